//! The roster: every living cohort in a fixed order, and the only place where cohorts are spawned and despawned.
//!
//! Systems that split a cohort push the part to the [`Nursery`]; [`settle`] spawns what is there, drops cohorts that
//! are empty or gone, and keeps the roster sorted by (arrival, id): first come, first served, and never `Entity` order.

use std::collections::BinaryHeap;
use std::ops::Range;

use bevy::ecs::entity::Entity;
use bevy::ecs::resource::Resource;
use bevy::ecs::system::Query;
use bevy::ecs::world::World;

use crate::sim::cohort::{Cohort, CohortId, NewCohort, People, Record, Stage, Whereabouts};
use crate::sim::country::Country;
use crate::sim::site::Queue;
use crate::units::Tick;

/// One living cohort: sorted by arrival, then id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// When its people appeared.
    pub arrived: Tick,
    /// Its id.
    pub id: CohortId,
    /// Its entity; a handle, never an order.
    pub entity: Entity,
}

impl Entry {
    /// What the order goes by, in one number.
    #[must_use]
    pub fn order(&self) -> u128 {
        u128::from(self.arrived.0) << 64 | u128::from(self.id.0)
    }
}

/// All living cohorts in order.
#[derive(Resource, Default)]
pub struct Roster {
    entries: Vec<Entry>,
    incoming: Vec<Entry>,
}

impl Roster {
    /// Living cohorts, first come first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// Cohorts to be spawned, and cohorts to be dropped.
#[derive(Resource, Default)]
pub struct Nursery {
    /// To be spawned.
    pub born: Vec<NewCohort>,
    /// To be dropped: empty, merged away or gone from the area of operation.
    pub gone: Vec<Entry>,
}

/// Spawns and despawns; runs after every phase that may split, merge or end cohorts.
pub fn settle(world: &mut World) {
    let nursery = world.resource::<Nursery>();
    if nursery.born.is_empty() && nursery.gone.is_empty() {
        return;
    }
    let mut nursery = std::mem::take(&mut *world.resource_mut::<Nursery>());
    let mut roster = std::mem::take(&mut *world.resource_mut::<Roster>());
    drop_gone(world, &mut nursery, &mut roster);
    spawn_born(world, &mut nursery, &mut roster);
    *world.resource_mut::<Roster>() = roster;
    *world.resource_mut::<Nursery>() = nursery;
}

fn drop_gone(world: &mut World, nursery: &mut Nursery, roster: &mut Roster) {
    if nursery.gone.is_empty() {
        return;
    }
    nursery.gone.sort_unstable_by_key(Entry::order);
    roster.remove(&nursery.gone);
    for entry in nursery.gone.drain(..) {
        world.despawn(entry.entity);
    }
}

fn spawn_born(world: &mut World, nursery: &mut Nursery, roster: &mut Roster) {
    if nursery.born.is_empty() {
        return;
    }
    let components = |new: &NewCohort| (new.cohort, new.people, new.whereabouts, new.record);
    let entities = world.spawn_batch(nursery.born.iter().map(components));
    let entry = |(new, entity): (&NewCohort, Entity)| Entry { arrived: new.record.arrived, id: new.cohort.id, entity };
    roster.incoming.extend(nursery.born.iter().zip(entities).map(entry));
    for (new, entry) in nursery.born.drain(..).zip(&roster.incoming) {
        debug_assert!(new.people.persons() > 0, "an empty cohort was born: {new:?}");
        if new.whereabouts.stage == Stage::Queueing {
            let site = world.resource::<Country>().entities[new.whereabouts.site.at()];
            if let Some(mut queue) = world.get_mut::<Queue>(site) {
                queue.0.push_back(entry.entity);
            }
        }
    }
    roster.take_in();
}

impl Roster {
    /// Takes out entries, given in order. Only what stands behind the first of them moves.
    fn remove(&mut self, gone: &[Entry]) {
        let (mut kept, mut from) = (0, 0);
        for entry in gone {
            let at = from + self.entries[from..].partition_point(|other| other.order() < entry.order());
            debug_assert_eq!(self.entries.get(at), Some(entry), "a cohort that is not in the roster is gone");
            self.keep(from..at, &mut kept);
            from = at + 1;
        }
        self.keep(from..self.entries.len(), &mut kept);
        self.entries.truncate(kept);
    }

    /// Moves a run of entries down to the end of those kept.
    fn keep(&mut self, run: Range<usize>, kept: &mut usize) {
        let length = run.len();
        if run.start > *kept {
            self.entries.copy_within(run, *kept);
        }
        *kept += length;
    }

    /// Takes in the newcomers. Only what stands behind the first of them moves.
    fn take_in(&mut self) {
        self.incoming.sort_unstable_by_key(Entry::order);
        let mut old = self.entries.len();
        self.entries.extend_from_slice(&self.incoming);
        // From the back: those who come after a newcomer move up, and it takes its place before them.
        for new in (0..self.incoming.len()).rev() {
            let entry = self.incoming[new];
            let at = self.entries[..old].partition_point(|other| other.order() < entry.order());
            self.entries.copy_within(at..old, at + new + 1);
            self.entries[at + new] = entry;
            old = at;
        }
        self.incoming.clear();
    }
}

/// The components of a cohort, for queries.
pub type CohortData = (Entity, &'static mut Cohort, &'static mut People, &'static mut Whereabouts, &'static mut Record);

/// The same, to be read.
pub type CohortRows = (Entity, &'static Cohort, &'static People, &'static Whereabouts, &'static Record);

/// Shows every living cohort, in no order. Cohorts are one kind of entity, so their components lie side by side and are walked as
/// slices, with fewer steps than one row after another takes.
#[inline]
pub fn walk(cohorts: Query<CohortRows>, mut show: impl FnMut(Entity, &Cohort, &People, &Whereabouts, &Record)) {
    let tables = cohorts.contiguous_iter().expect("invariant: the components of cohorts are kept in tables");
    for (entities, cohorts, people, whereabouts, records) in tables {
        // All are as long as each other; said so that no index has to be checked.
        let rows = whereabouts.len();
        let (entities, cohorts, people, records) =
            (&entities[..rows], &cohorts[..rows], &people[..rows], &records[..rows]);
        for (row, place) in whereabouts.iter().enumerate() {
            show(entities[row], &cohorts[row], &people[row], place, &records[row]);
        }
    }
}

/// Shows the living cohorts that `wanted` picks by who and where they are, in no order.
#[inline]
pub fn seek(
    cohorts: Query<CohortRows>,
    wanted: impl Fn(&Cohort, &Whereabouts) -> bool,
    mut show: impl FnMut(Entity, &Cohort, &People, &Whereabouts, &Record),
) {
    walk(cohorts, |entity, cohort, people, place, record| {
        if wanted(cohort, place) {
            show(entity, cohort, people, place, record);
        }
    });
}

/// The first few cohorts at each site, first come first, out of any number: what an hour's work can reach at most.
#[derive(Default)]
pub struct FirstCome {
    /// By site: the last of those kept is on top.
    kept: Vec<BinaryHeap<Entry>>,
}

impl FirstCome {
    /// Starts anew for so many sites.
    pub fn clear(&mut self, sites: usize) {
        self.kept.resize_with(sites, BinaryHeap::new);
        self.kept.iter_mut().for_each(BinaryHeap::clear);
    }

    /// Keeps a cohort if it is among the first `most` at its site.
    #[inline]
    pub fn offer(&mut self, site: usize, most: u32, entry: Entry) {
        let kept = &mut self.kept[site];
        if kept.len() < most as usize {
            kept.push(entry);
        } else if let Some(mut last) = kept.peek_mut()
            && entry < *last
        {
            *last = entry;
        }
    }

    /// Hands over those kept, in order.
    pub fn take(&mut self, turn: &mut Vec<Entry>) {
        turn.clear();
        for kept in &mut self.kept {
            turn.extend(kept.drain());
        }
        turn.sort_unstable_by_key(Entry::order);
    }
}

/// Cohorts whose turn it is, each with what it wants: found in one linear pass in storage order, then called first come
/// first. Much cheaper than walking the whole roster in order.
pub struct Turn<T> {
    wants: Vec<(Entry, T)>,
    /// Arrival, id and place among `wants`, in one number each: quick to sort.
    order: Vec<u128>,
}

impl<T> Default for Turn<T> {
    fn default() -> Self {
        Self { wants: Vec::new(), order: Vec::new() }
    }
}

impl<T: Copy> Turn<T> {
    /// Starts anew.
    pub fn clear(&mut self) {
        self.wants.clear();
        self.order.clear();
    }

    /// Lines a cohort up.
    #[inline]
    pub fn push(&mut self, entry: Entry, want: T) {
        self.order.push(entry.order() << 32 | self.wants.len() as u128);
        self.wants.push((entry, want));
    }

    /// Calls everybody, first come first.
    pub fn call(&mut self) -> impl Iterator<Item = (Entry, T)> + use<'_, T> {
        self.order.sort_unstable();
        self.order.iter().map(|place| self.wants[*place as u32 as usize])
    }

    /// Whether nobody is lined up.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.wants.is_empty()
    }
}
