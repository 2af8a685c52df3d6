//! Facts as sentences. The engine speaks in ids and numbers; here, and only here, they become words.

use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Item, Lever, Line, Profession, Route, Scenario};
use crate::sim::{Admission, Fact, Refusal, Warning};
use crate::text::{Arg, Lang, Text};
use crate::units::DAY;

/// The text key of a profession.
#[must_use]
pub const fn profession(profession: Profession) -> &'static str {
    match profession {
        Profession::Registration => "profession-registration",
        Profession::SiteManagement => "profession-site-management",
        Profession::Logistics => "profession-logistics",
        Profession::Protection => "profession-protection",
        Profession::Asylum => "profession-asylum",
        Profession::Health => "profession-health",
        Profession::MentalHealth => "profession-mental-health",
        Profession::Interpreter => "profession-interpreter",
    }
}

/// The text key of a kind of goods.
#[must_use]
pub const fn item(item: Item) -> &'static str {
    match item {
        Item::NfiKit => "item-nfi-kit",
        Item::HygieneKit => "item-hygiene-kit",
        Item::DignityKit => "item-dignity-kit",
        Item::Ration => "item-ration",
        Item::Tent => "item-tent",
        Item::MedicalKit => "item-medical-kit",
        Item::ReproductiveKit => "item-reproductive-kit",
    }
}

/// The text key of a budget line.
#[must_use]
pub const fn line(line: Line) -> &'static str {
    match line {
        Line::Shelter => "line-shelter",
        Line::Wash => "line-wash",
        Line::Food => "line-food",
        Line::Items => "line-items",
        Line::Staff => "line-staff",
        Line::Transport => "line-transport",
        Line::Border => "line-border",
        Line::Health => "line-health",
        Line::Protection => "line-protection",
    }
}

/// The text key of a lever.
#[must_use]
pub const fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::EmergencyDeclaration => "lever-emergency-declaration",
        Lever::CustomsOneStop => "lever-customs-one-stop",
        Lever::InformationPoints => "lever-information-points",
        Lever::Roster => "lever-roster",
        Lever::ReferralProcedures => "lever-referral-procedures",
        Lever::BestInterestPanel => "lever-best-interest-panel",
        Lever::FamilyTracing => "lever-family-tracing",
        Lever::CounterTrafficking => "lever-counter-trafficking",
        Lever::Vaccination => "lever-vaccination",
        Lever::AssistedReturn => "lever-assisted-return",
        Lever::DeathManagement => "lever-death-management",
        Lever::ConsularContact => "lever-consular-contact",
        Lever::DisplacementTracking => "lever-displacement-tracking",
        Lever::RegistrationDatabase => "lever-registration-database",
        Lever::ReturneeDatabase => "lever-returnee-database",
        Lever::DataProtection => "lever-data-protection",
        Lever::RegionalDataSharing => "lever-regional-data-sharing",
        Lever::Hotline => "lever-hotline",
        Lever::RumourTracking => "lever-rumour-tracking",
        Lever::ComplaintsMechanism => "lever-complaints-mechanism",
        Lever::CommunityParticipation => "lever-community-participation",
        Lever::FrameworkAgreements => "lever-framework-agreements",
        Lever::StaffTraining => "lever-staff-training",
        Lever::PseaChannel => "lever-psea-channel",
        Lever::HostCommunitySupport => "lever-host-community-support",
        Lever::AcceptanceCampaign => "lever-acceptance-campaign",
        Lever::SiteSafety => "lever-site-safety",
        Lever::TemporaryStayPermit => "lever-temporary-stay-permit",
        Lever::WorkPermit => "lever-work-permit",
        Lever::CivilSocietyAgreement => "lever-civil-society-agreement",
        Lever::AgencyAgreement => "lever-agency-agreement",
        Lever::InterAgencyCell => "lever-inter-agency-cell",
        Lever::CivilMilitaryLine => "lever-civil-military-line",
        Lever::Reintegration => "lever-reintegration",
        Lever::ContingencyPlan => "lever-contingency-plan",
        Lever::FollowUp => "lever-follow-up",
    }
}

const fn admission(admission: Admission) -> &'static str {
    match admission {
        Admission::Assess => "admission-assess",
        Admission::WaveThrough => "admission-wave-through",
        Admission::AssessAndRefuse => "admission-assess-and-refuse",
        Admission::TurnBack => "admission-turn-back",
    }
}

/// A time ahead in words, in days from two days on: "36 hours", "3 days", "about 3 days".
#[must_use]
pub fn span(text: &Text, hours: u32) -> String {
    if hours < 2 * DAY {
        return text.hours(hours.into());
    }
    let key = if hours.is_multiple_of(DAY) { "unit-days" } else { "unit-days-about" };
    text.get(key, &[("n", (hours.saturating_add(DAY / 2) / DAY).into())])
}

/// What an order would breach, to be read before it is confirmed.
#[must_use]
pub fn warning_sentence(text: &Text, warning: Warning) -> String {
    let key = match warning {
        Warning::RefusalWithoutAssessment => "warning-refusal-without-assessment",
        Warning::ClosureWithoutAlternative => "warning-closure-without-alternative",
        Warning::NobodyIdentified => "warning-nobody-identified",
        Warning::NoTender => "warning-no-tender",
    };
    text.get(key, &[])
}

/// Why an order was refused, as the end of a sentence.
#[must_use]
pub fn refusal_sentence(text: &Text, refusal: &Refusal) -> String {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| text.get(key, args);
    match *refusal {
        Refusal::UnknownName => say("refusal-unknown-name", &[]),
        Refusal::NotEquipped => say("refusal-not-equipped", &[]),
        Refusal::OutOfRange { low, high } => say("refusal-out-of-range", &[("low", low.into()), ("high", high.into())]),
        Refusal::Funds { needed, left, line: of } => say(
            "refusal-funds",
            &[
                ("needed", whole(text, needed).into()),
                ("left", whole(text, left).into()),
                ("line", say(line(of), &[]).into()),
            ],
        ),
        Refusal::Stopped { line: of } => say("refusal-stopped", &[("line", say(line(of), &[]).into())]),
        Refusal::Stock { needed, left } => short(text, "refusal-stock", needed, left),
        Refusal::Staff { needed, left } => short(text, "refusal-staff", needed, left),
        Refusal::Trucks { needed, left } => short(text, "refusal-trucks", needed, left),
        Refusal::AlreadySo => say("refusal-already-so", &[]),
        Refusal::Closed => say("refusal-closed", &[]),
        Refusal::CutOff => say("refusal-cut-off", &[]),
        Refusal::Inhabited { persons } => say("refusal-inhabited", &[("persons", persons.into())]),
        Refusal::NotSold => say("refusal-not-sold", &[]),
        Refusal::NotOffered => say("refusal-not-offered", &[]),
        Refusal::NotAccepted { needed, left } => {
            let share = |permille: u32| text.percent(i64::from(permille));
            say("refusal-not-accepted", &[("needed", share(needed).into()), ("left", share(left).into())])
        }
        Refusal::Rooms { needed, left } => short(text, "refusal-rooms", needed, left),
        Refusal::NotDeclared => say("refusal-not-declared", &[]),
        Refusal::NotPlanned { hours } => say("refusal-not-planned", &[("time", span(text, hours).into())]),
        Refusal::NotAsked => say("refusal-not-asked", &[]),
        Refusal::TooLate => say("refusal-too-late", &[]),
        Refusal::NothingToDo => say("refusal-nothing-to-do", &[]),
        Refusal::AfterEndex => say("refusal-after-endex", &[]),
    }
}

/// An amount without cents where there are none.
fn whole(text: &Text, cents: i64) -> String {
    if cents % 100 == 0 { text.number(cents / 100) } else { text.money(cents) }
}

fn short(text: &Text, key: &str, needed: u32, left: u32) -> String {
    text.get(key, &[("needed", needed.into()), ("left", left.into())])
}

/// A fact as a sentence.
#[must_use]
pub fn fact_sentence(text: &Text, scenario: &Scenario, fact: &Fact) -> String {
    let words = Words { text, scenario };
    match *fact {
        Fact::OrderAccepted { order } => words.say("fact-order-accepted", &[("order", (order + 1).into())]),
        Fact::OrderRefused { order, refusal } => words.say(
            "fact-order-refused",
            &[("order", (order + 1).into()), ("reason", refusal_sentence(text, &refusal).into())],
        ),
        Fact::InjectDelivered { inject } => words.inject("fact-inject-delivered", inject),
        Fact::InjectSkipped { inject } => words.inject("fact-inject-skipped", inject),
        Fact::SiteOpened { site } => words.at("fact-site-opened", site, &[]),
        Fact::SiteClosed { site } => words.at("fact-site-closed", site, &[]),
        Fact::InspectionPassed { site } => words.at("fact-inspection-passed", site, &[]),
        Fact::InspectionFailed { site, beds_left } => {
            words.at("fact-inspection-failed", site, &[("beds", beds_left.into())])
        }
        Fact::SiteRepaired { site, beds } => words.at("fact-site-repaired", site, &[("beds", beds.into())]),
        Fact::PlacesReleased { site, beds } => words.at("fact-places-released", site, &[("beds", beds.into())]),
        Fact::SiteDamaged { site, beds_lost } => words.at("fact-site-damaged", site, &[("beds", beds_lost.into())]),
        Fact::AccessLost { site } => words.at("fact-access-lost", site, &[]),
        Fact::AccessRegained { site } => words.at("fact-access-regained", site, &[]),
        Fact::SanitationBuilt { site, latrines, showers } => {
            words.at("fact-sanitation-built", site, &[("latrines", latrines.into()), ("showers", showers.into())])
        }
        Fact::SiteLit { site } => words.at("fact-site-lit", site, &[]),
        Fact::TentsPitched { site, tents } => words.at("fact-tents-pitched", site, &[("tents", tents.into())]),
        Fact::StaffPosted { site, profession: p, persons } => words.at(
            "fact-staff-posted",
            site,
            &[("profession", words.word(profession(p))), ("persons", persons.into())],
        ),
        Fact::StaffRecruited { profession: p, persons } => {
            words.say("fact-staff-recruited", &[("profession", words.word(profession(p))), ("persons", persons.into())])
        }
        Fact::GoodsDelivered { site, item, quantity } => {
            words.goods("fact-goods-delivered", site, item, Some(quantity))
        }
        Fact::GoodsUnloaded { site, item, quantity } => words.goods("fact-goods-unloaded", site, item, Some(quantity)),
        Fact::StockLost { site, item, quantity } => words.goods("fact-stock-lost", site, item, Some(quantity)),
        Fact::StockOut { site, item } => words.goods("fact-stock-out", site, item, None),
        Fact::SupplierDefaulted { supplier } => {
            let name = scenario.suppliers[usize::from(supplier)].name.get(text.lang());
            words.say("fact-supplier-defaulted", &[("supplier", name.into())])
        }
        Fact::PostClosed { site } => words.at("fact-post-closed", site, &[]),
        Fact::PostReopened { site } => words.at("fact-post-reopened", site, &[]),
        Fact::RouteClosed { route } => words.on("fact-route-closed", route, &[]),
        Fact::RouteOpened { route } => words.on("fact-route-opened", route, &[]),
        Fact::LivesLost { route, persons } => words.on("fact-lives-lost", route, &[("persons", persons.into())]),
        Fact::PeopleDiverted { site, persons } => {
            words.at("fact-people-diverted", site, &[("persons", persons.into())])
        }
        Fact::WaitPassedDay { site, waiting } => words.at("fact-wait-passed-day", site, &[("waiting", waiting.into())]),
        Fact::SiteOverfull { site, persons, beds } => {
            words.at("fact-site-overfull", site, &[("persons", persons.into()), ("beds", beds.into())])
        }
        Fact::ServiceStopped { line: l } => words.say("fact-service-stopped", &[("line", words.word(line(l)))]),
        Fact::ServiceResumed { line: l } => words.say("fact-service-resumed", &[("line", words.word(line(l)))]),
        Fact::LeverInForce { lever: l } => words.say("fact-lever-in-force", &[("lever", words.word(lever(l)))]),
        Fact::RegistrationDown { hours } => words.say("fact-registration-down", &[("hours", hours.into())]),
        Fact::CustomsHeld { hours } => words.say("fact-customs-held", &[("hours", hours.into())]),
        Fact::PeopleTransferred { from, to, persons } => words.say(
            "fact-people-transferred",
            &[("from", words.site(from)), ("to", words.site(to)), ("persons", persons.into())],
        ),
        Fact::PostSuspended { site, to } => words.at("fact-post-suspended", site, &[("to", words.site(to))]),
        Fact::AdmissionSet { site, admission: a } => {
            words.at("fact-admission-set", site, &[("admission", words.word(admission(a)))])
        }
        Fact::RefusedUnassessed { site, persons } => {
            words.at("fact-refused-unassessed", site, &[("persons", persons.into())])
        }
        Fact::RefusedAssessed { site, persons } => {
            words.at("fact-refused-assessed", site, &[("persons", persons.into())])
        }
        Fact::OutbreakNoticed { site, ill } => words.at("fact-outbreak-noticed", site, &[("ill", ill.into())]),
        Fact::DeathsAtSite { site, persons } => words.at("fact-deaths-at-site", site, &[("persons", persons.into())]),
        Fact::PeopleHarmed { site, persons } => words.at("fact-people-harmed", site, &[("persons", persons.into())]),
        Fact::ChildrenReunited { persons } => words.say("fact-children-reunited", &[("persons", persons.into())]),
        Fact::PeopleReturned { persons } => words.say("fact-people-returned", &[("persons", persons.into())]),
        Fact::MissingTraced { persons } => words.say("fact-missing-traced", &[("persons", persons.into())]),
        Fact::RoomsBuilt { site, consulting, confidential } => words.at(
            "fact-rooms-built",
            site,
            &[("consulting", consulting.into()), ("confidential", confidential.into())],
        ),
        Fact::RumourSpread => words.say("fact-rumour-spread", &[]),
        Fact::RumourEnded { hours, corrected } => {
            words.say(if corrected { "fact-rumour-corrected" } else { "fact-rumour-faded" }, &[("hours", hours.into())])
        }
        Fact::DataMisused { persons } => words.say("fact-data-misused", &[("persons", persons.into())]),
        Fact::ComplaintsUnanswered { site, open } => {
            words.at("fact-complaints-unanswered", site, &[("open", open.into())])
        }
        Fact::RumourHeard => words.say("fact-rumour-heard", &[]),
        Fact::AppealLaunched { cents } => words.say("fact-appeal-launched", &[("amount", words.money(cents))]),
        Fact::AppealFunded { cents } => words.say("fact-appeal-funded", &[("amount", words.money(cents))]),
        Fact::BoughtOutsideRules { line: l, cents } => {
            words.say("fact-bought-outside-rules", &[("line", words.word(line(l))), ("amount", words.money(cents))])
        }
        Fact::StockSpoilt { site, item, quantity } => words.goods("fact-stock-spoilt", site, item, Some(quantity)),
        Fact::StaffLeft { site, persons } => words.at("fact-staff-left", site, &[("persons", persons.into())]),
        Fact::StrikeBegan { site } => words.at("fact-strike-began", site, &[]),
        Fact::StrikeEnded { site } => words.at("fact-strike-ended", site, &[]),
        Fact::MisconductAnswered { site } => words.at("fact-misconduct-answered", site, &[]),
        Fact::AcceptanceLost { site } => words.at("fact-acceptance-lost", site, &[]),
        Fact::HostileIncident { site, persons } => {
            words.at("fact-hostile-incident", site, &[("persons", persons.into())])
        }
        Fact::PartnersPlaced { site, persons } => {
            words.at("fact-partners-placed", site, &[("persons", persons.into())])
        }
        Fact::SpaceOpened { site } => words.at("fact-space-opened", site, &[]),
        Fact::RouteLimited { route, per_hour } => {
            words.on("fact-route-limited", route, &[("persons", per_hour.into())])
        }
        Fact::BudgetGranted { line: l, cents } => {
            words.say("fact-budget-granted", &[("line", words.word(line(l))), ("amount", whole(text, cents).into())])
        }
        Fact::BudgetCut { line: l, cents } => {
            words.say("fact-budget-cut", &[("line", words.word(line(l))), ("amount", whole(text, cents).into())])
        }
        Fact::DilemmaAnswered { inject, option } => words.option("fact-dilemma-answered", inject, option),
        Fact::DilemmaDefaulted { inject, option } => words.option("fact-dilemma-defaulted", inject, option),
        Fact::ExpectedDone { inject } => words.inject("fact-expected-done", inject),
        Fact::ExpectedMissed { inject } => words.inject("fact-expected-missed", inject),
    }
}

/// A route by the names of its ends.
#[must_use]
pub fn route_name(scenario: &Scenario, route: &Route, lang: Lang) -> String {
    let name = |id: &SiteId| scenario.sites.iter().find(|site| site.id == *id).map_or("", |site| site.name.get(lang));
    format!("{} – {}", name(&route.from), name(&route.to))
}

struct Words<'a> {
    text: &'a Text,
    scenario: &'a Scenario,
}

impl<'a> Words<'a> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.text.get(key, args)
    }

    fn money(&self, cents: i64) -> Arg<'static> {
        whole(self.text, cents).into()
    }

    fn word(&self, key: &str) -> Arg<'static> {
        self.text.get(key, &[]).into()
    }

    fn site(&self, site: u16) -> Arg<'a> {
        self.scenario.sites[usize::from(site)].name.get(self.text.lang()).into()
    }

    fn at(&self, key: &str, site: u16, more: &[(&str, Arg<'_>)]) -> String {
        self.text.get(key, &[&[("site", self.site(site))], more].concat())
    }

    fn on(&self, key: &str, route: u16, more: &[(&str, Arg<'_>)]) -> String {
        let name = route_name(self.scenario, &self.scenario.routes[usize::from(route)], self.text.lang());
        self.text.get(key, &[&[("route", name.into())], more].concat())
    }

    fn goods(&self, key: &str, site: u16, of: Item, quantity: Option<u32>) -> String {
        let mut args = vec![("site", self.site(site)), ("item", self.word(item(of)))];
        args.extend(quantity.map(|n| ("quantity", n.into())));
        self.text.get(key, &args)
    }

    fn inject(&self, key: &str, inject: u16) -> String {
        let title = self.scenario.injects[usize::from(inject)].title.get(self.text.lang());
        self.text.get(key, &[("inject", title.into())])
    }

    fn option(&self, key: &str, inject: u16, option: u8) -> String {
        let inject = &self.scenario.injects[usize::from(inject)];
        let lang = self.text.lang();
        let options = inject.dilemma.as_ref().map(|dilemma| &dilemma.options);
        let option = options.and_then(|options| options.get(usize::from(option)));
        let option = option.map_or("", |option| option.text.get(lang));
        self.text.get(key, &[("inject", inject.title.get(lang).into()), ("option", option.into())])
    }
}
