//! Partners: civil society and agencies that help once an agreement is in force, with their own people and goods.
//!
//! With an inter-agency cell they go where most is missing. Without one each goes where people are most easily seen, and much of
//! what they bring is there already.
//!
//! Phase: `Supply`, at midnight ([`let_partners_work`]). Reads: census, services, stores, levers. Writes: stores, [`Crews`],
//! [`Received`], [`Partnership`], [`Journal`]. Draws: none. Keeps: what partners bring is counted as received; their people are
//! not the response's staff and are paid by nobody here.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::schema::{Item, Lever, Partner, Profession};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::site::{Crews, Site, Store};
use crate::sim::supply::Received;
use crate::units::DAY;

/// Days for which a site has enough of something; what comes on top is duplicated.
const ENOUGH_DAYS: u32 = 7;
/// Fewer persons at a site than this are not seen without a cell.
const SEEN: u32 = 30;
/// Places that partners go to without a cell.
const EASY: usize = 2;

/// What partners did.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Partnership {
    /// Items that partners brought.
    pub brought: u64,
    /// Of those, brought where there was enough.
    pub duplicated: u64,
    /// Items that partners would have brought under an agreement while there was somebody to help.
    pub offered: u64,
}

/// A place as partners see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub site: usize,
    /// People there.
    pub persons: u32,
    /// What is there already, in the unit of the help.
    pub have: u32,
}

/// What a site with some people needs of an item to have enough.
#[must_use]
pub const fn enough(item: Item, persons: u32) -> u32 {
    match item {
        Item::Ration => persons * ENOUGH_DAYS,
        Item::MedicalKit => persons / 5,
        Item::ReproductiveKit => persons / 20,
        Item::DignityKit => persons / 3,
        Item::NfiKit | Item::HygieneKit | Item::Tent => persons / 4,
    }
}

/// Where the next help goes: with a cell where there is least for each person, without one to the largest places in turn.
#[must_use]
pub fn next_place(places: &[Seen], coordinated: bool, turn: usize) -> Option<usize> {
    let with_people = || places.iter().enumerate().filter(|(_, place)| place.persons > 0);
    if coordinated {
        // Fewest for a thousand persons; the larger place first of equals.
        let short = |place: &Seen| (u64::from(place.have) * 1000 / u64::from(place.persons), u32::MAX - place.persons);
        return with_people().min_by_key(|(at, place)| (short(place), *at)).map(|(at, _)| at);
    }
    let mut large: Vec<_> = with_people().filter(|(_, place)| place.persons >= SEEN).collect();
    large.sort_by_key(|(at, place)| (u32::MAX - place.persons, *at));
    large.truncate(EASY);
    let count = large.len();
    (count > 0).then(|| large[turn % count].0)
}

/// Whether there are partners.
pub(super) fn any(country: Res<Country>) -> bool {
    !country.scenario().partners.is_empty()
}

/// A day's work of all partners whose agreement is in force.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn let_partners_work(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    levers: Res<Levers>,
    mut places: Query<(&Site, &mut Crews, Option<&mut Store>)>,
    mut received: ResMut<Received>,
    mut partnership: ResMut<Partnership>,
    mut journal: ResMut<Journal>,
) {
    let coordinated = levers.in_force(Lever::InterAgencyCell);
    let week = (clock.now.0 / DAY).is_multiple_of(7);
    let all = &country.scenario().partners;
    if census.served.iter().flatten().any(|persons| *persons > 0) {
        partnership.offered += all.iter().flat_map(|p| &p.brings).map(|goods| u64::from(goods.quantity.0)).sum::<u64>();
    }
    let bound = |partner: &&Partner| levers.in_force(partner.kind.agreement());
    let partners: Vec<&Partner> = all.iter().filter(bound).collect();
    if week && !partners.is_empty() {
        place_teams(&partners, coordinated, &census, &country, &mut places, &mut journal, &clock);
    }
    for partner in partners {
        for goods in &partner.brings {
            let at = goods.item as usize;
            let mut seen = Vec::new();
            for (site, _, store) in &places {
                let here = site.ix.at();
                // Goods go to sites that serve people.
                if let Some(store) = store.filter(|_| site.open && site.reachable()) {
                    seen.push(Seen { site: here, persons: census.served[here].iter().sum(), have: store.stock[at] });
                }
            }
            seen.sort_by_key(|place| place.site);
            let Some(to) = next_place(&seen, coordinated, (clock.now.0 / DAY) as usize) else { continue };
            let place = seen[to];
            let (_, _, store) =
                places.get_mut(country.entities[place.site]).expect("invariant: every site has an entity");
            let quantity = goods.quantity.0;
            store.expect("invariant: it was seen").stock[at] += quantity;
            received.0[at] += u64::from(quantity);
            partnership.brought += u64::from(quantity);
            if place.have >= enough(goods.item, place.persons) {
                partnership.duplicated += u64::from(quantity);
            }
        }
    }
}

/// Once a week partners send their people where they think they are needed.
fn place_teams(
    partners: &[&Partner],
    coordinated: bool,
    census: &Census,
    country: &Country,
    places: &mut Query<(&Site, &mut Crews, Option<&mut Store>)>,
    journal: &mut Journal,
    clock: &Clock,
) {
    let mut teams = vec![[0; Profession::COUNT]; country.entities.len()];
    for (profession, persons) in Profession::ALL.into_iter().map(|p| (p, count(partners, p))) {
        let p = profession as usize;
        let mut seen: Vec<Seen> = Vec::new();
        for (site, crews, _) in places.iter() {
            if site.open && site.reachable() {
                let (at, have) = (site.ix.at(), crews.crews[p].persons);
                seen.push(Seen { site: at, persons: census.present[at], have });
            }
        }
        seen.sort_by_key(|place| place.site);
        for turn in 0..persons {
            let Some(to) = next_place(&seen, coordinated, turn as usize) else { break };
            teams[seen[to].site][p] += 1;
            seen[to].have += 1;
        }
    }
    for (at, entity) in country.entities.iter().enumerate() {
        let (_, mut crews, _) = places.get_mut(*entity).expect("invariant: every site has an entity");
        if crews.partners != teams[at] {
            crews.partners = teams[at];
            let persons = teams[at].iter().sum();
            journal.note(clock.now, Fact::PartnersPlaced { site: SiteIx::from_position(at).0, persons });
        }
    }
}

/// People of a profession whom partners bring together.
fn count(partners: &[&Partner], profession: Profession) -> u32 {
    let of = |partner: &&Partner| {
        partner.teams.iter().filter(|t| t.profession == profession).map(|t| t.persons.0).sum::<u32>()
    };
    partners.iter().map(of).sum::<u32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(places: &[(u32, u32)]) -> Vec<Seen> {
        places.iter().enumerate().map(|(site, (persons, have))| Seen { site, persons: *persons, have: *have }).collect()
    }

    #[test]
    fn a_cell_sends_help_where_least_is_and_without_one_it_goes_where_most_people_are_seen() {
        let places = seen(&[(900, 900), (100, 0), (400, 100), (0, 0), (20, 5)]);
        assert_eq!(next_place(&places, true, 0), Some(1));
        assert_eq!([0, 1, 2].map(|turn| next_place(&places, false, turn)), [Some(0), Some(2), Some(0)]);
        assert_eq!(next_place(&seen(&[(0, 7)]), true, 0), None);
        assert_eq!(next_place(&seen(&[(12, 0)]), false, 0), None, "a dozen people are not seen");
    }

    #[test]
    fn every_item_has_its_enough() {
        for item in Item::ALL {
            assert!(enough(item, 1000) > 0 && enough(item, 2000) >= enough(item, 1000));
        }
    }
}
