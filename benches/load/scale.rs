//! A large community: how long until Steward is ready, and how many bytes it keeps for each member.
//!
//! The store is filled through its own writes, then the real binary starts on it, once with few members and once with
//! many; the difference in resident memory is what the many cost. Exception: the fake Discord lists a handful of members
//! only. Discord's own list of a million takes it minutes, and tells Steward their roles, 4 bytes each.

use crate::Common;
use crate::bots::{Bot, Home, Kind};
use crate::fake::world::{CHANNEL, GENERAL, GUILD};
use crate::fake::{Fake, Setup, people::member};
use crate::talk::Dice;
use crate::throughput::{is_gone, surprises};
use anyhow::ensure;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};
use steward::ids::{At, ChannelId, GuildId, MessageId, UserId};
use steward::ledger::{Activity, MemberRow, Record};
use steward::store::{Commit, Mode, Store};
use steward::text::Lang;

#[derive(clap::Args)]
pub struct Options {
    /// Members of the large community.
    #[arg(long, default_value_t = 1_000_000)]
    many: u64,
    /// Rows of activity of the large community; the small one has as many a member.
    #[arg(long, default_value_t = 10_000_000)]
    rows: u64,
    /// Members of the small community.
    #[arg(long, default_value_t = 1_000)]
    few: u64,
}

/// Rows a commit.
const BITE: u64 = 10_000;
/// The activity lies in so many days before now.
const DAYS: u64 = 90;
const PATIENCE: Duration = Duration::from_secs(120);
const POLL: Duration = Duration::from_millis(5);
/// Until the allocator has given back what starting needed.
const REST: Duration = Duration::from_secs(3);

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    ensure!(options.many > options.few, "--many must be more than --few");
    let few = once(options.few, options.rows * options.few / options.many, common).await?;
    let many = once(options.many, options.rows, common).await?;
    let bytes = (many - few) * 1e6 / (options.many - options.few) as f64;
    println!("{bytes:.0} bytes a member");
    Ok(())
}

/// Resident MB once ready.
async fn once(members: u64, rows: u64, common: &Common) -> anyhow::Result<f64> {
    let home = Home::new(common, "\"delete\"")?;
    let filling = Instant::now();
    fill(&home, members, rows).await?;
    let filled = filling.elapsed();
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    home.listen_on(port)?;
    let setup = Setup { members: 10, channels: 20, ..Setup::default() };
    let fake = Fake::start(setup).await;
    let started = Instant::now();
    let mut bot = Bot::start(Kind::Steward, &fake, &home, common)?;
    while !is_healthy(port) {
        patient(&mut bot, started)?;
        tokio::time::sleep(POLL).await;
    }
    let healthy = started.elapsed();
    while !fake.core().hub.connected() {
        patient(&mut bot, started)?;
        tokio::time::sleep(POLL).await;
    }
    let insult = fake.say(GENERAL, member(0), &Dice(0).insult());
    while !is_gone(&fake, insult) {
        patient(&mut bot, started)?;
        tokio::time::sleep(POLL).await;
    }
    let acting = started.elapsed();
    tokio::time::sleep(REST).await;
    let (now, peak) = bot.memory_mb()?;
    println!(
        "{members:>9} members, {rows:>9} rows (filled in {:.0} s): healthy after {:.2} s, first insult gone after {:.2} s, \
         {now:.1} MB resident (peak {peak:.1})",
        filled.as_secs_f64(),
        healthy.as_secs_f64(),
        acting.as_secs_f64()
    );
    surprises(&fake)?;
    Ok(now)
}

fn patient(bot: &mut Bot, started: Instant) -> anyhow::Result<()> {
    bot.still_runs()?;
    ensure!(started.elapsed() < PATIENCE, "not ready after {} s", PATIENCE.as_secs());
    Ok(())
}

fn is_healthy(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        stream.write_all(b"GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

async fn fill(home: &Home, members: u64, rows: u64) -> anyhow::Result<()> {
    let (store, mut writer) = Store::open(&home.folder.join("data"), Mode::Live).await?;
    let now = At(jiff::Timestamp::now().as_millisecond());
    let mut dice = Dice(17);
    for from in (0..members).step_by(usize::try_from(BITE)?) {
        let records: Vec<Record> =
            (from..members.min(from + BITE)).map(|n| Record::Member(Box::new(known(n, now, &mut dice)))).collect();
        writer.commit(&[Commit { guild: GuildId(GUILD), records: &records, acts: &[], at: now }]).await?;
    }
    let span = DAYS * 86_400_000;
    for from in (0..rows).step_by(usize::try_from(BITE)?) {
        let mut records = Vec::new();
        for n in from..rows.min(from + BITE) {
            let ago = span - u64::try_from(u128::from(span) * u128::from(n) / u128::from(rows))?;
            let at = u64::try_from(now.0 - steward::ids::DISCORD_EPOCH_MS)? - ago;
            let message = MessageId(at << 22 | n & 0xfff);
            let channel = ChannelId(CHANNEL + dice.below(20));
            records.push(Record::Activity(Activity {
                message,
                channel,
                author: UserId(member(dice.below(members))),
                at: message.created_at(),
                reply_to: None,
                language: Lang::En,
                bytes: 52,
                flags: 0,
            }));
            records.push(Record::Mark { channel, message });
        }
        writer.commit(&[Commit { guild: GuildId(GUILD), records: &records, acts: &[], at: now }]).await?;
    }
    store.checkpoint().await?;
    writer.close().await;
    store.close().await;
    Ok(())
}

/// A member with a name, every third with a shown name too.
fn known(n: u64, now: At, dice: &mut Dice) -> MemberRow {
    MemberRow {
        member: UserId(member(n)),
        name: format!("member{n:07}"),
        shown: n.is_multiple_of(3).then(|| format!("Member the {n}th")),
        joined: Some(now),
        first_message: Some(now),
        last_message: Some(now),
        messages: u32::try_from(dice.below(1_000)).unwrap_or_default(),
        ..MemberRow::default()
    }
}
