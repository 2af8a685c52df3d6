//! Sites: places as entities with capabilities as components.
//!
//! A capability that a site lacks is a component it does not have. Lists of sites are always walked in the order of
//! the scenario (`Country::entities`), never in the order of the ECS.

use std::collections::VecDeque;

use bevy::ecs::component::Component;
use bevy::ecs::entity::Entity;

use crate::scenario::schema::{Access, Item, Profession, Registration, Screening};
use crate::sim::decision::Admission;
use crate::sim::ids::SiteIx;
use crate::units::{DAY, Tick};

/// A place.
#[derive(Component, Clone, Debug, Hash)]
pub struct Site {
    /// Its index.
    pub ix: SiteIx,
    /// Whether it is in use.
    pub open: bool,
    /// Who can reach it.
    pub access: Access,
    /// Whether escorts go there, if it needs one.
    pub escorted: bool,
    /// Since when it can be reached.
    pub reachable_since: Tick,
    /// Where people are directed from here, in order.
    pub onward: Vec<SiteIx>,
    /// The informal crossing people turn to from here.
    pub detour: SiteIx,
}

impl Site {
    /// Whether people and goods can come and go.
    #[must_use]
    pub fn reachable(&self) -> bool {
        self.access == Access::Open || (self.access == Access::Escorted && self.escorted)
    }
}

/// Capability: desks, with the queue before them.
#[derive(Component, Clone, Debug, Hash)]
pub struct Desks {
    /// Booths that exist.
    pub booths: u32,
    /// Booths in use.
    pub open: u32,
    /// Opening hour.
    pub from: u32,
    /// Closing hour.
    pub to: u32,
    /// How people are registered.
    pub registration: Registration,
    /// How deeply specific needs are looked for.
    pub screening: Screening,
    /// Who is let through.
    pub admission: Admission,
    /// Closed by decision: nobody is let through.
    pub closed: bool,
    /// Where people are taken while the post is suspended for safety.
    pub taken_to: SiteIx,
    /// Work begun and not finished, in thousandths of a household.
    pub begun: u32,
}

/// Who waits before the desks, first come first. An index over cohorts, rebuilt from them, so not part of the digest.
#[derive(Component, Clone, Debug, Default)]
pub struct Queue(pub VecDeque<Entity>);

impl Desks {
    /// Hours a day the post is open.
    #[must_use]
    pub const fn hours_open(&self) -> u32 {
        self.to.saturating_sub(self.from)
    }

    /// Whether desks work at an hour of the day.
    #[must_use]
    pub const fn works_at(&self, hour: u32) -> bool {
        !self.closed && hour >= self.from && hour < self.to
    }
}

/// Capability: covered living space.
#[derive(Component, Clone, Debug, Hash)]
pub struct Accommodation {
    /// Places of the sound building.
    pub beds: u32,
    /// Places lost to damage.
    pub lost: u32,
    /// Whether it would fail, or failed, inspection; ended by repair.
    pub fails: bool,
    /// Whether its state is known.
    pub assessed: bool,
    /// Tents pitched here.
    pub tents: u32,
}

impl Accommodation {
    /// Places that can be used, tents included.
    #[must_use]
    pub fn usable(&self, failed_use: u32, tent_beds: u32) -> u32 {
        let sound = self.beds.saturating_sub(self.lost);
        let building = if self.fails { (u64::from(sound) * u64::from(failed_use) / 1000) as u32 } else { sound };
        building + self.tents * tent_beds
    }

    /// Places as the responders know them.
    #[must_use]
    pub fn known(&self, failed_use: u32, tent_beds: u32) -> u32 {
        let hopeful = Self { fails: self.fails && self.assessed, ..self.clone() };
        hopeful.usable(failed_use, tent_beds)
    }

    /// Places that a repair would bring back, as far as is known.
    #[must_use]
    pub fn repairable(&self, failed_use: u32) -> u32 {
        self.beds - Self { tents: 0, ..self.clone() }.known(failed_use, 0)
    }
}

/// Capability: water.
#[derive(Component, Clone, Debug, Hash)]
pub struct Water {
    /// Litres a day from the place itself.
    pub own: u32,
    /// Litres a day by truck.
    pub trucked: u32,
}

/// Capability: sanitation.
#[derive(Component, Clone, Debug, Hash)]
pub struct Sanitation {
    /// Latrines for women and girls, for men and boys.
    pub latrines: [u32; 2],
    /// Showers.
    pub showers: u32,
    /// Whether the ways are lit.
    pub lit: bool,
}

/// Capability: rooms for care.
#[derive(Component, Clone, Debug, Hash)]
pub struct Care {
    /// Consulting rooms.
    pub consulting_rooms: u32,
    /// Rooms for private talks.
    pub confidential_rooms: u32,
    /// Whether children have a space of their own.
    pub child_space: bool,
}

/// Capability: a store.
#[derive(Component, Clone, Debug, Default, Hash)]
pub struct Store {
    /// Goods by item.
    pub stock: [u32; Item::COUNT],
    /// Person-hours of food handed out and not yet eaten.
    pub food_credit: u32,
    /// Thousandths of a household that could be served beyond the last one.
    pub handout: u32,
}

/// Capability: homes of residents.
#[derive(Component, Clone, Debug, Hash)]
pub struct Homes {
    /// Households displaced from here so far.
    pub damaged: u32,
    /// Homes repaired so far, in 24ths.
    pub repaired: u32,
    /// Households that have set out for home or are back.
    pub returned: u32,
    /// Homes repaired a day without help.
    pub own_pace: u32,
    /// Homes repaired a day with paid help.
    pub helped_pace: u32,
}

impl Homes {
    /// Homes that stand ready for households still away.
    #[must_use]
    pub fn ready(&self) -> u32 {
        (self.repaired / DAY).min(self.damaged).saturating_sub(self.returned)
    }
}

/// Staff of one profession at one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crew {
    /// How many.
    pub persons: u32,
    /// Fatigue in permille; 0 is rested.
    pub fatigue: u32,
    /// Skill in permille of [`TRAINED`] staff.
    pub skill: u32,
}

/// Skill of trained staff.
pub const TRAINED: u32 = 1000;

/// Staff at a site.
#[derive(Component, Clone, Debug, Hash)]
pub struct Crews {
    /// By profession.
    pub crews: [Crew; Profession::COUNT],
    /// Hours of a shift, for all of them.
    pub shift: u32,
    /// People of partners, by profession; they keep working during a strike.
    pub partners: [u32; Profession::COUNT],
    /// Whether they have stopped work.
    pub striking: bool,
    /// Until when they will have stopped work.
    pub strike_until: Tick,
}

impl Crews {
    /// The crew of a profession.
    #[must_use]
    pub const fn of(&self, profession: Profession) -> &Crew {
        &self.crews[profession as usize]
    }

    /// Persons of a profession who work here, those of partners with them; of the response's own nobody during a strike.
    #[must_use]
    pub const fn at_work(&self, profession: Profession) -> u32 {
        let own = if self.striking { 0 } else { self.of(profession).persons };
        own + self.partners[profession as usize]
    }

    /// Persons on duty at any moment of a service that runs `hours` a day.
    #[must_use]
    pub fn on_duty(&self, profession: Profession, hours: u32) -> u32 {
        let persons = self.at_work(profession);
        if hours <= self.shift { persons } else { persons * self.shift / hours }
    }

    /// Output in permille of a rested, trained crew's.
    #[must_use]
    pub fn output(&self, profession: Profession, fatigue_loss: u32) -> u32 {
        let crew = self.of(profession);
        (1000 - crew.fatigue * fatigue_loss / 1000) * crew.skill / TRAINED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_building_that_fails_is_known_to_fail_only_once_assessed() {
        let mut hall = Accommodation { beds: 200, lost: 20, fails: true, assessed: false, tents: 2 };
        assert_eq!((hall.usable(300, 5), hall.known(300, 5)), (64, 190));
        hall.assessed = true;
        assert_eq!((hall.known(300, 5), hall.repairable(300)), (64, 146));
    }

    #[test]
    fn longer_hours_spread_a_crew_thinner_and_longer_shifts_put_more_on_duty() {
        let crew = Crew { persons: 12, fatigue: 0, skill: TRAINED };
        let crews = |shift| Crews {
            crews: [crew; Profession::COUNT],
            shift,
            partners: [0; Profession::COUNT],
            striking: false,
            strike_until: Tick(0),
        };
        assert_eq!(crews(8).on_duty(Profession::Registration, 8), 12);
        assert_eq!(crews(8).on_duty(Profession::Registration, 24), 4);
        assert_eq!(crews(12).on_duty(Profession::Registration, 24), 6);
        let strike = Crews { striking: true, ..crews(8) };
        assert_eq!((strike.on_duty(Profession::Health, 8), strike.at_work(Profession::Health)), (0, 0));
        let mut new = crews(8);
        new.crews[0].skill = 700;
        assert_eq!(new.output(Profession::Registration, 500), 700);
    }
}
