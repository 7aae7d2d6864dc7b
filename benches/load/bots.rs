//! The bots as processes: started, measured through `/proc`, killed.
//!
//! Exception: processor time comes in ticks of 10 ms, as Linux counts it.

use crate::Common;
use crate::fake::Fake;
use crate::talk::INSULT;
use anyhow::{Context, bail};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    Steward,
    Bare,
    #[value(skip)]
    Deaf,
}

/// Where a steward lives: `config`, `data` and its log. Gone with the value, unless the caller named the folder.
pub struct Home {
    pub folder: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl Home {
    /// `responses` of the one rule: `"delete"`, or `"delete", "strike"`.
    pub fn new(common: &Common, responses: &str) -> anyhow::Result<Home> {
        let home = Home::with_shipped_policy(common)?;
        let conduct = home.folder.join("config/conduct");
        std::fs::create_dir_all(&conduct)?;
        std::fs::write(conduct.join("load.toml"), policy(responses))?;
        Ok(home)
    }

    /// With the policy that a community gets on its first day, and the invented insult. A thousand members who say all
    /// that in a few seconds are floods and copies by any measure: those rules are off.
    pub fn with_everything(common: &Common) -> anyhow::Result<Home> {
        let home = Home::with_shipped_policy(common)?;
        let conduct = home.folder.join("config/conduct");
        std::fs::create_dir_all(&conduct)?;
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/config/conduct"))? {
            let file = file?;
            std::fs::copy(file.path(), conduct.join(file.file_name()))?;
        }
        let mut text = insult_rule("\"delete\"");
        for rule in ["flood", "repeats", "long-pastes", "copies"] {
            text.push_str(&format!("\n[[change]]\nrule = \"{rule}\"\noff = true\n"));
        }
        // Read after the others, which it changes.
        std::fs::write(conduct.join("99-load.toml"), text)?;
        Ok(home)
    }

    fn with_shipped_policy(common: &Common) -> anyhow::Result<Home> {
        let temporary = match &common.folder {
            Some(_) => None,
            None => Some(tempfile::tempdir()?),
        };
        let folder = match (&common.folder, &temporary) {
            (Some(folder), _) => folder.clone(),
            (None, Some(temporary)) => temporary.path().to_owned(),
            (None, None) => bail!("no folder"),
        };
        std::fs::create_dir_all(folder.join("config"))?;
        std::fs::create_dir_all(folder.join("data"))?;
        let home = Home { folder, _temporary: temporary };
        // No local port: several bots may run on this machine.
        home.settings("off")?;
        Ok(home)
    }

    pub fn listen_on(&self, port: u16) -> anyhow::Result<()> {
        self.settings(&format!("127.0.0.1:{port}"))
    }

    /// Cards go to a channel of the fake.
    fn settings(&self, listen: &str) -> anyhow::Result<()> {
        let text = format!("[community]\nmoderators-channel = \"#mod-log\"\n[http]\nlisten = \"{listen}\"\n");
        Ok(std::fs::write(self.folder.join("config/steward.toml"), text)?)
    }

    pub fn database(&self) -> PathBuf {
        self.folder.join("data/steward.db")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log.txt")
    }
}

/// The shipped word lists and one invented insult, all in enforce. No flood rule: a thousand members who write a
/// hundred thousand messages a second would all be floods.
fn policy(responses: &str) -> String {
    let mut text = String::from(
        "[[clause]]\nid = \"be-kind\"\ntitle = \"Be kind\"\ntext = \"Criticise the work, not the person.\"\n\n",
    );
    text.push_str(&insult_rule(responses));
    for lang in ["en", "nl", "ko", "zh"] {
        text.push_str(&format!(
            "\n[[rule]]\nname = \"insults-{lang}\"\nclause = \"be-kind\"\nseverity = \"minor\"\nstage = \"enforce\"\n\
             respond = [{responses}]\nwords = {{ list = \"words/insults.{lang}.txt\", lang = \"{lang}\" }}\n"
        ));
    }
    text
}

fn insult_rule(responses: &str) -> String {
    format!(
        "[[rule]]\nname = \"load\"\nclause = \"be-kind\"\nseverity = \"minor\"\nstage = \"enforce\"\n\
         respond = [{responses}]\nwords = {{ entries = [\"{INSULT}\"], lang = \"en\" }}\n"
    )
}

/// A running bot. Killed when dropped.
pub struct Bot {
    child: Child,
    kind: Kind,
    log: Option<PathBuf>,
    /// Of a bare bot: the port that tells how many messages it has handled.
    port: u16,
}

impl Bot {
    pub fn start(kind: Kind, fake: &Fake, home: &Home, common: &Common) -> anyhow::Result<Bot> {
        let program = match kind {
            Kind::Steward => common.steward.clone(),
            Kind::Bare | Kind::Deaf => std::env::current_exe()?,
        };
        let mut command = match common.pin {
            Some(processor) => {
                let mut command = Command::new("taskset");
                command.arg("-c").arg(processor.to_string()).arg(&program);
                command
            }
            None => Command::new(&program),
        };
        command.stdin(Stdio::null());
        if kind == Kind::Steward {
            let log = File::options().create(true).append(true).open(home.log())?;
            let token = fake.core().world.setup.token.clone();
            let child = command
                .arg("run")
                .arg("--config")
                .arg(home.folder.join("config"))
                .arg("--data")
                .arg(home.folder.join("data"))
                .env("STEWARD_DISCORD_API_URL", fake.url())
                .env("DISCORD_TOKEN", token)
                .stdout(log.try_clone()?)
                .stderr(log)
                .spawn()
                .with_context(|| format!("cannot start {}", program.display()))?;
            return Ok(Bot { child, kind, log: Some(home.log()), port: 0 });
        }
        command.args(["bare-bot", "--url", &fake.url()]);
        if kind == Kind::Deaf {
            command.arg("--deaf");
        }
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let port = line.trim().parse().context("the bare bot said no port")?;
        Ok(Bot { child, kind, log: None, port })
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// kill -9, and gone.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// # Errors
    /// The end of its log, when the bot has stopped by itself.
    pub fn still_runs(&mut self) -> anyhow::Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => {
                let log = self.log.as_deref().map(tail).unwrap_or_default();
                bail!("the bot stopped by itself ({status}):\n{log}")
            }
        }
    }

    /// How many messages a bare bot has handled.
    pub fn handled(&self) -> anyhow::Result<u64> {
        let mut text = String::new();
        TcpStream::connect(("127.0.0.1", self.port))?.read_to_string(&mut text)?;
        Ok(text.parse()?)
    }

    /// Seconds of processor time so far, user and system.
    pub fn cpu_seconds(&self) -> anyhow::Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name in brackets may hold spaces; after it, utime and stime are the 12th and 13th.
        let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let ticks: f64 = rest.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
        Ok(ticks / 100.0)
    }

    /// Resident memory now and at its peak, in MB (10^6 bytes).
    pub fn memory_mb(&self) -> anyhow::Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let read = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let number = line.and_then(|line| line.split_whitespace().next());
            number.and_then(|number| number.parse::<f64>().ok()).unwrap_or_default() * 1_024.0 / 1e6
        };
        Ok((read("VmRSS:"), read("VmHWM:")))
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.kill();
    }
}

fn tail(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
