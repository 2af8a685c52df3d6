//! A simple optimiser: many points in few worlds, half of them again in twice as many, until a few are left (successive halving); then the
//! best against where it started, in worlds that were not used.

use serde::Serialize;

use super::factors::{Factor, Method, points, policy_variants};
use crate::batch::error::BatchError;
use crate::batch::plan::Plan;
use crate::batch::summary::{Difference, difference};
use crate::study::stats::mean;
use crate::study::{outcome, parallel, with_policy};

/// Worlds of the first round.
const FIRST_WORLDS: usize = 4;
/// Points left when the halving ends.
const LAST: usize = 4;

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Optimum {
    /// Parameters and their values.
    pub values: Vec<(String, i64)>,
    /// Points of the best in the worlds it was chosen in: too good, because it was chosen there.
    pub chosen_at: f64,
    /// Against the policy it started from, in worlds that were not used.
    pub fresh: Difference,
    /// Runs that were made.
    pub runs: usize,
    /// The policy as a sheet.
    pub sheet: String,
}

/// Looks for better parameters of a policy; `worlds` are split in halves: one to choose in, one to show in.
///
/// # Errors
/// A scenario does not load, a factor is no parameter, or there are fewer than four worlds.
pub fn optimise(
    scenario: &str,
    policy: &str,
    factors: &[Factor],
    candidates: usize,
    worlds: &[u64],
) -> Result<Optimum, BatchError> {
    if worlds.len() < 2 * FIRST_WORLDS {
        return Err(BatchError::TooFewWorlds(2 * FIRST_WORLDS));
    }
    let (choose, show) = worlds.split_at(worlds.len() / 2);
    let points = points(factors, Method::Sobol, candidates);
    let variants = policy_variants(policy, factors, &points)?;
    let base = crate::batch::PlannedPolicy::named(policy)?;
    let plan = Plan::new(&[scenario.to_owned()], variants.iter().cloned().chain([base]).collect(), choose.to_vec())?;
    let loaded = plan.load()?.remove(0);
    let texts = (0..plan.policies().len()).map(|at| plan.policy(at).read()).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<_> = texts.into_iter().flatten().collect();
    let grade = |at: usize, world: u64| {
        let mut policy = texts[at].policy(&plan.policy(at).name, &loaded);
        outcome(&with_policy(&loaded, world, &mut *policy)).grade
    };
    let mut runs = 0;
    let mut left: Vec<(usize, f64)> = (0..points.len()).map(|at| (at, 0.0)).collect();
    let mut rounds = FIRST_WORLDS.min(choose.len());
    loop {
        let jobs: Vec<(usize, u64)> =
            left.iter().flat_map(|(at, _)| choose[..rounds].iter().map(move |world| (*at, *world))).collect();
        let grades = parallel(&jobs, |(at, world)| grade(*at, *world));
        runs += jobs.len();
        for ((_, best), grades) in left.iter_mut().zip(grades.chunks(rounds)) {
            *best = mean(grades);
        }
        // Equal means stay in the order of their points.
        left.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        if left.len() <= LAST && rounds == choose.len() {
            break;
        }
        left.truncate((left.len() / 2).max(LAST.min(left.len())));
        rounds = (rounds * 2).min(choose.len());
    }
    let (best, chosen_at) = left[0];
    let own = parallel(show, |world| grade(best, *world));
    let before = parallel(show, |world| grade(points.len(), *world));
    let crate::batch::Source::Text(sheet) = &plan.policy(best).source else { unreachable!("no program is varied") };
    Ok(Optimum {
        values: factors.iter().map(|factor| factor.name.clone()).zip(points[best].iter().copied()).collect(),
        chosen_at,
        fresh: difference(&own, &before),
        runs: runs + 2 * show.len(),
        sheet: sheet.clone(),
    })
}
