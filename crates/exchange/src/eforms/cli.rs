//! The commands on notices as functions: options and a writer in, an exit code out.
//!
//! It must not parse arguments, read a clock or print to the terminal by itself.

mod check;
mod read;

pub use check::{CheckOptions, check};
pub use read::{diff, render, roundtrip, show};

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::sync::Arc;

use tender::message::Message;
use xmlrules::dom::Limits;

use super::check::fault;
use super::notice::Notice;
use super::render::Words;
use super::sdk::{Language, Sdk};
use super::store::Packs;

/// All is right.
pub const RIGHT: u8 = 0;
/// Something is wrong, or two notices differ.
pub const WRONG: u8 = 1;
/// A file can't be read, or there is no SDK to read it with.
pub const UNREADABLE: u8 = 2;

/// How a command writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// What every command needs.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The installed packs.
    pub packs: &'a Packs,
    /// The texts.
    pub words: Words<'a>,
    /// The language of people's output.
    pub language: Language,
}

impl Setting<'_> {
    fn say(&self, message: &Message) -> String {
        (self.words)(self.language, message)
    }

    fn unreadable(&self, path: &Path, why: impl ToString) -> String {
        let message = Message::new("notice-cli-unreadable").with("file", path.display());
        self.say(&message.with("why", why))
    }

    /// Why a file cannot be read.
    fn no_file(&self, error: &io::Error) -> String {
        let known = [
            (io::ErrorKind::NotFound, "notice-cli-no-file"),
            (io::ErrorKind::PermissionDenied, "notice-cli-no-right"),
            (io::ErrorKind::IsADirectory, "notice-cli-folder"),
        ];
        let key = known.into_iter().find(|(kind, _)| *kind == error.kind());
        key.map_or_else(|| error.to_string(), |(_, key)| self.say(&Message::new(key)))
    }

    /// The notice of a file, or what to tell.
    fn open_alone(&self, path: &Path) -> Result<Notice, String> {
        let bytes = read_file(path).map_err(|error| self.unreadable(path, self.no_file(&error)))?;
        Notice::parse(&bytes, &Limits::default())
            .map_err(|found| self.unreadable(path, self.say(&fault::message(&found))))
    }

    /// The notice of a file and the version that reads it, or what to tell.
    fn open(&self, path: &Path) -> Result<(Notice, Arc<Sdk>), String> {
        let notice = self.open_alone(path)?;
        let choice = self.packs.choose(&notice.identity());
        let choice = choice.ok_or_else(|| self.say(&Message::new("notice-cli-no-sdk")))?;
        let choice = choice.map_err(|error| self.unreadable(path, error))?;
        Ok((notice, choice.sdk))
    }
}

/// The bytes of a file, one more than the limit at most: the parser then says that it is too large.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes what went wrong before the command could begin.
fn refuse(out: &mut impl Write, why: &str) -> io::Result<u8> {
    writeln!(out, "{why}")?;
    Ok(UNREADABLE)
}
