//! Which bracket was left open: what the indentation of lines says about it.
//!
//! Contract: asked only once there is an error. The text alone cannot tell which of two open brackets a closing one was meant
//! for; authors indent, so a closing bracket that begins its line belongs to the line with the same indentation.

use super::cursor::{Cursor, is_blank};
use super::{Problem, SyntaxError};

/// Lines of a text: where each starts, and how many bytes it is indented by; there is at least one.
struct Lines(Vec<(usize, usize)>);

impl Lines {
    fn of(text: &str) -> Self {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push((start, line.find(|c| !is_blank(c)).unwrap_or(line.len())));
            start += line.len() + 1;
        }
        Self(lines)
    }

    /// The line of a byte.
    fn at(&self, offset: usize) -> (usize, usize) {
        self.0[self.0.partition_point(|&(start, _)| start <= offset) - 1]
    }

    /// Whether a byte is the first of its line that is no blank.
    fn begins(&self, offset: usize) -> bool {
        let (start, indent) = self.at(offset);
        start + indent == offset
    }
}

impl Cursor<'_> {
    /// The error for the text ending inside the bracket at `open`. If the indentation shows
    /// that an inner bracket took the closing one meant for it, that inner one is named.
    pub(super) fn unclosed(&self, open: usize) -> SyntaxError {
        let lines = Lines::of(self.text);
        let misplaced = self.pairs.iter().find(|&&(inner, close)| {
            let (opening, closing) = (lines.at(inner), lines.at(close));
            inner > open && opening.0 != closing.0 && lines.begins(close) && opening.1 != closing.1
        });
        never_closed(misplaced.map_or(open, |&(inner, _)| inner))
    }

    /// The error for a value without a name, at the cursor, in the record at `open`: an inner bracket took the closing one
    /// meant for the record, so that the next record seems to stand inside it.
    pub(super) fn robbed(&self, open: usize) -> Option<SyntaxError> {
        let lines = Lines::of(self.text);
        let home = lines.at(open);
        let next_record = self.peek() == Some('(') && lines.begins(self.at()) && lines.at(self.at()).1 == home.1;
        let (inner, _) = self.pairs.iter().find(|&&(inner, close)| {
            let (opening, closing) = (lines.at(inner), lines.at(close));
            let meant_for_it = inner > open && closing.0 > opening.0 && lines.begins(close) && closing.1 == home.1;
            meant_for_it && (opening.1 > home.1 || next_record)
        })?;
        Some(never_closed(*inner))
    }

    /// The error for what begins its line at `here` and is indented no more than the line of the bracket at `open`: it belongs
    /// to a bracket around it.
    pub(super) fn left_open(&self, open: usize, here: usize) -> Option<SyntaxError> {
        let lines = Lines::of(self.text);
        let (opening, own) = (lines.at(open), lines.at(here));
        (own.0 > opening.0 && lines.begins(here) && own.1 <= opening.1).then(|| never_closed(open))
    }

    /// The same for a closing bracket of another kind, at the cursor: it is indented less.
    pub(super) fn closes_outer(&self, open: usize) -> Option<SyntaxError> {
        let lines = Lines::of(self.text);
        let less = lines.at(self.at()).1 < lines.at(open).1;
        less.then(|| self.left_open(open, self.at())).flatten()
    }
}

fn never_closed(open: usize) -> SyntaxError {
    Cursor::error(Problem::Unclosed, open..open + 1)
}
