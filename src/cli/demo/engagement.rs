//! The end of the demo, engagement: who stands where, what is missing, and what the campaigns were worth, as a manager
//! reads it; and what the sample community sets for it.

use super::closing::{Desk, answer};
use super::shown;
use crate::demo::{Demo, GUILD, INTERESTS, Person};
use crate::effect::Post;
use crate::event::{Ask, CampaignAsk, LurkersAsk};
use crate::ids::Span;
use crate::lurkers::campaign::Way;
use crate::lurkers::census;
use crate::lurkers::runs::{Told, outcome};
use crate::lurkers::settings::{Interest, Settings};
use crate::lurkers::trial::result::{self, Look};
use crate::policy::Named;
use crate::run::simulate::Simulation;
use anyhow::Context as _;
use serde_json::{Value, json};

/// A reminder for those who asked for one, compared by members; a question in public, compared by weeks.
const REMINDER: &str = "remind-me";
const QUESTION: &str = "weekly-question";
/// The six weeks have to see the end of the comparison.
const LASTS: Span = Span(28 * Span::DAY.0);

pub struct Engagement {
    overview: Post,
    reminder: Post,
    question: Post,
    figures: Value,
}

/// A community of this size has to ask for comparisons. In the comparison of members half of them are left alone.
pub fn settings(shipped: &Settings) -> Settings {
    let mut campaigns = shipped.campaigns.to_vec();
    for campaign in &mut campaigns {
        match &mut campaign.way {
            Way::Reminder => (campaign.holdout, campaign.lasts) = (Some(0.5), LASTS),
            Way::Prompt { channels, .. } => {
                *channels = ["#general", "#help-nl", "#help-ko", "#help-zh"].map(Named::read).into();
            }
            Way::Task => {}
        }
    }
    let places = [vec![Named::read("#showcase")], vec![Named::read("#questions")]];
    let interests = INTERESTS.iter().zip(places).map(|((role, _), channels)| Interest {
        name: role.to_lowercase(),
        role: Some(Named::read(&format!("@{role}"))),
        channels,
    });
    Settings {
        interests: interests.collect(),
        experiments: Some(true),
        campaigns: campaigns.into(),
        ..Settings::default()
    }
}

/// The manager looks at the overview, and at what the campaigns were worth.
pub async fn play(desk: &mut Desk<'_>, manager: &Person) -> anyhow::Result<Engagement> {
    let overview = answer(&desk.ask(manager, Ask::Lurkers(LurkersAsk::Overview)).await?);
    let result = |campaign: &str| Ask::Campaign(CampaignAsk::Result { campaign: campaign.to_owned() });
    let reminder = answer(&desk.ask(manager, result(REMINDER)).await?);
    let question = answer(&desk.ask(manager, result(QUESTION)).await?);
    Ok(Engagement { overview, reminder, question, figures: figures(desk.simulation, desk)? })
}

fn figures(simulation: &Simulation, desk: &Desk) -> anyhow::Result<Value> {
    let facts = simulation.worker().facts(GUILD).context("nothing is remembered")?;
    let counts = census::counts(facts, desk.now);
    let segments: Value = counts.all.iter().map(|(segment, n)| (segment.name(), json!(n))).collect();
    let weeks = facts.lurkers.runs.latest(QUESTION).map(|run| facts.lurkers.runs.weeks(&run.id()));
    let weeks = weeks.unwrap_or_default().iter().map(|week| {
        json!({ "week": week.week, "posted": week.on, "silent": week.silent, "wrote": week.wrote })
    });
    let run = facts.lurkers.runs.latest(REMINDER).context("nothing was compared")?;
    let mut reminder = json!({ "holdout": run.holdout, "planned": run.planned });
    if let Some(Told::Members { control, treated }) = run.result() {
        reminder["left-alone"] = json!({ "members": control.members, "wrote": control.wrote });
        reminder["reminded"] =
            json!({ "members": treated.members, "wrote": treated.wrote, "sent": treated.nudged });
        let arms = outcome::arms(&control, &treated);
        if let Look::Told(told) = result::look(&arms, &outcome::terms(run), run.ends) {
            reminder["uplift"] = json!(told.uplift);
            reminder["interval"] = json!([told.interval.low, told.interval.high]);
            reminder["enough"] = json!(told.enough());
        }
    }
    Ok(json!({ "segments": segments, "reminder": reminder, "weekly-question": weeks.collect::<Vec<_>>() }))
}

impl Engagement {
    pub fn in_words(&self, demo: &Demo) -> String {
        let manager = demo.name(demo.guild.owner.0).unwrap_or("?");
        let mut out = "— Who is silent, and who came in —\n".to_owned();
        for (head, post) in [
            ("asks who stands where (`/manage lurkers overview`):", &self.overview),
            ("asks what the reminder was worth (`/manage campaign result remind-me`):", &self.reminder),
            ("and the weekly question (`/manage campaign result weekly-question`):", &self.question),
        ] {
            out.push_str(&format!("\n{manager} {head}\n\n"));
            for text in shown::lines(post, demo) {
                out.push_str(&format!("  │ {text}\n"));
            }
        }
        out
    }

    pub fn json(&self) -> Value {
        self.figures.clone()
    }
}
