//! Follow-up: registration teams visit people who were registered in haste and ask what they need, where they stay. A rapid look at
//! the desk does not stand for the talk in private that a visit is.
//!
//! Phase: `Process`, by day, while the measure is in force ([`visit`]). Reads: crews, [`Desks`], trust, [`Care`]. Writes: records of
//! cohorts, [`Nursery`]. Draws: `Stream::FollowUp` per cohort visited. Keeps: every person; nobody is found twice.

use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::schema::{Lever, Line, Profession, Screening};
use crate::sim::clock::Clock;
use crate::sim::cohort::{Stage, split};
use crate::sim::country::Country;
use crate::sim::desks::households_per_hour;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, FirstCome, Nursery};
use crate::sim::screening::{self, foreign_languages, understood};
use crate::sim::site::{Care, Crews, Desks, Site};
use crate::sim::trust::Trust;

/// Whether people are visited in this hour.
pub(super) fn is_due(country: Res<Country>, clock: Res<Clock>, levers: Res<Levers>) -> bool {
    levers.in_force(Lever::FollowUp) && (8..18).contains(&country.hour(clock.now))
}

/// An hour of visits.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn visit(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    trust: Res<Trust>,
    places: Query<(&Site, &Crews, Option<&Desks>, Option<&Care>)>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut able: Local<Vec<u32>>,
    mut first: Local<FirstCome>,
    mut turn: Local<Vec<Entry>>,
) {
    let rules = country.rules();
    able.clear();
    able.resize(country.entities.len(), 0);
    if !ledger.runs(Line::Staff) {
        return;
    }
    let minutes = rules.individual_minutes + rules.full_minutes;
    for (site, crews, desks, _) in &places {
        // Desks come first: only who is not needed there goes out.
        let at_desks = desks.filter(|desks| desks.works_at(country.hour(clock.now))).map_or(0, |desks| desks.open);
        let teams = crews.on_duty(Profession::Registration, 10).saturating_sub(at_desks);
        let output = crews.output(Profession::Registration, rules.fatigue_loss);
        able[site.ix.at()] = households_per_hour(teams, minutes, output, 1000) / 1000;
    }
    if able.iter().all(|households| *households == 0) {
        return;
    }
    first.clear(able.len());
    for (entity, cohort, _, at, record) in &cohorts {
        let site = at.site.at();
        if able[site] > 0 && record.registered && record.screened != Screening::Full && at.stage == Stage::Staying {
            first.offer(site, able[site], Entry { arrived: record.arrived, id: cohort.id, entity });
        }
    }
    first.take(&mut turn);
    let key = country.chance.key(Stream::FollowUp, clock.now);
    for entry in &turn {
        let Ok((_, mut cohort, mut people, at, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        let able = &mut able[at.site.at()];
        if *able == 0 {
            continue;
        }
        let (_, crews, _, care) =
            places.get(country.entities[at.site.at()]).expect("invariant: every site has an entity");
        let profile = &country.scenario().profiles[usize::from(cohort.group)];
        let common =
            understood(crews.at_work(Profession::Interpreter), foreign_languages(profile), rules.no_interpreter);
        let private = care.is_some_and(|care| care.confidential_rooms > 0);
        let ease = trust.ease(cohort.group);
        let chances = [false, true].map(|visible| {
            screening::chance(Screening::Full, visible, common, private, ease, rules) * rules.follow_up / 1000
        });
        let mut draw = key.draw(cohort.id.0 ^ u64::from(cohort.splits) << 32);
        if people.households <= *able {
            *able -= people.households;
            screening::screen(&mut record, &people, cohort.intention, &chances, &mut draw);
            record.screened = Screening::Full;
        } else {
            let mut part = split(&mut cohort, &mut people, &at, &mut record, *able);
            *able = 0;
            screening::screen(&mut part.record, &part.people, part.cohort.intention, &chances, &mut draw);
            part.record.screened = Screening::Full;
            nursery.born.push(part);
        }
    }
}
