//! What reached people, as they read it: answers, posts and private messages of engagement, in the language they came in.

use super::shown;
use crate::demo::{CHANNELS, Demo, Reach, Sent, channel};
use crate::effect::Post;
use crate::event::{Ask, CampaignAsk, Command, Greet, HelpTopics, LurkersAsk};
use crate::ids::{ChannelId, UserId};
use crate::say::cut;

/// Lines of one post that are told.
const LINES: usize = 10;

/// Who does what at the desk; `pressed` is the button's label.
pub fn asked(command: &Command, pressed: &str, demo: &Demo) -> String {
    let who = demo.name(command.by.id.0).unwrap_or("?");
    let list = |list: &[String]| if list.is_empty() { "-".to_owned() } else { list.join(",") };
    let what = match &command.ask {
        Ask::Nudge { .. } => return format!("{who} presses “{pressed}”"),
        Ask::Pick { role } => return format!("{who} picks “{}” from the panel", demo.role(*role).unwrap_or("?")),
        Ask::Question { text } => return format!("{who} asks without a name, `/ask`: {text}"),
        Ask::HelpTopics(HelpTopics::Join { topics, languages }) => {
            format!("/help-topics join {} {}", list(topics), list(languages))
        }
        Ask::HelpTopics(HelpTopics::Leave) => "/help-topics leave".to_owned(),
        Ask::Greet(Greet::Join) => "/greet join".to_owned(),
        Ask::Greet(Greet::Tasks) => "/greet tasks".to_owned(),
        Ask::Nudges => "/me nudges".to_owned(),
        Ask::Lurkers(LurkersAsk::Preview { campaign }) => {
            format!("/manage lurkers preview {}", campaign.as_deref().unwrap_or_default())
        }
        Ask::Campaign(CampaignAsk::Start { campaign, .. }) => format!("/manage campaign start {campaign}"),
        Ask::Campaign(CampaignAsk::Result { campaign }) => format!("/manage campaign result {campaign}"),
        Ask::Campaign(CampaignAsk::Calculate) => "/manage campaign calculate".to_owned(),
        _ => "a command".to_owned(),
    };
    format!("{who}: `{what}`")
}

/// To whom it goes, or where it stands; nothing for the answer to a command, which stands under it.
pub fn to(reach: &Reach, demo: &Demo) -> String {
    let name = |who: UserId| demo.name(who.0).unwrap_or("?");
    let place = |id: ChannelId| CHANNELS.iter().find(|known| channel(known) == Some(id)).copied().unwrap_or("?");
    match reach.sent {
        Sent::Answer | Sent::Nothing(_) => String::new(),
        Sent::Posted => "Steward posts".to_owned(),
        Sent::Prompt(at) => format!("#{} Steward posts, without a ping", place(at)),
        Sent::Nudge(who) | Sent::Task(who) | Sent::Brought(who) => {
            format!("Steward writes to {}, privately", name(who))
        }
    }
}

/// The words, and why they came.
pub fn lines(reach: &Reach, post: &Post, demo: &Demo) -> Vec<String> {
    let words = shown::joined(shown::lines(post, demo)).into_iter().take(LINES);
    let mut lines: Vec<String> = words.map(|line| format!("    │ {}", cut(&unlinked(&line), 170))).collect();
    if let Sent::Nothing(_) = reach.sent {
        lines.push("    → left alone, to the last day".to_owned());
    }
    lines.push(format!("    why: {}", reach.why));
    lines
}

/// Where a message stands is of no use outside Discord.
pub fn unlinked(line: &str) -> String {
    let link = |word: &str| word.starts_with("https://discord.com/channels/");
    line.split(' ').map(|word| if link(word) { "(link)" } else { word }).collect::<Vec<_>>().join(" ")
}
