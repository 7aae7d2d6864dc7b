//! The form for a question without a name, as Discord takes and gives it.
//!
//! Exception: its words are in the presser's own language, or English: it is opened before anything of the guild is known.

use crate::effect::ButtonId;
use crate::lurkers::ask::LONGEST;
use crate::say::Language;
use crate::say::lurkers::ask::form;
use serde_json::{Value, json};
use serenity::all::{ActionRow, ActionRowComponent};

const FIELD: &str = "question";

/// The answer to an interaction that opens the form.
pub(super) fn question(locale: &str) -> Value {
    /// Discord's numbers for the answer, a row, a text field, and one with several lines.
    const MODAL: u8 = 9;
    const ROW: u8 = 1;
    const TEXT: u8 = 4;
    const PARAGRAPH: u8 = 2;
    let words = form(Language::parse(locale).unwrap_or_default());
    let field = json!({
        "type": TEXT,
        "custom_id": FIELD,
        "style": PARAGRAPH,
        "label": words.label,
        "placeholder": words.placeholder,
        "min_length": 1,
        "max_length": LONGEST,
        "required": true,
    });
    let row = json!({ "type": ROW, "components": [field] });
    let id = ButtonId::AskForMe.to_string();
    json!({ "type": MODAL, "data": { "custom_id": id, "title": words.title, "components": [row] } })
}

/// What was written into it.
pub(super) fn question_in(rows: Vec<ActionRow>) -> String {
    let fields = rows.into_iter().flat_map(|row| row.components);
    let text = fields.filter_map(|component| match component {
        ActionRowComponent::InputText(field) if field.custom_id == FIELD => field.value,
        _ => None,
    });
    text.collect()
}
