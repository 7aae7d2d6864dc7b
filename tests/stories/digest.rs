//! The digest in stories.
//!
//! Steps: `NAME /manage digest now|preview|settings|on|off` · `NAME /manage digest day|at|channel VALUE` · `taken WHAT` (acts
//! of that kind are no longer refused).

use super::Player;
use steward::event::{Ask, DigestAsk, OfficeAsk};

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
            ["taken", kind] => drop(self.refusing.lock().unwrap().kinds.remove(*kind)),
            _ => return Ok(false),
        }
        Ok(true)
    }
}
