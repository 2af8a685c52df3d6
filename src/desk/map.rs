//! The situation map as triangles: what is seen of land, sites and ways, in the colours of a theme. Bevy only draws them.
//!
//! Positions of the scenario are kilometres; a [`View`] turns them into points on the screen. Shape, colour and, in the
//! panels, a word say how a site stands, so that colour is never the only signal.

use bevy_egui::egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

use crate::desk::state::Overlay;
use crate::desk::theme::Theme;
use crate::scenario::ids::SiteId;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Mode, Point, Scenario, SiteKind};
use crate::scenario::table::Band;
use crate::sim::{KnownCases, SitePicture, Sitrep};
use crate::units::DAY;

/// Which part of the map is seen, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Kilometres at the middle of the picture.
    pub centre: Vec2,
    /// Points on the screen for a kilometre.
    pub scale: f32,
}

impl View {
    /// All land and all sites.
    #[must_use]
    pub fn fit(scenario: &Scenario, rect: Rect) -> Self {
        let all = extent(scenario);
        let size = all.size().max(vec2(1.0, 1.0));
        let scale = (rect.width() / size.x).min(rect.height() / size.y).max(0.01) * 0.9;
        Self { centre: all.center().to_vec2(), scale }
    }

    /// Where a point of the scenario is on the screen.
    #[must_use]
    pub fn place(&self, rect: Rect, point: Point) -> Pos2 {
        rect.center() + (vec2(point.0 as f32, point.1 as f32) - self.centre) * self.scale
    }

    /// The nearest view in which something is left to see: not much wider than everything, not closer than a street, and with its
    /// middle on the map.
    #[must_use]
    pub fn within(&self, scenario: &Scenario, rect: Rect) -> Self {
        let whole = Self::fit(scenario, rect).scale;
        let centre = extent(scenario).clamp(self.centre.to_pos2()).to_vec2();
        Self { centre, scale: self.scale.clamp(whole * WIDEST, (whole * CLOSEST).max(whole)) }
    }

    /// Closer by a factor, with what is under the pointer staying there.
    #[must_use]
    pub fn zoomed(&self, rect: Rect, pointer: Pos2, factor: f32) -> Self {
        let scale = self.scale * factor;
        let under = self.centre + (pointer - rect.center()) / self.scale;
        Self { centre: under - (pointer - rect.center()) / scale, scale }
    }

    /// Moved by some points on the screen.
    #[must_use]
    pub fn moved(&self, by: Vec2) -> Self {
        Self { centre: self.centre - by / self.scale, ..*self }
    }
}

/// How far the map zooms out and in, against all of it in the picture.
const WIDEST: f32 = 0.7;
const CLOSEST: f32 = 12.0;

/// The least rectangle, in kilometres, around all land and all sites.
fn extent(scenario: &Scenario) -> Rect {
    let coast = scenario.map.coast.iter().flatten().copied();
    let regions = scenario.map.regions.iter().flat_map(|region| region.outline.iter().copied());
    let points = coast.chain(regions).chain(scenario.sites.iter().map(|site| site.at));
    let place = |point: Point| pos2(point.0 as f32, point.1 as f32);
    points.map(place).fold(Rect::NOTHING, |all, point| all.union(Rect::from_min_max(point, point)))
}

/// Ages of a count, in hours, up to which it is fresh, usable, old. An assumption: reports come twice a day.
const AGES: [u32; 3] = [12, 24, 72];
/// Percent of places taken up to which a place has room, is full, is crowded. An assumption but for 100.
const FILLINGS: [u32; 3] = [90, 100, 120];
/// Percent of people with a known specific need who are not in care, up to which few, some, many are left alone. An assumption.
const GAPS: [u32; 3] = [10, 25, 50];
/// Percent of hosts who do not accept newcomers, up to which acceptance is high, middling, low. An assumption.
const RESERVES: [u32; 3] = [30, 50, 65];

/// The figures up to which (water and acceptance: down to which) what an overlay shows is met, nearly met, partly met. Hours, percent,
/// decilitres a person and day.
#[must_use]
pub fn limits(overlay: Overlay, rules: &Rules) -> [u32; 3] {
    let (tolerated, standard, floor) = (rules.waiting_tolerated, rules.water_standard, rules.water_floor);
    match overlay {
        Overlay::Waiting => [tolerated, tolerated * 2, DAY.max(tolerated * 3)],
        Overlay::Occupancy => FILLINGS,
        // Up to half of the way to the survival floor, and all of it.
        Overlay::Water => [standard, standard - standard.saturating_sub(floor) / 2, floor.min(standard)],
        Overlay::Needs => GAPS,
        Overlay::Acceptance => RESERVES.map(|percent| 100 - percent),
        Overlay::Data => AGES,
    }
}

/// How a site stands by what an overlay shows, and the figure behind it; none where it says nothing. Waiting and water are
/// measured by the rules of the scenario.
#[must_use]
pub fn standing(site: &SitePicture, overlay: Overlay, sitrep: &Sitrep, rules: &Rules) -> Option<(Band, u32)> {
    let [met, nearly, partly] = limits(overlay, rules);
    let more_is_worse = |value: u32| match value {
        v if v <= met => Band::Met,
        v if v <= nearly => Band::Nearly,
        v if v <= partly => Band::Partly,
        _ => Band::NotMet,
    };
    let less_is_worse = |value: u32| match value {
        v if v >= met => Band::Met,
        v if v >= nearly => Band::Nearly,
        v if v >= partly => Band::Partly,
        _ => Band::NotMet,
    };
    match overlay {
        Overlay::Waiting => {
            site.desks?;
            let hours = site.longest_wait.value;
            Some((more_is_worse(hours), hours))
        }
        Overlay::Occupancy => {
            let percent = site.occupancy().filter(|_| site.open)?;
            Some((more_is_worse(percent), percent))
        }
        Overlay::Water => {
            let each = site.water_each().filter(|_| site.beds.is_some())?;
            Some((less_is_worse(each), each / 10))
        }
        Overlay::Needs => {
            let sum = |part: fn(&KnownCases) -> u32| site.cases.iter().map(part).sum::<u32>();
            let (found, alone) = (sum(|known| known.found), sum(|known| known.found.saturating_sub(known.cared)));
            Some((more_is_worse((alone * 100).checked_div(found)?), alone))
        }
        Overlay::Acceptance => {
            let percent = (site.acceptance?.value / 10).min(100);
            Some((less_is_worse(percent), percent))
        }
        Overlay::Data => {
            if matches!(site.kind, SiteKind::Outside | SiteKind::Warehouse) {
                return None;
            }
            // What was never counted is not measured by an age.
            let age = sitrep.tick.since(site.present.as_of?);
            Some((more_is_worse(age), age))
        }
    }
}

/// Coloured triangles in points on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Corners.
    pub corners: Vec<Pos2>,
    /// Colour of each corner, and whether it is solid there or has faded to nothing.
    pub colours: Vec<(Color32, bool)>,
    /// Three corners for each triangle.
    pub triangles: Vec<u32>,
}

/// Half the width in which an edge fades, in points. The picture smooths its edges itself: several samples of each pixel cost half the
/// time of a frame where no graphics card helps.
const FADE: f32 = 0.5;

/// For each corner of an outline the way straight out of it, as long as an edge is to be moved by one point.
fn outwards(outline: &[Pos2]) -> Vec<Vec2> {
    let next = |at: usize| outline[(at + 1) % outline.len()];
    let area: f32 = (0..outline.len()).map(|at| outline[at].x * next(at).y - next(at).x * outline[at].y).sum();
    let out = |at: usize| (next(at) - outline[at]).normalized().rot90() * area.signum();
    (0..outline.len())
        .map(|at| {
            let (before, after) = (out((at + outline.len() - 1) % outline.len()), out(at));
            let way = (before + after).normalized();
            // A sharp corner would reach far.
            way / way.dot(after).max(0.5)
        })
        .collect()
}

impl Picture {
    /// A rectangle with hard edges.
    fn ground(&mut self, rect: Rect, colour: Color32) {
        let first = self.corners.len() as u32;
        self.corners.extend([rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]);
        self.colours.extend([(colour, true); 4]);
        self.triangles.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }

    /// The corners of an outline, and around them the edge in which it fades. Gives the number of the first corner.
    fn outline(&mut self, outline: &[Pos2], colour: Color32) -> u32 {
        let (first, count) = (self.corners.len() as u32, outline.len() as u32);
        let ways = outwards(outline);
        for (side, solid) in [(-FADE, true), (FADE, false)] {
            self.corners.extend(outline.iter().zip(&ways).map(|(corner, way)| *corner + *way * side));
            self.colours.extend(outline.iter().map(|_| (colour, solid)));
        }
        for at in 0..count {
            let next = (at + 1) % count;
            let [a, b, c, d] = [at, next, next + count, at + count].map(|corner| first + corner);
            self.triangles.extend([a, b, c, a, c, d]);
        }
        first
    }

    fn fan(&mut self, corners: &[Pos2], colour: Color32) {
        let first = self.outline(corners, colour);
        for at in 1..corners.len().saturating_sub(1) as u32 {
            self.triangles.extend([first, first + at, first + at + 1]);
        }
    }

    /// A filled outline of any form.
    fn area(&mut self, outline: &[Pos2], colour: Color32) {
        let mut triangles: Vec<u32> = Vec::new();
        earcut::Earcut::new().earcut(outline.iter().map(|p| [p.x, p.y]), &[], &mut triangles);
        let first = self.outline(outline, colour);
        self.triangles.extend(triangles.into_iter().map(|at| first + at));
    }

    fn line(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let along = to - from;
        if along.length() > 0.01 {
            let side = along.normalized().rot90() * (width / 2.0);
            self.fan(&[from + side, to + side, to - side, from - side], colour);
        }
    }

    fn dashes(&mut self, from: Pos2, to: Pos2, width: f32, dash: f32, colour: Color32) {
        let length = (to - from).length();
        let step = (to - from).normalized();
        let mut at = 0.0;
        while at < length {
            self.line(from + step * at, from + step * (at + dash).min(length), width, colour);
            at += dash * 2.0;
        }
    }

    /// Part of a ring, clockwise from the top.
    fn ring(&mut self, centre: Pos2, radius: f32, width: f32, share: f32, colour: Color32) {
        let steps = ((share.clamp(0.0, 1.0) * 40.0).ceil() as usize).max(1);
        let at = |step: usize, radius: f32| {
            let turn = share.clamp(0.0, 1.0) * step as f32 / steps as f32 * std::f32::consts::TAU;
            centre + vec2(turn.sin(), -turn.cos()) * radius
        };
        for step in 0..steps {
            let (inner, outer) = (radius - width / 2.0, radius + width / 2.0);
            self.fan(&[at(step, inner), at(step, outer), at(step + 1, outer), at(step + 1, inner)], colour);
        }
    }

    fn regular(&mut self, centre: Pos2, radius: f32, corners: usize, turned: f32, colour: Color32) {
        let points: Vec<Pos2> = (0..corners)
            .map(|at| {
                let turn = (at as f32 + turned) / corners as f32 * std::f32::consts::TAU;
                centre + vec2(turn.sin(), -turn.cos()) * radius
            })
            .collect();
        self.fan(&points, colour);
    }

    /// The sign of a kind of site by itself, for a legend.
    #[must_use]
    pub fn of_kind(kind: SiteKind, centre: Pos2, radius: f32, colour: Color32) -> Self {
        let mut picture = Self::default();
        picture.sign(kind, centre, radius, colour);
        picture
    }

    /// The sign of a kind of site.
    fn sign(&mut self, kind: SiteKind, centre: Pos2, radius: f32, colour: Color32) {
        match kind {
            SiteKind::PointOfEntry => self.regular(centre, radius * 1.15, 4, 0.5, colour),
            SiteKind::ExitPost => self.regular(centre, radius * 1.15, 4, 0.0, colour),
            SiteKind::InformalCrossing => self.regular(centre, radius, 3, 0.0, colour),
            SiteKind::Landing => self.regular(centre, radius, 3, 0.5, colour),
            SiteKind::ReceptionCentre | SiteKind::TransitCentre => self.regular(centre, radius, 6, 0.0, colour),
            SiteKind::CollectiveShelter => self.regular(centre, radius, 5, 0.0, colour),
            SiteKind::HostCommunity => self.regular(centre, radius * 0.9, 24, 0.0, colour),
            SiteKind::Warehouse => {
                let half = vec2(radius, radius * 0.6);
                let rect = Rect::from_center_size(centre, half * 2.0);
                self.fan(&[rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()], colour);
            }
            SiteKind::Outside => self.regular(centre, radius * 0.5, 12, 0.0, colour),
        }
    }
}

/// Sea, land and the borders of regions.
fn ground(picture: &mut Picture, scenario: &Scenario, view: &View, rect: Rect, theme: &Theme) {
    let outline = |points: &[Point]| -> Vec<Pos2> { points.iter().map(|point| view.place(rect, *point)).collect() };
    picture.ground(rect, theme.sea);
    for coast in &scenario.map.coast {
        picture.area(&outline(coast), theme.land);
    }
    for region in &scenario.map.regions {
        let outline = outline(&region.outline);
        for (at, from) in outline.iter().enumerate() {
            let to = outline[(at + 1) % outline.len()];
            picture.dashes(*from, to, 1.2, 5.0, theme.border);
        }
    }
}

/// How large the sign of a site is in a thumbnail, in points.
const TINY: f32 = 4.0;

/// A country in small, before anything happens: land, ways and places, and nothing of how they stand.
#[must_use]
pub fn thumbnail(scenario: &Scenario, rect: Rect, theme: &Theme) -> Picture {
    let view = View::fit(scenario, rect);
    let mut picture = Picture::default();
    ground(&mut picture, scenario, &view, rect, theme);
    let place = |id: &SiteId| Some(view.place(rect, scenario.sites.iter().find(|site| site.id == *id)?.at));
    for route in &scenario.routes {
        if let (Some(from), Some(to)) = (place(&route.from), place(&route.to)) {
            picture.line(from, to, 1.2, theme.border);
        }
    }
    for site in &scenario.sites {
        picture.sign(site.kind, view.place(rect, site.at), TINY, theme.faint);
    }
    picture
}

/// How large the sign of a site is, in points.
#[must_use]
pub fn radius(view: &View) -> f32 {
    (view.scale * 1.6).clamp(8.0, 16.0)
}

/// What stays free between the signs of two sites, in points, and how often they are pushed apart.
const APART: f32 = 12.0;
const ROUNDS: usize = 40;

/// Loads on their way to a site that are drawn beside it.
const LOADS: usize = 4;

/// Directions in which a name is tried around its sign: below, above, at its sides, and between.
const AROUND: [(f32, f32); 12] = [
    (0.0, 1.0),
    (0.0, -1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.7, 0.7),
    (-0.7, 0.7),
    (0.7, -0.7),
    (-0.7, -0.7),
    (0.35, 1.0),
    (-0.35, 1.0),
    (0.35, -1.0),
    (-0.35, -1.0),
];
/// How far from its sign a name may go, in points, before it lies over something.
const FAR: [f32; 6] = [0.0, 18.0, 36.0, 58.0, 84.0, 120.0];

/// Places for the names of all signs, so that none lies over another name or sign where the map has room, with whether a line must
/// lead from the sign to its name. It depends on nothing that players choose: names keep their places.
#[must_use]
pub fn names(rect: Rect, spots: &[Pos2], size: f32, sizes: &[Vec2]) -> Vec<(Rect, bool)> {
    let mut taken: Vec<Rect> =
        spots.iter().map(|spot| Rect::from_center_size(*spot, Vec2::splat(size * 2.0 + 6.0))).collect();
    let ground = rect.shrink(2.0);
    let mut placed = Vec::with_capacity(spots.len());
    for (spot, words) in spots.iter().zip(sizes) {
        let at = |(x, y): (f32, f32), far: f32| {
            let reach = vec2(size + 10.0 + words.x / 2.0, size + 8.0 + words.y / 2.0) + Vec2::splat(far);
            Rect::from_center_size(*spot + vec2(x * reach.x, y * reach.y), *words)
        };
        let tries = FAR.into_iter().flat_map(|far| AROUND.into_iter().map(move |way| (way, far)));
        let free = |one: &Rect| ground.contains_rect(*one) && !taken.iter().any(|other| other.intersects(*one));
        let found = tries.map(|(way, far)| (at(way, far), far > 0.0)).find(|(one, _)| free(one));
        let (name, leads) = found.unwrap_or_else(|| (at(AROUND[0], 0.0), false));
        taken.push(name);
        placed.push((name, leads));
    }
    placed
}

/// Everything that is drawn.
pub struct Scene<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The rules by which a site is judged.
    pub rules: &'a Rules,
    /// The observed picture.
    pub sitrep: &'a Sitrep,
    /// What is coloured.
    pub overlay: Overlay,
    /// The site that is looked at.
    pub selected: Option<usize>,
    /// Colours.
    pub theme: Theme,
    /// Where.
    pub rect: Rect,
    /// How.
    pub view: View,
}

impl Scene<'_> {
    fn place(&self, point: Point) -> Pos2 {
        self.view.place(self.rect, point)
    }

    /// Where the sign of each site stands: at its place, or beside it where signs would cover each other.
    #[must_use]
    pub fn spots(&self) -> Vec<Pos2> {
        let mut spots: Vec<Pos2> = self.scenario.sites.iter().map(|site| self.place(site.at)).collect();
        let apart = radius(&self.view) * 2.0 + APART;
        for _ in 0..ROUNDS {
            let mut moved = false;
            for b in 1..spots.len() {
                for a in 0..b {
                    let way = spots[b] - spots[a];
                    let distance = way.length();
                    if distance < apart {
                        let along = if distance > 0.1 { way / distance } else { vec2(1.0, 0.0) };
                        let push = along * ((apart - distance) / 2.0 + 0.1);
                        spots[a] -= push;
                        spots[b] += push;
                        moved = true;
                    }
                }
            }
            if !moved {
                break;
            }
        }
        spots
    }

    /// The site under a point on the screen.
    #[must_use]
    pub fn site_at(&self, pointer: Pos2) -> Option<usize> {
        let reach = radius(&self.view) + 6.0;
        let spots = self.spots();
        let distance = |at: usize| spots[at].distance(pointer);
        let nearest = (0..spots.len()).min_by(|a, b| distance(*a).total_cmp(&distance(*b)))?;
        (distance(nearest) <= reach).then_some(nearest)
    }

    /// The map as triangles.
    #[must_use]
    pub fn draw(&self) -> Picture {
        let mut picture = Picture::default();
        ground(&mut picture, self.scenario, &self.view, self.rect, &self.theme);
        let spots = self.spots();
        self.draw_ways(&mut picture, &spots);
        for ((at, site), spot) in self.sitrep.sites.iter().enumerate().zip(spots) {
            self.draw_site(&mut picture, at, site, spot);
        }
        picture
    }

    fn draw_ways(&self, picture: &mut Picture, spots: &[Pos2]) {
        let ends = |id| spots.get(self.scenario.sites.iter().position(|site| site.id == id)?).copied();
        for (route, text) in self.sitrep.routes.iter().zip(&self.scenario.routes) {
            let (Some(from), Some(to)) = (ends(route.from.clone()), ends(route.to.clone())) else { continue };
            let middle = from + (to - from) / 2.0;
            if !route.open {
                picture.dashes(from, to, 3.0, 6.0, self.theme.closed);
                for side in [vec2(5.0, 5.0), vec2(5.0, -5.0)] {
                    picture.line(middle - side, middle + side, 3.0, self.theme.closed);
                }
            } else if route.dangerous {
                picture.dashes(from, to, 2.0, 2.0, self.theme.partly);
            } else if text.mode == Mode::Foot {
                picture.dashes(from, to, 1.5, 4.0, self.theme.road);
            } else {
                let crowded = route.waiting > 0;
                picture.line(from, to, if crowded { 3.5 } else { 1.8 }, self.theme.road);
            }
        }
    }

    fn draw_site(&self, picture: &mut Picture, at: usize, site: &SitePicture, centre: Pos2) {
        let size = radius(&self.view);
        let standing = standing(site, self.overlay, self.sitrep, self.rules);
        if self.selected == Some(at) {
            picture.ring(centre, size + 9.0, 3.0, 1.0, self.theme.accent);
        }
        picture.sign(site.kind, centre, size + 2.0, self.theme.card);
        let fill = match standing {
            Some((band, _)) => self.theme.band(band),
            None => self.theme.faint,
        };
        let fill = if site.open && site.reachable { fill } else { self.theme.border };
        picture.sign(site.kind, centre, size, fill);
        if let Some(beds) = site.beds.filter(|beds| *beds > 0 && site.open) {
            let share = site.present.value as f32 / beds as f32;
            picture.ring(centre, size + 4.5, 2.5, share, self.theme.ink);
        }
        if !site.reachable {
            for side in [vec2(size, size), vec2(size, -size)] {
                picture.line(centre - side, centre + side, 2.5, self.theme.closed);
            }
        }
        // A box for each load of goods on its way here, as far as there is room.
        let loads = self.sitrep.on_trucks.iter().filter(|(to, ..)| usize::from(*to) == at).count().min(LOADS);
        for load in 0..loads {
            let corner = centre + vec2(-size - 12.0, size - 7.0 * load as f32);
            picture.line(corner, corner + vec2(7.0, 0.0), 5.0, self.theme.accent);
        }
        // A flag grows with the queue.
        if site.waiting.value > 0 {
            let tall = (f32::from(site.waiting.value.min(2000) as u16)).sqrt() * 0.6 + 4.0;
            let foot = centre + vec2(size + 6.0, size);
            picture.line(foot, foot - vec2(0.0, tall), 5.0, self.theme.ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_fade_outwards_whichever_way_round_an_outline_goes() {
        let square = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0)];
        let mut other = square;
        other.reverse();
        let area = Rect::from_two_pos(square[0], square[2]);
        for outline in [square, other] {
            let mut picture = Picture::default();
            picture.fan(&outline, Color32::RED);
            assert_eq!(picture.corners.len(), picture.colours.len());
            for (corner, (_, solid)) in picture.corners.iter().zip(&picture.colours) {
                assert_eq!(area.shrink(FADE / 2.0).contains(*corner), *solid, "{corner:?}");
                assert!(area.expand(FADE * 1.01).contains(*corner), "{corner:?}");
            }
        }
    }

    /// Whoever chooses sees which country it is: each in its frame, none like another, with a sign for every place.
    #[test]
    fn every_country_in_small_stays_in_its_frame_and_looks_like_itself() {
        let rect = Rect::from_min_size(pos2(10.0, 20.0), vec2(220.0, 140.0));
        let pictures: Vec<Picture> = crate::scenario::scenarios()
            .map(|shipped| {
                let scenario = shipped.load().expect("it loads").scenario;
                let picture = thumbnail(&scenario, rect, &Theme::of(false));
                assert!(picture.corners.iter().all(|corner| rect.contains(*corner)), "{}", scenario.meta.id);
                let signs = picture.colours.iter().filter(|(colour, _)| *colour == Theme::of(false).faint).count();
                assert!(signs >= scenario.sites.len() * 3, "{}: {signs} corners of signs", scenario.meta.id);
                picture
            })
            .collect();
        for (at, picture) in pictures.iter().enumerate() {
            assert!(!pictures[..at].contains(picture));
        }
    }
}
