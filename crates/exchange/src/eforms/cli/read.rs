//! `notice show`, `roundtrip`, `render` and `diff`: one or two files, read with the version that they name.
//! It must not check them.

use std::io::{self, Write};
use std::path::Path;

use super::{Format, RIGHT, Setting, UNREADABLE, WRONG, refuse};
use crate::eforms::diff::{differences, text};
use crate::eforms::render;
use crate::eforms::sdk::Sdk;
use crate::eforms::view::{Entry, Part, Section, View};

/// `notice show FILE`: everything in the notice as indented text.
pub fn show(setting: &Setting<'_>, file: &Path, out: &mut impl Write) -> io::Result<u8> {
    let (notice, sdk) = match setting.open(file) {
        Ok(opened) => opened,
        Err(why) => return refuse(out, &why),
    };
    let view = View::of(&sdk, &notice);
    for section in &view.sections {
        lines(setting, &sdk, section, 0, out)?;
    }
    for entry in &view.rest {
        line(setting, &sdk, entry, 0, out)?;
    }
    Ok(RIGHT)
}

fn lines(
    setting: &Setting<'_>,
    sdk: &Sdk,
    section: &Section,
    depth: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let label = sdk.label(setting.language, &section.label).unwrap_or(&section.label);
    let id = section.id.as_deref().unwrap_or_default();
    let title = format!("{label} {id}");
    writeln!(out, "{}{}", "  ".repeat(depth), title.trim_end())?;
    for part in &section.parts {
        match part {
            Part::Entry(entry) => line(setting, sdk, entry, depth + 1, out)?,
            Part::Section(inner) => lines(setting, sdk, inner, depth + 1, out)?,
        }
    }
    Ok(())
}

fn line(
    setting: &Setting<'_>,
    sdk: &Sdk,
    entry: &Entry,
    depth: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let field = entry.field.as_deref();
    let label = field
        .map_or(entry.path.as_str(), |field| render::field_label(sdk, setting.language, field));
    let known = field.and_then(|field| sdk.catalogue().field(field));
    for leaf in &entry.leaves {
        let value = render::plain(sdk, setting.language, known, leaf);
        writeln!(out, "{}{label}: {value}", "  ".repeat(depth))?;
    }
    Ok(())
}

/// `notice roundtrip FILE`: the notice as it is written after reading.
pub fn roundtrip(setting: &Setting<'_>, file: &Path, out: &mut impl Write) -> io::Result<u8> {
    match setting.open_alone(file) {
        Ok(notice) => {
            out.write_all(notice.document.write().as_bytes())?;
            Ok(RIGHT)
        }
        Err(why) => refuse(out, &why),
    }
}

/// `notice render FILE`: a page that stands alone.
pub fn render(setting: &Setting<'_>, file: &Path, out: &mut impl Write) -> io::Result<u8> {
    let (notice, sdk) = match setting.open(file) {
        Ok(opened) => opened,
        Err(why) => return refuse(out, &why),
    };
    let fragment = render::render(&sdk, &notice, setting.language, setting.words);
    let (tag, title) = (setting.language.tag(), notice.identity().notice.unwrap_or_default());
    let title = render::escape(&title);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{tag}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{fragment}</main>\n</body>\n</html>"
    )?;
    Ok(RIGHT)
}

/// `notice diff OLD NEW`: 0 if nothing differs, 1 if something does, 2 if a file can't be read.
pub fn diff(
    setting: &Setting<'_>,
    old: &Path,
    new: &Path,
    format: Format,
    out: &mut impl Write,
) -> io::Result<u8> {
    let ((old, _), (new, sdk)) = match (setting.open(old), setting.open(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(why), _) | (_, Err(why)) => return refuse(out, &why),
    };
    let found = differences(&sdk, &old, &new, setting.language);
    match format {
        Format::Text => out.write_all(text(&found, setting.language, setting.words).as_bytes())?,
        Format::Json => {
            for difference in &found {
                let Ok(line) = serde_json::to_string(difference) else {
                    return Ok(UNREADABLE);
                };
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(if found.is_empty() { RIGHT } else { WRONG })
}
