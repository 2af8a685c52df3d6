//! What stands behind the indicators that came out worst: what was ordered, and what happened first and last.

use super::sentence::fact_sentence;
use crate::exercise::{IndicatorLine, MomentLine};
use crate::scenario::schema::Scenario;
use crate::text::Text;

/// Indicators that are shown.
const WEAKEST: usize = 5;
/// Points below which an indicator is weak.
const WEAK: f64 = 60.0;

/// A line about each of the weakest indicators, worst first, and the sentences of its first and last fact.
#[must_use]
pub fn behind(text: &Text, scenario: &Scenario, indicators: &[IndicatorLine]) -> Vec<(String, Vec<String>)> {
    let mut weakest: Vec<&IndicatorLine> = indicators.iter().filter(|line| line.score < WEAK).collect();
    weakest.sort_by(|a, b| a.score.total_cmp(&b.score));
    weakest.truncate(WEAKEST);
    let block = |line: &IndicatorLine| {
        let seen = &line.evidence;
        let name = text.get(&format!("indicator-{}", line.id), &[]);
        let orders = match seen.first_order {
            None => text.get("result-behind-no-order", &[]),
            Some(tick) => {
                let (orders, refused) = (i64::from(seen.orders), i64::from(seen.refused));
                let day = scenario.duration.day(tick);
                text.get(
                    "result-behind-orders",
                    &[("orders", orders.into()), ("refused", refused.into()), ("day", day.into())],
                )
            }
        };
        let last = seen.last.filter(|last| seen.first.is_none_or(|first| first.tick != last.tick));
        let sentence = |moment: &MomentLine| {
            let when = text.get("result-moment", &[("day", moment.day.into()), ("hour", moment.hour.into())]);
            format!("{when}  {}", fact_sentence(text, scenario, &moment.fact))
        };
        let about = text.get("result-behind-line", &[("indicator", name.into()), ("orders", orders.into())]);
        (about, seen.first.iter().chain(&last).map(sentence).collect())
    };
    weakest.into_iter().map(block).collect()
}
