//! Every value of every table of a data folder: whoever is to be gone is looked for everywhere.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Column, ConnectOptions, Row, TypeInfo, ValueRef};
use std::path::Path;

/// Where one of these texts stands, as `table.column: value`; ids are looked for in their decimal form.
pub async fn found(folder: &Path, texts: &[&str]) -> Vec<String> {
    let mut connection = SqliteConnectOptions::new().filename(folder.join("steward.db")).connect().await.unwrap();
    let tables = names(&mut connection).await;
    let mut found = Vec::new();
    for table in tables {
        let sql = sqlx::AssertSqlSafe(format!("SELECT * FROM \"{table}\""));
        for row in sqlx::query(sql).fetch_all(&mut connection).await.unwrap() {
            for (place, column) in row.columns().iter().enumerate() {
                let kind = row.try_get_raw(place).unwrap().type_info().name().to_owned();
                let value = match kind.as_str() {
                    "INTEGER" => row.get::<Option<i64>, _>(place).map(|n| n.to_string()),
                    "TEXT" => row.get::<Option<String>, _>(place),
                    _ => None,
                };
                let value = value.unwrap_or_default();
                if texts.iter().any(|text| value.contains(text)) {
                    found.push(format!("{table}.{}: {value}", column.name()));
                }
            }
        }
    }
    found
}

/// Every table of the schema.
#[allow(dead_code, reason = "not every suite asks")]
pub async fn all(folder: &Path) -> Vec<String> {
    let mut connection = SqliteConnectOptions::new().filename(folder.join("steward.db")).connect().await.unwrap();
    names(&mut connection).await
}

async fn names(connection: &mut sqlx::SqliteConnection) -> Vec<String> {
    let tables = sqlx::query("SELECT name FROM sqlite_master WHERE type = 'table'").fetch_all(connection).await;
    let tables: Vec<String> = tables.unwrap().iter().map(|row| row.get(0)).collect();
    assert!(tables.len() > 20, "{tables:?}");
    tables
}
