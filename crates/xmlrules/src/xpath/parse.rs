//! Tokens to the tree of an expression; what is not in the subset is refused here, when a rule set is loaded.

use std::collections::BTreeMap;

use super::LoadError;
use super::ast::{Axis, Comparison, Expr, Operator, Path, Step};
use super::lex::{Token, tokens};
use crate::dom::Names;

/// What names and variables mean where an expression stands.
#[derive(Debug)]
pub(crate) struct Environment<'e> {
    pub(crate) prefixes: &'e BTreeMap<String, String>,
    pub(crate) lets: &'e BTreeMap<String, u32>,
    pub(crate) names: &'e mut Names,
}

/// Reads an expression.
pub(crate) fn parse(text: &str, environment: &mut Environment<'_>) -> Result<Expr, LoadError> {
    let mut parser = Parser::new(text, environment)?;
    let expr = parser.expr()?;
    parser.end()?;
    Ok(expr)
}

/// Reads a pattern of a rule's context: one path of child and attribute steps, from the root or from anywhere.
pub(crate) fn pattern(text: &str, environment: &mut Environment<'_>) -> Result<Path, LoadError> {
    let mut parser = Parser::new(text, environment)?;
    let expr = parser.path()?;
    parser.end()?;
    let Expr::Path(path) = expr else {
        return Err(LoadError::new("a context must be a path", text, 0));
    };
    let fits = |(at, step): (usize, &Step)| match step.axis {
        Axis::Child(_) | Axis::AnyChild | Axis::Attribute(_) => true,
        Axis::Below => at == 0,
        Axis::Up(_)
        | Axis::Itself
        | Axis::Text
        | Axis::PrecedingSibling(_)
        | Axis::Call(_)
        | Axis::NormalizedText
        | Axis::Repeated(..) => false,
    };
    if path.steps.is_empty() || !path.steps.iter().enumerate().all(fits) {
        return Err(LoadError::new("unsupported step in a context", text, 0));
    }
    Ok(*path)
}

pub(super) struct Parser<'a, 'e, 'f> {
    text: &'a str,
    tokens: Vec<(Token<'a>, usize)>,
    pub(super) at: usize,
    depth: u32,
    pub(super) environment: &'f mut Environment<'e>,
    /// Variables in scope, with their numbers.
    pub(super) variables: Vec<&'a str>,
}

/// Deepest nesting of an expression; the loader and the evaluator recurse on it.
const DEEPEST: u32 = 200;

impl<'a, 'e, 'f> Parser<'a, 'e, 'f> {
    fn new(text: &'a str, environment: &'f mut Environment<'e>) -> Result<Self, LoadError> {
        Ok(Self {
            text,
            tokens: tokens(text)?,
            at: 0,
            depth: 0,
            environment,
            variables: Vec::new(),
        })
    }

    pub(super) fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    pub(super) fn peek_after(&self, ahead: usize) -> Option<&Token<'a>> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    pub(super) fn fail<T>(&self, what: impl Into<String>) -> Result<T, LoadError> {
        let at = self.tokens.get(self.at).map_or(self.text.len(), |(_, at)| *at);
        Err(LoadError::new(what, self.text, at))
    }

    pub(super) fn take(&mut self, symbol: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Symbol(known)) if *known == symbol);
        self.at += usize::from(found);
        found
    }

    pub(super) fn need(&mut self, symbol: &str) -> Result<(), LoadError> {
        if self.take(symbol) { Ok(()) } else { self.fail(format!("{symbol:?} expected")) }
    }

    fn word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Name(known)) if *known == word);
        self.at += usize::from(found);
        found
    }

    fn end(&self) -> Result<(), LoadError> {
        if self.peek().is_none() { Ok(()) } else { self.fail("end of the expression expected") }
    }

    pub(super) fn expr(&mut self) -> Result<Expr, LoadError> {
        let first = self.single()?;
        if !matches!(self.peek(), Some(Token::Symbol(","))) {
            return Ok(first);
        }
        let mut items = vec![first];
        while self.take(",") {
            items.push(self.single()?);
        }
        Ok(Expr::Sequence(items))
    }

    pub(super) fn single(&mut self) -> Result<Expr, LoadError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.fail("expression nested too deeply");
        }
        let binds = matches!(self.peek_after(1), Some(Token::Variable(_)));
        let opens = matches!(self.peek_after(1), Some(Token::Symbol("(")));
        let expr = match self.peek() {
            Some(Token::Name("for")) if binds => self.binders("return", Expr::For),
            Some(Token::Name("every")) if binds => self.binders("satisfies", Expr::Every),
            Some(Token::Name("some")) if binds => self.fail("unknown expression: some"),
            Some(Token::Name("if")) if opens => self.conditional(),
            _ => self.or(),
        }?;
        self.depth -= 1;
        Ok(expr)
    }

    fn binders(
        &mut self,
        end: &str,
        make: fn(Vec<(u32, Expr)>, Box<Expr>) -> Expr,
    ) -> Result<Expr, LoadError> {
        self.at += 1;
        let outer = self.variables.len();
        let mut binders = Vec::new();
        loop {
            let Some(Token::Variable(name)) = self.peek() else {
                return self.fail("variable expected");
            };
            let name = *name;
            self.at += 1;
            if !self.word("in") {
                return self.fail("\"in\" expected");
            }
            let values = self.single()?;
            binders.push((u32::try_from(self.variables.len()).unwrap_or(u32::MAX), values));
            self.variables.push(name);
            if !self.take(",") {
                break;
            }
        }
        if !self.word(end) {
            return self.fail(format!("{end:?} expected"));
        }
        let body = self.single()?;
        self.variables.truncate(outer);
        Ok(make(binders, Box::new(body)))
    }

    fn conditional(&mut self) -> Result<Expr, LoadError> {
        self.at += 1;
        self.need("(")?;
        let condition = self.expr()?;
        self.need(")")?;
        if !self.word("then") {
            return self.fail("\"then\" expected");
        }
        let yes = self.single()?;
        if !self.word("else") {
            return self.fail("\"else\" expected");
        }
        let no = self.single()?;
        Ok(Expr::If(Box::new(condition), Box::new(yes), Box::new(no)))
    }

    fn or(&mut self) -> Result<Expr, LoadError> {
        let mut left = self.and()?;
        while self.word("or") {
            left = Expr::Or(Box::new(left), Box::new(self.and()?));
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Expr, LoadError> {
        let mut left = self.comparison()?;
        while self.word("and") {
            left = Expr::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<Expr, LoadError> {
        use Comparison::{Equal, Greater, GreaterEqual, Less, LessEqual, NotEqual};
        let left = self.additive()?;
        let (comparison, general) = match self.peek() {
            Some(Token::Symbol("=")) => (Equal, true),
            Some(Token::Symbol("!=")) => (NotEqual, true),
            Some(Token::Symbol("<")) => (Less, true),
            Some(Token::Symbol("<=")) => (LessEqual, true),
            Some(Token::Symbol(">")) => (Greater, true),
            Some(Token::Symbol(">=")) => (GreaterEqual, true),
            Some(Token::Name("eq")) => (Equal, false),
            Some(Token::Name("lt")) => (Less, false),
            Some(Token::Name("le")) => (LessEqual, false),
            Some(Token::Name("gt")) => (Greater, false),
            Some(Token::Name("ge")) => (GreaterEqual, false),
            Some(Token::Name("ne")) => (NotEqual, false),
            _ => return Ok(left),
        };
        self.at += 1;
        let right = self.additive()?;
        let make = if general { Expr::General } else { Expr::Value };
        Ok(make(comparison, Box::new(left), Box::new(right)))
    }

    fn additive(&mut self) -> Result<Expr, LoadError> {
        let mut left = self.multiplicative()?;
        loop {
            let operator = if self.take("+") {
                Operator::Add
            } else if self.take("-") {
                Operator::Subtract
            } else {
                return Ok(left);
            };
            let right = self.multiplicative()?;
            left = Expr::Arithmetic(operator, Box::new(left), Box::new(right));
        }
    }

    fn multiplicative(&mut self) -> Result<Expr, LoadError> {
        let mut left = self.unary()?;
        loop {
            let operator = if self.take("*") {
                Operator::Multiply
            } else if self.word("mod") {
                Operator::Modulo
            } else {
                return Ok(left);
            };
            let right = self.unary()?;
            left = Expr::Arithmetic(operator, Box::new(left), Box::new(right));
        }
    }

    fn unary(&mut self) -> Result<Expr, LoadError> {
        let negative = self.take("-");
        let expr = self.path()?;
        Ok(if negative { Expr::Negate(Box::new(expr)) } else { expr })
    }
}
