//! What can be wrong with an export: which file, which byte, what was kept, and what to do about it.

use crate::ids::At;
use std::fmt;
use std::path::PathBuf;

/// One fault in one file. The other files, and what came before in this one, are not touched by it.
#[derive(Debug, thiserror::Error)]
#[error("{}{}: {fault}.{} {}", file.display(), Place(*byte), Kept { messages: *kept, last: *last, fault }, fault.remedy())]
pub struct ExportError {
    pub file: PathBuf,
    /// Counted from 0 at the file's start.
    pub byte: Option<u64>,
    /// Messages of this file read before the fault; they have been yielded.
    pub kept: u64,
    /// The time of the last of them.
    pub last: Option<At>,
    pub fault: Fault,
}

#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("there is no such file or folder")]
    Missing,
    #[error("this folder and those in it hold no file that ends in .json")]
    NothingHere,
    #[error("it cannot be read ({0})")]
    Unreadable(#[source] std::io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("the text is UTF-16; expected UTF-8")]
    Utf16,
    /// The JSON of something else, or no JSON.
    #[error("this is no chat export: expected {expected}, found {found}")]
    Foreign { expected: &'static str, found: String },
    #[error("the file ends in the middle of {0}")]
    Truncated(&'static str),
    /// One message is not of the expected shape. The file goes on after it.
    #[error("a message is not as expected: {0}; it is left out")]
    Message(String),
    /// The rest of the file is not read.
    #[error("the text is damaged here: {0}; the rest of this file is left out")]
    Damaged(String),
}

impl Fault {
    /// One sentence that says what to do.
    pub fn remedy(&self) -> &'static str {
        match self {
            Fault::Missing => "Check the path.",
            Fault::NothingHere => "Export with DiscordChatExporter, format JSON, into this folder, or name another.",
            Fault::Unreadable(_) => "Check the file's permissions and the disk.",
            Fault::Empty => "Export this channel again.",
            Fault::Utf16 => "Save the file as UTF-8, or export the channel again.",
            Fault::Foreign { .. } => "Name files that DiscordChatExporter wrote in its format JSON.",
            Fault::Truncated(_) => "Export this channel again, or only what is missing with `--after`.",
            Fault::Message(_) => "Nothing needs to be done unless that message matters.",
            Fault::Damaged(_) => "Export this channel again.",
        }
    }
}

struct Place(Option<u64>);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(byte) => write!(f, ", byte {byte}"),
            None => Ok(()),
        }
    }
}

struct Kept<'a> {
    messages: u64,
    last: Option<At>,
    fault: &'a Fault,
}

impl fmt::Display for Kept<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self.fault, Fault::Missing | Fault::NothingHere | Fault::Foreign { .. } | Fault::Empty) {
            return Ok(());
        }
        match (self.messages, self.last) {
            (0, _) => f.write_str(" No message of it was read."),
            (1, Some(last)) => write!(f, " 1 message before it is kept, from {last}."),
            (n, Some(last)) => write!(f, " {n} messages before it are kept, the last from {last}."),
            (n, None) => write!(f, " {n} messages before it are kept."),
        }
    }
}
