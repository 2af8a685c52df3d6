//! Scenarios: reading, checking and hashing what trainers write.
//!
//! One way in: [`load`] (by path or id) and [`read`] (from texts already in memory, as in a recording) give a [`Loaded`]
//! scenario that is valid by construction, or every finding with its place. Nothing is read after that.

mod check;
pub mod codes;
pub mod examine;
pub mod finding;
mod hash;
pub mod ids;
mod library;
mod pattern;
pub mod reference;
pub mod rules;
pub mod schema;
mod series;
pub mod shape;
pub mod spanned;
pub mod table;
pub mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use finding::{Finding, Severity, Value};
use rules::{RuleError, RuleTable, Rules};
use schema::{Preset, Scenario, SiteKind};
use table::ScoreTable;

use library::Beside;
pub(crate) use library::read_file;
pub use library::{Shipped, TUTORIAL, asset, policies, scenarios, seed_list};

/// The largest scenario or CSV file that is read, in bytes.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The texts a scenario is made of; what a recording and the plan of a batch embed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Texts {
    /// Name shown in findings: a path or an id.
    pub name: String,
    /// The scenario file.
    pub scenario: String,
    /// CSV files by the name the scenario gives them.
    pub series: BTreeMap<String, String>,
    /// The rules file.
    pub rules: String,
    /// The presets of site kinds.
    pub presets: String,
    /// The score table.
    pub score: String,
}

/// A scenario that is ready to run.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario, with presets filled in.
    pub scenario: Scenario,
    /// The rules in force, overrides applied.
    pub rules: Rules,
    /// The rules as a table, with units and sources.
    pub rule_table: RuleTable,
    /// Daily persons by CSV file.
    pub series: BTreeMap<String, Vec<u32>>,
    /// Indicators and gates, overrides applied.
    pub score: ScoreTable,
    /// Hash of the mechanics: what decides whether a replay is possible.
    pub model_hash: String,
    /// Hash of the wording.
    pub text_hash: String,
    /// The texts it was made from.
    pub texts: Texts,
    /// Findings about the mechanics that do not keep it from running; [`Loaded::proofread`] adds those about the wording.
    pub warnings: Vec<Finding>,
}

impl Loaded {
    /// All findings that do not keep it from running, in the order of the text. Reading every word takes its time, so it
    /// is done where a scenario is looked at, not where it is run.
    #[must_use]
    pub fn proofread(&self) -> Vec<Finding> {
        let root = spanned::parse(&self.texts.scenario).expect("invariant: it was read from this text");
        let wording = check::wording(&self.scenario, &root, &self.texts.scenario);
        in_order(self.warnings.iter().cloned().chain(wording).collect())
    }
}

/// Why a scenario cannot be run.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Neither a file nor a shipped scenario.
    #[error("no scenario \"{name}\"")]
    NotFound {
        /// What was asked for.
        name: String,
        /// Shipped scenarios.
        known: Vec<String>,
    },
    /// A file cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A folder was named where a file is needed.
    #[error("{0} is a folder")]
    Folder(PathBuf),
    /// A file is no text in UTF-8.
    #[error("{path}:{line}:{column}: no UTF-8")]
    NotText {
        /// Which.
        path: PathBuf,
        /// Line of the first byte that does not fit, from 1.
        line: usize,
        /// Its column, from 1.
        column: usize,
    },
    /// A file is too large to be a scenario.
    #[error("{path}: {bytes} bytes")]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// The files have errors.
    #[error("{} findings", findings.len())]
    Findings {
        /// All findings in order, warnings among them.
        findings: Vec<Finding>,
        /// The texts they point into, by file name.
        sources: BTreeMap<String, String>,
    },
    /// A table where a scenario is wanted.
    #[error("{0} is a CSV file")]
    Sheet(PathBuf),
    /// A rules, presets or score file that came with the program or a recording is broken.
    #[error("{file}: {message}")]
    Asset {
        /// Which.
        file: &'static str,
        /// What is wrong.
        message: String,
    },
}

/// Where the CSV files of a scenario come from.
type Lookup<'a> = dyn Fn(&str) -> Result<Beside, LoadError> + 'a;

/// Loads a scenario by path, or by the id of one beside the program or shipped with it.
///
/// # Errors
/// It does not exist, cannot be read, or has errors.
pub fn load(name: &str) -> Result<Loaded, LoadError> {
    let (texts, place) = library::find(name)?;
    build(texts, &|file| place.file(file))
}

/// Makes a scenario from its texts, CSV files included.
///
/// # Errors
/// The texts have errors; all of them are given.
pub fn read(mut texts: Texts) -> Result<Loaded, LoadError> {
    let series = std::mem::take(&mut texts.series);
    build(texts, &|file| Ok(series.get(file).cloned().map_or(Beside::Missing, Beside::Text)))
}

fn build(mut texts: Texts, lookup: &Lookup<'_>) -> Result<Loaded, LoadError> {
    let examined = examine::examine_and_read::<Scenario>(&texts.scenario, scenario_schema());
    let (mut scenario, root) = examined.map_err(|findings| failed(findings, &texts))?;
    let mut rule_table: RuleTable = asset_text("rules", &texts.rules)?;
    let shipped = Rules::from_table(&rule_table).map_err(|error| broken("rules", &error))?;
    let presets: BTreeMap<SiteKind, Preset> = asset_text("presets", &texts.presets)?;
    let mut score: ScoreTable = asset_text("score", &texts.score)?;
    score.check().map_err(|message| LoadError::Asset { file: "score", message })?;
    for site in &mut scenario.sites {
        fill_in(site, &presets);
    }
    let mut findings = check::check(&scenario, &root);
    findings.extend(check::overrides(&scenario, &root, &mut rule_table, &mut score));
    let mut series = BTreeMap::new();
    for (i, file) in daily_files(&scenario) {
        let text = match lookup(file)? {
            Beside::Text(text) => Some(text),
            Beside::Missing => {
                findings.push(check::missing_file(&root, i, file, "S030"));
                None
            }
            Beside::Outside => {
                findings.push(check::missing_file(&root, i, file, "S036"));
                None
            }
        };
        if let Some(text) = text {
            match series::read(file, &text, scenario.duration.days()) {
                Ok(days) => drop(series.insert(file.to_owned(), days)),
                Err(found) => findings.extend(found),
            }
            texts.series.insert(file.to_owned(), text);
        }
    }
    findings.extend(check::people(&scenario, &root, &series));
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        findings.extend(check::wording(&scenario, &root, &texts.scenario));
        return Err(failed(in_order(findings), &texts));
    }
    let warnings = in_order(findings);
    let rules = match scenario.rules.is_empty() {
        true => shipped,
        false => Rules::from_table(&rule_table).map_err(|error| broken("rules", &error))?,
    };
    let (model_hash, text_hash) = hash::hashes(&scenario, &rules, &score, &series);
    Ok(Loaded { scenario, rules, rule_table, series, score, model_hash, text_hash, texts, warnings })
}

/// In the order of the text; those of other files after it.
fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.file.is_some(), finding.span.as_ref().map(|span| span.start)));
    findings
}

/// CSV files that a scenario names, with the position of the source of arrivals.
fn daily_files(scenario: &Scenario) -> impl Iterator<Item = (usize, &str)> {
    scenario.arrivals.iter().enumerate().filter_map(|(i, arrival)| match &arrival.pattern {
        schema::Pattern::Daily { file } => Some((i, file.as_str())),
        schema::Pattern::Waves(_) => None,
    })
}

fn failed(mut findings: Vec<Finding>, texts: &Texts) -> LoadError {
    for finding in &mut findings {
        finding.file.get_or_insert_with(|| texts.name.clone());
    }
    let mut sources = texts.series.clone();
    sources.insert(texts.name.clone(), texts.scenario.clone());
    LoadError::Findings { findings, sources }
}

fn broken(file: &'static str, error: &RuleError) -> LoadError {
    LoadError::Asset { file, message: error.to_string() }
}

/// Reads a RON text of ours, with `Some` left out.
///
/// # Errors
/// The text is not what it should be.
pub fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text)
}

fn asset_text<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, LoadError> {
    from_ron(text).map_err(|error| LoadError::Asset { file, message: error.to_string() })
}

/// The JSON schema of the scenario format, made once.
#[must_use]
pub fn scenario_schema() -> &'static schemars::Schema {
    static SCHEMA: OnceLock<schemars::Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| schemars::schema_for!(Scenario))
}

/// Takes capabilities that a site does not give from its kind.
fn fill_in(site: &mut schema::Site, presets: &BTreeMap<SiteKind, Preset>) {
    let Some(preset) = presets.get(&site.kind) else { return };
    site.desks = site.desks.take().or_else(|| preset.desks.clone());
    site.accommodation = site.accommodation.take().or_else(|| preset.accommodation.clone());
    site.water = site.water.take().or_else(|| preset.water.clone());
    site.sanitation = site.sanitation.take().or_else(|| preset.sanitation.clone());
    site.care = site.care.take().or_else(|| preset.care.clone());
    site.store = site.store.take().or_else(|| preset.store.clone());
    site.homes = site.homes.take().or_else(|| preset.homes.clone());
}

/// A list of seeds with a purpose.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedList {
    /// Id: the file name without ending.
    pub id: String,
    /// What the list is for.
    pub purpose: schema::LocalText,
    /// The seeds.
    pub seeds: Vec<u64>,
}

/// The file name of a path, for findings.
pub(crate) fn display_name(path: &Path) -> String {
    path.display().to_string()
}

/// An argument of a finding from a number of any width.
pub(crate) fn int(value: impl TryInto<i64>) -> Value {
    Value::Int(value.try_into().unwrap_or(i64::MAX))
}

/// The shipped table of rules: value, unit, plausible range and source of each.
#[must_use]
pub fn shipped_rules() -> RuleTable {
    let text = asset("rules/standard.ron").expect("invariant: the rules are embedded (tested)");
    from_ron(text).expect("invariant: the embedded rules read (tested)")
}

/// The shipped rules, for tests of pure rules.
#[cfg(test)]
pub(crate) fn standard_rules() -> Rules {
    Rules::from_table(&shipped_rules()).expect("every rule is there")
}
