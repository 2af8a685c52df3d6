//! The desk without a window: what players can do to it, and every panel through the accessibility tree in three languages.

use bevy_egui::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use umbral::desk::draft::Draft;
use umbral::desk::guide::Step;
use umbral::desk::limits::{Limit, Spell, building};
use umbral::desk::looks::{Looks, LooksFile};
use umbral::desk::map::View;
use umbral::desk::panels;
use umbral::desk::theme::mark;
use umbral::desk::{
    Action, Desk, Finished, Found, Kept, Listed, Overlay, Pace, Records, Sample, Screen, Session, Stop, Unfinished,
};
use umbral::exercise::{Exercise, Recorder, Recording, RecordingError, foreseen, quote, to_be_taken};
use umbral::report::fact_sentence;
use umbral::scenario::ids::SiteId;
use umbral::scenario::schema::{Item, Lever, Line, OrderKind, Phase, Profession, Screening, SiteKind};
use umbral::scenario::table::{Band, Breach, Pathway};
use umbral::scenario::{TUTORIAL, scenarios};
use umbral::sim::{Act, Decision, Estimate, Fact, KnownCases, Refusal};
use umbral::text::{Lang, Text, unbroken};
use umbral::units::{Money, Tick};

use super::support::{SHIPPED, policy, shipped};

/// A desk with the shipped scenarios.
fn desk(lang: Lang) -> Desk {
    Desk::new(lang, scenarios().map(|shipped| shipped.load().expect("it loads")).collect())
}

/// A desk in play.
fn in_play(lang: Lang) -> Desk {
    let mut desk = desk(lang);
    let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == "island-storm");
    desk.apply(Action::Brief(at.expect("it is shipped")));
    desk.apply(Action::Start);
    desk
}

fn session(desk: &Desk) -> &Session {
    desk.session.as_ref().expect("an exercise is in play")
}

/// The desk on a screen of a size, as the shell shows it: the actions of a frame take effect after it.
fn screen(desk: Desk, size: [f32; 2]) -> Harness<'static, Desk> {
    let mut actions = Vec::new();
    Harness::builder().with_size(size).build_ui_state(
        move |ui, desk: &mut Desk| {
            actions.clear();
            panels::show(ui, desk, &mut actions);
            for action in actions.drain(..) {
                desk.apply(action);
            }
        },
        desk,
    )
}

/// Moves on as a room does that puts away whatever comes in front.
fn onward(desk: &mut Desk, hours: u32) {
    desk.apply(Action::Read(None));
    desk.apply(Action::Noted);
    desk.apply(Action::Advance(hours));
}

/// Nothing on screen holds a space at which egui would break what belongs together.
fn assert_unbroken(harness: &Harness<'static, Desk>) {
    let broken: Vec<String> = harness.query_all_by_label_contains("\u{202f}").map(|node| format!("{node:?}")).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

fn click(harness: &mut Harness<'static, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

#[test]
fn an_exercise_is_chosen_briefed_and_started_in_every_language() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut harness = screen(desk(lang), [1280.0, 720.0]);
        harness.run_steps(3);
        assert_unbroken(&harness);
        let title = shipped(SHIPPED[0]).scenario.meta.title.get(lang).to_owned();
        click(&mut harness, &text.get("desk-choose", &[("scenario", title.into())]));
        assert_eq!(harness.state().screen, Screen::Briefing);
        assert_unbroken(&harness);
        click(&mut harness, &text.get("desk-start", &[]));
        assert_eq!(harness.state().screen, Screen::Exercise);
        click(&mut harness, &text.get("clock-hour", &[]));
        assert_eq!(session(harness.state()).exercise.now(), Tick(1));
    }
}

#[test]
fn a_card_says_how_long_and_how_difficult_an_exercise_is() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut harness = screen(desk(lang), [1280.0, 3200.0]);
        harness.run_steps(3);
        for (days, sites, difficulty) in
            [(15, 7, "difficulty-first"), (42, 13, "difficulty-middle"), (60, 21, "difficulty-high")]
        {
            let facts = text.get("desk-card-facts", &[("days", days.into()), ("sites", sites.into())]);
            let words = format!("{facts} · {}", text.get(difficulty, &[]));
            assert!(harness.query_by_label(&words).is_some(), "{words}");
        }
    }
}

#[test]
fn a_decision_is_made_by_clicks_and_can_be_taken_back_until_it_goes_out() {
    let text = Text::on_screen(Lang::En);
    let say = |key: &str| text.get(key, &[]);
    let mut desk = in_play(Lang::En);
    let post = session(&desk).exercise.sitrep().sites.iter().position(|site| site.id.as_str() == "serra_bridge");
    desk.apply(Action::Select(post));
    let mut harness = screen(desk, [1280.0, 720.0]);
    harness.run_steps(3);
    click(&mut harness, &say("draft-set-hours.verb"));
    assert!(session(harness.state()).draft.is_some());
    click(&mut harness, &say("decide-order"));
    assert_eq!(session(harness.state()).pending.len(), 1, "one click, one order");
    harness.get_by_label(&unbroken("At Serra Bridge, open the desks from 6 to 22 o’clock."));
    click(&mut harness, &say("decide-withdraw"));
    assert!(session(harness.state()).pending.is_empty() && session(harness.state()).exercise.acts().is_empty());
    click(&mut harness, &say("draft-set-hours.verb"));
    click(&mut harness, &say("decide-order"));
    click(&mut harness, &say("clock-hour"));
    let desks = session(harness.state()).exercise.sitrep().sites[post.expect("it is there")].desks.expect("a post");
    assert_eq!((desks.from, desks.to), (6, 22));
    assert_eq!(session(harness.state()).exercise.acts().len(), 1);
}

#[test]
fn every_panel_holds_with_little_and_much_to_show_in_every_language_theme_and_size() {
    for lang in Lang::ALL {
        for (dark, size, zoom) in
            [(false, [1280.0, 720.0], 100), (true, [3840.0, 2160.0], 200), (true, [800.0, 600.0], 150)]
        {
            let mut desk = in_play(lang);
            desk.apply(Action::Dark(dark));
            desk.apply(Action::Zoom(zoom));
            let mut harness = screen(desk, size);
            harness.run_steps(2);
            for hours in [24 * 12, 24 * 20, 24 * 30] {
                for _ in 0..40 {
                    onward(harness.state_mut(), hours / 10);
                }
                let sites = session(harness.state()).exercise.sitrep().sites.len();
                for site in (0..sites).map(Some).chain([None]) {
                    harness.state_mut().apply(Action::Select(site));
                    harness.run_steps(2);
                    assert_unbroken(&harness);
                }
                for read in 0..session(harness.state()).exercise.sitrep().injects.len() {
                    harness.state_mut().apply(Action::Read(Some(read)));
                    harness.run_steps(2);
                    assert_unbroken(&harness);
                }
            }
            assert!(session(harness.state()).exercise.is_over());
            harness.state_mut().apply(Action::Close);
            harness.run_steps(2);
            assert_eq!(harness.state().screen, Screen::Closing);
            assert_unbroken(&harness);
            let closing = Text::on_screen(lang).get("closing-title", &[]);
            assert!(harness.query_by_label(&closing).is_some(), "{closing}");
        }
    }
}

#[test]
fn every_kind_of_decision_can_be_drafted_somewhere_and_makes_the_order_of_its_name() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(loaded.clone(), 7);
    let site = |id: &str| SiteId::new(id).expect("an id");
    let seller = loaded.scenario.suppliers.iter().find(|s| s.offers.iter().any(|offer| offer.item == Item::Tent));
    let supplier = seller.expect("tents are on sale").id.clone();
    for decision in [
        Decision::ClosePost { site: site("telma_gate") },
        Decision::Order { supplier, item: Item::Tent, quantity: 20, to: site("arena"), urgent: false },
        Decision::Enact { lever: Lever::EmergencyDeclaration },
    ] {
        exercise.submit(Act::Decide(decision)).expect("nothing is written");
    }
    let mut made = [false; OrderKind::ALL.len()];
    while !exercise.is_over() {
        let sites = exercise.sitrep().sites.len();
        for (kind, made) in OrderKind::ALL.into_iter().zip(&mut made) {
            for site in (0..sites).map(Some).chain([None]) {
                let Some(draft) = Draft::new(kind, site, &loaded, exercise.sitrep()) else { continue };
                let decision = draft.decision(&loaded).expect("a whole draft makes an order");
                assert_eq!(decision.kind(), kind);
                *made = true;
            }
        }
        for _ in 0..24 {
            exercise.step().expect("nothing is written");
        }
    }
    let never: Vec<OrderKind> =
        OrderKind::ALL.into_iter().zip(made).filter(|(_, made)| !made).map(|(kind, _)| kind).collect();
    assert_eq!(never, []);
}

/// Whatever is looked at, in any language, the map keeps its place: nothing in the panels is wider than they are.
#[test]
fn the_map_keeps_its_place() {
    for lang in Lang::ALL {
        let mut desk = in_play(lang);
        for _ in 0..10 {
            desk.apply(Action::Advance(48));
        }
        let mut map = None;
        let sites = session(&desk).exercise.sitrep().sites.len();
        let shown = |ui: &mut egui::Ui, (desk, map): &mut (Desk, Option<egui::Rect>)| {
            *map = panels::show(ui, desk, &mut Vec::new());
        };
        let mut harness = Harness::builder().with_size([1280.0, 720.0]).build_ui_state(shown, (desk, None));
        for site in (0..sites).map(Some).chain([None]) {
            for kind in [None].into_iter().chain(OrderKind::ALL.into_iter().map(Some)) {
                harness.state_mut().0.apply(Action::Select(site));
                harness.state_mut().0.apply(kind.map_or(Action::Discard, Action::Begin));
                harness.run_steps(1);
                let now = harness.state().1.expect("there is a map");
                assert_eq!(*map.get_or_insert(now), now, "{lang} {site:?} {kind:?}");
            }
        }
        assert!(map.expect("it was drawn").width() > 500.0);
    }
}

/// A desk at rest is quiet: no panel asks for another frame.
#[test]
fn a_desk_at_rest_asks_for_no_more_frames() {
    let mut harness = screen(desk(Lang::En), [1280.0, 720.0]);
    assert!(harness.try_run().is_ok(), "the title");
    harness.state_mut().apply(Action::Brief(0));
    assert!(harness.try_run().is_ok(), "the briefing");
    harness.state_mut().apply(Action::Start);
    harness.state_mut().apply(Action::Advance(24 * 12));
    assert!(harness.try_run().is_ok(), "the exercise");
    harness.state_mut().apply(Action::Select(Some(1)));
    harness.state_mut().apply(Action::Begin(OrderKind::SetHours));
    assert!(harness.try_run().is_ok(), "a decision at hand");
}

/// egui may draw a frame twice; what was clicked in it must happen once.
#[test]
fn a_frame_that_is_drawn_twice_orders_once() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Begin(OrderKind::Enact));
    let build = |ui: &mut egui::Ui, (desk, actions): &mut (Desk, Vec<Action>)| {
        panels::show(ui, desk, actions);
        ui.ctx().request_discard("the test asks for a second pass");
    };
    let mut harness = Harness::builder().with_size([1280.0, 720.0]).build_ui_state(build, (desk, Vec::new()));
    let mut orders = 0;
    for frame in 0..6 {
        if frame == 2 {
            harness.get_by_label(&Text::on_screen(Lang::En).get("decide-order", &[])).click();
        }
        harness.step();
        let (desk, actions) = harness.state_mut();
        orders += actions.iter().filter(|action| matches!(action, Action::Order)).count();
        for action in std::mem::take(actions) {
            desk.apply(action);
        }
    }
    assert_eq!((orders, session(&harness.state().0).pending.len()), (1, 1));
}

/// What was ordered is there again after the program was cut off, and what follows is the same.
#[test]
fn an_exercise_that_was_cut_off_goes_on_where_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let loaded = shipped(SHIPPED[0]);
    let mut whole = Exercise::new(loaded.clone(), 3);
    whole.record(Recorder::create(&first).expect("created"), "desk").expect("written");
    for hour in 0..300 {
        if hour % 50 == 7 {
            let site = SiteId::new("arena").expect("an id");
            let litres_per_day = 500 + hour * 10;
            whole.submit(Act::Decide(Decision::TruckWater { site, litres_per_day })).expect("written");
        }
        whole.step().expect("written");
    }
    let acts = whole.acts().len();
    // No end block: as if the power had gone.
    let cut = Recording::open(&first).expect("it reads");
    let mut resumed = cut.resume(Recorder::create(&second).expect("created")).expect("it goes on");
    assert_eq!((resumed.acts().len(), resumed.now()), (acts, Tick(12 * 24)));
    while resumed.now() < whole.now() {
        resumed.step().expect("written");
    }
    assert_eq!(resumed.digest(), whole.digest());
    resumed.finish().expect("written");
    let verdict = Recording::open(&second).expect("it reads").verify().expect("it replays");
    assert!(verdict.differs_at.is_none() && verdict.same_result);
}

/// What the desk says an order costs is what the line pays or commits when it goes out.
#[test]
fn an_order_costs_what_was_quoted() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(loaded.clone(), 7);
    let mut decider = policy("reference", &loaded);
    let (mut orders, mut compared) = (Vec::new(), 0);
    let used = |exercise: &Exercise, line: Line| {
        let line = exercise.sitrep().line(line);
        line.committed + line.paid
    };
    while exercise.now() < Tick(20 * 24) {
        // Between ten and eleven at night nothing else is paid.
        if exercise.sitrep().hour == 22 {
            let sites = exercise.sitrep().sites.len();
            let drafts = OrderKind::ALL.into_iter().flat_map(|kind| (0..sites).map(move |site| (kind, site)));
            let decisions: Vec<Decision> = drafts
                .filter_map(|(kind, site)| Draft::new(kind, Some(site), &loaded, exercise.sitrep())?.decision(&loaded))
                .collect();
            let decision = &decisions[exercise.now().0 as usize / 24 * 37 % decisions.len()];
            let quoted = quote(&loaded, exercise.sitrep(), decision);
            let line = quoted.line.unwrap_or(Line::Staff);
            let (before, facts) = (used(&exercise, line), exercise.journal().facts().len());
            exercise.submit(Act::Decide(decision.clone())).expect("nothing is written");
            exercise.step().expect("nothing is written");
            let news = &exercise.journal().facts()[facts..];
            if !news.iter().any(|(_, fact)| matches!(fact, Fact::OrderRefused { .. })) {
                assert_eq!(used(&exercise, line) - before, quoted.price, "{decision:?}");
                compared += 1;
            }
        } else {
            exercise.step_with(&mut *decider, &mut orders).expect("nothing is written");
        }
    }
    assert!(compared >= 10, "only {compared} orders were compared");
}

#[test]
fn time_passes_as_fast_as_asked_and_stops_where_something_comes_in() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Pace(Pace::Running(4)));
    for _ in 0..10 {
        desk.pass(250);
    }
    assert_eq!(session(&desk).exercise.now(), Tick(10));
    while session(&desk).exercise.sitrep().injects.is_empty() {
        desk.apply(Action::ToNext);
        let before = session(&desk).exercise.now().0;
        while desk.is_moving() {
            desk.pass(16);
        }
        assert!((1..=24).contains(&(session(&desk).exercise.now().0 - before)), "never more than a day");
    }
    let session = session(&desk);
    assert_eq!((session.exercise.sitrep().injects.len(), session.unread()), (1, 1));
    assert_eq!((session.pace, &session.stopped[..]), (Pace::Paused, &[Stop::Message(0)][..]));
}

#[test]
fn a_refused_order_says_why() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Begin(OrderKind::ReleaseContingency));
    desk.apply(Action::Order);
    desk.apply(Action::Advance(1));
    let session = session(&desk);
    assert_eq!(session.refused.len(), 1, "nothing is declared yet");
    let (_, fact) = session.exercise.journal().facts()[session.refused[0]];
    assert!(matches!(fact, Fact::OrderRefused { .. }), "{fact:?}");
}

/// Records in a folder of a test.
struct InFolder(std::path::PathBuf);

impl Records for InFolder {
    fn begin(&mut self, exercise: &mut Exercise) -> Result<(), RecordingError> {
        exercise.record(Recorder::create(&self.0)?, "desk")
    }

    fn list(&mut self) -> Listed {
        let unreadable = Recording::open(&self.0).err().map(|error| (self.0.display().to_string(), error));
        Listed { unreadable: unreadable.into_iter().collect(), ..Listed::default() }
    }

    fn resume(&mut self, _: usize) -> Result<Found, RecordingError> {
        let recording = Recording::open(&self.0)?;
        let new = self.0.with_extension("new");
        let exercise = recording.resume(Recorder::create(&new)?)?;
        std::fs::rename(&new, &self.0).expect("renamed");
        let past = recording.days.iter().map(|day| Sample::of(&day.sitrep)).collect();
        let text = std::fs::read_to_string(self.0.with_extension("desk")).ok();
        Ok(Found { exercise, past, kept: text.and_then(|text| ron::from_str(&text).ok()) })
    }

    fn review(&mut self, _: usize) -> Result<Found, RecordingError> {
        let exercise = Recording::open(&self.0)?.replay_to(Tick(u32::MAX))?;
        Ok(Found { exercise, past: Vec::new(), kept: None })
    }

    fn keep(&mut self, kept: &Kept) -> std::io::Result<()> {
        std::fs::write(self.0.with_extension("desk"), ron::to_string(kept).expect("it can be written"))
    }
}

/// What was ordered is on record though the hour had not come, and an exercise that reached its end is whole.
#[test]
fn leaving_loses_no_order_and_the_end_is_on_record() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("left.umbral");
    let mut left = desk(Lang::En).with_records(Box::new(InFolder(path.clone())));
    left.apply(Action::Brief(0));
    left.apply(Action::Start);
    left.apply(Action::Begin(OrderKind::Enact));
    left.apply(Action::Order);
    left.apply(Action::Leave);
    let recording = Recording::open(&path).expect("it reads");
    assert!(recording.acts.len() == 1 && recording.end.is_none());
    let path = folder.path().join("whole.umbral");
    let mut whole = desk(Lang::En).with_records(Box::new(InFolder(path.clone())));
    whole.apply(Action::Brief(0));
    whole.apply(Action::Start);
    while !session(&whole).exercise.is_over() {
        onward(&mut whole, 24);
    }
    drop(whole);
    assert!(Recording::open(&path).expect("it reads").end.is_some());
}

#[test]
fn messages_that_may_weigh_on_people_can_be_left_out() {
    let severe = |gentle: bool| {
        let mut desk = desk(Lang::En);
        desk.apply(Action::Brief(0));
        desk.apply(Action::Gentle(gentle));
        desk.apply(Action::Start);
        while !session(&desk).exercise.is_over() {
            onward(&mut desk, 24);
        }
        let exercise = &session(&desk).exercise;
        let injects = &exercise.loaded().scenario.injects;
        let delivered = exercise.sitrep().injects.iter();
        delivered.filter(|(_, inject)| injects[usize::from(*inject)].severe).count()
    };
    assert!(severe(false) > 0 && severe(true) == 0);
}

#[test]
fn what_cannot_be_read_or_written_is_said_in_the_language_of_the_user() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("broken.umbral");
        std::fs::write(&path, "no recording").expect("written");
        let mut desk = desk(lang).with_records(Box::new(InFolder(path.clone())));
        let error = Text::on_screen(lang).get("error-not-a-recording", &[("path", path.display().to_string().into())]);
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(2);
        assert!(harness.query_by_label_contains(&error).is_some(), "{error}");
        desk = harness.into_state();
        desk.apply(Action::Brief(0));
        desk.apply(Action::Start);
        let exists = Text::on_screen(lang).get("error-exists", &[("path", path.display().to_string().into())]);
        assert!(desk.problem.expect("the file exists").contains(&exists), "{exists}");
    }
}

#[test]
fn a_measure_says_what_it_does_and_what_it_costs_before_it_is_ordered() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut harness = screen(in_play(lang), [1280.0, 3000.0]);
        harness.run_steps(3);
        assert!(harness.query_by_label(&text.get("country-forecast", &[])).is_some(), "arrivals are forecast");
        click(&mut harness, &text.get("lever-displacement-tracking", &[]));
        let draft = session(harness.state()).draft.clone().expect("the measure is at hand");
        let decision = draft.decision(session(harness.state()).exercise.loaded());
        assert_eq!(decision, Some(Decision::Enact { lever: Lever::DisplacementTracking }));
        assert!(harness.query_by_label(&text.get("lever-displacement-tracking.hint", &[])).is_some());
        click(&mut harness, &text.get("decide-order", &[]));
        assert_eq!(session(harness.state()).pending.len(), 1);
    }
}

#[test]
fn the_journal_of_the_desk_tells_what_is_reported_and_no_more() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Advance(24 * 30));
    while !session(&desk).exercise.is_over() && session(&desk).exercise.now() < Tick(24 * 30) {
        onward(&mut desk, 24);
    }
    let exercise = &session(&desk).exercise;
    let delay = exercise.loaded().rules.report_delay;
    let crowd = |fact: &Fact| matches!(fact, Fact::PeopleDiverted { .. } | Fact::WaitPassedDay { .. });
    let told: Vec<_> = exercise.news().filter(|(_, fact)| crowd(fact)).collect();
    let all = exercise.journal().facts().iter().filter(|(_, fact)| crowd(fact)).count();
    assert!(!told.is_empty() && told.len() <= all);
    assert!(told.iter().all(|(tick, _)| tick.0 + delay < exercise.now().0));
}

/// A question that an inject puts is answered in the window in which it is read, can be changed until it goes out, and is then
/// told as decided; in every language.
#[test]
fn a_dilemma_is_answered_where_it_is_read() {
    for lang in Lang::ALL {
        let mut desk = desk(lang);
        let corridor = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == SHIPPED[1]);
        desk.apply(Action::Brief(corridor.expect("it is shipped")));
        desk.apply(Action::Start);
        while session(&desk).exercise.sitrep().dilemmas.is_empty() {
            desk.apply(Action::Noted);
            desk.apply(Action::Advance(24));
        }
        let inject = usize::from(session(&desk).exercise.sitrep().dilemmas[0].0);
        let at = session(&desk).exercise.sitrep().injects.len() - 1;
        desk.apply(Action::Read(Some(at)));
        let loaded = session(&desk).exercise.loaded().clone();
        let dilemma = loaded.scenario.injects[inject].dilemma.as_ref().expect("it puts a question");
        let options: Vec<&str> = dilemma.options.iter().map(|option| option.text.get(lang)).collect();
        let text = Text::on_screen(lang);
        let mut harness = screen(desk, [1280.0, 720.0]);
        for option in [options[1], options[0]] {
            click(&mut harness, option);
            harness.get_by_label(&text.get("dilemma-pending", &[]));
            assert_eq!(session(harness.state()).pending.len(), 1);
        }
        harness.state_mut().apply(Action::Noted);
        harness.state_mut().apply(Action::Advance(1));
        harness.run_steps(3);
        harness.get_by_label(&text.get("dilemma-decided", &[("option", options[0].into())]));
        assert!(session(harness.state()).exercise.sitrep().dilemmas.is_empty());
        // Nobody may answer twice, and what is not asked cannot be answered.
        harness.state_mut().apply(Action::Answer(inject, 1));
        assert!(session(harness.state()).pending.is_empty());
    }
}

/// The comparison with other responses is made when somebody asks for it, one run a frame, and then stands still.
#[test]
fn the_closing_screen_compares_when_asked() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Compare);
    assert!(session(&desk).comparison.is_none(), "the exercise is not over");
    while !session(&desk).exercise.is_over() {
        onward(&mut desk, 24 * 30);
    }
    desk.apply(Action::Close);
    for lang in Lang::ALL {
        desk.apply(Action::Speak(lang));
        let text = Text::on_screen(lang);
        let mut harness = screen(desk, [1280.0, 1600.0]);
        harness.run_steps(2);
        harness.get_by_label(&text.get("result-injects", &[]));
        if lang == Lang::En {
            click(&mut harness, &text.get("closing-compare", &[]));
            assert!(harness.state().is_moving());
            for _ in 0..6 {
                harness.state_mut().pass(16);
            }
        }
        harness.run_steps(2);
        assert!(!harness.state().is_moving());
        harness.get_by_label(&text.get("policy-do-nothing", &[]));
        harness.get_by_label(&text.get("policy-reference", &[]));
        let compared = session(harness.state()).comparison.as_ref().expect("it was asked for");
        assert_eq!((compared.0.beside.len(), compared.1), (4, false));
        desk = in_play(lang);
        std::mem::swap(&mut desk, harness.state_mut());
    }
}

/// Language and display are remembered; a file that makes no sense is no reason not to open, and is written anew.
#[test]
fn looks_are_remembered_from_one_exercise_to_the_next() {
    let home = tempfile::tempdir().expect("a folder");
    let file = LooksFile(home.path().join("umbral").join("desk.ron"));
    assert_eq!(file.read(), None);
    for lang in Lang::ALL {
        let mut desk = desk(lang);
        desk.apply(Action::Dark(lang != Lang::Es));
        desk.apply(Action::Zoom(120));
        desk.guided = lang == Lang::Fr;
        file.write(desk.looks()).expect("written");
        let mut next = self::desk(Lang::En);
        next.wear(file.read().expect("remembered"));
        assert_eq!(next.looks(), Looks { lang, dark: lang != Lang::Es, zoom: 120, guided: lang == Lang::Fr });
    }
    for broken in ["", "(lang: \"xx\", dark: true, zoom: 100)", "(lang: \"es\", dark: 7, zoom: 100)", "\u{0}"] {
        std::fs::write(&file.0, broken).expect("written");
        assert_eq!(file.read(), None, "{broken:?}");
    }
    // A size that nobody could read is brought back into bounds.
    std::fs::write(&file.0, "(lang: \"fr\", dark: true, zoom: 4000)").expect("written");
    let mut next = desk(Lang::En);
    next.wear(file.read().expect("remembered"));
    assert_eq!(next.looks(), Looks { lang: Lang::Fr, dark: true, zoom: 200, guided: false });
}

/// However the wheel is turned and the map pulled, something of it stays in the picture.
#[test]
fn the_map_cannot_be_lost() {
    let desk = in_play(Lang::En);
    let scenario = &desk.scenario().scenario;
    let rect = egui::Rect::from_min_size(egui::pos2(290.0, 40.0), egui::vec2(590.0, 560.0));
    let whole = View::fit(scenario, rect);
    assert_eq!(whole.within(scenario, rect), whole);
    for (factor, pull) in
        [(0.5, egui::vec2(300.0, -200.0)), (2.0, egui::vec2(-400.0, 350.0)), (0.7, egui::vec2(0.0, 9000.0))]
    {
        let mut view = whole;
        for _ in 0..40 {
            view = view.zoomed(rect, rect.left_top(), factor).within(scenario, rect).moved(pull).within(scenario, rect);
            assert!((0.5..20.0).contains(&(view.scale / whole.scale)), "{view:?}");
        }
        // The middle of the picture is a place on the map.
        let middle = view.centre;
        let (width, height) = (scenario.map.width_km as f32, scenario.map.height_km as f32);
        assert!((0.0..=width).contains(&middle.x) && (0.0..=height).contains(&middle.y), "{middle:?}");
    }
}

/// Minutes to decide run down while time stands still; then the operational period is played, up to what comes in.
#[test]
fn a_countdown_paces_the_room_and_no_minute_reaches_the_exercise() {
    let mut desk = in_play(Lang::En);
    desk.apply(Action::Periods(Some((12, 2))));
    let left = |desk: &Desk| session(desk).countdown.expect("set").left();
    let now = |desk: &Desk| session(desk).exercise.now().0;
    assert_eq!((left(&desk), desk.is_counting(), desk.is_moving()), ((2, 0), true, false));
    for _ in 0..59 {
        desk.pass(1000);
    }
    assert_eq!((left(&desk), now(&desk)), ((1, 1), 0));
    // Held, or while time runs by itself, no minute passes.
    desk.apply(Action::Hold(true));
    desk.pass(1000);
    assert_eq!((left(&desk), desk.is_counting()), ((1, 1), false));
    desk.apply(Action::Hold(false));
    // A laptop that slept for an hour takes two seconds from the room.
    desk.pass(3_600_000);
    assert_eq!(left(&desk), (0, 59));
    for _ in 0..59 {
        desk.pass(1000);
    }
    assert!(desk.is_moving(), "the period is played");
    // Frame by frame, to its end or to what comes in; then there are minutes again.
    let mut frames = 0;
    while desk.is_moving() {
        desk.pass(16);
        frames += 1;
        assert!(frames < 20, "the period never ends");
    }
    let injects = session(&desk).exercise.sitrep().injects.len();
    assert!(now(&desk) == 12 || injects > 0, "hour {}", now(&desk));
    assert_eq!((left(&desk), desk.is_counting()), ((2, 0), true));
    // Played by hand, a period goes to the next of its bounds.
    desk.apply(Action::Read(None));
    while now(&desk) < 30 {
        desk.apply(Action::PlayPeriod);
        let from = now(&desk);
        while desk.is_moving() {
            desk.pass(16);
        }
        let met = now(&desk).is_multiple_of(12);
        assert!(now(&desk) > from && (met || session(&desk).exercise.sitrep().injects.len() > injects));
    }
    // What is on record is what the same hours without a countdown give.
    let mut plain = in_play(Lang::En);
    while session(&plain).exercise.now() < session(&desk).exercise.now() {
        plain.apply(Action::Advance(1));
    }
    assert_eq!(session(&plain).exercise.digest(), session(&desk).exercise.digest());
    // Other minutes do not set a countdown off that is held.
    desk.apply(Action::Hold(true));
    desk.apply(Action::Periods(Some((24, 5))));
    assert_eq!((left(&desk), desk.is_counting()), ((5, 0), false));
    desk.apply(Action::Hold(false));
    assert!(desk.is_counting());
    desk.apply(Action::Periods(None));
    assert!(!desk.is_counting());
}

#[test]
fn the_countdown_is_set_and_seen_in_every_language() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let say = |key: &str| text.get(key, &[]);
        let mut harness = screen(in_play(lang), [1280.0, 720.0]);
        harness.run_steps(3);
        click(&mut harness, &say("period-title"));
        click(&mut harness, &text.get("period-hours", &[("hours", 24.into())]));
        assert_eq!(session(harness.state()).countdown.map(|set| (set.hours, set.minutes)), Some((24, 15)));
        harness.get_by_label(&text.get("period-left", &[("left", "15:00".into())]));
        // The menu stays open until somebody goes elsewhere.
        harness.key_press(egui::Key::Escape);
        harness.run_steps(3);
        click(&mut harness, &say("period-hold"));
        assert!(session(harness.state()).countdown.expect("set").held);
        harness.get_by_label(&say("period-go-on"));
        // It says until when: the tutorial begins at six.
        click(&mut harness, &text.get("period-play", &[("hour", "06:00".into())]));
        assert!(session(harness.state()).countdown.expect("set").plays());
    }
}

/// Who opens the tutorial is led, a step at a time, by doing; nowhere else.
#[test]
fn a_guide_leads_through_a_first_exercise() {
    let tutorial = |lang: Lang| {
        let mut desk = desk(lang);
        let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
        desk.apply(Action::Brief(at.expect("it is shipped")));
        desk
    };
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let say = |key: &str| text.get(key, &[]);
        let mut desk = tutorial(lang);
        desk.apply(Action::Start);
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let step = |harness: &Harness<'static, Desk>| harness.state().guide.expect("somebody is led").step();
        let told = |harness: &Harness<'static, Desk>| {
            harness.get_by_label(&say(step(harness).key()));
            step(harness)
        };
        assert_eq!(told(&harness), Step::Hour);
        // What was not tried is not done.
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Hour);
        click(&mut harness, &say("clock-hour"));
        click(&mut harness, &say("clock-hour"));
        assert_eq!(told(&harness), Step::Read);
        harness.state_mut().apply(Action::Read(Some(0)));
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Shut);
        harness.key_press(egui::Key::Escape);
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Choose);
        let hall = harness.state().scenario().scenario.sites.iter().position(|site| site.id.as_str() == "sports_hall");
        harness.state_mut().apply(Action::Select(hall));
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Begin);
        click(&mut harness, &say(&format!("{}.verb", OrderKind::AssessSite.key())));
        assert_eq!(told(&harness), Step::Order);
        click(&mut harness, &say("decide-order"));
        assert_eq!(told(&harness), Step::SendOut);
        click(&mut harness, &say("clock-hour"));
        assert_eq!(told(&harness), Step::Country);
        harness.key_press(egui::Key::Escape);
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Measure);
        harness.state_mut().apply(Action::Measure(Lever::ContingencyPlan));
        harness.run_steps(3);
        click(&mut harness, &say("decide-order"));
        assert_eq!(told(&harness), Step::Colours);
        harness.state_mut().apply(Action::Show(Overlay::Water));
        harness.run_steps(3);
        // Time is not run through before everything is prepared.
        assert_eq!(told(&harness), Step::Prepare);
        while session(harness.state()).exercise.sitrep().phase == Phase::Before {
            onward(harness.state_mut(), 24);
        }
        onward(harness.state_mut(), 0);
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Next);
        assert_eq!(harness.state().guide.expect("somebody is led").place(), (12, 13), "no number is left out");
        click(&mut harness, &say("clock-next"));
        while harness.state().is_moving() {
            harness.state_mut().pass(16);
        }
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::End);
        click(&mut harness, &say("guide-done"));
        assert!(harness.state().guide.is_none() && harness.state().looks().guided);
        // Each group that plays the tutorial is led; whoever left the guide finds it again.
        harness.state_mut().apply(Action::Leave);
        harness.state_mut().apply(Action::Start);
        harness.run_steps(3);
        assert_eq!(told(&harness), Step::Hour);
        click(&mut harness, &say("guide-leave"));
        assert!(harness.state().guide.is_none());
        click(&mut harness, &say("desk-exercise"));
        click(&mut harness, &say("guide-again"));
        assert_eq!(told(&harness), Step::Hour);
    }
    assert!(in_play(Lang::En).guide.is_none(), "other exercises begin without");
    // An exercise that is over leaves nothing to try.
    let mut desk = tutorial(Lang::En);
    desk.apply(Action::Start);
    while !session(&desk).exercise.is_over() {
        assert!(desk.guide.is_some());
        onward(&mut desk, 24);
    }
    assert!(desk.guide.is_none());
}

/// The tutorial in play.
fn tutorial(lang: Lang) -> Desk {
    let mut desk = desk(lang);
    let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
    desk.apply(Action::Brief(at.expect("it is shipped")));
    desk.apply(Action::Start);
    desk
}

fn site(desk: &Desk, id: &str) -> usize {
    desk.scenario().scenario.sites.iter().position(|site| site.id.as_str() == id).expect("it is there")
}

fn to_next(desk: &mut Desk) {
    desk.apply(Action::ToNext);
    while desk.is_moving() {
        desk.pass(16);
    }
}

/// “Next event” stops at a refusal, at what an order has become, at midnight, and the desk says why in one line.
#[test]
fn the_next_event_is_what_became_of_an_order_and_the_desk_says_why_time_stopped() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let hall = site(&desk, "sports_hall");
        to_next(&mut desk);
        assert_eq!(session(&desk).stopped, [Stop::Message(0)], "the first message");
        desk.apply(Action::Read(Some(0)));
        desk.apply(Action::Read(None));
        desk.apply(Action::Select(Some(hall)));
        desk.apply(Action::Begin(OrderKind::AssessSite));
        desk.apply(Action::Order);
        // More than can be hired: it is refused with its own words and the number that would do.
        desk.apply(Action::Select(None));
        let mut draft =
            Draft::new(OrderKind::Recruit, None, session(&desk).exercise.loaded(), session(&desk).exercise.sitrep())
                .expect("people can be hired");
        let most = session(&desk).exercise.sitrep().staff_recruitable[draft.at(1)];
        if let umbral::desk::draft::Blank::Number { value, .. } = &mut draft.blanks[0] {
            *value = most + 1;
        }
        desk.apply(Action::Fill(draft));
        desk.apply(Action::Order);
        to_next(&mut desk);
        assert!(
            matches!(session(&desk).stopped[..], [Stop::News(Fact::OrderRefused { .. })]),
            "{:?}",
            session(&desk).stopped
        );
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let reason = text.get("refused-recruit", &[("left", most.into())]);
        assert!(harness.query_all_by_label_contains(&reason).count() >= 2, "the line above and the journal: {reason}");
        let mut desk = harness.into_state();
        let (mut stops, mut days) = (Vec::new(), 0);
        for _ in 0..20 {
            let before = session(&desk).exercise.sitrep().day;
            to_next(&mut desk);
            days = days.max(session(&desk).exercise.sitrep().day - before);
            stops.extend(session(&desk).stopped.iter().cloned());
        }
        assert!(days <= 1, "no day is run through");
        assert!(stops.contains(&Stop::Midnight) && stops.contains(&Stop::Phase), "{stops:?}");
        let inspected =
            |stop: &Stop| matches!(stop, Stop::News(Fact::InspectionPassed { .. } | Fact::InspectionFailed { .. }));
        assert!(stops.iter().any(inspected), "{stops:?}");
    }
}

/// A question stands in front by itself; time stops in the last hour in which it can be answered, and nothing passes while its message
/// is open. An outbreak is put in front as well.
#[test]
fn no_deadline_passes_unseen_and_grave_news_stand_in_front() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let say = |key: &str| text.get(key, &[]);
        let mut desk = tutorial(lang);
        while session(&desk).exercise.sitrep().dilemmas.is_empty() {
            desk.apply(Action::Noted);
            desk.apply(Action::Advance(24));
        }
        let (inject, due) = session(&desk).exercise.sitrep().dilemmas[0];
        let inject = usize::from(inject);
        assert!(session(&desk).reading.is_some(), "the question stands in front");
        // Looked at and put away, then a whole day: time stops in the last hour, with the message in front.
        desk.apply(Action::Read(None));
        for _ in 0..10 {
            desk.apply(Action::Noted);
            desk.apply(Action::Advance(24));
            desk.apply(Action::ToNext);
            desk.pass(16);
            if session(&desk).reading.is_some() {
                break;
            }
        }
        assert_eq!(session(&desk).exercise.now(), due);
        assert!(session(&desk).stopped.contains(&Stop::LastCall(inject)));
        for action in [Action::Advance(24), Action::Advance(1), Action::ToNext, Action::Pace(Pace::Running(12))] {
            desk.apply(action);
            desk.pass(1000);
            assert_eq!(session(&desk).exercise.now(), due, "nothing passes while it stands there");
        }
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label(&say("dilemma-last-call"));
        harness.get_by_label_contains(&text.get(
            "stop-last-call",
            &[("title", harness.state().scenario().scenario.injects[inject].title.get(lang).to_owned().into())],
        ));
        desk = harness.into_state();
        // Put away knowingly: nobody decided.
        onward(&mut desk, 2);
        assert!(
            matches!(
                session(&desk).stopped[..],
                [.., Stop::News(Fact::DilemmaDefaulted { .. })] | [Stop::News(Fact::DilemmaDefaulted { .. }), ..]
            ),
            "{:?}",
            session(&desk).stopped
        );
        let mut grave = session(&desk).weighty.clone();
        while grave.is_empty() && !session(&desk).exercise.is_over() {
            onward(&mut desk, 24);
            grave.clone_from(&session(&desk).weighty);
        }
        if let Some((_, fact)) = grave.first() {
            assert!(matches!(fact, Fact::OutbreakNoticed { .. } | Fact::DeathsAtSite { .. } | Fact::LivesLost { .. }));
            assert!(session(&desk).stopped.contains(&Stop::News(*fact)));
            desk.apply(Action::Read(None));
            let now = session(&desk).exercise.now();
            for action in [Action::Advance(24), Action::Advance(1), Action::ToNext, Action::Pace(Pace::Running(12))] {
                desk.apply(action);
                desk.pass(1000);
                assert_eq!(session(&desk).exercise.now(), now, "nothing passes before grave news were noted");
            }
            let mut harness = screen(desk, [1280.0, 720.0]);
            harness.run_steps(3);
            harness.get_by_label(&say("weighty-title"));
            click(&mut harness, &say("weighty-close"));
            assert!(harness.query_by_label(&say("weighty-title")).is_none());
            let mut desk = harness.into_state();
            desk.apply(Action::Advance(1));
            assert!(session(&desk).exercise.now() > now || session(&desk).exercise.is_over());
        } else {
            panic!("whoever does nothing in the tutorial sees an outbreak or a death");
        }
    }
}

/// A desk that was cut off comes back at its hour, with the orders that waited, what was read and what was looked at, and says so; one
/// without its side file says that too. An order that had gone out meanwhile is not given twice.
#[test]
fn a_desk_that_was_cut_off_comes_back_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in Lang::ALL {
        let path = folder.path().join(format!("{lang}.umbral"));
        let text = Text::on_screen(lang);
        let mut desk = desk(lang).with_records(Box::new(InFolder(path.clone())));
        let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
        desk.apply(Action::Brief(at.expect("it is shipped")));
        desk.apply(Action::Start);
        while session(&desk).exercise.now() < Tick(76) {
            desk.apply(Action::Advance(1));
        }
        desk.apply(Action::Read(Some(0)));
        desk.apply(Action::Read(None));
        desk.apply(Action::Show(Overlay::Water));
        desk.apply(Action::Select(Some(2)));
        desk.apply(Action::Measure(Lever::EmergencyDeclaration));
        desk.apply(Action::Order);
        let (digest, pending) = (session(&desk).exercise.digest(), session(&desk).pending.clone());
        let led = desk.guide.map(|guide| (guide.step(), guide.place()));
        assert!(led.is_some_and(|(_, (step, _))| step > 1), "{led:?}");
        // As if the power had gone.
        drop(desk);
        let mut back = self::desk(lang).with_records(Box::new(InFolder(path.clone())));
        back.apply(Action::Resume(0));
        assert_eq!((session(&back).exercise.now(), session(&back).exercise.digest()), (Tick(76), digest));
        assert_eq!((&session(&back).pending, session(&back).unread()), (&pending, 0));
        assert_eq!((back.overlay, session(&back).selected), (Overlay::Water, Some(2)));
        assert_eq!(back.guide.map(|guide| (guide.step(), guide.place())), led);
        let mut harness = screen(back, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label_contains(&text.get("stop-resumed", &[("waiting", 1.into())]));
        // It goes out, and the file that was kept before it went out does not bring it back.
        let kept = std::fs::read(path.with_extension("desk")).expect("kept");
        let mut back = harness.into_state();
        back.hand_in();
        drop(back);
        std::fs::write(path.with_extension("desk"), kept).expect("written");
        let mut back = self::desk(lang).with_records(Box::new(InFolder(path.clone())));
        back.apply(Action::Resume(0));
        assert_eq!((session(&back).pending.len(), session(&back).exercise.acts().len()), (0, 1));
        drop(back);
        // Nonsense, or no file at all: it goes on from what is on record, and says that something is missing.
        std::fs::write(path.with_extension("desk"), "(now: 3, nonsense: true)").expect("written");
        let mut back = self::desk(lang).with_records(Box::new(InFolder(path)));
        back.apply(Action::Resume(0));
        let mut harness = screen(back, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label_contains(&text.get("stop-resumed-part", &[("waiting", 0.into())]));
    }
}

/// Whoever moves on by a day is told what happened on the way and did not stop the clock.
#[test]
fn what_passed_in_a_day_is_said() {
    for lang in Lang::ALL {
        let mut desk = tutorial(lang);
        let mut told = None;
        while told.is_none() && !session(&desk).exercise.is_over() {
            desk.apply(Action::Advance(24));
            desk.apply(Action::Read(None));
            desk.apply(Action::Noted);
            told = session(&desk).stopped.iter().find_map(|stop| match stop {
                Stop::Passed(fact) => Some(*fact),
                _ => None,
            });
        }
        let fact = told.expect("in two weeks something happens that does not stop the clock");
        assert!(session(&desk).stopped.iter().all(|stop| matches!(stop, Stop::Passed(_))));
        let words = fact_sentence(&desk.text, &session(&desk).exercise.loaded().scenario, &fact);
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let line = harness.get_all_by_label_contains(&words).any(|node| node.rect().top() < 140.0);
        assert!(line, "{words}");
    }
}

/// After leaving and going on, an answer that was given is told as given, and cannot be given again.
#[test]
fn an_answer_is_still_given_after_leaving_and_going_on() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in Lang::ALL {
        let path = folder.path().join(format!("{lang}.umbral"));
        let text = Text::on_screen(lang);
        let mut desk = desk(lang).with_records(Box::new(InFolder(path)));
        let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
        desk.apply(Action::Brief(at.expect("it is shipped")));
        desk.apply(Action::Start);
        while session(&desk).exercise.sitrep().dilemmas.is_empty() {
            onward(&mut desk, 24);
        }
        let inject = usize::from(session(&desk).exercise.sitrep().dilemmas[0].0);
        let reading = session(&desk).reading.expect("it stands in front");
        desk.apply(Action::Answer(inject, 0));
        desk.apply(Action::Leave);
        desk.apply(Action::Resume(0));
        let unread = session(&desk).unread();
        assert_eq!(unread, session(&desk).exercise.sitrep().injects.len() - 1, "what was read stays read");
        desk.apply(Action::Read(Some(reading)));
        let dilemma = desk.scenario().scenario.injects[inject].dilemma.clone().expect("it asks");
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let option = dilemma.options[0].text.get(lang).to_owned();
        harness.get_by_label(&text.get("dilemma-sent", &[("option", option.into())]));
        harness.state_mut().apply(Action::Answer(inject, 1));
        assert!(session(harness.state()).pending.is_empty());
    }
}

/// A number that is too large stays as it was typed, and the desk says what is possible; it cannot be ordered.
#[test]
fn a_number_out_of_bounds_is_told_and_not_cut() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let hall = site(&desk, "lindera_reception");
        desk.apply(Action::Select(Some(hall)));
        desk.apply(Action::Begin(OrderKind::BuildSanitation));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let blank = harness.get_all_by_role(egui::accesskit::Role::SpinButton).next().expect("a blank");
        blank.click();
        harness.run_steps(2);
        harness.event(egui::Event::Text("5000".into()));
        harness.run_steps(2);
        harness.key_press(egui::Key::Tab);
        harness.run_steps(3);
        let draft = session(harness.state()).draft.clone().expect("it is at hand");
        assert_eq!(draft.beyond(), Some((5000, 0, 200)));
        harness.get_by_label(&text.get("blank-at-most", &[("bound", 200.into())]));
        harness.state_mut().apply(Action::Order);
        assert!(session(harness.state()).pending.is_empty() && session(harness.state()).draft.is_some());
    }
}

/// Before an order is given the desk says what is left and available, and why it would be refused; and it is right.
#[test]
fn what_will_be_refused_is_said_before_it_is_ordered() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let post = site(&desk, "stone_bridge");
        desk.apply(Action::Select(Some(post)));
        let ready = session(&desk).exercise.sitrep().staff_ready[Profession::Registration as usize];
        desk.apply(Action::Begin(OrderKind::PostStaff));
        let mut draft = session(&desk).draft.clone().expect("staff are ready");
        if let umbral::desk::draft::Blank::Number { value, .. } = &mut draft.blanks[0] {
            *value = ready;
        }
        desk.apply(Action::Fill(draft.clone()));
        desk.apply(Action::Order);
        // The same work again, for which nobody is left.
        desk.apply(Action::Fill(draft));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label(&text.get("means-ready", &[("left", 0.into())]));
        let reason = text.get("refused-post", &[("left", 0.into())]);
        harness.get_by_label(&text.get("means-refused", &[("reason", reason.into())]));
        click(&mut harness, &text.get("decide-order", &[]));
        harness.state_mut().apply(Action::Advance(1));
        assert_eq!(session(harness.state()).refused.len(), 1, "it is refused as was said");
        // Of another place nothing is said in red: the refusal stands in the tray, with its own words.
        harness.state_mut().apply(Action::Select(None));
        harness.run_steps(3);
        let reason = text.get("refused-post", &[("left", 0.into())]);
        let told: Vec<_> = harness.query_all_by_label_contains(&reason).collect();
        assert!(told.len() >= 2, "in the tray and the journal");
    }
}

/// What would be refused for want of money, staff or goods is foreseen whenever the simulation refuses it for that.
#[test]
fn refusals_for_want_of_means_are_foreseen() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(loaded.clone(), 7);
    let mut decider = policy("reference", &loaded);
    let (mut orders, mut met) = (Vec::new(), 0);
    while exercise.now() < Tick(20 * 24) {
        if exercise.sitrep().hour == 22 {
            let sites = exercise.sitrep().sites.len();
            let drafts = OrderKind::ALL.into_iter().flat_map(|kind| (0..sites).map(move |site| (kind, Some(site))));
            let drafts = drafts.chain(OrderKind::ALL.into_iter().map(|kind| (kind, None)));
            let mut decisions: Vec<Decision> = drafts
                .filter_map(|(kind, site)| Draft::new(kind, site, &loaded, exercise.sitrep())?.decision(&loaded))
                .collect();
            for decision in &mut decisions {
                match decision {
                    Decision::PostStaff { persons, .. } | Decision::Recruit { persons, .. } => *persons *= 40,
                    Decision::BuildSanitation { women, .. } => *women = 200,
                    _ => {}
                }
            }
            // Three of the day in a row: what was foreseen of the third counts with the two before it.
            let mut waiting: Vec<Decision> = Vec::new();
            for step in 0..3 {
                let at = (exercise.now().0 as usize / 24 * 37 + step * 5) % decisions.len();
                let decision = decisions[at].clone();
                let taken = to_be_taken(&loaded, exercise.sitrep(), waiting.iter().cloned());
                met += usize::from(foreseen(&loaded, exercise.sitrep(), &taken, &decision).is_some());
                exercise.submit(Act::Decide(decision.clone())).expect("nothing is written");
                waiting.push(decision);
            }
            let (facts, from) = (exercise.journal().facts().len(), exercise.acts().len() - waiting.len());
            let sitrep = exercise.sitrep().clone();
            exercise.step().expect("nothing is written");
            for (_, fact) in &exercise.journal().facts()[facts..] {
                if let Fact::OrderRefused {
                    order,
                    refusal: Refusal::Funds { .. } | Refusal::Staff { .. } | Refusal::Stock { .. },
                } = fact
                {
                    let at = *order as usize - from;
                    let taken = to_be_taken(&loaded, &sitrep, waiting[..at].iter().cloned());
                    assert!(foreseen(&loaded, &sitrep, &taken, &waiting[at]).is_some(), "{:?} {fact:?}", waiting[at]);
                }
            }
        } else {
            exercise.step_with(&mut *decider, &mut orders).expect("nothing is written");
        }
    }
    assert!(met >= 3, "only {met} refusals were foreseen");
}

/// Whoever is directed or taken somewhere is not sent to a perilous crossing.
#[test]
fn nobody_is_directed_to_a_perilous_crossing() {
    for shipped in scenarios() {
        let loaded = std::sync::Arc::new(shipped.load().expect("it loads"));
        let exercise = Exercise::new(loaded.clone(), 1);
        let sites = exercise.sitrep().sites.len();
        for kind in [OrderKind::Direct, OrderKind::Transfer, OrderKind::Evacuate] {
            for from in 0..sites {
                let Some(draft) = Draft::new(kind, Some(from), &loaded, exercise.sitrep()) else { continue };
                let Some(umbral::desk::draft::Blank::Choice { of: umbral::desk::draft::Choice::Site(to), .. }) =
                    draft.blanks.last()
                else {
                    panic!("{kind:?} names a place")
                };
                let perilous = |at: &usize| {
                    use umbral::scenario::schema::SiteKind;
                    matches!(exercise.sitrep().sites[*at].kind, SiteKind::InformalCrossing | SiteKind::Landing)
                };
                assert!(!to.iter().any(perilous), "{} {kind:?} {from}", shipped.id);
            }
        }
    }
}

/// The legend lies below the map, not on it; the map comes closer and is whole again by buttons, and every place is in a list.
#[test]
fn the_map_has_its_ground_for_itself_and_is_found_without_a_mouse_wheel() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let say = |key: &str| text.get(key, &[]);
        let shown = |ui: &mut egui::Ui, (desk, map): &mut (Desk, Option<egui::Rect>)| {
            let mut actions = Vec::new();
            *map = panels::show(ui, desk, &mut actions);
            actions.into_iter().for_each(|action| desk.apply(action));
        };
        let mut harness = Harness::builder().with_size([1280.0, 720.0]).build_ui_state(shown, (tutorial(lang), None));
        harness.run_steps(3);
        let map = harness.state().1.expect("there is a map");
        for label in ["legend-whole", "legend-places"] {
            let rect = harness.get_by_label(&say(label)).rect();
            assert!(rect.top() >= map.bottom() && rect.right() <= map.right(), "{lang} {label} {rect:?} {map:?}");
        }
        for band in [Band::Met, Band::Nearly, Band::Partly, Band::NotMet] {
            let key = format!("band-{}", ["not-met", "partly", "nearly", "met"][band as usize]);
            let rect = harness.get_by_label(&format!("{}{}", mark(band), say(&key))).rect();
            assert!(rect.top() >= map.bottom() && rect.right() <= map.right(), "{lang} {key}");
        }
        harness.get_by_label("+").click();
        harness.run_steps(3);
        let closer = harness.state().0.view.expect("closer").scale;
        harness.get_by_label("−").click();
        harness.run_steps(3);
        assert!(harness.state().0.view.expect("wider").scale < closer);
        harness.get_by_label(&say("legend-whole")).click();
        harness.run_steps(3);
        assert_eq!(harness.state().0.view, None);
        harness.get_by_label(&say("legend-places")).click();
        harness.run_steps(3);
        let store = site(&harness.state().0, "lindera_warehouse");
        let name = harness.state().0.scenario().scenario.sites[store].name.get(lang).to_owned();
        harness.get_by_label_contains(&format!("{name} – ")).click();
        harness.run_steps(3);
        assert_eq!(session(&harness.state().0).selected, Some(store));
    }
}

/// What was never counted is told in grey and has no band; shares stay within nothing and all.
#[test]
fn figures_that_nobody_counted_are_not_judged() {
    let desk = tutorial(Lang::En);
    let exercise = &session(&desk).exercise;
    for site in &exercise.sitrep().sites {
        if site.present.as_of.is_none() {
            let standing =
                umbral::desk::map::standing(site, Overlay::Data, exercise.sitrep(), &exercise.loaded().rules);
            assert_eq!(standing, None, "{}", site.id.as_str());
        }
    }
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let hall = site(&desk, "sports_hall");
        desk.apply(Action::Select(Some(hall)));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        assert!(harness.query_all_by_label(&text.get("count-none", &[])).count() >= 1);
        let town = site(harness.state(), "lindera");
        for _ in 0..12 {
            onward(harness.state_mut(), 24);
        }
        harness.state_mut().apply(Action::Select(Some(town)));
        harness.run_steps(3);
        let asked = session(harness.state()).exercise.sitrep().sites[town].acceptance.expect("a town is asked");
        let (value, error) = (asked.value / 10, asked.error.div_ceil(10));
        let args = [
            ("value", value.into()),
            ("low", value.saturating_sub(error).into()),
            ("high", (value + error).min(100).into()),
        ];
        harness.get_by_label(&text.get("place-acceptance-is", &args));
    }
}

/// A measure that is chosen far down is in sight at once; another place begins at its top.
#[test]
fn a_decision_that_is_begun_further_down_comes_into_sight() {
    let text = Text::on_screen(Lang::En);
    let mut harness = screen(in_play(Lang::En), [1280.0, 720.0]);
    harness.run_steps(3);
    harness.get_by_label(&text.get("lever-work-permit", &[])).scroll_to_me();
    harness.run_steps(6);
    click(&mut harness, &text.get("lever-work-permit", &[]));
    harness.run_steps(3);
    let order = harness.get_by_label(&text.get("decide-order", &[])).rect();
    assert!(order.top() > 0.0 && order.bottom() < 620.0, "{order:?}");
    harness.state_mut().apply(Action::Discard);
    harness.run_steps(3);
    harness.get_by_label(&text.get("lever-work-permit", &[])).scroll_to_me();
    harness.run_steps(6);
    harness.state_mut().apply(Action::Select(Some(0)));
    harness.run_steps(3);
    let title = harness.get_by_label(&text.get("decide-title", &[])).rect();
    assert!(title.top() > 100.0 && title.bottom() < 720.0, "{title:?}");
}

/// The end is told in front, once, and what comes after the last day is no day of its own.
#[test]
fn the_end_is_told() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let say = |key: &str| text.get(key, &[]);
        let mut desk = tutorial(lang);
        while !session(&desk).exercise.is_over() {
            onward(&mut desk, 24);
        }
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label(&text.get("desk-when-over", &[("day", 15.into())]));
        let sixteenth = [("day", 16.into()), ("hour", "00:00".into())];
        let sixteenth = text.get("desk-when-short", &sixteenth);
        assert!(harness.query_by_label_contains(&sixteenth).is_none(), "no sixteenth day");
        while harness.query_by_label(&say("over-close")).is_none() {
            harness.state_mut().apply(Action::Read(None));
            harness.run_steps(2);
        }
        click(&mut harness, &say("over-stay"));
        assert!(harness.query_by_label(&say("over-close")).is_none());
        click(&mut harness, &say("desk-how-it-went"));
        assert_eq!(harness.state().screen, Screen::Closing);
        // Weights, what was expected, and the distance explained.
        let share = harness
            .query_all_by_label_contains(
                text.get("closing-weight", &[("share", 7.into())]).split('7').next_back().expect("words"),
            )
            .count();
        assert!(share >= 4, "{share} weights");
        let scenario = &harness.state().scenario().scenario;
        let action = scenario.injects[0].expected.as_ref().expect("something is expected").action.get(lang);
        harness.get_by_label_contains(&unbroken(action));
    }
}

/// An exercise that is over is in the list, and can be looked at again.
#[test]
fn what_is_over_can_be_seen_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("over.umbral");
    let mut desk = desk(Lang::En).with_records(Box::new(InFolder(path)));
    desk.apply(Action::Brief(0));
    desk.apply(Action::Start);
    while !session(&desk).exercise.is_over() {
        onward(&mut desk, 24);
    }
    let score = session(&desk).exercise.score();
    desk.apply(Action::Leave);
    for lang in Lang::ALL {
        desk.apply(Action::Speak(lang));
        let finished = Finished { scenario: TUTORIAL.to_owned(), points: score.grade_total, minutes_ago: Some(125) };
        desk.listed.finished = vec![finished];
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let text = Text::on_screen(lang);
        let ago = text.get("ago-hours", &[("count", 2.into())]);
        harness.get_by_label_contains(&ago).click();
        harness.run_steps(3);
        assert_eq!(harness.state().screen, Screen::Closing);
        assert_eq!(session(harness.state()).exercise.score(), score);
        desk = harness.into_state();
        desk.apply(Action::Leave);
    }
}

/// Keys: the next place, the list of keys, and what opens has the focus.
#[test]
fn the_keyboard_reaches_places_and_what_opens() {
    let mut desk = tutorial(Lang::En);
    desk.apply(Action::Advance(2));
    let mut harness = screen(desk, [1280.0, 720.0]);
    harness.run_steps(3);
    let press = |harness: &mut Harness<'static, Desk>, key| {
        harness.key_press(key);
        harness.run_steps(3);
    };
    press(&mut harness, egui::Key::PageDown);
    press(&mut harness, egui::Key::PageDown);
    assert_eq!(session(harness.state()).selected, Some(1));
    press(&mut harness, egui::Key::PageUp);
    assert_eq!(session(harness.state()).selected, Some(0));
    press(&mut harness, egui::Key::F1);
    assert!(harness.state().keys);
    let text = Text::on_screen(Lang::En);
    harness.get_by_label(&text.get("keys-places", &[]));
    press(&mut harness, egui::Key::Enter);
    assert!(!harness.state().keys, "the button that closes had the focus");
    harness.state_mut().apply(Action::Read(Some(0)));
    harness.run_steps(3);
    press(&mut harness, egui::Key::Enter);
    assert!(session(harness.state()).reading.is_none());
}

/// The menu with the size of text stays open while it is used.
#[test]
fn the_menu_of_the_display_stays_open() {
    let text = Text::on_screen(Lang::En);
    let mut harness = screen(tutorial(Lang::En), [1280.0, 720.0]);
    harness.run_steps(3);
    click(&mut harness, &text.get("desk-looks", &[]));
    for percent in [110, 120, 130] {
        click(&mut harness, &text.get("desk-larger", &[]));
        assert_eq!(harness.state().zoom, percent);
    }
}

/// A decision that was begun is not lost when another place is looked at or Esc is pressed; and arrows choose in a list.
#[test]
fn a_decision_put_aside_can_be_taken_up_again() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        desk.apply(Action::Begin(OrderKind::Recruit));
        let draft = session(&desk).draft.clone().expect("people can be hired");
        desk.apply(Action::Select(Some(1)));
        assert!(session(&desk).draft.is_none());
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let words = text.get("decide-take-up", &[("order", "".into())]);
        harness.get_by_label_contains(words.trim()).click();
        harness.run_steps(3);
        assert_eq!((session(harness.state()).selected, session(harness.state()).draft.as_ref()), (None, Some(&draft)));
        // The other list, below the map, colours it.
        let lists = harness.get_all_by_role(egui::accesskit::Role::ComboBox);
        lists.max_by(|a, b| a.rect().left().total_cmp(&b.rect().left())).expect("a list").focus();
        harness.run_steps(2);
        harness.key_press(egui::Key::ArrowDown);
        harness.run_steps(3);
        assert_eq!(session(harness.state()).draft.as_ref().expect("at hand").at(1), draft.at(1) + 1);
    }
}

/// The map tells who is known and left alone, and how towns take newcomers; goods on their way stand beside where they go.
#[test]
fn needs_acceptance_and_loads_are_on_the_map() {
    use umbral::desk::map::standing;

    let desk = tutorial(Lang::En);
    let exercise = &session(&desk).exercise;
    let rules = &exercise.loaded().rules;
    let stands = |site: &umbral::sim::SitePicture, overlay| standing(site, overlay, exercise.sitrep(), rules);
    let mut site = exercise.sitrep().sites[site(&desk, "lindera")].clone();
    site.cases = Default::default();
    site.acceptance = None;
    assert_eq!((stands(&site, Overlay::Needs), stands(&site, Overlay::Acceptance)), (None, None));
    for (cared, band) in [(20, Band::Met), (16, Band::Nearly), (11, Band::Partly), (3, Band::NotMet)] {
        site.cases[Pathway::ChildCare as usize] = KnownCases { found: 20, cared };
        assert_eq!(stands(&site, Overlay::Needs), Some((band, 20 - cared)));
    }
    for (asked, band) in [(850, Band::Met), (600, Band::Nearly), (400, Band::Partly), (200, Band::NotMet)] {
        site.acceptance = Some(Estimate { value: asked, error: 0, as_of: None });
        assert_eq!(stands(&site, Overlay::Acceptance), Some((band, asked / 10)));
    }

    let rect = egui::Rect::from_min_size(egui::pos2(0.0, 0.0), egui::vec2(600.0, 400.0));
    let drawn = |sitrep: &umbral::sim::Sitrep| {
        let (scenario, theme) = (&exercise.loaded().scenario, umbral::desk::theme::Theme::of(false));
        let view = View::fit(scenario, rect);
        let (overlay, selected) = (Overlay::Waiting, None);
        umbral::desk::map::Scene { scenario, rules, sitrep, overlay, selected, theme, rect, view }
            .draw()
            .triangles
            .len()
    };
    let mut sitrep = exercise.sitrep().clone();
    let before = drawn(&sitrep);
    sitrep.on_trucks = vec![(0, Item::Ration, 10)];
    let one = drawn(&sitrep) - before;
    assert!(one > 0, "a load is drawn");
    sitrep.on_trucks = vec![(0, Item::Ration, 10); 50];
    assert!(drawn(&sitrep) < before + one * 10, "as far as there is room");
}

/// Whoever rests the pointer on a term of a place, of the country or of the budget is told what it means.
#[test]
fn every_term_says_what_it_means() {
    let source = include_str!("../src/desk/panels/place.rs");
    let named = ["row(ui, desk, theme, \"", "titled(ui, desk, theme, \"", "listed(ui, desk, theme, \""];
    let terms = named.into_iter().flat_map(|call| source.split(call).skip(1));
    let mut terms: Vec<&str> = terms.filter_map(|rest| rest.split('"').next()).collect();
    assert!(terms.len() > 25, "{terms:?}");
    terms.extend(Line::ALL.into_iter().map(umbral::report::line_key));
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        for term in &terms {
            let hint = text.get(&format!("hint-{term}"), &[]);
            assert!(hint.len() > 20 && !hint.contains("hint-") && hint != text.get(term, &[]), "{lang} {term}: {hint}");
        }
    }
    // On screen, where the pointer rests.
    let text = Text::on_screen(Lang::Fr);
    let mut desk = in_play(Lang::Fr);
    desk.apply(Action::Select(None));
    let mut harness = screen(desk, [1280.0, 720.0]);
    harness.run_steps(3);
    harness.get_by_label(&text.get("country-trust", &[])).hover();
    harness.run_steps(90);
    harness.get_by_label(&text.get("hint-country-trust", &[]));
}

/// “Met” and the other bands mean figures, which stand where the pointer rests on them; another overlay, other figures.
#[test]
fn the_bands_of_the_map_say_their_figures() {
    for (lang, overlay) in Lang::ALL.into_iter().flat_map(|lang| Overlay::ALL.map(|overlay| (lang, overlay))) {
        let text = Text::on_screen(lang);
        let mut desk = in_play(lang);
        desk.apply(Action::Select(None));
        desk.apply(Action::Show(overlay));
        let limits = umbral::desk::map::limits(overlay, &session(&desk).exercise.loaded().rules);
        assert!(limits.is_sorted() || limits.iter().rev().is_sorted(), "{overlay:?} {limits:?}");
        let litres = overlay == Overlay::Water;
        let figure = |limit: u32| if litres { text.decimal(limit.into(), 1) } else { text.number(limit.into()) };
        let [a, b, c] = limits.map(figure);
        let words =
            text.get(&format!("{}.bounds", overlay.key()), &[("a", a.into()), ("b", b.into()), ("c", c.into())]);
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let not_met = text.get("band-not-met", &[]);
        harness.query_all_by_label_contains(&not_met).next().expect("the legend names it").hover();
        harness.run_steps(90);
        harness.get_by_label(&words);
    }
}

/// A building that fails its inspection asks for another decision: time stops, however it is moved on.
#[test]
fn a_failed_inspection_stops_the_day() {
    let mut failed = 0;
    for world in 1..=12 {
        let mut desk = desk(Lang::En);
        let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
        desk.apply(Action::Brief(at.expect("it is shipped")));
        desk.apply(Action::World(world));
        desk.apply(Action::Start);
        let sites = &session(&desk).exercise.sitrep().sites;
        let hall = sites.iter().position(|site| site.beds.is_some() && !site.assessed).expect("nobody looked at one");
        desk.apply(Action::Select(Some(hall)));
        desk.apply(Action::Begin(OrderKind::AssessSite));
        desk.apply(Action::Order);
        for _ in 0..4 {
            desk.apply(Action::Noted);
            desk.apply(Action::Read(None));
            desk.apply(Action::Advance(24));
            let stopped = |stop: &Stop| matches!(stop, Stop::News(Fact::InspectionFailed { .. }));
            let facts = session(&desk).exercise.journal().facts();
            let fact = facts.iter().find(|(_, fact)| matches!(fact, Fact::InspectionFailed { .. }));
            if let Some((tick, _)) = fact {
                assert_eq!(session(&desk).exercise.now(), Tick(tick.0 + 1), "it stopped in that hour");
                assert!(session(&desk).stopped.iter().any(stopped), "{:?}", session(&desk).stopped);
                failed += 1;
                break;
            }
        }
    }
    assert!(failed > 0, "in none of twelve worlds did the building fail");
}

/// What a second trial met: trucks are counted before a load is ordered, a setting that is in force is said to be so, what is in force
/// stands first in the blank, and shares are told in percent.
#[test]
fn what_would_be_refused_is_said_before() {
    let desk = in_play(Lang::Es);
    let exercise = &session(&desk).exercise;
    let (loaded, sitrep) = (exercise.loaded(), exercise.sitrep());
    let store = sitrep.sites.iter().filter(|site| site.stock.is_some_and(|stock| stock[Item::Ration as usize] > 0));
    let from = store.max_by_key(|site| site.stock.map(|stock| stock[Item::Ration as usize])).expect("food is stored");
    let to = sitrep.sites.iter().find(|site| site.stock.is_some() && site.id != from.id).expect("another store");
    let load = |quantity| Decision::Send { item: Item::Ration, quantity, from: from.id.clone(), to: to.id.clone() };
    assert_eq!(foreseen(loaded, sitrep, &[], &load(10)), None);
    let waiting = vec![load(1); sitrep.trucks_free as usize];
    assert_eq!(foreseen(loaded, sitrep, &waiting, &load(10)), Some(Refusal::Trucks { needed: 1, left: 0 }));

    let post = sitrep.sites.iter().position(|site| site.desks.is_some()).expect("a post");
    let desks = sitrep.sites[post].desks.expect("a post");
    let site = || sitrep.sites[post].id.clone();
    let same = [
        Decision::SetScreening { site: site(), screening: desks.screening },
        Decision::SetAdmission { site: site(), admission: desks.admission },
        Decision::SetRegistration { site: site(), registration: desks.registration },
    ];
    for order in same {
        assert_eq!(foreseen(loaded, sitrep, &[], &order), Some(Refusal::AlreadySo), "{order:?}");
    }
    // What waits goes out first: what it changes can be set back.
    let screening = |screening| Decision::SetScreening { site: site(), screening };
    let other = if desks.screening == Screening::Full { Screening::Rapid } else { Screening::Full };
    assert_eq!(foreseen(loaded, sitrep, &[screening(other)], &screening(desks.screening)), None);
    assert_eq!(foreseen(loaded, sitrep, &[screening(other)], &screening(other)), Some(Refusal::AlreadySo));
    // A town that does not accept it lets no rooms; where a count may be wrong, nothing is foretold.
    let place = sitrep.sites.iter().find(|site| site.kind == SiteKind::ReceptionCentre).expect("a centre");
    let rent = Decision::PayRent { site: place.id.clone(), households: 5 };
    let mut asked = sitrep.clone();
    let needed = loaded.rules.host_rent_floor;
    for (value, error, refused) in [(needed - 100, 50, true), (needed - 100, 150, false), (needed + 100, 50, false)] {
        for town in asked.sites.iter_mut().filter(|site| site.kind == SiteKind::HostCommunity) {
            town.acceptance = Some(Estimate { value, error, as_of: None });
        }
        let expected = refused.then_some(Refusal::NotAccepted { needed, left: value + error });
        assert_eq!(foreseen(loaded, &asked, &[], &rent), expected);
    }
    let mut desk = desk;
    desk.apply(Action::Select(Some(post)));
    desk.apply(Action::Begin(OrderKind::SetAdmission));
    let draft = session(&desk).draft.clone().expect("a decision is begun");
    let order = draft.decision(session(&desk).exercise.loaded()).expect("it is whole");
    assert!(matches!(order, Decision::SetAdmission { admission, .. } if admission == desks.admission), "{order:?}");

    let text = Text::on_screen(Lang::Es);
    let share = text.percent(588);
    let told = text.get("result-gate-share", &[("share", share.as_str().into()), ("cap", 50.into())]);
    assert!(told.contains("58") && told.contains('%') && !told.contains('‰'), "{told}");
}

/// A measure that waits to be ordered is not proposed a second time.
#[test]
fn what_waits_is_not_proposed_again() {
    let mut desk = tutorial(Lang::Fr);
    let proposed = |desk: &Desk| session(desk).draft.as_ref().and_then(Draft::lever).expect("a measure is proposed");
    desk.apply(Action::Select(None));
    let mut seen = Vec::new();
    for _ in 0..3 {
        desk.apply(Action::Begin(OrderKind::Enact));
        let lever = proposed(&desk);
        assert!(!seen.contains(&lever), "{lever:?} waits already");
        seen.push(lever);
        desk.apply(Action::Order);
    }
    assert_eq!(session(&desk).pending.len(), 3);
}

/// The figures of the fullest place and of the one with least water name it.
#[test]
fn a_figure_of_one_place_says_which() {
    let mut desk = tutorial(Lang::Es);
    while Sample::of(session(&desk).exercise.sitrep()).fullest == 0 && !session(&desk).exercise.is_over() {
        onward(&mut desk, 24);
    }
    let sitrep = session(&desk).exercise.sitrep();
    let sample = Sample::of(sitrep);
    let fullest = Sample::fullest_place(sitrep).expect("somebody is lodged").1;
    assert_eq!(sitrep.sites[fullest].occupancy(), Some(sample.fullest));
    let driest = Sample::driest_place(sitrep).map(|(_, at)| at);
    assert_eq!(driest.and_then(|at| sitrep.sites[at].water_each()), sample.driest);
}

/// Limits of the result that can be seen in a picture: water and food below survival where the response serves people, children
/// left alone, bills that stop a service. Numbers are those of the score table.
#[test]
fn limits_of_the_result_are_seen_in_the_reports() {
    let desk = tutorial(Lang::En);
    let exercise = &session(&desk).exercise;
    let (loaded, at) = (exercise.loaded(), site(&desk, "lindera_reception"));
    let mut sitrep = exercise.sitrep().clone();
    let seen = |sitrep: &umbral::sim::Sitrep| building(loaded, sitrep);
    assert_eq!(seen(&sitrep), [], "nobody is there");
    let people = |value| Estimate { value, error: 3, as_of: Some(Tick(1)) };
    (sitrep.sites[at].present, sitrep.sites[at].water) = (people(100), Some((loaded.rules.water_floor * 10 - 10, 0)));
    assert_eq!(seen(&sitrep), [Limit::Water(at)]);
    sitrep.sites[at].water = Some((loaded.rules.water_floor * 10, 0));
    assert_eq!(seen(&sitrep), [], "what is needed is enough");
    sitrep.sites[at].stock.as_mut().expect("it has a store")[Item::Ration as usize] = 0;
    assert_eq!(seen(&sitrep), [Limit::Food(at)]);
    sitrep.sites[at].cash = 100;
    assert_eq!(seen(&sitrep), [], "cash feeds people too");
    sitrep.sites[at].cash = 0;
    sitrep.sites[at].present = people(29);
    assert_eq!(seen(&sitrep), [], "too few to count");
    sitrep.sites[at].present = people(100);
    sitrep.sites[at].reachable = false;
    assert_eq!(seen(&sitrep), [], "nobody can get there");
    let gate = |breach| loaded.score.gates.iter().find(|gate| gate.breach == breach).expect("there is such a gate");
    let least = gate(Breach::ChildrenWithoutCare).caps[0].0;
    for (without, told) in [(least / 10 - 1, false), (least / 10, true)] {
        sitrep.sites[at].cases[Pathway::ChildCare as usize] = KnownCases { found: 100, cared: 100 - without };
        assert_eq!(seen(&sitrep).contains(&Limit::Children), told, "{without} of 100");
    }
    sitrep.lines[Line::Staff as usize].owed = Money(5);
    sitrep.lines[Line::Food as usize].owed = Money(5);
    assert_eq!(seen(&sitrep), [Limit::Children, Limit::Arrears(Line::Staff)], "food may be bought later");
    for (hours, caps) in [(1, 0), (80, 0), (200, 1)].map(|(hours, at)| (hours, gate(Breach::SurvivalMissed).caps[at])) {
        let step = Limit::Water(at).step(loaded, hours).expect("there is such a gate");
        assert_eq!(step, (caps.0, caps.1, hours >= caps.0));
    }
}

/// What would limit the result is told when it begins, once, stops those who wait for the next event, is said afterwards to those who
/// move on by days, stands in the picture of the country with its numbers, and survives a cut.
#[test]
fn what_would_limit_the_result_is_told_while_it_builds_up() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in Lang::ALL {
        let path = folder.path().join(format!("{lang}.umbral"));
        let text = Text::on_screen(lang);
        let mut desk = desk(lang).with_records(Box::new(InFolder(path.clone())));
        let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
        desk.apply(Action::Brief(at.expect("it is shipped")));
        desk.apply(Action::Start);
        let (mut told, mut first) = (Vec::new(), None);
        while !session(&desk).exercise.is_over() {
            onward(&mut desk, 0);
            to_next(&mut desk);
            let now = session(&desk).exercise.now();
            for stop in &session(&desk).stopped {
                if let Stop::BuildsUp(limit) = stop {
                    assert!(session(&desk).limits().any(|spell| spell.limit == *limit && spell.hours() == 1));
                    let again = told.iter().filter(|(known, _)| known == limit).all(|(_, then)| now.since(*then) > 24);
                    assert!(again, "{limit:?} is told once for as long as it lasts: {told:?}");
                    told.push((*limit, now));
                    first.get_or_insert(now);
                }
            }
            if first.is_some_and(|then| now.since(then) > 20) {
                break;
            }
        }
        assert!(!told.is_empty(), "who does nothing comes to a limit");
        // It stands in the picture of the country, with what it would come to.
        let spells: Vec<_> = session(&desk).limits().copied().collect();
        let hours = spells.iter().map(Spell::hours).max().expect("it lasts");
        assert!(hours > 1, "{spells:?}");
        onward(&mut desk, 0);
        // Whatever is looked at, one line says that there is something, and leads there.
        desk.apply(Action::Select(Some(0)));
        let mut harness = screen(desk, [1280.0, 2400.0]);
        harness.run_steps(3);
        assert!(harness.query_by_label(&text.get("country-limits", &[])).is_none());
        click(&mut harness, &text.get("top-limits", &[("count", (spells.len() as i64).into())]));
        assert_eq!(session(harness.state()).selected, None);
        harness.get_by_label(&text.get("country-limits", &[]));
        harness.get_by_label(&text.get("limit-note", &[]));
        assert!(harness.query_all_by_label_contains(&text.hours(hours.into())).count() > 0, "{spells:?}");
        // As if the power had gone.
        drop(harness);
        let mut back = self::desk(lang).with_records(Box::new(InFolder(path)));
        back.apply(Action::Resume(0));
        assert_eq!(session(&back).limits().copied().collect::<Vec<_>>(), spells);
        // Who moves on by days is told when the day is over.
        let mut desk = tutorial(lang);
        let mut passed = false;
        while !passed && !session(&desk).exercise.is_over() {
            onward(&mut desk, 24);
            let limit = session(&desk).stopped.iter().find_map(|stop| match stop {
                Stop::BuiltUp(limit) => Some(*limit),
                _ => None,
            });
            passed = limit.is_some();
        }
        assert!(passed, "it is told on the way");
    }
}

/// Whoever moves time on with a decision at hand is told first that it is not ordered; the second time they go on without it. Another
/// decision is minded anew, one that is ordered or put aside no more.
#[test]
fn time_does_not_pass_over_a_decision_at_hand_unsaid() {
    let opened = |lang| {
        let mut desk = tutorial(lang);
        desk.apply(Action::Periods(Some((12, 5))));
        desk.apply(Action::Begin(OrderKind::Recruit));
        assert!(session(&desk).draft.is_some(), "people can be hired");
        desk
    };
    let now = |desk: &Desk| session(desk).exercise.now().0;
    let act = |desk: &mut Desk, action: &Action| {
        desk.apply(action.clone());
        for _ in 0..3 {
            desk.pass(500);
        }
    };
    let moves =
        [Action::Advance(1), Action::Advance(24), Action::ToNext, Action::PlayPeriod, Action::Pace(Pace::Running(12))];
    for action in &moves {
        let mut desk = opened(Lang::En);
        act(&mut desk, action);
        assert_eq!((now(&desk), &session(&desk).stopped[..]), (0, &[Stop::AtHand][..]), "{action:?}");
        act(&mut desk, action);
        assert!(now(&desk) > 0 && session(&desk).draft.is_some(), "{action:?}");
        assert!(!session(&desk).stopped.contains(&Stop::AtHand));
        // It was told; it is told again of another one.
        let before = now(&desk);
        let mut draft = session(&desk).draft.clone().expect("it is still at hand");
        if let umbral::desk::draft::Blank::Number { value, .. } = &mut draft.blanks[0] {
            *value += 1;
        }
        onward(&mut desk, 0);
        desk.apply(Action::Pace(Pace::Paused));
        desk.apply(Action::Fill(draft));
        act(&mut desk, action);
        assert_eq!(now(&desk), before, "{action:?}");
        // Put aside, nothing is left to mind.
        desk.apply(Action::Discard);
        assert!(!session(&desk).stopped.contains(&Stop::AtHand));
        desk.apply(Action::Advance(1));
        assert!(now(&desk) > before, "{action:?}");
    }
    for lang in Lang::ALL {
        let mut harness = screen(opened(lang), [1280.0, 720.0]);
        harness.run_steps(3);
        let text = Text::on_screen(lang);
        click(&mut harness, &text.get("clock-day", &[]));
        let line = harness.get_by_label(&text.get("stop-at-hand", &[])).rect();
        assert!(line.top() < 200.0 && line.right() <= 1280.0, "{line:?}");
        click(&mut harness, &text.get("decide-order", &[]));
        assert!(harness.query_by_label(&text.get("stop-at-hand", &[])).is_none(), "it is ordered");
        click(&mut harness, &text.get("clock-hour", &[]));
        assert_eq!(now(harness.state()), 1);
    }
}

/// “Order” stands right below the sentence, in sight however much is said below it; a breach is warned of above it.
#[test]
fn order_stands_right_below_the_sentence() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        desk.apply(Action::Measure(Lever::EmergencyDeclaration));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let order = harness.get_by_label(&text.get("decide-order", &[])).rect();
        let hint = harness.get_by_label(&text.get("lever-emergency-declaration.hint", &[])).rect();
        let list = harness.get_all_by_role(egui::accesskit::Role::ComboBox);
        let list = list.max_by(|a, b| a.rect().left().total_cmp(&b.rect().left())).expect("a blank").rect();
        assert!(list.bottom() <= order.top() && order.bottom() <= hint.top(), "{list:?} {order:?} {hint:?}");
        let mut desk = harness.into_state();
        desk.apply(Action::Discard);
        let post = site(&desk, "stone_bridge");
        desk.apply(Action::Select(Some(post)));
        desk.apply(Action::Begin(OrderKind::ClosePost));
        let draft = session(&desk).draft.clone().expect("it is open");
        let decision = draft.decision(session(&desk).exercise.loaded()).expect("it is whole");
        let warning = decision.warning().expect("whoever closes a post without an alternative is warned");
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        let order = harness.get_by_label(&text.get("decide-order", &[])).rect();
        let warning = harness.get_by_label(&umbral::report::warning_sentence(&text, warning)).rect();
        assert!(warning.bottom() <= order.top(), "{warning:?} {order:?}");
    }
}

/// A decision that is begun is not foreseen to be refused where fewer, or another choice, would be accepted; the number is at most
/// what is there.
#[test]
fn a_decision_begins_with_what_can_be_had() {
    let mut desk = tutorial(Lang::En);
    let post = site(&desk, "stone_bridge");
    let number = |desk: &Desk| match session(desk).draft.as_ref().expect("it is at hand").blanks[0] {
        umbral::desk::draft::Blank::Number { value, .. } => value,
        umbral::desk::draft::Blank::Choice { .. } => panic!("the first blank is a number"),
    };
    let refusal = |desk: &Desk| {
        let session = session(desk);
        let (loaded, sitrep) = (session.exercise.loaded(), session.exercise.sitrep());
        let decision = session.draft.as_ref().and_then(|draft| draft.decision(loaded)).expect("it is whole");
        foreseen(loaded, sitrep, &session.waiting(), &decision)
    };
    // Of each profession all but one are posted; then all of them: the next one that is ready stands there.
    let ready = session(&desk).exercise.sitrep().staff_ready;
    desk.apply(Action::Select(Some(post)));
    let mut posted = [0; Profession::COUNT];
    while posted != ready {
        desk.apply(Action::Begin(OrderKind::PostStaff));
        assert_eq!(refusal(&desk), None, "{posted:?} of {ready:?}");
        let at = session(&desk).draft.as_ref().expect("it is at hand").at(1);
        posted[at] += number(&desk);
        desk.apply(Action::Order);
    }
    // Nobody is left: it can only be refused, and says so.
    desk.apply(Action::Begin(OrderKind::PostStaff));
    assert!(matches!(refusal(&desk), Some(Refusal::Staff { left: 0, .. })));
    assert_eq!(number(&desk), 1);
    desk.apply(Action::Discard);
    // As many as can still be recruited.
    desk.apply(Action::Select(None));
    let most = session(&desk).exercise.sitrep().staff_recruitable;
    let mut hired = [0; Profession::COUNT];
    while hired != most {
        desk.apply(Action::Begin(OrderKind::Recruit));
        assert_eq!(refusal(&desk), None, "{hired:?} of {most:?}");
        let at = session(&desk).draft.as_ref().expect("it is at hand").at(1);
        hired[at] += number(&desk);
        desk.apply(Action::Order);
    }
    // What is in store, and what the line can pay.
    let mut desk = tutorial(Lang::En);
    let store = site(&desk, "lindera_warehouse");
    desk.apply(Action::Select(Some(store)));
    for _ in 0..3 {
        desk.apply(Action::Begin(OrderKind::Send));
        assert_eq!(refusal(&desk), None);
        desk.apply(Action::Order);
    }
    desk.apply(Action::Select(None));
    for _ in 0..6 {
        desk.apply(Action::Begin(OrderKind::MoveBudget));
        assert_eq!(refusal(&desk), None, "{} moves of money wait", session(&desk).pending.len());
        desk.apply(Action::Order);
    }
    // A setting in force is no refusal to get round: nobody is let through unseen by a stray click.
    desk.apply(Action::Select(Some(post)));
    desk.apply(Action::Begin(OrderKind::SetAdmission));
    assert_eq!(refusal(&desk), Some(Refusal::AlreadySo));
}

/// What takes two days or more is said in days: for a measure, and for the fund that waits for a plan.
#[test]
fn lead_times_are_said_in_days() {
    let cases = [
        (Lang::En, ["1 hour", "47 hours", "2 days", "about 2 days", "about 3 days", "7 days"]),
        (Lang::Es, ["1 hora", "47 horas", "2 días", "aproximadamente 2 días", "aproximadamente 3 días", "7 días"]),
        (Lang::Fr, ["1 heure", "47 heures", "2 jours", "environ 2 jours", "environ 3 jours", "7 jours"]),
    ];
    for (lang, expected) in cases {
        let text = Text::new(lang);
        assert_eq!([1, 47, 48, 49, 61, 168].map(|hours| umbral::report::span(&text, hours)), expected);
    }
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let offers = &desk.scenario().scenario.levers;
        let slow = offers.iter().find(|offer| offer.lead_time_hours.0 >= 48).expect("some take days").clone();
        let days = text.get("unit-days", &[("n", (slow.lead_time_hours.0 / 24).into())]);
        assert_eq!(slow.lead_time_hours.0 % 24, 0, "whole days");
        desk.apply(Action::Measure(slow.lever));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label_contains(&text.get("quote-hours", &[("time", days.into())]));
        let refused = umbral::report::refusal_sentence(&text, &Refusal::NotPlanned { hours: 96 });
        assert!(refused.contains(&text.get("unit-days", &[("n", 4.into())])), "{refused}");
    }
}

/// How long a line lasts counts the orders that wait: what they take of it, and what they cost every day.
#[test]
fn how_long_money_lasts_counts_the_orders_that_wait() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut desk = tutorial(lang);
        let hall = site(&desk, "lindera_reception");
        let truck = |litres| {
            let value = umbral::desk::draft::Blank::Number { value: litres, low: 0, high: 500_000 };
            Draft { kind: OrderKind::TruckWater, site: Some(hall), blanks: vec![value] }
        };
        let daily = |desk: &Desk, draft: &Draft| {
            let exercise = &session(desk).exercise;
            let decision = draft.decision(exercise.loaded()).expect("it is whole");
            quote(exercise.loaded(), exercise.sitrep(), &decision).daily.0
        };
        let line = session(&desk).exercise.sitrep().line(Line::Wash).left().0;
        let lasts =
            |days: i64, waiting: u32| text.get("quote-lasts", &[("days", days.into()), ("waiting", waiting.into())]);
        desk.apply(Action::Select(Some(hall)));
        desk.apply(Action::Fill(truck(20_000)));
        let alone = line / daily(&desk, &truck(20_000));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label_contains(&lasts(alone, 0));
        // Another site is to have water by truck, and something is to be built.
        let mut desk = harness.into_state();
        desk.apply(Action::Order);
        let post = site(&desk, "stone_bridge");
        desk.apply(Action::Select(Some(post)));
        desk.apply(Action::Begin(OrderKind::BuildSanitation));
        desk.apply(Action::Order);
        let waiting = session(&desk).waiting();
        assert_eq!(waiting.len(), 2, "both can be paid");
        desk.apply(Action::Fill(Draft { site: Some(post), ..truck(10_000) }));
        let exercise = &session(&desk).exercise;
        let left = umbral::exercise::left_after(exercise.loaded(), exercise.sitrep(), &waiting, Line::Wash).0;
        let both = left / (daily(&desk, &truck(20_000)) + daily(&desk, &truck(10_000)));
        assert!(left < line && both < alone);
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        harness.get_by_label_contains(&lasts(both, 1));
    }
}

/// What was put aside can be thrown away, by mouse and by keyboard; nothing is ordered by it.
#[test]
fn what_was_put_aside_can_be_thrown_away() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let words = text.get("decide-throw-away", &[]);
        let mut desk = tutorial(lang);
        desk.apply(Action::Begin(OrderKind::Recruit));
        let mut harness = screen(desk, [1280.0, 720.0]);
        harness.run_steps(3);
        assert!(harness.query_by_label(&words).is_none(), "nothing was put aside");
        click(&mut harness, &text.get("decide-discard", &[]));
        assert!(session(harness.state()).aside.is_some());
        harness.get_by_label(&words).focus();
        harness.run_steps(2);
        harness.key_press(egui::Key::Enter);
        harness.run_steps(3);
        let session = session(harness.state());
        assert!(session.aside.is_none() && session.draft.is_none() && session.pending.is_empty());
        assert!(harness.query_by_label(&words).is_none());
    }
}

/// Whoever opens a building is told that nobody has inspected it, or that it failed and how many places cannot be used.
#[test]
fn whoever_opens_a_building_is_told_how_it_stands() {
    for lang in Lang::ALL {
        let text = Text::on_screen(lang);
        let mut failed = false;
        for world in 1..20 {
            let mut desk = desk(lang);
            let at = desk.library.iter().position(|loaded| loaded.scenario.meta.id.as_str() == TUTORIAL);
            desk.apply(Action::Brief(at.expect("it is shipped")));
            desk.apply(Action::World(world));
            desk.apply(Action::Start);
            let hall = site(&desk, "sports_hall");
            desk.apply(Action::Select(Some(hall)));
            desk.apply(Action::Begin(OrderKind::OpenSite));
            let unseen = text.get("open-unseen", &[]);
            let mut harness = screen(desk, [1280.0, 720.0]);
            harness.run_steps(3);
            harness.get_by_label(&unseen);
            let mut desk = harness.into_state();
            desk.apply(Action::Begin(OrderKind::AssessSite));
            desk.apply(Action::Order);
            while !session(&desk).exercise.sitrep().sites[hall].assessed {
                onward(&mut desk, 1);
            }
            let places = session(&desk).exercise.sitrep().sites[hall].repairable;
            onward(&mut desk, 0);
            desk.apply(Action::Begin(OrderKind::OpenSite));
            let mut harness = screen(desk, [1280.0, 720.0]);
            harness.run_steps(3);
            let unsound = text.get("open-unsound", &[("places", places.into())]);
            assert_eq!(harness.query_by_label(&unsound).is_some(), places > 0, "{lang} {world}");
            assert!(harness.query_by_label(&unseen).is_none());
            failed |= places > 0;
            if failed {
                break;
            }
        }
        assert!(failed, "in no world the hall fails");
    }
}

/// The closing screen names the indicators with the fewest points, with what was measured and what would have given full points, and says
/// what “done in time” means.
#[test]
fn the_closing_screen_names_the_weakest_indicators() {
    let mut desk = tutorial(Lang::En);
    while !session(&desk).exercise.is_over() {
        onward(&mut desk, 24 * 30);
    }
    desk.apply(Action::Close);
    let score = session(&desk).exercise.score();
    let mut points: Vec<u32> = score.indicators.iter().map(|indicator| indicator.points).collect();
    points.sort_unstable();
    let weak: Vec<_> = score.indicators.iter().filter(|indicator| indicator.points < points[5]).cloned().collect();
    assert!(weak.len() <= 5);
    for lang in Lang::ALL {
        desk.apply(Action::Speak(lang));
        let text = Text::on_screen(lang);
        let mut harness = screen(desk, [1280.0, 2400.0]);
        harness.run_steps(3);
        let top = harness.get_by_label(&text.get("closing-weakest", &[])).rect().bottom();
        let end = harness.get_by_label(&text.get("result-injects", &[])).rect().top();
        let within = |label: &str| {
            let nodes: Vec<_> = harness.query_all_by_label(label).map(|node| node.rect()).collect();
            assert!(nodes.iter().all(|rect| rect.right() <= 1280.0), "{label} {nodes:?}");
            nodes.into_iter().filter(|rect| (top..end).contains(&rect.top())).count()
        };
        assert!(within(&text.get("closing-full", &[])) == 1);
        let table = &session(harness.state()).exercise.loaded().score;
        for indicator in &weak {
            assert_eq!(within(&text.get(&format!("indicator-{}", indicator.id), &[])), 1, "{}", indicator.id);
            // Shares are read as percents on a screen.
            let shown = |value: u64| match indicator.unit.as_str() {
                "permille" => text.percent(value as i64),
                unit => umbral::report::in_unit(&text, unit, value),
            };
            let value = shown(indicator.value);
            assert!(within(&value) >= 1, "{value}");
            let row = table.indicators.iter().find(|row| row.id == indicator.id).expect("it is in the table");
            let scales = [Some(&row.curve), row.worst.as_ref()].into_iter().flatten();
            let mut full = scales.map(|scale| shown(scale[0].0.into()));
            assert!(full.any(|full| within(&full) >= 1), "{}", indicator.id);
        }
        let judged = text.get("closing-judged", &[]);
        for key in ["judged-met", "judged-late", "judged-not-met"] {
            assert!(judged.to_lowercase().contains(&text.get(key, &[])), "{judged} explains {key}");
        }
        harness.get_by_label(&judged);
        desk = harness.into_state();
    }
}

/// Whoever continues at midnight is told the new day, in the days of the exercise.
#[test]
fn an_exercise_to_be_continued_names_the_day_it_had_reached() {
    let mut desk = desk(Lang::En);
    // The tutorial begins at six: day 8 begins after seven days less six hours.
    let midnight = Tick(7 * 24 - 6);
    let unfinished = |now| Unfinished { scenario: TUTORIAL.to_owned(), now, orders: 3, minutes_ago: None };
    for lang in Lang::ALL {
        desk.apply(Action::Speak(lang));
        for (now, day) in [(midnight, 8), (Tick(midnight.0 - 1), 7), (Tick(0), 1)] {
            desk.listed.unfinished = vec![unfinished(now)];
            let mut harness = screen(desk, [1280.0, 720.0]);
            harness.run_steps(3);
            let tutorial = shipped(TUTORIAL).scenario.meta.title.get(lang).to_owned();
            let args = [("scenario", tutorial.into()), ("day", day.into()), ("orders", 3.into())];
            harness.get_by_label(&Text::on_screen(lang).get("desk-continue", &args));
            desk = harness.into_state();
        }
    }
}

/// The card of the tutorial says how long it takes: about half an hour.
#[test]
fn the_card_of_the_tutorial_says_how_long_it_takes() {
    for (lang, words) in [(Lang::En, "half an hour"), (Lang::Es, "media hora"), (Lang::Fr, "demi-heure")] {
        let mut harness = screen(desk(lang), [1280.0, 3000.0]);
        harness.run_steps(3);
        assert!(harness.query_all_by_label_contains(words).count() == 1, "{lang}");
    }
}
