//! Costs: what runs every day is charged at midnight; arrears that are old enough stop services.
//!
//! Phase: `Money`. Reads: census, capabilities, stores, cash ordered, levers. Writes: [`Ledger`], [`Journal`]. Draws: none. Keeps: every cent.

use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::schema::{Item, Line, Profession};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::site::{Accommodation, Crews, Homes, Site, Store, Water};
use crate::sim::society::Society;
use crate::sim::supply::Pool;
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::Money;

fn price(cents: u32, count: u64) -> Money {
    Money(i64::from(cents)).times(count)
}

/// Whether the day's costs are due.
pub(super) fn is_midnight(country: Res<Country>, clock: Res<Clock>) -> bool {
    country.hour(clock.now) == 0
}

/// Charges the day's running costs.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn charge_costs(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    levers: Res<Levers>,
    pool: Res<Pool>,
    works: Res<Works>,
    ways: Res<Ways>,
    society: Res<Society>,
    places: Query<(&Site, &Crews, Option<&Accommodation>, Option<&Water>, Option<&Homes>, Option<&Store>)>,
    mut ledger: ResMut<Ledger>,
) {
    let rules = country.rules();
    let now = clock.now;
    let (mut housed, mut litres, mut homes, mut grammes) = (0, 0, 0, 0);
    let mut staff: u64 = pool.ready.iter().map(|n| u64::from(*n)).sum();
    for (site, crews, beds, water, damaged, store) in &places {
        staff += crews.crews.iter().map(|crew| u64::from(crew.persons)).sum::<u64>();
        let lodges = beds.is_some_and(|b| b.beds + b.tents > 0);
        housed += if lodges { u64::from(census.present[site.ix.at()]) } else { 0 };
        litres += water.map_or(0, |w| u64::from(w.trucked));
        // Help is paid for while there are homes left to repair.
        let open = |h: &Homes| if h.repaired < h.damaged * crate::units::DAY { h.helped_pace } else { 0 };
        homes += damaged.map_or(0, |h| u64::from(open(h)));
        let weigh = |item: Item, n: u32| u64::from(n) * u64::from(rules.weight(item));
        grammes += store.map_or(0, |s| Item::ALL.into_iter().zip(s.stock).map(|(item, n)| weigh(item, n)).sum::<u64>());
    }
    staff += works.under_way().map(|(_, work)| u64::from(travelling(work))).sum::<u64>();
    let seats: u64 = ways.seats.iter().map(|n| u64::from(*n)).sum();
    ledger.charge(Line::Staff, price(rules.pay, staff), now);
    ledger.charge(Line::Shelter, price(rules.running_cost, housed) + price(rules.home_price, homes), now);
    // Cash that a stopped line does not pay is not owed either.
    let paying = ledger.runs(Line::Food);
    let paid = |site: usize| if paying { u64::from(society.cash[site].min(census.present[site])) } else { 0 };
    ledger.charge(Line::Food, price(rules.cash_amount, (0..society.cash.len()).map(paid).sum()), now);
    ledger.charge(Line::Wash, Money(i64::from(rules.water_trucking) * litres as i64 / 1000), now);
    let kept = price(rules.storage_price, grammes.div_ceil(1_000_000));
    ledger.charge(Line::Transport, price(rules.seat_price, seats) + kept, now);
    let teams: u64 = ways.rescue.iter().map(|n| u64::from(*n)).sum();
    ledger.charge(Line::Border, price(rules.rescue_price, teams), now);
    for offer in &country.scenario().levers {
        if levers.in_force(offer.lever) {
            ledger.charge(offer.line, offer.upkeep, now);
        }
    }
}

/// Staff who are paid although they are on the road.
const fn travelling(work: &Work) -> u32 {
    match work {
        Work::Post { persons, .. } => *persons,
        _ => 0,
    }
}

/// Stops the services of lines whose arrears are too old, and lets them run again once they are paid.
pub(super) fn watch_arrears(
    country: Res<Country>,
    clock: Res<Clock>,
    mut ledger: ResMut<Ledger>,
    mut journal: ResMut<Journal>,
) {
    let after_hours = country.rules().arrears_hours;
    // In most hours nothing is owed; a ledger that is not touched need not be reported anew.
    if ledger.accounts.iter().all(|account| !account.stopped && !account.overdue(clock.now, after_hours)) {
        return;
    }
    let ledger = &mut *ledger;
    for line in Line::ALL {
        let account = &mut ledger.accounts[line as usize];
        let overdue = account.overdue(clock.now, after_hours);
        if overdue != account.stopped {
            account.stopped = overdue;
            let fact = if overdue { Fact::ServiceStopped { line } } else { Fact::ServiceResumed { line } };
            journal.note(clock.now, fact);
        }
        if account.stopped && matches!(line, Line::Wash | Line::Staff | Line::Transport | Line::Shelter) {
            ledger.stopped_hours += 1;
        }
    }
}

/// Staff of a profession wherever they are: in the pool, at sites, on the road, in training, or gone.
#[must_use]
pub fn staff_total(pool: &Pool, crews: &[&Crews], works: &Works, profession: Profession) -> u32 {
    let at = profession as usize;
    let under_way = works.under_way().map(|(_, work)| match work {
        Work::Post { profession: p, persons, .. } | Work::Train { profession: p, persons, .. } if *p == profession => {
            *persons
        }
        _ => 0,
    });
    let posted: u32 = crews.iter().map(|c| c.crews[at].persons).sum();
    pool.ready[at] + pool.recruitable[at] + pool.gone[at] + posted + under_way.sum::<u32>()
}
