//! Staff: long shifts tire, normal ones restore.
//!
//! Phase: `People`. Reads: rules. Writes: [`Crews`]. Draws: none. Keeps: every person.

use bevy::ecs::system::{Query, Res};

use crate::sim::country::Country;
use crate::sim::site::Crews;

/// Fatigue after an hour of shifts of `shift` hours, in permille.
#[must_use]
pub const fn tired(fatigue: u32, shift: u32, normal: u32, tiring: u32, recovery: u32) -> u32 {
    let after = if shift > normal { fatigue + (shift - normal) * tiring / 4 } else { fatigue.saturating_sub(recovery) };
    if after > 1000 { 1000 } else { after }
}

/// Tires and restores all crews.
pub(super) fn tire_and_rest(country: Res<Country>, mut crews: Query<&mut Crews>) {
    let rules = country.rules();
    for mut crews in &mut crews {
        let shift = crews.shift;
        if shift <= rules.shift_normal && crews.crews.iter().all(|crew| crew.fatigue == 0) {
            continue;
        }
        for crew in &mut crews.crews {
            crew.fatigue = if crew.persons == 0 {
                0
            } else {
                tired(crew.fatigue, shift, rules.shift_normal, rules.tiring, rules.recovery)
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::tired;

    proptest! {
        #[test]
        fn a_longer_shift_never_tires_less(fatigue in 0u32..=1000, shift in 4u32..16) {
            prop_assert!(tired(fatigue, shift + 1, 8, 4, 6) >= tired(fatigue, shift, 8, 4, 6));
            prop_assert!(tired(fatigue, shift, 8, 4, 6) <= 1000);
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
