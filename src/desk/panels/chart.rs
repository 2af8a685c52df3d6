//! What lies over the map: names, figures, the legend, and what the pointer does. The map itself is drawn by bevy.

use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Color32, ComboBox, FontId, Galley, Label, Painter, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, Vec2, pos2, vec2,
};

use crate::desk::map::{Picture, Scene, limits, names, radius, standing};
use crate::desk::panels::place::{band_key, stands};
use crate::desk::panels::{banded, paint, scene};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk, Overlay};
use crate::desk::theme::{Theme, mark};
use crate::report::kind_key;
use crate::scenario::schema::SiteKind;
use crate::scenario::table::Band;
use crate::text::Arg;

/// Height of the legend, which lies below the map: two lines in every language.
const LEGEND: f32 = 82.0;
/// How much closer the map comes at a press of a button.
const CLOSER: f32 = 1.4;

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) -> Rect {
    let all = ui.available_rect_before_wrap();
    let shore = all.bottom() - LEGEND.min(all.height() / 2.0);
    let rect = Rect::from_min_max(all.min, pos2(all.right(), shore));
    let response = ui.allocate_rect(rect, Sense::click_and_drag());
    let scene = scene(desk, session, rect);
    let hovered = response.hover_pos().and_then(|pointer| scene.site_at(pointer));
    labels(ui, desk, &scene, theme);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        out.push(Action::Select(scene.site_at(pointer)));
    }
    if response.dragged() {
        out.push(Action::Look(Some(scene.view.moved(response.drag_delta()).within(scene.scenario, rect))));
    }
    if response.double_clicked() {
        out.push(Action::Look(None));
    }
    if let Some(pointer) = response.hover_pos() {
        let turned = ui.input(|input| input.smooth_scroll_delta.y);
        if turned != 0.0 {
            let view = scene.view.zoomed(rect, pointer, (1.0 + turned * 0.004).clamp(0.5, 2.0));
            out.push(Action::Look(Some(view.within(scene.scenario, rect))));
        }
    }
    if let Some(at) = hovered {
        response.on_hover_ui_at_pointer(|ui| hover(ui, desk, session, at, theme));
    }
    let below = Rect::from_min_max(pos2(all.left(), shore), all.max);
    ui.painter().rect_filled(below, 0.0, theme.paper);
    ui.scope_builder(UiBuilder::new().max_rect(below.shrink(6.0)), |ui| legend(ui, desk, session, &scene, theme, out));
    rect
}

/// A text on a plate, so that it is read on land, sea and roads alike.
fn plated(painter: &Painter, rect: Rect, words: Arc<Galley>, ink: Color32, plate: Color32) {
    painter.rect_filled(rect, 3.0, plate);
    painter.galley_with_override_text_color(rect.min + vec2(3.0, 0.0), words, ink);
}

/// Names of sites and regions, and how each site stands by the mark in its sign. Every site has its name; the name of a region gives
/// way.
fn labels(ui: &Ui, desk: &Desk, scene: &Scene<'_>, theme: &Theme) {
    let painter = ui.painter().with_clip_rect(scene.rect.intersect(ui.clip_rect()));
    let lang = desk.text.lang();
    let size = radius(&scene.view);
    let spots = scene.spots();
    let words = |name: &str| painter.layout_no_wrap(name.to_owned(), FontId::proportional(14.0), theme.ink);
    let galleys: Vec<Arc<Galley>> = scene.scenario.sites.iter().map(|site| words(site.name.get(lang))).collect();
    let sizes: Vec<Vec2> = galleys.iter().map(|galley| galley.size() + vec2(6.0, 0.0)).collect();
    let placed = names(scene.rect, &spots, size, &sizes);
    for (spot, (name, leads)) in spots.iter().zip(&placed) {
        if *leads {
            painter.line_segment([*spot, name.clamp(*spot)], Stroke::new(1.0, theme.ink));
        }
    }
    for (at, (galley, (name, _))) in galleys.into_iter().zip(&placed).enumerate() {
        let ink = if Some(at) == scene.selected { theme.accent } else { theme.ink };
        plated(&painter, *name, galley, ink, theme.land);
        let site = &scene.sitrep.sites[at];
        if let Some((band, _)) = standing(site, scene.overlay, scene.sitrep, scene.rules).filter(|_| site.open) {
            let font = FontId::proportional(size * 0.85);
            painter.text(spots[at], Align2::CENTER_CENTER, mark(band), font, theme.card);
        }
    }
    let mut taken: Vec<Rect> = spots.iter().map(|sign| Rect::from_center_size(*sign, vec2(size, size) * 2.0)).collect();
    taken.extend(placed.iter().map(|(name, _)| *name));
    for region in &scene.scenario.map.regions {
        let name = region.name.get(lang).to_uppercase();
        let words = painter.layout_no_wrap(name, FontId::proportional(17.0), theme.border);
        let outline: Vec<Pos2> = region.outline.iter().map(|point| scene.view.place(scene.rect, *point)).collect();
        if let Some(place) = free_place(&outline, words.size(), &taken) {
            painter.galley(place.min, words, theme.border);
            taken.push(place);
        }
    }
}

/// A place for a name within an outline, as near to its middle as names and signs leave one; none where they leave none.
fn free_place(outline: &[Pos2], size: Vec2, taken: &[Rect]) -> Option<Rect> {
    /// Steps from the middle, up and down, in heights of the name.
    const STEPS: [f32; 13] = [0.0, -1.2, 1.2, -2.4, 2.4, -3.6, 3.6, -4.8, 4.8, -6.0, 6.0, -7.2, 7.2];
    let bounds = outline.iter().fold(Rect::NOTHING, |all, point| all.union(Rect::from_min_max(*point, *point)));
    let sum = outline.iter().fold(Vec2::ZERO, |sum, point| sum + point.to_vec2());
    let middle = (sum / outline.len().max(1) as f32).to_pos2();
    let at = |step: f32| Rect::from_center_size(middle + vec2(0.0, step * size.y), size);
    let free = |place: &Rect| {
        let apart = place.expand(2.0);
        place.top() > bounds.top() && place.bottom() < bounds.bottom() && !taken.iter().any(|one| one.intersects(apart))
    };
    STEPS.into_iter().map(at).find(free)
}

fn hover(ui: &mut Ui, desk: &Desk, session: &Session, at: usize, theme: &Theme) {
    let sitrep = session.exercise.sitrep();
    let site = &sitrep.sites[at];
    ui.label(RichText::new(desk.site_name(at)).strong());
    ui.label(desk.say(kind_key(site.kind)));
    if site.present.as_of.is_some() {
        let args: [(&str, Arg<'_>); 2] = [("value", site.present.value.into()), ("error", site.present.error.into())];
        let key = if site.present.error == 0 { "hover-present-exact" } else { "hover-present" };
        ui.label(desk.tell(key, &args));
    }
    if site.waiting.value > 0 {
        ui.label(desk.tell("hover-waiting", &[("value", site.waiting.value.into())]));
    }
    stands(ui, desk, session, site, desk.overlay, theme);
}

/// What is coloured, how close, all places by name; and what the colours mean.
fn legend(ui: &mut Ui, desk: &Desk, session: &Session, scene: &Scene<'_>, theme: &Theme, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let mut overlay = desk.overlay;
        ComboBox::from_id_salt("overlay").selected_text(desk.say(overlay.key())).width(150.0).height(260.0).show_ui(
            ui,
            |ui| {
                for other in Overlay::ALL {
                    ui.selectable_value(&mut overlay, other, desk.say(other.key()));
                }
            },
        );
        if overlay != desk.overlay {
            out.push(Action::Show(overlay));
        }
        for (words, factor) in [("−", 1.0 / CLOSER), ("+", CLOSER)] {
            if ui.button(words).on_hover_text(desk.say("legend-zoom-hint")).clicked() {
                let view = scene.view.zoomed(scene.rect, scene.rect.center(), factor);
                out.push(Action::Look(Some(view.within(scene.scenario, scene.rect))));
            }
        }
        if ui.button(desk.say("legend-whole")).on_hover_text(desk.say("legend-zoom-hint")).clicked() {
            out.push(Action::Look(None));
        }
        ui.menu_button(desk.say("legend-places"), |ui| places(ui, desk, session, out));
        ui.menu_button("?", |ui| signs(ui, desk, scene, theme)).response.on_hover_text(desk.say("legend-help"));
    });
    ui.horizontal_wrapped(|ui| {
        for band in [Band::Met, Band::Nearly, Band::Partly, Band::NotMet] {
            let words = Label::new(banded(theme, band, &desk.say(band_key(band)))).extend();
            ui.add(words).on_hover_text(bounds(desk, session));
        }
    });
}

/// What the bands of the overlay mean, in figures.
fn bounds(desk: &Desk, session: &Session) -> String {
    let limits = limits(desk.overlay, &session.exercise.loaded().rules);
    let figure = |limit: u32| match desk.overlay {
        Overlay::Water => desk.text.decimal(limit.into(), 1),
        _ => desk.text.number(limit.into()),
    };
    let [a, b, c] = limits.map(figure);
    desk.tell(&format!("{}.bounds", desk.overlay.key()), &[("a", a.into()), ("b", b.into()), ("c", c.into())])
}

/// All places by name: what the map shows, for those who look for one.
fn places(ui: &mut Ui, desk: &Desk, session: &Session, out: &mut Vec<Action>) {
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for (at, site) in session.exercise.sitrep().sites.iter().enumerate() {
            let words = format!("{} – {}", desk.site_name(at), desk.say(kind_key(site.kind)));
            if ui.selectable_label(session.selected == Some(at), words).clicked() {
                out.push(Action::Select(Some(at)));
                ui.close();
            }
        }
    });
}

/// What the signs and lines of the map are.
fn signs(ui: &mut Ui, desk: &Desk, scene: &Scene<'_>, theme: &Theme) {
    ui.set_max_width(420.0);
    let mut kinds: Vec<SiteKind> = Vec::new();
    for site in &scene.sitrep.sites {
        if !kinds.contains(&site.kind) {
            kinds.push(site.kind);
        }
    }
    for kind in kinds {
        ui.horizontal(|ui| {
            let (spot, _) = ui.allocate_exact_size(vec2(24.0, 22.0), Sense::hover());
            paint(ui.painter(), Picture::of_kind(kind, spot.center(), 8.0, theme.faint));
            ui.label(desk.say(kind_key(kind)));
        });
    }
    ui.separator();
    for key in ["legend-marks", "legend-signs", "legend-lines", "legend-zoom-hint"] {
        ui.label(desk.say(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::map::View;
    use crate::scenario::scenarios;
    use crate::text::Lang;

    #[test]
    fn every_place_has_its_name_and_no_name_lies_over_another() {
        let rect = Rect::from_min_size(pos2(290.0, 140.0), vec2(590.0, 430.0));
        for shipped in scenarios() {
            let loaded = shipped.load().expect("it loads");
            let exercise = crate::exercise::Exercise::new(Arc::new(loaded), 1);
            let (loaded, view) = (exercise.loaded(), View::fit(&exercise.loaded().scenario, rect));
            let scene = Scene {
                scenario: &loaded.scenario,
                rules: &loaded.rules,
                sitrep: exercise.sitrep(),
                overlay: Overlay::Waiting,
                selected: None,
                theme: Theme::of(false),
                rect,
                view,
            };
            let (spots, size) = (scene.spots(), radius(&view));
            for (at, spot) in spots.iter().enumerate() {
                let near = spots[..at].iter().map(|other| other.distance(*spot)).fold(f32::MAX, f32::min);
                assert!(near > size * 2.0 + 4.0, "{} {at}: {near}", shipped.id);
            }
            for lang in Lang::ALL {
                // As wide as letters of this size are at most.
                let wide = |name: &str| vec2(name.chars().count() as f32 * 7.6 + 6.0, 19.0);
                let sizes: Vec<Vec2> = loaded.scenario.sites.iter().map(|site| wide(site.name.get(lang))).collect();
                let placed = names(rect, &spots, size, &sizes);
                assert_eq!(placed.len(), loaded.scenario.sites.len());
                for (at, (name, _)) in placed.iter().enumerate() {
                    assert!(rect.contains_rect(*name), "{} {lang} {at}", shipped.id);
                    let over = placed[..at].iter().any(|(other, _)| other.intersects(*name));
                    assert!(!over, "{} {lang} {at}", shipped.id);
                }
            }
        }
    }

    #[test]
    fn the_name_of_a_region_gives_way_to_names_and_signs() {
        let outline = [pos2(0.0, 0.0), pos2(400.0, 0.0), pos2(400.0, 300.0), pos2(0.0, 300.0)];
        let size = vec2(150.0, 20.0);
        let middle = free_place(&outline, size, &[]).expect("there is room");
        assert_eq!(middle.center(), pos2(200.0, 150.0));
        // Something in the middle: it stands above; something above as well: below.
        let there = Rect::from_center_size(pos2(190.0, 150.0), vec2(60.0, 18.0));
        let above = free_place(&outline, size, &[there]).expect("there is room");
        assert!(above.bottom() < there.top(), "{above:?}");
        let below = free_place(&outline, size, &[there, above]).expect("there is room");
        assert!(below.top() > there.bottom(), "{below:?}");
        let all = Rect::from_min_max(outline[0], outline[2]);
        assert_eq!(free_place(&outline, size, &[all]), None);
    }
}
