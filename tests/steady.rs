//! A tick in the steady state allocates nothing, the journal aside.

use std::sync::Arc;

use umbral::exercise::Exercise;

use super::support::{SHIPPED, shipped};

#[test]
fn a_steady_tick_allocates_nothing() {
    for scenario in SHIPPED {
        let mut exercise = Exercise::new(shipped(scenario), 1);
        let mut allocating = Vec::new();
        let late = exercise.truth().country.endex.0 * 2 / 3;
        while !exercise.is_over() {
            let facts = exercise.journal().facts().len();
            let info = allocation_counter::measure(|| exercise.step().expect("nothing is written"));
            let quiet = exercise.journal().facts().len() == facts;
            if exercise.now().0 > late && quiet && info.count_total > 0 {
                allocating.push((exercise.now().0, info.count_total));
            }
        }
        assert!(allocating.is_empty(), "{scenario}: ticks that allocate: {allocating:?}");
        drop(Arc::clone(exercise.loaded()));
    }
}
