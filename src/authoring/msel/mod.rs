//! The inject list as a spreadsheet, and back: [`export()`] loses nothing, [`import()`] touches nothing that was not changed.

mod columns;
mod import;
mod row;
mod sheet;
mod splice;

pub use columns::Column;
pub use import::{Imported, import};
pub use sheet::Separator;

use crate::scenario::Loaded;
use crate::scenario::finding::Finding;
use crate::text::{Lang, Text};

/// One inject as canonical cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its number in the sheet, headings included.
    pub number: usize,
    /// What stands in each column.
    pub cells: [String; Column::COUNT],
}

impl Row {
    fn cell(&self, column: Column) -> &str {
        &self.cells[column.at()]
    }
}

/// Something wrong with a sheet, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Row of the sheet, from 1, headings included.
    pub row: usize,
    /// The column, where it is one cell.
    pub column: Option<Column>,
    /// What is wrong; its text is `msel-problem-KEY`.
    pub key: &'static str,
    /// Values for the text.
    pub args: Vec<(&'static str, String)>,
    /// A finding of the scenario's checks, whose text is its own, and the words it points at.
    pub finding: Option<(Finding, String)>,
}

impl Problem {
    pub(super) fn of_row(row: usize, key: &'static str) -> Self {
        Self { row, column: None, key, args: Vec::new(), finding: None }
    }

    pub(super) fn of_cell(row: usize, column: Column, key: &'static str) -> Self {
        Self { column: Some(column), ..Self::of_row(row, key) }
    }

    /// A finding in a text, at a place of the sheet.
    pub(super) fn found(row: usize, column: Option<Column>, finding: Finding, source: &str) -> Self {
        let words = finding.span.as_ref().and_then(|span| source.get(span.clone())).unwrap_or_default();
        let excerpt = words.lines().next().unwrap_or_default().chars().take(40).collect();
        Self { column, finding: Some((finding, excerpt)), ..Self::of_row(row, "finding") }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// The separator that spreadsheets of a language expect.
#[must_use]
pub const fn usual_separator(lang: Lang) -> Separator {
    match lang {
        Lang::En => Separator::Comma,
        Lang::Es | Lang::Fr => Separator::Semicolon,
    }
}

/// The inject list as CSV.
#[must_use]
pub fn export(loaded: &Loaded, text: &Text, separator: Separator) -> String {
    sheet::write(&row::rows(loaded), text, separator)
}
