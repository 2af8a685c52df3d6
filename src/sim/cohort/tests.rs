use proptest::prelude::*;

use super::*;
use crate::chance::{Chance, Stream};

fn people() -> impl Strategy<Value = People> {
    (prop::array::uniform10(0u32..400), prop::array::uniform12(0u32..1000), 1u32..2000).prop_map(
        |(cells, wanted, households)| {
            let mut people = People { cells, ..People::default() };
            people.cells[3] += 1;
            people.households = households.min(people.persons());
            for (i, concerned) in ELIGIBLE.iter().enumerate() {
                people.overlays[i] = wanted[i].min(people.eligible(*concerned));
            }
            people
        },
    )
}

fn sound(people: &People) -> bool {
    let persons = people.persons();
    people.households <= persons
        && (persons == 0) == (people.households == 0)
        && ELIGIBLE.iter().enumerate().all(|(i, concerned)| people.overlays[i] <= people.eligible(*concerned))
}

proptest! {
    #[test]
    fn a_split_conserves_and_a_merge_restores(whole in people(), share in 1u32..1000) {
        let mut rest = whole;
        let households = (whole.households - 1).min(whole.households * share / 1000);
        prop_assume!(households > 0);
        let taken = rest.split(households);
        prop_assert!(sound(&rest) && sound(&taken), "{rest:?} {taken:?}");
        prop_assert_eq!(taken.households, households);
        let mut again = rest;
        again.merge(&taken);
        prop_assert_eq!(again, whole);
    }

    #[test]
    fn lives_lost_are_counted(whole in people(), count in 0u32..50, id in any::<u64>()) {
        let mut rest = whole;
        let mut draw = Chance::new(1).key(Stream::Danger, Tick(1)).draw(id);
        let lost = rest.take_persons(count, &mut draw);
        prop_assert_eq!(lost.persons(), count.min(whole.persons()));
        prop_assert!(ELIGIBLE.iter().enumerate().all(|(i, m)| rest.overlays[i] <= rest.eligible(*m)));
        let mut again = rest;
        again.merge(&lost);
        prop_assert_eq!(again, whole);
    }

    #[test]
    fn kits_issued_go_with_those_who_hold_them(whole in people(), share in 1u32..1000, issued in 0u32..1000) {
        let mut rest = whole;
        let households = (whole.households - 1).min(whole.households * share / 1000);
        prop_assume!(households > 0);
        let record = Record {
            nfi: whole.households * issued / 1000,
            hygiene: whole.households * (1000 - issued) / 1000,
            dignity: whole.menstruating() * issued / 1000,
            ..Record::new(Tick(3), &whole, 0)
        };
        let mut left = record;
        let taken = rest.split(households);
        let part = left.split(&taken, &rest);
        prop_assert!(part.nfi <= taken.households && left.nfi <= rest.households);
        prop_assert!(part.dignity <= taken.menstruating() && left.dignity <= rest.menstruating());
        left.merge(&part);
        prop_assert_eq!(left, record);
    }
}
