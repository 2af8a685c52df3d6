//! What a batch leaves: tables in the order of the runs, the data dictionary, the summary. Each file is whole or not there.

use std::io::Write as _;
use std::path::Path;

use super::columns::{Column, Kind, NUMBER, dictionary};
use super::error::BatchError;
use super::files::{write_whole, write_with};
use super::page::page;
use super::plan::Plan;
use super::run::Done;
use super::series;
use super::settle::Settled;
use super::summary::{Essences, Reader, Summary, summarise};
use super::tables::{Parquet, csv_line, of_runs};
use crate::text::Text;

/// A run as it is kept: the length of its row, its row, its series.
pub(super) struct Payload(pub Vec<u8>);

impl Payload {
    pub(super) fn of(done: Done) -> Self {
        let length = (done.row.len() as u32).to_le_bytes();
        Self([&length, done.row.as_slice(), done.series.as_deref().unwrap_or_default()].concat())
    }

    /// Row and series; none where the bytes are not of this form.
    fn parts(&self) -> Option<(&[u8], &[u8])> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        rest.split_at_checked(u32::from_le_bytes(*length) as usize)
    }
}

/// A row without its number.
fn record(row: &[u8]) -> Option<csv::StringRecord> {
    csv::ReaderBuilder::new().has_headers(false).from_reader(row).records().next()?.ok()
}

/// The essences of so many runs, where they are there.
pub(super) fn essences(
    columns: &[Column],
    runs: usize,
    mut read: impl FnMut(usize) -> Result<Option<Vec<u8>>, BatchError>,
) -> Result<Essences, BatchError> {
    let reader = Reader::new(columns);
    let essence = |payload: Option<Vec<u8>>| {
        let payload = Payload(payload?);
        reader.read(&record(payload.parts()?.0)?)
    };
    (0..runs).map(|number| read(number).map(essence)).collect::<Result<_, _>>().map(Essences)
}

/// Writes all files; `next` gives the runs by number, in order.
pub(super) fn write_results(
    plan: &Plan,
    columns: &[Column],
    folder: &Path,
    next: &mut dyn FnMut(usize) -> Result<Payload, BatchError>,
    baseline: Option<&str>,
    settled: Option<Settled>,
    text: &Text,
) -> Result<Summary, BatchError> {
    let reader = Reader::new(columns);
    let mut essences = Essences::default();
    let mut broken = None;
    let names = of_runs(columns);
    let number = (NUMBER.to_owned(), Kind::Whole);
    let series_columns: Vec<(String, Kind)> =
        std::iter::once(number).chain(series::COLUMNS.map(|(name, ..)| (name.to_owned(), Kind::Whole))).collect();
    // One pass over the runs feeds every table.
    let (csv, parquet, table) = ("runs.csv", "runs.parquet", "series.parquet");
    let mut pass = |csv: &mut std::fs::File, parquet: &mut std::fs::File, series_file: Option<&mut std::fs::File>| {
        let mut csv = std::io::BufWriter::new(csv);
        let mut parquet = Parquet::new(parquet, &names)?;
        let mut series_table = series_file.map(|file| Parquet::new(file, &series_columns)).transpose()?;
        csv_line(&mut csv, names.iter().map(|(name, _)| name.as_str()))?;
        for run in 0..plan.runs() {
            let payload = match next(run) {
                Ok(payload) => payload,
                Err(error) => {
                    broken = Some(error);
                    return Err(std::io::Error::other("a run cannot be read"));
                }
            };
            let parts = payload.parts().and_then(|(row, series)| Some((record(row)?, series)));
            let Some((row, series)) = parts else { return Err(std::io::ErrorKind::InvalidData.into()) };
            let number = run.to_string();
            let cells = || std::iter::once(number.as_str()).chain(row.iter());
            csv_line(&mut csv, cells())?;
            parquet.push(cells())?;
            if let Some(table) = &mut series_table {
                for values in series::rows(series) {
                    let words = values.map(|value| value.to_string());
                    table.push(std::iter::once(number.as_str()).chain(words.iter().map(String::as_str)))?;
                }
            }
            essences.0.push(reader.read(&row));
        }
        csv.flush()?;
        parquet.end()?;
        series_table.map_or(Ok(()), Parquet::end)
    };
    let written = write_with(&folder.join(csv), |csv| {
        let mut inner = Ok(());
        let outer = write_with(&folder.join(parquet), |parquet| {
            if !plan.series {
                return pass(csv, parquet, None);
            }
            inner = write_with(&folder.join(table), |series| pass(csv, parquet, Some(series)));
            if inner.is_err() { Err(std::io::Error::other("series")) } else { Ok(()) }
        });
        inner.and(outer).map_err(into_io)
    });
    if let Some(error) = broken {
        return Err(error);
    }
    written?;
    write_whole(&folder.join("dictionary.csv"), dictionary(columns).as_bytes())?;
    let summary = summarise(plan, &essences, baseline, settled)?;
    write_whole(&folder.join("summary.html"), page(&summary, text).as_bytes())?;
    let json = serde_json::to_string_pretty(&summary).expect("invariant: finite numbers") + "\n";
    write_whole(&folder.join("summary.json"), json.as_bytes())?;
    Ok(summary)
}

/// What the system says, of whichever file it was.
fn into_io(error: BatchError) -> std::io::Error {
    match error {
        BatchError::Io { source, .. } => source,
        error => std::io::Error::other(error.to_string()),
    }
}
