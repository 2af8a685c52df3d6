//! Whether a ranking is settled: tests at a few looks, with the chance of a wrong claim kept below a bound over all of them.
//!
//! At each look every pair of policies in every scenario is tested (paired, two-sided). The bound is split evenly over the looks, and
//! Holm's correction splits it over the pairs. A pair that is settled stays settled.

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::summary::Essences;
use crate::study::stats::{mean, p_value};

/// Worlds at each look.
pub const LOOKS: [usize; 4] = [50, 100, 200, 400];
/// The chance of a wrong claim, over all looks and pairs.
pub const ALPHA: f64 = 0.05;

/// A pair of policies in a scenario at the last look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Scenario.
    pub scenario: String,
    /// The better one, as far as is known.
    pub better: String,
    /// The other.
    pub other: String,
    /// Mean difference in points after gates.
    pub mean: f64,
    /// p-value of the pair alone.
    pub p: f64,
    /// Worlds at the look that settled it; none if none did.
    pub settled_at: Option<usize>,
}

/// What the looks gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    /// The bound.
    pub alpha: f64,
    /// Looks taken, in worlds.
    pub looks: Vec<usize>,
    /// Whether the order of all pairs is settled.
    pub ranking: bool,
    /// All pairs.
    pub pairs: Vec<Pair>,
}

/// Looks that can be taken with so many worlds: the last one takes all there are.
#[must_use]
pub fn looks(worlds: usize) -> Vec<usize> {
    let last = worlds.min(LOOKS[LOOKS.len() - 1]);
    LOOKS.into_iter().filter(|look| *look < last).chain([last]).collect()
}

/// Takes a look with the first worlds; `before` is what the looks before it gave, `of` how many looks there will be at most.
pub(super) fn look(plan: &Plan, essences: &Essences, worlds: usize, of: usize, before: Option<Settled>) -> Settled {
    let mut pairs = Vec::new();
    let (scenarios, policies, seeds) = (plan.scenarios(), plan.policies(), plan.seeds().len());
    let runs = |scenario: usize, policy: usize| {
        let start = (scenario * policies.len() + policy) * seeds;
        &essences.0[start..start + worlds]
    };
    for (at, scenario) in scenarios.iter().enumerate() {
        for (first, a) in policies.iter().enumerate() {
            for (second, b) in policies.iter().enumerate().skip(first + 1) {
                let worlds = runs(at, first).iter().zip(runs(at, second));
                let both = worlds.filter_map(|(a, b)| Some(a.as_ref()?.grade - b.as_ref()?.grade));
                pairs.push(pair(scenario, a, b, &both.collect::<Vec<f64>>()));
            }
        }
    }
    let settled = holm(&pairs.iter().map(|pair| pair.p).collect::<Vec<_>>(), ALPHA / of as f64);
    for (at, (pair, settled)) in pairs.iter_mut().zip(settled).enumerate() {
        let earlier = before.as_ref().and_then(|before| before.pairs[at].settled_at);
        pair.settled_at = earlier.or(settled.then_some(worlds));
    }
    let mut looks = before.map_or_else(Vec::new, |before| before.looks);
    looks.push(worlds);
    Settled { alpha: ALPHA, looks, ranking: pairs.iter().all(|pair| pair.settled_at.is_some()), pairs }
}

fn pair(scenario: &str, a: &str, b: &str, differences: &[f64]) -> Pair {
    let mean = mean(differences);
    let (better, other) = if mean >= 0.0 { (a, b) } else { (b, a) };
    Pair {
        scenario: scenario.to_owned(),
        better: better.to_owned(),
        other: other.to_owned(),
        mean: mean.abs(),
        p: p_value(differences),
        settled_at: None,
    }
}

/// Which of these are significant together (Holm's step-down procedure).
#[must_use]
pub fn holm(p: &[f64], alpha: f64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut significant = vec![false; p.len()];
    for (rank, at) in order.into_iter().enumerate() {
        if p[at] > alpha / (p.len() - rank) as f64 {
            break;
        }
        significant[at] = true;
    }
    significant
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Holm's paper in the usual textbook form: 0.01, 0.04, 0.03, 0.005 at 5 %.
    #[test]
    fn holm_steps_down() {
        assert_eq!(holm(&[0.01, 0.04, 0.03, 0.005], 0.05), [true, false, false, true]);
        assert_eq!(holm(&[0.02, 0.02], 0.05), [true, true]);
        assert_eq!(holm(&[], 0.05), [false; 0]);
    }

    #[test]
    fn the_last_look_takes_all_there_is() {
        assert_eq!(looks(400), [50, 100, 200, 400]);
        assert_eq!(looks(1000), [50, 100, 200, 400]);
        assert_eq!(looks(120), [50, 100, 120]);
        assert_eq!(looks(30), [30]);
    }
}
