//! The end of the demo, engagement: who stands where, what is missing, and what the campaigns were worth, as a manager
//! reads it.

use super::closing::{Desk, answer};
use super::{reached, shown};
use crate::demo::{Demo, GUILD, Person};
use crate::effect::Post;
use crate::event::{Ask, CampaignAsk, LurkersAsk};
use crate::lurkers::census;
use crate::lurkers::runs::{Told, outcome};
use crate::lurkers::trial::result::{self, Look};
use crate::run::simulate::Simulation;
use anyhow::Context as _;
use serde_json::{Value, json};

/// A reminder for those who asked for one, compared by members; a question in public, compared by weeks.
const REMINDER: &str = "remind-me";
const QUESTION: &str = "weekly-question";

pub struct Engagement {
    overview: Post,
    reminder: Post,
    question: Post,
    figures: Value,
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
    let weeks = weeks
        .unwrap_or_default()
        .iter()
        .map(|week| json!({ "week": week.week, "posted": week.on, "silent": week.silent, "wrote": week.wrote }));
    let run = facts.lurkers.runs.latest(REMINDER).context("nothing was compared")?;
    let mut reminder = json!({ "holdout": run.holdout, "planned": run.planned });
    if let Some(Told::Members { control, treated }) = run.result() {
        reminder["left-alone"] = json!({ "members": control.members, "wrote": control.wrote });
        reminder["reminded"] = json!({ "members": treated.members, "wrote": treated.wrote, "sent": treated.nudged });
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
            for text in shown::in_short(post, demo) {
                out.push_str(&format!("  │ {}\n", reached::unlinked(&text)));
            }
        }
        out
    }

    pub fn json(&self) -> Value {
        self.figures.clone()
    }
}
