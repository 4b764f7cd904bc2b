//! Running the platform: open what it needs, listen, and leave in good order.
//! It must not hold routes or rules.

use crate::config::Config;
use crate::{listen, print};
use app::{App, Clock, Ids, Mailer, Receiver, Secrets};
use exchange::eforms::store::{self as packs, Packs};
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::net::TcpListener;

/// Requests that are under way get so long to end.
const LEAVE: Duration = Duration::from_secs(30);
/// So long the check of a configuration waits for the storage of objects.
const STORAGE: Duration = Duration::from_secs(20);

/// Opens the storage and everything else that use cases need.
///
/// # Errors
/// When something of it cannot be opened.
pub(crate) async fn open(config: &Config) -> Result<App, Box<dyn Error>> {
    over(config, open_store(config).await?).await
}

/// Opens database and storage, as the user whose they are.
async fn open_store(config: &Config) -> Result<Store, Box<dyn Error>> {
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    crate::owner::not_as_root(&[&config.data, &config.keys])?;
    Ok(Store::open(&config.store).await?)
}

/// Everything else that use cases need, over what was opened.
async fn over(config: &Config, store: Store) -> Result<App, Box<dyn Error>> {
    let secrets = secrets(config, app::has_keys(&store).await?)?;
    let app = App {
        packs: Arc::new(sdk_packs(config)?),
        public_url: Arc::from(config.public_url.as_str()),
        ocid_prefix: Arc::from(config.ocid_prefix.as_str()),
        witnesses: config.witnesses.clone(),
        mailer: config.mailer.clone(),
        ..App::new(store, Clock::system(), Ids::Random, secrets)?
    };
    app.begin_clock().await?;
    app.restore_clock().await?;
    app.open_log().await?;
    Ok(app)
}

/// The packs of the SDK that the folder holds; what is missing or cannot be used is warned of.
fn sdk_packs(config: &Config) -> Result<Packs, Box<dyn Error>> {
    let packs = Packs::open(&config.data.join(packs::FOLDER))?;
    for (path, why) in &packs.unusable {
        tracing::warn!(path = %path.display(), why, "a pack of the SDK cannot be used");
    }
    if packs.list().next().is_none() {
        tracing::warn!(
            "no pack of the eForms SDK is installed: notices are off (zuschlag sdk add)"
        );
    }
    Ok(packs)
}

/// The server's own keys, made at the first start.
fn secrets(config: &Config, begun: bool) -> Result<Secrets, Box<dyn Error>> {
    let host =
        config.host().ok_or("public-url: has no host that can stand in the name of a key")?;
    let minute = u64::try_from(Clock::system().machinery().micros() / 60_000_000)?;
    if begun && !crate::keys::there(&config.keys)? {
        let fault =
            "the database was begun with keys that are not there: put the folder of keys back";
        return Err(format!("{}: {fault}", config.keys.display()).into());
    }
    let secrets = crate::keys::open(&config.keys, &host, minute)?;
    if *secrets.host() != host {
        tracing::warn!(name = %secrets.host(), %host, "the keys keep the name under which they were made");
    }
    Ok(secrets)
}

/// Opens everything, writes, reads and removes an object, signs in at the server for mails, and closes everything again. It makes no keys: where a new
/// platform has none yet, the rest is checked without them.
///
/// # Errors
/// When something of it cannot be opened, or the storage does not take and give back, or no mail would be taken.
pub(crate) async fn probe(config: &Config) -> Result<(), Box<dyn Error>> {
    config.store.reach().await?;
    let store = open_store(config).await?;
    let store = if crate::keys::there(&config.keys)? || app::has_keys(&store).await? {
        over(config, store).await?.store
    } else {
        let keys = config.keys.display();
        print(&format!("There are no keys yet: the first start makes them in {keys}."));
        sdk_packs(config)?;
        store
    };
    let name = format!("config-check-{}", Ids::Random.uuid());
    let asked = tokio::time::timeout(STORAGE, store.blobs.probe(&name)).await;
    let answer = match asked {
        Ok(answer) => answer.map_err(|fault| format!("storage of objects: {fault}")),
        Err(_) => Err(format!("storage of objects: no answer within {} s", STORAGE.as_secs())),
    };
    store.close().await?;
    let mails = config.mailer.probe().await.map_err(|fault| format!("smtp-url: {fault}"));
    let faults: Vec<String> = answer.err().into_iter().chain(mails.err()).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("; ").into()) }
}

/// Serves until the process is asked to end.
///
/// # Errors
/// When the address is taken or the storage is out of reach.
pub(crate) async fn serve(config: &Config, demo: bool) -> Result<(), Box<dyn Error>> {
    let mut app = open(config).await?;
    if demo {
        app.receiver = Receiver::Prompt;
        if !app.mailer.is_there() {
            app.mailer = Mailer::Folder(config.data.join("mails"));
        }
        app.load_demo(usize::MAX).await?;
    }
    app.list_what_is_missing().await?;
    let listener = TcpListener::bind(config.listen).await?;
    let address = listener.local_addr()?;
    let settings = web::Settings {
        public_url: config.public_url.clone(),
        demo,
        operator: config.operator.clone(),
    };
    let router = web::router(app.clone(), settings);
    tracing::info!(%address, public_url = config.public_url, demo, "listening");
    if demo {
        announce(config);
    }
    if !app.mailer.is_there() {
        tracing::warn!("no server for mails is set (smtp-url): messages stay in the inbox");
    }
    let work = tokio::spawn(app.clone().work());
    let cosigned = tokio::spawn(crate::cosign::work(app.clone()));
    let mails = tokio::spawn(app.clone().deliver());
    tokio::select! {
        () = listen::serve(listener, router, listen::HEADERS, asked_to_end()) => {}
        () = overdue() => tracing::warn!("requests were still under way and were cut off"),
    }
    work.abort();
    cosigned.abort();
    mails.abort();
    app.store.close().await?;
    tracing::info!("ended in good order");
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the demo tells the person who started it where to look")]
fn announce(config: &Config) {
    println!("\nZuschlag (Vorführung): {}\n", config.public_url);
    println!("Anmelden: {}/anmelden", config.public_url);
    let accounts = || app::demo::ACCOUNTS.iter();
    let width = accounts().map(|account| account.email.len()).max().unwrap_or_default();
    for account in accounts() {
        println!("  {:<width$}  {}", account.email, account.de);
    }
    println!("  Passwort für alle: {}\n", app::demo::PASSWORD);
}

/// Waits until the process is asked to end.
pub(crate) async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut asked) => {
                asked.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
    tracing::info!("asked to end");
}

async fn overdue() {
    asked_to_end().await;
    tokio::time::sleep(LEAVE).await;
}
