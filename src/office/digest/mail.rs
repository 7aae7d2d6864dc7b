//! The digest by mail: every address is a way of its own, with an act, an outcome and a next try of its own.
//!
//! An address that has it, or may have it, never gets it again. One that certainly does not have it gets it when a manager
//! asks (`/manage digest now`), as one does that was set since. What is on its way is refused by the outbox a second time.

use super::super::memory::Kept;
use super::super::rows::{Delivered, Via};
use super::super::settings;
use super::delivery::letter_key;
use crate::decide::Decision;
use crate::digest::figures::Digest;
use crate::digest::letter;
use crate::digest::settings::Settings;
use crate::digest::week::Week;
use crate::effect::Effect;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{GuildId, Span, text_hash};
use crate::say::digest::letter::subject;

/// No try begins later than this after it was decided: half a week on, nobody waits for the week before.
const GOES_WITHIN: Span = Span(3 * Span::DAY.0);

/// The addresses of the settings that do not have it, of which nothing is known yet, and those of which it is known that
/// they are without it.
pub fn lacking<'a>(kept: &Kept, settings: &'a Settings) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut new, mut failed) = (Vec::new(), Vec::new());
    // It was kept for all of them together once: who has it is not known.
    if kept.sent.contains_key(&Via::AllMail) {
        return (new, failed);
    }
    for (at, address) in settings.mail.iter().enumerate() {
        let via = Via::mail(address);
        if settings.mail[..at].iter().any(|before| Via::mail(before) == via) {
            continue;
        }
        match kept.sent.get(&via) {
            None => new.push(address.as_str()),
            Some((_, Delivered::Failed { .. })) => failed.push(address.as_str()),
            Some((_, Delivered::Sent { .. } | Delivered::Unknown)) => {}
        }
    }
    (new, failed)
}

/// Whether this is about somebody who is to get it today: an address that was taken out of the settings is not.
pub fn of_now(via: &Via, settings: &Settings) -> bool {
    match via {
        Via::Discord | Via::AllMail => true,
        Via::Mail(_) => settings.mail.iter().any(|address| Via::mail(address) == *via),
    }
}

/// To whom a manager has it sent by asking now.
pub(super) fn goes_now(kept: &Kept, facts: &Facts) -> Vec<String> {
    let settings = settings::digest(facts);
    let (new, failed) = lacking(kept, &settings);
    new.into_iter().chain(failed).map(str::to_owned).collect()
}

/// Sends it to those who are to get it now, and gives back their addresses.
pub(super) fn deliver(
    event: &Event,
    digest: &Digest,
    page: Option<&str>,
    insists: bool,
    facts: &Facts,
    decision: &mut Decision,
) -> Vec<String> {
    let kept = facts.office.digest(digest.week);
    let to = match kept {
        None => goes_now(&Kept::new(event.at), facts),
        Some(kept) if insists => goes_now(kept, facts),
        Some(_) => Vec::new(),
    };
    let Some(html) = page.filter(|_| !to.is_empty()) else { return Vec::new() };
    let (language, community) = (facts.guild.language(), facts.guild.name.as_str());
    let name = |member| facts.members.display(member).map(str::to_owned);
    let subject = subject(language, digest, community);
    let text = letter::mail(digest, language, facts.guild.settings.console.as_deref(), community, &name);
    for to in &to {
        let via = Via::mail(to);
        let effect = Effect::Mail {
            to: to.clone(),
            id: message_id(facts.id, digest.week, &via),
            subject: subject.clone(),
            text: text.clone(),
            html: html.to_owned(),
        };
        let key = letter_key(facts.id, digest.week, &via, kept);
        super::push(key, effect, Some(event.seen.plus(GOES_WITHIN)), decision);
    }
    to
}

/// The same for one community, week and address, whenever it is tried: a reader that gets it twice shows it once.
fn message_id(guild: GuildId, week: Week, via: &Via) -> String {
    format!("digest.{guild}.{week}.{:016x}", text_hash(&String::from(via.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::At;

    #[test]
    fn nobody_who_has_it_or_may_have_it_lacks_it() {
        let failed = || Delivered::Failed { why: "no".into(), tried: None };
        let check = |addresses: &[&str], sent: &[(Via, Delivered)], expected: (&[&str], &[&str])| {
            let mail = addresses.iter().map(ToString::to_string).collect();
            let settings = Settings { mail, ..Settings::default() };
            let mut kept = Kept::new(At(0));
            kept.sent.extend(sent.iter().map(|(via, how)| (via.clone(), (At(1), how.clone()))));
            let (new, failed) = lacking(&kept, &settings);
            assert_eq!((&new[..], &failed[..]), expected, "{addresses:?} {sent:?}");
        };
        let sent = || Delivered::Sent { place: None };
        let [a, b] = ["a@x", "b@x"].map(Via::mail);
        check(&["a@x", "b@x"], &[], (&["a@x", "b@x"], &[]));
        check(&["a@x", "A@X", " a@x "], &[], (&["a@x"], &[]));
        check(&["a@x", "b@x"], &[(a.clone(), sent()), (b.clone(), failed())], (&[], &["b@x"]));
        check(&["A@x", "c@x"], &[(a.clone(), Delivered::Unknown), (b, failed())], (&["c@x"], &[]));
        check(&["a@x"], &[(Via::Discord, failed())], (&["a@x"], &[]));
        for how in [sent(), failed(), Delivered::Unknown] {
            check(&["a@x"], &[(Via::AllMail, how)], (&[], &[]));
        }
        check(&[], &[(a, failed())], (&[], &[]));
    }
}
