//! The language layer: every word and every number a player reads passes through here.
//!
//! Contract:
//! - Messages are Fluent files under `assets/lang/{en,es,fr}`, embedded at build time; nothing
//!   is read at run time, and no clock, environment or thread is involved.
//! - The same key and arguments always give the same string. A message missing in a language
//!   is shown in English, and one missing there too as its key in guillemets.
//! - A key is a message id, or `id.attribute`. All languages hold the same keys with the same
//!   variables, each defined once; the tests of this module fail otherwise.
//! - Numbers inside messages are written by [`Numbers`], the formatter used outside them, and
//!   choose plural forms by the rules of the language. No Unicode isolation marks are added.
//!   Fluent holds numbers as `f64`, so an argument beyond ±2⁵³ loses its last digits.

mod catalogue;
mod lang;
mod numbers;
mod plain;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use catalogue::{Fault, faults, keys};
pub use lang::{Lang, LangError};
pub use numbers::Numbers;
pub use plain::unaccented;

type Bundle = FluentBundle<FluentResource>;

/// A value put into a message in place of a `$variable`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A whole number: grouped when shown, and able to choose a plural form.
    Int(i64),
    /// A piece of text, shown as it is.
    Str(Cow<'a, str>),
}

/// The messages of one language, with English behind them.
pub struct Text {
    lang: Lang,
    /// The language's own messages first, then the fallback.
    chain: Vec<Bundle>,
    /// See [`Text::on_screen`].
    on_screen: bool,
}

impl Text {
    /// Loads the embedded messages of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut langs = vec![lang];
        if lang != Lang::En {
            langs.push(Lang::En);
        }
        let load = |lang| bundle(lang, &catalogue::sources(lang));
        let chain = langs.into_iter().map(load).collect();
        Self { lang, chain, on_screen: false }
    }

    /// The same for the desk, whose layout breaks lines at narrow no-break spaces: see [`unbroken`].
    #[must_use]
    pub fn on_screen(lang: Lang) -> Self {
        Self { on_screen: true, ..Self::new(lang) }
    }

    /// The language asked for.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key` with `args` filled in. An unknown key fails a debug assertion, and in
    /// release is shown in guillemets.
    #[must_use]
    pub fn get(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = self.find(key, args);
        debug_assert!(found.is_some(), "no message `{key}` in any language");
        found.unwrap_or_else(|| missing(key))
    }

    /// The message `key` with `args` filled in, or `None` if not even English has it. A variable
    /// missing from `args` fails a debug assertion, and in release is shown by name.
    #[must_use]
    pub fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, FluentValue::from(arg))).collect();
        let mut bundles = self.chain.iter();
        bundles.find_map(|bundle| format(bundle, key, &args)).map(|text| self.set(text))
    }

    /// Whether `key` can be shown, in the language itself or in English.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        let mut bundles = self.chain.iter();
        bundles.any(|bundle| pattern(bundle, key).is_some())
    }

    /// The number formatter of the language.
    #[must_use]
    pub const fn numbers(&self) -> Numbers {
        Numbers::new(self.lang)
    }

    /// See [`Numbers::number`].
    #[must_use]
    pub fn number(&self, value: i64) -> String {
        self.set(self.numbers().number(value))
    }

    /// See [`Numbers::decimal`].
    #[must_use]
    pub fn decimal(&self, value: i64, decimals: u8) -> String {
        self.set(self.numbers().decimal(value, decimals))
    }

    /// See [`Numbers::money`].
    #[must_use]
    pub fn money(&self, cents: i64) -> String {
        self.set(self.numbers().money(cents))
    }

    /// See [`Numbers::percent`].
    #[must_use]
    pub fn percent(&self, permille: i64) -> String {
        self.set(self.numbers().percent(permille))
    }

    /// A count of hours in words: "1 hour", "36 hours".
    #[must_use]
    pub fn hours(&self, hours: i64) -> String {
        self.get("unit-hours", &[("n", Arg::Int(hours))])
    }

    fn set(&self, text: String) -> String {
        if self.on_screen { unbroken(&text) } else { text }
    }
}

/// A text as the desk lays it out: with ordinary no-break spaces for narrow ones, which egui takes for a place to break a line
/// ("5 000", "Attention !"), and between a number and the word after it ("5 000 florins").
#[must_use]
pub fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let counts = c == ' ' && before.is_ascii_digit() && chars.peek().is_some_and(|next| next.is_alphabetic());
        out.push(if c == '\u{202f}' || counts { '\u{a0}' } else { c });
        before = c;
    }
    out
}

fn missing(key: &str) -> String {
    format!("«{key}»")
}

/// A bundle of the given files. Broken messages and later duplicates are left out; [`faults`]
/// reports them.
fn bundle(lang: Lang, sources: &[catalogue::Source<'_>]) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().expect("invariant: every language code is a language identifier");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(Numbers::new(lang).hook()));
    bundle.add_builtins().expect("invariant: a new bundle has no function yet");
    for (_, text) in sources {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
        bundle.add_resource(resource).unwrap_or_default();
    }
    bundle
}

type Pattern<'b> = fluent_syntax::ast::Pattern<&'b str>;

fn pattern<'b>(bundle: &'b Bundle, key: &str) -> Option<&'b Pattern<'b>> {
    match key.split_once('.') {
        None => bundle.get_message(key)?.value(),
        Some((id, attribute)) => {
            let message = bundle.get_message(id)?;
            Some(message.get_attribute(attribute)?.value())
        }
    }
}

fn format(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern(bundle, key)?, Some(args), &mut errors);
    debug_assert!(errors.is_empty(), "message `{key}`: {errors:?}");
    Some(text.into_owned())
}

impl<'a> From<&'a Arg<'_>> for FluentValue<'a> {
    fn from(arg: &'a Arg<'_>) -> Self {
        match arg {
            Arg::Int(value) => Self::from(*value),
            Arg::Str(text) => Self::from(&**text),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Str(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Str(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Str(Cow::Owned(text))
    }
}

macro_rules! arg_from_int {
    ($($int:ty)+) => {$(
        impl From<$int> for Arg<'_> {
            fn from(value: $int) -> Self {
                Self::Int(i64::from(value))
            }
        }
    )+};
}

arg_from_int!(i8 i16 i32 i64 u8 u16 u32);
