//! Reading and writing CSV as spreadsheets do: byte order mark, comma or semicolon or tab, a row of headings.

use super::columns::Column;
use super::{Problem, Row};
use crate::text::Text;

/// Tells a spreadsheet that the file is UTF-8.
pub(super) const MARK: &str = "\u{feff}";

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As most programs write it.
    Comma,
    /// As spreadsheets of many countries with a decimal comma write and expect it.
    Semicolon,
}

/// The rows as CSV text.
pub(super) fn write(rows: &[Row], text: &Text, separator: Separator) -> String {
    let delimiter = match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let memory = "invariant: memory can be written";
    writer.write_record(Column::ALL.map(|column| column.heading(text))).expect(memory);
    for row in rows {
        writer.write_record(Column::ALL.map(|column| column.shown(&row.cells[column.at()], text))).expect(memory);
    }
    let bytes = writer.into_inner().expect(memory);
    String::from_utf8(bytes).expect("invariant: only text was written")
}

/// What was read: rows in canonical form, and headings that mean nothing here.
pub(super) struct Sheet {
    pub rows: Vec<Row>,
    pub ignored: Vec<String>,
}

/// The rows of a CSV text, or everything that is wrong with it.
pub(super) fn read(csv: &str, texts: &[Text], text: &Text) -> Result<Sheet, Vec<Problem>> {
    let csv = csv.strip_prefix(MARK).unwrap_or(csv);
    let (csv, delimiter) = delimiter(csv);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(csv.as_bytes());
    let mut records = Vec::new();
    for (number, record) in (1..).zip(reader.records()) {
        match record {
            Ok(record) => records.push(record),
            Err(error) => return Err(vec![Problem::of_row(number, "unreadable").with("reason", error.to_string())]),
        }
    }
    headings_first(&records, texts)?;
    let mut records = records.into_iter();
    let head: Vec<String> = records.next().iter().flatten().map(|cell| cell.trim().to_owned()).collect();
    let columns = columns(&head, texts, text)?;
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    // The line of headings is row 1 of the sheet.
    for (number, record) in (2..).zip(records) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() < head.len() {
            let problem = Problem::of_row(number, "too-few-cells");
            problems.push(problem.with("found", record.len().to_string()).with("most", head.len().to_string()));
            continue;
        }
        if record.iter().skip(head.len()).any(|cell| !cell.trim().is_empty()) {
            problems.push(Problem::of_row(number, "too-many-cells"));
        }
        let mut row = Row { number, cells: std::array::from_fn(|_| String::new()) };
        for (cell, column) in record.iter().zip(&columns) {
            let Some(column) = column else { continue };
            match column.canonical(cell, texts, text) {
                Ok(cell) => row.cells[column.at()] = cell,
                Err(known) => problems
                    .push(Problem::of_cell(number, *column, "unknown-word").with("found", cell).with("known", known)),
            }
        }
        rows.push(row);
    }
    if problems.is_empty() {
        let named = head.iter().zip(&columns);
        let ignored = named.filter(|(head, column)| column.is_none() && !head.is_empty());
        Ok(Sheet { rows, ignored: ignored.map(|(head, _)| head.clone()).collect() })
    } else {
        Err(problems)
    }
}

/// The first row holds the headings: one complaint where it does not, rather than one for each column.
fn headings_first(records: &[csv::StringRecord], texts: &[Text]) -> Result<(), Vec<Problem>> {
    let known = |record: &csv::StringRecord| record.iter().filter(|cell| Column::under(cell, texts).is_some()).count();
    if records.first().is_some_and(|first| known(first) * 2 > Column::COUNT) {
        return Ok(());
    }
    match records.iter().take(20).position(|record| known(record) * 2 > Column::COUNT) {
        Some(at) => Err(vec![Problem::of_row(1, "headings-below").with("row", (at + 1).to_string())]),
        None => Err(vec![Problem::of_row(1, "no-headings")]),
    }
}

/// What each heading stands for. Every column must be there, once.
fn columns(head: &[String], texts: &[Text], text: &Text) -> Result<Vec<Option<Column>>, Vec<Problem>> {
    let columns: Vec<Option<Column>> = head.iter().map(|heading| Column::under(heading, texts)).collect();
    let mut problems = Vec::new();
    for column in Column::ALL {
        let key = match columns.iter().flatten().filter(|known| **known == column).count() {
            0 => "missing-column",
            1 => continue,
            _ => "column-twice",
        };
        problems.push(Problem::of_row(1, key).with("name", column.heading(text)));
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

/// The separator: named in a first line `sep=;`, else the likeliest in the line of headings.
fn delimiter(csv: &str) -> (&str, u8) {
    let (first, rest) = csv.split_once('\n').unwrap_or((csv, ""));
    if let Some(named) = first.trim_end().strip_prefix("sep=")
        && let [delimiter] = named.as_bytes()
    {
        return (rest, *delimiter);
    }
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    let likeliest = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter));
    (csv, likeliest.unwrap_or(b','))
}
