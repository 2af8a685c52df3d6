//! The scenarios on offer, and the briefing of the chosen one.

use bevy_egui::egui::{DragValue, Frame, Margin, RichText, Sense, Stroke, Ui, Vec2, vec2};

use crate::desk::map::thumbnail;
use crate::desk::panels::{heading, main_button, paint};
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::report::recording_sentence;
use crate::scenario::schema::Scenario;
use crate::units::DAY;

/// A card for each scenario.
pub fn library(ui: &mut Ui, desk: &Desk, theme: &Theme, out: &mut Vec<Action>) {
    let lang = desk.text.lang();
    ui.add_space(12.0);
    ui.label(RichText::new(desk.say("desk-welcome")).size(26.0).strong());
    ui.label(desk.say("desk-what"));
    ui.label(RichText::new(desk.say("desk-model-note")).color(theme.faint));
    ui.add_space(8.0);
    for (at, unfinished) in desk.listed.unfinished.iter().enumerate() {
        let scenario = desk.library.iter().find(|loaded| loaded.scenario.meta.id.as_str() == unfinished.scenario);
        let title = scenario.map_or(unfinished.scenario.as_str(), |loaded| loaded.scenario.meta.title.get(lang));
        // The days of an exercise that is not in the library begin when it did.
        let day = scenario.map_or(unfinished.now.0 / DAY + 1, |loaded| loaded.scenario.duration.day(unfinished.now));
        let args = [("scenario", title.into()), ("day", day.into()), ("orders", (unfinished.orders as i64).into())];
        let mut words = desk.tell("desk-continue", &args);
        if let Some(minutes) = unfinished.minutes_ago {
            words = format!("{words} · {}", ago(desk, minutes));
        }
        if ui.button(words).clicked() {
            out.push(Action::Resume(at));
        }
    }
    for (at, finished) in desk.listed.finished.iter().enumerate() {
        let scenario = desk.library.iter().find(|loaded| loaded.scenario.meta.id.as_str() == finished.scenario);
        let title = scenario.map_or(finished.scenario.as_str(), |loaded| loaded.scenario.meta.title.get(lang));
        let points = desk.text.decimal(i64::from(finished.points), 1);
        let mut words = desk.tell("desk-finished", &[("scenario", title.into()), ("points", points.into())]);
        if let Some(minutes) = finished.minutes_ago {
            words = format!("{words} · {}", ago(desk, minutes));
        }
        if ui.button(words).clicked() {
            out.push(Action::Review(at));
        }
    }
    for (file, error) in &desk.listed.unreadable {
        let reason = recording_sentence(&desk.text, error, false);
        let args = [("file", file.into()), ("reason", reason.into())];
        ui.label(RichText::new(desk.tell("desk-unreadable", &args)).color(theme.not_met));
    }
    ui.add_space(8.0);
    for (at, loaded) in desk.library.iter().enumerate() {
        let frame = Frame::new().fill(theme.card).stroke(Stroke::new(1.0, theme.border)).inner_margin(Margin::same(14));
        frame.corner_radius(6).show(ui, |ui| {
            let width = (ui.available_width() - 4.0).min(1100.0);
            ui.set_width(width);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - THUMBNAIL.x - 16.0);
                    if card(ui, desk, &loaded.scenario, theme) {
                        out.push(Action::Brief(at));
                    }
                });
                let (spot, _) = ui.allocate_exact_size(THUMBNAIL, Sense::hover());
                paint(ui.painter(), thumbnail(&loaded.scenario, spot, theme));
            });
        });
        ui.add_space(10.0);
    }
}

/// The country of a scenario in small, in points.
const THUMBNAIL: Vec2 = vec2(220.0, 140.0);

/// What a scenario is about, how long it is and how much it asks for. Whether it is chosen.
fn card(ui: &mut Ui, desk: &Desk, scenario: &Scenario, theme: &Theme) -> bool {
    let meta = &scenario.meta;
    ui.label(RichText::new(desk.read(&meta.title)).size(22.0).strong());
    ui.label(desk.read(&meta.summary));
    let (days, sites) = (i64::from(scenario.duration.days()), scenario.sites.len() as i64);
    let facts = desk.tell("desk-card-facts", &[("days", days.into()), ("sites", sites.into())]);
    let facts = format!("{facts} · {}", desk.say(difficulty(days * sites)));
    ui.label(RichText::new(facts).color(theme.faint));
    main_button(ui, theme, desk.tell("desk-choose", &[("scenario", meta.title.get(desk.text.lang()).into())]))
}

/// How difficult an exercise is, by how much there is to keep in view: places times days. The limits are an assumption.
const fn difficulty(in_view: i64) -> &'static str {
    match in_view {
        ..200 => "difficulty-first",
        200..1000 => "difficulty-middle",
        _ => "difficulty-high",
    }
}

/// How long ago something was.
fn ago(desk: &Desk, minutes: u64) -> String {
    let (key, count) = match minutes {
        0..60 => ("ago-minutes", minutes),
        60..2880 => ("ago-hours", minutes / 60),
        _ => ("ago-days", minutes / 1440),
    };
    desk.tell(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
}

/// What players read before they start.
pub fn briefing(ui: &mut Ui, desk: &Desk, theme: &Theme) {
    let meta = &desk.scenario().scenario.meta;
    ui.add_space(12.0);
    ui.set_max_width(900.0);
    ui.label(RichText::new(desk.read(&meta.title)).size(26.0).strong());
    heading(ui, theme, desk.say("desk-briefing"));
    for paragraph in desk.read(&meta.briefing).split("\n\n") {
        ui.label(paragraph);
    }
    heading(ui, theme, desk.say("desk-objectives"));
    for objective in &meta.objectives {
        ui.label(format!("•  {}", desk.read(&objective.text)));
    }
    heading(ui, theme, desk.say("desk-content-note"));
    ui.label(desk.read(&meta.content_note));
}

/// What is set before the start, and the start itself: always in sight, however long the briefing.
pub fn begin(ui: &mut Ui, desk: &Desk, theme: &Theme, out: &mut Vec<Action>) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(desk.say("desk-world"));
        let mut world = desk.world;
        if ui.add(DragValue::new(&mut world).range(1..=9999)).labelled_by(label.id).changed() {
            out.push(Action::World(world));
        }
        ui.label(RichText::new(desk.say("desk-world-note")).color(theme.faint));
    });
    let severe = desk.scenario().scenario.injects.iter().filter(|inject| inject.severe).count();
    let mut gentle = desk.gentle;
    if severe > 0 && ui.checkbox(&mut gentle, desk.tell("desk-gentle", &[("count", (severe as i64).into())])).changed()
    {
        out.push(Action::Gentle(gentle));
    }
    ui.horizontal(|ui| {
        if main_button(ui, theme, desk.say("desk-start")) {
            out.push(Action::Start);
        }
        if ui.button(desk.say("desk-back")).clicked() {
            out.push(Action::Leave);
        }
    });
    ui.add_space(4.0);
}
