//! The weekly digest: what a manager reads on Monday, from stored facts alone.
//!
//! `week` says which seven days are meant, `source` what is known of them, `numbers` makes the figures of it and
//! `first_screen` chooses what comes first; `figures` is the digest as it is frozen when it is sent. `letter` is the message
//! on Discord and the text of a mail, `page` the whole as HTML, `charts` its drawings and `picture` a drawing as PNG.

pub mod charts;
pub mod figures;
pub mod first_screen;
pub mod letter;
pub mod numbers;
pub mod page;
pub mod picture;
#[cfg(test)]
pub(crate) mod sample;
pub mod settings;
pub mod source;
pub mod week;
