//! What Steward may do where, and what it cannot do for want of a permission or an intent, in plain words.
//!
//! `steward check --online` prints a survey; `run` prints the same at start. Nothing here changes anything.

use crate::discord::api::{Api, ApiError};
use crate::discord::catch_up::patiently;
use crate::discord::connect::Granted;
use crate::discord::translate::Me;
use crate::facts::guild::permission as bits;
use crate::ids::GuildId;
use serde::{Deserialize, Serialize};

/// A permission that Steward asks for, and what is lost without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Permission {
    /// As Discord's settings call it.
    pub name: &'static str,
    pub bit: u64,
    pub costs: &'static str,
}

const fn permission(name: &'static str, shift: u32, costs: &'static str) -> Permission {
    Permission { name, bit: 1 << shift, costs }
}

/// Everything Steward asks for; never Administrator.
/// Bits: <https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags>
pub const WANTED: [Permission; 17] = [
    permission("View Channels", 10, "channels that it cannot see are not looked after"),
    permission("Read Message History", 16, "messages written while it was away are not read"),
    permission("Send Messages", 11, "no cards for moderators and no public lines"),
    permission("Embed Links", 14, "cards lose their layout"),
    permission("Attach Files", 15, "long texts cannot be given back as a file"),
    permission("Manage Messages", 13, "nothing is ever removed"),
    permission("Moderate Members", 40, "nobody is timed out"),
    permission("Kick Members", 1, "/kick does nothing"),
    permission("Ban Members", 2, "/ban and /unban do nothing"),
    permission("Manage Roles", 28, "champions are neither given their roles nor relieved of them"),
    permission("View Audit Log", 7, "what moderators do by hand does not become a case"),
    permission("Manage Channels", 4, "no slow mode and no lockdown"),
    permission("Manage Threads", 34, "threads that nobody may see stay as they are"),
    permission("Create Private Threads", 36, "members with closed private messages are not told"),
    permission("Send Messages in Threads", 38, "members with closed private messages are not told"),
    permission("Manage Nicknames", 27, "names that break the code of conduct stay"),
    permission("Manage Server", 5, "Discord's AutoMod is not kept in step, and invites are not paused in a raid"),
];

const ADMINISTRATOR: u64 = 1 << 3;

/// A switch in the Developer Portal that is off, and what is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MissingIntent {
    pub name: &'static str,
    pub costs: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Survey {
    pub application: String,
    pub user: String,
    /// Opens Discord's dialogue with exactly the permissions that Steward asks for.
    pub invite: String,
    pub missing_intents: Vec<MissingIntent>,
    pub guilds: Vec<GuildSurvey>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuildSurvey {
    pub id: GuildId,
    pub name: String,
    /// In the whole server; channels may take some away again.
    pub missing: Vec<Permission>,
    /// Steward was given Administrator, which it does not need.
    pub administrator: bool,
}

/// The link by which Steward is invited.
pub fn invite_link(me: &Me) -> String {
    // Asked for and never missed: serenity does not know the permission to pin, and leaves it out of what it reads.
    let bits = WANTED.iter().fold(bits::PIN_MESSAGES, |bits, wanted| bits | wanted.bit);
    format!(
        "https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands&permissions={bits}",
        me.application
    )
}

/// What Steward has been given, everywhere.
///
/// # Errors
/// When Discord cannot be asked.
pub async fn survey(api: &Api, me: &Me, granted: Granted) -> Result<Survey, ApiError> {
    #[derive(Deserialize)]
    struct Membership {
        id: GuildId,
        name: String,
        permissions: String,
    }
    const PAGE: usize = 200;
    let mut guilds: Vec<GuildSurvey> = Vec::new();
    let mut after = GuildId(0);
    loop {
        // Discord's pages hold 200 unless told otherwise.
        let from = if after.0 == 0 { String::new() } else { format!("?after={after}") };
        let reply = patiently(api, &format!("/users/@me/guilds{from}")).await?;
        let page: Vec<Membership> = reply.json()?;
        let full = page.len() >= PAGE;
        for Membership { id, name, permissions } in page {
            after = after.max(id);
            let held: u64 = permissions.parse().unwrap_or(0);
            guilds.push(GuildSurvey { id, name, missing: missing(held), administrator: held & ADMINISTRATOR != 0 });
        }
        if !full {
            break;
        }
    }
    Ok(Survey {
        application: me.application.to_string(),
        user: me.user.to_string(),
        invite: invite_link(me),
        missing_intents: missing_intents(granted),
        guilds,
    })
}

/// What of the wanted permissions these bits lack.
pub fn missing(held: u64) -> Vec<Permission> {
    if held & ADMINISTRATOR != 0 {
        return Vec::new();
    }
    WANTED.iter().copied().filter(|wanted| held & wanted.bit == 0).collect()
}

pub fn missing_intents(granted: Granted) -> Vec<MissingIntent> {
    let mut missing = Vec::new();
    if !granted.content {
        missing.push(MissingIntent {
            name: "Message Content Intent",
            costs: "no rule reads a message. What stays: commands, Discord's AutoMod, joins, reactions and who answers whom",
        });
    }
    if !granted.members {
        missing.push(MissingIntent {
            name: "Server Members Intent",
            costs: "joins, raids and names are not seen, and roles are known only from messages",
        });
    }
    missing
}
