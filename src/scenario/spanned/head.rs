//! The `#![..]` lines at the head of a document.
//!
//! Contract: `#![enable(implicit_some)]` is accepted and changes nothing, `#![type = ".."]` and
//! `#![schema = ".."]` are passed over, and every other extension is an error.

use super::Problem;
use super::cursor::{Cursor, Parsed};

impl Cursor<'_> {
    /// Takes blanks and the `#![..]` lines at the head of a document.
    pub(super) fn attributes(&mut self) -> Parsed<()> {
        self.skip_blank()?;
        while self.peek() == Some('#') {
            let start = self.at();
            if !self.rest()[1..].trim_start().starts_with('!') {
                return Err(self.error_here(Problem::HashComment));
            }
            self.attribute().map_err(|problem| {
                let problem = problem.unwrap_or(Problem::BadAttribute);
                self.error_since(problem, start)
            })?;
            self.skip_blank()?;
        }
        Ok(())
    }

    fn attribute(&mut self) -> Result<(), Option<Problem>> {
        for mark in ["#", "!", "["] {
            self.token(mark)?;
        }
        if self.eat_str("enable") {
            self.token("(")?;
            self.extensions()?;
            self.token(")")?;
        } else if self.eat_str("type") || self.eat_str("schema") {
            self.token("=")?;
            self.skip_blank().map_err(|error| Some(error.problem))?;
            self.text().map_err(|error| Some(error.problem))?;
        } else {
            return Err(None);
        }
        self.token("]")
    }

    fn token(&mut self, mark: &str) -> Result<(), Option<Problem>> {
        self.skip_blank().map_err(|error| Some(error.problem))?;
        let found = self.eat_str(mark);
        self.skip_blank().map_err(|error| Some(error.problem))?;
        if found { Ok(()) } else { Err(None) }
    }

    fn extensions(&mut self) -> Result<(), Option<Problem>> {
        loop {
            match self.name().map_err(|error| Some(error.problem))? {
                Some(name) if name.text == "implicit_some" => {}
                Some(_) => return Err(Some(Problem::Extension)),
                None => return Err(None),
            }
            self.skip_blank().map_err(|error| Some(error.problem))?;
            let more = self.eat(',');
            self.skip_blank().map_err(|error| Some(error.problem))?;
            if !more || self.peek() == Some(')') {
                return Ok(());
            }
        }
    }
}
