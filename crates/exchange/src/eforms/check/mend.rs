//! A document that was cut off, closed again so that what is there can be checked.
//! It must not add anything but end tags.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Cuts off what follows the last complete piece of markup and closes what is open. `None` if there is no root element.
pub(super) fn mend(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes)
        .or_else(|error| std::str::from_utf8(bytes.get(..error.valid_up_to()).unwrap_or_default()))
        .ok()?;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut good = 0;
    let mut seen = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                open.push(start.name().as_ref().to_owned());
                seen = true;
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => break,
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
        good = usize::try_from(reader.buffer_position()).ok()?;
    }
    let mut mended = text.get(..good).filter(|_| seen)?.to_owned();
    for name in open.iter().rev() {
        mended.push_str("</");
        mended.push_str(name);
        mended.push('>');
    }
    Some(mended.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> Option<String> {
        mend(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn what_is_open_is_closed_in_order() {
        assert_eq!(mended("<a><b:c>x</b:c><d").as_deref(), Some("<a><b:c>x</b:c></a>"));
        assert_eq!(mended("<a><b>te").as_deref(), Some("<a><b>te</b></a>"));
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert_eq!(mended(""), None);
        assert_eq!(mended("<?xml version='1.0'?><"), None);
    }
}
