//! The weekly digest: what a manager reads on Monday, from stored facts alone.
//!
//! `week` says which seven days are meant, `figures` is the digest as it is frozen when it is sent.

pub mod figures;
pub mod letter;
pub mod settings;
pub mod week;
