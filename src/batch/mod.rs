//! The batch: policies scored in many worlds, honestly, at scale, reproducibly.
//!
//! Contract: a [`Plan`] decides everything. Each run is a function of its number, so the tables are the same to the last byte for any number
//! of threads, any order, any interruption, and any split into shards. Nothing that was computed is lost; how long it took goes
//! to a side file.
//!
//! ```text
//! DIR/plan.json        what is run: texts, hashes, seeds, version      DIR/runs.csv, runs.parquet   one row for each run
//! DIR/work/            runs so far: the same command goes on          DIR/series.parquet           ticks, sites, groups (--series)
//! DIR/shard-0001.rows  runs of a shard (`umbral shard`)                DIR/summary.json, .html      what can be said of them
//! DIR/timings.csv      how long each run took                          DIR/dictionary.csv           what the columns mean
//! ```

mod columns;
mod env;
mod error;
mod explore;
mod files;
mod journal;
mod page;
mod plan;
mod program;
pub mod protocol;
mod results;
mod run;
mod seeds;
mod series;
mod settle;
mod shards;
mod summary;
mod tables;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

pub use columns::{Asked, Column, Kind, columns, dictionary};
pub use env::Env;
pub use error::BatchError;
pub use explore::{
    Discovery, Factor, Limit, Method, Optimum, POINTS_FILE, discover, discovery_page, optimise, points, sweep_plan,
    write_points,
};
pub use page::{against_text, points_text, settled_sentence, share_text, signed_points};
pub use plan::{FILE as PLAN_FILE, Plan, PlannedPolicy, Source};
pub use program::Program;
pub use seeds::seeds;
pub use settle::{ALPHA, LOOKS, Pair, Settled, holm};
pub use shards::{merge, run_shard};
pub use summary::{CONFIDENCE, Difference, OverallLine, PolicyLine, ScenarioLines, Summary, WORST_SHARE};

use crate::exercise::PolicyFailure;
use crate::text::Text;
use journal::Journal;
use results::{Payload, write_results};
use run::Runner;

/// How far a batch is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Runs done, those of earlier sessions among them.
    pub done: u64,
    /// Runs asked for, as far as is known.
    pub of: u64,
    /// Of those done, runs of earlier sessions.
    pub before: u64,
}

/// How a batch is run.
pub struct Options<'a> {
    /// Threads.
    pub jobs: usize,
    /// The policy to which others are compared; the first where none is named.
    pub baseline: Option<&'a str>,
    /// Whether to stop as soon as the ranking is settled.
    pub until_settled: bool,
    /// Set from outside to stop soon: what has begun is ended and kept.
    pub stop: &'a AtomicBool,
    /// Words for why a program could not go on.
    pub explain: &'a (dyn Fn(&PolicyFailure) -> String + Sync),
    /// Words of the page.
    pub text: &'a Text,
}

/// Runs a plan in a folder, or goes on where it was stopped, and writes all tables.
///
/// # Errors
/// The folder holds something else or cannot be written, or it was stopped. What was computed stays.
pub fn run(
    plan: &Plan,
    folder: &Path,
    options: &Options<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Summary, BatchError> {
    summary::base(&plan.policies(), options.baseline)?;
    plan.settle_in(folder)?;
    let work = folder.join("work");
    std::fs::create_dir_all(&work).map_err(BatchError::io(&work))?;
    let mut journal = Journal::open(&work.join("rows.log"), plan.runs())?;
    let runner = Runner::new(plan, options.explain)?;
    let all = plan.seeds().len();
    let mut settled = None;
    let mut worlds = all;
    if options.until_settled {
        let looks = settle::looks(all);
        for look in &looks {
            worlds = *look;
            compute(&runner, worlds, folder, &mut journal, options, progress)?;
            let essences = results::essences(&runner.columns, plan.runs(), |number| {
                if plan.place(number).seed < worlds { journal.read(number) } else { Ok(None) }
            })?;
            settled = Some(settle::look(plan, &essences, worlds, looks.len(), settled));
            if settled.as_ref().is_some_and(|settled| settled.ranking) {
                break;
            }
        }
    } else {
        compute(&runner, worlds, folder, &mut journal, options, progress)?;
    }
    let part = plan.first_worlds(worlds);
    let mut next = |number: usize| {
        let payload = journal.read(plan.number(part.place(number)))?;
        payload.map(Payload).ok_or_else(|| BatchError::Damaged(work.join("rows.log")))
    };
    let summary = write_results(&part, &runner.columns, folder, &mut next, options.baseline, settled, options.text)?;
    Ok(summary)
}

/// Computes what is missing of the first worlds.
fn compute(
    runner: &Runner<'_>,
    worlds: usize,
    folder: &Path,
    journal: &mut Journal,
    options: &Options<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), BatchError> {
    let plan = runner.plan;
    let wanted = (0..plan.runs()).filter(|number| plan.place(*number).seed < worlds);
    let missing: Vec<usize> = wanted.clone().filter(|number| !journal.has(*number)).collect();
    let of = wanted.count() as u64;
    let before = of - missing.len() as u64;
    let mut told = Progress { done: before, of, before };
    progress(told);
    let path = folder.join("timings.csv");
    let mut timings = OpenOptions::new().append(true).create(true).open(&path).map_err(BatchError::io(&path))?;
    if timings.metadata().map_err(BatchError::io(&path))?.len() == 0 {
        writeln!(timings, "scenario,policy,seed,milliseconds").map_err(BatchError::io(&path))?;
    }
    let result = runner.run_all(&missing, options.jobs, options.stop, |done| {
        let asked = plan.asked(done.number);
        let line =
            [asked.scenario, asked.policy, &asked.seed.to_string(), &format!("{:.3}", done.micros as f64 / 1000.0)];
        tables::csv_line(&mut timings, line.into_iter()).map_err(BatchError::io(&path))?;
        let number = done.number;
        journal.append(number, &Payload::of(done).0)?;
        told.done += 1;
        progress(told);
        Ok(())
    });
    let synced = journal.sync();
    result.and(synced)?;
    if told.done < of && options.stop.load(Ordering::Relaxed) {
        return Err(BatchError::Stopped { done: told.done, of });
    }
    Ok(())
}
