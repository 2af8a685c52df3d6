//! What the keyboard does, wherever the pointer is, and the list of it.

use bevy_egui::egui::{Align2, Grid, Key, RichText, Ui, Window};

use crate::desk::panels::{changed, standing_out};
use crate::desk::session::{Pace, SPEEDS};
use crate::desk::state::{Action, Desk, Screen};
use crate::desk::theme::Theme;

/// What can be pressed, by its name or the text key of its name, and the text key of what it does.
const KEYS: [(&str, &str); 9] = [
    ("H", "keys-hour"),
    ("D", "keys-day"),
    ("N", "keys-next"),
    ("keys-space.key", "keys-space"),
    ("keys-places.key", "keys-places"),
    ("keys-escape.key", "keys-escape"),
    ("Tab", "keys-tab"),
    ("keys-enter.key", "keys-enter"),
    ("F1, ?", "keys-help"),
];

/// Does what is pressed. Letters go to a blank that is being filled in, and the space bar to what has the focus.
pub fn press(ui: &Ui, desk: &Desk, out: &mut Vec<Action>) {
    if desk.screen != Screen::Exercise || ui.ctx().text_edit_focused() {
        return;
    }
    let Some(session) = &desk.session else { return };
    let focused = ui.memory(|memory| memory.focused().is_some());
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
    if ui.input(|input| input.key_pressed(Key::F1) || input.key_pressed(Key::Questionmark)) {
        out.push(Action::Keys(!desk.keys));
    }
    if pressed(Key::Space) && !focused {
        let pace = if session.pace == Pace::Paused { Pace::Running(SPEEDS[0]) } else { Pace::Paused };
        out.push(Action::Pace(pace));
    }
    if session.exercise.is_over() && pressed(Key::Enter) && !focused {
        out.push(Action::Noted);
        out.push(Action::Close);
    }
    if pressed(Key::H) {
        out.push(Action::Advance(1));
    }
    if pressed(Key::D) {
        out.push(Action::Advance(24));
    }
    if pressed(Key::N) {
        out.push(Action::ToNext);
    }
    let sites = session.exercise.sitrep().sites.len();
    if pressed(Key::PageDown) {
        out.push(Action::Select(Some(session.selected.map_or(0, |at| (at + 1) % sites.max(1)))));
    }
    if pressed(Key::PageUp) {
        let before = session.selected.map_or(sites, |at| if at == 0 { sites } else { at });
        out.push(Action::Select(before.checked_sub(1)));
    }
    if pressed(Key::Escape) {
        out.push(if desk.keys {
            Action::Keys(false)
        } else if session.reading.is_some() {
            Action::Read(None)
        } else if !session.weighty.is_empty() || session.exercise.is_over() && !session.told_over {
            Action::Noted
        } else if session.draft.is_some() {
            Action::Discard
        } else {
            Action::Select(None)
        });
    }
}

/// The list of keys, where somebody asked for it.
pub fn show(ui: &Ui, desk: &Desk, theme: &Theme, out: &mut Vec<Action>) {
    let opened = changed(ui, "keys", desk.keys) && desk.keys;
    if !desk.keys {
        return;
    }
    let window = Window::new(RichText::new(desk.say("keys-title")).size(20.0).strong()).id("keys".into());
    window.collapsible(false).resizable(false).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).show(ui.ctx(), |ui| {
        Grid::new("keys").num_columns(2).show(ui, |ui| {
            for (key, does) in KEYS {
                let name = if key.contains('.') { desk.say(key) } else { key.to_owned() };
                ui.label(RichText::new(name).strong());
                ui.label(desk.say(does));
                ui.end_row();
            }
        });
        let close = standing_out(ui, theme, desk.say("inject-close"));
        if opened {
            close.request_focus();
        }
        if close.clicked() {
            out.push(Action::Keys(false));
        }
    });
}
