//! Ways: which routes are open, how many seats they have, and the next leg from anywhere to anywhere.
//!
//! The table of next legs (shortest in hours, then fewest legs, then lowest route index) is recomputed only when a
//! route opens or closes or a site is cut off.

use bevy::ecs::resource::Resource;

use crate::scenario::schema::{Mode, Scenario, SiteKind};
use crate::sim::cohort::{People, Whereabouts};
use crate::sim::ids::{RouteIx, SiteIx};

const FAR: u32 = u32::MAX / 4;

/// Seats that people need on a leg.
#[derive(Clone, Copy, Debug)]
pub struct Seats {
    leg: RouteIx,
    persons: u32,
    /// Seats for one household.
    household: u32,
}

/// Routes and the table of next legs.
#[derive(Resource, Clone, Debug, Hash)]
pub struct Ways {
    /// Whether each route is open.
    pub open: Vec<bool>,
    /// Seats an hour hired on each route.
    pub seats: Vec<u32>,
    /// Persons an hour whom each route lets through at most, seats or not.
    pub most: Vec<u32>,
    /// Seats not yet taken in this hour; on foot, persons who may still pass.
    pub free: Vec<u32>,
    /// Rescue teams on each route.
    pub rescue: Vec<u32>,
    /// Persons who found no seat in this hour.
    pub waiting: Vec<u32>,
    /// Sites that cannot be reached.
    pub cut_off: Vec<bool>,
    /// The nearest exit post from each site, and the nearest host community.
    nearest: Vec<[SiteIx; 2]>,
    on_foot: Vec<bool>,
    sites: usize,
    next: Vec<(u32, RouteIx)>,
    hauls: Vec<u32>,
}

impl Ways {
    /// The ways at STARTEX.
    #[must_use]
    pub fn new(scenario: &Scenario, ends: &[(SiteIx, SiteIx)], cut_off: Vec<bool>) -> Self {
        let routes = &scenario.routes;
        let mut ways = Self {
            open: routes.iter().map(|r| r.open).collect(),
            seats: routes.iter().map(|r| r.seats_per_hour.0).collect(),
            most: vec![u32::MAX; routes.len()],
            on_foot: routes.iter().map(|r| r.mode == Mode::Foot).collect(),
            free: vec![0; routes.len()],
            rescue: vec![0; routes.len()],
            waiting: vec![0; routes.len()],
            nearest: vec![[SiteIx::NONE; 2]; cut_off.len()],
            sites: cut_off.len(),
            next: vec![(FAR, RouteIx::NONE); cut_off.len() * cut_off.len()],
            hauls: vec![FAR; cut_off.len() * cut_off.len()],
            cut_off,
        };
        ways.find(scenario, ends);
        ways
    }

    /// Offers this hour's seats; none where transport has stopped.
    pub fn offer_seats(&mut self, transport_runs: bool) {
        let limits = self.seats.iter().zip(&self.most).zip(&self.on_foot);
        for (free, ((seats, most), on_foot)) in self.free.iter_mut().zip(limits) {
            *free = match (on_foot, transport_runs) {
                (true, _) => *most,
                (false, true) => *most.min(seats),
                (false, false) => 0,
            };
        }
        self.waiting.fill(0);
    }

    /// What those who wait need on their next leg, if a household may find seats; counts them as waiting if none can.
    pub fn seats_for(&mut self, at: &Whereabouts, people: &People) -> Option<Seats> {
        let leg = self.next(at.site, at.dest)?;
        let persons = people.persons();
        // Where nothing is left, nobody needs to know what a household takes.
        let household = if self.free[leg.at()] == 0 { 1 } else { persons.div_ceil(people.households) };
        let seats = Seats { leg, persons, household };
        self.has(seats).then_some(seats)
    }

    /// Whether at least one household finds seats; if not, all of them wait.
    pub fn has(&mut self, seats: Seats) -> bool {
        let enough = self.free[seats.leg.at()] >= seats.household;
        if !enough {
            self.waiting[seats.leg.at()] += seats.persons;
        }
        enough
    }

    /// Recomputes the tables.
    pub fn find(&mut self, scenario: &Scenario, ends: &[(SiteIx, SiteIx)]) {
        let routes = &scenario.routes;
        let n = self.sites;
        self.next.fill((FAR, RouteIx::NONE));
        self.hauls.fill(FAR);
        for i in 0..n {
            self.next[i * n + i] = (0, RouteIx::NONE);
            self.hauls[i * n + i] = 0;
        }
        for (i, (route, (from, to))) in routes.iter().zip(ends).enumerate() {
            if !self.open[i] || self.cut_off[from.at()] || self.cut_off[to.at()] {
                continue;
            }
            let (hours, ix) = (route.hours.0, RouteIx::from_position(i));
            let direct = &mut self.next[from.at() * n + to.at()];
            if hours < direct.0 {
                *direct = (hours, ix);
            }
            // Goods travel both ways, and never on foot.
            if route.mode != Mode::Foot {
                for (a, b) in [(from, to), (to, from)] {
                    let haul = &mut self.hauls[a.at() * n + b.at()];
                    *haul = hours.min(*haul);
                }
            }
        }
        for via in 0..n {
            for from in 0..n {
                for to in 0..n {
                    let around = self.next[from * n + via].0 + self.next[via * n + to].0;
                    if around < self.next[from * n + to].0 {
                        self.next[from * n + to] = (around, self.next[from * n + via].1);
                    }
                    let haul = self.hauls[from * n + via] + self.hauls[via * n + to];
                    self.hauls[from * n + to] = haul.min(self.hauls[from * n + to]);
                }
            }
        }
        self.find_nearest(scenario);
    }

    /// Fills in the nearest sites of the kinds people look for.
    fn find_nearest(&mut self, scenario: &Scenario) {
        for from in 0..self.sites {
            let here = SiteIx::from_position(from);
            let of = |kind: SiteKind| self.nearest_where(here, |to| scenario.sites[to.at()].kind == kind);
            let found = [of(SiteKind::ExitPost), of(SiteKind::HostCommunity)];
            self.nearest[from] = found.map(|site| site.unwrap_or(SiteIx::NONE));
        }
    }

    /// The nearest exit post, if one can be reached.
    #[must_use]
    pub fn exit(&self, from: SiteIx) -> Option<SiteIx> {
        Some(self.nearest[from.at()][0]).filter(|to| *to != SiteIx::NONE)
    }

    /// The nearest host community, if one can be reached.
    #[must_use]
    pub fn community(&self, from: SiteIx) -> Option<SiteIx> {
        Some(self.nearest[from.at()][1]).filter(|to| *to != SiteIx::NONE)
    }

    /// The first leg on the way to a site; none if there is no open way.
    #[must_use]
    pub fn next(&self, from: SiteIx, to: SiteIx) -> Option<RouteIx> {
        let (hours, route) = self.way(from, to)?;
        (hours < FAR && route != RouteIx::NONE).then_some(route)
    }

    /// Hours from one site to another on open ways.
    #[must_use]
    pub fn hours(&self, from: SiteIx, to: SiteIx) -> Option<u32> {
        self.way(from, to).map(|(hours, _)| hours).filter(|hours| *hours < FAR)
    }

    /// To no site there is no way: posts need not have a detour.
    fn way(&self, from: SiteIx, to: SiteIx) -> Option<(u32, RouteIx)> {
        (to != SiteIx::NONE).then(|| self.next[from.at() * self.sites + to.at()])
    }

    /// Hours a truck or boat takes from one site to another.
    #[must_use]
    pub fn haul(&self, from: SiteIx, to: SiteIx) -> Option<u32> {
        let hours = self.hauls[from.at() * self.sites + to.at()];
        (hours < FAR).then_some(hours)
    }

    /// The nearest site among those for which `fits` holds; the first in order if several are as near.
    fn nearest_where(&self, from: SiteIx, fits: impl Fn(SiteIx) -> bool) -> Option<SiteIx> {
        (0..self.sites)
            .map(SiteIx::from_position)
            .filter(|to| *to != from && fits(*to))
            .filter_map(|to| Some((self.hours(from, to)?, to)))
            .min()
            .map(|(_, to)| to)
    }
}
