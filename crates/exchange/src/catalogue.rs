//! The description of the open datasets for data portals: DCAT-AP, with the terms of DCAT-AP.de, as Turtle (RDF 1.1).
//! It must not hold data of procedures.

/// Who publishes, and where.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Public address of the platform.
    pub url: String,
    /// Who publishes.
    pub publisher: String,
}

const PREFIXES: &str = "\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix euft: <http://publications.europa.eu/resource/authority/file-type/> .
";
const LICENCE: &str = "http://dcat-ap.de/def/licenses/dl-zero-de/2.0";
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
const FREQUENCY: &str = "http://publications.europa.eu/resource/authority/frequency/CONT";
const NRW: &str = "http://dcat-ap.de/def/politicalGeocoding/stateKey/05";
const LEVEL: &str = "http://dcat-ap.de/def/politicalGeocoding/Level/state";

/// One dataset: its name in the catalogue, title, description, and its files by path, format and media type.
struct Dataset {
    name: &'static str,
    title: &'static str,
    description: &'static str,
    standard: Option<&'static str>,
    files: &'static [(&'static str, &'static str, &'static str)],
}

const DATASETS: [Dataset; 2] = [
    Dataset {
        name: "ocds",
        title: "Vergabeverfahren öffentlicher Stellen in Nordrhein-Westfalen (OCDS)",
        description: "Veröffentlichte Vergabeverfahren mit Losen, Unterlagen, Fragen, Änderungen und Zuschlägen.",
        standard: Some("https://standard.open-contracting.org/1.1/"),
        files: &[
            ("/api/v1/export/ocds/records.json", "JSON", "application/json"),
            ("/api/v1/export/ocds/releases.json", "JSON", "application/json"),
        ],
    },
    Dataset {
        name: "awards",
        title: "Vergebene Aufträge öffentlicher Stellen in Nordrhein-Westfalen",
        description: "Eine Zeile je Los: Auftraggeber, Auftragnehmer, Leistung, Wert und Zahl der Angebote.",
        standard: None,
        files: &[("/api/v1/export/awards.csv", "CSV", "text/csv")],
    },
];

impl Catalogue {
    /// The description as Turtle.
    pub fn turtle(&self) -> String {
        let page = format!("{}/daten", self.url);
        let (catalogue, agent) = (iri(&page), iri(&format!("{page}#publisher")));
        let names: Vec<String> = DATASETS.iter().map(|set| self.set(set)).collect();
        let mut text = format!(
            "{PREFIXES}\n{catalogue} a dcat:Catalog ;\n  dct:title \"Offene Vergabedaten\"@de ;\n  \
             dct:description \"Vergabeverfahren und vergebene Aufträge.\"@de ;\n  \
             dct:publisher {agent} ;\n  dct:license {} ;\n  foaf:homepage {catalogue} ;\n  \
             dcat:dataset {} .\n\n{agent} a foaf:Agent ;\n  foaf:name {} .\n",
            iri(LICENCE),
            names.join(", "),
            literal(&self.publisher),
        );
        for set in &DATASETS {
            text.push_str(&self.dataset(set, &page, &agent));
        }
        text
    }

    fn set(&self, set: &Dataset) -> String {
        iri(&format!("{}/daten#{}", self.url, set.name))
    }

    fn dataset(&self, set: &Dataset, page: &str, agent: &str) -> String {
        let of: Vec<String> = set.files.iter().map(|file| iri(&self.at(file.0))).collect();
        let mut text = format!(
            "\n{} a dcat:Dataset ;\n  dct:title {}@de ;\n  dct:description {}@de ;\n  \
             dct:identifier {} ;\n  dct:publisher {agent} ;\n  dcat:landingPage {} ;\n  \
             dcat:theme {} ;\n  dcat:keyword \"Vergabe\"@de, \"Ausschreibung\"@de ;\n  \
             dct:accrualPeriodicity {} ;\n  dct:spatial {} ;\n  \
             dcatde:politicalGeocodingLevelURI {} ;\n  dcat:distribution {} .\n",
            self.set(set),
            literal(set.title),
            literal(set.description),
            literal(&format!("{page}#{}", set.name)),
            iri(page),
            iri(THEME),
            iri(FREQUENCY),
            iri(NRW),
            iri(LEVEL),
            of.join(", "),
        );
        let files = set.files.iter().map(|file| self.file(set, *file));
        text.push_str(&files.collect::<Vec<_>>().concat());
        text
    }

    fn file(&self, set: &Dataset, (path, format, media): (&str, &str, &str)) -> String {
        let url = iri(&self.at(path));
        let standard = set.standard.map(|to| format!("  dct:conformsTo {} ;\n", iri(to)));
        format!(
            "\n{url} a dcat:Distribution ;\n  dcat:accessURL {url} ;\n  dcat:downloadURL {url} ;\n\
             {}  dct:format euft:{format} ;\n  dcat:mediaType {} ;\n  dct:license {} .\n",
            standard.unwrap_or_default(),
            iri(&format!("https://www.iana.org/assignments/media-types/{media}")),
            iri(LICENCE),
        )
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

/// An address in angle brackets; signs that may not stand there are left out (Turtle, `IRIREF`).
fn iri(address: &str) -> String {
    let may = |sign: &char| *sign > ' ' && !"<>\"{}|^`\\".contains(*sign);
    format!("<{}>", address.chars().filter(may).collect::<String>())
}

/// A text in quotes (Turtle, `STRING_LITERAL_QUOTE`).
fn literal(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", text.replace('\n', "\\n").replace('\r', "\\r"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dataset_has_its_files_and_nothing_breaks_out_of_its_quotes() {
        let catalogue =
            Catalogue { url: "https://vergabe.example".into(), publisher: "A \"B\"\n\\".into() };
        let text = catalogue.turtle();
        assert!(text.contains(r#"foaf:name "A \"B\"\n\\" ."#), "{text}");
        for set in &DATASETS {
            assert!(
                text.contains(&format!(
                    "<https://vergabe.example/daten#{}> a dcat:Dataset",
                    set.name
                ))
            );
            for (path, _, _) in set.files {
                let file = format!("<https://vergabe.example{path}>");
                assert!(text.contains(&format!("{file} a dcat:Distribution")), "{file}");
            }
        }
        assert_eq!(iri("https://x.example/a b<c>"), "<https://x.example/abc>");
    }
}
