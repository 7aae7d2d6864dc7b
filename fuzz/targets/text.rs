//! What members write: the readings, the matcher and every rule of the shipped policy. The first line is also taken as
//! an entry of a word list, which is looked for in all of it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use steward::conduct::judge::Scene;
use steward::event::Message;
use steward::facts::Facts;
use steward::policy::Policy;
use steward::policy::compile::load;
use steward::policy::files::Files;
use steward::text::{Lang, ListOptions, MatcherBuilder, Text};

static POLICY: LazyLock<Policy> = LazyLock::new(|| match load(&Files::Shipped, None) {
    Ok(policy) => policy,
    Err(faults) => panic!("{faults:?}"),
});
static FACTS: LazyLock<Facts> = LazyLock::new(Facts::default);

fuzz_target!(|text: &str| {
    let scene = Scene::text_alone(&POLICY, &FACTS, None);
    let message = Message { content: text.to_owned(), ..Message::default() };
    scene.judge(&message);
    scene.judge_name(text);

    let entry = text.lines().next().unwrap_or_default();
    let mut hits = Vec::new();
    for substring in [false, true] {
        let mut builder = MatcherBuilder::new();
        let options = ListOptions { substring, lang: None };
        builder.list([entry].into_iter(), std::iter::empty(), options);
        builder.build().find_detecting(&Text::new(text), Lang::Unknown, &mut hits);
    }
    for hit in &hits {
        let (start, end) = (hit.span.start as usize, hit.span.end as usize);
        assert!(start < end && text.get(start..end).is_some(), "{hit:?}");
    }
});
