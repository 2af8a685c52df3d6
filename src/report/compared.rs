//! A run beside other responses to the same world, in words.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};

use crate::study::Comparison;
use crate::text::Text;

/// The comparison as text.
#[must_use]
pub fn compared(text: &Text, comparison: &Comparison) -> String {
    let points = |points: f64| text.decimal((points * 10.0).round() as i64, 1);
    let mut table = Table::new();
    table.load_style(NOTHING);
    table.set_header(["compare-policy", "compare-grade", "compare-distance"].map(|key| text.get(key, &[])));
    for beside in &comparison.beside {
        table.add_row([beside.policy.clone(), points(beside.grade_total), signed(text, beside.distance)]);
    }
    for column in [1, 2] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut out = format!("\n{}\n", text.get("compare-title", &[]));
    for line in table.lines() {
        out.push_str(&format!(" {}\n", line.trim_end()));
    }
    if let Some(words) = cost_of_relief(text, comparison) {
        out.push_str(&format!(" {words}\n"));
    }
    out
}

/// A distance with its sign.
#[must_use]
pub fn signed(text: &Text, points: f64) -> String {
    let digits = text.decimal((points.abs() * 10.0).round() as i64, 1);
    match points.total_cmp(&0.0) {
        std::cmp::Ordering::Greater => format!("+{digits}"),
        std::cmp::Ordering::Less => format!("−{digits}"),
        std::cmp::Ordering::Equal => digits,
    }
}

/// What was averted and at which cost; none before it is known.
#[must_use]
pub fn cost_of_relief(text: &Text, comparison: &Comparison) -> Option<String> {
    let averted = comparison.averted_hours?;
    let hours = ("hours", text.number(averted.abs()).into());
    Some(match comparison.cost_per_thousand {
        Some(cost) => {
            let cost = text.decimal((cost * 100.0).round() as i64, 2);
            text.get("compare-averted", &[hours, ("cost", cost.into())])
        }
        None => text.get("compare-added", &[hours]),
    })
}
