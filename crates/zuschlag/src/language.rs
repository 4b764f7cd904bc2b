//! `--lang`: the language in which a command speaks, and what use cases say in it.
//! It must not hold a text; those stand in `locales/`.

use app::AppError;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use locales::{Language, Texts};
use tender::message::Message;

/// The language of a command's sentences, German unless told otherwise.
#[derive(Args, Clone, Copy)]
pub(crate) struct InLanguage {
    /// Language of sentences
    #[arg(long = "lang", value_name = "LANG", default_value = "de", value_parser = known())]
    pub(crate) language: Language,
}

impl InLanguage {
    pub(crate) fn texts(self) -> &'static Texts {
        self.language.texts()
    }
}

/// The sentence of a message.
pub(crate) fn words(message: &Message, language: Language) -> String {
    let values: Vec<(&str, &str)> =
        message.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    language.texts().with(message.key, &values)
}

/// What a use case refused, a line for each reason; a fault of ours stays as it was written down.
pub(crate) fn refusal(error: &AppError, language: Language) -> String {
    let key = match error {
        AppError::Refused(refusals) => {
            let said = refusals.iter().map(|refusal| words(&refusal.message, language));
            return said.collect::<Vec<_>>().join("\n");
        }
        AppError::Faulty(findings) => {
            let said = findings.iter().map(|one| {
                format!("{} {}", words(&one.message, language), words(&one.remedy, language))
            });
            return said.collect::<Vec<_>>().join("\n");
        }
        AppError::NotFound => "cli-not-found",
        AppError::Unauthenticated => "cli-not-signed-in",
        AppError::TooMany => "too-many",
        AppError::ClockApart => "clock-apart",
        AppError::Busy => "busy",
        AppError::Stale { .. } | AppError::BrokenOff | AppError::Internal(_) => {
            return error.to_string();
        }
    };
    let texts = language.texts();
    format!("{} {}", texts.text(key), texts.text(&format!("{key}-remedy")))
}

fn known() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["de", "en"]).map(|code| Language::of(&code).unwrap_or_default())
}
