//! Files of a batch, whole or not there.

use std::io::Write as _;
use std::path::Path;

use super::error::BatchError;
use crate::files;

/// Writes a file whole.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), BatchError> {
    write_with(path, |file| file.write_all(bytes))
}

/// The same, written piece by piece.
pub(super) fn write_with(
    path: &Path,
    fill: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>,
) -> Result<(), BatchError> {
    files::write(path, true, fill).map_err(BatchError::io(path))
}

/// A text file.
pub(super) fn read_text(path: &Path) -> Result<String, BatchError> {
    let bytes = std::fs::read(path).map_err(BatchError::io(path))?;
    String::from_utf8(bytes).map_err(|_| BatchError::Damaged(path.to_path_buf()))
}
