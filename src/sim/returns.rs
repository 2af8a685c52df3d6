//! Assisted voluntary return: people who want to go home, and were asked what they need, are helped to.
//!
//! Phase: `Outcome`, once a day after health ([`assist_returns`]), while the lever is in force. Reads: levers, crews.
//! Writes: cohorts, [`Nursery`], [`Exits`], [`Caseload`], [`Ledger`]. Draws: `Stream::Returns` per cohort. Keeps: persons and
//! whole households. Nobody who seeks protection is asked, and no child without its parents leaves in passing.

use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::schema::{Intention, Lever, Line, Profession, Screening};
use crate::sim::caseload::Caseload;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Stage, split};
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, Nursery, Turn};
use crate::sim::site::Crews;
use crate::units::Money;

/// Whether return is assisted.
pub(super) fn in_force(levers: Res<Levers>) -> bool {
    levers.in_force(Lever::AssistedReturn)
}

/// Households that ask for it leave, first come first, as far as there is money: nobody leaves without means. Asked are
/// those who are registered and screened, where protection workers are.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn assist_returns(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    crews: Query<&Crews>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut exits: ResMut<Exits>,
    mut caseload: ResMut<Caseload>,
    mut ledger: ResMut<Ledger>,
    mut journal: ResMut<Journal>,
    mut turn: Local<Turn<u32>>,
) {
    let rules = country.rules();
    let key = country.chance.key(Stream::Returns, clock.now);
    let helped = levers.in_force(Lever::Reintegration);
    let uptake = rules.return_uptake * if helped { rules.reintegration } else { 1000 } / 1000;
    turn.clear();
    for (entity, cohort, people, whereabouts, record) in &cohorts {
        let free = matches!(cohort.intention, Intention::Transit | Intention::Settle);
        let protected = || {
            let crews = crews.get(country.entities[whereabouts.site.at()]);
            crews.is_ok_and(|crews| crews.at_work(Profession::Protection) > 0)
        };
        if free
            && record.registered
            && record.screened != Screening::None
            && whereabouts.stage == Stage::Staying
            && protected()
        {
            let going = key.draw(cohort.id.0).about(people.households, uptake);
            if going > 0 {
                turn.push(Entry { arrived: record.arrived, id: cohort.id, entity }, going);
            }
        }
    }
    let mut returned = 0;
    for (entry, going) in turn.call() {
        let Ok((_, mut cohort, mut people, whereabouts, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        let part = (going < people.households)
            .then(|| split(&mut cohort, &mut people, &whereabouts, &mut record, going))
            .map(|part| (part.people, part.record));
        let (leaving, their) = part.unwrap_or((*people, *record));
        let price = Money(i64::from(rules.return_price)).times(u64::from(leaving.persons()));
        // A child's return is decided by its best interest.
        if leaving.without_parents() > 0 || ledger.pay(Line::Protection, price).is_err() {
            if let Some((leaving, their)) = part {
                people.merge(&leaving);
                record.merge(&their);
            }
            continue;
        }
        if part.is_none() {
            nursery.gone.push(entry);
        }
        caseload.leave_open(&leaving, &their, false);
        caseload.assisted_returns += u64::from(leaving.persons());
        exits.returned.add(&leaving);
        returned += leaving.persons();
    }
    if returned > 0 {
        journal.note(clock.now, Fact::PeopleReturned { persons: returned });
    }
}
