//! `umbral schema`: the reference of the scenario format, to read, or as a JSON schema for an editor.

use super::Terminal;
use crate::scenario::reference::{Part, Type, reference};
use crate::scenario::scenario_schema;
use crate::text::{Lang, Text};

pub(super) fn schema(terminal: &mut Terminal<'_>, json: bool) -> u8 {
    let output = if json {
        serde_json::to_string_pretty(scenario_schema().as_value()).expect("invariant: a JSON value prints") + "\n"
    } else {
        readable(&terminal.text)
    };
    terminal.print(&output).err().unwrap_or(0)
}

fn readable(text: &Text) -> String {
    let mut lines = vec![text.get("schema-head", &[])];
    // Meanings are the doc comments of the types, which are in English.
    if text.lang() != Lang::En {
        lines.push(text.get("schema-english", &[]));
    }
    for Type { name, meaning, parts } in reference() {
        lines.push(format!("\n{name}\n  {meaning}\n"));
        parts.iter().for_each(|part| lines.push(told(text, part)));
    }
    lines.join("\n") + "\n"
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
    let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join("; ")) };
    let mut lines = format!("  {name}{facts}\n      {meaning}");
    if let Some(example) = example {
        let words = text.get("schema-example", &[("example", example.into())]);
        lines.push_str(&format!("\n      {words}"));
    }
    lines
}
