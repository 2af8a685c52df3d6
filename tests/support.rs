//! What several test modules need: shipped scenarios and named policies.

use std::sync::Arc;

use umbral::exercise::{Exercise, Policy, named_policy};
use umbral::scenario::{Loaded, scenarios, seed_list};

/// Ids of the shipped scenarios.
pub const SHIPPED: [&str; 2] = ["island-storm", "transit-corridor"];

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
