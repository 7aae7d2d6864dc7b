//! What is below the first screen: arrivals, activity, recognition, engagement, conduct.

use super::stat::{told, verdict};
use super::table::{Cell, Column, Kind, Table};
use super::{Badge, Block, Link, Section, View, clean};
use crate::digest::charts::{self, Chart};
use crate::digest::figures::{Arm, Brought, Campaign, Digest, Figure, Name, Rule};
use crate::ids::{ChannelId, MessageId};
use crate::say::Language;

type Draw = fn(&Digest, Language) -> Option<Chart>;

/// A table without a neighbour takes the whole width.
fn paired(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut n = 0;
    while n < blocks.len() {
        let alone = blocks.get(n + 1).is_none_or(Block::is_wide);
        match &mut blocks[n] {
            block if block.is_wide() => n += 1,
            _ if !alone => n += 2,
            Block::Table(table) => table.wide = true,
            Block::Chart { .. } => n += 1,
        }
    }
    blocks
}

impl View<'_> {
    pub(super) fn sections(&self) -> Vec<Section> {
        use Name::*;
        let chart = |draw: Draw, wide| draw(self.digest, self.w.language()).map(|chart| Block::Chart { chart, wide });
        let (draw, table) = (|draw| chart(draw, false), |table: Option<Table>| table.map(Block::Table));
        let wide = |table: Option<Table>| table.map(|table| Block::Table(table.wide()));
        vec![
            self.section(
                "arrivals",
                &[Joined, Left, Net, Stay, FirstMessage, FirstReply, FirstReplyMedian],
                [draw(charts::arrivals), draw(charts::replies)],
            ),
            self.section(
                "activity",
                &[Active, ActiveStaff, Messages, MessagesStaff, Questions, Unanswered, AnswerMedian, TopTenth],
                [draw(charts::active), draw(charts::curve), wide(self.languages()), chart(charts::languages, true)],
            ),
            self.section(
                "recognition",
                &[Helpers, Helped],
                [draw(charts::tiers), table(self.helpers()), wide(self.champions())],
            ),
            self.section("engagement", &[], [draw(charts::segments), draw(charts::flows), wide(self.campaigns())]),
            self.section(
                "conduct",
                &[Cases, CaseAnswer, Precision, SecondLooks],
                [draw(charts::precision), table(self.clauses()), wide(self.rules())],
            ),
        ]
    }

    fn section<const N: usize>(&self, id: &'static str, stats: &[Name], blocks: [Option<Block>; N]) -> Section {
        Section {
            id,
            title: self.w.t(&format!("digest-page-{id}")),
            stats: self.stats(stats),
            blocks: paired(blocks.into_iter().flatten().collect()),
        }
    }

    /// Under the caption of a key; `None` without rows.
    fn table(&self, key: &str, head: &[(&str, Kind)], rows: Vec<Vec<Cell>>) -> Option<Table> {
        let column = |(key, kind): &(&str, Kind)| Column { text: self.w.t(key), kind: *kind };
        let table = Table::new(self.w.t(key), head.iter().map(column).collect(), rows);
        Some(table).filter(|table| !table.rows.is_empty())
    }

    fn count(&self, n: u32) -> Cell {
        Cell::text(self.w.number(n))
    }

    fn languages(&self) -> Option<Table> {
        let of = |figures: &[Figure], name: Name| {
            let figure = figures.iter().find(|figure| figure.name == name);
            figure.map_or_else(|| Cell::text("–"), |figure| self.figure(figure))
        };
        let rows = self.digest.languages.iter().map(|language| {
            vec![
                Cell::text(self.w.name_of(language.language)),
                self.count(language.active),
                self.count(language.messages),
                of(&language.figures, Name::Questions),
                of(&language.figures, Name::Unanswered),
                of(&language.figures, Name::AnswerMedian),
            ]
        });
        let head = [
            ("digest-chart-language", Kind::Words),
            ("digest-name-active", Kind::Number),
            ("digest-name-messages", Kind::Number),
            ("digest-name-questions", Kind::Number),
            ("digest-name-unanswered", Kind::Number),
            ("digest-name-answer-median", Kind::Number),
        ];
        self.table("digest-page-languages", &head, rows.collect())
    }

    /// A figure in a cell: with a word only when it is not as usual.
    fn figure(&self, figure: &Figure) -> Cell {
        let cell = Cell::text(told(self.w, figure).0);
        match verdict(self.w, figure) {
            badge if badge.tone == "quiet" => cell,
            badge => cell.badge(badge),
        }
    }

    fn threads(&self, threads: &[(ChannelId, MessageId)]) -> Cell {
        let link =
            |(channel, message): &(ChannelId, MessageId)| self.message(self.channel(*channel), *channel, *message);
        Cell::links(threads.iter().map(link).collect())
    }

    pub(super) fn tier(&self, tier: u8) -> String {
        let named = self.digest.recognition.tiers.iter().find(|of| of.tier == tier);
        let name = named.map(|of| clean(&of.name)).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| self.w.number(u32::from(tier) + 1))
    }

    fn helpers(&self) -> Option<Table> {
        let rows = self.digest.recognition.helpers.iter().map(|helper| {
            vec![Cell::name(self.member(helper.member)), self.count(helper.people), self.threads(&helper.threads)]
        });
        let head = [
            ("digest-page-who", Kind::Words),
            ("digest-name-helped", Kind::Number),
            ("digest-page-where", Kind::Words),
        ];
        let mut table = self.table("digest-page-helpers", &head, rows.collect())?;
        if self.digest.recognition.pending > 0 {
            let n = self.digest.recognition.pending;
            table.note = self.w.with("digest-page-pending", &[("n", n.into())]);
        }
        Some(table)
    }

    fn champions(&self) -> Option<Table> {
        let rows = self.digest.recognition.champions.iter().map(|champion| {
            vec![
                Cell::name(self.member(champion.member)),
                Cell::name(self.tier(champion.tier)),
                Cell::text(self.w.day_of(champion.since, &self.zone)),
                self.count(champion.people),
                self.threads(&champion.threads),
            ]
        });
        let head = [
            ("digest-page-who", Kind::Words),
            ("digest-chart-tier", Kind::Words),
            ("digest-page-since", Kind::Day),
            ("digest-page-helped-now", Kind::Number),
            ("digest-page-where", Kind::Words),
        ];
        self.table("digest-page-champions", &head, rows.collect())
    }

    fn campaigns(&self) -> Option<Table> {
        let rows = self.digest.engagement.campaigns.iter().map(|campaign| {
            vec![
                Cell::name(clean(&campaign.campaign)).badge(self.state(campaign)),
                Cell::text(self.w.day_of(campaign.started, &self.zone)),
                self.arm(campaign.invited),
                self.arm(campaign.held_out),
                self.brought(campaign),
                self.guardrails(campaign),
            ]
        });
        let head = [
            ("digest-page-campaign", Kind::Words),
            ("digest-page-started", Kind::Day),
            ("digest-page-invited", Kind::Number),
            ("digest-page-held-out", Kind::Number),
            ("digest-page-uplift", Kind::Number),
            ("digest-page-guardrails", Kind::Number),
        ];
        self.table("digest-page-campaigns", &head, rows.collect())
    }

    fn state(&self, campaign: &Campaign) -> Badge {
        let (tone, key) = match campaign.state.as_str() {
            _ if campaign.shadow => ("", "digest-page-state-shadow"),
            "running" => ("good", "digest-page-state-running"),
            "paused" => ("warn", "digest-page-state-paused"),
            "stopped" => ("", "digest-page-state-stopped"),
            _ => ("accent", "digest-page-state-ended"),
        };
        Badge { tone, text: self.w.t(key) }
    }

    /// How many of an arm wrote, and the share of it; until that may be told, how large the arm is.
    fn arm(&self, arm: Arm) -> Cell {
        let n = self.w.number(arm.people);
        let Some(wrote) = arm.wrote else {
            let (key, n) = match arm.weeks {
                Some(weeks) => ("digest-page-arm-weeks", weeks),
                None => ("digest-page-arm-people", arm.people),
            };
            return Cell::text(self.w.with(key, &[("count", n.into()), ("n", self.w.number(n).into())]));
        };
        let text = self.w.with("digest-page-wrote", &[("k", self.w.number(wrote).into()), ("n", n.into())]);
        match arm.people >= crate::digest::figures::ENOUGH {
            true => Cell::text(format!("{text} ({})", self.w.share(f64::from(wrote) / f64::from(arm.people)))),
            false => Cell::text(text),
        }
    }

    fn brought(&self, campaign: &Campaign) -> Cell {
        match campaign.brought {
            Brought::NotCompared => Cell::text(self.w.t("digest-page-not-compared")),
            Brought::Unknown => Cell::text(self.w.t("digest-page-no-result")),
            Brought::Collecting { planned } => {
                let key = match campaign.invited {
                    Arm { weeks: Some(_), .. } => "digest-page-weeks-planned",
                    _ => "digest-page-people-planned",
                };
                Cell::text(self.w.with(key, &[("n", self.w.number(planned).into())]))
            }
            Brought::Told { uplift, low, high } => {
                let interval = [("low", self.w.points(low).into()), ("high", self.w.points(high).into())];
                let points = self.w.with("digest-page-points", &[("n", self.w.points(uplift).into())]);
                Cell::text(points).more(self.w.with("digest-page-interval", &interval))
            }
        }
    }

    fn guardrails(&self, campaign: &Campaign) -> Cell {
        let sum = |arm: fn(&(u32, u32)) -> u32| campaign.guardrails.iter().map(arm).sum::<u32>();
        let [stopped, left, reported] = campaign.guardrails.map(|(invited, held)| {
            let arms = [("invited", self.w.number(invited).into()), ("held", self.w.number(held).into())];
            self.w.with("digest-page-arms", &arms)
        });
        let more = [("stopped", stopped.into()), ("left", left.into()), ("reported", reported.into())];
        let arms =
            [("invited", self.w.number(sum(|arms| arms.0)).into()), ("held", self.w.number(sum(|arms| arms.1)).into())];
        Cell::text(self.w.with("digest-page-arms", &arms)).more(self.w.with("digest-page-guardrails-each", &more))
    }

    fn clauses(&self) -> Option<Table> {
        const MEASURES: [(&str, &str); 6] = [
            ("remind", "digest-page-remind"),
            ("warn", "digest-page-warn"),
            ("timeout", "digest-page-timeout"),
            ("kick", "digest-page-kick"),
            ("ban", "digest-page-ban"),
            ("none", "digest-page-none"),
        ];
        let clauses = &self.digest.conduct.clauses;
        let of = |measures: &[(String, u32)], wanted: &str| {
            measures.iter().filter(|(name, _)| name == wanted).map(|(_, n)| n).sum::<u32>()
        };
        // A measure that was not used this week has no column.
        let used = MEASURES.iter().filter(|(name, _)| clauses.iter().any(|(_, all)| of(all, name) > 0));
        let used: Vec<_> = used.collect();
        let rows = clauses.iter().map(|(clause, measures)| {
            let mut row = vec![Cell::name(clean(clause))];
            row.extend(used.iter().map(|(name, _)| self.count(of(measures, name))));
            row
        });
        let mut head = vec![("digest-page-clause", Kind::Words)];
        head.extend(used.iter().map(|(_, key)| (*key, Kind::Number)));
        self.table("digest-page-clauses", &head, rows.collect())
    }

    fn rules(&self) -> Option<Table> {
        let rows = self.digest.conduct.rules.iter().map(|rule| {
            vec![
                Cell::name(clean(&rule.rule)).link(self.rule_link(rule)),
                Cell::text(self.stage(rule)),
                self.hits(rule),
                self.count(rule.right),
                self.count(rule.wrong),
                Cell::text(match rule.right + rule.wrong {
                    0 => "–".to_owned(),
                    _ => charts::verdicts(self.w, rule),
                }),
            ]
        });
        let head = [
            ("digest-chart-rule", Kind::Words),
            ("digest-page-stage", Kind::Words),
            ("digest-page-hits", Kind::Number),
            ("digest-page-right", Kind::Number),
            ("digest-page-wrong", Kind::Number),
            ("digest-name-precision", Kind::Number),
        ];
        self.table("digest-page-rules", &head, rows.collect())
    }

    fn rule_link(&self, rule: &Rule) -> Option<Link> {
        self.in_console(clean(&rule.rule), &format!("rules/{}", crate::say::address_part(&rule.rule)))
    }

    fn stage(&self, rule: &Rule) -> String {
        match rule.stage.as_str() {
            "shadow" => self.w.t("stage-shadow"),
            "alert" => self.w.t("stage-alert"),
            _ => self.w.t("stage-enforce"),
        }
    }

    fn hits(&self, rule: &Rule) -> Cell {
        let usual = rule.usual.map(|usual| {
            let (low, high) = (self.w.rounded(usual.low.max(0.0)), self.w.rounded(usual.high));
            self.w.with("digest-page-usual", &[("low", low.into()), ("high", high.into())])
        });
        let cell = self.count(rule.hits).more(usual.unwrap_or_default());
        match rule.runaway {
            true => cell.badge(Badge { tone: "bad", text: format!("▲ {}", self.w.t("digest-page-runaway")) }),
            false => cell,
        }
    }
}
