//! Doors in stories: what members and managers ask of engagement themselves.
//!
//! Steps: `NAME asks namelessly: TEXT` (`/ask`) · `NAME answers the post: TEXT` (a reply to Steward's last post) · `the post
//! is deleted` · `NAME looks up the post` (the menu on it) · `NAME clicks PRESS` (a button of engagement) · `NAME picks
//! ROLE` (a button of the panel) · `NAME is paused` (for an hour) · `NAME reads notice N in LANGUAGE` · `NAME /me nudges` · `NAME /manage front-door check|panel` · `NAME /manage lurkers
//! overview|pause|resume` · `settings: KEY = VALUE` (of `[community.lurkers]`, then a restart).

use super::{GUILD, Player, channel_id};
use steward::conduct::case::CaseNumber;
use steward::effect::{Act, Effect};
use steward::event::*;
use steward::facts::guild::permission;
use steward::ids::*;

pub const SETTINGS: &str = r##"
[community.lurkers]
ask-limit = 2
language-roles = { ko = "@Korean" }
interests = [
  { name = "rust", role = "@Rust", channels = ["#help", "#help-ko"] },
  { name = "power", role = "@Power" },
  { name = "trade", channels = ["#marketplace"] },
]
"##;

pub const ROLES: [(u64, &str, i32, u64); 3] =
    [(111, "Rust", 1, 0), (112, "Korean", 1, 0), (113, "Power", 1, permission::MANAGE_MESSAGES)];

/// What stories of engagement remember.
#[derive(Default)]
pub struct Seen {
    /// Steward's last post.
    post: Option<(ChannelId, MessageId)>,
}

impl Seen {
    pub fn see(&mut self, act: &Act) {
        if let Effect::Send { channel, .. } = &act.effect {
            // As the simulation numbers them.
            self.post = Some((*channel, MessageId(act.key.0 as u64 >> 1)));
        }
    }
}

impl Player {
    /// Gives back whether the step is one of these.
    pub async fn doors_step(&mut self, words: &[&str], text: &str) -> Result<bool, String> {
        let post = self.doors.post.ok_or("Steward posted nothing");
        match words {
            ["settings:", ..] => {
                let path = self.folder.path().join("steward.toml");
                let settings = std::fs::read_to_string(&path).unwrap_or_default();
                let (table, line) = ("[community.lurkers]\n", words[1..].join(" "));
                let key = format!("{} =", words.get(1).ok_or("which key?")?);
                let rest: String = settings.split_inclusive('\n').filter(|line| !line.starts_with(&key)).collect();
                let settings = rest.replace(table, &format!("{table}{line}\n"));
                std::fs::write(path, settings).map_err(|e| e.to_string())?;
                self.start().await;
                self.arrive().await;
            }
            [name, "asks", "namelessly:", ..] => self.command(name, Ask::Question { text: text.to_owned() }).await,
            [name, "answers", "the", "post:", ..] => {
                let (channel, to) = post?;
                let mut message = self.message(name, super::channel_name(channel), text);
                (message.reply_to, message.reply_to_author) = (Some(to), Some(UserId(9)));
                self.say(name, message).await;
            }
            ["the", "post", "is", "deleted"] => {
                let (channel, message) = post?;
                self.event(What::Deleted { channel, messages: vec![message] }).await;
            }
            [name, "looks", "up", "the", "post"] => {
                let (channel, id) = post?;
                let author = Author { id: UserId(9), name: "Steward".into(), bot: true, ..Author::default() };
                let message = Message { id, channel, author, ..Message::default() };
                self.command(name, Ask::Why(Box::new(message))).await;
            }
            [name, "clicks", press] => {
                let press = serde_json::from_value(serde_json::json!(press)).map_err(|e| e.to_string())?;
                self.command(name, Ask::Nudge { press, of: DueKey::of("story", "", &[GUILD.0]) }).await;
            }
            [name, "reads", "notice", case, "in", language] => {
                let case = CaseNumber(case.parse().map_err(|_| "which case?")?);
                self.command(name, Ask::NoticeIn { case, language: (*language).to_owned() }).await;
            }
            [name, "is", "paused"] => {
                let (id, until) = (self.who(name), Some(self.now.plus(Span::HOUR)));
                let member = Member { id, name: (*name).into(), timed_out_until: until, ..Member::default() };
                self.event(What::MemberChanged(Box::new(member))).await;
            }
            [name, "picks", role] => {
                let role = ROLES.iter().find(|(_, known, ..)| known == role).map_or(0, |(id, ..)| *id);
                self.command(name, Ask::Pick { role: RoleId(role) }).await;
            }
            [name, "/me", "nudges"] => self.command(name, Ask::Nudges).await,
            [name, "/manage", "front-door", what] => {
                let ask = if *what == "check" { FrontDoor::Check } else { FrontDoor::Panel };
                self.command(name, Ask::FrontDoor(ask)).await;
            }
            [name, "/manage", "lurkers", what] => {
                let ask = match *what {
                    "overview" => LurkersAsk::Overview,
                    "pause" => LurkersAsk::Pause,
                    "resume" => LurkersAsk::Resume,
                    other => return Err(format!("no /manage lurkers {other}")),
                };
                self.command(name, Ask::Lurkers(ask)).await;
            }
            [name, "polls", "in", channel] => {
                let poll = vec!["which day?".to_owned(), "Monday".to_owned(), "Friday".to_owned()];
                let message = self.message(name, channel.trim_start_matches('#'), "");
                let message = Message { poll, channel: channel_id(channel.trim_start_matches('#')), ..message };
                self.say(name, message).await;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}
