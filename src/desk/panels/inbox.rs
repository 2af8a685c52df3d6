//! What comes in: injects to read, and the journal of what happened.

use bevy_egui::egui::{Align2, Button, RichText, ScrollArea, Ui, Window};

use crate::desk::panels::news::told;
use crate::desk::panels::{changed, from_top, heading, standing_out};
use crate::desk::session::{Session, weighs};
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::scenario::schema::Dilemma;
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
                let title = desk.read(&injects[usize::from(*inject)].title);
                let mut line = format!("{}  {}", when(desk, session, *tick), title);
                if let Some((_, due)) = session.exercise.sitrep().dilemmas.iter().find(|(at, _)| at == inject) {
                    let decide = desk.tell("inbox-decide", &[("when", when(desk, session, *due).into())]);
                    line = format!("{line} – {decide}");
                }
                let line = if read { RichText::new(line) } else { RichText::new(format!("● {line}")).strong() };
                if ui.selectable_label(session.reading == Some(at), line).clicked() {
                    out.push(Action::Read(Some(at)));
                }
            }
        },
    );
    ui.separator();
    heading(ui, theme, desk.say("journal-title"));
    from_top(ui, "journal", "journal").show(ui, |ui| {
        for (tick, fact) in session.exercise.news().rev().take(SHOWN) {
            let words = RichText::new(format!("{}  {}", when(desk, session, tick), told(desk, session, &fact)));
            let words = if weighs(&fact) { words.strong() } else { words };
            let marked = weighs(&fact) || matches!(fact, Fact::OrderRefused { .. } | Fact::DilemmaDefaulted { .. });
            ui.label(if marked { words.color(theme.not_met) } else { words });
        }
    });
}

/// A day and hour in short.
pub(super) fn when(desk: &Desk, session: &Session, tick: Tick) -> String {
    let period = &session.exercise.loaded().scenario.duration;
    let hour = format!("{:02}:00", period.hour(tick));
    desk.tell("desk-when-short", &[("day", i64::from(period.day(tick)).into()), ("hour", hour.into())])
}

/// The inject that is open, in the middle of the screen.
pub fn reading(ui: &Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let opened = changed(ui, "reading", session.reading);
    let Some(at) = session.reading else { return };
    let Some((tick, number)) = session.exercise.sitrep().injects.get(at) else { return };
    let number = usize::from(*number);
    let inject = &session.exercise.loaded().scenario.injects[number];
    let lang = desk.text.lang();
    let window = Window::new(RichText::new(desk.read(&inject.title)).size(20.0).strong());
    window.collapsible(false).resizable(false).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).default_width(560.0).show(
        ui.ctx(),
        |ui| {
            let from = desk.tell("inject-from", &[("from", inject.from.get(lang).into())]);
            ui.label(RichText::new(format!("{} · {from}", when(desk, session, *tick))).color(theme.faint));
            ui.add_space(6.0);
            if inject.severe {
                ui.label(RichText::new(desk.say("inject-severe")).color(theme.partly));
            }
            ui.label(desk.read(&inject.text));
            ui.add_space(8.0);
            if let Some(dilemma) = &inject.dilemma {
                question(ui, desk, session, number, dilemma, theme, out);
                ui.add_space(8.0);
            }
            // Who works with the keyboard goes on in what has opened.
            let close = standing_out(ui, theme, desk.say("inject-close"));
            if opened {
                close.request_focus();
            }
            if close.clicked() {
                out.push(Action::Read(None));
            }
        },
    );
}

/// The choice that an inject puts to the players: its options, or what was decided.
fn question(
    ui: &mut Ui,
    desk: &Desk,
    session: &Session,
    number: usize,
    dilemma: &Dilemma,
    theme: &Theme,
    out: &mut Vec<Action>,
) {
    let option = |at: usize| dilemma.options.get(at).map_or_else(String::new, |option| desk.read(&option.text));
    let sitrep = session.exercise.sitrep();
    if let Some((_, answer)) = sitrep.answers.iter().find(|(at, _)| usize::from(*at) == number) {
        let key = if answer.by_default { "dilemma-defaulted" } else { "dilemma-decided" };
        ui.label(RichText::new(desk.tell(key, &[("option", option(usize::from(answer.option)).into())])).strong());
        return;
    }
    if let Some(sent) = session.sent(number) {
        ui.label(RichText::new(desk.tell("dilemma-sent", &[("option", option(sent).into())])).strong());
        return;
    }
    let Some((_, due)) = sitrep.dilemmas.iter().find(|(at, _)| usize::from(*at) == number) else { return };
    ui.label(RichText::new(desk.say("dilemma-title")).strong());
    let chosen = session.pending.iter().find(|draft| draft.inject() == Some(number)).map(|draft| draft.at(0));
    for at in 0..dilemma.options.len() {
        let button =
            Button::new(option(at)).selected(chosen == Some(at)).wrap().min_size([ui.available_width(), 0.0].into());
        if ui.add(button).clicked() {
            out.push(Action::Answer(number, at));
        }
    }
    let default =
        dilemma.options.iter().position(|option| option.id == dilemma.default).map_or_else(String::new, option);
    let until = [("when", when(desk, session, *due).into()), ("option", default.into())];
    let note = if chosen.is_some() { desk.say("dilemma-pending") } else { desk.tell("dilemma-until", &until) };
    // In the last hour it is said so that nobody overlooks it.
    let last = chosen.is_none() && *due <= session.exercise.now();
    if last {
        ui.label(RichText::new(desk.say("dilemma-last-call")).color(theme.not_met).strong());
    }
    ui.label(RichText::new(note).color(theme.faint));
}
