//! The plan of one review: orders with what they cost, and the money moves that carry them.

use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, LeverOffer, Line, SiteKind};
use crate::sim::{Decision, Progress, Sitrep};
use crate::units::{DAY, Money};

/// Orders of one review.
pub(super) struct Plan {
    orders: Vec<Decision>,
    /// Cents needed at once, by line.
    now: [i64; Line::COUNT],
    /// Cents that run every day, by line.
    daily: [i64; Line::COUNT],
    /// Cents that are not yet promised to anything until ENDEX.
    left: i64,
    /// All cents there are, less what this review spends.
    cash: i64,
    days: i64,
    fund_open: bool,
}

impl Plan {
    /// An empty plan: everything left less what already runs, to ENDEX.
    ///
    /// What runs is carried `handover` days beyond ENDEX, so that whoever takes over finds lines that are not empty.
    pub(super) fn new(sitrep: &Sitrep, rules: &Rules, measures: &[LeverOffer], ration: i64, handover: i64) -> Self {
        let cents = |rule: u32| i64::from(rule);
        let mut daily = [0; Line::COUNT];
        // Whoever is in training will be paid, too.
        let pool = sitrep.staff_ready.iter().chain(&sitrep.staff_in_training);
        let staff = pool.chain(sitrep.sites.iter().flat_map(|s| &s.staff)).sum::<u32>();
        daily[Line::Staff as usize] = i64::from(staff) * cents(rules.pay);
        let seats: u32 = sitrep.routes.iter().map(|route| route.seats).sum();
        daily[Line::Transport as usize] = i64::from(seats) * cents(rules.seat_price);
        let teams: u32 = sitrep.routes.iter().map(|route| route.rescue).sum();
        daily[Line::Border as usize] = i64::from(teams) * cents(rules.rescue_price);
        let trucked: i64 = sitrep.sites.iter().filter_map(|s| s.water).map(|(_, trucked)| i64::from(trucked)).sum();
        daily[Line::Wash as usize] = trucked * cents(rules.water_trucking) / 1000;
        let housed = sitrep.sites.iter().filter(|s| s.beds.is_some_and(|beds| beds > 0)).map(|s| s.present.value);
        let homes = sitrep.sites.iter().filter_map(|s| s.homes).map(|(_, _, helped)| helped).sum::<u32>();
        daily[Line::Shelter as usize] =
            i64::from(housed.sum::<u32>()) * cents(rules.running_cost) + i64::from(homes) * cents(rules.home_price);
        let paid: u32 = sitrep.sites.iter().map(|site| site.cash.min(site.present.value)).sum();
        daily[Line::Food as usize] += i64::from(paid) * cents(rules.cash_amount);
        for (offer, (_, progress)) in measures.iter().zip(&sitrep.levers) {
            if *progress != Progress::Idle {
                daily[offer.line as usize] += offer.upkeep.0;
            }
        }
        let days = i64::from((sitrep.endex.0 - sitrep.tick.0).div_ceil(DAY));
        // Whoever is at a site eats there until ENDEX: what no store holds for them must still be bought.
        let fed = sitrep.sites.iter().filter(|site| site.kind != SiteKind::HostCommunity && site.stock.is_some());
        let fed: u32 = fed.map(|site| site.present.value.saturating_sub(site.unserved.value)).sum();
        let stored = sitrep.sites.iter().filter_map(|site| site.stock).map(|stock| stock[Item::Ration as usize]);
        let stored = stored.sum::<u32>() + sitrep.on_order[Item::Ration as usize];
        let to_buy = (i64::from(fed) * days - i64::from(stored)).max(0) * ration;
        let fund_open = sitrep.fund_opens.is_some_and(|opens| opens <= sitrep.tick);
        let wealth: i64 = sitrep.lines.iter().map(|line| (line.left() - line.owed).0).sum();
        let left = wealth + sitrep.contingency.0 - daily.iter().sum::<i64>() * (days + handover) - to_buy;
        let cash = wealth + sitrep.contingency.0;
        Self { orders: Vec::new(), now: [0; Line::COUNT], daily, left, cash, days, fund_open }
    }

    /// Days to ENDEX.
    pub(super) const fn days(&self) -> i64 {
        self.days
    }

    /// Puts a measure in force, if the money carries it to ENDEX and it takes no more than a share of it.
    pub(super) fn enact(&mut self, offer: &LeverOffer, percent: i64) {
        let order = Decision::Enact { lever: offer.lever };
        let whole = offer.cost.0 + offer.upkeep.0 * self.days;
        if whole * 100 <= self.left * percent {
            self.once(offer.line, offer.cost.0, order);
            self.left -= offer.upkeep.0 * self.days;
            self.daily[offer.line as usize] += offer.upkeep.0;
        }
    }

    /// An order that costs nothing, or that must be given in any case.
    pub(super) fn free(&mut self, order: Decision) {
        self.orders.push(order);
    }

    /// An order that costs `cents` once; dropped if the money does not carry it.
    pub(super) fn once(&mut self, line: Line, cents: i64, order: Decision) -> bool {
        if cents > self.left {
            return false;
        }
        self.spend(line, cents, order);
        true
    }

    /// An order that people's lives depend on: it may take a little of what is kept for later.
    pub(super) fn vital(&mut self, line: Line, cents: i64, order: Decision) -> bool {
        let affordable = cents <= self.spendable_on_lives();
        if affordable {
            self.spend(line, cents, order);
        }
        affordable
    }

    fn spend(&mut self, line: Line, cents: i64, order: Decision) {
        self.left -= cents;
        self.cash -= cents;
        self.now[line as usize] += cents;
        self.orders.push(order);
    }

    /// What could be spent on what lives depend on: what is not promised, and where nothing is, a hundred-and-twentieth of all there
    /// is, three percent in the four reviews of a day.
    pub(super) fn spendable_on_lives(&self) -> i64 {
        self.left.max(self.cash / 120).max(0)
    }

    /// An order that costs `cents` a day more (or less) for at most `days`.
    pub(super) fn standing(&mut self, line: Line, cents: i64, days: i64, order: Decision) -> bool {
        let to_come = cents * days.min(self.days);
        // Lives depend on water; and people who cannot travel on need far more than a seat.
        let vital = matches!(line, Line::Wash | Line::Transport);
        let limit = if vital { self.spendable_on_lives() } else { self.left };
        if to_come > limit && cents > 0 {
            return false;
        }
        self.left -= to_come;
        self.daily[line as usize] += cents;
        self.orders.push(order);
        true
    }

    /// What could be spent once without touching what runs.
    pub(super) fn spendable(&self) -> i64 {
        self.left.max(0)
    }

    /// Fills the lines that need it, then gives the orders.
    pub(super) fn submit(self, sitrep: &Sitrep, line_days: i64, handover: i64, orders: &mut Vec<Decision>) {
        let days = if self.days <= line_days { self.days + handover } else { line_days };
        let mut spare: Vec<i64> = Line::ALL
            .iter()
            .map(|line| {
                let at = *line as usize;
                let picture = sitrep.line(*line);
                (picture.left() - picture.owed).0 - self.now[at] - self.daily[at] * days
            })
            .collect();
        let mut fund = if self.fund_open { sitrep.contingency.0 } else { 0 };
        for to in Line::ALL {
            let at = to as usize;
            let release = (-spare[at]).clamp(0, fund);
            if release > 0 {
                fund -= release;
                spare[at] += release;
                orders.push(Decision::ReleaseContingency { to, amount: Money(release) });
            }
            while spare[at] < 0 {
                let richest = (0..Line::COUNT).max_by_key(|i| spare[*i]).filter(|i| spare[*i] > 0);
                let Some(from) = richest else { break };
                let amount = spare[from].min(-spare[at]);
                (spare[from], spare[at]) = (spare[from] - amount, spare[at] + amount);
                orders.push(Decision::MoveBudget { from: Line::ALL[from], to, amount: Money(amount) });
            }
        }
        orders.extend(self.orders);
    }
}
