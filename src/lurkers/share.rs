//! Who is asked to help with a question: fair turns among the helpers who know its topic and speak its language, and
//! no more than a few nudges a helper a week.

use crate::ids::{At, Span, UserId};
use serde::{Deserialize, Serialize};

/// How many nudges one helper gets in `WEEK`, unless the community sets another number.
pub const USUAL_CAP: u8 = 3;
/// What counts as lately.
pub const WEEK: Span = Span(7 * Span::DAY.0);

/// Topics, one bit each, by their place in the community's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Topics(pub u64);

/// Languages, one bit each, by their place in the list of languages that are recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Languages(pub u64);

/// A member who offered to help, and how often they were asked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Offer {
    pub member: UserId,
    pub topics: Topics,
    pub languages: Languages,
    /// Nudges in the last `WEEK`.
    pub lately: u8,
    /// The last nudge.
    pub last: Option<At>,
}

/// What a question needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// One of these; none set: the topic is not known, and any will do.
    pub topics: Topics,
    /// One of these.
    pub languages: Languages,
}

/// Why nobody is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nobody {
    NobodySpeaks(Languages),
    /// Of those who speak the language.
    NobodyKnows(Topics),
    /// Whoever fits was asked about this before, or asked the question.
    NobodyElse,
    AllAtTheirCap,
}

/// At most `count` helpers who fit, in the order of whose turn it is: fewest nudges lately, then longest ago, then the
/// smaller id. `not` are the asker and those who were asked about this before.
pub fn choose(offers: &[Offer], need: Need, not: &[UserId], cap: u8, count: usize) -> Result<Vec<UserId>, Nobody> {
    let fit = |fits: &dyn Fn(&Offer) -> bool, from: &[Offer], or: Nobody| {
        let fitting: Vec<Offer> = from.iter().filter(|offer| fits(offer)).copied().collect();
        if fitting.is_empty() { Err(or) } else { Ok(fitting) }
    };
    let Need { topics, languages } = need;
    let speak = |offer: &Offer| offer.languages.0 & languages.0 != 0;
    let know = |offer: &Offer| topics.0 == 0 || offer.topics.0 & topics.0 != 0;
    let new = |offer: &Offer| !not.contains(&offer.member);
    let free = |offer: &Offer| offer.lately < cap;

    let speaking = fit(&speak, offers, Nobody::NobodySpeaks(languages))?;
    let knowing = fit(&know, &speaking, Nobody::NobodyKnows(topics))?;
    let others = fit(&new, &knowing, Nobody::NobodyElse)?;
    let mut turns = fit(&free, &others, Nobody::AllAtTheirCap)?;
    turns.sort_unstable_by_key(|offer| (offer.lately, offer.last, offer.member));
    turns.truncate(count);
    Ok(turns.into_iter().map(|offer| offer.member).collect())
}

/// How many of these nudges were sent within `WEEK` before `now`. One from the future counts: the clock was set back.
pub fn lately(nudges: &[At], now: At) -> u8 {
    let count = nudges.iter().filter(|at| now.since(**at) < WEEK).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KO: Languages = Languages(1);
    const EN: Languages = Languages(2);
    const BOTH: Languages = Languages(3);
    const RUST: Topics = Topics(1);
    const ART: Topics = Topics(2);

    fn offer(member: u64, topics: Topics, languages: Languages, lately: u8, last: Option<i64>) -> Offer {
        Offer { member: UserId(member), topics, languages, lately, last: last.map(At) }
    }

    fn helpers() -> Vec<Offer> {
        vec![
            offer(1, RUST, EN, 2, Some(50)),
            offer(2, RUST, EN, 1, Some(90)),
            offer(3, Topics(3), BOTH, 1, Some(40)),
            offer(4, RUST, EN, 3, Some(10)),
            offer(6, RUST, EN, 0, None),
            offer(5, RUST, EN, 0, None),
            offer(7, RUST, EN, 0, Some(20)),
            offer(8, Topics(4), EN, 3, Some(10)),
        ]
    }

    #[test]
    fn those_who_fit_are_asked_in_turn() {
        let check = |topics: Topics, languages: Languages, not: &[u64], count: usize, expected: &[u64]| {
            let not: Vec<UserId> = not.iter().copied().map(UserId).collect();
            let chosen = choose(&helpers(), Need { topics, languages }, &not, USUAL_CAP, count);
            let expected = expected.iter().copied().map(UserId).collect();
            assert_eq!(chosen, Ok(expected), "{count} for {topics:?} {languages:?} but {not:?}");
        };
        check(RUST, EN, &[], 2, &[5, 6]);
        check(RUST, EN, &[], 99, &[5, 6, 7, 3, 2, 1]);
        check(RUST, EN, &[5, 7], 2, &[6, 3]);
        check(ART, EN, &[], 2, &[3]);
        check(RUST, KO, &[], 2, &[3]);
        check(Topics(0), KO, &[], 2, &[3]);
        check(Topics(6), EN, &[], 2, &[3]);
        check(RUST, EN, &[], 0, &[]);
    }

    #[test]
    fn where_nobody_is_asked_the_missing_part_is_named() {
        let check = |offers: &[Offer], topics: Topics, languages: Languages, not: &[UserId], expected: Nobody| {
            let chosen = choose(offers, Need { topics, languages }, not, USUAL_CAP, 2);
            assert_eq!(chosen, Err(expected), "{topics:?} {languages:?} but {not:?}");
        };
        let helpers = helpers();
        check(&helpers, RUST, Languages(4), &[], Nobody::NobodySpeaks(Languages(4)));
        check(&helpers, RUST, Languages(0), &[], Nobody::NobodySpeaks(Languages(0)));
        check(&[], RUST, EN, &[], Nobody::NobodySpeaks(EN));
        check(&helpers, Topics(8), EN, &[], Nobody::NobodyKnows(Topics(8)));
        // Somebody knows it, but not in Korean.
        check(&helpers, Topics(4), KO, &[], Nobody::NobodyKnows(Topics(4)));
        check(&helpers, ART, KO, &[UserId(3)], Nobody::NobodyElse);
        check(&helpers, Topics(4), EN, &[], Nobody::AllAtTheirCap);
    }

    #[test]
    fn a_week_is_seven_times_a_day() {
        let check = |ago: &[i64], expected: u8| {
            let now = At(1_800_000_000_000);
            let nudges: Vec<At> = ago.iter().map(|hours| now.minus(Span::HOUR.times(*hours))).collect();
            assert_eq!(lately(&nudges, now), expected, "{ago:?} hours ago");
        };
        check(&[], 0);
        check(&[0, 24, 167], 3);
        check(&[168, 169, 1000], 0);
        check(&[-30, 168], 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        /// Questions come at random; every nudge is counted. Nobody is asked more than the cap in any seven days, and of
        /// those who offer the same nobody is asked twice before everybody was asked once.
        #[test]
        fn turns_are_fair_and_no_cap_is_broken(hours in prop::collection::vec(0i64..30, 1..120), count in 1usize..4) {
            let members: Vec<(u64, Languages)> = (1..=6).map(|id| (id, if id > 4 { KO } else { EN })).collect();
            let mut log: Vec<(At, UserId)> = Vec::new();
            let mut now = At(1_800_000_000_000);
            for wait in hours {
                now = now.plus(Span::HOUR.times(wait));
                let offers: Vec<Offer> = members.iter().map(|(id, languages)| {
                    let own: Vec<At> = log.iter().filter(|(_, to)| to.0 == *id).map(|(at, _)| *at).collect();
                    Offer { lately: lately(&own, now), last: own.last().copied(), ..offer(*id, RUST, *languages, 0, None) }
                }).collect();
                let language = if wait % 3 == 0 { KO } else { EN };
                let need = Need { topics: RUST, languages: language };
                let chosen = choose(&offers, need, &[], USUAL_CAP, count).unwrap_or_default();
                prop_assert!(chosen.len() <= count);
                log.extend(chosen.into_iter().map(|to| (now, to)));
            }
            for (at, to) in &log {
                let within = log.iter().filter(|(other, who)| who == to && other <= at && at.since(*other) < WEEK);
                prop_assert!(within.count() <= usize::from(USUAL_CAP));
            }
            let mut asked = [0usize; 7];
            for (_, to) in log.iter().filter(|(at, to)| to.0 <= 4 && at.since(log[0].0) < WEEK) {
                asked[to.0 as usize] += 1;
                let (most, least) = (asked[1..=4].iter().max(), asked[1..=4].iter().min());
                prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1), "{asked:?}");
            }
        }
    }
}
