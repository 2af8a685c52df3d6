//! `umbral compare`: two recordings side by side: where their decisions part, and which indicators follow.

use std::path::Path;

use super::Terminal;
use crate::exercise::{IndicatorLine, Recording};
use crate::scenario::read;
use crate::text::Text;

/// Indicators that differ by less are the same.
const APART: f64 = 1.0;

pub(super) fn compare(terminal: &mut Terminal<'_>, paths: [&Path; 2]) -> u8 {
    let mut recordings = Vec::new();
    for path in paths {
        match Recording::open(path) {
            Ok(recording) => recordings.push(recording),
            Err(error) => return terminal.recording_error(&error, false),
        }
    }
    let [one, two] = &recordings[..] else { return super::WRONG };
    if one.header.model_hash != two.header.model_hash {
        let [first, second] = paths.map(|path| path.display().to_string());
        let words = [
            ("one", first.into()),
            ("two", second.into()),
            ("first", one.header.scenario.as_str().into()),
            ("second", two.header.scenario.as_str().into()),
        ];
        let message = terminal.text.get("compare-other-scenario", &words);
        return terminal.error(&message);
    }
    if one.header.seed != two.header.seed {
        let seeds = [one, two].map(|recording| recording.header.seed.to_string());
        let [first, second] = seeds.map(Into::into);
        let note = terminal.text.get("compare-other-world", &[("first", first), ("second", second)]);
        terminal.complain(&note);
    }
    match told(&terminal.text, one, two) {
        Ok(lines) => terminal.print(&(lines.join("\n") + "\n")).err().unwrap_or(0),
        Err(error) => terminal.load_error(&error),
    }
}

fn told(text: &Text, one: &Recording, two: &Recording) -> Result<Vec<String>, crate::scenario::LoadError> {
    let period = read(one.texts.clone())?.scenario.duration;
    let mut lines = Vec::new();
    let parts = one.acts.iter().zip(&two.acts).position(|(a, b)| a != b);
    let parts = parts.or((one.acts.len() != two.acts.len()).then(|| one.acts.len().min(two.acts.len())));
    match parts {
        None => lines.push(text.get("compare-same-acts", &[])),
        Some(at) => {
            let acts = [one, two].map(|recording| recording.acts.get(at));
            // The earlier of the two is where they part: the other did nothing then.
            let tick = acts.iter().flatten().map(|(tick, _)| *tick).min().unwrap_or_default();
            let when = [("day", period.day(tick).into()), ("hour", period.hour(tick).into())];
            lines.push(text.get("compare-first", &when));
            for act in acts {
                let act = act.filter(|(of, _)| *of == tick).map(|(_, act)| ron::to_string(act));
                let written = act.and_then(Result::ok).unwrap_or_else(|| text.get("compare-nothing", &[]));
                lines.push(format!("  {written}"));
            }
        }
    }
    lines.extend(chain(text, one, two));
    let ends = [one, two].map(|recording| {
        let last = recording.end.as_ref().or(recording.days.last().map(|day| &day.result));
        last.map_or_else(|| "–".to_owned(), |result| points(text, result.score.grade_total))
    });
    let [first, second] = ends.map(Into::into);
    lines.push(text.get("compare-end", &[("first", first), ("second", second)]));
    Ok(lines)
}

fn points(text: &Text, points: f64) -> String {
    text.decimal((points * 10.0).round() as i64, 1)
}

/// Indicators in the order in which they came apart, day by day.
fn chain(text: &Text, one: &Recording, two: &Recording) -> Vec<String> {
    let days: Vec<_> = one.days.iter().zip(&two.days).map(|(a, b)| (&a.result, &b.result)).collect();
    let Some((last_one, last_two)) = days.last() else { return vec![text.get("compare-no-day", &[])] };
    let of = |lines: &[IndicatorLine], id: &str| lines.iter().find(|line| line.id == id).map(|line| line.score);
    let mut apart: Vec<(usize, String)> = Vec::new();
    for line in &last_one.indicators {
        let differs = |(a, b): &(&_, &_)| {
            let (a, b): (&crate::exercise::RunResult, &crate::exercise::RunResult) = (a, b);
            let both = of(&a.indicators, &line.id).zip(of(&b.indicators, &line.id));
            both.is_some_and(|(a, b)| (a - b).abs() >= APART)
        };
        if let Some(day) = days.iter().position(differs) {
            let ends = [of(&last_one.indicators, &line.id), of(&last_two.indicators, &line.id)];
            let [first, second] = ends.map(|score| score.map_or_else(|| "–".to_owned(), |score| points(text, score)));
            let words = [
                ("day", ((day + 1) as i64).into()),
                ("name", text.get(&format!("indicator-{}", line.id), &[]).into()),
                ("first", first.into()),
                ("second", second.into()),
            ];
            apart.push((day, format!("  {}", text.get("compare-indicator", &words))));
        }
    }
    apart.sort_by_key(|(day, _)| *day);
    let head = text.get("compare-chain", &[]);
    std::iter::once(head).chain(apart.into_iter().map(|(_, line)| line)).collect()
}
