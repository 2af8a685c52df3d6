//! The tables of a batch: rows in the order of their numbers, as CSV and as Parquet. Bytes depend on the rows only.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;

use super::columns::{Column, Kind, NUMBER};

/// Rows of a row group.
const GROUP: usize = 10_000;

/// Values of one column of a row group.
enum Values {
    Whole(Vec<i64>),
    Real(Vec<f64>),
    Flag(Vec<bool>),
    Text(Vec<ByteArray>),
}

/// The values, and for each row whether there is one.
struct Buffer {
    values: Values,
    there: Vec<i16>,
}

impl Buffer {
    fn new(kind: Kind) -> Self {
        let values = match kind {
            Kind::Whole => Values::Whole(Vec::new()),
            Kind::Points => Values::Real(Vec::new()),
            Kind::Flag => Values::Flag(Vec::new()),
            Kind::Text => Values::Text(Vec::new()),
        };
        Self { values, there: Vec::new() }
    }

    /// Takes a value as it stands in the CSV; an empty one is none.
    fn push(&mut self, word: &str) {
        let there = match &mut self.values {
            Values::Whole(values) => word.parse().map(|value| values.push(value)).is_ok(),
            Values::Real(values) => word.parse().map(|value| values.push(value)).is_ok(),
            Values::Flag(values) => word.parse().map(|value| values.push(value)).is_ok(),
            Values::Text(_) if word.is_empty() => false,
            Values::Text(values) => {
                values.push(word.as_bytes().to_vec().into());
                true
            }
        };
        self.there.push(i16::from(there));
    }

    fn write(&mut self, group: &mut SerializedRowGroupWriter<'_, &mut File>) -> Result<(), ParquetError> {
        let Some(mut column) = group.next_column()? else { return Ok(()) };
        let there = Some(self.there.as_slice());
        match &self.values {
            Values::Whole(values) => column.typed::<Int64Type>().write_batch(values, there, None)?,
            Values::Real(values) => column.typed::<DoubleType>().write_batch(values, there, None)?,
            Values::Flag(values) => column.typed::<BoolType>().write_batch(values, there, None)?,
            Values::Text(values) => column.typed::<ByteArrayType>().write_batch(values, there, None)?,
        };
        column.close()
    }
}

/// A Parquet file that is being written.
pub(super) struct Parquet<'a> {
    writer: SerializedFileWriter<&'a mut File>,
    kinds: Vec<Kind>,
    buffers: Vec<Buffer>,
}

fn failed(error: ParquetError) -> std::io::Error {
    match error {
        ParquetError::External(source) => match source.downcast::<std::io::Error>() {
            Ok(source) => *source,
            Err(source) => std::io::Error::other(source),
        },
        error => std::io::Error::other(error),
    }
}

impl<'a> Parquet<'a> {
    /// A file with these columns.
    pub(super) fn new(file: &'a mut File, columns: &[(String, Kind)]) -> std::io::Result<Self> {
        let field = |(name, kind): &(String, Kind)| {
            let (physical, logical) = match kind {
                Kind::Whole => (Physical::INT64, None),
                Kind::Points => (Physical::DOUBLE, None),
                Kind::Flag => (Physical::BOOLEAN, None),
                Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            };
            let builder = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
            builder.with_logical_type(logical).build().map(Arc::new)
        };
        let fields = columns.iter().map(field).collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let schema = Type::group_type_builder("umbral").with_fields(fields).build().map_err(failed)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("umbral ", env!("CARGO_PKG_VERSION")).to_owned());
        let writer = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties.build())).map_err(failed)?;
        let kinds: Vec<Kind> = columns.iter().map(|(_, kind)| *kind).collect();
        let buffers = kinds.iter().copied().map(Buffer::new).collect();
        Ok(Self { writer, kinds, buffers })
    }

    /// Adds a row.
    pub(super) fn push<'w>(&mut self, row: impl Iterator<Item = &'w str>) -> std::io::Result<()> {
        self.buffers.iter_mut().zip(row).for_each(|(buffer, word)| buffer.push(word));
        if self.buffers[0].there.len() == GROUP { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let full = std::mem::replace(&mut self.buffers, self.kinds.iter().copied().map(Buffer::new).collect());
        if full[0].there.is_empty() {
            return Ok(());
        }
        let mut group = self.writer.next_row_group().map_err(failed)?;
        for mut buffer in full {
            buffer.write(&mut group).map_err(failed)?;
        }
        group.close().map(drop).map_err(failed)
    }

    /// Ends the file.
    pub(super) fn end(mut self) -> std::io::Result<()> {
        self.flush()?;
        self.writer.close().map(drop).map_err(failed)
    }
}

/// The columns of the table of runs, the number first.
pub(super) fn of_runs(columns: &[Column]) -> Vec<(String, Kind)> {
    let number = std::iter::once((NUMBER.to_owned(), Kind::Whole));
    number.chain(columns.iter().map(|column| (column.name.clone(), column.kind))).collect()
}

/// Writes a line of CSV.
pub(super) fn csv_line<'w>(out: &mut impl Write, row: impl Iterator<Item = &'w str>) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(row.map(str::as_bytes)).map_err(std::io::Error::other)?;
    writer.flush()
}
