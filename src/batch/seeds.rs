//! Seeds as people write them: `1,2,5..40` (40 included), a file, or the id of a list that comes with the program.

use std::path::Path;

use super::BatchError;
use crate::scenario::{SeedList, from_ron, seed_list};

/// The largest seed: tables keep it as a signed number.
const LARGEST: u64 = i64::MAX as u64;
/// So many seeds at most.
const MOST: u64 = 10_000_000;

/// The seeds that a text stands for, in its order.
///
/// # Errors
/// It is none of the three, names a seed twice, or none at all.
pub fn seeds(text: &str) -> Result<Vec<u64>, BatchError> {
    let found = match seed_list(text) {
        Some(list) => list.seeds,
        None if Path::new(text).is_file() => of_file(text)?,
        None => of_ranges(text)?,
    };
    if found.is_empty() {
        return Err(BatchError::NoSeeds);
    }
    let mut sorted = found.clone();
    sorted.sort_unstable();
    match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(BatchError::SeedTwice(pair[0])),
        None => Ok(found),
    }
}

/// A list like those in `seeds/`, or numbers and ranges with commas or on lines of their own.
fn of_file(path: &str) -> Result<Vec<u64>, BatchError> {
    let text = crate::scenario::read_file(Path::new(path))?;
    match from_ron::<SeedList>(&text) {
        Ok(list) => Ok(list.seeds),
        Err(_) => of_ranges(&text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(",")),
    }
}

fn of_ranges(text: &str) -> Result<Vec<u64>, BatchError> {
    let mut found = Vec::new();
    for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let wrong = || BatchError::NotSeeds(word.chars().take(40).collect());
        let number = |digits: &str| digits.trim().parse().ok().filter(|seed| *seed <= LARGEST).ok_or_else(wrong);
        match word.split_once("..") {
            None => found.push(number(word)?),
            Some((first, last)) => {
                let (first, last) = (number(first)?, number(last.trim_start_matches('='))?);
                if first > last || last - first >= MOST {
                    return Err(wrong());
                }
                found.extend(first..=last);
            }
        }
        if found.len() as u64 > MOST {
            return Err(wrong());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_include_both_ends_and_lists_are_found_by_id() {
        assert_eq!(seeds("1,2,5..8").unwrap(), [1, 2, 5, 6, 7, 8]);
        assert_eq!(seeds("smoke").unwrap(), (1..=20).collect::<Vec<_>>());
        assert_eq!(seeds(" 3 , 4 ").unwrap(), [3, 4]);
    }

    #[test]
    fn what_are_no_seeds_is_said() {
        assert!(matches!(seeds(""), Err(BatchError::NoSeeds)));
        assert!(matches!(seeds("1,x"), Err(BatchError::NotSeeds(word)) if word == "x"));
        assert!(matches!(seeds("9..5"), Err(BatchError::NotSeeds(_))));
        assert!(matches!(seeds("-1"), Err(BatchError::NotSeeds(_))));
        assert!(matches!(seeds("0..99999999999"), Err(BatchError::NotSeeds(_))));
        assert!(matches!(seeds("1,2..4,3"), Err(BatchError::SeedTwice(3))));
    }
}
