//! What of the members no row tells, kept when they are read back after one was erased.

use super::Members;
use crate::ids::UserId;

impl Members {
    /// Roles, time-outs and how sure a language is: what no row tells, of those who have one, from what was known before.
    pub(in crate::facts) fn take_over(&mut self, before: Members, gone: &[UserId]) {
        let kept = before.rows.into_iter().filter(|row| !gone.contains(&row.id));
        for known in kept {
            if let Some(row) = self.index.get(&known.id).and_then(|at| self.rows.get_mut(*at as usize)) {
                self.with_roles += usize::from(row.roles == 0 && known.roles > 0);
                (row.roles, row.language_votes) = (known.roles, known.language_votes);
            }
        }
        (self.role_sets, self.role_index, self.timed_out) = (before.role_sets, before.role_index, before.timed_out);
        self.timed_out.retain(|member, _| !gone.contains(member));
    }
}
