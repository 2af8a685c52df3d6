//! What an order costs and how long it takes, before it is given; from public prices and rules, never from the truth.

use std::mem::discriminant;

use crate::scenario::Loaded;
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Item, Lever, Line, Supplier};
use crate::sim::{Decision, Progress, Refusal, Sitrep, line_of, purchase, rehearsed, town_near};
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

/// Of orders that wait, those that will be taken as far as is known: what is refused takes nothing from those behind it.
#[must_use]
pub fn to_be_taken(loaded: &Loaded, sitrep: &Sitrep, orders: impl IntoIterator<Item = Decision>) -> Vec<Decision> {
    let mut taken: Vec<Decision> = Vec::new();
    for order in orders {
        if foreseen(loaded, sitrep, &taken, &order).is_none() {
            taken.push(order);
        }
    }
    taken
}

/// What a line can still spend once the orders that wait have gone out.
#[must_use]
pub fn left_after(loaded: &Loaded, sitrep: &Sitrep, waiting: &[Decision], line: Line) -> Money {
    let owed = sitrep.line(line);
    let mut left = Money((owed.left() - owed.owed).0.max(0));
    for order in waiting {
        let quote = quote(loaded, sitrep, order);
        if quote.line == Some(line) {
            left -= quote.price;
        }
        match order {
            Decision::MoveBudget { from, to, amount } => {
                left = if *from == line { left - *amount } else { left };
                left = if *to == line { left + *amount } else { left };
            }
            Decision::ReleaseContingency { to, amount } if *to == line => left += *amount,
            _ => {}
        }
    }
    left
}

/// What the orders that wait add to what a line pays every day; less than zero where they save more.
#[must_use]
pub fn daily_after(loaded: &Loaded, sitrep: &Sitrep, waiting: &[Decision], line: Line) -> Money {
    let quotes = waiting.iter().map(|order| quote(loaded, sitrep, order));
    quotes.filter(|quote| quote.line == Some(line)).fold(Money::ZERO, |sum, quote| sum + quote.daily)
}

/// How many of what an order takes are there once the orders that wait have gone out: staff ready, to be hired or at work, goods in
/// a store. None where it takes nothing that is counted so.
#[must_use]
pub fn available(sitrep: &Sitrep, waiting: &[Decision], order: &Decision) -> Option<u32> {
    let taken = |same: &dyn Fn(&Decision) -> u32| waiting.iter().map(same).fold(0, u32::saturating_add);
    let (there, taken) = match order {
        Decision::PostStaff { profession: of, .. } => (
            sitrep.staff_ready[*of as usize],
            taken(&|one| match one {
                Decision::PostStaff { profession, persons, .. } if profession == of => *persons,
                _ => 0,
            }),
        ),
        Decision::Recruit { profession: of, .. } => (
            sitrep.staff_recruitable[*of as usize],
            taken(&|one| match one {
                Decision::Recruit { profession, persons } if profession == of => *persons,
                _ => 0,
            }),
        ),
        Decision::MoveStaff { profession: of, from: site, .. } => (
            sitrep.site(site)?.staff[*of as usize],
            taken(&|one| match one {
                Decision::MoveStaff { profession, from, persons, .. } if profession == of && from == site => *persons,
                _ => 0,
            }),
        ),
        Decision::Send { item: of, from: site, .. } => (
            sitrep.site(site)?.stock?[*of as usize],
            taken(&|one| match one {
                Decision::Send { item, from, quantity, .. } if item == of && from == site => *quantity,
                Decision::PitchTents { site: at, tents } if *of == Item::Tent && at == site => *tents,
                _ => 0,
            }),
        ),
        Decision::PitchTents { site, .. } => (
            sitrep.site(site)?.stock?[Item::Tent as usize],
            taken(&|one| match one {
                Decision::PitchTents { site: at, tents } if at == site => *tents,
                Decision::Send { item: Item::Tent, from, quantity, .. } if from == site => *quantity,
                _ => 0,
            }),
        ),
        _ => return None,
    };
    Some(there.saturating_sub(taken))
}

/// Why an order would be refused, as far as responders can know before they give it, after the orders that wait. Nothing found is
/// no promise: people move on within the hour.
#[must_use]
pub fn foreseen(loaded: &Loaded, sitrep: &Sitrep, waiting: &[Decision], order: &Decision) -> Option<Refusal> {
    let rules = &loaded.rules;
    let short =
        |needed: u32| available(sitrep, waiting, order).filter(|left| needed > *left).map(|left| (needed, left));
    let cut_off = |id: Option<&SiteId>| id.and_then(|id| sitrep.site(id)).is_some_and(|site| !site.reachable);
    match order {
        Decision::PostStaff { persons, .. }
        | Decision::Recruit { persons, .. }
        | Decision::MoveStaff { persons, .. } => {
            if let Some((needed, left)) = short(*persons) {
                return Some(Refusal::Staff { needed, left });
            }
        }
        Decision::PitchTents { tents: count, .. } | Decision::Send { quantity: count, .. } => {
            if let Some((needed, left)) = short(*count) {
                return Some(Refusal::Stock { needed, left });
            }
            if let Decision::Send { item, quantity, .. } = order {
                let loads = waiting.iter().map(|one| match one {
                    Decision::Send { item, quantity, .. } => trucks(loaded, *item, *quantity),
                    _ => 0,
                });
                let needed = trucks(loaded, *item, *quantity);
                let left = sitrep.trucks_free.saturating_sub(loads.fold(0, u32::saturating_add));
                if needed > left {
                    return Some(Refusal::Trucks { needed, left });
                }
            }
        }
        Decision::SetScreening { .. } | Decision::SetAdmission { .. } | Decision::SetRegistration { .. }
            if is_so(sitrep, waiting, order) =>
        {
            return Some(Refusal::AlreadySo);
        }
        Decision::SetHours { from, to, .. } if to <= from => {
            return Some(Refusal::OutOfRange { low: from + 1, high: 24 });
        }
        Decision::MoveBudget { from, to, .. } if from == to => return Some(Refusal::NothingToDo),
        Decision::PayRent { site, .. } | Decision::OpenSite { site } => {
            let rents = matches!(order, Decision::PayRent { .. });
            let needed = if rents { rules.host_rent_floor } else { rules.host_open_floor };
            let at = sitrep.sites.iter().position(|known| known.id == *site)?;
            let town = town_near(&loaded.scenario, at).and_then(|town| sitrep.sites[town].acceptance);
            // An estimate: only what no error explains is said before.
            let most = town.map_or(u32::MAX, |asked| asked.value + asked.error);
            if most < needed {
                return Some(Refusal::NotAccepted { needed, left: most });
            }
        }
        Decision::LaunchAppeal { .. } if !sitrep.levers.contains(&(Lever::EmergencyDeclaration, Progress::InForce)) => {
            return Some(Refusal::NotDeclared);
        }
        Decision::ReleaseContingency { to, amount } => {
            let Some(opens) = sitrep.fund_opens else { return Some(Refusal::NotDeclared) };
            if opens > sitrep.tick {
                return Some(Refusal::NotPlanned { hours: opens.since(sitrep.tick) });
            }
            if *amount > sitrep.contingency {
                return Some(Refusal::Funds { needed: amount.0, left: sitrep.contingency.0, line: *to });
            }
        }
        _ => {}
    }
    let staff = matches!(order, Decision::PostStaff { .. } | Decision::MoveStaff { .. });
    let works = matches!(
        order,
        Decision::AssessSite { .. }
            | Decision::RepairSite { .. }
            | Decision::OpenSite { .. }
            | Decision::TruckWater { .. }
            | Decision::BuildSanitation { .. }
            | Decision::LightSite { .. }
            | Decision::BuildRooms { .. }
            | Decision::OpenChildSpace { .. }
            | Decision::Order { .. }
    );
    if (staff || works) && order.sites().into_iter().any(cut_off) {
        return Some(Refusal::CutOff);
    }
    let quote = quote(loaded, sitrep, order);
    let (line, needed) = match order {
        Decision::MoveBudget { from, amount, .. } => (*from, *amount),
        Decision::PayCash { persons, .. } => (Line::Food, cents(rules.cash_amount, *persons)),
        Decision::SupportRepairs { homes_per_day, .. } => (Line::Shelter, cents(rules.home_price, *homes_per_day)),
        Decision::HireSeats { .. } => (Line::Transport, quote.daily),
        Decision::SendRescue { .. } => (Line::Border, quote.daily),
        _ => (quote.line?, quote.price),
    };
    let left = left_after(loaded, sitrep, waiting, line).0.max(0);
    (needed.0 > left).then_some(Refusal::Funds { needed: needed.0, left, line })
}

/// Whether the desks will be as an order about them says anyway, once the orders that wait have gone out.
fn is_so(sitrep: &Sitrep, waiting: &[Decision], order: &Decision) -> bool {
    let same = |one: &&Decision| discriminant(*one) == discriminant(order) && one.sites() == order.sites();
    if let Some(last) = waiting.iter().rev().find(same) {
        return last == order;
    }
    let desks = |site: &SiteId| sitrep.site(site).and_then(|site| site.desks);
    match order {
        Decision::SetScreening { site, screening } => desks(site).is_some_and(|d| d.screening == *screening),
        Decision::SetAdmission { site, admission } => desks(site).is_some_and(|d| d.admission == *admission),
        Decision::SetRegistration { site, registration } => {
            desks(site).is_some_and(|d| d.registration == *registration)
        }
        _ => false,
    }
}

/// Trucks that a load needs.
fn trucks(loaded: &Loaded, item: Item, quantity: u32) -> u32 {
    let kg = (u64::from(quantity) * u64::from(loaded.rules.weight(item))).div_ceil(1000);
    kg.div_ceil(u64::from(loaded.scenario.fleet.payload_kg.max(1))).min(1_000_000) as u32
}
