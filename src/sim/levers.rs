//! Levers: measures in force or under way. A lever does nothing by itself; mechanics ask whether it is in force.

use bevy::ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::schema::Lever;

/// How far a lever is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Progress {
    /// Not enacted.
    #[default]
    Idle,
    /// Decided, in its lead time.
    UnderWay,
    /// In force.
    InForce,
}

/// All levers.
#[derive(Resource, Clone, Debug, Hash)]
pub struct Levers(pub [Progress; Lever::COUNT]);

impl Default for Levers {
    fn default() -> Self {
        Self([Progress::Idle; Lever::COUNT])
    }
}

impl Levers {
    /// Whether a lever is in force.
    #[must_use]
    pub fn in_force(&self, lever: Lever) -> bool {
        self.0[lever as usize] == Progress::InForce
    }
}

/// A lever whose mechanics are switched off, for studies: its order is taken and paid, and nothing follows.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct SwitchedOff(pub Option<Lever>);
