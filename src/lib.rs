//! Steward: a self-hosted bot that keeps a Discord community fun, welcoming and safe.
//!
//! Read the modules in this order:
//!
//! 1. the vocabulary: [`ids`], [`event`], [`effect`], [`ledger`], [`policy`], [`facts`];
//! 2. the pure heart: [`decide`], and the engines that meet in it: [`conduct`],
//!    [`champions`], [`lurkers`]; they read texts through [`text`] and
//!    speak through [`say`];
//! 3. the edges: [`run`] (the only loop), [`store`] (the only room that knows SQL), [`discord`] (the only one that knows
//!    serenity and poise), [`web`] (the only one that knows axum), [`mail`] (the only one that knows lettre), [`exports`],
//!    [`demo`], [`cli`].
//!
//! ```text
//! Discord gateway    commands, buttons    clock    REST results, exports
//!        \                 |                |              |
//!         +----------------+----- Event ----+--------------+
//!                               |
//!  run: a guild is one order    |
//!    decide(&Event, &Facts, &Policy) -> Decision     pure
//!    facts.apply(&Event, &Decision)                  pure
//!    commit: records and acts in one transaction
//!    perform: the act at Discord; what comes back is an Event again
//! ```
//!
//! Invariants: nothing but an event changes anything; nothing is done at Discord before it is committed; the same event
//! counts once; `decide` is total and has no clock, no randomness and no failure.

pub mod champions;
pub mod conduct;
pub mod config;
pub mod decide;
pub mod demo;
pub mod digest;
pub mod discord;
pub mod effect;
pub mod event;
pub mod exports;
pub mod facts;
pub mod ids;
pub mod ledger;
pub mod lurkers;
pub mod mail;
pub mod office;
pub mod policy;
pub mod run;
pub mod say;
pub mod store;
pub mod telemetry;
pub mod text;
pub mod web;

pub mod cli;
