//! Buttons: what is written on them, and the rows that notices and cards carry.

use super::{Language, cut, limit, say};
use crate::conduct::case::CaseNumber;
use crate::effect::{Button, ButtonId, Look};
use crate::event::Press;
use crate::ids::GuildId;

/// Which buttons a card carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nothing was done yet.
    Alert,
    /// It was done.
    Enforce,
    /// The member asked for a second look.
    SecondLook,
    /// Nothing to decide (any more): the file only.
    Settled,
}

/// The label of a card's button.
pub fn press(language: Language, press: Press) -> String {
    let key = match press {
        Press::Apply => "button-apply",
        Press::DeleteOnly => "button-delete-only",
        Press::Right => "button-right",
        Press::NotABreach => "button-not-a-breach",
        Press::Undo => "button-undo",
        Press::Unsure => "button-unsure",
        Press::Open => "button-open",
        Press::Uphold => "button-uphold",
        Press::StepAside => "button-step-aside",
    };
    cut(&say(language, key, &[]), limit::BUTTON)
}

/// The same where several cases stand together: "Open · 12".
pub fn of_case(language: Language, press: Press, case: CaseNumber) -> String {
    let args = [("label", self::press(language, press).into()), ("case", case.into())];
    cut(&say(language, "button-of-case", &args), limit::BUTTON)
}

/// The label of a notice's main button.
pub fn second_look(language: Language) -> String {
    cut(&say(language, "button-second-look", &[]), limit::BUTTON)
}

/// Under a notice: the second look, then the other languages.
pub fn notice(language: Language, guild: GuildId, case: CaseNumber) -> Vec<Vec<Button>> {
    let look = Button {
        id: ButtonId::SecondLook { guild: guild.0, case: case.0 },
        label: second_look(language),
        look: Look::Main,
    };
    vec![vec![look], languages(language, guild, case)]
}

/// The notice again in another language, for each but the one it is in.
pub fn languages(language: Language, guild: GuildId, case: CaseNumber) -> Vec<Button> {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    others
        .map(|other| Button {
            id: ButtonId::NoticeIn { guild: guild.0, case: case.0, language: other.as_str().to_owned() },
            label: other.native_name().to_owned(),
            look: Look::Plain,
        })
        .collect()
}

/// Under a card.
pub fn card(language: Language, case: CaseNumber, choice: Choice) -> Vec<Vec<Button>> {
    let presses: &[(Press, Look)] = match choice {
        Choice::Alert => &[
            (Press::Apply, Look::Danger),
            (Press::DeleteOnly, Look::Plain),
            (Press::NotABreach, Look::Good),
            (Press::Unsure, Look::Plain),
            (Press::Open, Look::Main),
        ],
        Choice::Enforce => &[
            (Press::Right, Look::Good),
            (Press::Undo, Look::Danger),
            (Press::Unsure, Look::Plain),
            (Press::Open, Look::Main),
        ],
        Choice::SecondLook => &[
            (Press::Uphold, Look::Plain),
            (Press::Undo, Look::Danger),
            (Press::Unsure, Look::Plain),
            (Press::Open, Look::Main),
        ],
        Choice::Settled => &[(Press::Open, Look::Plain)],
    };
    let button = |(press, look): &(Press, Look)| Button {
        id: ButtonId::Card { case: case.0, press: *press },
        label: self::press(language, *press),
        look: *look,
    };
    let mut rows = vec![presses.iter().map(button).collect()];
    if choice != Choice::Settled {
        rows.push(vec![button(&(Press::StepAside, Look::Plain))]);
    }
    rows
}

/// Under a card that several cases stand on: a door to each one's file, and a way to step aside from those that are open.
pub fn together(language: Language, cases: &[(CaseNumber, bool)]) -> Vec<Vec<Button>> {
    let button = |case: CaseNumber, press, look| Button {
        id: ButtonId::Card { case: case.0, press },
        label: of_case(language, press, case),
        look,
    };
    let pair = |(case, open): &(CaseNumber, bool)| {
        let aside = open.then(|| button(*case, Press::StepAside, Look::Plain));
        [Some(button(*case, Press::Open, if *open { Look::Main } else { Look::Plain })), aside]
    };
    // Two cases a row, five rows: as many as one card holds.
    cases.chunks(2).map(|row| row.iter().flat_map(pair).flatten().collect()).collect()
}
