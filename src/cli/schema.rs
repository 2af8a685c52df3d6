//! `umbral schema`: the reference of the formats of scenarios and policies, to read, or as a JSON schema for an editor.

use super::Terminal;
use crate::exercise::{policy_reference, policy_schema};
use crate::scenario::finding::did_you_mean;
use crate::scenario::reference::{Part, Type, reference};
use crate::scenario::scenario_schema;
use crate::text::{Lang, Text};

/// The part that stands for the whole format of policies.
const POLICY: &str = "Policy";

pub(super) fn schema(terminal: &mut Terminal<'_>, part: Option<&str>, json: bool) -> u8 {
    let policy = part.is_some_and(|part| part.eq_ignore_ascii_case(POLICY));
    let types = match part {
        None => reference(),
        Some(_) if policy => policy_reference(),
        Some(part) => match parts(part) {
            Ok(types) => types,
            Err(types) => return unknown(terminal, part, &types),
        },
    };
    let output = if json {
        let schema = if policy { policy_schema() } else { scenario_schema() };
        serde_json::to_string_pretty(schema.as_value()).expect("invariant: a JSON value prints") + "\n"
    } else {
        let head = if policy { Some("schema-policy-head") } else { part.is_none().then_some("schema-head") };
        let mut page = readable(&terminal.text, types, head);
        if part.is_none() {
            page.push_str(&format!("\n{}\n", terminal.text.get("schema-policies", &[])));
        }
        page
    };
    terminal.print(&output).err().unwrap_or(0)
}

/// A type by its name, else every type with a field, word or name of that name; all types if there is none.
fn parts(part: &str) -> Result<Vec<Type>, Vec<Type>> {
    let mut types = reference();
    let more = policy_reference().into_iter().filter(|of| types.iter().all(|known| known.name != of.name));
    types.extend(more.collect::<Vec<_>>());
    let named = |name: &str| name.eq_ignore_ascii_case(part);
    let has = |of: &Type| of.parts.iter().any(|part| named(&part.name));
    if !types.iter().any(|of| named(&of.name) || has(of)) {
        return Err(types);
    }
    let whole = types.iter().any(|of| named(&of.name));
    types.retain(|of| if whole { named(&of.name) } else { has(of) });
    Ok(types)
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
