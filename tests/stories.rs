//! Stories: events in, effects out. Each file of `stories/` is read line by line; everything that Steward does in a step
//! has to be written under it, and at the end nothing is left in the outbox.
//!
//! ```text
//! story an insult is removed and explained
//! mina in #help: you idiot
//!   delete
//!   dm mina: I removed your message
//! +1h
//! ```
//!
//! Steps: `NAME in #CHANNEL: TEXT` · `NAME to OTHER in #CHANNEL: TEXT` (mentions them) · `NAME edits #CHANNEL: TEXT` (their last message) · `NAME joins` · `NAME presses PRESS
//! on N` · `NAME opens N` · `NAME leaves` · `NAME asks again about N` · `NAME warns|times out|bans|kicks|untimes OTHER: REASON` · `NAME asks why: TEXT` · `by
//! hand: NAME bans OTHER` · `closed NAME` (private messages) · `refused WHAT` (the next acts of that kind) · `+SPAN` ·
//! `late SPAN` (the next step is heard so much later) · `restart`; those of recognition and engagement are told in
//! `stories/recognition.rs`, `stories/engagement.rs`, `stories/doors.rs` and `stories/digest.rs`.

#[path = "stories/digest.rs"]
mod digest;
#[path = "stories/doors.rs"]
mod doors;
#[path = "stories/engagement.rs"]
mod engagement;
#[path = "stories/recognition.rs"]
mod recognition;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use steward::conduct::case::CaseNumber;
use steward::config::Config;
use steward::effect::{Act, Effect};
use steward::event::*;
use steward::facts::guild::permission;
use steward::ids::*;
use steward::run::Policies;
use steward::run::simulate::Simulation;
use steward::store::{Mode, Store};

const GUILD: GuildId = GuildId(1 << 40);
const START: At = At(1_772_438_400_000); // Monday 2 March 2026, 08:00 UTC
const CHANNELS: [&str; 7] = ["general", "help", "help-ko", "marketplace", "moderators", "trap", "post"];
const STAFF: [&str; 3] = ["sora", "tom", "olga"];
/// Looks after the staff.
const MANAGER: &str = "olga";
const MODERATOR: u64 = permission::STAFF & !permission::MANAGERS;

#[derive(Default)]
struct Refusing {
    closed: BTreeSet<UserId>,
    too_fast: BTreeSet<UserId>,
    kinds: BTreeSet<String>,
    /// Addresses, and what becomes of mail to them.
    mail: BTreeMap<String, Outcome>,
}

struct Player {
    simulation: Option<Simulation>,
    folder: tempfile::TempDir,
    now: At,
    next_id: u64,
    late: Span,
    names: BTreeMap<String, UserId>,
    gone: BTreeSet<String>,
    last_message: BTreeMap<String, Message>,
    recognition: recognition::Noted,
    doors: doors::Seen,
    posted: engagement::Posted,
    mailed: digest::Mailed,
    refusing: Arc<Mutex<Refusing>>,
    /// What was done in this step.
    done: Vec<String>,
}

#[tokio::test]
async fn every_story_goes_as_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(&root).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "story"));
    files.sort();
    assert!(files.len() >= 3, "{files:?}");
    let mut wrong = Vec::new();
    let mut told = 0;
    // What is compiled of phrases is shared while somebody uses it.
    let _kept = Player::new().await;
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for story in text.split("\nstory ").skip(1) {
            let (name, body) = story.split_once('\n').unwrap();
            told += 1;
            if let Err(why) = tell(body, file.file_name().unwrap().to_str().unwrap().starts_with("recognition")).await {
                wrong.push(format!("{}: {name}\n{why}", file.file_name().unwrap().to_str().unwrap()));
            }
        }
    }
    assert!(told >= 20, "only {told} stories");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

async fn tell(body: &str, of_recognition: bool) -> Result<(), String> {
    let mut player = Player::new().await;
    player.recognition.shown = of_recognition;
    let lines: Vec<&str> = body
        .lines()
        .map(|l| l.split(" #! ").next().unwrap())
        .filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
        .collect();
    let mut at = 0;
    while at < lines.len() {
        let step = lines[at];
        at += 1;
        let mut expected = Vec::new();
        while at < lines.len() && lines[at].starts_with("  ") {
            expected.push(lines[at].trim().to_owned());
            at += 1;
        }
        player.done.clear();
        player.step(step).await?;
        compare(step, &expected, &player.done)?;
    }
    let left = player.simulation.as_ref().unwrap().store().leftovers().await.unwrap();
    if left.is_empty() { Ok(()) } else { Err(format!("  left in the outbox: {left:?}")) }
}

/// Every expected line begins an act, and every act is expected, in order.
fn compare(step: &str, expected: &[String], done: &[String]) -> Result<(), String> {
    let fits = |wanted: &String, act: &String| match wanted.split_once(": ") {
        Some((head, part)) => act.starts_with(&format!("{head}: ")) && act.contains(part),
        None => act == wanted || act.starts_with(&format!("{wanted}: ")),
    };
    let same = expected.len() == done.len() && expected.iter().zip(done).all(|(wanted, act)| fits(wanted, act));
    if same { Ok(()) } else { Err(format!("  {step}\n    expected {expected:#?}\n    happened {done:#?}")) }
}

fn user(n: u64) -> UserId {
    // Accounts made in 2020.
    UserId((157_766_400_000 + n) << 22)
}

impl Player {
    async fn new() -> Player {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("conduct")).unwrap();
        let policy = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/policy.toml");
        std::fs::copy(policy, folder.path().join("conduct/policy.toml")).unwrap();
        let mut player = Player {
            simulation: None,
            folder,
            now: START,
            next_id: 1,
            late: Span(0),
            names: BTreeMap::new(),
            gone: BTreeSet::new(),
            last_message: BTreeMap::new(),
            recognition: recognition::Noted::default(),
            doors: doors::Seen::default(),
            posted: engagement::Posted::default(),
            mailed: digest::Mailed::default(),
            refusing: Arc::default(),
            done: Vec::new(),
        };
        player.set("on = false");
        player.start().await;
        player.arrive().await;
        player
    }

    /// Writes the settings, with these of the digest.
    fn set(&self, digest: &str) {
        let settings = format!(
            "[community]\nmoderators-channel = \"#moderators\"\nlanguage = \"en\"\n[community.digest]\n{digest}\n{}{}",
            doors::SETTINGS,
            recognition::SETTINGS
        );
        std::fs::write(self.folder.path().join("steward.toml"), settings).unwrap();
    }

    /// The guild, and who looks after it.
    async fn arrive(&mut self) {
        self.event(What::GuildSeen(Box::new(guild()))).await;
        let staff: Vec<&str> = STAFF.into_iter().filter(|name| !self.gone.contains(*name)).collect();
        let member = |player: &mut Player, name: &str| Member {
            id: player.who(name),
            name: name.into(),
            roles: roles_of(name),
            ..Member::default()
        };
        let members = staff.into_iter().map(|name| member(self, name)).collect();
        self.event(What::MembersSeen(members)).await;
    }

    async fn start(&mut self) {
        if let Some(running) = self.simulation.take() {
            let (store, _) = running.finish().await.unwrap();
            store.close().await;
        }
        let config = Arc::new(Config::load(Some(self.folder.path())).map_err(|f| format!("{f:?}")).unwrap());
        let policies = Policies::load(config).map_err(|f| format!("{f:#?}")).unwrap();
        let (store, writer) = Store::open(&self.folder.path().join("data"), Mode::Simulated).await.unwrap();
        let refusing = Arc::clone(&self.refusing);
        let outcome_of = move |act: &Act| {
            let refusing = refusing.lock().unwrap();
            let no = |status, code| Some(Outcome::Refused { status, code, text: "no".into() });
            match &act.effect {
                Effect::Dm { member, .. } if refusing.too_fast.contains(member) => no(400, 40_003),
                Effect::Dm { member, .. } if refusing.closed.contains(member) => no(403, 50_007),
                Effect::Mail { to, .. } if refusing.mail.contains_key(to) => refusing.mail.get(to).cloned(),
                effect if refusing.kinds.contains(kind(effect)) => no(403, 50_013),
                _ => None,
            }
        };
        self.simulation =
            Some(Simulation::new(Arc::new(policies), store, writer).await.unwrap().with_outcomes(Box::new(outcome_of)));
    }

    fn who(&mut self, name: &str) -> UserId {
        let next = user(self.names.len() as u64);
        *self.names.entry(name.to_owned()).or_insert(next)
    }

    fn name_of(&self, id: UserId) -> String {
        self.names.iter().find(|(_, known)| **known == id).map_or_else(|| id.to_string(), |(name, _)| name.clone())
    }

    fn id(&mut self) -> u64 {
        self.next_id += 1;
        ((self.now.0 - DISCORD_EPOCH_MS) as u64) << 22 | self.next_id
    }

    async fn event(&mut self, what: What) {
        let id = EventId::of("story", &[self.id()]);
        let seen = self.now.plus(std::mem::take(&mut self.late));
        let event = Event { id, guild: GUILD, at: self.now, seen, what };
        self.posted.hear(&event.what);
        let mut acts = Vec::new();
        let mut records = Vec::new();
        let mut watch = |outcome: &steward::run::worker::Outcomes| {
            if let What::Settled { act, outcome: Outcome::Untrue, .. } = &outcome.event.what {
                // It would have told of something that was not done, and never went out.
                acts.retain(|known: &Act| known.key != act.key);
            }
            acts.extend(outcome.decision.acts.iter().cloned());
            records.extend(outcome.decision.records.iter().cloned());
        };
        self.simulation.as_mut().unwrap().take(event, &mut watch).await.unwrap();
        self.note(&records);
        for act in acts {
            self.recognition.offered(&act);
            self.doors.see(&act);
            let line = self.describe(&act);
            if self.posted.is_unasked(&act) {
                self.done.push(format!("nobody asked for this: {line}"));
            }
            self.posted.see(&act);
            self.done.push(line);
            self.done.extend(self.mailed.see(&act));
        }
    }

    async fn step(&mut self, step: &str) -> Result<(), String> {
        if let Some(span) = step.strip_prefix('+') {
            self.now = self.now.plus(Span::parse(span)?);
            self.event(What::Tick { due: Vec::new(), known: Box::default() }).await;
            return Ok(());
        }
        let words: Vec<&str> = step.split_whitespace().collect();
        let (head, text) = step.split_once(": ").unwrap_or((step, ""));
        match words.as_slice() {
            ["restart"] => {
                self.start().await;
                self.arrive().await;
            }
            ["late", span] => self.late = Span::parse(span)?,
            ["closed", name] => {
                let member = self.who(name);
                self.refusing.lock().unwrap().closed.insert(member);
            }
            ["refused", kind] => drop(self.refusing.lock().unwrap().kinds.insert((*kind).to_owned())),
            ["by", "hand:", by, what, target] => self.by_hand(by, what, target).await?,
            [name, "joins"] => {
                let id = self.who(name);
                let member = Member { id, name: (*name).into(), joined: Some(self.now), ..Member::default() };
                self.event(What::Joined(Box::new(member))).await;
            }
            [name, "leaves"] => {
                let member = self.who(name);
                self.gone.insert((*name).to_owned());
                self.event(What::Left(member)).await;
            }
            [name, "opens", number] => {
                let number = CaseNumber(number.parse().map_err(|_| "no case number")?);
                self.command(name, Ask::Case { number }).await;
            }
            [name, "to", other, "in", channel, ..] => {
                let mentions = vec![self.who(other)];
                let channel = channel.trim_start_matches('#').trim_end_matches(':');
                let message = Message { mentions, ..self.message(name, channel, text) };
                self.event(What::Message(Box::new(message))).await;
            }
            [name, "presses", press, "on", number] => {
                let press = serde_json::from_value(serde_json::json!(press)).map_err(|e| e.to_string())?;
                let case = CaseNumber(number.parse().map_err(|_| "no case number")?);
                self.command(name, Ask::Card { case, press }).await;
            }
            [name, "asks", "again", "about", number] => {
                let case = CaseNumber(number.parse().map_err(|_| "no case number")?);
                self.command(name, Ask::SecondLook { case }).await;
            }
            [name, "asks", "why:", ..] => {
                let message = self.message(name, "general", text);
                self.command("sora", Ask::Why(Box::new(message))).await;
            }
            [name, verb @ ("warns" | "times-out" | "kicks" | "bans" | "untimes"), ..] => {
                let target = head.split_whitespace().nth(2).unwrap_or_default().to_owned();
                self.rule(name, verb, &target, text).await;
            }
            [name, how @ ("in" | "edits"), channel, ..] => {
                let channel = channel.trim_start_matches('#').trim_end_matches(':');
                let text = text.replace("\\n", "\n");
                if *how == "in" {
                    let message = self.message(name, channel, &text);
                    self.say(name, message).await;
                } else {
                    let edited = Some(self.now);
                    let before = self.last_message.get(*name).cloned().ok_or("nothing to edit")?;
                    let message = Message { content: text, edited, ..before };
                    self.event(What::Edited(Box::new(message))).await;
                }
            }
            _ if self.digest_step(&words).await? => {}
            _ if self.doors_step(&words, text).await? => {}
            _ if self.engagement_step(&words, text).await? => {}
            _ => return self.recognition_step(&words, head, text).await,
        }
        Ok(())
    }

    fn message(&mut self, name: &str, channel: &str, text: &str) -> Message {
        let author = Author {
            id: self.who(name),
            name: name.into(),
            roles: roles_of(name),
            bot: recognition::is_bot(name),
            ..Author::default()
        };
        Message {
            id: MessageId(self.id()),
            channel: channel_id(channel),
            author,
            content: text.into(),
            ..Message::default()
        }
    }

    async fn rule(&mut self, by: &str, verb: &str, target: &str, reason: &str) {
        let member = self.target(target);
        let reason = reason.to_owned();
        let ask = match verb {
            "warns" => Ask::Warn { member, reason, clause: Some("be-kind".into()) },
            "times-out" => Ask::Timeout { member, length: Span::HOUR, reason, clause: None },
            "kicks" => Ask::Kick { member, reason, clause: None },
            "untimes" => Ask::Untimeout { member, reason },
            _ => Ask::Ban { member, reason, clause: None, length: Some(Span::DAY), purge: Span(0) },
        };
        self.command(by, ask).await;
    }

    async fn command(&mut self, name: &str, ask: Ask) {
        let roles = roles_of(name);
        let by = Invoker {
            id: self.who(name),
            name: name.into(),
            permissions: guild().roles.iter().filter(|it| roles.contains(&it.id)).map(|it| it.permissions).sum(),
            roles,
            locale: Some("en-US".into()),
        };
        let reply = ReplyHandle { application: 5, token: "t".into() };
        let channel = channel_id("general");
        let command = Command { by, channel, reply, ask, known: Known::default() };
        self.event(What::Command(Box::new(command))).await;
    }

    async fn by_hand(&mut self, by: &str, what: &str, target: &str) -> Result<(), String> {
        let did = match what {
            "bans" => AuditAct::Ban,
            "kicks" => AuditAct::Kick,
            "unbans" => AuditAct::Unban,
            other => return Err(format!("nobody {other} by hand")),
        };
        let (by, target) = (Some(self.who(by)), Some(self.who(target)));
        let entry = AuditEntry { id: EntryId(self.id()), by, target, reason: Some("seen by me".into()), did };
        self.event(What::Audit(Box::new(entry))).await;
        Ok(())
    }

    fn describe(&self, act: &Act) -> String {
        let name = |id: UserId| self.name_of(id);
        match &act.effect {
            Effect::DeleteMessage { .. } => "delete".into(),
            Effect::Timeout { member, until, .. } => format!("timeout {} {}", name(member.id), until.since(self.now)),
            Effect::LiftTimeout { member, .. } => format!("lift {}", name(member.id)),
            Effect::Kick { member, .. } => format!("kick {}", name(member.id)),
            Effect::Ban { member, .. } => format!("ban {}", name(member.id)),
            Effect::Unban { member, .. } => format!("unban {}", name(*member)),
            Effect::GiveRole { member, role, .. } => {
                format!("give {} {}", name(*member), recognition::role_name(*role))
            }
            Effect::TakeRole { member, role, .. } => {
                format!("take {} {}", name(*member), recognition::role_name(*role))
            }
            Effect::Send { channel, post } => format!("send #{}: {}", channel_name(*channel), said(post)),
            Effect::Dm { member, post, .. } => format!("dm {}: {}", name(*member), said(post)),
            Effect::PrivateThread { member, post, .. } => format!("thread {}: {}", name(*member), said(post)),
            Effect::EditMessage { post, .. } => format!("edit: {}", said(post)),
            Effect::Answer { post, .. } => format!("answer: {}", said(post)),
            Effect::PauseInvites { paused, .. } => format!("invites paused {paused}"),
            Effect::ResolveInvite { code, .. } => format!("resolve {code}"),
            Effect::Pin { channel, .. } => format!("pin #{}", channel_name(*channel)),
            Effect::MakeDigest(order) => format!("digest {}", order.week),
            Effect::Mail { to, subject, .. } => format!("mail {to}: {subject}"),
        }
    }
}

fn roles_of(name: &str) -> Vec<RoleId> {
    match name {
        MANAGER => vec![RoleId(79)],
        // `pia` looks after messages and does not manage the server.
        "pia" => vec![RoleId(78)],
        name if STAFF.contains(&name) => vec![RoleId(77)],
        "rusty" => vec![RoleId(111)],
        _ => Vec::new(),
    }
}

fn kind(effect: &Effect) -> &'static str {
    match effect {
        Effect::DeleteMessage { .. } => "deletions",
        Effect::Timeout { .. } => "timeouts",
        Effect::GiveRole { .. } => "roles",
        Effect::LiftTimeout { .. } => "lifts",
        Effect::EditMessage { .. } => "edits",
        Effect::PrivateThread { .. } => "threads",
        Effect::Send { .. } => "sends",
        Effect::MakeDigest(_) => "digests",
        _ => "other",
    }
}

fn said(post: &steward::effect::Post) -> String {
    let embeds = post.embeds.iter().map(|e| {
        let fields: Vec<String> = e.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{} | {} | {}", e.title, e.text, fields.join(" | "))
    });
    std::iter::once(post.text.clone()).chain(embeds).collect::<Vec<_>>().join(" ").replace('\n', " ")
}

fn channel_id(name: &str) -> ChannelId {
    ChannelId(100 + CHANNELS.iter().position(|c| *c == name).unwrap_or_else(|| panic!("no channel {name}")) as u64)
}

fn channel_name(id: ChannelId) -> &'static str {
    CHANNELS[(id.0 - 100) as usize]
}

fn guild() -> Guild {
    let everyone = permission::SEND | permission::VIEW_CHANNEL;
    let mine = permission::STAFF & !permission::ADMINISTRATOR
        | everyone
        | permission::PRIVATE_THREADS
        | permission::MANAGE_ROLES
        | permission::SEND_IN_THREADS
        | permission::EMBED_LINKS
        | permission::ATTACH_FILES;
    let role =
        |id: u64, name: &str, position, permissions| Role { id: RoleId(id), name: name.into(), position, permissions };
    Guild {
        id: GUILD,
        name: "Lantern".into(),
        owner: UserId(3),
        locale: "en-US".into(),
        roles: [
            role(GUILD.0, "@everyone", 0, everyone),
            role(77, "Moderator", 5, MODERATOR),
            role(79, "Manager", 7, MODERATOR | permission::MANAGE_GUILD),
            role(88, "Steward", 9, mine),
        ]
        .into_iter()
        .chain(doors::ROLES.map(|(id, name, position, bits)| role(id, name, position, bits)))
        .chain(recognition::ROLES.map(|(id, name, position, bits)| role(id, name, position, bits)))
        .collect(),
        // The post is a thread, and there only once somebody opens it.
        channels: CHANNELS
            .iter()
            .filter(|name| **name != "post")
            .map(|name| Channel { id: channel_id(name), name: (*name).into(), ..Channel::default() })
            .collect(),
        me: UserId(9),
        my_roles: vec![RoleId(88)],
        ..Guild::default()
    }
}
