//! `umbral validate`: the required behaviour of the model as one table with figures, misses included.

use std::sync::Arc;

use comfy_table::{Table, presets::NOTHING};

use super::{NO, Terminal};
use crate::scenario::{load, scenarios, seed_list};
use crate::study::checks::{self, Scenario};
use crate::study::{Row, Section, Verdict, cause};
use crate::text::{Arg, Text};

pub(super) fn validate(
    terminal: &mut Terminal<'_>,
    names: &[String],
    part: Option<usize>,
    full: bool,
    json: bool,
) -> u8 {
    let shipped = scenarios().map(|shipped| shipped.id.to_owned()).collect();
    let names: Vec<String> = if names.is_empty() { shipped } else { names.to_vec() };
    let mut chosen: Vec<Scenario> = Vec::new();
    for name in &names {
        match load(name) {
            Ok(loaded) => chosen.push(Arc::new(loaded)),
            Err(error) => return terminal.load_error(&error),
        }
    }
    let mut rows = Vec::new();
    // Orders, preparing and differences come from the same runs.
    let part = part.map(|number| if matches!(number, 4 | 8) { 3 } else { number });
    let full = full || part.is_some();
    let mut checks = checks::all(full);
    checks.retain(|(begins, _)| part.is_none_or(|number| begins.number() == number));
    let count = checks.len() as i64;
    for (number, (section, check)) in (1..).zip(checks) {
        let numbers = [("number", Arg::Int(number)), ("of", count.into())];
        let title = terminal.text.get(title(section), &[]);
        terminal.complain(&format!("{} {title}", terminal.text.get("validate-running", &numbers)));
        let found = check(&chosen, &worlds(full));
        if full {
            // Hours may pass until the end: what is known is told at once.
            terminal.complain(&table(&terminal.text, &found));
        }
        rows.extend(found);
    }
    rows.sort_by_key(|row: &Row| row.section);
    let misses = rows.iter().filter(|row| row.verdict == Verdict::Miss).count();
    let output = if json {
        let lines: Vec<JsonRow<'_>> = rows.iter().map(|row| JsonRow { row, cause: cause(row) }).collect();
        serde_json::to_string_pretty(&lines).expect("invariant: rows print") + "\n"
    } else {
        table(&terminal.text, &rows)
    };
    terminal.print(&output).err().unwrap_or(if misses > 0 { NO } else { 0 })
}

/// A row of the JSON.
#[derive(serde::Serialize)]
struct JsonRow<'a> {
    #[serde(flatten)]
    row: &'a Row,
    /// Key of the cause of a miss, if it is known.
    cause: Option<&'static str>,
}

/// Worlds not used while the model was built.
fn worlds(full: bool) -> Vec<u64> {
    let list = seed_list("validation").expect("invariant: the list is embedded (tested)").seeds;
    let most = if full { list.len() } else { 20 };
    list.into_iter().take(most).collect()
}

const fn title(section: Section) -> &'static str {
    match section {
        Section::Determinism => "validate-determinism",
        Section::Conservation => "validate-conservation",
        Section::Pairs => "validate-pairs",
        Section::Preparing => "validate-preparing",
        Section::Assumptions => "validate-assumptions",
        Section::Monotone => "validate-monotone",
        Section::Cases => "validate-cases",
        Section::Differences => "validate-differences",
        Section::Exploits => "validate-exploits",
    }
}

fn table(text: &Text, rows: &[Row]) -> String {
    let mut out = String::new();
    for section in Section::ALL {
        let mine: Vec<&Row> = rows.iter().filter(|row| row.section == section).collect();
        if mine.is_empty() {
            continue;
        }
        out.push_str(&format!("{}. {}\n", section.number(), text.get(title(section), &[])));
        let mut table = Table::new();
        table.load_style(NOTHING);
        for row in mine {
            let scenario = row.scenario.clone().unwrap_or_default();
            table.add_row([verdict(text, row.verdict), scenario, row.subject.clone(), figure(text, row)]);
            if row.verdict == Verdict::Miss {
                table.add_row([String::new(), String::new(), String::new(), why(text, row)]);
            }
        }
        for line in table.lines() {
            out.push_str(&format!(" {}\n", line.trim_end()));
        }
        out.push('\n');
    }
    let count = |verdict: Verdict| rows.iter().filter(|row| row.verdict == verdict).count() as i64;
    let counts = [("holds", count(Verdict::Holds).into()), ("misses", count(Verdict::Miss).into())];
    out + &text.get("validate-summary", &counts) + "\n"
}

fn verdict(text: &Text, verdict: Verdict) -> String {
    text.get(
        match verdict {
            Verdict::Holds => "validate-holds",
            Verdict::Miss => "validate-miss",
            Verdict::Shown => "validate-shown",
        },
        &[],
    )
}

/// Why something is a miss.
fn why(text: &Text, row: &Row) -> String {
    text.get(&format!("validate-cause-{}", cause(row).unwrap_or("unknown")), &[])
}

/// A figure in words; numbers with one decimal where they have one.
fn figure(text: &Text, row: &Row) -> String {
    let number = |value: f64| {
        if value.fract() == 0.0 { text.number(value as i64) } else { text.decimal((value * 10.0).round() as i64, 1) }
    };
    let args: Vec<(&str, Arg<'_>)> =
        row.figure.numbers.iter().map(|(name, value)| (*name, number(*value).into())).collect();
    text.get(&format!("validate-figure-{}", row.figure.key), &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{CAUSES, FIGURES};
    use crate::text::Lang;

    #[test]
    fn every_figure_and_verdict_has_words_in_every_language() {
        let names = [
            "ticks", "differ", "policies", "worlds", "broken", "won", "mean", "low", "high", "graded", "runs", "passed",
        ];
        let more =
            ["idle", "usual", "left", "more", "points", "swaps", "grade", "total", "kept", "draws", "tau", "effect"];
        let last = ["share", "rules", "worse", "best", "plans", "most", "bar", "model"];
        let levers = ["with", "without", "differs", "changed", "tried", "moved", "scenarios"];
        let all = names.iter().chain(&more).chain(&last).chain(&levers);
        let numbers: Vec<(&str, f64)> = all.map(|name| (*name, 1.5)).collect();
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for (section, key) in Section::ALL.into_iter().cycle().zip(FIGURES) {
                let row = Row::new(section, None, "subject", key, numbers.clone(), Verdict::Miss);
                let shown = table(&text, &[row]);
                assert!(!shown.contains("validate-") && !shown.contains('{'), "{lang} {key}: {shown}");
                assert!(shown.contains(&text.get("validate-miss", &[])), "{lang}: {shown}");
            }
        }
    }

    #[test]
    fn every_miss_says_why_or_that_it_is_not_known() {
        let miss = |scenario: Option<&str>, subject: &str| {
            Row::new(Section::Pairs, scenario.map(str::to_owned), subject, "points", [("points", 1.0)], Verdict::Miss)
        };
        let drawn = |subject: &str| Row { section: Section::Assumptions, ..miss(Some("anywhere"), subject) };
        let rows = [
            miss(Some("slow-drought"), "never-screen < screen"),
            miss(Some("tutorial"), "never-screen < screen"),
            miss(Some("slow-drought"), "wave-through < reference"),
            miss(Some("slow-drought"), "hoard"),
            miss(Some("anywhere"), "ranks"),
            miss(Some("anywhere"), "booths +25 %"),
            miss(None, "ContingencyPlan: days until the contingency fund opens"),
            miss(Some("case-blockade"), "station for 250"),
            miss(Some("case-border-town"), "distant site full, %"),
            drawn("closure < do-nothing"),
            drawn("refuse-without-assessment < reference"),
            drawn("wave-through < reference"),
            miss(Some("anywhere"), "widest-gap"),
            miss(Some("caravan"), "beds +25 %"),
        ];
        assert_eq!(rows.each_ref().map(|row| cause(row).expect("it is known")), CAUSES);
        let holds = Row { verdict: Verdict::Holds, ..rows[0].clone() };
        assert_eq!((cause(&miss(None, "trucks +25 %")), cause(&holds)), (None, None));
        for lang in Lang::ALL {
            let text = Text::new(lang);
            let shown = table(&text, &[&rows[..], &[miss(None, "trucks +25 %"), holds.clone()]].concat());
            assert!(!shown.contains("validate-"), "{lang}: {shown}");
            assert_eq!(shown.matches(&text.get("validate-cause-unknown", &[])).count(), 1, "{lang}: {shown}");
        }
    }
}
