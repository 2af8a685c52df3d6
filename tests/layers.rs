//! The dependency rule, checked by reading `use` lines: arrows go down only, and the engine draws in no window crate.

use std::fs;
use std::path::{Path, PathBuf};

/// What each layer may use of this crate, itself included.
const MAY_USE: [(&str, &[&str]); 14] = [
    ("units", &["units"]),
    ("chance", &["chance", "units"]),
    ("text", &["text"]),
    ("files", &[]),
    ("scenario", &["scenario", "units", "chance", "text"]),
    ("sim", &["sim", "scenario", "units", "chance"]),
    ("exercise", &["exercise", "sim", "scenario", "units", "chance"]),
    ("study", &["study", "exercise", "sim", "scenario", "units", "chance"]),
    ("report", &["report", "study", "exercise", "sim", "scenario", "units", "chance", "text"]),
    ("batch", &["batch", "files", "report", "study", "exercise", "sim", "scenario", "units", "chance", "text"]),
    ("authoring", &["authoring", "files", "report", "study", "exercise", "scenario", "units", "text"]),
    ("cli", &["cli", "authoring", "batch", "report", "study", "exercise", "scenario", "units", "text"]),
    ("desk", &["desk", "files", "report", "study", "exercise", "sim", "scenario", "units", "text"]),
    ("wasm", &["exercise", "scenario"]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

fn layer_of(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).expect("below src");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Every name that follows `crate::` in a text, comments aside.
fn used(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut names = Vec::new();
    for line in code {
        for part in line.split("crate::").skip(1) {
            names.push(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

#[test]
fn arrows_go_down_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for path in sources(&root) {
        let layer = layer_of(&path, &root);
        if layer == "lib" || layer == "main" {
            continue;
        }
        let (_, allowed) =
            MAY_USE.iter().find(|(name, _)| *name == layer).unwrap_or_else(|| panic!("new layer {layer}"));
        let text = fs::read_to_string(&path).expect("readable");
        for name in used(&text) {
            assert!(allowed.contains(&name.as_str()), "{} uses {name}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} uses were read: the test has gone blind");
}

#[test]
fn the_simulation_knows_no_clock_file_thread_or_hash_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim");
    let banned = ["std::time", "std::fs", "std::env", "std::thread", "std::net", "HashMap", "HashSet", "println!"];
    for path in sources(&root) {
        let text = fs::read_to_string(&path).expect("readable");
        for word in banned {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(!code.into_iter().any(|line| line.contains(word)), "{} has {word}", path.display());
        }
    }
}

/// One way in: the observed picture is written in one place, where the truth passes counts, questions and reports.
#[test]
fn only_observing_writes_the_picture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim");
    let writes = |path: &PathBuf| fs::read_to_string(path).expect("readable").contains("ResMut<Sitrep>");
    let writers: Vec<_> = sources(&root).into_iter().filter(writes).collect();
    assert_eq!(writers, [root.join("observe.rs")], "the picture is written elsewhere, too");
}
