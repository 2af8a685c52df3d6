//! The bar at the top: where we are in time, money, the clock, language and looks.

use bevy_egui::egui::{RichText, Ui};

use crate::desk::session::{Pace, SPEEDS, Sample, Session};
use crate::desk::state::{Action, Desk, Screen};
use crate::desk::theme::Theme;
use crate::scenario::schema::Phase;
use crate::text::Lang;

pub fn show(ui: &mut Ui, desk: &Desk, theme: &Theme, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new("Umbral").size(20.0).strong().color(theme.accent));
        if let (Screen::Exercise | Screen::Closing, Some(session)) = (desk.screen, &desk.session) {
            let title = session.exercise.loaded().scenario.meta.title.get(desk.text.lang());
            ui.label(RichText::new(title).strong());
            when(ui, desk, session);
            if desk.screen == Screen::Exercise {
                clock(ui, desk, session, out);
            }
            let funds = Sample::of(session.exercise.sitrep()).funds;
            ui.label(desk.tell("desk-funds", &[("amount", desk.text.number(funds).into())]));
        }
        ui.menu_button(desk.say("desk-looks"), |ui| looks(ui, desk, out));
    });
}

fn when(ui: &mut Ui, desk: &Desk, session: &Session) {
    let sitrep = session.exercise.sitrep();
    let phase = desk.say(match sitrep.phase {
        Phase::Before => "phase-before",
        Phase::During => "phase-during",
        Phase::After => "phase-after",
    });
    let hour = format!("{:02}:00", sitrep.hour);
    let args = [("day", i64::from(sitrep.day).into()), ("hour", hour.into()), ("phase", phase.into())];
    ui.label(RichText::new(desk.tell("desk-when", &args)).strong());
}

fn clock(ui: &mut Ui, desk: &Desk, session: &Session, out: &mut Vec<Action>) {
    if session.exercise.is_over() {
        if ui.button(RichText::new(desk.say("desk-how-it-went")).strong()).clicked() {
            out.push(Action::Close);
        }
        return;
    }
    let paused = session.pace == Pace::Paused;
    if ui.selectable_label(paused, desk.say("clock-pause")).on_hover_text(desk.say("clock-pause-hint")).clicked() {
        out.push(Action::Pace(Pace::Paused));
    }
    for (at, speed) in SPEEDS.into_iter().enumerate() {
        let running = session.pace == Pace::Running(speed);
        let hint = desk.tell("clock-speed-hint", &[("hours", i64::from(speed).into())]);
        if ui.selectable_label(running, "⏵".repeat(at + 1)).on_hover_text(hint).clicked() {
            out.push(Action::Pace(Pace::Running(speed)));
        }
    }
    for (key, action) in
        [("clock-hour", Action::Advance(1)), ("clock-day", Action::Advance(24)), ("clock-next", Action::ToNext)]
    {
        if ui.button(desk.say(key)).on_hover_text(desk.say(&format!("{key}-hint"))).clicked() {
            out.push(action);
        }
    }
}

fn looks(ui: &mut Ui, desk: &Desk, out: &mut Vec<Action>) {
    for lang in Lang::ALL {
        if ui.selectable_label(desk.text.lang() == lang, lang.name()).clicked() {
            out.push(Action::Speak(lang));
        }
    }
    ui.separator();
    if ui.button(desk.say(if desk.dark { "desk-light" } else { "desk-dark" })).clicked() {
        out.push(Action::Dark(!desk.dark));
    }
    if ui.button(desk.say("desk-larger")).clicked() {
        out.push(Action::Zoom(desk.zoom + 10));
    }
    if ui.button(desk.say("desk-smaller")).clicked() {
        out.push(Action::Zoom(desk.zoom.saturating_sub(10)));
    }
    if desk.session.is_some() {
        ui.separator();
        if ui.button(desk.say("desk-leave")).clicked() {
            out.push(Action::Leave);
        }
    }
}
