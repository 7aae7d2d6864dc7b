//! How a notice is put together: paragraphs, one quote, a footer, within the length of a Discord message.
//!
//! The quote takes the room that the paragraphs leave. When it needs more, its beginning is shown and the whole goes
//! into a file, so that nobody loses what they wrote.

use super::notice::{About, By};
use super::{Language, Letter, code_block, cut, escape_within, limit, say};

/// Longer reasons are cut in a notice; the case keeps them whole.
const REASON: usize = 500;
/// Below this, the beginning of a text says too little to show.
const WORTH_SHOWING: usize = 40;
/// The name under which a member's own text comes back.
const FILE: &str = "message.txt";

pub(super) struct Draft<'a> {
    language: Language,
    parts: Vec<Part<'a>>,
}

enum Part<'a> {
    Line(String),
    /// How it is introduced when it is whole, and the text.
    Quote(String, &'a str),
    /// Always a file.
    File(String, &'a str),
}

impl<'a> Draft<'a> {
    pub fn new(language: Language) -> Draft<'a> {
        Draft { language, parts: Vec::new() }
    }

    pub fn line(mut self, text: String) -> Self {
        self.parts.push(Part::Line(text));
        self
    }

    pub fn reason(self, reason: Option<&str>) -> Self {
        match reason.map(str::trim) {
            Some(reason) if !reason.is_empty() => {
                let reason = escape_within(reason, REASON);
                let text = say(self.language, "notice-reason", &[("reason", reason.into())]);
                self.line(text)
            }
            _ => self,
        }
    }

    /// A text under the lead of this key.
    pub fn quote(self, lead: &str, text: &'a str) -> Self {
        let lead = say(self.language, lead, &[]);
        self.line_and_quote(lead, text)
    }

    pub fn maybe_quote(self, lead: &str, text: Option<&'a str>) -> Self {
        match text {
            Some(text) => self.quote(lead, text),
            None => self,
        }
    }

    pub fn line_and_quote(mut self, line: String, text: &'a str) -> Self {
        self.parts.push(match text.trim().is_empty() {
            true => Part::Line(line),
            false => Part::Quote(line, text),
        });
        self
    }

    pub fn file(mut self, lead: &str, text: &'a str) -> Self {
        let lead = say(self.language, lead, &[]);
        self.parts.push(Part::File(lead, text));
        self
    }

    /// The offer that goes with the button for a second look.
    pub fn look(self, by: By) -> Self {
        let text = match by {
            By::Steward => say(self.language, "notice-look", &[]),
            By::Person => say(self.language, "notice-look-person", &[]),
        };
        self.line(text)
    }

    pub fn finish(self, about: About) -> Letter {
        let community = escape_within(about.community, limit::NAME);
        let args = [("community", community.into()), ("case", about.case.into())];
        let footer = format!("-# {}", say(self.language, "notice-footer", &args));

        let fixed: usize = self.parts.iter().map(|part| part.fixed_length() + 2).sum();
        let room = limit::LETTER.saturating_sub(fixed + footer.chars().count());
        let mut file = None;
        let mut paragraphs: Vec<String> = Vec::with_capacity(self.parts.len() + 1);
        for part in self.parts {
            paragraphs.push(match part {
                Part::Line(text) => text,
                Part::File(lead, text) => {
                    file = Some((FILE.to_owned(), text.to_owned()));
                    lead
                }
                Part::Quote(lead, text) => match shown(self.language, text, room) {
                    Shown::Whole(block) => format!("{lead}\n{block}"),
                    Shown::Begins(block) => {
                        file = Some((FILE.to_owned(), text.to_owned()));
                        format!("{lead}\n{block}")
                    }
                },
            });
        }
        paragraphs.push(footer);
        Letter { text: cut(&paragraphs.join("\n\n"), limit::LETTER), file }
    }
}

impl Part<'_> {
    fn fixed_length(&self) -> usize {
        match self {
            Part::Line(text) => text.chars().count(),
            Part::Quote(lead, _) | Part::File(lead, _) => lead.chars().count() + 1,
        }
    }
}

enum Shown {
    Whole(String),
    Begins(String),
}

/// The text as a block of at most `room` characters, or its beginning with a word on the file.
fn shown(language: Language, text: &str, room: usize) -> Shown {
    let whole = code_block(text);
    if whole.chars().count() <= room {
        return Shown::Whole(whole);
    }
    let in_file = say(language, "notice-quote-file", &[]);
    let mut most = room.saturating_sub(in_file.chars().count() + 1);
    // Parting back-ticks lengthens a block, so the cut is tried until it fits.
    while most > WORTH_SHOWING {
        let block = code_block(&cut(text, most));
        let length = block.chars().count() + in_file.chars().count() + 1;
        if length <= room {
            return Shown::Begins(format!("{block}\n{in_file}"));
        }
        most = most.saturating_sub((length - room).max(1));
    }
    Shown::Begins(in_file)
}
