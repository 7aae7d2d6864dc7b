//! The only loop: events in, decisions committed, acts performed.
//!
//! ```text
//! gateway, REST results, clock ──> worker (a thread; a guild is always on the same one)
//!                                    decide, apply, collect
//!                                    │ a batch: at once when it holds an act, else within 20 ms or 2,000 rows
//!                                  writer (a thread; the one connection that writes)
//!                                    one transaction for all that waits
//!                                    │ acts that are new
//!                                  errands: what Steward does by itself
//!                                  performer (lanes) ──> Discord ──> `Settled` ──> worker
//! ```
//!
//! Nothing is performed before it is committed. What was heard and not committed when the process dies comes back through
//! catch-up; what was committed and not settled comes back through `recovery`.

pub mod batch;
pub mod catch_up;
pub mod console;
pub mod doors;
pub mod errands;
pub mod history;
pub mod live;
pub mod policies;
pub mod recovery;
pub mod seat;
pub mod served;
pub mod simulate;
pub mod worker;
pub mod writer;

pub use policies::Policies;
