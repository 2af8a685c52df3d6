//! Reading a scenario text with all its problems at once.
//!
//! Contract: [`examine`] gives the tree or every finding, sorted by position.
//! [`examine_and_read`] never returns a value serde would not read, and never fails without a
//! finding: what only serde sees becomes S003 at the place serde names.

use std::ops::Range;

use ron::Options;
use ron::error::{Error as RonError, Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::finding::{Finding, code, quoted};
use super::shape;
use super::shape::units::unit_at;
use super::spanned::{self, Node, Problem, SyntaxError};

/// What serde does not look at: bounds, counts, forms and ids that only the schema knows.
const BEYOND_SERDE: [&str; 7] = [
    code::DUPLICATE_FIELD,
    code::UNKNOWN_ID,
    code::DUPLICATE_ID,
    code::OUT_OF_RANGE,
    code::WRONG_COUNT,
    code::MALFORMED_ID,
    code::DECIMALS,
];

/// Reads a text into its tree and checks it against `schema`; on failure gives all findings
/// in the order of the text.
///
/// # Errors
/// All findings.
pub fn examine(text: &str, schema: &schemars::Schema) -> Result<Node, Vec<Finding>> {
    let root = spanned::parse(text).map_err(|error| vec![syntax(&error, text, schema)])?;
    let findings = shape::check(&root, schema, text);
    match findings.is_empty() {
        true => Ok(root),
        false => Err(findings),
    }
}

/// Reads a text into `T` and its tree, or gives all findings in the order of the text.
/// `schema` is the schema of `T`; make it once and keep it.
///
/// # Errors
/// All findings.
pub fn examine_and_read<T: DeserializeOwned>(text: &str, schema: &schemars::Schema) -> Result<(T, Node), Vec<Finding>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match (options.from_str::<T>(text), examine(text, schema)) {
        (Ok(value), Ok(root)) => Ok((value, root)),
        (Ok(value), Err(findings)) => accepted(text, schema, value, findings),
        (Err(error), examined) => {
            let findings = examined.err().unwrap_or_default();
            Err(with_serde(text, &error, findings))
        }
    }
}

/// Serde has read the text: only findings beyond its sight stand.
fn accepted<T>(
    text: &str,
    schema: &schemars::Schema,
    value: T,
    mut findings: Vec<Finding>,
) -> Result<(T, Node), Vec<Finding>> {
    match spanned::parse(text) {
        Err(error) => Err(vec![syntax(&error, text, schema)]),
        Ok(root) => {
            findings.retain(|finding| BEYOND_SERDE.contains(&finding.code));
            match findings.is_empty() {
                true => Ok((value, root)),
                false => Err(findings),
            }
        }
    }
}

/// Adds serde's own error unless a finding already explains it.
fn with_serde(text: &str, error: &SpannedError, mut findings: Vec<Finding>) -> Vec<Finding> {
    let span = byte_of(text, error.span.start)..byte_of(text, error.span.end);
    if findings.iter().any(|finding| explains(finding, &span)) {
        return findings;
    }
    let finding = match error.code {
        RonError::ExceededRecursionLimit => Finding::error(code::TOO_DEEP, span),
        _ => {
            let message = quoted_long(&error.code.to_string());
            Finding::error(code::UNREADABLE, span).with("message", message)
        }
    };
    let at = findings.partition_point(|other| {
        let start = other.span.as_ref().map(|span| span.start);
        start <= finding.span.as_ref().map(|span| span.start)
    });
    findings.insert(at, finding);
    findings
}

/// Whether serde's error may be the same problem as this finding.
fn explains(finding: &Finding, serde: &Range<usize>) -> bool {
    let touches = |span: &Range<usize>| span.start <= serde.end && serde.start <= span.end;
    match finding.code {
        code::UNKNOWN_ID | code::DUPLICATE_ID => false,
        code::OUT_OF_RANGE | code::WRONG_COUNT | code::MALFORMED_ID | code::DUPLICATE_FIELD => {
            finding.span.as_ref().is_some_and(touches)
        }
        _ => true,
    }
}

/// The finding for a syntax error in a text that should be of this schema.
pub fn syntax(error: &SyntaxError, text: &str, schema: &schemars::Schema) -> Finding {
    match error.problem {
        Problem::TooDeep => Finding::error(code::TOO_DEEP, error.span.clone()),
        problem => {
            let unit = unit_at(text, error.span.start, schema.as_value());
            Finding::error(code::SYNTAX, error.span.clone())
                .with("problem", problem.key())
                .with("unit", unit.unwrap_or_default())
        }
    }
}

/// ron counts lines and characters from 1.
fn byte_of(text: &str, position: Position) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before = lines.by_ref().take(position.line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let line = lines.next().unwrap_or_default();
    let mut chars = line.char_indices().skip(position.col.saturating_sub(1));
    start + chars.next().map_or(line.len(), |(at, _)| at)
}

/// A message of ron or a type, which may be longer than a quotation, on one line.
fn quoted_long(message: &str) -> String {
    let words = message.split_whitespace().map(quoted);
    words.collect::<Vec<_>>().join(" ").chars().take(300).collect()
}
