//! A text that Steward would publish under its own name for somebody: does it keep the code of conduct?
//!
//! Judged by itself, like a message of that member: without windows, and staff too, because what is published is
//! Steward's. Rules that only ask a moderator count as well; nobody could be asked before it stands there. No case follows.

use super::judge::Scene;
use super::triggers::invites::LeadsTo;
use crate::event::{Author, Message};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, text_hash};
use crate::policy::Policy;
use crate::policy::source::Stage;
use crate::say::Language;

/// Why it is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The clause's title, in the writer's language where the community wrote it.
    pub clause: String,
    /// What matched, in words.
    pub why: String,
}

/// `language` is the writer's, for the explanation.
pub fn unfit(
    author: &Author,
    channel: ChannelId,
    text: &str,
    at: At,
    language: Language,
    facts: &Facts,
    policy: &Policy,
) -> Option<Unfit> {
    if facts.may_pass(text_hash(text), at) {
        return None;
    }
    let message = Message { author: author.clone(), channel, content: text.to_owned(), ..Message::default() };
    // Whose an invite is can only be asked about a message that stands somewhere.
    let leads_to = |_: &str| LeadsTo::Unknown;
    let scene = Scene { says: language, history: false, leads_to: Some(&leads_to), ..Scene::new(policy, facts, at) };
    let judgement = scene.judge(&message);
    let counts = |rule| facts.stage_towards(policy.rule(rule), author) >= Stage::Alert;
    let breaches = judgement.breaches.into_iter().filter(|breach| counts(breach.rule));
    let worst = breaches.max_by_key(|breach| policy.rule(breach.rule).severity)?;
    let clause = policy.clause_of(policy.rule(worst.rule));
    Some(Unfit { clause: clause.in_language(language.as_str()).0.to_owned(), why: worst.why })
}
