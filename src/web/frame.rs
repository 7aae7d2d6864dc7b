//! What stands around every page: the community's name, the ways to the other pages, what the last form came to, and the
//! token of this page's forms.

use super::Console;
use super::house::House;
use super::pages::see;
use super::refusal::Refusal;
use super::style;
use super::visitor::{Role, Visitor};
use crate::effect::Post;
use crate::event::Ask;
use crate::say::words::Words;
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, LOCATION};
use axum::response::{Html, IntoResponse, Response};

/// A part of the console. Who may not see it is turned away before its page is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Home,
    Digests,
    Cases,
    Rules,
    Champions,
    Members,
    Questions,
    Engagement,
    Settings,
    Audit,
}

impl Section {
    /// In the order in which they are shown. Reports and appeals belong after `Cases`, modmail after `Questions`.
    pub const ALL: [Section; 10] = [
        Section::Home,
        Section::Digests,
        Section::Cases,
        Section::Rules,
        Section::Champions,
        Section::Members,
        Section::Questions,
        Section::Engagement,
        Section::Settings,
        Section::Audit,
    ];

    pub fn path(self) -> &'static str {
        match self {
            Section::Home => "/console",
            Section::Digests => "/console/digests",
            Section::Cases => "/console/cases",
            Section::Rules => "/console/rules",
            Section::Champions => "/console/champions",
            Section::Members => "/console/members",
            Section::Questions => "/console/questions",
            Section::Engagement => "/console/engagement",
            Section::Settings => "/console/settings",
            Section::Audit => "/console/audit",
        }
    }

    /// Who sees it: managers everything, moderators what they work with.
    pub fn role(self) -> Role {
        match self {
            Section::Home | Section::Cases | Section::Rules | Section::Members | Section::Questions => Role::Moderator,
            Section::Digests | Section::Champions | Section::Engagement | Section::Settings | Section::Audit => {
                Role::Manager
            }
        }
    }

    fn name(self, words: Words) -> String {
        words.t(match self {
            Section::Home => "console-nav-home",
            Section::Digests => "console-nav-digests",
            Section::Cases => "console-nav-cases",
            Section::Rules => "console-nav-rules",
            Section::Champions => "console-nav-champions",
            Section::Members => "console-nav-members",
            Section::Questions => "console-nav-questions",
            Section::Engagement => "console-nav-engagement",
            Section::Settings => "console-nav-settings",
            Section::Audit => "console-nav-audit",
        })
    }

    /// The section that an address belongs to; what belongs to none but lies in the console is as the home page.
    pub fn of(path: &str) -> Option<Section> {
        let inside = |section: &Section| {
            path.strip_prefix(section.path()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        Section::ALL.into_iter().rev().find(inside)
    }
}

/// Shown once, on the page after a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flash {
    pub text: String,
    /// `good`, `warn`, `bad` or nothing.
    pub look: &'static str,
}

pub struct Way {
    pub path: &'static str,
    pub name: String,
    pub here: bool,
}

/// A page's template has a field `frame` and extends `console/layout.html`.
pub struct Frame {
    pub w: Words,
    pub style: &'static str,
    pub community: String,
    /// Who is signed in.
    pub name: String,
    pub manager: bool,
    pub ways: Vec<Way>,
    pub flashes: Vec<Flash>,
    /// Goes into every form: `<input type="hidden" name="token" value="{{ frame.token }}">`.
    pub token: String,
}

impl Frame {
    pub fn of(visitor: &Visitor, console: &Console) -> Frame {
        let ways = Section::ALL.into_iter().filter(|section| section.role() <= visitor.role);
        let way = |section: Section| Way {
            path: section.path(),
            name: section.name(visitor.words),
            here: section == visitor.here,
        };
        Frame {
            w: visitor.words,
            style: style::path(),
            community: visitor.community.clone(),
            name: visitor.invoker.name.clone(),
            manager: visitor.is_manager(),
            ways: ways.map(way).collect(),
            flashes: console.sessions.told(visitor.session),
            token: visitor.form_token.clone(),
        }
    }
}

/// A page.
///
/// # Errors
/// `Broken` when the template fails.
pub fn page(template: &impl askama::Template) -> Result<Response, Refusal> {
    match template.render() {
        Ok(html) => Ok(Html(html).into_response()),
        Err(error) => {
            tracing::error!("A page of the console could not be made: {error}");
            Err(Refusal::Broken)
        }
    }
}

/// Asks what a form stands for and goes to `next`, where the answer is shown. The answer comes back too, for a form whose
/// answer is more than a sentence.
pub async fn ask(console: &Console, by: &Visitor, ask: Ask, next: &str) -> (Response, Option<Post>) {
    let house: &dyn House = &*console.house;
    let answer = house.ask(by.guild, by.invoker.clone(), ask).await;
    let flash = match &answer {
        Some(post) => {
            let said = said(post);
            let text = see(console, by, move |reader| reader.plain(&said)).await.unwrap_or_default();
            Flash { text, look: "" }
        }
        None => Flash { text: by.words.t("console-no-answer-yet"), look: "warn" },
    };
    console.sessions.tell(by.session, flash);
    (go(next), answer)
}

/// To a page of the console. Anything else leads home.
pub fn go(next: &str) -> Response {
    let inside = Section::of(next.split(['?', '#']).next().unwrap_or_default()).is_some();
    let location = HeaderValue::from_str(if inside { next } else { "/console" });
    let location = location.unwrap_or(HeaderValue::from_static("/console"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// Everything that a post says, one after the other.
fn said(post: &Post) -> String {
    let embeds = post.embeds.iter().flat_map(|embed| {
        let fields = embed.fields.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
        [embed.title.as_str(), embed.text.as_str()].into_iter().chain(fields)
    });
    let parts: Vec<&str> = std::iter::once(post.text.as_str()).chain(embeds).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_to_pages_of_the_console_alone() {
        let check = |next: &str, expected: &str| {
            assert_eq!(go(next).headers()[LOCATION], expected, "{next}");
        };
        check("/console/cases/4", "/console/cases/4");
        check("/console/cases?page=2", "/console/cases?page=2");
        for outside in ["https://a.example", "//a.example", "/console.evil", "", "/consolex", "/console\r\nx: y"] {
            check(outside, "/console");
        }
    }

    #[test]
    fn an_address_belongs_to_its_section() {
        let check = |path: &str, expected: Option<Section>| assert_eq!(Section::of(path), expected, "{path}");
        check("/console", Some(Section::Home));
        check("/console/cases", Some(Section::Cases));
        check("/console/cases/12/open", Some(Section::Cases));
        check("/console/casesx", Some(Section::Home));
        check("/consolex", None);
        check("/metrics", None);
    }
}
