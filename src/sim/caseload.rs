//! The caseload: what became of all true cases, for the score; and what is known at each site, for the report.
//!
//! Kept here and not with the people, so that no sequence of moves, splits or merges can lower it. Hours of a case count
//! from when the person appeared until ENDEX, wherever they are; cases open at an exit count as missed to the end.

use bevy::ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::table::Pathway;
use crate::sim::cases::PATHWAY;
use crate::sim::cohort::{People, Record};

/// Case-hours of one pathway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CaseHours {
    /// All hours of true cases.
    pub all: u64,
    /// Hours beyond the time in which care should have begun, without care.
    pub unmet: u64,
}

/// What is known of one pathway at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KnownCases {
    /// Persons found.
    pub found: u32,
    /// Of those, persons with care.
    pub cared: u32,
}

/// All cases of a run.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Caseload {
    /// By site and pathway, while people are there.
    pub sites: Vec<[CaseHours; Pathway::COUNT]>,
    /// Everybody, wherever they are.
    pub total: [CaseHours; Pathway::COUNT],
    /// All pathways together, by population profile; what hosts help with is not counted as missing.
    pub groups: Vec<CaseHours>,
    /// Cases that were open when people left or died.
    pub left_open: [u64; Pathway::COUNT],
    /// What is known at each site as of the last round.
    pub known: Vec<[KnownCases; Pathway::COUNT]>,
    /// Hours of persons with a specific need, found or not, and of those the hours without the service they need.
    pub referral_hours: (u64, u64),
    /// Hours of specific needs, violence aside, and of those the hours in which nobody knew of them.
    pub unknown_hours: (u64, u64),
    /// Recent survivors whose 72 hours are over, who left, or who have care, and of those how many had it in time.
    pub survivors: (u64, u64),
    /// Children without their parents a week after arrival, and of those without a case worker.
    pub children: (u64, u64),
    /// Children reunited with relatives.
    pub reunited: u64,
    /// Persons refused without individual assessment.
    pub refused_unassessed: u64,
    /// Where that was worst: persons by site.
    pub refused_at: Vec<u64>,
    /// Persons who came in by an informal crossing or a landing.
    pub informal_entries: u64,
    /// Persons refused after individual assessment.
    pub refused_assessed: u64,
    /// Asylum seekers who came into distress because data on them were shared.
    pub exposed: u64,
    /// Persons who returned of their own will, with assistance.
    pub assisted_returns: u64,
    /// Lives lost and how they were dealt with.
    pub deaths: Deaths,
    /// People who fell ill in the last day, by site, and whether an outbreak was noticed.
    pub outbreaks: Vec<(u32, bool)>,
}

/// Lives lost and how they were dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Deaths {
    /// All lives lost.
    pub all: u64,
    /// Identified, handed over, buried with dignity; families informed.
    pub in_dignity: u64,
    /// Missing, presumed dead; nobody knows.
    pub missing: u64,
}

impl CaseHours {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.unmet += other.unmet;
    }
}

impl Caseload {
    /// No cases yet.
    #[must_use]
    pub fn new(sites: usize, groups: usize) -> Self {
        Self {
            sites: vec![Default::default(); sites],
            groups: vec![CaseHours::default(); groups],
            known: vec![Default::default(); sites],
            refused_at: vec![0; sites],
            outbreaks: vec![(0, false); sites],
            ..Self::default()
        }
    }

    /// Adds a round: persons (all, unmet, found, cared for) of each pathway by site, and last those on the road.
    pub fn add_round(&mut self, sums: impl Iterator<Item = [(u32, u32, u32, u32); Pathway::COUNT]>, hours: u32) {
        let hours = u64::from(hours);
        for (at, pathways) in sums.enumerate() {
            for (pathway, (all, unmet, found, cared)) in pathways.into_iter().enumerate() {
                if all == 0 {
                    if let Some(known) = self.known.get_mut(at) {
                        known[pathway] = KnownCases::default();
                    }
                    continue;
                }
                let spent = CaseHours { all: u64::from(all) * hours, unmet: u64::from(unmet) * hours };
                self.total[pathway].add(spent);
                self.referral_hours.0 += spent.all;
                self.referral_hours.1 += u64::from(all - cared) * hours;
                if pathway != Pathway::SurvivorCare as usize {
                    self.unknown_hours.0 += spent.all;
                    self.unknown_hours.1 += u64::from(all - found) * hours;
                }
                if let Some(site) = self.sites.get_mut(at) {
                    site[pathway].add(spent);
                    self.known[at][pathway] = KnownCases { found, cared };
                }
            }
        }
        for (total, left) in self.total.iter_mut().zip(self.left_open) {
            total.add(CaseHours { all: left * hours, unmet: left * hours });
        }
    }

    /// Notes the cases open when people leave the country or die.
    pub fn leave_open(&mut self, people: &People, record: &Record, asks_asylum: bool) {
        for (i, pathway) in PATHWAY.into_iter().enumerate() {
            if let Some(pathway) = pathway {
                self.left_open[pathway as usize] += u64::from(people.overlays[i] - record.cases.cared[i]);
            }
        }
        // Whoever leaves before the third day is over did not reach care in time either.
        self.survivors.0 += record.cases.fresh.iter().map(|n| u64::from(*n)).sum::<u64>();
        if asks_asylum {
            self.left_open[Pathway::Asylum as usize] += u64::from(people.persons() - record.cases.papers);
        }
    }

    /// Notes lives lost: how many were dealt with in dignity, and how many were not found.
    pub fn bury(&mut self, lost: u32, in_dignity: u32, missing: u32) {
        self.deaths.all += u64::from(lost);
        self.deaths.in_dignity += u64::from(in_dignity);
        self.deaths.missing += u64::from(missing);
    }
}
