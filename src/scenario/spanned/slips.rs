//! Slips of the pen: what was probably meant where the text cannot go on.
//!
//! Contract: looks at the text around the cursor, moves nothing, and is asked only once there is an error. What is not
//! recognized stays the plain error that the caller knows.

use super::cursor::{Cursor, is_blank, is_name_part};
use super::{Problem, SyntaxError};

/// Words that join conditions in the languages of authors.
const JOINING: [&str; 8] = ["and", "or", "y", "e", "o", "u", "et", "ou"];

impl Cursor<'_> {
    /// The error for two things without a comma between them, of which the first ends at `end`: what was probably meant.
    pub(super) fn unseparated(&self, end: usize) -> SyntaxError {
        let text = &self.last_text;
        let same_line = !self.text.get(end..self.at()).unwrap_or_default().contains('\n');
        let slip = || self.clock_time(end).or_else(|| self.split_number(end)).or_else(|| self.beside(end));
        if text.end == end && self.at() == end && self.peek() != Some(':') && self.foreign().is_none() {
            let swallowed = self.text.get(text.start..text.end - 1).unwrap_or_default();
            return match swallowed.contains('\n') || ends_in_field(swallowed) {
                true => Self::error(Problem::UnclosedText, text.start..text.start + 1),
                false => self.error_before(Problem::QuoteInText, end),
            };
        }
        if let Some(error) = same_line.then(slip).flatten() {
            return error;
        }
        if let Some(problem) = self.foreign() {
            return self.error_here(problem);
        }
        let problem = if self.peek() == Some(':') { Problem::MissingOpening } else { Problem::MissingComma };
        self.error_before(problem, end)
    }

    /// What the next character shows that belongs to no value: typographic quotes, a space that looks like one, a comment or
    /// end of a statement as other languages write it.
    pub(super) fn foreign(&self) -> Option<Problem> {
        match self.peek()? {
            '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '`' | '´' => {
                Some(Problem::CurlyQuotes)
            }
            '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{200b}' | '\u{feff}' => Some(Problem::HardSpace),
            '#' => Some(Problem::HashComment),
            ';' => Some(Problem::Semicolon),
            _ => None,
        }
    }

    /// What stands beside a value on its line: a unit, a word that joins, a comparison, the rest of a text without quotes.
    fn beside(&self, end: usize) -> Option<SyntaxError> {
        let (before, rest) = (self.text.get(..end)?, self.rest());
        let token = &before[before.trim_end_matches(|c| is_name_part(c) || c == '.').len()..];
        let start = end - token.len();
        let next = rest.chars().next()?;
        let word = &rest[..rest.find(|c| !is_name_part(c)).unwrap_or(rest.len())];
        let upto = |problem, length: usize| Some(Self::error(problem, start..self.at() + length));
        let number = token.starts_with(|c: char| c.is_ascii_digit());
        let name = token.starts_with(char::is_alphabetic);
        let small = word.to_lowercase();
        if JOINING.contains(&small.as_str()) || matches!(next, '&' | '|') {
            let length = word.len().max(1);
            return Some(Self::error(Problem::Joined, self.at()..self.at() + length));
        }
        if matches!(next, '<' | '>' | '=' | '≥' | '≤') {
            return Some(self.error_here(Problem::Comparison));
        }
        let field = rest[word.len()..].trim_start_matches(is_blank).starts_with(':');
        if number && ["am", "pm"].contains(&small.as_str()) {
            return upto(Problem::ClockTime, word.len());
        }
        if number && !field && (next.is_alphabetic() || matches!(next, '%' | '‰' | '°' | '€' | '$' | '£')) {
            return upto(Problem::Unit, word.len().max(next.len_utf8()));
        }
        if name && (next.is_ascii_digit() || next == '"') {
            return Some(self.error_before(Problem::MissingColon, end));
        }
        let apostrophe = matches!(next, '\'' | '’');
        (name && !field && (next.is_alphabetic() || apostrophe)).then(|| Self::error(Problem::Unquoted, start..end))
    }

    /// Why something that begins like a number is none.
    pub(super) fn misread(&self, start: usize) -> SyntaxError {
        let run = self.since(start);
        let digits = digits_before(run);
        let rest = run[digits..].to_lowercase();
        let minutes = rest.strip_prefix('h').unwrap_or_default();
        let clock = matches!(rest.as_str(), "am" | "pm") || (!minutes.is_empty() && all_digits(minutes));
        let parts: Vec<&str> = run.split(['-', '.']).collect();
        let date = parts.len() == 3 && parts.iter().all(|part| all_digits(part)) && run.len() > 5;
        self.error_since(
            match () {
                () if digits > 0 && clock => Problem::ClockTime,
                () if date => Problem::Date,
                () if digits > 0 && rest.chars().all(char::is_alphabetic) => Problem::Unit,
                () => Problem::BadNumber,
            },
            start,
        )
    }

    /// `20/03/2026`, whose first slash is at `slash`.
    pub(super) fn written_date(&self, slash: usize) -> Option<SyntaxError> {
        let (before, after) = (self.text.get(..slash)?, self.text.get(slash + 1..)?);
        let (first, rest) = (digits_at_end(before), after.find(|c: char| !c.is_ascii_digit() && c != '/'));
        let rest = rest.unwrap_or(after.len());
        (first > 0 && digits_before(after) > 0).then(|| Self::error(Problem::Date, slash - first..slash + 1 + rest))
    }

    /// `8:00`, whose hour ends at `end`.
    pub(super) fn clock_time(&self, end: usize) -> Option<SyntaxError> {
        let minutes = self.rest().strip_prefix(':').map_or(0, digits_before);
        let hour = digits_at_end(self.text.get(..end)?);
        (self.at() == end && hour > 0 && minutes > 0)
            .then(|| Self::error(Problem::ClockTime, end - hour..end + 1 + minutes))
    }

    /// `19 800` or `19,800`, whose first digits end at `end`; spaces that do not break count, too.
    pub(super) fn split_number(&self, end: usize) -> Option<SyntaxError> {
        let first = digits_at_end(self.text.get(..end)?);
        let rest = self.text.get(end..)?;
        let digits = rest.find(|c: char| c.is_ascii_digit())?;
        let between = &rest[..digits];
        let blank = |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        let grouped = between == "," || (!between.is_empty() && between.chars().all(blank));
        let at = end + digits;
        (first > 0 && grouped && digits_before(&rest[digits..]) == 3)
            .then(|| Self::error(Problem::SplitNumber, end - first..at + 3))
    }

    /// `3,2` in a record, whose first digits end before the comma at `end`.
    pub(super) fn decimal_comma(&self, end: usize) -> Option<SyntaxError> {
        let first = digits_at_end(self.text.get(..end)?);
        let rest = self.text.get(end..)?.strip_prefix(',').map_or(0, digits_before);
        (first > 0 && rest > 0).then(|| Self::error(Problem::DecimalComma, end - first..end + 1 + rest))
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many digits a text begins with.
fn digits_before(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How many digits a text ends with.
fn digits_at_end(text: &str) -> usize {
    text.bytes().rev().take_while(u8::is_ascii_digit).count()
}

/// Whether a text ends in a comma and the name of a field: it ran into the next one.
fn ends_in_field(text: &str) -> bool {
    let name = text.rsplit_once(',').and_then(|(_, tail)| tail.trim().strip_suffix(':'));
    name.is_some_and(|name| !name.is_empty() && name.chars().all(is_name_part))
}
