//! `umbral run`: one scenario, one seed, one policy, one result.

use std::sync::Arc;
use std::time::Instant;

use super::Terminal;
use super::args::Run;
use super::complain::finding_text;
use crate::batch::Program;
use crate::exercise::{Aftermath, Exercise, Policy, Recorder, RunError, RunResult, named_policy};
use crate::report::{compared, fact_sentence, readable};
use crate::scenario::{Loaded, load};
use crate::study::Comparison;

pub(super) fn run(terminal: &mut Terminal<'_>, args: &Run) -> u8 {
    #[expect(clippy::disallowed_methods, reason = "a shell tells how long the run took")]
    let started = Instant::now();
    let loaded = match load(&args.scenario) {
        Ok(loaded) => Arc::new(loaded),
        Err(error) => return terminal.load_error(&error),
    };
    for warning in &loaded.warnings {
        let (file, source) = (&loaded.texts.name, &loaded.texts.scenario);
        let rendered = finding_text(&terminal.text, warning, file, source, terminal.color);
        terminal.complain(&rendered);
    }
    let mut exercise = Exercise::new(Arc::clone(&loaded), args.seed);
    let mut policy = match policy(terminal, args, &exercise) {
        Ok(policy) => policy,
        Err(code) => return code,
    };
    let name = policy.name().to_owned();
    let ran = record(&mut exercise, args, &name).and_then(|()| exercise.run(&mut *policy));
    match ran {
        Ok(()) => {}
        Err(RunError::Recording(error)) => return terminal.recording_error(&error, true),
        Err(RunError::Policy(failure)) => return terminal.policy_failure(&failure),
    }
    let result = RunResult::of(&exercise, &name);
    let comparison = args.compare.then(|| Comparison::of(&exercise));
    let aftermath = exercise.aftermath();
    let elapsed_ms = started.elapsed().as_secs_f64() * 1000.0;
    let outcome = Outcome { terminal, loaded: &loaded, result: &result, aftermath: &aftermath, comparison, elapsed_ms };
    let output = if args.json { outcome.json() } else { outcome.text() };
    if let Err(code) = terminal.print(&output) {
        return code;
    }
    if let Some(path) = &args.record {
        let message = terminal.text.get("record-written", &[("path", path.display().to_string().into())]);
        terminal.complain(&message);
    }
    0
}

/// Who decides: a policy by name, or a program.
fn policy(terminal: &mut Terminal<'_>, args: &Run, exercise: &Exercise) -> Result<Box<dyn Policy>, u8> {
    match &args.program {
        Some((command, seconds)) => match Program::start(command, *seconds, exercise) {
            Ok(program) => Ok(Box::new(program)),
            Err(failure) => Err(terminal.policy_failure(&failure)),
        },
        None => named_policy(&args.policy, exercise.loaded()).map_err(|error| terminal.policy_error(error)),
    }
}

fn record(exercise: &mut Exercise, args: &Run, policy: &str) -> Result<(), RunError> {
    match &args.record {
        Some(path) => Ok(exercise.record(Recorder::create(path)?, policy)?),
        None => Ok(()),
    }
}

/// What came of a run, to be told.
struct Outcome<'a, 'b> {
    terminal: &'a Terminal<'b>,
    loaded: &'a Loaded,
    result: &'a RunResult,
    aftermath: &'a Aftermath,
    comparison: Option<Comparison>,
    elapsed_ms: f64,
}

impl Outcome<'_, '_> {
    fn text(&self) -> String {
        let text = &self.terminal.text;
        let ms = text.decimal((self.elapsed_ms * 10.0).round() as i64, 1);
        let elapsed = text.get("result-elapsed", &[("ms", ms.into())]);
        let comparison = self.comparison.as_ref().map(|comparison| compared(text, comparison)).unwrap_or_default();
        readable(text, self.loaded, self.result, self.aftermath) + &comparison + &elapsed + "\n"
    }

    /// One JSON object, with the time it took and each worst moment in words.
    fn json(&self) -> String {
        let json = "invariant: a result has string keys and finite numbers";
        let mut value = serde_json::to_value(self.result).expect(json);
        let moments = value["worst_moments"].as_array_mut().into_iter().flatten();
        for (moment, line) in moments.zip(&self.result.worst_moments) {
            moment["text"] = fact_sentence(&self.terminal.text, &self.loaded.scenario, &line.fact).into();
        }
        value["aftermath"] = serde_json::to_value(self.aftermath).expect(json);
        value["injects_not_delivered"] =
            self.result.not_delivered(&self.loaded.scenario).map(|inject| inject.id.as_str()).collect();
        if let Some(comparison) = &self.comparison {
            value["comparison"] = serde_json::to_value(comparison).expect(json);
        }
        value["elapsed_ms"] = ((self.elapsed_ms * 1000.0).round() / 1000.0).into();
        serde_json::to_string_pretty(&value).expect(json) + "\n"
    }
}
