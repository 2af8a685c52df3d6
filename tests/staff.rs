//! Staff: long shifts, strikes, newcomers, turnover, conduct.

use std::sync::Arc;

use umbral::exercise::Exercise;
use umbral::scenario::ids::SiteId;
use umbral::scenario::schema::{Lever, Profession};
use umbral::scenario::{Loaded, read};
use umbral::sim::{Act, Decision, Fact};
use umbral::units::Tick;

use super::support::{SHIPPED, run, seeds, shipped, without};

fn order(exercise: &mut Exercise, decision: Decision) {
    exercise.submit(Act::Decide(decision)).expect("nothing is written");
}

fn run_to(exercise: &mut Exercise, tick: u32) {
    while exercise.now() < Tick(tick) && !exercise.is_over() {
        exercise.step().expect("nothing is written");
    }
    exercise.audit().expect("everybody is accounted for");
}

fn bridge() -> SiteId {
    SiteId::new("serra_bridge").expect("an id")
}

fn counted(exercise: &Exercise, count: impl Fn(&Fact) -> u32) -> u32 {
    exercise.journal().facts().iter().map(|(_, fact)| count(fact)).sum()
}

#[test]
fn long_shifts_bring_more_work_for_a_while_then_strikes_and_farewells() {
    let loaded = shipped(SHIPPED[0]);
    let with_shift = |hours: u32| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        let sites: Vec<_> = exercise.sitrep().sites.iter().map(|site| site.id.clone()).collect();
        sites.into_iter().for_each(|site| order(&mut exercise, Decision::SetShift { site, hours }));
        run_to(&mut exercise, 40 * 24);
        let strikes = counted(&exercise, |fact| u32::from(matches!(fact, Fact::StrikeBegan { .. })));
        let over = counted(&exercise, |fact| u32::from(matches!(fact, Fact::StrikeEnded { .. })));
        let left = counted(&exercise, |fact| if let Fact::StaffLeft { persons, .. } = fact { *persons } else { 0 });
        assert_eq!(left, exercise.truth().pool.gone.iter().sum::<u32>(), "the journal tells of everybody who left");
        (strikes, over, left)
    };
    let (calm, long) = (with_shift(8), with_shift(12));
    assert_eq!(calm.0, 0);
    assert!(long.0 > 10 && long.1 > 0, "{long:?}");
    assert!(long.2 > calm.2 * 2, "{} left after long shifts, {} after normal ones", long.2, calm.2);
}

#[test]
fn nobody_is_registered_while_staff_strike() {
    let mut texts = shipped(SHIPPED[0]).texts.clone();
    let passage = "effects: [RegistrationDown(36)],";
    assert_eq!(texts.scenario.matches(passage).count(), 1);
    texts.scenario = texts.scenario.replace(passage, "effects: [Strike(site: \"serra_bridge\", hours: 36)],");
    let loaded = Arc::new(read(texts).expect("the variant loads"));
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    // The inject comes on day 22 at seven.
    run_to(&mut exercise, 21 * 24 + 9);
    let position = loaded.scenario.sites.iter().position(|site| site.id == bridge()).expect("it is there");
    let done = |exercise: &Exercise| exercise.truth().waits.done[position].iter().sum::<u64>();
    let left = |exercise: &Exercise| {
        u64::from(counted(exercise, |f| if let Fact::PeopleDiverted { persons, .. } = f { *persons } else { 0 }))
    };
    assert!(exercise.sitrep().site(&bridge()).expect("it is there").striking);
    let (before, gave_up) = (done(&exercise), left(&exercise));
    run_to(&mut exercise, 21 * 24 + 30);
    assert!(done(&exercise) - before <= left(&exercise) - gave_up + 300, "only those who gave up are done waiting");
    let registered = exercise.truth().waits.waiting[position];
    run_to(&mut exercise, 24 * 24);
    assert!(!exercise.sitrep().site(&bridge()).expect("it is there").striking);
    assert!(registered > 0);
}

#[test]
fn newcomers_learn_and_a_programme_or_a_roster_makes_it_short() {
    let loaded = shipped(SHIPPED[0]);
    let skill = |levers: &[Lever], day: u32| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
        levers.iter().for_each(|lever| order(&mut exercise, Decision::Enact { lever: *lever }));
        run_to(&mut exercise, 8 * 24);
        // A place without anybody of the profession: what is seen is the newcomers.
        let nobody = |site: &&umbral::sim::SitePicture| {
            site.staff[Profession::Logistics as usize] == 0 && site.reachable && site.open && site.stock.is_some()
        };
        let site = exercise.sitrep().sites.iter().find(nobody).expect("there is one").id.clone();
        let ready = exercise.sitrep().staff_ready[Profession::Logistics as usize];
        order(&mut exercise, Decision::Recruit { profession: Profession::Logistics, persons: 2 });
        if ready > 0 {
            // Those who are ready are posted elsewhere first.
            let elsewhere = exercise.sitrep().sites.iter().find(|s| s.id != site && s.reachable).expect("another");
            let decision =
                Decision::PostStaff { profession: Profession::Logistics, site: elsewhere.id.clone(), persons: ready };
            order(&mut exercise, decision);
        }
        run_to(&mut exercise, 8 * 24 + loaded.rules.recruit_hours + 2);
        order(&mut exercise, Decision::PostStaff { profession: Profession::Logistics, site: site.clone(), persons: 2 });
        run_to(&mut exercise, 8 * 24 + loaded.rules.recruit_hours + 16 + day * 24);
        let seen = exercise.sitrep().site(&site).expect("it is there");
        assert!(seen.staff[Profession::Logistics as usize] > 0);
        seen.skill[Profession::Logistics as usize]
    };
    let first = skill(&[], 0);
    assert!((loaded.rules.recruit_skill..loaded.rules.recruit_skill + 50).contains(&first), "{first}");
    let (alone, taught) = (skill(&[], 6), skill(&[Lever::StaffTraining], 6));
    assert!(first < alone && alone < taught && taught <= 1000, "{first} {alone} {taught}");
    assert_eq!(skill(&[Lever::Roster], 0), 1000);
}

#[test]
fn a_channel_makes_abuse_rarer_and_brings_it_to_light() {
    let loaded: Arc<Loaded> = shipped(SHIPPED[1]);
    let (mut heard, mut unheard, mut trust) = ((0, 0), (0, 0), [0; 2]);
    for seed in seeds("smoke") {
        let (open, silent) = (run(&loaded, seed, "reference"), without(&loaded, seed, Lever::PseaChannel));
        let told = |fact: &Fact| u32::from(matches!(fact, Fact::MisconductAnswered { .. }));
        assert_eq!(counted(&open, told), open.truth().conduct.answered);
        for (exercise, sum) in [(&open, &mut heard), (&silent, &mut unheard)] {
            sum.0 += exercise.truth().conduct.incidents;
            sum.1 += exercise.truth().conduct.answered;
        }
        trust[0] += open.truth().trust.mean;
        trust[1] += silent.truth().trust.mean;
    }
    println!("incidents and answers in twenty worlds: {heard:?} with a channel, {unheard:?} without; trust {trust:?}");
    assert!(heard.0 * 3 < unheard.0 * 2 && heard.1 > 0 && unheard.1 == 0);
    assert!(trust[0] > trust[1], "{trust:?}");
}
