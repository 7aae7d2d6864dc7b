//! `steward check --front-door`: what stands in a newcomer's way. Without `--online` what the configuration tells; with it
//! each community as Discord has it, and where its pinned messages lead.

use crate::config::Config;
use crate::discord::api::Api;
use crate::discord::front_door::look;
use crate::discord::translate::Me;
use crate::facts::guild::GuildView;
use crate::ids::{ChannelId, GuildId};
use crate::lurkers::door::check::place;
use crate::run::Policies;
use crate::say::Language;
use crate::say::lurkers::door::{Finding, finding};
use serde_json::{Value, json};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// How long an address outside Discord has to answer, and how many are asked.
const PATIENCE: Duration = Duration::from_secs(5);
const MOST: usize = 50;

/// A community, or the configuration by itself, and what was found.
pub struct Door {
    name: String,
    found: Vec<Finding>,
}

impl Door {
    pub fn is_fine(&self) -> bool {
        self.found.is_empty()
    }

    /// The findings in English, for a terminal.
    pub fn lines(&self) -> Vec<String> {
        let head = match self.found.len() {
            0 => format!("{}: nothing stands in a newcomer's way", self.name),
            n => format!("{}: {n} in a newcomer's way", self.name),
        };
        let lines = self.found.iter().map(|it| format!("  {}", finding(Language::En, it)));
        std::iter::once(head).chain(lines).collect()
    }

    pub fn json(&self) -> Value {
        let found: Vec<String> = self.found.iter().map(|it| finding(Language::En, it)).collect();
        json!({ "name": self.name, "findings": found })
    }
}

/// What can be told without Discord.
pub fn of_config(config: &Config, policies: &Policies) -> Door {
    let view = GuildView::default().with_settings(config.community.clone());
    let mut found = place(&view, &policies.base(), std::iter::empty());
    // Which channels there are is not known here.
    found.retain(|it| !matches!(it, Finding::WelcomeGone { .. }));
    Door { name: "The configuration".to_owned(), found }
}

/// A community as Discord has it.
pub async fn of_guild(api: &Api, me: &Me, guild: GuildId, policies: &Policies) -> anyhow::Result<Door> {
    let seen = look(api, me, guild).await?;
    let (policy, settings) = policies.of(guild);
    let view = GuildView::default().with_guild(&seen.guild).with_settings(settings);
    let mut found = place(&view, &policy, std::iter::empty());
    let mut dead = seen.dead;
    for (channel, link) in seen.external.into_iter().take(MOST) {
        if is_dead(&link).await {
            dead.push((channel, link));
        }
    }
    dead.sort();
    dead.dedup();
    let named = |channel: ChannelId, link| Finding::DeadLink { channel, link };
    found.extend(dead.into_iter().map(|(channel, link)| named(channel, link)));
    Ok(Door { name: seen.guild.name, found })
}

/// Does an `https` address lead nowhere: no such host, or a page that is gone? Whoever is slow or shut is not dead.
/// Addresses inside one's own network are never asked.
async fn is_dead(link: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(link) else { return false };
    let Some(host) = url.host_str().filter(|_| url.scheme() == "https").map(str::to_owned) else { return false };
    let port = url.port_or_known_default().unwrap_or(443);
    let found =
        match tokio::time::timeout(PATIENCE, tokio::net::lookup_host((host.trim_matches(['[', ']']), port))).await {
            Err(_) => return false,
            Ok(found) => found.map(Iterator::collect::<Vec<SocketAddr>>).unwrap_or_default(),
        };
    if found.is_empty() {
        return true;
    }
    if !found.iter().all(|address| is_public(address.ip())) {
        return false;
    }
    // Asked at exactly the address that was looked at, and led nowhere else.
    let client = reqwest::Client::builder()
        .resolve_to_addrs(&host, &found)
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .no_proxy()
        .build();
    let Ok(client) = client else { return false };
    match client.get(url).send().await {
        Ok(answer) => matches!(answer.status().as_u16(), 404 | 410),
        Err(_) => false,
    }
}

/// An address of the open internet (RFC 6890 lists those that are not).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let reserved = a == 0 || a >= 224 || (a, b, c) == (192, 0, 0) || (a, b & 0xfe) == (198, 18);
            !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_documentation() || shared || reserved)
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            // Of global unicast, without documentation and the tunnels that carry other addresses.
            None => {
                let [first, second, ..] = v6.segments();
                let tunnel = first == 0x2002 || first == 0x2001 && matches!(second, 0 | 0xdb8);
                first & 0xe000 == 0x2000 && !tunnel
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_open_internet_is_asked() {
        let check = |address: &str, expected| {
            assert_eq!(address.parse().map(is_public), Ok(expected), "{address}");
        };
        check("93.184.215.14", true);
        check("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true);
        for own in ["127.0.0.1", "10.0.0.1", "172.16.3.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"] {
            check(own, false);
        }
        for own in ["::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "::", "ff02::1", "2001:db8::1"] {
            check(own, false);
        }
        check("224.0.0.1", false);
        check("255.255.255.255", false);
    }
}
