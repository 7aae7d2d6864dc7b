//! What people ask of Steward in scenes: commands, buttons, questions without a name; and the signs of those who say
//! nothing.

use super::cast;
use super::direct::Stage;
use super::hands::POST;
use crate::event::{Ask, CampaignAsk, Greet, HelpTopics, LurkersAsk, NudgePress, What};
use crate::ids::{DueKey, EventId, Span};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    Click(Vec<NudgePress>),
    /// A role of the panel, by its name.
    Pick(String),
    Nameless(String),
    /// To the last question without a name.
    AnswerPost(String),
    /// A question, and what can be chosen.
    Poll(Vec<String>),
    Vote {
        of: String,
        answer: u32,
    },
    Voice,
    /// A command as it is typed.
    Command(String),
}

/// `None` when it is something else that somebody does.
pub fn read(rest: &str) -> Option<Result<Asking, String>> {
    let text = |text: &str| text.trim().to_owned();
    Some(if let Some(presses) = rest.strip_prefix("clicks ") {
        presses.split(',').map(press).collect::<Result<_, _>>().map(Asking::Click)
    } else if let Some(role) = rest.strip_prefix("picks ") {
        Ok(Asking::Pick(text(role)))
    } else if let Some(question) = rest.strip_prefix("asks namelessly:") {
        Ok(Asking::Nameless(text(question)))
    } else if let Some(answer) = rest.strip_prefix("answers the post:") {
        Ok(Asking::AnswerPost(text(answer)))
    } else if let Some(poll) = rest.strip_prefix("polls:") {
        Ok(Asking::Poll(poll.split('|').map(text).collect()))
    } else if let Some(vote) = rest.strip_prefix("votes ") {
        let parts = vote.split_once(' ').and_then(|(of, answer)| Some((text(of), answer.trim().parse().ok()?)));
        parts.map(|(of, answer)| Asking::Vote { of, answer }).ok_or_else(|| "a vote is `a votes b 1`".to_owned())
    } else if rest == "joins voice" {
        Ok(Asking::Voice)
    } else if rest.starts_with('/') {
        command(rest).map(|_| Asking::Command(rest.to_owned()))
    } else {
        return None;
    })
}

fn press(name: &str) -> Result<NudgePress, String> {
    serde_json::from_value(name.trim().into()).map_err(|_| format!("`{name}` is no button"))
}

/// A command as it is typed; lists with commas, `-` for none.
fn command(text: &str) -> Result<Ask, String> {
    let list = |text: &str| text.split(',').filter(|word| *word != "-").map(str::to_owned).collect::<Vec<String>>();
    let words: Vec<&str> = text.split_whitespace().collect();
    Ok(match *words.as_slice() {
        ["/help-topics", "join", topics, languages] => {
            Ask::HelpTopics(HelpTopics::Join { topics: list(topics), languages: list(languages) })
        }
        ["/help-topics", "leave"] => Ask::HelpTopics(HelpTopics::Leave),
        ["/greet", "join"] => Ask::Greet(Greet::Join),
        ["/greet", "tasks"] => Ask::Greet(Greet::Tasks),
        ["/me", "nudges"] => Ask::Nudges,
        ["/manage", "lurkers", "preview", campaign] => {
            Ask::Lurkers(LurkersAsk::Preview { campaign: Some(campaign.to_owned()) })
        }
        ["/manage", "lurkers", "overview"] => Ask::Lurkers(LurkersAsk::Overview),
        ["/manage", "campaign", "start", campaign] => {
            Ask::Campaign(CampaignAsk::Start { campaign: campaign.to_owned(), shadow: false })
        }
        ["/manage", "campaign", "result", campaign] => {
            Ask::Campaign(CampaignAsk::Result { campaign: campaign.to_owned() })
        }
        ["/manage", "campaign", "calculate"] => Ask::Campaign(CampaignAsk::Calculate),
        _ => return Err(format!("`{text}` is no command of a scene")),
    })
}

impl Stage<'_> {
    pub(super) fn asks(&mut self, who: usize, asking: &Asking) -> Result<(), String> {
        let (channel, at) = (self.channel, self.at);
        let member = self.play.cast.get(who).map(|person| person.id).ok_or("nobody to ask")?;
        let sign = |name: &str, more: u64| EventId::of(name, &[member.0, at.0 as u64, more]);
        self.latest = match asking {
            Asking::Click(presses) => {
                for press in presses {
                    // Which post it hangs on is known when it hangs there.
                    let ask = Ask::Nudge { press: *press, of: DueKey::default() };
                    self.latest = self.play.ask(who, channel, self.at, ask);
                    self.at = self.at.plus(Span::SECOND.times(20));
                }
                self.latest
            }
            Asking::Pick(name) => {
                let role = cast::INTERESTS.iter().find(|(known, _)| known == name);
                let (_, role) = role.ok_or_else(|| format!("`{name}` is on no panel"))?;
                self.play.pick(who, channel, at, *role)
            }
            Asking::Nameless(text) => self.play.ask(who, channel, at, Ask::Question { text: text.clone() }),
            Asking::Command(text) => self.play.ask(who, channel, at, command(text)?),
            Asking::AnswerPost(text) => {
                let message = self.play.say_so(who, channel, at, text, |message| message.reply_to = Some(POST));
                self.note(who, message);
                self.latest
            }
            Asking::Poll(poll) => {
                let message = self.play.say_so(who, channel, at, "", |message| message.poll.clone_from(poll));
                self.note(who, message);
                self.latest
            }
            Asking::Vote { of, answer } => {
                let poll = self.said_by(of)?;
                let what =
                    What::PollVote { channel: poll.channel, message: poll.id, member, answer: *answer, added: true };
                Some(self.play.push(sign("vote", poll.id.0), at, what))
            }
            Asking::Voice => Some(self.play.push(sign("voice", channel.0), at, What::VoiceJoined { channel, member })),
        };
        Ok(())
    }
}
