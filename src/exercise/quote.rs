//! What an order costs and how long it takes, before it is given; from public prices and rules, never from the truth.

use crate::scenario::Loaded;
use crate::scenario::schema::{Item, Lever, Line, Supplier};
use crate::sim::{Decision, Progress, Sitrep, line_of, purchase, rehearsed};
use crate::units::Money;

/// What an order costs and how long it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Paid or committed when the order is given.
    pub price: Money,
    /// Paid every day from then on; less than zero where running costs fall.
    pub daily: Money,
    /// The line that pays, if anything is paid.
    pub line: Option<Line>,
    /// Hours until it takes effect; with imports and trucks, as planned.
    pub hours: u32,
}

fn cents(each: u32, count: u32) -> Money {
    Money(i64::from(each)).times(u64::from(count))
}

fn once(line: Line, price: Money, hours: u32) -> Quote {
    Quote { price, line: Some(line), hours, ..Quote::default() }
}

fn in_hours(hours: u32) -> Quote {
    Quote { hours, ..Quote::default() }
}

/// The quote of an order in the present picture. An order that will be refused may have one too.
#[must_use]
pub fn quote(loaded: &Loaded, sitrep: &Sitrep, decision: &Decision) -> Quote {
    let rules = &loaded.rules;
    let in_force = |lever: Lever| sitrep.levers.contains(&(lever, Progress::InForce));
    let practised = |hours: u32| rehearsed(rules, hours, in_force(Lever::ContingencyPlan));
    match decision {
        Decision::OpenDesks { site, desks } => {
            let open = sitrep.site(site).and_then(|site| site.desks).map_or(0, |desks| desks.open);
            once(Line::Border, cents(rules.booth_price, desks.saturating_sub(open)), 1)
        }
        Decision::PostStaff { .. } | Decision::MoveStaff { .. } => in_hours(practised(rules.posting_hours)),
        Decision::Recruit { persons, .. } => Quote {
            daily: cents(rules.pay, *persons),
            line: Some(Line::Staff),
            hours: if in_force(Lever::Roster) { rules.roster_hours } else { rules.recruit_hours },
            ..Quote::default()
        },
        Decision::OpenSite { .. } => in_hours(practised(rules.opening_hours)),
        Decision::AssessSite { .. } => {
            once(Line::Shelter, Money(i64::from(rules.assessment_price)), rules.assessment_hours)
        }
        Decision::RepairSite { site } => {
            let places = sitrep.site(site).map_or(0, |site| site.repairable);
            once(Line::Shelter, cents(rules.repair_price, places), rules.repair_hours)
        }
        Decision::TruckWater { site, litres_per_day } => {
            let now = sitrep.site(site).and_then(|site| site.water).map_or(0, |(_, trucked)| trucked);
            let cost = |litres: u32| i64::from(litres) * i64::from(rules.water_trucking) / 1000;
            let daily = Money(cost(*litres_per_day) - cost(now));
            Quote { daily, line: Some(Line::Wash), hours: 1, ..Quote::default() }
        }
        Decision::BuildSanitation { women, men, showers, .. } => {
            let price = cents(rules.latrine_price, women + men) + cents(rules.shower_price, *showers);
            once(Line::Wash, price, rules.building_hours)
        }
        Decision::LightSite { .. } => once(Line::Wash, Money(i64::from(rules.lighting_price)), rules.building_hours),
        Decision::PitchTents { .. } => in_hours(rules.tent_hours),
        Decision::BuildRooms { consulting, confidential, .. } => {
            once(Line::Health, cents(rules.room_price, consulting + confidential), rules.building_hours)
        }
        Decision::OpenChildSpace { .. } => {
            once(Line::Protection, Money(i64::from(rules.space_price)), rules.building_hours)
        }
        Decision::Order { supplier, item, quantity, urgent, .. } => {
            let seller = loaded.scenario.suppliers.iter().find(|seller| seller.id == *supplier);
            let customs = |seller: &Supplier| seller.imported && !in_force(Lever::CustomsOneStop);
            let wait =
                |seller: &Supplier| seller.lead_time_hours.0 + if customs(seller) { rules.customs_hours } else { 0 };
            let offer = seller.and_then(|seller| seller.offers.iter().find(|offer| offer.item == *item));
            let list = offer.map_or(Money(0), |offer| offer.price.times(u64::from(*quantity)));
            let bought = purchase(rules, list, in_force(Lever::FrameworkAgreements), *urgent);
            once(line_of(*item), bought.price, bought.tender_hours + seller.map_or(0, wait))
        }
        Decision::Send { item, quantity, .. } => {
            let trucks = trucks(loaded, *item, *quantity);
            // The way and the loading depend on roads and hands: no time is promised.
            once(Line::Transport, cents(rules.truck_price, trucks), 0)
        }
        Decision::HireSeats { route, seats_per_hour } => {
            let now = sitrep.routes.iter().find(|picture| picture.id == *route).map_or(0, |picture| picture.seats);
            let daily = cents(rules.seat_price, *seats_per_hour) - cents(rules.seat_price, now);
            Quote { daily, line: Some(Line::Transport), hours: rules.hire_hours, ..Quote::default() }
        }
        Decision::SendRescue { route, teams } => {
            let now = sitrep.routes.iter().find(|picture| picture.id == *route).map_or(0, |picture| picture.rescue);
            let daily = cents(rules.rescue_price, *teams) - cents(rules.rescue_price, now);
            Quote { daily, line: Some(Line::Border), hours: 1, ..Quote::default() }
        }
        Decision::SupportRepairs { site, homes_per_day } => {
            let now = sitrep.site(site).and_then(|site| site.homes).map_or(0, |(_, _, helped)| helped);
            let daily = cents(rules.home_price, *homes_per_day) - cents(rules.home_price, now);
            Quote { daily, line: Some(Line::Shelter), hours: 1, ..Quote::default() }
        }
        Decision::Enact { lever } => {
            loaded.scenario.levers.iter().find(|offer| offer.lever == *lever).map_or_else(Quote::default, |offer| {
                Quote { price: offer.cost, daily: offer.upkeep, line: Some(offer.line), hours: offer.lead_time_hours.0 }
            })
        }
        Decision::PayCash { site, persons } => {
            let now = sitrep.site(site).map_or(0, |site| site.cash);
            let daily = cents(rules.cash_amount, *persons) - cents(rules.cash_amount, now);
            Quote { daily, line: Some(Line::Food), hours: 1, ..Quote::default() }
        }
        Decision::PayRent { households, .. } => once(Line::Shelter, cents(rules.rent_price, *households), 1),
        Decision::LaunchAppeal { .. } => in_hours(rules.appeal_hours),
        Decision::Evacuate { .. } => {
            let informed = in_force(Lever::InformationPoints);
            in_hours(if informed { rules.evacuation_lead / 2 } else { rules.evacuation_lead })
        }
        Decision::SetHours { .. }
        | Decision::SetRegistration { .. }
        | Decision::SetShift { .. }
        | Decision::SetScreening { .. }
        | Decision::SetAdmission { .. }
        | Decision::CloseSite { .. }
        | Decision::Direct { .. }
        | Decision::Transfer { .. }
        | Decision::MoveBudget { .. }
        | Decision::ReleaseContingency { .. }
        | Decision::SuspendPost { .. }
        | Decision::ClosePost { .. }
        | Decision::ReopenPost { .. }
        | Decision::Answer { .. } => in_hours(1),
    }
}

/// Trucks that a load needs.
fn trucks(loaded: &Loaded, item: Item, quantity: u32) -> u32 {
    let kg = (u64::from(quantity) * u64::from(loaded.rules.weight(item))).div_ceil(1000);
    kg.div_ceil(u64::from(loaded.scenario.fleet.payload_kg.max(1))).min(1_000_000) as u32
}
