//! Documented cases: the model beside what was reported. The fixtures (`tests/cases/`) say which inputs were used and why; they were
//! written before the first run, and nothing is tuned afterwards.

use std::sync::Arc;

use crate::exercise::Exercise;
use crate::scenario::Shipped;
use crate::scenario::schema::Site;
use crate::study::stats::mean;
use crate::study::{Row, Section, Verdict, parallel};

/// How far a figure may be from the documented one.
const WITHIN: f64 = 0.3;

const BLOCKADE: Shipped = Shipped { id: "case-blockade", text: include_str!("../../../tests/cases/blockade.ron") };
const CENTRES: Shipped =
    Shipped { id: "case-centres", text: include_str!("../../../tests/cases/collective-centres.ron") };
const TOWN: Shipped = Shipped { id: "case-border-town", text: include_str!("../../../tests/cases/border-town.ron") };

/// What is to be met.
enum Documented {
    /// A figure, within [`WITHIN`].
    About(f64),
    /// Anything between two figures.
    Between(f64, f64),
}

/// A figure of a case: where and when, what it is, and what was documented.
struct Figure {
    case: &'static Shipped,
    subject: &'static str,
    day: u32,
    of: fn(&At<'_>) -> f64,
    documented: Documented,
}

/// A run at a moment.
struct At<'a>(&'a Exercise);

impl At<'_> {
    fn site(&self, id: &str) -> (usize, &Site) {
        let mut sites = self.0.truth().country.scenario().sites.iter().enumerate();
        sites.find(|(_, site)| site.id.as_str() == id).expect("invariant: the fixture has the site")
    }

    fn present(&self, id: &str) -> f64 {
        f64::from(self.0.truth().census.present[self.site(id).0])
    }

    fn beds(&self, id: &str) -> f64 {
        self.site(id).1.accommodation.as_ref().map_or(0.0, |rooms| f64::from(rooms.beds.0))
    }

    fn percent_full(&self, id: &str) -> f64 {
        100.0 * self.present(id) / self.beds(id)
    }

    /// People in and around the town without a place in a shelter or with hosts, percent of all who are there.
    fn outside(&self) -> f64 {
        let town = f64::from(self.0.truth().census.unserved[self.site("town").0]);
        let beyond = (self.present("shelters") - self.beds("shelters")).max(0.0);
        let without = town + beyond + self.present("post");
        100.0 * without / (without + self.present("shelters").min(self.beds("shelters"))).max(1.0)
    }
}

const FIGURES: [Figure; 9] = [
    Figure {
        case: &BLOCKADE,
        subject: "station for 250",
        day: 15,
        of: |at| at.present("station_250"),
        documented: Documented::About(900.0),
    },
    Figure {
        case: &BLOCKADE,
        subject: "station for 500",
        day: 15,
        of: |at| at.present("station_500"),
        documented: Documented::About(1231.0),
    },
    Figure {
        case: &CENTRES,
        subject: "day 14",
        day: 14,
        of: |at| at.present("centres"),
        documented: Documented::About(3000.0),
    },
    Figure {
        case: &CENTRES,
        subject: "day 21",
        day: 21,
        of: |at| at.present("centres"),
        documented: Documented::About(2000.0),
    },
    Figure {
        case: &CENTRES,
        subject: "day 39",
        day: 39,
        of: |at| at.present("centres"),
        documented: Documented::About(742.0),
    },
    Figure {
        case: &CENTRES,
        subject: "day 66",
        day: 66,
        of: |at| at.present("centres"),
        documented: Documented::About(459.0),
    },
    Figure {
        case: &TOWN,
        subject: "without shelter, %",
        day: 85,
        of: |at| at.outside(),
        documented: Documented::About(33.0),
    },
    Figure {
        case: &TOWN,
        subject: "shelters near by full, %",
        day: 85,
        of: |at| at.percent_full("shelters"),
        documented: Documented::Between(76.0, 97.0),
    },
    Figure {
        case: &TOWN,
        subject: "distant site full, %",
        day: 85,
        of: |at| at.percent_full("distant"),
        documented: Documented::Between(0.0, 50.0),
    },
];

/// Behaviour 7: the figures of all cases, as the mean of some worlds in which nobody decides anything.
///
/// # Panics
/// Never: the fixtures are embedded and load (tested).
#[must_use]
pub fn cases(worlds: &[u64]) -> Vec<Row> {
    FIGURES.iter().map(|figure| row(figure, worlds)).collect()
}

fn row(figure: &Figure, worlds: &[u64]) -> Row {
    let loaded = Arc::new(figure.case.load().expect("invariant: the fixtures load (tested)"));
    let values = parallel(worlds, |world| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), *world);
        while !exercise.is_over() && exercise.now().0 < (figure.day - 1) * 24 {
            exercise.step().expect("invariant: nothing is written");
        }
        (figure.of)(&At(&exercise))
    });
    let model = mean(&values);
    let (low, high) = match figure.documented {
        Documented::About(documented) => (documented * (1.0 - WITHIN), documented * (1.0 + WITHIN)),
        Documented::Between(low, high) => (low, high),
    };
    let verdict = Verdict::of((low..=high).contains(&model));
    let numbers = [("model", model), ("low", low), ("high", high), ("worlds", worlds.len() as f64)];
    Row::new(Section::Cases, figure.case.id.to_owned(), figure.subject, "case", numbers, verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_loads_and_is_seen_on_a_day_it_has() {
        for figure in &FIGURES {
            let loaded = figure.case.load().expect(figure.case.id);
            assert!(figure.day <= loaded.scenario.duration.days(), "{}: {}", figure.case.id, figure.subject);
        }
    }

    /// The town's post has no way around it: closing nothing, nobody can give up waiting, and nothing breaks.
    #[test]
    fn every_case_runs_to_its_end() {
        for case in [&BLOCKADE, &CENTRES, &TOWN] {
            let mut exercise = Exercise::new(Arc::new(case.load().expect(case.id)), 1);
            while !exercise.is_over() {
                exercise.step().expect("nothing is written");
                exercise.audit().expect(case.id);
            }
        }
    }
}
