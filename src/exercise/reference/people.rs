//! Posts, staff, places and transport.

use super::{Plan, Reference};
use crate::scenario::schema::{FactKind, Line, Profession, Registration, Screening, SiteKind};
use crate::scenario::table::Pathway;
use crate::sim::{Decision, DesksPicture, SitePicture, Sitrep, desk_minutes};
use crate::units::DAY;

/// The longest opening hours for which the crew of a post still keeps a desk staffed all the time.
fn longest_hours(site: &SitePicture, desks: DesksPicture) -> (u32, u32) {
    let hours = site.staff[Profession::Registration as usize] * site.shift;
    match hours {
        24.. => (0, 24),
        16.. => (6, 22),
        _ => (desks.from, desks.to),
    }
}

impl Reference {
    pub(super) fn posts(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for site in &sitrep.sites {
            let Some(desks) = site.desks else { continue };
            let id = || site.id.clone();
            let wait = site.longest_wait.value;
            let (from, to) = if self.busy(site) { longest_hours(site, desks) } else { (desks.from, desks.to) };
            if (from, to) != (desks.from, desks.to) {
                plan.free(Decision::SetHours { site: id(), from, to });
            }
            let wanted = if self.busy(site) { self.desks_needed(site, desks) } else { desks.open };
            if wanted > desks.open {
                let price = i64::from(self.rules.booth_price) * i64::from(wanted - desks.open);
                plan.once(Line::Border, price, Decision::OpenDesks { site: id(), desks: wanted });
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

    /// Desks that get through a queue in one shift, as far as there are booths; what is open stays open.
    fn desks_needed(&self, site: &SitePicture, desks: DesksPicture) -> u32 {
        let households = (site.waiting.value * 10).div_ceil(self.household_tenths);
        let minutes = households * desk_minutes(desks.admission, desks.registration, desks.screening, &self.rules);
        minutes.div_ceil(60 * self.rules.shift_normal).clamp(desks.open.min(desks.booths), desks.booths)
    }

    pub(super) fn busy(&self, site: &SitePicture) -> bool {
        site.waiting.value > self.parameters.busy_queue || site.longest_wait.value > self.rules.waiting_tolerated
    }

    /// Staff that a site should have, by profession.
    fn target(&self, site: &SitePicture, expected: u32) -> [u32; Profession::COUNT] {
        let mut target = [0; Profession::COUNT];
        if let Some(desks) = site.desks {
            // As many as the queue asks for, around the clock, where many wait; else the open ones in their hours.
            let (booths, hours) = if self.busy(site) {
                (self.desks_needed(site, desks), 24)
            } else {
                (desks.open, desks.to - desks.from)
            };
            target[Profession::Registration as usize] = booths * hours.div_ceil(self.rules.shift_normal);
        }
        let lodging = site.beds.is_some_and(|beds| beds > 0);
        if lodging {
            target[Profession::SiteManagement as usize] = expected.div_ceil(self.parameters.persons_per_manager);
        }
        let stay = if lodging { site.present.value / 2 } else { 0 };
        let unseen = site.unserved.value.max(stay);
        let town = site.kind == SiteKind::HostCommunity && site.present.value > 50;
        if site.desks.is_none() && (unseen > 0 || town) {
            // Teams that walk the place and visit people: one officer alone keeps none on duty for a whole day.
            target[Profession::Registration as usize] = 2 + unseen / 200;
        }
        if site.kind == SiteKind::Warehouse {
            target[Profession::Logistics as usize] = 3;
        }
        self.care_target(site, expected, &mut target);
        target
    }

    /// Staff for health and protection where people stay, or will, and there are rooms; case workers also for children at posts and in
    /// towns; interpreters where people are asked.
    fn care_target(&self, site: &SitePicture, expected: u32, target: &mut [u32; Profession::COUNT]) {
        let Some((consulting, _)) = site.rooms else { return };
        let lodges = site.open && site.beds.is_some_and(|beds| beds > 0);
        let people = if lodges { expected.saturating_sub(site.unserved.value) } else { 0 };
        let open = |pathway: Pathway| site.cases[pathway as usize];
        if people > 20 {
            let clinicians = people.div_ceil(self.parameters.persons_per_clinician).min(consulting.max(1) * 3);
            target[Profession::Health as usize] = clinicians;
            target[Profession::MentalHealth as usize] = people.div_ceil(self.parameters.persons_per_counsellor);
            let children = open(Pathway::ChildCare).found.div_ceil(self.rules.open_cases);
            target[Profession::Protection as usize] =
                children + people.div_ceil(self.parameters.persons_per_protection_worker);
            let papers = [Pathway::Documents, Pathway::Asylum].map(|p| open(p).found - open(p).cared);
            target[Profession::Asylum as usize] = papers.iter().sum::<u32>().div_ceil(self.rules.papers * 3);
        } else if site.desks.is_some() || site.kind == SiteKind::HostCommunity && site.present.value > 50 {
            // A child alone needs a case worker wherever it is.
            target[Profession::Protection as usize] = 1 + open(Pathway::ChildCare).found / self.rules.open_cases.max(1);
        }
        if site.desks.is_some() || people > 100 {
            target[Profession::Interpreter as usize] = self.languages.clamp(1, 4);
        }
    }

    /// How deeply desks look for needs: as deeply as the queue allows.
    pub(super) fn screening(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for site in &sitrep.sites {
            let Some(desks) = site.desks else { continue };
            let depth = if self.busy(site) { Screening::Rapid } else { Screening::Full };
            if depth != desks.screening {
                plan.free(Decision::SetScreening { site: site.id.clone(), screening: depth });
            }
        }
    }

    /// A room for private talks wherever people are asked or stay; consulting rooms for the clinicians they need.
    pub(super) fn rooms(&mut self, sitrep: &Sitrep, plan: &mut Plan) {
        for (i, site) in sitrep.sites.iter().enumerate() {
            let people = site.present.value;
            let asks = site.desks.is_some() || site.beds.is_some_and(|beds| beds > 0) && people > 50;
            let Some((consulting, confidential)) = site.rooms.filter(|_| asks && site.reachable) else { continue };
            let wanted = people.div_ceil(self.parameters.persons_per_clinician).div_ceil(3);
            let (more, private) = (wanted.saturating_sub(consulting), u32::from(confidential == 0));
            if more + private > 0 && sitrep.tick.0 >= self.memory[i].rooms {
                let cents = i64::from(more + private) * i64::from(self.rules.room_price);
                let order = Decision::BuildRooms { site: site.id.clone(), consulting: more, confidential: private };
                if plan.once(Line::Health, cents, order) {
                    self.memory[i].rooms = sitrep.tick.0 + self.rules.building_hours + 6;
                }
            }
        }
    }

    /// A space for children wherever families stay: in shelters, and in towns that host them.
    pub(super) fn spaces(&mut self, sitrep: &Sitrep, plan: &mut Plan) {
        for (i, site) in sitrep.sites.iter().enumerate() {
            let stays = site.beds.is_some_and(|beds| beds > 0) || site.kind == SiteKind::HostCommunity;
            let families = stays && site.present.value > 100 && site.reachable;
            if families && site.rooms.is_some() && !site.child_space && !self.memory[i].space {
                let order = Decision::OpenChildSpace { site: site.id.clone() };
                self.memory[i].space = plan.once(Line::Protection, i64::from(self.rules.space_price), order);
            }
        }
    }

    /// Once lives were lost: a rescue team on each of the most dangerous ways.
    pub(super) fn rescue(&self, sitrep: &Sitrep, plan: &mut Plan) {
        if !sitrep.happened.contains(&FactKind::LivesLost) {
            return;
        }
        for at in &self.dangerous {
            let route = &sitrep.routes[*at];
            if route.rescue == 0 {
                let order = Decision::SendRescue { route: route.id.clone(), teams: 1 };
                plan.standing(Line::Border, i64::from(self.rules.rescue_price), plan.days(), order);
            }
        }
    }

    /// Staff where they are needed: first somebody everywhere, then as many as the work asks for; from the pool, from sites
    /// that can spare them, and by recruiting.
    pub(super) fn staff(&self, sitrep: &Sitrep, plan: &mut Plan) {
        let sites = sitrep.sites.iter().zip(&self.outlook);
        let targets: Vec<_> = sites.map(|(site, (expected, _))| self.target(site, *expected)).collect();
        let reachable = || sitrep.sites.iter().enumerate().filter(|(_, site)| site.reachable);
        // Positive where staff are missing, negative where they can be spared.
        let mut lacks = vec![0i64; sitrep.sites.len()];
        let mut posted = vec![0; sitrep.sites.len()];
        let wanted = |at: usize| targets.iter().any(|target| target[at] > 0);
        for profession in Profession::ALL.into_iter().filter(|profession| wanted(*profession as usize)) {
            let at = profession as usize;
            let mut ready = sitrep.staff_ready[at];
            lacks.fill(0);
            posted.fill(0);
            for (i, site) in reachable() {
                lacks[i] = i64::from(targets[i][at]) - i64::from(site.staff[at]);
            }
            for most in [1, u32::MAX] {
                for (i, site) in reachable() {
                    let here = site.staff[at] + posted[i];
                    let persons = targets[i][at].min(most).saturating_sub(here).min(ready);
                    posted[i] += persons;
                    ready -= persons;
                    lacks[i] -= i64::from(persons);
                }
            }
            for (i, site) in reachable() {
                if posted[i] > 0 {
                    plan.free(Decision::PostStaff { profession, site: site.id.clone(), persons: posted[i] });
                }
            }
            let missing = self.spare(profession, sitrep, &targets, &mut lacks, plan);
            let wanted = missing.saturating_sub(sitrep.staff_in_training[at]).min(sitrep.staff_recruitable[at]);
            if wanted > 0 {
                let pay = i64::from(self.rules.pay) * i64::from(wanted);
                plan.standing(Line::Staff, pay, plan.days(), Decision::Recruit { profession, persons: wanted });
            }
        }
    }

    /// Moves staff from where they can be spared to where nobody is; returns how many are still missing.
    fn spare(
        &self,
        profession: Profession,
        sitrep: &Sitrep,
        targets: &[[u32; Profession::COUNT]],
        lacks: &mut [i64],
        plan: &mut Plan,
    ) -> u32 {
        let at = profession as usize;
        for (to, site) in sitrep.sites.iter().enumerate() {
            if lacks[to] <= 0 || site.staff[at] > 0 {
                continue;
            }
            // A crew that the rule has no number for stays where it is.
            let known = |from: &usize| lacks[*from] < 0 && targets[*from][at] > 0;
            let from = (0..lacks.len()).filter(known).min_by_key(|from| lacks[*from]);
            if let Some(from) = from {
                (lacks[from], lacks[to]) = (lacks[from] + 1, lacks[to] - 1);
                let from = sitrep.sites[from].id.clone();
                plan.free(Decision::MoveStaff { profession, from, to: site.id.clone(), persons: 1 });
            }
        }
        lacks.iter().map(|lack| (*lack).max(0) as u32).sum()
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
