//! The required behaviour of the model as checks. Each takes scenarios and worlds and gives rows with figures; misses are rows like
//! any other.

mod basics;
mod policies;

use std::sync::Arc;

pub use basics::{conservation, determinism};
pub use policies::{Scores, differences, means, pairs, preparing, scores};

use crate::scenario::Loaded;
use crate::study::{Row, Section};

/// A scenario under study.
pub type Scenario = Arc<Loaded>;

/// A check of some scenarios in some worlds.
pub type Check = Box<dyn Fn(&[Scenario], &[u64]) -> Vec<Row>>;

/// Worlds for the checks of every tick.
const FEW: usize = 2;

/// All checks, the long ones too if asked for, each with the part of the required behaviour it begins.
#[must_use]
pub fn all(_full: bool) -> Vec<(Section, Check)> {
    let few = |worlds: &[u64]| worlds.iter().copied().take(FEW).collect::<Vec<_>>();
    vec![
        (Section::Determinism, Box::new(move |scenarios, worlds| determinism(scenarios, &few(worlds)))),
        (Section::Conservation, Box::new(move |scenarios, worlds| conservation(scenarios, &few(worlds)))),
        (
            Section::Pairs,
            Box::new(|scenarios, worlds| {
                let scores = scores(scenarios, worlds);
                [pairs(&scores), preparing(&scores), differences(&scores), means(&scores)].concat()
            }),
        ),
    ]
}

/// Its id.
fn id(loaded: &Loaded) -> String {
    loaded.scenario.meta.id.to_string()
}
