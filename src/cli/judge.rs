//! `steward judge`: texts in, breaches out, a line each. Each text is judged by itself: rules that look at what happened
//! before (floods, copies, raids, newcomers) take no part.

use super::{ConfigArg, Verdict};
use crate::conduct::judge::{Breach, Scene};
use crate::event::Message;
use crate::facts::Facts;
use crate::policy::Policy;
use crate::text::{Lang, Reading, Span};
use anyhow::{Context as _, bail};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufWriter, Write};

#[derive(Args)]
pub struct JudgeArgs {
    #[command(flatten)]
    config: ConfigArg,
}

/// A line of input. Other keys are let be; `lang`, if there, is taken as the language of the channel.
#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Judged<'a> {
    id: &'a serde_json::Value,
    flag: bool,
    breaches: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'a str,
    clause: &'a str,
    reading: Reading,
    /// Bytes of the text, in UTF-8.
    span: Span,
    quote: &'a str,
    why: &'a str,
}

pub fn run(args: JudgeArgs) -> anyhow::Result<Verdict> {
    let policy = args.config.policy()?;
    let out = BufWriter::new(std::io::stdout().lock());
    let judged = judge(&policy, std::io::stdin().lock(), out)?;
    if judged.unreadable > 0 {
        bail!("{} lines could not be read; the others were judged", judged.unreadable);
    }
    Ok(if judged.flagged > 0 { Verdict::Findings } else { Verdict::Fine })
}

#[derive(Debug, PartialEq, Eq)]
pub struct Count {
    pub flagged: u64,
    pub unreadable: u64,
}

pub fn judge(policy: &Policy, input: impl BufRead, mut out: impl Write) -> anyhow::Result<Count> {
    let facts = Facts::default();
    let mut count = Count { flagged: 0, unreadable: 0 };
    for (number, line) in input.split(b'\n').enumerate() {
        let line = line.context("standard input cannot be read")?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let asked: Asked = match serde_json::from_slice(&line) {
            Ok(asked) => asked,
            Err(error) => {
                count.unreadable += 1;
                let said = error.to_string();
                // serde_json counts lines from here; the line of the input is what helps.
                let said = said.split(" at line ").next().unwrap_or_default();
                let (line, column) = (number + 1, error.column());
                eprintln!(
                    "line {line}, column {column}: {said}; a line is an object such as {{\"id\": 1, \"text\": \"…\"}}"
                );
                continue;
            }
        };
        let channel = asked.lang.as_deref().and_then(Lang::parse);
        let scene = Scene::text_alone(policy, &facts, channel);
        let message = Message { content: asked.text, ..Message::default() };
        let breaches = scene.judge(&message).breaches;
        count.flagged += u64::from(!breaches.is_empty());
        let judged = Judged {
            id: &asked.id,
            flag: !breaches.is_empty(),
            breaches: breaches.iter().map(|breach| found(policy, breach)).collect(),
        };
        serde_json::to_writer(&mut out, &judged)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(count)
}

fn found<'a>(policy: &'a Policy, breach: &'a Breach) -> Found<'a> {
    let rule = policy.rule(breach.rule);
    Found {
        rule: &rule.name,
        clause: &policy.clause_of(rule).id,
        reading: breach.reading,
        span: breach.span,
        quote: &breach.quote,
        why: &breach.why,
    }
}
