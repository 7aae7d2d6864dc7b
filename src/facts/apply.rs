//! How what happened, and what was decided about it, changes what is remembered.

use super::*;
use crate::lurkers::rows::Row;

impl Facts {
    /// Takes in an event and what was decided about it.
    pub fn apply(&mut self, event: &Event, decision: &Decision, policy: &Policy) {
        if self.has_seen(event) {
            return;
        }
        self.now = self.now.max(event.at);
        self.note_signals(event);
        match &event.what {
            What::Message(message) if message.kind == MessageKind::ThreadTitle => self.remember(event.id),
            What::Message(message) | What::Missed(message) => {
                let own = self.is_own(message);
                if !own && let Some(newcomer) = spoken::newcomer(message, event.at, self) {
                    self.champions.arrived(newcomer);
                }
                self.talk(message, event, decision);
                let channel = self.channels.entry(message.channel).or_default();
                channel.see(message.id);
                if message.kind == MessageKind::Said && !message.author.webhook && !own {
                    channel.count_language(decision.language);
                    self.members.wrote(message, event.at, decision.language);
                    if !event.is_late() && policy.index.longest_window > Span(0) {
                        let sent = decision.sent.unwrap_or_else(|| Sent::of(message, event.at));
                        self.windows.push(message.author.id, sent, policy.index.longest_window);
                    }
                }
            }
            What::Past(message) => {
                if let Some(newcomer) = spoken::newcomer(message, event.at, self) {
                    self.champions.arrived(newcomer);
                }
                self.talk(message, event, decision);
                if message.kind == MessageKind::Said && !message.author.webhook {
                    self.members.wrote_before(message, event.at, decision.language);
                }
            }
            What::GuildSeen(seen) => self.guild = Arc::new(self.guild.with_guild(seen)),
            What::Deleted { channel, messages } => {
                if let Some(known) = self.channels.get_mut(channel) {
                    known.turns.gone(messages);
                }
            }
            What::ChannelSeen(channel) => {
                if let (true, Some(owner), Some(known)) =
                    (channel.thread, channel.owner, self.channels.get_mut(&channel.id))
                {
                    known.turns.opened_by(MessageId(channel.id.0), owner);
                }
                self.guild = Arc::new(self.guild.with_channel(channel.clone()));
            }
            What::ChannelGone(channel) => {
                self.guild = Arc::new(self.guild.without_channel(*channel));
                self.channels.remove(channel);
            }
            What::RoleSeen(role) => self.guild = Arc::new(self.guild.with_role(role.clone())),
            What::RoleGone(role) => self.guild = Arc::new(self.guild.without_role(*role)),
            What::MembersSeen(members) => {
                for member in members {
                    self.see_own_roles(member);
                    self.members.seen(member);
                }
            }
            What::Joined(member) => {
                self.members.joined(member, event.at);
                if !event.is_late() && !member.bot {
                    if self.joins.len() >= REMEMBERED_JOINS {
                        self.joins.pop_front();
                    }
                    self.joins.push_back(Join::of(member, event.at));
                }
            }
            What::MemberChanged(member) => {
                self.see_own_roles(member);
                self.members.seen(member);
            }
            What::Left(member) => self.members.left(*member, event.at),
            What::HistoryRead(row) if row.progress.is_over() => {
                if let Some(channel) = self.channels.get_mut(&row.channel) {
                    channel.past = None;
                }
            }
            What::Tick { known, .. } => {
                crate::champions::review::gone_on(&mut self.champions, event.at);
                self.lurkers.looked(known.next_due, event.at);
                crate::lurkers::census::gone_on(&mut self.lurkers, self.members.len(), event.at);
                crate::office::digest::gone_on(self, event.at);
            }
            What::Audit(entry) => {
                let log = self.channels.entry(AUDIT_MARK).or_default();
                log.mark = log.mark.max(MessageId(entry.id.0));
            }
            What::CaughtUp { channel, last: Some(last) } => {
                let channel = self.channels.entry(*channel).or_default();
                channel.mark = channel.mark.max(*last);
            }
            What::Native(action) => {
                let window = crate::conduct::triggers::native::SAME_WITHIN;
                self.native_seen.retain(|_, at| event.at.since(*at) <= window);
                self.native_seen.insert(crate::conduct::triggers::native::fingerprint(self.id, action), event.at);
            }
            What::Settled { act, outcome, .. } => self.talks.settled(act, outcome),
            What::Command(command) => {
                crate::office::privacy::remember(command, event.at, self);
                if let Some(locale) = &command.by.locale {
                    self.members.speaks(command.by.id, locale);
                }
                // Discord's own word, and often the first after a start. A button in a private message tells none.
                if !command.by.roles.is_empty() && !command.reply.is_console() {
                    self.members.told_roles(command.by.id, &command.by.roles);
                }
            }
            _ => {}
        }
        if !matches!(
            event.what,
            What::Message(_) | What::Past(_) | What::Tick { .. } | What::Settled { .. } | What::CaughtUp { .. }
        ) {
            self.remember(event.id);
        }
        for record in &decision.records {
            self.apply_record(record, policy);
        }
        let names_change = match &event.what {
            // Threads come and go all day; one that appears may be what an exemption names.
            What::ChannelSeen(channel) => !channel.thread || !self.unresolved.is_empty(),
            What::GuildSeen(_) | What::ChannelGone(_) | What::RoleSeen(_) | What::RoleGone(_) => true,
            _ => false,
        };
        if names_change {
            self.unresolved = crate::policy::names::unresolved_exemptions(policy, &self.guild);
        }
    }

    /// The turn becomes part of its channel's conversation.
    fn talk(&mut self, message: &Message, event: &Event, decision: &Decision) {
        let Some(turn) = &decision.turn else { return };
        let new = || self.new_turns(message.channel);
        let begun = self.channels.get(&message.channel);
        let past = matches!(event.what, What::Past(_));
        let fresh = match past {
            true => begun.is_none_or(|known| known.past.is_none()).then(new),
            false => begun.is_none_or(|known| known.turns.is_empty()).then(new),
        };
        let channel = self.channels.entry(message.channel).or_default();
        let turns = if past { channel.past.get_or_insert_default() } else { &mut channel.turns };
        if let Some(fresh) = fresh {
            *turns = fresh;
        }
        turns.take(turn.clone(), &spoken::as_said(message, event.at));
    }

    /// A case was opened about it before a crash, and its mark was not yet written.
    pub(super) fn was_judged(&self, message: MessageId) -> bool {
        message <= self.judged_up_to && self.case_of(message).is_some()
    }

    fn remember(&mut self, event: EventId) {
        if self.seen.len() >= REMEMBERED_EVENTS {
            self.seen.pop_front();
        }
        self.seen.push_back(event);
    }

    fn see_own_roles(&mut self, member: &crate::event::Member) {
        if member.id == self.guild.me && member.roles != self.guild.my_roles {
            self.guild = Arc::new(self.guild.with_own_roles(member.roles.clone()));
        }
    }

    fn apply_record(&mut self, record: &Record, policy: &Policy) {
        match record {
            Record::CaseOpened(case) => {
                self.last_case = self.last_case.max(case.number);
                if self.guild.moderators_channel().is_some() {
                    self.talks.opened(case);
                }
                if case.points > 0 && case.state.counts() {
                    self.strikes.entry(case.member).or_default().push(StandingStrike {
                        case: case.number,
                        member: case.member,
                        points: case.points,
                        half_life: case.half_life,
                        at: case.at,
                    });
                }
                if let Some(known) = MessageCase::of(case) {
                    if self.cases.len() >= REMEMBERED_CASES {
                        self.cases.pop_front();
                    }
                    self.judged_up_to = self.judged_up_to.max(known.message);
                    self.cases.push_back(known);
                }
                let windowed = case
                    .rules
                    .iter()
                    .filter_map(|name| policy.rule_named(name))
                    .filter(|rule| policy.index.windows.contains(rule) || policy.index.honeypot.contains(rule));
                for rule in windowed {
                    self.bursts.retain(|_, (_, at)| case.at.since(*at) <= respond::BURST);
                    self.bursts.insert((case.member, rule), (case.number, case.at));
                }
                if case.kind == crate::conduct::case::CaseKind::Raid {
                    self.raid_quiet_until = case.at.plus(Span::HOUR);
                }
            }
            Record::CaseChanged(change) => {
                self.talks.changed(change);
                for known in self.cases.iter_mut().filter(|known| known.case == change.number) {
                    known.part.extend(change.recused.iter().flatten());
                }
                if matches!(change.state, Some(CaseState::Undone | CaseState::Dismissed)) {
                    for strikes in self.strikes.values_mut() {
                        strikes.retain(|s| s.case != change.number);
                    }
                    self.strikes.retain(|_, strikes| !strikes.is_empty());
                    self.bursts.retain(|_, (case, _)| *case != change.number);
                }
                if let Some(strike) = &change.strike {
                    let strikes = self.strikes.entry(strike.member).or_default();
                    strikes.retain(|s| s.case != strike.case);
                    strikes.push(*strike);
                }
            }
            Record::Measure { case, member, ends, due } => {
                self.measures.insert((*member, *ends), (*case, *due));
            }
            Record::MeasureEnded { member, ends, .. } => {
                self.measures.remove(&(*member, *ends));
            }
            Record::StageSet { rule, rule_hash, stage, .. } => {
                self.stages.insert(rule.clone(), (*rule_hash, *stage));
            }
            Record::Pass { text_hash, until } => {
                let now = self.now;
                self.passes.retain(|_, until| now < *until);
                self.passes.insert(*text_hash, *until);
            }
            Record::NoticeWaiting { case, member } => {
                self.waiting_notices.entry(*member).or_default().push(*case);
            }
            Record::NoticeTold { case } => {
                for notices in self.waiting_notices.values_mut() {
                    notices.retain(|waiting| waiting != case);
                }
                self.waiting_notices.retain(|_, notices| !notices.is_empty());
            }
            Record::AskedAsFile { member, at } => {
                self.asked_as_file.retain(|_, asked| at.since(*asked) < Span::DAY.times(30));
                self.asked_as_file.insert(*member, *at);
            }
            Record::Credit(credit) if credit.kind == crate::champions::evidence::Kind::Welcome => {
                self.champions.welcomed(credit.beneficiary);
                self.champions.apply(record);
            }
            Record::Lurkers(row) => {
                self.lurkers.apply(row);
                match &**row {
                    Row::Moved { member, to, .. } => self.members.moved(*member, *to),
                    Row::Keep(kept) => {
                        if let Kept::TookPart { member, interest } = &**kept {
                            self.took_part(*member, interest);
                        }
                    }
                    _ => {}
                }
            }
            Record::Office(row) => self.office.apply(row),
            _ => self.champions.apply(record),
        }
    }
}
