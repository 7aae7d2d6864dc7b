//! The trigger of a rule: its settings read, its lists loaded, its words and patterns put into the shared matcher.

use super::{Compiler, Fault, Place, entries};
use crate::conduct::links::DomainSet;
use crate::conduct::triggers::*;
use crate::conduct::windows::{LONGEST, MOST_PER_MEMBER};
use crate::ids::{GuildId, Span, text_hash};
use crate::policy::source::*;
use crate::policy::{Named, RuleIndex};
use crate::text::{ListOptions, is_entry};

impl Compiler<'_> {
    /// Lines of a list: trimmed, without comments; its text goes into the rule's hash.
    fn lines(&mut self, lists: Option<&OneOrMany<String>>, place: &Place, hash: &mut i64) -> Vec<String> {
        let mut lines = Vec::new();
        for name in lists.iter().flat_map(|lists| &lists.0) {
            match self.files.list(&place.file, name) {
                Ok(text) => {
                    self.hash.update(text.as_bytes());
                    *hash ^= text_hash(&text).rotate_left(lines.len() as u32 % 63);
                    lines.extend(entries(&text).map(str::to_owned));
                }
                Err(said) => self.faults.push(place.fault(said)),
            }
        }
        lines
    }

    fn words(&mut self, sources: &OneOrMany<WordsSource>, place: &Place, rule: RuleIndex, hash: &mut i64) {
        for source in &sources.0 {
            let before = self.faults.len();
            let mut entries = self.lines(source.list.as_ref(), place, hash);
            entries.extend(source.entries.iter().cloned());
            let mut except = self.lines(source.except_list.as_ref(), place, hash);
            except.extend(source.except_entries.iter().cloned());
            for (entries, lists) in [(&entries, &source.list), (&except, &source.except_list)] {
                entries.iter().for_each(|entry| self.must_match(entry, lists.as_ref(), place));
            }
            // A list that is not there has been named already.
            if entries.is_empty() && self.faults.len() == before {
                self.faults.push(place.fault("no words: name a `list` file or give `entries`"));
            }
            let lang = source.lang.as_ref().and_then(|code| self.lang(code, place));
            let options = ListOptions { substring: source.substring, lang };
            self.matcher.list(entries.iter().map(String::as_str), except.iter().map(String::as_str), options);
            self.owners.lists.push(rule);
            self.owners.languages.push(lang);
        }
    }

    /// What could never match is named where it stands: in one of the lists, else in the policy file.
    fn must_match(&mut self, entry: &str, lists: Option<&OneOrMany<String>>, place: &Place) {
        if is_entry(entry) {
            return;
        }
        let said = format!("`{entry}` is no word and can match nothing; take it out, or write a rule with a `pattern`");
        for name in lists.iter().flat_map(|lists| &lists.0) {
            let text = self.files.list(&place.file, name).unwrap_or_default();
            if let Some(line) = text.lines().position(|line| line.trim() == entry) {
                self.faults.push(Fault { file: name.into(), line: line + 1, column: 1, said });
                return;
            }
        }
        self.faults.push(place.fault(said));
    }

    /// The window of a rate: what a member wrote longer ago than `LONGEST` is not remembered.
    fn window(&mut self, text: Option<&String>, default: Span, place: &Place) -> Span {
        let within = self.span_or(text, default, place);
        if within > LONGEST {
            self.faults.push(
                place.fault(format!("`within` can be at most {LONGEST}; what was written before is not remembered")),
            );
        }
        within
    }

    fn domains(
        &mut self,
        entries: &[String],
        lists: Option<&OneOrMany<String>>,
        place: &Place,
        hash: &mut i64,
    ) -> DomainSet {
        let mut all = self.lines(lists, place, hash);
        all.extend(entries.iter().cloned());
        let mut set = DomainSet::default();
        for entry in &all {
            if !set.insert(entry) {
                self.faults.push(place.fault(format!("`{entry}` is no domain; write for example `example.com`")));
            }
        }
        set
    }

    /// The one trigger of a rule; `hash` takes in the texts of its lists.
    pub(super) fn trigger(
        &mut self,
        source: &RuleSource,
        place: &Place,
        rule: RuleIndex,
        hash: &mut i64,
    ) -> Option<Trigger> {
        let given = source.triggers_given();
        if given.len() != 1 {
            let said = if given.is_empty() {
                format!(
                    "rule \"{}\" has no trigger; give it one, for example `words = {{ list = \"words/insults.en.txt\" }}`",
                    source.name.get_ref()
                )
            } else {
                format!(
                    "rule \"{}\" has {} triggers ({}); a rule has one, so write one rule for each",
                    source.name.get_ref(),
                    given.len(),
                    given.join(", ")
                )
            };
            self.faults.push(place.at(&source.name).fault(said));
            return None;
        }
        if let Some(words) = &source.words {
            self.words(words.get_ref(), &place.at(words), rule, hash);
            return Some(Trigger::Words);
        }
        if let Some(names) = &source.names {
            self.words(names.get_ref(), &place.at(names), rule, hash);
            return Some(Trigger::Names);
        }
        if let Some(patterns) = &source.pattern {
            for regex in &patterns.get_ref().0 {
                match self.matcher.pattern(regex) {
                    Ok(_) => self.owners.patterns.push(rule),
                    Err(said) => {
                        self.faults.push(place.at(patterns).fault(format!("this pattern cannot be read: {said}")))
                    }
                }
            }
            return Some(Trigger::Pattern);
        }
        if let Some(links) = &source.links {
            let (at, links) = (place.at(links), links.get_ref());
            return Some(Trigger::Links(links::Links {
                deny: self.domains(&links.deny, links.deny_list.as_ref(), &at, hash),
                allow: self.domains(&links.allow, links.allow_list.as_ref(), &at, hash),
                only_allowed: links.only_allowed,
                look_alike: links.look_alike,
                masked: links.masked,
            }));
        }
        if let Some(invites) = &source.invites {
            let mut allow = Vec::new();
            for id in &invites.get_ref().allow {
                match id.parse() {
                    Ok(id) => allow.push(GuildId(id)),
                    Err(_) => self
                        .faults
                        .push(place.at(invites).fault(format!("\"{id}\" is no community's id; ids are digits"))),
                }
            }
            return Some(Trigger::Invites(invites::Invites { allow }));
        }
        if let Some(mentions) = &source.mentions {
            let mentions = mentions.get_ref();
            return Some(Trigger::Mentions(mentions::Mentions { most: mentions.most, everyone: mentions.everyone }));
        }
        if let Some(flood) = &source.flood {
            let (at, f) = (place.at(flood), flood.get_ref());
            for (limit, name) in [(f.messages, "messages"), (f.duplicates, "duplicates")] {
                if limit.is_some_and(|n| n as usize >= MOST_PER_MEMBER) {
                    let said = format!(
                        "`{name}` can be at most {}; more of one member is not remembered",
                        MOST_PER_MEMBER - 1
                    );
                    self.faults.push(at.fault(said));
                }
            }
            return Some(Trigger::Flood(flood::Flood {
                within: self.window(f.within.as_ref(), Span::SECOND.times(10), &at),
                messages: f.messages,
                lines: f.lines,
                characters: f.characters,
                emoji: f.emoji,
                attachments: f.attachments,
                links: f.links,
                duplicates: f.duplicates,
            }));
        }
        if let Some(copies) = &source.copies {
            let at = place.at(copies);
            return Some(Trigger::Copies(copies::Copies {
                channels: copies.get_ref().channels.unwrap_or(3),
                within: self.window(copies.get_ref().within.as_ref(), Span::SECOND.times(120), &at),
            }));
        }
        if let Some(honeypot) = &source.honeypot {
            return Some(Trigger::Honeypot(honeypot.get_ref().channels.iter().map(|c| Named::read(c)).collect()));
        }
        if let Some(shouting) = &source.shouting {
            let default = shouting::Shouting::default();
            let shouting = shouting.get_ref();
            return Some(Trigger::Shouting(shouting::Shouting {
                share: shouting.share.unwrap_or(default.share),
                letters: shouting.letters.unwrap_or(default.letters),
            }));
        }
        if let Some(zalgo) = &source.zalgo {
            let default = zalgo::Zalgo::default();
            let zalgo = zalgo.get_ref();
            return Some(Trigger::Zalgo(zalgo::Zalgo {
                stacked: zalgo.stacked.unwrap_or(default.stacked),
                letters: zalgo.letters.unwrap_or(default.letters),
            }));
        }
        if let Some(secrets) = &source.secrets {
            return Some(Trigger::Secrets(secrets::SecretKinds { except: secrets.get_ref().except_kinds.clone() }));
        }
        if let Some(personal) = &source.personal_data {
            return Some(Trigger::PersonalData(self.personal_data(personal.get_ref(), &place.at(personal))));
        }
        if let Some(selling) = &source.selling {
            let (at, s) = (place.at(selling), selling.get_ref());
            let words = WordsSource {
                list: s.list.clone(),
                entries: s.entries.clone(),
                except_list: s.except_list.clone(),
                except_entries: Vec::new(),
                lang: None,
                substring: false,
            };
            self.words(&OneOrMany(vec![words]), &at, rule, hash);
            return Some(Trigger::Selling(selling::Selling {
                channels: s.channels.iter().map(|c| Named::read(c)).collect(),
                phrase_alone: s.phrase_alone,
            }));
        }
        if let Some(newcomer) = &source.newcomer {
            return Some(Trigger::Newcomer(self.newcomer(newcomer.get_ref(), &place.at(newcomer), hash)));
        }
        if let Some(native) = &source.native {
            return Some(Trigger::Native(native::Native { except: native.get_ref().except_rules.clone() }));
        }
        let raid = source.raid.as_ref()?;
        Some(Trigger::Raid(raid::Raid {
            joins: raid.get_ref().joins.unwrap_or(10),
            within: self.span_or(raid.get_ref().within.as_ref(), Span::MINUTE, &place.at(raid)),
            fingerprint: raid.get_ref().fingerprint.unwrap_or(true),
        }))
    }

    fn personal_data(&mut self, source: &PersonalDataSource, place: &Place) -> personal_data::PersonalData {
        if source.kinds.is_empty() {
            return personal_data::PersonalData::default();
        }
        let mut kinds = Vec::new();
        for name in &source.kinds {
            match personal_data::KINDS.iter().find(|(known, _)| known == name) {
                Some((_, kind)) => kinds.push(*kind),
                None => {
                    let known: Vec<_> = personal_data::KINDS.iter().map(|(name, _)| *name).collect();
                    self.faults.push(place.fault(format!("unknown kind \"{name}\"; there are {}", known.join(", "))));
                }
            }
        }
        personal_data::PersonalData { kinds }
    }

    fn newcomer(&mut self, source: &NewcomerSource, place: &Place, hash: &mut i64) -> newcomer::Newcomer {
        let with = match source.with.as_deref() {
            None | Some("link") => newcomer::Carries::Link,
            Some("attachment") => newcomer::Carries::Attachment,
            Some("mention") => newcomer::Carries::Mention,
            Some("anything") => newcomer::Carries::Anything,
            Some(other) => {
                let said =
                    format!("`with = \"{other}\"`: there are \"link\", \"attachment\", \"mention\" and \"anything\"");
                self.faults.push(place.fault(said));
                newcomer::Carries::Link
            }
        };
        newcomer::Newcomer {
            messages: source.messages.unwrap_or(1),
            with,
            account_younger: source.account_younger.as_ref().and_then(|text| self.span(text, place)),
            allow: self.domains(&source.allow, None, place, hash),
        }
    }
}
