//! What stands in a written line for something else: attached files, and keys that are put together when played.

use super::dice::Dice;
use crate::event::Attachment;

/// Cuts `[file name bytes WxH]` off the end of a text.
pub fn attachments(text: &str) -> (&str, Vec<Attachment>) {
    let mut rest = text;
    let mut found = Vec::new();
    while let Some((before, file)) = rest.strip_suffix(']').and_then(|rest| rest.rsplit_once("[file ")) {
        let mut words = file.split_whitespace();
        let name = words.next().unwrap_or_default().to_owned();
        let bytes = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let size = words.next().and_then(|word| word.split_once('x'));
        let (width, height) = size.map_or((0, 0), |(w, h)| (w.parse().unwrap_or(0), h.parse().unwrap_or(0)));
        let kind = match name.rsplit_once('.').map(|(_, ext)| ext) {
            Some("jpg") => Some("image/jpeg"),
            Some("png") => Some("image/png"),
            Some("txt" | "log") => Some("text/plain"),
            _ => None,
        };
        let content_type = kind.map(str::to_owned);
        found.insert(0, Attachment { name, description: None, content_type, bytes, width, height });
        rest = before.trim_end();
    }
    (rest, found)
}

/// Puts `{secret:github}` and `{secret:gitlab}` together: the shape of a real key, and nobody's.
pub fn secrets(text: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";
    let mut out = text.to_owned();
    for (mark, prefix, length) in [("{secret:github}", ["gh", "p_"], 36), ("{secret:gitlab}", ["glp", "at-"], 20)] {
        if out.contains(mark) {
            let mut dice = Dice::new(mark);
            let tail = (0..length).filter_map(|_| dice.pick(LETTERS).map(|b| char::from(*b)));
            let secret: String = prefix.concat().chars().chain(tail).collect();
            out = out.replace(mark, &secret);
        }
    }
    out
}
