//! What the authoring commands share: writing files, and saying so.

use std::path::Path;

use super::Terminal;
use super::complain::finding_text;
use crate::authoring::write::{Sheet, WriteError, write_all};
use crate::report::system_reason;
use crate::scenario::Loaded;
use crate::scenario::finding::Finding;

impl Terminal<'_> {
    /// Writes files that belong together and names each on standard error; else the exit code of the complaint.
    pub(super) fn write_files(&mut self, sheets: &[Sheet], force: bool) -> Result<(), u8> {
        write_all(sheets, force).map_err(|error| self.write_error(&error))?;
        for sheet in sheets {
            let path = sheet.path.display().to_string();
            let line = self.text.get("file-written", &[("path", path.into())]);
            self.complain(&line);
        }
        Ok(())
    }

    /// A file that was or would not be written.
    pub(super) fn write_error(&mut self, error: &WriteError) -> u8 {
        let message = match error {
            WriteError::Exists(path) => {
                self.text.get("error-exists-force", &[("path", path.display().to_string().into())])
            }
            WriteError::Io { path, source } => self.text.get(
                "error-unwritable",
                &[("path", path.display().to_string().into()), ("reason", system_reason(&self.text, source).into())],
            ),
        };
        self.error(&message)
    }

    /// Draws warnings about a scenario.
    pub(super) fn draw_warnings(&mut self, loaded: &Loaded, warnings: &[Finding]) {
        for warning in warnings {
            let rendered = finding_text(&self.text, warning, &loaded.texts.name, &loaded.texts.scenario, self.color);
            self.complain(&rendered);
        }
    }
}

/// A scenario to be written, with the CSV files it names beside it.
pub(super) fn scenario_sheets(out: &Path, text: String, loaded: &Loaded) -> Vec<Sheet> {
    let folder = out.parent().unwrap_or_else(|| Path::new(""));
    let series = loaded.texts.series.iter().map(|(name, text)| Sheet::new(folder.join(name), text.clone()));
    std::iter::once(Sheet::new(out, text)).chain(series).collect()
}
