//! The inject list as a spreadsheet, and back: [`export()`] loses nothing, [`import()`] touches nothing that was not changed.

mod columns;
mod import;
mod row;
mod sheet;
mod splice;

pub use columns::Column;
pub use import::{Imported, import};
pub use sheet::Separator;

use std::ops::Range;

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
        let excerpt = finding.span.as_ref().map_or_else(String::new, |span| excerpt(source, span));
        Self { column, finding: Some((finding, excerpt)), ..Self::of_row(row, "finding") }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// The words at a place, with a few around it where it is short: a single sign tells nobody where it stands.
fn excerpt(source: &str, span: &Range<usize>) -> String {
    const SHORT: usize = 12;
    let words = source.get(span.clone()).unwrap_or_default().lines().next().unwrap_or_default();
    if words.chars().count() >= SHORT {
        return shortened(words);
    }
    let before = source.get(..span.start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let after = source.get(span.start + words.len()..).unwrap_or_default().lines().next().unwrap_or_default();
    let from = before.char_indices().rev().nth(SHORT - 1).map_or(0, |(at, _)| at);
    let around = before.get(from..).unwrap_or_default().trim_start();
    format!("{around}{words}{}", after.chars().take(SHORT).collect::<String>()).trim_end().to_owned()
}

/// The first words of a text, and a sign that more follow.
fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    let Some((cut, _)) = words.char_indices().nth(LONGEST) else { return words.to_owned() };
    let whole = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", words[..whole].trim_end_matches([',', ' ']))
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
