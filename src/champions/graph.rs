//! The reply graph: who answered whom, in one channel.
//!
//! [`Turns`] remembers the last turns of a channel, bounded, and takes each new one in at little cost. What a person
//! made plain is certain: Discord's own replies. For everything else [`Turns::link`] asks a small ranker which of a few
//! earlier turns is answered, and only when somebody wants to know: a thanks, a solved mark, a digest. Where turns simply
//! follow each other, as in a meeting, it is the turn before.
//!
//! A link depends on nothing but the turns before it, however late it is asked for. Therefore the ranker never sees its
//! own answers: what it knows of the conversations so far are links by rule, made when a turn came in. A live channel
//! and its replay give the same links.
//!
//! The task, the rule's idea and the measure are those of Kummerfeld et al., "A Large-Scale Corpus for Conversation
//! Disentanglement", ACL 2019.

mod features;
mod meeting;
mod names;
mod ranker;
mod reading;
mod resolve;
mod rules;
#[cfg(test)]
mod tests;
mod thanked;
mod turn;
mod words;

pub use features::{COUNT as FEATURES, NAMES as FEATURE_NAMES};
pub use reading::Seen;
pub use resolve::{How, Link};
pub use thanked::{Nobody, Thanked};
pub use turn::{Said, Speaker, Turn, Turns};
