//! The preview: one page on which a trainer sees what the scenario is, and whether it is too easy or impossible.

use std::sync::Arc;

use askama::Template;

use super::chart::{curve, map, sign};
use super::labels::channel_key;
use super::words::Words;
use crate::exercise::{named_policy, shipped_policies};
use crate::report::{finding_help, finding_message};
use crate::scenario::Loaded;
use crate::scenario::finding::{Finding, line_col};
use crate::scenario::schema::{Inject, Site, SiteKind, When};
use crate::study::{Outcome, outcome, parallel, with_policy};
use crate::text::Lang;

/// How a shipped policy fares in some worlds.
#[derive(Clone, Debug)]
pub struct Band {
    /// Its id.
    pub policy: &'static str,
    /// Its outcomes, one for each world.
    pub outcomes: Vec<Outcome>,
    /// In how many worlds each inject reached the players, in the order of the MSEL.
    pub delivered: Vec<usize>,
}

impl Band {
    fn grades(&self) -> impl Iterator<Item = f64> {
        self.outcomes.iter().map(|outcome| outcome.grade)
    }

    fn low(&self) -> f64 {
        self.grades().fold(100.0, f64::min)
    }

    fn high(&self) -> f64 {
        self.grades().fold(0.0, f64::max)
    }

    fn mean(&self) -> f64 {
        self.grades().sum::<f64>() / self.outcomes.len().max(1) as f64
    }

    fn passed(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.passed).count()
    }

    /// Lives lost in a world, in the mean.
    fn deaths(&self) -> u64 {
        self.outcomes.iter().map(|outcome| outcome.deceased).sum::<u64>() / self.outcomes.len().max(1) as u64
    }
}

/// What the bands say about a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difficulty {
    /// Doing nothing passes.
    TooEasy,
    /// No shipped policy passes.
    Impossible,
    /// A good response passes in every world, doing nothing in none.
    Fair,
    /// A good response passes in some worlds only.
    Hard,
}

impl Difficulty {
    /// What the bands say.
    #[must_use]
    pub fn of(bands: &[Band]) -> Self {
        let worlds = bands.first().map_or(0, |band| band.outcomes.len());
        let best = sound(bands).map_or(0, Band::passed);
        if band_of(bands, "do-nothing").map_or(0, Band::passed) > 0 {
            Self::TooEasy
        } else if bands.iter().all(|band| band.passed() == 0) {
            Self::Impossible
        } else if best == worlds {
            Self::Fair
        } else {
            Self::Hard
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::TooEasy => "preview-too-easy",
            Self::Impossible => "preview-impossible",
            Self::Fair => "preview-fair",
            Self::Hard => "preview-hard",
        }
    }
}

fn band_of<'b>(bands: &'b [Band], policy: &str) -> Option<&'b Band> {
    bands.iter().find(|band| band.policy == policy)
}

/// The sound response that passes in most worlds; of equals, the one that needs no preparation.
fn sound(bands: &[Band]) -> Option<&Band> {
    ["prepared", "reference"].iter().filter_map(|policy| band_of(bands, policy)).max_by_key(|band| band.passed())
}

/// Runs every shipped policy in the same worlds; they come in the order of their points.
#[must_use]
pub fn bands(loaded: &Arc<Loaded>, seeds: u32) -> Vec<Band> {
    let worlds: Vec<u64> = (1..=u64::from(seeds)).collect();
    let mut bands: Vec<Band> = shipped_policies().into_iter().map(|policy| band(loaded, policy, &worlds)).collect();
    bands.sort_by(|a, b| b.mean().total_cmp(&a.mean()));
    bands
}

/// Runs a shipped policy in some worlds.
fn band(loaded: &Arc<Loaded>, policy: &'static str, worlds: &[u64]) -> Band {
    let runs = parallel(worlds, |world| {
        let mut decides = named_policy(policy, loaded).expect("invariant: the policy is shipped");
        let exercise = with_policy(loaded, *world, &mut *decides);
        let came: Vec<bool> = exercise.truth().msel.courses().iter().map(|course| course.delivered.is_some()).collect();
        (outcome(&exercise), came)
    });
    let delivered = |at| runs.iter().filter(|(_, came)| came[at]).count();
    let delivered = (0..loaded.scenario.injects.len()).map(delivered).collect();
    Band { policy, outcomes: runs.into_iter().map(|(outcome, _)| outcome).collect(), delivered }
}

/// The page.
#[must_use]
pub fn preview(loaded: &Loaded, lang: Lang, bands: &[Band]) -> String {
    let w = Words::new(&loaded.scenario, lang);
    let page = Page {
        map: map(&w),
        curve: curve(&w, loaded),
        warnings: warnings(&w, loaded),
        difficulty: Difficulty::of(bands),
        worlds: bands.first().map_or(0, |band| band.outcomes.len()),
        w: &w,
        loaded,
        bands,
    };
    page.render().expect("invariant: the template writes into memory")
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

struct WarningLine {
    place: String,
    message: String,
    help: String,
}

fn warnings(w: &Words<'_>, loaded: &Loaded) -> Vec<WarningLine> {
    let line = |finding: &Finding| WarningLine {
        place: w.tell("preview-line", &[("line", line_of(loaded, finding).into())]),
        message: finding_message(w.text(), finding),
        help: finding_help(w.text(), finding).unwrap_or_default(),
    };
    loaded.proofread().iter().map(line).collect()
}

fn line_of(loaded: &Loaded, finding: &Finding) -> u32 {
    let line = finding.span.as_ref().map_or(1, |span| line_col(&loaded.texts.scenario, span.start).0);
    line.try_into().unwrap_or(u32::MAX)
}

#[derive(Template)]
#[template(path = "preview.html")]
struct Page<'a> {
    w: &'a Words<'a>,
    loaded: &'a Loaded,
    map: String,
    curve: String,
    warnings: Vec<WarningLine>,
    bands: &'a [Band],
    difficulty: Difficulty,
    worlds: usize,
}

impl Page<'_> {
    /// Kinds of places in this scenario, with their signs.
    fn legend(&self) -> Vec<(String, &'static str, String)> {
        let mut kinds: Vec<SiteKind> = self.w.scenario.sites.iter().map(|site| site.kind).collect();
        kinds.sort();
        kinds.dedup();
        let entry = |kind: SiteKind| {
            let (points, class) = sign(kind);
            (points, class, self.w.kind(kind))
        };
        kinds.into_iter().map(entry).collect()
    }

    /// A count, or a dash where there is nothing of the kind.
    fn count(&self, value: Option<u32>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.w.number(value))
    }

    fn beds(&self, site: &Site) -> Option<u32> {
        site.accommodation.as_ref().map(|beds| beds.beds.0)
    }

    fn desks(&self, site: &Site) -> String {
        let w = self.w;
        site.desks.as_ref().map_or_else(
            || "–".to_owned(),
            |desks| {
                let args = [
                    ("open", desks.open.into()),
                    ("booths", desks.booths.into()),
                    ("from", desks.from.0.into()),
                    ("to", desks.to.0.into()),
                ];
                w.tell("preview-desks-are", &args)
            },
        )
    }

    /// Crew of all professions together.
    fn crew(&self, site: &Site) -> u32 {
        site.crews.iter().map(|crew| crew.persons.0).sum()
    }

    /// What needs care about a place: closed, not inspected, hard to reach.
    fn remarks(&self, site: &Site) -> String {
        let unseen = site.accommodation.as_ref().is_some_and(|beds| !beds.assessed);
        let cut = site.access != crate::scenario::schema::Access::Open;
        let marks = [(!site.open, "place-not-in-use"), (unseen, "preview-not-inspected"), (cut, "place-cut-off")];
        let said = marks.iter().filter(|(so, _)| *so).map(|(_, key)| self.w.say(key));
        said.collect::<Vec<_>>().join(", ")
    }

    fn channel(&self, inject: &Inject) -> String {
        self.w.say(channel_key(inject.channel))
    }

    fn policy(&self, id: &str) -> String {
        let found = self.w.text().find(&format!("preview-policy-{id}"), &[]);
        found.unwrap_or_else(|| id.to_owned())
    }

    fn points(&self, points: f64) -> String {
        self.w.text().decimal((points * 10.0).round() as i64, 1)
    }

    /// A place on a scale of 300 that stands for 100 points.
    fn at(&self, points: f64) -> String {
        format!("{:.1}", points * 3.0)
    }

    /// The width of a band on it; a single point stays visible.
    fn wide(&self, band: &Band) -> String {
        format!("{:.1}", ((band.high() - band.low()) * 3.0).max(3.0))
    }

    /// Where the pass mark stands on that scale.
    fn pass_at(&self) -> String {
        self.at(f64::from(self.loaded.score.pass_mark))
    }

    fn bands_caption(&self) -> String {
        let args = [("worlds", count(self.worlds).into()), ("pass", self.loaded.score.pass_mark.into())];
        self.w.tell("preview-bands-caption", &args)
    }

    fn verdict(&self) -> String {
        let best = sound(self.bands);
        let idle = band_of(self.bands, "do-nothing");
        let args = [
            ("worlds", count(self.worlds).into()),
            ("idle", count(idle.map_or(0, Band::passed)).into()),
            ("best", count(best.map_or(0, Band::passed)).into()),
            ("response", best.map_or_else(String::new, |band| self.policy(band.policy)).into()),
            ("id", best.map_or("", |band| band.policy).into()),
        ];
        self.w.tell(self.difficulty.key(), &args)
    }

    /// In how many worlds an inject with a condition came: without decisions, and under a sound response.
    fn came(&self, at: &usize) -> Option<String> {
        let inject = self.w.scenario.injects.get(*at)?;
        let came = |policy| Some(*band_of(self.bands, policy)?.delivered.get(*at)?);
        let (idle, sound) = (came("do-nothing")?, came("reference")?);
        let args = [
            ("worlds", count(self.worlds).into()),
            ("idle", count(idle).into()),
            ("sound", count(sound).into()),
            ("idle_name", self.policy("do-nothing").into()),
            ("sound_name", self.policy("reference").into()),
        ];
        matches!(inject.when, When::Once(_)).then(|| self.w.tell("preview-came", &args))
    }

    /// Injects whose condition no response met in any world.
    fn never(&self) -> Vec<String> {
        let injects = self.w.scenario.injects.iter().enumerate();
        let never = injects.filter(|(at, inject)| {
            let came = |band: &Band| band.delivered.get(*at).is_some_and(|worlds| *worlds > 0);
            matches!(inject.when, When::Once(_)) && !self.bands.is_empty() && !self.bands.iter().any(came)
        });
        let told = |(_, inject): (usize, &Inject)| {
            let args = [("inject", self.w.of(&inject.title).into()), ("worlds", count(self.worlds).into())];
            self.w.tell("preview-never", &args)
        };
        never.map(told).collect()
    }

    fn facts(&self) -> Vec<(String, String)> {
        let (w, s) = (self.w, self.w.scenario);
        let beds: u64 = s.sites.iter().filter_map(|site| self.beds(site)).map(u64::from).sum();
        let money: i64 = s.budget.lines.iter().map(|line| line.amount.0 / 100).sum();
        let staff: u64 = s.sites.iter().map(|site| u64::from(self.crew(site))).sum::<u64>()
            + s.staff.iter().map(|pool| u64::from(pool.ready.0)).sum::<u64>();
        let days = [s.duration.before_days.0, s.duration.during_days.0, s.duration.after_days.0];
        let days = days.map(|days| days.to_string()).join(" + ");
        let people: f64 = super::chart::arrivals(self.loaded).iter().sum();
        vec![
            (w.say("preview-days"), days),
            (w.say("preview-people"), w.number(people as i64)),
            (w.say("preview-beds"), w.number(beds)),
            (w.say("preview-staff"), w.number(staff)),
            (w.tell("preview-money", &[("currency", w.of(&s.meta.currency).into())]), w.number(money)),
            (w.say("preview-contingency"), w.number(s.budget.contingency.0 / 100)),
            (w.say("preview-injects"), w.number(s.injects.len())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(policy: &'static str, passed: &[bool]) -> Band {
        let loaded = crate::scenario::scenarios().next().unwrap().load().unwrap();
        let exercise = crate::exercise::Exercise::new(Arc::new(loaded), 1);
        let outcome = outcome(&exercise);
        let outcomes = passed.iter().map(|passed| Outcome { passed: *passed, ..outcome }).collect();
        Band { policy, outcomes, delivered: vec![0; exercise.loaded().scenario.injects.len()] }
    }

    #[test]
    fn what_the_bands_say() {
        let all = |idle: &[bool], good: &[bool]| {
            Difficulty::of(&[band("do-nothing", idle), band("reference", good), band("closure", &[false, false])])
        };
        assert_eq!(all(&[true, false], &[true, true]), Difficulty::TooEasy);
        assert_eq!(all(&[false, false], &[false, false]), Difficulty::Impossible);
        assert_eq!(all(&[false, false], &[true, true]), Difficulty::Fair);
        assert_eq!(all(&[false, false], &[true, false]), Difficulty::Hard);
    }

    /// The sentence names the response whose figures stand in the table.
    #[test]
    fn the_verdict_says_which_response_passes_and_which_injects_never_came() {
        let loaded = crate::scenario::scenarios().next().unwrap().load().unwrap();
        let bands =
            [band("do-nothing", &[false, false]), band("reference", &[true, false]), band("prepared", &[true, true])];
        let page = preview(&loaded, Lang::En, &bands);
        assert!(page.contains("“The same, better prepared” (prepared) passes in all 2 worlds"), "{page}");
        assert!(page.contains("<code>reference</code>"), "{page}");
        let conditional = loaded.scenario.injects.iter().filter(|inject| matches!(inject.when, When::Once(_))).count();
        assert_eq!(page.matches("no response met it in any of 2 worlds").count(), conditional);
        let one = preview(&loaded, Lang::En, &[band("do-nothing", &[false]), band("reference", &[true])]);
        assert!(one.contains("“A sound response by rule” (reference) passes in the one world"), "{one}");
    }
}
