//! Fuzzes with seeded mutations until its time is over: notices on their whole way, the readers of rules, schemas and packs,
//! and the parsers of sealing and log. `exchange-fuzz SDK SEAL FOLDER MINUTES FIRST`: the examples and rules come from SDK, texts
//! of the protocol from the JSON files in SEAL; findings are kept in FOLDER; FIRST is the number of the first case.
//!
//! A case is made from its number alone. A finding is a panic, a broken promise, or two seconds of CPU. A case that kills
//! the process or hangs for a minute leaves its number in FOLDER/running.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]

#[path = "../../tender/examples/shared/cpu.rs"]
mod cpu;
#[path = "../../xmlrules/tests/reference/mutate.rs"]
mod mutate;
#[path = "shared/parsers.rs"]
mod parsers;

use std::collections::BTreeMap;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use exchange::eforms::check::{Options, check_with};
use exchange::eforms::notice::Notice;
use exchange::eforms::sdk::Sdk;
use exchange::eforms::store;
use mutate::{Chance, mutant};
use xmlrules::dom::{Document, Limits, canonical};
use xmlrules::schematron::{RuleSet, Schema};
use xmlrules::xsd;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// CPU time from which a case is a finding, in nanoseconds.
const SLOW: u64 = 2_000_000_000;

/// Names of findings that were saved, so that each kind is saved once.
type Found = BTreeMap<String, u64>;

fn main() -> Outcome<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [sdk, seal, folder, minutes, first] = arguments.as_slice() else {
        return Err("usage: exchange-fuzz SDK SEAL FOLDER MINUTES FIRST".into());
    };
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let seeds = Seeds::read(Path::new(sdk), Path::new(seal), &folder)?;
    std::panic::set_hook(Box::new(|_| {}));
    let (start, mut case) = (Instant::now(), first.parse::<u64>()?);
    let end = Duration::from_secs(minutes.parse::<u64>()?.saturating_mul(60));
    let (mut found, mut made) = (Found::new(), BTreeMap::<&str, u64>::new());
    watch(folder.join("running"));
    while start.elapsed() < end {
        RUNNING.store(case, Ordering::Relaxed);
        std::fs::write(folder.join("running"), case.to_string())?;
        let mut chance = Chance::new(case);
        let (target, bytes) = seeds.case(&mut chance);
        *made.entry(target.name()).or_default() += 1;
        if let Some(why) = run(&seeds, target, &bytes) {
            let count = found.entry(format!("{}: {why}", target.name())).or_default();
            *count += 1;
            if *count == 1 {
                std::fs::write(folder.join(format!("{case}-{}", target.name())), &bytes)?;
                println!("finding: case {case}: {}: {why}", target.name());
            }
        }
        case += 1;
    }
    std::fs::remove_file(folder.join("running"))?;
    std::fs::write(folder.join("next"), case.to_string())?;
    let cases: u64 = made.values().sum();
    println!(
        "{minutes} minutes, {cases} cases {made:?}, next case {case}, {} findings",
        found.len()
    );
    for (why, count) in &found {
        println!("{count} times: {why}");
    }
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The case that runs.
static RUNNING: AtomicU64 = AtomicU64::new(0);

/// Ends the process if one case lasts for a minute.
fn watch(note: PathBuf) {
    std::thread::spawn(move || {
        let mut last = u64::MAX;
        loop {
            let now = RUNNING.load(Ordering::Relaxed);
            if now == last {
                println!("finding: case {now} hangs; its number stands in {}", note.display());
                std::process::exit(3);
            }
            last = now;
            std::thread::sleep(Duration::from_mins(1));
        }
    });
}

/// Runs a case and says what is wrong with it.
fn run(seeds: &Seeds, target: Target, bytes: &[u8]) -> Option<String> {
    let start = cpu::cpu();
    let outcome = catch_unwind(AssertUnwindSafe(|| seeds.run(target, bytes)));
    let took = cpu::cpu().saturating_sub(start);
    match outcome {
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Some(format!("panic: {}", text.unwrap_or_default()))
        }
        Ok(Err(why)) => Some(why),
        Ok(Ok(())) => (took > SLOW).then(|| "slow".to_owned()),
    }
}

/// What a case is read as.
#[derive(Clone, Copy)]
enum Target {
    Notice,
    Rules,
    Schema,
    Pack,
    Protocol,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Rules => "rules",
            Self::Schema => "schema",
            Self::Pack => "pack",
            Self::Protocol => "protocol",
        }
    }
}

/// What cases are made of.
struct Seeds {
    sdk: Sdk,
    options: Options,
    pack: Vec<u8>,
    notices: Vec<Vec<u8>>,
    rules: Vec<Vec<u8>>,
    schemas: Vec<Vec<u8>>,
    texts: Vec<Vec<u8>>,
}

impl Seeds {
    fn read(sdk: &Path, seal: &Path, folder: &Path) -> Outcome<Self> {
        let manifest = store::add(folder, sdk)?;
        let pack = std::fs::read(folder.join(store::file_name(manifest.version)))?;
        let mut texts = Vec::new();
        for file in files(seal, "json", 1 << 20)? {
            collect(&serde_json::from_slice(&file)?, &mut texts);
        }
        Ok(Self {
            sdk: Sdk::load(&pack)?,
            options: Options { dynamic: true, ..Options::on(jiff::civil::date(2026, 11, 21)) },
            pack,
            notices: files(&sdk.join("examples/notices"), "xml", 200_000)?,
            rules: files(&sdk.join("schematrons/static"), "sch", 60_000)?,
            schemas: files(&sdk.join("schemas/maindoc"), "xsd", 200_000)?,
            texts,
        })
    }

    /// Most cases are notices and texts of the protocol; rules, schemas and packs take long to read.
    fn case(&self, chance: &mut Chance) -> (Target, Vec<u8>) {
        let (target, seeds) = match chance.next() % 64 {
            0 => (Target::Rules, self.rules.as_slice()),
            1 => (Target::Schema, self.schemas.as_slice()),
            2 => (Target::Pack, std::slice::from_ref(&self.pack)),
            3..32 => (Target::Protocol, self.texts.as_slice()),
            _ => (Target::Notice, self.notices.as_slice()),
        };
        let mut bytes = chance.pick(seeds).cloned().unwrap_or_default();
        let tree = matches!(target, Target::Notice | Target::Rules | Target::Schema);
        if tree && chance.next().is_multiple_of(2) {
            let mutant = mutant(&bytes, chance.next());
            bytes = mutant.map_or(bytes, |mutant| {
                debug_assert!(!mutant.label.is_empty(), "a mutation has a name");
                mutant.xml.into_bytes()
            });
        }
        if !tree || chance.next().is_multiple_of(2) {
            (0..=chance.next() % 4).for_each(|_| damage(&mut bytes, chance));
        }
        (target, bytes)
    }

    /// Reads a case and keeps the promises that hold for every input.
    fn run(&self, target: Target, bytes: &[u8]) -> Result<(), String> {
        match target {
            Target::Notice => self.notice(bytes),
            Target::Rules => {
                if let Ok(schema) = Schema::read(bytes, &mut |_| None) {
                    let _rules = RuleSet::new(schema);
                }
                let main = br#"<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><include href="a"/></schema>"#;
                if let Ok(schema) = Schema::read(main, &mut |_| Some(bytes.to_vec())) {
                    let _rules = RuleSet::new(schema);
                }
                Ok(())
            }
            Target::Schema => {
                let _schema =
                    xsd::Schema::read(&["a"], &mut |file| (file == "a").then(|| bytes.to_vec()));
                Ok(())
            }
            Target::Pack => {
                if let Ok(sdk) = Sdk::load(bytes) {
                    let _forms = sdk.forms().len();
                }
                Ok(())
            }
            Target::Protocol => parsers::all(bytes),
        }
    }

    /// A notice is checked whatever it is; what is well-formed survives being written.
    fn notice(&self, bytes: &[u8]) -> Result<(), String> {
        let report = check_with(&self.sdk, bytes, &self.options);
        let Ok(notice) = Notice::parse(bytes, &Limits::default()) else {
            let named = report.xsd_ok || report.findings.is_empty();
            return if named { Err("not well-formed, and no finding".to_owned()) } else { Ok(()) };
        };
        let written = notice.document.write();
        match Document::parse(written.as_bytes(), &Limits::default()) {
            Ok(again) if canonical(&again) == canonical(&notice.document) => Ok(()),
            Ok(_) => Err("written otherwise than read".to_owned()),
            Err(fault) => Err(format!("what was written is not well-formed: {:?}", fault.kind)),
        }
    }
}

/// The files of a folder with an ending, up to a size, sorted by name.
fn files(folder: &Path, ending: &str, most: usize) -> Outcome<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    let mut read = found.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    read.retain(|bytes| bytes.len() <= most);
    Ok(read)
}

/// All texts of a JSON value.
fn collect(value: &serde_json::Value, texts: &mut Vec<Vec<u8>>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone().into_bytes()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        serde_json::Value::Object(map) => map.values().for_each(|item| collect(item, texts)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

/// Signs that parsers stumble over.
const SIGNS: [&[u8]; 16] = [
    b"<",
    b">",
    b"&",
    b"\"",
    b"\n",
    b"\0",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&#x0;",
    b"&#1114112;",
    b" xmlns:a=''",
    b"\xc2",
    b"\xff\xfe",
    b"9999999999999999999999",
];

/// One change of bytes: flip, insert, cut out, cut off, repeat.
fn damage(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let length = bytes.len();
    let mut below = |end: usize| {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(chance.next() % end).unwrap_or_default()
    };
    let (kind, at) = (below(6), below(length.saturating_add(1)));
    let end = at.saturating_add(below(200)).min(length);
    match kind {
        0 => {
            let bit = 1 << below(8);
            bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= bit);
        }
        1 => drop(bytes.drain(at..end)),
        2 => bytes.truncate(at),
        3 => {
            let part: Vec<u8> =
                bytes.iter().copied().skip(at).take(end.saturating_sub(at)).collect();
            let times = [1, 2, 50, 2_000].get(below(4)).copied().unwrap_or(1);
            drop(bytes.splice(at..at, part.repeat(times)));
        }
        _ => {
            let sign = SIGNS.get(below(SIGNS.len())).copied().unwrap_or_default();
            drop(bytes.splice(at..at, sign.iter().copied()));
        }
    }
}
