//! What is said: every key in every language, every sentence within Discord's limits, in the tone we chose.

use std::cell::RefCell;
use std::collections::BTreeSet;

mod limits;
mod locales;
mod parts;
mod samples;
mod voice;

thread_local! {
    static HEARD: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Called for every text that is said in a test: shows which keys the typed functions reach.
pub(super) fn heard(key: &str) {
    HEARD.with_borrow_mut(|heard| {
        heard.insert(key.to_owned());
    });
}

fn heard_keys() -> BTreeSet<String> {
    HEARD.with_borrow(Clone::clone)
}

fn forget() {
    HEARD.with_borrow_mut(BTreeSet::clear);
}
