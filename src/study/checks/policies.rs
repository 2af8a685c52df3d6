//! Orders of policies: those that shut people out or look away lose, preparing pays, and scenarios differ.

use std::collections::BTreeMap;

use super::{Scenario, id, ranked_policies};
use crate::exercise::PAIRS;
use crate::study::stats::{mean, paired};
use crate::study::{Outcome, Row, Section, Verdict, outcomes};

/// Outcomes of every ranked policy in the same worlds, by scenario and policy.
pub type Scores = BTreeMap<(String, &'static str), Vec<Outcome>>;

/// Runs every ranked policy in all worlds of all scenarios.
#[must_use]
pub fn scores(scenarios: &[Scenario], worlds: &[u64]) -> Scores {
    let of = |loaded: &Scenario, name: &'static str| ((id(loaded), name), outcomes(loaded, name, worlds));
    scenarios.iter().flat_map(|loaded| ranked_policies().into_iter().map(move |name| of(loaded, name))).collect()
}

/// Points before gates: where a gate caps two responses alike, nothing else tells them apart.
fn totals(scores: &Scores, scenario: &str, policy: &'static str) -> Vec<f64> {
    scores[&(scenario.to_owned(), policy)].iter().map(|outcome| outcome.total).collect()
}

fn mean_grade(scores: &Scores, scenario: &str, policy: &'static str) -> f64 {
    mean(&scores[&(scenario.to_owned(), policy)].iter().map(|outcome| outcome.grade).collect::<Vec<_>>())
}

/// A row for "`better` scores above `worse`": before gates in at least nine of ten worlds with a 99 % interval above zero, and after
/// gates in the mean.
fn order(scores: &Scores, scenario: &str, section: Section, worse: &'static str, better: &'static str) -> Row {
    let pair = paired(&totals(scores, scenario, better), &totals(scores, scenario, worse), 0.99);
    let graded = mean_grade(scores, scenario, better) - mean_grade(scores, scenario, worse);
    let holds = pair.won * 10 >= pair.worlds * 9 && pair.low > 0.0 && graded >= 0.0;
    let subject = format!("{worse} < {better}");
    let numbers = pair.numbers().into_iter().chain([("graded", graded)]);
    Row::new(section, scenario.to_owned(), subject, "order", numbers, Verdict::of(holds))
}

fn scenarios(scores: &Scores) -> Vec<String> {
    let mut ids: Vec<String> = scores.keys().map(|(scenario, _)| scenario.clone()).collect();
    ids.dedup();
    ids
}

/// Behaviour 3: each policy that shuts people out or looks away scores below its counterpart, and nobody passes who refuses
/// without assessment.
#[must_use]
pub fn pairs(scores: &Scores) -> Vec<Row> {
    let mut rows = Vec::new();
    for scenario in scenarios(scores) {
        for (worse, better) in PAIRS {
            rows.push(order(scores, &scenario, Section::Pairs, worse, better));
        }
        let outcomes = scores.iter().filter(|((of, _), _)| *of == scenario).flat_map(|(_, outcomes)| outcomes);
        let refusing: Vec<_> = outcomes.filter(|outcome| outcome.refused > 0).collect();
        let passed = refusing.iter().filter(|outcome| outcome.passed).count();
        let numbers = [("runs", refusing.len() as f64), ("passed", passed as f64)];
        let verdict = Verdict::of(passed == 0 && !refusing.is_empty());
        rows.push(Row::new(Section::Pairs, scenario, "refusal", "refusing", numbers, verdict));
    }
    rows
}

/// Behaviour 4: prepared beats reactive beats doing nothing; over-preparing shows in what lies idle and in what is left.
#[must_use]
pub fn preparing(scores: &Scores) -> Vec<Row> {
    let mut rows = Vec::new();
    for scenario in scenarios(scores) {
        for (worse, better) in [("reactive", "prepared"), ("do-nothing", "reactive")] {
            rows.push(order(scores, &scenario, Section::Preparing, worse, better));
        }
        let of = |policy: &'static str, value: fn(&Outcome) -> f64| {
            mean(&scores[&(scenario.clone(), policy)].iter().map(value).collect::<Vec<_>>())
        };
        let (idle, usual) = (of("hoard", |o| o.idle as f64), of("prepared", |o| o.idle as f64));
        let (left, more) = (of("hoard", |o| o.left as f64), of("prepared", |o| o.left as f64));
        let numbers = [("idle", idle), ("usual", usual), ("left", left), ("more", more)];
        let verdict = Verdict::of(idle > usual && left < more);
        rows.push(Row::new(Section::Preparing, scenario, "hoard", "idle", numbers, verdict));
    }
    rows
}

/// Behaviour 8: two policies swap first place between two scenarios, each ahead with a paired 95 % interval above zero.
#[must_use]
pub fn differences(scores: &Scores) -> Vec<Row> {
    let mut rows = Vec::new();
    let best = |scenario: &String| {
        let of = |name: &'static str| (mean(&totals(scores, scenario, name)), name);
        ranked_policies().into_iter().map(of).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
    };
    let firsts: Vec<(String, &'static str)> =
        scenarios(scores).into_iter().filter_map(|scenario| Some((scenario.clone(), best(&scenario)?))).collect();
    let mut swaps = 0;
    for (here, first) in &firsts {
        for (there, other) in &firsts {
            let ahead = |scenario: &str, a, b| paired(&totals(scores, scenario, a), &totals(scores, scenario, b), 0.95);
            if first < other && ahead(here, first, other).low > 0.0 && ahead(there, other, first).low > 0.0 {
                swaps += 1;
            }
        }
        let numbers = [("points", mean(&totals(scores, here, first)))];
        rows.push(Row::new(Section::Differences, here.clone(), *first, "first", numbers, Verdict::Shown));
    }
    // One scenario alone cannot differ from itself.
    let verdict = if firsts.len() > 1 { Verdict::of(swaps > 0) } else { Verdict::Shown };
    rows.push(Row::new(Section::Differences, None, "swap", "swaps", [("swaps", f64::from(swaps))], verdict));
    rows
}

/// Mean and range of every policy in every scenario.
#[must_use]
pub fn means(scores: &Scores) -> Vec<Row> {
    let row = |((scenario, policy), outcomes): (&(String, &'static str), &Vec<Outcome>)| {
        let of = |value: fn(&Outcome) -> f64| outcomes.iter().map(value).collect::<Vec<_>>();
        let grades = of(|outcome| outcome.grade);
        let (low, high) = grades.iter().fold((100.0, 0.0), |(low, high): (f64, f64), g| (low.min(*g), high.max(*g)));
        let passed = outcomes.iter().filter(|outcome| outcome.passed).count();
        let numbers = [
            ("grade", mean(&grades)),
            ("low", low),
            ("high", high),
            ("total", mean(&of(|outcome| outcome.total))),
            ("passed", passed as f64),
            ("runs", outcomes.len() as f64),
        ];
        Row::new(Section::Differences, scenario.clone(), *policy, "means", numbers, Verdict::Shown)
    };
    scores.iter().map(row).collect()
}
