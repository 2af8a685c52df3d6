//! What several test modules need: shipped scenarios and named policies.

use std::sync::Arc;

use umbral::exercise::{Exercise, Policy, PolicyFailure, named_policy};
use umbral::scenario::schema::Lever;
use umbral::scenario::{Loaded, scenarios, seed_list};
use umbral::sim::{Decision, Sitrep};

/// Ids of the scenarios with which the model was built; the others are for checking it.
pub const SHIPPED: [&str; 2] = ["island-storm", "transit-corridor"];

/// Ids of all shipped scenarios.
pub const LIBRARY: [&str; 8] = [
    "caravan",
    "delta-flood",
    "island-storm",
    "mass-returns",
    "neighbours-collapse",
    "slow-drought",
    "transit-corridor",
    "tutorial",
];

/// A shipped scenario.
pub fn shipped(id: &str) -> Arc<Loaded> {
    let found = scenarios().find(|shipped| shipped.id == id).expect("the scenario is shipped");
    Arc::new(found.load().expect("a shipped scenario loads"))
}

/// A policy by id.
pub fn policy(id: &str, loaded: &Loaded) -> Box<dyn Policy> {
    named_policy(id, loaded).expect("the policy is shipped")
}

/// The seeds of a shipped list.
pub fn seeds(id: &str) -> Vec<u64> {
    seed_list(id).expect("the list is shipped").seeds
}

/// A whole run.
pub fn run(loaded: &Arc<Loaded>, seed: u64, id: &str) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(loaded), seed);
    exercise.run(&mut *policy(id, loaded)).expect("nothing is written");
    exercise
}

/// A policy whose orders somebody sees and changes.
struct Changed<F>(Box<dyn Policy>, F);

impl<F: FnMut(&Sitrep, &mut Vec<Decision>)> Policy for Changed<F> {
    fn name(&self) -> &'static str {
        "changed"
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure> {
        self.0.decide(sitrep, orders)?;
        (self.1)(sitrep, orders);
        Ok(())
    }
}

/// A whole run of the reference policy with its orders changed.
pub fn changed(loaded: &Arc<Loaded>, seed: u64, change: impl FnMut(&Sitrep, &mut Vec<Decision>)) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(loaded), seed);
    exercise.run(&mut Changed(policy("reference", loaded), change)).expect("nothing is written");
    exercise.audit().expect("everything is conserved");
    exercise
}

/// A whole run of the reference policy that never puts a measure in force.
pub fn without(loaded: &Arc<Loaded>, seed: u64, lever: Lever) -> Exercise {
    changed(loaded, seed, |_, orders| orders.retain(|order| *order != Decision::Enact { lever }))
}
