//! Rumours: false news about rules and routes. While one goes round, people wait less and trust less.
//!
//! Phase: `Outcome`, once a day ([`spread_rumours`]) and every hour while one goes round ([`end_rumours`]). Reads: levers, trust.
//! Writes: [`Rumours`], [`Journal`]. Draws: `Stream::Rumours` once a day.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Res, ResMut};

use crate::chance::Stream;
use crate::scenario::rules::Rules;
use crate::scenario::schema::Lever;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::trust::{Trust, ease};
use crate::units::Tick;

/// The rumour that goes round, if one does.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Rumours {
    since: Option<Tick>,
    until: Tick,
    /// Whether responders have heard of it.
    heard: bool,
    /// Hours in which one went round, so far.
    pub hours: u32,
}

impl Rumours {
    /// Whether one goes round.
    #[must_use]
    pub const fn goes_round(&self) -> bool {
        self.since.is_some()
    }

    /// A rumour spreads; a second one feeds the first.
    pub fn spread(&mut self, now: Tick, hours: u32, journal: &mut Journal) {
        if self.since.is_none() {
            self.since = Some(now);
            journal.note(now, Fact::RumourSpread);
        }
        self.until = self.until.max(Tick(now.0 + hours));
    }

    /// Since when one goes round, if responders have heard of it.
    #[must_use]
    pub fn known(&self) -> Option<Tick> {
        self.since.filter(|_| self.heard)
    }
}

/// Chance a day that a rumour spreads, per million.
#[must_use]
pub fn chance(rules: &Rules, trust: u32, informed: bool) -> u32 {
    let left = if informed { rules.rumour_informed } else { 1000 };
    let doubt = 2000 - ease(trust);
    (u64::from(rules.rumour_chance) * u64::from(left) / 1000 * u64::from(doubt) / 1000) as u32
}

/// Hours that people wait before some give up, while a rumour goes round or not, by how much they trust.
#[must_use]
pub fn patience(rules: &Rules, informed: bool, ease: u32, rumour: bool) -> u32 {
    let calm = if informed { rules.patience_informed } else { rules.patience };
    let left = if rumour { rules.rumour_patience } else { 1000 };
    (u64::from(calm) * u64::from(ease) / 1000 * u64::from(left) / 1000) as u32
}

fn answers(levers: &Levers) -> bool {
    levers.in_force(Lever::InformationPoints) || levers.in_force(Lever::Hotline)
}

/// Once a day a rumour may spread.
pub(super) fn spread_rumours(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    trust: Res<Trust>,
    mut rumours: ResMut<Rumours>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let now = clock.now;
    if country.chance.key(Stream::Rumours, now).draw(0).happens(chance(rules, trust.mean, answers(&levers))) {
        rumours.spread(now, rules.rumour_lasts, &mut journal);
    }
}

/// Whether a rumour goes round.
pub(super) fn any(rumours: Res<Rumours>) -> bool {
    rumours.goes_round()
}

/// Responders hear of a rumour, at once where they track what goes round; it ends corrected where it is tracked and somebody
/// answers, or by itself.
pub(super) fn end_rumours(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    mut rumours: ResMut<Rumours>,
    mut journal: ResMut<Journal>,
) {
    let Some(since) = rumours.since else { return };
    rumours.hours += 1;
    let hours = clock.now.since(since);
    let tracked = levers.in_force(Lever::RumourTracking);
    if !rumours.heard && (tracked || hours >= country.rules().rumour_heard) {
        rumours.heard = true;
        journal.note(clock.now, Fact::RumourHeard);
    }
    let corrected = tracked && answers(&levers) && hours >= country.rules().rumour_corrected;
    if corrected || clock.now >= rumours.until {
        // Nobody notes the end of what nobody heard of.
        if std::mem::take(&mut rumours.heard) {
            journal.note(clock.now, Fact::RumourEnded { hours, corrected });
        }
        rumours.since = None;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn information_and_trust_never_feed_a_rumour_or_shorten_patience(trust in 0u32..1000, informed: bool, rumour: bool) {
            let rules = crate::scenario::standard_rules();
            prop_assert!(chance(&rules, trust + 1, informed) <= chance(&rules, trust, informed));
            prop_assert!(chance(&rules, trust, true) <= chance(&rules, trust, false));
            let wait = |informed, ease, rumour| patience(&rules, informed, ease, rumour);
            prop_assert!(wait(informed, ease(trust + 1), rumour) >= wait(informed, ease(trust), rumour));
            prop_assert!(wait(true, ease(trust), rumour) >= wait(false, ease(trust), rumour));
            prop_assert!(wait(informed, ease(trust), false) >= wait(informed, ease(trust), true));
        }
    }

    #[test]
    fn a_second_rumour_feeds_the_first_and_is_no_second_fact() {
        let (mut rumours, mut journal) = (Rumours::default(), Journal::default());
        rumours.spread(Tick(10), 48, &mut journal);
        rumours.spread(Tick(20), 100, &mut journal);
        assert_eq!((rumours.since, rumours.until, journal.facts().len()), (Some(Tick(10)), Tick(120), 1));
        assert_eq!(rumours.known(), None, "nobody has heard of it yet");
    }
}
