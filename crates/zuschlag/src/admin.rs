//! `zuschlag admin`: the first steps on a new platform, from the machine on which it runs.
//! It must not set a password: people set their own by a link that works once.

use crate::config::Config;
use crate::language::refusal;
use crate::print;
use clap::Subcommand;
use locales::Language;
use std::error::Error;

/// What can be done.
#[derive(Subcommand)]
pub(crate) enum AdminCommand {
    /// Name who runs the platform, and print the link with which they begin; it works once, for a week
    Init {
        /// Name of the body that runs the platform; it is made if there is none
        #[arg(long)]
        body: String,
        /// Address of the person
        #[arg(long)]
        email: String,
        /// Language of the mail and the account: de or en
        #[arg(long, default_value = "de")]
        language: String,
    },
}

/// Carries a command out.
///
/// # Errors
/// When the platform cannot be opened or something given does not fit.
pub(crate) async fn run(config: &Config, command: AdminCommand) -> Result<(), Box<dyn Error>> {
    let AdminCommand::Init { body, email, language } = command;
    let language = Language::of(&language).ok_or("language: de or en")?;
    let app = crate::serve::open(config).await?;
    let ticket = app.begin_operation(&body, &email, language).await;
    let ticket = ticket.map_err(|error| refusal(&error, language))?;
    let link = app.link_of(&ticket).ok_or("no link was made")?;
    app.store.close().await?;
    print(&format!("{link}\n\nvalid until {}, once", ticket.expires_at));
    Ok(())
}
