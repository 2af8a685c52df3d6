//! `umbral replay`: runs a recording again and compares every tick.

use std::path::Path;

use super::{NO, Terminal};
use crate::exercise::{Recording, Tail};
use crate::text::Arg;

pub(super) fn replay(terminal: &mut Terminal<'_>, path: &Path) -> u8 {
    let recording = match Recording::open(path) {
        Ok(recording) => recording,
        Err(error) => return terminal.recording_error(&error, false),
    };
    let note = match recording.tail {
        Tail::Complete => None,
        Tail::NoEnd => Some(terminal.text.get("replay-no-end", &[])),
        Tail::Torn { bytes } => {
            let bytes = Arg::Int(bytes.try_into().unwrap_or(i64::MAX));
            Some(terminal.text.get("replay-torn", &[("bytes", bytes)]))
        }
    };
    if let Some(note) = note {
        let prefix = terminal.text.get("warning-prefix", &[]);
        terminal.complain(&format!("{prefix}: {note}"));
    }
    let verdict = match recording.verify() {
        Ok(verdict) => verdict,
        Err(error) => return terminal.recording_error(&error, false),
    };
    let (message, code) = match verdict.differs_at {
        Some(tick) => (terminal.text.get("replay-differs", &[("tick", tick.0.into())]), NO),
        None if !verdict.same_result => (terminal.text.get("replay-other-result", &[]), NO),
        None => (terminal.text.get("replay-same", &[("ticks", verdict.ticks.into())]), 0),
    };
    terminal.print(&(message + "\n")).err().unwrap_or(code)
}
