//! The location paths of the SDK's fields: child, attribute, parent and text steps with presence and equality tests.
//! It must not know a document: `locate` walks them, `plant` creates what they name.

/// Namespaces of notices by the prefix that the SDK's paths use for them.
pub const NAMESPACES: [(&str, &str); 6] = [
    ("cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    ("cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
    ("efac", "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"),
    ("efbc", "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"),
    ("efext", "http://data.europa.eu/p27/eforms-ubl-extensions/1"),
    ("ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"),
];

/// The prefix that the SDK uses for a namespace.
pub fn prefix(uri: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(_, known)| *known == uri).map(|(prefix, _)| *prefix)
}

/// An element's name as the SDK writes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Prefix, one of [`NAMESPACES`].
    pub prefix: &'static str,
    /// Namespace of the prefix.
    pub uri: &'static str,
    /// Local name.
    pub local: String,
}

impl Name {
    /// The name with its prefix, such as `cbc:Name`.
    pub fn qualified(&self) -> String {
        format!("{}:{}", self.prefix, self.local)
    }
}

/// Where a step goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Axis {
    /// `/*`: the root element.
    Root,
    /// `..`
    Parent,
    /// A child element.
    Child(Name),
    /// An attribute without namespace.
    Attribute(String),
    /// `text()`
    Text,
}

/// One step with its tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it goes.
    pub axis: Axis,
    /// What must hold there.
    pub tests: Vec<Test>,
}

/// A test in square brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Whether the test stands in `not(…)`.
    pub negated: bool,
    /// What must be there.
    pub path: Path,
    /// One of these texts must be its value; `None`: its presence is enough.
    pub values: Option<Vec<String>>,
}

/// Steps one after the other.
pub type Path = Vec<Step>;

/// A path that uses more than this reader knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown construct in path {path:?} at {at:?}")]
pub struct UnknownPath {
    /// The whole path.
    pub path: String,
    /// What could not be read.
    pub at: String,
}

/// Reads a path as `fields.json` writes it.
pub fn parse(text: &str) -> Result<Path, UnknownPath> {
    let mut reader = Reader { text, rest: text };
    let path = reader.path()?;
    if reader.rest.is_empty() { Ok(path) } else { Err(reader.unknown()) }
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

impl Reader<'_> {
    fn path(&mut self) -> Result<Path, UnknownPath> {
        let mut steps = Vec::new();
        if self.eat("/*") {
            steps.push(Step { axis: Axis::Root, tests: self.tests()? });
            if !self.eat("/") {
                return Ok(steps);
            }
        }
        loop {
            let axis = self.axis()?;
            let tests = self.tests()?;
            steps.push(Step { axis, tests });
            if !self.eat("/") {
                return Ok(steps);
            }
        }
    }

    fn axis(&mut self) -> Result<Axis, UnknownPath> {
        if self.eat("..") {
            return Ok(Axis::Parent);
        }
        if self.eat("text()") {
            return Ok(Axis::Text);
        }
        if self.eat("@") {
            return Ok(Axis::Attribute(self.word()?.to_owned()));
        }
        let prefix = self.word()?;
        let Some((prefix, uri)) = NAMESPACES.iter().find(|(known, _)| *known == prefix) else {
            return Err(self.unknown());
        };
        if !self.eat(":") {
            return Err(self.unknown());
        }
        let local = self.word()?.to_owned();
        Ok(Axis::Child(Name { prefix, uri, local }))
    }

    fn tests(&mut self) -> Result<Vec<Test>, UnknownPath> {
        let mut tests = Vec::new();
        while self.eat("[") {
            let negated = self.eat("not(");
            let path = self.path()?;
            self.space();
            let values = if self.eat("=") {
                self.space();
                Some(self.values()?)
            } else {
                None
            };
            if (negated && !self.eat(")")) || !self.eat("]") {
                return Err(self.unknown());
            }
            tests.push(Test { negated, path, values });
        }
        Ok(tests)
    }

    fn values(&mut self) -> Result<Vec<String>, UnknownPath> {
        if !self.eat("(") {
            return Ok(vec![self.literal()?]);
        }
        let mut values = vec![self.literal()?];
        while self.eat(",") {
            self.space();
            values.push(self.literal()?);
        }
        if self.eat(")") { Ok(values) } else { Err(self.unknown()) }
    }

    fn literal(&mut self) -> Result<String, UnknownPath> {
        let quoted = self.rest.strip_prefix('\'').and_then(|rest| rest.split_once('\''));
        let Some((literal, rest)) = quoted else {
            return Err(self.unknown());
        };
        self.rest = rest;
        Ok(literal.to_owned())
    }

    fn word(&mut self) -> Result<&str, UnknownPath> {
        let end = self
            .rest
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_'))
            .unwrap_or(self.rest.len());
        match self.rest.split_at_checked(end) {
            Some((word, rest)) if !word.is_empty() => {
                self.rest = rest;
                Ok(word)
            }
            Some(_) | None => Err(self.unknown()),
        }
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn unknown(&self) -> UnknownPath {
        UnknownPath { path: self.text.to_owned(), at: self.rest.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_tests_is_read() {
        let path = parse("cac:ProcurementProjectLot[cbc:ID/@schemeName='Lot']/cbc:ID").unwrap();
        assert_eq!(path.len(), 2);
        let test = &path[0].tests[0];
        assert_eq!(test.values.as_deref(), Some(&["Lot".to_owned()][..]));
        assert_eq!(test.path[1].axis, Axis::Attribute("schemeName".into()));
    }

    #[test]
    fn negation_lists_and_nested_tests_are_read() {
        let path =
            parse("cac:A[not(cbc:ID/text()=('x','y'))]/cbc:B[../cbc:C/text()='z']/@id").unwrap();
        assert!(path[0].tests[0].negated);
        assert_eq!(path[0].tests[0].values.as_ref().map(Vec::len), Some(2));
        assert_eq!(path[1].tests[0].path[0].axis, Axis::Parent);
        let nested = parse("cac:Q[not(cac:S/cbc:T[@listName='m'])]").unwrap();
        assert_eq!(nested[0].tests[0].path[1].tests.len(), 1);
        assert_eq!(parse("/*").unwrap()[0].axis, Axis::Root);
    }

    #[test]
    fn an_unknown_construct_is_an_error() {
        assert!(parse("cac:A[position()=1]").is_err());
        assert!(parse("foo:A").is_err());
        assert!(parse("cac:A | cac:B").is_err());
    }
}
