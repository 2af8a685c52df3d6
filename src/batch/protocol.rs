//! The protocol between Umbral and a program that decides: JSON, one object on a line, over standard streams.
//!
//! ```text
//! umbral -> program   {"type":"start", "protocol":1, ...}         what is public: places, routes, suppliers, measures, a menu of orders
//! program -> umbral   {"type":"ready", "protocol":1, "every":24}  how often it wants to decide, in hours
//! umbral -> program   {"type":"observe", "tick":0, ...}           the observed picture
//! program -> umbral   {"type":"decide", "orders":[...]}           orders for the next tick; none is fine
//!                     ... and so on, every so many hours ...
//! umbral -> program   {"type":"end", ...}                         ENDEX: only now the true score
//! ```
//!
//! `umbral env SCENARIO` speaks the same lines from the other side: it waits for `reset` in place of being started.

use serde::{Deserialize, Serialize};

use crate::chance::mix;
use crate::exercise::{Exercise, Score};
use crate::scenario::schema::{Item, Lever, Profession, Registration, Screening};
use crate::sim::{Decision, Sitrep};
use crate::units::DAY;

/// Version of the protocol. A program of another version is not spoken to.
pub const VERSION: u32 = 1;
/// Hours between two decisions at most.
pub const LONGEST: u32 = 7 * DAY;
/// Makes another number of the seed for a program's own chance.
const PROGRAM: u64 = 0x5052_4f47_5241_4d31;
/// The longest line that is read, in bytes.
pub const LONGEST_LINE: u64 = 4 * 1024 * 1024;

/// What Umbral says.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Said<'a> {
    /// Before the first tick.
    Start(Box<Brief<'a>>),
    /// Now it is time to decide.
    Observe {
        /// Hours since STARTEX.
        tick: u32,
        /// The observed picture.
        sitrep: &'a Sitrep,
        /// What the last step brought, from observed data (see [`reward`]); zero at first.
        reward: f64,
    },
    /// ENDEX.
    End {
        /// Hours run.
        tick: u32,
        /// The observed picture at the end.
        sitrep: &'a Sitrep,
        /// What the last step brought.
        reward: f64,
        /// Points after gates, from what really was.
        grade: f64,
        /// Points before gates.
        total: f64,
        /// Whether it passed.
        passed: bool,
        /// Digest of all state.
        digest: String,
    },
    /// Something could not be done; the conversation goes on.
    Error {
        /// Why.
        message: String,
    },
}

/// What is public before the exercise.
#[derive(Debug, Serialize)]
pub struct Brief<'a> {
    /// Version of the protocol.
    pub protocol: u32,
    /// Version of the engine.
    pub engine: &'static str,
    /// Id of the scenario.
    pub scenario: &'a str,
    /// Hours to ENDEX.
    pub hours: u32,
    /// A number for the program's own chance: the same for the same run, and no key to the world's.
    pub chance: u64,
    /// Suppliers: id, hours to delivery, item and price in cents.
    pub suppliers: Vec<(&'a str, u32, Vec<(Item, i64)>)>,
    /// Measures on offer: which, cost in cents, hours until it is in force.
    pub measures: Vec<(Lever, i64, u32)>,
    /// Orders to choose from, each complete; any other order may be given, too.
    pub menu: Vec<Decision>,
}

/// What a program says.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Heard {
    /// It is ready.
    Ready {
        /// Version of the protocol that it speaks.
        protocol: u32,
        /// Hours between two decisions.
        #[serde(default = "hourly")]
        every: u32,
    },
    /// A new exercise, to `umbral env` only.
    Reset {
        /// Seed of the world.
        seed: u64,
        /// Hours between two decisions.
        #[serde(default = "daily")]
        every: u32,
    },
    /// Orders.
    Decide {
        /// As many as it likes.
        orders: Vec<Decision>,
    },
}

const fn hourly() -> u32 {
    1
}

const fn daily() -> u32 {
    DAY
}

/// Reads what a program says.
///
/// # Errors
/// Why the line is none of the protocol.
pub fn heard(line: &str) -> Result<Heard, String> {
    let heard: Heard = serde_json::from_str(line).map_err(|error| error.to_string())?;
    match heard {
        Heard::Ready { protocol, .. } if protocol != VERSION => {
            Err(format!("protocol {protocol}; this program speaks {VERSION}"))
        }
        Heard::Ready { every, .. } | Heard::Reset { every, .. } if !(1..=LONGEST).contains(&every) => {
            Err(format!("every must be 1 to {LONGEST} hours"))
        }
        heard => Ok(heard),
    }
}

/// What is public of an exercise that has not begun.
#[must_use]
pub fn brief(exercise: &Exercise) -> Brief<'_> {
    let scenario = &exercise.loaded().scenario;
    let supplier = |supplier: &'_ crate::scenario::schema::Supplier| {
        supplier.offers.iter().map(|offer| (offer.item, offer.price.0)).collect::<Vec<_>>()
    };
    Brief {
        protocol: VERSION,
        engine: env!("CARGO_PKG_VERSION"),
        scenario: scenario.meta.id.as_str(),
        hours: exercise.sitrep().endex.0,
        chance: mix(exercise.seed(), PROGRAM),
        suppliers: scenario.suppliers.iter().map(|s| (s.id.as_str(), s.lead_time_hours.0, supplier(s))).collect(),
        measures: scenario.levers.iter().map(|l| (l.lever, l.cost.0, l.lead_time_hours.0)).collect(),
        menu: menu(exercise),
    }
}

/// Orders that make sense somewhere in this scenario, each complete. The list depends on the scenario only, so that its positions can
/// be the actions of a learner.
fn menu(exercise: &Exercise) -> Vec<Decision> {
    let scenario = &exercise.loaded().scenario;
    let mut menu: Vec<Decision> = scenario.levers.iter().map(|offer| Decision::Enact { lever: offer.lever }).collect();
    menu.extend(Profession::ALL.map(|profession| Decision::Recruit { profession, persons: 5 }));
    for (site, picture) in scenario.sites.iter().zip(&exercise.sitrep().sites) {
        let id = || site.id.clone();
        if let Some(desks) = picture.desks {
            menu.push(Decision::OpenDesks { site: id(), desks: desks.booths });
            menu.extend([(8, 18), (6, 22), (0, 24)].map(|(from, to)| Decision::SetHours { site: id(), from, to }));
            menu.extend(
                [Registration::Individual, Registration::Group]
                    .map(|registration| Decision::SetRegistration { site: id(), registration }),
            );
            menu.extend(
                [Screening::Rapid, Screening::Full].map(|screening| Decision::SetScreening { site: id(), screening }),
            );
            menu.push(Decision::PostStaff { profession: Profession::Registration, site: id(), persons: 2 });
        }
        if picture.beds.is_some() {
            menu.extend([Decision::AssessSite { site: id() }, Decision::RepairSite { site: id() }]);
            menu.push(Decision::OpenSite { site: id() });
            menu.extend(
                [Profession::SiteManagement, Profession::Health, Profession::Protection]
                    .map(|profession| Decision::PostStaff { profession, site: id(), persons: 2 }),
            );
        }
        if picture.water.is_some() {
            menu.extend([0, 5_000, 20_000].map(|litres_per_day| Decision::TruckWater { site: id(), litres_per_day }));
        }
        if picture.sanitation.is_some() {
            menu.push(Decision::BuildSanitation { site: id(), women: 5, men: 5, showers: 5 });
            menu.push(Decision::LightSite { site: id() });
        }
    }
    let store = exercise.sitrep().sites.iter().find(|site| site.stock.is_some());
    for supplier in &scenario.suppliers {
        for offer in &supplier.offers {
            if let Some(to) = store {
                let (supplier, to) = (supplier.id.clone(), to.id.clone());
                menu.push(Decision::Order { supplier, item: offer.item, quantity: 500, to, urgent: false });
            }
        }
    }
    menu
}

/// How well people are seen to be off, from zero (all is well) down: what a step brings to a learner. For each hour and person known to
/// have come, minus the share of them who wait at a desk, are unserved, have no bed where they are sheltered, or lack water. It is
/// made of the observed picture only, so it errs as that does, and it is not the score.
#[must_use]
pub fn reward(sitrep: &Sitrep, hours: u32) -> f64 {
    let arrived = f64::from(sitrep.arrived.value.max(1));
    let lacking: f64 = sitrep
        .sites
        .iter()
        .map(|site| {
            let crowded = site.beds.map_or(0, |beds| site.present.value.saturating_sub(beds));
            let dry = site.water_each().map_or(0.0, |each| {
                let short = f64::from(150u32.saturating_sub(each)) / 150.0;
                short * f64::from(site.present.value)
            });
            f64::from(site.waiting.value) + f64::from(site.unserved.value) + f64::from(crowded) + dry
        })
        .sum();
    -lacking / arrived * f64::from(hours) / f64::from(DAY)
}

/// What is said at ENDEX.
#[must_use]
pub fn end<'a>(exercise: &'a Exercise, score: &Score, reward: f64) -> Said<'a> {
    let points = |tenths: u32| f64::from(tenths) / 10.0;
    Said::End {
        tick: exercise.now().0,
        sitrep: exercise.sitrep(),
        reward,
        grade: points(score.grade_total),
        total: points(score.total),
        passed: score.passed,
        digest: format!("{:016x}", exercise.digest()),
    }
}

/// A line that is said.
#[must_use]
pub fn line(said: &Said<'_>) -> String {
    serde_json::to_string(said).expect("invariant: text keys and finite numbers") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_of_the_protocol_is_said_with_its_reason() {
        assert!(matches!(heard(r#"{"type":"ready","protocol":1}"#), Ok(Heard::Ready { every: 1, .. })));
        assert!(heard(r#"{"type":"ready","protocol":2}"#).unwrap_err().contains("protocol 2"));
        assert!(heard(r#"{"type":"ready","protocol":1,"every":0}"#).unwrap_err().contains("1 to 168"));
        assert!(heard(r#"{"type":"decide","orders":[{"OpenSit":{"site":"a"}}]}"#).unwrap_err().contains("OpenSit"));
        assert!(heard("hello").is_err());
        let orders = heard(r#"{"type":"decide","orders":[{"Enact":{"lever":"Roster"}}]}"#).unwrap();
        assert!(matches!(orders, Heard::Decide { orders } if orders.len() == 1));
    }
}
