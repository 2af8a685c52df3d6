//! `umbral schema`: the reference of the formats of scenarios and policies, to read, or as a JSON schema for an editor.

use std::collections::BTreeSet;

use super::Terminal;
use crate::exercise::{policy_reference, policy_schema};
use crate::scenario::finding::did_you_mean;
use crate::scenario::reference::{Part, Quantity, Type, quantity, reference};
use crate::scenario::scenario_schema;
use crate::text::{Lang, Text};

/// The part that stands for the whole format of policies.
const POLICY: &str = "Policy";

pub(super) fn schema(terminal: &mut Terminal<'_>, part: Option<&str>, json: bool) -> u8 {
    let policy = part.is_some_and(|part| part.eq_ignore_ascii_case(POLICY));
    let mut types = reference();
    let mut quantities = String::new();
    if policy {
        types = policy_reference();
    } else if let Some(part) = part {
        let more = policy_reference().into_iter().filter(|of| types.iter().all(|known| known.name != of.name));
        types.extend(more.collect::<Vec<_>>());
        quantities = quantity(part).map_or_else(String::new, |known| told_quantity(&terminal.text, &known));
        let chosen = chosen(&types, part);
        if chosen.is_empty() && quantities.is_empty() {
            return unknown(terminal, part, &types);
        }
        types = chosen;
    }
    let output = if json {
        let schema = if policy { policy_schema() } else { scenario_schema() };
        serde_json::to_string_pretty(schema.as_value()).expect("invariant: a JSON value prints") + "\n"
    } else {
        let head = if policy { Some("schema-policy-head") } else { part.is_none().then_some("schema-head") };
        let mut page = quantities + &readable(&terminal.text, types, head);
        if part.is_none() {
            page.push_str(&format!("\n{}\n", terminal.text.get("schema-policies", &[])));
        }
        page
    };
    terminal.print(&output).err().unwrap_or(0)
}

/// A type by its name; else every field or word of that name, and the types that are written there.
fn chosen(types: &[Type], part: &str) -> Vec<Type> {
    let named = |name: &str| name.rsplit('.').next().is_some_and(|name| name.eq_ignore_ascii_case(part));
    let by_name: Vec<Type> = types.iter().filter(|of| of.name.eq_ignore_ascii_case(part)).cloned().collect();
    if !by_name.is_empty() {
        return by_name;
    }
    let mut found = Vec::new();
    for of in types {
        let parts: Vec<Part> = of.parts.iter().filter(|part| named(&part.name)).cloned().collect();
        if !parts.is_empty() {
            found.push(Type { parts, ..of.clone() });
        }
    }
    let written: BTreeSet<&str> = found.iter().flat_map(|of: &Type| &of.parts).map(|part| inner(&part.kind)).collect();
    let inside = types.iter().filter(|of| written.contains(of.name.as_str())).cloned().collect::<Vec<_>>();
    found.extend(inside);
    found
}

/// The type inside the brackets of a list.
fn inner(kind: &str) -> &str {
    kind.trim_start_matches('[').trim_end_matches(']')
}

fn told_quantity(text: &Text, known: &Quantity) -> String {
    let unit = text.get("schema-unit", &[("unit", known.unit.into())]);
    format!("{}\n  {}\n  ({unit})\n\n", known.name, known.meaning)
}

/// Nothing of that name: what was probably meant, and the types there are.
fn unknown(terminal: &mut Terminal<'_>, part: &str, types: &[Type]) -> u8 {
    let fields = types.iter().flat_map(|of| of.parts.iter().map(|part| part.name.as_str()));
    let names: Vec<&str> = types.iter().map(|of| of.name.as_str()).collect();
    let all: Vec<&str> = names.iter().copied().chain(fields).collect();
    let meant = did_you_mean(part, &all);
    let args = [
        ("name", part.into()),
        ("help", if meant.is_some() { "meant" } else { "none" }.into()),
        ("meant", meant.unwrap_or_default().into()),
        ("known", names.join(", ").into()),
    ];
    let message = terminal.text.get("error-no-type", &args);
    terminal.error(&message)
}

fn readable(text: &Text, types: Vec<Type>, head: Option<&str>) -> String {
    let mut lines: Vec<String> = head.iter().map(|key| text.get(key, &[])).collect();
    // Meanings are the doc comments of the types, which are in English.
    if text.lang() != Lang::En {
        lines.push(text.get("schema-english", &[]));
    }
    for Type { name, meaning, parts } in types {
        lines.push(format!("\n{name}\n  {meaning}\n"));
        parts.iter().for_each(|part| lines.push(told(text, part)));
    }
    lines.join("\n").trim_start().to_owned() + "\n"
}

fn told(text: &Text, part: &Part) -> String {
    let Part { name, meaning, kind, unit, default, range, example, is_word } = part;
    let mut facts = Vec::new();
    if !kind.is_empty() {
        facts.push(kind.clone());
    }
    if let Some(unit) = unit {
        facts.push(text.get("schema-unit", &[("unit", (*unit).into())]));
    }
    if let Some((low, high)) = range {
        facts.push(text.get("schema-range", &[("low", low.into()), ("high", high.into())]));
    }
    match default {
        _ if *is_word => {}
        Some(default) => facts.push(text.get("schema-default", &[("default", default.into())])),
        None => facts.push(text.get("schema-required", &[])),
    }
    let facts =
        if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(&text.get("list-break", &[]))) };
    let mut lines = format!("  {name}{facts}");
    // Fields of orders say by their names what they are.
    if !meaning.is_empty() {
        lines.push_str(&format!("\n      {meaning}"));
    }
    if let Some(example) = example {
        let words = text.get("schema-example", &[("example", example.into())]);
        lines.push_str(&format!("\n      {words}"));
    }
    lines
}
