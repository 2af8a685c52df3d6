//! The guide: what to try now, in a line across the desk.

use bevy_egui::egui::{RichText, Ui};

use crate::desk::guide::{Guide, Step};
use crate::desk::panels::main_button;
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;

pub fn show(ui: &mut Ui, desk: &Desk, guide: &Guide, theme: &Theme, out: &mut Vec<Action>) {
    let (step, of) = guide.place();
    ui.horizontal_wrapped(|ui| {
        let place = desk.tell("guide-step", &[("step", (step as i64).into()), ("of", (of as i64).into())]);
        ui.label(RichText::new(place).color(theme.faint));
        ui.label(RichText::new(desk.say(guide.step().key())).strong());
        if guide.step() == Step::End {
            if main_button(ui, theme, desk.say("guide-done")) {
                out.push(Action::Guide(false));
            }
        } else if ui.button(desk.say("guide-leave")).clicked() {
            out.push(Action::Guide(false));
        }
    });
}
