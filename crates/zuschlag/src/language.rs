//! `--lang`: the language in which a command speaks.
//! It must not hold a text; those stand in `locales/`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use locales::{Language, Texts};

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

fn known() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["de", "en"]).map(|code| Language::of(&code).unwrap_or_default())
}
