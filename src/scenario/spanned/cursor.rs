//! The place in the text: looking ahead, blanks and comments, and names.
//!
//! Contract: the cursor only moves forward, except that a failed look-ahead over one name and
//! the blanks after it is taken back; so every byte is looked at a bounded number of times.

use std::ops::Range;

use super::{Name, Problem, SyntaxError};

/// The result of every reading step.
pub(super) type Parsed<T> = Result<T, SyntaxError>;

/// A position in a RON text.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    at: usize,
    /// Brackets open at this position.
    pub(super) depth: usize,
    /// Where the last text in double quotes stands.
    pub(super) last_text: Range<usize>,
    /// Where each closed pair of brackets opens and closes, in the order of closing.
    pub(super) pairs: Vec<(usize, usize)>,
}

impl<'t> Cursor<'t> {
    /// A cursor at the start of `text`.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, last_text: 0..0, pairs: Vec::new() }
    }

    /// The current byte offset.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes back to an offset this cursor was at before.
    pub(super) fn return_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The text from the cursor on.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The text between an earlier offset and the cursor.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes the next character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Takes `expected` if it is next.
    pub(super) fn eat(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.at += expected.len_utf8();
        }
        found
    }

    /// Takes `expected` if it is next.
    pub(super) fn eat_str(&mut self, expected: &str) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    /// Takes characters as long as they are `wanted`.
    pub(super) fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    /// Takes everything up to and including `end`; false (and nothing taken) if there is none.
    pub(super) fn skip_past(&mut self, end: &str) -> bool {
        match self.rest().find(end) {
            Some(offset) => {
                self.at += offset + end.len();
                true
            }
            None => false,
        }
    }

    /// An error that points at the next character (or at the end of the text).
    pub(super) fn error_here(&self, problem: Problem) -> SyntaxError {
        let width = self.peek().map_or(0, char::len_utf8);
        Self::error(problem, self.at..self.at + width)
    }

    /// An error that points from an earlier offset to the cursor.
    pub(super) fn error_since(&self, problem: Problem, start: usize) -> SyntaxError {
        Self::error(problem, start..self.at)
    }

    /// An error that points at the character that ends at `end`.
    pub(super) fn error_before(&self, problem: Problem, end: usize) -> SyntaxError {
        let width = self.text.get(..end).and_then(|text| text.chars().next_back()).map_or(0, char::len_utf8);
        Self::error(problem, end - width..end)
    }

    /// An error at these bytes.
    pub(super) fn error(problem: Problem, span: Range<usize>) -> SyntaxError {
        SyntaxError { problem, span }
    }

    /// Takes blanks and comments.
    pub(super) fn skip_blank(&mut self) -> Parsed<()> {
        loop {
            self.skip_while(is_blank);
            let start = self.at;
            if !self.eat('/') {
                return Ok(());
            }
            if self.eat('/') {
                self.skip_while(|c| c != '\n');
            } else if self.eat('*') {
                self.block_comment(start)?;
            } else {
                return Err(self.written_date(start).unwrap_or_else(|| self.error_since(Problem::LoneSlash, start)));
            }
        }
    }

    fn block_comment(&mut self, start: usize) -> Parsed<()> {
        let mut level = 1_usize;
        while level > 0 {
            self.skip_while(|c| !matches!(c, '/' | '*'));
            if self.eat_str("/*") {
                level += 1;
            } else if self.eat_str("*/") {
                level -= 1;
            } else if self.bump().is_none() {
                return Err(Self::error(Problem::UnclosedComment, start..start + 2));
            }
        }
        Ok(())
    }

    /// Takes a name if one is next; a raw name `r#name` counts, a raw string does not.
    pub(super) fn name(&mut self) -> Parsed<Option<Name>> {
        let start = self.at;
        if self.starts_raw_text() || !self.peek().is_some_and(is_name_start) {
            return Ok(None);
        }
        if self.eat_str("r#") {
            self.skip_while(is_raw_name_part);
            let text = self.since(start + 2).to_owned();
            let span = start..self.at;
            return match text.is_empty() {
                true => Err(self.error_since(Problem::BadWord, start)),
                false => Ok(Some(Name { span, text })),
            };
        }
        self.skip_while(is_name_part);
        let text = self.since(start).to_owned();
        let span = start..self.at;
        // ron reads `Some-5` as `Some(-5)`.
        if text != "Some" && self.peek().is_some_and(is_raw_name_part) {
            self.skip_while(is_raw_name_part);
            return Err(self.error_since(Problem::BadWord, start));
        }
        Ok(Some(Name { span, text }))
    }

    /// Whether a raw string (or a byte literal) is next rather than a name.
    pub(super) fn starts_raw_text(&self) -> bool {
        ["r\"", "r#\"", "r##", "b\"", "b'", "br\"", "br#"].iter().any(|mark| self.rest().starts_with(mark))
    }
}

pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_name_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

pub(super) fn is_name_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_raw_name_part(c: char) -> bool {
    is_name_part(c) || matches!(c, '.' | '+' | '-')
}
