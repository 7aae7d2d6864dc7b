//! What opens a door: a community and 32 random bytes. It stands in a one-time link and, another one, in the cookie of a
//! session. Steward keeps its fingerprint alone.

use crate::ids::GuildId;
use crate::office::rows::Fingerprint;
use std::fmt;
use std::str::FromStr;

#[derive(Clone, PartialEq, Eq)]
pub struct Pass {
    pub guild: GuildId,
    secret: [u8; 32],
}

impl Pass {
    /// # Errors
    /// When the system gives no random bytes.
    pub fn draw(guild: GuildId) -> Result<Pass, getrandom::Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Pass { guild, secret })
    }

    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.secret)
    }

    /// What every form of this session carries, so that no other site can send one.
    pub fn form_token(&self) -> Fingerprint {
        Fingerprint::of(&[b"form ", self.secret.as_slice()].concat())
    }

    /// `1279000000000000000-` and 64 hexadecimal digits: for a link or a cookie, and for nothing else.
    pub fn reveal(&self) -> String {
        let digits = self.secret.iter().map(|byte| format!("{byte:02x}"));
        format!("{}-{}", self.guild, digits.collect::<String>())
    }
}

/// The secret is never shown by accident.
impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pass({}, …)", self.guild)
    }
}

impl FromStr for Pass {
    type Err = ();
    fn from_str(text: &str) -> Result<Pass, ()> {
        let (guild, digits) = text.split_once('-').ok_or(())?;
        let is_id = (1..=20).contains(&guild.len()) && guild.bytes().all(|digit| digit.is_ascii_digit());
        let is_hex = digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if !is_id || !is_hex {
            return Err(());
        }
        let mut secret = [0; 32];
        for (byte, pair) in secret.iter_mut().zip(digits.as_bytes().chunks(2)) {
            let digit = |d: u8| char::from(d).to_digit(16).unwrap_or_default() as u8;
            *byte = digit(pair[0]) << 4 | digit(pair[1]);
        }
        Ok(Pass { guild: GuildId(guild.parse().map_err(|_| ())?), secret })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, is_pass: bool) {
        let read = text.parse::<Pass>();
        assert_eq!(read.is_ok(), is_pass, "{text}");
        if let Ok(pass) = read {
            assert_eq!(pass.reveal(), text);
            assert!(!format!("{pass:?}").contains(&text[3..20]));
        }
    }

    #[test]
    fn a_pass_reads_back_what_it_revealed_and_nothing_else() {
        check(&Pass::draw(GuildId(7)).unwrap().reveal(), true);
        check(&format!("1-{}", "0a".repeat(32)), true);
        for text in ["", "-", "1-", &"0".repeat(66), "1-zz", &format!("-1-{}", "0a".repeat(32))] {
            check(text, false);
        }
        check(&format!("1-{}", "0A".repeat(32)), false);
        check(&format!("+1-{}", "0a".repeat(32)), false);
        check(&format!("99999999999999999999-{}", "0a".repeat(32)), false);
        check(&format!("1-{}", "é".repeat(32)), false);
    }

    #[test]
    fn the_token_of_a_form_tells_nothing_of_the_session() {
        let pass = Pass::draw(GuildId(7)).unwrap();
        assert_ne!(pass.form_token(), pass.fingerprint());
        assert_ne!(pass.form_token(), Pass::draw(GuildId(7)).unwrap().form_token());
    }
}
