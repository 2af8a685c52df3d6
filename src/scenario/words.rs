//! Words with a meaning of their own in texts shown to players: names of real countries and organisations, and terms that put
//! people down, with what to say instead (`assets/words`).
//!
//! Contract: a text is compared word by word, so that punctuation, spaces and hyphens between words do not matter; names as
//! they are written, terms in small and capital letters. In a term, `a|b` is one of several words and `*` any ending or, by itself, any word. Of
//! several entries that begin at one word the longest counts, and words are matched once.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{asset, from_ron};
use crate::text::Lang;

/// What was met in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The name of a real country or territory.
    Country,
    /// The name of a real organisation.
    Organisation,
    /// The name of a real people.
    People,
    /// A term to avoid; what to say instead.
    Avoid(&'static str),
}

/// A word or several, and where they stand in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bytes.
    pub span: Range<usize>,
    /// What they mean.
    pub meaning: Meaning,
}

/// A list for each language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ByLang<T> {
    en: Vec<T>,
    es: Vec<T>,
    fr: Vec<T>,
}

impl<T> ByLang<T> {
    fn of(&self, lang: Lang) -> &[T] {
        match lang {
            Lang::En => &self.en,
            Lang::Es => &self.es,
            Lang::Fr => &self.fr,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    countries: ByLang<String>,
    organisations: ByLang<String>,
    peoples: ByLang<String>,
}

/// Terms, and what to say instead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    avoid: Vec<String>,
    say: String,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| embedded("words/names.ron"));
static TERMS: LazyLock<ByLang<Term>> = LazyLock::new(|| embedded("words/terms.ron"));

fn embedded<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let text = asset(path).expect("invariant: the list is embedded (tested)");
    from_ron(text).expect("invariant: the embedded list reads (tested)")
}

/// The lists of one language, ready to be compared.
struct Lexicon {
    /// Names by their first word: all words, and the meaning.
    names: BTreeMap<&'static str, Vec<(Vec<&'static str>, Meaning)>>,
    /// Terms: each word as its alternatives, in small letters.
    terms: Vec<(Vec<Vec<&'static str>>, Meaning)>,
}

static LEXICONS: LazyLock<[Lexicon; 3]> = LazyLock::new(|| Lang::ALL.map(Lexicon::new));

impl Lexicon {
    fn new(lang: Lang) -> Self {
        let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let countries = NAMES.countries.of(lang).iter().map(|name| (name, Meaning::Country));
        let organisations = NAMES.organisations.of(lang).iter().map(|name| (name, Meaning::Organisation));
        for (name, meaning) in countries.chain(organisations) {
            let words: Vec<&'static str> = words(name).map(|span| &name[span]).collect();
            let first = *words.first().expect("invariant: a name has a word (tested)");
            names.entry(first).or_default().push((words, meaning));
        }
        let term = |term: &'static Term| {
            let forms = term.avoid.iter();
            forms.map(|form| {
                let words = form.split(' ').map(|word| word.split('|').collect()).collect();
                (words, Meaning::Avoid(term.say.as_str()))
            })
        };
        let people = |form: &'static String| (vec![form.split('|').collect()], Meaning::People);
        let peoples = NAMES.peoples.of(lang).iter().map(people);
        Self { names, terms: TERMS.of(lang).iter().flat_map(term).chain(peoples).collect() }
    }

    /// The entry that begins at the first of these words: how many words it has, and what it means.
    fn entry(&self, exact: &[&str], small: &[String]) -> Option<(usize, Meaning)> {
        let names = self.names.get(exact.first()?).into_iter().flatten();
        let names = names.filter(|(words, _)| exact.starts_with(words)).map(|(words, meaning)| (words.len(), *meaning));
        let fits = |words: &[Vec<&str>]| {
            words.len() <= small.len() && words.iter().zip(small).all(|(word, found)| word.iter().any(|w| is(w, found)))
        };
        let terms = self.terms.iter().filter(|(words, _)| fits(words)).map(|(words, meaning)| (words.len(), *meaning));
        terms.chain(names).max_by_key(|(length, _)| *length)
    }
}

/// Whether a word of a term stands for a word of a text.
fn is(word: &str, found: &str) -> bool {
    word.strip_suffix('*').map_or(word == found, |start| found.starts_with(start))
}

/// The words of a text: runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[from..].find(|c: char| !c.is_alphanumeric());
        rest = length.map_or(text.len(), |length| from + length);
        Some(from..rest)
    })
}

/// Small words by which a language is known: each belongs to one of the three only, or nearly so.
const SMALL_WORDS: [(Lang, &[&str]); 3] = [
    (Lang::En, &["the", "of", "and", "to", "is", "are", "in", "with", "for", "at", "there", "who", "from"]),
    (Lang::Es, &["el", "los", "las", "y", "una", "del", "hay", "con", "por", "para", "al", "lo", "se", "su", "más"]),
    (Lang::Fr, &["le", "les", "des", "du", "et", "une", "est", "dans", "au", "aux", "il", "sont", "pour", "vous", "à"]),
];

/// The language that a text is in, by its small words; none where they do not tell.
#[must_use]
pub fn language(text: &str) -> Option<Lang> {
    let own: Vec<String> = words(text).map(|span| text[span].to_lowercase()).collect();
    let count = |known: &[&str]| own.iter().filter(|word| known.contains(&word.as_str())).count();
    let mut counts = SMALL_WORDS.map(|(lang, known)| (count(known), lang));
    counts.sort_by_key(|(count, _)| *count);
    let [_, (second, _), (first, lang)] = counts;
    (first > second).then_some(lang)
}

/// All names and terms in a text of this language, in its order.
#[must_use]
pub fn hits(text: &str, lang: Lang) -> Vec<Hit> {
    let at = Lang::ALL.iter().position(|known| *known == lang).expect("invariant: all languages are there");
    let lexicon = &LEXICONS[at];
    let spans: Vec<Range<usize>> = words(text).collect();
    let exact: Vec<&str> = spans.iter().map(|span| &text[span.clone()]).collect();
    let small: Vec<String> = exact.iter().map(|word| word.to_lowercase()).collect();
    let (mut hits, mut i) = (Vec::new(), 0);
    while i < spans.len() {
        let found = lexicon.entry(&exact[i..], &small[i..]);
        if let Some((length, meaning)) = found {
            hits.push(Hit { span: spans[i].start..spans[i + length - 1].end, meaning });
        }
        i += found.map_or(1, |(length, _)| length);
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, lang: Lang) -> Vec<(&str, Meaning)> {
        hits(text, lang).into_iter().map(|hit| (&text[hit.span], hit.meaning)).collect()
    }

    #[test]
    fn names_are_found_as_they_are_written_and_the_longest_counts() {
        assert_eq!(
            found("From South Sudan, not from Sudan.", Lang::En),
            [("South Sudan", Meaning::Country), ("Sudan", Meaning::Country),]
        );
        assert_eq!(
            found("La Croix-Rouge et l’OIM", Lang::Fr),
            [("Croix-Rouge", Meaning::Organisation), ("OIM", Meaning::Organisation),]
        );
        assert_eq!(found("Una reunión de la ONU en México", Lang::Es).len(), 2);
        // Parts of words, and words in small letters, are no names.
        assert_eq!(found("A roman soldier drank turkey soup; some Omanda; who came?", Lang::En), []);
        assert_eq!(found("Velora, Tervia, Puente Serra", Lang::Es), []);
    }

    #[test]
    fn peoples_are_found_in_all_their_forms_and_languages_are_none() {
        for (text, lang, word) in [
            ("Two Mexican families", Lang::En, "Mexican"),
            ("muchos venezolanos", Lang::Es, "venezolanos"),
            ("Familia de Venezolanas", Lang::Es, "Venezolanas"),
            ("Des Syriens arrivent", Lang::Fr, "Syriens"),
        ] {
            assert_eq!(found(text, lang), [(word, Meaning::People)], "{text}");
        }
        for (text, lang) in [("They speak Arabic and Spanish.", Lang::En), ("Hablan español.", Lang::Es)] {
            assert_eq!(found(text, lang), [], "{text}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_small_words() {
        for (text, lang) in [
            ("The centre of the town is full.", Some(Lang::En)),
            ("El centro de la ciudad está lleno y hay cola.", Some(Lang::Es)),
            ("Le centre de la ville est complet.", Some(Lang::Fr)),
            ("Milva", None),
        ] {
            assert_eq!(language(text), lang, "{text}");
        }
    }

    #[test]
    fn terms_are_found_in_all_their_forms() {
        for (text, lang, words) in [
            ("Illegal migrants", Lang::En, "Illegal migrants"),
            ("a WAVE of refugees", Lang::En, "WAVE of refugees"),
            ("un migrante ilegal", Lang::Es, "migrante ilegal"),
            ("una avalancha de personas", Lang::Es, "avalancha"),
            ("des clandestins", Lang::Fr, "clandestins"),
            ("un flot de migrants", Lang::Fr, "flot de migrants"),
            ("a flood of desperate people", Lang::En, "flood of desperate people"),
            ("una ola de 500 personas", Lang::Es, "ola de 500 personas"),
            ("un flot de 500 personnes", Lang::Fr, "flot de 500 personnes"),
            ("Llegan miles de ilegales.", Lang::Es, "miles de ilegales"),
            ("una marea humana", Lang::Es, "marea humana"),
            ("Une déferlante migratoire", Lang::Fr, "déferlante migratoire"),
            ("C’est une invasion !", Lang::Fr, "une invasion"),
            ("It is an invasion.", Lang::En, "an invasion"),
        ] {
            let hits = found(text, lang);
            assert!(matches!(hits[..], [(found, Meaning::Avoid(_))] if found == words), "{text}: {hits:?}");
        }
        for (text, lang) in [
            ("The flood took the road; a wave hit the pier; an illegal fee was asked.", Lang::En),
            ("La ola se llevó el muelle; cobran un pago ilegal.", Lang::Es),
            ("Le flot a emporté le pont ; une vague haute.", Lang::Fr),
            ("Hubo pagos ilegales antes de la invasión.", Lang::Es),
        ] {
            assert_eq!(found(text, lang), [], "{text}");
        }
    }

    /// An entry that its own comparison does not find would warn of nothing.
    #[test]
    fn every_name_finds_itself() {
        for lang in Lang::ALL {
            for (list, meaning) in [(&NAMES.countries, Meaning::Country), (&NAMES.organisations, Meaning::Organisation)]
            {
                assert!(list.of(lang).len() > 40, "{lang}: few names");
                for name in list.of(lang) {
                    assert_eq!(found(name, lang), [(words_of(name), meaning)], "{lang}");
                }
            }
        }
    }

    fn words_of(name: &str) -> &str {
        name.trim_matches(|c: char| !c.is_alphanumeric())
    }

    #[test]
    fn every_term_finds_itself_and_says_what_to_say_instead() {
        for lang in Lang::ALL {
            assert!(TERMS.of(lang).len() >= 10, "{lang}: few terms");
            for term in TERMS.of(lang) {
                assert!(hits(&term.say, lang).is_empty(), "{lang}: {:?} is itself to be avoided", term.say);
                for form in &term.avoid {
                    let any = |word: &str| if word == "*" { "some".to_owned() } else { word.replace('*', "") };
                    let first = |word: &str| any(word.split('|').next().unwrap_or_default());
                    let text: Vec<String> = form.split(' ').map(first).collect();
                    let hits = hits(&text.join(" "), lang);
                    assert!(
                        hits.iter().any(|hit| hit.meaning == Meaning::Avoid(&term.say)),
                        "{lang}: {form}: {hits:?}"
                    );
                    assert_eq!(*form, form.to_lowercase(), "{lang}: terms are written in small letters");
                }
            }
        }
    }
}
