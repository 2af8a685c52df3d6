//! Injects: the MSEL at work. Scheduled injects happen at their time, conditional ones once their condition holds in the
//! observed picture of the tick before, held ones when the facilitator releases them. A dilemma that nobody answers in time
//! takes its default. What was expected of players is judged by what they did and by the picture: met, late or not met.
//!
//! Phases: `Inject` ([`deliver_injects`]), `Decide` ([`follow_answers`]). Reads: [`Sitrep`], facilitator acts. Writes: [`Msel`],
//! [`Journal`], and what effects change (see `effects`). Draws: none. Keeps: what happens depends on ticks only, never on
//! pauses, speed or reloads.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Res, ResMut};
use serde::{Deserialize, Serialize};

use crate::scenario::ids::{InjectId, OptionId};
use crate::scenario::schema::{Deed, Inject, Period, When};
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::decision::{Decision, Facilitation, Refusal};
use crate::sim::effects::Circumstances;
use crate::sim::journal::{Fact, Journal};
use crate::sim::sitrep::Sitrep;
use crate::units::Tick;

/// Whether an inject has happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Standing {
    #[default]
    Open,
    Released,
    Over,
}

/// The answer to a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answer {
    /// When.
    pub tick: Tick,
    /// Position of the option.
    pub option: u8,
    /// Whether nobody answered in time, so that the default counts.
    pub by_default: bool,
}

/// How an expected action went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// There is still time.
    Pending,
    /// Done within the window.
    Met,
    /// Done after the window.
    Late,
    /// The window is over and it was not done.
    NotMet,
    /// Only observers in the room can tell.
    ByObservers,
}

/// The course of one inject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Course {
    standing: Standing,
    /// When it reached the players.
    pub delivered: Option<Tick>,
    /// When what was expected was first seen to be done.
    pub done: Option<Tick>,
    /// The answer to its dilemma.
    pub answer: Option<Answer>,
}

impl Course {
    /// How what was expected went, as of `now`; none if nothing was, or it was not delivered.
    #[must_use]
    pub fn judgement(&self, inject: &Inject, now: Tick) -> Option<Judgement> {
        let (expected, delivered) = (inject.expected.as_ref()?, self.delivered?);
        let late = |tick: Tick| tick.since(delivered) > expected.within_hours.0;
        Some(match self.done {
            _ if expected.shown_by.is_empty() => Judgement::ByObservers,
            Some(done) if late(done) => Judgement::Late,
            Some(_) => Judgement::Met,
            None if late(now) => Judgement::NotMet,
            None => Judgement::Pending,
        })
    }

    /// Whether the time for what was expected is over as of this tick.
    fn closes(&self, inject: &Inject, now: Tick) -> bool {
        let window = inject.expected.as_ref().map(|expected| expected.within_hours.0 + 1);
        self.delivered.is_some_and(|delivered| window == Some(now.since(delivered)))
    }

    /// Until when its dilemma can be answered; none if there is nothing to answer any more.
    #[must_use]
    pub fn due(&self, inject: &Inject) -> Option<Tick> {
        let (dilemma, delivered) = (inject.dilemma.as_ref()?, self.delivered?);
        self.answer.is_none().then_some(Tick(delivered.0 + dilemma.deadline_hours.0))
    }

    /// Whether it reaches the players now.
    fn is_due(&self, inject: &Inject, now: Tick, period: &Period, sitrep: &Sitrep) -> bool {
        match (self.standing, &inject.when) {
            (Standing::Over, _) => false,
            (Standing::Released, _) => true,
            (_, When::At { day, hour }) => now >= period.tick(day.0, hour.0),
            (_, When::Once(condition)) => now.0 > 0 && sitrep.holds(condition),
            (_, When::Released) => false,
        }
    }

    /// Whether anything happens to it now: it reaches the players, its dilemma is over, or what was expected is seen or missed.
    fn stirs(&self, inject: &Inject, now: Tick, period: &Period, sitrep: &Sitrep) -> bool {
        self.is_due(inject, now, period, sitrep)
            || self.due(inject).is_some_and(|due| now > due)
            || self.is_seen(inject, sitrep)
            || self.is_missed(inject, now)
    }

    /// Whether what was expected is seen in this picture.
    fn is_seen(&self, inject: &Inject, sitrep: &Sitrep) -> bool {
        self.awaits(inject, |deed| matches!(deed, Deed::Observed(condition) if sitrep.holds(condition)))
    }

    /// Whether the time for what was expected is over as of this tick, and nothing was seen.
    fn is_missed(&self, inject: &Inject, now: Tick) -> bool {
        self.closes(inject, now) && self.awaits(inject, |_| true)
    }

    /// Whether something is expected that has not been seen yet and that `shows` could show.
    fn awaits(&self, inject: &Inject, shows: impl Fn(&Deed) -> bool) -> bool {
        let expected = inject.expected.as_ref().filter(|_| self.delivered.is_some() && self.done.is_none());
        expected.is_some_and(|expected| expected.shown_by.iter().any(shows))
    }
}

/// The MSEL of a run.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Msel {
    courses: Vec<Course>,
    delivered: Vec<(Tick, u16)>,
    /// Answers of this tick whose effects are still to come.
    answers: Vec<(u16, u8)>,
}

impl Msel {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(injects: usize) -> Self {
        Self { courses: vec![Course::default(); injects], delivered: Vec::new(), answers: Vec::new() }
    }

    /// Injects delivered so far: tick and position.
    #[must_use]
    pub fn delivered(&self) -> &[(Tick, u16)] {
        &self.delivered
    }

    /// The course of each inject, in the order of the scenario.
    #[must_use]
    pub fn courses(&self) -> &[Course] {
        &self.courses
    }

    /// Answers a dilemma.
    ///
    /// # Errors
    /// There is no such question or option, it is not asked yet, or it has been answered.
    pub(super) fn answer(
        &mut self,
        injects: &[Inject],
        now: Tick,
        inject: &InjectId,
        option: &OptionId,
        journal: &mut Journal,
    ) -> Result<(), Refusal> {
        let at = injects.iter().position(|known| known.id == *inject).ok_or(Refusal::UnknownName)?;
        let options = injects[at].dilemma.as_ref().map(|dilemma| &dilemma.options).ok_or(Refusal::UnknownName)?;
        let chosen = options.iter().position(|known| known.id == *option).ok_or(Refusal::UnknownName)?;
        let course = &mut self.courses[at];
        match (course.delivered, course.answer) {
            (None, _) => return Err(Refusal::NotAsked),
            (_, Some(answer)) if answer.by_default => return Err(Refusal::TooLate),
            (_, Some(_)) => return Err(Refusal::AlreadySo),
            _ => {}
        }
        let (inject, option) = (at as u16, chosen as u8);
        course.answer = Some(Answer { tick: now, option, by_default: false });
        self.answers.push((inject, option));
        journal.note(now, Fact::DilemmaAnswered { inject, option });
        Ok(())
    }

    /// Takes note of an order that took effect.
    pub(super) fn note(&mut self, injects: &[Inject], now: Tick, order: &Decision, journal: &mut Journal) {
        for (at, (course, inject)) in self.courses.iter_mut().zip(injects).enumerate() {
            let shows = |deed: &Deed| match (deed, order) {
                (Deed::Answered(wanted), Decision::Answer { inject: to, option }) => {
                    *to == inject.id && option == wanted
                }
                (Deed::Ordered { order: kind, site }, order) => {
                    *kind == order.kind() && site.as_ref().is_none_or(|site| order.sites().contains(&Some(site)))
                }
                _ => false,
            };
            if course.awaits(inject, shows) {
                course.done = Some(now);
                journal.note(now, Fact::ExpectedDone { inject: at as u16 });
            }
        }
    }
}

/// Facilitator acts for this tick.
#[derive(Resource, Clone, Debug, Default)]
pub struct Facilitator(pub Vec<Facilitation>);

/// Whether the facilitator acted, or anything happens to an inject.
pub(super) fn any_news(
    sitrep: Res<Sitrep>,
    msel: Res<Msel>,
    facilitator: Res<Facilitator>,
    country: Res<Country>,
    clock: Res<Clock>,
) -> bool {
    let stirs = |(course, inject): (&Course, &Inject)| course.stirs(inject, clock.now, country.period(), &sitrep);
    let plays = clock.now < country.endex;
    !facilitator.0.is_empty() || plays && msel.courses.iter().zip(&country.scenario().injects).any(stirs)
}

/// Delivers the injects that are due, settles dilemmas whose time is over, and judges what was expected.
pub(super) fn deliver_injects(
    sitrep: Res<Sitrep>,
    mut msel: ResMut<Msel>,
    mut facilitator: ResMut<Facilitator>,
    mut world: Circumstances,
) {
    let now = world.clock.now;
    for act in facilitator.0.drain(..) {
        let (id, skip) = match &act {
            Facilitation::Release(id) => (id, false),
            Facilitation::Skip(id) => (id, true),
        };
        let position = world.country.scenario().injects.iter().position(|inject| inject.id == *id);
        let Some(at) = position.filter(|at| msel.courses[*at].standing == Standing::Open) else { continue };
        if skip {
            msel.courses[at].standing = Standing::Over;
            world.journal.note(now, Fact::InjectSkipped { inject: at as u16 });
        } else {
            msel.courses[at].standing = Standing::Released;
        }
    }
    // The exercise is over: what still follows is not part of it.
    if now >= world.country.endex {
        return;
    }
    let loaded = std::sync::Arc::clone(&world.country.loaded);
    for (at, inject) in loaded.scenario.injects.iter().enumerate() {
        let (course, period) = (&msel.courses[at], world.country.period());
        if !course.stirs(inject, now, period, &sitrep) {
            continue;
        }
        let due = course.is_due(inject, now, period, &sitrep);
        let course = &mut msel.courses[at];
        if due {
            (course.standing, course.delivered) = (Standing::Over, Some(now));
            msel.delivered.push((now, at as u16));
            world.journal.note(now, Fact::InjectDelivered { inject: at as u16 });
            world.happen(at);
        } else {
            follow_up(course, at, inject, &sitrep, &mut world);
        }
    }
}

/// An inject that was delivered before: its default if nobody answered, and what was expected.
fn follow_up(course: &mut Course, at: usize, inject: &Inject, sitrep: &Sitrep, world: &mut Circumstances) {
    let now = world.clock.now;
    let ix = at as u16;
    if let (Some(due), Some(dilemma)) = (course.due(inject), &inject.dilemma)
        && now > due
    {
        let default = dilemma.options.iter().position(|option| option.id == dilemma.default);
        let option = default.expect("invariant: the loader checked the default") as u8;
        course.answer = Some(Answer { tick: now, option, by_default: true });
        world.journal.note(now, Fact::DilemmaDefaulted { inject: ix, option });
        world.follow(at, usize::from(option));
    }
    if course.is_seen(inject, sitrep) {
        course.done = Some(now);
        world.journal.note(now, Fact::ExpectedDone { inject: ix });
    } else if course.is_missed(inject, now) {
        world.journal.note(now, Fact::ExpectedMissed { inject: ix });
    }
}

/// Lets the answers of this tick take effect.
pub(super) fn follow_answers(mut msel: ResMut<Msel>, mut world: Circumstances) {
    for (inject, option) in std::mem::take(&mut msel.answers) {
        world.follow(usize::from(inject), usize::from(option));
    }
}
