//! The digest: 64 bits that stand for all authoritative state at a tick.
//!
//! Everything with state derives `Hash`, so a new field cannot be forgotten; the hasher is ours, so the result is the
//! same on every machine: `usize` counts as 64 bits, integer slices are little-endian (as on every platform Umbral is
//! designed for). Every step is a bijection in the word it takes in, so one flipped bit always changes the digest.

use std::hash::{Hash, Hasher};

use bevy::ecs::world::World;

use crate::sim::appeal::Appeal;
use crate::sim::arrive::Flow;
use crate::sim::burden::Burden;
use crate::sim::caseload::Caseload;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, People, Record, Whereabouts};
use crate::sim::complaints::Complaints;
use crate::sim::conduct::Conduct;
use crate::sim::country::Country;
use crate::sim::crowding::Crowding;
use crate::sim::exits::Exits;
use crate::sim::health::Blows;
use crate::sim::inject::Msel;
use crate::sim::journal::Journal;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::observe::Reports;
use crate::sim::partners::Partnership;
use crate::sim::roster::Roster;
use crate::sim::rumours::Rumours;
use crate::sim::services::Services;
use crate::sim::site::{Accommodation, Care, Crews, Desks, Homes, Sanitation, Site, Store, Water};
use crate::sim::sitrep::Sitrep;
use crate::sim::society::Society;
use crate::sim::stores::Spoilt;
use crate::sim::supply::{Disruptions, Fleet, Lost, Pool, Received};
use crate::sim::trust::Trust;
use crate::sim::waits::Waits;
use crate::sim::ways::Ways;
use crate::sim::works::Works;

/// Folds words to 64 bits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fold(u64);

impl Fold {
    const fn take(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for Fold {
    fn finish(&self) -> u64 {
        crate::chance::mix(self.0, 0)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.take(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            let mut word = [0; 8];
            word[..rest.len()].copy_from_slice(rest);
            self.take(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, n: u8) {
        self.take(u64::from(n));
    }

    fn write_u16(&mut self, n: u16) {
        self.take(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.take(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.take(n);
    }

    fn write_usize(&mut self, n: usize) {
        self.take(n as u64);
    }

    fn write_i64(&mut self, n: i64) {
        self.take(n.cast_unsigned());
    }

    fn write_isize(&mut self, n: isize) {
        self.take((n as i64).cast_unsigned());
    }
}

/// The digest of a world: resources in the order below, then sites and cohorts in the order of their ids.
#[must_use]
pub fn digest(world: &World) -> u64 {
    let mut fold = Fold::default();
    resources(world, &mut fold);
    for entity in &world.resource::<Country>().entities {
        world.get::<Site>(*entity).hash(&mut fold);
        world.get::<Crews>(*entity).hash(&mut fold);
        world.get::<Desks>(*entity).hash(&mut fold);
        world.get::<Accommodation>(*entity).hash(&mut fold);
        world.get::<Water>(*entity).hash(&mut fold);
        world.get::<Sanitation>(*entity).hash(&mut fold);
        world.get::<Care>(*entity).hash(&mut fold);
        world.get::<Store>(*entity).hash(&mut fold);
        world.get::<Homes>(*entity).hash(&mut fold);
    }
    for entry in world.resource::<Roster>().entries() {
        world.get::<Cohort>(entry.entity).hash(&mut fold);
        world.get::<People>(entry.entity).hash(&mut fold);
        world.get::<Whereabouts>(entry.entity).hash(&mut fold);
        world.get::<Record>(entry.entity).hash(&mut fold);
    }
    fold.finish()
}

fn resources(world: &World, fold: &mut Fold) {
    world.resource::<Clock>().hash(fold);
    world.resource::<Flow>().hash(fold);
    world.resource::<Exits>().hash(fold);
    world.resource::<Waits>().hash(fold);
    world.resource::<Burden>().hash(fold);
    world.resource::<Services>().hash(fold);
    world.resource::<Ledger>().hash(fold);
    world.resource::<Levers>().hash(fold);
    world.resource::<Works>().hash(fold);
    world.resource::<Pool>().hash(fold);
    world.resource::<Fleet>().hash(fold);
    world.resource::<Received>().hash(fold);
    world.resource::<Lost>().hash(fold);
    world.resource::<Spoilt>().hash(fold);
    world.resource::<Appeal>().hash(fold);
    world.resource::<Disruptions>().hash(fold);
    world.resource::<Ways>().hash(fold);
    world.resource::<Msel>().hash(fold);
    world.resource::<Reports>().hash(fold);
    world.resource::<Crowding>().hash(fold);
    world.resource::<Caseload>().hash(fold);
    world.resource::<Blows>().hash(fold);
    world.resource::<Trust>().hash(fold);
    world.resource::<Rumours>().hash(fold);
    world.resource::<Complaints>().hash(fold);
    world.resource::<Conduct>().hash(fold);
    world.resource::<Partnership>().hash(fold);
    world.resource::<Society>().hash(fold);
    world.resource::<Journal>().hash(fold);
    // What was published decides about conditional injects and policies.
    let sitrep = world.resource::<Sitrep>();
    sitrep.arrived.hash(fold);
    for site in &sitrep.sites {
        (site.present, site.waiting, site.longest_wait, site.unserved).hash(fold);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(value: impl Hash) -> u64 {
        let mut fold = Fold::default();
        value.hash(&mut fold);
        fold.finish()
    }

    proptest! {
        #[test]
        fn one_flipped_bit_is_seen(words in prop::collection::vec(any::<u64>(), 1..20), at in 0usize..20, bit in 0u32..64) {
            let mut other = words.clone();
            let at = at % words.len();
            other[at] ^= 1 << bit;
            prop_assert_ne!(of(&words), of(&other));
        }
    }

    #[test]
    fn the_fold_is_pinned() {
        assert_eq!(of((1u32, [2u32, 3, 4], Some(5i64), 6usize, false)), 0xC984_26BC_5C06_D295);
    }
}
