//! Times the way of notices from bytes to findings: `exchange-bench SDK FOLDER [PROGRAM ARGUMENT…]`, where PROGRAM times the
//! independent engines (`tests/oracle/speed.py`). The pack is made in FOLDER. Nothing of a notice is kept between runs;
//! compiled rules are. It ends with a failure if a limit is missed.
//!
//! Both sides are timed in turns, some rounds, and of each the least is taken: a busy machine disturbs both alike, and
//! nothing makes a program faster than it is.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]
#![expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "figures for people"
)]

#[path = "shared/other.rs"]
mod other;
#[path = "../../tender/examples/shared/stopwatch.rs"]
mod stopwatch;

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use exchange::eforms::check::{Options, check_with};
use exchange::eforms::notice::Notice;
use exchange::eforms::sdk::Sdk;
use exchange::eforms::store;
use other::{Other, Theirs};
use quick_xml::Reader;
use quick_xml::events::Event;
use rayon::prelude::*;
use stopwatch::{cpu, median, milliseconds};
use xmlrules::dom::{Document, Limits};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The notices that are compared with the independent engines.
const FIVE: [&str; 5] = [
    "cn_24_minimal",
    "cn_24_multilingual",
    "cn_24_maximal",
    "cn_24_maximal_100_lots",
    "INVALID_cn_24_stage-2",
];

/// How long a series of runs lasts at least, in nanoseconds.
const SERIES: u64 = 40_000_000;

/// How often both sides take turns.
const ROUNDS: usize = 4;

fn main() -> Outcome<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut bench = match arguments.as_slice() {
        ["--ready", pack] => return ready(Path::new(pack)),
        [sdk, folder, other @ ..] => {
            Bench::new(Path::new(sdk), Path::new(folder), Other::start(other)?)?
        }
        _ => return Err("usage: exchange-bench SDK FOLDER [PROGRAM ARGUMENT…]".into()),
    };
    bench.five()?;
    bench.lots()?;
    bench.others()?;
    bench.cores()?;
    for missed in &bench.missed {
        println!("MISSED: {missed}");
    }
    Ok(if bench.missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// In a process of its own, so that its memory is that of one ready version: loads a pack and compiles the rules of every
/// subtype.
fn ready(pack: &Path) -> Outcome<ExitCode> {
    let bytes = std::fs::read(pack)?;
    let (length, start, wall) = (bytes.len(), cpu(), Instant::now());
    let sdk = Sdk::load(&bytes)?;
    let loaded = cpu();
    let subtypes: Vec<String> = sdk.rules().set().phases().map(str::to_owned).collect();
    for subtype in &subtypes {
        let subtype = subtype.trim_start_matches("eforms-");
        black_box(sdk.rules().phase(subtype, false).ok_or("no such phase")?);
    }
    let (load, all) = (loaded.saturating_sub(start), cpu().saturating_sub(start));
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse()?;
    println!(
        "pack of {length} bytes ready with {} subtypes: {} ms of CPU ({} ms loading), {} ms on the clock, peak of {} MB",
        subtypes.len(),
        milliseconds(all),
        milliseconds(load),
        wall.elapsed().as_millis(),
        kilobytes.div_ceil(1000)
    );
    let kept = all <= 150_000_000 && kilobytes < 60_000;
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The pass that only finds the tags: the floor.
fn bare(text: &str) -> usize {
    let mut reader = Reader::from_str(text);
    let mut events = 0;
    while let Ok(event) = reader.read_event() {
        if matches!(event, Event::Eof) {
            break;
        }
        events += 1;
    }
    events
}

/// The document with its lots so many times, each copy with numbers of its own.
fn multiplied(text: &str, times: usize) -> Outcome<String> {
    let (tag, end) = ("<cac:ProcurementProjectLot>", "</cac:ProcurementProjectLot>");
    let first = text.find(tag).ok_or("no lot")?;
    let last = text.rfind(end).ok_or("no lot")?;
    let (head, rest) = text.split_at(first);
    let (lots, tail) = rest.split_at(last + end.len() - first);
    let copies: Vec<String> =
        (0..times).map(|copy| lots.replace(">LOT-0", &format!(">LOT-{copy}"))).collect();
    Ok(format!("{head}{}{tail}", copies.concat()))
}

/// Times of one notice in nanoseconds.
struct Times {
    floor: u64,
    parse: u64,
    /// Reading, and the verdict of the schema.
    schema: u64,
    rules: u64,
    all: u64,
}

impl Times {
    fn least(self, more: Self) -> Self {
        Self {
            floor: self.floor.min(more.floor),
            parse: self.parse.min(more.parse),
            schema: self.schema.min(more.schema),
            rules: self.rules.min(more.rules),
            all: self.all.min(more.all),
        }
    }
}

struct Bench {
    sdk: Sdk,
    examples: PathBuf,
    options: Options,
    /// The independent engines, if there are any.
    other: Option<Other>,
    missed: Vec<String>,
}

impl Bench {
    fn new(sdk: &Path, folder: &Path, other: Option<Other>) -> Outcome<Self> {
        let manifest = store::add(folder, sdk)?;
        let pack = folder.join(store::file_name(manifest.version));
        let mut kept = false;
        for _ in 0..ROUNDS {
            let run = Command::new(std::env::current_exe()?).arg("--ready").arg(&pack).status()?;
            kept |= run.success();
        }
        let mut bench = Self {
            sdk: Sdk::load(&std::fs::read(&pack)?)?,
            examples: sdk.join("examples/notices"),
            options: Options::on(jiff::civil::date(2026, 11, 21)),
            other,
            missed: Vec::new(),
        };
        bench.must(kept, || "ready in 150 ms and 60 MB".to_owned());
        Ok(bench)
    }

    fn must(&mut self, kept: bool, name: impl FnOnce() -> String) {
        if !kept {
            self.missed.push(name());
        }
    }

    fn check(&self, bytes: &[u8]) -> usize {
        check_with(&self.sdk, bytes, &self.options).findings.len()
    }

    /// The notices that are compared, with all yardsticks.
    fn five(&mut self) -> Outcome<()> {
        println!(
            "milliseconds of CPU           quick-xml     parse  parse+xsd     rules       all  all/quick-xml"
        );
        let mut faster = Vec::new();
        for name in FIVE {
            let text = std::fs::read_to_string(self.examples.join(format!("{name}.xml")))?;
            let path = self.examples.join(format!("{name}.xml"));
            let (mut ours, mut theirs) = (self.times(&text)?, None);
            for _ in 1..ROUNDS {
                if let Some(other) = &mut self.other {
                    theirs = Some(other.time(&path)?.least(theirs));
                }
                ours = ours.least(self.times(&text)?);
            }
            self.told(name, &ours);
            let Some(Theirs { saxon, libxml2 }) = theirs else {
                continue;
            };
            let (times, share) = (saxon / ours.all as f64, ours.schema as f64 / libxml2);
            println!(
                "    SaxonC-HE {:.1} ms, {times:.0} times as long; libxml2 {:.2} ms, the schema here {share:.2} of it",
                saxon / 1e6,
                libxml2 / 1e6
            );
            self.must(times >= 60.0, || format!("{name}: 60 times faster than SaxonC-HE"));
            self.must(share <= 1.0, || format!("{name}: the schema no slower than libxml2"));
            faster.push(times);
        }
        if !faster.is_empty() {
            let logarithms: f64 = faster.iter().map(|times| times.ln()).sum();
            let mean = (logarithms / faster.len() as f64).exp();
            println!("SaxonC-HE takes {mean:.0} times as long in the geometric mean");
            self.must(mean >= 100.0, || "100 times in the geometric mean".to_owned());
        }
        Ok(())
    }

    /// Times one notice.
    fn times(&self, text: &str) -> Outcome<Times> {
        let limits = Limits::default();
        let document = || Document::parse(black_box(text.as_bytes()), &limits);
        document()?;
        let floor = median(SERIES, || {
            black_box(bare(black_box(text)));
        });
        let parse = median(SERIES, || {
            black_box(document().is_ok());
        });
        let schema = median(SERIES, || {
            let found = document().map(|document| self.sdk.schema().validate(&document).len());
            black_box(found.is_ok());
        });
        let rules = self.rules(&Notice::parse(text.as_bytes(), &limits)?)?;
        let all = median(SERIES, || {
            black_box(self.check(black_box(text.as_bytes())));
        });
        Ok(Times { floor, parse, schema, rules, all })
    }

    fn told(&mut self, name: &str, times: &Times) {
        let Times { floor, parse, schema, rules, all } = *times;
        let ratio = all as f64 / floor as f64;
        let shown =
            [floor, parse, schema, rules, all].map(|time| format!("{:>10}", milliseconds(time)));
        println!("{name:28} {} {ratio:14.1}", shown.concat());
        self.must(ratio <= 20.0, || format!("{name}: at most 20 times a bare pass"));
    }

    /// The time of the rules alone, without making findings of what failed.
    fn rules(&self, notice: &Notice) -> Outcome<u64> {
        let subtype = notice.identity().subtype.unwrap_or_default();
        let phase = self.sdk.rules().phase(&subtype, false).ok_or("no phase")?;
        let day = xmlrules::Date::parse("2026-11-21").ok_or("no date")?;
        let options = xmlrules::schematron::Options::new(day);
        Ok(median(SERIES, || {
            black_box(
                self.sdk.rules().set().check(&phase, &notice.document, &options).failures.len(),
            );
        }))
    }

    /// Twice the lots must not take much more than twice the time.
    fn lots(&mut self) -> Outcome<()> {
        let text = std::fs::read_to_string(self.examples.join("cn_24_maximal_100_lots.xml"))?;
        let (two, four) = (multiplied(&text, 2)?, multiplied(&text, 4)?);
        let (mut twice, mut fourfold) = (self.times(&two)?, self.times(&four)?);
        for _ in 1..ROUNDS {
            twice = twice.least(self.times(&two)?);
            fourfold = fourfold.least(self.times(&four)?);
        }
        self.told("200 lots", &twice);
        self.told("400 lots", &fourfold);
        let ratio = fourfold.all as f64 / twice.all as f64;
        println!("400 lots take {ratio:.2} times as long as 200");
        self.must(ratio <= 2.3, || "400 lots in 2.3 times the time of 200".to_owned());
        Ok(())
    }

    fn all_examples(&self) -> Outcome<Vec<(String, Vec<u8>)>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.examples)? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, std::fs::read(path)?));
        }
        found.sort();
        Ok(found)
    }

    /// Every example against the bare pass: the middle and the worst.
    fn others(&mut self) -> Outcome<()> {
        let mut ratios = Vec::new();
        for (name, bytes) in self.all_examples()? {
            let Ok(text) = std::str::from_utf8(&bytes) else {
                continue;
            };
            let floor = median(SERIES / 20, || {
                black_box(bare(black_box(text)));
            });
            let all = median(SERIES / 20, || {
                black_box(self.check(black_box(&bytes)));
            });
            ratios.push((all as f64 / floor as f64, name));
        }
        ratios.sort_by(|a, b| a.0.total_cmp(&b.0));
        if let (Some((middle, _)), Some((worst, name))) =
            (ratios.get(ratios.len() / 2), ratios.last())
        {
            let over = ratios.iter().filter(|(ratio, _)| *ratio > 20.0).count();
            println!(
                "{} examples: {middle:.1} times a bare pass in the middle, {worst:.1} at worst ({name}), {over} above 20",
                ratios.len()
            );
        }
        Ok(())
    }

    /// All examples on all cores.
    fn cores(&self) -> Outcome<()> {
        let examples = self.all_examples()?;
        let rounds: Vec<&[u8]> =
            (0..20).flat_map(|_| examples.iter().map(|(_, bytes)| bytes.as_slice())).collect();
        let start = Instant::now();
        let found: usize = rounds.par_iter().map(|bytes| self.check(bytes)).sum();
        let took = start.elapsed().as_secs_f64();
        println!(
            "{} notices ({found} findings) on {} cores in {took:.2} s: {:.0} a second",
            rounds.len(),
            rayon::current_num_threads(),
            rounds.len() as f64 / took
        );
        Ok(())
    }
}
