//! Hashes: one of the mechanics, one of the wording.
//!
//! The canonical form is the JSON of the parsed scenario, rules, score table and series, in the order of their fields; everything under
//! [`WORDING`] goes to the other hash. Layout, comments, line endings and corrected typos do not change the first.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::rc::Rc;

use serde::Serialize as _;
use serde_json::ser::{Formatter, Serializer};
use sha2::{Digest, Sha256};

use super::rules::Rules;
use super::schema::Scenario;
use super::schema::WORDING;
use super::table::ScoreTable;

/// `model_hash` and `text_hash` as hexadecimal text.
pub(super) fn hashes(
    scenario: &Scenario,
    rules: &Rules,
    score: &ScoreTable,
    series: &BTreeMap<String, Vec<u32>>,
) -> (String, String) {
    let wording = Rc::new(Cell::new(false));
    let marks = Marks { in_key: false, found: false, wording: Rc::clone(&wording) };
    let mut parts = Parts { mechanics: Vec::with_capacity(1 << 16), words: Vec::with_capacity(1 << 16), wording };
    (scenario, rules, score, series)
        .serialize(&mut Serializer::with_formatter(&mut parts, marks))
        .expect("invariant: maps have text keys, and memory takes bytes");
    (hex(&parts.mechanics), hex(&parts.words))
}

/// Takes bytes in, mechanics and wording apart.
struct Parts {
    mechanics: Vec<u8>,
    words: Vec<u8>,
    wording: Rc<Cell<bool>>,
}

impl Write for Parts {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let part = if self.wording.get() { &mut self.words } else { &mut self.mechanics };
        part.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Compact JSON that says when what is written is wording.
struct Marks {
    in_key: bool,
    found: bool,
    wording: Rc<Cell<bool>>,
}

impl Formatter for Marks {
    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.in_key = true;
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        self.found |= self.in_key && fragment == WORDING;
        writer.write_all(fragment.as_bytes())
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.in_key = false;
        writer.write_all(b":")?;
        // Wording is a list of texts: no value within it ends before it does.
        if std::mem::take(&mut self.found) {
            self.wording.set(true);
        }
        Ok(())
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.wording.set(false);
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
