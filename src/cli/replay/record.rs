//! What `replay` writes beside its summary: who answered whom, and who was thanked, a JSON object a line.

use crate::champions::WhyNot;
use crate::champions::evidence::Kind;
use crate::event::{MessageKind, What};
use crate::ids::MessageId;
use crate::ledger::Record;
use crate::run::worker::Outcomes;
use anyhow::Context as _;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

#[derive(Default)]
pub struct Recorder {
    links: Option<BufWriter<File>>,
    thanks: Option<BufWriter<File>>,
    failed: Option<std::io::Error>,
}

impl Recorder {
    pub fn open(links: Option<&Path>, thanks: Option<&Path>) -> anyhow::Result<Recorder> {
        let open = |path: &Path| {
            let file = File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
            anyhow::Ok(BufWriter::new(file))
        };
        Ok(Recorder { links: links.map(open).transpose()?, thanks: thanks.map(open).transpose()?, failed: None })
    }

    pub fn watch(&mut self, outcome: &Outcomes) {
        let What::Message(message) = &outcome.event.what else { return };
        if message.kind == MessageKind::ThreadTitle {
            return;
        }
        if let Some(file) = &mut self.links {
            let turns = outcome.facts.turns(message.channel);
            let link = turns.filter(|_| message.kind == MessageKind::Said).and_then(|turns| turns.link(message.id));
            let reply_to: Option<MessageId> = link.and_then(|link| link.reply_to);
            let line = json!({ "message": message.id, "reply_to": reply_to });
            if let Err(error) = writeln!(file, "{line}") {
                self.failed.get_or_insert(error);
            }
        }
        if let Some(file) = &mut self.thanks {
            let mut noted = false;
            // The surest last: who keeps one line a message keeps that.
            for record in outcome.decision.records.iter().rev() {
                let line = match record {
                    Record::Credit(credit) if credit.kind == Kind::Thanks && credit.message == Some(message.id) => {
                        json!({ "message": message.id, "helper": credit.helper })
                    }
                    // Whom it was for, also where nobody is credited: a bot.
                    Record::NotCredited { message, why, meant, .. } => {
                        let helper = meant.filter(|_| *why == WhyNot::Bot);
                        json!({ "message": message, "helper": helper, "why-not": why })
                    }
                    _ => continue,
                };
                noted = true;
                if let Err(error) = writeln!(file, "{line}") {
                    self.failed.get_or_insert(error);
                }
            }
            // Thanks that earn nobody a credit: in advance, refused, to nobody here.
            let judged =
                (!noted).then(|| outcome.policy.phrases.judge_thanks(&message.content, outcome.decision.language));
            if let Some(Err(why)) = judged
                && why.speaks_of_thanks()
            {
                let line = json!({ "message": message.id, "helper": null, "why-not": why });
                if let Err(error) = writeln!(file, "{line}") {
                    self.failed.get_or_insert(error);
                }
            }
        }
    }

    /// # Errors
    /// When something could not be written.
    pub fn finish(self) -> anyhow::Result<()> {
        if let Some(error) = self.failed {
            return Err(error).context("the links or thanks could not be written");
        }
        for mut file in self.links.into_iter().chain(self.thanks) {
            file.flush().context("the links or thanks could not be written")?;
        }
        Ok(())
    }
}
