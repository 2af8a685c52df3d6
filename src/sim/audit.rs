//! The audit: the balances that hold at every tick, whatever was decided. Tests run it after each; it changes nothing.

use bevy::ecs::world::World;

use crate::scenario::schema::{Item, Profession};
use crate::sim::cohort::{ELIGIBLE, People, Record, Stage, Whereabouts};
use crate::sim::costs::staff_total;
use crate::sim::country::Country;
use crate::sim::exits::{Exits, Tally};
use crate::sim::ledger::Ledger;
use crate::sim::roster::Roster;
use crate::sim::services::Services;
use crate::sim::site::{Crews, Queue, Store};
use crate::sim::supply::{Fleet, Lost, Pool, Received};
use crate::sim::works::{Work, Works};
use crate::units::Money;

/// What the run started with.
#[derive(Clone, Debug)]
pub struct Opening {
    money: Money,
    staff: [u32; Profession::COUNT],
}

impl Opening {
    /// Notes the opening balances of a fresh world.
    #[must_use]
    pub fn of(world: &World) -> Self {
        Self { money: world.resource::<Ledger>().total(), staff: Profession::ALL.map(|p| staff(world, p)) }
    }
}

fn staff(world: &World, profession: Profession) -> u32 {
    let crews: Vec<&Crews> =
        world.resource::<Country>().entities.iter().filter_map(|e| world.get::<Crews>(*e)).collect();
    staff_total(world.resource::<Pool>(), &crews, world.resource::<Works>(), profession)
}

/// Checks all balances.
///
/// # Errors
/// Says which one does not hold, with the figures.
pub fn audit(world: &World, opening: &Opening) -> Result<(), String> {
    people(world)?;
    goods(world)?;
    money(world, opening)?;
    for (profession, before) in Profession::ALL.into_iter().zip(opening.staff) {
        let now = staff(world, profession);
        ensure(now == before, || format!("staff {profession:?}: {now} instead of {before}"))?;
    }
    let fleet = world.resource::<Fleet>();
    let away: u32 = world.resource::<Works>().under_way().map(|(_, w)| returning(w)).sum();
    ensure(fleet.free + away == fleet.trucks, || format!("trucks: {} free and {away} away", fleet.free))
}

const fn returning(work: &Work) -> u32 {
    match work {
        Work::Return { trucks } => *trucks,
        _ => 0,
    }
}

fn ensure(holds: bool, text: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(text()) }
}

fn people(world: &World) -> Result<(), String> {
    let mut living = Tally::default();
    let mut queueing = 0;
    let mut last = None;
    for entry in world.resource::<Roster>().entries() {
        let people = world.get::<People>(entry.entity).ok_or("a cohort of the roster does not exist")?;
        let record = world.get::<Record>(entry.entity).ok_or("a cohort has no record")?;
        let whereabouts = world.get::<Whereabouts>(entry.entity).ok_or("a cohort is nowhere")?;
        ensure(people.persons() > 0, || format!("cohort {:?} is empty", entry.id))?;
        ensure(people.households > 0 && people.households <= people.persons(), || format!("households: {people:?}"))?;
        for (i, concerned) in ELIGIBLE.iter().enumerate() {
            ensure(people.overlays[i] <= people.eligible(*concerned), || {
                format!("overlay {i} is larger than its cells")
            })?;
        }
        ensure(
            record.nfi <= people.households
                && record.hygiene <= people.households
                && record.dignity <= people.menstruating(),
            || format!("more kits than people: {record:?} {people:?}"),
        )?;
        ensure(record.cases.fits(people), || format!("more cases than people: {record:?} {people:?}"))?;
        ensure(entry.arrived == record.arrived, || format!("clock of {:?} moved", entry.id))?;
        ensure(last < Some((entry.arrived, entry.id)), || format!("roster out of order at {:?}", entry.id))?;
        last = Some((entry.arrived, entry.id));
        queueing += usize::from(whereabouts.stage == Stage::Queueing);
        living.add(people);
    }
    let exits = world.resource::<Exits>();
    for part in [&exits.moved_on, &exits.returned, &exits.deceased] {
        living.join(part);
    }
    let mut expected = exits.born;
    for (i, needs) in expected.overlays.iter_mut().enumerate() {
        *needs = (*needs + exits.arisen[i]).saturating_sub(exits.ended[i]);
    }
    ensure(living == expected, || format!("people: born {expected:?}, accounted for {living:?}"))?;
    let country = world.resource::<Country>();
    let arrived = country.arrived_before(world.resource::<crate::sim::clock::Clock>().now);
    ensure(arrived == exits.born.persons(), || format!("source series {arrived}, born {}", exits.born.persons()))?;
    let queued: usize =
        world.resource::<Country>().entities.iter().filter_map(|e| world.get::<Queue>(*e)).map(|q| q.0.len()).sum();
    ensure(queued == queueing, || format!("{queueing} cohorts wait, {queued} stand in queues"))
}

fn goods(world: &World) -> Result<(), String> {
    let (received, lost) = (&world.resource::<Received>().0, &world.resource::<Lost>().0);
    let issued = &world.resource::<Services>().issued;
    for item in Item::ALL {
        let at = item as usize;
        let stores = world.resource::<Country>().entities.iter().filter_map(|e| world.get::<Store>(*e));
        let stored: u64 = stores.map(|s| u64::from(s.stock[at])).sum();
        let moving: u64 = world.resource::<Works>().under_way().map(|(_, w)| u64::from(carried(w, item))).sum();
        let pitched = if item == Item::Tent { tents(world) } else { 0 };
        let sum = stored + moving + pitched + issued[at] + lost[at];
        ensure(sum == received[at], || format!("{item:?}: received {}, accounted for {sum}", received[at]))?;
    }
    Ok(())
}

fn carried(work: &Work, item: Item) -> u32 {
    match work {
        Work::Unload { item: carried, quantity, .. } if *carried == item => *quantity,
        Work::Pitch { tents, .. } if item == Item::Tent => *tents,
        _ => 0,
    }
}

fn tents(world: &World) -> u64 {
    let sites = world.resource::<Country>().entities.iter();
    sites.filter_map(|e| world.get::<crate::sim::site::Accommodation>(*e)).map(|a| u64::from(a.tents)).sum()
}

fn money(world: &World, opening: &Opening) -> Result<(), String> {
    let ledger = world.resource::<Ledger>();
    let total = ledger.total();
    let expected = opening.money + ledger.income - ledger.withdrawn;
    ensure(total == expected, || format!("money: {total:?} instead of {expected:?}"))?;
    for account in &ledger.accounts {
        ensure(account.left() >= Money::ZERO && account.committed >= Money::ZERO, || format!("{account:?}"))?;
    }
    let on_order: Money = world.resource::<Works>().under_way().map(|(_, w)| price(w)).sum();
    let committed: Money = ledger.accounts.iter().map(|a| a.committed).sum();
    ensure(on_order == committed, || format!("committed {committed:?}, on order {on_order:?}"))
}

const fn price(work: &Work) -> Money {
    match work {
        Work::Deliver { price, .. } => *price,
        _ => Money::ZERO,
    }
}
