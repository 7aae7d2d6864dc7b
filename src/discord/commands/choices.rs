//! Lengths of time and days that commands offer, in four languages: nobody can mistype a choice.

use crate::ids::Span;

/// How long a time-out lasts. Discord ends them by itself, before 28 days.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub enum TimeoutLength {
    #[name = "10 minutes"]
    #[name_localized("nl", "10 minuten")]
    #[name_localized("ko", "10분")]
    #[name_localized("zh-CN", "10 分钟")]
    TenMinutes,
    #[name = "1 hour"]
    #[name_localized("nl", "1 uur")]
    #[name_localized("ko", "1시간")]
    #[name_localized("zh-CN", "1 小时")]
    Hour,
    #[name = "6 hours"]
    #[name_localized("nl", "6 uur")]
    #[name_localized("ko", "6시간")]
    #[name_localized("zh-CN", "6 小时")]
    SixHours,
    #[name = "1 day"]
    #[name_localized("nl", "1 dag")]
    #[name_localized("ko", "1일")]
    #[name_localized("zh-CN", "1 天")]
    Day,
    #[name = "3 days"]
    #[name_localized("nl", "3 dagen")]
    #[name_localized("ko", "3일")]
    #[name_localized("zh-CN", "3 天")]
    ThreeDays,
    #[name = "7 days"]
    #[name_localized("nl", "7 dagen")]
    #[name_localized("ko", "7일")]
    #[name_localized("zh-CN", "7 天")]
    Week,
    #[name = "27 days"]
    #[name_localized("nl", "27 dagen")]
    #[name_localized("ko", "27일")]
    #[name_localized("zh-CN", "27 天")]
    Longest,
}

impl TimeoutLength {
    pub fn span(self) -> Span {
        match self {
            TimeoutLength::TenMinutes => Span::MINUTE.times(10),
            TimeoutLength::Hour => Span::HOUR,
            TimeoutLength::SixHours => Span::HOUR.times(6),
            TimeoutLength::Day => Span::DAY,
            TimeoutLength::ThreeDays => Span::DAY.times(3),
            TimeoutLength::Week => Span::DAY.times(7),
            TimeoutLength::Longest => Span::DAY.times(27),
        }
    }
}

/// How long a ban lasts when it shall end by itself.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub enum BanLength {
    #[name = "1 day"]
    #[name_localized("nl", "1 dag")]
    #[name_localized("ko", "1일")]
    #[name_localized("zh-CN", "1 天")]
    Day,
    #[name = "7 days"]
    #[name_localized("nl", "7 dagen")]
    #[name_localized("ko", "7일")]
    #[name_localized("zh-CN", "7 天")]
    Week,
    #[name = "30 days"]
    #[name_localized("nl", "30 dagen")]
    #[name_localized("ko", "30일")]
    #[name_localized("zh-CN", "30 天")]
    Month,
    #[name = "90 days"]
    #[name_localized("nl", "90 dagen")]
    #[name_localized("ko", "90일")]
    #[name_localized("zh-CN", "90 天")]
    Quarter,
}

impl BanLength {
    pub fn span(self) -> Span {
        let days = match self {
            BanLength::Day => 1,
            BanLength::Week => 7,
            BanLength::Month => 30,
            BanLength::Quarter => 90,
        };
        Span::DAY.times(days)
    }
}

/// How far back a banned member's messages go with them.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub enum Purge {
    #[name = "the last hour"]
    #[name_localized("nl", "het laatste uur")]
    #[name_localized("ko", "지난 1시간")]
    #[name_localized("zh-CN", "最近 1 小时")]
    Hour,
    #[name = "the last day"]
    #[name_localized("nl", "de laatste dag")]
    #[name_localized("ko", "지난 1일")]
    #[name_localized("zh-CN", "最近 1 天")]
    Day,
    #[name = "the last 7 days"]
    #[name_localized("nl", "de laatste 7 dagen")]
    #[name_localized("ko", "지난 7일")]
    #[name_localized("zh-CN", "最近 7 天")]
    Week,
}

impl Purge {
    pub fn span(self) -> Span {
        match self {
            Purge::Hour => Span::HOUR,
            Purge::Day => Span::DAY,
            Purge::Week => Span::DAY.times(7),
        }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub enum Weekday {
    #[name = "Monday"]
    #[name_localized("nl", "maandag")]
    #[name_localized("ko", "월요일")]
    #[name_localized("zh-CN", "星期一")]
    Monday,
    #[name = "Tuesday"]
    #[name_localized("nl", "dinsdag")]
    #[name_localized("ko", "화요일")]
    #[name_localized("zh-CN", "星期二")]
    Tuesday,
    #[name = "Wednesday"]
    #[name_localized("nl", "woensdag")]
    #[name_localized("ko", "수요일")]
    #[name_localized("zh-CN", "星期三")]
    Wednesday,
    #[name = "Thursday"]
    #[name_localized("nl", "donderdag")]
    #[name_localized("ko", "목요일")]
    #[name_localized("zh-CN", "星期四")]
    Thursday,
    #[name = "Friday"]
    #[name_localized("nl", "vrijdag")]
    #[name_localized("ko", "금요일")]
    #[name_localized("zh-CN", "星期五")]
    Friday,
    #[name = "Saturday"]
    #[name_localized("nl", "zaterdag")]
    #[name_localized("ko", "토요일")]
    #[name_localized("zh-CN", "星期六")]
    Saturday,
    #[name = "Sunday"]
    #[name_localized("nl", "zondag")]
    #[name_localized("ko", "일요일")]
    #[name_localized("zh-CN", "星期日")]
    Sunday,
}

impl Weekday {
    /// As settings write it.
    pub fn word(self) -> &'static str {
        match self {
            Weekday::Monday => "monday",
            Weekday::Tuesday => "tuesday",
            Weekday::Wednesday => "wednesday",
            Weekday::Thursday => "thursday",
            Weekday::Friday => "friday",
            Weekday::Saturday => "saturday",
            Weekday::Sunday => "sunday",
        }
    }
}
