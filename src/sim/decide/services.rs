//! Orders about water, sanitation and light.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::Line;
use crate::sim::decision::Refusal;
use crate::sim::works::Work;
use crate::units::Money;

impl Means<'_, '_> {
    pub(super) fn truck_water(&mut self, site: &SiteId, litres: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(litres, 0, 5_000_000)?;
        self.reachable(ix)?;
        ensure(self.ledger.runs(Line::Wash), Refusal::Stopped { line: Line::Wash })?;
        let mut water = self.water.get_mut(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(water.trucked != litres, Refusal::AlreadySo)?;
        water.trucked = litres;
        Ok(())
    }

    pub(super) fn build(&mut self, site: &SiteId, latrines: [u32; 2], showers: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.sanitation.contains(self.country.entities[ix.at()]), Refusal::NotEquipped)?;
        for count in [latrines[0], latrines[1], showers] {
            within(count, 0, 1000)?;
        }
        ensure(latrines[0] + latrines[1] + showers > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let price = Money(i64::from(rules.latrine_price)).times(u64::from(latrines[0] + latrines[1]))
            + Money(i64::from(rules.shower_price)).times(u64::from(showers));
        let hours = rules.building_hours;
        self.begin(Line::Wash, price, hours, Work::Build { site: ix, latrines, showers })
    }

    pub(super) fn light(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let place = self.sanitation.get(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!place.lit && !self.works.any(|w| *w == Work::Light { site: ix }), Refusal::AlreadySo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let (price, hours) = (Money(i64::from(rules.lighting_price)), rules.building_hours);
        self.begin(Line::Wash, price, hours, Work::Light { site: ix })
    }
}
