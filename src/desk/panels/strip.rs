//! The strip at the bottom: the few figures that matter, estimated from the report, with their trend and the standard.

use bevy_egui::egui::{Pos2, RichText, Sense, Stroke, Ui, vec2};

use crate::desk::session::{Sample, Session};
use crate::desk::state::Desk;
use crate::desk::theme::Theme;

/// One figure: its name, what it is now, its past, and the standard where there is one.
struct Figure {
    key: &'static str,
    now: Option<i64>,
    past: Vec<f32>,
    standard: Option<f32>,
}

fn figures(session: &Session) -> [Figure; 5] {
    let rules = &session.exercise.loaded().rules;
    let now = Sample::of(session.exercise.sitrep());
    let figure = |key, standard: Option<f32>, value: fn(&Sample) -> Option<i64>| Figure {
        key,
        now: value(&now),
        past: session.samples.iter().filter_map(value).map(|value| value as f32).collect(),
        standard,
    };
    [
        figure("figure-longest", Some(rules.waiting_tolerated as f32), |sample| Some(i64::from(sample.longest))),
        figure("figure-waiting", None, |sample| Some(i64::from(sample.waiting))),
        figure("figure-fullest", Some(100.0), |sample| Some(i64::from(sample.fullest))),
        figure("figure-driest", Some(rules.water_standard as f32 / 10.0), |sample| {
            sample.driest.map(|d| i64::from(d) / 10)
        }),
        figure("figure-children", Some(100.0), |sample| sample.children.map(i64::from)),
    ]
}

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme) {
    ui.horizontal(|ui| {
        let figures = figures(session);
        let width = (ui.available_width() / figures.len() as f32 - 10.0).max(150.0);
        for figure in figures {
            let tile = ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(RichText::new(desk.say(figure.key)).small().color(theme.faint));
                ui.horizontal(|ui| {
                    let value = figure.now.map_or_else(
                        || desk.say("figure-none"),
                        |value| desk.tell(&format!("{}.value", figure.key), &[("value", value.into())]),
                    );
                    ui.label(RichText::new(value).strong().size(18.0));
                    trend(ui, &figure, theme);
                });
            });
            tile.response.on_hover_text(hint(desk, session, &figure));
        }
    });
}

/// What a figure means, what its line is, and which place it is about.
fn hint(desk: &Desk, session: &Session, figure: &Figure) -> String {
    let standard = figure.standard.map_or(0, |standard| standard as i64);
    let meaning = desk.tell(&format!("{}.hint", figure.key), &[("standard", standard.into())]);
    let place = match figure.key {
        "figure-fullest" => Sample::fullest_place(session.exercise.sitrep()),
        "figure-driest" => Sample::driest_place(session.exercise.sitrep()),
        _ => None,
    };
    match place {
        Some((_, at)) => format!("{}\n{meaning}", desk.site_name(at)),
        None => meaning,
    }
}

/// The past as a line, with the standard across it.
fn trend(ui: &mut Ui, figure: &Figure, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width().clamp(30.0, 110.0), 24.0), Sense::hover());
    let most = figure.past.iter().copied().chain(figure.standard).fold(1.0f32, f32::max) * 1.05;
    let place =
        |at: f32, value: f32| Pos2::new(rect.left() + at * rect.width(), rect.bottom() - value / most * rect.height());
    if let Some(standard) = figure.standard {
        ui.painter().line_segment([place(0.0, standard), place(1.0, standard)], Stroke::new(1.0, theme.border));
    }
    let last = (figure.past.len().max(2) - 1) as f32;
    let line: Vec<Pos2> = figure.past.iter().enumerate().map(|(at, value)| place(at as f32 / last, *value)).collect();
    ui.painter().line(line, Stroke::new(1.8, theme.accent));
}
