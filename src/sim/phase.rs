//! The phases of a tick, in the one place where their order is declared.

use bevy::ecs::schedule::{
    IntoScheduleConfigs, LogLevel, Schedule, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor, SystemSet,
};

use crate::sim::{
    appeal, arrive, burden, care, census, complaints, conduct, costs, crowding, decide, desks, escorts, follow_up,
    health, inject, journey, merge, observe, partners, returns, roster, rumours, services, sharing, society, staff,
    stores, trust, works,
};

/// One tick.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct SimTick;

/// What happens in an hour, in this order. A new phase goes here, into [`Phase::ALL`] and into `fill`.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// People find a place, board, are counted, served and given kits; a few times a day they find care.
    Assist,
    /// What was under way is completed: goods, trucks, works, postings; partners bring theirs; what lies idle
    /// spoils; donors answer; homes are repaired.
    Supply,
    /// Staff tire and rest, stop work and come back; once a day some leave and newcomers learn.
    People,
    /// Burden and crowding are noted; injuries at once; once a day health, deaths, assisted return, complaints,
    /// conduct, the towns, rumours and trust.
    Outcome,
    /// Running costs are charged, arrears watched.
    Money,
    /// The observed picture is drawn.
    Report,
}

/// What happens once a day, at midnight, in whatever phase: the hour is looked at once a tick.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Midnight;

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 11] = [
        Self::Inject,
        Self::Decide,
        Self::Arrive,
        Self::Move,
        Self::Process,
        Self::Assist,
        Self::Supply,
        Self::People,
        Self::Outcome,
        Self::Money,
        Self::Report,
    ];

    /// Adds the systems of a phase: chained, each with its place.
    fn fill(self, schedule: &mut Schedule) {
        match self {
            Self::Inject => schedule.add_systems(inject::deliver_injects.run_if(inject::any_news).in_set(self)),
            Self::Decide => schedule.add_systems(
                (decide::apply_decisions, inject::follow_answers).chain().run_if(decide::any_order).in_set(self),
            ),
            Self::Arrive => schedule.add_systems(arrive::emit_arrivals.in_set(self)),
            // Who arrives or leaves is settled with who is processed: nobody is both.
            Self::Move => schedule.add_systems(journey::advance_cohorts.in_set(self)),
            Self::Process => schedule.add_systems(
                (
                    desks::run_desks,
                    desks::reach_out,
                    follow_up::visit.run_if(follow_up::is_due),
                    desks::divert_waiting,
                    roster::settle,
                )
                    .chain()
                    .in_set(self),
            ),
            Self::Assist => schedule.add_systems(
                (
                    journey::count_places,
                    journey::transfer_people.run_if(journey::any_transfer),
                    journey::send_onward,
                    roster::settle,
                    (merge::merge_cohorts, roster::settle).chain().run_if(merge::is_due),
                    census::take_census,
                    desks::watch_queues,
                    services::provide_services,
                    services::issue_kits,
                    care::hold_round.run_if(care::is_round),
                )
                    .chain()
                    .in_set(self),
            ),
            Self::Supply => schedule.add_systems(
                (
                    works::complete_works.run_if(works::any_due),
                    escorts::open_ways.run_if(escorts::is_news),
                    (
                        partners::let_partners_work.run_if(partners::any),
                        stores::spoil_stock,
                        appeal::answer_appeal.run_if(appeal::is_due),
                    )
                        .chain()
                        .in_set(Midnight),
                    journey::repair_homes,
                )
                    .chain()
                    .in_set(self),
            ),
            Self::People => {
                schedule.add_systems((staff::tire_and_rest, staff::pass_day.in_set(Midnight)).chain().in_set(self))
            }
            Self::Outcome => schedule.add_systems(
                (
                    burden::accrue_burden,
                    crowding::watch_crowding,
                    health::strike.run_if(health::any_blow),
                    rumours::end_rumours.run_if(rumours::any),
                    (
                        health::pass_day,
                        roster::settle,
                        (returns::assist_returns, roster::settle).chain().run_if(returns::in_force),
                        complaints::take_complaints,
                        conduct::watch_conduct,
                        sharing::misuse_data.run_if(sharing::unprotected),
                        society::pass_day,
                        rumours::spread_rumours,
                        trust::move_trust,
                    )
                        .chain()
                        .run_if(health::is_due),
                )
                    .chain()
                    .in_set(self),
            ),
            Self::Money => {
                schedule.add_systems((costs::charge_costs.in_set(Midnight), costs::watch_arrears).chain().in_set(self))
            }
            Self::Report => schedule.add_systems(observe::observe.run_if(observe::is_read).in_set(self)),
        };
    }
}

/// The schedule of a tick. Systems are chained, on one thread; an undeclared order is an error.
pub fn schedule() -> Schedule {
    let [a, b, c, d, e, f, g, h, i, j, k] = Phase::ALL;
    let mut schedule = bare();
    schedule.configure_sets((a, b, c, d, e, f, g, h, i, j, k).chain());
    for phase in Phase::ALL {
        phase.fill(&mut schedule);
    }
    schedule
}

/// The schedule of one phase by itself, for measurements.
pub fn alone(phase: Phase) -> Schedule {
    let mut schedule = bare();
    phase.fill(&mut schedule);
    schedule
}

fn bare() -> Schedule {
    let mut schedule = Schedule::new(SimTick);
    schedule.configure_sets(Midnight.run_if(costs::is_midnight));
    schedule.set_executor(SingleThreadedExecutor::new());
    // No system leaves commands behind: cohorts are spawned and despawned in one place, at once.
    schedule.set_apply_final_deferred(false);
    // Every build with debug assertions, so every test, looks for what is undeclared; a release is built from the same text.
    let undeclared = if cfg!(debug_assertions) { LogLevel::Error } else { LogLevel::Ignore };
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: undeclared,
        hierarchy_detection: undeclared,
        auto_insert_apply_deferred: false,
        ..ScheduleBuildSettings::default()
    });
    schedule
}
