//! A million rows that come due, with kill -9 at random moments: each that is wanted is sent once, none is forgotten, and
//! in time.
//!
//! The rows are written through the store before the first start. Most are looked at and dropped, done or put off; a few
//! thousand are newcomers whom nobody answered, of whom the helpers' channel hears. Drift is from when a row is due until
//! its request arrives; what a kill delayed is told apart. Exception: nobody else writes meanwhile, and Discord's limit
//! for one channel is not played.

use crate::Common;
use crate::bots::{Bot, Home, Kind};
use crate::crash::{forget_tellings, start};
use crate::fake::world::{CHANNEL, GUILD, HELP};
use crate::fake::{Fake, Fault, Seen, Setup, Trouble, people::member};
use crate::ledger::Ledger;
use crate::talk::Dice;
use anyhow::{bail, ensure};
use std::collections::HashMap;
use std::time::{Duration, Instant};
use steward::ids::{At, ChannelId, DISCORD_EPOCH_MS, DueKey, GuildId, MessageId, Span, UserId};
use steward::ledger::Record;
use steward::lurkers::rows::{Due, DueRow, First, Helper, Kept, Row};
use steward::store::{Commit, Mode, Store};
use steward::text::Lang;

#[derive(clap::Args)]
pub struct Options {
    /// Rows that wait in the store.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    #[arg(long, default_value_t = 50)]
    kills: u32,
    /// They come due evenly over so many seconds.
    #[arg(long, default_value_t = 240)]
    seconds: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

const SETTINGS: &str = r##"[community]
moderators-channel = "#mod-log"
language = "en"
[http]
listen = "off"
[community.lurkers]
helpers-channel = "#channel-0"
helper-cap = 50
quiet = ["00:00", "00:00"]
weekends = true
"##;

/// So many newcomers wait for an answer, or one row in ten.
const WAITING: u64 = 3_000;
/// One newcomer to so many who wait speaks a language that no helper speaks, and one was answered.
const OTHERS: u64 = 3;
/// Two are named in a post, and none more often than fifty times a week.
const HELPERS: u64 = 200;
/// Rows a commit.
const BITE: u64 = 10_000;
/// Moving the rows to their time and the first start take less than this: rows a second, and seconds beside.
const MOVED_A_SECOND: u64 = 50_000;
const LEAD: u64 = 15;
/// The longest that a bot may live when it is killed while it starts.
const START_MS: u64 = 400;
/// What is due is done so long after the last restart, or never.
const PATIENCE: Duration = Duration::from_secs(120);
const POLL: Duration = Duration::from_millis(100);

/// The rows: when they come due, and whose questions they are.
struct Plan {
    rows: u64,
    waiting: u64,
    /// When the rows were written.
    made: At,
    from: At,
    span: Span,
}

/// From its line to Discord on until it is killed.
struct Life {
    up: At,
    down: At,
}

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    let waiting = WAITING.min(options.rows / 10).max(1);
    let span = Span::SECOND.times(i64::try_from(options.seconds)?);
    let made = now();
    let mut plan = Plan { rows: options.rows, waiting, made, from: made, span };
    let home = Home::new(common, "\"delete\"")?;
    std::fs::write(home.folder.join("config/steward.toml"), SETTINGS)?;
    let filling = Instant::now();
    plan.fill(&home).await?;
    // Only now is it known how long that takes here.
    let lead = i64::try_from(LEAD + options.rows / MOVED_A_SECOND)?;
    plan.from = now().plus(Span::SECOND.times(lead));
    let ledger = Ledger::open(&home.database()).await?;
    ledger.move_due(plan.from.since(made).0).await?;
    ledger.close().await;
    let filled = filling.elapsed().as_secs_f64();
    let setup = Setup { members: HELPERS + waiting + 2 * plan.others(), channels: 1, ..Setup::default() };
    let fake = Fake::start(setup).await;
    let starting = Instant::now();
    let mut bot = start(&fake, &home, common).await?;
    let (ready, memory) = (starting.elapsed().as_secs_f64(), bot.memory_mb()?);
    ensure!(now() < plan.from, "the first rows were due before the bot was there: this machine needs a later start");
    println!(
        "{} rows, {waiting} of them to be sent, due within {} s (filled in {filled:.0} s); at the gateway after \
         {ready:.2} s, {:.1} MB resident (peak {:.1})",
        plan.rows, options.seconds, memory.0, memory.1
    );
    let clock = Clock { at: now(), instant: Instant::now() };
    tokio::time::sleep(Duration::from_millis(u64::try_from(plan.from.since(now()).0).unwrap_or_default())).await;
    let mut lives = Vec::new();
    let mut peak: f64 = 0.0;
    let mut up = clock.at;
    let mut dice = Dice(options.seed);
    let mut moments: HashMap<&str, u32> = HashMap::new();
    // The last life sees the end.
    let mean = options.seconds * 1_000 / u64::from(options.kills.max(1) + 1);
    for _ in 0..options.kills {
        let moment = live(&fake, &mut bot, &mut dice, mean).await?;
        *moments.entry(moment).or_default() += 1;
        peak = peak.max(bot.memory_mb()?.1);
        bot.kill();
        lives.push(Life { up, down: now() });
        fake.clear_faults();
        forget_tellings(&fake).await;
        if dice.below(8) == 0 {
            bot = Bot::start(Kind::Steward, &fake, &home, common)?;
            tokio::time::sleep(Duration::from_millis(dice.below(START_MS))).await;
            bot.still_runs()?;
            *moments.entry("starting, beside those").or_default() += 1;
            bot.kill();
        }
        bot = start(&fake, &home, common).await?;
        up = now();
    }
    let left = finish(&mut bot, &home, plan.from.plus(plan.span)).await?;
    peak = peak.max(bot.memory_mb()?.1);
    lives.push(Life { up, down: now() });
    println!("kills by moment: {moments:?}; peak {peak:.1} MB");
    judge(&plan, &fake, &home, &clock, &lives, left).await
}

impl Plan {
    /// Of each of the two kinds of newcomers who are not to be answered.
    fn others(&self) -> u64 {
        self.waiting / OTHERS
    }

    fn due(&self, n: u64) -> At {
        let part = u128::from(self.span.0.unsigned_abs()) * u128::from(n) / u128::from(self.rows);
        self.from.plus(Span(i64::try_from(part).unwrap_or(i64::MAX)))
    }

    /// The newcomer's message that a row is about.
    fn message(&self, n: u64) -> MessageId {
        let at = self.made.minus(Span::HOUR).0 - DISCORD_EPOCH_MS;
        MessageId((at.unsigned_abs() << 22) + n)
    }

    /// Which of those who wait a row is about, if it is about one.
    fn waits(&self, n: u64) -> Option<u64> {
        let every = self.rows / self.waiting;
        (n.is_multiple_of(every) && n / every < self.waiting).then_some(n / every)
    }

    /// Rows that are to be sent: message to when it is due.
    fn wanted(&self) -> HashMap<u64, At> {
        let wanted = (0..self.rows).filter(|n| self.waits(*n).is_some());
        wanted.map(|n| (self.message(n).0, self.due(n))).collect()
    }

    /// A row, and whose first words stand behind it.
    fn row(&self, n: u64) -> (DueRow, Option<First>) {
        let message = self.message(n);
        let every = self.rows / self.waiting;
        let (turn, place) = (n / every, n % every);
        let newcomer = |nth: u64, language: Lang, answered: bool| {
            let who = UserId(member(HELPERS + nth));
            let at = message.created_at();
            let answered = answered.then_some((UserId(member(0)), at));
            let quote = format!("how does one do number {n}?");
            (who, Some(First { member: who, channel: ChannelId(HELP), message, at, language, answered, quote }))
        };
        let (who, first) = match (self.waits(n), place) {
            (Some(nth), _) => newcomer(nth, Lang::En, false),
            (None, 1) if turn < self.others() => newcomer(self.waiting + turn, Lang::Ko, false),
            (None, 2) if turn < self.others() => newcomer(self.waiting + self.others() + turn, Lang::En, true),
            // Of somebody who is not known any more.
            _ => (UserId(member(1_000_000 + n)), None),
        };
        let (key, what) = match first.is_none() && n.is_multiple_of(2) {
            true => {
                (DueKey::of("ignored", "", &[n]), Due::Ignored { nudge: DueKey::of("help", "load", &[n]), member: who })
            }
            false => (DueKey::of("responders", "", &[message.0]), Due::Responders { member: who, message }),
        };
        let at = self.due(n);
        (DueRow { key, at, not_after: at.plus(Span::DAY.times(3)), what }, first)
    }

    async fn fill(&self, home: &Home) -> anyhow::Result<()> {
        let (store, mut writer) = Store::open(&home.folder.join("data"), Mode::Live).await?;
        let at = now();
        let keep = |kept: Kept| Record::Lurkers(Box::new(Row::Keep(Box::new(kept))));
        let helper = |n: u64| {
            let (languages, topics, told) = (vec![Lang::En], Vec::new(), Vec::new());
            keep(Kept::Helper(Helper { member: UserId(member(n)), topics, languages, since: at, told }))
        };
        let mut records: Vec<Record> = (0..HELPERS).map(helper).collect();
        for from in (0..self.rows).step_by(usize::try_from(BITE)?) {
            for n in from..self.rows.min(from + BITE) {
                let (row, first) = self.row(n);
                records.extend(first.map(|first| keep(Kept::First(first))));
                records.push(Record::Lurkers(Box::new(Row::Due(row))));
            }
            writer.commit(&[Commit { guild: GuildId(GUILD), records: &records, acts: &[], at }]).await?;
            records.clear();
        }
        store.checkpoint().await?;
        writer.close().await;
        store.close().await;
        Ok(())
    }
}

/// Until it is time to kill: at any moment, or when a post was applied or answered. Says which.
async fn live(fake: &Fake, bot: &mut Bot, dice: &mut Dice, mean_ms: u64) -> anyhow::Result<&'static str> {
    let (name, last) = match dice.below(3) {
        0 => ("any", None),
        1 => ("applied", Some(Trouble::TellUnanswered)),
        _ => ("answered", Some(Trouble::TellAnswered)),
    };
    let Some(trouble) = last else {
        tokio::time::sleep(Duration::from_millis(dice.below(2 * mean_ms))).await;
        bot.still_runs()?;
        return Ok(name);
    };
    tokio::time::sleep(Duration::from_millis(dice.below(mean_ms))).await;
    fake.fault(Fault::new("POST", "/channels/*/messages", 1, trouble));
    let told = tokio::time::timeout(Duration::from_millis(mean_ms), fake.told()).await;
    bot.still_runs()?;
    Ok(if told.is_ok() { name } else { "any" })
}

/// Waits until everything that is due is done: how many rows and acts are left all the same.
async fn finish(bot: &mut Bot, home: &Home, end: At) -> anyhow::Result<(u64, u64)> {
    let ledger = Ledger::open(&home.database()).await?;
    let mut started = Instant::now();
    loop {
        tokio::time::sleep(POLL).await;
        bot.still_runs()?;
        if now() <= end {
            started = Instant::now();
            continue;
        }
        let left = (ledger.due_by(now().0).await?, ledger.leftovers().await?);
        if left == (0, 0) || started.elapsed() > PATIENCE {
            ledger.close().await;
            return Ok(left);
        }
    }
}

/// Between the journal's clock and the one by which rows are due.
struct Clock {
    at: At,
    instant: Instant,
}

impl Clock {
    fn of(&self, instant: Instant) -> At {
        let after = instant.saturating_duration_since(self.instant).as_millis();
        self.at.plus(Span(i64::try_from(after).unwrap_or(i64::MAX)))
    }
}

async fn judge(
    plan: &Plan,
    fake: &Fake,
    home: &Home,
    clock: &Clock,
    lives: &[Life],
    (rows_left, acts_left): (u64, u64),
) -> anyhow::Result<()> {
    let wanted = plan.wanted();
    let mut posts: HashMap<u64, Vec<At>> = HashMap::new();
    let mut unasked = 0;
    {
        let core = fake.core();
        for entry in &core.journal {
            for seen in &entry.seen {
                match seen {
                    Seen::Said { channel, text, .. } if *channel == CHANNEL => match question_of(text) {
                        Some(message) => posts.entry(message).or_default().push(clock.of(entry.arrived)),
                        None => bail!("a post that names no question: {text}"),
                    },
                    Seen::Private { .. } => unasked += 1,
                    _ => {}
                }
            }
        }
    }
    let twice = posts.values().filter(|times| times.len() > 1).count();
    unasked += posts.keys().filter(|message| !wanted.contains_key(message)).count();
    let forgotten: Vec<_> = wanted.iter().filter(|(message, _)| !posts.contains_key(message)).collect();
    let (mut running, mut delayed) = (Vec::new(), Vec::new());
    for (message, due) in &wanted {
        let Some(came) = posts.get(message).and_then(|times| times.first().copied()) else { continue };
        let undisturbed = lives.iter().any(|life| life.up <= *due && came <= life.down);
        if undisturbed { &mut running } else { &mut delayed }.push(came.since(*due).0);
    }
    let ledger = Ledger::open(&home.database()).await?;
    println!("due rows by state: {:?}; outbox: {:?}", ledger.due_states().await?, ledger.outcomes().await?);
    println!("{:<34} {:>6} {:>9} {:>9} {:>9}", "drift in ms", "n", "p50", "p99", "max");
    for (name, drift) in [("due and sent while it ran", &mut running), ("delayed by a kill or a start", &mut delayed)] {
        drift.sort_unstable();
        let at = |share: f64| drift.get(((drift.len() as f64 - 1.0) * share) as usize).copied().unwrap_or_default();
        println!("{name:<34} {:>6} {:>9} {:>9} {:>9}", drift.len(), at(0.5), at(0.99), at(1.0));
    }
    println!(
        "{} wanted: twice {twice}, forgotten {}, sent and not wanted {unasked}; due and still waiting {rows_left}, acts \
         unsettled {acts_left}",
        wanted.len(),
        forgotten.len()
    );
    for (message, due) in forgotten.iter().take(10) {
        println!("  forgotten: {message}, due {due}");
    }
    let surprises = fake.core().surprises.clone();
    for surprise in surprises.iter().take(10) {
        println!("  surprise: {surprise}");
    }
    let good = twice == 0 && forgotten.is_empty() && unasked == 0 && rows_left == 0 && acts_left == 0;
    ensure!(good && surprises.is_empty(), "the test of what is due failed");
    ensure!(running.last().is_none_or(|most| *most <= 2_000), "what was due while it ran came more than 2 s late");
    println!("each once, none forgotten");
    Ok(())
}

/// The newcomer's message that a post links to.
fn question_of(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once(&format!("/{GUILD}/{HELP}/"))?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn now() -> At {
    At(jiff::Timestamp::now().as_millisecond())
}
