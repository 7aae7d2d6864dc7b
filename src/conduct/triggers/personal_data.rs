//! Somebody's phone number, address, card or account in a public channel.

use super::Finding;
use crate::conduct::personal::{Personal, PersonalKind};
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug)]
pub struct PersonalData {
    pub kinds: Vec<PersonalKind>,
}

/// The names in policy files.
pub const KINDS: [(&str, PersonalKind); 6] = [
    ("phone", PersonalKind::Phone),
    ("card", PersonalKind::Card),
    ("iban", PersonalKind::Iban),
    ("address", PersonalKind::Address),
    ("email", PersonalKind::Email),
    ("national-id", PersonalKind::NationalId),
];

/// The kind as `say` names it.
pub fn shown(kind: PersonalKind) -> crate::say::notice::PersonalData {
    use crate::say::notice::PersonalData as Shown;
    match kind {
        PersonalKind::Phone => Shown::Phone,
        PersonalKind::Card => Shown::Card,
        PersonalKind::Iban => Shown::Iban,
        PersonalKind::Address => Shown::Address,
        PersonalKind::Email => Shown::Email,
        PersonalKind::NationalId => Shown::NationalId,
    }
}

impl Default for PersonalData {
    /// Everything but mail addresses, which people give on purpose.
    fn default() -> Self {
        let kinds = KINDS.iter().map(|(_, kind)| *kind).filter(|kind| *kind != PersonalKind::Email);
        PersonalData { kinds: kinds.collect() }
    }
}

impl PersonalData {
    pub fn judge(&self, personal: &[Personal], language: Language) -> Vec<Finding> {
        personal
            .iter()
            .filter(|personal| self.kinds.contains(&personal.kind))
            .map(|personal| Finding {
                detail: KINDS.iter().find(|(_, kind)| *kind == personal.kind).map(|(name, _)| (*name).to_owned()),
                ..Finding::at(personal.span, found(language, &Found::Personal(shown(personal.kind))))
            })
            .collect()
    }
}
