//! Offers and self-promotion outside the channels for it. The phrases are a word list; a phrase alone is talk about money,
//! and an offer also names a price, a link, an address, or asks to be written to in private.

use crate::policy::Named;

#[derive(Debug, Default)]
pub struct Selling {
    /// Where offers are welcome.
    pub channels: Vec<Named>,
    pub phrase_alone: bool,
}

/// Ways to say "write to me in private", in the languages of the shipped lists.
const PRIVATELY: [&str; 15] = [
    "dm me",
    "dms open",
    "pm me",
    "message me",
    "inbox me",
    "contact me",
    "hit me up",
    "stuur me een",
    "dm mij",
    "pb me",
    "디엠",
    "쪽지",
    "연락",
    "私信",
    "加微信",
];

impl Selling {
    /// Does the text around the phrase make it an offer?
    pub fn is_offer(&self, text: &str, has_link: bool) -> bool {
        if self.phrase_alone || has_link || has_price(text) {
            return true;
        }
        let lower = text.to_lowercase();
        PRIVATELY.iter().any(|phrase| lower.contains(phrase)) || lower.contains("t.me/") || lower.contains("wa.me/")
    }
}

/// A currency sign or word next to a number.
fn has_price(text: &str) -> bool {
    const CURRENCIES: [&str; 14] =
        ["$", "€", "£", "¥", "₩", "usd", "eur", "euro", "dollar", "usdt", "btc", "원", "元", "块"];
    let lower = text.to_lowercase();
    CURRENCIES.iter().any(|currency| {
        lower.match_indices(currency).any(|(at, _)| {
            let before = lower[..at].trim_end().chars().next_back();
            let after = lower[at + currency.len()..].trim_start().chars().next();
            [before, after].into_iter().flatten().any(|c| c.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, offer: bool) {
        assert_eq!(Selling::default().is_offer(text, false), offer, "{text}");
    }

    #[test]
    fn a_price_or_a_private_address_makes_an_offer() {
        check("selling my old camera, 40 euro", true);
        check("sell accounts cheap, DM me", true);
        check("계정 팝니다 3만 원 디엠 주세요", true);
        check("selling points of this release are speed and size", false);
        check("echo $HOME before you sell", false);
    }
}
