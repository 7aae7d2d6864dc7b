//! Buttons of engagement.

use super::{Language, cut, limit, say};
use crate::effect::{Button, ButtonId, Look};
use crate::event::NudgePress;
use crate::ids::{DueKey, GuildId};

/// What a member may press, with the nudge, task or campaign that it belongs to. `None` for a press that has no place
/// among these.
pub fn nudge(language: Language, guild: GuildId, press: NudgePress, of: DueKey) -> Option<Button> {
    let (key, look) = match press {
        NudgePress::Stop => ("button-stop", Look::Plain),
        NudgePress::JustReading => ("button-reading", Look::Plain),
        NudgePress::Something => ("button-something", Look::Good),
        NudgePress::RemindMe => ("button-remind", Look::Good),
        NudgePress::Allow => ("button-allow", Look::Plain),
        NudgePress::Help => ("button-help", Look::Plain),
        NudgePress::Take | NudgePress::Done | NudgePress::Pass => return None,
    };
    let label = cut(&say(language, key, &[]), limit::BUTTON);
    Some(Button { id: ButtonId::Nudge { guild: guild.0, press, of }, label, look })
}

/// Several of them, in this order.
pub fn row(language: Language, guild: GuildId, presses: &[NudgePress], of: DueKey) -> Vec<Button> {
    presses.iter().filter_map(|press| nudge(language, guild, *press, of)).collect()
}

/// Opens the form for a question without a name; for posts in channels.
pub fn ask(language: Language) -> Button {
    Button { id: ButtonId::AskForMe, label: cut(&say(language, "button-ask", &[]), limit::BUTTON), look: Look::Main }
}

#[cfg(test)]
pub(super) fn samples(language: Language, _: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    use NudgePress::*;
    let presses = [Stop, JustReading, Something, RemindMe, Allow, Help];
    let buttons = row(language, GuildId(u64::MAX), &presses, DueKey(i64::MIN));
    buttons.into_iter().chain([ask(language)]).map(|it| ("button of engagement", Sample::Button(it))).collect()
}
