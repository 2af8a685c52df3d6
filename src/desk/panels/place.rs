//! What is known of the place that is looked at, or of the country, with how sure that is.

use bevy_egui::egui::{Button, RichText, Ui};

use crate::desk::limits::{Limit, Spell, children, left_alone, served};
use crate::desk::map::standing;
use crate::desk::panels::decide::cost;
use crate::desk::panels::{banded, heading};
use crate::desk::session::Session;
use crate::desk::state::{Action, Desk, Overlay};
use crate::desk::subject::Subject;
use crate::desk::theme::Theme;
use crate::report::{item_key, kind_key, lever_key, line_key, profession_key, span};
use crate::scenario::schema::{Item, Lever, Profession, SiteKind};
use crate::scenario::table::{Band, Pathway};
use crate::sim::{Decision, Estimate, Progress, STATED_PERMILLE, SitePicture, Sitrep};
use crate::text::Arg;
use crate::units::DAY;

/// Which place it is, and how it stands.
pub fn head(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let sitrep = session.exercise.sitrep();
    let Some(at) = session.selected else {
        ui.label(RichText::new(desk.say("country-title")).size(22.0).strong());
        ui.label(RichText::new(desk.say("country-hint")).color(theme.faint));
        limits(ui, desk, session, theme);
        return;
    };
    let site = &sitrep.sites[at];
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(desk.site_name(at)).size(22.0).strong());
        if ui.button("✕").on_hover_text(desk.say("place-close")).clicked() {
            out.push(Action::Select(None));
        }
    });
    let state = match (site.open, site.reachable) {
        (_, false) => "place-cut-off",
        (false, _) => "place-not-in-use",
        _ => "place-in-use",
    };
    ui.label(RichText::new(format!("{} · {}", desk.say(kind_key(site.kind)), desk.say(state))).color(theme.faint));
    for overlay in Overlay::ALL {
        stands(ui, desk, session, site, overlay, theme);
    }
}

/// How a site stands by what an overlay shows: mark, word and why; nothing where it says nothing.
pub(super) fn stands(ui: &mut Ui, desk: &Desk, session: &Session, site: &SitePicture, overlay: Overlay, theme: &Theme) {
    let rules = &session.exercise.loaded().rules;
    let Some((band, value)) = standing(site, overlay, session.exercise.sitrep(), rules) else {
        if overlay == Overlay::Data && !matches!(site.kind, SiteKind::Outside | SiteKind::Warehouse) {
            ui.label(RichText::new(desk.say("count-none")).color(theme.faint));
        }
        return;
    };
    let why = desk.tell(&format!("{}.why", overlay.key()), &[("value", value.into())]);
    ui.label(banded(theme, band, &format!("{} – {why}", desk.say(band_key(band)))));
}

/// Everything known of the place, or of the country.
pub fn details(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    match session.selected {
        Some(at) => site(ui, desk, session, &session.exercise.sitrep().sites[at], theme),
        None => country(ui, desk, session, theme, out),
    }
}

/// The text key of a band.
pub(super) const fn band_key(band: Band) -> &'static str {
    match band {
        Band::Met => "band-met",
        Band::Nearly => "band-nearly",
        Band::Partly => "band-partly",
        Band::NotMet => "band-not-met",
    }
}

/// A count as it is known: value, error, and how old it is.
fn known(desk: &Desk, session: &Session, count: Estimate) -> String {
    let Some(counted) = count.as_of else { return desk.say("count-none") };
    let age = session.exercise.now().since(counted);
    let args: [(&str, Arg<'_>); 3] =
        [("value", count.value.into()), ("error", count.error.into()), ("age", i64::from(age).into())];
    // What nobody could miscount has no error.
    desk.tell(if count.error == 0 { "count-exact" } else { "count-known" }, &args)
}

/// A share in percent as asked, with the band in which it lies: never less than nothing or more than all.
fn share(desk: &Desk, key: &str, asked: Estimate) -> String {
    let (value, error) = (asked.value / 10, asked.error.div_ceil(10));
    let args: [(&str, Arg<'_>); 3] = [
        ("value", value.into()),
        ("low", value.saturating_sub(error).into()),
        ("high", (value + error).min(100).into()),
    ];
    desk.tell(key, &args)
}

/// A term and what stands there; wraps where the panel ends. Where the pointer rests on the term, it says what it means.
fn row(ui: &mut Ui, desk: &Desk, theme: &Theme, term: &str, value: String) {
    ui.horizontal_wrapped(|ui| {
        let name = ui.label(RichText::new(desk.say(term)).color(theme.faint));
        name.on_hover_text(desk.say(&format!("hint-{term}")));
        ui.label(value);
    });
}

/// A heading that says what it means where the pointer rests on it.
fn titled(ui: &mut Ui, desk: &Desk, theme: &Theme, term: &str) {
    heading(ui, theme, desk.say(term)).on_hover_text(desk.say(&format!("hint-{term}")));
}

fn site(ui: &mut Ui, desk: &Desk, session: &Session, site: &SitePicture, theme: &Theme) {
    row(ui, desk, theme, "place-present", known(desk, session, site.present));
    if let Some(desks) = site.desks {
        row(ui, desk, theme, "place-waiting", known(desk, session, site.waiting));
        row(ui, desk, theme, "place-longest", known(desk, session, site.longest_wait));
        let args: [(&str, Arg<'_>); 4] = [
            ("open", desks.open.into()),
            ("booths", desks.booths.into()),
            ("from", format!("{:02}:00", desks.from).into()),
            ("to", format!("{:02}:00", desks.to).into()),
        ];
        row(ui, desk, theme, "place-desks", desk.tell("place-desks-are", &args));
    }
    if site.unserved.value > 0 {
        row(ui, desk, theme, "place-unserved", known(desk, session, site.unserved));
    }
    if let Some(beds) = site.beds.filter(|beds| *beds > 0) {
        let key = if site.assessed { "place-beds-are" } else { "place-beds-unseen" };
        row(ui, desk, theme, "place-beds", desk.tell(key, &[("beds", beds.into())]));
    }
    if let Some((own, trucked)) = site.water {
        let args = [("own", own.into()), ("trucked", trucked.into())];
        row(ui, desk, theme, "place-water", desk.tell("place-water-is", &args));
    }
    if let Some((women, men, showers)) = site.sanitation {
        let args = [("women", women.into()), ("men", men.into()), ("showers", showers.into())];
        row(ui, desk, theme, "place-sanitation", desk.tell("place-sanitation-is", &args));
    }
    if let Some((consulting, private)) = site.rooms {
        let args = [("consulting", consulting.into()), ("private", private.into())];
        row(ui, desk, theme, "place-rooms", desk.tell("place-rooms-are", &args));
    }
    if let Some(cells) = site.registered.filter(|cells| cells.iter().sum::<u32>() > 0) {
        let sum = |of: &[u32]| of.iter().sum::<u32>();
        let all = sum(&cells);
        let percent = |part: u32| part * 100 / all;
        let children = sum(&cells[..3]) + sum(&cells[5..8]);
        let args: [(&str, Arg<'_>); 3] = [
            ("persons", all.into()),
            ("women", percent(sum(&cells[..5])).into()),
            ("children", percent(children).into()),
        ];
        row(ui, desk, theme, "place-registered", desk.tell("place-registered-are", &args));
    }
    if let Some((open, closed)) = site.complaints.filter(|(open, closed)| open + closed > 0) {
        let args = [("open", open.into()), ("closed", closed.into())];
        row(ui, desk, theme, "place-complaints", desk.tell("place-complaints-are", &args));
    }
    if let Some(acceptance) = site.acceptance {
        row(ui, desk, theme, "place-acceptance", share(desk, "place-acceptance-is", acceptance));
    }
    if let Some(price) = site.price.filter(|price| *price > 1000 || site.kind == SiteKind::HostCommunity) {
        let args = [("percent", (price / 10).into())];
        row(ui, desk, theme, "place-price", desk.tell("place-price-is", &args));
    }
    if site.cash > 0 {
        row(ui, desk, theme, "place-cash", desk.tell("place-cash-is", &[("persons", site.cash.into())]));
    }
    let children = site.cases[Pathway::ChildCare as usize];
    if children.found > 0 {
        let args = [("found", children.found.into()), ("cared", children.cared.into())];
        row(ui, desk, theme, "place-children", desk.tell("place-children-are", &args));
    }
    let staff = Profession::ALL.iter().zip(site.staff);
    let staff = staff.map(|(profession, persons)| (desk.say(profession_key(*profession)), i64::from(persons)));
    listed(ui, desk, theme, "place-staff", staff);
    let partners: u32 = site.partners.iter().sum();
    if partners > 0 {
        let args = [("persons", partners.into())];
        row(ui, desk, theme, "place-partners", desk.tell("place-partners-are", &args));
    }
    if site.striking {
        ui.label(RichText::new(desk.say("place-striking")).color(theme.not_met));
    }
    let tired = site.fatigue.iter().zip(site.staff).filter(|(_, staff)| *staff > 0).map(|(f, _)| *f).max();
    if let Some(tired) = tired.filter(|tired| *tired >= 200) {
        row(ui, desk, theme, "place-tired", desk.text.percent(i64::from(tired)));
    }
    if let Some(stock) = site.stock {
        let goods = Item::ALL.iter().zip(stock).map(|(item, n)| (desk.say(item_key(*item)), i64::from(n)));
        listed(ui, desk, theme, "place-stock", goods);
    }
}

/// A heading and what there is of each, where there is any.
fn listed(ui: &mut Ui, desk: &Desk, theme: &Theme, title: &str, entries: impl Iterator<Item = (String, i64)>) {
    let entries: Vec<_> = entries.filter(|(_, count)| *count > 0).collect();
    if entries.is_empty() {
        return;
    }
    titled(ui, desk, theme, title);
    let say = |(name, count): (String, i64)| {
        desk.tell("list-count", &[("name", name.into()), ("count", desk.text.number(count).into())])
    };
    let words: Vec<String> = entries.into_iter().map(say).collect();
    ui.label(words.join(" · "));
}

/// What is expected, what people think, and what they say.
fn outlook(ui: &mut Ui, desk: &Desk, sitrep: &Sitrep, theme: &Theme) {
    if !sitrep.forecast.is_empty() {
        titled(ui, desk, theme, "country-forecast");
    }
    for forecast in &sitrep.forecast {
        let args: [(&str, Arg<'_>); 4] = [
            ("day", forecast.day.into()),
            ("value", forecast.value.into()),
            ("low", forecast.low.into()),
            ("high", forecast.high.into()),
        ];
        ui.label(desk.tell("country-forecast-day", &args));
    }
    if !sitrep.forecast.is_empty() {
        let rate = i64::from(STATED_PERMILLE / 10);
        ui.label(RichText::new(desk.tell("country-forecast-rate", &[("percent", rate.into())])).color(theme.faint));
    }
    let trust =
        sitrep.trust.map_or_else(|| desk.say("country-trust-unasked"), |trust| share(desk, "country-trust-is", trust));
    row(ui, desk, theme, "country-trust", trust);
    if let Some(since) = sitrep.rumour {
        let hours = i64::from(sitrep.tick.since(since));
        ui.label(RichText::new(desk.tell("country-rumour", &[("hours", hours.into())])).color(theme.not_met));
    }
}

/// A measure: what it is, how far it is; one that is not begun can be begun.
fn measure(
    ui: &mut Ui,
    desk: &Desk,
    session: &Session,
    (lever, progress): (Lever, Progress),
    theme: &Theme,
    out: &mut Vec<Action>,
) {
    let name = desk.say(lever_key(lever));
    let hint = desk.say(&format!("{}.hint", lever_key(lever)));
    let (sign, state) = match progress {
        Progress::Idle => {
            let price = cost(desk, session, &Decision::Enact { lever });
            let begin = ui.add_enabled(!session.exercise.is_over(), Button::new(&name).wrap());
            if begin.on_hover_text(format!("{hint}\n{price}")).clicked() {
                out.push(Action::Measure(lever));
            }
            return;
        }
        Progress::UnderWay => ("◐", "lever-under-way"),
        Progress::InForce => ("●", "lever-in-force"),
    };
    let words = RichText::new(format!("{sign} {name} – {}", desk.say(state)));
    let colour = if progress == Progress::InForce { theme.ink } else { theme.faint };
    ui.label(words.color(colour)).on_hover_text(hint);
}

/// What would limit the result, and where, in a few words.
pub(super) fn limit_name(desk: &Desk, limit: Limit) -> String {
    match limit {
        Limit::Water(site) => desk.tell("limit-water-at", &[("site", desk.site_name(site).into())]),
        Limit::Food(site) => desk.tell("limit-food-at", &[("site", desk.site_name(site).into())]),
        Limit::Children => desk.say("limit-children-short"),
        Limit::Arrears(line) => desk.tell("limit-arrears-of", &[("line", desk.say(line_key(line)).into())]),
    }
}

/// How something that would limit the result stands, for how long as seen, and from when on it counts; whether it counts by now.
fn limit(desk: &Desk, session: &Session, spell: &Spell) -> Option<(String, bool)> {
    let (loaded, sitrep) = (session.exercise.loaded(), session.exercise.sitrep());
    let rules = &loaded.rules;
    let hours = spell.hours();
    let so_long = desk.text.hours(hours.into());
    let litres = |decilitres: u32| desk.text.decimal(decilitres.into(), 1);
    let (key, severity, mut args): (&str, u32, Vec<(&str, Arg<'_>)>) = match spell.limit {
        Limit::Water(at) => {
            let each = litres(sitrep.sites[at].water_each().unwrap_or(0));
            ("limit-water", hours, vec![("each", each.into()), ("floor", litres(rules.water_floor).into())])
        }
        Limit::Food(_) => ("limit-food", hours, vec![]),
        Limit::Children => {
            let known = children(sitrep);
            let share = left_alone(sitrep).unwrap_or(0);
            let without = known.found.saturating_sub(known.cared);
            let days = rules.child_gate / DAY;
            let args = vec![
                ("without", without.into()),
                ("found", known.found.into()),
                ("share", desk.text.percent(share.into()).into()),
                ("days", days.into()),
            ];
            ("limit-children", share, args)
        }
        Limit::Arrears(line) => {
            let picture = sitrep.line(line);
            let owed = ("amount", desk.money(picture.owed.0 / 100).into());
            if picture.stopped {
                // The services stand still since the oldest bill was due for so long.
                ("limit-stopped", hours.saturating_sub(rules.arrears_hours).max(1), vec![owed])
            } else {
                ("limit-arrears", 0, vec![owed, ("after", desk.text.hours(rules.arrears_hours.into()).into())])
            }
        }
    };
    let (from, cap, reached) = spell.limit.step(loaded, severity)?;
    if let Limit::Water(at) | Limit::Food(at) = spell.limit {
        args.push(("people", served(&sitrep.sites[at]).into()));
    }
    let what = limit_name(desk, spell.limit);
    args.extend([("what", what.into()), ("hours", so_long.into())]);
    let how = desk.tell(key, &args);
    let from =
        if spell.limit == Limit::Children { desk.text.percent(from.into()) } else { desk.text.hours(from.into()) };
    let key = match (reached, spell.limit) {
        (_, Limit::Children) => "limit-share",
        (true, _) => "limit-reached",
        (false, Limit::Arrears(_)) => "limit-standing",
        (false, _) => "limit-from",
    };
    let counts = desk.tell(key, &[("from", from.into()), ("cap", cap.into())]);
    Some((format!("{how} {counts}"), reached && spell.limit != Limit::Children))
}

/// What builds up that would limit the result, as far as is seen.
fn limits(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme) {
    let lines: Vec<(String, bool)> = session.limits().filter_map(|spell| limit(desk, session, spell)).collect();
    if lines.is_empty() || session.exercise.is_over() {
        return;
    }
    titled(ui, desk, theme, "country-limits");
    for (words, counts) in lines {
        ui.label(banded(theme, if counts { Band::NotMet } else { Band::Partly }, &words));
    }
    ui.label(RichText::new(desk.say("limit-note")).color(theme.faint));
}

fn country(ui: &mut Ui, desk: &Desk, session: &Session, theme: &Theme, out: &mut Vec<Action>) {
    let sitrep = session.exercise.sitrep();
    let args = [("arrived", known(desk, session, sitrep.arrived).into())];
    ui.label(desk.tell("country-arrived", &args));
    if session.samples.iter().any(|past| past.arrived > sitrep.arrived.value) {
        ui.label(RichText::new(desk.say("country-arrived-corrected")).color(theme.faint));
    }
    outlook(ui, desk, sitrep, theme);
    titled(ui, desk, theme, "country-money");
    for line in &sitrep.lines {
        let left = desk.money(line.left().0 / 100);
        let value = if line.stopped { desk.tell("country-line-stopped", &[("left", left.into())]) } else { left };
        row(ui, desk, theme, line_key(line.line), value);
    }
    row(ui, desk, theme, "country-contingency", desk.money(sitrep.contingency.0 / 100));
    if let Some((asked, due)) = sitrep.appeal {
        let time = span(&desk.text, due.since(sitrep.tick));
        let args = [("amount", desk.money(asked.0 / 100).into()), ("time", time.into())];
        row(ui, desk, theme, "country-appeal", desk.tell("country-appeal-open", &args));
    }
    if sitrep.income.0 > 0 {
        row(ui, desk, theme, "country-income", desk.money(sitrep.income.0 / 100));
    }
    if sitrep.findings > 0 {
        row(ui, desk, theme, "country-findings", desk.text.number(i64::from(sitrep.findings)));
    }
    let staff = Profession::ALL.iter().zip(sitrep.staff_ready);
    let staff = staff.map(|(profession, ready)| (desk.say(profession_key(*profession)), i64::from(ready)));
    listed(ui, desk, theme, "country-ready", staff);
    titled(ui, desk, theme, "country-levers");
    for subject in Subject::ALL {
        let mut entries = sitrep.levers.iter().filter(|(lever, _)| Subject::of(*lever) == subject).peekable();
        if entries.peek().is_some() {
            ui.label(RichText::new(desk.say(subject.key())).color(theme.faint));
        }
        entries.for_each(|entry| measure(ui, desk, session, *entry, theme, out));
    }
}
