//! Decisions: sentences with blanks, what they cost and when they help; orders that have not gone out yet.

use bevy_egui::egui::{
    Button, CollapsingHeader, ComboBox, DragValue, EventFilter, Frame, Key, Margin, RichText, ScrollArea, Stroke, Ui,
};

use crate::desk::draft::{Blank, Choice, Draft, Group, REGISTRATIONS, SCREENINGS};
use crate::desk::panels::{changed, heading, main_button};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::exercise::{available, daily_after, foreseen, left_after, quote};
use crate::report::{
    item_key, lever_key, line_key, profession_key, refusal_sentence, route_name, span, warning_sentence,
};
use crate::scenario::schema::{Item, Line, OrderKind, Profession, Registration, Screening};
use crate::sim::{Act, Admission, Decision, Fact, Refusal, SitePicture};
use crate::text::Arg;

/// Least width of a list to choose from.
const CHOICE: f32 = 180.0;

/// How tall the list of orders grows before it scrolls.
const TRAY: f32 = 120.0;
/// The same while a decision is at hand: its buttons stay in sight.
const LOW_TRAY: f32 = 48.0;

/// How tall a list to choose from grows before it scrolls.
const LIST: f32 = 400.0;

/// Marks that stand for the blanks in a sentence until the sentence is laid out.
const MARKS: [char; 3] = ['\u{1}', '\u{2}', '\u{3}'];

pub fn show(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    if session.exercise.is_over() {
        return;
    }
    if let Some(draft) = &session.draft {
        at_hand(ui, desk, session, draft, theme, out);
        return;
    }
    changed(ui, "form", None::<(OrderKind, Option<usize>)>);
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
    // Below, so that no button moves.
    if let Some(aside) = &session.aside {
        let words = desk.tell("decide-take-up", &[("order", sentence(desk, session, aside).into())]);
        if ui.add(Button::new(words).wrap()).clicked() {
            out.push(Action::TakeUp);
        }
        if ui.button(desk.say("decide-throw-away")).clicked() {
            out.push(Action::ThrowAway);
        }
    }
}

/// Orders that wait, went out in this hour, or were refused in the last: in a tray of its own that pushes nothing aside.
pub fn tray(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let now = session.exercise.now();
    let sent = session.exercise.acts().iter().rev().take_while(|(tick, _)| *tick == now);
    let sent: Vec<Draft> = sent
        .filter_map(|(_, act)| match act {
            Act::Decide(decision) => Draft::of(decision, session.exercise.loaded()),
            Act::Facilitate(_) => None,
        })
        .collect();
    let waiting = session.pending.len() + sent.len();
    let title = desk.tell("tray-title", &[("waiting", (waiting as i64).into())]);
    let title = RichText::new(title).color(theme.accent).strong();
    CollapsingHeader::new(title).id_salt("tray").default_open(true).show(ui, |ui| {
        let tall = if session.draft.is_some() { LOW_TRAY } else { TRAY };
        ScrollArea::vertical().id_salt("orders").max_height(tall).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 8.0);
            for (_, fact) in session.refused.iter().filter_map(|at| session.exercise.journal().facts().get(*at)) {
                let words = order(desk, session, fact).unwrap_or_default();
                ui.label(RichText::new(words).color(theme.not_met));
            }
            for draft in &sent {
                let words = sentence(desk, session, draft);
                ui.label(RichText::new(desk.tell("tray-sent", &[("order", words.into())])).color(theme.faint));
            }
            for (at, draft) in session.pending.iter().enumerate() {
                ui.horizontal_wrapped(|ui| {
                    if ui.button(desk.say("decide-withdraw")).clicked() {
                        out.push(Action::Withdraw(at));
                    }
                    ui.label(sentence(desk, session, draft));
                });
            }
            if waiting == 0 && session.refused.is_empty() {
                ui.label(RichText::new(desk.say("tray-empty")).color(theme.faint));
            }
        });
    });
}

/// What became of an order, in its own words; none if the fact is about something else.
pub(super) fn order(desk: &Desk, session: &Session, fact: &Fact) -> Option<String> {
    let (Fact::OrderAccepted { order } | Fact::OrderRefused { order, .. }) = *fact else { return None };
    let (_, Act::Decide(decision)) = session.exercise.acts().get(order as usize)? else { return None };
    let words = sentence(desk, session, &Draft::of(decision, session.exercise.loaded())?);
    Some(match fact {
        Fact::OrderRefused { refusal, .. } => {
            let reason = reason(desk, decision, refusal);
            desk.tell("order-refused", &[("order", words.into()), ("reason", reason.into())])
        }
        _ => desk.tell("order-accepted", &[("order", words.into())]),
    })
}

/// Why an order is refused, with what would have been possible.
fn reason(desk: &Desk, decision: &Decision, refusal: &Refusal) -> String {
    let key = match (refusal, decision) {
        (Refusal::Staff { .. }, Decision::Recruit { .. }) => "refused-recruit",
        (Refusal::Staff { .. }, Decision::PostStaff { .. }) => "refused-post",
        (Refusal::Staff { .. }, Decision::MoveStaff { .. }) => "refused-move",
        _ => return refusal_sentence(&desk.text, refusal),
    };
    let left = if let Refusal::Staff { left, .. } = *refusal { left } else { 0 };
    desk.tell(key, &[("left", left.into())])
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
        let (loaded, sitrep, waiting) = (session.exercise.loaded(), session.exercise.sitrep(), session.waiting());
        let left = left_after(loaded, sitrep, &waiting, line);
        let args: [(&str, Arg<'_>); 2] =
            [("line", desk.say(line_key(line)).into()), ("left", desk.money(left.0 / 100).into())];
        parts.push(desk.tell(if waiting.is_empty() { "quote-line" } else { "quote-line-waiting" }, &args));
        let daily = daily_after(loaded, sitrep, &waiting, line) + quote.daily;
        if quote.daily.0 > 0 && daily.0 > 0 {
            let days = (left - quote.price).0.max(0) / daily.0;
            let others = i64::from(daily != quote.daily);
            parts.push(desk.tell("quote-lasts", &[("days", days.into()), ("waiting", others.into())]));
        }
    }
    if parts.is_empty() {
        parts.push(desk.say("quote-nothing"));
    }
    if quote.hours > 1 {
        parts.push(desk.tell("quote-hours", &[("time", span(&desk.text, quote.hours).into())]));
    }
    parts.join(" · ")
}

/// The decision at hand: its sentence, its price, what it breaches, and the two buttons.
fn at_hand(ui: &mut Ui, desk: &Desk, session: &Session, draft: &Draft, theme: &Theme, out: &mut Vec<Action>) {
    let opened = changed(ui, "form", Some((draft.kind, draft.site)));
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
        let (loaded, sitrep) = (session.exercise.loaded(), session.exercise.sitrep());
        let waiting = session.waiting();
        let refusal = foreseen(loaded, sitrep, &waiting, &decision);
        // Right below the sentence: whatever is said below, they keep their place.
        buttons(ui, desk, draft, refusal.is_none(), opened, theme, out);
        if let Decision::Enact { lever } = decision {
            ui.label(desk.say(&format!("{}.hint", lever_key(lever))));
        }
        if let Decision::OpenSite { site } = &decision {
            sitrep.site(site).into_iter().for_each(|site| building(ui, desk, site, theme));
        }
        ui.label(RichText::new(cost(desk, session, &decision)).color(theme.faint));
        means(ui, desk, session, draft, (&decision, &waiting, refusal), theme);
    });
}

/// What is known against the building of a site that is to be opened: places that cannot be used, and that nobody has looked.
fn building(ui: &mut Ui, desk: &Desk, site: &SitePicture, theme: &Theme) {
    if site.repairable > 0 {
        let words = desk.tell("open-unsound", &[("places", site.repairable.into())]);
        ui.label(RichText::new(words).color(theme.not_met).strong());
    }
    if site.beds.is_some_and(|beds| beds > 0) && !site.assessed {
        ui.label(RichText::new(desk.say("open-unseen")).strong());
    }
}

/// The two buttons of the decision at hand. What will be refused does not stand out; it can be ordered all the same, and is then
/// refused with the reason.
fn buttons(
    ui: &mut Ui,
    desk: &Desk,
    draft: &Draft,
    accepted: bool,
    opened: bool,
    theme: &Theme,
    out: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        let within = draft.beyond().is_none();
        let ordered = if within && accepted {
            main_button(ui, theme, desk.say("decide-order"))
        } else {
            ui.add_enabled(within, Button::new(desk.say("decide-order"))).clicked()
        };
        if ordered {
            out.push(Action::Order);
        }
        let discard = ui.button(desk.say("decide-discard"));
        if opened {
            discard.request_focus();
        }
        if discard.clicked() {
            out.push(Action::Discard);
        }
    });
}

/// What there is of what the decision takes, what is left of the line that pays, and why it would be refused.
fn means(
    ui: &mut Ui,
    desk: &Desk,
    session: &Session,
    draft: &Draft,
    (decision, waiting, refusal): (&Decision, &[Decision], Option<Refusal>),
    theme: &Theme,
) {
    let (loaded, sitrep) = (session.exercise.loaded(), session.exercise.sitrep());
    if let Some(left) = available(sitrep, waiting, decision) {
        let key = match decision {
            Decision::PostStaff { .. } => "means-ready",
            Decision::Recruit { .. } => "means-recruitable",
            Decision::MoveStaff { .. } => "means-at-work",
            _ => "means-in-store",
        };
        ui.label(RichText::new(desk.tell(key, &[("left", left.into())])).color(theme.faint));
    }
    if let Some((value, low, high)) = draft.beyond() {
        let (key, bound) = if value > high { ("blank-at-most", high) } else { ("blank-at-least", low) };
        ui.label(RichText::new(desk.tell(key, &[("bound", bound.into())])).color(theme.not_met).strong());
        return;
    }
    if let Some(refusal) = refusal {
        let reason = reason(desk, decision, &refusal);
        let words = desk.tell("means-refused", &[("reason", reason.into())]);
        ui.label(RichText::new(words).color(theme.not_met).strong());
        return;
    }
    let quote = quote(loaded, sitrep, decision);
    if let Some(line) = quote.line.filter(|_| quote.price.0 > 0) {
        let left = left_after(loaded, sitrep, waiting, line) - quote.price;
        let args: [(&str, Arg<'_>); 2] =
            [("left", desk.money(left.0 / 100).into()), ("line", desk.say(line_key(line)).into())];
        let key = if waiting.is_empty() { "means-left" } else { "means-left-waiting" };
        ui.label(RichText::new(desk.tell(key, &args)).color(theme.faint));
    }
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
            // What is typed stands there as it was typed, and what is wrong with it is said; what is pulled keeps within bounds.
            let response = ui.add(DragValue::new(value).range(0..=u32::MAX).speed(speed));
            if response.dragged() {
                *value = (*value).clamp(*low, *high);
            }
        }
        Blank::Choice { of, at } => {
            let names: Vec<String> = (0..of.len()).map(|at| name(desk, session, of, at)).collect();
            let shown = names.get(*at).cloned().unwrap_or_default();
            // A list does not wrap by itself.
            if ui.available_size_before_wrap().x < CHOICE + 40.0 {
                ui.end_row();
            }
            let count = names.len();
            let list = ComboBox::from_id_salt(("blank", nth)).selected_text(&shown).width(CHOICE).height(LIST).wrap();
            let list = list.show_ui(ui, |ui| {
                ui.set_min_width(CHOICE * 1.6);
                for (position, name) in names.into_iter().enumerate() {
                    ui.selectable_value(at, position, name);
                }
            });
            let head = list.response.on_hover_text(shown);
            // Arrows choose in the list that has the focus.
            if head.has_focus() {
                let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(head.id, arrows));
                let (down, up) = ui.input(|input| (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp)));
                *at = (*at + usize::from(down)).min(count.saturating_sub(1)).saturating_sub(usize::from(up));
            }
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
            option.map_or_else(String::new, |option| desk.read(&option.text))
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
