//! Cases and hits, and everything that waits for somebody.

use crate::conduct::case::CaseNumber;
use crate::digest::figures::Place;
use crate::digest::source::{ASKED_WITHIN, Case, Waiting};
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::store::cases::number;
use crate::store::row::Columns;
use crate::store::{Store, StoreError};

/// As the digest counts them: taking something back and closing the doors do nothing to a member.
fn measure(word: &str) -> &'static str {
    const HARSH: [&str; 5] = ["remind", "warn", "timeout", "kick", "ban"];
    HARSH.into_iter().find(|harsh| *harsh == word).unwrap_or("none")
}

/// Questions of a guild, from $2 on, that nobody has answered or closed until $3.
macro_rules! asked {
    () => {
        "FROM questions WHERE guild = $1 AND at >= $2 AND at <= $3 AND (answered_at IS NULL OR answered_at > $3) \
         AND (closed_at IS NULL OR closed_at > $3)"
    };
}

/// Second looks asked for until $3. One is over when somebody says right or wrong again.
macro_rules! looked {
    () => {
        "FROM cases WHERE guild = $1 AND second_look <= $3 AND state IN ('intended', 'applied', 'failed') \
         AND (verdict IS NULL OR verdict = 'unsure')"
    };
}

impl Store {
    pub(super) async fn cases_between(&self, guild: GuildId, from: At, until: At) -> Result<Vec<Case>, StoreError> {
        // A case was opened for a person to decide when nothing was enforced by it, and it is open or somebody decided.
        let sql = "WITH enforced AS (SELECT DISTINCT case_number FROM hits WHERE guild = $1 AND at >= $2 \
                   AND stage = 'enforce' AND case_number IS NOT NULL) \
                   SELECT at, clause, rules, measure, verdict, decided_at, \
                   actor <> 'person' AND (state = 'open' OR decided_at IS NOT NULL) AND number NOT IN enforced \
                   FROM cases WHERE guild = $1 AND at >= $2 AND at < $3 ORDER BY number";
        self.rows(sql, &[guild.to_i64(), from.0, until.0], |columns| {
            let at = columns.at()?;
            let clause = columns.get::<Option<&str>>()?.unwrap_or_default();
            Ok(Case {
                at,
                clause: clause.split('@').next().unwrap_or_default().to_owned(),
                rules: columns.json()?,
                measure: measure(columns.get()?),
                verdict: match columns.get::<Option<&str>>()? {
                    Some(word) => Some(word.parse().map_err(crate::store::row::unreadable)?),
                    None => None,
                },
                decided: columns.maybe(At)?,
                waited: columns.flag()?,
            })
        })
        .await
    }

    pub(super) async fn second_looks_between(
        &self,
        guild: GuildId,
        from: At,
        until: At,
    ) -> Result<Vec<(At, UserId)>, StoreError> {
        let sql = "SELECT second_look, member FROM cases WHERE guild = $1 AND second_look >= $2 AND second_look < $3 \
                   ORDER BY second_look, number";
        let read = |columns: &mut Columns<'_>| Ok((columns.at()?, columns.id(UserId::from_i64)?));
        self.rows(sql, &[guild.to_i64(), from.0, until.0], read).await
    }

    /// By quarters of an hour: no zone's week begins between two of them.
    pub(super) async fn hits_between(
        &self,
        guild: GuildId,
        from: At,
        until: At,
    ) -> Result<Vec<(String, At, u32)>, StoreError> {
        let sql = "SELECT rule, at / 900000 * 900000, COUNT(*) FROM hits WHERE guild = $1 AND at >= $2 AND at < $3 \
                   AND exempt = 0 GROUP BY 1, 2 ORDER BY 1, 2";
        let read = |columns: &mut Columns<'_>| Ok((columns.get()?, columns.at()?, columns.count()?));
        self.rows(sql, &[guild.to_i64(), from.0, until.0], read).await
    }

    pub(super) async fn waiting_at(&self, guild: GuildId, now: At) -> Result<Waiting, StoreError> {
        let id = guild.to_i64();
        let questions = concat!("SELECT channel, message, at, language ", asked!(), " ORDER BY at, message");
        let second_looks = concat!("SELECT number, second_look ", looked!(), " ORDER BY second_look, number");
        let people = concat!("SELECT COUNT(*) FROM (SELECT asker ", asked!(), " UNION SELECT member ", looked!(), ")");
        let place = |columns: &mut Columns<'_>| {
            Ok(Place {
                channel: columns.id(ChannelId::from_i64)?,
                message: columns.id(MessageId::from_i64)?,
                at: columns.at()?,
                language: columns.language()?,
            })
        };
        let numbered = |columns: &mut Columns<'_>| Ok((columns.id(number)?, columns.at()?));
        let person = |columns: &mut Columns<'_>| columns.id(UserId::from_i64);
        let cases = "SELECT number, at FROM cases WHERE guild = $1 AND state = 'open' AND at <= $2 ORDER BY number";
        let proposals = "SELECT member, MIN(at) FROM proposals WHERE guild = $1 AND at <= $2 \
                         AND (decided_at IS NULL OR decided_at > $2) GROUP BY member ORDER BY 2, 1";
        let lapsed = "SELECT member FROM members WHERE guild = $1 AND bot = 0 AND left_at IS NULL \
                      AND segment = 'lapsed-champion' ORDER BY last_message, member";
        let since = now.minus(ASKED_WITHIN).0;
        let proposal = |columns: &mut Columns<'_>| Ok((columns.id(UserId::from_i64)?, columns.at()?));
        let numbers: Vec<(CaseNumber, At)> = self.rows(cases, &[id, now.0], numbered).await?;
        let count = |columns: &mut Columns<'_>| columns.count();
        let people: Vec<u32> = self.rows(people, &[id, since, now.0], count).await?;
        Ok(Waiting {
            people: people.into_iter().sum(),
            questions: self.rows(questions, &[id, since, now.0], place).await?,
            cases: numbers,
            second_looks: self.rows(second_looks, &[id, since, now.0], numbered).await?,
            proposals: self.rows(proposals, &[id, now.0], proposal).await?,
            lapsed: self.rows(lapsed, &[id], person).await?,
        })
    }
}
