//! Writing files of a user: to a sibling, synced, renamed; what exists is kept unless told otherwise.

use std::io::Write as _;
use std::path::{Path, PathBuf};

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

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn holds_already(sheet: &Sheet) -> bool {
    sheet.path.is_file() && std::fs::read(&sheet.path).is_ok_and(|bytes| bytes == sheet.content.as_bytes())
}

fn write(sheet: &Sheet, force: bool) -> Result<(), WriteError> {
    let failed = |source| WriteError::Io { path: sheet.path.clone(), source };
    if sheet.path.is_dir() {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    let folder = folder_of(&sheet.path);
    let mut file = sibling(folder).map_err(failed)?;
    file.write_all(sheet.content.as_bytes()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    if force {
        file.persist(&sheet.path).map_err(|error| failed(error.error))?;
    } else {
        file.persist_noclobber(&sheet.path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => WriteError::Exists(sheet.path.clone()),
            _ => failed(error.error),
        })?;
    }
    // Some systems cannot sync a folder; the file itself is safe.
    let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A new file beside the one to be, with the rights of an ordinary file.
fn sibling(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".umbral-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
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
