//! Arrivals: people of the source series appear at the heads of routes.
//!
//! Phase: `Arrive`. Reads: [`Country`], [`Ways`], known waits. Writes: [`Nursery`], [`Flow`], [`Exits`], and damaged
//! homes of those who are displaced ([`count_damage`]). Draws: none (the series was
//! drawn with the world). Keeps: exactly the persons of the series are born, whatever was decided.
//!
//! People travel in groups: a share that is too small for a cohort of its own (a rare intention, a minor route) is carried
//! over until it is one. Which post people choose depends on the wait they hear of: a shorter queue draws people back.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::scenario::schema::{Intention, Profile, Scenario};
use crate::sim::clock::Clock;
use crate::sim::cohort::{CELLS, Cohort, CohortId, ELIGIBLE, NewCohort, OVERLAYS, People, Record, Stage, Whereabouts};
use crate::sim::country::{Country, Source};
use crate::sim::exits::Exits;
use crate::sim::ids::{RouteIx, SiteIx};
use crate::sim::journey::count_damage;
use crate::sim::roster::Nursery;
use crate::sim::site::{Desks, Homes, Site};
use crate::sim::waits::Waits;
use crate::sim::ways::Ways;
use crate::units::Tick;

/// What each source carries over from one hour to the next, so that small shares come out right in the long run.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Flow(Vec<SourceFlow>);

#[derive(Clone, Debug, Default, Hash)]
struct SourceFlow {
    /// Persons of each intention not yet sent, in thousandths.
    intentions: [i64; 4],
    /// The same by intention for each route.
    routes: Vec<i64>,
    /// Carry of cells and overlays.
    cells: [i64; CELLS],
    overlays: [i64; OVERLAYS],
    households: i64,
}

impl Flow {
    /// No carry.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let flow = |a: &crate::scenario::schema::Arrival| SourceFlow {
            routes: vec![0; a.routes.len()],
            ..SourceFlow::default()
        };
        Self(scenario.arrivals.iter().map(flow).collect())
    }
}

/// Shares `total` by weights; what rounding leaves over is carried to the next call, so that long-run shares are exact.
///
/// Keeps: the shares add up to `total`; each carry stays within `total weight`.
pub fn apportion<const N: usize>(total: u32, weights: &[u32; N], carry: &mut [i64; N]) -> [u32; N] {
    let mut shares = [0; N];
    apportion_into(total, weights, carry, &mut shares);
    shares
}

/// [`apportion`] for lists of any length: the largest remainder wins, the first of equals.
pub fn apportion_into(total: u32, weights: &[u32], carry: &mut [i64], shares: &mut [u32]) {
    let sum: i64 = weights.iter().map(|w| i64::from(*w)).sum();
    shares.fill(0);
    if sum == 0 || total == 0 {
        return;
    }
    let mut left = i64::from(total);
    for ((weight, carry), share) in weights.iter().zip(carry.iter_mut()).zip(shares.iter_mut()) {
        *carry += i64::from(total) * i64::from(*weight);
        let whole = (*carry / sum).clamp(0, left);
        *share = whole as u32;
        *carry -= whole * sum;
        left -= whole;
    }
    while left > 0 {
        let best = (0..weights.len()).filter(|i| weights[*i] > 0).max_by_key(|i| (carry[*i], std::cmp::Reverse(*i)));
        let best = best.expect("invariant: a positive sum has a positive weight");
        shares[best] += 1;
        carry[best] -= sum;
        left -= 1;
    }
    // A weight that changes (a closed post) must not leave a debt behind.
    for carry in carry {
        *carry = (*carry).clamp(-sum * 4, sum * 4);
    }
}

/// Shares `total` by weights in groups of at least `smallest`: a small share is carried over until it is a group, and the
/// largest weight takes what is left. Long-run shares are those of the weights.
///
/// Keeps: the shares add up to `total`.
pub fn apportion_groups(total: u32, weights: &[u32], smallest: u32, carry: &mut [i64], shares: &mut [u32]) {
    shares.fill(0);
    let sum: i64 = weights.iter().map(|w| i64::from(*w)).sum();
    let main = (0..weights.len()).max_by_key(|i| (weights[*i], std::cmp::Reverse(*i)));
    let Some(main) = main.filter(|_| sum > 0) else { return };
    let mut left = i64::from(total);
    for i in 0..weights.len() {
        carry[i] += i64::from(total) * i64::from(weights[i]);
        let whole = (carry[i] / sum).clamp(0, left);
        if i != main && weights[i] > 0 && whole >= i64::from(smallest) {
            shares[i] = whole as u32;
            carry[i] -= whole * sum;
            left -= whole;
        }
    }
    shares[main] += left as u32;
    carry[main] -= left * sum;
    // A weight that changes (a closed post) must not leave a debt behind.
    let most = sum * (2 * i64::from(smallest) + 4) * weights.len() as i64;
    carry.iter_mut().for_each(|c| *c = (*c).clamp(-most, most));
}

/// Sends this hour's people on their way.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn emit_arrivals(
    country: Res<Country>,
    clock: Res<Clock>,
    ways: Res<Ways>,
    waits: Res<Waits>,
    posts: Query<(&Site, &Desks)>,
    mut flow: ResMut<Flow>,
    mut nursery: ResMut<Nursery>,
    mut exits: ResMut<Exits>,
    mut homes: Query<&mut Homes>,
    mut pulls: Local<Vec<u32>>,
    mut shares: Local<Vec<u32>>,
) {
    let now = clock.now;
    for (position, source) in country.sources.iter().enumerate() {
        // After ENDEX nobody comes any more.
        let total = source.series.get(now.0 as usize).copied().unwrap_or(0);
        if total == 0 {
            continue;
        }
        let profile = &country.scenario().profiles[source.group as usize];
        let carry = &mut flow.0[position];
        pulls.clear();
        for (route, weight) in &source.routes {
            let to = country.ends[route.at()].1;
            let closed = posts.get(country.entities[to.at()]).is_ok_and(|(_, desks)| desks.closed);
            let usable = ways.open[route.at()] && !ways.cut_off[to.at()] && !closed;
            pulls.push(if usable { pull(*weight, waits.known(to), country.rules().halving_wait) } else { 0 });
        }
        if pulls.iter().all(|p| *p == 0) {
            // Nothing is open: people still come, and wait where they would have gone.
            pulls.clear();
            pulls.extend(source.routes.iter().map(|(_, weight)| *weight));
        }
        let smallest = country.rules().smallest_group;
        let mut intentions = [0; 4];
        let wanted = profile.intentions.shares();
        apportion_groups(total, &wanted, smallest, &mut carry.intentions, &mut intentions);
        let mut ordinal = 0;
        for (intention, persons) in Intention::ALL.into_iter().zip(intentions) {
            shares.clear();
            shares.resize(source.routes.len(), 0);
            apportion_groups(persons, &pulls, smallest, &mut carry.routes, &mut shares);
            for ((route, _), persons) in source.routes.iter().zip(shares.iter()) {
                if *persons > 0 {
                    let new = newcomers(&country, source, position, carry, profile, now, ordinal, *persons);
                    let new = sent(new, &country, *route, intention, now);
                    exits.born.add(&new.people);
                    nursery.born.push(new);
                    ordinal += 1;
                }
            }
        }
    }
    count_damage(&country, &nursery, &mut homes);
}

/// A post's pull: its weight, halved by every `halving` hours of known waiting (harmonically).
#[must_use]
pub fn pull(weight: u32, wait_hours: u32, halving: u32) -> u32 {
    (u64::from(weight) * 1000 * u64::from(halving) / u64::from(halving + wait_hours)).max(1) as u32
}

#[expect(clippy::too_many_arguments, reason = "a cohort is born of all of these")]
fn newcomers(
    country: &Country,
    source: &Source,
    position: usize,
    carry: &mut SourceFlow,
    profile: &Profile,
    now: Tick,
    ordinal: u32,
    persons: u32,
) -> NewCohort {
    let mut people =
        People { cells: apportion(persons, &profile.cells.shares(), &mut carry.cells), ..People::default() };
    for (i, share) in profile.overlays.shares().into_iter().enumerate() {
        carry.overlays[i] += i64::from(persons) * i64::from(share);
        let whole = (carry.overlays[i] / 1000).clamp(0, i64::from(people.eligible(ELIGIBLE[i])));
        carry.overlays[i] = (carry.overlays[i] - whole * 1000).min(50_000);
        people.overlays[i] = whole as u32;
    }
    carry.households += i64::from(persons) * 10;
    let size = i64::from(profile.household_tenths);
    let households = (carry.households / size).clamp(1, i64::from(persons));
    carry.households = (carry.households - households * size).clamp(-1000, 1000);
    people.households = households as u32;
    let bin = country.rules().clock_bin.max(1);
    NewCohort {
        cohort: Cohort {
            id: CohortId::born(position as u16, now, ordinal),
            group: source.group,
            source: position as u16,
            home: source.home,
            intention: Intention::Transit,
            splits: 0,
        },
        people,
        whereabouts: Whereabouts {
            stage: Stage::Travelling,
            site: source.home,
            dest: SiteIx::NONE,
            route: RouteIx::NONE,
            since: now,
            until: now,
        },
        record: Record::new(Tick(now.0 / bin * bin), &people, country.rules().recent_violence),
    }
}

fn sent(mut new: NewCohort, country: &Country, route: RouteIx, intention: Intention, now: Tick) -> NewCohort {
    let to = country.ends[route.at()].1;
    new.cohort.intention = intention;
    new.whereabouts.site = to;
    new.whereabouts.dest = to;
    new.whereabouts.route = route;
    new.whereabouts.until = Tick(now.0 + country.scenario().routes[route.at()].hours.0);
    new
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shares_add_up_now_and_come_out_right_in_the_end(
            weights in prop::array::uniform4(0u32..1000), totals in prop::collection::vec(0u32..500, 1..60)
        ) {
            prop_assume!(weights.iter().sum::<u32>() > 0);
            let (mut carry, mut sums) = ([0; 4], [0u64; 4]);
            for total in &totals {
                let shares = apportion(*total, &weights, &mut carry);
                prop_assert_eq!(shares.iter().sum::<u32>(), *total);
                for (sum, share) in sums.iter_mut().zip(shares) { *sum += u64::from(share); }
            }
            let all = u64::from(totals.iter().sum::<u32>());
            let weight: u64 = weights.iter().map(|w| u64::from(*w)).sum();
            for (sum, w) in sums.iter().zip(weights) {
                let exact = all * u64::from(w) / weight;
                prop_assert!(sum.abs_diff(exact) <= 4, "{} instead of {}", sum, exact);
            }
        }

        #[test]
        fn groups_are_whole_add_up_and_come_out_right_in_the_end(
            weights in prop::array::uniform4(0u32..1000), totals in prop::collection::vec(0u32..200, 1..80),
            smallest in 1u32..20,
        ) {
            prop_assume!(weights.iter().sum::<u32>() > 0);
            let main = (0..4).max_by_key(|i| (weights[*i], std::cmp::Reverse(*i))).unwrap();
            let (mut carry, mut sums, mut shares) = ([0; 4], [0u64; 4], [0; 4]);
            for total in &totals {
                apportion_groups(*total, &weights, smallest, &mut carry, &mut shares);
                prop_assert_eq!(shares.iter().sum::<u32>(), *total);
                for i in 0..4 {
                    prop_assert!(i == main || shares[i] == 0 || shares[i] >= smallest);
                    sums[i] += u64::from(shares[i]);
                }
            }
            let (all, weight) = (u64::from(totals.iter().sum::<u32>()), u64::from(weights.iter().sum::<u32>()));
            for i in 0..4 {
                let exact = all * u64::from(weights[i]) / weight;
                prop_assert!(sums[i].abs_diff(exact) <= u64::from(smallest) * 4 + 4, "{} instead of {exact}", sums[i]);
            }
        }

        #[test]
        fn a_longer_wait_never_pulls_more(weight in 1u32..10_000, a in 0u32..500, b in 0u32..500) {
            let (short, long) = (a.min(b), a.max(b));
            prop_assert!(pull(weight, short, 24) >= pull(weight, long, 24));
        }
    }
}
