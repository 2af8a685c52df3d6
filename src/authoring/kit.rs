//! The kit of an exercise: pages to print for players, facilitators and observers.

use askama::Template;

use super::labels::{SEATS, channel_key};
use super::words::Words;
use crate::report::profession_key;
use crate::scenario::Loaded;
use crate::scenario::schema::{Dilemma, DilemmaOption, Inject, Objective, Profession, Seat, When};
use crate::text::Lang;

/// A page: its file name and its text.
pub type Page = (&'static str, String);

/// File names and titles of the pages, in the order of the index.
const PAGES: [(&str, &str); 8] = [
    ("runsheet.html", "kit-runsheet"),
    ("facilitator.html", "kit-facilitator"),
    ("msel.html", "kit-msel"),
    ("observers.html", "kit-observers"),
    ("briefing.html", "kit-briefing"),
    ("roles.html", "kit-roles"),
    ("wellbeing.html", "kit-wellbeing"),
    ("feedback.html", "kit-feedback"),
];

/// All pages of a kit, the index first.
#[must_use]
pub fn kit(loaded: &Loaded, lang: Lang) -> Vec<Page> {
    let w = &Words::new(&loaded.scenario, lang);
    let written = "invariant: the templates write into memory";
    vec![
        ("index.html", Index { w, pages: &PAGES }.render().expect(written)),
        ("runsheet.html", RunSheet { w }.render().expect(written)),
        ("facilitator.html", Facilitator { w }.render().expect(written)),
        ("msel.html", Msel { w }.render().expect(written)),
        ("observers.html", Observers { w, sheets: sheets(w) }.render().expect(written)),
        ("briefing.html", Briefing { w }.render().expect(written)),
        ("roles.html", Roles { w, cards: cards(w) }.render().expect(written)),
        ("wellbeing.html", Wellbeing { w }.render().expect(written)),
        ("feedback.html", Feedback { w }.render().expect(written)),
    ]
}

#[derive(Template)]
#[template(path = "kit/index.html")]
struct Index<'a> {
    w: &'a Words<'a>,
    pages: &'a [(&'static str, &'static str)],
}

#[derive(Template)]
#[template(path = "kit/runsheet.html")]
struct RunSheet<'a> {
    w: &'a Words<'a>,
}

impl RunSheet<'_> {
    /// Steps with their minutes; half a day with a break.
    fn steps(&self) -> [(u32, &'static str); 10] {
        [
            (0, "room"),
            (10, "welcome"),
            (15, "briefing"),
            (10, "desk"),
            (20, "before"),
            (60, "during"),
            (15, "break"),
            (20, "after"),
            (30, "hotwash"),
            (10, "close"),
        ]
    }

    /// What is done in a step; injects are released where there are any to release.
    fn what(&self, step: &str) -> String {
        let what = self.w.say(format!("kit-step-{step}.what"));
        let released = self.w.scenario.injects.iter().any(|inject| matches!(inject.when, When::Released));
        if step == "during" && released { format!("{what} {}", self.w.say("kit-step-release")) } else { what }
    }

    /// Minutes from the start to each step.
    fn begins(&self, step: usize) -> u32 {
        self.steps()[..step].iter().map(|(minutes, _)| minutes).sum()
    }
}

#[derive(Template)]
#[template(path = "kit/facilitator.html")]
struct Facilitator<'a> {
    w: &'a Words<'a>,
}

impl<'a> Facilitator<'a> {
    /// Injects that wait for the facilitator, with their number in the list.
    fn by_hand(&self) -> Vec<(usize, &'a Inject)> {
        let numbered = (1..).zip(&self.w.scenario.injects);
        numbered.filter(|(_, inject)| matches!(inject.when, When::Released)).collect()
    }

    fn severe(&self) -> Vec<(usize, &'a Inject)> {
        (1..).zip(&self.w.scenario.injects).filter(|(_, inject)| inject.severe).collect()
    }

    /// Injects whose expected action only people in the room can see.
    fn to_watch(&self) -> Vec<(usize, &'a Inject)> {
        let unseen = |inject: &Inject| inject.expected.as_ref().is_some_and(|expected| expected.shown_by.is_empty());
        (1..).zip(&self.w.scenario.injects).filter(|(_, inject)| unseen(inject)).collect()
    }
}

#[derive(Template)]
#[template(path = "kit/msel.html")]
struct Msel<'a> {
    w: &'a Words<'a>,
}

impl<'a> Msel<'a> {
    fn channel(&self, inject: &Inject) -> String {
        self.w.say(channel_key(inject.channel))
    }

    /// The options of a question, with a mark at the one that counts without an answer, and what each brings.
    fn options(&self, dilemma: &'a Dilemma) -> Vec<(&'a str, bool, String)> {
        let effects = |option: &DilemmaOption| {
            let told: Vec<String> = option.effects.iter().map(|effect| self.w.effect(effect)).collect();
            if told.is_empty() { self.w.say("effect-none") } else { told.join(&self.w.say("list-break")) }
        };
        let told = |option: &'a DilemmaOption| (self.w.of(&option.text), option.id == dilemma.default, effects(option));
        dilemma.options.iter().map(told).collect()
    }
}

/// What one observer watches.
struct Sheet<'a> {
    objective: Option<&'a Objective>,
    injects: Vec<(usize, &'a Inject)>,
}

/// One sheet for each objective that is tested, and one for what tests none.
fn sheets<'a>(w: &Words<'a>) -> Vec<Sheet<'a>> {
    let watched = |objective: Option<&Objective>| {
        let wanted = objective.map(|objective| &objective.id);
        let injects = (1..).zip(&w.scenario.injects);
        injects
            .filter(|(_, inject)| inject.expected.is_some() && inject.objective.as_ref() == wanted)
            .collect::<Vec<_>>()
    };
    let objectives = w.scenario.meta.objectives.iter().map(Some).chain([None]);
    let sheets = objectives.map(|objective| Sheet { objective, injects: watched(objective) });
    sheets.filter(|sheet| sheet.objective.is_some() || !sheet.injects.is_empty()).collect()
}

#[derive(Template)]
#[template(path = "kit/observers.html")]
struct Observers<'a> {
    w: &'a Words<'a>,
    sheets: Vec<Sheet<'a>>,
}

impl Observers<'_> {
    fn ratings(&self) -> [(String, String); 4] {
        ["p", "s", "m", "u"].map(|rating| {
            (self.w.say(format!("kit-rating-{rating}.letter")), self.w.say(format!("kit-rating-{rating}")))
        })
    }
}

#[derive(Template)]
#[template(path = "kit/briefing.html")]
struct Briefing<'a> {
    w: &'a Words<'a>,
}

/// What one player or group takes on.
struct Card {
    seat: Seat,
    /// Professions, people at work and people ready, as far as there are any.
    staff: Vec<(String, u32, u32)>,
}

/// A card for everyone who is addressed or leads people, and for coordination and finance in any case.
fn cards(w: &Words<'_>) -> Vec<Card> {
    let addressed = |seat: Seat| w.scenario.injects.iter().any(|inject| inject.to == seat);
    let always = |seat: Seat| matches!(seat, Seat::Coordination | Seat::Finance);
    let card = |seat: Seat| Card { seat, staff: professions(seat).iter().filter_map(|one| staff(w, *one)).collect() };
    let cards = SEATS.into_iter().map(card);
    cards.filter(|card| always(card.seat) || addressed(card.seat) || !card.staff.is_empty()).collect()
}

/// Whose work a function leads.
const fn professions(seat: Seat) -> &'static [Profession] {
    match seat {
        Seat::Coordination | Seat::Finance | Seat::ForeignAffairs => &[],
        Seat::Border => &[Profession::Registration, Profession::Interpreter],
        Seat::CivilProtection => &[Profession::SiteManagement, Profession::Logistics],
        Seat::Health => &[Profession::Health, Profession::MentalHealth],
        Seat::Protection => &[Profession::Protection, Profession::Asylum],
    }
}

fn staff(w: &Words<'_>, profession: Profession) -> Option<(String, u32, u32)> {
    let crews = w.scenario.sites.iter().flat_map(|site| &site.crews);
    let at_work: u32 = crews.filter(|crew| crew.profession == profession).map(|crew| crew.persons.0).sum();
    let pools = w.scenario.staff.iter().filter(|pool| pool.profession == profession);
    let ready: u32 = pools.map(|pool| pool.ready.0).sum();
    (at_work + ready > 0).then(|| (w.say(profession_key(profession)), at_work, ready))
}

#[derive(Template)]
#[template(path = "kit/roles.html")]
struct Roles<'a> {
    w: &'a Words<'a>,
    cards: Vec<Card>,
}

impl Roles<'_> {
    fn task(&self, seat: Seat) -> String {
        self.w.say(format!("{}.task", super::labels::seat_key(seat)))
    }

    fn ask(&self, seat: Seat) -> String {
        self.w.say(format!("{}.ask", super::labels::seat_key(seat)))
    }
}

#[derive(Template)]
#[template(path = "kit/wellbeing.html")]
struct Wellbeing<'a> {
    w: &'a Words<'a>,
}

#[derive(Template)]
#[template(path = "kit/feedback.html")]
struct Feedback<'a> {
    w: &'a Words<'a>,
}
