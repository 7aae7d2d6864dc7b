//! What Steward remembers of one guild: bounded, in memory, rebuilt from the store at start, changed by `apply` alone.
//!
//! An ordinary message is judged from here without reading the database.

mod apply;
mod asker;
pub mod channel;
mod forget;
pub mod guild;
pub mod members;
mod signals;
mod threads;
pub mod views;

use crate::champions::credit::spoken;
use crate::champions::evidence::Kind;
use crate::champions::graph::Turns;
use crate::champions::memory::Champions;
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::conduct::talks::Talks;
use crate::conduct::triggers::raid::Join;
use crate::conduct::windows::{Sent, Windows};
use crate::conduct::{case::CaseState, ladder, respond};
use crate::decide::Decision;
use crate::event::{Author, DueMeasure, Event, MeasureEnd, Message, MessageKind, What};
use crate::ids::{At, ChannelId, EventId, GuildId, IdMap, MessageId, RoleId, Span, UserId};
use crate::ledger::{AUDIT_MARK, Record, Remembered, StandingStrike};
use crate::lurkers::memory::Lurkers;
use crate::lurkers::rows::Kept;
use crate::office::memory::Office;
use crate::policy::source::Stage;
use crate::policy::{Policy, RuleIndex};
use crate::text::Lang;
use channel::ChannelFacts;
use guild::GuildView;
use members::Members;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

/// Events whose ids are remembered against a second arrival. Messages are told by their channel's mark besides.
const REMEMBERED_EVENTS: usize = 512;
/// Recent messages whose cases are remembered.
const REMEMBERED_CASES: usize = 256;
/// Longest list of joins that a raid looks at.
const REMEMBERED_JOINS: usize = 200;

#[derive(Default)]
pub struct Facts {
    pub id: GuildId,
    /// Roles, channels, permissions: shared with the last gate.
    pub guild: Arc<GuildView>,
    pub members: Members,
    pub windows: Windows,
    pub channels: IdMap<ChannelId, ChannelFacts>,
    pub strikes: HashMap<UserId, Vec<StandingStrike>>,
    pub last_case: CaseNumber,
    pub stages: HashMap<String, (i64, Stage)>,
    /// Texts that may pass until then.
    pub passes: HashMap<i64, At>,
    pub measures: HashMap<(UserId, MeasureEnd), (CaseNumber, At)>,
    pub waiting_notices: HashMap<UserId, Vec<CaseNumber>>,
    /// Conversations whose cards are open.
    pub talks: Talks,
    pub joins: VecDeque<Join>,
    /// No raid is called again before this.
    pub raid_quiet_until: At,
    /// Who was asked once to post a long text as a file.
    pub asked_as_file: HashMap<UserId, At>,
    /// The latest case of a member under a rule that looks at windows: what follows within moments belongs to it.
    pub bursts: HashMap<(UserId, RuleIndex), (CaseNumber, At)>,
    /// Cases of recent messages, so that an edit or a late answer opens no second one.
    cases: VecDeque<MessageCase>,
    /// The newest message with a case: what is newer cannot have one.
    judged_up_to: MessageId,
    /// Rules whose exemptions name a role or channel that is not here: they ask instead of acting.
    pub unresolved: HashSet<String>,
    /// What the second engine remembers.
    pub champions: Champions,
    /// And the third.
    pub lurkers: Lurkers,
    /// The digest, the console's doors, settings made at run time.
    pub office: Office,
    native_seen: HashMap<i64, At>,
    seen: VecDeque<EventId>,
    now: At,
}

/// The case of a message.
#[derive(Debug, Clone)]
pub struct MessageCase {
    message: MessageId,
    pub case: CaseNumber,
    member: UserId,
    at: At,
    pub rules: Vec<String>,
    pub enforced: bool,
    /// To whom it was written, and who stepped aside.
    pub part: Vec<UserId>,
}

impl MessageCase {
    fn of(case: &CaseRow) -> Option<MessageCase> {
        Some(MessageCase {
            message: case.message?,
            case: case.number,
            member: case.member,
            at: case.at,
            rules: case.rules.clone(),
            enforced: case.state != CaseState::Open,
            part: case.addressed.iter().chain(&case.recused).copied().collect(),
        })
    }
}

impl Facts {
    pub fn new(id: GuildId) -> Facts {
        Facts { id, guild: Arc::new(GuildView::new(id)), ..Facts::default() }
    }

    /// Rebuilds what the store knows.
    pub fn rebuild(id: GuildId, mut remembered: Remembered, members: Members) -> Facts {
        let mut facts = Facts { members, ..Facts::new(id) };
        facts.champions = Champions::rebuild(&mut remembered);
        facts.office = Office::rebuild(std::mem::take(&mut remembered.office));
        let engagement = std::mem::take(&mut remembered.lurkers);
        let took_part = |kept: &Kept| match kept {
            Kept::TookPart { member, interest } => Some((*member, interest.clone())),
            _ => None,
        };
        let took_part: Vec<_> = engagement.kept.iter().filter_map(took_part).collect();
        facts.lurkers = Lurkers::rebuild(engagement);
        took_part.iter().for_each(|(member, interest)| facts.took_part(*member, interest));
        for (channel, mark) in remembered.marks {
            facts.channels.entry(channel).or_default().mark = mark;
        }
        for (said, text) in remembered.recent {
            if let Some(channel) = facts.channels.get_mut(&said.channel) {
                let name = facts.members.display(said.author).unwrap_or_default();
                channel.turns.push(&spoken::from_row(&said, name, text.as_deref().unwrap_or_default()));
            }
        }
        let welcomes = facts.champions.credits().filter(|credit| credit.kind == Kind::Welcome);
        let welcomed: HashSet<UserId> = welcomes.map(|credit| credit.beneficiary).collect();
        for first in remembered.first_messages.iter().filter(|first| !welcomed.contains(&first.author)) {
            if let Some(newcomer) = spoken::newcomer_in(first, &facts) {
                facts.champions.arrived(newcomer);
            }
        }
        for strike in remembered.strikes {
            facts.strikes.entry(strike.member).or_default().push(strike);
        }
        facts.last_case = remembered.last_case;
        facts.stages = remembered.stages.into_iter().map(|(rule, hash, stage)| (rule, (hash, stage))).collect();
        facts.passes = remembered.passes.into_iter().collect();
        for known in remembered.cases.iter().filter_map(MessageCase::of) {
            facts.judged_up_to = facts.judged_up_to.max(known.message);
            facts.cases.push_back(known);
        }
        facts.talks = Talks::rebuilt(remembered.talks);
        facts.asked_as_file = remembered.asked_as_file.into_iter().collect();
        for (member, ends, case, due) in remembered.measures {
            facts.measures.insert((member, ends), (case, due));
        }
        for (member, case) in remembered.waiting_notices {
            facts.waiting_notices.entry(member).or_default().push(case);
        }
        facts
    }

    /// Did this event come before? Told from the marks and the ids of recent events.
    pub fn has_seen(&self, event: &Event) -> bool {
        match &event.what {
            // A thread's title has the id of the thread, which is also that of its first message.
            What::Message(message) if message.kind == MessageKind::ThreadTitle => self.seen.contains(&event.id),
            What::Message(message) => {
                self.channels.get(&message.channel).is_some_and(|c| c.has_seen(message.id))
                    || self.was_judged(message.id)
            }
            What::Missed(message) => self.cases.iter().any(|known| known.message == message.id),
            What::Audit(entry) => self.channels.get(&AUDIT_MARK).is_some_and(|log| entry.id.0 <= log.mark.0),
            // These say how things are; hearing them twice changes nothing.
            What::GuildSeen(_) | What::ChannelSeen(_) | What::RoleSeen(_) | What::MembersSeen(_) => false,
            What::CaughtUp { .. } | What::Tick { .. } | What::Settled { .. } | What::Past(_) | What::HistoryRead(_) => {
                false
            }
            _ => self.seen.contains(&event.id),
        }
    }

    /// Is it a post of Steward's own?
    pub fn is_own(&self, message: &Message) -> bool {
        self.guild.me != UserId(0) && message.author.id == self.guild.me
    }

    /// The author's roles: as the message says, else as last heard of (messages read back carry none).
    pub fn roles_of<'a>(&'a self, author: &'a Author) -> &'a [RoleId] {
        if author.partial { self.members.roles(author.id) } else { &author.roles }
    }

    /// Measures that have run out by now.
    pub fn due(&self, now: At) -> Vec<DueMeasure> {
        let out = self.measures.iter().filter(|(_, (_, due))| *due <= now);
        let mut due: Vec<_> =
            out.map(|((member, ends), (case, _))| DueMeasure { case: *case, member: *member, ends: *ends }).collect();
        due.sort_unstable_by_key(|d| (d.case, d.member));
        due
    }

    /// The conversation of a channel, once something was said there.
    pub fn turns(&self, channel: ChannelId) -> Option<&Turns> {
        self.channels.get(&channel).map(|known| &known.turns)
    }

    /// The same of its history, while that is being read.
    pub fn past_turns(&self, channel: ChannelId) -> Option<&Turns> {
        self.channels.get(&channel)?.past.as_deref()
    }

    /// A conversation that begins.
    pub fn new_turns(&self, channel: ChannelId) -> Turns {
        let thread = self.guild.channel(channel).filter(|known| known.thread);
        match thread.and_then(|thread| thread.owner) {
            // A forum post's first message has the thread's own id.
            Some(owner) => Turns::of_thread(MessageId(channel.0), owner),
            None => Turns::new(),
        }
    }

    pub fn channel_language(&self, channel: ChannelId) -> Lang {
        self.guild
            .channel_language(channel)
            .unwrap_or_else(|| self.channels.get(&channel).map_or(Lang::Unknown, ChannelFacts::language))
    }

    /// The stage that a rule is in here: as written, unless a moderator changed it since.
    pub fn stage(&self, rule: &crate::policy::Rule) -> Stage {
        match self.stages.get(&rule.name) {
            Some((hash, stage)) if *hash == rule.hash => *stage,
            _ => rule.stage,
        }
    }

    /// The stage, as far as it may go towards this author: where it cannot be told whether an exemption holds, a rule
    /// asks instead of acting.
    pub fn stage_towards(&self, rule: &crate::policy::Rule, author: &Author) -> Stage {
        let stage = self.stage(rule);
        let roles_unknown = author.partial && self.guild.complete && !self.members.knows_roles(author.id);
        if roles_unknown || self.unresolved.contains(&rule.name) { stage.min(Stage::Alert) } else { stage }
    }

    /// The latest case of this message.
    pub fn case_of(&self, message: MessageId) -> Option<&MessageCase> {
        self.cases.iter().rev().find(|known| known.message == message)
    }

    /// A case of the last day about this member, of which that moderator is a part.
    pub fn shared_case(&self, member: UserId, moderator: UserId, now: At) -> Option<&MessageCase> {
        let shared = |known: &&MessageCase| known.member == member && known.part.contains(&moderator);
        self.cases.iter().rev().filter(|known| now.since(known.at) <= Span::DAY).find(shared)
    }

    pub fn standing(&self, member: UserId, now: At) -> f64 {
        self.strikes.get(&member).map_or(0.0, |strikes| ladder::standing(strikes, now))
    }

    pub fn may_pass(&self, text_hash: i64, now: At) -> bool {
        self.passes.get(&text_hash).is_some_and(|until| now < *until)
    }

    pub fn native_is_new(&self, fingerprint: i64, now: At) -> bool {
        let window = crate::conduct::triggers::native::SAME_WITHIN;
        self.native_seen.get(&fingerprint).is_none_or(|at| now.since(*at) > window)
    }
}
