//! Example types, a good file, and the Fluent wording for the tests of findings.
#![expect(dead_code, reason = "fields of example types are there to be read by serde")]

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Deserialize;
use umbral::scenario::finding::{Finding, Labels, Value, render};

/// A reference to a site unless the field says it defines one.
#[derive(Debug, Deserialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[serde(transparent)]
#[schemars(extend("x-refers" = "site"))]
pub struct SiteId(#[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))] String);

/// Parts per thousand, checked by serde.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(try_from = "u16")]
#[schemars(extend("maximum" = 1000))]
pub struct Share(u16);

impl TryFrom<u16> for Share {
    type Error = String;

    fn try_from(value: u16) -> Result<Self, String> {
        match value {
            0..=1000 => Ok(Self(value)),
            _ => Err(format!("{value} is more than 1000")),
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    #[schemars(extend("x-defines" = "site"))]
    id: SiteId,
    name: String,
    #[schemars(range(min = 1, max = 9000))]
    beds: u32,
    #[serde(default)]
    share: Option<Share>,
    #[serde(default)]
    place: (f32, f32),
    #[serde(default)]
    open: bool,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weather {
    None,
    Rain,
    Snow,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    origin: SiteId,
    #[serde(default)]
    through: Vec<SiteId>,
    people: u64,
    #[serde(default)]
    delay: i8,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Event {
    /// Nothing happens.
    Pause,
    Arrive(Flow),
    Close(SiteId),
    Move(SiteId, SiteId),
    Report {
        text: String,
        #[serde(default)]
        level: Option<u8>,
    },
    Stock(BTreeMap<Weather, u8>),
    Maybe(Option<Share>),
    Group(Vec<Event>),
    Spot((u8, u8)),
}

/// An even number: a rule the schema does not tell.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(try_from = "u16")]
pub struct Even(u16);

impl TryFrom<u16> for Even {
    type Error = String;

    fn try_from(value: u16) -> Result<Self, String> {
        match value % 2 {
            0 => Ok(Self(value)),
            _ => Err(format!("{value} is odd")),
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nest {
    #[serde(default)]
    inner: Vec<Nest>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct Pair(u8, String);

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    title: String,
    days: u16,
    sites: Vec<Site>,
    #[serde(default)]
    events: Vec<Event>,
    #[serde(default)]
    start: Option<SiteId>,
    #[serde(default)]
    weather: Option<Weather>,
    #[serde(default)]
    #[schemars(extend("x-key-refers" = "site"))]
    stock: BTreeMap<String, i32>,
    #[serde(default)]
    by_weather: BTreeMap<Weather, f64>,
    #[serde(default)]
    #[schemars(length(min = 1, max = 3))]
    notes: Option<Vec<String>>,
    #[serde(default)]
    pair: Option<Pair>,
    #[serde(default)]
    mark: Option<char>,
    #[serde(default)]
    counts: Option<[u8; 3]>,
    #[serde(default)]
    even: Option<Even>,
    #[serde(default)]
    nest: Option<Nest>,
}

pub const GOOD: &str = r##"#![enable(implicit_some)]
// A scenario /* of */ two borders.
Scenario(
    title: "Two \"borders\" \u{e9}\n",
    days: 1_2,
    sites: [
        Site(id: "north_gate", name: "North", beds: 0x20, share: 125, place: (1.5, -2)),
        (id: "river_post", name: r#"River "post""#, beds: 40, open: true, share: Some(0)),
        (id: "camp", name: "", beds: 9_000, share: None,),
    ],
    events: [
        Pause,
        Arrive((origin: "north_gate", through: ["camp", "river_post"], people: 12, delay: -3)),
        Arrive(Flow(origin: "camp", people: 18446744073709551615)),
        Close("camp"),
        Move("camp", "river_post"),
        Report(text: "quiet", level: 3),
        Report(text: "loud"),
        Stock({Rain: 1, None: 2}),
        Maybe(5), Maybe(None), Maybe(Some(7)),
        Group([Pause, Group([])]),
        Spot((1, 2)),
    ],
    start: "camp",
    weather: Some(Snow),
    stock: {"camp": -5, "north_gate": 7},
    by_weather: {Rain: 1, Snow: 2.5e3, None: .5},
    notes: ["one", "two"], /* nested /* comment */ */
    pair: Pair(3, "three"),
    mark: 'x',
    counts: (1, 2, 3),
    even: 4,
    nest: (inner: [(), Nest(inner: [])]),
)
"##;

/// The schema of [`Scenario`].
pub fn schema() -> Schema {
    schema_for!(Scenario)
}

/// The smallest scenario with `extra` fields after its sites.
pub fn with(extra: &str) -> String {
    format!(
        "(\n    title: \"T\",\n    days: 3,\n    sites: [\n        \
         (id: \"north_gate\", name: \"N\", beds: 5),\n        \
         (id: \"river_post\", name: \"R\", beds: 5),\n    ],\n{extra}\n)\n"
    )
}

/// Message and help of a finding in a language.
pub fn words(finding: &Finding, language: &str) -> (String, String) {
    let path = format!("{}/assets/lang/{language}/findings.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let resource = FluentResource::try_new(text).unwrap();
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();
    let mut args = FluentArgs::new();
    for (name, value) in &finding.args {
        match value {
            Value::Int(number) => args.set(*name, *number),
            Value::Str(text) => args.set(*name, text.as_str()),
        }
    }
    let format = |key: &str| {
        let message = bundle.get_message(key).expect(key);
        let mut errors = Vec::new();
        let pattern = message.value().expect(key);
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        assert!(errors.is_empty(), "{key}: {errors:?}");
        assert!(!text.contains("{ $") && !text.contains("{$"), "{key}: {text}");
        text.into_owned()
    };
    let key = finding.message_key();
    (format(&key), format(&format!("{key}-help")))
}

/// All findings as a user of `language` sees them.
pub fn drawn_in(findings: &[Finding], source: &str, language: &str) -> String {
    findings
        .iter()
        .map(|finding| {
            let (message, help) = words(finding, language);
            render(finding, "scenarios/t.ron", source, (&message, Some(&help)), Labels::ENGLISH, false)
        })
        .collect::<Vec<_>>()
        .join("\n")
}
