//! What a community sets for engagement: `[community.lurkers]` of `steward.toml`, `[lurkers]` of a community's own file,
//! and its campaigns, a file each in `campaigns/`.

use super::campaign::Campaign;
use crate::ids::Span;
use crate::policy::Named;
use crate::text::Lang;
use jiff::civil::Time;
use std::sync::Arc;

#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Nothing is sent that nobody asked for between these, in the community's zone.
    pub quiet: (Time, Time),
    /// Are Saturdays and Sundays days like others?
    pub weekends: bool,
    /// A newcomer's message goes to helpers after this, and to the greeter on duty after that.
    pub helpers_after: Span,
    pub greeter_after: Span,
    /// So many a helper in seven days.
    pub helper_cap: u8,
    /// Where helpers and greeters are told: with them by private message unless a channel is set.
    pub helpers_channel: Option<Named>,
    /// What people can be interested in.
    pub interests: Vec<Interest>,
    /// Roles by which members say which language they speak.
    pub language_roles: Vec<(Lang, Named)>,
    /// The daily welcome of those who came: where, and when. Off by default.
    pub welcome: Option<(Named, Time)>,
    /// Where questions without a name go; else where they were asked.
    pub ask_channel: Option<Named>,
    /// So many a member and day.
    pub ask_limit: u8,
    /// Share of members who are left alone to compare with.
    pub holdout: f64,
    /// Whether experiments are made: `None` for communities of about 2,000 members and more.
    pub experiments: Option<bool>,
    pub campaigns: Arc<[Campaign]>,
}

/// Something to be interested in.
#[derive(Debug, Clone, PartialEq)]
pub struct Interest {
    /// Short and stable: `rust`.
    pub name: String,
    /// The role that says so.
    pub role: Option<Named>,
    /// Channels whose threads and messages say so.
    pub channels: Vec<Named>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            quiet: (jiff::civil::time(21, 0, 0, 0), jiff::civil::time(9, 0, 0, 0)),
            weekends: false,
            helpers_after: Span::MINUTE.times(30),
            greeter_after: Span::HOUR.times(4),
            helper_cap: 3,
            helpers_channel: None,
            interests: Vec::new(),
            language_roles: Vec::new(),
            welcome: None,
            ask_channel: None,
            ask_limit: 3,
            holdout: 0.2,
            experiments: None,
            campaigns: Arc::new([]),
        }
    }
}
