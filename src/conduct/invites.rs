//! Invitations to Discord servers, through every host that leads to one, and in spite of spaces, invisible characters,
//! markdown, odd letters and words in place of signs (`discord . gg / abc`, `discord dot gg/abc`, `.gg/abc`).
//!
//! Exceptions: a gift (`discord.gift/…`) is no invitation, nor is a link to a message or to a channel.

use super::links::host::invisible;
use super::links::view::{Builder, View, plain};
use super::lookalike::fold::latin;
use crate::text::Span;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::sync::OnceLock;

/// One invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The bytes of the original, from the host to the end of the code.
    pub span: Span,
    /// The code or vanity name: what follows the last slash.
    pub code: String,
}

/// Hosts and paths that a code follows, in lower case and without spaces. The code of a service other than Discord itself
/// names an entry of that service, which redirects to an invitation.
const FORMS: &[&str] = &[
    "discord.gg/invite/",
    "discord.gg/",
    "discord.com/invite/",
    "discordapp.com/invite/",
    "discord.com/servers/",
    "discordapp.gg/",
    "discord.gg//",
    "discord://-/invite/",
    "discord://invite/",
    "watchanimeattheoffice.com/invite/",
    "dsc.gg/",
    "invite.gg/",
    "invite.ink/",
    "discord.me/server/",
    "discord.me/",
    "discord.io/",
    "discord.li/",
    "discord.link/",
    "discord.st/",
    "discord.bio/",
    "disc.gg/",
    "dscrd.gg/",
    "dcord.gg/",
    "disboard.org/server/join/",
    "disboard.org/server/",
    "disboard.org/join/",
    "top.gg/servers/",
    "top.gg/discord/servers/",
    "discadia.com/server/",
    "discordservers.com/server/",
    "discordservers.me/servers/",
    "disforge.com/server/",
    "discordhome.com/server/",
    "discords.com/servers/",
    "discord.center/",
    "discordlist.gg/server/",
    // What a reader puts together again.
    "discordgg/",
    "discord,gg/",
    "discord(dot)gg/",
    "discord[dot]gg/",
    "discord{dot}gg/",
    "discorddotgg/",
    "discord(.)gg/",
    "discord[.]gg/",
    "discordgg(slash)",
    "discorddotggslash",
    "discord.ggslash",
    "discorddotcom/invite/",
    "discord(dot)com/invite/",
    "discord[dot]com/invite/",
    "discorddotcomslashinviteslash",
    "dscdotgg/",
    "dsc(dot)gg/",
    "dsc[.]gg/",
    "dsc(.)gg/",
    ".gg/",
];

/// Vanity names end at 32 characters.
const CODE_LIMIT: usize = 32;

/// Every invitation of the text, in order. Linear in the length of the text; never fails.
pub fn find_invites(text: &str) -> Vec<Invite> {
    let mut invites = Vec::new();
    if !may_have_invite(text) {
        return invites;
    }
    let view = compact(text);
    let mut taken = 0;
    for found in forms().find_iter(view.text()) {
        let span = view.span(found.start(), found.end());
        if (span.start as usize) < taken || !stands_free(text, span, &view.text()[found.start()..found.end()]) {
            continue;
        }
        if let Some((code, end)) = code(text, span.end as usize) {
            taken = end;
            invites.push(Invite { span: Span { start: span.start, end: end as u32 }, code });
        }
    }
    invites
}

/// False for a text that certainly holds no invitation: nothing in it is or means a slash.
fn may_have_invite(text: &str) -> bool {
    if text.as_bytes().contains(&b'/') {
        return true;
    }
    (!text.is_ascii() && text.contains(['／', '⁄', '∕', '⧸'])) || text.contains("slash")
}

fn forms() -> &'static AhoCorasick {
    static FORMS_MATCHER: OnceLock<AhoCorasick> = OnceLock::new();
    FORMS_MATCHER.get_or_init(|| {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(FORMS)
            .expect("a few short constants compile, as every test shows")
    })
}

/// The text in lower case, without spaces, markdown, marks and invisible characters, odd letters as the Latin ones they resemble.
fn compact(text: &str) -> View<'static> {
    let mut out = Builder::default();
    for (at, c) in text.char_indices() {
        if c.is_whitespace()
            || invisible(c)
            || matches!(c, '*' | '_' | '~' | '|' | '`' | '\\' | '>' | '\u{300}'..='\u{36F}')
        {
            continue;
        }
        let shown = match plain(c) {
            p if p.is_ascii() => p.to_ascii_lowercase(),
            '。' => '.',
            p if odd_letter(p) => latin(p).unwrap_or(p),
            p => p,
        };
        out.push(shown, at, at + c.len_utf8());
    }
    out.done()
}

/// Letters of the scripts that Latin ones are imitated with.
fn odd_letter(c: char) -> bool {
    matches!(c as u32, 0xC0..=0x587 | 0x13A0..=0x13FF | 0x1C80..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xAB30..=0xABBF)
}

/// True unless the form is the tail of another host (`notdiscord.gg/…`). The bare `.gg/` must begin a word.
fn stands_free(text: &str, span: Span, form: &str) -> bool {
    let before = text[..span.start as usize].chars().next_back();
    let written = &text[span.start as usize..span.end as usize];
    if form == ".gg/" {
        return before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '*' | '|' | '`' | '<' | '"' | ':'))
            && !written.contains(char::is_whitespace);
    }
    before.is_none_or(|c| !(c.is_ascii_alphanumeric() || c == '-'))
}

/// The code that starts at or after `from`, and where it ends.
fn code(text: &str, from: usize) -> Option<(String, usize)> {
    let mut code = String::new();
    let mut end = from;
    // How many characters stand in the present group; single letters with spaces between are one code.
    let mut group = 0;
    for (at, c) in text[from..].char_indices() {
        let shown = plain(c);
        if shown.is_ascii_alphanumeric() || (matches!(shown, '-' | '_') && !code.is_empty()) {
            if code.len() >= CODE_LIMIT {
                break;
            }
            code.push(shown);
            group += 1;
            end = from + at + c.len_utf8();
        } else if c == ' ' && (code.is_empty() || group == 1) && at < 80 {
            group = 0;
        } else if !(invisible(c) || matches!(c, '*' | '|' | '`' | '~' | '\\') || (code.is_empty() && c == '/')) {
            break;
        }
    }
    while code.ends_with(['-', '_']) {
        code.pop();
        end -= 1;
    }
    (code.len() >= 2).then_some((code, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = find_invites(text);
        let seen: Vec<(&str, &str)> =
            found.iter().map(|i| (i.code.as_str(), &text[i.span.start as usize..i.span.end as usize])).collect();
        assert_eq!(seen, expected, "{text}");
    }

    fn finds(text: &str, code: &str) {
        let codes: Vec<String> = find_invites(text).into_iter().map(|i| i.code).collect();
        assert_eq!(codes, vec![code.to_string()], "{text}");
    }

    #[test]
    fn an_invitation_is_found_in_every_usual_form() {
        check("join https://discord.gg/rust-lang now", &[("rust-lang", "discord.gg/rust-lang")]);
        check("discord.gg/AbC123?event=5", &[("AbC123", "discord.gg/AbC123")]);
        for text in [
            "https://discord.com/invite/abc123",
            "discordapp.com/invite/abc123",
            "https://canary.discord.com/invite/abc123",
            "www.discord.gg/abc123",
            "dsc.gg/abc123",
            "invite.gg/abc123",
            "discord.me/abc123",
            "https://disboard.org/server/abc123",
            "<https://discord.gg/abc123>",
            "[come](https://discord.gg/abc123)",
            "`discord.gg/abc123`",
            "DISCORD.GG/abc123",
            "discord.gg/invite/abc123",
        ] {
            finds(text, "abc123");
        }
        check("discord.gg/one and dsc.gg/two", &[("one", "discord.gg/one"), ("two", "dsc.gg/two")]);
    }

    #[test]
    fn a_disguise_does_not_hide_an_invitation() {
        for text in [
            "discord . gg / abc123",
            "discord dot gg/abc123",
            "discord (dot) gg / abc123",
            "discord[.]gg/abc123",
            "dis\u{200b}cord.gg/abc123",
            "dis**cord**.gg/abc123",
            "||discord||.gg/abc123",
            "d i s c o r d . g g / a b c 1 2 3",
            "ｄｉｓｃｏｒｄ．ｇｇ／abc123",
            "dіscоrd.gg/abc123",
            "join .gg/abc123",
            "discord gg/abc123",
            "discord.gg/ abc123",
            "discord\\.gg/abc123",
            "discord。gg/abc123",
            "discord dot gg slash abc123",
            "𝐝𝐢𝐬𝐜𝐨𝐫𝐝.gg/abc123",
        ] {
            finds(text, "abc123");
        }
    }

    #[test]
    fn what_is_no_invitation_is_left_alone() {
        for text in [
            "discord.gift/abc123",
            "https://discord.com/channels/1/2",
            "notdiscord.gg/abc",
            "nice game. gg/wp",
            "gg/ez",
            "op.gg/summoners/abc",
            "https://top.gg/bot/123",
            "discord.gg",
            "discord.gg/",
            "the discord is nice / good",
            "a/b",
            "로그를/보지",
            "https://example.com/x.gg/abc",
        ] {
            check(text, &[]);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "(?s:.{0,100})|(discord|\\.| |gg|/|\u{200b}|é|。|a){0,30}") {
            for invite in find_invites(&text) {
                proptest::prop_assert!(text.get(invite.span.start as usize..invite.span.end as usize).is_some());
                proptest::prop_assert!(invite.code.len() >= 2);
            }
        }
    }
}
