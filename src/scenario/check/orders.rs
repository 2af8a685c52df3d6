//! Orders that an expected action may name, and why nobody could give them: the same demands as the simulation makes, as far
//! as they follow from the scenario alone.

use crate::scenario::schema::{Mode, OrderKind, Scenario, Site, SiteKind};

/// Whether an order of this kind names a site at all.
pub(super) const fn takes_a_site(order: OrderKind) -> bool {
    !matches!(
        order,
        OrderKind::Recruit
            | OrderKind::HireSeats
            | OrderKind::Enact
            | OrderKind::MoveBudget
            | OrderKind::ReleaseContingency
            | OrderKind::SendRescue
            | OrderKind::LaunchAppeal
            | OrderKind::Answer
    )
}

/// Why an order of this kind can never take effect, about this site or, without one, anywhere: a selector in the messages.
pub(super) fn obstacle(scenario: &Scenario, order: OrderKind, site: Option<&Site>) -> Option<&'static str> {
    without_means(scenario, order).or_else(|| {
        let fits = |site: &Site| lacking(order, site).is_none();
        match site {
            Some(site) => lacking(order, site),
            None if !takes_a_site(order) || scenario.sites.iter().any(fits) => None,
            None => scenario.sites.iter().find_map(|site| lacking(order, site)),
        }
    })
}

/// What the country lacks for an order.
fn without_means(scenario: &Scenario, order: OrderKind) -> Option<&'static str> {
    let routes = &scenario.routes;
    let missing = |missing: bool, what| missing.then_some(what);
    match order {
        OrderKind::Enact => missing(scenario.levers.is_empty(), "levers"),
        OrderKind::Order => missing(scenario.suppliers.iter().all(|s| s.offers.is_empty()), "suppliers"),
        OrderKind::Recruit => missing(scenario.staff.iter().all(|pool| pool.recruitable.0 == 0), "recruits"),
        OrderKind::PostStaff => {
            missing(scenario.staff.iter().all(|pool| pool.ready.0 + pool.recruitable.0 == 0), "staff")
        }
        OrderKind::ReleaseContingency => missing(scenario.budget.contingency.0 == 0, "contingency"),
        OrderKind::Send => missing(scenario.fleet.trucks == 0, "trucks"),
        OrderKind::HireSeats => missing(routes.iter().all(|route| route.mode == Mode::Foot), "vehicles"),
        OrderKind::SendRescue => missing(routes.iter().all(|route| route.deaths_per_100_000 == 0), "danger"),
        OrderKind::Answer => missing(scenario.injects.iter().all(|inject| inject.dilemma.is_none()), "dilemma"),
        OrderKind::LaunchAppeal => {
            use crate::scenario::schema::Lever::EmergencyDeclaration;
            missing(scenario.levers.iter().all(|offer| offer.lever != EmergencyDeclaration), "declaration")
        }
        _ => None,
    }
}

/// What a site lacks for an order about it.
fn lacking(order: OrderKind, site: &Site) -> Option<&'static str> {
    let missing = |there: bool, what| (!there).then_some(what);
    match order {
        OrderKind::OpenDesks | OrderKind::SetHours | OrderKind::SetRegistration | OrderKind::SetScreening => {
            missing(site.desks.is_some(), "desks")
        }
        OrderKind::SetAdmission => missing(site.desks.is_some(), "desks"),
        OrderKind::SuspendPost | OrderKind::ClosePost | OrderKind::ReopenPost => {
            missing(site.kind == SiteKind::PointOfEntry, "post")
        }
        OrderKind::AssessSite | OrderKind::RepairSite | OrderKind::CloseSite => {
            missing(site.accommodation.is_some(), "accommodation")
        }
        OrderKind::PitchTents if site.store.is_none() => Some("store"),
        OrderKind::PitchTents => missing(site.accommodation.is_some(), "accommodation"),
        OrderKind::TruckWater => missing(site.water.is_some(), "water"),
        OrderKind::BuildSanitation | OrderKind::LightSite => missing(site.sanitation.is_some(), "sanitation"),
        OrderKind::BuildRooms | OrderKind::OpenChildSpace => missing(site.care.is_some(), "care"),
        OrderKind::Send | OrderKind::Order => missing(site.store.is_some(), "store"),
        OrderKind::SupportRepairs => missing(site.homes.is_some(), "homes"),
        _ => None,
    }
}
