//! Screening: which specific needs desks find, and how many minutes it takes.
//!
//! Phase: `Process`. Pure rules. Draws: `Stream::Screening` per cohort registered. Survivors of violence are never screened
//! for: they disclose, if they want to, where care is confidential (see `care`). Keeps: nobody is found twice.

use crate::chance::Draw;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Intention, Profile, Screening};
use crate::sim::cohort::{OVERLAYS, People, Record, need};

/// Overlays that are seen without many questions; the others are hidden.
const VISIBLE: [bool; OVERLAYS] = [true, false, true, true, true, false, false, false, true, false, true, false];

/// Minutes that screening adds for one household.
#[must_use]
pub const fn minutes(depth: Screening, rules: &Rules) -> u32 {
    match depth {
        Screening::None => 0,
        Screening::Rapid => rules.rapid_minutes,
        Screening::Full => rules.full_minutes,
    }
}

/// Share of what is said that is understood, permille: `interpreters` at a place, people of `languages` languages not
/// spoken there.
#[must_use]
pub fn understood(interpreters: u32, languages: u32, without: u32) -> u32 {
    if languages == 0 {
        return 1000;
    }
    let covered = (interpreters * 1000 / languages).min(1000);
    covered + (1000 - covered) * without / 1000
}

/// Languages of a group for which interpreters are needed; none for residents.
#[must_use]
pub fn foreign_languages(profile: &Profile) -> u32 {
    if profile.overlays.residents.0 >= 500 { 0 } else { profile.languages.len() as u32 }
}

/// Chance to find one person's need, permille. What is hidden is told in private, and by how much people trust (`ease`, permille).
#[must_use]
pub fn chance(depth: Screening, visible: bool, understood: u32, private: bool, ease: u32, rules: &Rules) -> u32 {
    let base = match (depth, visible) {
        (Screening::None, _) => 0,
        (Screening::Rapid, true) => rules.rapid_visible,
        (Screening::Rapid, false) => rules.rapid_hidden,
        (Screening::Full, true) => rules.full_visible,
        (Screening::Full, false) => rules.full_hidden,
    };
    let told = if visible || private { 1000 } else { rules.no_privacy };
    let openness = if visible { 1000 } else { ease };
    (base * understood / 1000 * told / 1000 * openness / 1000).min(1000)
}

/// Screens people at the desk. A wish for asylum is recorded with registration, whatever the depth.
pub fn screen(record: &mut Record, people: &People, intention: Intention, chances: &[u32; 2], draw: &mut Draw) {
    for i in (0..OVERLAYS).filter(|i| !matches!(*i, need::SURVIVOR | need::RESIDENT)) {
        let open = people.overlays[i] - record.cases.found[i];
        record.cases.found[i] += draw.about(open, chances[usize::from(VISIBLE[i])] * 1000);
    }
    if intention == Intention::Protection {
        record.cases.wish = people.persons();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_talks_in_private_and_in_a_common_language_find_what_is_hidden() {
        let rules = crate::scenario::standard_rules();
        let find = |depth, visible, understood, private| chance(depth, visible, understood, private, 1000, &rules);
        assert_eq!(find(Screening::None, true, 1000, true), 0);
        assert!(find(Screening::Rapid, true, 1000, true) < find(Screening::Full, true, 1000, true));
        assert!(find(Screening::Full, false, 1000, false) < find(Screening::Full, false, 1000, true));
        assert!(find(Screening::Full, false, 400, true) < find(Screening::Full, false, 1000, true));
        let trusting = |visible, ease| chance(Screening::Full, visible, 1000, true, ease, &rules);
        assert!(trusting(false, 500) < trusting(false, 1000) && trusting(false, 1000) < trusting(false, 1500));
        assert_eq!(trusting(true, 500), trusting(true, 1500));
    }

    proptest! {
        #[test]
        fn another_interpreter_never_hinders(interpreters in 0u32..40, languages in 0u32..12, without in 0u32..1000) {
            let now = understood(interpreters, languages, without);
            prop_assert!(now <= 1000 && now >= without.min(1000));
            prop_assert!(understood(interpreters + 1, languages, without) >= now);
            prop_assert!(understood(interpreters, languages + 1, without) <= now);
        }
    }
}
