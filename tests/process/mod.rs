//! The real binary as a child process: started in a folder of its own, listened to, signalled, ended.
//!
//! What it writes to standard error is read by a thread and may be waited for (`Running::says`); nothing here sleeps.
//! Exceptions: a signal is sent with the shell's own `kill`, because the standard library only knows SIGKILL. A full disk is
//! a limit on the size of files (`ulimit`, and `prlimit` of util-linux for a running process): it takes no rights.

// Each test binary uses a part of this.
#![allow(dead_code)]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;
use tokio::sync::watch;

/// How long anything is waited for; on a busy machine a debug build takes seconds to start.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Variables that would change what the binary does.
const FOREIGN: [&str; 6] =
    ["DISCORD_TOKEN", "STEWARD_DISCORD_API_URL", "STEWARD_CONFIG", "STEWARD_DATA", "RUST_LOG", "RUST_BACKTRACE"];

/// `config` and `data` of one bot, gone with the value.
pub struct Home {
    pub folder: tempfile::TempDir,
}

impl Home {
    /// `policy` is the whole code of conduct; cards go to the fake's `#mod-log`, and no local port is opened.
    pub fn new(policy: &str) -> Home {
        let home = Home { folder: tempfile::tempdir().expect("a temporary folder") };
        home.write(
            "config/steward.toml",
            "[community]\nmoderators-channel = \"#mod-log\"\nlanguage = \"en\"\n[http]\nlisten = \"off\"\n",
        );
        home.write("config/conduct/x.toml", policy);
        home
    }

    /// A folder with nothing in it.
    pub fn empty() -> Home {
        Home { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn config(&self) -> PathBuf {
        self.path("config")
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("written");
        path
    }

    /// Every byte of the data folder, to look for what must not be there.
    pub fn all_data(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.data()).expect("a data folder");
        files.flat_map(|file| std::fs::read(file.expect("an entry").path()).expect("readable")).collect()
    }
}

/// The binary, with none of this process's own settings.
pub fn steward(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
    command.args(words);
    for name in FOREIGN {
        command.env_remove(name);
    }
    command
}

/// The same command with no room on its disk for files larger than so many blocks of 512 bytes.
pub fn without_room(command: &Command, blocks: u32) -> Command {
    let mut limited = Command::new("sh");
    limited.arg("-c").arg(format!("ulimit -f {blocks}; exec \"$0\" \"$@\""));
    limited.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    limited
}

/// What a finished command left behind.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.out.trim()).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    #[track_caller]
    pub fn check(&self, code: i32, parts: &[&str]) {
        let said = format!("{}{}", self.out, self.err);
        assert_eq!(self.code, Some(code), "{said}");
        for part in parts {
            assert!(said.contains(part), "`{part}` is not said:\n{said}");
        }
    }
}

/// Runs a command to its end; `input` is its standard input.
pub fn run(command: &mut Command, input: &str) -> Ended {
    run_into(command, input, Stdio::piped())
}

/// The same with another standard output than one that is read here.
pub fn run_into(command: &mut Command, input: &str, out: Stdio) -> Ended {
    command.stdin(Stdio::piped()).stdout(out).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let writing = std::thread::spawn(move || {
        // A command that refuses its configuration reads nothing.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().expect("it ends");
    writing.join().expect("no panic");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what it says is UTF-8");
    Ended { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs a command that talks to a server of this process.
pub async fn run_beside(mut command: Command) -> Ended {
    tokio::task::spawn_blocking(move || run(&mut command, "")).await.expect("no panic")
}

#[derive(Default)]
struct Said {
    text: String,
    ended: bool,
}

/// A `steward run`. Killed when dropped.
pub struct Running {
    child: Child,
    said: watch::Receiver<Said>,
}

impl Running {
    pub fn start(home: &Home, url: &str, token: &str) -> Running {
        Running::start_in(&home.config(), &home.data(), url, token)
    }

    pub fn start_in(config: &Path, data: &Path, url: &str, token: &str) -> Running {
        let mut command = steward(&["run"]);
        command.arg("--config").arg(config).arg("--data").arg(data);
        command.env("STEWARD_DISCORD_API_URL", url).env("DISCORD_TOKEN", token);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary starts");
        let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let (tell, said) = watch::channel(Said::default());
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                tell.send_modify(|said| said.text.push_str(&format!("{line}\n")));
            }
            tell.send_modify(|said| said.ended = true);
        });
        Running { child, said }
    }

    /// Everything it has said so far.
    pub fn log(&self) -> String {
        self.said.borrow().text.clone()
    }

    /// Waits until it has said this `times` times.
    pub async fn says(&self, part: &str, times: usize) {
        let mut said = self.said.clone();
        let heard = said.wait_for(|said| said.ended || said.text.matches(part).count() >= times);
        let heard = tokio::time::timeout(PATIENCE, heard).await.is_ok_and(|heard| heard.is_ok_and(|said| !said.ended));
        assert!(heard, "`{part}` was not said {times} times:\n{}", self.log());
    }

    /// `TERM`, `INT`, `HUP`.
    pub fn signal(&self, name: &str) {
        let line = format!("kill -{name} {}", self.child.id());
        let status = Command::new("sh").arg("-c").arg(line).status().expect("a shell");
        assert!(status.success(), "no signal {name}:\n{}", self.log());
    }

    /// From now on no file can be written to, or again.
    pub fn disk_is_full(&self, full: bool) {
        let most = if full { "0" } else { "unlimited" };
        let line = format!("prlimit --pid {} --fsize={most}:unlimited", self.child.id());
        let status = Command::new("sh").arg("-c").arg(line).status().expect("a shell");
        assert!(status.success(), "no limit can be set");
    }

    /// Waits for its end, so long at most; its exit code and all that it said.
    pub async fn ends(mut self, within: Duration) -> (ExitStatus, String) {
        let mut said = self.said.clone();
        let ended = tokio::time::timeout(within, said.wait_for(|said| said.ended)).await;
        assert!(ended.is_ok(), "it has not ended within {within:?}:\n{}", self.log());
        let status = self.child.wait().expect("it has ended");
        (status, self.log())
    }

    /// SIGKILL, and gone.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
