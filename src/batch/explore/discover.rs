//! Scenario discovery: the conditions under which a policy fails, as a box in the space of factors (the patient rule induction method of
//! Friedman and Fisher, in its peeling form).
//!
//! The box begins as the whole space. Again and again the thin slice is cut off, at either end of one factor, whose loss leaves the
//! greatest share of failures inside. Of all boxes on the way the one is told in which the share of failures inside and the share of all
//! failures that it holds are best together (the greatest product); limits that this does not need are dropped again.

use std::collections::BTreeMap;
use std::path::Path;

use askama::Template;
use serde::Serialize;

use super::factors::POINTS_FILE;
use crate::batch::error::BatchError;
use crate::text::{Arg, Text};

/// Share of the points in a box that a cut takes away.
const SLICE: f64 = 0.05;
/// A box holds at least this share of all runs.
const LEAST: f64 = 0.05;

/// A factor that limits the box.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limit {
    /// The factor.
    pub factor: String,
    /// At least this, where it is limited below.
    pub low: Option<f64>,
    /// At most this, where it is limited above.
    pub high: Option<f64>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Discovery {
    /// The policy.
    pub policy: String,
    /// Runs.
    pub runs: usize,
    /// Of those, failures.
    pub failures: usize,
    /// Runs in the box.
    pub inside: usize,
    /// Failures in the box.
    pub inside_failures: usize,
    /// What limits the box, the strictest first; empty where no box is worth telling.
    pub limits: Vec<Limit>,
    /// Runs by the two strictest factors: value, value, whether it failed.
    #[serde(skip)]
    pub dots: Vec<(f64, f64, bool)>,
}

/// A table of runs: factors by name, and which run failed.
struct Table {
    names: Vec<String>,
    rows: Vec<(Vec<f64>, bool)>,
}

/// Finds the conditions under which a policy of the batch in a folder fails: does not pass, or has fewer points than a bound.
///
/// # Errors
/// The folder holds no sweep, or no such policy.
pub fn discover(folder: &Path, policy: &str, below: Option<f64>) -> Result<Discovery, BatchError> {
    let table = read(folder, policy, below)?;
    Ok(search(&table, policy))
}

fn read(folder: &Path, policy: &str, below: Option<f64>) -> Result<Table, BatchError> {
    let (points, runs) = (folder.join(POINTS_FILE), folder.join("runs.csv"));
    if !points.is_file() || !runs.is_file() {
        return Err(BatchError::NoSweep(folder.to_path_buf()));
    }
    let damaged = |path: &Path| {
        let path = path.to_path_buf();
        move |_| BatchError::Damaged(path)
    };
    let mut reader = csv::Reader::from_path(&points).map_err(damaged(&points))?;
    let names: Vec<String> = reader.headers().map_err(damaged(&points))?.iter().skip(1).map(str::to_owned).collect();
    let mut places: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for row in reader.records() {
        let row = row.map_err(damaged(&points))?;
        let values = row.iter().skip(1).map(|word| word.parse().unwrap_or(0.0)).collect();
        places.insert(row.get(0).unwrap_or_default().to_owned(), values);
    }
    let mut reader = csv::Reader::from_path(&runs).map_err(damaged(&runs))?;
    let heads = reader.headers().map_err(damaged(&runs))?.clone();
    let at = |name: &str| heads.iter().position(|head| head == name);
    let columns = ["scenario", "policy", "status", "passed", "grade"].map(at);
    let [Some(scenario), Some(name), Some(status), Some(passed), Some(grade)] = columns else {
        return Err(BatchError::Damaged(runs));
    };
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row.map_err(damaged(&runs))?;
        let word = |at: usize| row.get(at).unwrap_or_default();
        let (own, variant) = split(word(name));
        if own != policy || word(status) != "ok" {
            continue;
        }
        let place = variant.or_else(|| split(word(scenario)).1).and_then(|point| places.get(point));
        let Some(place) = place else { continue };
        let failed = match below {
            Some(bound) => word(grade).parse::<f64>().is_ok_and(|grade| grade < bound),
            None => word(passed) != "true",
        };
        rows.push((place.clone(), failed));
    }
    if rows.is_empty() {
        return Err(BatchError::NotInBatch(policy.to_owned()));
    }
    Ok(Table { names, rows })
}

/// A name and the number of its point.
fn split(name: &str) -> (&str, Option<&str>) {
    name.rsplit_once('#').map_or((name, None), |(name, point)| (name, Some(point)))
}

impl Table {
    /// The rows within these limits.
    fn inside(&self, limits: &[Limit]) -> Vec<&(Vec<f64>, bool)> {
        let at = |limit: &Limit| self.names.iter().position(|name| *name == limit.factor).unwrap_or(0);
        let holds = |(values, _): &&(Vec<f64>, bool)| {
            limits.iter().all(|limit| {
                let value = values[at(limit)];
                limit.low.is_none_or(|low| value >= low) && limit.high.is_none_or(|high| value <= high)
            })
        };
        self.rows.iter().filter(holds).collect()
    }
}

fn failures<'a>(rows: impl IntoIterator<Item = &'a &'a (Vec<f64>, bool)>) -> usize {
    rows.into_iter().filter(|(_, failed)| *failed).count()
}

fn search(table: &Table, policy: &str) -> Discovery {
    let all: Vec<&(Vec<f64>, bool)> = table.rows.iter().collect();
    let total = failures(&all);
    let least = ((all.len() as f64 * LEAST).ceil() as usize).max(1);
    // Share of failures inside times share of all failures.
    let worth = |rows: &[&(Vec<f64>, bool)]| {
        let inside = failures(rows) as f64;
        inside / rows.len().max(1) as f64 * inside / total.max(1) as f64
    };
    let mut inside = all.clone();
    let mut best = (worth(&inside), inside.clone());
    while let Some(cut) = slice(&inside, table.names.len()).filter(|cut| cut.len() >= least) {
        inside = cut;
        let now = worth(&inside);
        if now > best.0 {
            best = (now, inside.clone());
        }
    }
    // A limit that can be left out without loss was chance.
    let mut limits = limits(table, &best.1);
    for at in (0..limits.len()).rev() {
        let mut wider = limits.clone();
        wider.remove(at);
        let rows = table.inside(&wider);
        if worth(&rows) >= best.0 {
            best = (worth(&rows), rows);
            limits = wider;
        }
    }
    let axis = |number: usize| {
        let name = limits.get(number).map(|limit| limit.factor.clone());
        name.and_then(|name| table.names.iter().position(|known| *known == name))
    };
    let (x, y) = (axis(0).unwrap_or(0), axis(1).unwrap_or(usize::from(table.names.len() > 1)));
    Discovery {
        policy: policy.to_owned(),
        runs: all.len(),
        failures: total,
        inside: best.1.len(),
        inside_failures: failures(&best.1),
        dots: all.iter().map(|(values, failed)| (values[x], values[y], *failed)).collect(),
        limits,
    }
}

/// The rows that are left after the best cut; none where nothing can be cut off.
fn slice<'a>(rows: &[&'a (Vec<f64>, bool)], factors: usize) -> Option<Vec<&'a (Vec<f64>, bool)>> {
    let mut best: Option<(f64, Vec<&(Vec<f64>, bool)>)> = None;
    for factor in 0..factors {
        let mut values: Vec<f64> = rows.iter().map(|(values, _)| values[factor]).collect();
        values.sort_by(f64::total_cmp);
        let take = ((rows.len() as f64 * SLICE).ceil() as usize).clamp(1, rows.len());
        let (low, high) = (values[take - 1], values[values.len() - take]);
        for cut in [
            rows.iter().copied().filter(|(values, _)| values[factor] > low).collect::<Vec<_>>(),
            rows.iter().copied().filter(|(values, _)| values[factor] < high).collect(),
        ] {
            if cut.is_empty() || cut.len() == rows.len() {
                continue;
            }
            let share = failures(&cut) as f64 / cut.len() as f64;
            if best.as_ref().is_none_or(|(known, _)| share > *known) {
                best = Some((share, cut));
            }
        }
    }
    best.map(|(_, rows)| rows)
}

/// Where the box is narrower than the whole, the strictest factor first.
fn limits(table: &Table, inside: &[&(Vec<f64>, bool)]) -> Vec<Limit> {
    let ends = |rows: &mut dyn Iterator<Item = f64>| {
        rows.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let mut found = Vec::new();
    for (at, name) in table.names.iter().enumerate() {
        let (low, high) = ends(&mut table.rows.iter().map(|(values, _)| values[at]));
        let (from, to) = ends(&mut inside.iter().map(|(values, _)| values[at]));
        let limit = Limit { factor: name.clone(), low: (from > low).then_some(from), high: (to < high).then_some(to) };
        if limit.low.is_some() || limit.high.is_some() {
            found.push(((to - from) / (high - low).max(1.0), limit));
        }
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, limit)| limit).collect()
}

/// Sides of the drawing.
const SIDE: f64 = 420.0;

#[derive(Template)]
#[template(path = "discovery.html")]
struct Page<'a> {
    found: &'a Discovery,
    text: &'a Text,
}

/// The page of a discovery.
#[must_use]
pub fn page(found: &Discovery, text: &Text) -> String {
    Page { found, text }.render().expect("invariant: the template writes into memory")
}

impl Discovery {
    /// What was found, in words, line by line.
    #[must_use]
    pub fn told(&self, text: &Text) -> Vec<String> {
        let whole = |count: usize| Arg::Int(count as i64);
        let percent = |part: usize, of: usize| text.percent((part * 1000 / of.max(1)) as i64);
        let all = percent(self.failures, self.runs);
        let first = [("policy", self.policy.as_str().into()), ("runs", whole(self.runs)), ("share", all.into())];
        let mut lines = vec![text.get("discover-all", &first)];
        if self.limits.is_empty() {
            lines.push(text.get("discover-none", &[]));
            return lines;
        }
        let inside = percent(self.inside_failures, self.inside);
        let held = percent(self.inside_failures, self.failures);
        lines.push(text.get("discover-box", &[("share", inside.into()), ("held", held.into())]));
        for Limit { factor, low, high } in &self.limits {
            let number = |value: f64| Arg::from(text.number(value as i64));
            let name = Arg::from(factor.as_str());
            lines.push(match (low, high) {
                (Some(low), Some(high)) => {
                    text.get("discover-between", &[("factor", name), ("low", number(*low)), ("high", number(*high))])
                }
                (Some(low), None) => text.get("discover-above", &[("factor", name), ("low", number(*low))]),
                (_, high) => text.get("discover-below", &[("factor", name), ("high", number(high.unwrap_or(0.0)))]),
            });
        }
        lines
    }
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.text.get(key, &[])
    }

    fn told(&self) -> Vec<String> {
        self.found.told(self.text)
    }

    /// Names of the axes.
    fn axes(&self) -> [String; 2] {
        [0, 1].map(|at| self.found.limits.get(at).map(|limit| limit.factor.clone()).unwrap_or_default())
    }

    /// Dots: place, and whether it failed.
    fn dots(&self) -> Vec<(String, String, bool)> {
        let (x, y) = (self.scale(|dot| dot.0), self.scale(|dot| dot.1));
        let place =
            |(a, b, failed): &(f64, f64, bool)| (format!("{:.1}", x(*a)), format!("{:.1}", SIDE - y(*b)), *failed);
        self.found.dots.iter().map(place).collect()
    }

    fn scale(&self, of: fn(&(f64, f64, bool)) -> f64) -> impl Fn(f64) -> f64 + use<> {
        let values = self.found.dots.iter().map(of);
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        move |value| 10.0 + (value - low) / (high - low).max(1e-9) * (SIDE - 20.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Failures just where the first factor is above 60 and the second below 30, whatever the third is.
    #[test]
    fn a_box_that_is_there_is_found() {
        let mut rows = Vec::new();
        for a in 0..20 {
            for b in 0..20 {
                let (a, b, c) = (f64::from(a) * 5.0, f64::from(b) * 5.0, f64::from((a * 7 + b * 13) % 20) * 5.0);
                rows.push((vec![a, b, c], a > 60.0 && b < 30.0));
            }
        }
        let table = Table { names: ["a", "b", "c"].map(str::to_owned).to_vec(), rows };
        let found = search(&table, "p");
        assert_eq!((found.runs, found.failures), (400, 42));
        assert_eq!((found.inside, found.inside_failures), (42, 42));
        let limit = |factor: &str, low, high| Limit { factor: factor.to_owned(), low, high };
        assert_eq!(found.limits, [limit("b", None, Some(25.0)), limit("a", Some(65.0), None)]);
    }

    #[test]
    fn where_nothing_explains_failures_the_box_is_wide() {
        let rows = (0..400).map(|at| (vec![f64::from(at % 20), f64::from(at / 20)], at % 2 == (at / 20) % 2)).collect();
        let found = search(&Table { names: vec!["a".into(), "b".into()], rows }, "p");
        assert!(found.inside > 300, "{found:?}");
    }
}
