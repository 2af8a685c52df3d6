//! Identifiers: the names by which scenario files, decisions and recordings refer to things.
//!
//! An id is a short lower-case word (`north_gate`). Which kind of thing an id names is part of its type, and of the
//! JSON schema (`x-refers`), so that the loader can find every dangling name at its place. Orders carry ids, thousands of
//! them in a run, so a copy shares the text.

use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest id, in bytes.
pub const LONGEST_ID: usize = 40;
/// What an id looks like, as a regular expression.
pub const ID_PATTERN: &str = "^[a-z][a-z0-9_-]*$";

fn is_id(word: &str) -> bool {
    word.len() <= LONGEST_ID
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
}

/// Defines an id type, and the kind of thing it refers to if that must be defined in the same file.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// An id from text, if it is well formed.
            #[must_use]
            pub fn new(word: &str) -> Option<Self> {
                is_id(word).then(|| Self(word.into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                Self::new(&word).ok_or_else(|| {
                    D::Error::custom(format_args!("\"{word}\" is no id: use lower-case letters, digits, - and _"))
                })
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!({
                    "type": "string", "pattern": ID_PATTERN, "minLength": 1, "maxLength": LONGEST_ID
                });
                let refers: Option<&str> = $kind;
                if let Some(kind) = refers {
                    schema.insert("x-refers".to_owned(), kind.into());
                }
                schema
            }
        }
    };
}

id!(
    /// A scenario.
    ScenarioId, None
);
id!(
    /// A site on the map.
    SiteId, Some("site")
);
id!(
    /// A route between two sites.
    RouteId, Some("route")
);
id!(
    /// A region of the map.
    RegionId, Some("region")
);
id!(
    /// A population profile.
    ProfileId, Some("profile")
);
id!(
    /// A source of arrivals.
    ArrivalId, Some("arrival")
);
id!(
    /// A supplier.
    SupplierId, Some("supplier")
);
id!(
    /// A partner of the response.
    PartnerId, Some("partner")
);
id!(
    /// An inject of the MSEL.
    InjectId, Some("inject")
);
id!(
    /// A learning objective.
    ObjectiveId, Some("objective")
);
id!(
    /// An option of a dilemma; unique within its inject.
    OptionId, None
);
id!(
    /// An indicator of the score table.
    IndicatorId, None
);
