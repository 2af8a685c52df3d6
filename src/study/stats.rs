//! Statistics of paired comparisons and of rankings.

use statrs::distribution::{ContinuousCDF as _, StudentsT};

/// A paired difference over worlds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    /// Worlds.
    pub worlds: usize,
    /// Worlds in which the first was strictly better.
    pub won: usize,
    /// Mean difference.
    pub mean: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

impl Paired {
    /// As numbers of a figure.
    #[must_use]
    pub const fn numbers(&self) -> [(&'static str, f64); 5] {
        let Self { worlds, won, mean, low, high } = *self;
        [("won", won as f64), ("worlds", worlds as f64), ("mean", mean), ("low", low), ("high", high)]
    }
}

/// The difference `a - b` in each world, with a two-sided interval of the given confidence (0.99: 99 %). With fewer than two
/// worlds the interval is the whole line.
///
/// # Panics
/// If the two do not have the same number of worlds.
#[must_use]
pub fn paired(a: &[f64], b: &[f64], confidence: f64) -> Paired {
    assert_eq!(a.len(), b.len(), "pairs come from the same worlds");
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let mean = mean(&differences);
    let half = half_width(&differences, confidence);
    let won = differences.iter().filter(|difference| **difference > 0.0).count();
    Paired { worlds: differences.len(), won, mean, low: mean - half, high: mean + half }
}

/// Arithmetic mean; zero of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// Standard deviation of a sample; zero of fewer than two values.
#[must_use]
pub fn deviation(values: &[f64]) -> f64 {
    let (n, mean) = (values.len() as f64, mean(values));
    if values.len() < 2 {
        return 0.0;
    }
    (values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (n - 1.0)).sqrt()
}

/// The value that a share of the sorted values lies below, linear between them (type 7 of Hyndman and Fan, the usual one); zero
/// of nothing.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let low = place.floor() as usize;
    let high = (low + 1).min(last);
    sorted[low] + (place - low as f64) * (sorted[high] - sorted[low])
}

/// Mean of the lowest share of the sorted values, at least one of them (conditional value at risk); zero of nothing.
#[must_use]
pub fn worst_mean(sorted: &[f64], share: f64) -> f64 {
    let count = ((sorted.len() as f64 * share).ceil() as usize).clamp(1.min(sorted.len()), sorted.len());
    mean(&sorted[..count])
}

/// How likely differences at least as far from zero are in the mean, if there is none (two-sided test of Student). One with fewer
/// than two values.
#[must_use]
pub fn p_value(differences: &[f64]) -> f64 {
    let (mean, deviation) = (mean(differences), deviation(differences));
    let n = differences.len() as f64;
    if mean == 0.0 || differences.len() < 2 {
        return 1.0;
    }
    if deviation == 0.0 {
        return 0.0;
    }
    let t = mean.abs() / (deviation / n.sqrt());
    StudentsT::new(0.0, 1.0, n - 1.0).map_or(1.0, |of| 2.0 * of.sf(t))
}

fn half_width(values: &[f64], confidence: f64) -> f64 {
    let n = values.len() as f64;
    let Ok(t) = StudentsT::new(0.0, 1.0, n - 1.0) else { return f64::INFINITY };
    t.inverse_cdf(0.5 + confidence / 2.0) * deviation(values) / n.sqrt()
}

/// Kendall's tau-b of two rankings given as scores: 1 where they agree in every pair, -1 where they are reversed. Ties count
/// for neither; zero if one of the two is all ties.
#[must_use]
pub fn kendall(a: &[f64], b: &[f64]) -> f64 {
    let sign = |x: f64, y: f64| f64::from(i8::from(x > y) - i8::from(x < y));
    let (mut both, mut first, mut second) = (0.0, 0.0, 0.0);
    for i in 0..a.len().min(b.len()) {
        for j in 0..i {
            let (x, y) = (sign(a[i], a[j]), sign(b[i], b[j]));
            both += x * y;
            first += x * x;
            second += y * y;
        }
    }
    if first * second == 0.0 { 0.0 } else { both / (first * second).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: mean 3.4, standard deviation the root of 5.3, t of 4 degrees of freedom at 99 % 4.6041 (tables).
    #[test]
    fn the_interval_is_that_of_students_t() {
        let found = paired(&[1.0, 2.0, 3.0, 4.0, 7.0], &[0.0; 5], 0.99);
        let half = 4.604_095 * (5.3f64 / 5.0).sqrt();
        assert!((found.mean - 3.4).abs() < 1e-12 && found.won == 5 && found.worlds == 5);
        assert!((found.low - (3.4 - half)).abs() < 1e-5 && (found.high - (3.4 + half)).abs() < 1e-5, "{found:?}");
        assert!(paired(&[1.0], &[0.0], 0.99).low == f64::NEG_INFINITY);
    }

    /// By hand, and the p-value from tables of t with 4 degrees of freedom: 2.776 leaves 5 %.
    #[test]
    fn quantiles_tails_and_tests_are_the_usual_ones() {
        let sorted = [1.0, 2.0, 3.0, 4.0];
        assert_eq!([0.0, 0.25, 0.5, 1.0].map(|share| quantile(&sorted, share)), [1.0, 1.75, 2.5, 4.0]);
        assert_eq!((worst_mean(&sorted, 0.1), worst_mean(&sorted, 0.5)), (1.0, 1.5));
        assert_eq!((quantile(&[], 0.5), worst_mean(&[], 0.5), deviation(&[3.0])), (0.0, 0.0, 0.0));
        let differences = [1.0, 2.0, 3.0, 4.0, 5.0].map(|value| value - 3.0 + 2.776 * (2.5f64 / 5.0).sqrt());
        assert!((p_value(&differences) - 0.05).abs() < 1e-4, "{}", p_value(&differences));
        assert_eq!((p_value(&[0.0; 9]), p_value(&[1.0; 9]), p_value(&[1.0])), (1.0, 0.0, 1.0));
    }

    #[test]
    fn kendall_counts_pairs_and_leaves_out_ties() {
        let up = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(kendall(&up, &up), 1.0);
        assert_eq!(kendall(&up, &[4.0, 3.0, 2.0, 1.0]), -1.0);
        // One pair of six the other way round: (5 - 1) / 6.
        assert!((kendall(&up, &[1.0, 3.0, 2.0, 4.0]) - 4.0 / 6.0).abs() < 1e-12);
        // One tie in the second: 5 / sqrt(6 * 5).
        assert!((kendall(&up, &[1.0, 2.0, 2.0, 4.0]) - 5.0 / 30f64.sqrt()).abs() < 1e-12);
        assert_eq!(kendall(&up, &[1.0; 4]), 0.0);
    }
}
