//! The bar at the top: where we are in time, money, the clock, language and looks.

use bevy_egui::egui::containers::menu::{MenuButton, MenuConfig};
use bevy_egui::egui::{Button, Label, PopupCloseBehavior, RichText, Slider, Ui};

use crate::desk::countdown::{Countdown, MINUTES, PERIODS};
use crate::desk::panels::phase_key;
use crate::desk::session::{Pace, SPEEDS, Sample, Session};
use crate::desk::state::{Action, Desk, Screen};
use crate::desk::theme::Theme;
use crate::text::Lang;

/// Two lines: where we are, behind menus that keep their place; and the clock.
pub fn show(ui: &mut Ui, desk: &Desk, theme: &Theme, out: &mut Vec<Action>) {
    let playing = desk.session.as_ref().filter(|_| desk.screen == Screen::Exercise);
    let shown = desk.session.as_ref().filter(|_| matches!(desk.screen, Screen::Exercise | Screen::Closing));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new("Umbral").size(20.0).strong().color(theme.accent));
        if let Some(session) = shown {
            ui.menu_button(desk.say("desk-exercise"), |ui| exercise(ui, desk, out));
            if playing.is_some_and(|session| !session.exercise.is_over()) {
                menu(ui, desk.say("period-title"), |ui| periods(ui, desk, session, out));
            }
        }
        menu(ui, desk.say("desk-looks"), |ui| looks(ui, desk, out));
        if let Some(session) = shown {
            let title = session.exercise.loaded().scenario.meta.title.get(desk.text.lang());
            ui.add(Label::new(RichText::new(title).strong()).extend());
            when(ui, desk, session);
            let funds = Sample::of(session.exercise.sitrep()).funds;
            // The name of a figure is never torn from it.
            ui.add(Label::new(desk.tell("desk-funds", &[("amount", desk.text.number(funds).into())])).extend());
        }
    });
    if let Some(session) = playing {
        ui.horizontal_wrapped(|ui| {
            clock(ui, desk, session, out);
            if let Some(set) = session.countdown.filter(|_| !session.exercise.is_over()) {
                countdown(ui, desk, session, &set, theme, out);
            }
            limits(ui, desk, session, theme, out);
        });
    }
}

/// That something builds up that would limit the result, whatever is looked at; what it is stands where the country is looked at.
fn limits(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let count = session.limits().count();
    if count == 0 || session.exercise.is_over() {
        return;
    }
    let words = desk.tell("top-limits", &[("count", (count as i64).into())]);
    if ui.button(RichText::new(words).color(theme.not_met)).clicked() {
        out.push(Action::Select(None));
    }
}

/// A menu that stays open until somebody clicks elsewhere.
fn menu(ui: &mut Ui, words: String, add: impl FnOnce(&mut Ui)) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::new(words).config(config).ui(ui, add);
}

fn when(ui: &mut Ui, desk: &Desk, session: &Session) {
    let sitrep = session.exercise.sitrep();
    let words = if session.exercise.is_over() {
        // The hour after the last day is no day of its own.
        let days = session.exercise.loaded().scenario.duration.days();
        desk.tell("desk-when-over", &[("day", days.into())])
    } else {
        let phase = desk.say(phase_key(sitrep.phase));
        let hour = format!("{:02}:00", sitrep.hour);
        desk.tell("desk-when", &[("day", sitrep.day.into()), ("hour", hour.into()), ("phase", phase.into())])
    };
    ui.add(Label::new(RichText::new(words).strong()).extend());
}

fn clock(ui: &mut Ui, desk: &Desk, session: &Session, out: &mut Vec<Action>) {
    if session.exercise.is_over() {
        let button = ui.button(RichText::new(desk.say("desk-how-it-went")).strong());
        if button.on_hover_text(desk.say("desk-how-it-went-hint")).clicked() {
            out.push(Action::Close);
        }
        return;
    }
    // Grave news are noted first.
    if !session.weighty.is_empty() {
        ui.disable();
    }
    let moves = session.pace != Pace::Paused;
    let pause = ui.add_enabled(moves, Button::new(desk.say("clock-pause")));
    if pause.on_hover_text(desk.say("clock-pause-hint")).clicked() {
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

/// What is done with the exercise as a whole.
fn exercise(ui: &mut Ui, desk: &Desk, out: &mut Vec<Action>) {
    if ui.button(desk.say("desk-leave")).clicked() {
        out.push(Action::Leave);
        ui.close();
    }
    if desk.screen == Screen::Exercise {
        if desk.guide.is_none() && ui.button(desk.say("guide-again")).clicked() {
            out.push(Action::Guide(true));
            ui.close();
        }
        if ui.button(desk.say("keys-title")).clicked() {
            out.push(Action::Keys(true));
            ui.close();
        }
    }
}

/// What the facilitator sets: hours of an operational period, minutes to decide before each.
fn periods(ui: &mut Ui, desk: &Desk, session: &Session, out: &mut Vec<Action>) {
    let set = session.countdown;
    let minutes = set.map_or(15, |countdown| countdown.minutes);
    ui.label(desk.say("period-hint"));
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
fn countdown(ui: &mut Ui, desk: &Desk, session: &Session, countdown: &Countdown, theme: &Theme, out: &mut Vec<Action>) {
    let hold = if countdown.held { "period-go-on" } else { "period-hold" };
    if ui.button(desk.say(hold)).clicked() {
        out.push(Action::Hold(!countdown.held));
    }
    let end = session.exercise.loaded().scenario.duration.hour(countdown.end(session.exercise.now()));
    if ui.button(desk.tell("period-play", &[("hour", format!("{end:02}:00").into())])).clicked() {
        out.push(Action::PlayPeriod);
    }
    // Behind the buttons: it changes its width every ten minutes, and they keep their places.
    let (minutes, seconds) = countdown.left();
    let short = minutes == 0 && !countdown.held;
    let left = format!("{minutes}:{seconds:02}");
    let words = RichText::new(desk.tell("period-left", &[("left", left.into())])).strong();
    let hint = desk.tell("period-left-hint", &[("hours", countdown.hours.into())]);
    ui.label(if short { words.color(theme.not_met) } else { words.color(theme.accent) }).on_hover_text(hint);
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
}
