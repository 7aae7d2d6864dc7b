//! What a sign looks like: look-alike letters of other scripts, letter emoji, leetspeak, and the classes of letters
//! that one sign can stand for.
//!
//! The base is the confusables table of UTS 39 (crate unicode-security), read only towards Latin letters and only for
//! scripts in which look-alikes are borrowed; the tables here add what UTS 39 leaves out because it compares whole
//! glyphs (small capitals, Greek and Cyrillic letters that merely resemble).
//!
//! Exceptions: Arabic, Hebrew, Indic and East Asian scripts are never read as Latin: their own words come first.

/// Small capitals and other phonetic letters, in pairs of sign and letter.
const PHONETIC: &str = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz\
    ɑaɐaɒaɓbƃbɕcɔcɗdɖdɘeəeɛeǝeɜeƒfɡgɠgɣyɦhɥhɨiıiʝjɟfʞkɭlɫlƚlɬlɯwɱmɰmɲnɳnŋnɵoøoƥpɋqʠqɹrɾrɽrʁrʂsʃsƨsȿsʇtƭtʈtŧtʉuʊuʋvʌaʍwɯmʎyƴyʐzʑzƶz\
    þpðdđdłlħhĸkƙkȼcƈcɇeǥgɉjꝑpꝛrꞃr";

/// Greek letters by resemblance; σ and ω too, which UTS 39 leaves alone or reads otherwise.
const GREEK: &str = "αaβbγyεeζzηnιiκkμmνvοoπnρpςcσoτtυuχxωwϲcϳjϱpθo";

/// Cyrillic letters by resemblance. и, л, д, ж, ы, ю and their like resemble nothing: they show real Cyrillic text.
const CYRILLIC: &str = "аaвbгrеeзeкkмmнhоoпnрpсcтtуyхxьbѕsіiїiјjһhԁdԛqԝwӏlүyѵvґrђhћhєeҝkқkҳxңhәeөoҫcѡw";

/// Armenian, Cherokee, Canadian syllables and Lisu as "fancy fonts" use them.
const FANCY: &str = "օoսuոnհhցgյjզqսuᗩaᗷbᑕcᗪdᕮeᗴeᖴfᘜgᕼhᒍjᒪlᗰmᑎnᑭpᑫqᖇrᔕsᑌuᐯvᗯw᙭xᘔzꭺaᏼbꮯcꭰdꭼeꮐgꮋhꭵiꭻjꮶkꮮlꮇmꮲpꮪsꭲtꮩvꮃwꮓz";

/// The lowercase Latin letter that `c`, folded before, looks like.
pub(super) fn lookalike(c: char) -> Option<char> {
    for table in [PHONETIC, GREEK, CYRILLIC, FANCY] {
        let mut signs = table.chars();
        while let (Some(sign), Some(letter)) = (signs.next(), signs.next()) {
            if sign == c {
                return Some(letter);
            }
        }
    }
    if !borrowed_script(c) {
        return None;
    }
    let mut buffer = [0; 4];
    let mut letters = unicode_security::skeleton(c.encode_utf8(&mut buffer))
        .filter(|&s| !unicode_normalization::char::is_combining_mark(s));
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase()),
        _ => None,
    }
}

fn borrowed_script(c: char) -> bool {
    matches!(c as u32, 0x00A1..=0x058F | 0x13A0..=0x167F | 0x1C80..=0x1C8F | 0x1D00..=0x1FFF | 0x2070..=0x218F
        | 0x2C60..=0x2DFF | 0xA4D0..=0xA4FF | 0xA640..=0xA7FF | 0xAB30..=0xABBF | 0x10280..=0x1044F | 0x1D400..=0x1D7FF)
}

/// The letter that an emoji or enclosed sign shows: regional indicators, negative and squared letters, `⒜`.
pub(super) fn enclosed(c: char) -> Option<char> {
    let first = match c as u32 {
        0x1F1E6..=0x1F1FF => 0x1F1E6,
        0x1F150..=0x1F169 => 0x1F150,
        0x1F170..=0x1F189 => 0x1F170,
        0x249C..=0x24B5 => 0x249C,
        _ => return None,
    };
    char::from_u32('a' as u32 + (c as u32 - first))
}

/// What digits and symbols stand for in leetspeak, the usual letter first.
const LEET: &[(char, &[char])] = &[
    ('0', &['o']),
    ('1', &['i', 'l']),
    ('2', &['z']),
    ('3', &['e']),
    ('4', &['a']),
    ('5', &['s']),
    ('6', &['g']),
    ('7', &['t']),
    ('8', &['b']),
    ('9', &['g']),
    ('@', &['a']),
    ('$', &['s']),
    ('!', &['i']),
    ('|', &['l', 'i']),
    ('+', &['t']),
    ('(', &['c']),
    ('€', &['e']),
    ('£', &['l']),
    ('¥', &['y']),
    ('¢', &['c']),
    ('¡', &['i']),
    ('§', &['s']),
];

/// The letters that a digit or symbol may stand for; empty for anything else.
pub(super) fn leet(c: char) -> &'static [char] {
    LEET.iter().find(|(sign, _)| *sign == c).map_or(&[], |(_, letters)| letters)
}

/// The class of a letter: letters that one sign can stand for (`1` is i or l, `X` may be a k) share a class, so that the
/// automaton need not try each. Whether a sign may really stand for the letter is decided when a candidate is verified.
pub(super) const fn class(letter: char) -> char {
    match letter {
        'l' => 'i',
        'x' => 'k',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sign: char, expected: Option<char>) {
        assert_eq!(lookalike(sign).or(enclosed(sign)), expected, "{sign}");
    }

    #[test]
    fn look_alikes_read_as_latin_letters() {
        let mut pairs = "аaкkηnυuᴀaꜱsʏyᑌuօo🇫f🅱b⒜aℓlꓐbⲟo".chars();
        while let (Some(sign), Some(letter)) = (pairs.next(), pairs.next()) {
            check(sign, Some(letter));
        }
    }

    #[test]
    fn letters_with_words_of_their_own_stay() {
        for sign in ['ж', 'и', 'л', 'λ', 'ا', 'ס', 'क', '口', 'ニ', '가', '😀'] {
            check(sign, None);
        }
    }

    #[test]
    fn every_sign_of_leetspeak_has_letters_of_one_class() {
        for (sign, letters) in LEET {
            assert_eq!(leet(*sign), *letters);
            for letter in *letters {
                assert_eq!(class(*letter), class(letters[0]), "{sign}");
            }
        }
        assert!(leet('a').is_empty());
    }
}
