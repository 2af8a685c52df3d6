//! Errors as a user reads them: what is wrong, where, and what to do.

use std::collections::BTreeMap;
use std::path::Path;

use super::{NO, Terminal};
use crate::exercise::{PolicyError, RECORDING_FORMAT, RecordingError, SHIPPED};
use crate::scenario::finding::{Finding, Labels, Value, render};
use crate::scenario::{LARGEST_FILE, LoadError};
use crate::text::{Arg, Text};

/// So many findings are drawn; more help nobody.
const MOST_SHOWN: usize = 50;

fn args(finding: &Finding) -> Vec<(&'static str, Arg<'_>)> {
    let arg = |value| match value {
        &Value::Int(n) => Arg::Int(n),
        Value::Str(text) => Arg::from(text),
    };
    finding.args.iter().map(|(name, value)| (*name, arg(value))).collect()
}

/// A finding with its excerpt.
pub(super) fn finding_text(text: &Text, finding: &Finding, file: &str, source: &str, color: bool) -> String {
    let args = args(finding);
    let key = finding.message_key();
    let message = text.get(&key, &args);
    let help = text.find(&format!("{key}-help"), &args);
    let words = ["error-prefix", "warning-prefix", "help-prefix"].map(|key| text.get(key, &[]));
    // A bracket follows the first two, a colon the third.
    let labels = Labels { error: words[0].trim_end(), warning: words[1].trim_end(), help: &words[2] };
    render(finding, file, source, (&message, help.as_deref()), labels, color)
}

impl Terminal<'_> {
    /// Findings one after another, then how many there were.
    pub(super) fn findings(&mut self, findings: &[Finding], sources: &BTreeMap<String, String>) -> u8 {
        let mut files = Vec::new();
        for finding in findings.iter().take(MOST_SHOWN) {
            let file = finding.file.as_deref().unwrap_or_default();
            let source = sources.get(file).map_or("", String::as_str);
            let rendered = finding_text(&self.text, finding, file, source, self.color);
            self.complain(&rendered);
            self.complain("");
            if !files.contains(&file) {
                files.push(file);
            }
        }
        let count = Arg::Int(findings.len().try_into().unwrap_or(i64::MAX));
        let message = self.text.get("error-findings", &[("count", count), ("file", files.join(", ").into())]);
        self.error(&message)
    }

    /// A scenario that does not load.
    pub(super) fn load_error(&mut self, error: &LoadError) -> u8 {
        let message = match error {
            LoadError::Findings { findings, sources } => return self.findings(findings, sources),
            LoadError::NotFound { name, known } => {
                self.text.get("error-scenario-not-found", &[("name", name.into()), ("known", known.join(", ").into())])
            }
            LoadError::Unreadable { path, source } => self.unreadable(path, source),
            LoadError::Folder(path) => self.text.get("error-folder", &[("path", path.display().to_string().into())]),
            LoadError::NotText { path, line, column } => {
                let place = format!("{}:{line}:{column}", path.display());
                self.text.get("error-not-text", &[("place", place.into())])
            }
            LoadError::TooLarge { path, bytes } => self.text.get(
                "error-too-large",
                &[
                    ("path", path.display().to_string().into()),
                    ("bytes", Arg::Int((*bytes).try_into().unwrap_or(i64::MAX))),
                    ("most", Arg::Int(LARGEST_FILE.try_into().unwrap_or(i64::MAX))),
                ],
            ),
            LoadError::Asset { file, message } => {
                self.text.get("error-asset", &[("file", (*file).into()), ("message", message.into())])
            }
        };
        self.error(&message)
    }

    fn unreadable(&self, path: &Path, source: &std::io::Error) -> String {
        let args = [("path", path.display().to_string().into()), ("reason", source.to_string().into())];
        self.text.get("error-unreadable", &args)
    }

    /// A policy that cannot be used.
    pub(super) fn policy_error(&mut self, error: PolicyError) -> u8 {
        let message = match error {
            PolicyError::Findings { mut findings, name, text } => {
                findings.iter_mut().for_each(|finding| finding.file = Some(name.clone()));
                return self.findings(&findings, &BTreeMap::from([(name, text)]));
            }
            PolicyError::NotFound(name) => {
                self.text.get("error-policy-not-found", &[("name", name.into()), ("known", SHIPPED.join(", ").into())])
            }
            PolicyError::File(error) => return self.load_error(&error),
        };
        self.error(&message)
    }

    /// A recording that cannot be written, read or replayed.
    pub(super) fn recording_error(&mut self, error: &RecordingError, writing: bool) -> u8 {
        let mut code = None;
        let message = match error {
            RecordingError::Io { path, source } => {
                let exists = source.kind() == std::io::ErrorKind::AlreadyExists;
                let path = path.display().to_string();
                match (writing, exists) {
                    (true, true) => self.text.get("error-exists", &[("path", path.into())]),
                    (true, false) => self
                        .text
                        .get("error-unwritable", &[("path", path.into()), ("reason", source.to_string().into())]),
                    (false, _) => self.unreadable(Path::new(&path), source),
                }
            }
            RecordingError::NotARecording(path) => {
                self.text.get("error-not-a-recording", &[("path", path.display().to_string().into())])
            }
            RecordingError::LaterFormat(version) => {
                self.text.get("error-later-format", &[("version", version.into()), ("known", RECORDING_FORMAT.into())])
            }
            RecordingError::Damaged { line } => {
                code = Some(NO);
                self.text.get("error-damaged", &[("line", line.to_string().into())])
            }
            RecordingError::Scenario(error) => return self.load_error(error),
            RecordingError::OtherEngine { engine } => self
                .text
                .get("error-other-engine", &[("engine", engine.into()), ("own", env!("CARGO_PKG_VERSION").into())]),
        };
        let usual = self.error(&message);
        code.unwrap_or(usual)
    }
}
