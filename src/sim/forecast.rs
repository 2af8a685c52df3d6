//! Forecasts of arrivals: how far they reach, how wrong they are, and the band that says so.
//!
//! Pure rules; published by `observe` once a day. Draws: `Stream::Forecast` once for each day that is forecast, so that
//! successive forecasts of one day agree but for what is learnt in between. Stated rate: the true number lies within the
//! band in [`STATED_PERMILLE`] of 1000 days (tested over 200 seeds).

use serde::{Deserialize, Serialize};

use crate::chance::Draw;
use crate::scenario::rules::Rules;

/// In so many of 1000 days the true number lies within the band.
pub const STATED_PERMILLE: u32 = 800;

/// Standard deviations within which a sum of twelve uniform numbers ([`Draw::bell`]) lies in 800 of 1000 draws, in thousandths.
const WITHIN: f64 = 1.289;

/// What is expected of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Forecast {
    /// Scenario day.
    pub day: u32,
    /// Most likely number of persons.
    pub value: u32,
    /// Lower end of the band.
    pub low: u32,
    /// Upper end of the band.
    pub high: u32,
}

/// How forecasts are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sources {
    /// What is seen on the last day's walk.
    Sight,
    /// Displacement tracking along the routes.
    Tracking,
    /// Flow data shared in the region.
    Region,
}

impl Sources {
    /// Days ahead that a forecast reaches.
    #[must_use]
    pub const fn days(self, rules: &Rules) -> u32 {
        match self {
            Self::Sight => rules.forecast_days,
            Self::Tracking => rules.forecast_days_tracked,
            Self::Region => rules.forecast_days_shared,
        }
    }

    /// Standard error of a forecast `ahead` days ahead (1 is tomorrow), permille.
    #[must_use]
    pub const fn error(self, rules: &Rules, ahead: u32) -> u32 {
        let tomorrow = match self {
            Self::Sight => rules.forecast_error,
            Self::Tracking => rules.forecast_tracked,
            Self::Region => rules.forecast_shared,
        };
        tomorrow * (1000 + ahead.saturating_sub(1) * rules.forecast_widening) / 1000
    }
}

/// The forecast of a day on which `truth` persons will come, with a standard error of `error` permille.
///
/// The error is a share of the true number, so the band is that of the true numbers for which this forecast would have
/// lain within [`WITHIN`] standard deviations.
#[must_use]
pub fn forecast(day: u32, truth: u32, error: u32, draw: &mut Draw) -> Forecast {
    // Beyond half its value an error would need a band without end.
    let spread = f64::from(error.min(600)) / 1000.0;
    let value = (f64::from(truth) * (1.0 + draw.bell() * spread)).max(0.0);
    let low = value / (1.0 + WITHIN * spread);
    let high = value / (1.0 - WITHIN * spread);
    Forecast { day, value: (value + 0.5) as u32, low: low as u32, high: (high + 0.999) as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::{Chance, Stream};
    use crate::units::Tick;

    #[test]
    fn the_band_covers_the_truth_as_often_as_it_says() {
        for error in [80, 120, 250, 400] {
            let within = (0..4000).filter(|seed| {
                let mut draw = Chance::new(*seed).key(Stream::Forecast, Tick(24)).draw(0);
                let f = forecast(2, 1000, error, &mut draw);
                (f.low..=f.high).contains(&1000)
            });
            let share = within.count() * 1000 / 4000;
            assert!(share.abs_diff(STATED_PERMILLE as usize) <= 20, "{share} permille at an error of {error}");
        }
    }

    #[test]
    fn more_data_reach_further_and_err_less_and_error_grows_with_days() {
        let rules = crate::scenario::standard_rules();
        let [sight, tracking, region] = [Sources::Sight, Sources::Tracking, Sources::Region];
        assert!(sight.days(&rules) < tracking.days(&rules) && tracking.days(&rules) < region.days(&rules));
        for ahead in 1..8 {
            let error = |sources: Sources| sources.error(&rules, ahead);
            assert!(error(sight) > error(tracking) && error(tracking) > error(region));
            assert!(region.error(&rules, ahead + 1) > error(region));
        }
    }
}
