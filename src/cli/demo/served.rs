//! The end of the demo for those who stay: the console of the sample community on a local port, with a link that is ready.
//! Time goes on from the last of the six weeks. What is pressed there is decided as anywhere, and nothing leaves the machine.

use crate::demo::{Demo, END, GUILD};
use crate::event::{Ask, Invoker, OfficeAsk};
use crate::ids::{At, UserId};
use crate::office::privacy::Keep;
use crate::run::console::{Answers, Backend, Tickets};
use crate::run::doors::{Doors, Input};
use crate::run::served;
use crate::run::simulate::Simulation;
use crate::web::house::House;
use crate::web::house::reads::Kept;
use crate::web::{self, Console};
use anyhow::Context as _;
use std::io::BufRead as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// The first port that is tried.
const PORT: u16 = 8787;
/// So many after it, then any.
const PORTS: u16 = 20;

/// Serves until Ctrl-C or SIGTERM.
pub async fn serve(simulation: Simulation, demo: &Demo) -> anyhow::Result<()> {
    let listener = free().await.context("no local port can be had for the console")?;
    let address = listener.local_addr()?;
    let (door, inputs) = crossbeam_channel::unbounded();
    let (doors, answers) = (Doors::new(vec![door]), Arc::new(Answers::default()));
    let (started, since) = (Instant::now(), simulation.now().max(END));
    let clock = Box::new(move || At(since.0 + started.elapsed().as_millis() as i64));
    let store = simulation.store().clone();
    let keep = Keep::default();
    let kept = Kept { texts: keep.text, evidence: keep.evidence };
    let house = Arc::new(Backend { doors: doors.clone(), store, answers: Arc::clone(&answers), clock, kept });
    let runtime = tokio::runtime::Handle::current();
    let worker = std::thread::Builder::new().name("worker".into());
    let worker = worker.spawn(move || runtime.block_on(served::run(simulation, inputs, answers)))?;

    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let console = web::console(Console::new(Arc::clone(&house) as Arc<dyn House>, None));
    let serving = tokio::spawn(web::serve(listener, console, async { drop(stopped.await) }));
    let tickets = Tickets::new(Some(format!("http://{address}")));
    let manager = demo.guild.owner;
    let name = demo.name(manager.0).unwrap_or("the owner");
    tell!("\nThe console is at http://{address}/console until you press Ctrl-C. Go in as {name}, who manages it:\n");
    tell!("  {}\n", link(&house, &tickets, manager).await?);
    tell!("The link works once, within five minutes. Press Enter here for another one.");

    let mut enters = lines();
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    loop {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => break,
            _ = terminate.recv() => break,
            Some(()) = enters.recv() => tell!("  {}", link(&house, &tickets, manager).await?),
        }
    }
    drop(stop);
    // A browser that keeps its connection open is not waited for.
    serving.abort();
    doors.send(GUILD, Input::Stop);
    match tokio::task::spawn_blocking(move || worker.join()).await? {
        Ok(ended) => Ok(ended?),
        Err(_) => anyhow::bail!("the sample community stopped by a fault"),
    }
}

/// A link for the manager, asked for as in Discord.
async fn link(house: &Arc<Backend>, tickets: &Tickets, manager: UserId) -> anyhow::Result<String> {
    let ticket = tickets.draw(GUILD).map_err(anyhow::Error::msg)?;
    let by = Invoker { id: manager, ..Invoker::default() };
    house.ask(GUILD, by, Ask::Office(OfficeAsk::Console { ticket })).await.context("the console does not answer")?;
    tickets.link(ticket).context("there is no link")
}

async fn free() -> std::io::Result<TcpListener> {
    for port in PORT..PORT + PORTS {
        if let Ok(listener) = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            return Ok(listener);
        }
    }
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await
}

/// Each line that is entered. The thread ends with the process.
fn lines() -> mpsc::UnboundedReceiver<()> {
    let (tell, told) = mpsc::unbounded_channel();
    let read = move || {
        let mut lines = std::io::stdin().lock().lines();
        while lines.next().is_some_and(|line| line.is_ok()) && tell.send(()).is_ok() {}
    };
    // Without the thread there is no other link, and everything else works.
    drop(std::thread::Builder::new().name("terminal".into()).spawn(read));
    told
}
