//! Staff: long shifts tire and drive people away, normal ones restore; newcomers learn; exhausted crews stop work.
//!
//! Phase: `People`. Every hour crews tire or rest and strikes begin and end ([`tire_and_rest`]); at midnight some leave and
//! newcomers learn ([`pass_day`]). Reads: rules, levers. Writes: [`Crews`], [`Pool`], [`Journal`]. Draws: `Stream::Turnover` per crew.
//! Keeps: every person; those who leave are counted.

use bevy::ecs::system::{Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::rules::Rules;
use crate::scenario::schema::Lever;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::site::{Crew, Crews, Site, TRAINED};
use crate::sim::supply::Pool;
use crate::units::Tick;

/// Fatigue after an hour of shifts of `shift` hours, in permille.
#[must_use]
pub const fn tired(fatigue: u32, shift: u32, normal: u32, tiring: u32, recovery: u32) -> u32 {
    let after = if shift > normal { fatigue + (shift - normal) * tiring / 4 } else { fatigue.saturating_sub(recovery) };
    if after > 1000 { 1000 } else { after }
}

/// Chance a day to leave the response, per million, at a fatigue.
#[must_use]
pub fn leaves(rules: &Rules, fatigue: u32) -> u32 {
    rules.turnover + (u64::from(rules.turnover_tired) * u64::from(fatigue) / 1000) as u32
}

/// Skill after a day of work: a step towards that of trained staff.
#[must_use]
pub const fn learnt(skill: u32, step: u32) -> u32 {
    let after = skill + step;
    if after > TRAINED { TRAINED } else { after }
}

/// Fatigue of the crews of a site together, permille of full.
fn exhaustion(crews: &Crews) -> u32 {
    let (persons, sum) = crews.crews.iter().fold((0u64, 0u64), |(persons, sum), crew| {
        (persons + u64::from(crew.persons), sum + u64::from(crew.persons) * u64::from(crew.fatigue))
    });
    sum.checked_div(persons).unwrap_or(0) as u32
}

/// Tires and restores all crews; exhausted ones stop work for a while, and rest.
pub(super) fn tire_and_rest(
    country: Res<Country>,
    clock: Res<Clock>,
    mut crews: Query<(&Site, &mut Crews)>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    for (site, mut crews) in &mut crews {
        let shift = crews.shift;
        let striking = crews.strike_until > clock.now;
        if striking != crews.striking {
            crews.striking = striking;
            let at = site.ix.0;
            let fact = if striking { Fact::StrikeBegan { site: at } } else { Fact::StrikeEnded { site: at } };
            journal.note(clock.now, fact);
        }
        if !striking && shift <= rules.shift_normal && crews.crews.iter().all(|crew| crew.fatigue == 0) {
            continue;
        }
        let hours = if striking { 0 } else { shift };
        for crew in &mut crews.crews {
            crew.fatigue = if crew.persons == 0 {
                0
            } else {
                tired(crew.fatigue, hours, rules.shift_normal, rules.tiring, rules.recovery)
            };
        }
        if !striking && exhaustion(&crews) >= rules.strike_fatigue {
            crews.strike_until = Tick(clock.now.0 + 1 + rules.strike_hours);
        }
    }
}

/// A day: some leave, newcomers learn.
pub(super) fn pass_day(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    mut crews: Query<&mut Crews>,
    mut pool: ResMut<Pool>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let trains = levers.in_force(Lever::StaffTraining);
    let step = if trains { rules.learning_trained } else { rules.learning };
    let key = country.chance.key(Stream::Turnover, clock.now);
    for (at, entity) in country.entities.iter().enumerate() {
        let mut crews = crews.get_mut(*entity).expect("invariant: every site has an entity");
        let mut left = 0;
        for (p, crew) in crews.crews.iter_mut().enumerate().filter(|(_, crew)| crew.persons > 0) {
            crew.skill = learnt(crew.skill, step);
            let going = key.draw((at as u64) << 8 | p as u64).about(crew.persons, leaves(rules, crew.fatigue));
            crew.persons -= going;
            pool.gone[p] += going;
            left += going;
        }
        if left > 0 {
            journal.note(clock.now, Fact::StaffLeft { site: at as u16, persons: left });
        }
    }
}

impl Crew {
    /// Takes in colleagues with a skill: the crew's skill is the mean, its fatigue that of those who were there.
    pub fn join(&mut self, persons: u32, skill: u32) {
        let all = u64::from(self.persons) + u64::from(persons);
        let sum = u64::from(self.persons) * u64::from(self.skill) + u64::from(persons) * u64::from(skill);
        self.skill = sum.checked_div(all).map_or(TRAINED, |mean| mean as u32);
        self.persons += persons;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_longer_shift_never_tires_less_and_tired_people_never_stay_longer(fatigue in 0u32..=1000, shift in 4u32..16) {
            prop_assert!(tired(fatigue, shift + 1, 8, 4, 6) >= tired(fatigue, shift, 8, 4, 6));
            prop_assert!(tired(fatigue, shift, 8, 4, 6) <= 1000);
            let rules = crate::scenario::standard_rules();
            prop_assert!(leaves(&rules, fatigue + 1) >= leaves(&rules, fatigue));
        }

        #[test]
        fn a_crew_is_as_skilled_as_its_people_together(a in 0u32..50, b in 0u32..50, skill in 500u32..=1000, other in 500u32..=1000) {
            let mut crew = Crew { persons: a, fatigue: 0, skill };
            crew.join(b, other);
            prop_assert_eq!(crew.persons, a + b);
            if a + b > 0 {
                let (low, high) = if a == 0 { (other, other) } else if b == 0 { (skill, skill) } else { (skill.min(other), skill.max(other)) };
                prop_assert!((low..=high).contains(&crew.skill));
            }
        }
    }

    #[test]
    fn twelve_hour_shifts_exhaust_in_about_ten_days_and_a_week_restores() {
        let after = |mut fatigue, shift, hours| {
            for _ in 0..hours {
                fatigue = tired(fatigue, shift, 8, 4, 6);
            }
            fatigue
        };
        assert_eq!(after(0, 12, 240), 960);
        assert_eq!(after(1000, 8, 168), 0);
    }
}
