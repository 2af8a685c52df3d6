//! Exits: who left the area of operation, how, and with which needs open; with the births they make the balance.
//!
//! Keeps: born = living + moved on + returned + deceased, by cell, at every tick; by overlay with the needs that arose and
//! those that ended.

use bevy::ecs::resource::Resource;

use crate::sim::cohort::{CELLS, OVERLAYS, People};

/// Head counts of many people; like [`People`], wide enough for all of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// Persons by cell.
    pub cells: [u64; CELLS],
    /// Persons with a specific need.
    pub overlays: [u64; OVERLAYS],
}

impl Tally {
    /// Adds people.
    pub fn add(&mut self, people: &People) {
        for (sum, n) in self.cells.iter_mut().zip(people.cells) {
            *sum += u64::from(n);
        }
        for (sum, n) in self.overlays.iter_mut().zip(people.overlays) {
            *sum += u64::from(n);
        }
    }

    /// Adds another tally.
    pub fn join(&mut self, other: &Self) {
        for (sum, n) in self.cells.iter_mut().zip(other.cells) {
            *sum += n;
        }
        for (sum, n) in self.overlays.iter_mut().zip(other.overlays) {
            *sum += n;
        }
    }

    /// All persons.
    #[must_use]
    pub fn persons(&self) -> u64 {
        self.cells.iter().sum()
    }
}

/// The balance of people.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Exits {
    /// Everyone of the source series so far.
    pub born: Tally,
    /// Travelled on to another country.
    pub moved_on: Tally,
    /// Returned home.
    pub returned: Tally,
    /// Died.
    pub deceased: Tally,
    /// Of those who moved on: never registered, or never asked what they need, so their needs count as open to ENDEX.
    pub unscreened: u64,
    /// Needs that arose here, by overlay.
    pub arisen: [u64; OVERLAYS],
    /// Needs that ended here, by overlay.
    pub ended: [u64; OVERLAYS],
}

impl Exits {
    /// `count` more of these people have a need: the only way in which one arises here.
    pub fn need_arises(&mut self, people: &mut People, overlay: usize, count: u32) {
        people.overlays[overlay] += count;
        self.arisen[overlay] += u64::from(count);
    }
}
