//! The columns of the inject list as a spreadsheet, and how each cell is said in a language.
//!
//! A cell has one canonical form (the words of the RON file) and is shown in the user's language; what is read may be in
//! any language of ours.

use crate::authoring::labels::{CHANNELS, SEATS, channel_key, seat_key};
use crate::text::{Lang, Text, unaccented};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Id of the inject.
    Id,
    /// How it starts: at a time, once a condition holds, released by the facilitator.
    Start,
    /// Day.
    Day,
    /// Hour.
    Hour,
    /// Condition, as RON.
    Condition,
    /// Whom it addresses.
    To,
    /// How it arrives.
    Channel,
    /// Who it comes from.
    From(Lang),
    /// Headline.
    Title(Lang),
    /// What players read.
    Text(Lang),
    /// Expected action.
    Expected(Lang),
    /// Hours for it.
    Within,
    /// What shows it, as RON.
    ShownBy,
    /// Objective.
    Objective,
    /// Effects, as RON.
    Effects,
    /// Question to the players, as RON.
    Dilemma,
    /// Whether it may weigh on people.
    Severe,
}

use Lang::{En, Es, Fr};

/// How an inject starts, in the words of the RON file.
const STARTS: [(&str, &str); 3] =
    [("At", "msel-start-at"), ("Once", "msel-start-once"), ("Released", "msel-start-released")];

impl Column {
    /// How many there are.
    pub const COUNT: usize = 25;
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Id,
        Self::Start,
        Self::Day,
        Self::Hour,
        Self::Condition,
        Self::To,
        Self::Channel,
        Self::From(En),
        Self::From(Es),
        Self::From(Fr),
        Self::Title(En),
        Self::Title(Es),
        Self::Title(Fr),
        Self::Text(En),
        Self::Text(Es),
        Self::Text(Fr),
        Self::Expected(En),
        Self::Expected(Es),
        Self::Expected(Fr),
        Self::Within,
        Self::ShownBy,
        Self::Objective,
        Self::Effects,
        Self::Dilemma,
        Self::Severe,
    ];

    /// Its place in the sheet.
    #[must_use]
    pub fn at(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).expect("invariant: all columns are listed (tested)")
    }

    /// Its heading in a language.
    #[must_use]
    pub fn heading(self, text: &Text) -> String {
        let (key, lang) = match self {
            Self::Id => ("msel-column-id", None),
            Self::Start => ("msel-column-start", None),
            Self::Day => ("msel-column-day", None),
            Self::Hour => ("msel-column-hour", None),
            Self::Condition => ("msel-column-condition", None),
            Self::To => ("msel-column-to", None),
            Self::Channel => ("msel-column-channel", None),
            Self::From(lang) => ("msel-column-from", Some(lang)),
            Self::Title(lang) => ("msel-column-title", Some(lang)),
            Self::Text(lang) => ("msel-column-text", Some(lang)),
            Self::Expected(lang) => ("msel-column-expected", Some(lang)),
            Self::Within => ("msel-column-within", None),
            Self::ShownBy => ("msel-column-shown-by", None),
            Self::Objective => ("msel-column-objective", None),
            Self::Effects => ("msel-column-effects", None),
            Self::Dilemma => ("msel-column-dilemma", None),
            Self::Severe => ("msel-column-severe", None),
        };
        let name = text.get(key, &[]);
        lang.map_or_else(|| name.clone(), |lang| format!("{name} ({lang})"))
    }

    /// The column under a heading in any language.
    #[must_use]
    pub fn under(heading: &str, texts: &[Text]) -> Option<Self> {
        let wanted = folded(heading);
        Self::ALL.into_iter().find(|column| texts.iter().any(|text| folded(&column.heading(text)) == wanted))
    }

    /// Whether its cells hold RON.
    #[must_use]
    pub const fn is_ron(self) -> bool {
        matches!(self, Self::Condition | Self::ShownBy | Self::Effects | Self::Dilemma)
    }

    /// Whether its cells hold a whole number.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Day | Self::Hour | Self::Within)
    }

    /// What its numbers count: a selector in the messages.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Within => "hours",
            _ => "none",
        }
    }

    /// Whether its cells are texts for people, kept to the last space.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::From(_) | Self::Title(_) | Self::Text(_) | Self::Expected(_))
    }

    /// Words a cell may hold, each with the message that shows it; empty where anything may stand.
    fn words(self) -> Vec<(String, &'static str)> {
        let own = |(word, key): (&str, &'static str)| (word.to_owned(), key);
        match self {
            Self::Start => STARTS.map(own).to_vec(),
            Self::To => SEATS.map(|seat| (format!("{seat:?}"), seat_key(seat))).to_vec(),
            Self::Channel => CHANNELS.map(|channel| (format!("{channel:?}"), channel_key(channel))).to_vec(),
            Self::Severe => vec![own(("true", "msel-yes")), own(("false", "msel-no"))],
            _ => Vec::new(),
        }
    }

    /// A canonical cell as it is shown.
    #[must_use]
    pub fn shown(self, cell: &str, text: &Text) -> String {
        let known = self.words().into_iter().find(|(word, _)| word == cell);
        let shown = known.map_or_else(|| cell.to_owned(), |(_, key)| text.get(key, &[]));
        if self.is_text() || self.is_ron() { disarmed(&shown) } else { shown }
    }

    /// A cell as it was read, in its canonical form; or the words it may hold.
    ///
    /// # Errors
    /// Another word than those that may stand here.
    pub fn canonical(self, cell: &str, texts: &[Text], shown_in: &Text) -> Result<String, String> {
        let words = self.words();
        if words.is_empty() || cell.trim().is_empty() {
            let cell = cell.replace("\r\n", "\n");
            return Ok(if self.is_text() { armed(&cell) } else { armed(&cell).trim().to_owned() });
        }
        let wanted = folded(cell);
        let same = |(word, key): &(String, &str)| {
            folded(word) == wanted || texts.iter().any(|text| folded(&text.get(key, &[])) == wanted)
        };
        let found = words.iter().find(|word| same(word));
        let spelt = self == Self::Severe;
        match found {
            Some((word, _)) => Ok(word.clone()),
            // Spreadsheets write their own words for true and false.
            None if spelt && ["verdadero", "vrai", "x", "1"].contains(&wanted.as_str()) => Ok("true".to_owned()),
            None if spelt && ["falso", "faux", "0"].contains(&wanted.as_str()) => Ok("false".to_owned()),
            None => Err(words.iter().map(|(_, key)| shown_in.get(key, &[])).collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Case, space and accents do not matter in words.
fn folded(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().chars().map(unaccented).collect()
}

/// Signs with which a spreadsheet begins a formula; a text that starts with one gets an apostrophe, as people do by hand.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

fn disarmed(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn armed(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Vec<Text> {
        Lang::ALL.map(Text::new).into()
    }

    #[test]
    fn every_heading_and_word_is_found_again_from_every_language() {
        let texts = texts();
        for text in &texts {
            for column in Column::ALL {
                assert_eq!(Column::under(&column.heading(text), &texts), Some(column), "{}", text.lang());
                for (word, _) in column.words() {
                    let shown = column.shown(&word, text);
                    assert_eq!(column.canonical(&shown.to_uppercase(), &texts, text), Ok(word));
                }
            }
        }
        assert_eq!(Column::under("Notes", &texts), None);
        assert!(Column::To.canonical("Nobody", &texts, &texts[0]).is_err_and(|known| known.contains("Border")));
        assert_eq!(Column::Severe.canonical("VERDADERO", &texts, &texts[0]).as_deref(), Ok("true"));
    }

    #[test]
    fn no_text_becomes_a_formula_and_none_is_lost() {
        let texts = texts();
        for text in ["=1+1", "- a dash", "'quoted'", "''=", "'=", "plain", "a'b", " spaces "] {
            let shown = Column::Text(En).shown(text, &texts[0]);
            assert!(!shown.starts_with(['=', '-', '+', '@']), "{shown}");
            assert_eq!(Column::Text(En).canonical(&shown, &texts, &texts[0]).as_deref(), Ok(text));
        }
    }
}
