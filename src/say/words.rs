//! Words for pages and charts: a language, and what is written in its way. Templates look sentences up by their key
//! (`w.t("digest-page-…")`); numbers, shares, lengths of time and dates are formed here, so that a page and a picture say
//! the same thing alike.
//!
//! Texts are plain: whoever writes HTML or SVG escapes them there.

use super::{Arg, Language, say, why};
use crate::ids::{At, Span};
use crate::text::Lang;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A language to write in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    pub fn of(language: Language) -> Words {
        Words { language }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// For HTML's `lang`.
    pub fn code(&self) -> &'static str {
        self.language.as_str()
    }

    pub fn t(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        say(self.language, key, args)
    }

    /// What a language that people write in is called.
    pub fn name_of(&self, language: Lang) -> String {
        why::language_name(self.language, language.code())
    }

    /// A whole number, in groups of three: `12,345`.
    pub fn number(&self, n: impl Into<i64>) -> String {
        let n = n.into();
        let digits = n.unsigned_abs().to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if n < 0 {
            grouped.push('−');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(if self.language == Language::Nl { '.' } else { ',' });
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A whole number with its sign: `+12`, `−3`, `0`.
    pub fn signed(&self, n: impl Into<i64>) -> String {
        let n = n.into();
        let sign = if n > 0 { "+" } else { "" };
        format!("{sign}{}", self.number(n))
    }

    /// Rounded to a whole number: a median of counts may lie between two.
    pub fn rounded(&self, x: f64) -> String {
        self.number(x.round() as i64)
    }

    /// A share of one, in whole per cents; below one per cent with a decimal, so that little is not nothing.
    pub fn share(&self, share: f64) -> String {
        format!("{}%", self.percents(share * 100.0))
    }

    /// A difference of shares, in percentage points with its sign: `+8.5`.
    pub fn points(&self, difference: f64) -> String {
        let tenths = (difference * 1000.0).round() / 10.0;
        let sign = if tenths > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.decimal(tenths))
    }

    fn percents(&self, percents: f64) -> String {
        match percents > 0.0 && percents < 1.0 {
            true => self.decimal((percents * 10.0).ceil() / 10.0),
            false => self.rounded(percents),
        }
    }

    /// At most one decimal, after a comma where the language has it.
    fn decimal(&self, x: f64) -> String {
        let text = format!("{}", if x == 0.0 { 0.0 } else { x }).replace('-', "−");
        match self.language {
            Language::Nl => text.replace('.', ","),
            _ => text,
        }
    }

    /// A length of time in its two largest units, abbreviated: `3 h 12 min`.
    pub fn brief(&self, span: Span) -> String {
        const UNITS: [(Span, &str); 4] = [
            (Span::DAY, "brief-days"),
            (Span::HOUR, "brief-hours"),
            (Span::MINUTE, "brief-minutes"),
            (Span::SECOND, "brief-seconds"),
        ];
        let mut rest = span.0.max(0);
        let mut parts = Vec::new();
        for (unit, key) in UNITS {
            let n = rest / unit.0;
            rest %= unit.0;
            if n == 0 && parts.is_empty() {
                continue;
            }
            if n > 0 {
                parts.push(self.with(key, &[("n", n.into())]));
            }
            // Seconds say nothing beside hours, and minutes nothing beside days.
            if unit == Span::MINUTE || unit == Span::HOUR && !parts.is_empty() && span.0 >= Span::DAY.0 {
                break;
            }
        }
        match parts.is_empty() {
            true => self.with("brief-seconds", &[("n", (rest / 1000).max(0).into())]),
            false => parts.join(" "),
        }
    }

    /// A day without its year: `16 November`.
    pub fn day(&self, date: Date) -> String {
        let month = self.with("month-name", &[("n", i64::from(date.month()).into())]);
        self.with("date-day", &[("day", i64::from(date.day()).into()), ("month", month.into())])
    }

    /// The day of a moment, with its year: `16 November 2026`.
    pub fn day_of(&self, at: At, zone: &TimeZone) -> String {
        let date = at.timestamp().to_zoned(zone.clone()).date();
        self.with("date-year", &[("day", self.day(date).into()), ("year", date.year().to_string().into())])
    }

    /// As short as an axis needs it: `16 Nov`.
    pub fn tick(&self, date: Date) -> String {
        let month = self.with("month-short", &[("n", i64::from(date.month()).into())]);
        self.with("date-tick", &[("day", i64::from(date.day()).into()), ("month", month.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> [Words; 4] {
        Language::ALL.map(Words::of)
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let check = |n: i64, en: &str, nl: &str| {
            let expected = [en, nl, en, en].map(str::to_owned);
            assert_eq!(words().map(|w| w.number(n)), expected);
        };
        check(0, "0", "0");
        check(999, "999", "999");
        check(1_000, "1,000", "1.000");
        check(-1_234_567, "−1,234,567", "−1.234.567");
        check(i64::MIN, "−9,223,372,036,854,775,808", "−9.223.372.036.854.775.808");
    }

    #[test]
    fn a_share_is_whole_per_cents_and_little_is_not_nothing() {
        let check = |share: f64, en: &str, nl: &str| {
            assert_eq!(Words::of(Language::En).share(share), en);
            assert_eq!(Words::of(Language::Nl).share(share), nl);
        };
        check(0.0, "0%", "0%");
        check(0.004, "0.4%", "0,4%");
        check(0.0001, "0.1%", "0,1%");
        check(0.634, "63%", "63%");
        check(1.0, "100%", "100%");
    }

    #[test]
    fn a_difference_has_its_sign() {
        let check = |difference: f64, expected: &str| {
            assert_eq!(Words::of(Language::En).points(difference), expected);
        };
        check(0.085, "+8.5");
        check(-0.02, "−2");
        check(0.0, "0");
        check(-0.0001, "0");
    }

    #[test]
    fn a_length_of_time_is_brief() {
        let check = |text: &str, en: &str, ko: &str| {
            let span = Span::parse(text).unwrap();
            assert_eq!(Words::of(Language::En).brief(span), en, "{text}");
            assert_eq!(Words::of(Language::Ko).brief(span), ko, "{text}");
        };
        check("45s", "45 s", "45초");
        check("12m", "12 min", "12분");
        check("12m30s", "12 min", "12분");
        check("3h12m", "3 h 12 min", "3시간 12분");
        check("3h", "3 h", "3시간");
        check("2d5h40m", "2 d 5 h", "2일 5시간");
        check("2d40m", "2 d", "2일");
        assert_eq!(Words::of(Language::En).brief(Span(0)), "0 s");
        assert_eq!(Words::of(Language::En).brief(Span(-5)), "0 s");
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        let date = jiff::civil::date(2026, 11, 16);
        let days = words().map(|w| (w.day(date), w.tick(date)));
        let expected =
            [("16 November", "16 Nov"), ("16 november", "16 nov"), ("11월 16일", "11/16"), ("11 月 16 日", "11/16")];
        assert_eq!(days, expected.map(|(day, tick)| (day.to_owned(), tick.to_owned())));
        let at = At::from("2026-11-15T23:30:00Z".parse::<jiff::Timestamp>().unwrap());
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        assert_eq!(Words::of(Language::En).day_of(at, &zone), "16 November 2026");
        assert_eq!(Words::of(Language::ZhCn).day_of(at, &zone), "2026 年 11 月 16 日");
    }
}
