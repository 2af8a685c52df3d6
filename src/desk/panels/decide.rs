//! Decisions: sentences with blanks, what they cost and when they help; orders that have not gone out yet.

use bevy_egui::egui::{ComboBox, DragValue, Frame, Margin, RichText, Stroke, Ui};

use crate::desk::draft::{Blank, Choice, Draft, Group, REGISTRATIONS, SCREENINGS};
use crate::desk::panels::{heading, main_button};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::exercise::quote;
use crate::report::{fact_sentence, item_key, lever_key, line_key, profession_key, route_name, warning_sentence};
use crate::scenario::schema::{Item, Line, OrderKind, Profession, Registration, Screening};
use crate::sim::{Admission, Decision};
use crate::text::Arg;

/// Least width of a list to choose from.
const CHOICE: f32 = 180.0;

/// Marks that stand for the blanks in a sentence until the sentence is laid out.
const MARKS: [char; 3] = ['\u{1}', '\u{2}', '\u{3}'];

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    pending(ui, desk, session, theme, out);
    if session.exercise.is_over() {
        return;
    }
    if let Some(draft) = &session.draft {
        at_hand(ui, desk, session, draft, theme, out);
        return;
    }
    heading(ui, theme, desk.say("decide-title"));
    for group in Group::ALL {
        let fits = |kind: &OrderKind| {
            kind.group() == group
                && Draft::new(*kind, session.selected, session.exercise.loaded(), session.exercise.sitrep()).is_some()
        };
        let kinds: Vec<OrderKind> = OrderKind::ALL.into_iter().filter(fits).collect();
        // The country's decisions are offered where the country is looked at.
        let country = matches!(group, Group::Country | Group::Ways);
        if kinds.is_empty() || country != session.selected.is_none() {
            continue;
        }
        ui.label(RichText::new(desk.say(group.key())).color(theme.faint));
        ui.horizontal_wrapped(|ui| {
            for kind in kinds {
                if ui.button(desk.say(&format!("{}.verb", kind.key()))).clicked() {
                    out.push(Action::Begin(kind));
                }
            }
        });
    }
}

fn pending(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    for (_, fact) in session.refused.iter().filter_map(|at| session.exercise.journal().facts().get(*at)) {
        let scenario = &session.exercise.loaded().scenario;
        ui.label(RichText::new(fact_sentence(&desk.text, scenario, fact)).color(theme.not_met));
    }
    if session.pending.is_empty() {
        return;
    }
    heading(ui, theme, desk.say("decide-pending"));
    for (at, draft) in session.pending.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            if ui.button(desk.say("decide-withdraw")).clicked() {
                out.push(Action::Withdraw(at));
            }
            ui.label(sentence(desk, session, draft));
        });
    }
}

/// A draft in words: its sentence with the blanks filled in.
fn sentence(desk: &Desk, session: &Session, draft: &Draft) -> String {
    words(desk, draft, |_, blank| match blank {
        Blank::Number { value, .. } => (*value).into(),
        Blank::Choice { of, at } => name(desk, session, of, *at).into(),
    })
}

/// The sentence of a draft with something in the place of each blank. `$na`, `$nb`, `$nc` are the numbers in the blanks, for
/// plural forms.
fn words(desk: &Desk, draft: &Draft, show: impl Fn(usize, &Blank) -> Arg<'static>) -> String {
    let site = draft.site.map_or("", |at| desk.site_name(at));
    let mut args: Vec<(&str, Arg<'_>)> = vec![("site", site.into())];
    if let Some(inject) = draft.inject() {
        args.push(("inject", desk.scenario().scenario.injects[inject].title.get(desk.text.lang()).into()));
    }
    for (nth, names) in [["a", "na"], ["b", "nb"], ["c", "nc"]].into_iter().enumerate() {
        let Some(blank) = draft.blanks.get(nth) else { break };
        args.push((names[0], show(nth, blank)));
        if let Blank::Number { value, .. } = blank {
            args.push((names[1], (*value).into()));
        }
    }
    desk.tell(&draft.kind.key(), &args)
}

/// What a decision costs and how long it takes, in words.
pub(super) fn cost(desk: &Desk, session: &Session, decision: &Decision) -> String {
    let quote = quote(session.exercise.loaded(), session.exercise.sitrep(), decision);
    let mut parts = Vec::new();
    if quote.price.0 != 0 {
        parts.push(desk.tell("quote-price", &[("amount", desk.money(quote.price.0 / 100).into())]));
    }
    if quote.daily.0 != 0 {
        parts.push(desk.tell("quote-daily", &[("amount", desk.money(quote.daily.0 / 100).into())]));
    }
    let costs = quote.price.0 != 0 || quote.daily.0 != 0;
    if let Some(line) = quote.line.filter(|_| costs) {
        let left = session.exercise.sitrep().line(line).left().0 / 100;
        let args: [(&str, Arg<'_>); 2] = [("line", desk.say(line_key(line)).into()), ("left", desk.money(left).into())];
        parts.push(desk.tell("quote-line", &args));
    }
    if parts.is_empty() {
        parts.push(desk.say("quote-nothing"));
    }
    if quote.hours > 1 {
        parts.push(desk.tell("quote-hours", &[("hours", i64::from(quote.hours).into())]));
    }
    parts.join(" · ")
}

/// The decision at hand: its sentence, its price, what it breaches, and the two buttons.
fn at_hand(ui: &mut Ui, desk: &Desk, session: &Session, draft: &Draft, theme: &Theme, out: &mut Vec<Action>) {
    heading(ui, theme, desk.say(&format!("{}.verb", draft.kind.key())));
    let frame = Frame::new().fill(theme.card).stroke(Stroke::new(1.5, theme.accent)).inner_margin(Margin::same(10));
    frame.corner_radius(6).show(ui, |ui| {
        let mut filled = draft.clone();
        ui.horizontal_wrapped(|ui| blanks(ui, desk, session, &mut filled));
        if filled != *draft {
            out.push(Action::Fill(filled));
        }
        let Some(decision) = draft.decision(session.exercise.loaded()) else { return };
        if let Some(warning) = decision.warning() {
            ui.label(RichText::new(warning_sentence(&desk.text, warning)).color(theme.not_met).strong());
        }
        if let Decision::Enact { lever } = decision {
            ui.label(desk.say(&format!("{}.hint", lever_key(lever))));
        }
        ui.label(RichText::new(cost(desk, session, &decision)).color(theme.faint));
        ui.horizontal(|ui| {
            if main_button(ui, theme, desk.say("decide-order")) {
                out.push(Action::Order);
            }
            if ui.button(desk.say("decide-discard")).clicked() {
                out.push(Action::Discard);
            }
        });
    });
}

/// Lays the sentence out with a widget in the place of each blank.
fn blanks(ui: &mut Ui, desk: &Desk, session: &Session, draft: &mut Draft) {
    let words = words(desk, draft, |nth, _| MARKS[nth].to_string().into());
    let mut rest = words.as_str();
    while let Some(at) = rest.find(MARKS) {
        let mark = rest[at..].chars().next().expect("invariant: a mark was found here");
        say(ui, &rest[..at]);
        let blank = MARKS.iter().position(|m| *m == mark).expect("invariant: it is a mark");
        if let Some(content) = draft.blanks.get_mut(blank) {
            widget(ui, desk, session, blank, content);
        }
        rest = &rest[at + mark.len_utf8()..];
    }
    // A full stop by itself would start a line.
    if rest.trim() != "." {
        say(ui, rest);
    }
}

fn say(ui: &mut Ui, words: &str) {
    if !words.trim().is_empty() {
        ui.label(words.trim());
    }
}

fn widget(ui: &mut Ui, desk: &Desk, session: &Session, nth: usize, blank: &mut Blank) {
    match blank {
        Blank::Number { value, low, high } => {
            if ui.available_size_before_wrap().x < 90.0 {
                ui.end_row();
            }
            let speed = (f64::from(*high - *low) / 400.0).clamp(0.05, 20.0);
            ui.add(DragValue::new(value).range(*low..=*high).speed(speed));
        }
        Blank::Choice { of, at } => {
            let names: Vec<String> = (0..of.len()).map(|at| name(desk, session, of, at)).collect();
            let shown = names.get(*at).cloned().unwrap_or_default();
            // A list does not wrap by itself.
            if ui.available_size_before_wrap().x < CHOICE + 40.0 {
                ui.end_row();
            }
            ComboBox::from_id_salt(("blank", nth)).selected_text(shown).width(CHOICE).truncate().show_ui(ui, |ui| {
                for (position, name) in names.into_iter().enumerate() {
                    ui.selectable_value(at, position, name);
                }
            });
        }
    }
}

/// The name of what a blank offers.
fn name(desk: &Desk, session: &Session, of: &Choice, at: usize) -> String {
    let scenario = &session.exercise.loaded().scenario;
    match of {
        Choice::Profession => desk.say(profession_key(Profession::ALL[at])),
        Choice::Item => desk.say(item_key(Item::ALL[at])),
        Choice::Offer(offers) => {
            let (supplier, item) = &offers[at];
            let seller = scenario.suppliers.iter().find(|seller| seller.id == *supplier);
            let seller = seller.map_or("", |seller| seller.name.get(desk.text.lang()));
            format!("{} – {seller}", desk.say(item_key(*item)))
        }
        Choice::Site(sites) => desk.site_name(sites[at]).to_owned(),
        Choice::Route(routes) => route_name(scenario, &scenario.routes[routes[at]], desk.text.lang()),
        Choice::Line => desk.say(line_key(Line::ALL[at])),
        Choice::Lever(levers) => desk.say(lever_key(levers[at])),
        Choice::Registration => desk.say(match REGISTRATIONS[at] {
            Registration::Group => "registration-group",
            Registration::Individual => "registration-individual",
        }),
        Choice::Screening => desk.say(match SCREENINGS[at] {
            Screening::None => "screening-none",
            Screening::Rapid => "screening-rapid",
            Screening::Full => "screening-full",
        }),
        Choice::Answer { inject, .. } => {
            let dilemma = scenario.injects[*inject].dilemma.as_ref();
            let option = dilemma.and_then(|dilemma| dilemma.options.get(at));
            option.map_or("", |option| option.text.get(desk.text.lang())).to_owned()
        }
        Choice::Buying => desk.say(if at == 0 { "buying-tender" } else { "buying-urgent" }),
        Choice::Admission(modes) => desk.say(match modes[at] {
            Admission::Assess => "admission-assess",
            Admission::WaveThrough => "admission-wave-through",
            Admission::AssessAndRefuse => "admission-assess-and-refuse",
            Admission::TurnBack => "admission-turn-back",
        }),
    }
}
