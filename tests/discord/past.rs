//! What was before Steward came: archived threads page by page, and who reacted.

use crate::fake::world::{BOT, HELP};
use crate::fake::{Fake, Setup, people::member};
use steward::discord::Api;
use steward::discord::past::{Which, archived, reacted};
use steward::ids::{ChannelId, MessageId, UserId};

/// A thread more than fits a page.
const THREADS: usize = 101;

/// Reads all pages: the ids in order, and how many there were.
async fn all(api: &Api, which: Which) -> (Vec<u64>, usize) {
    let (mut ids, mut before, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = archived(api, ChannelId(HELP), which, before.as_deref()).await.expect("a page");
        pages += 1;
        ids.extend(page.threads.iter().map(|(thread, _)| thread.id.0));
        before = match page.before {
            Some(next) => Some(next),
            None => return (ids, pages),
        };
    }
}

#[tokio::test]
async fn archived_threads_come_page_by_page_the_latest_first() {
    let fake = Fake::start(Setup::default()).await;
    let api = api_of(&fake);
    let (mut public, mut joined) = (Vec::new(), Vec::new());
    for n in 0..THREADS {
        // A second apart, as they were archived.
        fake.core().world.ahead_ms += 1_000;
        public.push(fake.thread_unheard(HELP, member(1), &format!("Question {n}")));
        joined.push(fake.private_thread_unheard(HELP, member(1), &format!("Talk {n}")));
        fake.archive(public[n]);
        fake.archive(joined[n]);
    }
    let active = fake.thread_unheard(HELP, member(1), "Still going on");
    public.reverse();
    joined.reverse();
    assert_eq!(all(&api, Which::Public).await, (public, 2));
    assert_eq!(all(&api, Which::Joined).await, (joined, 2));
    let page = archived(&api, ChannelId(HELP), Which::Public, None).await.expect("a page");
    let (thread, at) = &page.threads[0];
    assert!(thread.thread && thread.archived && thread.owner == Some(UserId(member(1))), "{thread:?}");
    assert!(thread.id.0 < active && *at >= MessageId(thread.id.0).created_at(), "{at}");
    fake.assert_no_surprises();
}

#[tokio::test]
async fn people_who_reacted_are_told_and_bots_are_not() {
    let fake = Fake::start(Setup::default()).await;
    let api = api_of(&fake);
    let message = fake.say_unheard(HELP, member(1), "set the linker");
    for (who, emoji) in [(member(2), "✅"), (BOT, "✅"), (member(3), "✅"), (member(4), "party parrot:77")] {
        fake.react_unheard(HELP, message, who, emoji);
    }
    let by = async |emoji: &str| {
        let found = reacted(&api, ChannelId(HELP), MessageId(message), emoji).await.expect("an answer");
        found.0.iter().map(|who| who.0).collect::<Vec<_>>()
    };
    assert_eq!(by("✅").await, [member(2), member(3)]);
    assert_eq!(by("party parrot:77").await, [member(4)]);
    assert_eq!(by("👍").await, Vec::<u64>::new());
    fake.assert_no_surprises();
}

fn api_of(fake: &Fake) -> Api {
    Api::new(&"a-token-for-tests".into(), Some(&fake.url())).expect("a client")
}
