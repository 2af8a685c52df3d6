//! What the desk holds and what players can do to it. No window, file or clock here: panels read a [`Desk`] and push
//! [`Action`]s; the shell hands in the time that has passed.

use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::desk::countdown::Countdown;
use crate::desk::draft::Draft;
use crate::desk::guide::Guide;
use crate::desk::kept::Kept;
use crate::desk::looks::Looks;
use crate::desk::map::View;
use crate::desk::session::{Pace, Sample, Session};
use crate::exercise::{Exercise, RecordingError};
use crate::report::recording_sentence;
use crate::scenario::schema::{Lever, OrderKind};
use crate::scenario::{Loaded, TUTORIAL};
use crate::sim::{Act, Facilitation};
use crate::study::Comparison;
use crate::text::{Lang, Text};
use crate::units::{DAY, Tick};

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Scenarios to choose from.
    Title,
    /// What players read before they start.
    Briefing,
    /// The exercise itself.
    Exercise,
    /// How it went.
    Closing,
}

/// What is coloured on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Overlay {
    Waiting,
    Occupancy,
    Water,
    Needs,
    Acceptance,
    Data,
}

impl Overlay {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Waiting, Self::Occupancy, Self::Water, Self::Needs, Self::Acceptance, Self::Data];

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "overlay-waiting",
            Self::Occupancy => "overlay-occupancy",
            Self::Water => "overlay-water",
            Self::Needs => "overlay-needs",
            Self::Acceptance => "overlay-acceptance",
            Self::Data => "overlay-data",
        }
    }
}

/// Something a player does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another language.
    Speak(Lang),
    /// Light or dark.
    Dark(bool),
    /// Larger or smaller text, in percent.
    Zoom(u32),
    /// Read the briefing of the scenario at a position.
    Brief(usize),
    /// The number of the world that will be played.
    World(u64),
    /// Leave messages that may weigh on people out, or not.
    Gentle(bool),
    /// Start the exercise.
    Start,
    /// Continue one that was cut off.
    Resume(usize),
    /// See again how one went that is over.
    Review(usize),
    /// Show what can be pressed on the keyboard, or not.
    Keys(bool),
    /// Back to the scenarios. What was played and ordered stays on record.
    Leave,
    /// Time stands still, or runs.
    Pace(Pace),
    /// Move on by some hours.
    Advance(u32),
    /// Run until something comes in.
    ToNext,
    /// Minutes to decide before each operational period of so many hours; or none.
    Periods(Option<(u32, u32)>),
    /// Hold the minutes, or let them run.
    Hold(bool),
    /// Play the operational period now.
    PlayPeriod,
    /// Look at a site, or at the country.
    Select(Option<usize>),
    /// Begin a decision.
    Begin(OrderKind),
    /// Begin the decision to put a measure in force.
    Measure(Lever),
    /// The blanks of the decision at hand are filled in like this.
    Fill(Draft),
    /// Put the decision at hand aside.
    Discard,
    /// Take up again what was put aside.
    TakeUp,
    /// Throw away what was put aside: nothing of it was ordered.
    ThrowAway,
    /// Order it: it goes out with the next hour.
    Order,
    /// Answer the dilemma of an inject with one of its options: it goes out with the next hour.
    Answer(usize, usize),
    /// Take an order back before it has gone out.
    Withdraw(usize),
    /// Read what came in; none closes it.
    Read(Option<usize>),
    /// The news in front were read: put them away.
    Noted,
    /// Colour the map by something else.
    Show(Overlay),
    /// See another part of the map, or all of it.
    Look(Option<View>),
    /// Be led through a first exercise, or go on without.
    Guide(bool),
    /// See how it went.
    Close,
    /// Compare with other responses to the same world.
    Compare,
}

/// An exercise on record that did not reach its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Id of its scenario.
    pub scenario: String,
    /// The hour that it had reached.
    pub now: Tick,
    /// Orders on record.
    pub orders: usize,
    /// Minutes since it was last played, where that is known.
    pub minutes_ago: Option<u64>,
}

/// An exercise on record that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Id of its scenario.
    pub scenario: String,
    /// Its points, in tenths.
    pub points: u32,
    /// Minutes since it was played, where that is known.
    pub minutes_ago: Option<u64>,
}

/// An exercise that goes on.
pub struct Found {
    /// As far as it is on record.
    pub exercise: Exercise,
    /// Figures of its past days.
    pub past: Vec<Sample>,
    /// What was kept beside the recording, if anything was.
    pub kept: Option<Kept>,
}

/// What is on record.
#[derive(Debug, Default)]
pub struct Listed {
    /// Exercises that can be continued.
    pub unfinished: Vec<Unfinished>,
    /// Exercises that are over, the last first.
    pub finished: Vec<Finished>,
    /// Files that cannot be read, and why.
    pub unreadable: Vec<(String, RecordingError)>,
}

/// Where exercises are put on record; the shell knows.
pub trait Records: Send + Sync {
    /// Puts an exercise that begins on record.
    ///
    /// # Errors
    /// It cannot be written.
    fn begin(&mut self, exercise: &mut Exercise) -> Result<(), RecordingError>;

    /// What is on record.
    fn list(&mut self) -> Listed;

    /// Goes on with one of those last listed.
    ///
    /// # Errors
    /// It was made by another version, or cannot be read or written.
    fn resume(&mut self, at: usize) -> Result<Found, RecordingError>;

    /// One of the last listed that are over, as it ended.
    ///
    /// # Errors
    /// It was made by another version, or cannot be read.
    fn review(&mut self, at: usize) -> Result<Found, RecordingError>;

    /// Keeps what is not in the recording of the exercise that was begun or resumed last.
    ///
    /// # Errors
    /// It cannot be written.
    fn keep(&mut self, kept: &Kept) -> io::Result<()>;
}

/// Everything on the desk.
pub struct Desk {
    /// Words.
    pub text: Text,
    /// Dark theme.
    pub dark: bool,
    /// Size of text in percent.
    pub zoom: u32,
    /// What is on screen.
    pub screen: Screen,
    /// Scenarios to choose from.
    pub library: Vec<Arc<Loaded>>,
    /// The one chosen.
    pub chosen: usize,
    /// The number of the world to be played.
    pub world: u64,
    /// The exercise in play.
    pub session: Option<Session>,
    /// What is coloured on the map.
    pub overlay: Overlay,
    /// Which part of the map is seen; none is all of it.
    pub view: Option<View>,
    /// What went wrong last, in words.
    pub problem: Option<String>,
    /// What is on record.
    pub listed: Listed,
    /// Whether messages that may weigh on people are left out.
    pub gentle: bool,
    /// Where the guide stands, if somebody is led.
    pub guide: Option<Guide>,
    /// Whether somebody was led before, or did not want to be.
    pub guided: bool,
    /// Whether the list of keys is shown.
    pub keys: bool,
    records: Option<Box<dyn Records>>,
    /// What was kept last.
    kept: Option<Kept>,
}

impl Desk {
    /// A desk with scenarios to choose from, at least one.
    #[must_use]
    pub fn new(lang: Lang, library: Vec<Loaded>) -> Self {
        Self {
            text: Text::on_screen(lang),
            dark: false,
            zoom: 100,
            screen: Screen::Title,
            library: library.into_iter().map(Arc::new).collect(),
            chosen: 0,
            world: 1,
            session: None,
            overlay: Overlay::Waiting,
            view: None,
            problem: None,
            listed: Listed::default(),
            gentle: false,
            guide: None,
            guided: false,
            keys: false,
            records: None,
            kept: None,
        }
    }

    /// How it looks and speaks.
    #[must_use]
    pub fn looks(&self) -> Looks {
        Looks { lang: self.text.lang(), dark: self.dark, zoom: self.zoom, guided: self.guided }
    }

    /// Looks and speaks like this.
    pub fn wear(&mut self, looks: Looks) {
        self.apply(Action::Speak(looks.lang));
        self.apply(Action::Dark(looks.dark));
        self.apply(Action::Zoom(looks.zoom));
        self.guided = looks.guided;
    }

    /// Puts every exercise on record, and offers to continue those that were cut off.
    #[must_use]
    pub fn with_records(mut self, mut records: Box<dyn Records>) -> Self {
        self.listed = records.list();
        self.records = Some(records);
        self
    }

    /// Puts a scenario at the head of the library and opens its briefing.
    pub fn offer(&mut self, loaded: Loaded) {
        self.library.retain(|known| known.model_hash != loaded.model_hash);
        self.library.insert(0, Arc::new(loaded));
        (self.chosen, self.screen) = (0, Screen::Briefing);
    }

    /// The scenario in play, or the chosen one.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Loaded> {
        self.session.as_ref().map_or(&self.library[self.chosen], |session| session.exercise.loaded())
    }

    /// Whether something moves by itself.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        let plays = |session: &Session| session.countdown.is_some_and(|countdown| countdown.plays());
        let moves = |session: &Session| session.pace != Pace::Paused || session.to_next || plays(session);
        let compares = |session: &Session| session.comparison.as_ref().is_some_and(|(_, more)| *more);
        self.session.as_ref().is_some_and(|session| match self.screen {
            Screen::Exercise => moves(session),
            Screen::Closing => compares(session),
            _ => false,
        })
    }

    /// Whether a figure on screen changes every second.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        self.screen == Screen::Exercise && self.session.as_ref().is_some_and(Session::counts_down)
    }

    /// Lets `millis` thousandths of a second pass.
    pub fn pass(&mut self, millis: u64) {
        if self.screen == Screen::Closing
            && let Some(Session { exercise, comparison: Some((comparison, more)), .. }) = &mut self.session
            && *more
        {
            // One run a frame: the screen still answers.
            *more = comparison.go_on(exercise);
        }
        let Some(session) = self.session.as_mut().filter(|_| self.screen == Screen::Exercise) else { return };
        let paced = session.pace_room(millis);
        let hours = if session.to_next {
            // Ten hours a frame: quick, and the screen still answers.
            10
        } else {
            let Pace::Running(speed) = session.pace else { return self.note(paced) };
            // A slow machine shows fewer frames, never a jump of a day.
            session.owed += millis.min(500) * u64::from(speed);
            let hours = session.owed / 1000;
            session.owed %= 1000;
            hours as u32
        };
        let moved = paced.and_then(|()| session.hours(hours));
        self.note(moved.map(|_| ()));
        self.lead();
        self.keep();
    }

    fn note(&mut self, result: Result<(), RecordingError>) {
        if let Err(error) = result {
            let reason = recording_sentence(&self.text, &error, true);
            self.problem = Some(self.text.get("desk-not-recorded", &[("reason", reason.into())]));
            if let Some(session) = &mut self.session {
                (session.pace, session.to_next) = (Pace::Paused, false);
            }
        }
    }

    /// Does what a player did.
    pub fn apply(&mut self, action: Action) {
        self.act(action);
        self.lead();
        self.keep();
    }

    /// Keeps what is not in the recording, where it has changed.
    fn keep(&mut self) {
        let Some(session) = self.session.as_ref().filter(|_| self.screen == Screen::Exercise) else { return };
        let kept = Kept::of(session, self.overlay, self.guide);
        if self.kept.as_ref() == Some(&kept) {
            return;
        }
        let written = self.records.as_mut().map_or(Ok(()), |records| records.keep(&kept));
        self.kept = Some(kept);
        if let Err(error) = written {
            let reason = error.to_string();
            self.problem = Some(self.text.get("desk-not-recorded", &[("reason", reason.into())]));
        }
    }

    /// Leads on where something was tried.
    fn lead(&mut self) {
        if let (Some(mut guide), Some(session)) = (self.guide, &self.session) {
            guide.look(self, session);
            // Where the exercise is over there is nothing left to try.
            self.guide = Some(guide).filter(|_| !session.exercise.is_over());
        }
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Speak(lang) => self.text = Text::on_screen(lang),
            Action::Dark(dark) => self.dark = dark,
            Action::Zoom(percent) => self.zoom = percent.clamp(75, 200),
            Action::Brief(at) if at < self.library.len() => (self.chosen, self.screen) = (at, Screen::Briefing),
            Action::Brief(_) => {}
            Action::World(world) => self.world = world,
            Action::Gentle(gentle) => self.gentle = gentle,
            Action::Start => self.start(),
            Action::Resume(at) => self.resume(at),
            Action::Review(at) => self.review(at),
            Action::Keys(shown) => self.keys = shown,
            Action::Leave => self.leave(),
            Action::Show(overlay) => self.overlay = overlay,
            Action::Look(view) => self.view = view,
            Action::Guide(wanted) => {
                let now = self.session.as_ref().map(|session| session.exercise.now());
                self.guide = now.filter(|_| wanted).map(Guide::new);
                self.guided = true;
            }
            Action::Close => {
                let over = self.session.as_ref().is_some_and(|session| session.exercise.is_over());
                self.screen = if over { Screen::Closing } else { self.screen };
            }
            Action::Compare => {
                if let Some(session) = self.session.as_mut().filter(|session| session.exercise.is_over()) {
                    session.comparison.get_or_insert((Comparison::default(), true));
                }
            }
            other => self.in_session(other),
        }
    }

    fn start(&mut self) {
        let mut exercise = Exercise::new(Arc::clone(self.scenario()), self.world);
        let begun = self.records.as_mut().map_or(Ok(()), |records| records.begin(&mut exercise));
        let begun = begun.and_then(|()| if self.gentle { leave_out_severe(&mut exercise) } else { Ok(()) });
        self.play(exercise, Vec::new());
        // Each group that plays the tutorial is led, whoever sat here before.
        let tutorial = self.scenario().scenario.meta.id.as_str() == TUTORIAL;
        self.guide = tutorial.then(|| Guide::new(Tick(0)));
        self.note(begun);
    }

    fn resume(&mut self, at: usize) {
        match self.records.as_mut().map(|records| records.resume(at)) {
            Some(Ok(Found { exercise, past, kept })) => {
                self.play(exercise, past);
                if let Some(kept) = &kept {
                    (self.overlay, self.guide) = (kept.overlay, kept.guide);
                }
                let restored = self.session.as_mut().map_or(Ok(()), |session| session.restore(kept));
                self.note(restored);
            }
            Some(Err(error)) => self.not_continued(&error),
            None => {}
        }
    }

    fn not_continued(&mut self, error: &RecordingError) {
        let reason = recording_sentence(&self.text, error, false);
        self.problem = Some(self.text.get("desk-not-continued", &[("reason", reason.into())]));
    }

    /// Shows how one went that is over. Nothing of it is written again.
    fn review(&mut self, at: usize) {
        match self.records.as_mut().map(|records| records.review(at)) {
            Some(Ok(Found { exercise, past, .. })) => {
                self.play(exercise, past);
                self.screen = Screen::Closing;
            }
            Some(Err(error)) => self.not_continued(&error),
            None => {}
        }
    }

    fn play(&mut self, mut exercise: Exercise, past: Vec<Sample>) {
        // One that was cut off in its very last hour has only its end to write.
        let whole = if exercise.is_over() { exercise.finish() } else { Ok(()) };
        self.session = Some(Session::new(exercise, past));
        (self.kept, self.keys) = (None, false);
        (self.view, self.problem, self.screen) = (None, None, Screen::Exercise);
        self.note(whole);
    }

    /// Puts the orders that wait on record; before anybody leaves.
    pub fn hand_in(&mut self) {
        let sent = self.session.as_mut().map_or(Ok(()), Session::send_out);
        self.note(sent);
        self.keep();
    }

    fn leave(&mut self) {
        self.hand_in();
        (self.session, self.guide) = (None, None);
        self.screen = Screen::Title;
        self.listed = self.records.as_mut().map_or_else(Listed::default, |records| records.list());
    }

    fn in_session(&mut self, action: Action) {
        let Some(session) = &mut self.session else { return };
        let moves =
            matches!(action, Action::Advance(_) | Action::ToNext | Action::PlayPeriod | Action::Pace(Pace::Running(_)));
        if moves && session.minds() {
            return;
        }
        let mut moved = Ok(false);
        match action {
            Action::Pace(pace) => {
                session.passed.clear();
                (session.pace, session.to_next) = (pace, false);
            }
            Action::Advance(hours) => {
                session.passed.clear();
                moved = session.hours(hours.min(30 * DAY));
                if hours > 1 {
                    session.tell_passed();
                }
            }
            Action::ToNext => session.to_next = true,
            Action::Periods(periods) => {
                let held = session.countdown.is_some_and(|countdown| countdown.held);
                session.countdown = periods.map(|(hours, minutes)| Countdown::new(hours, minutes));
                session.countdown.iter_mut().for_each(|countdown| countdown.held = held);
            }
            Action::Hold(held) => session.countdown.iter_mut().for_each(|countdown| countdown.held = held),
            Action::PlayPeriod => {
                let now = session.exercise.now();
                session.countdown.iter_mut().for_each(|countdown| countdown.play(now));
            }
            Action::Select(site) => {
                let site = site.filter(|at| *at < session.exercise.sitrep().sites.len());
                if site != session.selected {
                    session.put_aside();
                }
                session.selected = site;
            }
            Action::Begin(kind) => {
                session.draft =
                    Draft::new(kind, session.selected, session.exercise.loaded(), session.exercise.sitrep());
                // What waits already is not proposed again.
                let alike = session.pending.iter().filter(|draft| draft.kind == kind);
                let levers: Vec<Lever> = alike.filter_map(Draft::lever).collect();
                let waiting = session.waiting();
                if let Some(draft) = &mut session.draft {
                    draft.propose_other_than(&levers);
                    draft.begin_within_reach(session.exercise.loaded(), session.exercise.sitrep(), &waiting);
                }
            }
            Action::Measure(lever) => {
                session.draft = Draft::measure(lever, session.exercise.loaded(), session.exercise.sitrep());
            }
            Action::Fill(draft) => session.draft = Some(draft),
            Action::Discard => session.put_aside(),
            Action::TakeUp => {
                if let Some(draft) = session.aside.take() {
                    session.selected = draft.site;
                    session.draft = Some(draft);
                }
            }
            Action::ThrowAway => session.aside = None,
            Action::Order if session.draft.as_ref().is_some_and(|draft| draft.beyond().is_none()) => {
                session.pending.extend(session.draft.take());
            }
            Action::Answer(inject, option) => {
                if session.sent(inject).is_some() {
                    return;
                }
                let answer = Draft::answer(inject, option, session.exercise.loaded(), session.exercise.sitrep());
                session.pending.retain(|draft| draft.inject() != Some(inject));
                session.pending.extend(answer);
            }
            Action::Withdraw(at) if at < session.pending.len() => drop(session.pending.remove(at)),
            Action::Read(inject) => {
                session.read(inject);
            }
            Action::Noted => {
                session.weighty.clear();
                session.told_over |= session.exercise.is_over();
            }
            _ => {}
        }
        session.forget_minded();
        self.note(moved.map(|_| ()));
    }
}

/// Leaves out what may weigh on people.
fn leave_out_severe(exercise: &mut Exercise) -> Result<(), RecordingError> {
    let loaded = Arc::clone(exercise.loaded());
    for inject in loaded.scenario.injects.iter().filter(|inject| inject.severe) {
        exercise.submit(Act::Facilitate(Facilitation::Skip(inject.id.clone())))?;
    }
    Ok(())
}
