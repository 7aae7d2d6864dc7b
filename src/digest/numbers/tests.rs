//! Each figure, small and by hand.
