//! The sample community is as it is described: whole, in order, and always the same.

use super::hands::POST;
use super::{DAYS, Demo, Expected, Noting, Part, Reach, START, community, day};
use crate::event::{Event, MessageKind, What};
use crate::ids::{EventId, MessageId};
use std::collections::{HashMap, HashSet};

/// Checks one property of the community; the property says what is wrong.
fn check(wrong: impl Fn(&Demo) -> Vec<String>) {
    let found = wrong(&community());
    assert!(found.is_empty(), "{} wrong, the first:\n{}", found.len(), found[..found.len().min(20)].join("\n"));
}

#[test]
fn every_line_of_the_files_is_read() {
    check(|demo| demo.faults.clone());
}

#[test]
fn it_is_the_same_every_time() {
    let all = |demo: Demo| demo.events.iter().map(|event| format!("{event:?}")).collect::<Vec<_>>();
    assert_eq!(all(community()), all(community()));
}

#[test]
fn events_are_in_order_and_within_the_six_weeks() {
    check(|demo| {
        let order = demo.events.windows(2).filter(|pair| pair[0].at > pair[1].at).map(|pair| format!("{:?}", pair[1]));
        let outside = demo.events.iter().filter(|event| event.at < START || event.at >= day(DAYS));
        order.chain(outside.map(|event| format!("{event:?}"))).collect()
    });
}

#[test]
fn no_two_events_and_no_two_messages_have_one_id() {
    check(|demo| {
        let mut events = HashSet::<EventId>::new();
        let mut messages = HashSet::<MessageId>::new();
        demo.events
            .iter()
            .filter(|event| {
                let again = match &event.what {
                    What::Message(m) if m.kind == MessageKind::Said => !messages.insert(m.id),
                    _ => false,
                };
                !events.insert(event.id) || again
            })
            .map(|event| format!("{event:?}"))
            .collect()
    });
}

#[test]
fn people_speak_only_while_they_are_here_and_where_there_is_a_channel() {
    check(|demo| {
        let mut channels: HashSet<_> = demo.guild.channels.iter().map(|channel| channel.id).collect();
        let joined: HashMap<_, _> = demo.cast.iter().map(|person| (person.id, person.joined)).collect();
        let mut wrong = Vec::new();
        for event in &demo.events {
            let (who, channel) = match &event.what {
                What::Message(m) => (m.author.id, m.channel),
                What::Reaction(r) => (r.member, r.channel),
                What::Command(command) => (command.by.id, command.channel),
                What::PollVote { member, channel, .. } | What::VoiceJoined { member, channel } => (*member, *channel),
                What::ChannelSeen(thread) => {
                    channels.insert(thread.id);
                    continue;
                }
                _ => continue,
            };
            if joined.get(&who).is_none_or(|joined| *joined > event.at) || !channels.contains(&channel) {
                wrong.push(format!("{event:?}"));
            }
        }
        wrong
    });
}

#[test]
fn answers_and_reactions_point_at_what_was_said_before() {
    check(|demo| {
        let mut said = HashSet::new();
        let points = |event: &Event| match &event.what {
            // Which post of Steward's is answered is known when it is posted.
            What::Message(m) => m.reply_to.filter(|to| *to != POST),
            What::PollVote { message, .. } => Some(*message),
            What::Edited(m) => Some(m.id),
            What::Reaction(r) => Some(r.message),
            _ => None,
        };
        let mut wrong = Vec::new();
        for event in &demo.events {
            if points(event).is_some_and(|id| !said.contains(&id)) {
                wrong.push(format!("{event:?}"));
            }
            if let What::Message(message) = &event.what {
                said.insert(message.id);
            }
        }
        wrong
    });
}

#[test]
fn every_expectation_is_of_an_event_and_a_scene() {
    check(|demo| {
        let events: HashSet<_> = demo.events.iter().map(|event| event.id).collect();
        let lost = demo.expected.iter().filter(|e| {
            let scene = demo.scenes.get(e.scene);
            let told = e.message.is_none_or(|id| scene.is_some_and(|scene| scene.messages.contains(&id)));
            !events.contains(&e.event) || !told || e.why.is_empty()
        });
        lost.map(|expectation| format!("{expectation:?}")).collect()
    });
}

#[test]
fn every_noting_is_of_an_event_and_a_scene() {
    check(|demo| {
        let events: HashSet<_> = demo.events.iter().map(|event| event.id).collect();
        let lost = |n: &&Noting| !events.contains(&n.event) || demo.scenes.get(n.scene).is_none() || n.why.is_empty();
        demo.notings.iter().filter(lost).map(|noting| format!("{noting:?}")).collect()
    });
}

#[test]
fn whatever_reaches_somebody_is_of_a_scene_and_has_a_reason() {
    check(|demo| {
        let lost = |reach: &&Reach| demo.scenes.get(reach.scene).is_none() || reach.why.is_empty();
        demo.reaches.iter().filter(lost).map(|reach| format!("{reach:?}")).collect()
    });
}

#[test]
fn it_is_as_large_and_as_mixed_as_it_says() {
    let demo = community();
    let said = |event: &&Event| matches!(&event.what, What::Message(m) if m.kind == MessageKind::Said);
    let messages = demo.events.iter().filter(said).count();
    assert!((3_000..=5_000).contains(&messages), "{messages} messages");
    assert!((140..=175).contains(&demo.cast.len()), "{} people", demo.cast.len());
    assert!(demo.scenes.len() >= 60, "{} scenes", demo.scenes.len());
    for (rules, least) in [(true, 30), (false, 25)] {
        let n = demo.expected.iter().filter(|e| matches!(e.outcome, Expected::Rule(_)) == rules).count();
        assert!(n >= least, "{n} expectations, a rule: {rules}");
    }
    for part in [Part::Staff, Part::Moderator, Part::Helper, Part::Newcomer, Part::Lurker, Part::Seller, Part::Fraud] {
        assert!(demo.cast.iter().filter(|person| person.part == part).count() >= 4, "{part:?}");
    }
    for language in ["en", "nl", "ko", "zh"] {
        let spoken = demo.cast.iter().filter(|person| person.languages.first().is_some_and(|l| l == language)).count();
        assert!(spoken >= 15, "{spoken} of {language}");
    }
}
