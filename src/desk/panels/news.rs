//! Why time stopped, in a line across the desk; and what is put in front: news of weight, and that the exercise is over.

use bevy_egui::egui::{Align2, Label, RichText, ScrollArea, Ui, Window};

use crate::desk::panels::decide::order;
use crate::desk::panels::inbox::when;
use crate::desk::panels::place::limit_name;
use crate::desk::panels::{main_button, phase_key};
use crate::desk::session::{Session, Stop, weighs};
use crate::desk::state::{Action, Desk};
use crate::desk::theme::Theme;
use crate::report::fact_sentence;
use crate::sim::Fact;

/// The line that says why time stopped. Always there, so that nothing moves when it speaks.
pub fn line(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let message =
            session.stopped.iter().find_map(|stop| if let Stop::Message(at) = stop { Some(*at) } else { None });
        if let Some(at) = message.filter(|_| session.reading.is_none())
            && main_button(ui, theme, desk.say("stop-read"))
        {
            out.push(Action::Read(Some(at)));
        }
        let grave = session.stopped.iter().any(is_grave);
        let words = RichText::new(why(desk, session));
        let words = if grave { words.color(theme.not_met).strong() } else { words.color(theme.faint) };
        ui.add(Label::new(words).truncate());
    });
}

const fn is_grave(stop: &Stop) -> bool {
    match stop {
        Stop::LastCall(_) | Stop::AtHand => true,
        Stop::News(fact) => weighs(fact) || matches!(fact, Fact::OrderRefused { .. } | Fact::DilemmaDefaulted { .. }),
        _ => false,
    }
}

/// Whether it only says that something was done as ordered.
const fn went_well(stop: &Stop) -> bool {
    let (Stop::News(fact) | Stop::Passed(fact)) = stop else { return false };
    matches!(
        fact,
        Fact::GoodsDelivered { .. }
            | Fact::GoodsUnloaded { .. }
            | Fact::StaffPosted { .. }
            | Fact::StaffRecruited { .. }
            | Fact::TentsPitched { .. }
            | Fact::SanitationBuilt { .. }
            | Fact::LeverInForce { .. }
    )
}

/// Why time stopped, the gravest first; how to go on where it stands by itself.
fn why(desk: &Desk, session: &Session) -> String {
    // It stands alone: the line is short, and nothing has happened.
    if session.stopped.contains(&Stop::AtHand) {
        return desk.say("stop-at-hand");
    }
    let mut reasons: Vec<&Stop> = session.stopped.iter().collect();
    reasons.sort_by_key(|stop| (!is_grave(stop), went_well(stop)));
    if reasons.is_empty() {
        return desk.say("stop-none");
    }
    let reasons: Vec<String> = reasons.into_iter().map(|stop| reason(desk, session, stop)).collect();
    let duration = &session.exercise.loaded().scenario.duration;
    let when = if session.exercise.is_over() {
        desk.tell("desk-when-over", &[("day", duration.days().into())])
    } else {
        when(desk, session, session.exercise.now())
    };
    let key = if session.stopped.iter().all(|stop| matches!(stop, Stop::Passed(_) | Stop::BuiltUp(_))) {
        "stop-passed"
    } else {
        "stop-why"
    };
    desk.tell(key, &[("when", when.into()), ("reasons", reasons.join(" · ").into())])
}

fn reason(desk: &Desk, session: &Session, stop: &Stop) -> String {
    let scenario = &session.exercise.loaded().scenario;
    let title = |inject: usize| scenario.injects.get(inject).map_or("", |inject| inject.title.get(desk.text.lang()));
    match stop {
        Stop::Message(at) => {
            let inject = session.exercise.sitrep().injects.get(*at).map_or(usize::MAX, |(_, inject)| (*inject).into());
            desk.tell("stop-message", &[("title", title(inject).into())])
        }
        Stop::LastCall(inject) => desk.tell("stop-last-call", &[("title", title(*inject).into())]),
        Stop::News(fact) | Stop::Passed(fact) => told(desk, session, fact),
        Stop::BuildsUp(limit) | Stop::BuiltUp(limit) => {
            desk.tell("stop-limit", &[("limit", limit_name(desk, *limit).into())])
        }
        Stop::AtHand => desk.say("stop-at-hand"),
        Stop::Midnight => desk.say("stop-midnight"),
        Stop::Phase => {
            let phase = desk.say(phase_key(session.exercise.sitrep().phase));
            desk.tell("stop-phase", &[("phase", phase.into())])
        }
        Stop::Over => desk.say("stop-over"),
        Stop::Resumed { waiting, whole } => {
            let key = if *whole { "stop-resumed" } else { "stop-resumed-part" };
            desk.tell(key, &[("waiting", (*waiting as i64).into())])
        }
    }
}

/// A fact in words; of an order, with its own words.
pub(super) fn told(desk: &Desk, session: &Session, fact: &Fact) -> String {
    order(desk, session, fact).unwrap_or_else(|| fact_sentence(&desk.text, &session.exercise.loaded().scenario, fact))
}

/// What is put in front: news of weight, with nothing else beside them; then that the exercise is over.
pub fn in_front(ui: &Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    if session.reading.is_some() {
        return;
    }
    let over = session.exercise.is_over() && !session.told_over;
    if session.weighty.is_empty() && !over {
        return;
    }
    let title = desk.say(if session.weighty.is_empty() { "over-title" } else { "weighty-title" });
    let window = Window::new(RichText::new(title).size(20.0).strong()).id("in front".into());
    window.collapsible(false).resizable(false).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).default_width(520.0).show(
        ui.ctx(),
        |ui| {
            ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                for (tick, fact) in &session.weighty {
                    ui.label(format!("{}  {}", when(desk, session, *tick), told(desk, session, fact)));
                }
            });
            ui.add_space(8.0);
            if !over {
                if main_button(ui, theme, desk.say("weighty-close")) {
                    out.push(Action::Noted);
                }
                return;
            }
            ui.label(desk.say("over-text"));
            ui.horizontal(|ui| {
                if main_button(ui, theme, desk.say("over-close")) {
                    out.push(Action::Noted);
                    out.push(Action::Close);
                }
                if ui.button(desk.say("over-stay")).clicked() {
                    out.push(Action::Noted);
                }
            });
        },
    );
}
