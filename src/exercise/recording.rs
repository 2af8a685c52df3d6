//! The recording: one append-only file that is save, replay, hand-in and bug report.
//!
//! A recording is a list of lines, one block each: kind, length, CRC-32 of kind and content, and the content as JSON:
//!
//! ```text
//! umbral-recording 1
//! H 000001a3 8c1f6a02 {"engine":"0.1.0", ...}      header: versions, hashes, seed
//! T ...                                            texts: scenario, CSV, rules, presets, score table
//! A ...                                            an act, synced to disk before it is taken
//! D ...                                            a day: digests of its ticks, facts, observed picture, result so far
//! E ...                                            the end: the result
//! ```
//!
//! Viewing, reporting and grading read `D` and `E` and work in every later version; replaying needs the same engine and
//! mechanics. A torn tail (power lost while writing) costs only the tail; anything else that does not fit is damage.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Exercise;
use super::result::RunResult;
use crate::chance::RNG_ID;
use crate::scenario::{Loaded, Texts, read};
use crate::sim::{Act, Fact, Sitrep};
use crate::units::{DAY, Tick};

/// Version of the format.
pub const FORMAT: u32 = 1;
/// The largest recording that is read, in bytes.
pub const LARGEST_RECORDING: u64 = 512 * 1024 * 1024;
const MAGIC: &str = "umbral-recording ";

/// Who wrote a recording, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the engine.
    pub engine: String,
    /// The generator.
    pub rng: String,
    /// Id of the scenario.
    pub scenario: String,
    /// Hash of the mechanics: whether it can be replayed.
    pub model_hash: String,
    /// Hash of the wording: for information.
    pub text_hash: String,
    /// Seed of the world.
    pub seed: u64,
    /// Who decided.
    pub policy: String,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ActBlock {
    tick: Tick,
    order: u32,
    act: Act,
}

/// One day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DayBlock {
    /// Hours since STARTEX at the end of the day.
    pub until: Tick,
    /// Digests after each of its ticks.
    pub digests: Vec<String>,
    /// Facts of the day.
    pub facts: Vec<(Tick, Fact)>,
    /// The observed picture at its end.
    pub sitrep: Sitrep,
    /// The result so far.
    pub result: RunResult,
}

/// Why a recording cannot be written, read or replayed.
#[derive(Debug, thiserror::Error)]
pub enum RecordingError {
    /// The file cannot be written or read.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is no recording.
    #[error("{0} is no recording")]
    NotARecording(PathBuf),
    /// The file is of a later format.
    #[error("recording format {0}; this program reads {FORMAT}")]
    LaterFormat(String),
    /// A block does not fit its checksum, or its place.
    #[error("damaged at line {line}")]
    Damaged {
        /// The line, from 1.
        line: usize,
    },
    /// The scenario inside does not load in this version.
    #[error("the scenario in the recording does not load: {0}")]
    Scenario(#[from] crate::scenario::LoadError),
    /// Another engine or other mechanics: it can be viewed, not replayed.
    #[error("recorded with engine {engine}")]
    OtherEngine {
        /// The engine that wrote it.
        engine: String,
    },
}

/// Writes a recording.
pub struct Recorder {
    path: PathBuf,
    file: File,
    policy: String,
    digests: Vec<String>,
    facts: usize,
}

impl Recorder {
    /// Creates the file. An existing file is never overwritten.
    ///
    /// # Errors
    /// The file exists or cannot be created.
    pub fn create(path: &Path) -> Result<Self, RecordingError> {
        let io = |source| RecordingError::Io { path: path.to_path_buf(), source };
        let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(io)?;
        Ok(Self { path: path.to_path_buf(), file, policy: String::new(), digests: Vec::new(), facts: 0 })
    }

    fn io(&self, source: std::io::Error) -> RecordingError {
        RecordingError::Io { path: self.path.clone(), source }
    }

    fn block(&mut self, kind: char, content: &impl Serialize) -> Result<(), RecordingError> {
        let json = serde_json::to_string(content).map_err(|error| self.io(error.into()))?;
        let line = head(kind as u8, json.as_bytes()) + &json + "\n";
        self.file.write_all(line.as_bytes()).map_err(|source| self.io(source))
    }

    fn sync(&self) -> Result<(), RecordingError> {
        self.file.sync_data().map_err(|source| self.io(source))
    }

    pub(super) fn begin(&mut self, loaded: &Loaded, seed: u64, policy: &str) -> Result<(), RecordingError> {
        policy.clone_into(&mut self.policy);
        let magic = format!("{MAGIC}{FORMAT}\n");
        self.file.write_all(magic.as_bytes()).map_err(|source| self.io(source))?;
        self.block(
            'H',
            &Header {
                engine: env!("CARGO_PKG_VERSION").to_owned(),
                rng: RNG_ID.to_owned(),
                scenario: loaded.scenario.meta.id.to_string(),
                model_hash: loaded.model_hash.clone(),
                text_hash: loaded.text_hash.clone(),
                seed,
                policy: policy.to_owned(),
            },
        )?;
        self.block('T', &loaded.texts)?;
        self.sync()?;
        // The name of the file must survive a power cut as well.
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if cfg!(unix) {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(|source| self.io(source))?;
        }
        Ok(())
    }

    pub(super) fn act(&mut self, tick: Tick, order: u32, act: &Act) -> Result<(), RecordingError> {
        self.block('A', &ActBlock { tick, order, act: act.clone() })?;
        self.sync()
    }

    pub(super) fn tick(&mut self, exercise: &Exercise) -> Result<(), RecordingError> {
        self.digests.push(format!("{:016x}", exercise.digest()));
        if exercise.now().0.is_multiple_of(DAY) { self.day(exercise) } else { Ok(()) }
    }

    fn day(&mut self, exercise: &Exercise) -> Result<(), RecordingError> {
        if self.digests.is_empty() {
            return Ok(());
        }
        let facts = exercise.journal().facts();
        let block = DayBlock {
            until: exercise.now(),
            digests: std::mem::take(&mut self.digests),
            facts: facts[self.facts..].to_vec(),
            sitrep: exercise.sitrep().clone(),
            result: RunResult::of(exercise, &self.policy),
        };
        self.facts = facts.len();
        self.block('D', &block)
    }

    pub(super) fn end(&mut self, exercise: &Exercise) -> Result<(), RecordingError> {
        self.day(exercise)?;
        let result = RunResult::of(exercise, &self.policy);
        self.block('E', &result)?;
        self.sync()
    }
}

/// How a recording ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// With its end block.
    Complete,
    /// Without: the exercise was left before ENDEX.
    NoEnd,
    /// In the middle of a block: so many bytes are lost.
    Torn {
        /// Bytes after the last whole block.
        bytes: usize,
    },
}

/// A recording as read.
#[derive(Debug)]
pub struct Recording {
    /// Header.
    pub header: Header,
    /// Texts it was made from.
    pub texts: Texts,
    /// Acts with their ticks, in order.
    pub acts: Vec<(Tick, Act)>,
    /// Days with their results.
    pub days: Vec<DayBlock>,
    /// The result at the end.
    pub end: Option<RunResult>,
    /// How it ends.
    pub tail: Tail,
}

/// What a replay showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Ticks that were compared.
    pub ticks: u32,
    /// The first tick whose digest differs.
    pub differs_at: Option<Tick>,
    /// Whether the result at the end is the recorded one.
    pub same_result: bool,
}

impl Recording {
    /// Reads a recording.
    ///
    /// # Errors
    /// The file cannot be read, is none, is of a later format, or is damaged before its tail.
    pub fn open(path: &Path) -> Result<Self, RecordingError> {
        let io = |source| RecordingError::Io { path: path.to_path_buf(), source };
        let mut bytes = Vec::new();
        File::open(path).map_err(io)?.take(LARGEST_RECORDING + 1).read_to_end(&mut bytes).map_err(io)?;
        if bytes.len() as u64 > LARGEST_RECORDING {
            return Err(io(std::io::Error::from(std::io::ErrorKind::FileTooLarge)));
        }
        Self::parse(&bytes, path)
    }

    /// Reads a recording from memory; `path` is only for messages.
    ///
    /// # Errors
    /// As [`Recording::open`].
    pub fn parse(bytes: &[u8], path: &Path) -> Result<Self, RecordingError> {
        let none = || RecordingError::NotARecording(path.to_path_buf());
        let rest = bytes.strip_prefix(MAGIC.as_bytes()).ok_or_else(none)?;
        let end = rest.iter().position(|b| *b == b'\n').filter(|end| *end < 20).ok_or_else(none)?;
        let version = String::from_utf8_lossy(&rest[..end]).into_owned();
        if version != FORMAT.to_string() {
            return Err(RecordingError::LaterFormat(version));
        }
        let mut rest = &rest[end + 1..];
        let mut line = 2;
        let header: Header = match take_block(rest) {
            Some((b'H', json, after)) => {
                rest = after;
                parse_block(json, line)?
            }
            _ => return Err(RecordingError::Damaged { line }),
        };
        line += 1;
        let texts: Texts = match take_block(rest) {
            Some((b'T', json, after)) => {
                rest = after;
                parse_block(json, line)?
            }
            _ => return Err(RecordingError::Damaged { line }),
        };
        let mut recording = Self { header, texts, acts: Vec::new(), days: Vec::new(), end: None, tail: Tail::NoEnd };
        while !rest.is_empty() {
            line += 1;
            match take_block(rest) {
                Some((kind, json, after)) => {
                    recording.take(kind, json, line)?;
                    rest = after;
                }
                // What a lost power supply leaves is the last, unfinished line.
                None if recording.end.is_none() && is_torn(rest) => {
                    recording.tail = Tail::Torn { bytes: rest.len() };
                    return Ok(recording);
                }
                None => return Err(RecordingError::Damaged { line }),
            }
        }
        Ok(recording)
    }

    fn take(&mut self, kind: u8, json: &[u8], line: usize) -> Result<(), RecordingError> {
        let damaged = RecordingError::Damaged { line };
        if self.end.is_some() {
            return Err(damaged);
        }
        let until = self.days.last().map_or(Tick(0), |day| day.until);
        match kind {
            b'A' => {
                let block: ActBlock = parse_block(json, line)?;
                let last = self.acts.last().map_or(Tick(0), |(tick, _)| *tick);
                if block.order as usize != self.acts.len() || block.tick < last || block.tick < until {
                    return Err(damaged);
                }
                self.acts.push((block.tick, block.act));
            }
            b'D' => {
                let block: DayBlock = parse_block(json, line)?;
                if block.until.0 != until.0 + block.digests.len() as u32 {
                    return Err(damaged);
                }
                self.days.push(block);
            }
            b'E' => {
                self.end = Some(parse_block(json, line)?);
                self.tail = Tail::Complete;
            }
            _ => return Err(damaged),
        }
        Ok(())
    }

    /// Runs the recorded acts again and compares every tick.
    ///
    /// # Errors
    /// The recording was made with another engine or other mechanics, or its scenario does not load.
    pub fn verify(&self) -> Result<Verdict, RecordingError> {
        let mut exercise = self.restart()?;
        let digests: Vec<&String> = self.days.iter().flat_map(|day| &day.digests).collect();
        let mut differs_at = None;
        for digest in &digests {
            self.hand_in_next(&mut exercise)?;
            exercise.step()?;
            if format!("{:016x}", exercise.digest()) != **digest {
                differs_at = Some(exercise.now());
                break;
            }
        }
        let recorded = self.end.as_ref().or_else(|| self.days.last().map(|day| &day.result));
        let same = |recorded: &RunResult| {
            let now = RunResult::of(&exercise, &self.header.policy);
            serde_json::to_value(now).ok() == serde_json::to_value(recorded).ok()
        };
        Ok(Verdict { ticks: exercise.now().0, differs_at, same_result: recorded.is_none_or(same) })
    }

    /// The exercise as it stood at a tick, by replaying up to it.
    ///
    /// # Errors
    /// As [`Recording::verify`].
    pub fn replay_to(&self, tick: Tick) -> Result<Exercise, RecordingError> {
        let mut exercise = self.restart()?;
        while exercise.now() < tick && !exercise.is_over() {
            self.hand_in_next(&mut exercise)?;
            exercise.step()?;
        }
        Ok(exercise)
    }

    /// Goes on with an exercise that was left or cut off: every act on record is handed in again, and everything from then on
    /// goes to a new recording, which then holds the whole exercise.
    ///
    /// # Errors
    /// As [`Recording::verify`], or the new recording cannot be written.
    pub fn resume(&self, recorder: Recorder) -> Result<Exercise, RecordingError> {
        let mut exercise = self.restart()?;
        exercise.record(recorder, &self.header.policy)?;
        let day = self.days.last().map_or(Tick(0), |day| day.until);
        let last = self.acts.last().map_or(day, |(tick, _)| day.max(*tick));
        while exercise.now() < last {
            self.hand_in_next(&mut exercise)?;
            exercise.step()?;
        }
        self.hand_in_next(&mut exercise)?;
        Ok(exercise)
    }

    fn restart(&self) -> Result<Exercise, RecordingError> {
        let other = || RecordingError::OtherEngine { engine: self.header.engine.clone() };
        if self.header.engine != env!("CARGO_PKG_VERSION") || self.header.rng != RNG_ID {
            return Err(other());
        }
        let loaded = read(self.texts.clone())?;
        if loaded.model_hash != self.header.model_hash {
            return Err(other());
        }
        Ok(Exercise::new(Arc::new(loaded), self.header.seed))
    }

    /// Hands in the acts of the tick at which the exercise stands.
    fn hand_in_next(&self, exercise: &mut Exercise) -> Result<(), RecordingError> {
        let now = exercise.now();
        let from = self.acts.partition_point(|(tick, _)| *tick < now);
        for (_, act) in self.acts[from..].iter().take_while(|(tick, _)| *tick == now) {
            exercise.submit(act.clone())?;
        }
        Ok(())
    }
}

/// One whole block with a true checksum: kind, content, and what comes after it.
fn take_block(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let end = bytes.iter().position(|b| *b == b'\n')?;
    let (line, after) = (&bytes[..end], &bytes[end + 1..]);
    let (found, json) = line.split_at_checked(20)?;
    let kind = *found.first()?;
    (found == head(kind, json).as_bytes()).then_some((kind, json, after))
}

/// Whether this is the beginning of a block and no more: not even as long as its head says.
fn is_torn(rest: &[u8]) -> bool {
    let length = rest.get(2..10).and_then(|hex| u32::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
    !rest.contains(&b'\n') && length.is_none_or(|length| rest.len() <= 20 + length as usize)
}

/// What stands before the content of a block.
fn head(kind: u8, json: &[u8]) -> String {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[kind]);
    hasher.update(json);
    format!("{} {:08x} {:08x} ", char::from(kind), json.len(), hasher.finalize())
}

fn parse_block<T: DeserializeOwned>(json: &[u8], line: usize) -> Result<T, RecordingError> {
    serde_json::from_slice(json).map_err(|_| RecordingError::Damaged { line })
}
