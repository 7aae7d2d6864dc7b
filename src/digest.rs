//! The weekly digest: what a manager reads on Monday, from stored facts alone.
//!
//! `week` says which seven days are meant, `source` what is known of them, `numbers` makes the figures of it and
//! `first_screen` chooses what comes first; `figures` is the digest as it is frozen when it is sent. `letter` tells it.

pub mod figures;
pub mod first_screen;
pub mod letter;
pub mod numbers;
pub mod picture;
pub mod settings;
pub mod source;
pub mod week;
