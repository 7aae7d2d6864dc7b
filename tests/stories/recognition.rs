//! Recognition in stories. In files named `recognition…` what is written down is shown before what is done:
//!
//! ```text
//! ana in #help: how do I build this on windows?
//! ben replies to ana in #help: set the linker
//! ana replies to ben in #help: thanks, that works
//!   credit thanks: ben from ana
//! ```
//!
//! Steps: `NAME replies to OTHER in #CHANNEL: TEXT` (their last message) · `NAME mentions OTHER in #CHANNEL: TEXT` · `NAME
//! reacts|unreacts EMOJI to OTHER` · `NAME marks|unmarks OTHER` · `NAME marks all OTHER` (each message of theirs) · `NAME
//! presses thank at OTHER` · `NAME undoes` (the button under the last answer) · `NAME asks about OTHER` (the menu on their last message) · `NAME thanks OTHER: REASON` · `NAME
//! deletes` (their last message) · `NAME leaves` · `NAME /me why|back|opt-out|opt-in` · `NAME /me break: DATE` · `NAME
//! /champions` · `NAME /manage queue|questions|backfill` · `NAME /manage approve|decline|nominate|history|reference|work
//! OTHER: TEXT` · `NAME counts|drops OTHER` (the oldest credit of theirs that waits) · `over N weeks NAME helps OTHER …` ·
//! `NAME opens|tags the post` (a forum's, with the tag for solved) · `automatic` (the first tier is given without a person's word).

use super::Player;
use std::collections::BTreeMap;
use steward::champions::evidence::{Credit, State};
use steward::effect::{Act, ButtonId, Effect};
use steward::event::*;
use steward::facts::guild::permission;
use steward::ids::*;
use steward::ledger::Record;

pub const SETTINGS: &str = r##"
[community.champions]
announce = "#general"
alumni-role = "@Alumni"
tiers = [
  { name = "Helper", score = 20, people = 3, weeks = 2, role = "@Helper" },
  { name = "Champion", score = 60, people = 8, weeks = 4, role = "@Champion" },
]
"##;

pub const ROLES: [(u64, &str, i32, u64); 4] = [
    (78, "Guide", 4, permission::MANAGE_MESSAGES),
    (101, "Helper", 1, 0),
    (102, "Champion", 2, 0),
    (103, "Alumni", 3, 0),
];

pub fn role_name(role: RoleId) -> &'static str {
    let known = ROLES.iter().chain(&super::doors::ROLES);
    known.into_iter().find(|(id, ..)| RoleId(*id) == role).map_or("another role", |(_, name, ..)| name)
}

pub fn is_bot(name: &str) -> bool {
    name.ends_with("bot")
}

#[derive(Default)]
pub struct Noted {
    pub shown: bool,
    pub said: BTreeMap<String, Vec<Message>>,
    credits: BTreeMap<CreditId, Credit>,
    /// The button under the last answer that had one.
    undo: Option<Ask>,
}

impl Noted {
    pub fn offered(&mut self, act: &Act) {
        let Effect::Answer { post, .. } = &act.effect else { return };
        let mut buttons = post.buttons.iter().flatten().filter_map(|button| match button.id {
            ButtonId::TakeBack { credit, until } => Some(Ask::TakeBack { credit, until: At(until) }),
            _ => None,
        });
        self.undo = buttons.next_back().or(self.undo.take());
    }
}

impl Player {
    /// What is written down of recognition becomes a line.
    pub fn note(&mut self, records: &[Record]) {
        for record in records {
            let line = match record {
                Record::Credit(credit) => {
                    self.recognition.credits.insert(credit.id, (**credit).clone());
                    self.credit_line(credit)
                }
                Record::CreditChanged { credit, state, .. } => {
                    let Some(known) = self.recognition.credits.get_mut(credit) else { continue };
                    known.state = *state;
                    let known = known.clone();
                    self.credit_line(&known)
                }
                Record::NotCredited { why, .. } => format!("not credited: {why:?}"),
                Record::Proposed(row) => format!("proposed {}: {:?}", self.name_of(row.member), row.change),
                Record::ProposalDecided(row) if row.approved => format!("approved {}", self.name_of(row.member)),
                Record::ProposalDecided(row) => format!("declined {}: {}", self.name_of(row.member), row.reason),
                Record::Tier(row) => format!("tier {}: {:?}", self.name_of(row.member), row.tier),
                Record::Wish { member, wish, .. } if wish.opted_out => format!("opted out {}", self.name_of(*member)),
                _ => continue,
            };
            if self.recognition.shown {
                self.done.push(line);
            }
        }
    }

    fn credit_line(&self, credit: &Credit) -> String {
        let state = match credit.state {
            State::Counted => "credit",
            State::Pending => "pending",
            State::Revoked { .. } => "revoked",
        };
        let kind = serde_json::to_value(credit.kind).unwrap();
        let kind = kind.as_str().unwrap();
        format!("{state} {kind}: {} from {}", self.name_of(credit.helper), self.name_of(credit.beneficiary))
    }

    pub async fn say(&mut self, name: &str, message: Message) {
        self.last_message.insert(name.to_owned(), message.clone());
        self.recognition.said.entry(name.to_owned()).or_default().push(message.clone());
        self.event(What::Message(Box::new(message))).await;
    }

    pub fn target(&mut self, name: &str) -> Target {
        let (roles, bot) = (Some(super::roles_of(name)), is_bot(name));
        Target { id: self.who(name), name: name.into(), bot, roles }
    }

    fn last_of(&self, name: &str) -> Result<Message, String> {
        self.last_message.get(name).cloned().ok_or_else(|| format!("{name} said nothing"))
    }

    async fn react(&mut self, name: &str, emoji: &str, other: &str, added: bool) -> Result<(), String> {
        let message = self.last_of(other)?;
        let reaction = Reaction {
            channel: message.channel,
            message: message.id,
            message_author: Some(message.author.id),
            member: self.who(name),
            emoji: emoji.into(),
            added,
            known: Vec::new(),
        };
        self.event(What::Reaction(reaction)).await;
        Ok(())
    }

    async fn on_message(&mut self, name: &str, message: &Message, press: OnMessage) {
        self.command(name, Ask::OnMessage { channel: message.channel, message: message.id, press }).await;
    }

    pub async fn recognition_step(&mut self, words: &[&str], head: &str, text: &str) -> Result<(), String> {
        let text = text.replace("\\n", "\n");
        let words: Vec<&str> = match text.is_empty() {
            true => words.to_vec(),
            false => head.split_whitespace().collect(),
        };
        match words.as_slice() {
            ["automatic"] => {
                let path = self.folder.path().join("steward.toml");
                let settings = std::fs::read_to_string(&path).unwrap();
                std::fs::write(path, format!("{settings}automatic-first-tier = true\n")).unwrap();
                self.start().await;
                self.event(What::GuildSeen(Box::new(super::guild()))).await;
            }
            [name, how @ ("opens" | "tags"), "the", "post"] => {
                let forum = ChannelId(900);
                let tags = vec![(8, "Solved".to_owned())];
                let board = Channel { id: forum, name: "board".into(), tags, ..Channel::default() };
                self.event(What::ChannelSeen(board)).await;
                let post = Channel {
                    id: super::channel_id("post"),
                    name: "post".into(),
                    parent: Some(forum),
                    thread: true,
                    owner: Some(self.who(name)),
                    applied: if *how == "tags" { vec![8] } else { Vec::new() },
                    ..Channel::default()
                };
                self.event(What::ChannelSeen(post)).await;
            }
            [name, how @ ("replies" | "mentions"), rest @ ..] => {
                let rest: Vec<&str> = rest.iter().copied().filter(|word| !["to", "in"].contains(word)).collect();
                let [other, channel] = rest[..] else { return Err(format!("whom and where: {rest:?}")) };
                let mut message = self.message(name, channel.trim_start_matches('#'), &text);
                if *how == "replies" {
                    let to = self.last_of(other)?;
                    (message.reply_to, message.reply_to_author) = (Some(to.id), Some(to.author.id));
                } else {
                    let who = self.who(other);
                    message.mentions.push(who);
                    message.content = format!("<@{who}> {text}");
                }
                self.say(name, message).await;
            }
            [name, how @ ("reacts" | "unreacts"), emoji, "to", other] => {
                self.react(name, emoji, other, *how == "reacts").await?;
            }
            [name, "marks", "all", other] => {
                for message in self.recognition.said.get(*other).cloned().unwrap_or_default() {
                    self.on_message(name, &message, OnMessage::Solved).await;
                }
            }
            [name, "marks", other] => self.on_message(name, &self.last_of(other)?, OnMessage::Solved).await,
            [name, "unmarks", other] => self.on_message(name, &self.last_of(other)?, OnMessage::Unsolved).await,
            [name, "presses", "thank", "at", other] => {
                self.on_message(name, &self.last_of(other)?, OnMessage::Thank).await;
            }
            [name, "undoes"] => {
                let undo = self.recognition.undo.clone().ok_or("there is no button to undo")?;
                self.command(name, undo).await;
            }
            [name, "asks", "about", other] => {
                let message = self.last_of(other)?;
                self.command(name, Ask::Why(Box::new(message))).await;
            }
            [name, "thanks", other] => {
                let ask = Ask::Thanks { member: self.target(other), reason: text };
                self.command(name, ask).await;
            }
            [name, "deletes"] => {
                let message = self.last_of(name)?;
                self.event(What::Deleted { channel: message.channel, messages: vec![message.id] }).await;
            }
            [name, "leaves"] => {
                let member = self.who(name);
                self.event(What::Left(member)).await;
            }
            [name, "/me", what] => {
                let me = match *what {
                    "why" => Me::Why,
                    "back" => Me::Break { until: None },
                    "break" => Me::Break { until: Some(text) },
                    "opt-out" => Me::OptOut(true),
                    "opt-in" => Me::OptOut(false),
                    other => return Err(format!("no /me {other}")),
                };
                self.command(name, Ask::Me(me)).await;
            }
            [name, "/champions"] => self.command(name, Ask::Champions).await,
            [name, "/manage", what, other @ ..] => {
                let member = self.target(other.first().unwrap_or(&"nobody"));
                let manage = match *what {
                    "queue" => Manage::Queue,
                    "questions" => Manage::Questions,
                    "backfill" => Manage::Backfill { days: 0 },
                    "approve" => Manage::Approve { member, words: Some(text).filter(|text| !text.is_empty()) },
                    "decline" => Manage::Decline { member, reason: text },
                    "nominate" => Manage::Nominate { member, reason: text },
                    "history" => Manage::ChampionHistory { member },
                    "reference" => Manage::Reference { member },
                    "work" => {
                        let (what, link) = text.rsplit_once(' ').unwrap_or((&text, ""));
                        Manage::Contribution { member, weight: 8, link: link.into(), what: what.into() }
                    }
                    other => return Err(format!("no /manage {other}")),
                };
                self.command(name, Ask::Manage(manage)).await;
            }
            [name, how @ ("counts" | "drops"), other] => {
                let helper = self.who(other);
                let waiting = self.recognition.credits.values().filter(|it| it.helper == helper);
                let oldest = waiting.filter(|it| it.state == State::Pending).min_by_key(|it| it.at);
                let credit = oldest.ok_or_else(|| format!("nothing of {other} waits"))?.id;
                self.command(name, Ask::Manage(Manage::Credit { credit, counts: *how == "counts" })).await;
            }
            ["over", weeks, "weeks", helper, "helps", askers @ ..] => {
                let weeks = weeks.parse().map_err(|_| "how many weeks?")?;
                self.weeks_of_help(weeks, helper, askers).await;
            }
            _ => return Err(format!("  cannot read the step: {head}: {text}")),
        }
        Ok(())
    }

    /// Each week everybody asks the helper something and thanks them; `sora` greets everybody once, as staff do.
    async fn weeks_of_help(&mut self, weeks: u32, helper: &str, askers: &[&str]) {
        let from = self.done.len();
        for week in 0..weeks {
            for asker in askers {
                let question = self.message(asker, "help", &format!("how do I set the flag number {week} here?"));
                self.say(asker, question.clone()).await;
                let greeters = if week == 0 { vec![helper, "sora"] } else { vec![helper] };
                for answers in greeters {
                    let mut answer = self.message(answers, "help", "put it into the settings file");
                    (answer.reply_to, answer.reply_to_author) = (Some(question.id), Some(question.author.id));
                    self.say(answers, answer).await;
                }
                let answer = self.last_message[helper].clone();
                let mut thanks = self.message(asker, "help", "thank you");
                (thanks.reply_to, thanks.reply_to_author) = (Some(answer.id), Some(answer.author.id));
                self.say(asker, thanks).await;
                self.now = self.now.plus(Span::HOUR);
            }
            // A tick a day, as time would bring them.
            for _ in 0..7 {
                self.now = self.now.plus(Span::DAY);
                self.event(What::Tick { due: Vec::new(), known: Box::default() }).await;
            }
        }
        let new = self.done.split_off(from);
        let thanked = format!("credit thanks: {helper} from ");
        let credits = new.iter().filter(|line| line.starts_with(&thanked)).count();
        self.done.extend(new.into_iter().filter(|line| !line.contains(" from ")));
        self.done.insert(from, format!("credits: {credits}"));
    }
}
