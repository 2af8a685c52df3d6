//! The scenario file: the serde mirror of the RON text, without logic.
//!
//! Every struct denies unknown fields; nothing is flattened or untagged, so that every error has a place. `Serialize`
//! exists for the canonical form behind `model_hash` only (see `hash`), not for writing scenario files.

mod crisis;
mod map;
mod means;
mod meta;
mod msel;
mod orders;

use std::collections::BTreeMap;

pub use crisis::{
    Arrival, ArrivalRoute, CellShares, Intention, Intentions, LanguageShare, OverlayShares, Pattern, Profile, Wave,
};
pub use map::{
    Access, Accommodation, Care, Crew, Desks, Homes, Map, Mode, Point, Preset, Region, Registration, Route, Sanitation,
    Screening, Site, SiteKind, Stock, Store, Water,
};
pub use means::{
    Budget, BudgetLine, Fleet, GateOverride, IndicatorOverride, Item, Lever, LeverOffer, Line, Offer, Partner,
    PartnerKind, Profession, StaffPool, Supplier,
};
pub(crate) use meta::WORDING;
pub use meta::{Cite, LocalText, Meta, Objective, Period, Phase, Weekday};
pub use msel::{Channel, Condition, Deed, Dilemma, DilemmaOption, Effect, Expected, FactKind, Inject, Seat, When};
pub use orders::OrderKind;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One scenario file.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the scenario format; this program reads 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// What the scenario is, in words.
    pub meta: Meta,
    /// How long each phase lasts, and when the clock starts.
    pub duration: Period,
    /// Outlines for the map.
    pub map: Map,
    /// Places: posts, shelters, stores, communities.
    pub sites: Vec<Site>,
    /// Ways between places.
    pub routes: Vec<Route>,
    /// Who travels: composition of the groups.
    pub profiles: Vec<Profile>,
    /// How many come, when and by which routes.
    pub arrivals: Vec<Arrival>,
    /// Staff not yet posted to a site.
    #[serde(default)]
    pub staff: Vec<StaffPool>,
    /// Trucks of the response.
    pub fleet: Fleet,
    /// Who sells relief goods.
    #[serde(default)]
    pub suppliers: Vec<Supplier>,
    /// Who helps with own people and goods.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// The money.
    pub budget: Budget,
    /// Measures that may be enacted.
    #[serde(default)]
    pub levers: Vec<LeverOffer>,
    /// The master scenario events list (MSEL).
    #[serde(default)]
    pub injects: Vec<Inject>,
    /// Changes to the shipped indicator table.
    #[serde(default)]
    pub indicators: Vec<IndicatorOverride>,
    /// Changes to the shipped gates.
    #[serde(default)]
    pub gates: Vec<GateOverride>,
    /// Rules that differ from `assets/rules/standard.ron`, by name.
    #[serde(default)]
    pub rules: BTreeMap<String, i64>,
}
