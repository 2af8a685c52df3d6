//! Values without brackets: numbers, texts and characters.
//!
//! Contract: exactly the notations ron 0.12 reads into numbers, strings and chars; a number
//! too large for its type is still a number here, so that its range can be named later.

use super::cursor::{Cursor, Parsed};
use super::{Integer, Problem, Value};

const SUFFIXES: [&str; 8] = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];

impl Cursor<'_> {
    /// Reads a whole or fractional number.
    pub(super) fn number(&mut self) -> Parsed<Value> {
        let start = self.at();
        self.skip_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '+' | '-'));
        let run = self.since(start);
        if let Some(integer) = integer(run) {
            return Ok(Value::Int(integer));
        }
        match float(run) {
            Some(float) => Ok(Value::Float(float)),
            None => Err(self.misread(start)),
        }
    }

    /// Reads a byte literal `b'x'`, which RON takes for a whole number.
    pub(super) fn byte(&mut self) -> Parsed<Value> {
        self.bump();
        let start = self.at();
        let value = match self.character()? {
            c if c.is_ascii() => i128::from(u32::from(c)),
            _ => return Err(self.error_since(Problem::BadCharacter, start)),
        };
        let plain = false;
        Ok(Value::Int(Integer { value, plain }))
    }

    /// Reads a character in single quotes.
    pub(super) fn character(&mut self) -> Parsed<char> {
        let start = self.at();
        self.bump();
        let value = match self.bump() {
            Some('\\') => self.escape(start)?,
            other => other,
        };
        match (value, self.eat('\'')) {
            (Some(value), true) => Ok(value),
            _ => Err(Self::error(Problem::BadCharacter, start..start + 1)),
        }
    }

    /// Reads a text in double quotes, raw or with escapes.
    pub(super) fn text(&mut self) -> Parsed<String> {
        match self.peek() {
            Some('r') => self.raw_text(),
            Some('"') => self.quoted_text(),
            _ => Err(self.error_here(Problem::MissingValue)),
        }
    }

    fn raw_text(&mut self) -> Parsed<String> {
        let start = self.at();
        self.bump();
        let hashes_from = self.at();
        self.skip_while(|c| c == '#');
        let ending = format!("\"{}", self.since(hashes_from));
        if !self.eat('"') {
            return Err(self.error_since(Problem::BadWord, start));
        }
        let from = self.at();
        if !self.skip_past(&ending) {
            return Err(Self::error(Problem::UnclosedText, start..from));
        }
        let taken = self.since(from);
        Ok(taken.strip_suffix(ending.as_str()).unwrap_or(taken).to_owned())
    }

    fn quoted_text(&mut self) -> Parsed<String> {
        let start = self.at();
        self.bump();
        let mut text = String::new();
        loop {
            let from = self.at();
            self.skip_while(|c| !matches!(c, '"' | '\\'));
            text.push_str(self.since(from));
            let mark = self.at();
            match self.bump() {
                Some('"') => {
                    self.last_text = start..self.at();
                    return Ok(text);
                }
                Some(_) => text.extend(self.escape(mark)?),
                None => return Err(Self::error(Problem::UnclosedText, start..start + 1)),
            }
        }
    }

    /// Reads what follows a backslash; a continued line gives no character.
    fn escape(&mut self, mark: usize) -> Parsed<Option<char>> {
        if self.eat_str("\r\n") || self.eat('\n') {
            self.skip_while(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
            return Ok(None);
        }
        let value = match self.bump() {
            Some(c @ ('\'' | '"' | '\\')) => Some(c),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('0') => Some('\0'),
            Some('x') => self.byte_escape(),
            Some('u') => self.unicode_escape(),
            _ => None,
        };
        match value {
            Some(value) => Ok(Some(value)),
            None => Err(self.error_since(Problem::BadEscape, mark)),
        }
    }

    /// `\x41`, or up to four of them that make one UTF-8 character.
    fn byte_escape(&mut self) -> Option<char> {
        let mut bytes = Vec::with_capacity(4);
        loop {
            bytes.push(self.hex_byte()?);
            if let Ok(text) = str::from_utf8(&bytes) {
                return text.chars().next();
            }
            if bytes.len() == 4 || !self.eat_str("\\x") {
                return None;
            }
        }
    }

    fn hex_byte(&mut self) -> Option<u8> {
        let high = self.bump()?.to_digit(16)?;
        let low = self.bump()?.to_digit(16)?;
        u8::try_from(high * 16 + low).ok()
    }

    /// `\u{41}`.
    fn unicode_escape(&mut self) -> Option<char> {
        if !self.eat('{') {
            return None;
        }
        let mut code = 0_u32;
        let mut digits = 0;
        while digits < 6 && self.peek() != Some('}') {
            code = code * 16 + self.bump()?.to_digit(16)?;
            digits += 1;
        }
        if digits == 0 || !self.eat('}') {
            return None;
        }
        char::from_u32(code)
    }
}

fn integer(run: &str) -> Option<Integer> {
    let (negative, digits) = match run.strip_prefix(['+', '-']) {
        Some(digits) => (run.starts_with('-'), digits),
        None => (false, run),
    };
    let (base, digits) = match digits.get(..2) {
        Some("0b") => (2, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0x") => (16, &digits[2..]),
        _ => (10, digits),
    };
    let end = digits.find(['i', 'u']).unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    let known = suffix.is_empty() || SUFFIXES.contains(&suffix);
    if digits.is_empty() || digits.starts_with('_') || !known {
        return None;
    }
    let mut value = 0_i128;
    for digit in digits.chars().filter(|&c| c != '_') {
        let digit = i128::from(digit.to_digit(base)?);
        let digit = if negative { -digit } else { digit };
        value = value.saturating_mul(i128::from(base)).saturating_add(digit);
    }
    let plain = base == 10 && suffix.is_empty();
    Some(Integer { value, plain })
}

fn float(run: &str) -> Option<f64> {
    let digits = run.strip_suffix("f32").or_else(|| run.strip_suffix("f64")).unwrap_or(run);
    match digits {
        "inf" | "+inf" => return Some(f64::INFINITY),
        "-inf" => return Some(f64::NEG_INFINITY),
        "NaN" | "+NaN" | "-NaN" => return Some(f64::NAN),
        _ => {}
    }
    let mut plain = String::with_capacity(digits.len());
    let mut underscore_allowed = false;
    for c in digits.chars() {
        match c {
            '_' if underscore_allowed => continue,
            '0'..='9' | 'e' | 'E' => underscore_allowed = true,
            '.' => underscore_allowed = false,
            '+' | '-' => {}
            _ => return None,
        }
        plain.push(c);
    }
    plain.parse().ok()
}
