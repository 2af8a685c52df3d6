//! The authoring tools as a trainer meets them: a new scenario, the inject list as a spreadsheet, preview, kit.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use umbral::authoring::draft::{Kind, Plan};
use umbral::authoring::kit::kit;
use umbral::authoring::msel::{Column, Problem, Separator, export, import};
use umbral::authoring::preview::{bands, preview};
use umbral::authoring::words::Words;
use umbral::scenario::ids::ScenarioId;
use umbral::scenario::schema::Seat;
use umbral::scenario::{Loaded, Texts, load, read};
use umbral::text::{Lang, Text};

use super::cli::{folder, placeholders, project_file, umbral, with, write};
use super::support::{LIBRARY, shipped};

// The inject list ----------------------------------------------------------------------------------------------------

#[test]
fn an_unchanged_list_changes_no_byte() {
    for id in LIBRARY {
        let loaded = shipped(id);
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for separator in [Separator::Comma, Separator::Semicolon] {
                let csv = export(&loaded, &text, separator);
                let imported = import(&loaded, &csv, &Text::new(Lang::En)).unwrap();
                assert_eq!(imported.scenario, loaded.texts.scenario, "{id} {lang}");
                assert_eq!((imported.changed, imported.added, imported.removed), (0, 0, 0));
            }
        }
    }
}

#[test]
fn a_list_rebuilt_from_its_rows_alone_means_the_same() {
    for id in LIBRARY {
        let loaded = shipped(id);
        let text = Text::new(Lang::Es);
        let csv = export(&loaded, &text, Separator::Semicolon);
        let bare = without_injects(&loaded);
        assert!(bare.scenario.injects.is_empty());
        let imported = import(&bare, &csv, &text).unwrap();
        assert_eq!(imported.added, loaded.scenario.injects.len());
        assert_eq!(imported.loaded.model_hash, loaded.model_hash, "{id}: mechanics");
        assert_eq!(imported.loaded.text_hash, loaded.text_hash, "{id}: wording");
    }
}

/// The scenario with its list of injects cut out of the file.
fn without_injects(loaded: &Loaded) -> Loaded {
    let source = &loaded.texts.scenario;
    let start = source.find("\n    injects: [").expect("a list");
    let end = start + source[start..].find("\n    ],").expect("its end") + "\n    ],".len();
    let scenario = format!("{}{}", &source[..start], &source[end..]);
    read(Texts { scenario, ..loaded.texts.clone() }).expect("loads without injects")
}

fn english(loaded: &Loaded) -> String {
    export(loaded, &Text::new(Lang::En), Separator::Comma)
}

fn taken(loaded: &Loaded, csv: &str) -> umbral::authoring::msel::Imported {
    import(loaded, csv, &Text::new(Lang::En)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn one_changed_text_changes_one_line() {
    let loaded = shipped("island-storm");
    let csv = with(&english(&loaded), "Illness at the arena", "Fever \"again\", at the arena");
    // As a spreadsheet writes quotes inside quotes.
    let csv = csv.replace("Fever \"again\", at the arena", "\"Fever \"\"again\"\", at the arena\"");
    let imported = taken(&loaded, &csv);
    let pairs = imported.scenario.lines().zip(loaded.texts.scenario.lines());
    let changed: Vec<_> = pairs.filter(|(new, old)| new != old).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].0.contains(r#"en: "Fever \"again\", at the arena""#), "{changed:?}");
    assert_eq!((imported.changed, imported.added, imported.removed), (1, 0, 0));
}

#[test]
fn rows_can_be_added_removed_and_put_in_another_order() {
    let loaded = shipped("island-storm");
    let csv = english(&loaded);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let mut records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let ids: Vec<String> = records[1..].iter().map(|record| record[0].to_owned()).collect();
    records.remove(2);
    let last = records.pop().unwrap();
    records.insert(1, last);
    let mut new: Vec<String> = records[1].iter().map(str::to_owned).collect();
    new[0] = "brand_new".to_owned();
    records.push(new.into());
    let mut writer = csv::Writer::from_writer(Vec::new());
    records.iter().for_each(|record| writer.write_record(record).unwrap());
    let csv = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let imported = taken(&loaded, &csv);
    assert_eq!((imported.changed, imported.added, imported.removed), (0, 1, 1));
    assert!(imported.reordered);
    let found: Vec<_> = imported.loaded.scenario.injects.iter().map(|inject| inject.id.to_string()).collect();
    let mut wanted = ids.clone();
    wanted.remove(1);
    let last = wanted.pop().unwrap();
    wanted.insert(0, last);
    wanted.push("brand_new".to_owned());
    assert_eq!(found, wanted);
    // Everything around the list is as it was.
    let head = loaded.texts.scenario.find("\n    injects: [").unwrap();
    assert_eq!(imported.scenario[..head], loaded.texts.scenario[..head]);
    // The same rows once more change nothing.
    let again = taken(&imported.loaded, &english(&imported.loaded));
    assert_eq!(again.scenario, imported.scenario);
}

#[test]
fn windows_line_ends_stay() {
    let loaded = shipped("island-storm");
    let scenario = loaded.texts.scenario.replace('\n', "\r\n");
    let windows = read(Texts { scenario: scenario.clone(), ..loaded.texts.clone() }).unwrap();
    let csv = english(&windows);
    assert_eq!(taken(&windows, &csv).scenario, scenario);
    let bare = without_injects(&loaded);
    let bare = read(Texts { scenario: bare.texts.scenario.replace('\n', "\r\n"), ..bare.texts }).unwrap();
    let rebuilt = taken(&bare, &csv).scenario;
    assert_eq!(rebuilt.matches('\n').count(), rebuilt.matches("\r\n").count());
}

#[track_caller]
fn problems(csv: &str) -> Vec<Problem> {
    import(&shipped("island-storm"), csv, &Text::new(Lang::En)).expect_err("something is wrong")
}

/// One cell of the English list replaced.
fn with_cell(row: usize, column: Column, cell: &str) -> String {
    let csv = english(&shipped("island-storm"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    for (number, record) in (1..).zip(reader.records()) {
        let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        if number == row {
            cells[column.at()] = cell.to_owned();
        }
        writer.write_record(&cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn a_wrong_cell_is_named_by_row_and_column() {
    let cases = [
        (Column::Id, "No Id", "no-id"),
        (Column::To, "Nobody", "unknown-word"),
        (Column::Channel, "", "empty"),
        (Column::Day, "soon", "no-number"),
        (Column::Hour, "33", "finding"),
        (Column::Effects, "[Rumour(", "finding"),
        (Column::Effects, "[Rumor(5)]", "finding"),
        (Column::Effects, "[CloseRoute(\"nowhere\")]", "finding"),
        (Column::ShownBy, "[Answered(\"nothing\")]", "finding"),
        (Column::Objective, "unknown", "finding"),
        (Column::Dilemma, "(options: [])", "finding"),
        (Column::Within, "", "empty"),
        (Column::Condition, "FromDay(3)", "not-here"),
    ];
    // Row 2 is the first inject: at a time, with an expected action.
    for (column, cell, key) in cases {
        let found = problems(&with_cell(2, column, cell));
        let hit = found.iter().find(|problem| problem.key == key && problem.column == Some(column));
        assert!(hit.is_some_and(|problem| problem.row == 2), "{column:?} {cell}: {found:?}");
    }
    let twice = problems(&with_cell(3, Column::Id, &shipped("island-storm").scenario.injects[0].id.to_string()));
    assert!(twice.iter().any(|problem| problem.key == "id-twice" && problem.row == 3), "{twice:?}");
}

/// Words without their accents count, and a warning about a cell names its row and column.
#[test]
fn a_sheet_is_read_as_people_write_it_and_warnings_name_the_cell() {
    let home = folder();
    let spanish = with_cell(2, Column::Severe, "si");
    assert!(taken(&shipped("island-storm"), &spanish).loaded.scenario.injects[0].severe);
    let doubtful = with_cell(2, Column::Text(Lang::En), "A flood of desperate people is coming.");
    std::fs::write(home.path().join("list.csv"), &doubtful).unwrap();
    let args = ["msel", "import", "island-storm", "list.csv", "--out", "new.ron", "--lang", "en"];
    umbral(home.path(), &args).fine().says(&["warning: row 2, column “Text (en)”: ", "flood of desperate people"]);
    // A place of one sign is shown with what stands around it.
    let broken = with_cell(2, Column::Effects, "[Rumour(48) CustomsHold(12)]");
    let found = problems(&broken);
    let (_, words) = found[0].finding.as_ref().unwrap();
    assert!(words.contains("Rumour(48) Customs"), "{words}");
}

#[test]
fn a_wrong_sheet_is_refused_and_nothing_is_written() {
    let home = folder();
    let csv = english(&shipped("island-storm"));
    let cases = [
        (with(&csv, "Channel", "Chanel"), "row 1: the column “Channel” is missing"),
        (with(&csv, ",Channel,", ",Channel,Channel,"), "is there twice"),
        (with_cell(4, Column::To, "Nobody"), "row 4, column “To”"),
        (with_cell(4, Column::Effects, "[Rumor(5)]"), "row 4, column “Effects”"),
        (String::new(), "no row of headings"),
    ];
    for (csv, words) in cases {
        write(home.path(), "list.csv", csv);
        let answer = umbral(home.path(), &["msel", "import", "island-storm", "list.csv", "--out", "new.ron"]);
        assert_eq!(answer.code, 1, "{}", answer.err);
        answer.says(&[words, "nothing was written"]);
        assert!(!home.path().join("new.ron").exists());
    }
    umbral(home.path(), &["msel", "import", "island-storm", "none.csv", "--out", "new.ron"])
        .refused()
        .says(&["none.csv"]);
    umbral(home.path(), &["msel", "export", "nothing", "--out", "list.csv"]).refused().says(&["nothing"]);
    umbral(home.path(), &["msel", "export", "island-storm", "--out", "list.csv"]).refused().says(&["--force"]);
    write(home.path(), "latin.csv", b"Id;T\xedtulo\n");
    umbral(home.path(), &["msel", "import", "island-storm", "latin.csv", "--out", "new.ron"])
        .refused()
        .says(&["“CSV UTF-8”"]);
}

/// What is wrong with the sheet as a whole is said once, and what a cell needs is said with it.
#[test]
fn slips_of_a_spreadsheet_are_told_with_what_to_write() {
    let home = folder();
    let inside = home.path();
    umbral(inside, &["msel", "export", "island-storm", "--lang", "en", "--out", "list.csv"]).fine();
    let csv = std::fs::read_to_string(inside.join("list.csv")).unwrap();
    let told = |name: &str, text: &str, words: &[&str]| {
        write(inside, name, text);
        let args = ["msel", "import", "island-storm", name, "--out", "new.ron", "--lang", "en"];
        let answer = umbral(inside, &args);
        assert_eq!(answer.code, 1, "{}", answer.err);
        answer.says(words);
    };
    told("title.csv", &format!("Our exercise,,\r\n{csv}"), &["row 1: the headings stand in row 2", "one problem in"]);
    told("other.csv", "a,b,c\r\n1,2,3\r\n", &["no row of headings", "one problem in"]);
    let last = csv.trim_end().rfind("\r\n").unwrap();
    told("cut.csv", &csv[..last + 40], &["cells under 25 headings", "cut off"]);
    let row = csv.lines().nth(1).unwrap();
    let mut cells: Vec<&str> = row.split(',').collect();
    assert_eq!((cells[1], cells[3].parse::<u32>().is_ok()), ("at a time", true), "{row}");
    cells[2] = "13/03/2026";
    cells[3] = "08:00";
    let changed = csv.replace(row, &cells.join(","));
    told("cells.csv", &changed, &["13 is its thirteenth day", "8 for 8:00"]);
    cells[0] = "";
    let changed = csv.replace(row, &cells.join(","));
    told("empty.csv", &changed, &["a new row needs an id"]);
    // Files in the wrong places.
    umbral(inside, &["check", "list.csv", "--lang", "en"]).says(&["list.csv is a CSV file, not a scenario"]);
    umbral(inside, &["new", "mine.ron"]).fine();
    let swapped = ["msel", "import", "island-storm", "mine.ron", "--out", "x.ron", "--lang", "en"];
    umbral(inside, &swapped).refused().says(&["mine.ron is a scenario, not a CSV file"]);
    let help = umbral(inside, &["msel", "import", "--help", "--lang", "en"]).fine().out;
    assert!(help.find("<SCENARIO>  ").unwrap() < help.find("<CSV>  ").unwrap(), "{help}");
}

#[test]
fn there_and_back_on_disk_with_the_series_beside_it() {
    let home = folder();
    let inside = home.path();
    umbral(inside, &["msel", "export", "transit-corridor", "--lang", "fr", "--out", "list.csv"]).fine();
    let csv = std::fs::read_to_string(inside.join("list.csv")).unwrap();
    assert!(csv.starts_with("\u{feff}Id;Déclenchement;Jour;"), "{}", &csv[..60]);
    let own = with(&csv, "Id;", "Mes notes;Id;").replace("\r\n", "\r\n;");
    write(inside, "list.csv", own.trim_end_matches(';'));
    let args = ["msel", "import", "transit-corridor", "list.csv", "--out", "again.ron"];
    umbral(inside, &args).fine().says(&["Mes notes", "again.ron"]).prints(&["0 injects changed, 0 added, 0 removed"]);
    let written = std::fs::read_to_string(inside.join("again.ron")).unwrap();
    assert_eq!(written, project_file("scenarios/transit-corridor.ron"));
    umbral(inside, &["check", "again.ron"]).fine();
}

// New scenarios ------------------------------------------------------------------------------------------------------

/// `umbral new --ask` with the given lines on standard input.
fn interviewed(folder: &Path, lines: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_umbral"))
        .args(["new", "mine.ron", "--ask", "--lang", "en"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_new_scenario_checks_without_findings_and_runs_in_every_language() {
    for lang in Lang::ALL {
        let home = folder();
        let lang = lang.to_string();
        umbral(home.path(), &["new", "My Storm.ron", "--lang", &lang]).fine().prints(&["umbral check"]);
        let checked = umbral(home.path(), &["check", "My Storm.ron", "--lang", "en"]).fine();
        assert!(checked.out.contains("no error, no warning"), "{}", checked.out);
        let text = std::fs::read_to_string(home.path().join("My Storm.ron")).unwrap();
        assert_eq!(placeholders(&text), [""; 0]);
        assert!(text.contains("id: \"my-storm\""));
        umbral(home.path(), &["run", "My Storm.ron", "--policy", "reference"]).fine();
        // What somebody has changed is not replaced.
        std::fs::write(home.path().join("My Storm.ron"), text + "\n// Mine.\n").unwrap();
        let again = umbral(home.path(), &["new", "My Storm.ron"]).refused().says(&["--force"]);
        assert_eq!(again.code, 2);
        umbral(home.path(), &["new", "My Storm.ron", "--force"]).fine();
    }
    umbral(folder().path(), &["new", "storm"]).refused().says(&[".ron"]);
}

#[test]
fn a_shipped_scenario_is_copied_with_its_series() {
    let home = folder();
    umbral(home.path(), &["new", "corridor.ron", "--from", "transit-corridor"]).fine();
    umbral(home.path(), &["check", "corridor.ron"]).fine();
    assert!(home.path().join("corridor-arrivals.csv").is_file());
    let loaded = load(&home.path().join("corridor.ron").display().to_string()).unwrap();
    assert_eq!(loaded.scenario.meta.id.as_str(), "corridor");
    assert!(loaded.scenario.meta.title.es.ends_with("(copia)"));
    umbral(home.path(), &["new", "x.ron", "--from", "nothing"]).refused().says(&["nothing"]);
    umbral(home.path(), &["new", "x.ron", "--from", "island-storm", "--ask"]).refused();
}

#[test]
fn an_interview_through_a_pipe_gives_what_was_asked_for() {
    let home = folder();
    // A number out of range and a word where numbers are wanted are asked again.
    let lines = "Storm \"26\"\nAvaly\n2\n7\n2 400\n6, 12, 4\nMira, Toul\nx\n1,2\n1 4 11\n";
    let (code, err) = interviewed(home.path(), lines);
    assert_eq!(code, 0, "{err}");
    let again: Vec<_> = err.lines().filter(|line| line.ends_with("Once more, please.")).collect();
    let why = ["One whole number between 100 and 50,000", "Numbers of the list are needed, between 1 and 6"];
    assert!(again.len() == 2 && again.iter().zip(why).all(|(again, why)| again.contains(why)), "{err}");
    assert!(err.contains("No inject tests: "), "{err}");
    let loaded = load(&home.path().join("mine.ron").display().to_string()).unwrap();
    let scenario = &loaded.scenario;
    // An objective that no inject tests is told.
    assert!(loaded.proofread().iter().all(|warning| warning.code == "S073"), "{:?}", loaded.proofread());
    assert_eq!(scenario.meta.title.fr, "Storm \"26\"");
    assert_eq!(scenario.sites[1].name.fr, "Port d’Avaly");
    assert!(scenario.meta.summary.es.contains("Avaly"), "{}", scenario.meta.summary.es);
    assert_eq!(scenario.duration.days(), 22);
    assert_eq!(scenario.profiles[0].languages.len(), 2);
    assert_eq!(scenario.meta.objectives.len(), 2);
    let ids: Vec<_> = scenario.injects.iter().map(|inject| inject.id.as_str()).collect();
    assert_eq!(ids, ["warning", "path_families", "minister_visit"]);
    let (code, err) = interviewed(home.path(), lines);
    assert!(code == 2 && err.contains("--force"), "{err}");
}

#[test]
fn an_interview_takes_no_real_names_and_understands_what_people_write() {
    let home = folder();
    let lines = "Calm\nPeru\nostara\nCarenia\n\n500\n2,40,3\nArabic and Dari\nall\n1-3\n";
    let (code, err) = interviewed(home.path(), lines);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("\"Peru\" is a real name") && err.contains("\"ostara\" is the neighbour"), "{err}");
    assert!(!err.contains(".."), "{err}");
    let loaded = load(&home.path().join("mine.ron").display().to_string()).unwrap();
    assert!(loaded.proofread().iter().all(|warning| warning.code == "S073"), "{:?}", loaded.proofread());
    let scenario = &loaded.scenario;
    let languages: Vec<_> = scenario.profiles[0].languages.iter().map(|known| known.language.en.as_str()).collect();
    assert_eq!(languages, ["Arabic", "Dari"]);
    assert_eq!((scenario.meta.objectives.len(), scenario.injects.len()), (6, 3));
    let home = folder();
    let (code, err) = interviewed(home.path(), "\n\n\n\n\nnone\n\n\n");
    assert_eq!(code, 0, "{err}");
    let loaded = load(&home.path().join("mine.ron").display().to_string()).unwrap();
    assert!(loaded.scenario.profiles[0].languages.is_empty());
}

/// The command that is proposed can be typed as it stands, and the id is said.
#[test]
fn what_comes_next_is_told_so_that_it_works() {
    let home = folder();
    let inside = home.path();
    umbral(inside, &["new", "mi escenario.ron"]).fine().prints(&["umbral check \"mi escenario.ron\"", "mi-escenario"]);
    umbral(inside, &["new", "ñandú.ron"]).fine().prints(&["umbral check ñandú.ron", "nandu"]);
    assert!(std::fs::read_to_string(inside.join("ñandú.ron")).unwrap().contains("id: \"nandu\""));
}

/// An inject whose condition is never met is not passed over in silence.
#[test]
fn injects_that_never_come_are_told() {
    let home = folder();
    let inside = home.path();
    umbral(inside, &["new", "mine.ron", "--lang", "en"]).fine();
    let text = std::fs::read_to_string(inside.join("mine.ron")).unwrap();
    let at = text.find("when: Once(Any([All([").unwrap();
    let end = at + text[at..].find('\n').unwrap();
    let far = format!("{}when: Once(WaitingAbove(\"border_post\", 1900)),{}", &text[..at], &text[end..]);
    write(inside, "far.ron", &far);
    let said = ["Injects that never came", "(long_queue) – its condition never held"];
    umbral(inside, &["run", "far.ron", "--lang", "en"]).fine().prints(&said);
    let json = umbral(inside, &["run", "far.ron", "--format", "json"]).fine().out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["injects_not_delivered"], serde_json::json!(["long_queue"]));
    let out = umbral(inside, &["run", "mine.ron", "--lang", "en"]).fine().out;
    assert!(!out.contains("never came"), "{out}");
    umbral(inside, &["preview", "far.ron", "--seeds", "1", "--out", "far.html", "--lang", "en"]).fine();
    let page = std::fs::read_to_string(inside.join("far.html")).unwrap();
    assert!(page.contains("no response met it in the one world"), "{page}");
}

/// The queue of the new scenario is reported long before the day on which its inject would come anyway.
#[test]
fn the_condition_of_the_new_scenario_is_met_if_nobody_decides() {
    use umbral::scenario::schema::{Condition, When};
    for persons in [500, 1500, 10_000] {
        let plan = Plan { persons, ..Plan::small(ScenarioId::new("small").unwrap()) };
        let texts = shipped("island-storm").texts.clone();
        let scenario = plan.write(&Text::new(Lang::En));
        let loaded = read(Texts { name: "small.ron".to_owned(), scenario, ..texts }).unwrap();
        let at = loaded.scenario.injects.iter().position(|inject| inject.id.as_str() == "long_queue").unwrap();
        let When::Once(Condition::Any(parts)) = &loaded.scenario.injects[at].when else { panic!("a condition") };
        let last = parts.iter().find_map(|part| if let Condition::FromDay(day) = part { Some(day.0) } else { None });
        let loaded = std::sync::Arc::new(loaded);
        for world in 1..=3 {
            let mut idle = umbral::exercise::named_policy("do-nothing", &loaded).unwrap();
            let exercise = umbral::study::with_policy(&loaded, world, &mut *idle);
            let came = exercise.truth().msel.courses()[at].delivered.unwrap();
            let day = loaded.scenario.duration.day(came);
            assert!(Some(day) < last, "{persons} people, world {world}: day {day}, {last:?}");
        }
    }
}

#[test]
fn an_interview_that_ends_early_writes_nothing() {
    let home = folder();
    let (code, err) = interviewed(home.path(), "Storm\n\n2\n");
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("nothing was written"), "{err}");
    assert!(!home.path().join("mine.ron").exists());
    let (code, err) = interviewed(home.path(), &"\n".repeat(8));
    assert_eq!(code, 0, "Enter alone takes what stands in brackets: {err}");
    let loaded = load(&home.path().join("mine.ron").display().to_string()).unwrap();
    assert_eq!(loaded.scenario.injects.len(), 9);
    assert!(loaded.proofread().is_empty(), "every objective is tested: {:?}", loaded.proofread());
}

/// Every answer that does not fit is told why, and the interview goes on.
#[test]
fn an_answer_that_does_not_fit_is_told_why() {
    let home = folder();
    let long = "x".repeat(81);
    let lines = format!(
        "{long}\nTitle\n\n9\n1 2\n1\n50001\n500\n1,2\n4,2,4\n60,60,60\n2,8,2\n4, 5\na,b,c,d,e\nMira\n7\n1\n12\n1\n"
    );
    let (code, err) = interviewed(home.path(), &lines);
    assert_eq!(code, 0, "{err}");
    let again: Vec<_> = err.lines().filter(|line| line.ends_with("Once more, please.")).collect();
    let why = [
        "Between one and 80 characters",
        "One number of the list is needed, between 1 and 3",
        "One number of the list is needed, between 1 and 3",
        "One whole number between 100 and 50,000",
        "Three whole numbers are needed, like 5, 20, 5",
        "the second of the three numbers is 2",
        "Together these are 180 days, and 120 are the most",
        "Names of languages are needed, like Spanish, Arabic; \"4\" is none",
        "5 languages are more than 4",
        "Numbers of the list are needed, between 1 and 6",
        "Numbers of the list are needed, between 1 and 11",
    ];
    assert_eq!(again.len(), why.len(), "{err}");
    for (again, why) in again.iter().zip(why) {
        assert!(again.contains(why), "{again}\n{why}");
    }
}

/// A beginner's scenario is worth playing: a sound response does better than none.
#[test]
fn the_new_scenario_is_neither_trivial_nor_pointless() {
    let loaded = std::sync::Arc::new(small());
    let mean = |policy: &str| {
        let outcomes = umbral::study::outcomes(&loaded, policy, &[1, 2, 3]);
        outcomes.iter().map(|outcome| outcome.total).sum::<f64>() / 3.0
    };
    let (idle, sound) = (mean("do-nothing"), mean("reference"));
    assert!(sound > idle + 10.0, "doing nothing {idle}, a sound response {sound}");
}

fn small() -> Loaded {
    let plan = Plan { kinds: Kind::ALL.to_vec(), ..Plan::small(ScenarioId::new("small").unwrap()) };
    let texts = shipped("island-storm").texts.clone();
    let scenario = plan.write(&Text::new(Lang::En));
    read(Texts { name: "small.ron".to_owned(), scenario, ..texts }).unwrap()
}

// Pages --------------------------------------------------------------------------------------------------------------

/// A page stands by itself: it asks nobody for anything, runs nothing, and every word is there.
#[track_caller]
fn sound_page(name: &str, page: &str, lang: Lang) {
    assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
    assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{name}");
    for banned in ["http:", "https:", "<script", "src=", "@import", "url(", "javascript:"] {
        assert!(!page.contains(banned), "{name} {lang} has {banned}");
    }
    assert_eq!(placeholders(page), [""; 0], "{name} {lang}");
    for (open, close) in
        [("<table", "</table>"), ("<section", "</section>"), ("<svg", "</svg>"), ("<h1", "</h1>"), ("<tr>", "</tr>")]
    {
        assert_eq!(page.matches(open).count(), page.matches(close).count(), "{name}: {open}");
    }
}

#[test]
fn preview_and_kit_stand_by_themselves_in_three_languages() {
    for id in LIBRARY {
        let loaded = shipped(id);
        for lang in Lang::ALL {
            let page = preview(&loaded, lang, &[]);
            sound_page("preview", &page, lang);
            for site in &loaded.scenario.sites {
                assert!(page.contains(&escaped(site.name.get(lang))), "{} is missing", site.name.get(lang));
            }
            let pages = kit(&loaded, lang);
            assert_eq!(pages.len(), 9);
            for (name, page) in &pages {
                sound_page(name, page, lang);
                assert!(*name == "index.html" || pages[0].1.contains(&format!("href=\"{name}\"")), "{name}");
            }
            let msel = &pages.iter().find(|(name, _)| *name == "msel.html").unwrap().1;
            let players = &pages.iter().find(|(name, _)| *name == "briefing.html").unwrap().1;
            let words = Words::new(&loaded.scenario, lang);
            // Facilitators see what follows; every function that leads people has a card, and so has finance.
            let roles = &pages.iter().find(|(name, _)| *name == "roles.html").unwrap().1;
            for seat in [Seat::Coordination, Seat::Finance, Seat::Health, Seat::Protection] {
                assert!(roles.contains(&format!("<h2>{}</h2>", words.seat(seat))), "{id}: no card for {seat:?}");
            }
            for inject in &loaded.scenario.injects {
                let answers = inject.dilemma.iter().flat_map(|dilemma| &dilemma.options);
                for effect in inject.effects.iter().chain(answers.flat_map(|option| &option.effects)) {
                    let told = escaped(&words.effect(effect));
                    assert!(msel.contains(&told) && !players.contains(&told), "{}: {told}", inject.id);
                }
                assert!(msel.contains(&escaped(inject.title.get(lang))), "{}", inject.id);
                assert!(!players.contains(&escaped(inject.text.get(lang))), "players would see {}", inject.id);
            }
        }
    }
}

/// As the template library escapes.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;");
    text.replace('"', "&#34;").replace('\'', "&#39;")
}

#[test]
fn a_hostile_text_stays_text() {
    let evil = "<img src=x onerror=alert(1)>&\"'</title><script>";
    let mut loaded = (*shipped("island-storm")).clone();
    let scenario = &mut loaded.scenario;
    let mut texts = vec![&mut scenario.meta.title, &mut scenario.meta.summary, &mut scenario.meta.briefing];
    texts.extend(scenario.sites.iter_mut().map(|site| &mut site.name));
    texts.extend(scenario.map.regions.iter_mut().map(|region| &mut region.name));
    texts
        .extend(scenario.injects.iter_mut().flat_map(|inject| [&mut inject.title, &mut inject.text, &mut inject.from]));
    texts.into_iter().for_each(|text| text.en = evil.to_owned());
    let pages = kit(&loaded, Lang::En).into_iter().chain([("preview.html", preview(&loaded, Lang::En, &[]))]);
    for (name, page) in pages {
        assert!(page.contains("&#60;img"), "{name} does not show the title");
        assert!(!page.contains("<img") && !page.contains("<script"), "{name}");
    }
}

#[test]
fn a_preview_with_bands_and_a_kit_on_disk() {
    let home = folder();
    let inside = home.path();
    umbral(inside, &["new", "mine.ron"]).fine();
    umbral(inside, &["preview", "mine.ron", "--seeds", "1", "--out", "mine.html", "--lang", "es"]).fine();
    let page = std::fs::read_to_string(inside.join("mine.html")).unwrap();
    sound_page("preview", &page, Lang::Es);
    for words in ["No hacer nada", "Cerrar todos los puestos", "/ 1<", "Sin observaciones"] {
        assert!(page.contains(words), "no {words}");
    }
    umbral(inside, &["preview", "mine.ron", "--out", "mine.html"]).refused().says(&["--force"]);
    umbral(inside, &["preview", "mine.ron", "--out", "x.html", "--seeds", "0"]).refused();
    umbral(inside, &["preview", "none.ron", "--out", "x.html"]).refused().says(&["none.ron"]);
    umbral(inside, &["preview", "mine.ron", "--seeds", "1", "--out", "no/x.html"]).refused().says(&["no/x.html"]);
    umbral(inside, &["kit", "mine.ron", "--lang", "fr", "--out", "dossier/kit"])
        .fine()
        .prints(&["9 pages", "index.html"]);
    assert!(inside.join("dossier/kit/observers.html").is_file());
    umbral(inside, &["kit", "mine.ron", "--lang", "fr", "--out", "dossier/kit"]).fine();
    umbral(inside, &["kit", "mine.ron", "--lang", "en", "--out", "dossier/kit"]).refused().says(&["--force"]);
    umbral(inside, &["kit", "mine.ron", "--out", "mine.html"]).refused().says(&["mine.html"]);
}

#[test]
fn bands_are_the_same_runs_in_the_same_worlds() {
    let loaded = std::sync::Arc::new(small());
    let bands = bands(&loaded, 2);
    assert_eq!(bands.len(), umbral::exercise::shipped_policies().len());
    let idle = bands.iter().find(|band| band.policy == "do-nothing").unwrap();
    assert_eq!(idle.outcomes, umbral::study::outcomes(&loaded, "do-nothing", &[1, 2]));
}

// The guide ----------------------------------------------------------------------------------------------------------

/// Every command of the guide for trainers works as it stands there.
#[test]
fn every_command_of_the_guide_works() {
    let home = folder();
    let guide = project_file("scenarios/README.md");
    let mut tried = 0;
    for line in guide.lines().filter_map(|line| line.strip_prefix("    umbral ")) {
        let args: Vec<&str> = line.split_whitespace().collect();
        if args[0] == "play" || args.contains(&"--ask") {
            continue; // a window, and an interview: tested by themselves
        }
        let answer = umbral(home.path(), &args);
        assert_eq!(answer.code, 0, "umbral {line}\n{}", answer.err);
        tried += 1;
    }
    assert!(tried >= 8, "only {tried} commands were found");
}
