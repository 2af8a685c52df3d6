//! Determinism and conservation.

use std::sync::Arc;

use super::{Scenario, id};
use crate::exercise::{Exercise, Policy, named_policy, shipped_policies};
use crate::scenario::Loaded;
use crate::study::{Row, Section, Verdict, parallel};

fn policy(name: &str, loaded: &Loaded) -> Box<dyn Policy> {
    named_policy(name, loaded).expect("invariant: the policy is shipped")
}

/// Digests after every tick of a run.
fn digests(loaded: &Scenario, world: u64, name: &str) -> Vec<u64> {
    let (mut exercise, mut policy) = (Exercise::new(Arc::clone(loaded), world), policy(name, loaded));
    let (mut orders, mut digests) = (Vec::new(), Vec::new());
    while !exercise.is_over() {
        exercise.step_with(&mut *policy, &mut orders).expect("invariant: nothing is written");
        digests.push(exercise.digest());
    }
    digests
}

/// Digests after every tick of the same acts, without the policy.
fn replayed(loaded: &Scenario, world: u64, name: &str) -> Vec<u64> {
    let mut whole = Exercise::new(Arc::clone(loaded), world);
    whole.run(&mut *policy(name, loaded)).expect("invariant: nothing is written");
    let mut again = Exercise::new(Arc::clone(loaded), world);
    let mut acts = whole.acts().iter().peekable();
    let mut digests = Vec::new();
    while !again.is_over() {
        while let Some((_, act)) = acts.next_if(|(tick, _)| *tick <= again.now()) {
            again.submit(act.clone()).expect("invariant: nothing is written");
        }
        again.step().expect("invariant: nothing is written");
        digests.push(again.digest());
    }
    digests
}

/// Behaviour 1: the same inputs give the same digest at every tick, a replay equals its run, and everybody comes whatever is
/// decided.
#[must_use]
pub fn determinism(scenarios: &[Scenario], worlds: &[u64]) -> Vec<Row> {
    let mut rows = Vec::new();
    for loaded in scenarios {
        for name in ["do-nothing", "reference"] {
            let differing = parallel(worlds, |world| {
                let first = digests(loaded, *world, name);
                let differ = |other: &[u64]| first.iter().zip(other).filter(|(a, b)| a != b).count();
                (first.len(), differ(&digests(loaded, *world, name)) + differ(&replayed(loaded, *world, name)))
            });
            let ticks: usize = differing.iter().map(|(ticks, _)| ticks).sum();
            let differ: usize = differing.iter().map(|(_, differ)| differ).sum();
            let numbers = [("ticks", ticks as f64), ("differ", differ as f64)];
            let verdict = Verdict::of(differ == 0);
            rows.push(Row::new(Section::Determinism, id(loaded), name, "digests", numbers, verdict));
        }
        let jobs: Vec<(u64, &str)> =
            worlds.iter().flat_map(|world| shipped_policies().into_iter().map(|name| (*world, name))).collect();
        let born = parallel(&jobs, |(world, name)| {
            let mut exercise = Exercise::new(Arc::clone(loaded), *world);
            exercise.run(&mut *policy(name, loaded)).expect("invariant: nothing is written");
            exercise.truth().exits.born
        });
        let policies = shipped_policies().len();
        let differ: usize =
            born.chunks(policies).map(|of_world| of_world.iter().filter(|b| **b != of_world[0]).count()).sum();
        let numbers = [("policies", policies as f64), ("worlds", worlds.len() as f64), ("differ", differ as f64)];
        rows.push(Row::new(
            Section::Determinism,
            id(loaded),
            "source-series",
            "series",
            numbers,
            Verdict::of(differ == 0),
        ));
    }
    rows
}

/// Behaviour 2: everybody and everything is accounted for at every tick under every policy.
#[must_use]
pub fn conservation(scenarios: &[Scenario], worlds: &[u64]) -> Vec<Row> {
    let audited = |loaded: &Scenario| {
        let jobs: Vec<(u64, &str)> =
            worlds.iter().flat_map(|world| shipped_policies().into_iter().map(|name| (*world, name))).collect();
        let broken = parallel(&jobs, |(world, name)| {
            let (mut exercise, mut policy) = (Exercise::new(Arc::clone(loaded), *world), policy(name, loaded));
            let (mut orders, mut ticks, mut broken) = (Vec::new(), 0usize, 0usize);
            while !exercise.is_over() {
                exercise.step_with(&mut *policy, &mut orders).expect("invariant: nothing is written");
                ticks += 1;
                broken += usize::from(exercise.audit().is_err());
            }
            (ticks, broken)
        });
        let ticks: usize = broken.iter().map(|(ticks, _)| ticks).sum();
        let broken: usize = broken.iter().map(|(_, broken)| broken).sum();
        let numbers = [("ticks", ticks as f64), ("broken", broken as f64)];
        Row::new(Section::Conservation, id(loaded), "audit", "audit", numbers, Verdict::of(broken == 0))
    };
    scenarios.iter().map(audited).collect()
}
