//! How values of the domain stand in columns: instants as microseconds, documents as JSON.
//! It must not convert silently: what does not decode is [`StoreError::Corrupt`].

use crate::StoreError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tender::instant::Instant;

/// An instant from its column of microseconds.
pub(crate) fn instant(
    table: &'static str,
    column: &'static str,
    id: impl ToString,
    micros: i64,
) -> Result<Instant, StoreError> {
    Instant::from_micros(micros).ok_or_else(|| {
        StoreError::corrupt(table, column, id, format!("{micros} µs is out of range"))
    })
}

/// An instant that may be missing.
pub(crate) fn instant_or_none(
    table: &'static str,
    column: &'static str,
    id: impl ToString,
    micros: Option<i64>,
) -> Result<Option<Instant>, StoreError> {
    micros.map(|micros| instant(table, column, id, micros)).transpose()
}

/// A value of the domain from its column of JSON.
pub(crate) fn decode<T: DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    id: impl ToString,
    json: serde_json::Value,
) -> Result<T, StoreError> {
    serde_json::from_value(json).map_err(|fault| StoreError::corrupt(table, column, id, fault))
}

/// A value of the domain as JSON for its column.
pub(crate) fn encode<T: Serialize>(
    table: &'static str,
    column: &'static str,
    id: impl ToString,
    value: &T,
) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(value).map_err(|fault| StoreError::corrupt(table, column, id, fault))
}

/// A closed set of names in a text column.
pub(crate) fn named<T: DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    id: impl ToString,
    text: &str,
) -> Result<T, StoreError> {
    decode(table, column, id, serde_json::Value::String(text.to_owned()))
}

/// The name of a value that serialises to a string.
pub(crate) fn name_of<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}
