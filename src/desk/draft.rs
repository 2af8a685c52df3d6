//! A decision as a sentence with blanks: which ones fit where, what stands in the blanks, and the order they make.
//!
//! Pure data: a draft knows nothing of windows. The words are in `desk.ftl`: `draft-KIND` is the sentence with `$a`, `$b`,
//! `$c` for its blanks and `$site` for the place, `draft-KIND.verb` the button.

use serde::{Deserialize, Serialize};

use crate::exercise::{available, foreseen};
use crate::scenario::Loaded;
use crate::scenario::ids::{RouteId, SiteId, SupplierId};
use crate::scenario::schema::{Item, Lever, Line, OrderKind, Profession, Registration, Screening, SiteKind};
use crate::sim::{Admission, Decision, Progress, Refusal, SitePicture, Sitrep};
use crate::units::Money;

/// What a decision is about; how the desk groups them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Group {
    Desks,
    Staff,
    Places,
    Services,
    Goods,
    Ways,
    Country,
}

impl Group {
    /// All groups, in order.
    pub const ALL: [Self; 7] =
        [Self::Desks, Self::Staff, Self::Places, Self::Services, Self::Goods, Self::Ways, Self::Country];

    /// The text key of its heading.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Desks => "group-desks",
            Self::Staff => "group-staff",
            Self::Places => "group-places",
            Self::Services => "group-services",
            Self::Goods => "group-goods",
            Self::Ways => "group-ways",
            Self::Country => "group-country",
        }
    }
}

impl OrderKind {
    /// Its group.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::OpenDesks
            | Self::SetHours
            | Self::SetRegistration
            | Self::SetScreening
            | Self::SetAdmission
            | Self::SuspendPost
            | Self::ClosePost
            | Self::ReopenPost => Group::Desks,
            Self::PostStaff | Self::MoveStaff | Self::SetShift => Group::Staff,
            Self::OpenSite
            | Self::CloseSite
            | Self::AssessSite
            | Self::RepairSite
            | Self::PitchTents
            | Self::Direct
            | Self::Transfer
            | Self::Evacuate
            | Self::PayRent
            | Self::SupportRepairs => Group::Places,
            Self::TruckWater | Self::BuildSanitation | Self::LightSite | Self::BuildRooms | Self::OpenChildSpace => {
                Group::Services
            }
            Self::Send | Self::Order | Self::PayCash => Group::Goods,
            Self::HireSeats | Self::SendRescue => Group::Ways,
            Self::Recruit
            | Self::Enact
            | Self::MoveBudget
            | Self::ReleaseContingency
            | Self::LaunchAppeal
            | Self::Answer => Group::Country,
        }
    }

    /// The text key of its sentence.
    #[must_use]
    pub fn key(self) -> String {
        let mut key = String::from("draft");
        for letter in format!("{self:?}").chars() {
            if letter.is_ascii_uppercase() {
                key.push('-');
            }
            key.push(letter.to_ascii_lowercase());
        }
        key
    }
}

/// What can stand in a blank that offers a choice; positions are those of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Choice {
    Profession,
    Item,
    /// Items on sale, with the supplier.
    Offer(Vec<(SupplierId, Item)>),
    Site(Vec<usize>),
    Route(Vec<usize>),
    Line,
    Lever(Vec<Lever>),
    Registration,
    Screening,
    Admission(Vec<Admission>),
    /// By tender, or without one.
    Buying,
    /// The options of a dilemma.
    Answer {
        /// Position of the inject.
        inject: usize,
        /// How many options there are.
        options: usize,
    },
}

impl Choice {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Profession => Profession::COUNT,
            Self::Item => Item::COUNT,
            Self::Offer(offers) => offers.len(),
            Self::Site(sites) | Self::Route(sites) => sites.len(),
            Self::Line => Line::COUNT,
            Self::Lever(levers) => levers.len(),
            Self::Registration | Self::Buying => 2,
            Self::Screening => 3,
            Self::Admission(modes) => modes.len(),
            Self::Answer { options, .. } => *options,
        }
    }

    /// Whether there is nothing to choose.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Ways to register, in the order of the blank.
pub const REGISTRATIONS: [Registration; 2] = [Registration::Group, Registration::Individual];
/// Depths of screening, in the order of the blank.
pub const SCREENINGS: [Screening; 3] = [Screening::None, Screening::Rapid, Screening::Full];

/// One blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blank {
    /// A whole number.
    Number {
        /// What stands there.
        value: u32,
        /// The least.
        low: u32,
        /// The most.
        high: u32,
    },
    /// One of several.
    Choice {
        /// Of what.
        of: Choice,
        /// Position of what stands there.
        at: usize,
    },
}

/// A decision being made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What kind.
    pub kind: OrderKind,
    /// The site it is about; none for decisions about the country or its ways.
    pub site: Option<usize>,
    /// Its blanks.
    pub blanks: Vec<Blank>,
}

fn number(value: u32, low: u32, high: u32) -> Blank {
    Blank::Number { value: value.clamp(low, high.max(low)), low, high: high.max(low) }
}

const fn choice(of: Choice, at: usize) -> Blank {
    Blank::Choice { of, at }
}

/// Places to which people can be taken or directed, first those without danger: a perilous crossing is no place to send anybody.
fn shelters(sitrep: &Sitrep, from: usize, fits: impl Fn(&SitePicture) -> bool) -> Vec<usize> {
    let perilous = |site: &SitePicture| matches!(site.kind, SiteKind::InformalCrossing | SiteKind::Landing);
    let mut found = sites(sitrep, Some(from), |site| fits(site) && !perilous(site));
    let from = &sitrep.sites[from].id;
    let in_danger = |at: usize| {
        let to = &sitrep.sites[at].id;
        let direct = |way: &&crate::sim::RoutePicture| way.from == *from && way.to == *to;
        let mut ways = sitrep.routes.iter().filter(direct).peekable();
        ways.peek().is_some() && ways.all(|way| way.dangerous || !way.open)
    };
    found.sort_by_key(|at| in_danger(*at));
    found
}

/// Positions of sites other than `but` for which `fits` holds.
fn sites(sitrep: &Sitrep, but: Option<usize>, fits: impl Fn(&SitePicture) -> bool) -> Vec<usize> {
    let fitting = sitrep.sites.iter().enumerate().filter(|(at, site)| Some(*at) != but && fits(site));
    fitting.map(|(at, _)| at).collect()
}

impl Draft {
    /// A draft with sensible blanks; none where such a decision makes no sense now.
    #[must_use]
    pub fn new(kind: OrderKind, site: Option<usize>, loaded: &Loaded, sitrep: &Sitrep) -> Option<Self> {
        let country = matches!(kind.group(), Group::Country | Group::Ways);
        let site = if country { None } else { Some(site?) };
        let blanks = match site {
            Some(at) => Self::at_site(kind, at, loaded, sitrep)?,
            None => Self::for_country(kind, loaded, sitrep)?,
        };
        let nothing = |blank: &Blank| matches!(blank, Blank::Choice { of, .. } if of.is_empty());
        (!blanks.iter().any(nothing)).then_some(Self { kind, site, blanks })
    }

    /// The draft that puts a measure in force; none if it is on its way already.
    #[must_use]
    pub fn measure(lever: Lever, loaded: &Loaded, sitrep: &Sitrep) -> Option<Self> {
        let mut draft = Self::new(OrderKind::Enact, None, loaded, sitrep)?;
        let Some(Blank::Choice { of: Choice::Lever(levers), at }) = draft.blanks.first_mut() else { return None };
        *at = levers.iter().position(|offered| *offered == lever)?;
        Some(draft)
    }

    /// The measure that it is about, where it is about one.
    #[must_use]
    pub fn lever(&self) -> Option<Lever> {
        match self.blanks.first()? {
            Blank::Choice { of: Choice::Lever(levers), at } => levers.get(*at).copied(),
            _ => None,
        }
    }

    /// Proposes the first measure that is not among these, if there is one.
    pub fn propose_other_than(&mut self, waiting: &[Lever]) {
        if let Some(Blank::Choice { of: Choice::Lever(levers), at }) = self.blanks.first_mut() {
            *at = levers.iter().position(|lever| !waiting.contains(lever)).unwrap_or(*at);
        }
    }

    /// Begins with what can be had after the orders that wait: fewer, where fewer are there or can be paid, else the first other choice
    /// of which something can be had. A setting that is in force stands there first whatever can be had, and a measure that waits is
    /// not proposed again.
    pub fn begin_within_reach(&mut self, loaded: &Loaded, sitrep: &Sitrep, waiting: &[Decision]) {
        let refused = |draft: &Self| foreseen(loaded, sitrep, waiting, &draft.decision(loaded)?);
        if matches!(refused(self), None | Some(Refusal::AlreadySo)) {
            return;
        }
        let waits = |draft: &Self| draft.lever().is_some_and(|lever| waiting.contains(&Decision::Enact { lever }));
        let fewer = |draft: &Self| {
            let most = draft.decision(loaded).and_then(|decision| available(sitrep, waiting, &decision));
            draft.fewer(most)
        };
        let others = self.others();
        let drafts = std::iter::once(&*self).chain(others.iter().filter(|draft| !waits(draft)));
        let within = drafts.flat_map(fewer).find(|draft| refused(draft).is_none());
        // Where nothing can be had, what is there stands in the blank all the same.
        if let Some(draft) = within.or_else(|| fewer(self).into_iter().next()) {
            *self = draft;
        }
    }

    /// The same with something else in one of the blanks that offer a choice, in their order.
    fn others(&self) -> Vec<Self> {
        let mut others = Vec::new();
        for (nth, blank) in self.blanks.iter().enumerate() {
            let Blank::Choice { of, at } = blank else { continue };
            for other in (0..of.len()).filter(|other| other != at) {
                let mut draft = self.clone();
                draft.blanks[nth] = choice(of.clone(), other);
                others.push(draft);
            }
        }
        others
    }

    /// The same with smaller and smaller numbers, of the first at most so many: each half of the one before, and never nothing at all.
    fn fewer(&self, most: Option<u32>) -> Vec<Self> {
        let mut draft = self.clone();
        if let (Some(Blank::Number { value, low, .. }), Some(most)) = (draft.blanks.first_mut(), most) {
            *value = (*value).min(most).max(*low);
        }
        let mut fewer = vec![draft.clone()];
        loop {
            for blank in &mut draft.blanks {
                if let Blank::Number { value, low, .. } = blank {
                    *value = (*value / 2).max(*low);
                }
            }
            let numbers = draft.blanks.iter().filter_map(|blank| match blank {
                Blank::Number { value, .. } => Some(*value),
                Blank::Choice { .. } => None,
            });
            if fewer.last() == Some(&draft) || numbers.sum::<u32>() == 0 {
                return fewer;
            }
            fewer.push(draft.clone());
        }
    }

    /// The draft that answers the dilemma of an inject; none if it does not wait for an answer.
    #[must_use]
    pub fn answer(inject: usize, option: usize, loaded: &Loaded, sitrep: &Sitrep) -> Option<Self> {
        let asked = sitrep.dilemmas.iter().any(|(at, _)| usize::from(*at) == inject);
        let options = loaded.scenario.injects.get(inject).filter(|_| asked)?.dilemma.as_ref()?.options.len();
        let blank = choice(Choice::Answer { inject, options }, option);
        (option < options).then(|| Self { kind: OrderKind::Answer, site: None, blanks: vec![blank] })
    }

    /// The inject whose dilemma it answers.
    #[must_use]
    pub fn inject(&self) -> Option<usize> {
        match self.blanks.first()? {
            Blank::Choice { of: Choice::Answer { inject, .. }, .. } => Some(*inject),
            _ => None,
        }
    }

    fn at_site(kind: OrderKind, at: usize, loaded: &Loaded, sitrep: &Sitrep) -> Option<Vec<Blank>> {
        let site = sitrep.sites.get(at)?;
        let post = site.kind == SiteKind::PointOfEntry;
        let lodges = |site: &SitePicture| site.beds.is_some();
        let fits = |holds: bool, blanks: Vec<Blank>| holds.then_some(blanks);
        match kind {
            OrderKind::OpenDesks => site.desks.map(|d| vec![number((d.open + 1).min(d.booths), 0, d.booths)]),
            OrderKind::SetHours => site.desks.map(|_| vec![number(6, 0, 23), number(22, 1, 24)]),
            OrderKind::SetRegistration => site
                .desks
                .map(|d| vec![choice(Choice::Registration, usize::from(d.registration == Registration::Group))]),
            OrderKind::SetScreening => site.desks.map(|d| vec![choice(Choice::Screening, d.screening as usize)]),
            OrderKind::SetAdmission => site.desks.map(|d| {
                let all = [Admission::Assess, Admission::WaveThrough, Admission::AssessAndRefuse, Admission::TurnBack];
                let offered = if post { &all[..] } else { &all[..2] };
                // What is in force stands there first: nobody lets people through unseen by a stray click.
                let at = offered.iter().position(|mode| *mode == d.admission).unwrap_or(0);
                vec![choice(Choice::Admission(offered.to_vec()), at)]
            }),
            OrderKind::SuspendPost => fits(
                post && site.desks.is_some_and(|d| !d.closed),
                vec![choice(Choice::Site(sites(sitrep, Some(at), |s| s.kind == SiteKind::PointOfEntry && s.open)), 0)],
            ),
            OrderKind::ClosePost => fits(post && site.desks.is_some_and(|d| !d.closed), vec![]),
            OrderKind::ReopenPost => fits(post && site.desks.is_some_and(|d| d.closed), vec![]),
            OrderKind::PostStaff => {
                let first = sitrep.staff_ready.iter().position(|ready| *ready > 0)?;
                Some(vec![number(2.min(sitrep.staff_ready[first]), 1, 200), choice(Choice::Profession, first)])
            }
            OrderKind::MoveStaff => {
                let first = site.staff.iter().position(|staff| *staff > 0)?;
                let to = sites(sitrep, Some(at), |s| s.reachable && s.kind != SiteKind::Outside);
                Some(vec![number(1, 1, 200), choice(Choice::Profession, first), choice(Choice::Site(to), 0)])
            }
            OrderKind::SetShift => fits(site.staff.iter().any(|n| *n > 0), vec![number(site.shift, 4, 14)]),
            OrderKind::OpenSite => fits(!site.open && site.kind != SiteKind::Outside, vec![]),
            OrderKind::CloseSite => fits(site.open && lodges(site) && site.present.value == 0, vec![]),
            OrderKind::AssessSite => fits(lodges(site) && !site.assessed, vec![]),
            OrderKind::RepairSite => fits(site.repairable > 0, vec![]),
            OrderKind::PitchTents => {
                let tents = site.stock.map_or(0, |stock| stock[Item::Tent as usize]);
                fits(lodges(site) && tents > 0, vec![number(tents, 1, tents)])
            }
            OrderKind::Direct => {
                fits(site.desks.is_some(), vec![choice(Choice::Site(shelters(sitrep, at, |s| lodges(s) && s.open)), 0)])
            }
            OrderKind::Transfer | OrderKind::Evacuate => {
                let to = shelters(sitrep, at, |s| lodges(s) && s.open && s.reachable);
                let to = choice(Choice::Site(to), 0);
                let blanks = if kind == OrderKind::Transfer { vec![number(20, 1, 5000), to] } else { vec![to] };
                fits(lodges(site) && site.present.value > 0, blanks)
            }
            OrderKind::TruckWater => site.water.map(|(own, _)| {
                let need = site.present.value * loaded.rules.water_standard.div_ceil(10);
                vec![number(need.saturating_sub(own).next_multiple_of(500), 0, 500_000)]
            }),
            OrderKind::BuildSanitation => {
                site.sanitation.map(|_| vec![number(4, 0, 200), number(4, 0, 200), number(2, 0, 200)])
            }
            OrderKind::LightSite => fits(site.sanitation.is_some() && !site.lit, vec![]),
            OrderKind::BuildRooms => site.rooms.map(|_| vec![number(1, 0, 50), number(1, 0, 50)]),
            OrderKind::Send => {
                let first = site.stock?.iter().position(|stock| *stock > 0)?;
                let to = sites(sitrep, Some(at), |s| s.stock.is_some() && s.reachable);
                Some(vec![number(100, 1, 100_000), choice(Choice::Item, first), choice(Choice::Site(to), 0)])
            }
            OrderKind::Order => {
                let sellers = loaded.scenario.suppliers.iter();
                let offers = sellers.flat_map(|s| s.offers.iter().map(|offer| (s.id.clone(), offer.item))).collect();
                site.stock
                    .map(|_| vec![number(500, 1, 100_000), choice(Choice::Offer(offers), 0), choice(Choice::Buying, 0)])
            }
            OrderKind::OpenChildSpace => fits(site.rooms.is_some() && lodges(site) && !site.child_space, vec![]),
            OrderKind::PayCash => fits(
                site.price.is_some() && site.kind != SiteKind::Warehouse && site.kind != SiteKind::ExitPost,
                vec![number(site.present.value.max(site.cash).max(10), 0, 1_000_000)],
            ),
            OrderKind::PayRent => fits(
                site.price.is_some() && lodges(site) && site.kind != SiteKind::HostCommunity && site.present.value > 0,
                vec![number(20, 1, 5_000)],
            ),
            OrderKind::SupportRepairs => site.homes.map(|(_, _, helped)| vec![number(helped.max(2), 0, 500)]),
            _ => None,
        }
    }

    fn for_country(kind: OrderKind, loaded: &Loaded, sitrep: &Sitrep) -> Option<Vec<Blank>> {
        let routes = |fits: &dyn Fn(&crate::sim::RoutePicture) -> bool| -> Vec<usize> {
            sitrep.routes.iter().enumerate().filter(|(_, route)| fits(route)).map(|(at, _)| at).collect()
        };
        Some(match kind {
            OrderKind::Answer => {
                let (inject, _) = sitrep.dilemmas.first()?;
                Self::answer(usize::from(*inject), 0, loaded, sitrep)?.blanks
            }
            OrderKind::HireSeats => {
                let mut ways = routes(&|route| route.needs_seats);
                // Where people wait for a seat comes first.
                ways.sort_by_key(|at| std::cmp::Reverse(sitrep.routes[*at].waiting));
                let now = ways.first().map_or(0, |at| sitrep.routes[*at].seats);
                vec![number(now.max(20), 0, 10_000), choice(Choice::Route(ways), 0)]
            }
            OrderKind::SendRescue => vec![number(1, 0, 50), choice(Choice::Route(routes(&|route| route.dangerous)), 0)],
            OrderKind::Recruit => {
                let first = sitrep.staff_recruitable.iter().position(|left| *left > 0)?;
                vec![number(5, 1, 500), choice(Choice::Profession, first)]
            }
            OrderKind::Enact => {
                let idle = sitrep.levers.iter().filter(|(_, progress)| *progress == Progress::Idle);
                vec![choice(Choice::Lever(idle.map(|(lever, _)| *lever).collect()), 0)]
            }
            OrderKind::MoveBudget => {
                vec![number(10_000, 1, 10_000_000), choice(Choice::Line, 0), choice(Choice::Line, 1)]
            }
            OrderKind::LaunchAppeal => {
                if sitrep.appeal.is_some() {
                    return None;
                }
                // About a tenth of what the country pays itself.
                let own: i64 = sitrep.lines.iter().map(|line| line.approved.0).sum();
                vec![number(u32::try_from(own / 100_000 * 100).unwrap_or(500_000), 1, 100_000_000)]
            }
            OrderKind::ReleaseContingency => {
                let most = (sitrep.contingency.0 / 100).clamp(0, i64::from(u32::MAX)) as u32;
                if most == 0 || loaded.scenario.budget.contingency.0 == 0 {
                    return None;
                }
                vec![number(most.min(50_000), 1, most), choice(Choice::Line, 0)]
            }
            _ => return None,
        })
    }

    /// The first number that lies beyond its bounds, with them: such a sentence cannot be ordered.
    #[must_use]
    pub fn beyond(&self) -> Option<(u32, u32, u32)> {
        self.blanks.iter().find_map(|blank| match *blank {
            Blank::Number { value, low, high } if value < low || value > high => Some((value, low, high)),
            _ => None,
        })
    }

    /// Whether everything it names is there. A draft that comes from a file may name anything.
    #[must_use]
    pub fn is_sound(&self, loaded: &Loaded) -> bool {
        let scenario = &loaded.scenario;
        let stands = |blank: &Blank| match blank {
            Blank::Number { value, low, high } => low <= value && value <= high,
            Blank::Choice { of, at } => {
                *at < of.len()
                    && match of {
                        Choice::Site(sites) => sites.iter().all(|site| *site < scenario.sites.len()),
                        Choice::Route(routes) => routes.iter().all(|route| *route < scenario.routes.len()),
                        Choice::Answer { inject, options } => {
                            let dilemma = scenario.injects.get(*inject).and_then(|inject| inject.dilemma.as_ref());
                            dilemma.is_some_and(|dilemma| dilemma.options.len() == *options)
                        }
                        _ => true,
                    }
            }
        };
        let kind = self.decision(loaded).map(|decision| decision.kind());
        let site = self.site.is_none_or(|site| site < scenario.sites.len());
        site && self.blanks.len() <= 3 && kind == Some(self.kind) && self.blanks.iter().all(stands)
    }

    /// The sentence of an order that was given.
    #[must_use]
    pub fn of(decision: &Decision, loaded: &Loaded) -> Option<Self> {
        let scenario = &loaded.scenario;
        let place = |id: &SiteId| scenario.sites.iter().position(|site| site.id == *id);
        let to = |id: &SiteId| Some(choice(Choice::Site(vec![place(id)?]), 0));
        let way = |id: &RouteId| {
            Some(choice(Choice::Route(vec![scenario.routes.iter().position(|route| route.id == *id)?]), 0))
        };
        let n = |value: u32| number(value, 0, value);
        let who = |profession: Profession| choice(Choice::Profession, profession as usize);
        let line = |line: Line| choice(Choice::Line, line as usize);
        let units = |amount: Money| n((amount.0 / 100).clamp(0, i64::from(u32::MAX)) as u32);
        let blanks = match decision {
            Decision::SetHours { from, to, .. } => vec![n(*from), n(*to)],
            Decision::OpenDesks { desks, .. } => vec![n(*desks)],
            Decision::SetRegistration { registration, .. } => {
                vec![choice(Choice::Registration, REGISTRATIONS.iter().position(|known| known == registration)?)]
            }
            Decision::SetShift { hours, .. } => vec![n(*hours)],
            Decision::PostStaff { profession, persons, .. } | Decision::Recruit { profession, persons } => {
                vec![n(*persons), who(*profession)]
            }
            Decision::MoveStaff { profession, to: there, persons, .. } => {
                vec![n(*persons), who(*profession), to(there)?]
            }
            Decision::TruckWater { litres_per_day, .. } => vec![n(*litres_per_day)],
            Decision::BuildSanitation { women, men, showers, .. } => vec![n(*women), n(*men), n(*showers)],
            Decision::PitchTents { tents, .. } => vec![n(*tents)],
            Decision::Order { supplier, item, quantity, urgent, .. } => {
                let offer = Choice::Offer(vec![(supplier.clone(), *item)]);
                vec![n(*quantity), choice(offer, 0), choice(Choice::Buying, usize::from(*urgent))]
            }
            Decision::PayCash { persons, .. } => vec![n(*persons)],
            Decision::PayRent { households, .. } => vec![n(*households)],
            Decision::LaunchAppeal { amount } => vec![units(*amount)],
            Decision::Send { item, quantity, to: there, .. } => {
                vec![n(*quantity), choice(Choice::Item, *item as usize), to(there)?]
            }
            Decision::Direct { onward, .. } => vec![to(onward.first()?)?],
            Decision::Transfer { to: there, households, .. } => vec![n(*households), to(there)?],
            Decision::HireSeats { route, seats_per_hour } => vec![n(*seats_per_hour), way(route)?],
            Decision::Enact { lever } => vec![choice(Choice::Lever(vec![*lever]), 0)],
            Decision::MoveBudget { from, to, amount } => vec![units(*amount), line(*from), line(*to)],
            Decision::ReleaseContingency { to, amount } => vec![units(*amount), line(*to)],
            Decision::SupportRepairs { homes_per_day, .. } => vec![n(*homes_per_day)],
            Decision::SetScreening { screening, .. } => {
                vec![choice(Choice::Screening, SCREENINGS.iter().position(|known| known == screening)?)]
            }
            Decision::SetAdmission { admission, .. } => vec![choice(Choice::Admission(vec![*admission]), 0)],
            Decision::SuspendPost { to: there, .. } | Decision::Evacuate { to: there, .. } => vec![to(there)?],
            Decision::SendRescue { route, teams } => vec![n(*teams), way(route)?],
            Decision::BuildRooms { consulting, confidential, .. } => vec![n(*consulting), n(*confidential)],
            Decision::OpenSite { .. }
            | Decision::CloseSite { .. }
            | Decision::AssessSite { .. }
            | Decision::RepairSite { .. }
            | Decision::LightSite { .. }
            | Decision::OpenChildSpace { .. }
            | Decision::ClosePost { .. }
            | Decision::ReopenPost { .. } => vec![],
            Decision::Answer { inject, option } => {
                let inject = scenario.injects.iter().position(|known| known.id == *inject)?;
                let options = &scenario.injects[inject].dilemma.as_ref()?.options;
                let at = options.iter().position(|offered| offered.id == *option)?;
                vec![choice(Choice::Answer { inject, options: options.len() }, at)]
            }
        };
        let site = match decision.site() {
            Some(id) => Some(place(id)?),
            None => None,
        };
        Some(Self { kind: decision.kind(), site, blanks })
    }

    fn number(&self, at: usize) -> u32 {
        match self.blanks.get(at) {
            Some(Blank::Number { value, .. }) => *value,
            _ => 0,
        }
    }

    /// The position chosen in a blank.
    #[must_use]
    pub fn at(&self, blank: usize) -> usize {
        match self.blanks.get(blank) {
            Some(Blank::Choice { at, .. }) => *at,
            _ => 0,
        }
    }

    fn chosen<T: Clone>(&self, blank: usize, list: impl Fn(&Choice) -> Option<&Vec<T>>) -> Option<T> {
        match self.blanks.get(blank) {
            Some(Blank::Choice { of, at }) => list(of)?.get(*at).cloned(),
            _ => None,
        }
    }

    /// The order that the sentence makes.
    #[must_use]
    pub fn decision(&self, loaded: &Loaded) -> Option<Decision> {
        let scenario = &loaded.scenario;
        let id = |at: usize| scenario.sites.get(at).map(|site| site.id.clone());
        let site = || self.site.and_then(id);
        let to = |blank: usize| -> Option<SiteId> {
            id(self.chosen(blank, |of| if let Choice::Site(list) = of { Some(list) } else { None })?)
        };
        let route = |blank: usize| {
            let at = self.chosen(blank, |of| if let Choice::Route(list) = of { Some(list) } else { None })?;
            scenario.routes.get(at).map(|route| route.id.clone())
        };
        let profession = |blank: usize| Profession::ALL.get(self.at(blank)).copied();
        let line = |blank: usize| Line::ALL.get(self.at(blank)).copied();
        let money = |blank: usize| Money(i64::from(self.number(blank)) * 100);
        let n = |blank: usize| self.number(blank);
        Some(match self.kind {
            OrderKind::OpenDesks => Decision::OpenDesks { site: site()?, desks: n(0) },
            OrderKind::SetHours => Decision::SetHours { site: site()?, from: n(0), to: n(1) },
            OrderKind::SetRegistration => {
                Decision::SetRegistration { site: site()?, registration: *REGISTRATIONS.get(self.at(0))? }
            }
            OrderKind::SetScreening => {
                Decision::SetScreening { site: site()?, screening: *SCREENINGS.get(self.at(0))? }
            }
            OrderKind::SetAdmission => {
                let admission =
                    self.chosen(0, |of| if let Choice::Admission(list) = of { Some(list) } else { None })?;
                Decision::SetAdmission { site: site()?, admission }
            }
            OrderKind::SuspendPost => Decision::SuspendPost { site: site()?, to: to(0)? },
            OrderKind::ClosePost => Decision::ClosePost { site: site()? },
            OrderKind::ReopenPost => Decision::ReopenPost { site: site()? },
            OrderKind::PostStaff => Decision::PostStaff { profession: profession(1)?, site: site()?, persons: n(0) },
            OrderKind::MoveStaff => {
                Decision::MoveStaff { profession: profession(1)?, from: site()?, to: to(2)?, persons: n(0) }
            }
            OrderKind::SetShift => Decision::SetShift { site: site()?, hours: n(0) },
            OrderKind::OpenSite => Decision::OpenSite { site: site()? },
            OrderKind::CloseSite => Decision::CloseSite { site: site()? },
            OrderKind::AssessSite => Decision::AssessSite { site: site()? },
            OrderKind::RepairSite => Decision::RepairSite { site: site()? },
            OrderKind::PitchTents => Decision::PitchTents { site: site()?, tents: n(0) },
            OrderKind::Direct => Decision::Direct { site: site()?, onward: vec![to(0)?] },
            OrderKind::Transfer => Decision::Transfer { from: site()?, to: to(1)?, households: n(0) },
            OrderKind::Evacuate => Decision::Evacuate { from: site()?, to: to(0)? },
            OrderKind::TruckWater => Decision::TruckWater { site: site()?, litres_per_day: n(0) },
            OrderKind::BuildSanitation => {
                Decision::BuildSanitation { site: site()?, women: n(0), men: n(1), showers: n(2) }
            }
            OrderKind::LightSite => Decision::LightSite { site: site()? },
            OrderKind::BuildRooms => Decision::BuildRooms { site: site()?, consulting: n(0), confidential: n(1) },
            OrderKind::Send => {
                let item = *Item::ALL.get(self.at(1))?;
                Decision::Send { item, quantity: n(0), from: site()?, to: to(2)? }
            }
            OrderKind::Order => {
                let offer = self.chosen(1, |of| if let Choice::Offer(list) = of { Some(list) } else { None })?;
                let urgent = matches!(self.blanks.get(2)?, Blank::Choice { at: 1, .. });
                Decision::Order { supplier: offer.0, item: offer.1, quantity: n(0), to: site()?, urgent }
            }
            OrderKind::OpenChildSpace => Decision::OpenChildSpace { site: site()? },
            OrderKind::PayCash => Decision::PayCash { site: site()?, persons: n(0) },
            OrderKind::PayRent => Decision::PayRent { site: site()?, households: n(0) },
            OrderKind::SupportRepairs => Decision::SupportRepairs { site: site()?, homes_per_day: n(0) },
            OrderKind::HireSeats => Decision::HireSeats { route: route(1)?, seats_per_hour: n(0) },
            OrderKind::SendRescue => Decision::SendRescue { route: route(1)?, teams: n(0) },
            OrderKind::Recruit => Decision::Recruit { profession: profession(1)?, persons: n(0) },
            OrderKind::Enact => {
                let lever = self.chosen(0, |of| if let Choice::Lever(list) = of { Some(list) } else { None })?;
                Decision::Enact { lever }
            }
            OrderKind::MoveBudget => Decision::MoveBudget { from: line(1)?, to: line(2)?, amount: money(0) },
            OrderKind::ReleaseContingency => Decision::ReleaseContingency { to: line(1)?, amount: money(0) },
            OrderKind::LaunchAppeal => Decision::LaunchAppeal { amount: money(0) },
            OrderKind::Answer => {
                let inject = loaded.scenario.injects.get(self.inject()?)?;
                let option = inject.dilemma.as_ref()?.options.get(self.at(0))?.id.clone();
                Decision::Answer { inject: inject.id.clone(), option }
            }
        })
    }
}
