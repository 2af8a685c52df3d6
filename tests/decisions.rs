//! Random decision streams, three in ten orders illegal: no panic, and every balance holds at every tick.
//!
//! `cargo test` runs a short form. The long one (2,000 streams and more, ten million ticks and more, every kind of decision
//! accepted and refused at least 100 times) is `.ci/long.sh`, which sets `UMBRAL_STREAMS`.

use std::collections::BTreeMap;
use std::sync::Arc;

use umbral::chance::{Chance, Draw, Stream};
use umbral::exercise::Exercise;
use umbral::scenario::Loaded;
use umbral::scenario::ids::{RouteId, SiteId, SupplierId};
use umbral::scenario::schema::{Item, Lever, Line, OrderKind, Profession, Registration, Screening};
use umbral::sim::{Act, Admission, Decision, Fact, Sitrep};
use umbral::units::{Money, Tick};

use super::support::{SHIPPED, shipped};

/// Accepted and refused orders by kind.
type Tally = BTreeMap<OrderKind, [u64; 2]>;

struct Stranger<'a> {
    loaded: &'a Loaded,
    draw: Draw,
}

impl Stranger<'_> {
    fn below(&mut self, n: u32) -> u32 {
        self.draw.below(u64::from(n)) as u32
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        let at = self.draw.below(list.len() as u64) as usize;
        list[at].clone()
    }

    /// Three in ten orders are meant to be illegal.
    fn strange(&mut self) -> bool {
        self.below(10) < 3
    }

    fn site(&mut self) -> SiteId {
        if self.below(40) == 0 {
            return SiteId::new("nowhere").expect("a well-formed id");
        }
        let sites: Vec<SiteId> = self.loaded.scenario.sites.iter().map(|site| site.id.clone()).collect();
        self.pick(&sites)
    }

    fn site_where(&mut self, sitrep: &Sitrep, fits: impl Fn(&umbral::sim::SitePicture) -> bool) -> SiteId {
        let fitting: Vec<SiteId> = sitrep.sites.iter().filter(|s| fits(s)).map(|s| s.id.clone()).collect();
        if fitting.is_empty() || self.strange() { self.site() } else { self.pick(&fitting) }
    }

    fn count(&mut self, usual: u32) -> u32 {
        match self.below(12) {
            0 => 0,
            1 => u32::MAX,
            2 => self.below(2_000_000),
            _ => 1 + self.below(usual),
        }
    }

    fn money(&mut self) -> Money {
        match self.below(10) {
            0 => Money(i64::MAX / 4),
            1 => Money(-500),
            2 => Money::ZERO,
            _ => Money(i64::from(self.below(5_000_000))),
        }
    }

    fn order(&mut self, sitrep: &Sitrep) -> Decision {
        let profession = self.pick(&Profession::ALL);
        let item = self.pick(&Item::ALL);
        match self.below(OrderKind::COUNT as u32) {
            0 => Decision::SetHours {
                site: self.site_where(sitrep, |s| s.desks.is_some()),
                from: self.below(26),
                to: self.below(27),
            },
            1 => Decision::OpenDesks { site: self.site_where(sitrep, |s| s.desks.is_some()), desks: self.below(12) },
            2 => Decision::SetRegistration {
                site: self.site_where(sitrep, |s| s.desks.is_some()),
                registration: self.pick(&[Registration::Group, Registration::Individual]),
            },
            3 => Decision::SetShift { site: self.site(), hours: self.below(18) },
            4 => Decision::PostStaff { profession, site: self.site(), persons: self.count(6) },
            5 => {
                let at = profession as usize;
                let from = self.site_where(sitrep, |s| s.staff[at] > 0);
                Decision::MoveStaff { profession, from, to: self.site(), persons: self.count(3) }
            }
            6 => Decision::Recruit { profession, persons: self.count(4) },
            7 => Decision::OpenSite { site: self.site_where(sitrep, |s| !s.open) },
            8 => Decision::CloseSite { site: self.site_where(sitrep, |s| s.beds.is_some() && s.present.value == 0) },
            9 => Decision::AssessSite { site: self.site_where(sitrep, |s| s.beds.is_some() && !s.assessed) },
            10 => Decision::RepairSite { site: self.site_where(sitrep, |s| s.repairable > 0) },
            11 => Decision::TruckWater { site: self.site(), litres_per_day: self.count(20_000) },
            12 => Decision::BuildSanitation {
                site: self.site_where(sitrep, |s| s.sanitation.is_some()),
                women: self.count(3),
                men: self.count(3),
                showers: self.count(3),
            },
            13 => Decision::LightSite { site: self.site_where(sitrep, |s| s.sanitation.is_some() && !s.lit) },
            14 => {
                let has_tents = |s: &umbral::sim::SitePicture| s.stock.is_some_and(|k| k[Item::Tent as usize] > 0);
                Decision::PitchTents {
                    site: self.site_where(sitrep, |s| s.beds.is_some() && has_tents(s)),
                    tents: self.count(4),
                }
            }
            _ => self.order_of_means(sitrep, item),
        }
    }

    fn order_of_means(&mut self, sitrep: &Sitrep, item: Item) -> Decision {
        match self.below(22) {
            21 => {
                let asked: Vec<_> =
                    self.loaded.scenario.injects.iter().filter(|inject| inject.dilemma.is_some()).collect();
                let inject = self.pick(&asked);
                let options =
                    inject.dilemma.iter().flat_map(|dilemma| &dilemma.options).map(|option| option.id.clone());
                Decision::Answer { inject: inject.id.clone(), option: self.pick(&options.collect::<Vec<_>>()) }
            }
            20 => Decision::OpenChildSpace { site: self.site_where(sitrep, |s| s.rooms.is_some()) },
            18 => Decision::PayCash { site: self.site(), persons: self.below(400) },
            19 => Decision::PayRent {
                site: self.site_where(sitrep, |s| s.beds.is_some() && s.present.value > 0),
                households: self.count(30),
            },
            11 => Decision::SetScreening {
                site: self.site_where(sitrep, |s| s.desks.is_some()),
                screening: self.pick(&[Screening::None, Screening::Rapid, Screening::Full]),
            },
            12 => Decision::SetAdmission {
                site: self.site_where(sitrep, |s| s.desks.is_some()),
                admission: self.pick(&[
                    Admission::Assess,
                    Admission::WaveThrough,
                    Admission::AssessAndRefuse,
                    Admission::TurnBack,
                ]),
            },
            13 => Decision::SuspendPost {
                site: self.site_where(sitrep, |s| s.desks.is_some()),
                to: self.site_where(sitrep, |s| s.desks.is_some()),
            },
            14 => Decision::Evacuate {
                from: self.site_where(sitrep, |s| s.present.value > 0),
                to: self.site_where(sitrep, |s| s.beds.is_some() && s.open),
            },
            15 => {
                let routes: Vec<RouteId> = self.loaded.scenario.routes.iter().map(|route| route.id.clone()).collect();
                Decision::SendRescue { route: self.pick(&routes), teams: self.below(4) }
            }
            16 => Decision::BuildRooms {
                site: self.site_where(sitrep, |s| s.rooms.is_some()),
                consulting: self.count(2),
                confidential: self.below(3),
            },
            0 => {
                let urgent = self.below(2) == 1;
                let suppliers: Vec<SupplierId> =
                    self.loaded.scenario.suppliers.iter().map(|supplier| supplier.id.clone()).collect();
                Decision::Order {
                    supplier: self.pick(&suppliers),
                    item,
                    quantity: self.count(200),
                    to: self.site(),
                    urgent,
                }
            }
            1 => {
                let at = item as usize;
                let from = self.site_where(sitrep, |s| s.stock.is_some_and(|stock| stock[at] > 0));
                Decision::Send { item, quantity: self.count(300), from, to: self.site() }
            }
            2 => {
                let onward = (0..self.below(4)).map(|_| self.site_where(sitrep, |s| s.beds.is_some())).collect();
                Decision::Direct { site: self.site(), onward }
            }
            3 => Decision::Transfer {
                from: self.site_where(sitrep, |s| s.present.value > 0),
                to: self.site_where(sitrep, |s| s.beds.is_some() && s.open),
                households: self.count(60),
            },
            4 => {
                let routes: Vec<RouteId> = self.loaded.scenario.routes.iter().map(|route| route.id.clone()).collect();
                Decision::HireSeats { route: self.pick(&routes), seats_per_hour: self.count(60) }
            }
            5 => Decision::Enact { lever: self.pick(&Lever::ALL) },
            6 => Decision::MoveBudget { from: self.pick(&Line::ALL), to: self.pick(&Line::ALL), amount: self.money() },
            17 => Decision::LaunchAppeal { amount: self.money() },
            7 => Decision::ReleaseContingency { to: self.pick(&Line::ALL), amount: self.money() },
            8 => Decision::SupportRepairs {
                site: self.site_where(sitrep, |s| s.homes.is_some()),
                homes_per_day: self.count(20),
            },
            9 => {
                let site = self.site_where(sitrep, |s| s.desks.is_some_and(|d| !d.closed));
                Decision::ClosePost { site }
            }
            _ => {
                let site = self.site_where(sitrep, |s| s.desks.is_some_and(|d| d.closed));
                Decision::ReopenPost { site }
            }
        }
    }
}

/// One stream: a whole run under a stranger's orders, audited at every tick.
fn stream(loaded: &Arc<Loaded>, number: u64, tally: &mut Tally) -> u32 {
    let mut exercise = Exercise::new(Arc::clone(loaded), number);
    let chance = Chance::new(number);
    while !exercise.is_over() {
        let now = exercise.now();
        let mut stranger = Stranger { loaded, draw: chance.key(Stream::Counting, Tick(now.0)).draw(77) };
        for _ in 0..stranger.below(3) {
            let decision = stranger.order(exercise.sitrep());
            exercise.submit(Act::Decide(decision)).expect("nothing is written");
        }
        exercise.step().expect("nothing is written");
        if let Err(broken) = exercise.audit() {
            panic!("stream {number}, tick {now}: {broken}\nlast acts: {:?}", exercise.acts().last_chunk::<4>());
        }
    }
    for (_, fact) in exercise.journal().facts() {
        let (order, refused) = match fact {
            Fact::OrderAccepted { order } => (*order, 0),
            Fact::OrderRefused { order, .. } => (*order, 1),
            _ => continue,
        };
        if let Act::Decide(decision) = &exercise.acts()[order as usize].1 {
            tally.entry(decision.kind()).or_default()[refused] += 1;
        }
    }
    exercise.now().0
}

#[test]
fn random_streams_break_nothing() {
    let asked: Option<u64> = std::env::var("UMBRAL_STREAMS").ok().and_then(|n| n.parse().ok());
    let streams = asked.unwrap_or(12);
    let scenarios = SHIPPED.map(shipped);
    let part = |half: u64| {
        let (mut tally, mut ticks) = (Tally::new(), 0u64);
        for number in (half..streams).step_by(2) {
            ticks += u64::from(stream(&scenarios[(number / 2 % 2) as usize], number + 1, &mut tally));
        }
        (tally, ticks)
    };
    let (a, b) = std::thread::scope(|scope| {
        let other = scope.spawn(|| part(1));
        (part(0), other.join().expect("the other half passes"))
    });
    let ticks = a.1 + b.1;
    let mut tally = a.0;
    for (kind, [accepted, refused]) in b.0 {
        let sum = tally.entry(kind).or_default();
        *sum = [sum[0] + accepted, sum[1] + refused];
    }
    println!("{streams} streams, {ticks} ticks\n{tally:#?}");
    let least = if asked.is_some() { 100 } else { 1 };
    assert_eq!(tally.len(), OrderKind::COUNT, "some kind of decision was never tried: {tally:?}");
    for (kind, [accepted, refused]) in &tally {
        assert!(*accepted >= least && *refused >= least, "{kind:?}: {accepted} accepted, {refused} refused");
    }
    let refused: u64 = tally.values().map(|counts| counts[1]).sum();
    let all: u64 = tally.values().flatten().sum();
    assert!(refused * 10 >= all * 3, "{refused} of {all} orders were refused");
}
