//! Whether one sign of a text can stand for one sign of an entry, and by which step.
//!
//! Exceptions: an accent that makes another letter in the language at hand is no decoration.

use super::entry::{Entry, Sign};
use super::fold::Kind;
use super::letters::leet;
use super::notes::is_mask;
use super::units::{Unit, Units};
use super::{Lang, Reading};

/// How a unit stands for a sign of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Same,
    Digit,
    Symbol,
    /// `X` for k.
    Cross,
    /// `l` for i, between consonants.
    Stroke,
    Lookalike,
}

/// Whether the letters beside a unit are consonants: "shlt" is no word, "twinkle" is.
pub(super) fn between_consonants(units: &Units, item: usize) -> bool {
    let consonant = |i: Option<usize>| {
        i.and_then(|i| units.list.get(i))
            .is_some_and(|unit| unit.kind == Kind::Letter && !matches!(unit.base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
    };
    consonant(item.checked_sub(1)) && consonant(Some(item + 1))
}

pub(super) fn compare(entry: &Entry, sign: Sign, unit: &Unit, lang: Lang) -> Option<(Reading, How)> {
    if sign.fold == unit.fold {
        return Some((unit.step, How::Same));
    }
    if sign.base == unit.base {
        return accents_agree(sign, unit, lang).then_some((unit.step.max(Reading::Folded), How::Same));
    }
    let step = unit.step.max(Reading::Skeleton);
    let leet_unit = matches!(unit.kind, Kind::Digit | Kind::Symbol);
    let leet_sign = matches!(sign.kind, Kind::Digit | Kind::Symbol);
    if leet_unit || leet_sign {
        if leet_sign && entry.letters < 2 {
            return None;
        }
        let how = if unit.kind == Kind::Digit { How::Digit } else { How::Symbol };
        let agrees = match (leet_unit, leet_sign) {
            (true, false) if is_mask(unit.base) => unit.look == sign.base,
            (true, false) => leet(unit.base).contains(&sign.look),
            (false, true) => leet(sign.base).contains(&unit.look),
            _ => leet(unit.base).iter().any(|letter| leet(sign.base).contains(letter)),
        };
        let how = if leet_unit { how } else { How::Same };
        return agrees.then_some((step, how));
    }
    let similar = |a: char, b: char| a == b || matches!((a, b), ('i', 'l') | ('l', 'i'));
    if !unit.base.is_ascii() || !sign.base.is_ascii() {
        return similar(sign.look, unit.look).then_some((step, How::Lookalike));
    }
    match (sign.base, unit.base) {
        ('k', 'x') => Some((step, How::Cross)),
        // A capital I looks like an l, and an l like an I.
        ('l', 'i') if unit.upper => Some((step, How::Same)),
        ('i', 'l') if !unit.upper && entry.letters >= 4 => Some((step, How::Stroke)),
        _ => None,
    }
}

/// Letters of the language itself are other letters; elsewhere an accent is decoration.
fn accents_agree(sign: Sign, unit: &Unit, lang: Lang) -> bool {
    if unit.step == Reading::Stripped {
        return true;
    }
    if sign.fold == sign.base {
        return !own_letters(lang).contains(unit.fold);
    }
    // Written without its accent, which many do; but "schon" is not "schön" and "cono" is not "coño".
    unit.fold == unit.base && !"äöüåñøőű".contains(sign.fold)
}

fn own_letters(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "áéíóúüñ",
        Lang::Fr => "àâäçèéêëîïôùûüÿ",
        Lang::De => "äöü",
        Lang::Nl => "éèëïöü",
        Lang::It => "àèéìíòóùú",
        Lang::Pt => "áâãàçéêíóôõúü",
        Lang::Sv | Lang::Fi => "äåöé",
        Lang::Da | Lang::No => "åøéö",
        Lang::Tr => "çğıöşüâîû",
        Lang::Pl => "ąćęłńóśźż",
        Lang::Cs => "áčďéěíňóřšťúůýž",
        Lang::Hu => "áéíóöőúüű",
        Lang::Ro => "ăâîșşțţ",
        Lang::Eo => "ĉĝĥĵŝŭ",
        Lang::Vi => "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
        _ => "",
    }
}
