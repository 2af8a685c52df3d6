//! `umbral sweep`, `discover`, `optimise`: what a policy does elsewhere in the space of parameters and assumptions.

use std::path::{Path, PathBuf};

use super::Terminal;
use super::batch::{Batch, on_this_machine, tell, whole};
use crate::authoring::write::{Sheet, may_write, write_all};
use crate::batch::{
    BatchError, Factor, Method, Summary, discover as find, discovery_page, optimise as look, points, points_text,
    seeds, signed_points, sweep_plan, write_points,
};

/// What a sweep is asked for, beside what a batch is.
pub(super) struct Sweep {
    pub batch: Batch,
    pub vary: Vec<String>,
    pub method: Method,
    pub count: usize,
}

pub(super) fn sweep(terminal: &mut Terminal<'_>, args: &Sweep) -> u8 {
    match swept(terminal, args) {
        Ok(summary) => tell(terminal, &summary, &args.batch.out, args.batch.how.json),
        Err(error) => terminal.batch_error(error),
    }
}

fn factors(words: &[String]) -> Result<Vec<Factor>, BatchError> {
    let factors = words.iter().map(|word| Factor::read(word)).collect::<Result<Vec<_>, _>>()?;
    for (at, factor) in factors.iter().enumerate() {
        if factors[..at].iter().any(|other| other.name == factor.name) {
            return Err(BatchError::NamedTwice(factor.name.clone()));
        }
    }
    Ok(factors)
}

fn swept(terminal: &mut Terminal<'_>, args: &Sweep) -> Result<Summary, BatchError> {
    let factors = factors(&args.vary)?;
    let points = points(&factors, args.method, args.count);
    let batch = &args.batch;
    if batch.policies.is_empty() {
        return Err(BatchError::NoPolicies);
    }
    let plan = sweep_plan(&batch.scenarios, &batch.policies, &factors, &points, seeds(&batch.seeds)?)?;
    let summary = on_this_machine(terminal, &plan, batch)?;
    write_points(&batch.out, &factors, &points)?;
    Ok(summary)
}

pub(super) fn discover(terminal: &mut Terminal<'_>, folder: &Path, policy: &str, below: Option<f64>, json: bool) -> u8 {
    let found = match find(folder, policy, below) {
        Ok(found) => found,
        Err(error) => return terminal.batch_error(error),
    };
    let page = Sheet::new(folder.join("discovery.html"), discovery_page(&found, &terminal.text));
    if let Err(code) = terminal.write_files(&[page], true) {
        return code;
    }
    let output = if json {
        serde_json::to_string_pretty(&found).expect("invariant: finite numbers") + "\n"
    } else {
        found.told(&terminal.text).join("\n") + "\n"
    };
    terminal.print(&output).err().unwrap_or(0)
}

/// What the optimiser is asked for.
pub(super) struct Optimise {
    pub scenario: String,
    pub policy: String,
    pub vary: Vec<String>,
    pub candidates: usize,
    pub seeds: String,
    pub out: Option<PathBuf>,
    pub force: bool,
    pub json: bool,
}

pub(super) fn optimise(terminal: &mut Terminal<'_>, args: &Optimise) -> u8 {
    // Long work should not end at a file that cannot be written.
    if let Some(Err(error)) = args.out.as_ref().map(|out| may_write(out, args.force)) {
        return terminal.write_error(&error);
    }
    let found = factors(&args.vary)
        .and_then(|factors| look(&args.scenario, &args.policy, &factors, args.candidates, &seeds(&args.seeds)?));
    let found = match found {
        Ok(found) => found,
        Err(error) => return terminal.batch_error(error),
    };
    let sheet = args.out.as_ref().map(|out| Sheet::new(out, found.sheet.clone()));
    if let Some(Err(error)) = sheet.map(|sheet| write_all(&[sheet], args.force)) {
        return terminal.write_error(&error);
    }
    if args.json {
        let output = serde_json::to_string_pretty(&found).expect("invariant: finite numbers") + "\n";
        return terminal.print(&output).err().unwrap_or(0);
    }
    let text = &terminal.text;
    let values: Vec<String> = found.values.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    let values = values.join(&text.get("list-break", &[]));
    let first = [("candidates", whole(args.candidates)), ("runs", whole(found.runs)), ("values", values.into())];
    let fresh = found.fresh;
    let end = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| signed_points(text, value));
    let second = [
        ("worlds", whole(fresh.worlds)),
        ("mean", signed_points(text, fresh.mean).into()),
        ("policy", args.policy.as_str().into()),
        ("low", end(fresh.low).into()),
        ("high", end(fresh.high).into()),
    ];
    let note = [("chosen", points_text(text, found.chosen_at).into())];
    let lines =
        [text.get("optimise-found", &first), text.get("optimise-fresh", &second), text.get("optimise-note", &note)];
    terminal.print(&(lines.join("\n") + "\n")).err().unwrap_or(0)
}
