//! Files that are whole or not there: written to a sibling, synced, renamed, and the folder synced.

use std::fs::File;
use std::io;
use std::path::Path;

/// Writes a file; `replace` says whether it may take the place of one that is there.
///
/// # Errors
/// What the system says; [`io::ErrorKind::AlreadyExists`] if one is there and may not be replaced.
pub(crate) fn write(path: &Path, replace: bool, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = folder_of(path);
    let mut file = sibling(folder)?;
    fill(file.as_file_mut())?;
    file.as_file().sync_all()?;
    if replace {
        file.persist(path).map_err(|error| error.error)?;
    } else {
        file.persist_noclobber(path).map_err(|error| error.error)?;
    }
    // Some systems cannot sync a folder; the file itself is safe.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new file beside the one to be, with the rights of an ordinary file.
fn sibling(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".umbral-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    // The name of the sibling would only puzzle whoever reads the error.
    builder.tempfile_in(folder).map_err(|error| error.kind().into())
}
