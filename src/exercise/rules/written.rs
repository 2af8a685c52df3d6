//! Rules as they are written down: the serde mirror, without logic.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};

use crate::scenario::schema::SiteKind;
use crate::sim::Decision;

/// For what a rule is looked at, one after another, in the order of the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Each {
    /// For the country, once.
    #[default]
    Once,
    /// For each site of these kinds; an empty list means every site.
    Sites(Vec<SiteKind>),
    /// For each route.
    Routes,
}

/// Another site that a rule needs, called `other`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    /// Kinds of sites to choose from; an empty list means every site. Only sites that are open and can be reached count, and
    /// never the site of the rule itself.
    pub among: Vec<SiteKind>,
    /// An expression; the site for which it gives most is chosen, the first of the scenario where several do. Names in it are
    /// those of the site to be chosen.
    pub most: String,
}

/// A rule: what is ordered when a condition holds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenRule {
    /// Id, for those who read.
    #[schemars(extend("x-defines" = "rule", "pattern" = "^[a-z][a-z0-9_-]*$", "maxLength" = 40))]
    pub id: String,
    /// For what it is looked at.
    #[serde(default)]
    pub each: Each,
    /// Another site, called `other`; where there is none, the rule does not fire.
    #[serde(default)]
    pub choose: Option<Choose>,
    /// Condition: an expression that gives true or false.
    pub when: String,
    /// Once on, the rule stays on until this condition holds. None: it is on while `when` holds.
    #[serde(default)]
    pub until: Option<String>,
    /// Hours between two firings for the same site or route.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 8784))]
    pub cooldown_hours: u32,
    /// Orders. Ids may be "it" (the site or route of the rule) or "other" (the chosen site), whole numbers and amounts of money
    /// may be an expression in quotes, and a supplier may be "cheapest" or "soonest".
    #[serde(rename = "do")]
    #[schemars(length(min = 1, max = 20))]
    pub orders: Vec<Template>,
}

const fn one() -> u32 {
    1
}

/// An order with expressions in it. It is read from the tree of the text, see `order`.
#[derive(Clone, Debug, Serialize)]
pub struct Template;

impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(from).map(|_| Self)
    }
}

impl JsonSchema for Template {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Template".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Decision>()
    }
}

/// The name of a number of the policy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(transparent)]
pub struct NumberName(pub String);

impl JsonSchema for NumberName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "NumberName".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9_]*$" })
    }
}
