//! A transaction of the writer: all of it or nothing.
//!
//! Exception: not sqlx's own. Those are counted, and where SQLite itself takes a transaction back because its COMMIT failed
//! (a full disk), the count stays, and every later transaction of the connection is refused.

use sqlx::SqliteConnection;

/// Runs `body` between BEGIN and COMMIT. After an error nothing of it is kept.
pub(super) async fn whole<T, E>(
    connection: &mut SqliteConnection,
    failed: impl Fn(sqlx::Error) -> E,
    body: impl AsyncFnOnce(&mut SqliteConnection) -> Result<T, E>,
) -> Result<T, E> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await.map_err(&failed)?;
    let result = match body(&mut *connection).await {
        Ok(value) => sqlx::query("COMMIT").execute(&mut *connection).await.map(|_| value).map_err(&failed),
        Err(error) => Err(error),
    };
    if result.is_err() {
        // Refused where SQLite has done so already.
        let _ = sqlx::query("ROLLBACK").execute(connection).await;
    }
    result
}
