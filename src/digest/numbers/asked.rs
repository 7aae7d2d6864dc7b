//! Questions, and how long they waited for an answer.

use super::survival::{Wait, survival};
use super::{Told, share};
use crate::digest::figures::{Name, Survival};
use crate::digest::source::{Question, Source, WEEKS};
use crate::ids::At;
use crate::text::Lang;
use std::collections::BTreeSet;

/// The questions of a week, as they stood when it ended.
pub struct Asked {
    until: At,
    questions: Vec<Question>,
}

pub fn weeks(source: &Source) -> Vec<Asked> {
    let week = |place: usize| {
        let (from, until) = source.edges.week(place);
        let asked = source.questions.iter().filter(|it| from <= it.at && it.at < until);
        let stood = asked.filter(|it| it.deleted.is_none_or(|deleted| deleted >= until));
        Asked { until, questions: stood.copied().collect() }
    };
    (0..WEEKS).map(week).collect()
}

/// Whose asker found it out before anybody answered: nobody waits any more, and nobody answered.
fn wait(question: &Question, until: At) -> Wait {
    let closed = question.closed.filter(|closed| *closed < until);
    let answered = question.answered.filter(|answered| closed.is_none_or(|closed| *answered <= closed));
    match closed {
        Some(closed) if answered.is_none() => Wait::of(question.at, None, closed),
        _ => Wait::of(question.at, answered, until),
    }
}

fn is_unanswered(question: &Question, until: At) -> bool {
    let over = |at: Option<At>| at.is_some_and(|at| at < until);
    !over(question.answered) && !over(question.closed)
}

impl Asked {
    fn of(&self, language: Option<Lang>) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |it| language.is_none_or(|language| it.language == language))
    }

    pub fn languages(&self) -> BTreeSet<Lang> {
        self.questions.iter().map(|it| it.language).collect()
    }

    /// Of all languages, or of one.
    pub fn told(&self, name: Name, language: Option<Lang>) -> Told {
        let n = self.of(language).count();
        match name {
            Name::Questions => (Some(n as f64), n as u32),
            Name::Unanswered => share(self.of(language).filter(|it| is_unanswered(it, self.until)).count(), n),
            _ => (self.survival(language).median.map(|median| median.0 as f64), n as u32),
        }
    }

    pub fn survival(&self, language: Option<Lang>) -> Survival {
        survival(self.of(language).map(|it| wait(it, self.until)).collect())
    }
}
