//! A RON text as a tree in which every value, type name and field name knows its bytes.
//!
//! Contract: [`parse`] reads what ron 0.12 reads with `implicit_some` on, in linear time, and
//! never panics. It stops at the first syntax error. Nesting deeper than [`MAX_DEPTH`] brackets
//! is an error, so neither this pass nor a later walk over the tree can exhaust the stack. The
//! tree keeps what the text says (a duplicate field stays twice); what it means is the business
//! of [`super::shape`]. Rust-only notations no scenario type can use (byte strings, ranges) and
//! RON extensions other than `implicit_some` are syntax errors.

mod brackets;
mod cursor;
mod head;
mod scalar;
mod slips;
mod structure;

use std::ops::Range;

/// The deepest nesting of brackets a text may have.
pub const MAX_DEPTH: usize = 64;

/// A value and the bytes of the text it was written with.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the whole value, type name and brackets included.
    pub span: Range<usize>,
    /// What is written there.
    pub value: Value,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `()`.
    Unit,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(Integer),
    /// A number with a fraction or exponent, `inf` or `NaN`.
    Float(f64),
    /// `'x'`.
    Char(char),
    /// `"text"` or `r"text"`, with escapes already replaced.
    Str(String),
    /// `None`.
    None,
    /// `Some(value)`.
    Some(Box<Node>),
    /// A bare name: an enum variant or unit struct such as `Rain`.
    Word(String),
    /// `[a, b]`.
    List(Vec<Node>),
    /// `{key: value}`, in the order of the text.
    Map(Vec<(Node, Node)>),
    /// `(a, b)` or `Name(a, b)`; `Name()` has no items.
    Tuple {
        /// The name before the bracket.
        name: Option<Name>,
        /// The values in the brackets.
        items: Vec<Node>,
    },
    /// `(field: a)` or `Name(field: a)`.
    Record {
        /// The name before the bracket.
        name: Option<Name>,
        /// The fields in the order of the text, duplicates included.
        fields: Vec<Field>,
    },
}

/// A whole number as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Integer {
    /// Its value, held at the ends of `i128` if it is larger.
    pub value: i128,
    /// Plain decimal notation, which RON also reads where a fraction is wanted.
    pub plain: bool,
}

/// A type, variant or field name and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The bytes of the name.
    pub span: Range<usize>,
    /// The name, without a raw marker `r#`.
    pub text: String,
}

/// One `name: value` of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The field's name.
    pub name: Name,
    /// The field's value.
    pub value: Node,
}

/// One step from a node to a node inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// A record's field, or the entry of a map under this key.
    Field(&'a str),
    /// An item of a list or tuple, or an entry's value in a map, counted from 0.
    Index(usize),
}

/// Why a text is not RON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at byte {}", .problem.key(), .span.start)]
pub struct SyntaxError {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes to point at.
    pub span: Range<usize>,
}

/// The kinds of syntax error; [`Problem::key`] is the selector in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text ends where a value should be.
    Empty,
    /// A bracket is never closed.
    Unclosed,
    /// A bracket of another kind closes, or none is open.
    Mismatched,
    /// Two items without a comma between them.
    MissingComma,
    /// A text that goes on after a quote inside it.
    QuoteInText,
    /// A number with a blank or comma between its digits.
    SplitNumber,
    /// A time of day where a whole hour is wanted.
    ClockTime,
    /// A date of the calendar where a number is wanted.
    Date,
    /// A number with a unit or word behind it.
    Unit,
    /// A number with a comma before its decimals.
    DecimalComma,
    /// Conditions with a word or sign between them.
    Joined,
    /// A comparison sign.
    Comparison,
    /// A semicolon.
    Semicolon,
    /// A text without quotes.
    Unquoted,
    /// A comment that begins with `#`.
    HashComment,
    /// A space that does not break, or another one that only looks like a space.
    HardSpace,
    /// Fields without the bracket before them.
    MissingOpening,
    /// A key without a colon after it.
    MissingColon,
    /// A comma, colon or bracket where a value should be.
    MissingValue,
    /// Something other than a field name in a record.
    MissingFieldName,
    /// A field name in quotes.
    QuotedFieldName,
    /// Values with and without a field name in one pair of brackets.
    Mixed,
    /// A text without its closing quote.
    UnclosedText,
    /// A block comment without its end.
    UnclosedComment,
    /// A lone slash.
    LoneSlash,
    /// A backslash sequence that means nothing.
    BadEscape,
    /// Something that begins like a number but is none.
    BadNumber,
    /// A character literal that is not one character in single quotes.
    BadCharacter,
    /// A bare word with a dash, dot or plus in it.
    BadWord,
    /// Typographic quotes.
    CurlyQuotes,
    /// A character that begins no value.
    Stray,
    /// A `#![...]` line that is not understood.
    BadAttribute,
    /// An extension other than `implicit_some`.
    Extension,
    /// More text after the value.
    Trailing,
    /// More than [`MAX_DEPTH`] brackets deep.
    TooDeep,
}

impl Problem {
    /// The stable key of this problem, used as a selector in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unclosed => "unclosed",
            Self::Mismatched => "mismatched",
            Self::MissingComma => "missing-comma",
            Self::QuoteInText => "quote-in-text",
            Self::SplitNumber => "split-number",
            Self::ClockTime => "clock-time",
            Self::Date => "date",
            Self::Unit => "unit",
            Self::DecimalComma => "decimal-comma",
            Self::Joined => "joined",
            Self::Comparison => "comparison",
            Self::Semicolon => "semicolon",
            Self::Unquoted => "unquoted",
            Self::HashComment => "hash-comment",
            Self::HardSpace => "hard-space",
            Self::MissingOpening => "missing-opening",
            Self::MissingColon => "missing-colon",
            Self::MissingValue => "missing-value",
            Self::MissingFieldName => "missing-field-name",
            Self::QuotedFieldName => "quoted-field-name",
            Self::Mixed => "mixed",
            Self::UnclosedText => "unclosed-text",
            Self::UnclosedComment => "unclosed-comment",
            Self::LoneSlash => "lone-slash",
            Self::BadEscape => "bad-escape",
            Self::BadNumber => "bad-number",
            Self::BadCharacter => "bad-character",
            Self::BadWord => "bad-word",
            Self::CurlyQuotes => "curly-quotes",
            Self::Stray => "stray",
            Self::BadAttribute => "bad-attribute",
            Self::Extension => "extension",
            Self::Trailing => "trailing",
            Self::TooDeep => "too-deep",
        }
    }
}

/// Reads a RON text into its tree, or names its first syntax error.
///
/// # Errors
/// The text is not RON, or nested too deeply.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    let mut cursor = cursor::Cursor::new(text);
    cursor.attributes()?;
    let root = cursor.value()?;
    cursor.skip_blank()?;
    match cursor.peek() {
        None => Ok(root),
        Some(')' | ']' | '}') => Err(cursor.error_here(Problem::Mismatched)),
        Some(_) => Err(cursor.error_here(Problem::Trailing)),
    }
}

impl Node {
    /// The bytes of the deepest node that exists on `path`; a missing field gives its record.
    ///
    /// `Some(..)` and the brackets of a variant with one value (`Variant((field: 1))`) need no
    /// step of their own before a field.
    pub fn locate(&self, path: &[Step<'_>]) -> Range<usize> {
        let mut node = self;
        for step in path {
            match node.child(*step) {
                Some(child) => node = child,
                None => break,
            }
        }
        node.span.clone()
    }

    /// The node one step inside; `Some(..)` around it needs no step.
    pub fn child(&self, step: Step<'_>) -> Option<&Node> {
        match (&self.value, step) {
            (Value::Some(inner), _) => inner.child(step),
            (Value::Record { fields, .. }, Step::Field(wanted)) => {
                fields.iter().find(|field| field.name.text == wanted).map(|field| &field.value)
            }
            (Value::Map(entries), Step::Field(wanted)) => {
                entries.iter().find(|(key, _)| key.is_text(wanted)).map(|(_, value)| value)
            }
            (Value::Map(entries), Step::Index(at)) => entries.get(at).map(|(_, value)| value),
            (Value::List(items) | Value::Tuple { items, .. }, Step::Index(at)) => items.get(at),
            (Value::Tuple { items, .. }, Step::Field(_)) => match items.as_slice() {
                [only] => only.child(step),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_text(&self, wanted: &str) -> bool {
        matches!(&self.value, Value::Str(text) | Value::Word(text) if text == wanted)
    }
}
