//! Drawings of a page, as SVG: the map, arrivals day by day, bands of points. Templates write and escape; here is where
//! things lie. Shapes and numbers tell what colours tell, too.

use askama::Template;

use super::words::Words;
use crate::scenario::Loaded;
use crate::scenario::schema::{Mode, Pattern, Phase, Point, SiteKind, Wave, When};

/// Width of a drawing.
const WIDTH: f64 = 900.0;
/// Half the size of a marker.
const RADIUS: f64 = 11.0;

/// A kind of place and the outline of its marker.
pub(super) struct Mark {
    pub x: String,
    pub y: String,
    pub points: String,
    pub number: usize,
    pub name: String,
    pub class: &'static str,
}

/// A line on the map.
struct Way {
    line: [String; 4],
    class: &'static str,
    danger: Option<(String, String)>,
}

struct Area {
    points: String,
    name: String,
    x: String,
    y: String,
}

#[derive(Template)]
#[template(path = "map.svg")]
struct MapDrawing<'a> {
    w: &'a Words<'a>,
    height: String,
    coast: Vec<String>,
    areas: Vec<Area>,
    ways: Vec<Way>,
    marks: Vec<Mark>,
}

/// The map: coast, regions, ways, places by number.
pub(super) fn map(w: &Words<'_>) -> String {
    let map = &w.scenario.map;
    let scale = (WIDTH - 2.0 * RADIUS) / f64::from(map.width_km.max(1));
    let x = |at: Point| RADIUS + f64::from(at.0) * scale;
    let y = |at: Point| RADIUS + f64::from(at.1) * scale;
    let outline = |points: &[Point]| {
        points.iter().map(|at| format!("{},{}", short(x(*at)), short(y(*at)))).collect::<Vec<_>>().join(" ")
    };
    let areas = map.regions.iter().map(|region| {
        let count = region.outline.len().max(1) as f64;
        let middle = |of: &dyn Fn(Point) -> f64| region.outline.iter().map(|at| of(*at)).sum::<f64>() / count;
        Area {
            points: outline(&region.outline),
            name: w.of(&region.name).to_owned(),
            x: short(middle(&x)),
            y: short(middle(&y)),
        }
    });
    let place = |id| w.scenario.sites.iter().find(|site| site.id == id).map(|site| site.at);
    let ways = w.scenario.routes.iter().filter_map(|route| {
        let (from, to) = (place(route.from.clone())?, place(route.to.clone())?);
        let middle = (short((x(from) + x(to)) / 2.0), short((y(from) + y(to)) / 2.0));
        Some(Way {
            line: [short(x(from)), short(y(from)), short(x(to)), short(y(to))],
            class: mode_class(route.mode),
            danger: (route.deaths_per_100_000 > 0).then_some(middle),
        })
    });
    let drawing = MapDrawing {
        w,
        height: short(f64::from(map.height_km) * scale + 2.0 * RADIUS),
        coast: map.coast.iter().map(|land| outline(land)).collect(),
        areas: areas.collect(),
        ways: ways.collect(),
        marks: marks(w, &x, &y),
    };
    drawing.render().expect("invariant: the template writes into memory")
}

fn marks(w: &Words<'_>, x: &dyn Fn(Point) -> f64, y: &dyn Fn(Point) -> f64) -> Vec<Mark> {
    let mut places: Vec<(f64, f64)> = w.scenario.sites.iter().map(|site| (x(site.at), y(site.at))).collect();
    spread(&mut places);
    (1..)
        .zip(w.scenario.sites.iter().zip(places))
        .map(|(number, (site, (x, y)))| Mark {
            x: short(x),
            y: short(y),
            points: shape(site.kind, x, y),
            number,
            name: w.of(&site.name).to_owned(),
            class: kind_class(site.kind),
        })
        .collect()
}

/// Moves markers that cover each other apart, a little at a time, so that each number can be read.
fn spread(places: &mut [(f64, f64)]) {
    let apart = RADIUS * 2.7;
    for _ in 0..60 {
        for a in 0..places.len() {
            for b in a + 1..places.len() {
                let (east, south) = (places[b].0 - places[a].0, places[b].1 - places[a].1);
                let distance = (east * east + south * south).sqrt();
                if distance >= apart {
                    continue;
                }
                // Two at the same point part sideways.
                let (east, south) = if distance < 0.1 { (1.0, 0.0) } else { (east / distance, south / distance) };
                let step = (apart - distance) / 4.0;
                places[a] = (places[a].0 - east * step, places[a].1 - south * step);
                places[b] = (places[b].0 + east * step, places[b].1 + south * step);
            }
        }
    }
    for place in places {
        place.0 = place.0.clamp(RADIUS * 1.6, WIDTH - RADIUS * 1.6);
    }
}

/// The outline of a marker: every kind has its own.
fn shape(kind: SiteKind, x: f64, y: f64) -> String {
    let corners: &[(f64, f64)] = match kind {
        SiteKind::PointOfEntry => &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
        SiteKind::InformalCrossing => &[(0.0, -1.4), (1.4, 0.0), (0.0, 1.4), (-1.4, 0.0)],
        SiteKind::Landing => &[(-1.4, -0.9), (1.4, -0.9), (0.0, 1.5)],
        SiteKind::ReceptionCentre => {
            &[(-0.5, -1.2), (0.5, -1.2), (1.2, -0.5), (1.2, 0.5), (0.5, 1.2), (-0.5, 1.2), (-1.2, 0.5), (-1.2, -0.5)]
        }
        SiteKind::TransitCentre => &[(-0.7, -1.2), (0.7, -1.2), (1.4, 0.0), (0.7, 1.2), (-0.7, 1.2), (-1.4, 0.0)],
        SiteKind::CollectiveShelter => &[(0.0, -1.4), (1.2, -0.4), (1.2, 1.1), (-1.2, 1.1), (-1.2, -0.4)],
        SiteKind::HostCommunity => {
            &[(-1.5, 1.1), (-1.5, -0.2), (-0.75, -1.2), (0.0, -0.4), (0.75, -1.2), (1.5, -0.2), (1.5, 1.1)]
        }
        SiteKind::Warehouse => &[(-1.5, -0.8), (1.5, -0.8), (1.5, 0.9), (-1.5, 0.9)],
        SiteKind::ExitPost => &[(-1.2, -1.0), (0.4, -1.0), (1.5, 0.0), (0.4, 1.0), (-1.2, 1.0)],
        SiteKind::Outside => &[(-1.5, -0.9), (1.1, -0.9), (1.6, 0.0), (1.1, 0.9), (-1.5, 0.9), (-1.0, 0.0)],
    };
    let corner = |(east, south): &(f64, f64)| format!("{},{}", short(x + east * RADIUS), short(y + south * RADIUS));
    corners.iter().map(corner).collect::<Vec<_>>().join(" ")
}

const fn kind_class(kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::PointOfEntry | SiteKind::ExitPost => "post",
        SiteKind::InformalCrossing | SiteKind::Landing => "crossing",
        SiteKind::ReceptionCentre | SiteKind::TransitCentre | SiteKind::CollectiveShelter => "centre",
        SiteKind::HostCommunity => "town",
        SiteKind::Warehouse => "store",
        SiteKind::Outside => "abroad",
    }
}

const fn mode_class(mode: Mode) -> &'static str {
    match mode {
        Mode::Foot => "foot",
        Mode::Road => "road",
        Mode::River | Mode::Sea => "water",
    }
}

/// One marker by itself, for a legend.
#[must_use]
pub(super) fn sign(kind: SiteKind) -> (String, &'static str) {
    (shape(kind, 20.0, 18.0), kind_class(kind))
}

/// People expected on each day, all sources together.
#[must_use]
pub fn arrivals(loaded: &Loaded) -> Vec<f64> {
    let days = loaded.scenario.duration.days() as usize;
    let mut sums = vec![0.0; days];
    for arrival in &loaded.scenario.arrivals {
        match &arrival.pattern {
            Pattern::Daily { file } => {
                let series = loaded.series.get(file).into_iter().flatten();
                sums.iter_mut().zip(series).for_each(|(sum, persons)| *sum += f64::from(*persons));
            }
            Pattern::Waves(waves) => waves.iter().for_each(|wave| add_wave(&mut sums, wave)),
        }
    }
    sums
}

fn add_wave(sums: &mut [f64], wave: &Wave) {
    let mut add = |day: u32, persons: f64| {
        if let Some(sum) = sums.get_mut(day.wrapping_sub(1) as usize) {
            *sum += persons;
        }
    };
    match wave {
        Wave::Plateau { from_day, to_day, per_day } => {
            (from_day.0..=to_day.0).for_each(|day| add(day, f64::from(per_day.0)));
        }
        Wave::Ramp { from_day, to_day, from, to } => {
            let steps = f64::from(to_day.0.saturating_sub(from_day.0).max(1));
            for day in from_day.0..=to_day.0 {
                let share = f64::from(day - from_day.0) / steps;
                add(day, f64::from(from.0) * (1.0 - share) + f64::from(to.0) * share);
            }
        }
        Wave::Decay { from_day, to_day, from, keeps } => {
            let mut persons = f64::from(from.0);
            for day in from_day.0..=to_day.0 {
                add(day, persons);
                persons *= f64::from(keeps.0) / 1000.0;
            }
        }
        Wave::Lump { day, persons, .. } => add(day.0, f64::from(persons.0)),
    }
}

struct Bar {
    x: String,
    y: String,
    width: String,
    height: String,
}

struct Label {
    x: String,
    y: String,
    words: String,
}

#[derive(Template)]
#[template(path = "curve.svg")]
struct Curve<'a> {
    w: &'a Words<'a>,
    summary: String,
    phases: Vec<(Bar, String)>,
    bars: Vec<Bar>,
    lines: Vec<Label>,
    days: Vec<Label>,
    injects: Vec<Label>,
}

/// Arrivals day by day, phases behind them, injects with a fixed time below.
pub(super) fn curve(w: &Words<'_>, loaded: &Loaded) -> String {
    let people = arrivals(loaded);
    let (left, top, floor) = (62.0, 24.0, 220.0);
    let step = (WIDTH - left - 8.0) / people.len().max(1) as f64;
    let most = round_up(people.iter().copied().fold(1.0, f64::max));
    let height = |persons: f64| persons / most * (floor - top);
    let bars = people.iter().enumerate().map(|(day, persons)| Bar {
        x: short(left + day as f64 * step + step * 0.08),
        y: short(floor - height(*persons)),
        width: short(step * 0.84),
        height: short(height(*persons)),
    });
    let lines = (0..=4).map(|quarter| {
        let persons = most * f64::from(quarter) / 4.0;
        Label { x: short(left - 6.0), y: short(floor - height(persons)), words: w.number(persons as i64) }
    });
    let each = [1, 2, 5, 10, 20, 50].into_iter().find(|each| people.len() / each <= 16).unwrap_or(100);
    let numbered = (1..=people.len()).filter(|day| *day == 1 || day % each == 0);
    let days = numbered.map(|day| Label {
        x: short(left + (day as f64 - 0.5) * step),
        y: short(floor + 16.0),
        words: day.to_string(),
    });
    let peak =
        people.iter().copied().enumerate().fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
    let summary = w.tell(
        "preview-curve-summary",
        &[
            ("total", w.number(people.iter().sum::<f64>() as i64).into()),
            ("peak", w.number(peak.1 as i64).into()),
            ("day", ((peak.0 + 1) as u32).into()),
        ],
    );
    let drawing = Curve {
        w,
        summary,
        phases: phases(w, left, step, top, floor),
        bars: bars.collect(),
        lines: lines.collect(),
        days: days.collect(),
        injects: inject_labels(w, left, step, floor + 40.0),
    };
    drawing.render().expect("invariant: the template writes into memory")
}

fn phases(w: &Words<'_>, left: f64, step: f64, top: f64, floor: f64) -> Vec<(Bar, String)> {
    let period = &w.scenario.duration;
    let spans = [
        (Phase::Before, period.before_days.0),
        (Phase::During, period.during_days.0),
        (Phase::After, period.after_days.0),
    ];
    let mut day = 0;
    let mut out = Vec::new();
    for (phase, days) in spans {
        let x = left + f64::from(day) * step;
        let (width, height) = (short(f64::from(days) * step), short(floor - top));
        if days > 0 {
            let name = if f64::from(days) * step > 70.0 { w.phase(phase) } else { String::new() };
            out.push((Bar { x: short(x), y: short(top), width, height }, name));
        }
        day += days;
    }
    out
}

/// Numbers of injects with a fixed time; those of one day stand below each other.
fn inject_labels(w: &Words<'_>, left: f64, step: f64, top: f64) -> Vec<Label> {
    let mut rows: Vec<f64> = Vec::new();
    let mut timed: Vec<(f64, usize)> = (1..)
        .zip(&w.scenario.injects)
        .filter_map(|(number, inject)| match inject.when {
            When::At { day, hour } => {
                let at = f64::from(day.0) - 1.0 + f64::from(hour.0) / 24.0;
                Some((left + at * step, number))
            }
            _ => None,
        })
        .collect();
    timed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut place = |x: f64| {
        let free = rows.iter().position(|end| x - end > 22.0);
        let row = free.unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(x);
        }
        rows[row] = x;
        row
    };
    timed
        .into_iter()
        .map(|(x, number)| Label { x: short(x), y: short(top + place(x) as f64 * 22.0), words: number.to_string() })
        .collect()
}

/// The next number that ends a scale well.
fn round_up(value: f64) -> f64 {
    let mut unit = 4.0;
    loop {
        for factor in [1.0, 2.0, 2.5, 5.0] {
            if unit * factor >= value {
                return unit * factor;
            }
        }
        unit *= 10.0;
    }
}

/// A coordinate with one decimal.
fn short(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::scenarios;

    #[test]
    fn arrivals_are_those_that_a_run_counts() {
        for shipped in scenarios() {
            let loaded = std::sync::Arc::new(shipped.load().unwrap());
            let expected: f64 = arrivals(&loaded).iter().sum();
            let exercise = crate::study::with_policy(
                &loaded,
                1,
                &mut *crate::exercise::named_policy("do-nothing", &loaded).unwrap(),
            );
            let came = crate::exercise::RunResult::of(&exercise, "do-nothing").persons.arrived as f64;
            assert!((came / expected - 1.0).abs() < 0.1, "{}: {came} came, {expected} were drawn", shipped.id);
        }
    }

    #[test]
    fn no_marker_covers_another() {
        let mut places = vec![(400.0, 100.0), (400.0, 100.0), (405.0, 103.0), (700.0, 100.0)];
        spread(&mut places);
        for (at, a) in places.iter().enumerate() {
            for b in &places[at + 1..] {
                let (east, south) = (a.0 - b.0, a.1 - b.1);
                assert!((east * east + south * south).sqrt() > RADIUS * 2.4, "{places:?}");
            }
        }
        assert_eq!(places[3], (700.0, 100.0), "what is free stays");
    }

    #[test]
    fn a_scale_ends_above_what_it_shows() {
        for value in [1.0, 4.0, 5.0, 11.0, 399.0, 401.0, 12_345.0] {
            let end = round_up(value);
            assert!(end >= value && end <= value.max(2.0) * 2.6, "{value}: {end}");
        }
    }
}
