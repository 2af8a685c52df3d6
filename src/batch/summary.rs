//! The summary of a batch: what can honestly be said of policies that met the same worlds.
//!
//! Everything is computed from the rows as they are exported, so that anybody can compute it again. Comparisons of policies use the worlds
//! in which none of them failed; everything else of a policy uses all its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::columns::Column;
use super::error::BatchError;
use super::plan::Plan;
use super::settle::Settled;
use crate::scenario::table::Dimension;
use crate::study::stats::{deviation, mean, paired, quantile, worst_mean};

/// Confidence of the intervals.
pub const CONFIDENCE: f64 = 0.95;
/// The worst share of worlds that the conditional value at risk looks at.
pub const WORST_SHARE: f64 = 0.1;

/// What the summary needs of a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Essence {
    pub grade: f64,
    total: f64,
    passed: bool,
    no_gate: bool,
    standards: f64,
    dimensions: [Option<f64>; Dimension::ALL.len()],
}

/// Where the essence stands in a row.
pub(super) struct Reader {
    at: [usize; 6],
    dimensions: [usize; Dimension::ALL.len()],
}

impl Reader {
    pub(super) fn new(columns: &[Column]) -> Self {
        let at = |name: &str| {
            columns.iter().position(|column| column.name == name).expect("invariant: every batch has the column")
        };
        Self {
            at: ["grade", "total", "passed", "cap", "standards", "standards_met"].map(at),
            dimensions: Dimension::ALL.map(|dimension| at(dimension.code())),
        }
    }

    /// The essence of a row without its number; none where the run failed.
    pub(super) fn read(&self, row: &csv::StringRecord) -> Option<Essence> {
        let word = |at: usize| row.get(at).unwrap_or_default();
        let number = |at: usize| word(at).parse::<f64>().ok();
        let [grade, total, passed, cap, standards, met] = self.at;
        Some(Essence {
            grade: number(grade)?,
            total: number(total)?,
            passed: word(passed) == "true",
            no_gate: number(cap)? >= 100.0,
            standards: number(met)? / number(standards)?.max(1.0),
            dimensions: self.dimensions.map(number),
        })
    }
}

/// The essences of a plan, in the order of the runs.
#[derive(Clone, Debug, Default)]
pub(super) struct Essences(pub Vec<Option<Essence>>);

/// A paired difference to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Worlds compared.
    pub worlds: usize,
    /// Worlds in which the policy was strictly better than the baseline.
    pub won: usize,
    /// Mean difference in points after gates.
    pub mean: f64,
    /// Lower end of the interval; none with fewer than two worlds.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// A policy in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyLine {
    /// Which.
    pub policy: String,
    /// Worlds in which it came to ENDEX.
    pub worlds: usize,
    /// Worlds in which it failed.
    pub failed: usize,
    /// Mean points after gates.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
    /// Worst world.
    pub min: f64,
    /// Points that 5, 25, 50, 75 and 95 % of worlds lie below.
    pub quantiles: [f64; 5],
    /// Mean of the worst tenth of worlds (conditional value at risk).
    pub cvar: f64,
    /// Mean points before gates.
    pub total: f64,
    /// Share of worlds in which it passed.
    pub passed: f64,
    /// Share of worlds without a breached gate.
    pub gates: f64,
    /// Share of indicators that met their standard, in the mean.
    pub standards: f64,
    /// Mean points by dimension; none where nothing was measured.
    pub dimensions: BTreeMap<String, Option<f64>>,
    /// Share of worlds in which nobody was better; a tie is shared.
    pub best: f64,
    /// Points below the best policy of the same world, in the mean.
    pub regret: f64,
    /// The same, at worst.
    pub worst_regret: f64,
    /// No other policy is at least as good in all dimensions and better in one.
    pub pareto: bool,
    /// Against the baseline; none for the baseline itself.
    pub difference: Option<Difference>,
}

/// The policies in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioLines {
    /// Which.
    pub scenario: String,
    /// Worlds in which no policy failed: those that are compared.
    pub compared: usize,
    /// The policies, best mean first.
    pub policies: Vec<PolicyLine>,
}

/// A policy over all scenarios: each counts the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OverallLine {
    /// Which.
    pub policy: String,
    /// Mean of its means.
    pub mean: f64,
    /// Its worst mean in a scenario.
    pub worst: f64,
    /// Points below the best mean of the scenario, at worst.
    pub worst_regret: f64,
}

/// The summary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Version of the engine.
    pub engine: String,
    /// Runs.
    pub runs: usize,
    /// Of those, failed.
    pub failed: usize,
    /// Worlds of each scenario.
    pub worlds: usize,
    /// The policy to which others are compared.
    pub baseline: String,
    /// Confidence of the intervals.
    pub confidence: f64,
    /// By scenario.
    pub scenarios: Vec<ScenarioLines>,
    /// Over all scenarios, best first.
    pub overall: Vec<OverallLine>,
    /// Whether the ranking was settled, where that was asked.
    pub settled: Option<Settled>,
}

/// The summary of runs that are all there.
///
/// # Errors
/// The baseline is none of the policies.
pub(super) fn summarise(
    plan: &Plan,
    essences: &Essences,
    baseline: Option<&str>,
    settled: Option<Settled>,
) -> Result<Summary, BatchError> {
    let names = plan.policies();
    let base = base(&names, baseline)?;
    let count = plan.seeds().len();
    let of = |scenario: usize, policy: usize| {
        let start = (scenario * names.len() + policy) * count;
        &essences.0[start..start + count]
    };
    let scenarios = plan.scenarios().into_iter().enumerate().map(|(at, scenario)| {
        let runs: Vec<&[Option<Essence>]> = (0..names.len()).map(|policy| of(at, policy)).collect();
        scenario_lines(scenario, &names, &runs, base)
    });
    let scenarios: Vec<ScenarioLines> = scenarios.collect();
    Ok(Summary {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        runs: essences.0.len(),
        failed: essences.0.iter().filter(|essence| essence.is_none()).count(),
        worlds: count,
        baseline: names[base].to_owned(),
        confidence: CONFIDENCE,
        overall: overall(&names, &scenarios),
        scenarios,
        settled,
    })
}

/// Position of the baseline: the first policy where none is named.
pub(super) fn base(names: &[&str], baseline: Option<&str>) -> Result<usize, BatchError> {
    let Some(name) = baseline else { return Ok(0) };
    names.iter().position(|known| *known == name).ok_or_else(|| BatchError::NoBaseline {
        name: name.to_owned(),
        known: names.iter().map(|name| (*name).to_owned()).collect(),
    })
}

fn scenario_lines(scenario: &str, names: &[&str], runs: &[&[Option<Essence>]], base: usize) -> ScenarioLines {
    // Grades of the worlds in which nobody failed, by policy.
    let mut grades = vec![Vec::new(); names.len()];
    let worlds = runs.first().map_or(0, |runs| runs.len());
    for world in 0..worlds {
        let row: Option<Vec<f64>> = runs.iter().map(|runs| runs[world].as_ref().map(|e| e.grade)).collect();
        if let Some(row) = row {
            grades.iter_mut().zip(row).for_each(|(grades, grade)| grades.push(grade));
        }
    }
    let compared = grades.first().map_or(0, Vec::len);
    let best: Vec<f64> =
        (0..compared).map(|world| grades.iter().map(|grades| grades[world]).fold(f64::MIN, f64::max)).collect();
    let means: Vec<[Option<f64>; 6]> = runs.iter().map(|runs| dimension_means(runs)).collect();
    let mut policies: Vec<PolicyLine> = (0..names.len())
        .map(|at| {
            let regrets: Vec<f64> = best.iter().zip(&grades[at]).map(|(best, grade)| best - grade).collect();
            let shares = (0..compared)
                .filter(|world| grades[at][*world] == best[*world])
                .map(|world| 1.0 / grades.iter().filter(|grades| grades[world] == best[world]).count() as f64);
            PolicyLine {
                best: shares.sum::<f64>() / compared.max(1) as f64,
                regret: mean(&regrets),
                worst_regret: regrets.iter().copied().fold(0.0, f64::max),
                pareto: !means.iter().any(|other| dominates(other, &means[at])),
                difference: (at != base).then(|| difference(&grades[at], &grades[base])),
                ..alone(names[at], runs[at], &means[at])
            }
        })
        .collect();
    policies.sort_by(|a, b| b.mean.total_cmp(&a.mean));
    ScenarioLines { scenario: scenario.to_owned(), compared, policies }
}

/// What needs no other policy.
fn alone(name: &str, runs: &[Option<Essence>], dimensions: &[Option<f64>; 6]) -> PolicyLine {
    let done: Vec<&Essence> = runs.iter().flatten().collect();
    let mut grades: Vec<f64> = done.iter().map(|essence| essence.grade).collect();
    let deviation = deviation(&grades);
    let mean_grade = mean(&grades);
    grades.sort_by(f64::total_cmp);
    let average = |value: fn(&Essence) -> f64| mean(&done.iter().map(|essence| value(essence)).collect::<Vec<_>>());
    PolicyLine {
        policy: name.to_owned(),
        worlds: done.len(),
        failed: runs.len() - done.len(),
        mean: mean_grade,
        deviation,
        min: grades.first().copied().unwrap_or(0.0),
        quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map(|share| quantile(&grades, share)),
        cvar: worst_mean(&grades, WORST_SHARE),
        total: average(|essence| essence.total),
        passed: average(|essence| f64::from(u8::from(essence.passed))),
        gates: average(|essence| f64::from(u8::from(essence.no_gate))),
        standards: average(|essence| essence.standards),
        dimensions: Dimension::ALL.iter().zip(dimensions).map(|(d, mean)| (d.code().to_owned(), *mean)).collect(),
        best: 0.0,
        regret: 0.0,
        worst_regret: 0.0,
        pareto: false,
        difference: None,
    }
}

fn dimension_means(runs: &[Option<Essence>]) -> [Option<f64>; 6] {
    std::array::from_fn(|at| {
        let values: Vec<f64> = runs.iter().flatten().filter_map(|essence| essence.dimensions[at]).collect();
        (!values.is_empty()).then(|| mean(&values))
    })
}

/// At least as good in every dimension that both have, and better in one.
fn dominates(a: &[Option<f64>; 6], b: &[Option<f64>; 6]) -> bool {
    let both = || a.iter().zip(b).filter_map(|(a, b)| Some((a.as_ref()?, b.as_ref()?)));
    both().all(|(a, b)| a >= b) && both().any(|(a, b)| a > b)
}

/// A paired difference in points after gates.
pub(super) fn difference(grades: &[f64], base: &[f64]) -> Difference {
    let found = paired(grades, base, CONFIDENCE);
    let finite = |value: f64| value.is_finite().then_some(value);
    let mean = found.mean;
    Difference { worlds: found.worlds, won: found.won, mean, low: finite(found.low), high: finite(found.high) }
}

fn overall(names: &[&str], scenarios: &[ScenarioLines]) -> Vec<OverallLine> {
    let line = |name: &&str| {
        let of = |lines: &ScenarioLines| lines.policies.iter().find(|line| line.policy == **name).map(|line| line.mean);
        let means: Vec<f64> = scenarios.iter().filter_map(of).collect();
        let best = scenarios.iter().map(|lines| lines.policies.first().map_or(0.0, |line| line.mean));
        OverallLine {
            policy: (*name).to_owned(),
            mean: mean(&means),
            worst: means.iter().copied().fold(f64::INFINITY, f64::min).min(100.0),
            worst_regret: best.zip(&means).map(|(best, mean)| best - mean).fold(0.0, f64::max),
        }
    };
    let mut lines: Vec<OverallLine> = names.iter().map(line).collect();
    lines.sort_by(|a, b| b.mean.total_cmp(&a.mean));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn essence(grade: f64, dimension: f64) -> Option<Essence> {
        let dimensions = [Some(dimension), None, Some(50.0), Some(50.0), Some(50.0), Some(50.0)];
        Some(Essence {
            grade,
            total: grade + 1.0,
            passed: grade >= 60.0,
            no_gate: grade > 45.0,
            standards: 0.5,
            dimensions,
        })
    }

    /// By hand: three worlds, in one of which the second policy failed.
    #[test]
    fn comparisons_use_the_worlds_that_all_came_through() {
        let first = [essence(40.0, 10.0), essence(60.0, 10.0), essence(80.0, 10.0)];
        let second = [essence(50.0, 20.0), None, essence(80.0, 20.0)];
        let lines = scenario_lines("s", &["a", "b"], &[&first, &second], 0);
        let (b, a) = (&lines.policies[0], &lines.policies[1]);
        assert_eq!((a.policy.as_str(), b.policy.as_str(), lines.compared), ("a", "b", 2));
        assert_eq!((a.worlds, a.failed, b.worlds, b.failed), (3, 0, 2, 1));
        assert_eq!((a.mean, a.min, a.cvar, a.deviation), (60.0, 40.0, 40.0, 20.0));
        assert_eq!((a.passed, b.gates), (2.0 / 3.0, 1.0));
        // A tie in the last world is shared.
        assert_eq!((a.best, b.best), (0.25, 0.75));
        assert_eq!((a.regret, a.worst_regret, b.regret), (5.0, 10.0, 0.0));
        assert_eq!((a.pareto, b.pareto), (false, true));
        let difference = b.difference.expect("a is the baseline");
        assert_eq!((difference.worlds, difference.won, difference.mean), (2, 1, 5.0));
        assert!(a.difference.is_none());
    }
}
