//! Leaked secrets: tokens by format and checksum. No strike: whoever leaked one is told how to rotate it.

use super::Finding;
use crate::conduct::secrets::Secret;
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug, Default)]
pub struct SecretKinds {
    pub except: Vec<String>,
}

impl SecretKinds {
    pub fn judge(&self, secrets: &[Secret], language: Language) -> Vec<Finding> {
        secrets
            .iter()
            .filter(|secret| !self.except.iter().any(|kind| kind == secret.kind))
            .map(|secret| Finding {
                detail: Some(format!("{}\t{}", secret.name, secret.rotate)),
                ..Finding::at(secret.span, found(language, &Found::Secret { kind: secret.name }))
            })
            .collect()
    }
}
