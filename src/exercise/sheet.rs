//! Policies as data: who decides, with parameters, standing orders and rules, in a sheet (`assets/policies/*.ron`, explained in
//! `assets/policies/README.md`).
//!
//! Contract: [`Sheet::read`] gives a sheet that runs in any scenario, or every finding with its place. Each hour come the orders
//! of the response, then those of the rules; standing orders overrule both. A policy that teaches by failing, and its
//! counterpart, have sheets that differ in one line.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use schemars::{JsonSchema, schema_for};
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize};

use super::policy::{Policy, PolicyFailure};
use super::reference::{Parameters, Reference};
use super::rules::{Compiled, Kind, Name, NumberName, Ruled, WrittenRule, compile, names, open_up};
use crate::scenario::examine::{examine, examine_and_read};
use crate::scenario::finding::{Finding, Severity, code, did_you_mean, quoted};
use crate::scenario::reference::{Part, Type, types};
use crate::scenario::schema::{Lever, Registration, Screening, SiteKind};
use crate::scenario::spanned::{Node, Step, Value, parse};
use crate::scenario::{Loaded, from_ron, policies};
use crate::sim::{Admission, Decision, SitePicture, Sitrep};

/// Who decides, beside the rules that are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
enum Decides {
    /// Nobody.
    Nothing,
    /// The sound, ordinary response that comes with the program; its parameters can be changed.
    Response,
}

/// What holds everywhere from the first hour to the last, whatever the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
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

/// A policy: who decides, and by what rules.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Policy")]
struct Written {
    /// Who decides; the orders of the rules come after those of the response.
    decides: Decides,
    /// Parameters of the response that differ from those of the policy `reference`.
    #[serde(default)]
    parameters: BTreeMap<String, i64>,
    /// Own numbers, to be used by name in expressions.
    #[serde(default)]
    numbers: BTreeMap<NumberName, i64>,
    /// What holds at all sites, whatever the response and the rules say.
    #[serde(default)]
    standing: Vec<Standing>,
    /// Measures that are never put in force.
    #[serde(default)]
    never: Vec<Lever>,
    /// Rules, in the order in which they are looked at.
    #[serde(default)]
    #[schemars(length(max = 200))]
    rules: Vec<WrittenRule>,
}

/// A policy that was read.
#[derive(Clone, Debug)]
pub struct Sheet {
    written: Written,
    compiled: Compiled,
    /// The text it was read from.
    text: Option<Arc<str>>,
}

/// The JSON schema of policies, made once.
#[must_use]
pub fn policy_schema() -> &'static schemars::Schema {
    static SCHEMA: OnceLock<schemars::Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let mut schema = schema_for!(Written);
        open_up(&mut schema);
        schema
    })
}

/// What a response by rule is made of, for those who make plans.
#[derive(Clone, Debug, Default)]
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
        let standing = standing.into_iter().flatten().collect();
        let (numbers, rules) = (BTreeMap::new(), Vec::new());
        let written = Written { decides: Decides::Response, parameters, numbers, standing, never, rules };
        Self { written, compiled: Compiled::default(), text: None }
    }

    /// The text of a sheet with other parameters of the response, or other own numbers; everything else stays as it stands.
    ///
    /// # Errors
    /// The text is no sheet, or has no such parameter or number: then its name, with those there are.
    pub fn with(text: &str, values: &[(&str, i64)]) -> Result<String, String> {
        let sheet = Self::read(text).map_err(|_| String::new())?;
        let root = parse(text).map_err(|_| String::new())?;
        let mut edits: Vec<(std::ops::Range<usize>, String)> = Vec::new();
        let mut added = String::new();
        for (name, value) in values {
            let of = |field| root.child(Step::Field(field))?.child(Step::Field(name));
            match of("numbers").or_else(|| of("parameters")) {
                Some(old) => edits.push((old.span.clone(), value.to_string())),
                None if usual_parameters().contains_key(*name) => added.push_str(&format!("\"{name}\": {value}, ")),
                None => {
                    let own = sheet.written.numbers.keys().map(|name| name.0.clone());
                    let known: Vec<String> = usual_parameters().keys().cloned().chain(own).collect();
                    return Err(format!("{name}; {}", known.join(", ")));
                }
            }
        }
        if !added.is_empty() {
            let map = root.child(Step::Field("parameters")).map(|node| node.span.start + 1);
            let whole = format!("parameters: {{{added}}}, ");
            let (at, words) = map.map_or((root.span.start + 1, whole), |at| (at, added.clone()));
            edits.push((at..at, words));
        }
        edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
        let mut other = text.to_owned();
        for (span, words) in edits {
            other.replace_range(span, &words);
        }
        let names = || values.iter().map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", ");
        Self::read(&other).map(|_| other).map_err(|_| names())
    }

    /// The sheet as it is written down: its text, if it was read from one.
    ///
    /// # Panics
    /// Never: a sheet has nothing that RON cannot say.
    #[must_use]
    pub fn write(&self) -> String {
        let plain = || ron::ser::to_string_pretty(&self.written, ron::ser::PrettyConfig::default());
        let made = || plain().expect("invariant: a sheet without rules is plain data");
        self.text.as_deref().map_or_else(made, str::to_owned)
    }

    /// Reads a sheet.
    ///
    /// # Errors
    /// Everything that is wrong with it, warnings among it.
    pub fn read(text: &str) -> Result<Self, Vec<Finding>> {
        let (sheet, findings) = Self::examined(text);
        match sheet {
            Some(sheet) if findings.iter().all(|finding| finding.severity == Severity::Warning) => Ok(sheet),
            _ => Err(findings),
        }
    }

    /// Everything there is to say about a sheet; nothing but warnings if it can be used.
    pub(super) fn findings(text: &str) -> Vec<Finding> {
        Self::examined(text).1
    }

    fn examined(text: &str) -> (Option<Self>, Vec<Finding>) {
        let schema = policy_schema();
        // Serde does not look into orders: what the schema says of them counts.
        let read = examine(text, schema).and_then(|_| examine_and_read::<Written>(text, schema));
        let (written, root) = match read {
            Ok(read) => read,
            Err(findings) => return (None, findings),
        };
        let mut findings = strange_parameters(&root);
        let (compiled, found) = compile(&written.numbers, &written.rules, &root, text, schema.as_value());
        findings.extend(found);
        findings.sort_by_key(|finding| finding.span.as_ref().map(|span| (span.start, span.end)));
        (Some(Self { written, compiled, text: Some(text.into()) }), findings)
    }

    /// All parameters by name: those of `reference`, with the sheet's own.
    fn named(&self) -> BTreeMap<String, i64> {
        usual_parameters().iter().chain(&self.written.parameters).map(|(name, value)| (name.clone(), *value)).collect()
    }

    fn parameters(&self) -> Result<Parameters, String> {
        let entries = self.named().into_iter().map(|(name, value)| (name, value.into_deserializer()));
        Parameters::deserialize(MapDeserializer::<_, Error>::new(entries)).map_err(|error| error.to_string())
    }

    /// The policy for a scenario, under a name.
    #[must_use]
    pub fn policy(&self, name: &str, loaded: &Loaded) -> Box<dyn Policy> {
        let response = || {
            let parameters = self.parameters().expect("invariant: the parameters were checked when the sheet was read");
            Reference::new(&loaded.scenario, &loaded.rules, parameters)
        };
        Box::new(Sheeted {
            name: name.to_owned(),
            response: (self.written.decides == Decides::Response).then(response),
            rules: (!self.compiled.is_empty()).then(|| self.compiled.place(loaded)),
            standing: self.written.standing.clone(),
            never: self.written.never.clone(),
        })
    }
}

/// All parameters of the response with their usual values: those of the policy `reference`.
pub(super) fn usual_parameters() -> &'static BTreeMap<String, i64> {
    static USUAL: OnceLock<BTreeMap<String, i64>> = OnceLock::new();
    USUAL.get_or_init(|| {
        let reference: Written = from_ron(REFERENCE).expect("invariant: the embedded policies read (tested)");
        reference.parameters
    })
}

/// The reference of the format of policies: its types, the parameters of the response, and all names of expressions.
#[must_use]
pub fn policy_reference() -> Vec<Type> {
    let mut found = types("Policy", policy_schema(), policies().map(|(_, text)| text));
    let mut parameters = types("Parameters", &schema_for!(Parameters), std::iter::empty());
    for part in parameters.iter_mut().flat_map(|of| &mut of.parts) {
        part.default = usual_parameters().get(&part.name).map(ToString::to_string);
        part.unit = None;
    }
    found.extend(parameters);
    found.extend(name_types());
    found
}

/// The names of expressions as types of the reference.
fn name_types() -> [Type; 3] {
    let part = |name: &Name| Part {
        name: name.name.clone(),
        meaning: name.meaning.clone(),
        kind: if name.kind == Kind::Truth { "true/false" } else { "whole number" }.to_owned(),
        unit: name.unit,
        is_word: true,
        ..Part::default()
    };
    let of = |name: &str, meaning: &str, names: &[Name]| Type {
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        parts: names.iter().map(part).collect(),
    };
    let names = names();
    [
        of("CountryNames", "Names of expressions that can be used everywhere.", &names.country),
        of(
            "SiteNames",
            "Names of expressions about a site: alone in a rule for sites, or behind `it.`, `other.` or `site('id').`; 0 or \
             false for a site that the scenario does not have.",
            &names.site,
        ),
        of("RouteNames", "Names of expressions in a rule for routes, alone or behind `it.`.", &names.route),
    ]
}

/// Parameters that the response does not have, and values that they cannot take.
fn strange_parameters(root: &Node) -> Vec<Finding> {
    let Some(Value::Map(entries)) = root.child(Step::Field("parameters")).map(|node| &node.value) else {
        return Vec::new();
    };
    let known: Vec<&str> = usual_parameters().keys().map(String::as_str).collect();
    let strange = |(key, value): &(Node, Node)| {
        let (Value::Str(name), Value::Int(number)) = (&key.value, &value.value) else { return None };
        if !known.contains(&name.as_str()) {
            let finding = Finding::error(code::UNKNOWN_PARAMETER, key.span.clone()).with("name", quoted(name));
            return Some(finding.with_known(did_you_mean(name, &known), &known));
        }
        let one = i64::try_from(number.value).ok().map(|value| [(name.clone(), value)]);
        let sheet = one.map(|one| Sheet::of_parts(SheetParts { parameters: one.into(), ..SheetParts::default() }));
        let fits = sheet.is_some_and(|sheet| sheet.parameters().is_ok());
        (!fits).then(|| {
            Finding::error(code::OUT_OF_RANGE, value.span.clone())
                .with("number", number.value.to_string())
                .with("limits", "both")
                .with("min", "0")
                .with("max", u32::MAX.to_string())
                .with("unit", "")
        })
    };
    entries.iter().filter_map(strange).collect()
}

/// The sheet that holds all parameters.
const REFERENCE: &str = include_str!("../../assets/policies/reference.ron");

/// A policy made from a sheet.
struct Sheeted {
    name: String,
    response: Option<Reference>,
    rules: Option<Ruled>,
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
        if let Some(rules) = &mut self.rules {
            rules.decide(sitrep, &self.never, orders);
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
            let (one, other) = (&a.written, &b.written);
            let differs = [
                one.decides != other.decides,
                a.named() != b.named(),
                one.standing != other.standing,
                one.never != other.never,
                a.compiled.is_empty() != b.compiled.is_empty(),
            ];
            assert_eq!(differs.iter().filter(|differs| **differs).count(), 1, "{failing} and {counterpart}");
        }
    }

    #[test]
    fn a_sheet_with_an_unknown_parameter_or_a_value_out_of_range_says_so() {
        let codes = |text: &str| Sheet::findings(text).iter().map(|finding| finding.code).collect::<Vec<_>>();
        assert_eq!(codes("(decides: Response, parameters: {\"food_day\": 3})"), [code::UNKNOWN_PARAMETER]);
        assert_eq!(codes("(decides: Response, parameters: {\"food_days\": -3})"), [code::OUT_OF_RANGE]);
        assert_eq!(codes("(decides: Response, standin: [])"), [code::UNKNOWN_FIELD]);
        assert_eq!(codes("(decides: Response, parameters: {\"food_days\": 3})"), [""; 0]);
    }

    #[test]
    fn a_sheet_with_rules_is_written_as_it_was_read() {
        let text = "(decides: Nothing, rules: [(id: \"a\", when: \"day > 2\", do: [Enact(lever: Roster)])])";
        let written = Sheet::read(text).unwrap().write();
        assert_eq!(written, text);
    }

    #[test]
    fn other_parameters_and_numbers_are_put_where_they_stand_or_beside_them() {
        let text = "// kept\n(decides: Response, parameters: {\"food_days\": 3 /* kept */}, numbers: {\"busy\": 60})";
        let other = Sheet::with(text, &[("busy", 7), ("food_days", 12), ("order_days", 20)]).unwrap();
        assert!(other.starts_with("// kept") && other.contains("12 /* kept */"), "{other}");
        let sheet = Sheet::read(&other).unwrap();
        let named = sheet.named();
        assert_eq!((named["food_days"], named["order_days"], named["line_days"]), (12, 20, 3));
        assert_eq!(sheet.written.numbers.values().copied().collect::<Vec<_>>(), [7]);
        let bare = Sheet::with("(decides: Response)", &[("food_days", 9)]).unwrap();
        assert_eq!(Sheet::read(&bare).unwrap().named()["food_days"], 9);
        assert!(Sheet::with(text, &[("food_day", 9)]).unwrap_err().starts_with("food_day; "));
        assert_eq!(Sheet::with(text, &[("food_days", -9)]).unwrap_err(), "food_days = -9");
    }
}
