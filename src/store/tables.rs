//! The statements of plain tables: those whose rows are written and never looked at while writing.

use super::insert::{Shape, Values};
use crate::ids::{GuildId, MessageId, UserId};
use crate::ledger::{Activity, MemberRow, Record};
use crate::lurkers::segments::Segment;

pub(super) static GUILDS: Shape = Shape::few("INSERT INTO guilds (guild, since) VALUES", 2, "ON CONFLICT DO NOTHING");

pub(super) static ACTIVITY: Shape = Shape::many(
    "INSERT INTO activity (message, guild, channel, author, at, reply_to, language, bytes, flags) VALUES",
    9,
    "ON CONFLICT DO NOTHING",
);

/// An edit's text takes the place of what it replaces; an older one never does.
pub(super) static TEXTS: Shape = Shape::many(
    "INSERT INTO texts (message, guild, at, text) VALUES",
    4,
    "ON CONFLICT (message) DO UPDATE SET at = excluded.at, text = excluded.text WHERE excluded.at >= texts.at",
);

pub(super) static TEXTS_GONE: Shape = Shape::few("DELETE FROM texts WHERE message IN (VALUES", 1, ")");

pub(super) static QUOTES_GONE: Shape =
    Shape::few("UPDATE hits SET quote = '' WHERE quote <> '' AND message IN (VALUES", 1, ")");

pub(super) static ACTIVITY_GONE: Shape = Shape::few(
    "UPDATE activity SET deleted_at = gone.column2 FROM (VALUES",
    2,
    ") AS gone WHERE activity.message = gone.column1 AND activity.deleted_at IS NULL",
);

/// What is known of a locale is kept when a row does not know it.
pub(super) static MEMBERS: Shape = Shape::many(
    "INSERT INTO members (guild, member, name, shown, bot, joined, left_at, first_message, last_message, messages, \
     locale, language, weeks, last_week, weeks_seen, messages_by_week, signals_by_week, bucket_week, stands, segment) \
     VALUES",
    20,
    "ON CONFLICT (guild, member) DO UPDATE SET name = excluded.name, shown = excluded.shown, bot = excluded.bot, \
     joined = excluded.joined, left_at = excluded.left_at, first_message = excluded.first_message, \
     last_message = excluded.last_message, messages = excluded.messages, \
     locale = COALESCE(excluded.locale, members.locale), language = excluded.language, \
     weeks = excluded.weeks, last_week = excluded.last_week, weeks_seen = excluded.weeks_seen, \
     messages_by_week = excluded.messages_by_week, signals_by_week = excluded.signals_by_week, \
     bucket_week = excluded.bucket_week, stands = excluded.stands, segment = excluded.segment",
);

pub(super) static LOCALES: Shape = Shape::few(
    "INSERT INTO members (guild, member, locale, name, bot, messages) VALUES",
    6,
    "ON CONFLICT (guild, member) DO UPDATE SET locale = excluded.locale",
);

pub(super) static MARKS: Shape = Shape::few(
    "INSERT INTO marks (guild, channel, message) VALUES",
    3,
    "ON CONFLICT (guild, channel) DO UPDATE SET message = excluded.message WHERE excluded.message > marks.message",
);

pub(super) static STAGES: Shape = Shape::few(
    "INSERT INTO stages (guild, rule, at, rule_hash, stage, set_by, why) VALUES",
    7,
    "ON CONFLICT (guild, rule, at) DO UPDATE SET rule_hash = excluded.rule_hash, stage = excluded.stage, \
     set_by = excluded.set_by, why = excluded.why",
);

pub(super) static PASSES: Shape = Shape::few(
    "INSERT INTO passes (guild, text_hash, until) VALUES",
    3,
    "ON CONFLICT (guild, text_hash) DO UPDATE SET until = excluded.until WHERE excluded.until > passes.until",
);

pub(super) static WAITING: Shape =
    Shape::few("INSERT INTO notices (guild, case_number, member) VALUES", 3, "ON CONFLICT DO NOTHING");

pub(super) static TOLD: Shape = Shape::few(
    "UPDATE notices SET told_at = told.column3 FROM (VALUES",
    3,
    ") AS told WHERE notices.guild = told.column1 AND notices.case_number = told.column2 AND notices.told_at IS NULL",
);

pub(super) static ASKED: Shape =
    Shape::few("INSERT INTO asked_as_file (guild, member, at) VALUES", 3, "ON CONFLICT DO NOTHING");

pub(super) static POLICIES: Shape =
    Shape::few("INSERT INTO policies (guild, at, hash) VALUES", 3, "ON CONFLICT DO NOTHING");

pub(super) fn bind_activity(values: &mut Values, (guild, row): &(GuildId, &Activity)) {
    values
        .add(row.message.to_i64())
        .add(guild.to_i64())
        .add(row.channel.to_i64())
        .add(row.author.to_i64())
        .add(row.at.0)
        .add(row.reply_to.map(MessageId::to_i64))
        .add(super::row::language(row.language))
        .add(i64::from(row.bytes))
        .add(i64::from(row.flags));
}

pub(super) fn bind_member(values: &mut Values, (guild, row): &(GuildId, &MemberRow)) {
    values
        .add(guild.to_i64())
        .add(row.member.to_i64())
        .add(row.name.as_str())
        .add(row.shown.as_deref())
        .add(i64::from(row.bot))
        .add(row.joined.map(|at| at.0))
        .add(row.left.map(|at| at.0))
        .add(row.first_message.map(|at| at.0))
        .add(row.last_message.map(|at| at.0))
        .add(i64::from(row.messages))
        .add(row.locale.as_deref())
        .add(row.language.as_deref())
        .add(i64::from(row.weeks))
        .add(i64::from(row.last_week))
        .add(row.weeks_seen as i64)
        .add(row.messages_by_week as i64)
        .add(i64::from(row.signals_by_week))
        .add(i64::from(row.bucket_week))
        .add(i64::from(row.stands))
        .add(row.segment.map(Segment::name));
}

pub(super) fn bind_stage(values: &mut Values, (guild, record): &(GuildId, &Record)) {
    if let Record::StageSet { rule, rule_hash, stage, by, at, why } = record {
        values
            .add(guild.to_i64())
            .add(rule.as_str())
            .add(at.0)
            .add(*rule_hash)
            .add(super::row::word(stage))
            .add(by.map(UserId::to_i64))
            .add(why.as_str());
    }
}
