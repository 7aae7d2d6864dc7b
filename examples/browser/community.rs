//! The sample community after its six weeks, with its console on a local port.

use anyhow::{Context as _, anyhow};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use steward::config::Config;
use steward::demo::{self, Demo, hands};
use steward::event::{Ask, Invoker, OfficeAsk};
use steward::ids::At;
use steward::run::console::{Answers, Backend, Tickets};
use steward::run::doors::Doors;
use steward::run::simulate::Simulation;
use steward::run::{Policies, served};
use steward::store::{Mode, Store};
use steward::web::house::House;
use steward::web::house::reads::Kept;
use steward::web::{self, Console};

pub struct Community {
    pub address: SocketAddr,
    pub demo: Demo,
    house: Arc<Backend>,
    tickets: Tickets,
}

impl Community {
    pub async fn serve(folder: &Path) -> anyhow::Result<Community> {
        let demo = demo::community();
        let told = |faults: Vec<steward::policy::compile::Fault>| anyhow!("{faults:?}");
        let mut config = Config::load(None).map_err(told)?;
        config.community = demo::settings(&config.community);
        let kept = Kept { texts: config.keep_text, evidence: config.keep_evidence };
        let policies = Policies::load(Arc::new(config)).map_err(told)?;
        let (store, writer) = Store::open(folder, Mode::Simulated).await?;
        let mut simulation = Simulation::new(Arc::new(policies), store.clone(), writer).await?;
        hands::play(&demo, &mut simulation, &mut |_, _| ()).await?;
        simulation.commit().await?;
        let (door, inputs) = crossbeam_channel::unbounded();
        let (doors, answers) = (Doors::new(vec![door]), Arc::new(Answers::default()));
        let (for_worker, runtime) = (Arc::clone(&answers), tokio::runtime::Handle::current());
        std::thread::spawn(move || runtime.block_on(served::run(simulation, inputs, for_worker)));
        let began = std::time::Instant::now();
        let clock = move || At(demo::END.0 + began.elapsed().as_millis() as i64);
        let house = Arc::new(Backend { doors, store, answers, clock: Box::new(clock), kept });
        let console = Console::new(Arc::clone(&house) as Arc<dyn House>, None);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(web::serve(listener, web::console(console), std::future::pending()));
        let tickets = Tickets::new(Some(format!("http://{address}")));
        Ok(Community { address, demo, house, tickets })
    }

    /// The one-time link that `/console` gives this person, in their language or another one.
    pub async fn link(&self, handle: &str, locale: Option<&str>) -> anyhow::Result<String> {
        let person = self.demo.person(handle).with_context(|| format!("{handle} is in the cast"))?;
        let ticket = self.tickets.draw(demo::GUILD).map_err(|error| anyhow!(error))?;
        let mut by: Invoker = person.invoker();
        if let Some(locale) = locale {
            by.locale = Some(locale.to_owned());
        }
        let asked = Ask::Office(OfficeAsk::Console { ticket });
        let post = self.house.ask(demo::GUILD, by, asked).await.context("an answer")?;
        post.links.first().with_context(|| format!("no link: {}", post.text))?;
        self.tickets.link(ticket).context("a link")
    }
}
