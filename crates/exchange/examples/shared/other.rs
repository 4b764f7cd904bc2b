//! The independent engines, asked line by line while they stay warm in a process of their own.
//! It must not judge what they answer.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

/// A program that times the independent engines; it ends with this value.
pub(crate) struct Other {
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

/// Times of the independent engines, in nanoseconds of CPU.
#[derive(Clone, Copy)]
pub(crate) struct Theirs {
    /// From the file to the reports of both stylesheets.
    pub(crate) saxon: f64,
    /// Reading and validating.
    pub(crate) libxml2: f64,
}

impl Theirs {
    /// The less of both, each.
    pub(crate) fn least(self, other: Option<Self>) -> Self {
        other.map_or(self, |other| Self {
            saxon: self.saxon.min(other.saxon),
            libxml2: self.libxml2.min(other.libxml2),
        })
    }
}

impl Other {
    /// Starts a program by its arguments; no arguments, no program.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn start(command: &[&str]) -> Result<Option<Self>, Box<dyn Error>> {
        let [program, arguments @ ..] = command else {
            return Ok(None);
        };
        let mut started = Command::new(program);
        started.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = started.spawn()?;
        let (questions, answers) = (child.stdin.take(), child.stdout.take());
        let answers = BufReader::new(answers.ok_or("no answers")?);
        Ok(Some(Self { child, questions, answers }))
    }

    /// The times of one notice.
    ///
    /// # Errors
    /// When the program ended or answers with something else.
    pub(crate) fn time(&mut self, notice: &Path) -> Result<Theirs, Box<dyn Error>> {
        let questions = self.questions.as_mut().ok_or("no questions")?;
        writeln!(questions, "{}", notice.display())?;
        questions.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let answer: Value = serde_json::from_str(&line)
            .map_err(|fault| format!("the independent engines gave no figures: {fault}"))?;
        let figure = |engine: &str| {
            answer.get(engine).and_then(Value::as_f64).map(|milliseconds| milliseconds * 1e6)
        };
        let saxon = figure("saxon").ok_or("no figure of SaxonC-HE")?;
        Ok(Theirs { saxon, libxml2: figure("xsd").ok_or("no figure of libxml2")? })
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        drop(self.questions.take());
        drop(self.child.wait());
    }
}
