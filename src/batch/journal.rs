//! The journal of a batch: what was computed so far, one record for each run, in the order in which runs ended.
//!
//! A record is appended at once and has a checksum; a torn end, as a killed process leaves, is cut off when the journal is opened again.
//! So nothing that was computed is lost, and nothing is computed twice. One process at a time has it open.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::error::BatchError;

/// Where a record is in the file.
#[derive(Clone, Copy, Debug)]
struct At {
    offset: u64,
    length: u32,
}

/// The journal.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    end: u64,
    records: Vec<Option<At>>,
}

impl Journal {
    /// Opens the journal of so many runs, or begins it.
    pub(super) fn open(path: &Path, runs: usize) -> Result<Self, BatchError> {
        let io = || BatchError::io(path);
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(io())?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io()(std::io::ErrorKind::ResourceBusy.into())),
            // Where files cannot be locked, whoever starts two batches in one folder must know.
            Err(TryLockError::Error(_)) => {}
        }
        let mut journal = Self { path: path.to_path_buf(), file, end: 0, records: vec![None; runs] };
        journal.recover().map_err(io())?;
        Ok(journal)
    }

    /// Reads what is there and cuts off a torn end.
    fn recover(&mut self) -> std::io::Result<()> {
        let mut reader = BufReader::new(&self.file);
        let (mut end, mut head, mut payload) = (0, String::new(), Vec::new());
        loop {
            head.clear();
            // Bytes that are no text are a torn or overwritten end, too.
            let Ok(length) = reader.read_line(&mut head) else { break };
            let Some((number, sum, size)) = parse(&head).filter(|(number, ..)| *number < self.records.len()) else {
                break;
            };
            payload.clear();
            if (&mut reader).take(u64::from(size) + 1).read_to_end(&mut payload)? != size as usize + 1
                || payload.pop() != Some(b'\n')
                || crc32fast::hash(&payload) != sum
            {
                break;
            }
            let offset = end + length as u64;
            self.records[number] = Some(At { offset, length: size });
            end = offset + u64::from(size) + 1;
        }
        self.file.set_len(end)?;
        self.end = end;
        Ok(())
    }

    /// Whether a run is in it.
    pub(super) fn has(&self, number: usize) -> bool {
        self.records[number].is_some()
    }

    /// Takes in a run.
    pub(super) fn append(&mut self, number: usize, payload: &[u8]) -> Result<(), BatchError> {
        let head = format!("{number} {:08x} {}\n", crc32fast::hash(payload), payload.len());
        let record = [head.as_bytes(), payload, b"\n"].concat();
        let written = self.file.seek(SeekFrom::Start(self.end)).and_then(|_| self.file.write_all(&record));
        written.map_err(BatchError::io(&self.path))?;
        let at = At { offset: self.end + head.len() as u64, length: payload.len() as u32 };
        self.records[number] = Some(at);
        self.end += record.len() as u64;
        Ok(())
    }

    /// What was taken in for a run; none if it was not run.
    pub(super) fn read(&mut self, number: usize) -> Result<Option<Vec<u8>>, BatchError> {
        let Some(At { offset, length }) = self.records[number] else { return Ok(None) };
        let mut payload = vec![0; length as usize];
        let read = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.read_exact(&mut payload));
        read.map_err(BatchError::io(&self.path))?;
        Ok(Some(payload))
    }

    /// Puts everything on disk.
    pub(super) fn sync(&self) -> Result<(), BatchError> {
        self.file.sync_all().map_err(BatchError::io(&self.path))
    }
}

/// Number, checksum and size of a record.
fn parse(head: &str) -> Option<(usize, u32, u32)> {
    let mut words = head.strip_suffix('\n')?.split(' ');
    let number = words.next()?.parse().ok()?;
    let sum = u32::from_str_radix(words.next()?, 16).ok()?;
    let size = words.next()?.parse().ok()?;
    words.next().is_none().then_some((number, sum, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wherever_it_is_cut_off_all_whole_records_stay_and_it_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let mut journal = Journal::open(&path, 4).unwrap();
        for (number, text) in [(2, "two"), (0, "nought"), (3, "a\nb")] {
            journal.append(number, text.as_bytes()).unwrap();
        }
        drop(journal);
        let whole = std::fs::read(&path).unwrap();
        let ends: Vec<usize> = (0..=whole.len())
            .filter(|end| {
                std::fs::write(&path, &whole[..*end]).unwrap();
                let kept = Journal::open(&path, 4).unwrap();
                kept.end as usize == *end
            })
            .collect();
        assert_eq!(ends.len(), 4, "an end is whole only between records: {ends:?}");
        std::fs::write(&path, &whole[..whole.len() - 2]).unwrap();
        let mut journal = Journal::open(&path, 4).unwrap();
        assert!(journal.has(2) && journal.has(0) && !journal.has(3));
        journal.append(1, b"one").unwrap();
        assert_eq!(journal.read(1).unwrap().unwrap(), b"one");
        assert_eq!(journal.read(0).unwrap().unwrap(), b"nought");
        assert_eq!(journal.read(3).unwrap(), None);
    }

    #[test]
    fn a_flipped_byte_ends_what_is_trusted_and_two_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let mut journal = Journal::open(&path, 3).unwrap();
        (0..3).for_each(|number| journal.append(number, b"content").unwrap());
        assert!(matches!(Journal::open(&path, 3), Err(BatchError::Io { .. })), "it is in use");
        drop(journal);
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        let kept = Journal::open(&path, 3).unwrap();
        assert_eq!([0, 1, 2].map(|number| kept.has(number)), [true, false, false]);
    }
}
