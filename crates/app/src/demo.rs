//! The demo's data: bodies, role accounts and procedures of `seeds/`, loaded through the use cases.
//! It must not write rows that no use case could write.

pub mod bidders;
mod load;
mod news;
pub mod officers;
pub mod openers;
mod past;
mod seed;

use locales::Language;

/// The password of every account of the demo.
pub const PASSWORD: &str = "vorfuehrung-2026";

/// An account that the sign-in page of the demo names.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Address to sign in with.
    pub email: &'static str,
    /// What it is for, in German …
    pub de: &'static str,
    /// … and in English.
    pub en: &'static str,
}

impl Account {
    /// What it is for in a language.
    pub fn what(&self, language: Language) -> &'static str {
        match language {
            Language::De => self.de,
            Language::En => self.en,
        }
    }
}

/// The accounts that the sign-in page of the demo names.
pub use seed::ACCOUNTS;
