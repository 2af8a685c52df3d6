//! The required behaviour of the model as checks. Each takes scenarios and worlds and gives rows with figures; misses are rows like
//! any other.

mod assumptions;
mod basics;
mod cases;
mod exploits;
mod levers;
mod means;
mod policies;

use std::sync::Arc;

pub use assumptions::{assumed, joint_draws, morris};
pub use basics::{conservation, determinism};
pub use cases::cases;
pub use exploits::search;
pub use levers::ablation;
pub use means::monotone;
pub use policies::{Scores, differences, means, pairs, preparing, scores};

use crate::exercise::{EXAMPLES, shipped_policies};
use crate::scenario::Loaded;
use crate::study::{Row, Section, Verdict};

/// A scenario under study.
pub type Scenario = Arc<Loaded>;

/// A check of some scenarios in some worlds.
pub type Check = Box<dyn Fn(&[Scenario], &[u64]) -> Vec<Row>>;

/// Policies that the checks rank: all shipped ones but those that only show how rules are written.
#[must_use]
pub fn ranked_policies() -> Vec<&'static str> {
    shipped_policies().into_iter().filter(|name| !EXAMPLES.contains(name)).collect()
}

/// Worlds for the checks of every tick.
const FEW: usize = 2;

/// All checks, the long ones too if asked for, each with the part of the required behaviour it begins.
#[must_use]
pub fn all(full: bool) -> Vec<(Section, Check)> {
    let few = |worlds: &[u64]| worlds.iter().copied().take(FEW).collect::<Vec<_>>();
    let mut checks: Vec<(Section, Check)> = vec![
        (Section::Determinism, Box::new(move |scenarios, worlds| determinism(scenarios, &few(worlds)))),
        (Section::Conservation, Box::new(move |scenarios, worlds| conservation(scenarios, &few(worlds)))),
        (
            Section::Pairs,
            Box::new(|scenarios, worlds| {
                let scores = scores(scenarios, &worlds[..worlds.len().min(PAIRED)]);
                [pairs(&scores), preparing(&scores), differences(&scores), means(&scores)].concat()
            }),
        ),
        (Section::Monotone, Box::new(monotone)),
        (Section::Cases, Box::new(|_, worlds| cases(&worlds[..worlds.len().min(PAIRED)]))),
    ];
    if full {
        checks.push((Section::Monotone, Box::new(|scenarios, worlds| ablation(scenarios, &worlds[..PAIRED]))));
        checks.push((Section::Assumptions, Box::new(|scenarios, worlds| joint_draws(scenarios, worlds, 200))));
        checks.push((Section::Assumptions, Box::new(|scenarios, _| morris(scenarios, 10))));
        checks.push((
            Section::Exploits,
            Box::new(|scenarios, worlds| {
                let (rows, best) = search(scenarios, worlds, EVALUATED / scenarios.len().max(1) + 1);
                rows.into_iter().chain(best.iter().map(plan)).collect()
            }),
        ));
    }
    checks
}

/// Worlds in which policies are paired.
const PAIRED: usize = 20;
/// Plans that the search for exploits evaluates, in all scenarios together.
const EVALUATED: usize = 20_000;

/// A plan that the search found, in full.
fn plan((scenario, grade, sheet): &(String, f64, crate::exercise::Sheet)) -> Row {
    let words = sheet.write().split_whitespace().collect::<Vec<_>>().join(" ");
    Row::new(Section::Exploits, scenario.clone(), words, "points", [("points", *grade)], Verdict::Shown)
}

/// Its id.
fn id(loaded: &Loaded) -> String {
    loaded.scenario.meta.id.to_string()
}

/// A whole number below `most`.
fn below(luck: &mut crate::chance::Draw, most: u32) -> u32 {
    luck.below(u64::from(most)) as u32
}
