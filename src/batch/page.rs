//! The summary as one page: tables and charts, offline, in the user's language. Shapes and numbers tell what colours tell.

use askama::Template;

use super::summary::{PolicyLine, ScenarioLines, Summary};
use crate::scenario::table::Dimension;
use crate::text::{Arg, Text};

/// Width of a chart in its own units: a hundred points.
const WIDTH: f64 = 300.0;

#[derive(Template)]
#[template(path = "summary.html")]
struct Page<'a> {
    summary: &'a Summary,
    text: &'a Text,
}

/// A policy in a scenario, as it is drawn and printed; places and widths are in units of the chart.
struct Row {
    policy: String,
    reading: String,
    most: (String, String),
    half: (String, String),
    mean: String,
    cells: Vec<String>,
    dimensions: Vec<String>,
    pareto: String,
}

/// Points as a length in the chart.
fn on_scale(points: f64) -> String {
    format!("{:.1}", points.clamp(0.0, 100.0) * WIDTH / 100.0)
}

/// The page of a summary.
#[must_use]
pub(super) fn page(summary: &Summary, text: &Text) -> String {
    Page { summary, text }.render().expect("invariant: the template writes into memory")
}

fn whole(count: usize) -> Arg<'static> {
    Arg::Int(count.try_into().unwrap_or(i64::MAX))
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.text.get(key, &[])
    }

    fn headline(&self) -> String {
        let best = self.summary.overall.first().map_or("", |line| line.policy.as_str());
        self.text.get("batch-headline", &[("policy", best.into()), ("scenarios", whole(self.summary.scenarios.len()))])
    }

    fn counts(&self) -> String {
        let policies = whole(self.summary.overall.len());
        let args = [("runs", whole(self.summary.runs)), ("policies", policies), ("worlds", whole(self.summary.worlds))];
        self.text.get("batch-counts", &args)
    }

    fn failures(&self) -> String {
        self.text.get("batch-failures", &[("count", whole(self.summary.failed))])
    }

    fn verdict(&self) -> Option<String> {
        settled_sentence(self.text, self.summary)
    }

    fn is_settled(&self) -> bool {
        self.summary.settled.as_ref().is_some_and(|settled| settled.ranking)
    }

    fn caption(&self, lines: &ScenarioLines) -> String {
        self.text.get("batch-caption", &[("worlds", whole(lines.compared))])
    }

    /// Heads of the columns after the chart.
    fn heads(&self) -> Vec<String> {
        let against = self.text.get("batch-difference", &[("baseline", self.summary.baseline.as_str().into())]);
        let before = [self.say("batch-mean"), against];
        let after = ["cvar", "min", "passed", "gates", "standards", "best", "regret"];
        before.into_iter().chain(after.map(|key| self.say(&format!("batch-{key}")))).collect()
    }

    fn rows(&self, lines: &ScenarioLines) -> Vec<Row> {
        lines.policies.iter().map(|line| self.row(line)).collect()
    }

    fn row(&self, line: &PolicyLine) -> Row {
        let points = |points: f64| points_text(self.text, points);
        let share = |share: f64| share_text(self.text, share);
        let bar = |low: usize, high: usize| {
            let (low, high) = (line.quantiles[low], line.quantiles[high]);
            (on_scale(low), on_scale((high - low).max(0.5)))
        };
        let [low, .., high] = line.quantiles.map(points);
        let reading = [("mean", points(line.mean).into()), ("low", low.into()), ("high", high.into())];
        let of_dimension = |dimension: &Dimension| {
            let mean = line.dimensions.get(dimension.code()).copied().flatten();
            mean.map_or_else(|| "–".to_owned(), points)
        };
        Row {
            policy: line.policy.clone(),
            reading: self.text.get("batch-reading", &reading),
            most: bar(0, 4),
            half: bar(1, 3),
            mean: on_scale(line.mean),
            cells: vec![
                points(line.mean),
                against_text(self.text, line),
                points(line.cvar),
                points(line.min),
                share(line.passed),
                share(line.gates),
                share(line.standards),
                share(line.best),
                points(line.regret),
            ],
            dimensions: Dimension::ALL.iter().map(of_dimension).collect(),
            pareto: if line.pareto { self.say("batch-yes") } else { "–".to_owned() },
        }
    }

    fn dimensions(&self) -> Vec<String> {
        let name = |dimension: Dimension| {
            let code = dimension.code();
            format!("{code} {}", self.text.get(&format!("dimension-{}", code.to_lowercase()), &[]))
        };
        Dimension::ALL.map(name).to_vec()
    }

    fn overall(&self) -> Vec<(&str, [String; 3])> {
        let line = |line: &'_ super::summary::OverallLine| {
            [line.mean, line.worst, line.worst_regret].map(|points| points_text(self.text, points))
        };
        self.summary.overall.iter().map(|of| (of.policy.as_str(), line(of))).collect()
    }

    fn notes(&self) -> Vec<String> {
        [
            "batch-note-worlds",
            "batch-note-chart",
            "batch-note-difference",
            "batch-note-cvar",
            "batch-note-best",
            "batch-note-model",
        ]
        .map(|key| self.say(key))
        .to_vec()
    }
}

/// Points with one decimal.
#[must_use]
pub fn points_text(text: &Text, points: f64) -> String {
    text.decimal((points * 10.0).round() as i64, 1)
}

/// A share in percent.
#[must_use]
pub fn share_text(text: &Text, share: f64) -> String {
    text.percent((share * 1000.0).round() as i64)
}

/// Points with their sign and two decimals.
#[must_use]
pub fn signed_points(text: &Text, points: f64) -> String {
    let hundredths = (points * 100.0).round() as i64;
    let sign = match hundredths {
        1.. => "+",
        0 => "",
        _ => "\u{2212}",
    };
    format!("{sign}{}", text.decimal(hundredths.abs(), 2))
}

/// The difference to the baseline with its interval.
#[must_use]
pub fn against_text(text: &Text, line: &PolicyLine) -> String {
    let Some(difference) = line.difference else { return "–".to_owned() };
    let signed = |points: f64| signed_points(text, points);
    match (difference.low, difference.high) {
        (Some(low), Some(high)) => format!("{} ({} … {})", signed(difference.mean), signed(low), signed(high)),
        _ => signed(difference.mean),
    }
}

/// Whether the ranking is settled, where that was asked.
#[must_use]
pub fn settled_sentence(text: &Text, summary: &Summary) -> Option<String> {
    let settled = summary.settled.as_ref()?;
    let open = settled.pairs.iter().filter(|pair| pair.settled_at.is_none()).count();
    let worlds = settled.looks.last().copied().unwrap_or(0);
    let key = if settled.ranking { "batch-settled" } else { "batch-not-settled" };
    Some(text.get(key, &[("worlds", whole(worlds)), ("open", whole(open)), ("pairs", whole(settled.pairs.len()))]))
}
