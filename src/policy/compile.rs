//! From policy files to a policy. Every fault is found before anything is refused, so that a person mends them in one go.

mod fault;
mod ladder;
mod phrases;
mod trigger;

pub use fault::{Fault, line_and_column};

use fault::Place;

use super::files::{Files, PolicyText};
use super::source::*;
use super::{Clause, Condition, Example, Index, Named, Owners, Policy, Respond, Rule, RuleIndex, Surfaces};
use crate::conduct::ladder::{Ladder, Rung, Step};
use crate::conduct::lookalike::Brands;
use crate::conduct::secrets::Secrets;
use crate::conduct::triggers::Trigger;
use crate::ids::{GuildId, Span, UserId, text_hash};
use crate::text::{Lang, MatcherBuilder};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// The policy of these files, for every community or with one community's changes.
pub fn load(files: &Files, community: Option<GuildId>) -> Result<Policy, Vec<Fault>> {
    let whole = |said| vec![Fault { file: PathBuf::from("conduct"), line: 0, column: 0, said }];
    let mut texts = files.policy().map_err(whole)?;
    if let Some(guild) = community {
        texts.extend(files.overrides(guild).map_err(whole)?);
    }
    let mut policy = compile(&texts, files)?;
    let failed = super::examples::run(&policy);
    if !failed.is_empty() {
        return Err(failed);
    }
    // The examples needed every pattern; a community's talk needs few of them.
    if let Some(matcher) = Arc::get_mut(&mut policy.matcher) {
        matcher.forget_compiled();
    }
    Ok(policy)
}

/// Compiles without running the examples.
pub fn compile(texts: &[PolicyText], files: &Files) -> Result<Policy, Vec<Fault>> {
    let mut compiler = Compiler::new(files);
    for text in texts {
        compiler.read(text);
    }
    compiler.finish().map_err(|mut faults| {
        // As a reader of the files meets them.
        faults.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        faults
    })
}

struct Compiler<'a> {
    files: &'a Files,
    faults: Vec<Fault>,
    clauses: Vec<(Clause, Place)>,
    rules: Vec<(RuleSource, Place)>,
    ladder: Option<(LadderSource, Place)>,
    matcher: MatcherBuilder,
    owners: Owners,
    hash: xxhash_rust::xxh3::Xxh3Default,
}

impl<'a> Compiler<'a> {
    fn new(files: &'a Files) -> Self {
        Compiler {
            files,
            faults: Vec::new(),
            clauses: Vec::new(),
            rules: Vec::new(),
            ladder: None,
            matcher: MatcherBuilder::new(),
            owners: Owners::default(),
            hash: xxhash_rust::xxh3::Xxh3Default::new(),
        }
    }

    /// Reads a file piece by piece, so that one bad rule does not hide the next.
    fn read(&mut self, source: &PolicyText) {
        self.hash.update(source.text.as_bytes());
        let file = Place { file: source.path.clone(), text: source.text.as_str().into(), span: 0..0 };
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        for error in &errors {
            let place = Place { span: error.span().unwrap_or(0..0), ..file.clone() };
            self.faults.push(place.fault(error.message()));
        }
        if !errors.is_empty() {
            return;
        }
        for (key, value) in table.into_inner() {
            let place = Place { span: key.span(), ..file.clone() };
            match key.get_ref().as_ref() {
                "clause" => {
                    for (clause, place) in self.pieces::<ClauseSource>(value, &place) {
                        self.add_clause(clause, place);
                    }
                }
                "rule" => {
                    for (rule, place) in self.pieces::<RuleSource>(value, &place) {
                        // A later file's rule of the same name takes the place of the earlier one: overrides.
                        match self.rules.iter_mut().find(|(known, _)| known.name.get_ref() == rule.name.get_ref()) {
                            Some((_, known)) if known.file == place.file => self.faults.push(place.fault(format!(
                                "a second rule is named \"{}\"; names tell rules apart",
                                rule.name.get_ref()
                            ))),
                            Some(known) => *known = (rule, place),
                            None => self.rules.push((rule, place)),
                        }
                    }
                }
                "ladder" => self.ladder = self.piece::<LadderSource>(value, &place).or(self.ladder.take()),
                "change" => {
                    for (change, place) in self.pieces::<ChangeSource>(value, &place) {
                        self.change(change, &place);
                    }
                }
                other => self.faults.push(place.fault(format!(
                    "unknown key `{other}`; a policy file holds [[clause]], [[rule]], [ladder] and [[change]]"
                ))),
            }
        }
    }

    fn pieces<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>, place: &Place) -> Vec<(T, Place)> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => items.into_iter().filter_map(|item| self.piece(item, place)).collect(),
            other => {
                let name = place.own_text().to_owned();
                let kind = other.type_str();
                let place = Place { span, ..place.clone() };
                self.faults.push(place.fault(format!("this is a {kind}; write [[{name}]] in double brackets")));
                Vec::new()
            }
        }
    }

    fn piece<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>, place: &Place) -> Option<(T, Place)> {
        let span = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(piece) => Some((piece, Place { span, ..place.clone() })),
            Err(error) => {
                let place = Place { span: error.span().unwrap_or(span), ..place.clone() };
                self.faults.push(place.fault(explain(error.message())));
                None
            }
        }
    }

    fn add_clause(&mut self, source: ClauseSource, place: Place) {
        let half_life = match &source.half_life {
            None => Span::DAY.times(90),
            Some(text) => self.span(text.get_ref(), &place.at(text)).unwrap_or(Span::DAY),
        };
        let clause = Clause {
            id: source.id,
            title: source.title,
            text: source.text,
            half_life,
            spam: source.spam,
            translations: source.translations.into_iter().map(|(lang, t)| (lang, t.title, t.text)).collect(),
        };
        match self.clauses.iter_mut().find(|(known, _)| known.id == clause.id) {
            Some((_, known)) if known.file == place.file => {
                self.faults.push(place.fault(format!("a second clause has the id \"{}\"", clause.id)));
            }
            Some(known) => *known = (clause, place),
            None => self.clauses.push((clause, place)),
        }
    }

    fn change(&mut self, change: ChangeSource, place: &Place) {
        let name = change.rule.get_ref();
        let Some(at) = self.rules.iter().position(|(rule, _)| rule.name.get_ref() == name) else {
            self.faults.push(place.at(&change.rule).fault(format!("there is no rule \"{name}\" to change")));
            return;
        };
        if change.off {
            self.rules.remove(at);
            return;
        }
        let rule = &mut self.rules[at].0;
        rule.stage = change.stage.unwrap_or(rule.stage);
        rule.severity = change.severity.unwrap_or(rule.severity);
        if let Some(only) = change.only {
            rule.only = only;
        }
        if let Some(except) = change.except {
            rule.except = except;
        }
    }

    fn finish(mut self) -> Result<Policy, Vec<Fault>> {
        let clause_index: HashMap<String, usize> =
            self.clauses.iter().enumerate().map(|(i, (clause, _))| (clause.id.clone(), i)).collect();
        let sources = std::mem::take(&mut self.rules);
        let mut rules = Vec::new();
        for (source, place) in sources {
            if let Some(rule) = self.rule(source, &place, &clause_index, rules.len() as RuleIndex) {
                rules.push(rule);
            }
        }
        let ladder = self.ladder.take().map(|(source, place)| self.ladder_of(source, &place)).unwrap_or_default();
        let brands = self.brands();
        let phrases = phrases::compiled(self.files).map_err(|fault| self.faults.push(fault)).ok();
        let (Some(brands), Some(phrases), true) = (brands, phrases, self.faults.is_empty()) else {
            return Err(self.faults);
        };
        Ok(Policy {
            hash: format!("{:016x}", self.hash.digest())[..12].to_owned(),
            clauses: self.clauses.into_iter().map(|(clause, _)| clause).collect(),
            ladder,
            matcher: Arc::new(self.matcher.build()),
            owners: self.owners,
            brands: Arc::new(brands),
            phrases,
            secrets: Arc::new(Secrets::new()),
            index: Index::of(&rules),
            rules,
        })
    }

    fn brands(&mut self) -> Option<Brands> {
        let whole = |said| Fault { file: PathBuf::from("brands.toml"), line: 0, column: 0, said };
        let text = self.files.file("brands.toml").map(Option::unwrap_or_default);
        self.hash.update(text.as_deref().unwrap_or_default().as_bytes());
        text.and_then(|text| Brands::parse(&text)).map_err(|said| self.faults.push(whole(said))).ok()
    }

    fn rule(
        &mut self,
        source: RuleSource,
        place: &Place,
        clauses: &HashMap<String, usize>,
        index: RuleIndex,
    ) -> Option<Rule> {
        let before = self.faults.len();
        let Some(&clause) = clauses.get(source.clause.get_ref()) else {
            let mut known: Vec<_> = clauses.keys().map(String::as_str).collect();
            known.sort_unstable();
            let said =
                format!("there is no clause \"{}\"; the clauses are {}", source.clause.get_ref(), known.join(", "));
            self.faults.push(place.at(&source.clause).fault(said));
            return None;
        };
        let mut respond = Respond::default();
        for response in &source.respond {
            self.response(response, &place.at(response), self.clauses[clause].0.spam, &mut respond);
        }
        let only = self.condition(&source.only, place);
        let except = self.condition(&source.except, place);
        let mut lists_hash = text_hash(place.own_text());
        let trigger = self.trigger(&source, place, index, &mut lists_hash)?;
        if self.faults.len() == before {
            self.responses_fit(&source, &trigger, place);
        }
        let examples = source.example.iter().map(|example| self.example(example.get_ref(), place)).collect();
        if trigger.needs_history() && !source.example.is_empty() {
            let said = format!("examples are single texts, and `{}` looks at what happened before", trigger.name());
            self.faults.push(place.at(&source.example[0]).fault(said));
        }
        let (line, _) = line_and_column(&place.text, place.span.start);
        (self.faults.len() == before).then(|| Rule {
            name: source.name.into_inner(),
            clause,
            severity: source.severity,
            surfaces: source.surfaces.map_or(Surfaces::ALL, |s| s.into_iter().collect()),
            only,
            except,
            respond,
            stage: source.stage,
            trigger,
            hash: lists_hash,
            examples,
            place: format!("{}:{line}", place.file.display()),
        })
    }

    fn response(&mut self, response: &Spanned<ResponseSource>, place: &Place, spam: bool, respond: &mut Respond) {
        match response.get_ref() {
            ResponseSource::Timeout(length) => {
                if let Some(span) = self.span(length, place) {
                    if span >= Span::DAY.times(28) {
                        self.faults.push(place.fault("a time-out is shorter than 28 days; that is Discord's limit"));
                    }
                    respond.timeout = Some(span);
                }
            }
            ResponseSource::Word(word) => match word.as_str() {
                "delete" => respond.delete = true,
                "strike" => respond.strike = true,
                "ask-as-file" => respond.ask_as_file = true,
                "pause-invites" => respond.pause_invites = true,
                "kick" | "ban" if !spam => self.faults.push(place.fault(format!(
                    "a rule may only {word} under a clause marked `spam = true`; elsewhere a person decides, by the ladder's `ask-moderators`"
                ))),
                "kick" => respond.kick = true,
                "ban" => respond.ban = true,
                other => self.faults.push(place.fault(format!(
                    "unknown response \"{other}\"; there are \"delete\", \"strike\", \"ask-as-file\", \"pause-invites\", {{ timeout = \"1h\" }} and, under a spam clause, \"kick\" and \"ban\""
                ))),
            },
        }
    }

    /// A raid is no message: it pauses invites, and nothing else does.
    fn responses_fit(&mut self, source: &RuleSource, trigger: &Trigger, place: &Place) {
        let is_raid = matches!(trigger, Trigger::Raid(_));
        for response in &source.respond {
            let pauses = matches!(response.get_ref(), ResponseSource::Word(word) if word == "pause-invites");
            if pauses != is_raid {
                let said = if pauses {
                    "only a `raid` rule can pause invites; take \"pause-invites\" out, or write a rule with `raid = {}`"
                } else {
                    "a `raid` rule can only respond with \"pause-invites\"; who came is for a moderator to judge"
                };
                self.faults.push(place.at(response).fault(said));
            }
        }
    }

    fn example(&mut self, source: &ExampleSource, place: &Place) -> Example {
        let (line, column) = line_and_column(&place.text, source.text.span().start);
        let language = source.lang.as_ref().and_then(|code| self.lang(code, &place.at(&source.text)));
        Example { text: source.text.get_ref().clone(), breach: source.breach, language, line, column }
    }

    fn condition(&mut self, source: &ConditionSource, place: &Place) -> Condition {
        let mut members = Vec::new();
        for id in &source.members {
            match id.parse() {
                Ok(id) => members.push(UserId(id)),
                Err(_) => self.faults.push(place.fault(format!("\"{id}\" is no member's id; ids are digits"))),
            }
        }
        let mut languages = Vec::new();
        for code in &source.languages {
            languages.extend(self.lang(code, place));
        }
        Condition {
            roles: source.roles.iter().map(|r| Named::read(r)).collect(),
            channels: source.channels.iter().map(|c| Named::read(c)).collect(),
            members,
            joined_within: source.joined_within.as_ref().and_then(|text| self.span(text, place)),
            account_younger: source.account_younger.as_ref().and_then(|text| self.span(text, place)),
            fewer_messages: source.fewer_messages,
            languages,
        }
    }

    fn span(&mut self, text: &str, place: &Place) -> Option<Span> {
        Span::parse(text).map_err(|said| self.faults.push(place.fault(said))).ok()
    }

    fn span_or(&mut self, text: Option<&String>, default: Span, place: &Place) -> Span {
        text.map_or(Some(default), |text| self.span(text, place)).unwrap_or(default)
    }

    fn lang(&mut self, code: &str, place: &Place) -> Option<Lang> {
        let lang = Lang::parse(code);
        if lang.is_none() {
            self.faults.push(
                place.fault(format!("unknown language \"{code}\"; write for example \"en\", \"nl\", \"ko\" or \"zh\"")),
            );
        }
        lang
    }
}

/// Entries of a list file: one a line, `#` starts a comment line.
pub fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// serde's words, made friendlier.
fn explain(message: &str) -> String {
    match message.split_once(", expected one of ") {
        Some((what, known)) if what.starts_with("unknown field") => {
            format!("{}; known here: {known}", what.replace("unknown field", "unknown key"))
        }
        _ => message.trim().to_owned(),
    }
}
