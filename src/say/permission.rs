//! Discord's permissions, named as Discord's own settings name them, and what it costs Steward to lack one.

use super::{Language, say};

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $key:literal, $cost:literal;)+) => {
        /// A permission that Steward asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission { $($(#[$doc])* $name),+ }

        impl Permission {
            pub const ALL: &[Permission] = &[$(Permission::$name),+];

            /// Its bit in Discord's permission sets.
            pub fn bit(self) -> u64 {
                match self { $(Permission::$name => 1 << $bit),+ }
            }

            /// As Discord's settings call it in this language.
            pub fn name(self, language: Language) -> String {
                match self { $(Permission::$name => say(language, $key, &[])),+ }
            }

            /// What does not work without it: the rest of a sentence, after a colon.
            pub fn cost(self, language: Language) -> String {
                match self { $(Permission::$name => say(language, $cost, &[])),+ }
            }
        }
    };
}

permissions! {
    ViewChannel = 10, "permission-view-channel", "cost-view-channel";
    ReadHistory = 16, "permission-read-history", "cost-read-history";
    Send = 11, "permission-send", "cost-send";
    Embed = 14, "permission-embed", "cost-embed";
    Attach = 15, "permission-attach", "cost-attach";
    ManageMessages = 13, "permission-manage-messages", "cost-manage-messages";
    /// Time-outs (`MODERATE_MEMBERS`).
    Moderate = 40, "permission-moderate", "cost-moderate";
    Kick = 1, "permission-kick", "cost-kick";
    Ban = 2, "permission-ban", "cost-ban";
    ManageRoles = 28, "permission-manage-roles", "cost-manage-roles";
    AuditLog = 7, "permission-audit-log", "cost-audit-log";
    ManageThreads = 34, "permission-manage-threads", "cost-manage-threads";
    PrivateThreads = 36, "permission-private-threads", "cost-private-threads";
    SendInThreads = 38, "permission-send-threads", "cost-send-threads";
    ManageChannels = 4, "permission-manage-channels", "cost-manage-channels";
    ManageNicknames = 27, "permission-manage-nicknames", "cost-manage-nicknames";
    ManageGuild = 5, "permission-manage-guild", "cost-manage-guild";
    Pin = 51, "permission-pin", "cost-pin";
}

impl Permission {
    /// The permission of a bit, if it is one that Steward asks for.
    pub fn of_bit(bit: u64) -> Option<Permission> {
        Permission::ALL.iter().copied().find(|permission| permission.bit() == bit)
    }

    /// Name and cost: “Manage Messages”: messages stay where they are.
    pub fn line(self, language: Language) -> String {
        let args = [("permission", self.name(language).into()), ("cost", self.cost(language).into())];
        say(language, "permission-line", &args)
    }
}
