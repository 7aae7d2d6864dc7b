//! The pages of the console. Each stands under the address of its `Section`, which says who may see it.
//!
//! A page reads what it needs of the store, then looks once at the guild's memory (`see`) and writes down there, in the
//! reader's language, everything that its template shows. Templates escape; nothing here is HTML.

mod audit;
mod case;
mod cases;
mod champions;
mod digests;
mod engagement;
mod home;
mod members;
mod questions;
pub(super) mod reader;
mod rules;
mod settings;
pub(super) mod sums;

use super::Console;
use super::refusal::Refusal;
use super::visitor::Visitor;
use crate::office::reads::Looker;
use axum::Router;
use axum::routing::{get, post};
use reader::Reader;

pub fn routes() -> Router<Console> {
    Router::new()
        .route("/console", get(home::show))
        .route("/console/digests", get(digests::list))
        .route("/console/digests/{week}", get(digests::one))
        .route("/console/digests/{week}/file", get(digests::file))
        .route("/console/cases", get(cases::list))
        .route("/console/cases/{number}", get(case::one).post(case::press))
        .route("/console/rules", get(rules::list))
        .route("/console/rules/{name}", get(rules::one).post(rules::set_stage))
        .route("/console/champions", get(champions::show))
        .route("/console/champions/{member}", post(champions::decide))
        .route("/console/champions/credits/{credit}", post(champions::settle))
        .route("/console/members", get(members::search))
        .route("/console/members/{member}", get(members::one))
        .route("/console/members/{member}/export", post(members::export))
        .route("/console/members/{member}/erase", post(members::erase))
        .route("/console/questions", get(questions::show))
        .route("/console/engagement", get(engagement::show).post(engagement::pause))
        .route("/console/engagement/{campaign}", post(engagement::campaign))
        .route("/console/settings", get(settings::show).post(settings::set))
        .route("/console/audit", get(audit::show))
}

fn looker(visitor: &Visitor) -> Looker {
    Looker { id: visitor.member, manager: visitor.is_manager() }
}

/// What is seen in the guild's memory by this reader.
///
/// # Errors
/// `Starting` when there is no such guild at the moment.
pub(super) async fn see<T: Send + 'static>(
    console: &Console,
    visitor: &Visitor,
    look: impl FnOnce(&Reader) -> T + Send + 'static,
) -> Result<T, Refusal> {
    let (words, by, manager, now) = (visitor.words, visitor.invoker.clone(), visitor.is_manager(), console.house.now());
    let seen = console
        .house
        .see(visitor.guild, move |facts, policy| look(&Reader { facts, policy, words, by: &by, manager, now }));
    seen.await.ok_or(Refusal::Starting)
}
