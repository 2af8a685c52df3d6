//! The crisis: who comes, when and by which ways.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meta::{Cite, LocalText};
use crate::scenario::ids::{ArrivalId, ProfileId, RouteId};
use crate::units::{Day, HourOfDay, Permille, Persons};

/// Shares of the ten cells in permille; they add up to 1000.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellShares {
    /// Girls under 5 years old.
    pub girls_0_4: Permille,
    /// Girls from 5 to 11 years.
    pub girls_5_11: Permille,
    /// Girls from 12 to 17 years.
    pub girls_12_17: Permille,
    /// Women from 18 to 59 years.
    pub women_18_59: Permille,
    /// Women of 60 and more years.
    pub women_60: Permille,
    /// Boys under 5 years old.
    pub boys_0_4: Permille,
    /// Boys from 5 to 11 years.
    pub boys_5_11: Permille,
    /// Boys from 12 to 17 years.
    pub boys_12_17: Permille,
    /// Men from 18 to 59 years.
    pub men_18_59: Permille,
    /// Men of 60 and more years.
    pub men_60: Permille,
}

impl CellShares {
    /// The shares in the order of the model's cells.
    #[must_use]
    pub const fn shares(&self) -> [u32; 10] {
        [
            self.girls_0_4.0,
            self.girls_5_11.0,
            self.girls_12_17.0,
            self.women_18_59.0,
            self.women_60.0,
            self.boys_0_4.0,
            self.boys_5_11.0,
            self.boys_12_17.0,
            self.men_18_59.0,
            self.men_60.0,
        ]
    }
}

/// Shares of all persons of a profile with a specific need, in permille. An overlay never exceeds its cells.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OverlayShares {
    /// Children with no adult of their own.
    pub unaccompanied_children: Permille,
    /// Children with relatives, without their parents.
    pub separated_children: Permille,
    /// Pregnant or nursing.
    pub pregnant_or_nursing: Permille,
    /// Persons with a disability.
    pub disability: Permille,
    /// Ill on arrival.
    pub acute_illness: Permille,
    /// On daily medicine.
    pub chronic_medication: Permille,
    /// Survivors of violence.
    pub survivors: Permille,
    /// In or at risk of trafficking.
    pub trafficking_risk: Permille,
    /// Stateless or without documents.
    pub undocumented: Permille,
    /// Residents of this country.
    pub residents: Permille,
    /// Malnourished children under five.
    pub malnourished: Permille,
    /// In distress that needs support.
    pub distressed: Permille,
}

/// What people want to do, in permille; the shares add up to 1000.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Intentions {
    /// Travel on to another country.
    #[serde(default)]
    pub transit: Permille,
    /// Seek protection here.
    #[serde(default)]
    pub protection: Permille,
    /// Live and work, or join family, in a host community.
    #[serde(default)]
    pub settle: Permille,
    /// Return home.
    #[serde(default)]
    pub return_home: Permille,
}

/// What a cohort wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[repr(u8)]
pub enum Intention {
    /// Travel on.
    Transit,
    /// Seek protection.
    Protection,
    /// Live with a host community.
    Settle,
    /// Return home.
    ReturnHome,
}

impl Intention {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Transit, Self::Protection, Self::Settle, Self::ReturnHome];
}

impl Intentions {
    /// The shares in the order of [`Intention::ALL`].
    #[must_use]
    pub const fn shares(&self) -> [u32; 4] {
        [self.transit.0, self.protection.0, self.settle.0, self.return_home.0]
    }
}

/// Share of one language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageShare {
    /// Name of a (fictional) language.
    pub language: LocalText,
    /// Share of the persons who speak it.
    pub share: Permille,
}

/// Composition of a group of people. Described by need and intention, never by a real nationality, religion or looks.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Id.
    #[schemars(extend("x-defines" = "profile"))]
    pub id: ProfileId,
    /// Name.
    pub name: LocalText,
    /// Sex and age.
    pub cells: CellShares,
    /// Mean household size in tenths: 31 is 3.1 persons.
    #[schemars(range(min = 10, max = 120))]
    pub household_tenths: u32,
    /// Specific needs.
    #[serde(default)]
    pub overlays: OverlayShares,
    /// Languages.
    #[serde(default)]
    pub languages: Vec<LanguageShare>,
    /// Intentions.
    pub intentions: Intentions,
    /// Where the figures come from.
    pub source: Cite,
}

/// People who come.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// Id.
    #[schemars(extend("x-defines" = "arrival"))]
    pub id: ArrivalId,
    /// Name.
    pub name: LocalText,
    /// Who they are.
    pub profile: ProfileId,
    /// By which routes, if all posts were alike.
    pub routes: Vec<ArrivalRoute>,
    /// How many on which day.
    pub pattern: Pattern,
    /// First hour of the day at which people appear.
    pub from_hour: HourOfDay,
    /// Last hour of the day, not included.
    pub to_hour: HourOfDay,
    /// Standard deviation of a day's total (drawn with the world).
    #[serde(default)]
    pub variation: Permille,
    /// Where the figures come from.
    pub source: Cite,
}

/// A route that people may take.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrivalRoute {
    /// The route.
    pub route: RouteId,
    /// How many choose it, relative to the others, when nobody waits anywhere.
    #[schemars(range(min = 1, max = 10000))]
    pub weight: u32,
}

/// How many persons on which day.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Pattern {
    /// Sum of waves.
    Waves(Vec<Wave>),
    /// A CSV file beside the scenario with the columns `day,persons`: every day of the scenario, in order.
    Daily {
        /// File name, relative to the scenario file and inside its folder.
        file: String,
    },
}

/// A shape of arrivals over time.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Wave {
    /// From one level to another, in a straight line.
    Ramp {
        /// First day.
        from_day: Day,
        /// Last day.
        to_day: Day,
        /// Persons on the first day.
        from: Persons,
        /// Persons on the last day.
        to: Persons,
    },
    /// The same number each day.
    Plateau {
        /// First day.
        from_day: Day,
        /// Last day.
        to_day: Day,
        /// Persons a day.
        per_day: Persons,
    },
    /// Fewer each day by a fixed share.
    Decay {
        /// First day.
        from_day: Day,
        /// Last day.
        to_day: Day,
        /// Persons on the first day.
        from: Persons,
        /// What remains from one day to the next.
        keeps: Permille,
    },
    /// One group at one hour.
    Lump {
        /// The day.
        day: Day,
        /// The hour.
        hour: HourOfDay,
        /// How many.
        persons: Persons,
    },
}
