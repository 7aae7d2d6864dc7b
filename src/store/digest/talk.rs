//! Who wrote, asked and was answered.

use super::first_id;
use crate::digest::source::{First, Question, Written};
use crate::ids::{At, GuildId, MessageId, UserId};
use crate::store::row::Columns;
use crate::store::{Store, StoreError};
use std::collections::HashMap;

/// Of people, and standing when the week ended (`$4`): `ledger::flag::BOT` and `SYSTEM` are 1 and 128. $2 and $3 are ids.
macro_rules! said_in_week {
    () => {
        "a.message >= $2 AND a.message < $3 AND a.guild = $1 AND a.flags & 129 = 0 \
         AND (a.deleted_at IS NULL OR a.deleted_at >= $4)"
    };
}

/// Members whose first message lies between $5 and $4, each with that message: its id says the millisecond.
macro_rules! first_messages {
    () => {
        "members AS m CROSS JOIN activity AS f ON f.message >= ((m.first_message - 1420070400000) << 22) \
         AND f.message < ((m.first_message - 1420070399999) << 22) AND f.author = m.member AND f.guild = m.guild \
         WHERE m.guild = $1 AND m.bot = 0 AND m.first_message >= $5 AND m.first_message < $4 AND f.flags & 129 = 0"
    };
}

impl Store {
    pub(super) async fn written(&self, guild: GuildId, from: At, until: At) -> Result<Vec<Written>, StoreError> {
        let sql = concat!(
            "SELECT a.author, a.language, COUNT(*) FROM activity AS a WHERE ",
            said_in_week!(),
            " GROUP BY a.author, a.language"
        );
        self.rows(sql, &[guild.to_i64(), first_id(from), first_id(until), until.0], |columns| {
            Ok(Written {
                author: columns.id(UserId::from_i64)?,
                language: columns.language()?,
                messages: columns.count()?,
            })
        })
        .await
    }

    /// First messages of a week, each with its first reply within that week: as engagement heard it, or a message that
    /// says whom it answers, whichever came first. Engagement hears replies that Discord does not mark as such, but
    /// listens only where somebody might be told of a newcomer's question.
    pub(super) async fn firsts(&self, guild: GuildId, from: At, until: At) -> Result<Vec<First>, StoreError> {
        let parameters = [guild.to_i64(), first_id(from), first_id(until), until.0, from.0];
        let sql = concat!(
            "SELECT a.reply_to, MIN(a.at) FROM activity AS a WHERE ",
            said_in_week!(),
            " AND a.reply_to IN (SELECT f.message FROM ",
            first_messages!(),
            ") AND a.author <> (SELECT author FROM activity AS f WHERE f.message = a.reply_to) GROUP BY a.reply_to"
        );
        let reply = |columns: &mut Columns<'_>| Ok((columns.id(MessageId::from_i64)?, columns.at()?));
        let replies: HashMap<MessageId, At> = self.rows(sql, &parameters, reply).await?.into_iter().collect();
        let sql = concat!(
            "SELECT f.message, m.member, m.first_message, CASE WHEN m.joined <= m.first_message THEN m.joined ELSE \
             (SELECT MAX(joined) FROM stays WHERE stays.guild = m.guild AND stays.member = m.member \
             AND joined <= m.first_message) END, f.deleted_at, \
             (SELECT answered_at FROM firsts WHERE firsts.message = f.message) FROM ",
            first_messages!(),
            " ORDER BY f.message"
        );
        // This statement has no use for the ids of the week.
        let mut firsts = self
            .rows(sql, &parameters, |columns| {
                let message = columns.id(MessageId::from_i64)?;
                Ok(First {
                    message,
                    member: columns.id(UserId::from_i64)?,
                    at: columns.at()?,
                    joined: columns.maybe(At)?,
                    deleted: columns.maybe(At)?,
                    reply: columns.maybe(At)?.into_iter().chain(replies.get(&message).copied()).min(),
                })
            })
            .await?;
        firsts.dedup_by_key(|first| (first.member, first.at));
        Ok(firsts)
    }

    pub(super) async fn questions_between(
        &self,
        guild: GuildId,
        from: At,
        until: At,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = "SELECT at, language, answered_at, CASE WHEN closed = 'deleted' THEN NULL ELSE closed_at END, \
                   CASE WHEN closed = 'deleted' THEN closed_at END FROM questions \
                   WHERE guild = $1 AND at >= $2 AND at < $3 ORDER BY at, message";
        self.rows(sql, &[guild.to_i64(), from.0, until.0], |columns| {
            Ok(Question {
                at: columns.at()?,
                language: columns.language()?,
                answered: columns.maybe(At)?,
                closed: columns.maybe(At)?,
                deleted: columns.maybe(At)?,
            })
        })
        .await
    }
}
