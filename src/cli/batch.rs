//! `umbral batch`, `plan`, `shard` and `merge`: policies in many worlds, on this machine or on many.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use comfy_table::{Table, presets::NOTHING};
use indicatif::{ProgressBar, ProgressStyle};

use super::Terminal;
use crate::batch::{
    self, BatchError, Options, Plan, PlannedPolicy, Progress, Summary, against_text, points_text, settled_sentence,
    share_text,
};
use crate::exercise::PolicyFailure;
use crate::report::{policy_failure_sentence, system_reason};
use crate::text::{Arg, Text};

/// What was asked for, of any of these commands.
pub(super) struct Batch {
    pub scenarios: Vec<String>,
    pub policies: Vec<String>,
    pub programs: Vec<String>,
    pub program_seconds: u64,
    pub seeds: String,
    pub out: PathBuf,
    pub how: How,
    pub series: bool,
    pub until_settled: bool,
}

/// How runs are run and told.
pub(super) struct How {
    pub jobs: Option<usize>,
    pub baseline: Option<String>,
    pub json: bool,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &Batch) -> u8 {
    match planned(args, 1).and_then(|plan| on_this_machine(terminal, &plan, args)) {
        Ok(summary) => tell(terminal, &summary, &args.out, args.how.json),
        Err(error) => terminal.batch_error(error),
    }
}

fn planned(args: &Batch, shards: usize) -> Result<Plan, BatchError> {
    let mut policies = Vec::new();
    for name in &args.policies {
        policies.push(PlannedPolicy::named(name)?);
    }
    policies.extend(args.programs.iter().map(|command| PlannedPolicy::program(command, args.program_seconds)));
    if policies.is_empty() {
        return Err(BatchError::NoPolicies);
    }
    let mut plan = Plan::new(&args.scenarios, policies, batch::seeds(&args.seeds)?)?;
    (plan.series, plan.shards) = (args.series, shards);
    Ok(plan)
}

pub(super) fn on_this_machine(terminal: &mut Terminal<'_>, plan: &Plan, args: &Batch) -> Result<Summary, BatchError> {
    let settled = args.until_settled;
    with_options(terminal, &args.how, settled, |options, progress| batch::run(plan, &args.out, options, progress))
}

pub(super) fn plan(terminal: &mut Terminal<'_>, args: &Batch, shards: usize) -> u8 {
    let written = planned(args, shards).and_then(|plan| plan.settle_in(&args.out).map(|()| plan));
    match written {
        Ok(plan) => {
            let words = [
                ("runs", whole(plan.runs())),
                ("shards", whole(plan.shards)),
                ("last", whole(plan.shards - 1)),
                ("folder", args.out.display().to_string().into()),
            ];
            let done = terminal.text.get("plan-written", &words);
            terminal.print(&(done + "\n")).err().unwrap_or(0)
        }
        Err(error) => terminal.batch_error(error),
    }
}

pub(super) fn shard(terminal: &mut Terminal<'_>, folder: &Path, number: usize, how: &How) -> u8 {
    let ran =
        with_options(terminal, how, false, |options, progress| batch::run_shard(folder, number, options, progress));
    ran.map_or_else(|error| terminal.batch_error(error), |()| 0)
}

pub(super) fn merge(terminal: &mut Terminal<'_>, folder: &Path, how: &How) -> u8 {
    match with_options(terminal, how, false, |options, _| batch::merge(folder, options)) {
        Ok(summary) => tell(terminal, &summary, folder, how.json),
        Err(error) => terminal.batch_error(error),
    }
}

/// Does something long: told how far it is, and stopped softly by Ctrl-C.
fn with_options<T>(
    terminal: &mut Terminal<'_>,
    how: &How,
    until_settled: bool,
    work: impl FnOnce(&Options<'_>, &mut dyn FnMut(Progress)) -> Result<T, BatchError>,
) -> Result<T, BatchError> {
    let stop = Arc::new(AtomicBool::new(false));
    let stopping = terminal.text.get("batch-stopping", &[]);
    let flag = Arc::clone(&stop);
    // In a test somebody else may listen already; then Ctrl-C ends the process, and what was computed is kept all the same.
    let _ = ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("\n{stopping}\n").as_bytes());
    });
    let text = Text::new(terminal.text.lang());
    let explain = |failure: &PolicyFailure| policy_failure_sentence(&text, failure);
    let jobs = how.jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let baseline = how.baseline.as_deref();
    let options = Options { jobs, baseline, until_settled, stop: &stop, explain: &explain, text: &text };
    let mut teller = Teller::new(terminal);
    let result = work(&options, &mut |progress| teller.tell(progress));
    teller.bar.finish_and_clear();
    result
}

/// Tells how far it is: a bar on a terminal, a line now and then otherwise.
struct Teller<'a, 'b> {
    terminal: &'a mut Terminal<'b>,
    bar: ProgressBar,
    started: Instant,
    next: f64,
}

/// How the bar looks: how far, how many a second, how long still.
fn style() -> ProgressStyle {
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {per_sec} {eta}");
    style.expect("invariant: the template is sound (tested)")
}

/// Seconds between two lines.
const PAUSE: f64 = 10.0;

impl<'a, 'b> Teller<'a, 'b> {
    fn new(terminal: &'a mut Terminal<'b>) -> Self {
        let seen = terminal.color && std::io::stderr().is_terminal();
        let bar = if seen { ProgressBar::new(0) } else { ProgressBar::hidden() };
        bar.set_style(style());
        #[expect(clippy::disallowed_methods, reason = "a shell tells how long it takes")]
        let started = Instant::now();
        Self { terminal, bar, started, next: PAUSE }
    }

    fn tell(&mut self, progress: Progress) {
        self.bar.set_length(progress.of);
        self.bar.set_position(progress.done);
        let elapsed = self.started.elapsed().as_secs_f64();
        let done = progress.done - progress.before;
        if !self.bar.is_hidden() || elapsed < self.next || done == 0 {
            return;
        }
        self.next = elapsed + PAUSE;
        let rate = done as f64 / elapsed;
        let words = [
            ("done", whole(progress.done)),
            ("of", whole(progress.of)),
            ("rate", self.terminal.text.decimal((rate * 10.0).round() as i64, 1).into()),
            ("left", Arg::Int(((progress.of - progress.done) as f64 / rate).round() as i64)),
        ];
        let line = self.terminal.text.get("batch-progress", &words);
        self.terminal.complain(&line);
    }
}

pub(super) fn whole(count: impl TryInto<i64>) -> Arg<'static> {
    Arg::Int(count.try_into().unwrap_or(i64::MAX))
}

pub(super) fn tell(terminal: &mut Terminal<'_>, summary: &Summary, folder: &Path, json: bool) -> u8 {
    let output = if json {
        serde_json::to_string_pretty(summary).expect("invariant: finite numbers") + "\n"
    } else {
        readable(&terminal.text, summary)
    };
    if let Err(code) = terminal.print(&output) {
        return code;
    }
    let written = terminal.text.get("batch-written", &[("folder", folder.display().to_string().into())]);
    terminal.complain(&written);
    0
}

fn readable(text: &Text, summary: &Summary) -> String {
    let say = |key: &str| text.get(key, &[]);
    let mut out = String::new();
    for lines in &summary.scenarios {
        out.push_str(&format!("{}\n", lines.scenario));
        let mut table = Table::new();
        table.load_style(NOTHING);
        let against = text.get("batch-difference", &[("baseline", summary.baseline.as_str().into())]);
        let heads = ["batch-cvar", "batch-min", "batch-passed", "batch-gates", "batch-best", "batch-regret"].map(say);
        let first = [say("batch-policy"), say("batch-mean"), against];
        table.set_header(first.into_iter().chain(heads));
        for line in &lines.policies {
            table.add_row([
                line.policy.clone(),
                points_text(text, line.mean),
                against_text(text, line),
                points_text(text, line.cvar),
                points_text(text, line.min),
                share_text(text, line.passed),
                share_text(text, line.gates),
                share_text(text, line.best),
                points_text(text, line.regret),
            ]);
        }
        for line in table.lines() {
            out.push_str(&format!(" {}\n", line.trim_end()));
        }
        out.push('\n');
    }
    if summary.failed > 0 {
        out.push_str(&format!("{}\n", text.get("batch-failures", &[("count", whole(summary.failed))])));
    }
    if let Some(verdict) = settled_sentence(text, summary) {
        out.push_str(&format!("{verdict}\n"));
    }
    out
}

impl Terminal<'_> {
    /// A batch that stops.
    pub(super) fn batch_error(&mut self, error: BatchError) -> u8 {
        let text = &self.text;
        let path = |path: &Path| Arg::from(path.display().to_string());
        let message = match error {
            BatchError::Scenario(error) => return self.load_error(&error),
            BatchError::Policy(error) => return self.policy_error(error),
            BatchError::NoSeeds => text.get("error-no-seeds", &[]),
            BatchError::NoPolicies => text.get("error-no-policies", &[]),
            BatchError::NotSeeds(word) => text.get("error-not-seeds", &[("word", word.into())]),
            BatchError::SeedTwice(seed) => text.get("error-seed-twice", &[("seed", seed.to_string().into())]),
            BatchError::NamedTwice(name) => text.get("error-named-twice", &[("name", name.into())]),
            BatchError::TooMany(runs) => text.get("error-too-many-runs", &[("runs", whole(runs))]),
            BatchError::NotAFactor(word) => text.get("error-not-a-factor", &[("word", word.into())]),
            BatchError::NotAParameter(reason) => text.get("error-not-a-parameter", &[("reason", reason.into())]),
            BatchError::OutOfRange { name, low, high } => {
                text.get("error-rule-range", &[("name", name.into()), ("low", low.into()), ("high", high.into())])
            }
            BatchError::MixedFactors => text.get("error-mixed-factors", &[]),
            BatchError::NoSheet(name) => text.get("error-without-parameters", &[("name", name.into())]),
            BatchError::NoSweep(folder) => text.get("error-no-sweep", &[("folder", path(&folder))]),
            BatchError::NotInBatch(name) => text.get("error-not-in-batch", &[("name", name.into())]),
            BatchError::TooFewWorlds(least) => text.get("error-too-few-worlds", &[("least", whole(least))]),
            BatchError::NoBaseline { name, known } => {
                text.get("error-no-baseline", &[("name", name.into()), ("known", known.join(", ").into())])
            }
            BatchError::OtherBatch(folder) => text.get("error-other-batch", &[("folder", path(&folder))]),
            BatchError::OtherEngine { folder, found } => text.get(
                "error-batch-engine",
                &[("folder", path(&folder)), ("found", found.into()), ("own", env!("CARGO_PKG_VERSION").into())],
            ),
            BatchError::NoPlan(folder) => text.get("error-no-plan", &[("folder", path(&folder))]),
            BatchError::Damaged(file) => text.get("error-batch-damaged", &[("path", path(&file))]),
            BatchError::NoShard { number, of } => {
                text.get("error-no-shard", &[("number", whole(number)), ("of", whole(of))])
            }
            BatchError::Missing(shards) => {
                let shards = shards.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
                text.get("error-shards-missing", &[("shards", shards.into())])
            }
            BatchError::Mismatch(file) => text.get("error-shard-mismatch", &[("path", path(&file))]),
            BatchError::Io { path: file, source } => {
                text.get("error-batch-io", &[("path", path(&file)), ("reason", system_reason(text, &source).into())])
            }
            BatchError::Stopped { done, of } => {
                text.get("error-batch-stopped", &[("done", whole(done)), ("of", whole(of))])
            }
        };
        self.error(&message)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bar_has_a_sound_template() {
        let _ = super::style();
    }
}
