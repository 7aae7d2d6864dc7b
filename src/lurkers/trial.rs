//! Whether it worked: who is left alone to compare with, and what the difference says.

pub mod assign;
