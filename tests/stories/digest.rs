//! The digest in stories.
//!
//! Steps: `NAME /manage digest now|preview|settings|on|off` · `NAME /manage digest day|at|channel VALUE` · `taken WHAT` (acts
//! of that kind are no longer refused) · `mail goes to ADDRESS …` (the settings say so, and Steward starts again) · `mail to
//! ADDRESS is refused|is unknown|is taken` (from now on).

use super::Player;
use std::collections::BTreeMap;
use steward::effect::{Act, Effect};
use steward::event::{Ask, DigestAsk, OfficeAsk, Outcome};

/// The Message-ID of each mail, by address and subject: the same mail never has another one.
#[derive(Default)]
pub struct Mailed(BTreeMap<(String, String), String>);

impl Mailed {
    /// A line for what should not be.
    pub fn see(&mut self, act: &Act) -> Option<String> {
        let Effect::Mail { to, subject, id, .. } = &act.effect else { return None };
        let others = self.0.iter().any(|((other, of), known)| known == id && (other != to || of != subject));
        let known = self.0.entry((to.clone(), subject.clone())).or_insert_with(|| id.clone());
        (others || known != id || id.is_empty()).then(|| format!("not the Message-ID that it had or has to have: {id}"))
    }
}

impl Player {
    /// `false` for a step of another kind.
    pub async fn digest_step(&mut self, words: &[&str]) -> Result<bool, String> {
        let none = || (None, None, None, None);
        match words {
            [name, "/manage", "digest", what, rest @ ..] => {
                let value = rest.first().map(|value| (*value).to_owned());
                let set = |(day, at, channel, on)| DigestAsk::Settings { day, at, channel, on };
                let ask = match *what {
                    "now" => DigestAsk::Now,
                    "preview" => DigestAsk::Preview,
                    "settings" => set(none()),
                    "on" => set((None, None, None, Some(true))),
                    "off" => set((None, None, None, Some(false))),
                    "day" => set((value, None, None, None)),
                    "at" => set((None, value, None, None)),
                    "channel" => set((None, None, value, None)),
                    other => return Err(format!("no /manage digest {other}")),
                };
                self.command(name, Ask::Office(OfficeAsk::Digest(ask))).await;
            }
            ["mail", "goes", "to", addresses @ ..] => {
                self.set(&format!("on = true\nmail = {addresses:?}"));
                self.start().await;
                self.arrive().await;
            }
            ["mail", "to", address, "is", what] => {
                let mut refusing = self.refusing.lock().unwrap();
                let no = Outcome::Refused { status: 550, code: 0, text: "no such mailbox".into() };
                match *what {
                    "refused" => drop(refusing.mail.insert((*address).to_owned(), no)),
                    "unknown" => drop(refusing.mail.insert((*address).to_owned(), Outcome::Unknown)),
                    "taken" => drop(refusing.mail.remove(*address)),
                    other => return Err(format!("no mail is {other}")),
                }
            }
            ["taken", kind] => drop(self.refusing.lock().unwrap().kinds.remove(*kind)),
            _ => return Ok(false),
        }
        Ok(true)
    }
}
