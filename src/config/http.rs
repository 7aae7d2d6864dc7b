//! `[http]`: where Steward listens, and where browsers find it.

use serde::Deserialize;
use std::net::SocketAddr;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct HttpSource {
    listen: String,
    public_url: Option<String>,
}

impl Default for HttpSource {
    fn default() -> Self {
        HttpSource { listen: "127.0.0.1:9464".into(), public_url: None }
    }
}

impl HttpSource {
    /// The address that is listened on, and the origin of the console.
    pub(super) fn read(&self, fault: &mut impl FnMut(&[&str], String)) -> (Option<SocketAddr>, Option<String>) {
        let listen = match self.listen.as_str() {
            "off" => None,
            text => text.parse().map(Some).unwrap_or_else(|_| {
                fault(
                    &["http", "listen"],
                    format!(
                        "[http] listen = \"{text}\" is no address; write for example \"127.0.0.1:9464\", or \"off\""
                    ),
                );
                None
            }),
        };
        let public_url = self.public_url.as_deref().and_then(|text| {
            let url = origin(text);
            if url.is_none() {
                let said = format!(
                    "[http] public-url = \"{text}\": write https:// and the name, as \"https://steward.example.org\"; the \
                     console is at /console there"
                );
                fault(&["http", "public-url"], said);
            }
            url
        });
        (listen, public_url)
    }
}

/// Scheme, host and port of an address, as browsers write an origin; nothing else may stand in it.
fn origin(text: &str) -> Option<String> {
    let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
    let (scheme, host) = text.split_once("://")?;
    let default_port = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let fine = !host.is_empty() && host.chars().all(allowed) && !host.starts_with(':');
    // Browsers leave out the port that goes without saying.
    fine.then(|| format!("{scheme}://{}", host.strip_suffix(default_port).unwrap_or(host)))
}
