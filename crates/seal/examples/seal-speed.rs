//! Compares sealing a file with the bare age library in one run: `cargo run --release -p seal --example seal-speed -- REPORT`.

use rand::{SeedableRng as _, rngs::StdRng};
use seal::parts::{FileSealer, seal_file};
use seal::value::ObjectName;
use seal::version::VersionKey;
use sha2::{Digest as _, Sha256};
use std::error::Error;
use std::io::{self, Read as _, Write as _};
use std::time::{Duration, Instant};

const SIZE: u64 = 256 << 20;
/// Sealing reaches at least this share of the bare library, in percent.
const SHARE: u64 = 80;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the report to write")?;
    let mut rng = StdRng::seed_from_u64(1);
    let key = VersionKey::random(&mut rng).recipient();
    let theirs: age::x25519::Recipient = key.to_string().parse()?;
    let (mut bare, mut ours, mut hash) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        let start = Instant::now();
        let mut hasher = Sha256::new();
        let block = vec![7; 1 << 20];
        for _ in 0..SIZE >> 20 {
            hasher.update(&block);
        }
        let _digest = hasher.finalize();
        hash = hash.min(start.elapsed());
        let start = Instant::now();
        let recipient: &dyn age::Recipient = &theirs;
        let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient))?;
        let mut writer = encryptor.wrap_output(io::sink())?;
        let mut buffer = vec![0; 1 << 20];
        let mut source = io::repeat(7).take(SIZE);
        loop {
            let n = source.read(&mut buffer)?;
            if n == 0 {
                break;
            }
            writer.write_all(buffer.get(..n).unwrap_or_default())?;
        }
        writer.finish()?;
        bare = bare.min(start.elapsed());
        let start = Instant::now();
        let sealer = FileSealer::new(io::repeat(7).take(SIZE), SIZE);
        let sink = |_: &ObjectName| Ok(io::sink());
        seal_file(sealer, &key, &[], &mut rng, sink).map_err(seal::parts::PartsFault::code)?;
        ours = ours.min(start.elapsed());
    }
    let mibs = |time: Duration| 1000 * (SIZE >> 20) / u64::try_from(time.as_millis()).unwrap_or(1);
    let percent = 100 * mibs(ours) / mibs(bare).max(1);
    let (hash, age, sealing) = (mibs(hash), mibs(bare), mibs(ours));
    let word = if percent >= SHARE { "kept" } else { "MISSED" };
    let report = format!(
        "sealing on the command line: {sealing} MiB/s, bare age {age} MiB/s: {percent} % (at least {SHARE} %: {word}); \
         bare SHA-256 {hash} MiB/s\n"
    );
    Ok(std::fs::write(path, report)?)
}
