//! As much of WebDriver as this needs: a headless Chromium that goes somewhere, presses keys, runs a script and shows what it
//! sees. <https://www.w3.org/TR/webdriver2/>, and `goog/cdp` of chromedriver for themes and widths.

use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";

pub struct Browser {
    session: String,
    client: reqwest::Client,
    driver: Child,
    _profile: tempfile::TempDir,
}

impl Browser {
    pub async fn start() -> anyhow::Result<Browser> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new("chromedriver")
            .args([format!("--port={port}"), "--log-level=SEVERE".into()])
            .stdout(Stdio::null())
            .spawn()
            .context("chromedriver does not start; Debian's package is `chromium-driver`")?;
        let client = reqwest::Client::new();
        let profile = tempfile::tempdir()?;
        let folder = format!("--user-data-dir={}", profile.path().display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-device-scale-factor=1",
            &folder,
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        }}});
        let base = format!("http://127.0.0.1:{port}/session");
        let mut browser = Browser { session: base.clone(), client, driver, _profile: profile };
        for _ in 0..100 {
            if browser.client.get(format!("http://127.0.0.1:{port}/status")).send().await.is_ok() {
                let made = browser.post("", wanted).await?;
                browser.session = format!("{base}/{}", made["sessionId"].as_str().context("a session")?);
                return Ok(browser);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("chromedriver does not answer")
    }

    async fn post(&self, path: &str, body: Value) -> anyhow::Result<Value> {
        let sent = self.client.post(format!("{}{path}", self.session)).json(&body).send().await?;
        let answer: Value = sent.json().await?;
        if let Some(error) = answer["value"]["error"].as_str() {
            bail!("{path}: {error}: {}", answer["value"]["message"].as_str().unwrap_or_default());
        }
        Ok(answer["value"].clone())
    }

    pub async fn go(&self, address: &str) -> anyhow::Result<()> {
        self.post("/url", json!({ "url": address })).await.map(drop)
    }

    pub async fn run(&self, script: &str) -> anyhow::Result<Value> {
        self.post("/execute/sync", json!({ "script": script, "args": [] })).await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &str) -> anyhow::Result<()> {
        let one = |key: char| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let actions: Vec<Value> = keys.chars().flat_map(one).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.post("/actions", body).await.map(drop)
    }

    pub async fn devtools(&self, command: &str, parameters: Value) -> anyhow::Result<Value> {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// The window's size in CSS pixels, and the reader's wish for light or dark.
    pub async fn look(&self, width: u32, height: u32, theme: &str) -> anyhow::Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let wish = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
        self.devtools("Emulation.setEmulatedMedia", wish).await.map(drop)
    }

    /// What the page wrote to the browser's console since the last time.
    pub async fn log(&self) -> anyhow::Result<Vec<String>> {
        let lines = self.post("/se/log", json!({ "type": "browser" })).await?;
        let said = |line: &Value| format!("{} {}", line["level"].as_str().unwrap_or(""), line["message"]);
        Ok(lines.as_array().map(|lines| lines.iter().map(said).collect()).unwrap_or_default())
    }

    /// The whole page as PNG.
    pub async fn picture(&self) -> anyhow::Result<Vec<u8>> {
        let wanted = json!({ "format": "png", "captureBeyondViewport": true });
        let shown = self.devtools("Page.captureScreenshot", wanted).await?;
        decoded(shown["data"].as_str().context("a picture")?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser ends with its driver.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Base64 (RFC 4648).
fn decoded(text: &str) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut known) = (0u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            other => bail!("{other} is no letter of Base64"),
        };
        bits = bits << 6 | u32::from(value);
        known += 6;
        if known >= 8 {
            known -= 8;
            bytes.push((bits >> known) as u8);
        }
    }
    Ok(bytes)
}
