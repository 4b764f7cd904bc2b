//! Code lists in OASIS Genericode and as tables of tab-separated text: code, German label, English label.
//! It must not know which list is used where.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde::{Deserialize, Serialize};

/// One code with its labels; an empty label means that the list has none in this language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The code as it stands in a notice.
    pub code: String,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
}

/// Reads `<Row><Value ColumnRef="…"><SimpleValue>…`; columns other than the code and two labels are left out.
pub(super) fn genericode(bytes: &[u8]) -> Result<Vec<Code>, quick_xml::Error> {
    let mut reader = Reader::from_reader(bytes);
    let mut codes = Vec::new();
    let mut row = Row::default();
    let mut column = None;
    let mut inside = false;
    loop {
        match reader.read_event()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "Row" => row = Row::default(),
                "Value" => column = column_of(&start)?,
                "SimpleValue" => inside = true,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "Row" => codes.push(std::mem::take(&mut row).finish()),
                "SimpleValue" => inside = false,
                _ => {}
            },
            Event::Text(text) if inside => row.push(column, &text),
            Event::CData(text) if inside => row.push(column, &text),
            Event::GeneralRef(reference) if inside => {
                row.push(column, &super::properties::entity(&reference));
            }
            Event::Eof => break,
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::GeneralRef(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
    codes.retain(|code| !code.code.is_empty());
    Ok(codes)
}

/// Reads lines of `code<TAB>German<TAB>English`.
pub(super) fn table(text: &str) -> Vec<Code> {
    text.lines()
        .filter_map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let code = cells.next().filter(|code| !code.is_empty())?;
            Some(Code {
                code,
                de: cells.next().unwrap_or_default(),
                en: cells.next().unwrap_or_default(),
            })
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Column {
    Code,
    Name,
    German,
    English,
}

#[derive(Default)]
struct Row {
    code: Code,
    name: String,
}

impl Row {
    fn push(&mut self, column: Option<Column>, text: &str) {
        match column {
            Some(Column::Code) => self.code.code.push_str(text),
            Some(Column::Name) => self.name.push_str(text),
            Some(Column::German) => self.code.de.push_str(text),
            Some(Column::English) => self.code.en.push_str(text),
            None => {}
        }
    }

    fn finish(self) -> Code {
        let mut code = self.code;
        for label in [&mut code.de, &mut code.en] {
            if label.is_empty() {
                label.clone_from(&self.name);
            }
        }
        code
    }
}

fn column_of(
    start: &quick_xml::events::BytesStart<'_>,
) -> Result<Option<Column>, quick_xml::Error> {
    let Some(attribute) = start.try_get_attribute("ColumnRef")? else {
        return Ok(None);
    };
    Ok(match attribute.value.as_ref() {
        "code" => Some(Column::Code),
        "Name" => Some(Column::Name),
        "deu_label" => Some(Column::German),
        "eng_label" => Some(Column::English),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_and_the_name_stands_in_for_a_missing_one() {
        let xml = b"<gc:CodeList xmlns:gc='g'><SimpleCodeList><Row>\
            <Value ColumnRef='code'><SimpleValue>a</SimpleValue></Value>\
            <Value ColumnRef='Name'><SimpleValue>Alpha &amp; more</SimpleValue></Value>\
            <Value ColumnRef='deu_label'><SimpleValue>Erster</SimpleValue></Value>\
            <Value ColumnRef='fra_label'><SimpleValue>premier</SimpleValue></Value>\
            </Row></SimpleCodeList></gc:CodeList>";
        let expected = Code { code: "a".into(), de: "Erster".into(), en: "Alpha & more".into() };
        assert_eq!(genericode(xml).unwrap(), [expected]);
    }

    #[test]
    fn a_table_needs_no_header() {
        assert_eq!(table("03000000\tAcker\tField\n")[0].en, "Field");
    }
}
