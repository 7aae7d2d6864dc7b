//! What newcomers meet, read from Discord: a community's roles and channels, and where its pinned messages lead.
//!
//! Only reads. Exceptions: a channel that Steward may not read has no pinned messages for it; of other servers nothing
//! can be said, so links to them are left alone.

use crate::conduct::links::find_links;
use crate::discord::api::{Api, ApiError};
use crate::discord::catch_up::patiently;
use crate::discord::translate::{Me, guild as translate, message};
use crate::event::Guild;
use crate::facts::guild::{GuildView, permission};
use crate::ids::{ChannelId, GuildId, MessageId, UserId};
use serde::Deserialize;
use serenity::model::channel::{GuildChannel, Message};
use serenity::model::guild::{Member, PartialGuild};
use std::collections::BTreeMap;

/// Links that are looked up: of one community, and of one message.
const MOST: usize = 200;
const OF_ONE: usize = 20;

/// A community as somebody walks in.
#[derive(Debug)]
pub struct Place {
    pub guild: Guild,
    /// Discord links in pinned messages that lead nowhere, and where they are pinned.
    pub dead: Vec<(ChannelId, String)>,
    /// Links that lead out of Discord.
    pub external: Vec<(ChannelId, String)>,
}

/// One community.
///
/// # Errors
/// When Discord cannot be asked.
pub async fn look(api: &Api, me: &Me, guild: GuildId) -> Result<Place, ApiError> {
    let settings: PartialGuild = patiently(api, &format!("/guilds/{guild}")).await?.json()?;
    let channels: Vec<GuildChannel> = patiently(api, &format!("/guilds/{guild}/channels")).await?.json()?;
    let own: Member = patiently(api, &format!("/guilds/{guild}/members/{}", me.user)).await?.json()?;
    let known = Guild {
        channels: channels.into_iter().map(translate::channel).collect(),
        my_roles: message::roles(own.roles),
        partial: false,
        ..translate::settings(settings, me)
    };
    let view = GuildView::default().with_guild(&known);
    let mut place = Place { guild: known, dead: Vec::new(), external: Vec::new() };
    let newcomers_see = |channel: ChannelId| {
        let needed = permission::VIEW_CHANNEL | permission::READ_HISTORY;
        let seen = view.permissions_in(channel, UserId(0), &[]) & permission::VIEW_CHANNEL != 0;
        seen && view.my_permissions_in(channel) & needed == needed
    };
    let mut asked: BTreeMap<(ChannelId, Option<MessageId>), bool> = BTreeMap::new();
    let mut seen: Vec<ChannelId> = view.channels.keys().copied().filter(|channel| newcomers_see(*channel)).collect();
    seen.sort_unstable();
    for channel in seen {
        for text in pinned(api, channel).await? {
            for link in links(&text) {
                match target(&link) {
                    None => place.external.push((channel, link)),
                    Some((Some(home), ..)) if home != guild => {}
                    Some((_, to, message)) if asked.len() < MOST || asked.contains_key(&(to, message)) => {
                        let gone = match asked.get(&(to, message)) {
                            Some(gone) => *gone,
                            None => is_gone(api, &view, to, message).await?,
                        };
                        asked.insert((to, message), gone);
                        if gone {
                            place.dead.push((channel, link));
                        }
                    }
                    Some(_) => {}
                }
            }
        }
    }
    place.external.truncate(MOST);
    Ok(place)
}

/// The texts of a channel's pinned messages: the newest fifty.
async fn pinned(api: &Api, channel: ChannelId) -> Result<Vec<String>, ApiError> {
    #[derive(Deserialize)]
    struct Pins {
        items: Vec<Pin>,
    }
    #[derive(Deserialize)]
    struct Pin {
        message: Message,
    }
    let pins: Pins = match patiently(api, &format!("/channels/{channel}/messages/pins?limit=50")).await {
        Ok(reply) => reply.json()?,
        // Categories and voice channels have none, and some may not be read after all.
        Err(ApiError::Refused { .. }) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let text = |pin: Pin| {
        let written = message::written(pin.message);
        std::iter::once(written.content).chain(written.embeds).collect::<Vec<_>>().join("\n")
    };
    Ok(pins.items.into_iter().map(text).collect())
}

/// Addresses in a text, and mentions of channels.
fn links(text: &str) -> Vec<String> {
    let addresses = find_links(text).into_iter().map(|link| link.url);
    let mentions = text.split("<#").skip(1).filter_map(|rest| rest.split_once('>'));
    let mentions = mentions.filter(|(id, _)| id.parse::<ChannelId>().is_ok()).map(|(id, _)| format!("<#{id}>"));
    let mut found: Vec<String> = addresses.chain(mentions).take(OF_ONE).collect();
    found.dedup();
    found
}

/// Where a link inside Discord leads: guild, channel, message. `None` for any other link.
fn target(link: &str) -> Option<(Option<GuildId>, ChannelId, Option<MessageId>)> {
    if let Some(id) = link.strip_prefix("<#").and_then(|rest| rest.strip_suffix('>')) {
        return Some((None, id.parse().ok()?, None));
    }
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let (host, path) = rest.split_once('/')?;
    let host = host.trim_start_matches("ptb.").trim_start_matches("canary.");
    let path = path.strip_prefix("channels/").filter(|_| matches!(host, "discord.com" | "discordapp.com"))?;
    let mut parts = path.split(['/', '?', '#']).filter(|part| !part.is_empty());
    let (guild, channel) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((Some(guild), channel, parts.next().and_then(|id| id.parse().ok())))
}

async fn is_gone(
    api: &Api,
    view: &GuildView,
    channel: ChannelId,
    message: Option<MessageId>,
) -> Result<bool, ApiError> {
    let path = match message {
        Some(message) => format!("/channels/{channel}/messages/{message}"),
        None if view.channels.contains_key(&channel) => return Ok(false),
        None => format!("/channels/{channel}"),
    };
    match patiently(api, &path).await {
        Ok(_) => Ok(false),
        // What may not be read is there.
        Err(ApiError::Refused { status, .. }) => Ok(status == 404),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_inside_discord_are_told_from_others() {
        let check = |link: &str, expected: Option<(Option<u64>, u64, Option<u64>)>| {
            let found =
                target(link).map(|(guild, channel, message)| (guild.map(|it| it.0), channel.0, message.map(|it| it.0)));
            assert_eq!(found, expected, "{link}");
        };
        check("https://discord.com/channels/1/2/3", Some((Some(1), 2, Some(3))));
        check("https://ptb.discord.com/channels/1/2", Some((Some(1), 2, None)));
        check("discord.com/channels/1/2?x=y", Some((Some(1), 2, None)));
        check("<#7>", Some((None, 7, None)));
        check("https://discord.com/channels/@me/2", None);
        check("https://discord.com.evil.example/channels/1/2", None);
        check("https://example.org/channels/1/2", None);
    }

    #[test]
    fn addresses_and_mentions_of_channels_are_links() {
        let text = "read <#12> and https://example.org/a, not <@5> or <#x>";
        assert_eq!(links(text), ["https://example.org/a", "<#12>"]);
        assert!(links(&"https://example.org/a?n=1 <#1> ".repeat(500)).len() <= OF_ONE);
    }
}
