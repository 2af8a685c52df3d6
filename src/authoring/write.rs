//! Writing files of a user: to a sibling, synced, renamed; what exists is kept unless told otherwise.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::files::{self, folder_of};

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is one of that name.
    #[error("{0} exists")]
    Exists(PathBuf),
    /// The system says no.
    #[error("{path}: {source}")]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// A file to be.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Where.
    pub path: PathBuf,
    /// What is in it.
    pub content: String,
}

impl Sheet {
    /// A file to be.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, content: impl Into<String>) -> Self {
        Self { path: path.into(), content: content.into() }
    }
}

/// Writes files that belong together; none is written if one of them exists and may not be replaced. A file that
/// already holds just this is left alone.
///
/// # Errors
/// A file exists, or cannot be written.
pub fn write_all(sheets: &[Sheet], force: bool) -> Result<(), WriteError> {
    let new: Vec<&Sheet> = sheets.iter().filter(|sheet| !holds_already(sheet)).collect();
    if !force && let Some(old) = new.iter().find(|sheet| sheet.path.symlink_metadata().is_ok()) {
        return Err(WriteError::Exists(old.path.clone()));
    }
    new.iter().try_for_each(|sheet| write(sheet, force))
}

/// Whether a file could be written, before long work is done for it.
///
/// # Errors
/// It exists and may not be replaced, or its folder is not there.
pub fn may_write(path: &Path, force: bool) -> Result<(), WriteError> {
    if !force && path.symlink_metadata().is_ok() {
        return Err(WriteError::Exists(path.to_path_buf()));
    }
    std::fs::metadata(folder_of(path)).map_err(|source| WriteError::Io { path: path.to_path_buf(), source }).map(drop)
}

fn holds_already(sheet: &Sheet) -> bool {
    sheet.path.is_file() && std::fs::read(&sheet.path).is_ok_and(|bytes| bytes == sheet.content.as_bytes())
}

fn write(sheet: &Sheet, force: bool) -> Result<(), WriteError> {
    let written = files::write(&sheet.path, force, |file| file.write_all(sheet.content.as_bytes()));
    written.map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => WriteError::Exists(sheet.path.clone()),
        _ => WriteError::Io { path: sheet.path.clone(), source },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_replaced_unless_told_and_all_or_none_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        std::fs::write(&old, "mine").unwrap();
        let sheets = [Sheet::new(&new, "b"), Sheet::new(&old, "a")];
        assert!(matches!(write_all(&sheets, false), Err(WriteError::Exists(path)) if path == old));
        assert!(!new.exists(), "one of two was written");
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "mine");
        write_all(&sheets, true).unwrap();
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "a");
        write_all(&sheets, false).expect("what holds just this already is left alone");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 2, "a sibling was left behind");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let lost = folder.path().join("none/file");
        assert!(matches!(may_write(&lost, false), Err(WriteError::Io { .. })));
        assert!(matches!(may_write(folder.path(), false), Err(WriteError::Exists(_))));
        may_write(&folder.path().join("file"), false).unwrap();
        assert!(matches!(write_all(&[Sheet::new(&lost, "x")], true), Err(WriteError::Io { path, .. }) if path == lost));
    }
}
