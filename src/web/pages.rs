//! The pages of the console. Each stands under the address of its `Section`, which says who may see it.

use super::Console;
use super::frame::{Frame, page};
use super::refusal::Refusal;
use super::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

pub fn routes() -> Router<Console> {
    Router::new().route("/console", get(home))
}

#[derive(Template)]
#[template(path = "console/home.html")]
struct Home {
    frame: Frame,
}

async fn home(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    page(&Home { frame: Frame::of(&visitor, &console) })
}
