//! Errors as a user reads them: what is wrong, where, and what to do.

use std::collections::BTreeMap;

use super::{NO, Terminal};
use crate::exercise::{PolicyError, PolicyFailure, RecordingError, shipped_policies};
use crate::report::{
    finding_help as help_text, finding_message as message_text, load_sentence, policy_failure_sentence,
    recording_sentence,
};
use crate::scenario::LoadError;
use crate::scenario::finding::{Finding, Labels, Severity, render};
use crate::text::Text;

/// So many findings are drawn; more help nobody.
const MOST_SHOWN: usize = 50;

/// A finding with its excerpt.
pub(super) fn finding_text(text: &Text, finding: &Finding, file: &str, source: &str, color: bool) -> String {
    let (message, help) = (message_text(text, finding), help_text(text, finding));
    let words = ["error-prefix", "warning-prefix", "help-prefix"].map(|key| text.get(key, &[]));
    // A bracket follows the first two, a colon the third.
    let labels = Labels { error: words[0].trim_end(), warning: words[1].trim_end(), help: &words[2] };
    render(finding, file, source, (&message, help.as_deref()), labels, color)
}

impl Terminal<'_> {
    /// Findings one after another, as far as they help.
    fn draw(&mut self, findings: &[Finding], sources: &BTreeMap<String, String>) {
        // Where not all fit, errors come before warnings: they are what keeps it from running.
        let crowded = findings.len() > MOST_SHOWN;
        let drawn = findings.iter().filter(|finding| !crowded || finding.severity == Severity::Error);
        for finding in drawn.take(MOST_SHOWN) {
            let file = finding.file.as_deref().unwrap_or_default();
            let source = sources.get(file).map_or("", String::as_str);
            let rendered = finding_text(&self.text, finding, file, source, self.color);
            self.complain(&rendered);
            self.complain("");
        }
    }

    /// A scenario that does not load.
    pub(super) fn load_error(&mut self, error: &LoadError) -> u8 {
        if let LoadError::Findings { findings, sources } = error {
            self.draw(findings, sources);
        }
        let message = load_sentence(&self.text, error);
        self.error(&message)
    }

    /// A policy that cannot be used.
    pub(super) fn policy_error(&mut self, error: PolicyError) -> u8 {
        let message = match error {
            PolicyError::Findings { mut findings, name, text } => {
                findings.iter_mut().for_each(|finding| finding.file = Some(name.clone()));
                return self.load_error(&LoadError::Findings { findings, sources: BTreeMap::from([(name, text)]) });
            }
            PolicyError::NotFound(name) => self.text.get(
                "error-policy-not-found",
                &[("name", name.into()), ("known", shipped_policies().join(", ").into())],
            ),
            PolicyError::File(error) => return self.load_error(&error),
        };
        self.error(&message)
    }

    /// A program that decides and could not go on.
    pub(super) fn policy_failure(&mut self, failure: &PolicyFailure) -> u8 {
        let message = policy_failure_sentence(&self.text, failure);
        self.error(&message)
    }

    /// A recording that cannot be written, read or replayed.
    pub(super) fn recording_error(&mut self, error: &RecordingError, writing: bool) -> u8 {
        if let RecordingError::Scenario(error) = error {
            return self.load_error(error);
        }
        let message = recording_sentence(&self.text, error, writing);
        let usual = self.error(&message);
        if matches!(error, RecordingError::Damaged { .. }) { NO } else { usual }
    }
}
