//! Answers about a second look: taken, asked already, and how it ended.

use super::draft::Draft;
use super::notice::About;
use super::{Language, Letter, say, span, stamp};
use crate::conduct::case::CaseNumber;
use crate::ids::{At, Span};

/// What the press on "Ask a person to look" finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Taken,
    /// Asked before, at that time; nobody has decided yet.
    Already(At),
    Decided,
    UndoneBefore,
    NotYours,
}

pub fn asked(language: Language, case: CaseNumber, asked: Asked) -> String {
    let number = [("case", case.into())];
    match asked {
        Asked::Taken => say(language, "second-look-taken", &number),
        Asked::Already(at) => say(language, "second-look-already", &[("when", stamp(at).into())]),
        Asked::Decided => say(language, "second-look-decided", &number),
        Asked::UndoneBefore => say(language, "second-look-undone-before", &number),
        Asked::NotYours => say(language, "second-look-not-yours", &[]),
    }
}

/// The decision stands. `half_life`: of the strike, if there is one.
pub fn upheld(language: Language, about: About, half_life: Option<Span>, reason: Option<&str>) -> Letter {
    let draft =
        Draft::new(language).line(say(language, "second-look-upheld", &[("case", about.case.into())])).reason(reason);
    match half_life {
        Some(half) => draft.line(say(language, "second-look-upheld-fades", &[("span", span(language, half).into())])),
        None => draft,
    }
    .finish(about)
}

/// The member was right. The text itself comes back with `notice::undone`; this is for cases without one.
pub fn undone(language: Language, about: About) -> Letter {
    Draft::new(language).line(say(language, "second-look-undone", &[("case", about.case.into())])).finish(about)
}
