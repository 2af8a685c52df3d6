//! A sheet back into a scenario: cells that differ from an export of the same file are put in their places, new rows are
//! written anew, and the whole must load before anything is given back.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::columns::Column;
use super::row::{canonical_ron, field, inject_nodes, rows};
use super::splice::{Piece, splice};
use super::{Problem, Row, sheet};
use crate::authoring::layout::{layout, quote};
use crate::scenario::examine::syntax;
use crate::scenario::finding::{Finding, code};
use crate::scenario::ids::InjectId;
use crate::scenario::spanned::{Node, parse};
use crate::scenario::{LoadError, Loaded, Texts, read, scenario_schema};
use crate::text::{Lang, Text};

/// What an import made.
#[derive(Debug)]
pub struct Imported {
    /// The text of the new scenario.
    pub scenario: String,
    /// Injects with other cells.
    pub changed: usize,
    /// New injects.
    pub added: usize,
    /// Injects that are gone.
    pub removed: usize,
    /// Whether injects that stay come in another order.
    pub reordered: bool,
    /// Columns of the sheet that mean nothing here.
    pub ignored: Vec<String>,
    /// The new scenario, loaded.
    pub loaded: Box<Loaded>,
    /// Warnings about injects, by row and column of the sheet; and all others.
    pub warnings: (Vec<Problem>, Vec<Finding>),
}

/// Brings a sheet into a scenario.
///
/// # Errors
/// Everything that is wrong with the sheet.
pub fn import(loaded: &Loaded, csv: &str, text: &Text) -> Result<Imported, Vec<Problem>> {
    let texts: Vec<Text> = Lang::ALL.map(Text::new).into();
    let mut sheet = sheet::read(csv, &texts, text)?;
    let problems: Vec<Problem> =
        checked_ids(&sheet.rows).into_iter().chain(sheet.rows.iter_mut().flat_map(checked)).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let source = &loaded.texts.scenario;
    let root = parse(source).expect("invariant: a loaded scenario parses");
    let old = rows(loaded);
    let at: BTreeMap<&str, usize> = old.iter().enumerate().map(|(at, row)| (row.cell(Column::Id), at)).collect();
    let (mut changed, mut added) = (0, 0);
    let pieces: Vec<Piece> = sheet
        .rows
        .iter()
        .map(|row| match at.get(row.cell(Column::Id)) {
            Some(&at) => {
                let piece = piece(at, &old[at], row, &inject_nodes(&root)[at]);
                changed += usize::from(!matches!(&piece, Piece::Kept(_, edits) if edits.is_empty()));
                piece
            }
            None => {
                added += 1;
                Piece::New(inject_ron(row))
            }
        })
        .collect();
    let kept: Vec<usize> = sheet.rows.iter().filter_map(|row| at.get(row.cell(Column::Id)).copied()).collect();
    let reordered = !kept.is_sorted();
    let scenario = splice(source, &root, &pieces);
    let texts = Texts { scenario: scenario.clone(), ..loaded.texts.clone() };
    let new = read(texts).map_err(|error| placed(error, &scenario, &sheet.rows))?;
    let removed = old.len() + added - sheet.rows.len();
    let root = parse(&scenario).ok();
    let nodes = root.as_ref().map(inject_nodes).unwrap_or_default();
    let of_inject = |finding: &Finding| {
        let start = finding.span.as_ref().map_or(0, |span| span.start);
        finding.file.is_none() && nodes.iter().any(|node| node.span.contains(&start))
    };
    let (of_injects, others): (Vec<_>, Vec<_>) = new.proofread().into_iter().partition(of_inject);
    let of_injects =
        of_injects.into_iter().map(|finding| place(finding, &scenario, root.as_ref(), &sheet.rows)).collect();
    let warnings = (of_injects, others);
    Ok(Imported {
        scenario,
        changed,
        added,
        removed,
        reordered,
        ignored: sheet.ignored,
        loaded: Box::new(new),
        warnings,
    })
}

/// Ids must be there, be ids, and be there once.
fn checked_ids(rows: &[Row]) -> Vec<Problem> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for row in rows {
        let id = row.cell(Column::Id);
        if id.is_empty() {
            problems.push(Problem::of_cell(row.number, Column::Id, "empty-id"));
        } else if InjectId::new(id).is_none() {
            problems.push(Problem::of_cell(row.number, Column::Id, "no-id").with("found", id));
        } else if let Some(first) = seen.insert(id, row.number) {
            problems.push(Problem::of_cell(row.number, Column::Id, "id-twice").with("first", first.to_string()));
        }
    }
    problems
}

/// What can be said of a row by itself. RON is brought into its canonical form on the way.
fn checked(row: &mut Row) -> Vec<Problem> {
    let number = row.number;
    let mut problems = Vec::new();
    for column in Column::ALL {
        let cell = &row.cells[column.at()];
        if column.is_ron() && !cell.is_empty() {
            match parse(cell) {
                Ok(node) => row.cells[column.at()] = canonical_ron(&node),
                Err(error) => {
                    problems.push(Problem::found(number, Some(column), syntax(&error, cell, scenario_schema()), cell));
                }
            }
        } else if column.is_number() && !cell.is_empty() && cell.parse::<u32>().is_err() {
            problems.push(Problem::of_cell(number, column, "no-number").with("found", cell));
        }
    }
    let needed = needed(row);
    for column in Column::ALL {
        match needed.get(&column) {
            Some(true) if row.cell(column).is_empty() => problems.push(Problem::of_cell(number, column, "empty")),
            Some(false) if !row.cell(column).is_empty() => problems.push(Problem::of_cell(number, column, "not-here")),
            _ => {}
        }
    }
    if row.cell(Column::Severe).is_empty() {
        row.cells[Column::Severe.at()] = "false".to_owned();
    }
    problems
}

/// Which cells must be filled, and which must be empty, given the others.
fn needed(row: &Row) -> BTreeMap<Column, bool> {
    let start = row.cell(Column::Start);
    let mut needed = BTreeMap::from([(Column::Start, true), (Column::To, true), (Column::Channel, true)]);
    needed.extend([(Column::Day, start == "At"), (Column::Hour, start == "At"), (Column::Condition, start == "Once")]);
    if expects(row) {
        needed.insert(Column::Within, true);
    } else {
        needed.extend([(Column::Within, false), (Column::ShownBy, false)]);
    }
    needed
}

/// Whether something is expected of players.
fn expects(row: &Row) -> bool {
    Lang::ALL.iter().any(|lang| !row.cell(Column::Expected(*lang)).is_empty())
}

/// How a row that was there before comes into the file.
fn piece(at: usize, old: &Row, new: &Row, node: &Node) -> Piece {
    let changed: BTreeSet<Column> =
        Column::ALL.into_iter().filter(|column| old.cell(*column) != new.cell(*column)).collect();
    let mut edits: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
    for column in changed {
        let Some((span, text)) = edit(column, new, node) else { return Piece::Rewritten(at, inject_ron(new)) };
        edits.insert(span.start, (span, text));
    }
    Piece::Kept(at, edits.into_values().collect())
}

/// Where a cell stands in the inject, and its new text; `None` where there is no place for it, or it goes.
fn edit(column: Column, row: &Row, node: &Node) -> Option<(Range<usize>, String)> {
    let expected = || field(node, "expected");
    let cell = row.cell(column);
    let place = |node: Option<&Node>| node.map(|node| node.span.clone()).filter(|_| !cell.is_empty());
    let said = |text: Option<&Node>, lang: Lang| Some((field(text?, lang.code())?.span.clone(), quote(cell)));
    let plain = |node: Option<&Node>| Some((place(node)?, cell.to_owned()));
    let ron = |node: Option<&Node>, indent: usize| Some((place(node)?, indented(cell, indent)));
    match column {
        Column::Id => None,
        Column::Start | Column::Day | Column::Hour | Column::Condition => {
            Some((field(node, "when")?.span.clone(), indented(&when_ron(row), 12)))
        }
        Column::To => plain(field(node, "to")),
        Column::Channel => plain(field(node, "channel")),
        Column::From(lang) => said(field(node, "from"), lang),
        Column::Title(lang) => said(field(node, "title"), lang),
        Column::Text(lang) => said(field(node, "text"), lang),
        Column::Expected(lang) => said(field(expected()?, "action").filter(|_| expects(row)), lang),
        Column::Within => plain(field(expected()?, "within_hours")),
        Column::ShownBy => ron(field(expected()?, "shown_by"), 16),
        Column::Objective => Some((place(field(node, "objective"))?, quote(cell))),
        Column::Effects => ron(field(node, "effects"), 12),
        Column::Dilemma => ron(field(node, "dilemma"), 12),
        Column::Severe => plain(field(node, "severe")),
    }
}

/// RON as it stands in a scenario file, whose lines have at most 120 characters.
fn indented(ron: &str, indent: usize) -> String {
    let node = parse(ron).expect("invariant: RON of a cell was parsed before");
    layout(&node, indent, 110)
}

fn when_ron(row: &Row) -> String {
    match row.cell(Column::Start) {
        "At" => format!("At(day: {}, hour: {})", row.cell(Column::Day), row.cell(Column::Hour)),
        "Once" => format!("Once({})", row.cell(Column::Condition)),
        _ => "Released".to_owned(),
    }
}

/// A row as an inject of a scenario file.
fn inject_ron(row: &Row) -> String {
    let said = |of: fn(Lang) -> Column| {
        let texts = Lang::ALL.map(|lang| format!("{}: {}", lang.code(), quote(row.cell(of(lang)))));
        format!("({})", texts.join(", "))
    };
    let mut fields = vec![
        format!("id: {}", quote(row.cell(Column::Id))),
        format!("title: {}", said(Column::Title)),
        format!("text: {}", said(Column::Text)),
        format!("from: {}", said(Column::From)),
        format!("to: {}", row.cell(Column::To)),
        format!("channel: {}", row.cell(Column::Channel)),
        format!("when: {}", when_ron(row)),
    ];
    if expects(row) {
        let mut expected =
            vec![format!("action: {}", said(Column::Expected)), format!("within_hours: {}", row.cell(Column::Within))];
        expected.extend(named("shown_by", row.cell(Column::ShownBy)));
        fields.push(format!("expected: ({})", expected.join(", ")));
    }
    if !row.cell(Column::Objective).is_empty() {
        fields.push(format!("objective: {}", quote(row.cell(Column::Objective))));
    }
    fields.extend(named("effects", row.cell(Column::Effects)));
    fields.extend(named("dilemma", row.cell(Column::Dilemma)));
    if row.cell(Column::Severe) == "true" {
        fields.push("severe: true".to_owned());
    }
    indented(&format!("({})", fields.join(", ")), 8)
}

fn named(name: &str, ron: &str) -> Option<String> {
    (!ron.is_empty()).then(|| format!("{name}: {ron}"))
}

/// Findings of the new scenario, by row and column of the sheet.
fn placed(error: LoadError, scenario: &str, rows: &[Row]) -> Vec<Problem> {
    let LoadError::Findings { findings, .. } = error else {
        return vec![Problem::of_row(1, "unreadable").with("reason", error.to_string())];
    };
    let root = parse(scenario).ok();
    // An id that is not defined need not be told its form, too: nobody typed it to name something new.
    let unknown: Vec<_> =
        findings.iter().filter(|known| known.code == code::UNKNOWN_ID).map(|f| f.span.clone()).collect();
    let told = findings.into_iter().filter(|f| f.code != code::MALFORMED_ID || !unknown.contains(&f.span));
    told.map(|finding| place(finding, scenario, root.as_ref(), rows)).collect()
}

fn place(finding: Finding, scenario: &str, root: Option<&Node>, rows: &[Row]) -> Problem {
    let start = finding.span.as_ref().map_or(0, |span| span.start);
    let within = |node: &&Node| node.span.contains(&start);
    let inject = root.map(inject_nodes).and_then(|nodes| {
        let at = nodes.iter().position(|node| node.span.contains(&start))?;
        Some((rows.get(at)?, &nodes[at]))
    });
    let (row, column) = inject.map_or((1, None), |(row, node)| {
        // A day and an hour stand in one field of the file and in two columns of the sheet.
        let hour = field(node, "when").and_then(|when| field(when, "hour")).filter(within).is_some();
        let when = match row.cell(Column::Start) {
            "Once" => Column::Condition,
            _ if hour => Column::Hour,
            _ => Column::Day,
        };
        let fields = [
            ("id", Column::Id),
            ("when", when),
            ("to", Column::To),
            ("channel", Column::Channel),
            ("objective", Column::Objective),
            ("effects", Column::Effects),
            ("dilemma", Column::Dilemma),
        ];
        let inner = [("within_hours", Column::Within), ("shown_by", Column::ShownBy)];
        let expected = field(node, "expected");
        let in_expected =
            inner.iter().find(|(name, _)| expected.and_then(|of| field(of, name)).filter(within).is_some());
        let found = fields.iter().find(|(name, _)| field(node, name).filter(within).is_some());
        let texts: [(Option<&Node>, fn(Lang) -> Column); 4] = [
            (field(node, "from"), Column::From),
            (field(node, "title"), Column::Title),
            (field(node, "text"), Column::Text),
            (expected.and_then(|of| field(of, "action")), Column::Expected),
        ];
        let in_text = texts.into_iter().find_map(|(of, column)| {
            let of = of?;
            let lang = Lang::ALL.into_iter().find(|lang| field(of, lang.code()).filter(within).is_some())?;
            Some(column(lang))
        });
        (row.number, found.or(in_expected).map(|(_, column)| *column).or(in_text))
    });
    Problem::found(row, column, finding, scenario)
}
