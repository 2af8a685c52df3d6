//! An exercise in play: orders that wait, what is looked at and read, how time passes, figures for trends.

use crate::desk::countdown::Countdown;
use crate::desk::draft::Draft;
use crate::exercise::{Exercise, RecordingError};
use crate::sim::{Act, Fact, SitePicture, Sitrep};
use crate::study::Comparison;
use crate::units::Tick;

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
}

/// The fewest people for which water or crowding of a place is a figure.
const ENOUGH: u32 = 20;

impl Sample {
    /// The figures of a picture.
    #[must_use]
    pub fn of(sitrep: &Sitrep) -> Self {
        let sum = |each: &dyn Fn(&SitePicture) -> u32| sitrep.sites.iter().map(each).sum::<u32>();
        let lodging = || sitrep.sites.iter().filter(|site| site.open && site.present.value >= ENOUGH);
        let driest = |site: &SitePicture| site.water_each().filter(|_| site.beds.is_some());
        let (found, cared) = (sum(&|site| site.cases[0].found), sum(&|site| site.cases[0].cared));
        Self {
            tick: sitrep.tick,
            waiting: sum(&|site| site.waiting.value),
            longest: sitrep.sites.iter().map(|site| site.longest_wait.value).max().unwrap_or(0),
            fullest: lodging().filter_map(SitePicture::occupancy).max().unwrap_or(0),
            driest: lodging().filter_map(driest).min(),
            children: (cared * 100).checked_div(found),
            funds: sitrep.lines.iter().map(|line| line.left().0).sum::<i64>() / 100,
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
        Self {
            exercise,
            pending: Vec::new(),
            draft: None,
            selected: None,
            pace: Pace::Paused,
            read: Vec::new(),
            reading: None,
            samples,
            refused: Vec::new(),
            owed: 0,
            to_next: false,
            countdown: None,
            comparison: None,
        }
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
            }
        }
        Ok(())
    }

    /// Injects that nobody has read yet.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.exercise.sitrep().injects.len() - self.read.iter().filter(|read| **read).count()
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

    /// Moves on by an hour: orders go out first. Whether something came in that stops the clock.
    fn hour(&mut self) -> Result<bool, RecordingError> {
        self.send_out()?;
        let (facts, injects) = (self.exercise.journal().facts().len(), self.exercise.sitrep().injects.len());
        self.exercise.step()?;
        let news = self.exercise.journal().facts().iter().enumerate().skip(facts);
        let refused = news.filter(|(_, (_, fact))| matches!(fact, Fact::OrderRefused { .. }));
        self.refused.extend(refused.map(|(at, _)| at));
        let sitrep = self.exercise.sitrep();
        if sitrep.tick.0.is_multiple_of(6) {
            self.samples.push(Sample::of(sitrep));
        }
        // The last hour in which a question can be answered.
        let last_call = sitrep.dilemmas.iter().any(|(_, due)| *due == sitrep.tick);
        let news = sitrep.injects.len() > injects || last_call;
        if self.exercise.is_over() {
            // The recording is whole even if nobody looks at the closing screen.
            self.exercise.finish()?;
        }
        Ok(news || self.exercise.is_over())
    }

    /// Moves on by up to some hours; stops where something comes in. Whether it did.
    pub(super) fn hours(&mut self, hours: u32) -> Result<bool, RecordingError> {
        for _ in 0..hours {
            if self.exercise.is_over() || self.hour()? {
                self.pace = Pace::Paused;
                self.to_next = false;
                self.owed = 0;
                return Ok(true);
            }
        }
        Ok(false)
    }
}
