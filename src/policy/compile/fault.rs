//! What is wrong with a policy, and where: file, line, column.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use toml::Spanned;

/// Something wrong with a policy: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub file: PathBuf,
    /// From 1; 0 when the fault is about the file as a whole.
    pub line: usize,
    pub column: usize,
    pub said: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        write!(f, ": {}", self.said)
    }
}

/// Where something stands in the policy files.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub file: PathBuf,
    pub text: Arc<str>,
    pub span: Range<usize>,
}

impl Place {
    pub fn fault(&self, said: impl Into<String>) -> Fault {
        let (line, column) = line_and_column(&self.text, self.span.start);
        Fault { file: self.file.clone(), line, column, said: said.into() }
    }
    pub fn at<T>(&self, value: &Spanned<T>) -> Place {
        Place { span: value.span(), ..self.clone() }
    }
    pub fn own_text(&self) -> &str {
        self.text.get(self.span.clone()).unwrap_or("")
    }
}

/// Both from 1, columns in characters.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
