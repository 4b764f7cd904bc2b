//! Times the way from bytes to findings against a bare quick-xml pass over the same bytes, in CPU time of this thread.
//!
//! `ZUSCHLAG_REFERENCE` names the folder of the reference material; an argument selects documents by a part of their name. Nothing is kept between runs of one document.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]
#![expect(clippy::disallowed_methods, reason = "the reference material is found by a variable")]
#![expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "figures for people"
)]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;
use xmlrules::Date;
use xmlrules::dom::{Document, Limits};
use xmlrules::schematron::{Options, Phase, RuleSet, Schema};
use xmlrules::xsd;

const FILES: [&str; 6] = [
    "cn_24_minimal.xml",
    "cn_24_multilingual.xml",
    "cn_24_maximal.xml",
    "cn_24_maximal_100_lots.xml",
    "INVALID_cn_24_stage-2.xml",
    "can_24_maximal.xml",
];

type Outcome<T> = Result<T, Box<dyn Error>>;

/// CPU time of this thread in seconds, as Linux counts it.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos: u64 = text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default();
    nanos as f64 / 1e9
}

/// Memory in use, in megabytes.
fn memory() -> f64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = text.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or_default();
    pages as f64 * 4096.0 / 1e6
}

/// Milliseconds of one run: the median of five series of about 50 ms each.
fn time(mut run: impl FnMut()) -> f64 {
    let mut runs = 1_u32;
    let mut series = |runs: u32| {
        let start = cpu();
        (0..runs).for_each(|_| run());
        cpu() - start
    };
    while series(runs) < 0.05 {
        runs *= 2;
    }
    let mut times: Vec<f64> = (0..5).map(|_| series(runs) * 1e3 / f64::from(runs)).collect();
    times.sort_by(f64::total_cmp);
    times.get(2).copied().unwrap_or_default()
}

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

struct Engine {
    rules: RuleSet,
    phases: Vec<(String, Phase)>,
    schema: xsd::Schema,
    options: Options,
}

impl Engine {
    fn phase(&self, subtype: &str) -> Option<&Phase> {
        let id = format!("eforms-{subtype}");
        self.phases.iter().find(|(known, _)| *known == id).map(|(_, phase)| phase)
    }

    fn all(&self, text: &str, phase: &Phase) -> usize {
        let Ok(document) = Document::parse(text.as_bytes(), &Limits::default()) else {
            return 0;
        };
        let found = self.schema.validate(&document).len();
        found + self.rules.check(phase, &document, &self.options).failures.len()
    }

    fn line(&self, name: &str, text: &str, subtype: &str) -> Outcome<f64> {
        let phase = self.phase(subtype).ok_or("no such phase")?;
        let document = Document::parse(text.as_bytes(), &Limits::default())?;
        let floor = time(|| {
            black_box(bare(black_box(text)));
        });
        let parse = time(|| {
            black_box(Document::parse(text.as_bytes(), &Limits::default()).is_ok());
        });
        let schema = time(|| {
            black_box(self.schema.validate(&document));
        });
        let rules = time(|| {
            black_box(self.rules.check(phase, &document, &self.options));
        });
        let all = time(|| {
            black_box(self.all(text, phase));
        });
        println!(
            "{name:30} {:>9} {floor:9.4} {parse:9.4} {schema:9.4} {rules:9.4} {all:9.4} {:6.1}",
            text.len(),
            all / floor
        );
        Ok(all)
    }
}

fn load(base: &Path) -> Outcome<Engine> {
    let rules = base.join("schematrons/static");
    let main = std::fs::read(rules.join("complete-validation.sch"))?;
    let schema = Schema::read(&main, &mut |href| std::fs::read(rules.join(href)).ok())?;
    let pack = schema.to_pack();
    drop(schema);
    let before = memory();
    let start = cpu();
    let schema = Schema::from_pack(&pack)?;
    let unpacked = cpu();
    let rules = RuleSet::new(schema).map_err(|errors| format!("{errors:?}"))?;
    let compiled = cpu();
    let ids: Vec<String> = rules.phases().map(str::to_owned).collect();
    let mut phases = Vec::new();
    for id in ids {
        let value = id.trim_start_matches("eforms-").to_owned();
        let phase = rules.phase(&id, &[], &[("noticeSubType", &value)]).ok_or("phase")?;
        phases.push((id, phase));
    }
    let ready = cpu();
    let path = base.join("schemas");
    let mut files: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(path.join("maindoc"))? {
        files.push(format!("maindoc/{}", entry?.file_name().to_string_lossy()));
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let schema = xsd::Schema::read(&files, &mut |file| std::fs::read(path.join(file)).ok())?;
    println!(
        "pack {:.2} MB: unpacked {:.1} ms, compiled {:.1} ms, {} phases {:.1} ms, schemas {:.1} ms; +{:.0} MB",
        pack.len() as f64 / 1e6,
        (unpacked - start) * 1e3,
        (compiled - unpacked) * 1e3,
        phases.len(),
        (ready - compiled) * 1e3,
        (cpu() - ready) * 1e3,
        memory() - before
    );
    let options = Options::new(Date::parse("2026-11-21").ok_or("date")?);
    Ok(Engine { rules, phases, schema, options })
}

/// The document with its lots so many times, each copy with numbers of its own.
fn multiplied(text: &str, times: usize) -> String {
    let tag = "<cac:ProcurementProjectLot>";
    let end = "</cac:ProcurementProjectLot>";
    let (Some(first), Some(last)) = (text.find(tag), text.rfind(end)) else {
        return text.to_owned();
    };
    let (head, rest) = text.split_at(first);
    let (lots, tail) = rest.split_at(last + end.len() - first);
    let copies: Vec<String> =
        (0..times).map(|copy| lots.replace(">LOT-0", &format!(">LOT-{copy}"))).collect();
    format!("{head}{}{tail}", copies.concat())
}

fn main() -> Outcome<()> {
    let folder = std::env::var("ZUSCHLAG_REFERENCE")?;
    let base = Path::new(&folder).join("eforms/sdk-1.14.2");
    let engine = load(&base)?;
    println!(
        "milliseconds of CPU:               bytes quick-xml     parse    schema     rules       all  ratio"
    );
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for name in FILES.into_iter().filter(|name| name.contains(&wanted)) {
        let text = std::fs::read_to_string(base.join("examples/notices").join(name))?;
        let subtype = if name.starts_with("can") { "29" } else { "16" };
        engine.line(name, &text, subtype)?;
    }
    if !wanted.is_empty() {
        return Ok(());
    }
    let text =
        std::fs::read_to_string(base.join("examples/notices").join("cn_24_maximal_100_lots.xml"))?;
    let two = engine.line("200 lots", &multiplied(&text, 2), "16")?;
    let four = engine.line("400 lots", &multiplied(&text, 4), "16")?;
    println!("400 lots take {:.2} times as long as 200", four / two);
    Ok(())
}
