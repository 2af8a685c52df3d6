//! What comes in: injects to read, and the journal of what happened.

use bevy_egui::egui::{Align2, RichText, ScrollArea, Ui, Window};

use crate::desk::panels::{heading, main_button};
use crate::desk::state::{Action, Desk, Session};
use crate::desk::theme::Theme;
use crate::report::fact_sentence;
use crate::sim::Fact;
use crate::units::Tick;

/// Facts shown in the journal.
const SHOWN: usize = 120;

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let injects = &session.exercise.loaded().scenario.injects;
    let delivered = &session.exercise.sitrep().injects;
    heading(ui, theme, desk.tell("inbox-title", &[("unread", (session.unread() as i64).into())]));
    if delivered.is_empty() {
        ui.label(RichText::new(desk.say("inbox-empty")).color(theme.faint));
    }
    ScrollArea::vertical().id_salt("inbox").max_height(ui.available_height() * 0.35).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for (at, (tick, inject)) in delivered.iter().enumerate().rev() {
                let read = session.read.get(at).copied().unwrap_or(false);
                let title = injects[usize::from(*inject)].title.get(desk.text.lang());
                let line = format!("{}  {}", when(desk, session, *tick), title);
                let line = if read { RichText::new(line) } else { RichText::new(format!("● {line}")).strong() };
                if ui.selectable_label(session.reading == Some(at), line).clicked() {
                    out.push(Action::Read(Some(at)));
                }
            }
        },
    );
    ui.separator();
    heading(ui, theme, desk.say("journal-title"));
    let scenario = &session.exercise.loaded().scenario;
    ScrollArea::vertical().id_salt("journal").auto_shrink([false, false]).show(ui, |ui| {
        for (tick, fact) in session.exercise.news().rev().take(SHOWN) {
            let words = format!("{}  {}", when(desk, session, tick), fact_sentence(&desk.text, scenario, &fact));
            let words = RichText::new(words);
            ui.label(if matches!(fact, Fact::OrderRefused { .. }) { words.color(theme.not_met) } else { words });
        }
    });
}

/// A day and hour in short.
fn when(desk: &Desk, session: &Session, tick: Tick) -> String {
    let period = &session.exercise.loaded().scenario.duration;
    let hour = format!("{:02}:00", period.hour(tick));
    desk.tell("desk-when-short", &[("day", i64::from(period.day(tick)).into()), ("hour", hour.into())])
}

/// The inject that is open, in the middle of the screen.
pub fn reading(ui: &Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let Some(at) = session.reading else { return };
    let Some((tick, inject)) = session.exercise.sitrep().injects.get(at) else { return };
    let inject = &session.exercise.loaded().scenario.injects[usize::from(*inject)];
    let lang = desk.text.lang();
    let window = Window::new(RichText::new(inject.title.get(lang)).size(20.0).strong());
    window.collapsible(false).resizable(false).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).default_width(560.0).show(
        ui.ctx(),
        |ui| {
            let from = desk.tell("inject-from", &[("from", inject.from.get(lang).into())]);
            ui.label(RichText::new(format!("{} · {from}", when(desk, session, *tick))).color(theme.faint));
            ui.add_space(6.0);
            if inject.severe {
                ui.label(RichText::new(desk.say("inject-severe")).color(theme.partly));
            }
            ui.label(inject.text.get(lang));
            ui.add_space(8.0);
            if main_button(ui, theme, desk.say("inject-close")) {
                out.push(Action::Read(None));
            }
        },
    );
}
