//! Daily series: CSV files of arrivals with the columns `day,persons`, one line for each day of the scenario, in order.
//! Lines that start with `#` are comments: sources belong there.

use super::finding::{Finding, quoted};
use super::int;
use crate::units::Persons;

/// Reads a series, or gives every finding with its line.
pub(super) fn read(name: &str, text: &str, days: u32) -> Result<Vec<u32>, Vec<Finding>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(true)
        .comment(Some(b'#'))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let at = |code, line: u64| Finding { file: Some(name.to_owned()), ..Finding::error(code, span_of(text, line)) };
    let header = reader.headers().map(|h| h.iter().map(str::to_owned).collect::<Vec<_>>()).unwrap_or_default();
    if header != ["day", "persons"] {
        let line = reader.position().line().saturating_sub(1).max(1);
        return Err(vec![at("S031", line).with("found", quoted(&header.join(",")))]);
    }
    let mut findings = Vec::new();
    let mut persons = Vec::with_capacity(days as usize);
    for record in reader.records() {
        let Ok(record) = record else { continue };
        let line = record.position().map_or(1, csv::Position::line);
        let expected = persons.len() as u32 + 1;
        if record.len() != 2 {
            findings.push(at("S032", line).with("found", record.len()));
            persons.push(0);
            continue;
        }
        match record[0].parse::<u32>() {
            Ok(day) if day == expected => {}
            _ => findings.push(at("S033", line).with("found", quoted(&record[0])).with("day", int(expected))),
        }
        match record[1].parse::<u32>() {
            Ok(n) if n <= Persons::LIMIT => persons.push(n),
            _ => {
                findings.push(at("S034", line).with("found", quoted(&record[1])).with("most", int(Persons::LIMIT)));
                persons.push(0);
            }
        }
        if findings.len() >= 20 {
            return Err(findings);
        }
    }
    if findings.is_empty() && persons.len() as u32 != days {
        let last = text.lines().count() as u64;
        findings.push(at("S035", last).with("found", persons.len()).with("days", int(days)));
    }
    if findings.is_empty() { Ok(persons) } else { Err(findings) }
}

/// The bytes of a line, counted from 1.
fn span_of(text: &str, line: u64) -> std::ops::Range<usize> {
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number as u64 + 1 == line {
            return start..start + content.trim_end().len();
        }
        start += content.len();
    }
    text.len()..text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_series_is_read() {
        assert_eq!(read("a.csv", "# source\nday,persons\n1,10\n2, 20\n", 2).unwrap(), [10, 20]);
    }

    #[test]
    fn gaps_text_and_missing_days_are_found_with_their_line() {
        let codes = |text: &str, days| -> Vec<_> {
            let found = read("a.csv", text, days).unwrap_err();
            found
                .iter()
                .map(|f| (f.code, super::super::finding::line_col(text, f.span.clone().unwrap().start).0))
                .collect()
        };
        assert_eq!(codes("day,persons\n1,10\n3,20\n", 2), [("S033", 3)]);
        assert_eq!(codes("day,persons\n1,ten\n2,-4\n", 2), [("S034", 2), ("S034", 3)]);
        assert_eq!(codes("day,persons\n1,10\n", 2), [("S035", 2)]);
        assert_eq!(codes("date,n\n1,10\n", 1), [("S031", 1)]);
        assert_eq!(codes("", 1), [("S031", 1)]);
        assert_eq!(codes("day,persons\n1,2,3\n", 1), [("S032", 2)]);
    }
}
