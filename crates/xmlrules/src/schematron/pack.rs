//! A schema as a few bytes that load fast, and back. The format is internal: a pack of another version is refused.

use super::schema::{
    Diagnostic, Let, Pattern, PhaseDefinition, Rule, Schema, SchemaError, Test, Text,
};

/// First bytes of a pack; the digit is the version of the format.
const MAGIC: &[u8] = b"xmlrules schematron 1\n";

impl Schema {
    /// Writes the schema as a pack.
    pub fn to_pack(&self) -> Vec<u8> {
        let mut out = Writer(MAGIC.to_vec());
        out.list(&self.texts, |out, text| {
            out.count(text.len());
            out.0.extend_from_slice(text.as_bytes());
        });
        out.list(&self.prefixes, |out, (prefix, uri)| {
            out.numbers(&[*prefix, *uri]);
        });
        out.list(&self.lets, |out, item| {
            out.numbers(&[item.name, item.value]);
        });
        out.list(&self.phases, |out, phase| {
            out.numbers(&[phase.id]);
            out.list(&phase.patterns, |out, id| out.numbers(&[*id]));
        });
        out.list(&self.patterns, |out, pattern| {
            out.numbers(&[pattern.id]);
            out.list(&pattern.lets, |out, item| {
                out.numbers(&[item.name, item.value]);
            });
            out.list(&pattern.rules, |out, rule| {
                out.numbers(&[rule.context]);
                out.list(rule.guard.as_slice(), |out, (name, value)| {
                    out.numbers(&[*name, *value]);
                });
                out.list(&rule.tests, |out, test| {
                    out.numbers(&[
                        test.id,
                        test.role,
                        test.flag,
                        test.expression,
                        test.diagnostics,
                    ]);
                    out.numbers(&[test.message, u32::from(test.report)]);
                });
            });
        });
        out.list(&self.diagnostics, |out, item| {
            out.numbers(&[item.id, item.see, item.text]);
        });
        out.0
    }

    /// Reads a pack.
    ///
    /// # Errors
    /// [`SchemaError::Pack`] if it is cut, changed or of another format.
    pub fn from_pack(bytes: &[u8]) -> Result<Self, SchemaError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(SchemaError::Pack)?;
        let mut reader = Reader { rest, texts: Text::MAX };
        let schema = reader.schema().ok_or(SchemaError::Pack)?;
        if reader.rest.is_empty() { Ok(schema) } else { Err(SchemaError::Pack) }
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn count(&mut self, count: usize) {
        self.numbers(&[u32::try_from(count).unwrap_or(u32::MAX)]);
    }

    /// Seven bits a byte, the lowest first.
    fn numbers(&mut self, numbers: &[u32]) {
        for number in numbers {
            let mut left = *number;
            loop {
                let low = u8::try_from(left & 0x7F).unwrap_or_default();
                left >>= 7;
                if left == 0 {
                    self.0.push(low);
                    break;
                }
                self.0.push(low | 0x80);
            }
        }
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            write(self, item);
        }
    }
}

struct Reader<'p> {
    rest: &'p [u8],
    texts: Text,
}

impl Reader<'_> {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<Text> {
        self.number().filter(|number| *number < self.texts)
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = usize::try_from(self.number()?).ok()?;
        let mut items = Vec::with_capacity(count.min(self.rest.len()));
        for _ in 0..count {
            items.push(read(self)?);
        }
        Some(items)
    }

    fn schema(&mut self) -> Option<Schema> {
        let texts = self.list(|reader| {
            let length = usize::try_from(reader.number()?).ok()?;
            let (text, rest) = reader.rest.split_at_checked(length)?;
            reader.rest = rest;
            Some(std::str::from_utf8(text).ok()?.to_owned())
        })?;
        self.texts = Text::try_from(texts.len()).ok()?;
        let prefixes = self.list(|reader| Some((reader.text()?, reader.text()?)))?;
        let lets = self.list(Self::variable)?;
        let phases = self.list(|reader| {
            Some(PhaseDefinition { id: reader.text()?, patterns: reader.list(Self::text)? })
        })?;
        let patterns = self.list(|reader| {
            let id = reader.text()?;
            let lets = reader.list(Self::variable)?;
            Some(Pattern { id, lets, rules: reader.list(Self::rule)? })
        })?;
        let diagnostics = self.list(|reader| {
            Some(Diagnostic { id: reader.text()?, see: reader.text()?, text: reader.text()? })
        })?;
        let known = std::collections::BTreeMap::new();
        Some(Schema { texts, prefixes, lets, phases, patterns, diagnostics, known })
    }

    fn variable(&mut self) -> Option<Let> {
        Some(Let { name: self.text()?, value: self.text()? })
    }

    fn rule(&mut self) -> Option<Rule> {
        let context = self.text()?;
        let guard = self.list(|reader| Some((reader.text()?, reader.text()?)))?.pop();
        let tests = self.list(|reader| {
            let (id, role, flag) = (reader.text()?, reader.text()?, reader.text()?);
            let (expression, diagnostics) = (reader.text()?, reader.text()?);
            let message = reader.text()?;
            let report = reader.number()? == 1;
            Some(Test { id, role, flag, expression, diagnostics, message, report })
        })?;
        Some(Rule { context, guard, tests })
    }
}
