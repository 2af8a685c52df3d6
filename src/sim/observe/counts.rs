//! Counting people: sites count and report, displacement is tracked, the registered are listed. Several counts may be on their way;
//! each becomes known after the delay of a report. How far the published numbers are from the truth is kept for the debrief.

use bevy::ecs::resource::Resource;

use super::Seen;
use crate::chance::{Draw, Stream};
use crate::scenario::rules::Rules;
use crate::scenario::schema::Lever;
use crate::sim::cohort::{CELLS, Stage};
use crate::sim::sitrep::{Estimate, Sitrep};
use crate::units::Tick;

/// One count at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    present: Estimate,
    waiting: Estimate,
    longest: Estimate,
    unserved: Estimate,
    /// Damaged homes.
    homes: u32,
    /// Registered persons by sex and age, where a database is kept.
    registered: Option<[u32; CELLS]>,
}

/// Counts on their way, and the numbers they were made from.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Reports {
    /// By site, oldest first: when a count will be known, and the count. Several may be on their way.
    pending: Vec<Vec<(Tick, Count)>>,
    arrived: Vec<(Tick, Estimate)>,
    /// Damaged homes as last counted, by site.
    pub(super) homes: Vec<u32>,
    /// Sum of the distances between published and true numbers present, and of the true numbers.
    pub gap: (u64, u64),
    /// The same for damaged homes.
    pub homes_gap: (u64, u64),
    /// The same for the arrivals of a day as forecast on its eve.
    pub forecast_gap: (u64, u64),
    /// Of people counted: known by sex and age, and all.
    pub disaggregated: (u64, u64),
}

impl Reports {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self { pending: vec![Vec::new(); sites], homes: vec![0; sites], ..Self::default() }
    }
}

/// An observed number: `truth` with a relative error of `error` permille (one standard deviation).
#[must_use]
pub fn observed(truth: u32, error: u32, draw: &mut Draw, now: Tick) -> Estimate {
    let value = draw.vary(truth, error);
    let error = (u64::from(value) * u64::from(error)).div_ceil(1000) as u32;
    Estimate { value, error, as_of: Some(now) }
}

pub(super) fn count_people(seen: &Seen, reports: &mut Reports, now: Tick) {
    let rules = seen.country.rules();
    let due = |every: u32| now.0.is_multiple_of(every.max(1));
    if !due(rules.report_every) && !due(rules.unstaffed_every) {
        return;
    }
    let key = seen.country.chance.key(Stream::Counting, now);
    let known = Tick(now.0 + rules.report_delay);
    let tracked = seen.levers.in_force(Lever::DisplacementTracking);
    let registered = seen.levers.in_force(Lever::RegistrationDatabase).then(|| registered(seen));
    for (i, entity) in seen.country.entities.iter().enumerate() {
        let (_, crews, .., homes) = seen.place.get(*entity).expect("invariant: every site has an entity");
        let staffed = crews.crews.iter().any(|crew| crew.persons > 0);
        // Enumerators go where nobody is posted.
        let every = if staffed || tracked { rules.report_every } else { rules.unstaffed_every };
        if !due(every) {
            continue;
        }
        let present = seen.census.present[i];
        let cells = registered.as_ref().map(|registered| registered[i]);
        let listed = cells.map_or(0, |cells| cells.iter().sum());
        reports.disaggregated.0 += u64::from(listed);
        reports.disaggregated.1 += u64::from(present);
        let error = count_error(rules, staffed, tracked);
        let mut draw = key.draw(i as u64);
        let among_registered = among_registered(error, listed, present, rules.registered_error);
        let count = Count {
            present: observed(present, among_registered, &mut draw, now),
            waiting: observed(seen.waits.waiting[i], error, &mut draw, now),
            longest: observed(seen.waits.longest[i], error, &mut draw, now),
            unserved: observed(seen.census.unserved[i], error, &mut draw, now),
            homes: observed(homes.map_or(0, |homes| homes.damaged), error, &mut draw, now).value,
            registered: cells,
        };
        reports.pending[i].push((known, count));
    }
    if due(rules.report_every) {
        let mut draw = key.draw(1 << 32);
        let truth = seen.country.arrived_before(Tick(now.0 + 1)).min(u64::from(u32::MAX)) as u32;
        reports.arrived.push((known, observed(truth, rules.count_error / 2, &mut draw, now)));
    }
}

/// Standard error of a count, permille.
#[must_use]
pub const fn count_error(rules: &Rules, staffed: bool, tracked: bool) -> u32 {
    let error = if staffed { rules.count_error } else { rules.unstaffed_error };
    if tracked { error * rules.tracking_error / 1000 } else { error }
}

/// Standard error of the number of people at a place of whom some are registered by name, permille.
#[must_use]
pub fn among_registered(error: u32, listed: u32, present: u32, remains: u32) -> u32 {
    let share = (u64::from(listed) * 1000).checked_div(u64::from(present)).unwrap_or(0).min(1000) as u32;
    error * (1000 - share * (1000 - remains) / 1000) / 1000
}

/// Registered persons at each site by sex and age.
fn registered(seen: &Seen) -> Vec<[u32; CELLS]> {
    let mut cells = vec![[0; CELLS]; seen.country.entities.len()];
    for (people, at, record) in &seen.people {
        if record.registered && at.stage != Stage::Travelling {
            for (sum, persons) in cells[at.site.at()].iter_mut().zip(people.cells) {
                *sum += persons;
            }
        }
    }
    cells
}

/// The latest of the counts that are known by now; those and older ones are no longer on their way.
fn latest<T: Copy>(pending: &mut Vec<(Tick, T)>, now: Tick) -> Option<T> {
    let known = pending.partition_point(|(known, _)| *known <= now);
    pending.drain(..known).last().map(|(_, count)| count)
}

/// Publishes the counts that are due; whether there were any.
pub(super) fn publish(reports: &mut Reports, sitrep: &mut Sitrep, now: Tick) -> bool {
    let mut published = false;
    for ((pending, homes), picture) in reports.pending.iter_mut().zip(&mut reports.homes).zip(&mut sitrep.sites) {
        if let Some(count) = latest(pending, now) {
            (picture.present, picture.waiting) = (count.present, count.waiting);
            (picture.longest_wait, picture.unserved) = (count.longest, count.unserved);
            picture.registered = count.registered;
            *homes = count.homes;
            published = true;
        }
    }
    if let Some(arrived) = latest(&mut reports.arrived, now) {
        sitrep.arrived = arrived;
    }
    published
}

/// How far the published picture is from the truth; for the debrief.
pub(super) fn measure_gap(seen: &Seen, reports: &mut Reports, sitrep: &Sitrep) {
    for (picture, truth) in sitrep.sites.iter().zip(&seen.census.present) {
        reports.gap.0 += u64::from(picture.present.value.abs_diff(*truth));
        reports.gap.1 += u64::from(*truth);
    }
}

/// The same for damaged homes.
pub(super) fn measure_homes(seen: &Seen, reports: &mut Reports, sitrep: &Sitrep) {
    for (site, .., homes) in &seen.place {
        if let (Some(truth), Some((known, ..))) = (homes, sitrep.sites[site.ix.at()].homes) {
            reports.homes_gap.0 += u64::from(known.abs_diff(truth.damaged));
            reports.homes_gap.1 += u64::from(truth.damaged);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn staff_tracking_and_registration_never_make_a_count_worse(
            listed in 0u32..2000, present in 0u32..2000, staffed: bool, tracked: bool
        ) {
            let rules = crate::scenario::standard_rules();
            let error = count_error(&rules, staffed, tracked);
            prop_assert!(count_error(&rules, true, tracked) <= error);
            prop_assert!(count_error(&rules, staffed, true) <= error);
            let known = |listed| among_registered(error, listed, present, rules.registered_error);
            prop_assert!(known(listed) <= error && known(listed + 1) <= known(listed));
        }
    }

    #[test]
    fn of_several_counts_on_their_way_the_latest_known_one_is_published() {
        let mut pending = vec![(Tick(3), 'a'), (Tick(5), 'b'), (Tick(9), 'c')];
        assert_eq!((latest(&mut pending, Tick(2)), pending.len()), (None, 3));
        assert_eq!((latest(&mut pending, Tick(6)), pending.len()), (Some('b'), 1));
        assert_eq!((latest(&mut pending, Tick(6)), pending.len()), (None, 1));
    }
}
