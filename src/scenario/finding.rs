//! A problem in a file: its code, its place, and the facts its message is made of.
//!
//! Contract: no human text is written here. The message of a finding is the Fluent message
//! `finding-<code in lower case>` and its help `finding-<code>-help`, both with [`Finding::args`].
//! Texts taken from the file are shortened and freed of control characters on their way into
//! the arguments ([`quoted`]). [`render`] draws a finding with the line it points at.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// The codes of the findings in the shape of a file.
pub mod code {
    /// The text is not RON.
    pub const SYNTAX: &str = "S001";
    /// Brackets are nested too deeply.
    pub const TOO_DEEP: &str = "S002";
    /// Reading into the types failed for a reason no other finding names.
    pub const UNREADABLE: &str = "S003";
    /// A record has a field its type does not know.
    pub const UNKNOWN_FIELD: &str = "S010";
    /// A record lacks a field.
    pub const MISSING_FIELD: &str = "S011";
    /// A field or map key is written twice.
    pub const DUPLICATE_FIELD: &str = "S012";
    /// A value of the wrong kind.
    pub const WRONG_TYPE: &str = "S013";
    /// A reference to an id that is not defined.
    pub const UNKNOWN_ID: &str = "S014";
    /// An id is defined twice.
    pub const DUPLICATE_ID: &str = "S015";
    /// A number outside its bounds.
    pub const OUT_OF_RANGE: &str = "S016";
    /// A word that is none of the allowed ones.
    pub const UNKNOWN_VARIANT: &str = "S017";
    /// Too many or too few items.
    pub const WRONG_COUNT: &str = "S018";
    /// A text of the wrong form or length.
    pub const MALFORMED_ID: &str = "S019";
    /// A fraction where a whole number is wanted.
    pub const NOT_WHOLE: &str = "S020";
    /// A fraction written with more digits than it can have: a point taken for one between thousands.
    pub const DECIMALS: &str = "S021";
    /// An expression that cannot be read.
    pub const EXPRESSION: &str = "S090";
    /// A name in an expression that means nothing.
    pub const UNKNOWN_NAME: &str = "S091";
    /// A number where a truth value is needed, or the other way round.
    pub const EXPRESSION_KIND: &str = "S092";
    /// A name or id of something that a rule does not have: a site, a route, another site.
    pub const NO_SUBJECT: &str = "S093";
    /// A parameter that the response does not have.
    pub const UNKNOWN_PARAMETER: &str = "S094";
    /// An order of a rule that cannot become an order.
    pub const NO_ORDER: &str = "S095";
    /// A number of a policy under a name that means something else.
    pub const NAME_TAKEN: &str = "S096";
    /// A condition that always or never holds.
    pub const CONSTANT: &str = "S097";
}

/// The longest text from a file that goes into a message, in characters.
const QUOTE_LIMIT: usize = 60;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used but is probably not what was meant.
    Warning,
}

/// An argument of a finding's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Int(i64),
    /// A text, or the key of a selector.
    Str(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Str(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Str(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code, such as `S014`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file it is in, once the caller has set it.
    pub file: Option<String>,
    /// The bytes it points at.
    pub span: Option<Range<usize>>,
    /// The arguments of its message and help.
    pub args: Vec<(&'static str, Value)>,
}

impl Finding {
    /// An error at `span`.
    pub fn error(code: &'static str, span: Range<usize>) -> Self {
        Self { code, severity: Severity::Error, file: None, span: Some(span), args: Vec::new() }
    }

    /// The same finding with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same finding with `suggestion`, `known` and the selector `help` over them
    /// (`suggest`, `list` or `none`).
    #[must_use]
    pub fn with_known(self, suggestion: Option<&str>, known: &[&str]) -> Self {
        let help = match (suggestion, known) {
            (Some(_), _) => "suggest",
            (None, []) => "none",
            (None, _) => "list",
        };
        self.with("help", help).with("suggestion", quoted(suggestion.unwrap_or_default())).with("known", listed(known))
    }

    /// The same finding with `all`: the type whose words or fields are too many for a message, else `none`.
    #[must_use]
    pub fn with_all(self, of: Option<&str>, known: &[&str]) -> Self {
        self.with("all", all_in(of, known))
    }

    /// Another value for an argument.
    pub fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.args.retain(|(known, _)| *known != name);
        self.args.push((name, value.into()));
    }

    /// The same finding with another value for an argument.
    #[must_use]
    pub fn but(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    /// The key of this finding's message; its help is the same with `-help` after it.
    pub fn message_key(&self) -> String {
        format!("finding-{}", self.code.to_ascii_lowercase())
    }
}

/// A text of the file made fit for one line of a message.
pub fn quoted(text: &str) -> String {
    let mut out: String = text.chars().take(QUOTE_LIMIT).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(QUOTE_LIMIT).is_some() {
        out.push('…');
    }
    out
}

/// So many names fit into a message.
const SHOWN: usize = 12;

/// The type to look at for all names where a list of them is cut; else `none`.
pub fn all_in(of: Option<&str>, known: &[&str]) -> String {
    of.filter(|_| known.len() > SHOWN).unwrap_or("none").to_owned()
}

/// Names as a list for a message, cut after the first twelve.
pub fn listed(known: &[&str]) -> String {
    let mut out = known.iter().take(SHOWN).map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
    if known.len() > SHOWN {
        out.push_str(", …");
    }
    out
}

/// The known name `word` was probably meant to be: at most a third of its letters away, or the only one that it begins.
pub fn did_you_mean<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let length = word.chars().count();
    if length > QUOTE_LIMIT {
        return None;
    }
    let allowed = (length / 3).max(1);
    let lower = word.to_lowercase();
    let mut longer = known.iter().filter(|name| name.strip_prefix(word).is_some_and(|rest| rest.starts_with('_')));
    if let (Some(only), None) = (longer.next(), longer.next()) {
        return Some(only);
    }
    known
        .iter()
        .filter(|name| name.chars().count().abs_diff(length) <= allowed)
        .map(|name| (strsim::osa_distance(&lower, &name.to_lowercase()), *name))
        .filter(|&(distance, _)| distance <= allowed && distance < length)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

/// The line and column (both from 1, columns in characters) of a byte offset.
pub fn line_col(source: &str, offset: usize) -> (usize, usize) {
    let start = floor_boundary(source, offset);
    let before = &source[..start];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[line_start..].chars().count() + 1)
}

fn floor_boundary(source: &str, offset: usize) -> usize {
    let mut at = offset.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The words that stand before a message, in the user's language.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// "error".
    pub error: &'a str,
    /// "warning".
    pub warning: &'a str,
    /// "help".
    pub help: &'a str,
}

impl Labels<'static> {
    /// The English words.
    pub const ENGLISH: Self = Self { error: "error", warning: "warning", help: "help" };
}

/// Draws a finding: its message, its place, the first line it points at, and its help.
pub fn render(
    finding: &Finding,
    file_name: &str,
    source: &str,
    (message, help): (&str, Option<&str>),
    labels: Labels<'_>,
    color: bool,
) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(labels.error),
        Severity::Warning => Level::WARNING.with_name(labels.warning),
    };
    let title = level.primary_title(message).id(finding.code);
    let mut group = match &finding.span {
        None => title.element(Origin::path(file_name)),
        Some(span) => title.element(snippet(span, file_name, source)),
    };
    if let Some(help) = help {
        group = group.element(Level::HELP.with_name(labels.help).message(help));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

fn snippet<'a>(
    span: &Range<usize>,
    file_name: &'a str,
    source: &'a str,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let start = floor_boundary(source, span.start);
    let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = source[line_start..].lines().next().unwrap_or_default();
    let from = (start - line_start).min(line.len());
    let end = floor_boundary(source, span.end.max(start));
    let to = (end - line_start).clamp(from, line.len());
    // Enough to show; a line may be as long as the file.
    let line = &line[..floor_boundary(line, to.saturating_add(200))];
    let (number, _) = line_col(source, start);
    Snippet::source(line).line_start(number).path(file_name).annotation(AnnotationKind::Primary.span(from..to))
}
