//! Conduct: people with power over help may abuse it. A code of conduct with a reporting channel makes that rarer, lets it be
//! told, and takes those who did it off duty; silence costs trust.
//!
//! Phase: `Outcome`, once a day ([`watch_conduct`]). Reads: crews, services, levers, trust. Writes: overlays of one cohort for each
//! incident, [`Exits`], [`Conduct`], [`Pool`], crews, [`Journal`]. Draws: `Stream::Conduct` per site. Keeps: needs that arise are
//! counted; staff who leave are counted. Who was harmed is not told: survivors disclose where they choose to.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Lever, Profession};
use crate::sim::clock::Clock;
use crate::sim::cohort::{Stage, need};
use crate::sim::complaints::missing;
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, FirstCome};
use crate::sim::services::Services;
use crate::sim::site::Crews;
use crate::sim::supply::Pool;
use crate::sim::trust::{Trust, ease};
use crate::units::{DAY, Tick};

/// Days for which an incident that nobody answered is spoken of.
const SPOKEN_OF_DAYS: u32 = 14;

/// Sexual exploitation and abuse by responders.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Conduct {
    /// Incidents, told or not.
    pub incidents: u32,
    /// Of those, told and acted upon.
    pub answered: u32,
    last_unanswered: Option<Tick>,
}

impl Conduct {
    /// An allegation is known to everybody; where there is a channel, it is acted upon.
    pub const fn is_alleged(&mut self, now: Tick, channel: bool) {
        self.incidents += 1;
        if channel {
            self.answered += 1;
        } else {
            self.last_unanswered = Some(now);
        }
    }

    /// Whether people speak of an incident that nobody answered.
    #[must_use]
    pub fn is_spoken_of(&self, now: Tick) -> bool {
        self.last_unanswered.is_some_and(|tick| now.since(tick) < SPOKEN_OF_DAYS * DAY)
    }
}

/// Chance a day of an incident at a site with `staff`, where people lack `missing` permille of what they need, per million.
#[must_use]
pub fn chance(rules: &Rules, staff: u32, missing: u32, channel: bool) -> u32 {
    let left = if channel { rules.psea_deterrence } else { 1000 };
    let each = u64::from(rules.misconduct) * u64::from(1000 + missing) / 1000;
    (each * u64::from(staff) * u64::from(left) / 1000).min(1_000_000) as u32
}

/// Chance that an incident is told where there is a channel, per million.
#[must_use]
pub const fn told(rules: &Rules, ease: u32) -> u32 {
    rules.psea_reported * ease
}

/// A day of conduct.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn watch_conduct(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    services: Res<Services>,
    trust: Res<Trust>,
    mut crews: Query<&mut Crews>,
    mut cohorts: Query<CohortData>,
    mut pool: ResMut<Pool>,
    mut exits: ResMut<Exits>,
    mut conduct: ResMut<Conduct>,
    mut journal: ResMut<Journal>,
    mut first: Local<FirstCome>,
    mut turn: Local<Vec<Entry>>,
    mut happens: Local<Vec<bool>>,
) {
    let rules = country.rules();
    let now = clock.now;
    let channel = levers.in_force(Lever::PseaChannel);
    let key = country.chance.key(Stream::Conduct, now);
    happens.clear();
    for (at, entity) in country.entities.iter().enumerate() {
        let crews = crews.get(*entity).expect("invariant: every site has an entity");
        let staff = crews.crews.iter().map(|crew| crew.persons).chain(crews.partners).sum();
        let chance = chance(rules, staff, missing(&services.sites[at]), channel);
        happens.push(key.draw(at as u64).happens(chance));
    }
    if !happens.contains(&true) {
        return;
    }
    // Women and girls who depend on a site are at risk; whoever came first stands for any of them.
    first.clear(country.entities.len());
    for (entity, cohort, people, at, record) in &cohorts {
        let free = people.overlays[need::SURVIVOR] < people.women();
        if happens[at.site.at()] && free && matches!(at.stage, Stage::Staying | Stage::Queueing | Stage::Admitted) {
            first.offer(at.site.at(), 1, Entry { arrived: record.arrived, id: cohort.id, entity });
        }
    }
    first.take(&mut turn);
    for entry in &turn {
        let Ok((_, _, mut people, at, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        exits.need_arises(&mut people, need::SURVIVOR, 1);
        // The clock of care within 72 hours runs for her, too.
        record.cases.fresh[0] += 1;
        conduct.incidents += 1;
        let mut draw = key.draw(1 << 32 | u64::from(at.site.0));
        if !(channel && draw.happens(told(rules, ease(trust.mean)))) {
            conduct.last_unanswered = Some(now);
            continue;
        }
        conduct.answered += 1;
        journal.note(now, Fact::MisconductAnswered { site: at.site.0 });
        let mut crews = crews.get_mut(country.entities[at.site.at()]).expect("invariant: every site has an entity");
        let largest = (0..Profession::COUNT).max_by_key(|p| (crews.crews[*p].persons, std::cmp::Reverse(*p)));
        if let Some(p) = largest.filter(|p| crews.crews[*p].persons > 0) {
            crews.crews[p].persons -= 1;
            pool.gone[p] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn need_feeds_abuse_and_a_channel_never_does(staff in 0u32..200, lacks in 0u32..1000, trust in 0u32..1000) {
            let rules = crate::scenario::standard_rules();
            let base = chance(&rules, staff, lacks, false);
            prop_assert!(chance(&rules, staff, lacks + 1, false) >= base && chance(&rules, staff, lacks, true) <= base);
            prop_assert!(told(&rules, ease(trust + 1)) >= told(&rules, ease(trust)));
        }
    }

    #[test]
    fn what_nobody_answered_is_spoken_of_for_two_weeks() {
        let conduct = Conduct { last_unanswered: Some(Tick(100)), ..Conduct::default() };
        assert!(conduct.is_spoken_of(Tick(100 + 335)) && !conduct.is_spoken_of(Tick(100 + 336)));
        assert!(!Conduct::default().is_spoken_of(Tick(9)));
    }
}
