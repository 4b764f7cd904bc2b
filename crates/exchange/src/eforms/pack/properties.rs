//! Labels in the XML form of Java properties: `<entry key="field|name|BT-21-Lot">…</entry>`.
//! It must not know which label is shown where.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

/// Adds all entries of one file to `labels`.
pub(super) fn properties(
    bytes: &[u8],
    labels: &mut BTreeMap<String, String>,
) -> Result<(), quick_xml::Error> {
    let mut reader = Reader::from_reader(bytes);
    let mut open: Option<(String, String)> = None;
    loop {
        match reader.read_event()? {
            Event::Start(start) if start.local_name().as_ref() == "entry" => {
                let key = start.try_get_attribute("key")?;
                open = key.map(|key| (key.value.into_owned(), String::new()));
            }
            Event::End(end) if end.local_name().as_ref() == "entry" => {
                labels.extend(open.take().filter(|(_, text)| !text.is_empty()));
            }
            Event::Text(text) => append(&mut open, &text),
            Event::CData(text) => append(&mut open, &text),
            Event::GeneralRef(reference) => append(&mut open, &entity(&reference)),
            Event::Eof => return Ok(()),
            Event::Start(_)
            | Event::End(_)
            | Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

fn append(open: &mut Option<(String, String)>, text: &str) {
    if let Some((_, value)) = open {
        value.push_str(text);
    }
}

/// The text of one of the five predefined entities or of a character reference; anything else is kept as written.
pub(super) fn entity(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_their_special_characters() {
        let mut labels = BTreeMap::new();
        let xml = "<properties><comment>c</comment><entry key=\"a|b|c\">Größe &lt; 3 &#228;</entry>\
            <entry key=\"empty\"/></properties>";
        properties(xml.as_bytes(), &mut labels).unwrap();
        assert_eq!(labels.len(), 1);
        assert_eq!(labels["a|b|c"], "Größe < 3 ä");
    }
}
