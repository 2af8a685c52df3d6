//! The engine's rows of the performance table (`architecture.md`, Performance), measured with criterion.
//!
//! `cargo bench --bench engine` prints times; every row stands beside `reference-loop`, a fixed loop of integer work, so
//! that a machine's speed can be divided out: quote ratios. For whole runs they are told, from alternated pairs. Rows:
//!
//! - `standard-run`: 60 days hourly, loading and scoring included: `island-storm` under two policies, and a scenario with 300 live cohorts;
//! - `phases/engine/*`: each phase by itself over 20,000 cohorts; `phases/plain/*`: the same pure rules over plain arrays;
//! - `million/tick`: one million people as 200,000 household cohorts, one tick;
//! - `replay/to-the-end`: replaying a 60-day recording to its last tick.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use umbral::chance::{Chance, mix};
use umbral::exercise::{Exercise, Recorder, Recording, RunResult, named_policy};
use umbral::scenario::{Loaded, Texts, load, read, scenarios};
use umbral::sim::{
    Census, Clocks, Cohort, CohortId, NewCohort, People, Phase, Record, RouteIx, Sim, SiteIx, Stage, Whereabouts,
};
use umbral::units::Tick;

/// The scenario of the main job (21 sites).
const STANDARD: &str = "island-storm";

fn shipped() -> Loaded {
    scenarios().find(|s| s.id == STANDARD).expect("shipped").load().expect("it loads")
}

/// Fixed integer work: the measure of the machine.
fn fixed_loop() -> u64 {
    (0..1_000_000u64).fold(black_box(1), mix)
}

fn reference_loop(c: &mut Criterion) {
    c.bench_function("reference-loop", |b| b.iter(fixed_loop));
}

/// Alternated pairs behind a ratio.
const PAIRS: usize = 31;

/// Tells how long some work takes as a ratio to the fixed loop: the median of alternated pairs, so that a neighbour on the machine who
/// comes and goes concerns both.
#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench measures time and tells it")]
fn tell_ratio<T>(work: &str, mut run: impl FnMut() -> T) {
    let time = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let mut pairs: Vec<(f64, Duration)> = (0..PAIRS)
        .map(|_| {
            let fixed = time(&mut || _ = black_box(fixed_loop()));
            let took = time(&mut || _ = black_box(run()));
            (took.as_secs_f64() / fixed.as_secs_f64(), took)
        })
        .collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (ratio, took) = pairs[PAIRS / 2];
    println!(
        "{work}: {ratio:.2} times the fixed loop (median of {PAIRS} alternated pairs; {:.1} ms)",
        took.as_secs_f64() * 1e3
    );
}

/// What the performance table calls the standard scenario, by the letter: 60 days hourly, 12 sites in the country, and 300 cohorts
/// that live at a time in the mean. `caravan`, longer and with a steady flow; people stay because nothing is done.
fn standard() -> Texts {
    let mut texts = scenarios().find(|s| s.id == "caravan").expect("shipped").load().expect("it loads").texts;
    let longer = texts.scenario.replace("during_days: 26", "during_days: 44").replace("to_day: 42", "to_day: 60");
    texts.scenario = longer.replace("per_day: 20", "per_day: 138");
    texts
}

/// Live cohorts in the mean of a run.
fn live(texts: Texts, id: &str) -> usize {
    let loaded = Arc::new(read(texts).expect("it loads"));
    let mut policy = named_policy(id, &loaded).expect("shipped");
    let mut exercise = Exercise::new(loaded, 7);
    let (mut live, mut orders) = (0, Vec::new());
    while !exercise.is_over() {
        exercise.step_with(&mut *policy, &mut orders).expect("nothing is written");
        live += exercise.cohorts();
    }
    live / exercise.now().0 as usize
}

fn standard_run(c: &mut Criterion) {
    let mut group = c.benchmark_group("standard-run");
    let texts = standard();
    let live = live(texts.clone(), "do-nothing");
    assert!((290..=310).contains(&live), "{live} cohorts live in the mean, not 300");
    let run = |loaded: Loaded, id: &str| {
        let loaded = Arc::new(loaded);
        let mut policy = named_policy(id, &loaded).expect("shipped");
        let mut exercise = Exercise::new(loaded, 7);
        exercise.run(&mut *policy).expect("nothing is written");
        RunResult::of(&exercise, id)
    };
    let many = || run(read(texts.clone()).expect("it loads"), "do-nothing");
    tell_ratio("300 cohorts, do-nothing", many);
    group.bench_function("300-cohorts", |b| b.iter(many));
    for id in ["do-nothing", "reference"] {
        let shipped = || run(load(STANDARD).expect("it loads"), id);
        tell_ratio(&format!("{STANDARD}, {id}"), shipped);
        group.bench_function(id, |b| b.iter(shipped));
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
        people: People { cells: [1, 0, 0, 2, 0, 0, 1, 0, 1, 0], overlays: [0; umbral::sim::OVERLAYS], households: 1 },
        whereabouts: Whereabouts {
            stage: Stage::Staying,
            site: SiteIx((i % u32::from(sites)) as u16),
            dest: SiteIx::NONE,
            route: RouteIx::NONE,
            since: Tick(0),
            until: Tick(0),
        },
        record: Record { registered: i.is_multiple_of(2), ..Record::new(Tick(0), &People::default(), 0) },
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
    // Short enough that ENDEX, after which a step does nothing, is never reached.
    group.sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    group.bench_function("tick", |b| b.iter(|| sim.step()));
    group.finish();
    assert!(sim.cohorts() >= 200_000 && sim.now() < sim.endex(), "the run ended while it was measured");
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
        let clocks = Clocks { now: Tick(500), kits: 72, registration: 72, waiting: 24 };
        for ((people, whereabouts), record) in self.people.iter().zip(&self.whereabouts).zip(&self.record) {
            census.count(0, people, whereabouts, record, &clocks);
        }
        census.add_up();
    }

    fn rows(&self) -> impl Iterator<Item = ((&People, &Whereabouts), &Record)> {
        self.people.iter().zip(&self.whereabouts).zip(&self.record)
    }

    /// Phase `Move`: whose leg ends.
    fn moving(&self, now: Tick) -> usize {
        self.whereabouts.iter().filter(|w| w.stage == Stage::Travelling && w.until <= now).count()
    }

    /// Phase `Process`: who waits for outreach.
    fn processed(&self) -> usize {
        self.rows().filter(|((_, w), r)| !r.registered && matches!(w.stage, Stage::Staying | Stage::Unserved)).count()
    }

    /// Phase `Assist`: whose stay is over, who boards, the census, who lacks kits.
    fn assisted(&self, now: Tick, census: &mut Census) -> usize {
        let over = self.whereabouts.iter().filter(|w| w.stage == Stage::Admitted || now.since(w.since) >= 1_000_000);
        let boarding = self.whereabouts.iter().filter(|w| w.stage == Stage::Boarding);
        let waiting = over.count() + boarding.count();
        self.count(census);
        let lacking = self.rows().filter(|((people, w), record)| {
            let lacks = record.nfi < people.households
                || record.hygiene < people.households
                || record.dignity < people.menstruating();
            lacks && matches!(w.stage, Stage::Staying | Stage::Boarding)
        });
        waiting + lacking.count()
    }
}

/// Each phase by itself over 20,000 cohorts, and the three hottest against the same rules over plain arrays.
fn phases(c: &mut Criterion) {
    let loaded = unmerged();
    let cohorts = households(20_000, loaded.scenario.sites.len() as u16);
    let plain = Plain::new(&cohorts);
    let mut census = Census::new(loaded.scenario.sites.iter().map(|_| false), loaded.scenario.profiles.len());
    // Each phase meets a simulation of its own: repeated alone, it must not pile up work for the others.
    let fresh = || {
        let mut sim = Sim::new(Arc::clone(&loaded), Chance::new(7));
        while sim.now() < Tick(5 * 24) {
            sim.step();
        }
        sim.add_cohorts(cohorts.iter().copied());
        sim.step();
        sim
    };
    let mut group = c.benchmark_group("phases");
    group.bench_function("plain/Move", |b| b.iter(|| plain.moving(black_box(Tick(500)))));
    group.bench_function("plain/Process", |b| b.iter(|| plain.processed()));
    group.bench_function("plain/Assist", |b| b.iter(|| plain.assisted(black_box(Tick(500)), &mut census)));
    // `Arrive` only hands on to the settling in `Process`; repeated alone it would fill the memory.
    for phase in Phase::ALL.into_iter().filter(|phase| *phase != Phase::Arrive) {
        let mut sim = fresh();
        let mut alone = sim.alone(phase);
        group.bench_function(format!("engine/{phase:?}"), |b| b.iter(|| sim.run_alone(&mut alone)));
    }
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
