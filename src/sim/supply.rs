//! Supply: staff pool, trucks, goods received and lost, and what disrupts them; the balances that must hold.

use bevy::ecs::resource::Resource;

use crate::scenario::schema::{Item, Profession, Scenario};
use crate::units::Tick;

/// Staff without a post.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Pool {
    /// Ready to be posted, by profession.
    pub ready: [u32; Profession::COUNT],
    /// Could still be recruited.
    pub recruitable: [u32; Profession::COUNT],
}

impl Pool {
    /// The pool at STARTEX.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut pool = Self::default();
        for staff in &scenario.staff {
            pool.ready[staff.profession as usize] += staff.ready.0;
            pool.recruitable[staff.profession as usize] += staff.recruitable.0;
        }
        pool
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
