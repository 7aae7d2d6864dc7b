//! Buttons and cards, with the longest values.

use super::super::super::button::{self, Choice};
use super::super::super::note::{Note, note};
use super::super::super::permission::Permission;
use super::super::super::{Language, card};
use super::*;
use crate::conduct::case::{CaseNumber, Measure};
use crate::event::Press;
use crate::ids::GuildId;
use crate::text::Reading;

pub fn buttons(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let guild = GuildId(u64::MAX);
    let case = CaseNumber(u64::MAX);
    let choices = [Choice::Alert, Choice::Enforce, Choice::SecondLook, Choice::Settled];
    let rows = choices.into_iter().flat_map(|choice| button::card(language, case, choice));
    let together = button::together(language, &[(case, true); 10]);
    for row in rows.chain(together).chain(button::notice(language, guild, case)) {
        assert!(row.len() <= 5, "Discord takes five buttons a row");
        for one in row {
            all.push(("button", Said::Button(one.label)));
            all.push(("button", Said::ButtonId(one.id.to_string())));
        }
    }
}

pub fn cards(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let notes = every_note();
    let link = "https://discord.com/channels/18446744073709551615/18446744073709551615/18446744073709551615";
    for it in &notes {
        all.push(("note", Said::Message(note(language, it))));
    }
    use card::Stage::*;
    let readings = [
        Reading::Raw,
        Reading::Folded,
        Reading::Stripped,
        Reading::Decoded,
        Reading::Skeleton,
        Reading::Collapsed,
        Reading::Joined,
    ];
    for stage in [Alert, Enforce, SecondLook, Compromised, Leak, AboutStaff] {
        let head = card::Head { case: CASE, stage, rule: &community, clause: &community };
        all.push(("brief card", Said::Embed(card::brief(language, &head))));
        for press in [
            Press::Apply,
            Press::DeleteOnly,
            Press::Right,
            Press::NotABreach,
            Press::Undo,
            Press::Unsure,
            Press::Uphold,
            Press::StepAside,
            Press::Open,
        ] {
            all.push(("settled card", Said::Embed(card::brief_settled(language, &head, press, MEMBER))));
        }
        // Every reading with some stage: a card is long, and they do not depend on each other.
        for (n, reading) in readings.into_iter().enumerate().skip(stage as usize).step_by(4) {
            let measure = every_measure()[n % every_measure().len()];
            let act = card::Act { removed: n % 2 == 0, as_file: n == 3, measure, length: (n == 3).then_some(ODD_SPAN) };
            let one = card::Card {
                head,
                member: MEMBER,
                member_name: NAME,
                channel: Some(LONG_CHANNEL),
                link: (n != 1).then_some(link),
                quote: (n != 6).then_some(&quote),
                severe: n % 2 == 1,
                found: &quote,
                read_as: Some((reading, &quote)),
                also: &[community.as_str(); 30],
                standing: Some((1.26, if n == 5 { 1.26 } else { 12.5 })),
                act,
                looking: Some(MEMBER),
                notes: &notes,
                before: &[(NAME, if n == 2 { link } else { &quote }); 12],
            };
            all.push(("card", Said::Embed(card::case(language, &one))));
        }
    }
    for measure in every_measure() {
        let act = card::Act { removed: true, as_file: false, measure, length: None };
        all.push(("act", Said::Message(card::act_line(language, &act))));
    }
    for paused_until in [None, Some(UNTIL)] {
        let one = card::Raid {
            case: CASE,
            joins: 900,
            within: ODD_SPAN,
            shared: Some((800, &quote)),
            paused_until,
            notes: &notes,
        };
        all.push(("raid", Said::Embed(card::raid(language, &one))));
    }
    let runaway = card::Runaway { rule: &community, hits: 900, messages: 9_000, members: 800 };
    all.push(("runaway", Said::Message(card::runaway(language, &runaway))));
}

pub fn every_measure() -> [Measure; 9] {
    [
        Measure::None,
        Measure::Remind,
        Measure::Warn,
        Measure::Timeout { until: UNTIL },
        Measure::Kick,
        Measure::Ban { until: None },
        Measure::Ban { until: Some(UNTIL) },
        Measure::Lift,
        Measure::PauseInvites,
    ]
}

fn every_note() -> Vec<Note> {
    vec![
        Note::Staff,
        Note::AboutStaff,
        Note::Criticism,
        Note::Lacks(Permission::PrivateThreads),
        Note::StandsHigher,
        Note::OwnerOrAdministrator,
        Note::Protected,
        Note::DmClosed { thread: Some(LONG_CHANNEL) },
        Note::DmClosed { thread: None },
        Note::Left,
        Note::MessageGone,
        Note::Refused { text: quote() },
        Note::Unknown,
        Note::Late { by: ODD_SPAN },
        Note::SecondLook { who: MEMBER, at: UNTIL },
        Note::Recused,
        Note::Review,
    ]
}
