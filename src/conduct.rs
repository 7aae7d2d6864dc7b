//! Engine 1: the code of conduct.
//!
//! From a text to breaches (`judge`, with `surfaces` and `triggers`), from breaches to one plan (`merge`, `wanted`, `ladder`), from
//! a plan to a case (`respond`, `arrivals`, `rows`, `case`), its measure and notice (`measures`, `notices`) and its card (`cards`, `talks`); then what
//! people do with it: commands (`rulings`), buttons and questions (`desk`, `explain`), and who may (`recusal`), acts by hand (`hand`), what
//! Discord answers (`settle`) and the passing of time (`clockwork`).

pub mod arrivals;
pub mod borrowed;
pub mod cards;
pub mod case;
pub mod clockwork;
pub mod conditions;
pub mod desk;
pub mod explain;
pub mod gate;
pub mod hand;
pub mod invites;
pub mod judge;
pub mod ladder;
pub mod leaks;
pub mod links;
pub mod lookalike;
pub mod measures;
pub mod merge;
pub mod notices;
pub mod personal;
pub mod recusal;
pub mod respond;
pub mod rows;
pub mod rulings;
pub mod secrets;
pub mod settle;
pub mod surfaces;
pub mod talks;
pub mod triggers;
pub mod wanted;
pub mod windows;
