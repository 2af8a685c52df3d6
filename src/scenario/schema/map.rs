//! Places and ways: regions, sites with their capabilities, routes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::means::{Item, Profession};
use super::meta::LocalText;
use crate::scenario::ids::{RegionId, RouteId, SiteId};
use crate::units::{HourOfDay, Hours, Kits, Litres, Permille, Persons};

/// A point on the map in kilometres east and south of its north-west corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point(#[schemars(range(max = 2000))] pub u32, #[schemars(range(max = 2000))] pub u32);

/// Outlines for the map.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// Width in kilometres.
    #[schemars(range(min = 10, max = 2000))]
    pub width_km: u32,
    /// Height in kilometres.
    #[schemars(range(min = 10, max = 2000))]
    pub height_km: u32,
    /// Outlines of land.
    pub coast: Vec<Vec<Point>>,
    /// Parts of the country and its neighbours.
    pub regions: Vec<Region>,
}

/// A part of the country, or a neighbour.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Id.
    #[schemars(extend("x-defines" = "region"))]
    pub id: RegionId,
    /// Name on the map.
    pub name: LocalText,
    /// Its outline.
    pub outline: Vec<Point>,
}

/// What a site is; a preset of capabilities (`assets/rules/presets.ron`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum SiteKind {
    /// Official post where arrivals are met.
    PointOfEntry,
    /// A way across the border without a post.
    InformalCrossing,
    /// Beach or port where boats land.
    Landing,
    /// Registers, screens, gives first assistance.
    ReceptionCentre,
    /// A short stay before onward movement.
    TransitCentre,
    /// School, stadium or evacuation centre with beds.
    CollectiveShelter,
    /// Town or village where people live.
    HostCommunity,
    /// Store of relief goods.
    Warehouse,
    /// Where people leave the country.
    ExitPost,
    /// A place outside the area of operation from which routes start.
    Outside,
}

/// Who can reach a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Access {
    /// Everybody.
    #[default]
    Open,
    /// Only with an escort: with a civil-military line in force as [`Access::Open`], else as [`Access::CutOff`].
    Escorted,
    /// Nobody: no transport in or out.
    CutOff,
}

/// How people are registered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Registration {
    /// Group pre-registration: fast, shallow.
    Group,
    /// Individual registration: slow, deep.
    #[default]
    Individual,
}

/// How deeply desks look for specific needs. Survivors of violence are never screened for, whatever the depth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Screening {
    /// Nobody looks.
    None,
    /// A few questions in the queue: visible needs.
    #[default]
    Rapid,
    /// An interview in private.
    Full,
}

/// Capability: registration desks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Desks {
    /// Booths that exist.
    #[schemars(range(max = 500))]
    pub booths: u32,
    /// Booths in use at STARTEX.
    #[schemars(range(max = 500))]
    pub open: u32,
    /// Opening hour.
    pub from: HourOfDay,
    /// Closing hour; 0 to 24 is round the clock.
    pub to: HourOfDay,
    /// How people are registered at STARTEX.
    #[serde(default)]
    pub registration: Registration,
    /// How deeply specific needs are looked for at STARTEX.
    #[serde(default)]
    pub screening: Screening,
}

/// Capability: covered living space.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accommodation {
    /// Places of 3.5 m2 each if the building is sound.
    pub beds: Persons,
    /// Chance that the building fails inspection (drawn with the world).
    #[serde(default)]
    pub fails: Permille,
    /// Whether its state is known at STARTEX.
    #[serde(default = "yes")]
    pub assessed: bool,
    /// Whether lessons are held here otherwise.
    #[serde(default)]
    pub school: bool,
}

const fn yes() -> bool {
    true
}

/// Capability: drinking water.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Litres a day from the network, a well or a river.
    pub litres_per_day: Litres,
}

/// Capability: sanitation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sanitation {
    /// Latrines for women and girls.
    #[schemars(range(max = 10000))]
    pub women: u32,
    /// Latrines for men and boys.
    #[schemars(range(max = 10000))]
    pub men: u32,
    /// Showers.
    #[schemars(range(max = 10000))]
    pub showers: u32,
    /// Whether the ways to them are lit at night.
    #[serde(default)]
    pub lit: bool,
}

/// Capability: rooms for health care and for private talks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// Consulting rooms: one clinician works in each.
    #[schemars(range(max = 500))]
    pub consulting_rooms: u32,
    /// Rooms in which nobody else hears what is said: without one, nobody discloses violence.
    #[schemars(range(max = 500))]
    pub confidential_rooms: u32,
    /// A space where children can play and learn.
    #[serde(default)]
    pub child_space: bool,
}

/// Capability: a store.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// Goods in it at STARTEX.
    #[serde(default)]
    pub stock: Vec<Stock>,
}

/// An amount of one item.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stock {
    /// The item.
    pub item: Item,
    /// How many.
    pub quantity: Kits,
}

/// Capability: homes of residents who may be displaced from here and return here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Homes {
    /// Residents.
    pub population: Persons,
    /// Damaged homes that families and neighbours repair in a day without help.
    #[schemars(range(max = 10000))]
    pub repaired_per_day: u32,
    /// Newcomers whom its market can serve at normal prices.
    #[serde(default)]
    pub market: Persons,
    /// Newcomers for whom there are rooms to let.
    #[serde(default)]
    pub to_let: Persons,
}

/// Staff of one profession posted to a site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Crew {
    /// The profession.
    pub profession: Profession,
    /// How many.
    pub persons: Persons,
}

/// A place. `kind` presets the capabilities; those given here replace the preset's.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Id.
    #[schemars(extend("x-defines" = "site"))]
    pub id: SiteId,
    /// Name on the map.
    pub name: LocalText,
    /// What it is.
    pub kind: SiteKind,
    /// Where it is.
    pub at: Point,
    /// Region it lies in.
    #[serde(default)]
    pub region: Option<RegionId>,
    /// Whether it is in use at STARTEX.
    #[serde(default = "yes")]
    pub open: bool,
    /// Who can reach it at STARTEX.
    #[serde(default)]
    pub access: Access,
    /// Registration desks.
    #[serde(default)]
    pub desks: Option<Desks>,
    /// Beds.
    #[serde(default)]
    pub accommodation: Option<Accommodation>,
    /// Water.
    #[serde(default)]
    pub water: Option<Water>,
    /// Latrines and showers.
    #[serde(default)]
    pub sanitation: Option<Sanitation>,
    /// Rooms for care.
    #[serde(default)]
    pub care: Option<Care>,
    /// Store.
    #[serde(default)]
    pub store: Option<Store>,
    /// Residents' homes.
    #[serde(default)]
    pub homes: Option<Homes>,
    /// Staff posted here at STARTEX.
    #[serde(default)]
    pub crews: Vec<Crew>,
    /// Where people are directed from here, in order of preference.
    #[serde(default)]
    pub onward: Vec<SiteId>,
    /// The informal crossing that people turn to when they give up waiting here.
    #[serde(default)]
    pub detour: Option<SiteId>,
}

/// Capabilities that a kind of site has unless the scenario says otherwise.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Registration desks.
    #[serde(default)]
    pub desks: Option<Desks>,
    /// Beds.
    #[serde(default)]
    pub accommodation: Option<Accommodation>,
    /// Water.
    #[serde(default)]
    pub water: Option<Water>,
    /// Latrines and showers.
    #[serde(default)]
    pub sanitation: Option<Sanitation>,
    /// Rooms for care.
    #[serde(default)]
    pub care: Option<Care>,
    /// Store.
    #[serde(default)]
    pub store: Option<Store>,
    /// Residents' homes.
    #[serde(default)]
    pub homes: Option<Homes>,
}

/// How people travel on a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Mode {
    /// On foot: no vehicle needed.
    Foot,
    /// By bus or truck: seats are needed.
    Road,
    /// By river boat: seats are needed.
    River,
    /// By sea: seats are needed.
    Sea,
}

/// A way from one site to another, in one direction.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Id.
    #[schemars(extend("x-defines" = "route"))]
    pub id: RouteId,
    /// Where it starts.
    pub from: SiteId,
    /// Where it ends.
    pub to: SiteId,
    /// How people travel.
    pub mode: Mode,
    /// Length in kilometres.
    #[schemars(range(min = 1, max = 5000))]
    pub length_km: u32,
    /// How long it takes.
    #[schemars(extend("minimum" = 1, "maximum" = 240))]
    pub hours: Hours,
    /// Seats an hour at STARTEX; not needed on foot, nor from outside, where people set out by their own means.
    #[serde(default)]
    pub seats_per_hour: Persons,
    /// Lives lost per 100,000 persons who take it.
    #[serde(default)]
    #[schemars(range(max = 10000))]
    pub deaths_per_100_000: u32,
    /// Whether it is open at STARTEX.
    #[serde(default = "yes")]
    pub open: bool,
}
