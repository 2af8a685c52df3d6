//! The library: scenarios, policies, seed lists and rules inside the program, and how files beside it take precedence.
//!
//! A name is first a path; then `scenarios/NAME.ron` in the current folder and beside the program; then an id of the
//! embedded library. CSV files are looked up beside the scenario and never outside its folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::{LARGEST_FILE, LoadError, SeedList, Texts, display_name, from_ron};

static ASSETS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static SCENARIOS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
static SEEDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/seeds");

/// The text of an embedded asset, such as `rules/standard.ron`.
#[must_use]
pub fn asset(path: &str) -> Option<&'static str> {
    ASSETS.get_file(path)?.contents_utf8()
}

fn required(path: &'static str) -> String {
    asset(path).expect("invariant: the asset is embedded (tested)").to_owned()
}

/// One embedded scenario.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Its id: the file name without ending.
    pub id: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The embedded scenario to begin with.
pub const TUTORIAL: &str = "tutorial";

/// All embedded scenarios, by id.
pub fn scenarios() -> impl Iterator<Item = Shipped> {
    stems(&SCENARIOS).map(|(id, text)| Shipped { id, text })
}

/// All embedded policies: id and text.
pub fn policies() -> impl Iterator<Item = (&'static str, &'static str)> {
    ASSETS.get_dir("policies").into_iter().flat_map(stems)
}

fn stems(dir: &'static Dir<'static>) -> impl Iterator<Item = (&'static str, &'static str)> {
    dir.files().filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name.strip_suffix(".ron")?, file.contents_utf8()?))
    })
}

/// An embedded list of seeds.
#[must_use]
pub fn seed_list(id: &str) -> Option<SeedList> {
    from_ron(SEEDS.get_file(format!("{id}.ron"))?.contents_utf8()?).ok()
}

/// What was found under a name beside a scenario.
pub(super) enum Beside {
    /// A text.
    Text(String),
    /// Nothing.
    Missing,
    /// Something outside the folder of the scenario.
    Outside,
}

/// Where the files beside a scenario are.
pub(super) enum Place {
    /// In a folder.
    Folder(PathBuf),
    /// In the program.
    Embedded,
}

impl Place {
    /// A file beside the scenario.
    pub(super) fn file(&self, name: &str) -> Result<Beside, LoadError> {
        match self {
            Self::Folder(folder) => beside(folder, name),
            Self::Embedded => Ok(embedded_file(name).map_or(Beside::Missing, |text| Beside::Text(text.to_owned()))),
        }
    }
}

fn embedded_file(name: &str) -> Option<&'static str> {
    SCENARIOS.get_file(name)?.contents_utf8()
}

/// Finds a scenario: its texts but for CSV files, and where those are.
pub(super) fn find(name: &str) -> Result<(Texts, Place), LoadError> {
    if let Some(path) = on_disk(name) {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            return Err(LoadError::Sheet(path));
        }
        let scenario = read_file(&path)?;
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        return Ok((texts(display_name(&path), scenario), Place::Folder(folder)));
    }
    let shipped = scenarios().find(|shipped| shipped.id == name).ok_or_else(|| not_found(name))?;
    Ok((texts(format!("{}.ron", shipped.id), shipped.text.to_owned()), Place::Embedded))
}

/// A folder is told from nothing at all; it hides no shipped scenario of the same name.
fn not_found(name: &str) -> LoadError {
    if Path::new(name).is_dir() {
        return LoadError::Folder(name.into());
    }
    LoadError::NotFound { name: name.to_owned(), known: scenarios().map(|shipped| shipped.id.to_owned()).collect() }
}

impl Shipped {
    /// This scenario as it was embedded, whatever lies beside the program.
    ///
    /// # Errors
    /// Never in a sound build.
    pub fn load(&self) -> Result<super::Loaded, LoadError> {
        let texts = texts(format!("{}.ron", self.id), self.text.to_owned());
        super::build(texts, &|name| Place::Embedded.file(name))
    }
}

fn texts(name: String, scenario: String) -> Texts {
    Texts {
        name,
        scenario,
        series: BTreeMap::new(),
        rules: required("rules/standard.ron"),
        presets: required("rules/presets.ron"),
        score: required("rules/score.ron"),
    }
}

fn on_disk(name: &str) -> Option<PathBuf> {
    let given = PathBuf::from(name);
    if given.exists() && !given.is_dir() {
        return Some(given);
    }
    if name.contains(['/', '\\']) || name.ends_with(".ron") {
        // It was meant as a path: do not look elsewhere for something else.
        return None;
    }
    let file = Path::new("scenarios").join(format!("{name}.ron"));
    let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join(&file)));
    [Some(file), beside].into_iter().flatten().find(|path| path.is_file())
}

/// Reads a text file of bounded size; a byte order mark is left out.
pub(crate) fn read_file(path: &Path) -> Result<String, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: path.to_path_buf(), source };
    let file = fs::File::open(path).map_err(unreadable)?;
    let bytes = file.metadata().map_err(unreadable)?.len();
    if bytes > LARGEST_FILE {
        return Err(LoadError::TooLarge { path: path.to_path_buf(), bytes });
    }
    let mut content = Vec::new();
    // The limit holds even if the file grows, or is no ordinary file.
    file.take(LARGEST_FILE + 1).read_to_end(&mut content).map_err(unreadable)?;
    if content.len() as u64 > LARGEST_FILE {
        return Err(LoadError::TooLarge { path: path.to_path_buf(), bytes: content.len() as u64 });
    }
    let text = String::from_utf8(content).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..sound]).into_owned();
        let (line, column) = super::finding::line_col(&before, sound);
        LoadError::NotText { path: path.to_path_buf(), line, column }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Whether a file name stays inside the folder of the scenario.
#[must_use]
pub(super) fn stays_inside(file: &str) -> bool {
    !file.is_empty() && !file.contains('\\') && Path::new(file).components().all(|c| matches!(c, Component::Normal(_)))
}

/// A file beside the scenario. A link inside the folder may still point outside.
fn beside(folder: &Path, file: &str) -> Result<Beside, LoadError> {
    if !stays_inside(file) {
        return Ok(Beside::Outside);
    }
    let path = folder.join(file);
    if !path.is_file() {
        return Ok(Beside::Missing);
    }
    let home = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (home.canonicalize(), path.canonicalize()) {
        (Ok(home), Ok(real)) if real.starts_with(&home) => read_file(&path).map(Beside::Text),
        _ => Ok(Beside::Outside),
    }
}
