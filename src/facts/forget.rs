//! Members are forgotten: memory stands anew on what the store still knows, and keeps of the others what no row tells.

use super::*;

impl Facts {
    /// After `gone` was erased and `self` was rebuilt: takes over from `before` what only Discord tells and what began with
    /// the process, of everybody but `gone`. What was said in the last hours is read back from the store, without their
    /// words; a channel whose history is being read begins a new conversation.
    pub fn take_over(&mut self, before: Facts, gone: &[UserId]) {
        self.guild = before.guild;
        self.members.take_over(before.members, gone);
        self.windows = before.windows;
        gone.iter().for_each(|member| self.windows.forget(*member));
        for (id, known) in before.channels {
            self.channels.entry(id).or_default().take_over(known);
        }
        self.joins = before.joins;
        self.joins.retain(|join| !gone.contains(&join.member));
        self.raid_quiet_until = before.raid_quiet_until;
        self.bursts = before.bursts;
        self.bursts.retain(|(member, _), _| !gone.contains(member));
        self.unresolved = before.unresolved;
        self.champions.reviewed = before.champions.reviewed;
        self.lurkers.take_over(&before.lurkers);
        self.office.take_over(before.office, gone);
        self.native_seen = before.native_seen;
        self.seen = before.seen;
        self.now = before.now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Member;
    use crate::ledger::MemberRow;

    const GONE: UserId = UserId(1);
    const OTHER: UserId = UserId(2);
    const NOW: At = At(1_785_758_700_000);

    fn seen(id: UserId) -> Member {
        let timed_out_until = Some(NOW.plus(Span::HOUR));
        Member { id, name: "mira".into(), roles: vec![RoleId(id.0 + 10)], timed_out_until, ..Member::default() }
    }

    #[test]
    fn of_the_others_it_is_kept_what_no_row_tells_and_of_the_one_who_is_gone_nothing() {
        let mut before = Facts::new(GuildId(1));
        for id in [GONE, OTHER] {
            before.members.seen(&seen(id));
            before.windows.push(id, Sent::of(&Message::default(), NOW), Span::HOUR);
            before.joins.push_back(Join::of(&seen(id), NOW));
            before.bursts.insert((id, RuleIndex::default()), (CaseNumber(1), NOW));
        }
        before.seen.push_back(EventId(7));
        before.channels.entry(ChannelId(3)).or_default().count_language(Lang::Ko);
        let mut members = Members::default();
        members.insert(MemberRow { member: OTHER, name: "mira".into(), ..MemberRow::default() });
        let mut facts = Facts::rebuild(GuildId(1), Remembered::default(), members);
        facts.take_over(before, &[GONE]);
        for (id, kept) in [(GONE, false), (OTHER, true)] {
            assert_eq!(facts.members.display(id).is_some(), kept);
            assert_eq!(facts.members.roles(id).len(), usize::from(kept));
            assert_eq!(facts.members.timed_out_until(id).is_some(), kept);
            assert_eq!(facts.windows.count(id), usize::from(kept));
            assert_eq!(facts.joins.iter().any(|join| join.member == id), kept);
            assert_eq!(facts.bursts.keys().any(|(member, _)| *member == id), kept);
        }
        assert_eq!(facts.members.with_known_roles(), 1);
        assert_eq!(facts.members.take_dirty(), [], "no row brings the name back");
        assert!(facts.seen.contains(&EventId(7)));
    }
}
