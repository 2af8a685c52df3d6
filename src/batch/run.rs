//! Running a part of a plan on all cores: each run is a function of its number, so who runs it and when changes nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;
use std::time::Instant;

use rayon::prelude::*;

use super::columns::{Column, columns, row};
use super::error::BatchError;
use super::plan::{Plan, Source};
use super::program::Program;
use super::series;
use crate::exercise::{Exercise, Policy, PolicyFailure, PolicyText, RunError};
use crate::scenario::Loaded;

/// Seeds of other noises of one world lie this far apart, so that those of two worlds never meet.
const NOISE_STEP: u64 = 1 << 40;

/// A run that is over.
#[derive(Debug)]
pub(super) struct Done {
    pub number: usize,
    /// Its row as a line of CSV, without the number.
    pub row: Vec<u8>,
    /// Its ticks, sites and groups, if they were asked for.
    pub series: Option<Vec<u8>>,
    /// How long it took, in microseconds.
    pub micros: u64,
}

/// What is needed to run any part of a plan.
pub(super) struct Runner<'a> {
    pub plan: &'a Plan,
    pub columns: Vec<Column>,
    loaded: Vec<Arc<Loaded>>,
    /// Policies as they are written; none where a program decides.
    policies: Vec<Option<PolicyText>>,
    /// Words for why a program could not go on.
    explain: &'a (dyn Fn(&PolicyFailure) -> String + Sync),
}

impl<'a> Runner<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        explain: &'a (dyn Fn(&PolicyFailure) -> String + Sync),
    ) -> Result<Self, BatchError> {
        let policies = (0..plan.policies().len()).map(|at| plan.policy(at).read());
        let policies = policies.collect::<Result<Vec<_>, _>>()?;
        Ok(Self { plan, columns: columns(), loaded: plan.load()?, policies, explain })
    }

    /// One run.
    fn run(&self, number: usize) -> Done {
        #[expect(clippy::disallowed_methods, reason = "how long it took goes to a side file")]
        let started = Instant::now();
        let (asked, place) = (self.plan.asked(number), self.plan.place(number));
        let loaded = &self.loaded[place.scenario];
        let noise = asked.seed.wrapping_add(asked.noise.wrapping_mul(NOISE_STEP));
        let mut exercise = Exercise::paired(Arc::clone(loaded), asked.seed, noise);
        let mut series = self.plan.series.then(Vec::new);
        let failed = self.play(&mut exercise, place.policy, series.as_mut()).err();
        let reason = failed.map(|failure| (self.explain)(&failure));
        let came = reason.as_deref().map_or(Ok(&exercise), Err);
        let row = line(&row(&self.columns, &asked, came));
        Done { number, row, series, micros: started.elapsed().as_micros() as u64 }
    }

    fn play(
        &self,
        exercise: &mut Exercise,
        policy: usize,
        mut series: Option<&mut Vec<u8>>,
    ) -> Result<(), PolicyFailure> {
        let planned = self.plan.policy(policy);
        let mut policy: Box<dyn Policy> = match (&self.policies[policy], &planned.source) {
            (Some(text), _) => text.policy(&planned.name, exercise.loaded()),
            (None, Source::Program { command, seconds }) => Box::new(Program::start(command, *seconds, exercise)?),
            (None, Source::Text(_)) => unreachable!("what is written was read"),
        };
        let mut orders = Vec::new();
        while !exercise.is_over() {
            match exercise.step_with(&mut *policy, &mut orders) {
                Ok(()) => {}
                Err(RunError::Policy(failure)) => return Err(failure),
                Err(RunError::Recording(_)) => unreachable!("nothing is recorded"),
            }
            if let Some(series) = &mut series {
                series::note(exercise, series);
            }
        }
        Ok(())
    }

    /// Runs all these numbers with so many threads, and hands each over as it ends. Stops soon after `stop` is set: what has begun is
    /// ended first.
    pub(super) fn run_all(
        &self,
        numbers: &[usize],
        jobs: usize,
        stop: &AtomicBool,
        mut take: impl FnMut(Done) -> Result<(), BatchError>,
    ) -> Result<(), BatchError> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
        let pool =
            pool.map_err(|error| BatchError::Io { path: "threads".into(), source: std::io::Error::other(error) })?;
        let (send, receive) = sync_channel(jobs * 4);
        let no_more = AtomicBool::new(false);
        let on = || !stop.load(Ordering::Relaxed) && !no_more.load(Ordering::Relaxed);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                pool.install(|| {
                    let one = |number: &usize| {
                        if on() {
                            // Nobody listens any more only after a failure, which is told there.
                            let _ = send.clone().send(self.run(*number));
                        }
                    };
                    numbers.par_iter().with_max_len(1).for_each(one);
                });
                drop(send);
            });
            let mut result = Ok(());
            for done in receive {
                if result.is_ok() {
                    result = take(done);
                    no_more.store(result.is_err(), Ordering::Relaxed);
                }
            }
            result
        })
    }
}

/// A row as a line of CSV.
fn line(row: &[String]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(row).expect("invariant: memory takes bytes");
    writer.into_inner().expect("invariant: memory takes bytes")
}
