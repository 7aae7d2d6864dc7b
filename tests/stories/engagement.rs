//! Engagement in stories.
//!
//! ```text
//! ben /help-topics join - en
//!   answer: You are on the list
//! ana in #help: how do I build this on windows?
//! +31m
//!   dm ben: wrote here for the first time
//! ben presses take
//!   answer: nobody else is asked for a while
//! ```
//!
//! Steps: `NAME /help-topics join TOPICS LANGUAGES` (with commas; `-` for none) · `NAME /help-topics leave|show` · `NAME
//! /greet join|leave|tasks` · `NAME /greet away: DATE` · `NAME presses BUTTON` (on the newest post that NAME can see and
//! that has it) · `too-fast NAME` (Discord's word about private messages to
//! them from now on) · `open NAME` (they take private messages again) · `NAME /manage campaign
//! list|show|start|rehearse|stop|result|calculate CAMPAIGN` · `NAME previews CAMPAIGN`.

use super::Player;
use std::collections::{BTreeSet, VecDeque};
use steward::effect::{Act, ButtonId, Effect, Part, Post};
use steward::event::{Ask, CampaignAsk, Greet, HelpTopics, LurkersAsk, NudgePress, What};
use steward::ids::{DueKey, UserId};

/// Posts with buttons, the newest first, and who alone sees them; and who clicked something after which private messages
/// may come.
#[derive(Default)]
pub struct Posted {
    posts: VecDeque<(Option<UserId>, Post)>,
    clicked: BTreeSet<UserId>,
}

impl Posted {
    pub fn see(&mut self, act: &Act) {
        let (to, post) = match &act.effect {
            Effect::Dm { member, post, .. } => (Some(*member), post),
            Effect::Send { post, .. } | Effect::Answer { post, .. } => (None, post),
            _ => return,
        };
        self.posts.push_front((to, post.clone()));
    }

    /// After these, and after no other, private messages may come.
    pub fn hear(&mut self, what: &What) {
        let What::Command(command) = what else { return };
        let asks = matches!(
            command.ask,
            Ask::HelpTopics(HelpTopics::Join { .. })
                | Ask::Greet(Greet::Join)
                | Ask::Question { .. }
                | Ask::Nudge { press: NudgePress::RemindMe | NudgePress::Help, .. }
        );
        if asks {
            self.clicked.insert(command.by.id);
        }
    }

    /// A private message that is neither the notice of a measure nor follows from the member's own click.
    pub fn is_unasked(&self, act: &Act) -> bool {
        let Effect::Dm { member, .. } = &act.effect else { return false };
        act.part != Part::Notice && !self.clicked.contains(member)
    }

    fn button(&self, by: UserId, press: NudgePress) -> Option<DueKey> {
        let seen = self.posts.iter().filter(|(to, _)| to.is_none_or(|to| to == by));
        let mut buttons = seen.flat_map(|(_, post)| post.buttons.iter().flatten());
        buttons.find_map(|button| match button.id {
            ButtonId::Nudge { press: own, of, .. } if own == press => Some(of),
            _ => None,
        })
    }
}

fn words(list: &str) -> Vec<String> {
    list.split(',').filter(|word| *word != "-").map(str::to_owned).collect()
}

impl Player {
    /// `false` for a step of another kind.
    pub async fn engagement_step(&mut self, words_of: &[&str], text: &str) -> Result<bool, String> {
        match words_of {
            [name, "/help-topics", ask, rest @ ..] => {
                let list = |place: usize| rest.get(place).map_or_else(Vec::new, |list| words(list));
                let ask = match *ask {
                    "join" => HelpTopics::Join { topics: list(0), languages: list(1) },
                    "leave" => HelpTopics::Leave,
                    "show" => HelpTopics::Show,
                    other => return Err(format!("no /help-topics {other}")),
                };
                self.command(name, Ask::HelpTopics(ask)).await;
            }
            [name, "/greet", ask, ..] => {
                let ask = match ask.trim_end_matches(':') {
                    "join" => Greet::Join,
                    "leave" => Greet::Leave,
                    "tasks" => Greet::Tasks,
                    "away" => Greet::Away { until: text.to_owned() },
                    other => return Err(format!("no /greet {other}")),
                };
                self.command(name, Ask::Greet(ask)).await;
            }
            [name, "presses", press] => {
                let press: NudgePress = serde_json::from_value(serde_json::json!(press)).map_err(|e| e.to_string())?;
                let by = self.who(name);
                let of = self.posted.button(by, press).ok_or_else(|| format!("{name} sees no such button"))?;
                self.command(name, Ask::Nudge { press, of }).await;
            }
            [name, "/manage", "campaign", what, rest @ ..] => {
                let campaign = (*rest.first().unwrap_or(&"")).to_owned();
                let ask = match *what {
                    "list" => CampaignAsk::List,
                    "show" => CampaignAsk::Show { campaign },
                    "start" => CampaignAsk::Start { campaign, shadow: false },
                    "rehearse" => CampaignAsk::Start { campaign, shadow: true },
                    "stop" => CampaignAsk::Stop { campaign },
                    "result" => CampaignAsk::Result { campaign },
                    "calculate" => CampaignAsk::Calculate,
                    other => return Err(format!("no /manage campaign {other}")),
                };
                self.command(name, Ask::Campaign(ask)).await;
            }
            [name, "previews", campaign] => {
                let campaign = Some((*campaign).to_owned());
                self.command(name, Ask::Lurkers(LurkersAsk::Preview { campaign })).await;
            }
            ["too-fast", name] => {
                let member = self.who(name);
                self.refusing.lock().unwrap().too_fast.insert(member);
            }
            ["open", name] => {
                let member = self.who(name);
                let mut refusing = self.refusing.lock().unwrap();
                refusing.too_fast.remove(&member);
                refusing.closed.remove(&member);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}
