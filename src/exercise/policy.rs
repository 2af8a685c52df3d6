//! Policies: whoever decides by rule. A policy sees the observed picture and proposes; [`super::Exercise::submit`] is the
//! only door, for it as for a trainee.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::recording::RecordingError;
use super::sheet::Sheet;
use crate::scenario::examine::examine_and_read;
use crate::scenario::finding::{Finding, code};
use crate::scenario::spanned::{Value, parse};
use crate::scenario::{LoadError, Loaded, policies, read_file};
use crate::sim::{Decision, Sitrep};
use crate::units::Tick;

/// Decides by the observed picture, once before each tick.
pub trait Policy {
    /// Name in results and recordings.
    fn name(&self) -> &str;
    /// Adds orders for the next tick.
    ///
    /// # Errors
    /// It cannot decide, and the run cannot go on: only programs outside fail.
    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure>;
}

/// Why a program that decides could not go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFailure {
    /// It did not start.
    #[error("not started: {0}")]
    NotStarted(String),
    /// It ended before the exercise did; what it said last on standard error.
    #[error("ended early: {0}")]
    Ended(String),
    /// No answer in so many seconds.
    #[error("no answer in {0} s")]
    Stuck(u64),
    /// An answer that is not of the protocol: why, and the line.
    #[error("not understood: {reason}: {line}")]
    NotUnderstood {
        /// What is wrong with it.
        reason: String,
        /// The line, shortened.
        line: String,
    },
}

/// Why a run did not reach its end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The recording cannot be written.
    #[error(transparent)]
    Recording(#[from] RecordingError),
    /// The policy cannot decide.
    #[error(transparent)]
    Policy(#[from] PolicyFailure),
}

/// One entry of a script: the hour since STARTEX, and the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Timed(pub u32, pub Decision);

/// Decides by a list: `[(0, Enact(lever: EmergencyDeclaration)), (24, ...)]`.
#[derive(Clone, Debug)]
pub struct Script {
    name: String,
    orders: Vec<Timed>,
    next: usize,
}

impl Script {
    /// A script from a list; sorted by hour, in the order of the list within an hour.
    #[must_use]
    pub fn new(name: impl Into<String>, mut orders: Vec<Timed>) -> Self {
        orders.sort_by_key(|Timed(hour, _)| *hour);
        Self { name: name.into(), orders, next: 0 }
    }
}

impl Policy for Script {
    fn name(&self) -> &str {
        &self.name
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure> {
        while let Some(Timed(hour, decision)) = self.orders.get(self.next)
            && Tick(*hour) <= sitrep.tick
        {
            orders.push(decision.clone());
            self.next += 1;
        }
        Ok(())
    }
}

/// Why a policy cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// Neither a shipped policy nor a file.
    #[error("no policy \"{0}\"")]
    NotFound(String),
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] LoadError),
    /// The file has errors.
    #[error("{} findings", findings.len())]
    Findings {
        /// All of them.
        findings: Vec<Finding>,
        /// The file's name.
        name: String,
        /// Its text.
        text: String,
    },
}

/// Ids of the policies that come with the program.
#[must_use]
pub fn shipped() -> Vec<&'static str> {
    policies().map(|(id, _)| id).collect()
}

/// A shipped sheet, read once.
fn sheet(name: &str) -> Option<&'static Sheet> {
    static SHEETS: OnceLock<BTreeMap<&'static str, (&'static str, OnceLock<Sheet>)>> = OnceLock::new();
    let sheets = SHEETS.get_or_init(|| policies().map(|(id, text)| (id, (text, OnceLock::new()))).collect());
    let (text, sheet) = sheets.get(name)?;
    Some(sheet.get_or_init(|| Sheet::read(text).expect("invariant: the embedded policies read (tested)")))
}

/// A policy by id, or by the path of a file: a list is a script, anything else a sheet.
///
/// # Errors
/// There is none, or it has errors. Names that the scenario does not have are refused when an order is judged: a file may
/// serve several scenarios.
pub fn named(name: &str, loaded: &Loaded) -> Result<Box<dyn Policy>, PolicyError> {
    if let Some(sheet) = sheet(name) {
        return Ok(sheet.policy(name, loaded));
    }
    Ok(PolicyText::read(name, text_of(name)?)?.policy(name, loaded))
}

/// The text of a policy by id, or by the path of a file.
///
/// # Errors
/// There is none, or the file cannot be read.
pub fn text_of(name: &str) -> Result<String, PolicyError> {
    if let Some((_, text)) = policies().find(|(id, _)| *id == name) {
        return Ok(text.to_owned());
    }
    let path = PathBuf::from(name);
    if !path.is_file() {
        return Err(PolicyError::NotFound(name.to_owned()));
    }
    Ok(read_file(&path)?)
}

/// A policy as it is written, read once, for any scenario.
#[derive(Clone, Debug)]
pub enum PolicyText {
    /// A list of timed orders.
    Script(Vec<Timed>),
    /// A sheet.
    Sheet(Box<Sheet>),
}

impl PolicyText {
    /// Reads the text of a policy; its name is for messages.
    ///
    /// # Errors
    /// The text has errors.
    pub fn read(name: &str, text: String) -> Result<Self, PolicyError> {
        let read = if is_script(&text) {
            read_script(&text).map(Self::Script)
        } else {
            Sheet::read(&text).map(|sheet| Self::Sheet(Box::new(sheet)))
        };
        read.map_err(|findings| PolicyError::Findings { findings, name: name.to_owned(), text })
    }

    /// The policy for a scenario, under a name.
    #[must_use]
    pub fn policy(&self, name: &str, loaded: &Loaded) -> Box<dyn Policy> {
        match self {
            Self::Script(orders) => Box::new(Script::new(name, orders.clone())),
            Self::Sheet(sheet) => sheet.policy(name, loaded),
        }
    }
}

/// Whether a text is a list; what cannot be read at all counts as one, as the findings are the same.
fn is_script(text: &str) -> bool {
    parse(text).map_or(true, |root| matches!(root.value, Value::List(_)))
}

/// What is wrong with the text of a policy, if it is one: a list of timed orders, or a record that says who decides.
#[must_use]
pub fn findings(text: &str) -> Option<Vec<Finding>> {
    match parse(text).ok()?.value {
        Value::List(_) => Some(read_script(text).err().unwrap_or_default()),
        Value::Record { fields, .. } if fields.iter().any(|field| field.name.text == "decides") => {
            Some(Sheet::findings(text))
        }
        _ => None,
    }
}

/// Reads a script. Ids are checked against the scenario when an order is judged: a script may serve several.
fn read_script(text: &str) -> Result<Vec<Timed>, Vec<Finding>> {
    let schema = schemars::schema_for!(Vec<Timed>);
    match examine_and_read::<Vec<Timed>>(text, &schema) {
        Ok((orders, _)) => Ok(orders),
        Err(findings) => {
            let (names, errors): (Vec<_>, Vec<_>) = findings.into_iter().partition(|f| f.code == code::UNKNOWN_ID);
            if !errors.is_empty() {
                return Err(errors);
            }
            crate::scenario::from_ron(text).map_err(|_| names)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_and_its_errors_have_a_place() {
        let text = "[(0, OpenSite(site: \"hall\")), (5, Enact(lever: Roster))]";
        let orders = read_script(text).unwrap();
        assert_eq!(orders.len(), 2);
        let found = read_script("[(0, OpenSite(place: \"hall\")), (-1, Enact(lever: Rooster))]").unwrap_err();
        let codes: Vec<_> = found.iter().map(|f| f.code).collect();
        assert!(codes.contains(&code::UNKNOWN_FIELD) && codes.contains(&code::UNKNOWN_VARIANT), "{codes:?}");
    }
}
