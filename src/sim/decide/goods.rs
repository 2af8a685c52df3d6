//! Orders about relief goods: buying and sending.

use super::{Means, Verdict, ensure, line_of, within};
use crate::chance::Stream;
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Item, Lever, Line, Profession};
use crate::sim::decision::Refusal;
use crate::sim::ids::{SiteIx, SupplierIx};
use crate::sim::journal::Fact;
use crate::sim::supply::purchase;
use crate::sim::works::Work;
use crate::units::Money;

impl Means<'_, '_> {
    pub(super) fn order(
        &mut self,
        supplier: SupplierIx,
        item: Item,
        quantity: u32,
        to: &SiteId,
        urgent: bool,
    ) -> Verdict {
        let to = self.site_ix(to)?;
        within(quantity, 1, 1_000_000)?;
        ensure(self.store.contains(self.country.entities[to.at()]), Refusal::NotEquipped)?;
        self.reachable(to)?;
        let seller = &self.country.scenario().suppliers[supplier.at()];
        let offer = seller.offers.iter().find(|offer| offer.item == item).ok_or(Refusal::NotSold)?;
        ensure(!self.disruptions.defaulted[supplier.at()], Refusal::NotSold)?;
        let framework = self.levers.in_force(Lever::FrameworkAgreements);
        let list = offer.price.times(u64::from(quantity));
        let bought = purchase(self.country.rules(), list, framework, urgent);
        let now = self.clock.now;
        let mut draw = self.country.chance.key(Stream::Suppliers, now).draw(u64::from(supplier.0) << 8 | item as u64);
        let customs = if seller.imported && !self.levers.in_force(Lever::CustomsOneStop) {
            self.country.rules().customs_hours
        } else {
            0
        };
        let hours = bought.tender_hours + draw.vary(seller.lead_time_hours.0, seller.delay.0) + customs;
        let (line, price) = (line_of(item), bought.price);
        self.ledger.commit(line, price)?;
        if bought.skips_tender && !self.levers.in_force(Lever::EmergencyDeclaration) {
            self.ledger.findings += 1;
            self.journal.note(now, Fact::BoughtOutsideRules { line, cents: price.0 });
        }
        let due = self.after(hours);
        self.works.add(due, Work::Deliver { supplier, item, quantity, to, line, price });
        Ok(())
    }

    pub(super) fn send(&mut self, item: Item, quantity: u32, from: &SiteId, to: &SiteId) -> Verdict {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        ensure(from != to, Refusal::NothingToDo)?;
        within(quantity, 1, 1_000_000)?;
        ensure(self.store.contains(self.country.entities[to.at()]), Refusal::NotEquipped)?;
        let store = self.store.get(self.country.entities[from.at()]).map_err(|_| Refusal::NotEquipped)?;
        let left = store.stock[item as usize];
        ensure(quantity <= left, Refusal::Stock { needed: quantity, left })?;
        ensure(self.ledger.runs(Line::Transport), Refusal::Stopped { line: Line::Transport })?;
        let haul = self.ways.haul(from, to).ok_or(Refusal::CutOff)?;
        let (trucks, loading) = self.load(item, quantity, from);
        let free = self.fleet.free;
        ensure(trucks <= free, Refusal::Trucks { needed: trucks, left: free })?;
        let price = Money(i64::from(self.country.rules().truck_price)).times(u64::from(trucks));
        self.ledger.pay(Line::Transport, price)?;
        self.fleet.free -= trucks;
        let mut store = self.store.get_mut(self.country.entities[from.at()]).expect("invariant: checked above");
        store.stock[item as usize] -= quantity;
        let (there, back) = (self.after(loading + haul), self.after(loading + 2 * haul));
        self.works.add(there, Work::Unload { item, quantity, to });
        self.works.add(back, Work::Return { trucks });
        Ok(())
    }

    /// Trucks needed and hours to load them; one pair of hands loads where there is no logistician.
    pub(super) fn load(&self, item: Item, quantity: u32, from: SiteIx) -> (u32, u32) {
        let rules = self.country.rules();
        let kg = (u64::from(quantity) * u64::from(self.country.rules().weight(item))).div_ceil(1000);
        let trucks = kg.div_ceil(u64::from(self.country.scenario().fleet.payload_kg));
        let crews = self.site(from).1;
        let hands = crews.on_duty(Profession::Logistics, 24).max(1);
        let output = crews.output(Profession::Logistics, rules.fatigue_loss);
        let rate = (u64::from(hands) * u64::from(rules.loading_rate) * u64::from(output) / 1000).max(1);
        (trucks.min(1_000_000) as u32, kg.div_ceil(rate).min(10_000) as u32)
    }
}
