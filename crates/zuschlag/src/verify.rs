//! `zuschlag verify`: says in the words of a language whether everything that is stored is as it was.
//! It must not judge by itself; `app` compares.

use crate::config::Config;
use crate::print;
use locales::Texts;
use std::error::Error;

/// Verifies and names what differs.
///
/// # Errors
/// When the storage cannot be opened, or something differs.
pub(crate) async fn run(config: &Config, texts: &Texts) -> Result<(), Box<dyn Error>> {
    let app = Box::pin(crate::serve::open(config)).await?;
    let verified = Box::pin(app.verify()).await?;
    for difference in &verified.differences {
        let values: Vec<(&str, &str)> =
            difference.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        print(&texts.with(difference.key, &values));
    }
    let counted = [
        ("procedures", verified.procedures.to_string()),
        ("acts", verified.acts.to_string()),
        ("objects", verified.objects.to_string()),
        ("receipts", verified.receipts.to_string()),
        ("commitments", verified.commitments.to_string()),
        ("count", verified.differences.len().to_string()),
    ];
    let values: Vec<(&str, &str)> =
        counted.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.store.close().await?;
    if verified.differences.is_empty() {
        print(&texts.with("verify-clean", &values));
        Ok(())
    } else {
        Err(texts.with("verify-differences", &values).into())
    }
}
