//! How it went: the score of the response with its gates, the moments to talk about, and a word for the players.

use bevy_egui::egui::{Frame, Grid, Margin, RichText, Ui};

use crate::desk::panels::place::band_key;
use crate::desk::panels::{banded, heading, main_button};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::exercise::{IndicatorResult, Score, indicators, worst_moments};
use crate::report::{behind, breach, cost_of_relief, fact_sentence, in_unit, judgement_key, signed};
use crate::scenario::schema::Inject;
use crate::scenario::table::{Band, ScoreTable};
use crate::sim::{Course, Judgement};
use crate::text::Arg;

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let score = session.exercise.score();
    ui.set_max_width(960.0);
    ui.add_space(10.0);
    ui.label(RichText::new(desk.say("closing-title")).size(26.0).strong());
    ui.label(RichText::new(desk.say("closing-note")).color(theme.faint));
    let points = |tenths: u32| desk.text.decimal(i64::from(tenths), 1);
    let args: [(&str, Arg<'_>); 2] =
        [("points", points(score.grade_total).into()), ("before", points(score.total).into())];
    let words = format!("{} – {}", desk.tell("closing-score", &args), desk.say(band_key(score.band)));
    ui.label(banded(theme, score.band, &words));
    heading(ui, theme, desk.say("closing-dimensions"));
    let table = &session.exercise.loaded().score;
    let weight = |dimension| table.dimensions.iter().find(|(known, _)| *known == dimension).map_or(0, |(_, w)| *w);
    // What could not be measured counts for nothing.
    let measured = score.dimensions.iter().filter(|(_, tenths)| tenths.is_some());
    let whole: u32 = measured.map(|(dimension, _)| weight(*dimension)).sum();
    Grid::new("dimensions").num_columns(3).show(ui, |ui| {
        for (dimension, tenths) in &score.dimensions {
            ui.label(desk.say(&format!("dimension-{}", dimension.code().to_lowercase())));
            ui.label(tenths.map_or_else(|| desk.say("figure-none"), points));
            let share = (weight(*dimension) * 100 + whole / 2).checked_div(whole).filter(|_| tenths.is_some());
            let words = share.map(|share| desk.tell("closing-weight", &[("share", share.into())]));
            ui.label(RichText::new(words.unwrap_or_default()).color(theme.faint));
            ui.end_row();
        }
    });
    let breached: Vec<_> = score.gates.iter().filter(|gate| gate.severity > 0 && gate.cap < 100).collect();
    if !breached.is_empty() {
        heading(ui, theme, desk.say("closing-gates"));
        for gate in breached {
            let site = gate.site.map(|at| desk.site_name(usize::from(at)));
            let worst = breach(&desk.text, gate.unit, gate.severity, gate.cap, site);
            let args: [(&str, Arg<'_>); 2] =
                [("gate", desk.say(&format!("gate-{}", gate.id)).into()), ("worst", worst.into())];
            ui.label(RichText::new(desk.tell("closing-gate", &args)).color(theme.not_met));
        }
    }
    weakest(ui, desk, session, &score, theme);
    let scenario = &session.exercise.loaded().scenario;
    expected(ui, desk, session, theme);
    let blocks = behind(&desk.text, scenario, &indicators(&session.exercise, &score));
    if !blocks.is_empty() {
        heading(ui, theme, desk.say("result-behind"));
    }
    for (about, facts) in blocks {
        ui.label(about);
        facts.iter().for_each(|fact| _ = ui.label(RichText::new(format!("      {fact}")).color(theme.faint)));
    }
    heading(ui, theme, desk.say("closing-moments"));
    let mut moments = worst_moments(session.exercise.journal(), MOMENTS);
    moments.sort_by_key(|moment| moment.tick);
    for moment in moments {
        let (day, hour) = (scenario.duration.day(moment.tick), scenario.duration.hour(moment.tick));
        let when = desk.tell("desk-when-short", &[("day", day.into()), ("hour", format!("{hour:02}:00").into())]);
        ui.label(format!("•  {when}  {}", fact_sentence(&desk.text, scenario, &moment.fact)));
    }
    beside(ui, desk, session, theme, out);
    ui.add_space(10.0);
    Frame::new().fill(theme.card).inner_margin(Margin::same(12)).corner_radius(6).show(ui, |ui| {
        ui.label(RichText::new(desk.say("wellbeing-title")).strong());
        ui.label(desk.say("wellbeing-text"));
    });
    ui.add_space(10.0);
    if main_button(ui, theme, desk.say("closing-leave")) {
        out.push(Action::Leave);
    }
}

/// Moments that are shown: at most two of a kind, so that a bad beginning does not hide what came later.
const MOMENTS: usize = 9;

/// Indicators that are shown.
const WEAKEST: usize = 5;

/// The value up to which an indicator has full points, on the scale that counts: that of everybody, or that of the worst-off.
fn full(table: &ScoreTable, indicator: &IndicatorResult) -> Option<u64> {
    let row = table.indicators.iter().find(|row| row.id == indicator.id)?;
    let scale = row.worst.as_ref().filter(|_| is_worst(indicator)).unwrap_or(&row.curve);
    scale.iter().rev().find(|(_, points)| *points == 100).map(|(value, _)| u64::from(*value))
}

/// Whether the value that counts is that of the worst-off, not the mean over everybody.
fn is_worst(indicator: &IndicatorResult) -> bool {
    let worst = indicator.worst.is_some_and(|worst| worst.value == indicator.value);
    worst && indicator.mean != Some(indicator.value)
}

/// The indicators with the fewest points: what was measured, what would have given full points, and where it was worst.
fn weakest(ui: &mut Ui, desk: &Desk, session: &Session, score: &Score, theme: &Theme) {
    heading(ui, theme, desk.say("closing-weakest"));
    let mut weakest: Vec<&IndicatorResult> = score.indicators.iter().collect();
    weakest.sort_by_key(|indicator| indicator.points);
    Grid::new("weakest").num_columns(5).show(ui, |ui| {
        for key in ["result-indicator", "result-value", "closing-full", "result-points", "result-worst"] {
            ui.label(RichText::new(desk.say(key)).color(theme.faint));
        }
        ui.end_row();
        for indicator in weakest.into_iter().take(WEAKEST) {
            // Whoever is in the room reads percents more easily than the thousandths of files.
            let shown = |value: u64| match indicator.unit.as_str() {
                "permille" => desk.text.percent(i64::try_from(value).unwrap_or(i64::MAX)),
                unit => in_unit(&desk.text, unit, value),
            };
            ui.label(desk.say(&format!("indicator-{}", indicator.id)));
            ui.label(shown(indicator.value));
            ui.label(full(&session.exercise.loaded().score, indicator).map_or_else(String::new, shown));
            let points = desk.text.decimal(i64::from(indicator.points), 1);
            ui.label(banded(theme, indicator.band, &points));
            let worst = indicator.worst.filter(|_| is_worst(indicator));
            ui.label(worst.map_or("", |worst| desk.site_name(usize::from(worst.site))));
            ui.end_row();
        }
    });
}

/// What was expected after each inject, and how it went.
fn expected(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme) {
    let exercise = &session.exercise;
    let injects = &exercise.loaded().scenario.injects;
    let judged = |(course, inject): (&Course, &Inject)| course.judgement(inject, exercise.now());
    let courses = || exercise.truth().msel.courses().iter().zip(injects);
    if courses().filter_map(judged).next().is_none() {
        return;
    }
    heading(ui, theme, desk.say("result-injects"));
    ui.label(RichText::new(desk.say("closing-judged")).color(theme.faint));
    for (course, inject) in courses() {
        let Some(judgement) = judged((course, inject)) else { continue };
        let words = desk.say(judgement_key(judgement));
        ui.horizontal_wrapped(|ui| {
            ui.label(desk.read(&inject.title));
            let band = match judgement {
                Judgement::Met => Band::Met,
                Judgement::Late => Band::Partly,
                Judgement::NotMet => Band::NotMet,
                Judgement::Pending | Judgement::ByObservers => {
                    ui.label(RichText::new(words).color(theme.faint));
                    return;
                }
            };
            ui.label(banded(theme, band, &words));
        });
        if let Some(expected) = &inject.expected {
            let action = desk.read(&expected.action);
            let args: [(&str, Arg<'_>); 2] = [("hours", expected.within_hours.0.into()), ("action", action.into())];
            ui.label(RichText::new(format!("      {}", desk.tell("closing-expected", &args))).color(theme.faint));
        }
    }
}

/// The run beside other responses to the same world, once somebody asked.
fn beside(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    heading(ui, theme, desk.say("compare-title"));
    let Some((comparison, more)) = &session.comparison else {
        if ui.button(desk.say("closing-compare")).clicked() {
            out.push(Action::Compare);
        }
        return;
    };
    Grid::new("beside").num_columns(3).show(ui, |ui| {
        for key in ["compare-policy", "compare-grade", "compare-distance"] {
            ui.label(RichText::new(desk.say(key)).color(theme.faint));
        }
        ui.end_row();
        for beside in &comparison.beside {
            ui.label(desk.say(&format!("policy-{}", beside.policy)));
            ui.label(desk.text.decimal((beside.grade_total * 10.0).round() as i64, 1));
            ui.label(signed(&desk.text, beside.distance));
            ui.end_row();
        }
    });
    if *more {
        ui.label(RichText::new(desk.say("closing-comparing")).color(theme.faint));
        return;
    }
    ui.label(RichText::new(desk.say("closing-distance")).color(theme.faint));
    // With the money of the scenario, where there is a cost.
    let averted = comparison.averted_hours.zip(comparison.cost_per_thousand);
    if let Some((hours, cost)) = averted {
        let currency = desk.scenario().scenario.meta.currency.get(desk.text.lang());
        let cost = format!("{} {currency}", desk.text.decimal((cost * 100.0).round() as i64, 2));
        let args = [("hours", desk.text.number(hours.abs()).into()), ("cost", cost.into())];
        ui.label(desk.tell("closing-averted", &args));
    } else if let Some(words) = cost_of_relief(&desk.text, comparison) {
        ui.label(words);
    }
}
