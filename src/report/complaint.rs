//! Why something cannot be loaded, recorded or replayed, in words: the same for the command line and the desk.

use crate::exercise::{PolicyFailure, RECORDING_FORMAT, RecordingError};
use crate::scenario::finding::{Finding, Severity, Value};
use crate::scenario::{LARGEST_FILE, LoadError};
use crate::text::{Arg, Text};

fn whole(count: impl TryInto<i64>) -> Arg<'static> {
    Arg::Int(count.try_into().unwrap_or(i64::MAX))
}

fn args(finding: &Finding) -> Vec<(&'static str, Arg<'_>)> {
    let arg = |value| match value {
        &Value::Int(n) => Arg::Int(n),
        Value::Str(text) => Arg::from(text),
    };
    finding.args.iter().map(|(name, value)| (*name, arg(value))).collect()
}

/// What a finding says is wrong.
#[must_use]
pub fn finding_message(text: &Text, finding: &Finding) -> String {
    text.get(&finding.message_key(), &args(finding))
}

/// What to do about it, where something can be said.
#[must_use]
pub fn finding_help(text: &Text, finding: &Finding) -> Option<String> {
    text.find(&format!("{}-help", finding.message_key()), &args(finding))
}

/// Why a scenario does not load, in a sentence. Errors are only counted; the command line draws each of them.
#[must_use]
pub fn load_sentence(text: &Text, error: &LoadError) -> String {
    match error {
        LoadError::Findings { findings, .. } => {
            let errors = || findings.iter().filter(|finding| finding.severity == Severity::Error);
            let mut files: Vec<&str> = errors().filter_map(|finding| finding.file.as_deref()).collect();
            files.dedup();
            text.get("error-findings", &[("count", whole(errors().count())), ("file", files.join(", ").into())])
        }
        LoadError::NotFound { name, known } => {
            let file = name.ends_with(".ron") || name.contains(['/', '\\']);
            let key = if file { "error-scenario-file-not-found" } else { "error-scenario-not-found" };
            text.get(key, &[("name", name.into()), ("known", known.join(", ").into())])
        }
        LoadError::Unreadable { path, source } => unreadable(text, path, source),
        LoadError::Sheet(path) => text.get("error-sheet", &[("path", path.display().to_string().into())]),
        LoadError::Folder(path) => text.get("error-folder", &[("path", path.display().to_string().into())]),
        LoadError::NotText { path, line, column } => {
            let place = format!("{}:{line}:{column}", path.display());
            let sheet = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
            text.get(if sheet { "error-not-text" } else { "error-not-text-editor" }, &[("place", place.into())])
        }
        LoadError::TooLarge { path, bytes } => text.get(
            "error-too-large",
            &[("path", path.display().to_string().into()), ("bytes", whole(*bytes)), ("most", whole(LARGEST_FILE))],
        ),
        LoadError::Asset { file, message } => {
            text.get("error-asset", &[("file", (*file).into()), ("message", message.into())])
        }
    }
}

/// Why a recording cannot be written, read or replayed, in a sentence.
#[must_use]
pub fn recording_sentence(text: &Text, error: &RecordingError, writing: bool) -> String {
    match error {
        RecordingError::Io { path, source } if writing => {
            let path = path.display().to_string();
            if source.kind() == std::io::ErrorKind::AlreadyExists {
                text.get("error-exists", &[("path", path.into())])
            } else {
                text.get("error-unwritable", &[("path", path.into()), ("reason", system_reason(text, source).into())])
            }
        }
        RecordingError::Io { path, source } => unreadable(text, path, source),
        RecordingError::NotARecording(path) => {
            text.get("error-not-a-recording", &[("path", path.display().to_string().into())])
        }
        RecordingError::LaterFormat(version) => {
            text.get("error-later-format", &[("version", version.into()), ("known", RECORDING_FORMAT.into())])
        }
        RecordingError::Damaged { line } => text.get("error-damaged", &[("line", line.to_string().into())]),
        RecordingError::Scenario(error) => load_sentence(text, error),
        RecordingError::OtherEngine { engine } => {
            text.get("error-other-engine", &[("engine", engine.into()), ("own", env!("CARGO_PKG_VERSION").into())])
        }
    }
}

/// Why a program that decides could not go on, in a sentence.
#[must_use]
pub fn policy_failure_sentence(text: &Text, failure: &PolicyFailure) -> String {
    match failure {
        PolicyFailure::NotStarted(reason) => text.get("error-policy-not-started", &[("reason", reason.into())]),
        PolicyFailure::Ended(said) => text.get("error-policy-ended", &[("said", said.into())]),
        PolicyFailure::Stuck(seconds) => text.get("error-policy-stuck", &[("seconds", whole(*seconds))]),
        PolicyFailure::NotUnderstood { reason, line } => {
            text.get("error-policy-not-understood", &[("reason", reason.into()), ("line", line.into())])
        }
    }
}

fn unreadable(text: &Text, path: &std::path::Path, source: &std::io::Error) -> String {
    let args = [("path", path.display().to_string().into()), ("reason", system_reason(text, source).into())];
    text.get("error-unreadable", &args)
}

/// Why the system did not do something: in the language of the user where the reason is a usual one, else in its own words.
#[must_use]
pub fn system_reason(text: &Text, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let key = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-denied",
        ErrorKind::IsADirectory => "reason-folder",
        ErrorKind::NotADirectory => "reason-no-folder",
        ErrorKind::AlreadyExists => "reason-exists",
        ErrorKind::StorageFull => "reason-full",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        _ => {
            let said = error.to_string();
            return said.split(" (os error ").next().unwrap_or_default().to_owned();
        }
    };
    text.get(key, &[])
}
