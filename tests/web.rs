//! The console as a browser meets it: the real router, the real decisions, a real store; only Discord is missing.

#[path = "web/acts.rs"]
mod acts;
#[path = "web/community.rs"]
mod community;
#[path = "web/doors.rs"]
mod doors;
#[path = "web/log.rs"]
mod log;
#[path = "web/pages.rs"]
mod pages;
#[path = "web/privacy.rs"]
mod privacy;
#[path = "web/routes.rs"]
mod routes;
