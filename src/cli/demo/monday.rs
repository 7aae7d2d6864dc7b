//! The demo's last morning: the week is over, its digest comes, and the page is written.

use super::reached::unlinked;
use crate::demo::{Demo, END, GUILD};
use crate::digest::figures::Digest;
use crate::digest::letter;
use crate::digest::page::{self, Names};
use crate::ids::Span;
use crate::run::simulate::Simulation;
use crate::say::Language;
use anyhow::Context as _;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// From the end of the six weeks until Monday, when the letter has come.
const MORNING: Span = Span(33 * Span::HOUR.0 + Span::MINUTE.0);

pub struct Monday {
    digest: Digest,
    /// What the manager reads first.
    opening: String,
    page: PathBuf,
}

/// Time goes on until Monday; the digest that came is written as a page into the folder.
pub async fn play(simulation: &mut Simulation, folder: &Path) -> anyhow::Result<Monday> {
    simulation.advance(END.plus(MORNING), &mut |_| ()).await?;
    let (week, _) = simulation.store().digests(GUILD).await?.into_iter().max().context("no digest was made")?;
    let digest = simulation.store().digest(GUILD, week).await?.context("the digest was not kept")?;
    let facts = simulation.worker().facts(GUILD).context("nothing is remembered")?;
    let name = |member| facts.members.display(member).map(str::to_owned);
    let opening = letter::opening(&digest, Language::En, &name);
    let page = folder.join("digest.html");
    let html = page::page(&digest, &Names::known(&digest, facts), Language::En, None);
    std::fs::write(&page, html).with_context(|| format!("{} cannot be written", page.display()))?;
    Ok(Monday { digest, opening, page })
}

impl Monday {
    pub fn in_words(&self, demo: &Demo) -> String {
        let manager = demo.name(demo.guild.owner.0).unwrap_or("?");
        let mut out = format!("— Monday morning —\n\n{manager} finds the digest of the week in #moderators:\n\n");
        for line in self.opening.lines() {
            // Terminals show the marks that keep names of other scripts apart.
            let line = unlinked(line).replace(['\u{2068}', '\u{2069}'], "");
            out.push_str(format!("  │ {line}").trim_end());
            out.push('\n');
        }
        out.push_str(&format!("\nThe whole digest, as a page for any browser: {}\n", self.page.display()));
        out
    }

    pub fn json(&self) -> Value {
        json!({
            "week": self.digest.week,
            "members": self.digest.members,
            "people-waiting": self.digest.people_waiting,
            "to-do": self.digest.to_do.len(),
            "page": self.page,
        })
    }
}
