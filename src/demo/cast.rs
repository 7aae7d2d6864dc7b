//! Who is in the sample community, and the server they meet on.
//!
//! A line of `cast.txt`: `handle | shown name | languages | part | joined | account made before joining`, the last two
//! as spans: `-400d` is before the first day, `+12d` after it, and the account's age may be left out (a year).

use super::{DAYS, GUILD, START, day, snowflake};
use crate::event::{Author, Channel, Guild, Invoker, Member, Overwrite, Role};
use crate::ids::{At, ChannelId, RoleId, Span, UserId, text_hash};

/// What somebody is in the community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Works on Lantern.
    Staff,
    Moderator,
    /// Answers questions, unpaid.
    Helper,
    Member,
    /// Joins during the six weeks.
    Newcomer,
    /// Reads, and says next to nothing.
    Lurker,
    Seller,
    /// Makes trouble.
    Trouble,
    /// An account made to deceive.
    Fraud,
    Bot,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account's name, and how scenes call them.
    pub handle: String,
    pub shown: String,
    /// `en`, `nl`, `ko`, `zh`; the first is the one they think in.
    pub languages: Vec<String>,
    pub part: Part,
    pub joined: At,
    pub id: UserId,
}

pub const STEWARD: &str = "steward";
const ROLES: u64 = 1_279_000_000_000_000_000;
pub const ROLE_STAFF: RoleId = RoleId(ROLES + 1);
pub const ROLE_STEWARD: RoleId = RoleId(ROLES + 2);
pub const ROLE_MODERATOR: RoleId = RoleId(ROLES + 3);
/// Nobody has it yet: it is Steward's to give.
pub const ROLE_HELPER: RoleId = RoleId(ROLES + 4);
pub const ROLE_CHAMPION: RoleId = RoleId(ROLES + 5);
/// What people can be interested in: anybody picks them from the panel.
pub const INTERESTS: [(&str, RoleId); 2] = [("Printing", RoleId(ROLES + 6)), ("Scanning", RoleId(ROLES + 7))];

/// The channels, in the order Discord shows them. `questions` and `ideas` are forums.
pub const CHANNELS: [&str; 13] = [
    "welcome",
    "announcements",
    "general",
    "help",
    "help-nl",
    "help-ko",
    "help-zh",
    "questions",
    "showcase",
    "marketplace",
    "ideas",
    "moderators",
    "do-not-write-here",
];

/// The tag that posts of `questions` can have.
pub const SOLVED: (u64, &str) = (1, "Solved");

pub fn channel(name: &str) -> Option<ChannelId> {
    let index = CHANNELS.iter().position(|known| *known == name)?;
    Some(ChannelId(GUILD.0 + 100 + index as u64))
}

// Discord's permission bits.
const VIEW_CHANNEL: u64 = 1 << 10;
const SEND_MESSAGES: u64 = 1 << 11;
const MEMBERS: u64 = (1 << 6) | VIEW_CHANNEL | SEND_MESSAGES | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 38);
const MODERATORS: u64 = (1 << 1) | (1 << 2) | (1 << 7) | (1 << 13) | (1 << 27) | (1 << 34) | (1 << 40);
const MANAGE_GUILD: u64 = 1 << 5;
const MANAGE_ROLES: u64 = 1 << 28;
const MANAGE_CHANNELS: u64 = 1 << 4;
const PRIVATE_THREADS: u64 = 1 << 36;
const PIN_MESSAGES: u64 = 1 << 51;

pub fn guild(cast: &[Person]) -> Guild {
    let role = |id, name: &str, position, permissions| Role { id, name: name.to_owned(), position, permissions };
    let everyone = RoleId(GUILD.0);
    let managers = MODERATORS | MANAGE_ROLES | MANAGE_CHANNELS | MANAGE_GUILD;
    let channels = CHANNELS.iter().filter_map(|name| {
        let overwrites = match *name {
            "moderators" => vec![
                Overwrite { of: everyone.0, allow: 0, deny: VIEW_CHANNEL },
                Overwrite { of: ROLE_MODERATOR.0, allow: VIEW_CHANNEL, deny: 0 },
                Overwrite { of: ROLE_STAFF.0, allow: VIEW_CHANNEL, deny: 0 },
                Overwrite { of: ROLE_STEWARD.0, allow: VIEW_CHANNEL, deny: 0 },
            ],
            "announcements" => vec![
                Overwrite { of: everyone.0, allow: 0, deny: SEND_MESSAGES },
                Overwrite { of: ROLE_STAFF.0, allow: SEND_MESSAGES, deny: 0 },
            ],
            _ => Vec::new(),
        };
        let tags = if *name == "questions" { vec![(SOLVED.0, SOLVED.1.to_owned())] } else { Vec::new() };
        Some(Channel { id: channel(name)?, name: (*name).to_owned(), overwrites, tags, ..Channel::default() })
    });
    let first = |part| cast.iter().find(|person| person.part == part).map(|person| person.id).unwrap_or_default();
    let interests = INTERESTS.map(|(name, id)| role(id, name, 1, 0));
    Guild {
        id: GUILD,
        name: "Lantern".to_owned(),
        owner: first(Part::Staff),
        locale: "en-US".to_owned(),
        roles: vec![
            role(everyone, "@everyone", 0, MEMBERS),
            role(ROLE_HELPER, "Helper", 1, 0),
            role(ROLE_CHAMPION, "Champion", 2, 0),
            role(ROLE_MODERATOR, "Moderator", 3, MODERATORS),
            role(ROLE_STEWARD, "Steward", 4, managers | PRIVATE_THREADS | PIN_MESSAGES),
            role(ROLE_STAFF, "Staff", 5, managers),
        ]
        .into_iter()
        .chain(interests)
        .collect(),
        channels: channels.collect(),
        me: cast.iter().find(|person| person.handle == STEWARD).map(|person| person.id).unwrap_or_default(),
        my_roles: vec![ROLE_STEWARD],
        features: vec!["COMMUNITY".to_owned()],
        member_count: cast.iter().filter(|person| person.joined < START).count() as u64,
        partial: false,
    }
}

impl Person {
    pub fn roles(&self) -> Vec<RoleId> {
        match self.part {
            Part::Staff => vec![ROLE_STAFF],
            Part::Moderator => vec![ROLE_MODERATOR],
            Part::Bot if self.handle == STEWARD => vec![ROLE_STEWARD],
            _ => Vec::new(),
        }
    }

    pub fn author(&self) -> Author {
        Author {
            partial: false,
            id: self.id,
            name: self.handle.clone(),
            shown: Some(self.shown.clone()).filter(|shown| *shown != self.handle),
            bot: self.part == Part::Bot,
            webhook: false,
            roles: self.roles(),
            joined: Some(self.joined),
        }
    }

    pub fn member(&self) -> Member {
        let Author { id, name, shown, bot, roles, joined, .. } = self.author();
        Member { id, name, shown, bot, roles, joined, ..Member::default() }
    }

    /// As they ask something of Steward, with Discord in their own language.
    pub fn invoker(&self) -> Invoker {
        let locale = self.languages.first().map(|language| match language.as_str() {
            "en" => "en-US".to_owned(),
            "zh" => "zh-CN".to_owned(),
            other => other.to_owned(),
        });
        Invoker { id: self.id, name: self.handle.clone(), roles: self.roles(), locale, ..Invoker::default() }
    }

    /// Somebody who joins `at` with an account made `age` before.
    pub fn new(handle: &str, part: Part, at: At, age: Span) -> Person {
        Person {
            handle: handle.to_owned(),
            shown: handle.to_owned(),
            languages: vec!["en".to_owned()],
            part,
            joined: at,
            id: UserId(snowflake(at.minus(age), text_hash(handle) as u64)),
        }
    }
}

/// Reads `cast.txt`.
pub fn read(text: &str, faults: &mut Vec<String>) -> Vec<Person> {
    let mut cast: Vec<Person> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match person(line) {
            Ok(person) if cast.iter().any(|known| known.handle == person.handle || known.id == person.id) => {
                faults.push(format!("cast.txt:{}: `{}` is there twice", n + 1, person.handle));
            }
            Ok(person) => cast.push(person),
            Err(why) => faults.push(format!("cast.txt:{}: {why}", n + 1)),
        }
    }
    cast
}

fn person(line: &str) -> Result<Person, String> {
    let mut fields = line.split('|').map(str::trim);
    let mut field = |what: &str| fields.next().filter(|f| !f.is_empty()).ok_or_else(|| format!("no {what}"));
    let (handle, shown, languages) = (field("handle")?, field("shown name")?, field("languages")?);
    let part = match field("part")? {
        "staff" => Part::Staff,
        "moderator" => Part::Moderator,
        "helper" => Part::Helper,
        "member" => Part::Member,
        "newcomer" => Part::Newcomer,
        "lurker" => Part::Lurker,
        "seller" => Part::Seller,
        "trouble" => Part::Trouble,
        "fraud" => Part::Fraud,
        "bot" => Part::Bot,
        other => return Err(format!("`{other}` is no part")),
    };
    let joined = field("day of joining")?;
    let before = joined.strip_prefix('-').map(Span::parse);
    let after = joined.strip_prefix('+').map(Span::parse);
    // Nobody joins on the stroke of midnight.
    let hour = Span::MINUTE.times(420 + (text_hash(handle) as u64 % 840) as i64);
    let joined = match (before, after) {
        (Some(span), _) => START.minus(span?).plus(hour).minus(Span::DAY),
        (_, Some(span)) => START.plus(span?).plus(hour),
        _ => return Err("joining is written as `-400d` or `+12d`".to_owned()),
    };
    if joined >= day(DAYS) {
        return Err("joins after the last day".to_owned());
    }
    let age = fields.next().filter(|f| !f.is_empty()).map_or(Ok(Span::DAY.times(365)), Span::parse)?;
    let mut person = Person::new(handle, part, joined, age);
    person.shown = shown.to_owned();
    person.languages = languages.split_whitespace().map(str::to_owned).collect();
    Ok(person)
}
