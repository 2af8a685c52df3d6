//! Ways and people: who can get where, with how many seats, and whether the figures of a group fit together.

use std::collections::{BTreeMap, BTreeSet};

use Step::{Field, Index};

use super::{Found, put, site_of};
use crate::scenario::ids::SiteId;
use crate::scenario::int;
use crate::scenario::schema::{Mode, Pattern, Profile, Route, Scenario, Site, SiteKind, Wave};
use crate::scenario::spanned::Step;

/// Sites that people can go on to from a site, by any route, open or not.
type Network<'a> = BTreeMap<&'a SiteId, Vec<&'a SiteId>>;

fn network<'a>(routes: impl Iterator<Item = &'a Route>) -> Network<'a> {
    let mut network = Network::new();
    for route in routes {
        network.entry(&route.from).or_default().push(&route.to);
    }
    network
}

/// All sites that can be reached from these, themselves included.
fn reached<'a>(network: &Network<'a>, from: impl IntoIterator<Item = &'a SiteId>) -> BTreeSet<&'a SiteId> {
    let (mut open, mut seen) = (Vec::from_iter(from), BTreeSet::new());
    while let Some(site) = open.pop() {
        if seen.insert(site) {
            open.extend(network.get(site).into_iter().flatten());
        }
    }
    seen
}

/// Places for people that no way leads to, and stores that no truck gets to.
pub(super) fn unreachable(scenario: &Scenario, found: &mut Found<'_>) {
    let starts = scenario.arrivals.iter().flat_map(|arrival| &arrival.routes).filter_map(|taken| {
        let mut routes = scenario.routes.iter();
        routes.find(|route| route.id == taken.route).map(|route| &route.from)
    });
    let reached = reached(&network(scenario.routes.iter()), starts);
    for (i, site) in scenario.sites.iter().enumerate() {
        let at = [Field("sites"), Index(i), Field("id")];
        match site.kind {
            SiteKind::Outside => {}
            SiteKind::Warehouse if !by_truck(scenario, site) => {
                put(found.warning("S062", &at), "site", site.id.as_str());
            }
            SiteKind::Warehouse => {}
            _ if !reached.contains(&site.id) => put(found.warning("S061", &at), "site", site.id.as_str()),
            _ => {}
        }
    }
}

/// Whether a route for vehicles, in whichever direction, joins a site to another inside the country.
fn by_truck(scenario: &Scenario, site: &Site) -> bool {
    let inside = |id: &SiteId| site_of(scenario, id).is_some_and(|other| other.kind != SiteKind::Outside);
    scenario
        .routes
        .iter()
        .filter(|route| route.mode != Mode::Foot)
        .any(|route| (route.from == site.id && inside(&route.to)) || (route.to == site.id && inside(&route.from)))
}

/// Directions and detours that no way leads to, or that end where nobody is taken in.
pub(super) fn directions(scenario: &Scenario, found: &mut Found<'_>) {
    let network = network(scenario.routes.iter());
    for (i, site) in scenario.sites.iter().enumerate() {
        let reached = reached(&network, [&site.id]);
        let onward = site.onward.iter().enumerate().map(|(j, to)| (to, vec![Field("onward"), Index(j)]));
        let detour = site.detour.iter().map(|to| (to, vec![Field("detour")]));
        for (to, field) in onward.chain(detour) {
            let path = [vec![Field("sites"), Index(i)], field].concat();
            let takes_in = |s: &Site| !matches!(s.kind, SiteKind::Warehouse | SiteKind::Outside);
            let code = match site_of(scenario, to) {
                Some(_) if !reached.contains(to) => "S063",
                Some(end) if !takes_in(end) => "S079",
                _ => continue,
            };
            let finding = found.warning(code, &path);
            put(finding, "from", site.id.as_str());
            put(finding, "to", to.as_str());
        }
    }
}

/// Seats for fewer people than one household: nobody travels apart, so everybody is stranded.
pub(super) fn seats(scenario: &Scenario, found: &mut Found<'_>) {
    let largest = scenario.profiles.iter().max_by_key(|profile| profile.household_tenths);
    let Some(profile) = largest else { return };
    let persons = profile.household_tenths.div_ceil(10);
    for (i, route) in scenario.routes.iter().enumerate() {
        let seats = route.seats_per_hour.0;
        let few = seats > 0 && seats < persons;
        if few && carries_people(scenario, route) && !own_means(scenario, route) && !avoidable(scenario, route, persons)
        {
            let finding = found.warning("S064", &[Field("routes"), Index(i), Field("seats_per_hour")]);
            put(finding, "route", route.id.as_str());
            put(finding, "seats", int(seats));
            put(finding, "persons", int(persons));
            put(finding, "profile", profile.id.as_str());
        }
    }
}

/// Whether people set out on a route: the first leg is by their own means.
fn own_means(scenario: &Scenario, route: &Route) -> bool {
    scenario.arrivals.iter().flat_map(|arrival| &arrival.routes).any(|taken| taken.route == route.id)
}

/// Whether another route between the same sites takes a household of so many, so that this one is for trucks.
fn avoidable(scenario: &Scenario, route: &Route, persons: u32) -> bool {
    let takes = |other: &Route| other.mode == Mode::Foot || other.seats_per_hour.0 >= persons;
    scenario.routes.iter().any(|other| (&other.from, &other.to) == (&route.from, &route.to) && takes(other))
}

/// Whether people need seats on a route: goods need none, and whoever comes from outside comes by own means.
pub(super) fn carries_people(scenario: &Scenario, route: &Route) -> bool {
    let ends = [&route.from, &route.to];
    route.mode != Mode::Foot
        && ends.iter().all(|end| {
            site_of(scenario, end).is_some_and(|s| !matches!(s.kind, SiteKind::Warehouse | SiteKind::Outside))
        })
}

/// Needs that are more frequent than the people who can have them.
pub(super) fn overlays(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, profile) in scenario.profiles.iter().enumerate() {
        for (field, share, most) in room(profile) {
            if share > most {
                let path = [Field("profiles"), Index(i), Field("overlays"), Field(field)];
                let finding = found.warning("S065", &path);
                put(finding, "field", field);
                put(finding, "share", int(share));
                put(finding, "most", int(most));
            }
        }
    }
}

/// Overlays that concern some cells only: name, share, and share of the people in those cells.
fn room(profile: &Profile) -> [(&'static str, u32, u32); 4] {
    let (cells, overlays) = (&profile.cells, &profile.overlays);
    let under_five = cells.girls_0_4.0 + cells.boys_0_4.0;
    let older = [&cells.girls_5_11, &cells.girls_12_17, &cells.boys_5_11, &cells.boys_12_17];
    let children = under_five + older.iter().map(|share| share.0).sum::<u32>();
    let childbearing = cells.girls_12_17.0 + cells.women_18_59.0;
    let alone = overlays.unaccompanied_children.0;
    [
        ("unaccompanied_children", alone, children),
        ("separated_children", overlays.separated_children.0, children.saturating_sub(alone)),
        ("pregnant_or_nursing", overlays.pregnant_or_nursing.0, childbearing),
        ("malnourished", overlays.malnourished.0, under_five),
    ]
}

/// Sources that bring nobody, and profiles that nobody has.
pub(super) fn unused(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, arrival) in scenario.arrivals.iter().enumerate() {
        let nobody = match &arrival.pattern {
            Pattern::Waves(waves) => waves.iter().all(brings_nobody),
            Pattern::Daily { .. } => false,
        };
        if nobody {
            let finding = found.warning("S076", &[Field("arrivals"), Index(i), Field("pattern")]);
            put(finding, "arrival", arrival.id.as_str());
        }
    }
    for (i, profile) in scenario.profiles.iter().enumerate() {
        if scenario.arrivals.iter().all(|arrival| arrival.profile != profile.id) {
            let finding = found.warning("S077", &[Field("profiles"), Index(i), Field("id")]);
            put(finding, "profile", profile.id.as_str());
        }
    }
}

fn brings_nobody(wave: &Wave) -> bool {
    let (_, _, most) = super::extent(wave);
    most == 0
}
