//! Who is imitated, how it is told, and which sites are never taken for an imitation.

use super::*;

fn check(host: &str, expected: Option<(&str, &str)>) {
    let found = Brands::shipped().imitates(host);
    assert_eq!(found.as_ref().map(|i| (i.brand.as_str(), i.how)), expected, "{host}");
}

#[test]
fn an_imitation_says_whom_and_how() {
    check("discord.com-login.ru", Some(("Discord", "embedded")));
    check("discord.com.verify-me.org", Some(("Discord", "embedded")));
    check("discord-gift.com", Some(("Discord", "affix")));
    check("get-discordnitro.com", Some(("Discord", "affix")));
    check("discord.best", Some(("Discord", "foreign-suffix")));
    check("dlscord.com", Some(("Discord", "skeleton")));
    check("d1sc0rd-app.net", Some(("Discord", "skeleton")));
    check("xn--dscord-pvf.com", Some(("Discord", "skeleton")));
    check("discorb.com", Some(("Discord", "misspelt")));
    check("dicsord-gift.com", Some(("Discord", "misspelt")));
    check("free-nitro-here.top", Some(("Discord", "bait-words")));
    check("steamcommunlty.com", Some(("Steam", "skeleton")));
    check("stearncommunity.com", Some(("Steam", "skeleton")));
    check("steamcomunity.net", Some(("Steam", "misspelt")));
    check("steamcommunity.com.ru", Some(("Steam", "foreign-suffix")));
    check("steam-gift-free.com", Some(("Steam", "affix")));
    check("tvvitch-drops.com", Some(("Twitch", "skeleton")));
    check("paypa1-login.com", Some(("PayPal", "skeleton")));
    check("githubb-login.com", Some(("GitHub", "affix")));
    check("metamask-connect.io", Some(("MetaMask", "affix")));
    check("robux-generator-free.xyz", Some(("Roblox", "affix")));
    check("discord-gift.evil.com", Some(("Discord", "affix")));
}

#[test]
fn a_name_is_no_imitation_of_itself_nor_a_word_of_another() {
    for host in [
        "discord.com",
        "cdn.discordapp.com",
        "steamcommunity.com",
        "store.steampowered.com",
        "discord.example.com",
        "github.example.org",
        "steam.example.com",
        "discount.com",
        "discover.com",
        "record.com",
        "steamboat-tours.com",
        "applepie.com",
        "steam-cleaner.com",
        "community.com",
        "telegraph.co.uk",
        "telegraaf.nl",
        "twitcher.org",
        "nitrogen.com",
        "gifts.com",
        "freelancer.com",
        "moderator.guide",
        "paypal.co.kr",
        "google.nl",
        "amazon.co.jp",
        "collaborate-app.com",
        "hyperdrop.com",
        "nitrogen-app.com",
        "1.2.3.4",
        "localhost",
        "",
        "..",
    ] {
        check(host, None);
    }
}

#[test]
fn sites_of_fans_that_are_well_known_are_let_be() {
    for host in [
        "discord.js.org",
        "discordjs.guide",
        "discordpy.readthedocs.io",
        "discordapi.com",
        "discordservers.com",
        "disboard.org",
        "top.gg",
        "discordbots.org",
        "steamdb.info",
        "steamcharts.com",
        "steamrep.com",
        "csgostash.com",
        "minecraft.wiki",
        "namemc.com",
        "rolimons.com",
        "twitchtracker.com",
        "betterdiscord.app",
        "discadia.com",
        "isthereanydeal.com",
        "fortnite.gg",
        "tracker.gg",
        "op.gg",
    ] {
        check(host, None);
    }
}

#[test]
fn big_sites_of_many_countries_are_let_be() {
    for host in include_str!("big_sites.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .flat_map(str::split_whitespace)
    {
        check(host, None);
        check(&format!("www.{host}"), None);
    }
}

fn refused(text: &str, part: &str) {
    let problem = Brands::parse(text).err().unwrap_or_default();
    assert!(problem.contains(part), "{problem}");
}

#[test]
fn a_bad_file_is_refused_with_place_and_remedy() {
    let bait = "[bait]\nwords = [\"gift\"]\ncheap = [\"xyz\"]\n";
    assert!(Brands::parse(&format!("{bait}[[brand]]\nname = \"A\"\nofficial = [\"a.com\"]\n")).is_ok());
    refused("[[brand]", "line 1");
    refused(&format!("{bait}[[brand]]\nname = \"A\"\noficial = []\n"), "oficial");
    refused(&format!("{bait}[[brand]]\nname = \"A\"\nofficial = []\n"), "brand `A`");
    refused(&format!("{bait}[[brand]]\nname = \"A\"\nofficial = [\"no domain\"]\n"), "`no domain` is no domain");
    refused(&format!("{bait}[[brand]]\nname = \"A\"\nofficial = [\"a.com\"]\nnames = [\"Ä\"]\n"), "a-z");
}

proptest::proptest! {
    #[test]
    fn any_host_is_judged_without_panic(host in "(?s:.{0,60})|([a-z0-9.-]{0,60})|(xn--[a-z0-9-]{0,30}\\.com)") {
        let _ = Brands::shipped().imitates(&host);
    }
}
