//! `umbral msel`: the inject list of a scenario as a spreadsheet, and back.

use std::io::Read as _;
use std::path::Path;

use clap::ArgMatches;

use super::args::{flag, path, scenario, word};
use super::written::scenario_sheets;
use super::{NO, Terminal};
use crate::authoring::msel::{Column, Imported, Problem, Separator, export, import, usual_separator};
use crate::authoring::write::Sheet;
use crate::report::{finding_help, finding_message};
use crate::scenario::{Loaded, load, read_file};
use crate::text::Arg;

pub(super) fn msel(terminal: &mut Terminal<'_>, args: &ArgMatches) -> u8 {
    let Some((which, args)) = args.subcommand() else { return 0 };
    let loaded = match load(scenario(args).unwrap_or_default()) {
        Ok(loaded) => loaded,
        Err(error) => return terminal.load_error(&error),
    };
    let (out, force) = (path(args, "out"), flag(args, "force"));
    if which == "export" {
        let separator = match word(args, "separator") {
            Some("comma") => Separator::Comma,
            Some(_) => Separator::Semicolon,
            None => usual_separator(terminal.text.lang()),
        };
        let csv = export(&loaded, &terminal.text, separator);
        return terminal.write_files(&[Sheet::new(out, csv)], force).err().unwrap_or(0);
    }
    if path(args, "csv").extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) {
        let args = [("path", path(args, "csv").display().to_string().into())];
        let message = terminal.text.get("error-no-sheet", &args);
        return terminal.error(&message);
    }
    let csv = match read_file(&path(args, "csv")) {
        Ok(csv) => csv,
        Err(error) => return terminal.load_error(&error),
    };
    match import(&loaded, &csv, &terminal.text) {
        Ok(imported) => taken_in(terminal, &loaded, &imported, &out, force),
        Err(problems) => refused(terminal, &problems, &path(args, "csv")),
    }
}

fn taken_in(terminal: &mut Terminal<'_>, loaded: &Loaded, imported: &Imported, out: &Path, force: bool) -> u8 {
    if !imported.ignored.is_empty() {
        let names = imported.ignored.join(", ");
        let note = terminal.text.get("msel-ignored", &[("names", names.into())]);
        let prefix = terminal.text.get("warning-prefix", &[]);
        terminal.complain(&format!("{prefix}: {note}"));
    }
    let (of_injects, others) = &imported.warnings;
    for warning in of_injects {
        let line = sentence(terminal, warning);
        let prefix = terminal.text.get("warning-prefix", &[]);
        terminal.complain(&format!("{prefix}: {line}"));
    }
    terminal.draw_warnings(&imported.loaded, others);
    let text = marked(loaded, &imported.scenario);
    if let Err(code) = terminal.write_files(&scenario_sheets(out, text, loaded), force) {
        return code;
    }
    let counts = [("changed", imported.changed), ("added", imported.added), ("removed", imported.removed)];
    let mut told = counts.map(|(name, count)| (name, Arg::Int(count.try_into().unwrap_or(i64::MAX)))).to_vec();
    told.push(("order", if imported.reordered { "changed" } else { "same" }.into()));
    let summary = terminal.text.get("msel-imported", &told);
    terminal.print(&(summary + "\n")).err().unwrap_or(0)
}

/// The text with the byte order mark that the file may have had: what was not changed stays as it was.
fn marked(loaded: &Loaded, text: &str) -> String {
    let mut start = [0; 3];
    let file = std::fs::File::open(&loaded.texts.name);
    let read = file.and_then(|mut file| file.read_exact(&mut start));
    let had = read.is_ok() && start == *"\u{feff}".as_bytes();
    if had { format!("\u{feff}{text}") } else { text.to_owned() }
}

/// Everything that is wrong with the sheet, each with row and column.
fn refused(terminal: &mut Terminal<'_>, problems: &[Problem], csv: &Path) -> u8 {
    for problem in problems {
        let line = sentence(terminal, problem);
        let prefix = terminal.text.get("error-prefix", &[]);
        terminal.complain(&format!("{prefix}: {line}"));
    }
    let count = problems.len().try_into().unwrap_or(i64::MAX);
    let args = [("count", Arg::Int(count)), ("file", csv.display().to_string().into())];
    let message = terminal.text.get("msel-refused", &args);
    terminal.complain(&message);
    NO
}

fn sentence(terminal: &Terminal<'_>, problem: &Problem) -> String {
    let text = &terminal.text;
    let row = Arg::Int(problem.row.try_into().unwrap_or(i64::MAX));
    let place = match problem.column {
        Some(column) => text.get("msel-cell", &[("row", row), ("column", column.heading(text).into())]),
        None => text.get("msel-row", &[("row", row)]),
    };
    let what = match &problem.finding {
        Some((finding, words)) => {
            // Messages and helps have brackets of their own.
            let help = finding_help(text, finding).map(|help| format!(" – {help}")).unwrap_or_default();
            let at = if words.is_empty() { String::new() } else { format!(" – {words}") };
            format!("{}{at}{help}", finding_message(text, finding))
        }
        None => {
            let column = problem.column.map_or("", Column::unit).to_owned();
            let mut args: Vec<_> = problem.args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
            args.push(("column", column.into()));
            text.get(&format!("msel-problem-{}", problem.key), &args)
        }
    };
    text.get("msel-place", &[("place", place.into()), ("what", what.into())])
}
