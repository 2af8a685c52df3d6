//! Orders about transport and rescue.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::RouteId;
use crate::scenario::schema::{Line, Mode};
use crate::sim::decision::Refusal;
use crate::sim::works::Work;
use crate::units::Money;

impl Means<'_, '_> {
    pub(super) fn hire(&mut self, route: &RouteId, seats: u32) -> Verdict {
        let ix = self.route_ix(route)?;
        within(seats, 0, 10_000)?;
        let on_foot = self.country.scenario().routes[ix.at()].mode == Mode::Foot;
        ensure(!on_foot, Refusal::NotEquipped)?;
        let hiring = self.works.any(|w| matches!(w, Work::Hire { route, .. } if *route == ix));
        ensure(self.ways.seats[ix.at()] != seats && !hiring, Refusal::AlreadySo)?;
        let (price, line) = (self.country.rules().seat_price, Line::Transport);
        let more = seats.saturating_sub(self.ways.seats[ix.at()]);
        // A contract needs its first day's price in hand; it is charged with the running costs.
        let (needed, left) = (Money(i64::from(price)).times(u64::from(more)), self.ledger.of(line).free());
        ensure(needed <= left, Refusal::Funds { needed: needed.0, left: left.0, line })?;
        let due = self.after(self.country.rules().hire_hours);
        self.works.add(due, Work::Hire { route: ix, seats });
        Ok(())
    }

    pub(super) fn send_rescue(&mut self, route: &RouteId, teams: u32) -> Verdict {
        let ix = self.route_ix(route)?;
        within(teams, 0, 50)?;
        let dangerous = self.country.scenario().routes[ix.at()].deaths_per_100_000 > 0;
        ensure(dangerous, Refusal::NothingToDo)?;
        let now = self.ways.rescue[ix.at()];
        ensure(now != teams, Refusal::AlreadySo)?;
        let price = Money(i64::from(self.country.rules().rescue_price));
        let needed = price.times(u64::from(teams.saturating_sub(now)));
        let left = self.ledger.of(Line::Border).free();
        ensure(needed <= left, Refusal::Funds { needed: needed.0, left: left.0, line: Line::Border })?;
        self.ways.rescue[ix.at()] = teams;
        Ok(())
    }
}
