//! What is known of whoever asks for something: their language, and what they may do here.

use super::Facts;
use super::guild::permission;
use crate::event::Invoker;
use crate::say::Language;

impl Facts {
    /// The language to answer in: their own, else the community's.
    pub fn language_for(&self, by: &Invoker) -> Language {
        by.locale.as_deref().and_then(Language::parse).unwrap_or_else(|| self.guild.language())
    }

    pub fn is_moderator(&self, by: &Invoker) -> bool {
        self.guild.is_staff(by.id, &by.roles) || self.held(by) & permission::STAFF != 0
    }

    pub fn is_manager(&self, by: &Invoker) -> bool {
        self.held(by) & permission::MANAGERS != 0
    }

    /// Permissions of one channel make nobody a moderator or a manager of all: what Discord computed for the channel counts
    /// only until the community's roles are known.
    fn held(&self, by: &Invoker) -> u64 {
        if self.guild.complete { self.guild.permissions(by.id, &by.roles) } else { by.permissions }
    }
}
