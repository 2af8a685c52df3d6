//! `umbral rules`: every rule of the model with value, unit, plausible range and source.

use comfy_table::{ContentArrangement, Table, presets::NOTHING};

use super::Terminal;
use crate::scenario::rules::Rule;
use crate::scenario::shipped_rules;

pub(super) fn rules(terminal: &mut Terminal<'_>, json: bool) -> u8 {
    let table = shipped_rules();
    let output = if json {
        let rows: Vec<_> = table.0.iter().map(|(name, rule)| as_json(name, rule)).collect();
        serde_json::to_string_pretty(&rows).expect("invariant: a JSON value prints") + "\n"
    } else {
        let mut rows = Table::new();
        rows.load_style(NOTHING).set_content_arrangement(ContentArrangement::Disabled);
        let say = |key: &str| terminal.text.get(key, &[]);
        rows.set_header(["rules-name", "rules-value", "rules-unit", "rules-range", "rules-source"].map(say));
        for (name, rule) in &table.0 {
            let range = format!("{} – {}", rule.low, rule.high);
            rows.add_row([name.clone(), rule.value.to_string(), rule.unit.clone(), range, rule.source.0.clone()]);
        }
        format!("{}\n\n{}\n", rows.trim_fmt(), terminal.text.get("rules-note", &[]))
    };
    terminal.print(&output).err().unwrap_or(0)
}

fn as_json(name: &str, rule: &Rule) -> serde_json::Value {
    let Rule { value, unit, low, high, source } = rule;
    serde_json::json!({ "name": name, "value": value, "unit": unit, "low": low, "high": high, "source": source.0 })
}
