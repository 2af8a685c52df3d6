//! A tick in the steady state allocates nothing, the journal aside. Lists that grow to a new length do, once.

use umbral::exercise::Exercise;

use super::support::{SHIPPED, shipped};

#[test]
fn a_steady_tick_allocates_nothing() {
    for scenario in SHIPPED {
        let mut exercise = Exercise::new(shipped(scenario), 1);
        let (mut allocating, mut quiet_ticks) = (Vec::new(), 0);
        let late = exercise.truth().country.endex.0 * 2 / 3;
        while !exercise.is_over() {
            let facts = exercise.journal().facts().len();
            let info = allocation_counter::measure(|| exercise.step().expect("nothing is written"));
            let quiet = exercise.journal().facts().len() == facts;
            if exercise.now().0 > late && quiet {
                quiet_ticks += 1;
                if info.count_total > 0 {
                    allocating.push((exercise.now().0, info.count_total));
                }
            }
        }
        assert!(quiet_ticks > 100, "{scenario}: only {quiet_ticks} ticks were looked at");
        // Without any response people pile up to the end: one list or another still doubles now and then.
        assert!(allocating.len() * 40 <= quiet_ticks, "{scenario}, {quiet_ticks} ticks: {allocating:?}");
    }
}
