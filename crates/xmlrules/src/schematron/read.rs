//! Reading `.sch` files into a [`Schema`]. Whatever is not understood is an error, never skipped.

use super::schema::{
    Diagnostic, Let, NAMESPACE, Pattern, PhaseDefinition, Rule, Schema, SchemaError, Test,
};
use crate::dom::{Document, Limits, NodeId};

/// Gives the bytes of an included file by its `href`.
type Resolver<'r> = &'r mut dyn FnMut(&str) -> Option<Vec<u8>>;

impl Schema {
    /// Reads a schema; the bytes of included files come from `resolve`, by their `href`.
    ///
    /// # Errors
    /// A file that is missing or not well-formed, or a construct that is not supported (abstract patterns and rules,
    /// variables of phases and rules, `extends`, `key`).
    pub fn read(main: &[u8], resolve: Resolver<'_>) -> Result<Self, SchemaError> {
        let mut schema = Self::default();
        let document = parse(main, "")?;
        let root = document.root();
        Self::only(&document, root, "", "schema", &["queryBinding", "id", "schemaVersion"])?;
        for child in document.elements(root) {
            match Self::kind(&document, child, "")? {
                "include" => {
                    let href = document.attribute(child, "", "href").unwrap_or_default().to_owned();
                    let bytes = resolve(&href).ok_or(SchemaError::Missing(href.clone()))?;
                    schema.add_file(&bytes, &href)?;
                }
                _ => schema.part(&document, child, "")?,
            }
        }
        Ok(schema)
    }

    /// Adds a file with one part of a schema: a pattern or diagnostics.
    ///
    /// # Errors
    /// As [`Schema::read`]; `name` stands in the error.
    pub fn add_file(&mut self, bytes: &[u8], name: &str) -> Result<(), SchemaError> {
        let document = parse(bytes, name)?;
        self.part(&document, document.root(), name)
    }

    fn part(&mut self, document: &Document, node: NodeId, file: &str) -> Result<(), SchemaError> {
        let attribute = |local| document.attribute(node, "", local).unwrap_or_default();
        match Self::kind(document, node, file)? {
            "title" | "p" => Ok(()),
            "ns" => {
                let prefix = self.intern(attribute("prefix"));
                let uri = self.intern(attribute("uri"));
                self.prefixes.push((prefix, uri));
                Ok(())
            }
            "let" => {
                let found = self.variable(document, node, file)?;
                self.lets.push(found);
                Ok(())
            }
            "phase" => self.phase(document, node, file),
            "pattern" => self.pattern(document, node, file),
            "diagnostics" => self.diagnostics(document, node, file),
            other => Err(unsupported(file, other)),
        }
    }

    fn variable(
        &mut self,
        document: &Document,
        node: NodeId,
        file: &str,
    ) -> Result<Let, SchemaError> {
        Self::only(document, node, file, "let", &["name", "value"])?;
        let name = document.attribute(node, "", "name").unwrap_or_default();
        let Some(value) = document.attribute(node, "", "value") else {
            return Err(unsupported(file, "let without value"));
        };
        Ok(Let { name: self.intern(name), value: self.intern(value) })
    }

    fn phase(&mut self, document: &Document, node: NodeId, file: &str) -> Result<(), SchemaError> {
        let id = self.intern(document.attribute(node, "", "id").unwrap_or_default());
        let mut patterns = Vec::new();
        for child in document.elements(node) {
            match Self::kind(document, child, file)? {
                "active" => {
                    let id = document.attribute(child, "", "pattern").unwrap_or_default();
                    patterns.push(self.intern(id));
                }
                "p" => {}
                other => return Err(unsupported(file, &format!("{other} in a phase"))),
            }
        }
        self.phases.push(PhaseDefinition { id, patterns });
        Ok(())
    }

    fn pattern(
        &mut self,
        document: &Document,
        node: NodeId,
        file: &str,
    ) -> Result<(), SchemaError> {
        Self::only(document, node, file, "pattern", &["id"])?;
        let id = self.intern(document.attribute(node, "", "id").unwrap_or_default());
        let mut pattern = Pattern { id, lets: Vec::new(), rules: Vec::new() };
        for child in document.elements(node) {
            match Self::kind(document, child, file)? {
                "title" | "p" => {}
                "let" => pattern.lets.push(self.variable(document, child, file)?),
                "rule" => pattern.rules.push(self.rule(document, child, file)?),
                other => return Err(unsupported(file, &format!("{other} in a pattern"))),
            }
        }
        self.patterns.push(pattern);
        Ok(())
    }

    fn rule(&mut self, document: &Document, node: NodeId, file: &str) -> Result<Rule, SchemaError> {
        Self::only(document, node, file, "rule", &["context", "id", "role", "flag"])?;
        let Some(context) = document.attribute(node, "", "context") else {
            return Err(unsupported(file, "rule without context"));
        };
        let (context, guard) = split_guard(context);
        let guard = guard.map(|(name, value)| (self.intern(name), self.intern(value)));
        let mut rule = Rule { context: self.intern(context), guard, tests: Vec::new() };
        for child in document.elements(node) {
            let kind = Self::kind(document, child, file)?;
            if !matches!(kind, "assert" | "report") {
                return Err(unsupported(file, &format!("{kind} in a rule")));
            }
            let known = ["id", "role", "flag", "test", "diagnostics", "see"];
            Self::only(document, child, file, kind, &known)?;
            let report = kind == "report";
            let message = document.text(child);
            let mut take = |local| {
                let value = document.attribute(child, "", local).unwrap_or_default();
                self.intern(value)
            };
            let (id, flag) = (take("id"), take("flag"));
            let (expression, diagnostics) = (take("test"), take("diagnostics"));
            let severity = take("role");
            let message = self.intern(message.trim());
            rule.tests.push(Test {
                id,
                role: severity,
                flag,
                expression,
                diagnostics,
                message,
                report,
            });
        }
        Ok(rule)
    }

    fn diagnostics(
        &mut self,
        document: &Document,
        node: NodeId,
        file: &str,
    ) -> Result<(), SchemaError> {
        for child in document.elements(node) {
            if Self::kind(document, child, file)? != "diagnostic" {
                return Err(unsupported(file, "element in diagnostics"));
            }
            let id = self.intern(document.attribute(child, "", "id").unwrap_or_default());
            let see = self.intern(document.attribute(child, "", "see").unwrap_or_default());
            let text = self.intern(document.text(child).trim());
            self.diagnostics.push(Diagnostic { id, see, text });
        }
        Ok(())
    }

    /// Local name of an element of Schematron; another namespace is an error.
    fn kind<'d>(document: &'d Document, node: NodeId, file: &str) -> Result<&'d str, SchemaError> {
        if document.uri(node) == NAMESPACE {
            Ok(document.local(node))
        } else {
            Err(unsupported(file, document.local(node)))
        }
    }

    /// Refuses an element of another name or with an attribute that is not known.
    fn only(
        document: &Document,
        node: NodeId,
        file: &str,
        kind: &str,
        attributes: &[&str],
    ) -> Result<(), SchemaError> {
        if Self::kind(document, node, file)? != kind {
            return Err(unsupported(file, document.local(node)));
        }
        for attribute in document.attributes(node) {
            let name = document.names().local(attribute.name);
            if document.names().uri(attribute.name).is_empty() && !attributes.contains(&name) {
                return Err(unsupported(file, &format!("attribute {name} of {kind}")));
            }
        }
        Ok(())
    }
}

fn parse(bytes: &[u8], file: &str) -> Result<Document, SchemaError> {
    Document::parse(bytes, &Limits::default())
        .map_err(|fault| SchemaError::Xml { file: file.to_owned(), fault })
}

fn unsupported(file: &str, what: &str) -> SchemaError {
    SchemaError::Unsupported { file: file.to_owned(), what: what.to_owned() }
}

/// Splits a last predicate `[$name = 'value']` off a context.
fn split_guard(context: &str) -> (&str, Option<(&str, &str)>) {
    let split = || {
        let (head, last) = context.trim_end().strip_suffix("']")?.rsplit_once("[$")?;
        let (name, value) = last.split_once('=')?;
        let value = value.trim_start().strip_prefix('\'')?;
        let name = name.trim_end();
        let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        (plain && !value.contains('\'')).then_some((head, (name, value)))
    };
    match split() {
        Some((head, guard)) => (head, Some(guard)),
        None => (context, None),
    }
}
