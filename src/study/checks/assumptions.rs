//! What becomes of orders and ranks when assumptions are others: joint draws over all plausible ranges, and Morris's screening of
//! each rule.

use std::sync::Arc;

use super::{Scenario, below, id, ranked_policies};
use crate::chance::{Chance, Stream};
use crate::exercise::PAIRS;
use crate::scenario::Loaded;
use crate::scenario::rules::{Rule, Rules};
use crate::study::stats::{kendall, mean};
use crate::study::{Outcome, Row, Section, Verdict, outcome, outcomes, parallel, with_policy};
use crate::units::Tick;

/// Levels on which Morris's trajectories walk.
const LEVELS: u32 = 4;
/// The worlds behind the ranks at standard assumptions.
const BASE_WORLDS: usize = 10;

/// The rules that are assumptions, by name.
#[must_use]
pub fn assumed(loaded: &Loaded) -> Vec<String> {
    let is_assumed = |(_, rule): &(&String, &Rule)| rule.source.0.starts_with("assumption") && rule.low < rule.high;
    loaded.rule_table.0.iter().filter(is_assumed).map(|(name, _)| name.clone()).collect()
}

/// The scenario with some rules at shares of their ranges, in thousandths: 0 is the lowest plausible value, 1000 the highest.
fn at_shares<'a>(loaded: &Loaded, shares: impl IntoIterator<Item = (&'a String, u32)>) -> Scenario {
    let mut other = loaded.clone();
    for (name, share) in shares {
        let rule = other.rule_table.0.get_mut(name).expect("invariant: the name comes from the table");
        rule.value = rule.low + (rule.high - rule.low) * i64::from(share) / 1000;
    }
    other.rules = Rules::from_table(&other.rule_table).expect("invariant: all values lie in their ranges");
    Arc::new(other)
}

fn total(loaded: &Scenario, world: u64, policy: &str) -> Outcome {
    outcomes(loaded, policy, &[world])[0]
}

/// Behaviour 5: in at least nine of ten joint draws over the ranges of all assumptions, policies keep their ranks (tau at least
/// 0.8) and each order of behaviour 3 and 4 holds.
#[must_use]
pub fn joint_draws(scenarios: &[Scenario], worlds: &[u64], draws: u64) -> Vec<Row> {
    let mut rows = Vec::new();
    let policies = ranked_policies();
    for loaded in scenarios {
        let some = &worlds[..worlds.len().min(BASE_WORLDS)];
        let base: Vec<f64> = policies
            .iter()
            .map(|policy| mean(&outcomes(loaded, policy, some).iter().map(|o| o.total).collect::<Vec<_>>()))
            .collect();
        let names = assumed(loaded);
        let all: Vec<u64> = (0..draws).collect();
        let totals: Vec<Vec<f64>> = parallel(&all, |draw| {
            let mut luck = Chance::new(*draw).key(Stream::Counting, Tick(0)).draw(5);
            let shares: Vec<u32> = names.iter().map(|_| below(&mut luck, 1001)).collect();
            let other = at_shares(loaded, names.iter().zip(shares));
            policies.iter().map(|policy| total(&other, 9000 + draw, policy).total).collect()
        });
        let taus: Vec<f64> = totals.iter().map(|totals| kendall(&base, totals)).collect();
        let kept = taus.iter().filter(|tau| **tau >= 0.8).count();
        let numbers = [("kept", kept as f64), ("draws", draws as f64), ("tau", (mean(&taus) * 100.0).round() / 100.0)];
        let verdict = Verdict::of(kept as u64 * 10 >= draws * 9);
        rows.push(Row::new(Section::Assumptions, id(loaded), "ranks", "ranks", numbers, verdict));
        for (worse, better) in PAIRS.into_iter().chain([("reactive", "prepared"), ("do-nothing", "reactive")]) {
            let at = |name: &str| policies.iter().position(|policy| *policy == name).expect("invariant: it is shipped");
            let kept = totals.iter().filter(|totals| totals[at(better)] > totals[at(worse)]).count();
            let numbers = [("kept", kept as f64), ("draws", draws as f64)];
            let verdict = Verdict::of(kept as u64 * 10 >= draws * 9);
            rows.push(Row::new(
                Section::Assumptions,
                id(loaded),
                format!("{worse} < {better}"),
                "kept",
                numbers,
                verdict,
            ));
        }
    }
    rows
}

/// Morris's screening: the mean absolute effect of each assumption on the score of the reference, along random walks on a grid;
/// the five largest as shares of the sum. No single one should make up more than 15 %.
#[must_use]
pub fn morris(scenarios: &[Scenario], trajectories: u64) -> Vec<Row> {
    let mut rows = Vec::new();
    for loaded in scenarios {
        let names = assumed(loaded);
        let all: Vec<u64> = (0..trajectories).collect();
        let walks: Vec<Vec<(usize, f64)>> = parallel(&all, |walk| {
            let mut luck = Chance::new(*walk).key(Stream::Counting, Tick(1)).draw(6);
            // From a lower level up by two thirds, or the other way round.
            let lower: Vec<bool> = names.iter().map(|_| below(&mut luck, 2) == 0).collect();
            let third = |level: u32| level * 1000 / (LEVELS - 1);
            let mut shares: Vec<u32> =
                lower.iter().map(|lower| third(below(&mut luck, 2) + if *lower { 0 } else { LEVELS / 2 })).collect();
            let mut order: Vec<usize> = (0..names.len()).collect();
            for at in (1..order.len()).rev() {
                order.swap(at, below(&mut luck, at as u32 + 1) as usize);
            }
            let score = |shares: &[u32]| {
                let other = at_shares(loaded, names.iter().zip(shares.iter().copied()));
                let mut policy =
                    crate::exercise::named_policy("reference", &other).expect("invariant: the policy is shipped");
                outcome(&with_policy(&other, 9000 + walk, &mut *policy)).total
            };
            let mut before = score(&shares);
            let step = third(LEVELS / 2);
            order
                .into_iter()
                .map(|at| {
                    shares[at] = if lower[at] { shares[at] + step } else { shares[at] - step };
                    let after = score(&shares);
                    let effect = (after - before).abs();
                    before = after;
                    (at, effect)
                })
                .collect()
        });
        let mut effects = vec![0.0; names.len()];
        walks.iter().flatten().for_each(|(at, effect)| effects[*at] += effect / trajectories as f64);
        let sum: f64 = effects.iter().sum();
        let mut largest: Vec<(f64, &String)> = effects.into_iter().zip(&names).collect();
        largest.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        for (effect, name) in largest.into_iter().take(5) {
            let share = if sum > 0.0 { effect / sum * 100.0 } else { 0.0 };
            let numbers = [("effect", effect), ("share", share), ("rules", names.len() as f64)];
            let verdict = Verdict::of(share <= 15.0);
            rows.push(Row::new(Section::Assumptions, id(loaded), name.as_str(), "morris", numbers, verdict));
        }
    }
    rows
}
