//! How the desk looks and speaks on this machine, and whether somebody was led through it; remembered from one exercise to the next.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::scenario::from_ron;
use crate::text::Lang;

/// Language, theme and size of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    /// Language.
    pub lang: Lang,
    /// Dark theme.
    pub dark: bool,
    /// Size of text in percent.
    pub zoom: u32,
    /// Whether somebody was led through a first exercise here, or did not want to be.
    pub guided: bool,
}

/// As it is written.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    lang: String,
    dark: bool,
    zoom: u32,
    #[serde(default)]
    guided: bool,
}

/// The file in which they are remembered.
#[derive(Clone, Debug)]
pub struct LooksFile(pub PathBuf);

impl LooksFile {
    /// What was remembered; nothing where there is no file yet, or none that can be read: how a desk looks is not worth an error,
    /// and the next change writes it anew.
    #[must_use]
    pub fn read(&self) -> Option<Looks> {
        let written: Written = from_ron(&std::fs::read_to_string(&self.0).ok()?).ok()?;
        let lang = written.lang.parse().ok()?;
        Some(Looks { lang, dark: written.dark, zoom: written.zoom, guided: written.guided })
    }

    /// Remembers: the whole file or none of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, looks: Looks) -> io::Result<()> {
        let written =
            Written { lang: looks.lang.to_string(), dark: looks.dark, zoom: looks.zoom, guided: looks.guided };
        let text = ron::to_string(&written).map_err(io::Error::other)?;
        if let Some(folder) = self.0.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let new = self.0.with_extension("new");
        std::fs::write(&new, text)?;
        std::fs::rename(&new, &self.0)
    }
}
