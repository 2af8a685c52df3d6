//! What of an exercise in play is not in its recording: the hour, orders that wait, what was read, what is looked at. Kept beside the
//! recording, so that a desk that was cut off comes back as it was.

use serde::{Deserialize, Serialize};

use crate::desk::countdown::Countdown;
use crate::desk::draft::Draft;
use crate::desk::guide::Guide;
use crate::desk::limits::{Spell, building};
use crate::desk::session::{Session, Stop};
use crate::desk::state::Overlay;
use crate::exercise::RecordingError;
use crate::units::{DAY, Tick};

/// A desk in play, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Hours since STARTEX.
    pub now: Tick,
    /// Acts that had gone out.
    pub acts: usize,
    /// Orders that waited.
    pub pending: Vec<Draft>,
    /// Messages that were read.
    pub read: Vec<bool>,
    /// The site that was looked at.
    pub selected: Option<usize>,
    /// What was coloured on the map.
    pub overlay: Overlay,
    /// Hours of an operational period and minutes to decide, where they were set.
    pub periods: Option<(u32, u32)>,
    /// Where the guide stood, if somebody was led.
    #[serde(default)]
    pub guide: Option<Guide>,
    /// What built up that would limit the result.
    #[serde(default)]
    pub limits: Vec<Spell>,
}

impl Kept {
    /// What is to be kept of a session.
    #[must_use]
    pub fn of(session: &Session, overlay: Overlay, guide: Option<Guide>) -> Self {
        Self {
            now: session.exercise.now(),
            acts: session.exercise.acts().len(),
            pending: session.pending.clone(),
            read: session.read.clone(),
            selected: session.selected,
            overlay,
            periods: session.countdown.map(|countdown| (countdown.hours, countdown.minutes)),
            guide,
            limits: session.limits().copied().collect(),
        }
    }

    /// The hour that was reached, where the recording holds whole days up to another: at most a day is missing in it.
    #[must_use]
    pub fn reached(&self, on_record: Tick) -> Tick {
        self.now.clamp(on_record, Tick(on_record.0 + DAY))
    }
}

impl Session {
    /// Brings a session that was replayed from its recording to where it was left. A recording holds whole days, so at most a day is
    /// missing. What does not fit is left out: the file may be of another time.
    ///
    /// # Errors
    /// The recording cannot be written.
    pub(super) fn restore(&mut self, kept: Option<Kept>) -> Result<(), RecordingError> {
        let whole = kept.is_some();
        if let Some(kept) = kept {
            let reached = kept.reached(self.exercise.now());
            while self.exercise.now() < reached && !self.exercise.is_over() {
                self.exercise.step()?;
                self.sample();
            }
            // Some may have gone out after they were kept.
            let gone = self.exercise.acts().len().saturating_sub(kept.acts);
            let loaded = self.exercise.loaded();
            let waiting = kept.pending.into_iter().skip(gone);
            self.pending = waiting.filter(|draft| draft.is_sound(loaded)).collect();
            let sitrep = self.exercise.sitrep();
            self.read = kept.read;
            self.read.truncate(sitrep.injects.len());
            let there = building(loaded, sitrep);
            self.spells = kept.limits.into_iter().filter(|spell| there.contains(&spell.limit)).collect();
            self.selected = kept.selected.filter(|at| *at < sitrep.sites.len());
            self.countdown = kept.periods.map(|(hours, minutes)| Countdown::new(hours, minutes));
            // Nobody is hurried before everybody has come back.
            self.countdown.iter_mut().for_each(|countdown| countdown.held = true);
        }
        self.watch();
        self.stopped = vec![Stop::Resumed { waiting: self.pending.len(), whole }];
        Ok(())
    }
}
