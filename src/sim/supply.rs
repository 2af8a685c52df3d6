//! Supply: staff pool, trucks, goods received and lost, and what disrupts them; the balances that must hold.

use bevy::ecs::resource::Resource;

use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, Profession, Scenario};
use crate::sim::site::{Crew, TRAINED};
use crate::units::{Money, Tick};

/// Staff without a post.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Pool {
    /// Ready to be posted, by profession.
    pub ready: [u32; Profession::COUNT],
    /// Skill of those who are ready, permille of trained staff.
    pub skill: [u32; Profession::COUNT],
    /// Could still be recruited.
    pub recruitable: [u32; Profession::COUNT],
    /// Left the response.
    pub gone: [u32; Profession::COUNT],
}

impl Pool {
    /// The pool at STARTEX.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut pool = Self { skill: [TRAINED; Profession::COUNT], ..Self::default() };
        for staff in &scenario.staff {
            pool.ready[staff.profession as usize] += staff.ready.0;
            pool.recruitable[staff.profession as usize] += staff.recruitable.0;
        }
        pool
    }

    /// Takes in people of a profession with a skill.
    pub fn join(&mut self, profession: Profession, persons: u32, skill: u32) {
        let at = profession as usize;
        let mut ready = Crew { persons: self.ready[at], fatigue: 0, skill: self.skill[at] };
        ready.join(persons, skill);
        (self.ready[at], self.skill[at]) = (ready.persons, ready.skill);
    }
}

/// How goods are bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// What they cost.
    pub price: Money,
    /// Hours of a tender before the order goes out.
    pub tender_hours: u32,
    /// Whether a tender was left out that the rules ask for.
    pub skips_tender: bool,
}

/// How goods of a list price are bought: freely under framework agreements and in small amounts, else by tender, or without
/// one at a surcharge.
#[must_use]
pub fn purchase(rules: &Rules, list: Money, framework: bool, urgent: bool) -> Purchase {
    if framework || list.0 <= i64::from(rules.petty_purchase) {
        Purchase { price: list, tender_hours: 0, skips_tender: false }
    } else if urgent {
        let price = Money(list.0 * i64::from(1000 + rules.urgent_surcharge) / 1000);
        Purchase { price, tender_hours: 0, skips_tender: true }
    } else {
        Purchase { price: list, tender_hours: rules.tender_hours, skips_tender: false }
    }
}

/// Trucks.
#[derive(Resource, Clone, Debug, Hash)]
pub struct Fleet {
    /// Trucks of the response.
    pub trucks: u32,
    /// Of these, not under way.
    pub free: u32,
}

/// Goods that came into the response, by item: stock at STARTEX and deliveries.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Received(pub [u64; Item::COUNT]);

/// Goods lost, by item.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Lost(pub [u64; Item::COUNT]);

/// What is out of order, and until when.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Disruptions {
    /// The registration system is down until then.
    pub registration_down: Tick,
    /// Customs holds imports until then.
    pub customs_hold: Tick,
    /// Suppliers that no longer deliver.
    pub defaulted: Vec<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn haste_costs_money_order_costs_time_and_an_agreement_neither() {
        let rules = crate::scenario::standard_rules();
        let list = Money(i64::from(rules.petty_purchase) + 100_000);
        let buy = |framework, urgent| purchase(&rules, list, framework, urgent);
        assert_eq!((buy(false, false).price, buy(false, false).tender_hours), (list, rules.tender_hours));
        assert!(buy(false, true).price > list && buy(false, true).tender_hours == 0 && buy(false, true).skips_tender);
        for urgent in [false, true] {
            assert_eq!(buy(true, urgent), Purchase { price: list, tender_hours: 0, skips_tender: false });
            let small = Money(i64::from(rules.petty_purchase));
            assert_eq!(purchase(&rules, small, false, urgent).price, small);
        }
    }
}
