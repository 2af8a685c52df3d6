//! The bar at the top: where we are in time, money, the clock, language and looks.

use bevy_egui::egui::{RichText, Slider, Ui};

use crate::desk::countdown::{Countdown, MINUTES, PERIODS};
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
                if let Some(set) = session.countdown.filter(|_| !session.exercise.is_over()) {
                    countdown(ui, desk, &set, theme, out);
                }
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
        let button = ui.button(RichText::new(desk.say("desk-how-it-went")).strong());
        if button.on_hover_text(desk.say("desk-how-it-went-hint")).clicked() {
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

/// What the facilitator sets: hours of an operational period, minutes to decide before each.
fn periods(ui: &mut Ui, desk: &Desk, session: &Session, out: &mut Vec<Action>) {
    let set = session.countdown;
    let minutes = set.map_or(15, |countdown| countdown.minutes);
    ui.label(desk.say("period-title")).on_hover_text(desk.say("period-hint"));
    if ui.selectable_label(set.is_none(), desk.say("period-off")).clicked() {
        out.push(Action::Periods(None));
    }
    for hours in PERIODS {
        let words = desk.tell("period-hours", &[("hours", hours.into())]);
        if ui.selectable_label(set.is_some_and(|one| one.hours == hours), words).clicked() {
            out.push(Action::Periods(Some((hours, minutes))));
        }
    }
    if let Some(countdown) = set {
        let mut wanted = minutes;
        let words = desk.say("period-minutes");
        ui.add(Slider::new(&mut wanted, MINUTES[0]..=MINUTES[1]).text(words));
        if wanted != minutes {
            out.push(Action::Periods(Some((countdown.hours, wanted))));
        }
    }
}

/// The minutes that are left to decide, in sight of everybody.
fn countdown(ui: &mut Ui, desk: &Desk, countdown: &Countdown, theme: &Theme, out: &mut Vec<Action>) {
    let (minutes, seconds) = countdown.left();
    let short = minutes == 0 && !countdown.held;
    let left = format!("{minutes}:{seconds:02}");
    let words = RichText::new(desk.tell("period-left", &[("left", left.into())])).strong();
    let hint = desk.tell("period-left-hint", &[("hours", countdown.hours.into())]);
    ui.label(if short { words.color(theme.not_met) } else { words.color(theme.accent) }).on_hover_text(hint);
    let hold = if countdown.held { "period-go-on" } else { "period-hold" };
    if ui.button(desk.say(hold)).clicked() {
        out.push(Action::Hold(!countdown.held));
    }
    if ui.button(desk.say("period-play")).clicked() {
        out.push(Action::PlayPeriod);
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
    if let Some(session) = desk.session.as_ref().filter(|_| desk.screen == Screen::Exercise) {
        ui.separator();
        periods(ui, desk, session, out);
        if desk.guide.is_none() && ui.button(desk.say("guide-again")).clicked() {
            out.push(Action::Guide(true));
        }
    }
    if desk.session.is_some() {
        ui.separator();
        if ui.button(desk.say("desk-leave")).clicked() {
            out.push(Action::Leave);
        }
    }
}
