//! Whether a candidate that the automaton found really is an entry: compared sign by sign, and weighed.
//!
//! Exceptions: what looks like a disguise by accident (versions, ids, quantities, code, words of another script) is
//! none; the guards stand in `judge` and `Evidence::convinces`.

use super::compare::{How, between_consonants, compare};
use super::entry::{Entries, Entry, Script, Sign};
use super::fold::Kind;
use super::tape::GAP;
use super::units::{Unit, Units};
use super::{Lang, Reading, Span};

/// A verified match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub reading: Reading,
    pub span: Span,
}

/// The text around a candidate, for `Entries::verify`.
pub(super) struct Place<'t> {
    pub units: &'t Units,
    pub tape: &'t [u32],
    /// The item at which the automaton matched.
    pub at: usize,
    /// The list's language, else the text's: its own accented letters are letters, not disguises.
    pub lang: Lang,
}

impl Entries {
    /// Compares the entry sign by sign with the tape, backwards from where the automaton matched.
    pub fn verify(&self, entry: &Entry, place: &Place) -> Option<Found> {
        let runs = self.runs(entry);
        let (list, tape) = (&place.units.list, place.tape);
        let class_at = |j: usize| -> Option<char> {
            let item = *tape.get(j)?;
            list.get(item as usize).map(|unit| unit.class)
        };
        let mut evidence = Evidence::default();
        // Past the last item of the candidate.
        let mut past = if entry.trail {
            place.at
        } else {
            let last = runs.last()?;
            let past = place.at + last.len as usize;
            if (place.at..past).any(|j| class_at(j) != last.class) {
                return None;
            }
            // The run may go on: `foooool` for an entry that is open at its end.
            if let Some(more) = (past..tape.len()).find(|&j| class_at(j) != last.class)
                && more > past
            {
                evidence.loose = (more - place.at) as u32;
            }
            past
        };
        let end = past;
        for (n, run) in runs.iter().enumerate().rev() {
            let from = past;
            let Some(class) = run.class else {
                while past > 0 && tape[past - 1] == GAP {
                    past -= 1;
                }
                if past == from || past == 0 || from >= tape.len() {
                    return None;
                }
                if let Some(sign) = run.needs {
                    let (a, b) = (tape[past - 1] as usize, tape[from] as usize);
                    if !list.get(a..b)?.iter().any(|unit| unit.base == sign) {
                        return None;
                    }
                }
                continue;
            };
            while past > 0 && class_at(past - 1) == Some(class) {
                past -= 1;
            }
            let length = (from - past) as u32;
            if length < run.len {
                return None;
            }
            if length > run.len {
                if n == 0 && !entry.lead {
                    past = from - run.len as usize;
                    evidence.loose = evidence.loose.max(length);
                } else {
                    evidence.longest = evidence.longest.max(length);
                    evidence.doubled += 1;
                }
            }
            let signs = self.signs(run);
            self.align(entry, signs, &tape[past..from], place, &mut evidence)?;
        }
        let mut found = self.judge(entry, &tape[past..end], place, evidence)?;
        // The signs that the entry insists on, beside its first and last letter.
        let beside = |item: Option<&u32>, step: isize| {
            let at = (*item? as usize).checked_add_signed(step)?;
            list.get(at)
        };
        if let Some(sign) = entry.before {
            let unit = beside(tape.get(past), -1).filter(|unit| unit.base == sign)?;
            found.span.start = found.span.start.min(unit.start);
        }
        if let Some(sign) = entry.after {
            let unit = beside(tape.get(end.checked_sub(1)?), 1).filter(|unit| unit.base == sign)?;
            found.span.end = found.span.end.max(unit.end);
        }
        Some(found)
    }

    /// Every unit of the run stands for a sign, in order, and every sign is there.
    fn align(
        &self,
        entry: &Entry,
        signs: &[Sign],
        items: &[u32],
        place: &Place,
        evidence: &mut Evidence,
    ) -> Option<()> {
        let (mut n, mut used) = (0, false);
        for (t, &item) in items.iter().enumerate() {
            let unit = place.units.list.get(item as usize)?;
            if used && items.len() - t < signs.len() - n {
                n += 1;
            } else if used
                && let Some(next) = signs.get(n + 1)
                && signs[n].fold != unit.fold
                && (next.fold == unit.fold || compare(entry, signs[n], unit, place.lang).is_none())
            {
                n += 1;
            }
            let (reading, how) = compare(entry, *signs.get(n)?, unit, place.lang)?;
            if how == How::Stroke && !between_consonants(place.units, item as usize) {
                return None;
            }
            used = true;
            evidence.add(reading, how, unit);
        }
        (n + 1 == signs.len()).then_some(())
    }

    /// Weighs the evidence: a disguise has to look like one.
    fn judge(&self, entry: &Entry, items: &[u32], place: &Place, evidence: Evidence) -> Option<Found> {
        let units = place.units;
        let mut reading = evidence.reading;
        let mut span = Span { start: u32::MAX, end: 0 };
        let mut before: Option<u32> = None;
        let mut rejoined = false;
        let (mut low, mut high) = (usize::MAX, 0);
        for &item in items {
            let Some(unit) = units.list.get(item as usize) else {
                before = None;
                continue;
            };
            if let Some(before) = before {
                rejoined |= item != before + 1;
                if unit.stripped || item != before + 1 {
                    reading = reading.max(Reading::Stripped);
                }
                let dropped = units.list.get(before as usize + 1..item as usize).unwrap_or_default();
                if dropped.iter().any(|unit| unit.kind != Kind::Markup) {
                    reading = Reading::Joined;
                }
            }
            // Reversed text: what stands later in the original comes first.
            if unit.start < span.end && span.start != u32::MAX && unit.start < span.start {
                reading = reading.max(Reading::Stripped);
            }
            span.start = span.start.min(unit.start);
            span.end = span.end.max(unit.end);
            low = low.min(item as usize);
            high = high.max(item as usize);
            before = Some(item);
        }
        if evidence.longest > 0 {
            // "god" is not "good"; but "goood" or "ggoodd" would be. One letter repeated is no word at all.
            let doubled = evidence.doubled + u32::from(evidence.loose > 0);
            if evidence.longest.max(evidence.loose) < 3 && doubled < 2 {
                return None;
            }
            if self.runs(entry).len() == 1 {
                return None;
            }
            reading = reading.max(Reading::Collapsed);
        }
        if span.start == u32::MAX {
            return None;
        }
        if reading >= Reading::Skeleton {
            if units.in_address(span) || !evidence.convinces(entry, units) {
                return None;
            }
            if evidence.digits + evidence.symbols > 0 && units.in_code(span) {
                return None;
            }
            if is_custom(units, items) {
                return None;
            }
            if evidence.digits > 0 && other_digits(units, low, high) {
                return None;
            }
        }
        if reading == Reading::Joined {
            let spaced = matches!(entry.script, Script::Latin | Script::Cyrillic | Script::Greek);
            if (spaced && items.len() < 3) || evidence.same + evidence.lookalikes == 0 {
                return None;
            }
        }
        // `x_x` and 172.x.x.x are no words.
        if rejoined && self.runs(entry).len() == 1 {
            return None;
        }
        if entry.alone {
            let own = units.list.get(low).map(|unit| unit.fold);
            let ideograph = |i: Option<usize>| {
                i.and_then(|i| units.list.get(i)).is_some_and(|unit| {
                    unit.kind == Kind::Ideograph && unit.fold.is_alphanumeric() && Some(unit.fold) != own
                })
            };
            if ideograph(low.checked_sub(1)) || ideograph(Some(high + 1)) {
                return None;
            }
        }
        Some(Found { reading, span })
    }
}

#[derive(Default)]
struct Evidence {
    reading: Reading,
    /// The longest run that is longer than in the entry, and how many are.
    longest: u32,
    doubled: u32,
    /// A longer run at an open end, which alone means nothing.
    loose: u32,
    same: u32,
    digits: u32,
    symbols: u32,
    crosses: u32,
    crosses_small: u32,
    lookalikes: u32,
    latin: u32,
    small: u32,
}

impl Evidence {
    fn add(&mut self, reading: Reading, how: How, unit: &Unit) {
        self.reading = self.reading.max(reading);
        match how {
            How::Same | How::Stroke => self.same += 1,
            How::Digit => self.digits += 1,
            How::Symbol => self.symbols += 1,
            How::Cross if unit.upper => self.crosses += 1,
            How::Cross => self.crosses_small += 1,
            How::Lookalike => self.lookalikes += 1,
        }
        if unit.base.is_ascii_alphabetic() && how != How::Cross {
            self.latin += 1;
            self.small += u32::from(!unit.upper);
        }
    }

    fn convinces(&self, entry: &Entry, units: &Units) -> bool {
        let letters = self.same + self.lookalikes;
        let leet = self.digits + self.symbols;
        // A number is no word, nor is a row of signs.
        if leet > 0
            && entry.letters > 0
            && letters + self.crosses == 0
            && (self.symbols == 0 || self.digits + self.symbols < 3)
        {
            return false;
        }
        // X is a k only where it sticks out.
        if self.crosses_small > 0 && leet == 0 || self.crosses > 0 && self.small == 0 && leet == 0 {
            return false;
        }
        if self.lookalikes > 0 {
            // A word all in another script is a word of that script where more of it is about.
            let native = match entry.script {
                Script::Latin => units.cyrillic || units.greek,
                _ => self.same == 0,
            };
            if native && self.latin == 0 && self.lookalikes + leet >= letters {
                return false;
            }
            if native && entry.script != Script::Latin {
                return false;
            }
        }
        true
    }
}

/// Whether the chunk around a match holds more digits: then it is a version, a file name or an id.
fn other_digits(units: &Units, low: usize, high: usize) -> bool {
    const FAR: usize = 40;
    let digit = |unit: &&Unit| unit.kind == Kind::Digit;
    let chunk = |unit: &&Unit| unit.kind != Kind::Space;
    let before = units.list[low.saturating_sub(FAR)..low].iter().rev().take_while(chunk);
    let after = units.list[high + 1..].iter().take(FAR).take_while(chunk);
    before.chain(after).any(|unit| digit(&unit))
}

/// Whether the only signs of a disguise are what stands there by custom: an exclamation mark at the end, a bracket
/// before a word, a quantity or an id (`45s`, `A55`, `AZ2`).
fn is_custom(units: &Units, items: &[u32]) -> bool {
    let of = |item: &u32| units.list.get(*item as usize);
    let is = |item: &u32, test: fn(&Unit) -> bool| of(item).is_some_and(test);
    let leet = |item: &&u32| is(item, |unit| matches!(unit.kind, Kind::Symbol | Kind::Digit));
    let disguised = |item: &&u32| leet(item) || is(item, |unit| !unit.base.is_ascii());
    let count = items.iter().filter(disguised).count();
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return false;
    };
    let shouts = items.iter().rev().take_while(|item| is(item, |unit| unit.base == '!')).count();
    if shouts > 0 && shouts == count {
        return true;
    }
    if count == 1 && is(first, |unit| unit.base == '(') {
        const FAR: usize = 400;
        let rest = units.list.get(*last as usize + 1..).unwrap_or_default();
        return items.len() <= 3 || rest.iter().take(FAR).any(|unit| unit.base == ')');
    }
    let digits = items.iter().filter(|item| is(item, |unit| unit.kind == Kind::Digit)).count();
    let at_an_end = leet(&first) != leet(&last);
    items.len() <= 3
        && digits == count
        && at_an_end
        && (digits + 1 == items.len()
            || items.iter().all(|item| is(item, |unit| unit.upper || unit.kind == Kind::Digit)))
}
