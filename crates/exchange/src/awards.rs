//! The table of awards as CSV (RFC 4180, UTF-8): one row a lot, for spreadsheets and programs.
//! It must not hold what is not published, nor a cell that a spreadsheet would take for a formula.

use jiff::civil::Date;
use tender::instant::Instant;
use tender::money::Euro;

/// One awarded lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardLine {
    /// Id of the process in OCDS.
    pub ocid: String,
    /// Number of the procedure.
    pub number: String,
    /// Id of the lot.
    pub lot: String,
    /// What was bought.
    pub title: String,
    /// Name of the authority.
    pub buyer: String,
    /// Its name in addresses.
    pub buyer_id: String,
    /// NUTS 3 code of the place.
    pub nuts: String,
    /// Code of the procedure type.
    pub procedure_type: String,
    /// CPV codes, the main one first.
    pub cpv: Vec<String>,
    /// Names of the firms that won.
    pub suppliers: Vec<String>,
    /// The value without VAT.
    pub value: Euro,
    /// How many bids were opened.
    pub bids: i64,
    /// The day of the award in Berlin.
    pub awarded_on: Date,
    /// When the result was published.
    pub published_at: Instant,
    /// Its page.
    pub url: String,
}

/// The names of the columns; they are contract.
pub const COLUMNS: [&str; 16] = [
    "ocid",
    "number",
    "lot",
    "title",
    "buyer",
    "buyer_id",
    "nuts",
    "procedure_type",
    "cpv",
    "suppliers",
    "value",
    "currency",
    "bids",
    "awarded_on",
    "published_at",
    "url",
];

/// The first line.
pub fn head() -> String {
    line(COLUMNS.iter().map(|name| (*name).to_owned()))
}

impl AwardLine {
    /// The line of this lot.
    pub fn line(&self) -> String {
        line([
            safe(&self.ocid),
            safe(&self.number),
            safe(&self.lot),
            safe(&self.title),
            safe(&self.buyer),
            safe(&self.buyer_id),
            safe(&self.nuts),
            safe(&self.procedure_type),
            safe(&self.cpv.join(" ")),
            safe(&self.suppliers.join("; ")),
            self.value.to_string(),
            "EUR".to_owned(),
            self.bids.to_string(),
            self.awarded_on.to_string(),
            self.published_at.to_string(),
            safe(&self.url),
        ])
    }
}

/// A text of which no spreadsheet makes a formula: what begins like one gets an apostrophe before it
/// (OWASP, "CSV Injection").
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// Cells with commas between them and CRLF at the end; quoted where RFC 4180 asks for it.
fn line(cells: impl IntoIterator<Item = String>) -> String {
    let quoted = |cell: String| {
        if cell.contains([',', '"', '\r', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn award(title: &str) -> AwardLine {
        AwardLine {
            ocid: "ocds-zuschl-2026-1".into(),
            number: "2026-1".into(),
            lot: "l".into(),
            title: title.into(),
            buyer: "Stadt Köln".into(),
            buyer_id: "stadt-koeln".into(),
            nuts: "DEA23".into(),
            procedure_type: "open".into(),
            cpv: vec!["90911200".into(), "90919200".into()],
            suppliers: vec!["A GmbH".into(), "B, C & Co".into()],
            value: Euro::from_cents(123_450),
            bids: 3,
            awarded_on: jiff::civil::date(2026, 11, 22),
            published_at: "2026-11-23T09:00:00Z".parse().unwrap(),
            url: "https://vergabe.example/ausschreibungen/2026-1".into(),
        }
    }

    fn read(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.records().map(Result::unwrap);
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_line_reads_back_as_it_was_with_signs_umlauts_and_line_breaks() {
        let title = "Reinigung \"Rathaus\",\r\nTurnhalle";
        let rows = read(&format!("{}{}", head(), award(title).line()));
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].len(), COLUMNS.len());
        assert_eq!(rows[0][3], title);
        assert_eq!(rows[0][4], "Stadt Köln");
        assert_eq!(rows[0][9], "A GmbH; B, C & Co");
        assert_eq!(rows[0][10], "1234.50");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n"] {
            let title = format!("{start}HYPERLINK(\"http://x.example\")");
            let rows = read(&format!("{}{}", head(), award(&title).line()));
            assert_eq!(rows[0][3], format!("'{title}"));
        }
        assert_eq!(safe("Los 1 = Bau"), "Los 1 = Bau");
    }
}
