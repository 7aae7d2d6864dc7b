//! `[mail]` of steward.toml: the server that takes the digest by mail. Without `server` there is no mail.
//!
//! Exception: the password is read when it is needed, from `STEWARD_MAIL_PASSWORD` or the file that is named, and never
//! stands in the settings.

use crate::mail::{Settings, Timeouts, Tls, address};
use secrecy::SecretString;
use serde::Deserialize;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct MailSource {
    server: Option<String>,
    port: Option<u16>,
    tls: Option<String>,
    user: Option<String>,
    password_file: Option<String>,
    from: Option<String>,
}

/// What `[mail]` says, without the password.
#[derive(Debug, Clone)]
pub struct MailServer {
    server: String,
    port: u16,
    tls: Tls,
    user: Option<String>,
    password_file: Option<PathBuf>,
    from: String,
}

/// `fault` is told of every mistake: the keys of its place, and what to do.
pub(super) fn mail(
    source: &MailSource,
    folder: Option<&Path>,
    fault: &mut dyn FnMut(&[&str], String),
) -> Option<MailServer> {
    let tls = match source.tls.as_deref() {
        None | Some("starttls") => Tls::StartTls,
        Some("tls") => Tls::Tls,
        Some("off") => Tls::Off,
        Some(text) => {
            let said = format!(
                "[mail] tls = \"{text}\": write \"starttls\", \"tls\", or \"off\" for a server on this machine"
            );
            fault(&["mail", "tls"], said);
            return None;
        }
    };
    let Some(server) = source.server.clone().filter(|server| !server.trim().is_empty()) else {
        let others = [
            ("port", source.port.is_some()),
            ("tls", source.tls.is_some()),
            ("user", source.user.is_some()),
            ("password-file", source.password_file.is_some()),
            ("from", source.from.is_some()),
        ];
        if let Some((key, _)) = others.into_iter().find(|(_, set)| *set) {
            let said =
                format!("[mail] {key} is set and server is not; write for example server = \"mail.example.org\"");
            fault(&["mail", key], said);
        }
        return None;
    };
    let mut fine = true;
    let mut wrong = |key: &str, said: String| {
        fine = false;
        fault(&["mail", key], said);
    };
    if server.contains([':', '/', ' ']) && server.parse::<IpAddr>().is_err() {
        let said = format!(
            "[mail] server = \"{server}\": its name alone, for example \"mail.example.org\"; the port has a key of its own"
        );
        wrong("server", said);
    }
    if source.port == Some(0) {
        wrong("port", "[mail] port = 0: no server listens there; 587 and 465 are usual".to_owned());
    }
    let from = source.from.clone().unwrap_or_default();
    if from.is_empty() {
        wrong(
            "server",
            "[mail] from is missing: write for example from = \"Steward <steward@example.org>\"".to_owned(),
        );
    } else if let Err(said) = address(&from) {
        wrong("from", format!("[mail] from: {said}"));
    }
    if source.password_file.is_some() && source.user.is_none() {
        wrong(
            "password-file",
            "[mail] password-file is set and user is not; write for example user = \"steward\"".to_owned(),
        );
    }
    if source.user.is_some() && tls == Tls::Off && !is_here(&server) {
        let said =
            "[mail] tls = \"off\" would send the password in the open; write tls = \"starttls\", or take user away";
        wrong("tls", said.to_owned());
    }
    let port = source.port.unwrap_or(match tls {
        Tls::StartTls => 587,
        Tls::Tls => 465,
        Tls::Off => 25,
    });
    let password_file = source.password_file.as_ref().map(|name| folder.unwrap_or(Path::new("")).join(name));
    fine.then(|| MailServer { server, port, tls, user: source.user.clone(), password_file, from })
}

/// On this machine?
fn is_here(server: &str) -> bool {
    server.eq_ignore_ascii_case("localhost") || server.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl MailServer {
    /// With the password: `STEWARD_MAIL_PASSWORD`, else the file that the config names. An error says what to do.
    pub fn settings(&self) -> Result<Settings, String> {
        let login = match &self.user {
            None => None,
            Some(user) => Some((user.clone(), self.password()?)),
        };
        Ok(Settings {
            server: self.server.clone(),
            port: self.port,
            tls: self.tls,
            login,
            from: self.from.clone(),
            timeouts: Timeouts::default(),
        })
    }

    fn password(&self) -> Result<SecretString, String> {
        if let Ok(password) = std::env::var("STEWARD_MAIL_PASSWORD")
            && !password.is_empty()
        {
            return Ok(password.into());
        }
        let Some(path) = &self.password_file else {
            return Err("there is no password for [mail] user: set STEWARD_MAIL_PASSWORD, or name a file with \
                        `password-file` under [mail] in steward.toml"
                .into());
        };
        match std::fs::read_to_string(path) {
            // The line's end is the editor's; spaces may be the password's.
            Ok(text) if !text.trim().is_empty() => Ok(text.trim_end_matches(['\r', '\n']).to_owned().into()),
            Ok(_) => Err(format!("the password file {} is empty", path.display())),
            Err(error) => Err(format!("the password file {} cannot be read: {error}", path.display())),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use secrecy::ExposeSecret;

    fn check(text: &str, expected: &str) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("steward.toml"), text).unwrap();
        std::fs::write(folder.path().join("secret"), " s3cret\n").unwrap();
        let said = match Config::load(Some(folder.path())) {
            Err(faults) => faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
            Ok(config) => match config.mail.map(|mail| mail.settings()) {
                None => "no mail".to_owned(),
                Some(Err(said)) => said,
                Some(Ok(it)) => {
                    let login = it.login.map(|(user, password)| format!("{user}:{}", password.expose_secret()));
                    format!("{}:{} {:?} {} {}", it.server, it.port, it.tls, it.from, login.unwrap_or_default())
                }
            },
        };
        assert!(said.contains(expected), "{text:?}: {said}");
    }

    #[test]
    fn mail_is_off_until_a_server_is_named() {
        check("", "no mail");
        check("[mail]\n", "no mail");
        let server = "[mail]\nserver = \"mail.example.org\"\nfrom = \"a@example.org\"\n";
        check(server, "mail.example.org:587 StartTls a@example.org ");
        check(&format!("{server}tls = \"tls\"\n"), "mail.example.org:465 Tls");
        check(&format!("{server}tls = \"off\"\nport = 2525\n"), "mail.example.org:2525 Off");
        check(&format!("{server}user = \"a\"\npassword-file = \"secret\"\n"), "StartTls a@example.org a: s3cret");
        check(
            "[mail]\nserver = \"::1\"\ntls = \"off\"\nuser = \"a\"\npassword-file = \"secret\"\nfrom = \"a@b.c\"\n",
            "::1:25 Off",
        );
    }

    #[test]
    fn a_mistake_is_told_with_its_place_and_what_to_do() {
        let server = "[mail]\nserver = \"mail.example.org\"\nfrom = \"a@example.org\"\n";
        check("[mail]\nsever = \"x\"\n", "steward.toml:2:1: unknown key `sever`; known here:");
        check("[mail]\nport = 25\n", "steward.toml:2:8: [mail] port is set and server is not; write for example");
        check("[mail]\nserver = \"m.example.org\"\n", "steward.toml:2:10: [mail] from is missing: write");
        check(
            "[mail]\nserver = \"m:25\"\nfrom = \"a@b.c\"\n",
            "steward.toml:2:10: [mail] server = \"m:25\": its name alone",
        );
        check("[mail]\nserver = \"m\"\nfrom = \"me\"\n", "steward.toml:3:8: [mail] from: `me` is no mail address");
        check(&format!("{server}tls = \"ssl\"\n"), "steward.toml:4:7: [mail] tls = \"ssl\": write \"starttls\"");
        check(&format!("{server}port = 0\n"), "steward.toml:4:8: [mail] port = 0");
        check(
            &format!("{server}password-file = \"x\"\n"),
            "steward.toml:4:17: [mail] password-file is set and user is not",
        );
        check(
            &format!("{server}tls = \"off\"\nuser = \"a\"\n"),
            "steward.toml:4:7: [mail] tls = \"off\" would send the password",
        );
        check(&format!("{server}user = \"a\"\n"), "there is no password for [mail] user: set STEWARD_MAIL_PASSWORD");
        check(&format!("{server}user = \"a\"\npassword-file = \"none\"\n"), "none cannot be read");
    }
}
