//! Sends new heads of the log to its witnesses and takes their cosignatures back.
//! It must not hold up anything: a witness that does not answer is asked again later.

use app::{App, Witness};
use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

/// So often it looks for a new head.
const EVERY: Duration = Duration::from_secs(2);
/// A witness that takes longer is asked again at the next look.
const PATIENCE: Duration = Duration::from_secs(20);
/// An answer is never longer than this: some signature lines, or a size.
const LONGEST: usize = 64 * 1024;

/// Works until it is ended.
pub(crate) async fn work(app: App) {
    let client = reqwest::Client::builder().timeout(PATIENCE).build();
    let client = match client {
        Ok(client) => client,
        Err(fault) => {
            tracing::error!(%fault, "witnesses cannot be asked");
            return;
        }
    };
    let mut known: BTreeMap<String, u64> = BTreeMap::new();
    loop {
        for witness in app.witnesses.asked.iter() {
            let size = known.entry(witness.key.to_string()).or_default();
            if let Err(fault) = ask(&app, &client, witness, size).await {
                tracing::warn!(witness = witness.key.name(), %fault, "a witness did not cosign");
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Asks one witness to cosign the latest head; `known` is the size that it cosigned last, as far as is known.
async fn ask(
    app: &App,
    client: &reqwest::Client,
    witness: &Witness,
    known: &mut u64,
) -> Result<(), Box<dyn Error>> {
    let Some(asked) = app.to_witness(&witness.key, *known).await? else { return Ok(()) };
    let url = format!("{}/add-checkpoint", witness.url.trim_end_matches('/'));
    let answer = client.post(url).body(asked.body).send().await?;
    let status = answer.status().as_u16();
    let body = short(answer).await?;
    match status {
        200 => {
            if app.take_cosignature(asked.size, &body).await? == 0 {
                return Err("its answer holds no signature of its key".into());
            }
            *known = asked.size;
        }
        // It says where the proof must begin; the next look sends it so. From more than there is no proof begins.
        409 => match body.trim().parse()? {
            seen if seen > asked.size => app.log_contradicted(witness.key.name()).await?,
            seen => *known = seen,
        },
        422 => app.log_contradicted(witness.key.name()).await?,
        _ => return Err(format!("it answered {status}").into()),
    }
    Ok(())
}

async fn short(mut answer: reqwest::Response) -> Result<String, Box<dyn Error>> {
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await? {
        bytes.extend_from_slice(&part);
        if bytes.len() > LONGEST {
            return Err("its answer is too long".into());
        }
    }
    Ok(String::from_utf8(bytes)?)
}
