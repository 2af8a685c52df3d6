//! `umbral preview` and `umbral kit`: pages for trainers, to look at and to print.

use std::path::Path;
use std::sync::Arc;

use super::Terminal;
use crate::authoring::kit::kit;
use crate::authoring::preview::{bands, preview};
use crate::authoring::write::{Sheet, may_write};
use crate::report::system_reason;
use crate::scenario::load;

pub(super) fn preview_page(terminal: &mut Terminal<'_>, scenario: &str, out: &Path, seeds: u32, force: bool) -> u8 {
    let loaded = match load(scenario) {
        Ok(loaded) => Arc::new(loaded),
        Err(error) => return terminal.load_error(&error),
    };
    // The runs take a while: nobody should wait for a page that cannot be written.
    if let Err(error) = may_write(out, force) {
        return terminal.write_error(&error);
    }
    let page = preview(&loaded, terminal.text.lang(), &bands(&loaded, seeds));
    terminal.write_files(&[Sheet::new(out, page)], force).err().unwrap_or(0)
}

pub(super) fn kit_pages(terminal: &mut Terminal<'_>, scenario: &str, out: &Path, force: bool) -> u8 {
    let loaded = match load(scenario) {
        Ok(loaded) => loaded,
        Err(error) => return terminal.load_error(&error),
    };
    if let Err(error) = std::fs::create_dir_all(out) {
        let args =
            [("path", out.display().to_string().into()), ("reason", system_reason(&terminal.text, &error).into())];
        let message = terminal.text.get("error-unwritable", &args);
        return terminal.error(&message);
    }
    let pages = kit(&loaded, terminal.text.lang());
    let count = pages.len().try_into().unwrap_or(i64::MAX);
    let index = out.join(pages[0].0);
    let sheets: Vec<Sheet> = pages.into_iter().map(|(name, page)| Sheet::new(out.join(name), page)).collect();
    if let Err(code) = terminal.write_files(&sheets, force) {
        return code;
    }
    let args = [("count", crate::text::Arg::Int(count)), ("path", index.display().to_string().into())];
    let done = terminal.text.get("kit-written", &args);
    terminal.print(&(done + "\n")).err().unwrap_or(0)
}
