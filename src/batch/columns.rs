//! What a row of a batch holds: one table in code gives the columns, their meaning, and the value of each after a run. The data
//! dictionary is printed from it, so that it cannot be forgotten.

use crate::exercise::{Exercise, Score};
use crate::scenario::schema::{Item, Line};
use crate::scenario::table::{Band, Dimension, ScoreTable};
use crate::scenario::{asset, from_ron};
use crate::sim::{Fact, Judgement, quantile};

/// What kind of value a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Whole,
    /// Points with one decimal.
    Points,
    /// `true` or `false`.
    Flag,
    /// Text.
    Text,
}

impl Kind {
    /// Its name in the data dictionary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole number",
            Self::Points => "number with one decimal",
            Self::Flag => "true or false",
            Self::Text => "text",
        }
    }
}

/// A run that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Id of the scenario.
    pub scenario: &'a str,
    /// Hash of its mechanics.
    pub model_hash: &'a str,
    /// Name of the policy.
    pub policy: &'a str,
    /// Hash of the policy's text, or of its command.
    pub policy_hash: &'a str,
    /// Seed of the world.
    pub seed: u64,
    /// Which noise; 0 is that of the seed itself.
    pub noise: u64,
}

/// A run that is over.
struct Found<'a> {
    exercise: &'a Exercise,
    score: Score,
    orders: [i64; 2],
}

type Value = Box<dyn Fn(&Found<'_>) -> Option<String> + Send + Sync>;

/// Where the value of a column comes from.
enum Origin {
    /// Known before the run, and there even if it failed.
    Asked(fn(&Asked<'_>) -> String),
    /// How it ended.
    Ended(fn(Option<&str>) -> Option<String>),
    /// What came of it.
    Found(Value),
}

/// One column.
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// In which unit; empty where there is none.
    pub unit: &'static str,
    /// What it means.
    pub meaning: String,
    origin: Origin,
}

/// The column of the run's number comes first; it is known only when the whole table is written.
pub const NUMBER: &str = "run";

fn asked(name: &str, kind: Kind, meaning: &str, value: fn(&Asked<'_>) -> String) -> Column {
    Column { name: name.into(), kind, unit: "", meaning: meaning.into(), origin: Origin::Asked(value) }
}

fn ended(name: &str, meaning: &str, value: fn(Option<&str>) -> Option<String>) -> Column {
    Column { name: name.into(), kind: Kind::Text, unit: "", meaning: meaning.into(), origin: Origin::Ended(value) }
}

fn found<T: ToString>(
    name: impl Into<String>,
    kind: Kind,
    unit: &'static str,
    meaning: impl Into<String>,
    value: impl Fn(&Found<'_>) -> Option<T> + Send + Sync + 'static,
) -> Column {
    let value: Value = Box::new(move |found| value(found).map(|value| value.to_string()));
    Column { name: name.into(), kind, unit, meaning: meaning.into(), origin: Origin::Found(value) }
}

fn whole(
    name: &str,
    unit: &'static str,
    meaning: &str,
    value: impl Fn(&Found<'_>) -> u64 + Send + Sync + 'static,
) -> Column {
    found(name, Kind::Whole, unit, meaning, move |f| Some(value(f)))
}

fn points(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The columns of every batch, after the run's number.
#[must_use]
pub fn columns() -> Vec<Column> {
    let table = asset("rules/score.ron").and_then(|text| from_ron::<ScoreTable>(text).ok());
    let table = table.expect("invariant: the embedded score table reads (tested)");
    let mut columns = of_the_plan();
    columns.extend(of_the_score(&table));
    columns.extend(of_the_people());
    columns.extend(of_the_means());
    columns
}

fn of_the_plan() -> Vec<Column> {
    vec![
        asked("scenario", Kind::Text, "Id of the scenario", |a| a.scenario.to_owned()),
        asked("model_hash", Kind::Text, "Hash of the scenario's mechanics and the rules in force", |a| {
            a.model_hash.to_owned()
        }),
        asked("policy", Kind::Text, "Name of the policy", |a| a.policy.to_owned()),
        asked("policy_hash", Kind::Text, "Hash of the policy's text or command", |a| a.policy_hash.to_owned()),
        asked("seed", Kind::Whole, "Seed of the world: arrivals, weather, scheduled injects", |a| a.seed.to_string()),
        asked("noise", Kind::Whole, "Which noise (responses of people, counts, suppliers): 0 is the seed's own", |a| {
            a.noise.to_string()
        }),
        ended("status", "ok, or failed: the program that decides could not go on", |failure| {
            Some(if failure.is_some() { "failed" } else { "ok" }.to_owned())
        }),
        ended("reason", "Why it failed", |failure| failure.map(str::to_owned)),
        found("ticks", Kind::Whole, "hours", "Hours run", |f| Some(f.exercise.now().0)),
        found("digest", Kind::Text, "", "Digest of all state at ENDEX, 16 hexadecimal digits", |f| {
            Some(format!("{:016x}", f.exercise.digest()))
        }),
    ]
}

fn of_the_score(table: &ScoreTable) -> Vec<Column> {
    let mut columns = vec![
        found("grade", Kind::Points, "points", "Points after gates, 0 to 100", |f| Some(points(f.score.grade_total))),
        found("total", Kind::Points, "points", "Points before gates, 0 to 100", |f| Some(points(f.score.total))),
        found("cap", Kind::Whole, "points", "What the gates leave; 100 where none is breached", |f| Some(f.score.cap)),
        found("passed", Kind::Flag, "", "Whether the grade reaches the pass mark", |f| Some(f.score.passed)),
        found("band", Kind::Text, "", "Band of the grade: NotMet, Partly, Nearly, Met", |f| {
            Some(format!("{:?}", f.score.band))
        }),
        found("standards", Kind::Whole, "indicators", "Indicators that were measured", |f| {
            Some(f.score.indicators.len())
        }),
        found("standards_met", Kind::Whole, "indicators", "Of those, indicators in the band Met", |f| {
            Some(f.score.indicators.iter().filter(|indicator| indicator.band == Band::Met).count())
        }),
    ];
    for dimension in Dimension::ALL {
        let meaning = format!("Points of the dimension {} ({dimension:?})", dimension.code());
        columns.push(found(dimension.code(), Kind::Points, "points", meaning, move |f| {
            let mine = f.score.dimensions.iter().find(|(d, _)| *d == dimension)?;
            mine.1.map(points)
        }));
    }
    for gate in &table.gates {
        let (id, unit) = (gate.id.clone(), gate.breach.unit());
        let meaning = format!("Severity of the breach of the gate {id}; 0 if there was none");
        columns.push(found(format!("gate_{id}"), Kind::Whole, unit, meaning, move |f| {
            f.score.gates.iter().find(|gate| gate.id == id).map(|gate| gate.severity)
        }));
    }
    for row in &table.indicators {
        let id = row.id.clone();
        let meaning = format!("Points of the indicator {id}; empty where there was nothing to measure");
        columns.push(found(format!("points_{id}"), Kind::Points, "points", meaning, {
            let id = id.clone();
            move |f| f.score.indicators.iter().find(|i| i.id == id).map(|i| points(i.points))
        }));
        // Units are those of the shipped table: permille, hours, persons.
        let meaning = format!("Value of the indicator {id} ({})", row.unit);
        columns.push(found(format!("value_{id}"), Kind::Whole, "", meaning, move |f| {
            f.score.indicators.iter().find(|i| i.id == id).map(|i| i.value)
        }));
    }
    columns
}

fn of_the_people() -> Vec<Column> {
    let sites = |f: &Found<'_>| 0..f.exercise.truth().country.kinds.len();
    vec![
        whole("arrived", "persons", "Persons of the source series so far", |f| f.exercise.truth().exits.born.persons()),
        whole("moved_on", "persons", "Of those, travelled on to another country", |f| {
            f.exercise.truth().exits.moved_on.persons()
        }),
        whole("returned", "persons", "Returned home", |f| f.exercise.truth().exits.returned.persons()),
        whole("deceased", "persons", "Died", |f| f.exercise.truth().exits.deceased.persons()),
        whole("refused_unassessed", "persons", "Refused without individual assessment", |f| {
            f.exercise.truth().caseload.refused_unassessed
        }),
        whole("informal_entries", "persons", "Crossed elsewhere than at a post", |f| {
            f.exercise.truth().caseload.informal_entries
        }),
        whole("unscreened", "persons", "Left the country without screening", |f| f.exercise.truth().exits.unscreened),
        whole("missed_case_hours", "case-hours", "Hours of true cases beyond their time without care", |f| {
            f.exercise.truth().caseload.total.iter().map(|hours| hours.unmet).sum()
        }),
        whole("burden_hours", "person-hours", "Burden of all needs", |f| {
            f.exercise.truth().burden.total.iter().sum::<u64>() / 1000
        }),
        whole("person_hours", "person-hours", "Hours of everybody since they appeared", |f| {
            f.exercise.truth().burden.person_hours
        }),
        whole("peak_waiting", "persons", "Most people waiting at one post", move |f| {
            sites(f).map(|site| u64::from(f.exercise.truth().waits.peak_waiting[site])).max().unwrap_or(0)
        }),
        whole("longest_wait", "hours", "Longest wait at a post", move |f| {
            sites(f).map(|site| u64::from(f.exercise.truth().waits.peak[site])).max().unwrap_or(0)
        }),
        whole("wait_p90", "hours", "Wait that one in ten exceeded, at the post where it was longest", move |f| {
            sites(f).map(|site| u64::from(quantile(&f.exercise.truth().waits.done[site], 900))).max().unwrap_or(0)
        }),
        whole("peak_present", "persons", "Most people at one site", move |f| {
            sites(f).map(|site| u64::from(f.exercise.truth().crowding.peak[site])).max().unwrap_or(0)
        }),
        whole(
            "stock_out_hours",
            "hours",
            "Hours in which goods that people lacked were out of stock, all sites",
            move |f| sites(f).map(|site| u64::from(f.exercise.truth().services.out_hours[site])).sum(),
        ),
    ]
}

fn of_the_means() -> Vec<Column> {
    let money = |name: &str, meaning: &str, value: fn(&Found<'_>) -> i64| {
        found(name, Kind::Whole, "cents", meaning, move |f| Some(value(f)))
    };
    let judged = |name: &str, meaning: &str, wanted: Judgement| {
        whole(name, "injects", meaning, move |f| {
            let injects = &f.exercise.loaded().scenario.injects;
            let courses = f.exercise.truth().msel.courses().iter().zip(injects);
            courses.filter(|(c, inject)| c.judgement(inject, f.exercise.now()) == Some(wanted)).count() as u64
        })
    };
    vec![
        money("approved", "Approved on all budget lines", |f| {
            Line::ALL.iter().map(|line| f.exercise.truth().ledger.of(*line).approved.0).sum()
        }),
        money("paid", "Paid on all budget lines", |f| f.exercise.truth().ledger.paid().0),
        money("owed", "Due and unpaid", |f| {
            Line::ALL.iter().map(|line| f.exercise.truth().ledger.of(*line).owed.0).sum()
        }),
        money("left", "What can still be spent, the contingency fund included", |f| {
            let ledger = f.exercise.truth().ledger;
            ledger.accounts.iter().map(|account| account.left().0).sum::<i64>() + ledger.contingency.0
        }),
        whole("idle_items", "items", "Relief items in stores at ENDEX", |f| {
            let stock = f.exercise.sitrep().sites.iter().filter_map(|site| site.stock);
            stock.map(|stock: [u32; Item::COUNT]| stock.iter().map(|n| u64::from(*n)).sum::<u64>()).sum()
        }),
        judged("injects_met", "Expected actions that were done in time", Judgement::Met),
        judged("injects_late", "Expected actions that were done late", Judgement::Late),
        judged("injects_not_met", "Expected actions that were not done", Judgement::NotMet),
        whole("orders_submitted", "orders", "Orders given", |f| f.exercise.acts().len() as u64),
        found("orders_accepted", Kind::Whole, "orders", "Orders that took effect or began", |f| Some(f.orders[0])),
        found("orders_refused", Kind::Whole, "orders", "Orders refused with a reason", |f| Some(f.orders[1])),
    ]
}

/// The row of a run, without its number: the values in the order of the columns. A failure has the reason.
#[must_use]
pub fn row(columns: &[Column], asked: &Asked<'_>, came: Result<&Exercise, &str>) -> Vec<String> {
    let failure = came.err();
    let found = came.ok().map(|exercise| Found { exercise, score: exercise.score(), orders: orders(exercise) });
    let value = |column: &Column| match &column.origin {
        Origin::Asked(value) => Some(value(asked)),
        Origin::Ended(value) => value(failure),
        Origin::Found(value) => found.as_ref().and_then(value),
    };
    columns.iter().map(|column| value(column).unwrap_or_default()).collect()
}

/// Orders accepted and refused.
fn orders(exercise: &Exercise) -> [i64; 2] {
    let mut orders = [0; 2];
    for (_, fact) in exercise.journal().facts() {
        match fact {
            Fact::OrderAccepted { .. } => orders[0] += 1,
            Fact::OrderRefused { .. } => orders[1] += 1,
            _ => {}
        }
    }
    orders
}

/// The data dictionary: one line for each column of the runs and of the series, as CSV.
#[must_use]
pub fn dictionary(columns: &[Column]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["table", "column", "kind", "unit", "meaning"];
    let number =
        ["runs", NUMBER, Kind::Whole.name(), "", "Number of the run: scenario, then policy, then seed, from 0"];
    let mut lines = vec![head.map(str::to_owned), number.map(str::to_owned)];
    lines.extend(columns.iter().map(|column| {
        let (kind, unit) = (column.kind.name(), column.unit);
        ["runs", &column.name, kind, unit, &column.meaning].map(str::to_owned)
    }));
    let number = (NUMBER, "", "Number of the run, as in the table of runs");
    lines.extend(
        std::iter::once(number)
            .chain(super::series::COLUMNS)
            .map(|(name, unit, meaning)| ["series", name, Kind::Whole.name(), unit, meaning].map(str::to_owned)),
    );
    for line in lines {
        writer.write_record(line).expect("invariant: memory takes bytes");
    }
    let bytes = writer.into_inner().expect("invariant: memory takes bytes");
    String::from_utf8(bytes).expect("invariant: text went in")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own_and_a_meaning() {
        let columns = columns();
        let names: BTreeSet<_> = columns.iter().map(|column| column.name.as_str()).chain([NUMBER]).collect();
        assert_eq!(names.len(), columns.len() + 1);
        assert!(columns.iter().all(|column| !column.meaning.is_empty()));
        let series = super::super::series::COLUMNS.len();
        assert_eq!(dictionary(&columns).lines().count(), columns.len() + 2 + series + 1);
    }
}
