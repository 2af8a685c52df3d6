//! New scenarios: a [`Plan`] of few choices becomes a small, commented scenario file that loads and runs at once; or a
//! scenario that exists is copied under another name.

mod copy;
mod kinds;
mod plan;

pub use copy::{Copied, copy};
pub use kinds::{Goal, Kind, Land};
pub use plan::{LONGEST, MOST_PERSONS, NEIGHBOUR, Plan};

use crate::text::unaccented;

/// An id from a file name: small letters without accents, digits and dashes, starting with a letter.
#[must_use]
pub fn id_from(stem: &str) -> String {
    let sign = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' };
    let id: String = stem.chars().map(unaccented).map(sign).skip_while(|c| !c.is_ascii_lowercase()).take(40).collect();
    let id = id.trim_end_matches('-');
    if id.is_empty() { "scenario".to_owned() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn any_file_name_gives_an_id() {
        for (stem, id) in [
            ("My Storm", "my-storm"),
            ("2027 río", "rio"),
            ("ñandú", "nandu"),
            ("Été", "ete"),
            ("山", "scenario"),
            ("a_b-1", "a_b-1"),
        ] {
            assert_eq!(super::id_from(stem), id);
            assert!(crate::scenario::ids::ScenarioId::new(id).is_some());
        }
    }
}
