//! The languages the trainer speaks, and how a player's locale name picks one.

use std::fmt;
use std::str::FromStr;

/// A language with a full set of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English; also what a message missing elsewhere falls back to.
    #[default]
    En,
    /// Spanish as written in Latin America (es-419).
    Es,
    /// French.
    Fr,
}

/// A locale name whose language the trainer does not speak.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LangError {
    /// The name is not one of the known languages, with or without a region.
    #[error("unknown language `{0}`: known languages are en, es, fr")]
    Unknown(String),
}

impl Lang {
    /// Every language, in declaration order.
    pub const ALL: [Self; 3] = [Self::En, Self::Es, Self::Fr];

    /// Its own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
        }
    }

    /// The two-letter code, which is also the name of the language's asset folder.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Lang {
    type Err = LangError;

    /// Reads `es`, `es-MX` or `es_GT.UTF-8`, in any case; only the language part counts.
    fn from_str(name: &str) -> Result<Self, LangError> {
        let language = name.split(['-', '_', '.', '@']).next().unwrap_or(name);
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(language))
            .ok_or_else(|| LangError::Unknown(name.to_owned()))
    }
}
