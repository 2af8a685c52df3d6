//! Trust: what people of each population profile think of the response. It follows how they are treated, informed and heard,
//! and decides how much they tell, how long they wait, and whether they follow a warning.
//!
//! Phase: `Outcome`, once a day after health ([`move_trust`]). Reads: [`Burden`], levers, rumours, complaints, refusals. Writes:
//! [`Trust`]. Draws: none. Keeps: 0 to 1000 permille; better treatment never lowers it.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Res, ResMut};

use crate::scenario::rules::Rules;
use crate::scenario::schema::Lever;
use crate::scenario::table::Need;
use crate::sim::burden::Burden;
use crate::sim::caseload::Caseload;
use crate::sim::clock::Clock;
use crate::sim::complaints::Complaints;
use crate::sim::conduct::Conduct;
use crate::sim::country::Country;
use crate::sim::levers::Levers;
use crate::sim::rumours::Rumours;

/// Trust in permille.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Trust {
    /// By population profile.
    pub groups: Vec<u32>,
    /// Of everybody, weighted by how many were here in the last day.
    pub mean: u32,
    /// Person-hours and burden of each group up to the last day.
    seen: Vec<(u64, u64)>,
    /// Persons refused unheard up to the last day.
    refused: u64,
}

impl Trust {
    /// Trust at STARTEX.
    #[must_use]
    pub fn new(groups: usize, start: u32) -> Self {
        Self { groups: vec![start; groups], mean: start, seen: vec![(0, 0); groups], refused: 0 }
    }

    /// What trust leaves of how much people of a group tell, wait and follow, in permille of people who neither trust nor
    /// distrust.
    #[must_use]
    pub fn ease(&self, group: u16) -> u32 {
        ease(self.groups[usize::from(group)])
    }
}

/// What trust leaves of openness, permille: half of it at none, half as much again at full trust.
#[must_use]
pub const fn ease(trust: u32) -> u32 {
    500 + trust
}

/// What people of a group went through in a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Experience {
    /// Whether information points work.
    informed: bool,
    /// Whether a hotline answers.
    hotline: bool,
    /// Share of complaints that were closed, permille; none if nobody takes them.
    answered: Option<u32>,
    /// Whether people decide with those who help them.
    participates: bool,
    /// Share of their needs that was unmet, permille.
    unmet: u32,
    /// Whether a rumour goes round.
    rumour: bool,
    /// Whether people were turned back unheard.
    refused: bool,
    /// Whether data on their asylum claims are shared.
    betrayed: bool,
    /// Whether people speak of abuse that nobody answered.
    abused: bool,
}

/// Where trust would settle if every day were like this, permille.
#[must_use]
pub fn aim(rules: &Rules, day: &Experience) -> u32 {
    let gain = |holds: bool, by: u32| if holds { i64::from(by) } else { 0 };
    let answered = day.answered.map_or(0, |share| i64::from(rules.trust_complaints) * i64::from(share) / 1000);
    let won = gain(day.informed, rules.trust_information)
        + gain(day.hotline, rules.trust_hotline)
        + gain(day.participates, rules.trust_participation)
        + answered;
    let lost = gain(day.rumour, rules.trust_rumour)
        + gain(day.refused, rules.trust_refusal)
        + gain(day.betrayed, rules.trust_sharing)
        + gain(day.abused, rules.trust_misconduct)
        + i64::from(rules.trust_treatment) * i64::from(day.unmet.min(1000)) / 1000;
    (i64::from(rules.trust_start) + won - lost).clamp(0, 1000) as u32
}

/// Trust a day later: a share of the way to where it would settle, and at least one permille.
#[must_use]
pub const fn drift(trust: u32, aim: u32, pace: u32) -> u32 {
    let step = (trust.abs_diff(aim) * pace).div_ceil(1000);
    if aim > trust { trust + step } else { trust - step }
}

/// Moves the trust of every group by a day.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn move_trust(
    country: Res<Country>,
    burden: Res<Burden>,
    levers: Res<Levers>,
    rumours: Res<Rumours>,
    complaints: Res<Complaints>,
    caseload: Res<Caseload>,
    conduct: Res<Conduct>,
    clock: Res<Clock>,
    mut trust: ResMut<Trust>,
) {
    let rules = country.rules();
    let shared = levers.in_force(Lever::RegionalDataSharing) && !levers.in_force(Lever::DataProtection);
    let day = Experience {
        informed: levers.in_force(Lever::InformationPoints),
        hotline: levers.in_force(Lever::Hotline),
        answered: levers.in_force(Lever::ComplaintsMechanism).then(|| complaints.answered()),
        participates: levers.in_force(Lever::CommunityParticipation),
        rumour: rumours.goes_round(),
        abused: conduct.is_spoken_of(clock.now),
        refused: caseload.refused_unassessed > trust.refused,
        ..Experience::default()
    };
    trust.refused = caseload.refused_unassessed;
    let (mut weights, mut sum) = (0, 0);
    for (group, profile) in country.scenario().profiles.iter().enumerate() {
        let (hours, borne) = so_far(&burden, country.kinds.len(), group);
        let (hours_before, borne_before) = std::mem::replace(&mut trust.seen[group], (hours, borne));
        let spent = hours - hours_before;
        let unmet = (borne - borne_before).checked_div(spent * Need::COUNT as u64).unwrap_or(0).min(1000) as u32;
        let betrayed = shared && profile.intentions.protection.0 > 0;
        let aim = aim(rules, &Experience { unmet, betrayed, ..day });
        // A group of whom nobody is here has nothing to judge by.
        if spent > 0 {
            trust.groups[group] = drift(trust.groups[group], aim, rules.trust_pace);
        }
        weights += spent;
        sum += spent * u64::from(trust.groups[group]);
    }
    if let Some(mean) = sum.checked_div(weights) {
        trust.mean = mean as u32;
    }
}

/// Person-hours and burden of a group, wherever it was.
fn so_far(burden: &Burden, sites: usize, group: usize) -> (u64, u64) {
    let accounts = (0..sites).flat_map(|site| &burden.site(site)[group]);
    accounts.fold((0, 0), |(hours, borne), a| (hours + a.hours, borne + a.burden.iter().sum::<u64>()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn better_treatment_never_lowers_trust(
            unmet in 0u32..1200, answered in 0u32..=1000, bits in 0u8..128, trust in 0u32..=1000, pace in 30u32..300
        ) {
            let rules = crate::scenario::standard_rules();
            let on = |bit: u8| bits >> bit & 1 == 1;
            let day = Experience {
                informed: on(0), hotline: on(1), participates: on(2), rumour: on(3), refused: on(4), betrayed: on(5),
                abused: on(6),
                answered: Some(answered), unmet,
            };
            let base = aim(&rules, &day);
            prop_assert!(base <= 1000);
            for better in [
                Experience { informed: true, ..day },
                Experience { hotline: true, ..day },
                Experience { participates: true, ..day },
                Experience { answered: Some(1000), ..day },
                Experience { unmet: unmet / 2, ..day },
                Experience { rumour: false, ..day },
                Experience { refused: false, ..day },
                Experience { betrayed: false, ..day },
                Experience { abused: false, ..day },
            ] {
                prop_assert!(aim(&rules, &better) >= base);
            }
            let next = drift(trust, base, pace);
            prop_assert!(next <= 1000 && next.abs_diff(base) <= trust.abs_diff(base));
            prop_assert!((next == trust) == (trust == base));
        }
    }
}
