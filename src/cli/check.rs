//! `umbral check`: all that is wrong with scenario and policy files, without running them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::complain::finding_text;
use super::{NO, Terminal};
use crate::exercise::policy_findings;
use crate::report::{finding_help, finding_message, load_sentence};
use crate::scenario::finding::{Finding, Severity, line_col};
use crate::scenario::{LoadError, load, read_file};

/// What was found in all files.
#[derive(Default)]
struct Found {
    files: usize,
    errors: usize,
    warnings: usize,
    json: Vec<serde_json::Value>,
}

pub(super) fn check(terminal: &mut Terminal<'_>, names: &[PathBuf], json: bool) -> u8 {
    let mut found = Found::default();
    let mut code = 0;
    for name in names {
        match scenario_files(name) {
            Ok(files) if files.is_empty() => {
                let path = name.display().to_string();
                let message = terminal.text.get("check-no-scenario", &[("path", path.into())]);
                code = code.max(terminal.error(&message));
            }
            Ok(files) => files.iter().for_each(|file| code = code.max(one(terminal, file, json, &mut found))),
            Err(source) => {
                let error = LoadError::Unreadable { path: name.clone(), source };
                code = code.max(terminal.load_error(&error));
            }
        }
    }
    let output = if json {
        serde_json::to_string_pretty(&found.json).expect("invariant: a JSON value prints")
    } else {
        let counts = [("files", found.files), ("errors", found.errors), ("warnings", found.warnings)];
        terminal.text.get("check-summary", &counts.map(|(name, count)| (name, (count as i64).into())))
    };
    let printed = terminal.print(&(output + "\n"));
    printed.err().unwrap_or(code)
}

/// The scenario files that a name stands for: those of a folder in the order of their names, or the file or id itself.
fn scenario_files(name: &PathBuf) -> std::io::Result<Vec<PathBuf>> {
    if !name.is_dir() {
        return Ok(vec![name.clone()]);
    }
    let entries = std::fs::read_dir(name)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    Ok(files)
}

/// Findings, and the texts they point into by file name.
type Findings = (Vec<Finding>, BTreeMap<String, String>);

/// What is found in a file that is a policy; none if it is none, or cannot be read.
fn policy(file: &Path) -> Option<Findings> {
    let text = file.is_file().then(|| read_file(file).ok()).flatten()?;
    let name = file.display().to_string();
    let mut findings = policy_findings(&text)?;
    findings.iter_mut().for_each(|finding| finding.file = Some(name.clone()));
    Some((findings, BTreeMap::from([(name, text)])))
}

/// What is found in a scenario.
fn scenario(file: &Path) -> Result<Findings, LoadError> {
    match load(&file.to_string_lossy()) {
        Ok(loaded) => {
            let sources = BTreeMap::from([(loaded.texts.name.clone(), loaded.texts.scenario.clone())]);
            let mut warnings = loaded.proofread();
            warnings.iter_mut().for_each(|finding| finding.file = Some(loaded.texts.name.clone()));
            Ok((warnings, sources))
        }
        Err(LoadError::Findings { findings, sources }) => Ok((findings, sources)),
        Err(error) => Err(error),
    }
}

fn one(terminal: &mut Terminal<'_>, file: &PathBuf, json: bool, found: &mut Found) -> u8 {
    found.files += 1;
    let (findings, sources) = match policy(file).map_or_else(|| scenario(file), Ok) {
        Ok(findings) => findings,
        Err(error) => {
            found.errors += 1;
            if json {
                let message = load_sentence(&terminal.text, &error);
                found.json.push(json!({ "file": file, "severity": "error", "message": message }));
            }
            return terminal.load_error(&error);
        }
    };
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    found.errors += errors;
    found.warnings += findings.len() - errors;
    for finding in &findings {
        let name = finding.file.clone().unwrap_or_default();
        let source = sources.get(&name).map_or("", String::as_str);
        if json {
            found.json.push(as_json(terminal, finding, &name, source));
        } else {
            let drawn = finding_text(&terminal.text, finding, &name, source, terminal.color);
            terminal.complain(&format!("{drawn}\n"));
        }
    }
    if errors > 0 { NO } else { 0 }
}

fn as_json(terminal: &Terminal<'_>, finding: &Finding, file: &str, source: &str) -> serde_json::Value {
    let place = finding.span.as_ref().map(|span| line_col(source, span.start));
    json!({
        "file": file,
        "line": place.map(|(line, _)| line),
        "column": place.map(|(_, column)| column),
        "severity": if finding.severity == Severity::Error { "error" } else { "warning" },
        "code": finding.code,
        "message": finding_message(&terminal.text, finding),
        "help": finding_help(&terminal.text, finding),
    })
}
