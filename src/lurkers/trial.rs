//! Knowing whether a campaign worked: who is left out to compare with, and what the comparison may say.
//!
//! ```text
//! assign      who is nudged and who is not, before anything is sent (a hash of a secret)
//! plan        how many members it takes to see an uplift, and what a community of this size can see at all
//! result      one look at the end: the uplift, its interval, p, and a word
//!   split       were the arms filled as they should be? otherwise the experiment is broken
//!   newcombe    the interval of a difference of two shares
//!   fisher      the exact p of two shares
//! guard       when a campaign stops itself
//! switchback  public prompts, which nobody can be left out of: on and off by the week
//! ```
//!
//! Shares, rates and uplifts are fractions between 0 and 1: an uplift of 0.077 is 7.7 points. Counts are members.
//! Everything here is a pure function of its arguments, without a clock and without chance.

pub mod assign;
pub mod fisher;
pub mod guard;
pub mod newcombe;
pub mod plan;
pub mod result;
pub mod split;
pub mod switchback;

mod normal;
mod weights;

#[cfg(test)]
mod dice;
#[cfg(test)]
mod simulations;
