//! Waits: how long people waited before desks, true and as word of it spreads, and outside posts until somebody registered them.
//!
//! Phase: written in `Process` (who was let through, gave up or was registered outside) and `Assist` (who still waits), read in `Arrive` of the next
//! tick. Keeps: every wait that is over is counted once.

use bevy::ecs::resource::Resource;

use crate::sim::ids::SiteIx;
use crate::units::{DAY, Tick};

/// Waits longer than this are counted in the last class.
pub const LONGEST: usize = 240;

/// Waiting times by post.
#[derive(Resource, Clone, Debug, Hash)]
pub struct Waits {
    /// Persons whose wait at each site is over: let through, given up, or registered outside a post; by hours waited.
    pub done: Vec<[u64; LONGEST + 1]>,
    /// Longest wait of those in the queue now, by site.
    pub longest: Vec<u32>,
    /// Persons in the queue now, by site.
    pub waiting: Vec<u32>,
    /// Longest wait ever seen, by site.
    pub peak: Vec<u32>,
    /// Most persons ever seen in the queue, by site.
    pub peak_waiting: Vec<u32>,
    /// Where nobody has registered people yet: hours that they have been there, all together, and persons, by site.
    pub outside: Vec<(u64, u32)>,
    /// Persons who gave up waiting at each site and are not in the journal yet, and when that was last written down.
    pub left: Vec<(u32, Option<Tick>)>,
}

impl Waits {
    /// No waits yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        let zero = vec![0; sites];
        Self {
            done: vec![[0; LONGEST + 1]; sites],
            longest: zero.clone(),
            waiting: zero.clone(),
            peak: zero.clone(),
            peak_waiting: zero,
            outside: vec![(0, 0); sites],
            left: vec![(0, None); sites],
        }
    }

    /// The wait that people on the way hear of.
    #[must_use]
    pub fn known(&self, site: SiteIx) -> u32 {
        self.longest[site.at()]
    }

    /// Counts people who gave up waiting. Returns what the journal should say: at once, and then once a day.
    pub fn give_up(&mut self, site: SiteIx, persons: u32, now: Tick) -> Option<u32> {
        let (left, noted) = &mut self.left[site.at()];
        *left += persons;
        if *left == 0 || noted.is_some_and(|last| now.since(last) < DAY) {
            return None;
        }
        *noted = Some(now);
        Some(std::mem::take(left))
    }

    /// Counts people whose wait is over: let through, or given up.
    pub fn count(&mut self, site: SiteIx, hours: u32, persons: u32) {
        self.done[site.at()][(hours as usize).min(LONGEST)] += u64::from(persons);
    }
}

/// The wait that a share of people (permille) did not exceed; zero if nobody was counted.
#[must_use]
pub fn quantile(counts: &[u64], permille: u64) -> u32 {
    let all: u64 = counts.iter().sum();
    let rank = (all * permille).div_ceil(1000);
    let mut seen = 0;
    for (hours, count) in counts.iter().enumerate() {
        seen += count;
        if seen >= rank && seen > 0 {
            return hours as u32;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_who_give_up_are_written_down_at_once_and_then_once_a_day() {
        let mut waits = Waits::new(1);
        let mut give_up = |persons, hour| waits.give_up(SiteIx(0), persons, Tick(hour));
        assert_eq!(
            [give_up(0, 1), give_up(5, 2), give_up(3, 3), give_up(0, 25), give_up(4, 26)],
            [None, Some(5), None, None, Some(7)]
        );
    }

    #[test]
    fn a_quantile_is_a_wait_that_occurred() {
        let mut counts = [0; 50];
        assert_eq!(quantile(&counts, 900), 0);
        (counts[2], counts[30]) = (90, 10);
        assert_eq!((quantile(&counts, 900), quantile(&counts, 901), quantile(&counts, 500)), (2, 30, 2));
    }
}
