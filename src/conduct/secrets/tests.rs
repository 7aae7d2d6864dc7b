//! Leaks of every kind, and what resembles one.

use super::*;

/// `kind` of the first secret and how much of the text it covers. Tokens are put together from parts, so that no scanner of a code host
/// takes this file for a leak.
fn check(text: &str, expected: Option<&str>) {
    let found = Secrets::new().find(text);
    assert_eq!(found.first().map(|s| s.kind), expected, "{text}");
    for secret in found {
        assert!(text.get(secret.span.start as usize..secret.span.end as usize).is_some(), "{text}");
        assert!(secret.rotate.starts_with("https://"), "{}", secret.kind);
    }
}

/// Letters and digits that look random, the same in every run.
fn noise(length: usize) -> String {
    let letters = b"aB3xYz9QmK7tRw2LpVn5HdJ8sGf4CkE6uTb1ZyXo0NqWiMrPvDhSjAlUgFeOc";
    (0..length).map(|i| letters[(i * 7 + i / 5) % letters.len()] as char).collect()
}

fn hex(length: usize) -> String {
    (0..length).map(|i| b"9f3a07c2e5b81d46"[(i * 5 + i / 7) % 16] as char).collect()
}

fn upper(length: usize) -> String {
    (0..length).map(|i| b"K3QZ7XW2M5RT4PLJ6VN"[(i * 5 + i / 7) % 19] as char).collect()
}

#[test]
fn a_token_is_found_by_its_prefix() {
    for (prefix, body, kind) in [
        ("ghp_", noise(36), "github-token"),
        ("github_pat_", noise(82), "github-token"),
        ("glpat-", noise(20), "gitlab-token"),
        ("AKIA", upper(16), "aws-key"),
        ("AIza", noise(35), "google-key"),
        ("sk_live_", noise(24), "stripe-key"),
        ("npm_", noise(36), "npm-token"),
        ("sk-proj-", noise(120), "openai-key"),
        ("sk-ant-api03-", noise(93) + "AA", "anthropic-key"),
        ("dop_v1_", hex(64), "digitalocean-token"),
        ("shpat_", hex(32), "shopify-token"),
        ("pypi-AgEIcHlwaS5vcmc", noise(120), "pypi-token"),
        ("glc_", noise(60), "grafana-token"),
        ("hvs.", noise(95), "vault-token"),
    ] {
        check(&format!("my token: {prefix}{body} help"), Some(kind));
        check(&format!("`{prefix}{body}`"), Some(kind));
        check(&format!("{prefix}{}", "x".repeat(body.len())), None);
        check(&format!("{prefix}…"), None);
        check(prefix, None);
    }
}

#[test]
fn a_discord_token_begins_with_the_bots_id() {
    // base64 of 175928847299117063
    let id = ["MTc1OTI4ODQ3", "Mjk5MTE3MDYz"].concat();
    check(&format!("client.login('{id}.GxYz12.{}')", noise(38)), Some("discord-token"));
    check(&format!("MZ1yGvKTjE0rY0cV8i47CjAa.uRHQPq.{}", noise(27)), None);
    check(&format!("https://discord.com/api/webhooks/175928847299117063/{}", noise(68)), Some("discord-webhook"));
    check("https://discord.com/api/webhooks/175928847299117063/short", None);
}

#[test]
fn secrets_of_several_parts_are_found() {
    let claims = ["eyJzdWIiOiIxMjM0NTY3ODkwIiwi", "bmFtZSI6IkphbmUifQ"].concat();
    check(&format!("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.{claims}.{}", noise(43)), Some("json-web-token"));
    check(&format!("xoxb-{}-{}-{}", "123850274619", "928374650192", noise(24)), Some("slack-token"));
    check("xoxb-your-bot-token-here", None);
    check(
        &format!("https://hooks.slack.com/services/T0{}/B0{}/{}", upper(8), upper(8), noise(24)),
        Some("slack-webhook"),
    );
    check(
        &format!("-----BEGIN {} KEY-----\n{}\n-----END PRIVATE KEY-----", "RSA PRIVATE", noise(120)),
        Some("private-key"),
    );
    check(&format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", noise(120)), None);
    check(&format!("7291048365:AA{}", noise(33)), Some("telegram-token"));
    check(&format!("SG.{}.{}", noise(22), noise(43)), Some("sendgrid-key"));
    check(&format!("client_secret=aB38Q~{}", noise(34)), Some("azure-secret"));
    check("postgres://app:q7Rt2Lp9@db.host.net/main", Some("address-password"));
    check("postgres://user:password@localhost/main", None);
    check(&format!("curl -H \"Authorization: Bearer {}\"", noise(40)), Some("authorization-header"));
    check("curl -H \"Authorization: Bearer $TOKEN\"", None);
}

#[test]
fn a_secret_is_found_by_its_name() {
    for name in ["DISCORD_TOKEN", "export SOME_API_KEY", "client_secret", "dbPassword", "okta_secret"] {
        check(&format!("{name}={}", noise(32)), Some("assigned-secret"));
        check(&format!("{name} = \"{}\"", noise(32)), Some("assigned-secret"));
        check(&format!("\"{name}\": \"{}\"", noise(32)), Some("assigned-secret"));
        check(&format!("{name}=${{{name}}}"), None);
        check(&format!("{name}=your-{}", noise(20)), None);
        check(&format!("{name}=xxxxxxxxxxxxxxxxxxxxxxxx"), None);
        check(&format!("{name} = process.env.SOMETHING_LONG_1234"), None);
    }
    check(&format!("my token is {} why does it fail", noise(32)), Some("assigned-secret"));
}

#[test]
fn what_is_no_secret_is_left_alone() {
    for text in [
        "a plain message about nothing",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "key = value",
        "const token = await getToken()",
        "the key is under the mat",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "id=550e8400-e29b-41d4-a716-446655440000",
        "AKIAIOSFODNN7EXAMPLE",
        "token: null",
        "https://example.com/a-very-long-path-1234567890",
        "public_key = 04a1b2c3d4e5f60718293a4b5c6d7e8f",
        "primaryKey: user_2024_01_01_abc",
        "password: hunter2",
        "pk_live_aB3xYz9QmK7tRw2LpVn5HdJ8",
    ] {
        check(text, None);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "(?s:.{0,120})|((ghp_|sk-|xoxb-|eyJ|://|:AA|Q~|KEY|-----BEGIN |PRIVATE KEY|-----|\\.|=|é|[a-zA-Z0-9]{1,40}){0,12})") {
        for secret in Secrets::new().find(&text) {
            proptest::prop_assert!(text.get(secret.span.start as usize..secret.span.end as usize).is_some());
        }
    }
}
