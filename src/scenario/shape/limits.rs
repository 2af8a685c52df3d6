//! Bounds of numbers, counts of items, and forms of texts.
//!
//! Contract: each check takes a schema and a value of the right type and gives the finding, if
//! any. Bounds a schema does not state follow from its number format (`uint32` and so on).

use std::ops::Range;

use serde_json::Value as Json;

use super::super::finding::{Finding, code, quoted};
use super::super::spanned::Integer;
use super::view::View;

/// Which ends of a range are limited: a selector in the messages.
fn limits<T: PartialEq>(min: Option<&T>, max: Option<&T>) -> &'static str {
    match (min, max) {
        (Some(min), Some(max)) if min == max => "exact",
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "min",
        _ => "max",
    }
}

/// A whole number against its bounds.
pub(super) fn whole_number(view: &View<'_>, number: Integer, span: Range<usize>) -> Option<Finding> {
    let (low, high) = view.text("format").map_or((None, None), format_bounds);
    let min = bound(view, "minimum").into_iter().chain(low).max();
    let max = bound(view, "maximum").into_iter().chain(high).min();
    let value = number.value;
    let inside = min.is_none_or(|min| min <= value) && max.is_none_or(|max| value <= max);
    (!inside).then(|| {
        Finding::error(code::OUT_OF_RANGE, span)
            .with("number", value.to_string())
            .with("limits", limits(min.as_ref(), max.as_ref()))
            .with("min", min.map(|n| n.to_string()).unwrap_or_default())
            .with("max", max.map(|n| n.to_string()).unwrap_or_default())
    })
}

/// A fraction as it is written, against the decimals it may have: `19.800` reads as 19.8, and may be meant as 19800. Digits
/// other than zero behind the last decimal are for serde to refuse.
pub(super) fn decimals(view: &View<'_>, written: &str, span: Range<usize>) -> Option<Finding> {
    let most = view.count("x-decimals")?;
    let (whole, fraction) = written.split_once('.')?;
    let digits = fraction.bytes().all(|digit| digit.is_ascii_digit());
    let idle = fraction.get(most..).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit == b'0'));
    (digits && idle).then(|| {
        Finding::error(code::DECIMALS, span)
            .with("number", quoted(written))
            .with("joined", quoted(&format!("{whole}{fraction}")))
            .with("short", quoted(&format!("{whole}.{}", &fraction[..most])))
    })
}

/// A whole-number bound of a schema.
fn bound(view: &View<'_>, keyword: &str) -> Option<i128> {
    let number = view.get(keyword)?;
    let signed = number.as_i64().map(i128::from);
    signed.or_else(|| number.as_u64().map(i128::from)).or_else(|| format!("{:.0}", number.as_f64()?).parse().ok())
}

fn format_bounds(format: &str) -> (Option<i128>, Option<i128>) {
    match format {
        "uint8" => ends(u8::MIN, u8::MAX),
        "uint16" => ends(u16::MIN, u16::MAX),
        "uint32" => ends(u32::MIN, u32::MAX),
        "uint64" | "uint" => ends(u64::MIN, u64::MAX),
        "uint128" => (Some(0), None),
        "int8" => ends(i8::MIN, i8::MAX),
        "int16" => ends(i16::MIN, i16::MAX),
        "int32" => ends(i32::MIN, i32::MAX),
        "int64" | "int" => ends(i64::MIN, i64::MAX),
        _ => (None, None),
    }
}

fn ends<T: Into<i128>>(low: T, high: T) -> (Option<i128>, Option<i128>) {
    (Some(low.into()), Some(high.into()))
}

/// A number against its bounds.
pub(super) fn number(view: &View<'_>, value: f64, span: Range<usize>) -> Option<Finding> {
    let min = view.get("minimum").and_then(Json::as_f64);
    let max = view.get("maximum").and_then(Json::as_f64);
    let inside = min.is_none_or(|min| min <= value) && max.is_none_or(|max| value <= max);
    (!inside).then(|| {
        Finding::error(code::OUT_OF_RANGE, span)
            .with("number", value.to_string())
            .with("limits", limits(min.as_ref(), max.as_ref()))
            .with("min", min.map(|n| n.to_string()).unwrap_or_default())
            .with("max", max.map(|n| n.to_string()).unwrap_or_default())
    })
}

/// A number of items against the fewest and the most allowed.
pub(super) fn count(found: usize, min: Option<usize>, max: Option<usize>, span: Range<usize>) -> Option<Finding> {
    let inside = min.is_none_or(|min| min <= found) && max.is_none_or(|max| found <= max);
    (!inside).then(|| {
        Finding::error(code::WRONG_COUNT, span)
            .with("found", found)
            .with("limits", limits(min.as_ref(), max.as_ref()))
            .with("min", min.unwrap_or_default())
            .with("max", max.unwrap_or_default())
    })
}

/// A text against the fewest and the most characters allowed.
pub(super) fn length(view: &View<'_>, text: &str, span: Range<usize>) -> Option<Finding> {
    let found = text.chars().count();
    let finding = |problem: &str, limit: usize| malformed(text, problem, limit, "", span);
    match (view.count("minLength"), view.count("maxLength")) {
        (Some(min), _) if found < min => Some(finding("short", min)),
        (_, Some(max)) if found > max => Some(finding("long", max)),
        _ => None,
    }
}

/// The finding for a text that does not match `pattern`.
pub(super) fn misshapen(text: &str, pattern: &str, span: Range<usize>) -> Finding {
    malformed(text, "pattern", 0, pattern, span)
}

fn malformed(text: &str, problem: &str, limit: usize, pattern: &str, span: Range<usize>) -> Finding {
    Finding::error(code::MALFORMED_ID, span)
        .with("text", quoted(text))
        .with("problem", problem)
        .with("limit", limit)
        .with("pattern", pattern)
}
