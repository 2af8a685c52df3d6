//! What would limit the result while it builds up: what the gates of the score table count, as far as it is seen in reports. An
//! estimate from the observed picture, never the count that the score makes.

use serde::{Deserialize, Serialize};

use crate::scenario::Loaded;
use crate::scenario::schema::{Item, Line, SiteKind};
use crate::scenario::table::{Breach, Gate, Pathway};
use crate::sim::{KnownCases, SMALLEST_GROUP, SitePicture, Sitrep};
use crate::units::{DAY, Tick};

/// Something that limits the result once it lasts or grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// Too little water to survive at a site, by position.
    Water(usize),
    /// Too little food to survive at a site, by position.
    Food(usize),
    /// Known children alone without a case worker.
    Children,
    /// Unpaid bills of a line.
    Arrears(Line),
}

/// A time in which something builds up, hour by hour as seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// What.
    pub limit: Limit,
    /// Since when, without a break.
    pub since: Tick,
    /// When it was last seen.
    pub seen: Tick,
}

impl Spell {
    /// Hours in a row in which it was seen.
    #[must_use]
    pub const fn hours(&self) -> u32 {
        self.seen.since(self.since) + 1
    }
}

/// Lines whose services save lives: their standing still is what counts.
const SAVE_LIVES: [Line; 4] = [Line::Wash, Line::Staff, Line::Transport, Line::Shelter];

/// The fewest children of whom a share says anything.
const ENOUGH: u32 = 10;

impl Limit {
    /// The breach that it leads to.
    #[must_use]
    pub const fn breach(self) -> Breach {
        match self {
            Self::Water(_) | Self::Food(_) => Breach::SurvivalMissed,
            Self::Children => Breach::ChildrenWithoutCare,
            Self::Arrears(_) => Breach::ArrearsStoppedService,
        }
    }

    /// From what severity on it limits the result, to how many points, and whether it has come to that: the last step reached, else
    /// the first. None where the score table has no such gate.
    #[must_use]
    pub fn step(self, loaded: &Loaded, severity: u32) -> Option<(u32, u32, bool)> {
        let caps = &gate(loaded, self.breach())?.caps;
        let reached = caps.iter().rev().find(|(from, _)| severity >= *from);
        let (from, cap) = reached.or_else(|| caps.first())?;
        Some((*from, *cap, reached.is_some()))
    }
}

fn gate(loaded: &Loaded, breach: Breach) -> Option<&Gate> {
    loaded.score.gates.iter().find(|gate| gate.breach == breach)
}

/// People whom a site serves, as far as is known.
#[must_use]
pub const fn served(site: &SitePicture) -> u32 {
    site.present.value.saturating_sub(site.unserved.value)
}

/// Children alone who are known, and how many of them have a case worker.
#[must_use]
pub fn children(sitrep: &Sitrep) -> KnownCases {
    sitrep.sites.iter().map(|site| site.cases[Pathway::ChildCare as usize]).fold(
        KnownCases::default(),
        |KnownCases { found, cared }, here| KnownCases { found: found + here.found, cared: cared + here.cared },
    )
}

/// Of known children alone, those without a case worker in permille; none where so few are known that a share says nothing.
#[must_use]
pub fn left_alone(sitrep: &Sitrep) -> Option<u32> {
    let KnownCases { found, cared } = children(sitrep);
    (found >= ENOUGH).then(|| found.saturating_sub(cared) * 1000 / found)
}

/// What builds up in a picture.
#[must_use]
pub fn building(loaded: &Loaded, sitrep: &Sitrep) -> Vec<Limit> {
    let rules = &loaded.rules;
    let serves =
        |site: &SitePicture| site.reachable && site.kind != SiteKind::HostCommunity && served(site) >= SMALLEST_GROUP;
    let serving = || sitrep.sites.iter().enumerate().filter(|(_, site)| serves(site));
    let dry = |site: &SitePicture| site.water_each().is_some_and(|each| each < rules.water_floor);
    // Cash feeds whom it is paid for.
    let fed = |site: &SitePicture| u64::from(site.cash) * 1000 >= u64::from(served(site)) * u64::from(rules.food_floor);
    let hungry = |site: &SitePicture| site.stock.is_some_and(|stock| stock[Item::Ration as usize] == 0) && !fed(site);
    let thirst = serving().filter(|(_, site)| dry(site)).map(|(at, _)| Limit::Water(at));
    let hunger = serving().filter(|(_, site)| hungry(site)).map(|(at, _)| Limit::Food(at));
    let alone = left_alone(sitrep).zip(Limit::Children.step(loaded, 0)).filter(|(share, (from, ..))| share >= from);
    let owing = sitrep.lines.iter().filter(|line| line.stopped || line.owed.0 > 0);
    let owing = owing.filter(|line| SAVE_LIVES.contains(&line.line)).map(|line| Limit::Arrears(line.line));
    let all = thirst.chain(hunger).chain(alone.map(|_| Limit::Children)).chain(owing);
    all.filter(|limit| gate(loaded, limit.breach()).is_some()).collect()
}

/// Notes what builds up in an hour. What begins is returned, once: what had ended begins anew after a day at the earliest.
pub fn watch(spells: &mut Vec<Spell>, building: &[Limit], now: Tick) -> Vec<Limit> {
    let mut begun = Vec::new();
    for limit in building {
        match spells.iter_mut().find(|spell| spell.limit == *limit) {
            Some(spell) => {
                if now.since(spell.seen) > 1 {
                    spell.since = now;
                }
                spell.seen = now;
            }
            None => {
                spells.push(Spell { limit: *limit, since: now, seen: now });
                begun.push(*limit);
            }
        }
    }
    spells.retain(|spell| now.since(spell.seen) < DAY);
    begun
}
