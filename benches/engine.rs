//! The engine's rows of the performance table (`architecture.md`, Performance), measured with criterion.
//!
//! `cargo bench --bench engine` prints times; every row stands beside `reference-loop`, a fixed loop of integer work, so
//! that a machine's speed can be divided out: quote ratios. Rows:
//!
//! - `standard-run`: 60 days hourly, loading and scoring included, for each policy;
//! - `phases/*`: the three hottest phases as pure rules over plain arrays, and the whole tick of the same caseload;
//! - `million/tick`: one million people as 200,000 household cohorts, one tick;
//! - `replay/to-the-end`: replaying a 60-day recording to its last tick.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use umbral::chance::{Chance, mix};
use umbral::exercise::{Exercise, Recorder, Recording, RunResult, named_policy};
use umbral::scenario::{Loaded, load, read, scenarios};
use umbral::sim::{
    Census, Cohort, CohortId, Counted, NewCohort, People, Record, RouteIx, Sim, SiteIx, Stage, Whereabouts,
};
use umbral::units::Tick;

const STANDARD: &str = "island-storm";

fn shipped() -> Loaded {
    scenarios().find(|s| s.id == STANDARD).expect("shipped").load().expect("it loads")
}

/// Fixed integer work: the measure of the machine.
fn reference_loop(c: &mut Criterion) {
    c.bench_function("reference-loop", |b| {
        b.iter(|| (0..1_000_000u64).fold(black_box(1), mix));
    });
}

fn standard_run(c: &mut Criterion) {
    let mut group = c.benchmark_group("standard-run");
    for id in ["do-nothing", "reference"] {
        group.bench_function(id, |b| {
            b.iter(|| {
                let loaded = Arc::new(load(STANDARD).expect("it loads"));
                let mut policy = named_policy(id, &loaded).expect("shipped");
                let mut exercise = Exercise::new(loaded, 7);
                exercise.run(&mut *policy).expect("nothing is written");
                RunResult::of(&exercise, id)
            });
        });
    }
    group.finish();
}

/// Household cohorts of five, at the sites of the standard scenario in turn.
fn households(count: u32, sites: u16) -> Vec<NewCohort> {
    let household = |i: u32| NewCohort {
        cohort: Cohort {
            id: CohortId::born(9, Tick(0), i),
            group: 0,
            source: 0,
            home: SiteIx(0),
            intention: umbral::scenario::schema::Intention::Protection,
            splits: 0,
        },
        people: People { cells: [1, 0, 0, 2, 0, 0, 1, 0, 1, 0], overlays: [0; 10], households: 1 },
        whereabouts: Whereabouts {
            stage: Stage::Staying,
            site: SiteIx((i % u32::from(sites)) as u16),
            dest: SiteIx::NONE,
            route: RouteIx::NONE,
            since: Tick(0),
            until: Tick(0),
        },
        record: Record {
            arrived: Tick(0),
            registered: i.is_multiple_of(2),
            diverted: false,
            nfi: 0,
            hygiene: 0,
            dignity: 0,
        },
    };
    (0..count).map(household).collect()
}

/// The standard scenario with cohorts that are never merged.
fn unmerged() -> Arc<Loaded> {
    let mut texts = shipped().texts;
    texts.rules = texts.rules.replace("\"cohort.merge_every\": (value: 6", "\"cohort.merge_every\": (value: 0");
    let loaded = read(texts).expect("it loads");
    assert_eq!(loaded.rules.merge_every, 0, "the rule was not found");
    Arc::new(loaded)
}

fn million(c: &mut Criterion) {
    let loaded = unmerged();
    let mut sim = Sim::new(Arc::clone(&loaded), Chance::new(7));
    // Day 20: kits are due, the crisis runs.
    while sim.now() < Tick(20 * 24) {
        sim.step();
    }
    sim.add_cohorts(households(200_000, loaded.scenario.sites.len() as u16));
    let mut group = c.benchmark_group("million");
    group.sample_size(15).measurement_time(Duration::from_secs(10));
    group.bench_function("tick", |b| b.iter(|| sim.step()));
    group.finish();
    assert!(sim.cohorts() >= 200_000);
}

/// One cohort as a row of plain arrays.
struct Plain {
    people: Vec<People>,
    whereabouts: Vec<Whereabouts>,
    record: Vec<Record>,
}

impl Plain {
    fn new(cohorts: &[NewCohort]) -> Self {
        Self {
            people: cohorts.iter().map(|c| c.people).collect(),
            whereabouts: cohorts.iter().map(|c| c.whereabouts).collect(),
            record: cohorts.iter().map(|c| c.record).collect(),
        }
    }

    /// The census of the engine, on arrays.
    fn count(&self, census: &mut Census) {
        for ((people, whereabouts), record) in self.people.iter().zip(&self.whereabouts).zip(&self.record) {
            census.count(&Counted {
                whereabouts,
                people,
                record,
                group: 0,
                hosted: false,
                held: false,
                settled: true,
                kits_due: true,
                registration_due: true,
                waited_too_long: false,
            });
        }
    }

    /// Who would be lined up for kits and for the road.
    fn line_up(&self, now: Tick) -> usize {
        let rows = self.people.iter().zip(&self.whereabouts).zip(&self.record);
        rows.filter(|((people, whereabouts), record)| {
            let lacks = record.nfi < people.households || record.hygiene < people.households;
            let due = whereabouts.stage == Stage::Travelling && whereabouts.until <= now;
            due || lacks && matches!(whereabouts.stage, Stage::Staying | Stage::Boarding)
        })
        .count()
    }
}

/// The hottest phases of a tick (move, assist, outcome) against the same rules on plain arrays.
fn phases(c: &mut Criterion) {
    let loaded = unmerged();
    let cohorts = households(20_000, loaded.scenario.sites.len() as u16);
    let plain = Plain::new(&cohorts);
    let mut census = Census::new(loaded.scenario.sites.len(), loaded.scenario.profiles.len());
    let mut group = c.benchmark_group("phases");
    group.bench_function("plain-census", |b| b.iter(|| plain.count(&mut census)));
    group.bench_function("plain-line-up", |b| b.iter(|| plain.line_up(black_box(Tick(500)))));
    let mut sim = Sim::new(Arc::clone(&loaded), Chance::new(7));
    sim.add_cohorts(cohorts);
    group.bench_function("whole-tick", |b| b.iter(|| sim.step()));
    group.finish();
}

fn replay(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("run.umbral");
    let loaded = Arc::new(shipped());
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    exercise.record(Recorder::create(&path).expect("new"), "reference").expect("writable");
    exercise.run(&mut *named_policy("reference", &loaded).expect("shipped")).expect("writable");
    let recording = Recording::open(&path).expect("it was just written");
    let end = exercise.now();
    let mut group = c.benchmark_group("replay");
    group.bench_function("to-the-end", |b| {
        b.iter_batched(|| (), |()| recording.replay_to(end).expect("same engine"), BatchSize::PerIteration);
    });
    group.finish();
}

criterion_group! {
    name = engine;
    config = Criterion::default().sample_size(20);
    targets = reference_loop, standard_run, phases, million, replay
}
criterion_main!(engine);
