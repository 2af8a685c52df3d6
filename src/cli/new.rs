//! `umbral new`: a scenario to begin with, written from a template, from an interview, or copied.

use std::path::Path;

use super::{Terminal, interview};
use crate::authoring::draft::{Plan, copy, id_from};
use crate::authoring::write::{Sheet, may_write};
use crate::scenario::ids::ScenarioId;
use crate::scenario::load;

/// Arguments of `new`.
pub(super) struct New<'a> {
    pub file: &'a Path,
    pub from: Option<&'a str>,
    pub ask: bool,
    pub force: bool,
}

pub(super) fn new(terminal: &mut Terminal<'_>, args: &New<'_>) -> u8 {
    if args.file.extension().is_none_or(|ending| ending != "ron") {
        let path = args.file.display().to_string();
        let message = terminal.text.get("error-ron-name", &[("path", path.into())]);
        return terminal.error(&message);
    }
    let stem = args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let id = ScenarioId::new(&id_from(&stem)).expect("invariant: made to be an id (tested)");
    let sheets = match args.from {
        Some(from) => match load(from) {
            Ok(loaded) => {
                let copied = copy(&loaded, &id);
                let mut sheets = vec![Sheet::new(args.file, copied.scenario)];
                let folder = args.file.parent().unwrap_or_else(|| Path::new(""));
                sheets.extend(copied.series.into_iter().map(|(name, text)| Sheet::new(folder.join(name), text)));
                sheets
            }
            Err(error) => return terminal.load_error(&error),
        },
        None => {
            // A long interview whose file may not be written would be no kindness.
            if args.ask
                && let Err(error) = may_write(args.file, args.force)
            {
                return terminal.write_error(&error);
            }
            let mut plan = Plan::small(id.clone());
            if args.ask && interview::ask(terminal, &mut std::io::stdin().lock(), &mut plan).is_none() {
                let message = terminal.text.get("error-interview-left", &[]);
                return terminal.error(&message);
            }
            vec![Sheet::new(args.file, plan.write(&terminal.text))]
        }
    };
    if let Err(code) = terminal.write_files(&sheets, args.force) {
        return code;
    }
    let (file, page) = (args.file.display().to_string(), args.file.with_extension("html").display().to_string());
    let args = [("file", shell_word(&file).into()), ("page", shell_word(&page).into()), ("id", id.as_str().into())];
    let next = terminal.text.get("new-next", &args);
    terminal.print(&(next + "\n")).err().unwrap_or(0)
}

/// A file name as it is typed behind a command: in quotes where a shell would take it apart.
fn shell_word(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:~".contains(c);
    if name.chars().all(plain) { name.to_owned() } else { format!("\"{name}\"") }
}
