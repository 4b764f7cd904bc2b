//! Paths, steps, predicates and primaries of an expression. Operators are in [`super::parse`].

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::sync::Arc;

use rust_decimal::Decimal;

use super::LoadError;
use super::ast::{Axis, Expr, Function, Path, Start, Step};
use super::lex::Token;
use super::parse::Parser;
use crate::dom::NameId;

impl Parser<'_, '_, '_> {
    pub(super) fn path(&mut self) -> Result<Expr, LoadError> {
        let mut steps = Vec::new();
        let mut start = Start::Focus;
        if self.take("//") {
            start = Start::Root;
            steps.push(Step { axis: Axis::Below, predicates: Vec::new() });
            if !self.take("*") {
                return self.fail("only * may follow //");
            }
            self.predicates(&mut steps)?;
        } else if self.take("/") {
            start = Start::Root;
            self.step(&mut steps)?;
        } else if let Some(primary) = self.primary()? {
            let mut predicates = Vec::new();
            while self.take("[") {
                predicates.push(self.predicate()?);
            }
            let filtered = if predicates.is_empty() {
                primary
            } else {
                Expr::Filter(Box::new(primary), predicates)
            };
            if !matches!(self.peek(), Some(Token::Symbol("/" | "//"))) {
                return Ok(filtered);
            }
            start = Start::Expr(filtered);
        } else {
            self.step(&mut steps)?;
        }
        while self.take("/") {
            self.step(&mut steps)?;
        }
        if matches!(self.peek(), Some(Token::Symbol("//"))) {
            return self.fail("unknown axis: //");
        }
        let inner = steps.split_last().map_or(&[][..], |(_, inner)| inner);
        if inner.iter().any(|step| matches!(step.axis, Axis::Call(_))) {
            return self.fail("a function call must be the last step");
        }
        let path = Path { start, steps, needs: Vec::new(), sort: false };
        Ok(Expr::Path(Box::new(path)))
    }

    fn predicate(&mut self) -> Result<Expr, LoadError> {
        let predicate = self.expr()?;
        self.need("]")?;
        let positional = match &predicate {
            Expr::Integer(_) | Expr::Decimal(_) | Expr::Arithmetic(..) | Expr::Negate(_) => true,
            Expr::Call(function, _) => {
                matches!(function, Function::Count | Function::Number | Function::Sum)
            }
            _ => false,
        };
        if positional { self.fail("positional predicate") } else { Ok(predicate) }
    }

    fn predicates(&mut self, steps: &mut [Step]) -> Result<(), LoadError> {
        while self.take("[") {
            let predicate = self.predicate()?;
            if let Some(step) = steps.last_mut() {
                step.predicates.push(predicate);
            }
        }
        Ok(())
    }

    fn step(&mut self, steps: &mut Vec<Step>) -> Result<(), LoadError> {
        let axis = self.axis()?;
        steps.push(Step { axis, predicates: Vec::new() });
        self.predicates(steps)
    }

    fn axis(&mut self) -> Result<Axis, LoadError> {
        if self.take("..") {
            return Ok(Axis::Up(1));
        }
        if self.take(".") {
            return Ok(Axis::Itself);
        }
        if self.take("*") {
            return Ok(Axis::AnyChild);
        }
        if self.take("@") {
            return Ok(Axis::Attribute(self.node_name()?));
        }
        let next = self.peek_after(1);
        match (self.peek(), next) {
            (Some(Token::Name(axis)), Some(Token::Symbol("::"))) => {
                let axis = *axis;
                self.at += 2;
                match axis {
                    "child" if self.take("*") => Ok(Axis::AnyChild),
                    "child" => Ok(Axis::Child(self.node_name()?)),
                    "attribute" => Ok(Axis::Attribute(self.node_name()?)),
                    "preceding-sibling" => Ok(Axis::PrecedingSibling(self.node_name()?)),
                    other => self.fail(format!("unknown axis: {other}")),
                }
            }
            (Some(Token::Name("text")), Some(Token::Symbol("("))) => {
                self.at += 2;
                self.need(")")?;
                Ok(Axis::Text)
            }
            (Some(Token::Name(_)), Some(Token::Symbol("("))) => Ok(Axis::Call(self.call()?)),
            (Some(Token::Name(_)), _) => Ok(Axis::Child(self.node_name()?)),
            _ => self.fail("step expected"),
        }
    }

    fn node_name(&mut self) -> Result<NameId, LoadError> {
        let Some(Token::Name(name)) = self.peek() else {
            return self.fail("name expected");
        };
        let (uri, local) = match name.split_once(':') {
            None => ("", *name),
            Some((prefix, local)) => match self.environment.prefixes.get(prefix) {
                Some(uri) => (uri.as_str(), local),
                None => return self.fail(format!("unknown prefix: {prefix}")),
            },
        };
        let id = self.environment.names.intern(uri, local);
        self.at += 1;
        Ok(id)
    }

    /// A literal, a variable, a parenthesised expression or a function call; `None` if a step begins here.
    fn primary(&mut self) -> Result<Option<Expr>, LoadError> {
        let opens = matches!(self.peek_after(1), Some(Token::Symbol("(")));
        let expr = match self.peek() {
            Some(Token::Text(text)) => Expr::Text(Arc::from(text.as_str())),
            Some(Token::Integer(digits)) => match digits.parse() {
                Ok(number) => Expr::Integer(number),
                Err(_) => return self.fail("number too large"),
            },
            Some(Token::Decimal(digits)) => match Decimal::from_str_exact(digits) {
                Ok(number) => Expr::Decimal(number),
                Err(_) => return self.fail("number too exact"),
            },
            Some(Token::Variable(name)) => self.variable(name)?,
            Some(Token::Symbol("(")) => {
                self.at += 1;
                if self.take(")") {
                    return Ok(Some(Expr::Sequence(Vec::new())));
                }
                let expr = self.expr()?;
                self.need(")")?;
                return Ok(Some(expr));
            }
            Some(Token::Name("text")) if opens => return Ok(None),
            Some(Token::Name(_)) if opens => return self.call().map(Some),
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(expr))
    }

    fn variable(&self, name: &str) -> Result<Expr, LoadError> {
        if let Some(at) = self.variables.iter().rposition(|known| *known == name) {
            return Ok(Expr::Variable(u32::try_from(at).unwrap_or(u32::MAX)));
        }
        match self.environment.lets.get(name) {
            Some(at) => Ok(Expr::Let(*at)),
            None => self.fail(format!("unknown variable: {name}")),
        }
    }

    fn call(&mut self) -> Result<Expr, LoadError> {
        let Some(Token::Name(name)) = self.peek() else {
            return self.fail("function expected");
        };
        let plain = name.strip_prefix("fn:").unwrap_or(name);
        let Some((function, least, most)) = Function::find(plain) else {
            return self.fail(format!("unknown function: {name}"));
        };
        self.at += 1;
        self.need("(")?;
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                arguments.push(self.single()?);
                if !self.take(",") {
                    break;
                }
            }
            self.need(")")?;
        }
        if arguments.len() < least || arguments.len() > most {
            return self.fail(format!("wrong number of arguments for {plain}"));
        }
        if arguments.is_empty() && most == 1 {
            let itself = Step { axis: Axis::Itself, predicates: Vec::new() };
            let path =
                Path { start: Start::Focus, steps: vec![itself], needs: Vec::new(), sort: false };
            arguments.push(Expr::Path(Box::new(path)));
        }
        Ok(Expr::Call(function, arguments))
    }
}
