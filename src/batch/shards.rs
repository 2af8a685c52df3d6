//! Beyond one machine: a plan that is split into shards, each of them run anywhere, any number of times, and put together again.
//!
//! A shard's file holds its runs in order, each with a checksum, and ends with the number of its runs, the hash of everything before, and
//! the hash of its plan. It is written whole or not at all, and is the same to the last byte whoever runs it.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use sha2::{Digest as _, Sha256};

use super::columns::columns;
use super::error::BatchError;
use super::files::write_with;
use super::plan::Plan;
use super::results::{Payload, write_results};
use super::run::Runner;
use super::summary::{Summary, base};
use super::{Options, Progress};

/// The file of a shard.
fn file(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("shard-{number:04}.rows"))
}

/// Runs a shard of the plan in a folder. One that is there and sound is left as it is.
///
/// # Errors
/// There is no such shard, it cannot be written, or it was stopped: then nothing is written.
pub fn run_shard(
    folder: &Path,
    number: usize,
    options: &Options<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), BatchError> {
    let plan = Plan::read(folder)?;
    let runs = plan.shard(number)?;
    let path = file(folder, number);
    if path.is_file() && Shard::open(&plan, &path, runs.clone()).is_ok() {
        return Ok(());
    }
    let runner = Runner::new(&plan, options.explain)?;
    let numbers: Vec<usize> = runs.clone().collect();
    let of = numbers.len() as u64;
    let mut payloads: Vec<Option<Payload>> = numbers.iter().map(|_| None).collect();
    let mut told = Progress { done: 0, of, before: 0 };
    progress(told);
    runner.run_all(&numbers, options.jobs, options.stop, |done| {
        let at = done.number - runs.start;
        payloads[at] = Some(Payload::of(done));
        told.done += 1;
        progress(told);
        Ok(())
    })?;
    if told.done < of && options.stop.load(Ordering::Relaxed) {
        return Err(BatchError::Stopped { done: told.done, of });
    }
    write_with(&path, |out| {
        let mut hash = Sha256::new();
        let mut put = |out: &mut File, bytes: &[u8]| {
            hash.update(bytes);
            out.write_all(bytes)
        };
        for (number, payload) in numbers.iter().zip(payloads.iter().flatten()) {
            put(out, format!("{number} {:08x} {}\n", crc32fast::hash(&payload.0), payload.0.len()).as_bytes())?;
            put(out, &payload.0)?;
            put(out, b"\n")?;
        }
        let sum: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        writeln!(out, "end {} {sum} {}", numbers.len(), plan.hash())
    })
}

/// A shard's file that is read in order.
struct Shard {
    path: PathBuf,
    reader: BufReader<File>,
}

impl Shard {
    /// Opens a shard and checks that it is whole and holds just these runs of this plan.
    fn open(plan: &Plan, path: &Path, runs: std::ops::Range<usize>) -> Result<Self, BatchError> {
        let open = || File::open(path).map(BufReader::new).map_err(BatchError::io(path));
        let damaged = || BatchError::Damaged(path.to_path_buf());
        let mut shard = Self { path: path.to_path_buf(), reader: open()? };
        let mut hash = Sha256::new();
        let mut found = Vec::new();
        let end = loop {
            let head = shard.head()?;
            if head.starts_with("end ") {
                break head;
            }
            let (number, payload) = shard.record(&head)?;
            hash.update(head.as_bytes());
            hash.update(&payload.0);
            hash.update(b"\n");
            found.push(number);
        };
        if !shard.reader.fill_buf().map_err(BatchError::io(path))?.is_empty() {
            return Err(damaged());
        }
        let words: Vec<&str> = end.trim_end().split(' ').collect();
        let [_, count, sum, of_plan] = words[..] else { return Err(damaged()) };
        let own: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        if sum != own || count != found.len().to_string() {
            return Err(damaged());
        }
        if of_plan != plan.hash() || found != runs.collect::<Vec<_>>() {
            return Err(BatchError::Mismatch(path.to_path_buf()));
        }
        Ok(Self { reader: open()?, ..shard })
    }

    fn damaged(&self) -> BatchError {
        BatchError::Damaged(self.path.clone())
    }

    fn head(&mut self) -> Result<String, BatchError> {
        let mut head = String::new();
        let read = self.reader.read_line(&mut head);
        match read {
            Ok(1..) if head.ends_with('\n') => Ok(head),
            Ok(_) => Err(self.damaged()),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => Err(self.damaged()),
            Err(error) => Err(BatchError::io(&self.path)(error)),
        }
    }

    fn record(&mut self, head: &str) -> Result<(usize, Payload), BatchError> {
        let words: Vec<&str> = head.trim_end().split(' ').collect();
        let [number, sum, size] = words[..] else { return Err(self.damaged()) };
        let (Ok(number), Ok(sum), Ok(size)) = (number.parse(), u32::from_str_radix(sum, 16), size.parse::<u32>())
        else {
            return Err(self.damaged());
        };
        let mut payload = Vec::new();
        let read = (&mut self.reader).take(u64::from(size) + 1).read_to_end(&mut payload);
        let read = read.map_err(BatchError::io(&self.path))?;
        if read != size as usize + 1 || payload.pop() != Some(b'\n') || crc32fast::hash(&payload) != sum {
            return Err(self.damaged());
        }
        Ok((number, Payload(payload)))
    }
}

/// Puts all shards of the plan in a folder together and writes the tables there.
///
/// # Errors
/// Shards are missing, damaged, or of another plan. Nothing is written then.
pub fn merge(folder: &Path, options: &Options<'_>) -> Result<Summary, BatchError> {
    let plan = Plan::read(folder)?;
    base(&plan.policies(), options.baseline)?;
    let missing: Vec<usize> = (0..plan.shards).filter(|shard| !file(folder, *shard).is_file()).collect();
    if !missing.is_empty() {
        return Err(BatchError::Missing(missing));
    }
    // All are looked at before anything is written.
    for shard in 0..plan.shards {
        Shard::open(&plan, &file(folder, shard), plan.shard(shard)?)?;
    }
    let mut open: Option<(usize, Shard)> = None;
    let mut next = |number: usize| {
        let at = (0..plan.shards).find(|shard| plan.shard(*shard).is_ok_and(|runs| runs.contains(&number)));
        let at = at.expect("invariant: shards cover all runs (tested)");
        if open.as_ref().is_none_or(|(current, _)| *current != at) {
            open = Some((at, Shard::open(&plan, &file(folder, at), plan.shard(at)?)?));
        }
        let (_, shard) = open.as_mut().expect("invariant: it was opened");
        let head = shard.head()?;
        shard.record(&head).map(|(_, payload)| payload)
    };
    write_results(&plan, &columns(), folder, &mut next, options.baseline, None, options.text)
}
