//! What is on screen. Every panel is a function of the desk: it draws, and pushes what the player did, which takes effect
//! after the frame. So a frame that egui draws in two passes does nothing twice, and loses nothing.

mod chart;
mod closing;
mod decide;
mod guide;
mod inbox;
mod keys;
mod news;
mod place;
mod strip;
mod title;
mod top;

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Button, CentralPanel, Color32, FontId, Frame, Id, Mesh, Painter, Panel, Rect, Response, RichText, ScrollArea, Ui,
    Widget as _,
};

use crate::desk::map::{Picture, Scene};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk, Screen};
use crate::desk::theme::{Theme, mark};
use crate::scenario::schema::{LocalText, OrderKind, Phase};
use crate::scenario::table::Band;
use crate::text::{Arg, unbroken};

/// Width of what comes in, and of what is looked at and decided.
const LEFT: f32 = 290.0;
const RIGHT: f32 = 400.0;

/// Height of the line that says why time stopped.
const SAID: f32 = 38.0;

/// Paints a picture of the map where bevy does not: in a legend, or in small.
fn paint(painter: &Painter, picture: Picture) {
    let mut mesh = Mesh::default();
    for (corner, (colour, solid)) in picture.corners.into_iter().zip(picture.colours) {
        mesh.colored_vertex(corner, if solid { colour } else { Color32::TRANSPARENT });
    }
    mesh.indices = picture.triangles;
    painter.add(mesh);
}

/// Draws the whole desk; returns where the map is, if there is one.
pub fn show(ui: &mut Ui, desk: &Desk, out: &mut Vec<Action>) -> Option<Rect> {
    let theme = Theme::of(desk.dark);
    keys::press(ui, desk, out);
    Panel::top("top").show(ui, |ui| top::show(ui, desk, &theme, out));
    if let Some(problem) = &desk.problem {
        Panel::top("problem").show(ui, |ui| ui.label(RichText::new(problem).color(theme.not_met).strong()));
    }
    if let Some(guide) = desk.guide.as_ref().filter(|_| desk.screen == Screen::Exercise) {
        Panel::top("guide").show(ui, |ui| guide::show(ui, desk, guide, &theme, out));
    }
    let session = desk.session.as_ref();
    if desk.screen != Screen::Exercise {
        // What is looked at in the next exercise begins at its top.
        changed(ui, "right", Id::NULL);
        changed(ui, "journal", Id::NULL);
    }
    match (desk.screen, session) {
        (Screen::Exercise, Some(session)) => Some(exercise(ui, desk, session, &theme, out)),
        (Screen::Closing, Some(session)) => {
            CentralPanel::default().show(ui, |ui| {
                from_top(ui, "screen", "closing").show(ui, |ui| closing::show(ui, desk, session, &theme, out));
            });
            None
        }
        (screen, _) => {
            if screen == Screen::Briefing {
                Panel::bottom("begin").show(ui, |ui| title::begin(ui, desk, &theme, out));
            }
            CentralPanel::default().show(ui, |ui| {
                let shown = if screen == Screen::Briefing { "briefing" } else { "title" };
                from_top(ui, "screen", (shown, desk.chosen)).show(ui, |ui| match screen {
                    Screen::Briefing => title::briefing(ui, desk, &theme),
                    _ => title::library(ui, desk, &theme, out),
                });
            });
            None
        }
    }
}

fn exercise(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) -> Rect {
    Panel::top("said").exact_size(SAID).show(ui, |ui| news::line(ui, desk, session, theme, out));
    Panel::bottom("strip").show(ui, |ui| strip::show(ui, desk, session, theme));
    Panel::left("left").exact_size(LEFT).show(ui, |ui| {
        inbox::show(ui, desk, session, theme, out);
    });
    // What is wider than this panel would push the map aside: everything in it wraps.
    Panel::right("right").exact_size(RIGHT).show(ui, |ui| {
        Panel::bottom("tray").show(ui, |ui| decide::tray(ui, desk, session, theme, out));
        // A decision that is begun further down stands at the top: it comes into sight.
        let shown = (session.selected, session.draft.as_ref().map(|draft| (draft.kind, draft.site, draft.at(0))));
        let shown = (shown.0, shown.1.map(|(kind, site, at)| (kind, site, at * usize::from(kind == OrderKind::Enact))));
        from_top(ui, "right", shown).show(ui, |ui| {
            ui.set_max_width(RIGHT - 28.0);
            place::head(ui, desk, session, theme, out);
            decide::show(ui, desk, session, theme, out);
            ui.separator();
            place::details(ui, desk, session, theme, out);
        });
    });
    // The map is drawn behind; here are its names, its legend and the pointer.
    let map = CentralPanel::default().frame(Frame::NONE).show(ui, |ui| chart::show(ui, desk, session, theme, out));
    inbox::reading(ui, desk, session, theme, out);
    news::in_front(ui, desk, session, theme, out);
    keys::show(ui, desk, theme, out);
    map.inner
}

/// Whether something else is shown under a name than when it was last drawn.
fn changed(ui: &Ui, name: &'static str, shown: impl std::hash::Hash + std::fmt::Debug) -> bool {
    let (at, now) = (Id::new(("last shown", name)), Id::new(shown));
    ui.data_mut(|data| {
        let before: Option<Id> = data.get_temp(at);
        data.insert_temp(at, now);
        before != Some(now)
    })
}

/// A scrolled area that begins at its top whenever it shows something else than before.
fn from_top(ui: &Ui, name: &'static str, shown: impl std::hash::Hash + std::fmt::Debug) -> ScrollArea {
    let area = ScrollArea::vertical().id_salt(name).auto_shrink([false, false]);
    if changed(ui, name, shown) { area.vertical_scroll_offset(0.0) } else { area }
}

/// The text key of a phase.
const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "phase-before",
        Phase::During => "phase-during",
        Phase::After => "phase-after",
    }
}

impl Desk {
    /// A text.
    fn say(&self, key: &str) -> String {
        self.text.get(key, &[])
    }

    /// A text with values.
    fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.text.get(key, args)
    }

    /// A text of the scenario.
    fn read(&self, text: &LocalText) -> String {
        unbroken(text.get(self.text.lang()))
    }

    /// An amount of the scenario's money: whole units.
    fn money(&self, units: i64) -> String {
        let currency = self.scenario().scenario.meta.currency.get(self.text.lang());
        self.tell("desk-money", &[("amount", self.text.number(units).into()), ("currency", currency.into())])
    }

    /// The name of a site.
    fn site_name(&self, at: usize) -> &str {
        self.scenario().scenario.sites.get(at).map_or("", |site| site.name.get(self.text.lang()))
    }
}

/// The map of a session where it is drawn.
#[must_use]
pub fn scene<'a>(desk: &'a Desk, session: &'a Session, rect: Rect) -> Scene<'a> {
    let scenario = &session.exercise.loaded().scenario;
    Scene {
        scenario,
        rules: &session.exercise.loaded().rules,
        sitrep: session.exercise.sitrep(),
        overlay: desk.overlay,
        selected: session.selected,
        theme: Theme::of(desk.dark),
        rect,
        view: desk.view.unwrap_or_else(|| crate::desk::map::View::fit(scenario, rect)),
    }
}

/// Words behind the mark of a band. The mark has the colour; the words stay readable.
fn banded(theme: &Theme, band: Band, words: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    let format = |color| TextFormat { font_id: FontId::proportional(16.0), color, ..TextFormat::default() };
    job.append(mark(band), 0.0, format(theme.band(band)));
    job.append(words, 6.0, format(theme.ink));
    job
}

/// A button that stands out: one on a screen.
fn main_button(ui: &mut Ui, theme: &Theme, words: String) -> bool {
    standing_out(ui, theme, words).clicked()
}

fn standing_out(ui: &mut Ui, theme: &Theme, words: String) -> Response {
    Button::new(RichText::new(words).color(theme.on_accent).strong()).fill(theme.accent).ui(ui)
}

/// A heading within a panel.
fn heading(ui: &mut Ui, theme: &Theme, words: String) -> Response {
    ui.add_space(4.0);
    ui.label(RichText::new(words).color(theme.accent).strong().size(18.0))
}
