//! Policies: whoever decides by rule. A policy sees the observed picture and proposes; [`super::Exercise::submit`] is the
//! only door, for it as for a trainee.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reference::Reference;
use crate::scenario::examine::examine_and_read;
use crate::scenario::finding::{Finding, code};
use crate::scenario::schema::{Screening, SiteKind};
use crate::scenario::{LoadError, Loaded, read_file};
use crate::sim::{Admission, Decision, SitePicture, Sitrep};
use crate::units::Tick;

/// Decides by the observed picture, once before each tick.
pub trait Policy {
    /// Name in results and recordings.
    fn name(&self) -> &str;
    /// Adds orders for the next tick.
    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>);
}

/// Decides nothing: the baseline.
#[derive(Clone, Copy, Debug, Default)]
pub struct DoNothing;

impl Policy for DoNothing {
    fn name(&self) -> &'static str {
        "do-nothing"
    }

    fn decide(&mut self, _: &Sitrep, _: &mut Vec<Decision>) {}
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

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        while let Some(Timed(hour, decision)) = self.orders.get(self.next)
            && Tick(*hour) <= sitrep.tick
        {
            orders.push(decision.clone());
            self.next += 1;
        }
    }
}

/// One thing that a policy does otherwise than its counterpart, from the first hour to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Twist {
    /// Nobody looks for specific needs at any desk.
    NeverScreen,
    /// Everybody passes every desk without registration or screening.
    WaveThrough,
    /// All posts are closed without an alternative.
    Closure,
    /// Everybody but residents is turned back at every post without assessment.
    RefuseWithoutAssessment,
}

/// A policy that differs from its counterpart in one thing only: it teaches by what that one thing does.
struct Twisted {
    name: &'static str,
    twist: Twist,
    counterpart: Box<dyn Policy>,
}

impl Twisted {
    /// The one standing order at a site with desks, if it is not in force there.
    fn order(&self, site: &SitePicture) -> Option<Decision> {
        let desks = site.desks?;
        let post = site.kind == SiteKind::PointOfEntry;
        let id = || site.id.clone();
        let admission = |wanted: Admission| {
            (desks.admission != wanted).then(|| Decision::SetAdmission { site: id(), admission: wanted })
        };
        match self.twist {
            Twist::NeverScreen => (desks.screening != Screening::None)
                .then(|| Decision::SetScreening { site: id(), screening: Screening::None }),
            Twist::WaveThrough => admission(Admission::WaveThrough),
            Twist::Closure => (post && !desks.closed).then(|| Decision::ClosePost { site: id() }),
            Twist::RefuseWithoutAssessment => post.then(|| admission(Admission::TurnBack)).flatten(),
        }
    }
}

impl Policy for Twisted {
    fn name(&self) -> &'static str {
        self.name
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        self.counterpart.decide(sitrep, orders);
        if self.twist == Twist::NeverScreen {
            orders.retain(|order| !matches!(order, Decision::SetScreening { .. }));
        }
        orders.extend(sitrep.sites.iter().filter_map(|site| self.order(site)));
    }
}

/// Ids of the policies that come with the program.
pub const SHIPPED: [&str; 6] =
    ["do-nothing", "reference", "never-screen", "wave-through", "closure", "refuse-without-assessment"];

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

/// A policy by id, or by the path of a script.
///
/// # Errors
/// There is none, or it has errors. Names that the scenario does not have are found here, not refused later.
pub fn named(name: &str, loaded: &Loaded) -> Result<Box<dyn Policy>, PolicyError> {
    let reference = || Box::new(Reference::new(&loaded.scenario, &loaded.rules));
    let twisted = |twist, counterpart: Box<dyn Policy>| {
        let name = SHIPPED.into_iter().find(|id| *id == name).expect("invariant: named below");
        Ok::<Box<dyn Policy>, _>(Box::new(Twisted { name, twist, counterpart }))
    };
    match name {
        "do-nothing" => return Ok(Box::new(DoNothing)),
        "reference" => return Ok(reference()),
        "never-screen" => return twisted(Twist::NeverScreen, reference()),
        "wave-through" => return twisted(Twist::WaveThrough, reference()),
        "closure" => return twisted(Twist::Closure, Box::new(DoNothing)),
        "refuse-without-assessment" => return twisted(Twist::RefuseWithoutAssessment, reference()),
        _ => {}
    }
    let path = PathBuf::from(name);
    if !path.is_file() {
        return Err(PolicyError::NotFound(name.to_owned()));
    }
    let text = read_file(&path)?;
    match read_script(&text) {
        Ok(orders) => Ok(Box::new(Script::new(name, orders))),
        Err(findings) => Err(PolicyError::Findings { findings, name: name.to_owned(), text }),
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
