//! Tables whose rows become cards on a phone: every cell knows what it is called.

use super::{Badge, Link};

pub(super) struct Table {
    pub caption: String,
    pub note: String,
    /// Needs the whole width.
    pub wide: bool,
    pub head: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

pub(super) struct Column {
    pub text: String,
    pub kind: Kind,
}

/// How a column is set; also the name of its class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Words,
    Number,
    Day,
}

impl Kind {
    pub fn class(&self) -> &'static str {
        match self {
            Kind::Words => "words",
            Kind::Number => "number",
            Kind::Day => "day",
        }
    }
}

#[derive(Default)]
pub(super) struct Cell {
    pub text: String,
    /// Somebody else wrote it.
    pub foreign: bool,
    pub badge: Option<Badge>,
    pub links: Vec<Link>,
    /// What stands behind "details".
    pub more: String,
}

impl Table {
    pub fn new(caption: String, head: Vec<Column>, rows: Vec<Vec<Cell>>) -> Table {
        Table { caption, note: String::new(), wide: false, head, rows }
    }

    pub fn wide(mut self) -> Table {
        self.wide = true;
        self
    }

    /// With each cell's column.
    pub fn cells<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        self.head.iter().zip(row)
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// A name that somebody chose.
    pub fn name(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), foreign: true, ..Cell::default() }
    }

    pub fn links(links: Vec<Link>) -> Cell {
        let text = if links.is_empty() { "–" } else { "" };
        Cell { text: text.into(), links, ..Cell::default() }
    }

    pub fn badge(mut self, badge: Badge) -> Cell {
        self.badge = Some(badge);
        self
    }

    pub fn more(mut self, more: String) -> Cell {
        self.more = more;
        self
    }

    pub fn link(mut self, link: Option<Link>) -> Cell {
        if let Some(link) = link {
            self.text.clear();
            self.links = vec![link];
        }
        self
    }
}
