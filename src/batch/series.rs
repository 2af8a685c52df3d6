//! The table of ticks, sites and groups: who was where, hour by hour. It is large, so it is written only where it is asked for.

use crate::exercise::Exercise;

/// Columns of a row, after the run's number: name, unit, meaning.
pub(super) const COLUMNS: [(&str, &str, &str); 9] = [
    ("tick", "hours", "Hours since STARTEX"),
    ("site", "", "Position of the site in the scenario, from 0"),
    ("group", "", "Position of the population profile in the scenario, from 0"),
    ("served", "persons", "Persons served by the site"),
    ("hosted", "persons", "Persons hosted by a community"),
    ("unserved", "persons", "Persons there, unregistered and unserved"),
    ("held", "persons", "Persons held on a closed route that leads there"),
    ("unregistered", "persons", "Persons unregistered beyond the time"),
    ("waiting", "persons", "Persons waiting before desks for longer than dignity allows"),
];

/// Adds the rows of the tick that has just ended; none for a group of which nobody is at a site.
pub(super) fn note(exercise: &Exercise, out: &mut Vec<u8>) {
    let (truth, tick) = (exercise.truth(), exercise.now().0);
    for site in 0..truth.country.kinds.len() {
        if !truth.census.is_filled(site) {
            continue;
        }
        for (group, cells) in truth.census.site(site).iter().enumerate() {
            let mut sums = [0u32; 6];
            for cell in cells {
                let classes = [cell.served(), cell.hosted(), cell.unserved(), cell.held()];
                let parts = classes.into_iter().chain([cell.unregistered(), cell.waiting]);
                sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part.persons());
            }
            if sums[..4].iter().any(|sum| *sum > 0) {
                for value in [tick, site as u32, group as u32].iter().chain(&sums) {
                    out.extend(value.to_le_bytes());
                }
            }
        }
    }
}

/// The rows again.
pub(super) fn rows(bytes: &[u8]) -> impl Iterator<Item = [u32; COLUMNS.len()]> + '_ {
    bytes.chunks_exact(4 * COLUMNS.len()).map(|row| {
        let mut values = row.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
        std::array::from_fn(|_| values.next().unwrap_or(0))
    })
}
