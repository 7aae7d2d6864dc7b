//! What managers ask of Steward as a whole, and members about what is theirs: the weekly digest, the console's doors, settings
//! made at run time, who did what, privacy.
//!
//! `rows` is what is written down, `memory` what is remembered of it, `reads` what the console shows of the store.

pub mod memory;
pub mod reads;
pub mod rows;
