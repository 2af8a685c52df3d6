//! Factors, points among them, and the variants that they make.

use std::path::Path;

use crate::batch::error::BatchError;
use crate::batch::files::write_whole;
use crate::batch::plan::{Plan, PlannedPolicy, Source};
use crate::chance::{Chance, Stream};
use crate::exercise::{PolicyText, Sheet, policy_text};
use crate::scenario::rules::{Rule, RuleTable};
use crate::scenario::{Texts, from_ron, load, read};
use crate::units::Tick;

/// The file that says where each variant lies.
pub const POINTS_FILE: &str = "points.csv";
/// More points than this are a mistake.
const MOST_POINTS: usize = 100_000;

/// A factor and its range, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// A parameter of the policy, or the name of a rule.
    pub name: String,
    /// Lowest value.
    pub low: i64,
    /// Highest value.
    pub high: i64,
}

impl Factor {
    /// Reads `NAME=2..14`.
    ///
    /// # Errors
    /// It is not of this form.
    pub fn read(word: &str) -> Result<Self, BatchError> {
        let parts = word.split_once('=').and_then(|(name, range)| Some((name, range.split_once("..")?)));
        let wrong = || BatchError::NotAFactor(word.to_owned());
        let (name, (low, high)) = parts.ok_or_else(wrong)?;
        let number = |digits: &str| digits.trim().parse::<i64>().map_err(|_| wrong());
        let (low, high) = (number(low)?, number(high)?);
        let sound = low < high && high.checked_sub(low).is_some() && !name.trim().is_empty();
        if sound { Ok(Self { name: name.trim().to_owned(), low, high }) } else { Err(wrong()) }
    }

    /// The value at a share of the range, 0 to 1.
    fn at(&self, share: f64) -> i64 {
        let steps = (self.high - self.low + 1) as f64;
        (self.low + (share * steps).floor() as i64).min(self.high)
    }
}

/// How points are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Evenly, every combination of as many levels as fit.
    Grid,
    /// Latin hypercube: each factor's range in as many parts as points, each part once.
    LatinHypercube,
    /// A scrambled Sobol sequence: any first part of it fills the space evenly.
    Sobol,
}

/// So many points among the factors; a grid may give fewer. They depend on the arguments only.
#[must_use]
pub fn points(factors: &[Factor], method: Method, count: usize) -> Vec<Vec<i64>> {
    let count = count.clamp(1, MOST_POINTS);
    match method {
        Method::Grid => grid(factors, count),
        Method::LatinHypercube => latin(factors, count),
        Method::Sobol => (0..count)
            .map(|at| {
                let share = |dimension: usize| {
                    f64::from(sobol_burley::sample(at as u32, dimension as u32 % sobol_burley::NUM_DIMENSIONS, 1))
                };
                factors.iter().enumerate().map(|(dimension, factor)| factor.at(share(dimension))).collect()
            })
            .collect(),
    }
}

fn grid(factors: &[Factor], count: usize) -> Vec<Vec<i64>> {
    let fits = |levels: usize| levels.checked_pow(factors.len() as u32).is_some_and(|all| all <= count);
    let levels = (2..=count).take_while(|levels| fits(*levels)).last().unwrap_or(1);
    let value = |factor: &Factor, level: usize| match levels {
        1 => factor.low + (factor.high - factor.low) / 2,
        _ => factor.low + (factor.high - factor.low) * level as i64 / (levels as i64 - 1),
    };
    let all = levels.pow(factors.len() as u32);
    let mut found: Vec<Vec<i64>> = (0..all)
        .map(|at| {
            let mut rest = at;
            let mut next = || {
                let level = rest % levels;
                rest /= levels;
                level
            };
            factors.iter().map(|factor| value(factor, next())).collect()
        })
        .collect();
    // A short range has fewer values than levels.
    found.sort();
    found.dedup();
    found
}

fn latin(factors: &[Factor], count: usize) -> Vec<Vec<i64>> {
    let mut columns = Vec::new();
    for (number, factor) in factors.iter().enumerate() {
        let mut luck = Chance::new(number as u64).key(Stream::Counting, Tick(0)).draw(7);
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, luck.below(at as u64 + 1) as usize);
        }
        let share = |part: usize, inside: u64| (part as f64 + inside as f64 / 1000.0) / count as f64;
        columns.push(order.into_iter().map(|part| factor.at(share(part, luck.below(1000)))).collect::<Vec<i64>>());
    }
    (0..count).map(|at| columns.iter().map(|column| column[at]).collect()).collect()
}

/// The plan of a sweep over parameters of a policy, or over rules of the model: one variant for each point.
///
/// # Errors
/// A factor is neither, or a value lies outside its range.
pub fn sweep_plan(
    scenarios: &[String],
    policies: &[String],
    factors: &[Factor],
    points: &[Vec<i64>],
    seeds: Vec<u64>,
) -> Result<Plan, BatchError> {
    let of_rules = factors.iter().filter(|factor| factor.name.contains('.')).count();
    match of_rules {
        0 => {
            let mut planned = Vec::new();
            for name in policies {
                planned.extend(policy_variants(name, factors, points)?);
            }
            Plan::new(scenarios, planned, seeds)
        }
        all if all == factors.len() => {
            let planned = policies.iter().map(|name| PlannedPolicy::named(name)).collect::<Result<Vec<_>, _>>()?;
            let mut variants = Vec::new();
            for name in scenarios {
                let base = load(name)?;
                let id = base.scenario.meta.id.to_string();
                for (number, point) in points.iter().enumerate() {
                    let texts = with_rules(&base.texts, factors, point)?;
                    variants.push((format!("{id}#{number}"), read(texts)?));
                }
            }
            Plan::of(variants, planned, seeds)
        }
        _ => Err(BatchError::MixedFactors),
    }
}

/// A policy with other parameters, one for each point.
pub(super) fn policy_variants(
    name: &str,
    factors: &[Factor],
    points: &[Vec<i64>],
) -> Result<Vec<PlannedPolicy>, BatchError> {
    let text = policy_text(name)?;
    if matches!(PolicyText::read(name, text.clone())?, PolicyText::Script(_)) {
        return Err(BatchError::NoSheet(name.to_owned()));
    }
    let variant = |(number, point): (usize, &Vec<i64>)| {
        let values = factors.iter().zip(point).map(|(factor, value)| (factor.name.as_str(), *value));
        let text = Sheet::with(&text, &values.collect::<Vec<_>>()).map_err(BatchError::NotAParameter)?;
        Ok(PlannedPolicy::of(&format!("{name}#{number}"), Source::Text(text), 0))
    };
    points.iter().enumerate().map(variant).collect()
}

/// The texts of a scenario under other rules.
fn with_rules(texts: &Texts, factors: &[Factor], point: &[i64]) -> Result<Texts, BatchError> {
    let mut table: RuleTable = from_ron(&texts.rules).expect("invariant: the scenario was loaded with these rules");
    for (factor, value) in factors.iter().zip(point) {
        let rule = table.0.get_mut(&factor.name);
        let rule = rule.ok_or_else(|| BatchError::NotAParameter(factor.name.clone()))?;
        if *value < rule.low || *value > rule.high {
            return Err(BatchError::OutOfRange { name: factor.name.clone(), low: rule.low, high: rule.high });
        }
        rule.value = *value;
    }
    Ok(Texts { rules: written(&table), ..texts.clone() })
}

/// A table of rules as it stands in a file.
fn written(table: &RuleTable) -> String {
    let quoted = |text: &str| ron::to_string(text).expect("invariant: a text can be written");
    let line = |(name, rule): (&String, &Rule)| {
        let Rule { value, unit, low, high, source } = rule;
        let (name, unit, source) = (quoted(name), quoted(unit), quoted(&source.0));
        format!("    {name}: (value: {value}, unit: {unit}, low: {low}, high: {high}, source: {source}),\n")
    };
    format!("{{\n{}}}\n", table.0.iter().map(line).collect::<String>())
}

/// Writes where each point lies.
///
/// # Errors
/// The file cannot be written.
pub fn write_points(folder: &Path, factors: &[Factor], points: &[Vec<i64>]) -> Result<(), BatchError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let put = |writer: &mut csv::Writer<Vec<u8>>, row: Vec<String>| {
        writer.write_record(row).expect("invariant: memory takes bytes");
    };
    let names = factors.iter().map(|factor| factor.name.clone());
    put(&mut writer, std::iter::once("point".to_owned()).chain(names).collect());
    for (number, point) in points.iter().enumerate() {
        put(&mut writer, std::iter::once(number.to_string()).chain(point.iter().map(i64::to_string)).collect());
    }
    let bytes = writer.into_inner().expect("invariant: memory takes bytes");
    write_whole(&folder.join(POINTS_FILE), &bytes)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn factors() -> Vec<Factor> {
        ["a=0..9", "b=-5..94"].map(|word| Factor::read(word).unwrap()).to_vec()
    }

    #[test]
    fn a_factor_has_a_name_and_a_range() {
        assert_eq!(Factor::read(" food_days = 2..14 ").unwrap(), Factor { name: "food_days".into(), low: 2, high: 14 });
        for wrong in ["food_days", "x=3", "x=5..5", "=1..2", "x=a..b", "x=9..1"] {
            assert!(matches!(Factor::read(wrong), Err(BatchError::NotAFactor(word)) if word == wrong), "{wrong}");
        }
    }

    #[test]
    fn every_method_stays_inside_and_each_fills_as_it_should() {
        for method in [Method::Grid, Method::LatinHypercube, Method::Sobol] {
            let found = points(&factors(), method, 100);
            assert_eq!(found.len(), 100, "{method:?}");
            assert!(found.iter().all(|p| (0..=9).contains(&p[0]) && (-5..=94).contains(&p[1])), "{method:?}");
            assert_eq!(found, points(&factors(), method, 100));
        }
        // Of a hundred points every tenth of the first and every hundredth of the second factor is hit once.
        let latin = points(&factors(), Method::LatinHypercube, 100);
        assert_eq!(latin.iter().map(|p| p[1]).collect::<BTreeSet<_>>().len(), 100);
        assert!((0..10).all(|value| latin.iter().filter(|p| p[0] == value).count() == 10));
        let sobol = points(&factors(), Method::Sobol, 64);
        let quarter = |p: &Vec<i64>| (p[0] >= 5, p[1] >= 45);
        let counts = [(false, false), (false, true), (true, false), (true, true)]
            .map(|of| sobol.iter().filter(|p| quarter(p) == of).count());
        assert!(counts.iter().all(|count| (14..=18).contains(count)), "{counts:?}");
        assert_eq!(points(&factors(), Method::Grid, 9).len(), 9);
        assert_eq!(points(&factors(), Method::Grid, 3), [[4, 44]]);
    }

    #[test]
    fn what_is_no_parameter_or_out_of_range_is_said() {
        let plan = |factor: &str, value: i64| {
            let factors = [Factor::read(factor).unwrap()];
            sweep_plan(&["tutorial".into()], &["reference".into()], &factors, &[vec![value]], vec![1])
        };
        assert!(plan("food_days=1..9", 3).is_ok());
        assert!(plan("water.standard=100..200", 120).is_ok());
        assert!(matches!(plan("food_day=1..9", 3), Err(BatchError::NotAParameter(_))));
        assert!(matches!(plan("water.standards=1..9", 3), Err(BatchError::NotAParameter(_))));
        assert!(matches!(plan("water.standard=1..900", 900), Err(BatchError::OutOfRange { low: 100, high: 200, .. })));
    }
}
