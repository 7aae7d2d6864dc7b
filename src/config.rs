//! `steward.toml` into a `Config`. Absent is default, unknown is an error with line and column; several faults are told at
//! once.
//!
//! Exceptions: the token is read from `DISCORD_TOKEN` first, and `STEWARD_DISCORD_API_URL` takes the place of
//! `[discord] api-url`, so that a test or a container needs no file.

mod campaigns;
mod digest;
mod engagement;
mod http;
mod mail;
mod recognition;

pub use mail::MailServer;

use crate::facts::guild::Settings;
use crate::ids::{GuildId, Span, UserId};
use crate::office::privacy::Keep;
use crate::policy::Named;
use crate::policy::compile::{Fault, line_and_column};
use crate::policy::files::Files;
use crate::text::Lang;
use digest::{DigestSource, digest};
use engagement::{LurkersSource, engagement};
use http::HttpSource;
use mail::MailSource;
use recognition::{ChampionsSource, merged, recognition};
use secrecy::SecretString;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

pub struct Config {
    /// Where the policy's texts come from, too.
    pub files: Files,
    pub api_url: Option<String>,
    token_file: Option<PathBuf>,
    pub community: Settings,
    /// Address of `/health`, `/metrics` and the console; `None` when switched off.
    pub listen: Option<SocketAddr>,
    /// Who takes mail; `None` when nobody does.
    pub mail: Option<MailServer>,
    /// Where browsers find the console, as `https://steward.example.org`: an origin, without a path.
    pub public_url: Option<String>,
    pub workers: usize,
    pub log: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct FileSource {
    discord: DiscordSource,
    community: CommunitySource,
    http: HttpSource,
    mail: MailSource,
    privacy: PrivacySource,
    run: RunSource,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct DiscordSource {
    token_file: Option<String>,
    api_url: Option<String>,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct CommunitySource {
    moderators_channel: Option<String>,
    managers_channel: Option<String>,
    staff_roles: Vec<String>,
    protected: Vec<UserId>,
    language: Option<String>,
    channel_languages: BTreeMap<String, String>,
    appeal: Option<String>,
    zone: Option<String>,
    champions: ChampionsSource,
    lurkers: LurkersSource,
    digest: DigestSource,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct PrivacySource {
    keep_text: String,
    keep_evidence: String,
    keep_audit: String,
    keep_left: String,
}

impl Default for PrivacySource {
    fn default() -> Self {
        PrivacySource {
            keep_text: "14d".into(),
            keep_evidence: "90d".into(),
            keep_audit: "730d".into(),
            keep_left: "365d".into(),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct RunSource {
    workers: usize,
    log: String,
}

impl Default for RunSource {
    fn default() -> Self {
        RunSource { workers: 1, log: crate::telemetry::DEFAULT_FILTER.into() }
    }
}

impl Config {
    /// Reads `steward.toml` of the folder; without a folder, or without that file, everything has its default.
    pub fn load(folder: Option<&Path>) -> Result<Config, Vec<Fault>> {
        let files = match folder {
            None => Files::Shipped,
            Some(folder) if folder.is_dir() => Files::Folder(folder.to_owned()),
            Some(folder) => {
                let said = "there is no such folder; name one with --config, or leave that out for the defaults";
                return Err(vec![Fault { file: folder.to_owned(), line: 0, column: 0, said: said.into() }]);
            }
        };
        let text = match &files {
            Files::Folder(root) => read_optional(&root.join("steward.toml")).map_err(|fault| vec![fault])?,
            Files::Shipped => None,
        };
        let path = folder.unwrap_or(Path::new("")).join("steward.toml");
        let source: FileSource = parse(&path, text.as_deref().unwrap_or(""))?;
        let mut faults = Vec::new();
        let mut fault = |keys: &[&str], said: String| faults.push(fault_at(&path, text.as_deref(), keys, said));
        let (listen, public_url) = source.http.read(&mut fault);
        let mail = mail::mail(&source.mail, folder, &mut fault);
        let mut span = |key: &str, text: &str| {
            Span::parse(text).unwrap_or_else(|said| {
                fault(&["privacy", key], format!("[privacy] {key}: {said}"));
                Span::DAY
            })
        };
        let keep = Keep {
            text: span("keep-text", &source.privacy.keep_text),
            evidence: span("keep-evidence", &source.privacy.keep_evidence),
            audit: span("keep-audit", &source.privacy.keep_audit),
            left: span("keep-left", &source.privacy.keep_left),
        };
        let mut community =
            settings(&source.community, &mut |keys, said| fault(&[&["community"], keys].concat(), said));
        community.keep = keep;
        community.no_console = listen.is_none();
        community.console = public_url.as_ref().filter(|_| listen.is_some()).map(|url| format!("{url}/console"));
        match campaigns::load(&files, None, &community) {
            Ok(found) => community.lurkers.campaigns = found,
            Err(more) => faults.extend(more),
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let token_file = source.discord.token_file.map(|name| folder.unwrap_or(Path::new("")).join(name));
        let from_env = std::env::var("STEWARD_DISCORD_API_URL").ok().filter(|url| !url.is_empty());
        Ok(Config {
            files,
            api_url: from_env.or(source.discord.api_url).filter(|url| !url.is_empty()),
            token_file,
            community,
            listen,
            mail,
            public_url,
            workers: source.run.workers.clamp(1, 64),
            log: source.run.log,
        })
    }

    /// The community's own settings: `communities/<guild>/community.toml` in place of `[community]`, key by key.
    pub fn settings_of(&self, guild: GuildId) -> Result<Settings, Vec<Fault>> {
        let mut settings = self.without_campaigns(guild)?;
        settings.lurkers.campaigns = campaigns::load(&self.files, Some(guild), &settings)?;
        Ok(settings)
    }

    fn without_campaigns(&self, guild: GuildId) -> Result<Settings, Vec<Fault>> {
        let Files::Folder(root) = &self.files else { return Ok(self.community.clone()) };
        let path = root.join(format!("communities/{guild}/community.toml"));
        let Some(text) = read_optional(&path).map_err(|fault| vec![fault])? else { return Ok(self.community.clone()) };
        let source: CommunitySource = parse(&path, &text)?;
        let mut faults = Vec::new();
        let own = settings(&source, &mut |keys, said| faults.push(fault_at(&path, Some(&text), keys, said)));
        if !faults.is_empty() {
            return Err(faults);
        }
        let base = self.community.clone();
        let or = |own: Vec<Named>, base| if own.is_empty() { base } else { own };
        Ok(Settings {
            moderators_channel: own.moderators_channel.or(base.moderators_channel),
            managers_channel: own.managers_channel.or(base.managers_channel),
            staff_roles: or(own.staff_roles, base.staff_roles),
            protected: if own.protected.is_empty() { base.protected } else { own.protected },
            language: own.language.or(base.language),
            channel_languages: if own.channel_languages.is_empty() {
                base.channel_languages
            } else {
                own.channel_languages
            },
            appeal: own.appeal.or(base.appeal),
            no_console: base.no_console,
            champions: merged(&source.champions, source.zone.is_some(), own.champions, base.champions),
            lurkers: engagement::merged(&source.lurkers, own.lurkers, base.lurkers),
            digest: digest::merged(&source.digest, own.digest, base.digest),
            console: base.console,
            keep: base.keep,
        })
    }

    /// The bot's token: `DISCORD_TOKEN`, else the file that the config names.
    pub fn token(&self) -> Result<SecretString, String> {
        if let Ok(token) = std::env::var("DISCORD_TOKEN")
            && !token.trim().is_empty()
        {
            return Ok(token.trim().to_owned().into());
        }
        let Some(path) = &self.token_file else {
            return Err(
                "there is no token: set DISCORD_TOKEN, or name a file with `[discord] token-file` in steward.toml. \
                        You find it at https://discord.com/developers/applications, page “Bot”"
                    .into(),
            );
        };
        match std::fs::read_to_string(path) {
            Ok(token) if !token.trim().is_empty() => Ok(token.trim().to_owned().into()),
            Ok(_) => Err(format!("the token file {} is empty", path.display())),
            Err(error) => Err(format!("the token file {} cannot be read: {error}", path.display())),
        }
    }
}

fn read_optional(path: &Path) -> Result<Option<String>, Fault> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let said = format!("cannot be read: {error}");
            Err(Fault { file: path.to_owned(), line: 0, column: 0, said })
        }
    }
}

fn parse<T: serde::de::DeserializeOwned>(path: &Path, text: &str) -> Result<T, Vec<Fault>> {
    toml::from_str(text).map_err(|error| {
        let (line, column) = line_and_column(text, error.span().map_or(0, |span| span.start));
        let said =
            error.message().replace("unknown field", "unknown key").replace(", expected one of", "; known here:");
        vec![Fault { file: path.to_owned(), line, column, said: said.replace(", expected", "; known here:") }]
    })
}

/// A fault about the value under these keys, at its place in the file.
fn fault_at(path: &Path, text: Option<&str>, keys: &[&str], said: String) -> Fault {
    let text = text.unwrap_or_default();
    let find = |(last, tables): (&&str, &[&str])| {
        let mut table = DeTable::parse(text).ok()?.into_inner();
        for name in tables {
            let (_, DeValue::Table(inner)) = under(table, name)? else { return None };
            table = inner;
        }
        under(table, last).map(|(start, _)| start)
    };
    let (line, column) = keys.split_last().and_then(find).map_or((0, 0), |start| line_and_column(text, start));
    Fault { file: path.to_owned(), line, column, said }
}

/// A value of a table: where it begins, and what it is.
fn under<'t>(table: DeTable<'t>, name: &str) -> Option<(usize, DeValue<'t>)> {
    let found = table.into_iter().find(|(key, _)| key.get_ref() == name)?.1;
    Some((found.span().start, found.into_inner()))
}

fn settings(source: &CommunitySource, fault: &mut dyn FnMut(&[&str], String)) -> Settings {
    let mut channel_languages = Vec::new();
    for (channel, code) in &source.channel_languages {
        match Lang::parse(code) {
            Some(lang) => channel_languages.push((Named::read(channel), lang)),
            None => fault(
                &["channel-languages", channel],
                format!("[community.channel-languages] \"{channel}\" = \"{code}\": unknown language"),
            ),
        }
    }
    if let Some(code) = &source.language
        && crate::say::Language::parse(code).is_none()
    {
        fault(&["language"], format!("[community] language = \"{code}\": Steward speaks en, nl, ko and zh-CN"));
    }
    Settings {
        moderators_channel: source.moderators_channel.as_deref().map(Named::read),
        managers_channel: source.managers_channel.as_deref().map(Named::read),
        staff_roles: source.staff_roles.iter().map(|role| Named::read(role)).collect(),
        protected: source.protected.clone(),
        language: source.language.clone(),
        channel_languages,
        appeal: source.appeal.clone(),
        no_console: false,
        champions: recognition(source, fault),
        lurkers: engagement(source, fault),
        digest: digest(source, fault),
        console: None,
        keep: Keep::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("steward.toml"), text).unwrap();
        let said = match Config::load(Some(folder.path())) {
            Ok(_) => "fine".to_owned(),
            Err(faults) => faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        };
        assert!(said.contains(expected), "{text:?}: {said}");
    }

    #[test]
    fn a_wrong_key_is_named_with_line_and_column() {
        check("", "fine");
        check("[community]\nlanguage = \"ko\"\n", "fine");
        check("[community]\nlangauge = \"ko\"\n", "steward.toml:2:1: unknown key `langauge`; known here:");
        check(
            "[community]\nlanguage = \"xx\"\n",
            "steward.toml:2:12: [community] language = \"xx\": Steward speaks en, nl, ko and zh-CN",
        );
        check("[http]\nlisten = \"here\"\n[privacy]\nkeep-text = \"soon\"\n", "steward.toml:2:10: [http] listen");
        check(
            "[http]\nlisten = \"here\"\n[privacy]\nkeep-text = \"soon\"\n",
            "steward.toml:4:13: [privacy] keep-text: `soon` is no span of time",
        );
        check("[community.channel-languages]\n\"#a\" = \"q\"\n", "steward.toml:2:8: [community.channel-languages]");
        check("[community.digest]\nday = \"mon\"\n", "steward.toml:2:7: [community.digest] day: `mon` is no day");
        check("[community.digest]\nat = \"25:00\"\n", "steward.toml:2:6: [community.digest] at: `25:00` is no time");
        check(
            "[community.digest]\nmail = [\"eva\"]\n",
            "steward.toml:2:8: [community.digest] mail: `eva` is no address",
        );
        check("[discord\n", "steward.toml:1:");
        check("[http]\npublic-url = \"https://steward.example.org:443/\"\n", "fine");
        for wrong in ["steward.example.org", "ftp://a.example", "https://a.example/console", "https://", "https://a b"]
        {
            let text = format!("[http]\npublic-url = \"{wrong}\"\n");
            check(&text, "steward.toml:2:14: [http] public-url");
        }
    }

    #[test]
    fn the_shipped_file_holds_every_default() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("config");
        let text = std::fs::read_to_string(root.join("steward.toml")).unwrap();
        let shipped: FileSource = toml::from_str(&text).unwrap();
        let default = FileSource::default();
        assert_eq!(format!("{shipped:?}"), format!("{default:?}"));
    }
}
