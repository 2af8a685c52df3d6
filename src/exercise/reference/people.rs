//! Posts, staff, places and transport.

use super::{Plan, Reference};
use crate::scenario::schema::{Line, Profession, Registration, SiteKind};
use crate::sim::{Decision, SitePicture, Sitrep};
use crate::units::DAY;

impl Reference {
    pub(super) fn posts(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for site in &sitrep.sites {
            let Some(desks) = site.desks else { continue };
            let id = || site.id.clone();
            let wait = site.longest_wait.value;
            let (from, to) = if self.busy(site) { (6, 22) } else { (desks.from, desks.to) };
            if (from, to) != (desks.from, desks.to) {
                plan.free(Decision::SetHours { site: id(), from, to });
            }
            if self.busy(site) && desks.open < desks.booths {
                let price = i64::from(self.rules.booth_price) * i64::from(desks.booths - desks.open);
                plan.once(Line::Border, price, Decision::OpenDesks { site: id(), desks: desks.booths });
            }
            let mode = match desks.registration {
                Registration::Individual if wait >= self.parameters.group_from_wait => Registration::Group,
                Registration::Group if wait < self.rules.shift_normal / 2 => Registration::Individual,
                same => same,
            };
            if mode != desks.registration {
                plan.free(Decision::SetRegistration { site: id(), registration: mode });
            }
        }
    }

    fn busy(&self, site: &SitePicture) -> bool {
        site.waiting.value > self.parameters.busy_queue || site.longest_wait.value > self.rules.shift_normal
    }

    /// Staff that a site should have, by profession.
    fn target(&self, site: &SitePicture) -> [u32; Profession::COUNT] {
        let mut target = [0; Profession::COUNT];
        if let Some(desks) = site.desks.filter(|_| self.busy(site)) {
            // All booths, in as many shifts as the day has.
            target[Profession::Registration as usize] = desks.booths * 16u32.div_ceil(self.rules.shift_normal);
        }
        let lodging = site.beds.is_some_and(|beds| beds > 0);
        if lodging {
            target[Profession::SiteManagement as usize] =
                self.expected(site).div_ceil(self.parameters.persons_per_manager);
        }
        if site.desks.is_none() && (site.unserved.value > 0 || lodging && site.present.value > 0) {
            target[Profession::Registration as usize] = 1 + site.unserved.value.max(site.present.value / 2) / 200;
        }
        if site.kind == SiteKind::Warehouse {
            target[Profession::Logistics as usize] = 3;
        }
        target
    }

    pub(super) fn staff(&self, sitrep: &Sitrep, plan: &mut Plan) {
        let mut ready = sitrep.staff_ready;
        let mut missing = [0; Profession::COUNT];
        for site in sitrep.sites.iter().filter(|site| site.reachable) {
            for (profession, target) in Profession::ALL.into_iter().zip(self.target(site)) {
                let at = profession as usize;
                let wanted = target.saturating_sub(site.staff[at]);
                let persons = wanted.min(ready[at]);
                missing[at] += wanted - persons;
                if persons > 0 {
                    ready[at] -= persons;
                    plan.free(Decision::PostStaff { profession, site: site.id.clone(), persons });
                }
            }
        }
        for profession in Profession::ALL {
            let at = profession as usize;
            let wanted = missing[at].saturating_sub(sitrep.staff_in_training[at]).min(sitrep.staff_recruitable[at]);
            if wanted > 0 {
                let pay = i64::from(self.rules.pay) * i64::from(wanted);
                plan.standing(Line::Staff, pay, plan.days(), Decision::Recruit { profession, persons: wanted });
            }
        }
    }

    pub(super) fn buildings(&mut self, sitrep: &Sitrep, plan: &mut Plan) {
        let (mut people, mut places) = (0, 0);
        for (site, memory) in sitrep.sites.iter().zip(&mut self.memory) {
            let Some(beds) = site.beds.filter(|_| site.reachable) else { continue };
            if !site.assessed && !memory.assessed {
                let price = i64::from(self.rules.assessment_price);
                memory.assessed = plan.once(Line::Shelter, price, Decision::AssessSite { site: site.id.clone() });
            } else if site.assessed && site.repairable > 0 && sitrep.tick.0 >= memory.repaired {
                let price = i64::from(self.rules.repair_price) * i64::from(site.repairable);
                if plan.once(Line::Shelter, price, Decision::RepairSite { site: site.id.clone() }) {
                    memory.repaired = sitrep.tick.0 + self.rules.repair_hours;
                }
            }
            if site.open && beds > 0 {
                places += beds;
                people += site.present.value;
            }
        }
        if u64::from(people) * 100 <= u64::from(places) * u64::from(self.parameters.open_from_percent) {
            return;
        }
        let now = sitrep.tick.0;
        let closed = sitrep
            .sites
            .iter()
            .zip(&mut self.memory)
            .filter(|(site, memory)| !site.open && site.assessed && site.reachable && memory.opened <= now);
        if let Some((site, memory)) = closed.max_by_key(|(site, _)| site.beds) {
            plan.free(Decision::OpenSite { site: site.id.clone() });
            memory.opened = now + DAY;
        }
    }

    /// Families in overfull shelters are offered places elsewhere.
    pub(super) fn relief(&self, sitrep: &Sitrep, plan: &mut Plan) {
        if !sitrep.tick.0.is_multiple_of(DAY) {
            return;
        }
        let mut room: Vec<(u32, &SitePicture)> = sitrep
            .sites
            .iter()
            .filter(|site| site.open && site.reachable)
            .filter_map(|site| Some((site.beds?.checked_sub(site.present.value + 20)?, site)))
            .collect();
        for site in &sitrep.sites {
            let Some(beds) = site.beds.filter(|beds| *beds > 0 && site.present.value > beds + beds / 10) else {
                continue;
            };
            let Some(best) = room.iter_mut().max_by_key(|(free, _)| *free).filter(|(free, _)| *free > 0) else {
                return;
            };
            let persons = best.0.min(site.present.value - beds);
            best.0 -= persons;
            let households = (persons * 10 / self.household_tenths).max(1);
            plan.free(Decision::Transfer { from: site.id.clone(), to: best.1.id.clone(), households });
        }
    }

    /// Seats follow the people who wait for them, up and down.
    pub(super) fn transport(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for (route, usual) in sitrep.routes.iter().zip(&self.seats) {
            if !route.needs_seats || !route.open {
                continue;
            }
            let seats = if route.waiting > route.seats * 6 {
                (route.waiting / 8).clamp(route.seats + 1, route.seats * 2 + 20)
            } else if route.waiting == 0 && route.seats > *usual && sitrep.tick.0.is_multiple_of(DAY) {
                (route.seats * 3 / 4).max(*usual)
            } else {
                continue;
            };
            let cents = (i64::from(seats) - i64::from(route.seats)) * i64::from(self.rules.seat_price);
            // Extra seats are given back when nobody waits: a week is a fair guess.
            plan.standing(
                Line::Transport,
                cents,
                7,
                Decision::HireSeats { route: route.id.clone(), seats_per_hour: seats },
            );
        }
    }

    pub(super) fn homes(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for site in &sitrep.sites {
            let Some((damaged, repaired, helped)) = site.homes else { continue };
            let open = damaged.saturating_sub(repaired);
            let wanted = (open * self.parameters.homes_per_hundred).div_ceil(100);
            if (wanted == 0) != (helped == 0) {
                let cents = (i64::from(wanted) - i64::from(helped)) * i64::from(self.rules.home_price);
                let days = i64::from(open) / i64::from(wanted.max(1));
                plan.standing(
                    Line::Shelter,
                    cents,
                    days,
                    Decision::SupportRepairs { site: site.id.clone(), homes_per_day: wanted },
                );
            }
        }
    }
}
