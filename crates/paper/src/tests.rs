//! Every paper, set and read again by programs that know nothing of typst.
//! They must not judge the words of `locales`.

use super::*;
use locales::{Language, format};
use std::path::Path;
use std::process::Command;
use tender::instant::Instant;
use tender::money::Euro;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn head() -> Letterhead {
    Letterhead {
        sender: vec!["Stadt Musterhausen, Vergabestelle".into(), "Rathausplatz 1".into()],
        recipient: vec!["Beispiel & Söhne GmbH".into(), "Hafenweg 3".into()],
        signed_by: "Sachbearbeitung".into(),
        number: "2026-0001".into(),
        title: "Unterhaltsreinigung".into(),
        lot: Some("Los 1: Schulen".into()),
        sent_at: at("2026-12-14T09:00:00Z"),
    }
}

fn information(reason: &str) -> Sheet {
    told(Verdict::Ranked {
        rank: 2,
        of: 3,
        method: "Einfache Richtwertmethode".into(),
        findings: vec![reason.into()],
    })
}

fn told(verdict: Verdict) -> Sheet {
    let letter = Information {
        head: head(),
        occasion: Occasion::Before { earliest: at("2026-12-24T23:00:00Z") },
        verdict,
        winners: vec!["Glanz eG".into()],
        advantages: vec!["Konzept: 9 von 10 Punkten".into()],
        review: vec!["Vergabekammer Rheinland".into()],
    };
    letter.sheet(Language::De)
}

fn award(language: Language) -> Sheet {
    let letter = Award {
        head: head(),
        bid_received_at: at("2026-12-01T10:59:59Z"),
        bid_sha256: "ab".repeat(32),
        value: Euro::from_cents(12_345_678),
        term: Some((jiff::civil::date(2027, 1, 1), jiff::civil::date(2028, 12, 31))),
    };
    letter.sheet(language)
}

fn cancellation() -> Sheet {
    let letter = Cancellation {
        head: head(),
        ground: "Kein Angebot entspricht den Bedingungen".into(),
        reason: "Beide Angebote waren unvollständig.".into(),
    };
    letter.sheet(Language::De)
}

fn opening() -> Sheet {
    let entry = |bidder: &str, readable: bool| OpenedEntry {
        bidder: bidder.into(),
        lot: "Los 1".into(),
        received_at: at("2026-12-01T10:00:00Z"),
        sum: readable.then_some(Euro::from_cents(100)),
        readable,
    };
    let record = OpeningRecord {
        office: "Stadt Musterhausen".into(),
        number: "2026-0001".into(),
        title: "Unterhaltsreinigung".into(),
        at: at("2026-12-01T11:05:00Z"),
        deadline: at("2026-12-01T11:00:00Z"),
        openers: vec!["Öffnung 1".into(), "Öffnung 2".into()],
        entries: vec![entry("Glanz eG", true), entry("Beispiel GmbH", false)],
        late: vec![at("2026-12-01T11:00:01Z")],
        changed: vec!["Musterbau GmbH".into()],
        record: "0f".repeat(32),
    };
    record.sheet(Language::De)
}

fn file(acts: i64) -> Sheet {
    let line = |seq| ActLine {
        seq,
        at: at("2026-12-01T11:05:00Z"),
        what: "Öffnung beginnen".into(),
        who: "Öffnung 1".into(),
        source: "§ 55 VgV".into(),
        sha256: format!("{seq:064x}"),
    };
    let chapter = Chapter {
        heading: "Gegenstand".into(),
        parts: vec![Part::Paragraph("Reinigung von Schulen".into())],
    };
    let record = ProcurementRecord {
        office: "Stadt Musterhausen".into(),
        number: "2026-0001".into(),
        title: "Unterhaltsreinigung".into(),
        at: at("2026-12-20T11:05:00Z"),
        rule_set: "vgv-2026".into(),
        chapters: vec![chapter],
        acts: (1..=acts).map(line).collect(),
    };
    record.sheet(Language::De)
}

const SIGNED: &str =
    "zuschlag.example/receipt/v1\nnumber ZB-0a\nkind bid\n\n— zuschlag.example/receipt AbC=\n";

fn receipt(what: Received) -> Sheet {
    let receipt = BidReceipt {
        what,
        receipt: "ZB-0a".into(),
        office: "Stadt Musterhausen".into(),
        number: "2026-0001".into(),
        title: "Unterhaltsreinigung".into(),
        bidder: "Glanz eG".into(),
        version: 2,
        received_at: at("2026-12-01T10:59:59.999999Z"),
        deadline: at("2026-12-01T11:00:00Z"),
        entry_sha256: "cd".repeat(32),
        receipt_sha256: "ef".repeat(32),
        signed: SIGNED.into(),
    };
    receipt.sheet(Language::De)
}

fn all() -> Vec<Sheet> {
    let mut all = vec![information("Konzept: 7 von 10 Punkten"), cancellation(), opening()];
    all.extend([award(Language::De), award(Language::En), file(3)]);
    all.extend([Received::Bid, Received::Withdrawal, Received::Late].map(receipt));
    all
}

/// What a program says of a PDF; `None` where it is not installed, which is told.
fn read(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, bytes).unwrap();
    let run = |path: &Path| {
        let (before, after): (Vec<&str>, Vec<&str>) =
            arguments.iter().partition(|argument| argument.starts_with("--"));
        Command::new(program).args(before).arg(path).args(after).output()
    };
    let Ok(output) = run(&path) else {
        skipped(&format!("skipped: reading papers with {program}: it is not installed"));
        return None;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{:?}", output.stderr);
    Some(said)
}

fn skipped(line: &str) {
    println!("{line}");
}

fn text(bytes: &[u8]) -> Option<String> {
    Some(read("pdftotext", &["-"], bytes)?.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn whoever_has_no_bid_in_the_last_round_is_thanked_for_what_there_was_and_told_why() {
    let said = |verdict| told(verdict).parts;
    let reasons = || vec!["Weniger Referenzen.".to_owned()];
    let candidate = format!("{:?}", said(Verdict::NotChosen { reasons: reasons() }));
    assert!(candidate.contains("Ihren Teilnahmeantrag") && !candidate.contains("Ihr Angebot"));
    let earlier = format!("{:?}", said(Verdict::Earlier { reasons: reasons() }));
    assert!(earlier.contains("früheren Runde"), "{earlier}");
    for words in [candidate, earlier] {
        assert!(words.contains("Weniger Referenzen.") && words.contains("Glanz eG"), "{words}");
    }
}

#[test]
fn every_paper_is_tagged_and_has_language_and_title() {
    for sheet in all() {
        let bytes = pdf(&sheet).unwrap();
        let Some(info) = read("pdfinfo", &[], &bytes) else { return };
        assert!(info.lines().any(|line| line.ends_with("yes") && line.starts_with("Tagged")));
        assert!(info.contains(&sheet.title), "{info}");
        let structure = read("qpdf", &["--qdf", "--object-streams=disable", "-"], &bytes).unwrap();
        let language = format!("/Lang ({})", sheet.language.code());
        assert!(structure.contains(&language), "no language");
        assert!(structure.contains("/S /H1") && structure.contains("/MarkInfo"), "not tagged");
        for claim in ["<pdfuaid:part>1<", "<pdfaid:part>3<", "<pdfaid:conformance>A<"] {
            assert!(structure.contains(claim), "{claim} is not claimed");
        }
    }
}

#[test]
fn every_font_is_embedded() {
    for sheet in all() {
        let Some(fonts) = read("pdffonts", &[], &pdf(&sheet).unwrap()) else { return };
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty());
        // The columns are: name, type, encoding, embedded, subset, map to Unicode, object.
        for row in rows {
            let answers: Vec<&str> =
                row.split_whitespace().filter(|word| ["yes", "no"].contains(word)).collect();
            assert_eq!(answers.first(), Some(&"yes"), "{row}");
            assert_eq!(answers.last(), Some(&"yes"), "text can't be copied: {row}");
        }
    }
}

#[test]
fn the_structure_of_every_file_is_sound() {
    for sheet in all() {
        let Some(said) = read("qpdf", &["--check"], &pdf(&sheet).unwrap()) else { return };
        assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    for (one, other) in all().iter().zip(&all()) {
        assert_eq!(pdf(one).unwrap(), pdf(other).unwrap(), "{}", one.title);
    }
    assert_ne!(pdf(&award(Language::De)).unwrap(), pdf(&award(Language::En)).unwrap());
}

#[test]
fn the_information_letter_names_winner_reasons_and_earliest_contract() {
    let Some(text) = text(&pdf(&information("Konzept: 7 von 10 Punkten")).unwrap()) else { return };
    for part in ["Glanz eG", "Konzept: 7 von 10", "Rang 2 von 3", "25.12.2026, 00:00 Uhr (MEZ)"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert!(text.contains("Vergabekammer Rheinland") && text.contains("Los 1: Schulen"));
}

#[test]
fn the_letter_of_award_names_value_and_term() {
    let Some(text) = text(&pdf(&award(Language::De)).unwrap()) else { return };
    assert!(text.contains(&format::euro(12_345_678, Language::De).replace('\u{a0}', " ")));
    assert!(text.contains("01.01.2027") && text.contains("31.12.2028"), "{text}");
}

#[test]
fn words_from_outside_are_never_run() {
    let evil = "#read(\"/etc/passwd\") *fett* $x$ `roh` ${1+1} \\u{41} <b>";
    let Some(text) = text(&pdf(&information(evil)).unwrap()) else { return };
    assert!(text.contains("#read(\"/etc/passwd\") *fett* $x$ `roh` ${1+1} \\u{41} <b>"), "{text}");
}

#[test]
fn a_receipt_carries_the_signed_one_word_for_word_in_print_and_as_a_file() {
    let bytes = pdf(&receipt(Received::Bid)).unwrap();
    let Some(text) = text(&bytes) else { return };
    assert!(text.contains("Dienstag, 01.12.2026, 11:59:59,999999 Uhr (MEZ)"), "{text}");
    assert!(text.contains(&SIGNED.split_whitespace().collect::<Vec<_>>().join(" ")), "{text}");
    let key = "--show-attachment=ZB-0a.txt";
    assert_eq!(read("qpdf", &[key], &bytes).unwrap(), SIGNED);
}

#[test]
fn a_record_of_many_acts_names_every_one() {
    let Some(text) = text(&pdf(&file(120)).unwrap()) else { return };
    for seq in 1..=120 {
        assert!(text.contains(&format!("{seq:064x}")), "act {seq} is missing");
    }
}
