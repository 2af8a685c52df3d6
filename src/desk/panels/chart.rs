//! What lies over the map: names, figures, the legend, and what the pointer does. The map itself is drawn by bevy.

use bevy_egui::egui::{
    Align2, Color32, ComboBox, FontId, Frame, Label, Margin, Painter, Pos2, Rect, RichText, Sense, Ui, UiBuilder, Vec2,
    vec2,
};

use crate::desk::map::{Scene, radius};
use crate::desk::panels::place::{band_key, stands};
use crate::desk::panels::{banded, scene};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk, Overlay};
use crate::desk::theme::Theme;
use crate::report::kind_key;
use crate::scenario::table::Band;
use crate::text::Arg;

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) -> Rect {
    let rect = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(rect, Sense::click_and_drag());
    let scene = scene(desk, session, rect);
    let hovered = response.hover_pos().and_then(|pointer| scene.site_at(pointer));
    labels(ui, desk, &scene, hovered, theme);
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
    legend(ui, desk, rect, theme, out);
    rect
}

/// A text on a plate, so that it is read on land, sea and roads alike.
fn plated(painter: &Painter, at: Pos2, words: &str, ink: Color32, plate: Color32) -> Rect {
    let words = painter.layout_no_wrap(words.to_owned(), FontId::proportional(14.0), ink);
    let rect = Align2::CENTER_TOP.anchor_size(at, words.size()).expand2(vec2(3.0, 0.0));
    painter.rect_filled(rect, 3.0, plate);
    painter.galley(rect.min + vec2(3.0, 0.0), words, ink);
    rect
}

/// Names of regions and sites. A name that would lie over another is left out; the pointer brings it back.
fn labels(ui: &Ui, desk: &Desk, scene: &Scene<'_>, hovered: Option<usize>, theme: &Theme) {
    let painter = ui.painter().with_clip_rect(scene.rect.intersect(ui.clip_rect()));
    let lang = desk.text.lang();
    let size = radius(&scene.view);
    // No name lies over the sign of a site.
    let signs = scene.scenario.sites.iter().map(|site| scene.view.place(scene.rect, site.at));
    let mut taken: Vec<Rect> = signs.clone().map(|sign| Rect::from_center_size(sign, vec2(size, size) * 2.0)).collect();
    let signs = taken.len();
    let mut order: Vec<usize> = (0..scene.scenario.sites.len()).collect();
    let first =
        |at: &usize| (Some(*at) != hovered, Some(*at) != scene.selected, scene.sitrep.sites[*at].waiting.value == 0);
    order.sort_by_key(first);
    for at in order {
        let site = &scene.scenario.sites[at];
        let foot = scene.view.place(scene.rect, site.at) + vec2(0.0, size + 8.0);
        let name = site.name.get(lang);
        let guess = Rect::from_center_size(foot + vec2(0.0, 8.0), vec2(name.chars().count() as f32 * 7.6, 17.0));
        let wanted = Some(at) == hovered || Some(at) == scene.selected;
        if wanted || !taken[signs..].iter().any(|other| other.intersects(guess)) {
            let ink = if Some(at) == scene.selected { theme.accent } else { theme.ink };
            taken.push(plated(&painter, foot, name, ink, theme.land));
        }
    }
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
        ui.label(desk.tell("hover-present", &args));
    }
    if site.waiting.value > 0 {
        ui.label(desk.tell("hover-waiting", &[("value", site.waiting.value.into())]));
    }
    stands(ui, desk, session, site, desk.overlay, theme);
}

/// What the colours mean, and what they show.
fn legend(ui: &mut Ui, desk: &Desk, rect: Rect, theme: &Theme, out: &mut Vec<Action>) {
    // Two lines at most, in every language.
    let corner = Rect::from_min_size(rect.left_bottom() + vec2(8.0, -88.0), vec2(rect.width() - 16.0, 80.0));
    ui.scope_builder(UiBuilder::new().max_rect(corner), |ui| {
        Frame::new().fill(theme.card).inner_margin(Margin::same(6)).corner_radius(4).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let mut overlay = desk.overlay;
                ComboBox::from_id_salt("overlay").selected_text(desk.say(overlay.key())).width(150.0).show_ui(
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
                for band in [Band::Met, Band::Nearly, Band::Partly, Band::NotMet] {
                    ui.add(Label::new(banded(theme, band, &desk.say(band_key(band)))).extend());
                }
                ui.label(RichText::new("(?)").small().color(theme.faint)).on_hover_text(desk.say("legend-signs"));
            });
        });
    });
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::pos2;

    use super::*;

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
