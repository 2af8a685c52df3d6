//! Complaints: people whose needs are unmet say so. Where a mechanism takes complaints, protection workers and site managers
//! close them; where there is none, nobody hears them.
//!
//! Phase: `Outcome`, once a day ([`take_complaints`]). Reads: services, census, crews, levers. Writes: [`Complaints`], [`Journal`].
//! Draws: `Stream::Complaints` per site. Keeps: made = open + closed + unheard.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::schema::{Lever, Line, Profession};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::services::{Service, Services};
use crate::sim::site::Crews;

/// From so many open complaints on, a site is noted.
const MANY: u32 = 50;

/// Complaints at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Docket {
    /// Received and not yet answered.
    pub open: u32,
    /// Answered and closed.
    pub closed: u32,
    /// Made where nobody took them.
    pub unheard: u32,
}

/// All complaints.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Complaints {
    /// By site.
    pub sites: Vec<Docket>,
    /// Closed in about the last week, in thousandths, older ones counting less; and open now.
    week: (u32, u32),
}

impl Complaints {
    /// None yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self { sites: vec![Docket::default(); sites], week: (0, 0) }
    }

    /// Share of the complaints of about the last week that were answered, permille; all of none.
    #[must_use]
    pub const fn answered(&self) -> u32 {
        let (closed, open) = (self.week.0 as u64, self.week.1 as u64 * 1000);
        match (closed * 1000).checked_div(closed + open) {
            Some(share) => share as u32,
            None => 1000,
        }
    }
}

/// What is missing of what a site should provide, permille, the mean of five services.
#[must_use]
pub fn missing(service: &Service) -> u32 {
    let latrines = service.sanitation[0].midpoint(service.sanitation[1]);
    let parts = [service.water, latrines, service.washing, service.food, service.shelter];
    parts.iter().map(|provided| 1000u32.saturating_sub(*provided)).sum::<u32>() / parts.len() as u32
}

/// Takes the complaints of a day, and answers as many as there are people to answer.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn take_complaints(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    services: Res<Services>,
    ledger: Res<Ledger>,
    levers: Res<Levers>,
    crews: Query<&Crews>,
    mut complaints: ResMut<Complaints>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let heard = levers.in_force(Lever::ComplaintsMechanism);
    let works = ledger.runs(Line::Staff);
    let key = country.chance.key(Stream::Complaints, clock.now);
    let (mut closed_today, mut open_now, mut desk) = (0, 0, if heard && works { rules.complaints_desk } else { 0 });
    for (at, entity) in country.entities.iter().enumerate() {
        let persons = census.served[at].iter().sum();
        let mut draw = key.draw(at as u64);
        let mut made = draw.about(persons, missing(&services.sites[at]) * rules.complaints_rate);
        // Whom nobody serves has most to complain of.
        if census.unserved[at] > 0 {
            made += draw.about(census.unserved[at], (1000 - rules.self_reliance) * rules.complaints_rate);
        }
        let docket = &mut complaints.sites[at];
        if !heard {
            docket.unheard += made;
            continue;
        }
        let before = docket.open;
        docket.open += made;
        let crews = crews.get(*entity).expect("invariant: every site has an entity");
        let answer = |profession: Profession| {
            let able = crews.at_work(profession) * rules.complaints_handled;
            able * crews.output(profession, rules.fatigue_loss) / 1000
        };
        let able = if works { answer(Profession::Protection) + answer(Profession::SiteManagement) } else { 0 };
        let here = docket.open.min(able);
        // What nobody answers on the spot goes to the mechanism's own desk.
        let there = (docket.open - here).min(desk);
        desk -= there;
        docket.open -= here + there;
        docket.closed += here + there;
        let open = docket.open;
        closed_today += here + there;
        open_now += open;
        if open > MANY && before <= MANY {
            journal.note(clock.now, Fact::ComplaintsUnanswered { site: at as u16, open });
        }
    }
    complaints.week = (complaints.week.0 / 7 * 6 + closed_today * 1000, open_now);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_lacks_more_complains_more() {
        let full = Service { water: 1000, sanitation: [1000; 2], washing: 1000, food: 1000, shelter: 1000 };
        assert_eq!(missing(&full), 0);
        assert_eq!(missing(&Service { water: 500, ..full }), 100);
        assert_eq!(missing(&Service { sanitation: [0, 1000], ..full }), 100);
        assert_eq!(missing(&Service::default()), 1000);
    }

    #[test]
    fn the_share_answered_is_of_what_was_there_to_answer() {
        let mut complaints = Complaints::new(1);
        assert_eq!(complaints.answered(), 1000);
        complaints.week = (30_000, 10);
        assert_eq!(complaints.answered(), 750);
    }
}
