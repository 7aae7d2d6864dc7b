//! A member's row stays small, and reads back as it was written.

use super::*;
use crate::event::Author;

#[test]
fn a_row_stays_within_its_memory_budget() {
    // 274 bytes a member at a million: the row, its name, and its place in the index. 24 of them are engagement's.
    assert!(size_of::<Row>() <= 112, "{}", size_of::<Row>());
}

#[test]
fn what_is_written_reads_back_the_same() {
    let mut members = Members::default();
    let author = Author { id: UserId(7), name: "mina".into(), shown: Some("미나".into()), ..Author::default() };
    let message = Message { author, ..Message::default() };
    for n in 1..=3 {
        members.wrote(&message, At(n * 1000), Lang::Ko);
    }
    members.speaks(UserId(7), "ko");
    let rows = members.take_dirty();
    assert_eq!(rows.len(), 1);
    assert!(members.take_dirty().is_empty());
    let mut again = Members::default();
    rows.iter().cloned().for_each(|row| again.insert(row));
    assert_eq!(again.get(UserId(7)), members.get(UserId(7)));
    assert_eq!(again.display(UserId(7)), Some("미나"));
    assert_eq!(again.locale(UserId(7)), Some("ko"));
    assert_eq!(rows[0].messages, 3);
    assert_eq!(members.get(UserId(8)), None);
}
