//! Checking a notice of anybody by the official rules, while one types; nothing is kept.
//! It must not change the verdict of the rules.

use crate::{App, AppError};
use exchange::eforms::check::{Options, Told, check};
use exchange::eforms::sdk::Language;
use jiff::civil::Date;
use tender::message::Message;
use tender::refusal::Refusal;

/// What the official rules say of a notice.
#[derive(Clone, Debug)]
pub struct CheckedNotice {
    /// Version of the SDK that checked.
    pub sdk: String,
    /// The subtype that the notice names.
    pub subtype: Option<String>,
    /// Verdict of the XML Schema.
    pub xsd_ok: bool,
    /// Whether the notice may go out: the schema accepts it and no rule of role ERROR failed.
    pub right: bool,
    /// Ids of the official rules that failed, sorted.
    pub failed: Vec<String>,
    /// Every finding in words.
    pub findings: Vec<Told>,
}

impl App {
    /// Checks the bytes of a notice or of a draft of one, on a day (today in Berlin where none is given).
    ///
    /// It computes and does not wait; callers give it a thread of its own.
    ///
    /// # Errors
    /// A refusal `notices-off` without a pack of the SDK.
    pub fn check_notice(&self, bytes: &[u8], day: Option<Date>) -> Result<CheckedNotice, AppError> {
        let day = day.unwrap_or_else(|| self.clock.machinery().berlin_day());
        let off = || AppError::from(Refusal::new(Message::new("notices-off"), "§ 40 VgV"));
        let broken = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
        let report = check(&self.packs, bytes, &Options::on(day)).ok_or_else(off)?;
        let report = report.map_err(|fault| broken(&fault))?;
        let sdk = self.packs.named(report.sdk).ok_or_else(off)?.map_err(|fault| broken(&fault))?;
        Ok(CheckedNotice {
            sdk: report.sdk.to_string(),
            xsd_ok: report.xsd_ok,
            right: report.is_right(),
            failed: report.failed().into_iter().map(str::to_owned).collect(),
            findings: report
                .findings
                .iter()
                .map(|finding| finding.told(&sdk, &notice_words))
                .collect(),
            subtype: report.subtype,
        })
    }
}

/// The language of notices for a language of the platform.
pub fn notice_language(language: locales::Language) -> Language {
    match language {
        locales::Language::De => Language::De,
        locales::Language::En => Language::En,
    }
}

/// The words of a message in a language of notices.
pub fn notice_words(language: Language, message: &Message) -> String {
    let texts = match language {
        Language::De => locales::Language::De.texts(),
        Language::En => locales::Language::En.texts(),
    };
    let values: Vec<(&str, &str)> =
        message.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with(message.key, &values)
}
