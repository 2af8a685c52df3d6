//! The clock of the simulation: the current tick and nothing else. No wall clock exists here.

use bevy::ecs::resource::Resource;

use crate::units::Tick;

/// Where the run stands.
#[derive(Resource, Clone, Copy, Debug, Default, Hash)]
pub struct Clock {
    /// Hours since STARTEX that are over.
    pub now: Tick,
}
