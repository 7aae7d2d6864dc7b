//! Members by when they came.

use super::Members;
use crate::ids::{At, UserId};

impl Members {
    /// People who joined after `since`, up to `until`, and are still here, with the name they show.
    pub fn joined_within(&self, since: At, until: At) -> impl Iterator<Item = (UserId, &str)> {
        let here = self.rows.iter().filter(|row| row.left == At(0) && !row.bot);
        let came = here.filter(move |row| since < row.joined && row.joined <= until);
        came.map(|row| {
            let (name, shown) = row.split();
            (row.id, shown.unwrap_or(name))
        })
    }
}
