//! Policies as data: rules that decide, with their parameters, and standing orders, in a sheet (`assets/policies/*.ron`).
//!
//! A policy that teaches by failing, and its counterpart, have sheets that differ in one line.

use std::collections::BTreeMap;

use serde::de::IntoDeserializer as _;
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize};

use super::policy::{Policy, PolicyFailure};
use super::reference::{Parameters, Reference};
use crate::scenario::schema::{Lever, Registration, Screening, SiteKind};
use crate::scenario::{Loaded, from_ron};
use crate::sim::{Admission, Decision, SitePicture, Sitrep};

/// Who decides by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Decides {
    /// Nobody.
    Nothing,
    /// The rules of a sound, ordinary response (see `reference`).
    Response,
}

/// What holds everywhere from the first hour to the last, whatever the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Standing {
    /// Desks look for specific needs this deeply.
    Screening(Screening),
    /// Desks register people in this way.
    Registration(Registration),
    /// Desks let people through like this; turning back is for posts only.
    Admission(Admission),
    /// Posts are closed without an alternative.
    PostsClosed,
}

impl Standing {
    /// The order that brings a site in line; none if it is.
    fn order(self, site: &SitePicture) -> Option<Decision> {
        let desks = site.desks?;
        let post = site.kind == SiteKind::PointOfEntry;
        let site = site.id.clone();
        match self {
            Self::Screening(screening) => {
                (desks.screening != screening).then_some(Decision::SetScreening { site, screening })
            }
            Self::Registration(registration) => {
                (desks.registration != registration).then_some(Decision::SetRegistration { site, registration })
            }
            Self::Admission(admission) => {
                let applies = post || admission != Admission::TurnBack;
                (applies && desks.admission != admission).then_some(Decision::SetAdmission { site, admission })
            }
            Self::PostsClosed => (post && !desks.closed).then_some(Decision::ClosePost { site }),
        }
    }

    /// Whether an order of the rules would undo it.
    const fn overrules(self, order: &Decision) -> bool {
        matches!(
            (self, order),
            (Self::Screening(_), Decision::SetScreening { .. })
                | (Self::Registration(_), Decision::SetRegistration { .. })
                | (Self::Admission(_), Decision::SetAdmission { .. })
                | (Self::PostsClosed, Decision::ReopenPost { .. })
        )
    }
}

/// A policy as it is written down.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Who decides.
    decides: Decides,
    /// Parameters of the rules that differ from those of the sheet `reference`.
    #[serde(default)]
    parameters: BTreeMap<String, i64>,
    /// What holds whatever the rules say.
    #[serde(default)]
    standing: Vec<Standing>,
    /// Measures that are never put in force.
    #[serde(default)]
    never: Vec<Lever>,
}

/// What a response by rule is made of, for those who make plans.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say it; none leaves it to the rules")]
pub struct SheetParts {
    pub parameters: BTreeMap<String, i64>,
    pub screening: Option<Screening>,
    pub registration: Option<Registration>,
    pub admission: Option<Admission>,
    pub closed: bool,
    pub never: Vec<Lever>,
}

impl Sheet {
    /// A response by rule with parameters and standing orders of its own.
    #[must_use]
    pub fn of_parts(parts: SheetParts) -> Self {
        let SheetParts { parameters, screening, registration, admission, closed, never } = parts;
        let standing = [
            screening.map(Standing::Screening),
            registration.map(Standing::Registration),
            admission.map(Standing::Admission),
            closed.then_some(Standing::PostsClosed),
        ];
        Self { decides: Decides::Response, parameters, standing: standing.into_iter().flatten().collect(), never }
    }

    /// The sheet with other parameters.
    ///
    /// # Errors
    /// Says which parameter there is not, or which value cannot be.
    pub fn with<'a>(&self, values: impl IntoIterator<Item = (&'a str, i64)>) -> Result<Self, String> {
        let mut other = self.clone();
        other.parameters.extend(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
        other.parameters().map(|_| other)
    }

    /// The sheet as it is written down.
    ///
    /// # Panics
    /// Never: a sheet has nothing that RON cannot say.
    #[must_use]
    pub fn write(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).expect("invariant: a sheet is plain data")
    }

    /// Reads a sheet.
    ///
    /// # Errors
    /// Says what is wrong: no RON, an unknown field or parameter, a value out of range.
    pub fn read(text: &str) -> Result<Self, String> {
        let sheet: Self = from_ron(text).map_err(|error| error.to_string())?;
        sheet.parameters().map(|_| sheet)
    }

    /// All parameters by name: those of `reference`, with the sheet's own.
    fn named(&self) -> Result<BTreeMap<String, i64>, String> {
        let reference: Self = from_ron(REFERENCE).map_err(|error| error.to_string())?;
        Ok(reference.parameters.into_iter().chain(self.parameters.clone()).collect())
    }

    fn parameters(&self) -> Result<Parameters, String> {
        let entries = self.named()?.into_iter().map(|(name, value)| (name, value.into_deserializer()));
        Parameters::deserialize(MapDeserializer::<_, Error>::new(entries)).map_err(|error| error.to_string())
    }

    /// The policy for a scenario, under a name.
    #[must_use]
    pub fn policy(&self, name: &str, loaded: &Loaded) -> Box<dyn Policy> {
        let parameters = self.parameters().expect("invariant: the sheet was read");
        let response = || Reference::new(&loaded.scenario, &loaded.rules, parameters);
        Box::new(Sheeted {
            name: name.to_owned(),
            response: (self.decides == Decides::Response).then(response),
            standing: self.standing.clone(),
            never: self.never.clone(),
        })
    }
}

/// The sheet that holds all parameters.
const REFERENCE: &str = include_str!("../../assets/policies/reference.ron");

/// A policy made from a sheet.
struct Sheeted {
    name: String,
    response: Option<Reference>,
    standing: Vec<Standing>,
    never: Vec<Lever>,
}

impl Policy for Sheeted {
    fn name(&self) -> &str {
        &self.name
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure> {
        if let Some(response) = &mut self.response {
            response.decide(sitrep, &self.never, orders);
        }
        orders.retain(|order| !self.standing.iter().any(|standing| standing.overrules(order)));
        let due =
            |site: &SitePicture| self.standing.iter().filter_map(|standing| standing.order(site)).collect::<Vec<_>>();
        orders.extend(sitrep.sites.iter().flat_map(due));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::policies;

    #[test]
    fn every_shipped_sheet_reads_and_those_that_teach_by_failing_differ_in_one_line() {
        let sheets: BTreeMap<_, _> = policies().map(|(id, text)| (id, Sheet::read(text).expect(id))).collect();
        for (failing, counterpart) in super::super::PAIRS.into_iter().chain([("hoard", "prepared")]) {
            let (a, b) = (&sheets[failing], &sheets[counterpart]);
            let differs =
                [a.decides != b.decides, a.named() != b.named(), a.standing != b.standing, a.never != b.never];
            assert_eq!(differs.iter().filter(|differs| **differs).count(), 1, "{failing} and {counterpart}");
        }
    }

    #[test]
    fn a_sheet_with_an_unknown_parameter_or_a_value_out_of_range_says_so() {
        let error = |text: &str| Sheet::read(text).expect_err(text);
        assert!(error("(decides: Response, parameters: {\"food_day\": 3})").contains("food_day"));
        assert!(error("(decides: Response, parameters: {\"food_days\": -3})").contains("-3"));
        assert!(error("(decides: Response, standin: [])").contains("standin"));
    }
}
