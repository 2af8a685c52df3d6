//! An exercise in play: orders that wait, what is looked at and read, how time passes, figures for trends.

use crate::desk::countdown::Countdown;
use crate::desk::draft::Draft;
use crate::desk::limits::{self, Limit, Spell};
use crate::exercise::{Exercise, RecordingError, to_be_taken};
use crate::sim::{Act, Decision, Fact, SitePicture, Sitrep};
use crate::study::Comparison;
use crate::units::{DAY, Tick};

/// How scenario time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It stands still.
    Paused,
    /// So many hours of the scenario in a second.
    Running(u32),
}

/// Speeds on offer, in hours a second.
pub const SPEEDS: [u32; 3] = [1, 4, 12];

/// Why time stopped by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A message came in: its position among those delivered.
    Message(usize),
    /// This is the last hour in which the question of an inject can be answered: its position in the MSEL.
    LastCall(usize),
    /// Something happened, as it is reported.
    News(Fact),
    /// Something happened on the way that did not stop the clock.
    Passed(Fact),
    /// Something begins to build up that would limit the result.
    BuildsUp(Limit),
    /// The same, on the way: it did not stop the clock.
    BuiltUp(Limit),
    /// A decision is at hand that is not ordered: whoever moves on again goes on without it.
    AtHand,
    /// A day is over.
    Midnight,
    /// Another phase of the crisis begins.
    Phase,
    /// The exercise is over.
    Over,
    /// An exercise goes on that was left or cut off; so many orders wait in it. Unless all was kept, messages are unread again.
    Resumed {
        /// Orders that wait.
        waiting: usize,
        /// Whether the desk was found as it was left.
        whole: bool,
    },
}

/// Whether a fact weighs so much that it is put in front, whatever moves time.
#[must_use]
pub const fn weighs(fact: &Fact) -> bool {
    matches!(fact, Fact::OutbreakNoticed { .. } | Fact::DeathsAtSite { .. } | Fact::LivesLost { .. })
}

/// Whether two facts are of the same kind and the same place.
fn is_alike(a: &Fact, b: &Fact) -> bool {
    match (a, b) {
        (Fact::OutbreakNoticed { site: a, .. }, Fact::OutbreakNoticed { site: b, .. })
        | (Fact::DeathsAtSite { site: a, .. }, Fact::DeathsAtSite { site: b, .. })
        | (Fact::LivesLost { route: a, .. }, Fact::LivesLost { route: b, .. }) => a == b,
        _ => false,
    }
}

/// Whether a fact is an event for those who wait for the next one: an order that was finished or refused, something that ran out,
/// filled up, broke or came back. What follows from an order at once, and what goes on day by day, is none.
const fn is_event(fact: &Fact) -> bool {
    weighs(fact)
        || matches!(
            fact,
            Fact::OrderRefused { .. }
                | Fact::SiteOpened { .. }
                | Fact::InspectionPassed { .. }
                | Fact::InspectionFailed { .. }
                | Fact::SiteRepaired { .. }
                | Fact::SiteDamaged { .. }
                | Fact::PlacesReleased { .. }
                | Fact::AccessLost { .. }
                | Fact::AccessRegained { .. }
                | Fact::SanitationBuilt { .. }
                | Fact::SiteLit { .. }
                | Fact::TentsPitched { .. }
                | Fact::RoomsBuilt { .. }
                | Fact::SpaceOpened { .. }
                | Fact::StaffPosted { .. }
                | Fact::StaffRecruited { .. }
                | Fact::StaffLeft { .. }
                | Fact::StrikeBegan { .. }
                | Fact::StrikeEnded { .. }
                | Fact::GoodsDelivered { .. }
                | Fact::GoodsUnloaded { .. }
                | Fact::SupplierDefaulted { .. }
                | Fact::StockLost { .. }
                | Fact::StockOut { .. }
                | Fact::RouteClosed { .. }
                | Fact::RouteOpened { .. }
                | Fact::RouteLimited { .. }
                | Fact::WaitPassedDay { .. }
                | Fact::SiteOverfull { .. }
                | Fact::ServiceStopped { .. }
                | Fact::ServiceResumed { .. }
                | Fact::LeverInForce { .. }
                | Fact::RegistrationDown { .. }
                | Fact::CustomsHeld { .. }
                | Fact::PeopleHarmed { .. }
                | Fact::HostileIncident { .. }
                | Fact::AcceptanceLost { .. }
                | Fact::RumourHeard
                | Fact::RumourEnded { .. }
                | Fact::AppealFunded { .. }
                | Fact::BudgetGranted { .. }
                | Fact::BudgetCut { .. }
                | Fact::DataMisused { .. }
                | Fact::ComplaintsUnanswered { .. }
                | Fact::DilemmaDefaulted { .. }
        )
}

/// Figures of an hour, for trends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Hours since STARTEX.
    pub tick: Tick,
    /// Persons waiting before desks.
    pub waiting: u32,
    /// Longest wait in hours.
    pub longest: u32,
    /// People at the fullest place, percent of its beds.
    pub fullest: u32,
    /// Water at the driest place, decilitres a person and day; none if nobody is anywhere.
    pub driest: Option<u32>,
    /// Children alone who have a case worker, percent of those found; none if none was found.
    pub children: Option<u32>,
    /// What all lines can still spend, whole units.
    pub funds: i64,
    /// People arrived so far, as estimated.
    pub arrived: u32,
}

/// The fewest people for which water or crowding of a place is a figure.
const ENOUGH: u32 = 20;

impl Sample {
    /// Places of which occupancy and water are judged, by position.
    fn lodging(sitrep: &Sitrep) -> impl Iterator<Item = (usize, &SitePicture)> {
        sitrep.sites.iter().enumerate().filter(|(_, site)| site.open && site.present.value >= ENOUGH)
    }

    /// The fullest place and its occupancy in percent.
    #[must_use]
    pub fn fullest_place(sitrep: &Sitrep) -> Option<(u32, usize)> {
        Self::lodging(sitrep).filter_map(|(at, site)| Some((site.occupancy()?, at))).max()
    }

    /// The place with least water for each person, and how much: decilitres a day.
    #[must_use]
    pub fn driest_place(sitrep: &Sitrep) -> Option<(u32, usize)> {
        let housed = Self::lodging(sitrep).filter(|(_, site)| site.beds.is_some());
        housed.filter_map(|(at, site)| Some((site.water_each()?, at))).min()
    }

    /// The figures of a picture.
    #[must_use]
    pub fn of(sitrep: &Sitrep) -> Self {
        let sum = |each: &dyn Fn(&SitePicture) -> u32| sitrep.sites.iter().map(each).sum::<u32>();
        let (found, cared) = (sum(&|site| site.cases[0].found), sum(&|site| site.cases[0].cared));
        Self {
            tick: sitrep.tick,
            waiting: sum(&|site| site.waiting.value),
            longest: sitrep.sites.iter().map(|site| site.longest_wait.value).max().unwrap_or(0),
            fullest: Self::fullest_place(sitrep).map_or(0, |(percent, _)| percent),
            driest: Self::driest_place(sitrep).map(|(water, _)| water),
            children: (cared * 100).checked_div(found),
            funds: sitrep.lines.iter().map(|line| line.left().0).sum::<i64>() / 100,
            arrived: sitrep.arrived.value,
        }
    }
}

/// An exercise in play.
pub struct Session {
    /// The exercise.
    pub exercise: Exercise,
    /// Orders that go out with the next hour, as the sentences they were made of.
    pub pending: Vec<Draft>,
    /// The decision at hand.
    pub draft: Option<Draft>,
    /// The decision of which everybody was told that it is at hand and not ordered.
    minded: Option<Draft>,
    /// A decision that was put aside half-filled: it can be taken up again.
    pub aside: Option<Draft>,
    /// The site that is looked at.
    pub selected: Option<usize>,
    /// How time passes.
    pub pace: Pace,
    /// Injects read so far, by position among those delivered.
    pub read: Vec<bool>,
    /// The one that is open.
    pub reading: Option<usize>,
    /// Figures of past hours, every few of them.
    pub samples: Vec<Sample>,
    /// Where the journal tells that orders were refused when they last went out.
    pub refused: Vec<usize>,
    /// Why time last stopped by itself; nothing once it moves on.
    pub stopped: Vec<Stop>,
    /// What happened since the players last moved time on, and did not stop it.
    pub(super) passed: Vec<Stop>,
    /// What builds up that would limit the result, or did within the last day.
    pub(super) spells: Vec<Spell>,
    /// News of weight that nobody has put away yet.
    pub weighty: Vec<(Tick, Fact)>,
    /// Whether everybody was told that the exercise is over.
    pub told_over: bool,
    /// The last news of weight for which time stopped.
    weighed: Vec<(Tick, Fact)>,
    /// Injects whose message was put in front in the last hour to decide.
    warned: Vec<usize>,
    /// Thousandths of an hour that have passed on the clock and not yet in the exercise.
    pub(super) owed: u64,
    /// Whether time runs until something comes in.
    pub(super) to_next: bool,
    /// Minutes to decide before each operational period, where the facilitator set them.
    pub countdown: Option<Countdown>,
    /// The run beside other responses, once somebody asked; and whether more are to come.
    pub comparison: Option<(Comparison, bool)>,
}

impl Session {
    pub(super) fn new(exercise: Exercise, mut samples: Vec<Sample>) -> Self {
        samples.push(Sample::of(exercise.sitrep()));
        let mut session = Self {
            exercise,
            pending: Vec::new(),
            draft: None,
            minded: None,
            aside: None,
            selected: None,
            pace: Pace::Paused,
            read: Vec::new(),
            reading: None,
            samples,
            refused: Vec::new(),
            stopped: Vec::new(),
            passed: Vec::new(),
            spells: Vec::new(),
            weighty: Vec::new(),
            told_over: false,
            weighed: Vec::new(),
            warned: Vec::new(),
            owed: 0,
            to_next: false,
            countdown: None,
            comparison: None,
        };
        session.watch();
        session
    }

    /// What builds up now that would limit the result.
    pub fn limits(&self) -> impl Iterator<Item = &Spell> {
        let now = self.exercise.now();
        self.spells.iter().filter(move |spell| spell.seen == now)
    }

    /// Notes what builds up that would limit the result; what begins is returned.
    pub(super) fn watch(&mut self) -> Vec<Limit> {
        let building = limits::building(self.exercise.loaded(), self.exercise.sitrep());
        limits::watch(&mut self.spells, &building, self.exercise.now())
    }

    /// Whether minutes to decide are running.
    #[must_use]
    pub fn counts_down(&self) -> bool {
        let paused = self.pace == Pace::Paused && !self.to_next && !self.exercise.is_over();
        paused && self.countdown.is_some_and(|countdown| !countdown.held && !countdown.plays())
    }

    /// Lets `millis` of the room's time pass, and plays the period once its minutes are over.
    pub(super) fn pace_room(&mut self, millis: u64) -> Result<(), RecordingError> {
        let (counts, now) = (self.counts_down(), self.exercise.now());
        let Some(countdown) = &mut self.countdown else { return Ok(()) };
        if counts {
            countdown.pass(millis, now);
        }
        // Ten hours a frame: quick, and the screen still answers.
        let hours = countdown.remaining(now).min(10);
        if hours > 0 {
            let came_in = self.hours(hours)?;
            let now = self.exercise.now();
            if let Some(countdown) = self.countdown.as_mut().filter(|one| came_in || one.remaining(now) == 0) {
                countdown.again();
                self.tell_passed();
            }
        }
        Ok(())
    }

    /// What happened on the way and did not stop the clock is not lost on the room.
    pub(super) fn tell_passed(&mut self) {
        let passed = self.passed.drain(..);
        if self.stopped.is_empty() {
            self.stopped.extend(passed);
        }
    }

    /// Injects that nobody has read yet.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.exercise.sitrep().injects.len() - self.read.iter().filter(|read| **read).count()
    }

    /// The orders that wait and will be taken, as far as is known.
    #[must_use]
    pub fn waiting(&self) -> Vec<Decision> {
        let loaded = self.exercise.loaded();
        to_be_taken(loaded, self.exercise.sitrep(), self.pending.iter().filter_map(|draft| draft.decision(loaded)))
    }

    /// Hands in the orders that wait.
    pub(super) fn send_out(&mut self) -> Result<(), RecordingError> {
        if !self.pending.is_empty() {
            self.refused.clear();
        }
        while let Some(draft) = self.pending.first() {
            if let Some(decision) = draft.decision(self.exercise.loaded()) {
                self.exercise.submit(Act::Decide(decision))?;
            }
            self.pending.remove(0);
        }
        Ok(())
    }

    /// Minds the decision at hand before time moves on: whether time stands still because nobody was told yet that it is not ordered.
    pub(super) fn minds(&mut self) -> bool {
        if self.draft.is_none() || self.draft == self.minded || self.exercise.is_over() {
            return false;
        }
        self.minded.clone_from(&self.draft);
        self.stopped.push(Stop::AtHand);
        true
    }

    /// What was said of a decision at hand is forgotten once it is gone or another one.
    pub(super) fn forget_minded(&mut self) {
        if self.minded.is_some() && self.minded != self.draft {
            self.minded = None;
            self.stopped.retain(|stop| *stop != Stop::AtHand);
        }
    }

    /// Puts the decision at hand aside.
    pub(super) fn put_aside(&mut self) {
        if let Some(draft) = self.draft.take() {
            self.aside = Some(draft);
        }
    }

    /// Opens a message, and remembers that it was read.
    pub(super) fn read(&mut self, inject: Option<usize>) {
        self.reading = inject;
        self.read.resize(self.exercise.sitrep().injects.len(), false);
        if let Some(read) = inject.and_then(|at| self.read.get_mut(at)) {
            *read = true;
        }
    }

    /// The answer to the question of an inject that has gone out and takes effect with the next hour.
    #[must_use]
    pub fn sent(&self, inject: usize) -> Option<usize> {
        let (injects, now) = (&self.exercise.loaded().scenario.injects, self.exercise.now());
        let inject = injects.get(inject)?;
        let sent = self.exercise.acts().iter().rev().take_while(|(tick, _)| *tick == now);
        let option = sent.into_iter().find_map(|(_, act)| match act {
            Act::Decide(Decision::Answer { inject: id, option }) if *id == inject.id => Some(option),
            _ => None,
        })?;
        inject.dilemma.as_ref()?.options.iter().position(|offered| offered.id == *option)
    }

    /// An inject whose question can be answered in this hour for the last time, and nobody has.
    fn last_call(&self) -> Option<usize> {
        let sitrep = self.exercise.sitrep();
        let due = sitrep.dilemmas.iter().filter(|(_, due)| *due <= sitrep.tick).map(|(at, _)| usize::from(*at));
        let answered =
            |at: &usize| self.sent(*at).is_some() || self.pending.iter().any(|draft| draft.inject() == Some(*at));
        due.into_iter().find(|at| !answered(at))
    }

    /// Puts a question in front that can be answered for the last time. Whether time must stand still: until its message was put
    /// away.
    fn is_held_back(&mut self) -> bool {
        let Some(inject) = self.last_call() else { return false };
        let at = self.exercise.sitrep().injects.iter().position(|(_, at)| usize::from(*at) == inject);
        if self.warned.contains(&inject) && self.reading != at {
            return false;
        }
        self.warned.retain(|known| *known != inject);
        self.warned.push(inject);
        self.read(at);
        self.stopped.retain(|stop| *stop != Stop::LastCall(inject));
        self.stopped.push(Stop::LastCall(inject));
        true
    }

    /// What responders came to know in the last hour, of the facts from a position on and of those reported since.
    fn fresh(&self, from: usize) -> Vec<Fact> {
        let (last, delay) = (self.exercise.now().0.saturating_sub(1), self.exercise.loaded().rules.report_delay);
        let facts = self.exercise.journal().facts();
        let old = facts.partition_point(|(tick, _)| tick.0 + delay + 1 < last).min(from);
        let is_new = |(at, (tick, fact)): (usize, &(Tick, Fact))| {
            let before = Tick(last.saturating_sub(1));
            let known = fact.is_known(*tick, Tick(last), delay);
            let news = known && (at >= from || !fact.is_known(*tick, before, delay));
            news.then(|| fact.as_reported())
        };
        facts.iter().enumerate().skip(old).filter_map(is_new).collect()
    }

    /// Moves on by an hour: orders go out first. Whether something came in that stops the clock; who waits for the `next` event is
    /// stopped by more.
    fn hour(&mut self, next: bool) -> Result<bool, RecordingError> {
        self.send_out()?;
        let (facts, injects) = (self.exercise.journal().facts().len(), self.exercise.sitrep().injects.len());
        let phase = self.exercise.sitrep().phase;
        self.exercise.step()?;
        self.stopped.clear();
        let news = self.exercise.journal().facts().iter().enumerate().skip(facts);
        let refused = news.filter(|(_, (_, fact))| matches!(fact, Fact::OrderRefused { .. }));
        self.refused.extend(refused.map(|(at, _)| at));
        self.sample();
        let now = self.exercise.now();
        for fact in self.fresh(facts) {
            let seen = |(tick, other): &(Tick, Fact)| is_alike(other, &fact) && now.since(*tick) < DAY;
            let again = self.weighed.iter().any(seen);
            if weighs(&fact) {
                self.weighty.push((now, fact));
                self.weighed.retain(|(tick, _)| now.since(*tick) < DAY);
            }
            // What did not come out as ordered asks for another decision.
            let always = matches!(
                fact,
                Fact::OrderRefused { .. } | Fact::DilemmaDefaulted { .. } | Fact::InspectionFailed { .. }
            );
            if always || weighs(&fact) && !again || next && !weighs(&fact) && is_event(&fact) {
                self.stopped.push(Stop::News(fact));
                self.weighed.extend(weighs(&fact).then_some((now, fact)));
            } else if is_event(&fact) {
                self.passed.push(Stop::Passed(fact));
            }
        }
        for limit in self.watch() {
            if next {
                self.stopped.push(Stop::BuildsUp(limit));
            } else {
                self.passed.push(Stop::BuiltUp(limit));
            }
        }
        let sitrep = self.exercise.sitrep();
        let came: Vec<usize> = (injects..sitrep.injects.len()).collect();
        let asks = |at: &usize| sitrep.dilemmas.iter().any(|(inject, _)| *inject == sitrep.injects[*at].1);
        let question = came.iter().copied().find(asks);
        self.stopped.extend(came.into_iter().map(Stop::Message));
        if sitrep.phase != phase && !self.exercise.is_over() {
            self.stopped.push(Stop::Phase);
        } else if next && sitrep.hour == 0 {
            self.stopped.push(Stop::Midnight);
        }
        if self.exercise.is_over() {
            self.stopped.push(Stop::Over);
            // The recording is whole even if nobody looks at the closing screen.
            self.exercise.finish()?;
            return Ok(true);
        }
        // What asks for a decision is put in front.
        if question.is_some() {
            self.read(question);
        }
        self.is_held_back();
        Ok(!self.stopped.is_empty())
    }

    /// Keeps the figures of every few hours.
    pub(super) fn sample(&mut self) {
        let sitrep = self.exercise.sitrep();
        if sitrep.tick.0.is_multiple_of(6) {
            self.samples.push(Sample::of(sitrep));
        }
    }

    /// Moves on by up to some hours; stops where something comes in, and stands still until grave news were noted. Whether it
    /// stopped.
    pub(super) fn hours(&mut self, hours: u32) -> Result<bool, RecordingError> {
        for _ in 0..hours {
            let still = self.exercise.is_over() || !self.weighty.is_empty() || self.is_held_back();
            if still || self.hour(self.to_next)? {
                self.pace = Pace::Paused;
                self.to_next = false;
                self.owed = 0;
                return Ok(true);
            }
        }
        Ok(false)
    }
}
