//! What a scenario is, in words, and how long it lasts.

use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::scenario::ids::{ObjectiveId, ScenarioId};
use crate::text::Lang;
use crate::units::{DAY, Day, HourOfDay, Tick};

/// The key under which wording is kept apart from mechanics in the canonical form.
pub(crate) const WORDING: &str = "~wording";

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalText {
    /// English.
    pub en: String,
    /// Spanish (Latin America).
    pub es: String,
    /// French.
    pub fr: String,
}

impl LocalText {
    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Es => &self.es,
            Lang::Fr => &self.fr,
        }
    }
}

impl Serialize for LocalText {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry(WORDING, &[&self.en, &self.es, &self.fr])?;
        map.end()
    }
}

/// Where a figure comes from: a citation, or the word `assumption`. Wording, so it never changes the model hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Cite(pub String);

impl Serialize for Cite {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry(WORDING, &self.0)?;
        map.end()
    }
}

/// What the scenario is.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Id of the scenario; the file is called after it.
    pub id: ScenarioId,
    /// Version of this scenario's content.
    pub version: Cite,
    /// Name on the scenario card.
    pub title: LocalText,
    /// Two or three sentences: the situation.
    pub summary: LocalText,
    /// What players read before they start.
    pub briefing: LocalText,
    /// What may weigh on players who lived through something like it.
    pub content_note: LocalText,
    /// Learning objectives.
    pub objectives: Vec<Objective>,
    /// Sources of the scenario's figures.
    pub sources: Vec<Cite>,
    /// Name of the currency.
    pub currency: LocalText,
}

/// A learning objective.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Id, used by injects.
    #[schemars(extend("x-defines" = "objective"))]
    pub id: ObjectiveId,
    /// The objective in words.
    pub text: LocalText,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// The three phases of a crisis in IOM's operational framework (MCOF).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Phase {
    /// Preparedness.
    Before,
    /// Response.
    During,
    /// Transition and hand-over.
    After,
}

/// How long the exercise lasts in scenario time.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Days of preparedness.
    pub before_days: Day,
    /// Days of response.
    pub during_days: Day,
    /// Days of transition.
    pub after_days: Day,
    /// Hour of day 1 at which the exercise starts.
    #[schemars(extend("minimum" = 0, "maximum" = 23))]
    pub start_hour: HourOfDay,
    /// Weekday of day 1.
    pub start_weekday: Weekday,
}

impl Period {
    /// Days in all.
    #[must_use]
    pub const fn days(&self) -> u32 {
        self.before_days.0 + self.during_days.0 + self.after_days.0
    }

    /// ENDEX: the number of ticks of a whole run.
    #[must_use]
    pub const fn endex(&self) -> Tick {
        Tick(self.days() * DAY)
    }

    /// The first tick of a scenario day (day 1 starts at STARTEX) at an hour of that day.
    #[must_use]
    pub const fn tick(&self, day: u32, hour: u32) -> Tick {
        Tick((day.saturating_sub(1) * DAY + hour).saturating_sub(self.start_hour.0))
    }

    /// Hour of the day at a tick.
    #[must_use]
    pub const fn hour(&self, tick: Tick) -> u32 {
        (self.start_hour.0 + tick.0) % DAY
    }

    /// Scenario day at a tick, from 1.
    #[must_use]
    pub const fn day(&self, tick: Tick) -> u32 {
        (self.start_hour.0 + tick.0) / DAY + 1
    }

    /// Phase at a tick.
    #[must_use]
    pub const fn phase(&self, tick: Tick) -> Phase {
        let day = tick.0 / DAY;
        if day < self.before_days.0 {
            Phase::Before
        } else if day < self.before_days.0 + self.during_days.0 {
            Phase::During
        } else {
            Phase::After
        }
    }
}
