//! Members as the console looks them up, and where they stand.

use super::Asked;
use crate::ids::{At, GuildId, UserId};
use crate::ledger::MemberRow;
use crate::lurkers::segments::Segment;
use crate::office::reads::Standing;
use crate::store::read::{member, member_columns};
use crate::store::row::Columns;
use crate::store::{Store, StoreError};

/// Moves between segments that are shown.
const FLOWS: i64 = 12;

/// Of a guild, from the beginning to the end of a range, so many.
const NAMED: &str = "SELECT * FROM (SELECT member FROM members WHERE guild = ? AND name COLLATE NOCASE >= ? \
                     AND name COLLATE NOCASE < ? ORDER BY name COLLATE NOCASE LIMIT ?)";
const SHOWN: &str = "SELECT * FROM (SELECT member FROM members WHERE guild = ? AND shown COLLATE NOCASE >= ? \
                     AND shown COLLATE NOCASE < ? ORDER BY shown COLLATE NOCASE LIMIT ?)";

impl Store {
    /// A member's row, if anything was ever heard of them.
    pub async fn member(&self, guild: GuildId, id: UserId) -> Result<Option<MemberRow>, StoreError> {
        let sql = concat!("SELECT ", member_columns!(), " FROM members WHERE guild = $1 AND member = $2");
        Ok(self.rows(sql, &[guild.to_i64(), id.to_i64()], member).await?.into_iter().next())
    }

    /// Members whose name, or name shown, begins so, in the order of the names. SQLite tells only English capitals from
    /// small letters; of others the forms that the first letter can have are tried.
    pub async fn members_named(&self, guild: GuildId, prefix: &str, limit: u32) -> Result<Vec<MemberRow>, StoreError> {
        let (guild, limit) = (guild.to_i64(), i64::from(limit));
        let ask = || {
            let columns = concat!("SELECT ", member_columns!(), " FROM (SELECT DISTINCT member FROM (");
            let mut asked = Asked::new(columns);
            for (n, form) in forms(prefix).into_iter().enumerate() {
                // Nothing that begins so comes after the last character there is.
                let end = format!("{form}{}", char::MAX);
                for names in [NAMED, SHOWN] {
                    asked = asked.and(if n == 0 && names == NAMED { "" } else { " UNION ALL " }).and(names);
                    asked = asked.bound(guild)?.bound(form.clone())?.bound(end.clone())?.bound(limit)?;
                }
            }
            let rows = ")) CROSS JOIN members USING (member) WHERE guild = ?";
            asked.with(rows, guild)?.with(" ORDER BY COALESCE(shown, name) COLLATE NOCASE, member LIMIT ?", limit)
        };
        ask().map_err(|error| self.failed(error))?.rows(self, member).await
    }

    /// How many members stand where, and who moved since then.
    pub async fn segments(&self, guild: GuildId, since: At) -> Result<Standing, StoreError> {
        let sql = "SELECT segment, COUNT(*) FROM members WHERE guild = $1 AND bot = 0 AND left_at IS NULL \
                   AND segment IS NOT NULL GROUP BY segment";
        let read = |columns: &mut Columns<'_>| Ok((Segment::parse(columns.get()?), columns.count()?));
        let found = self.rows(sql, &[guild.to_i64()], read).await?;
        let mut segments: Vec<_> = found.into_iter().filter_map(|(segment, n)| Some((segment?, n))).collect();
        segments.sort_unstable();
        let sql = "SELECT from_segment, to_segment, COUNT(*) AS n FROM moves WHERE guild = $1 AND at >= $2 \
                   GROUP BY from_segment, to_segment ORDER BY n DESC, to_segment, from_segment LIMIT $3";
        let read = |columns: &mut Columns<'_>| {
            let from = columns.get::<Option<&str>>()?.and_then(Segment::parse);
            Ok((from, Segment::parse(columns.get()?), columns.count()?))
        };
        let found = self.rows(sql, &[guild.to_i64(), since.0, FLOWS], read).await?;
        let flows = found.into_iter().filter_map(|(from, to, n)| Some((from, to?, n))).collect();
        Ok(Standing { segments, flows })
    }
}

/// As typed, in small letters, in capitals, and with a capital first.
fn forms(prefix: &str) -> Vec<String> {
    let small = prefix.to_lowercase();
    let mut letters = small.chars();
    let first = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
    let mut forms = vec![prefix.to_owned(), small, prefix.to_uppercase(), first];
    forms.sort_unstable();
    forms.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_in_the_forms_that_it_can_have() {
        let check = |typed, expected: &[&str]| assert_eq!(forms(typed), expected, "{typed}");
        check("mina", &["MINA"]);
        check("éva", &["ÉVA", "éva"]);
        check("민", &["민"]);
        check("50%_\\", &["50%_\\"]);
    }
}
