//! Required behaviour 1 and 2: same inputs, same digest at every tick; the source series does not depend on decisions;
//! every balance holds at every tick. Over both scenarios and the smoke seeds.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use umbral::exercise::Exercise;
use umbral::scenario::Loaded;

use super::support::{LIBRARY, SHIPPED, policy, run, seeds, shipped};

/// Digest and persons born after every tick; audits each.
fn trace(loaded: &Arc<Loaded>, seed: u64, id: &str, audit: bool) -> Vec<(u64, u64)> {
    let mut exercise = Exercise::new(Arc::clone(loaded), seed);
    let mut decider = policy(id, loaded);
    let (mut orders, mut trace) = (Vec::new(), Vec::new());
    while !exercise.is_over() {
        exercise.step_with(&mut *decider, &mut orders).expect("nothing is written");
        if audit && let Err(broken) = exercise.audit() {
            panic!("{id}, seed {seed}, tick {}: {broken}", exercise.now());
        }
        trace.push((exercise.digest(), exercise.truth().exits.born.persons()));
    }
    trace
}

fn same_and_balanced(scenario: &str) {
    let loaded = shipped(scenario);
    for seed in seeds("smoke") {
        let first = trace(&loaded, seed, "reference", true);
        let again = trace(&loaded, seed, "reference", false);
        let differs = first.iter().zip(&again).position(|(a, b)| a != b);
        assert_eq!(differs, None, "{scenario}, seed {seed}: two runs differ at this tick");
        let idle = trace(&loaded, seed, "do-nothing", true);
        let born = |trace: &[(u64, u64)]| trace.iter().map(|(_, born)| *born).collect::<Vec<_>>();
        assert_eq!(born(&first), born(&idle), "{scenario}, seed {seed}: arrivals depend on decisions");
        assert_ne!(first.last(), idle.last(), "{scenario}, seed {seed}: decisions change nothing");
    }
}

#[test]
fn island_storm_is_the_same_at_every_tick_and_balanced() {
    same_and_balanced(SHIPPED[0]);
}

#[test]
fn transit_corridor_is_the_same_at_every_tick_and_balanced() {
    same_and_balanced(SHIPPED[1]);
}

#[test]
fn seeds_differ_and_noise_leaves_the_world_alone() {
    let loaded = shipped(SHIPPED[0]);
    let (one, two) = (run(&loaded, 1, "do-nothing"), run(&loaded, 2, "do-nothing"));
    assert_ne!(one.digest(), two.digest());
    let series = |exercise: &Exercise| -> Vec<Vec<u32>> {
        exercise.truth().country.sources.iter().map(|source| source.series.clone()).collect()
    };
    assert_ne!(series(&one), series(&two));
    let other_luck = Exercise::paired(Arc::clone(&loaded), 1, 99);
    assert_eq!(series(&one), series(&other_luck));
    assert_eq!(one.truth().country.fails, other_luck.truth().country.fails);
}

/// Golden digests; rewritten with `BLESS=1 cargo test golden`.
#[test]
fn golden_digests() {
    let mut now = String::new();
    for scenario in LIBRARY {
        let loaded = shipped(scenario);
        for seed in seeds("golden") {
            for id in ["do-nothing", "reference"] {
                let digest = run(&loaded, seed, id).digest();
                writeln!(now, "{scenario} {seed} {id} {digest:016x}").expect("a string takes text");
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/digests.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &now).expect("the golden file is writable");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        golden, now,
        "results changed. If that was meant: BLESS=1 cargo test golden, and say why in CHANGELOG.md (\"Results: changed, \
         because ...\")"
    );
}
