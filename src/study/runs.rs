//! Running: one scenario, one policy, one world; and many of them on all cores.

use std::sync::Arc;

use rayon::prelude::*;

use crate::exercise::{Exercise, Policy, named_policy};
use crate::scenario::Loaded;
use crate::scenario::schema::Item;

/// What a study takes from a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Points after gates.
    pub grade: f64,
    /// Points before gates.
    pub total: f64,
    /// Whether it passed.
    pub passed: bool,
    /// Persons refused without individual assessment.
    pub refused: u64,
    /// Persons who left without screening.
    pub unscreened: u64,
    /// Hours of true cases beyond their time without care.
    pub missed_case_hours: u64,
    /// Lives lost.
    pub deceased: u64,
    /// Widest gap between groups, permille.
    pub widest_gap: u64,
    /// Burden of all needs, person-hours.
    pub burden_hours: u64,
    /// Paid on all lines, whole units.
    pub paid: i64,
    /// What can still be spent, whole units.
    pub left: i64,
    /// Relief items in stores at ENDEX.
    pub idle: u64,
}

/// A whole run under a policy.
///
/// # Panics
/// Never: nothing is recorded, so nothing can fail to be written.
#[must_use]
pub fn with_policy(loaded: &Arc<Loaded>, world: u64, policy: &mut dyn Policy) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(loaded), world);
    exercise.run(policy).expect("invariant: nothing is written");
    exercise
}

/// What came of a run.
#[must_use]
pub fn outcome(exercise: &Exercise) -> Outcome {
    let (score, truth) = (exercise.score(), exercise.truth());
    let points = |tenths: u32| f64::from(tenths) / 10.0;
    let gap = score.indicators.iter().find(|indicator| indicator.id.as_str() == "equal_treatment");
    let ledger = truth.ledger;
    let left: i64 = ledger.accounts.iter().map(|account| account.left().0).sum::<i64>() + ledger.contingency.0;
    let stock = exercise.sitrep().sites.iter().filter_map(|site| site.stock);
    Outcome {
        grade: points(score.grade_total),
        total: points(score.total),
        passed: score.passed,
        refused: truth.caseload.refused_unassessed,
        unscreened: truth.exits.unscreened,
        missed_case_hours: truth.caseload.total.iter().map(|hours| hours.unmet).sum(),
        deceased: truth.exits.deceased.persons(),
        widest_gap: gap.map_or(0, |indicator| indicator.value),
        burden_hours: truth.burden.total.iter().sum::<u64>() / 1000,
        paid: ledger.paid().0 / 100,
        left: left / 100,
        idle: stock.map(|stock: [u32; Item::COUNT]| stock.iter().map(|n| u64::from(*n)).sum::<u64>()).sum(),
    }
}

/// The outcomes of a shipped policy in some worlds, in their order.
///
/// # Panics
/// If no such policy is shipped.
#[must_use]
pub fn outcomes(loaded: &Arc<Loaded>, policy: &str, worlds: &[u64]) -> Vec<Outcome> {
    parallel(worlds, |world| {
        let mut policy = named_policy(policy, loaded).expect("invariant: the policy is shipped");
        outcome(&with_policy(loaded, *world, &mut *policy))
    })
}

/// Does something for each of many on all cores; results are in the order of the items.
pub fn parallel<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().map(each).collect()
}
