//! The countdown that paces a room: so many minutes to decide, then an operational period is played.
//!
//! It lives on the desk only. What was decided is on record, and a replay knows nothing of minutes.

use crate::units::Tick;

/// Lengths of an operational period on offer, in hours.
pub const PERIODS: [u32; 2] = [12, 24];
/// Minutes to decide, at least and at most.
pub const MINUTES: [u32; 2] = [1, 60];
/// What passes between two frames counts up to this, in thousandths of a second: a laptop that slept takes no time from the room.
const LONGEST: u64 = 2000;

/// Minutes to decide before each operational period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// Hours of a period.
    pub hours: u32,
    /// Minutes to decide.
    pub minutes: u32,
    /// What is left of them, in thousandths of a second.
    left: u64,
    /// Whether the facilitator holds it.
    pub held: bool,
    /// Until when a period is being played.
    until: Option<Tick>,
}

impl Countdown {
    /// The first minute begins now.
    #[must_use]
    pub fn new(hours: u32, minutes: u32) -> Self {
        let hours = PERIODS.into_iter().find(|known| *known >= hours).unwrap_or(PERIODS[1]);
        let minutes = minutes.clamp(MINUTES[0], MINUTES[1]);
        Self { hours, minutes, left: u64::from(minutes) * 60_000, held: false, until: None }
    }

    /// Minutes and seconds left to decide.
    #[must_use]
    pub const fn left(&self) -> (u32, u32) {
        let seconds = self.left.div_ceil(1000);
        ((seconds / 60) as u32, (seconds % 60) as u32)
    }

    /// Whether a period is being played.
    #[must_use]
    pub const fn plays(&self) -> bool {
        self.until.is_some()
    }

    /// When the period ends that stands now.
    #[must_use]
    pub const fn end(&self, now: Tick) -> Tick {
        Tick((now.0 / self.hours + 1) * self.hours)
    }

    /// Plays the rest of the period that stands now.
    pub const fn play(&mut self, now: Tick) {
        self.until = Some(self.end(now));
    }

    /// Lets time to decide pass; plays the period where none is left.
    pub(super) fn pass(&mut self, millis: u64, now: Tick) {
        if !self.held && !self.plays() {
            self.left = self.left.saturating_sub(millis.min(LONGEST));
            if self.left == 0 {
                self.play(now);
            }
        }
    }

    /// How many hours of the period are still to be played.
    pub(super) fn remaining(&self, now: Tick) -> u32 {
        self.until.map_or(0, |until| until.since(now))
    }

    /// The period is over, or something came in: there are minutes to decide again.
    pub(super) fn again(&mut self) {
        (self.until, self.left) = (None, u64::from(self.minutes) * 60_000);
    }
}
