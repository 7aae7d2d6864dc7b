//! A small community with a manager, a moderator and members, its console, and browsers that are signed in.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use steward::config::Config;
use steward::effect::Post;
use steward::event::{Ask, Channel, Event, Guild, Invoker, Member, OfficeAsk, Role, What};
use steward::ids::{At, ChannelId, EventId, GuildId, RoleId, Span, UserId};
use steward::run::console::{Answers, Backend, Tickets};
use steward::run::doors::{Doors, Input};
use steward::run::simulate::Simulation;
use steward::run::{Policies, served};
use steward::store::{Mode, Store};
use steward::web::house::House;
use steward::web::{self, Console};
use tower::ServiceExt;

pub const GUILD: GuildId = GuildId(1_000 << 22);
pub const OTHER: GuildId = GuildId(2_000 << 22);
/// Monday 2026-06-01, noon.
pub const START: At = At(1_780_315_200_000);
pub const OWNER: UserId = UserId(10);
pub const MANAGER: UserId = UserId(11);
pub const MODERATOR: UserId = UserId(12);
pub const MEMBER: UserId = UserId(13);
const ROLE_MANAGER: RoleId = RoleId(21);
const ROLE_MODERATOR: RoleId = RoleId(22);

pub struct Community {
    pub router: Router,
    /// For reading what was written down.
    pub store: Store,
    pub doors: Doors,
    pub house: Arc<Backend>,
    clock: Arc<AtomicI64>,
    tickets: Tickets,
    events: AtomicI64,
    pub folder: tempfile::TempDir,
}

/// What came back.
#[derive(Debug)]
pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// A signed-in browser.
#[derive(Debug, Clone)]
pub struct Browser {
    pub cookie: String,
    pub token: String,
}

#[derive(Default)]
pub struct Setup {
    pub public_url: Option<&'static str>,
    /// What the members are called.
    pub names: HashMap<UserId, String>,
}

impl Community {
    pub async fn new() -> Community {
        Community::with(Setup::default()).await
    }

    pub async fn with(setup: Setup) -> Community {
        let folder = tempfile::tempdir().unwrap();
        let policies = Policies::load(Arc::new(Config::load(None).unwrap())).unwrap();
        let (store, writer) = Store::open(folder.path(), Mode::Simulated).await.unwrap();
        let simulation = Simulation::new(Arc::new(policies), store.clone(), writer).await.unwrap();
        let (door, inputs) = crossbeam_channel::unbounded();
        let (doors, answers) = (Doors::new(vec![door]), Arc::new(Answers::default()));
        let (for_worker, runtime) = (Arc::clone(&answers), tokio::runtime::Handle::current());
        std::thread::spawn(move || runtime.block_on(served::run(simulation, inputs, for_worker)).unwrap());
        let clock = Arc::new(AtomicI64::new(START.0));
        let now = Arc::clone(&clock);
        let clock_of = Box::new(move || At(now.load(Ordering::Relaxed)));
        let house = Arc::new(Backend { doors: doors.clone(), store: store.clone(), answers, clock: clock_of });
        let public_url = setup.public_url.map(str::to_owned);
        let console = Console::new(Arc::clone(&house) as Arc<dyn House>, public_url.clone());
        let pages = web::Pages { metrics: Box::new(String::new), health: Box::new(|| Ok("up\n".into())) };
        let router = web::router(pages).merge(web::console(console));
        let address = public_url.or(Some("http://127.0.0.1:9464".into()));
        let tickets = Tickets::new(address);
        let events = AtomicI64::new(0);
        let community = Community { router, store, doors, house, clock, tickets, events, folder };
        for guild in [GUILD, OTHER] {
            community.appears(guild).await;
            let people = [OWNER, MANAGER, MODERATOR, MEMBER].into_iter();
            let people = people.map(|id| member(id, setup.names.get(&id).map(String::as_str))).collect();
            community.happens(guild, What::MembersSeen(people)).await;
        }
        community
    }

    pub fn now(&self) -> At {
        At(self.clock.load(Ordering::Relaxed))
    }

    /// Time passes.
    pub fn pass(&self, span: Span) {
        self.clock.fetch_add(span.0, Ordering::Relaxed);
    }

    /// Something is heard from Discord; decided and committed when this returns.
    pub async fn happens(&self, guild: GuildId, what: What) {
        let n = self.events.fetch_add(1, Ordering::Relaxed) as u64;
        let (id, at) = (EventId::of("test", &[guild.0, n]), self.now());
        self.doors.send(guild, Input::Event(Event { id, guild, at, seen: at, what }));
        self.doors.kept(guild).await;
    }

    /// Discord tells of the guild, its roles and channels.
    pub async fn appears(&self, guild: GuildId) {
        self.happens(guild, What::GuildSeen(Box::new(described(guild)))).await;
    }

    /// A command, given in Discord.
    pub async fn asks(&self, guild: GuildId, by: UserId, ask: Ask) -> Post {
        let roles = member(by, None).roles;
        let known = described(guild).roles;
        let permissions =
            known.iter().filter(|role| roles.contains(&role.id)).fold(0, |bits, role| bits | role.permissions);
        let by = Invoker { id: by, name: format!("member {by}"), roles, permissions, locale: None };
        self.house.ask(guild, by, ask).await.expect("every command is answered")
    }

    /// `/console`: the path of the link, if there is one.
    pub async fn link(&self, guild: GuildId, by: UserId) -> Option<String> {
        let ticket = self.tickets.draw(guild).unwrap();
        let post = self.asks(guild, by, Ask::Office(OfficeAsk::Console { ticket })).await;
        let (_, placeholder) = post.links.first()?;
        assert_eq!(steward::office::sign_in::ticket_in(placeholder), Some(ticket));
        let address = self.tickets.link(ticket).unwrap();
        Some(address.split_once("/console").map(|(_, path)| format!("/console{path}")).unwrap())
    }

    pub async fn send(&self, request: Request<Body>) -> Response {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 10_000_000).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Response { status: parts.status, headers: parts.headers, body }
    }

    /// Follows a link and presses its button.
    pub async fn enter(&self, link: &str) -> Response {
        self.send(request(Method::POST, link, None, "")).await
    }

    pub async fn sign_in(&self, guild: GuildId, by: UserId) -> Browser {
        let link = self.link(guild, by).await.expect("a link");
        let entered = self.enter(&link).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        let cookie = entered.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
        let home = self.send(request(Method::GET, "/console", Some(&cookie), "")).await;
        let token = home.token().expect("a form with a token");
        Browser { cookie, token }
    }

    pub async fn get(&self, path: &str, browser: &Browser) -> Response {
        self.send(request(Method::GET, path, Some(&browser.cookie), "")).await
    }

    /// A form of this browser's session; `fields` without the token, as `a=b&c=d`.
    pub async fn post(&self, path: &str, fields: &str, browser: &Browser) -> Response {
        let fields = format!("token={}&{fields}", browser.token);
        self.send(request(Method::POST, path, Some(&browser.cookie), &fields)).await
    }
}

impl Response {
    /// The token of the page's forms.
    pub fn token(&self) -> Option<String> {
        let (_, rest) = self.body.split_once("name=\"token\" value=\"")?;
        rest.split('"').next().map(str::to_owned)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub fn request(method: Method, path: &str, cookie: Option<&str>, fields: &str) -> Request<Body> {
    let mut request = Request::builder().method(&method).uri(path).header(header::HOST, "127.0.0.1:9464");
    if method == Method::POST {
        request = request
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, "http://127.0.0.1:9464")
            .header("sec-fetch-site", "same-origin");
    }
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    request.body(Body::from(fields.to_owned())).unwrap()
}

pub fn member(id: UserId, name: Option<&str>) -> Member {
    let roles = match id {
        MANAGER => vec![ROLE_MANAGER],
        MODERATOR => vec![ROLE_MODERATOR],
        _ => Vec::new(),
    };
    let name = name.map_or_else(|| format!("member {id}"), str::to_owned);
    Member { id, name, roles, joined: Some(START), ..Member::default() }
}

fn described(id: GuildId) -> Guild {
    const MANAGE_GUILD: u64 = 1 << 5;
    const MODERATE: u64 = 1 << 40;
    let role = |id, name: &str, position, permissions| Role { id, name: name.into(), position, permissions };
    let channel = |id, name: &str| Channel { id: ChannelId(id), name: name.into(), ..Channel::default() };
    Guild {
        id,
        name: "Rust & <Friends>".into(),
        owner: OWNER,
        locale: "en-US".into(),
        roles: vec![
            role(RoleId(id.0), "@everyone", 0, 0),
            role(ROLE_MODERATOR, "Moderator", 1, MODERATE),
            role(ROLE_MANAGER, "Manager", 2, MANAGE_GUILD),
            role(RoleId(23), "Steward", 3, 8),
        ],
        channels: vec![channel(31, "general"), channel(32, "moderators")],
        me: UserId(9),
        my_roles: vec![RoleId(23)],
        member_count: 4,
        ..Guild::default()
    }
}
