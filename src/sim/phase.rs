//! The phases of a tick, in the one place where their order is declared.

use bevy::ecs::schedule::{
    IntoScheduleConfigs, LogLevel, Schedule, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor, SystemSet,
};

use crate::sim::{
    arrive, burden, census, costs, crowding, decide, desks, inject, journey, merge, observe, roster, services, staff,
    works,
};

/// One tick.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct SimTick;

/// What happens in an hour, in this order. A new phase goes here and into the chain below.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Due, conditional and released injects take effect.
    Inject,
    /// Orders are applied, started or refused.
    Decide,
    /// People appear at the heads of routes.
    Arrive,
    /// Cohorts advance; closed routes hold them.
    Move,
    /// Desks register; some give up waiting.
    Process,
    /// People find a place, board, are counted, served and given kits.
    Assist,
    /// What was under way is completed: goods, trucks, works, postings; homes are repaired.
    Supply,
    /// Staff tire and rest.
    People,
    /// Burden and crowding are noted.
    Outcome,
    /// Running costs are charged, arrears watched.
    Money,
    /// The observed picture is drawn.
    Report,
}

/// The schedule of a tick. Systems are chained, on one thread; an undeclared order is an error.
pub fn schedule() -> Schedule {
    use Phase::{Arrive, Assist, Decide, Inject, Money, Move, Outcome, People, Process, Report, Supply};
    let mut schedule = Schedule::new(SimTick);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        hierarchy_detection: LogLevel::Error,
        ..ScheduleBuildSettings::default()
    });
    schedule.configure_sets(
        (Inject, Decide, Arrive, Move, Process, Assist, Supply, People, Outcome, Money, Report).chain(),
    );
    schedule.add_systems(inject::deliver_injects.in_set(Inject));
    schedule.add_systems(decide::apply_decisions.in_set(Decide));
    schedule.add_systems((arrive::emit_arrivals, journey::count_damage).chain().in_set(Arrive));
    schedule.add_systems((journey::advance_cohorts, roster::settle).chain().in_set(Move));
    schedule.add_systems(
        (desks::run_desks, desks::reach_out, desks::divert_waiting, roster::settle).chain().in_set(Process),
    );
    schedule.add_systems(
        (
            journey::count_places,
            journey::choose_destinations,
            journey::transfer_people,
            journey::board,
            roster::settle,
            merge::merge_cohorts,
            roster::settle,
            census::take_census,
            desks::watch_queues,
            services::provide_services,
            services::issue_kits,
        )
            .chain()
            .in_set(Assist),
    );
    schedule.add_systems((works::complete_works, journey::repair_homes).chain().in_set(Supply));
    schedule.add_systems(staff::tire_and_rest.in_set(People));
    schedule.add_systems((burden::accrue_burden, crowding::watch_crowding).chain().in_set(Outcome));
    schedule.add_systems(costs::charge_costs.in_set(Money));
    schedule.add_systems(observe::observe.in_set(Report));
    schedule
}
