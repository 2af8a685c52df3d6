//! One run beside others of the same world: a distance, never a ranking of people.

use serde::{Deserialize, Serialize};

use super::runs::{outcome, with_policy};
use crate::exercise::{Exercise, Policy, Sheet, named_policy};
use crate::scenario::{Loaded, asset};

/// Responses to which a run is compared, if they are known for its scenario.
pub const YARDSTICKS: [&str; 4] = ["do-nothing", "reactive", "reference", "best-known"];

/// A run of the same world under another response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// The response.
    pub policy: String,
    /// Its points before gates.
    pub total: f64,
    /// Its points after gates.
    pub grade_total: f64,
    /// How far the compared run is above it, in points after gates; below zero if it is below.
    pub distance: f64,
    /// Burden of all its needs, person-hours.
    pub burden_hours: u64,
    /// What it paid, whole units.
    pub paid: i64,
}

/// A run beside others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The others.
    pub beside: Vec<Beside>,
    /// Person-hours of burden that the run averted, against doing nothing.
    pub averted_hours: Option<i64>,
    /// What a thousand averted hours cost beyond what doing nothing costs, whole units; none where nothing was averted.
    pub cost_per_thousand: Option<f64>,
}

/// A yardstick as a policy; none where none is known for the scenario.
fn yardstick(name: &str, loaded: &Loaded) -> Option<Box<dyn Policy>> {
    if name != "best-known" {
        return named_policy(name, loaded).ok();
    }
    let text = asset(&format!("policies/best-known/{}.ron", loaded.scenario.meta.id))?;
    Some(Sheet::read(text).expect("invariant: the embedded policies read (tested)").policy(name, loaded))
}

impl Comparison {
    /// Runs the next yardstick in the world of an exercise that is over; whether there was one.
    pub fn go_on(&mut self, exercise: &Exercise) -> bool {
        let loaded = exercise.loaded();
        let done = |name: &str| self.beside.iter().any(|beside| beside.policy == name);
        let mut next = YARDSTICKS.into_iter().filter(|name| !done(name));
        let Some((name, mut policy)) = next.find_map(|name| Some((name, yardstick(name, loaded)?))) else {
            return false;
        };
        let own = outcome(exercise);
        let other = outcome(&with_policy(loaded, exercise.seed(), &mut *policy));
        self.beside.push(Beside {
            policy: name.to_owned(),
            total: other.total,
            grade_total: other.grade,
            distance: ((own.grade - other.grade) * 10.0).round() / 10.0,
            burden_hours: other.burden_hours,
            paid: other.paid,
        });
        if name == YARDSTICKS[0] {
            let averted = other.burden_hours as i64 - own.burden_hours as i64;
            let cost = (own.paid - other.paid) as f64;
            self.averted_hours = Some(averted);
            self.cost_per_thousand = (averted > 0).then(|| (cost * 1000.0 / averted as f64 * 100.0).round() / 100.0);
        }
        true
    }

    /// The whole comparison.
    #[must_use]
    pub fn of(exercise: &Exercise) -> Self {
        let mut comparison = Self::default();
        while comparison.go_on(exercise) {}
        comparison
    }
}
