//! Batches: the same bytes whoever computes them and whatever happens meanwhile; errors that lose nothing; programs that decide.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::cli::{Answer, folder, project_file, umbral, write};

/// A small batch: two short scenarios, three policies, of which one meets other noise.
const ASKED: [&str; 8] = [
    "--scenarios",
    "tutorial,caravan",
    "--policies",
    "do-nothing,reference,do-nothing@2",
    "--seeds",
    "1,2,5..9",
    "--baseline",
    "do-nothing",
];
/// What must be the same.
const TABLES: [&str; 5] = ["runs.csv", "runs.parquet", "summary.json", "summary.html", "dictionary.csv"];

fn batch(folder: &Path, out: &str, more: &[&str]) -> Answer {
    let args = ["batch", "--out", out].into_iter().chain(ASKED).chain(more.iter().copied());
    umbral(folder, &args.collect::<Vec<_>>())
}

fn tables(folder: &Path) -> Vec<Vec<u8>> {
    TABLES.iter().map(|name| fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))).collect()
}

#[test]
fn threads_a_kill_and_shards_change_no_byte() {
    let place = folder();
    let home = place.path();
    batch(home, "one", &["--jobs", "1"]).fine().prints(&["caravan", "do-nothing@2"]);
    let expected = tables(&home.join("one"));
    for jobs in ["2", "4"] {
        batch(home, jobs, &["--jobs", jobs]).fine();
        assert!(tables(&home.join(jobs)) == expected, "{jobs} threads");
    }
    // Killed with some runs done, it goes on; a torn end is cut off.
    let mut child = begun(home, "killed");
    let journal = home.join("killed/work/rows.log");
    child.kill().unwrap();
    child.wait().unwrap();
    let kept = fs::read(&journal).unwrap();
    assert!(!home.join("killed/runs.csv").exists(), "it was killed before its end");
    fs::write(&journal, &kept[..kept.len() - 10]).unwrap();
    batch(home, "killed", &[]).fine();
    assert!(tables(&home.join("killed")) == expected, "killed and gone on");
    let again = fs::read(&journal).unwrap();
    assert!(again.starts_with(&kept[..3000]), "what was done was done once");
    // Shards, run in any order and twice.
    for shards in ["1", "7", "64"] {
        let args = ["plan", "--out", "shards", "--shards", shards].into_iter();
        let asked = &ASKED[..6];
        umbral(home, &args.chain(asked.iter().copied()).collect::<Vec<_>>()).fine().prints(&["42 runs in"]);
        let count: usize = shards.parse().unwrap();
        umbral(home, &["merge", "shards"]).refused().says(&["umbral shard"]);
        for shard in (0..count).rev().chain([0]) {
            umbral(home, &["shard", "shards", &shard.to_string()]).fine();
        }
        umbral(home, &["merge", "shards", "--baseline", "do-nothing"]).fine();
        assert!(tables(&home.join("shards")) == expected, "{shards} shards");
        fs::remove_dir_all(home.join("shards")).unwrap();
    }
}

#[test]
fn the_table_of_ticks_is_the_same_from_shards() {
    let place = folder();
    let home = place.path();
    let asked = ["--scenarios", "tutorial", "--policies", "reference", "--seeds", "1..3", "--series"];
    umbral(home, &["batch", "--out", "one"].into_iter().chain(asked).collect::<Vec<_>>()).fine();
    umbral(home, &["plan", "--out", "two", "--shards", "2"].into_iter().chain(asked).collect::<Vec<_>>()).fine();
    for shard in ["0", "1"] {
        umbral(home, &["shard", "two", shard]).fine();
    }
    umbral(home, &["merge", "two"]).fine();
    let table = |folder: &str| fs::read(home.join(folder).join("series.parquet")).unwrap();
    assert!(table("one").len() > 10_000);
    assert!(table("one") == table("two"));
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_lost() {
    let place = folder();
    let home = place.path();
    let one = |policies: &str, seeds: &str, out: &str| {
        umbral(home, &["batch", "--scenarios", "tutorial", "--policies", policies, "--seeds", seeds, "--out", out])
    };
    one("nobody", "1", "a").refused().says(&["nobody", "reference"]);
    write(home, "broken.ron", "[(0, OpenSite(place: \"hall\"))]");
    one("broken.ron", "1", "a").refused().says(&["broken.ron:1", "place"]);
    one("reference", "", "a").refused().says(&["--seeds 1..20"]);
    one("reference", "x", "a").refused().says(&["“x”", "smoke"]);
    one("reference,reference", "1", "a").refused().says(&["twice"]);
    assert!(!home.join("a").exists(), "nothing was begun");
    write(home, "file", "not a folder");
    one("reference", "1", "file/inside").refused().says(&["file/inside"]);
    fs::create_dir(home.join("full")).unwrap();
    write(home, "full/mine.txt", "mine");
    one("reference", "1", "full").refused().says(&["something else"]);
    assert_eq!(fs::read_dir(home.join("full")).unwrap().count(), 1);
    // A folder takes one batch.
    one("reference", "1,2", "b").fine();
    let before = tables(&home.join("b"));
    one("reference", "1..3", "b").refused().says(&["something else"]);
    let plan = fs::read_to_string(home.join("b/plan.json")).unwrap();
    write(home, "b/plan.json", plan.replace("\"engine\": \"0.1.0\"", "\"engine\": \"0.0.9\""));
    one("reference", "1,2", "b").refused().says(&["0.0.9"]);
    write(home, "b/plan.json", &plan[..plan.len() / 3]);
    one("reference", "1,2", "b").refused().says(&["plan.json", "not as it was written"]);
    assert!(tables(&home.join("b")) == before);
    umbral(home, &["batch", "--scenarios", "tutorial", "--seeds", "1", "--out", "c"]).refused().says(&["--policies"]);
}

#[test]
fn shards_that_are_not_what_they_should_be_are_refused() {
    let place = folder();
    let home = place.path();
    let plan = |out: &str, seeds: &str| {
        let args = ["plan", "--scenarios", "tutorial", "--policies", "do-nothing", "--seeds", seeds, "--shards", "2"];
        umbral(home, &args.into_iter().chain(["--out", out]).collect::<Vec<_>>()).fine();
        for shard in ["0", "1"] {
            umbral(home, &["shard", out, shard]).fine();
        }
    };
    plan("a", "1..4");
    plan("b", "2..5");
    umbral(home, &["shard", "a", "2"]).refused().says(&["no shard 2"]);
    umbral(home, &["merge", "nothing"]).refused().says(&["umbral plan"]);
    let (first, second) = (home.join("a/shard-0000.rows"), home.join("a/shard-0001.rows"));
    let whole = fs::read(&first).unwrap();
    for cut in [whole.len() - 1, whole.len() / 2, 3, 0] {
        fs::write(&first, &whole[..cut]).unwrap();
        umbral(home, &["merge", "a"]).refused().says(&["shard-0000.rows", "run that shard again"]);
    }
    let mut flipped = whole.clone();
    flipped[200] ^= 1;
    fs::write(&first, flipped).unwrap();
    umbral(home, &["merge", "a"]).refused().says(&["shard-0000.rows"]);
    fs::copy(home.join("b/shard-0000.rows"), &first).unwrap();
    umbral(home, &["merge", "a"]).refused().says(&["another plan"]);
    fs::copy(&second, &first).unwrap();
    umbral(home, &["merge", "a"]).refused().says(&["another plan"]);
    fs::remove_file(&first).unwrap();
    umbral(home, &["merge", "a"]).refused().says(&["not been run yet: 0"]);
    assert!(!home.join("a/runs.csv").exists());
    umbral(home, &["shard", "a", "0"]).fine();
    assert!(fs::read(&first).unwrap() == whole, "a shard is the same whoever runs it");
    umbral(home, &["merge", "a"]).fine();
}

/// Whether Python is there; without it what needs it is skipped, loudly.
#[expect(clippy::print_stderr, reason = "who reads the tests should know")]
fn python() -> bool {
    let there = Command::new("python3").arg("--version").output().is_ok_and(|answer| answer.status.success());
    if !there {
        eprintln!("SKIPPED: there is no python3, so no program was tried as a policy");
        assert!(std::env::var_os("CI").is_none(), "CI needs python3");
    }
    there
}

#[cfg(unix)]
#[test]
fn a_program_that_fails_ends_its_own_run_and_says_why() {
    if !python() {
        return;
    }
    let place = folder();
    let home = place.path();
    write(home, "good.py", project_file("assets/python/policy.py"));
    let ready = "import json,sys,time\nsys.stdin.readline()\nprint('{\"type\":\"ready\",\"protocol\":1,\"every\":24}',flush=True)\n";
    write(home, "crash.py", format!("{ready}sys.stdin.readline()\nraise ValueError('no plan for today')\n"));
    write(home, "stuck.py", format!("{ready}time.sleep(600)\n"));
    write(home, "nonsense.py", format!("{ready}print('I would open the hall',flush=True)\ntime.sleep(5)\n"));
    let run = |command: &str| umbral(home, &["run", "tutorial", "--policy-cmd", command, "--policy-seconds", "1"]);
    run("python3 crash.py").refused().says(&["no plan for today"]);
    run("python3 stuck.py").refused().says(&["no answer in one second"]);
    run("python3 nonsense.py").refused().says(&["I would open the hall"]);
    run("no-such-program").refused().says(&["did not start", "no-such-program"]);
    run("python3 good.py").fine();
    let args = ["batch", "--scenarios", "tutorial", "--policies", "reference", "--seeds", "1,2", "--out", "out"];
    let programs = ["--policy-cmd", "python3 good.py", "--policy-cmd", "python3 crash.py", "--policy-seconds", "5"];
    let told = umbral(home, &args.into_iter().chain(programs).collect::<Vec<_>>());
    told.fine().prints(&["2 runs failed"]);
    let rows = fs::read_to_string(home.join("out/runs.csv")).unwrap();
    assert_eq!(rows.matches(",failed,").count(), 2);
    assert!(rows.contains("no plan for today"));
    assert_eq!(rows.matches(",ok,").count(), 4);
}

#[cfg(unix)]
#[test]
fn a_program_is_replayed_from_its_recorded_decisions() {
    if !python() {
        return;
    }
    let place = folder();
    let home = place.path();
    write(home, "policy.py", project_file("assets/python/policy.py"));
    umbral(home, &["run", "tutorial", "--policy-cmd", "python3 policy.py", "--record", "run.umbral"]).fine();
    fs::remove_file(home.join("policy.py")).unwrap();
    umbral(home, &["replay", "run.umbral"]).fine().prints(&["360"]);
}

#[test]
fn a_ranking_that_is_clear_is_settled_early_and_one_of_equals_is_not() {
    let place = folder();
    let home = place.path();
    let settle = |policies: &str, out: &str| {
        let args = ["batch", "--scenarios", "tutorial", "--policies", policies, "--seeds", "1..60", "--until-settled"];
        umbral(home, &args.into_iter().chain(["--out", out, "--format", "json"]).collect::<Vec<_>>()).fine().json()
    };
    let clear = settle("do-nothing,reference", "clear");
    assert_eq!((&clear["settled"]["ranking"], &clear["worlds"]), (&true.into(), &50.into()));
    assert_eq!(clear["settled"]["pairs"][0]["better"], "reference");
    let equal = settle("do-nothing,do-nothing@1", "equal");
    assert_eq!(equal["worlds"], 60);
    let rows = fs::read_to_string(home.join("clear/runs.csv")).unwrap();
    assert_eq!(rows.lines().count(), 101, "what was not looked at is not in the table");
}

#[test]
fn a_sweep_is_a_batch_of_variants_and_says_when_a_policy_fails() {
    let place = folder();
    let home = place.path();
    let sweep = |out: &str, more: &[&str]| {
        let args = ["sweep", "--scenarios", "tutorial", "--policies", "reference", "--seeds", "1..3", "--out", out];
        umbral(home, &args.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    // With five hours between reviews or a hundred: a policy that hardly looks should do worse.
    sweep("own", &["--vary", "review_every=6..300", "--vary", "busy_queue=50..70", "--points", "30"]).fine();
    let points = fs::read_to_string(home.join("own/points.csv")).unwrap();
    assert!(points.starts_with("point,review_every,busy_queue\n0,"));
    assert_eq!(fs::read_to_string(home.join("own/runs.csv")).unwrap().lines().count(), 91);
    let found = umbral(home, &["discover", "own", "--policy", "reference", "--below", "45", "--format", "json"]);
    let found = found.fine().json();
    assert_eq!(found["limits"][0]["factor"], "review_every", "{found}");
    assert!(home.join("own/discovery.html").is_file());
    umbral(home, &["discover", "own", "--policy", "prepared"]).refused().says(&["prepared"]);
    umbral(home, &["discover", ".", "--policy", "reference"]).refused().says(&["umbral sweep"]);
    // Assumptions of the model are varied in the scenario.
    sweep("rules", &["--vary", "water.trucking=200..3000", "--method", "sobol", "--points", "4"]).fine();
    let rows = fs::read_to_string(home.join("rules/runs.csv")).unwrap();
    assert!(rows.contains("tutorial#3,"));
    let hashes: std::collections::BTreeSet<&str> =
        rows.lines().skip(1).map(|row| row.split(',').nth(2).unwrap()).collect();
    assert_eq!(hashes.len(), 4, "each variant has mechanics of its own");
    sweep("no", &["--vary", "food_day=1..9"]).refused().says(&["food_day", "food_days"]);
    sweep("no", &["--vary", "food_days=9..1"]).refused().says(&["food_days=2..14"]);
    sweep("no", &["--vary", "water.trucking=1..9"]).refused().says(&["200", "3,000"]);
    sweep("no", &["--vary", "food_days=1..9", "--vary", "water.trucking=200..900"]).refused().says(&["run two"]);
    assert!(!home.join("no").exists());
}

#[test]
fn the_optimiser_shows_what_it_found_in_worlds_it_did_not_use() {
    let place = folder();
    let home = place.path();
    let args = ["optimise", "caravan", "--policy", "do-nothing", "--vary", "food_days=1..9", "--candidates", "4"];
    let found = umbral(home, &args.into_iter().chain(["--seeds", "1..8", "--format", "json"]).collect::<Vec<_>>());
    // Parameters of a policy that decides nothing change nothing.
    let found = found.fine().json();
    assert_eq!((&found["fresh"]["mean"], &found["fresh"]["worlds"]), (&0.0.into(), &4.into()));
    let args = ["optimise", "caravan", "--policy", "reactive", "--vary", "prepare_percent=0..60", "--candidates", "4"];
    let found = umbral(home, &args.into_iter().chain(["--seeds", "1..8", "--out", "best.ron"]).collect::<Vec<_>>());
    found.fine().prints(&["prepare_percent = ", "4 worlds that were not used"]);
    umbral(home, &["run", "caravan", "--policy", "best.ron"]).fine();
    let few = ["optimise", "caravan", "--vary", "food_days=1..9", "--seeds", "1,2"];
    umbral(home, &few).refused().says(&["8 worlds"]);
}

#[test]
fn recordings_are_compared_from_the_first_decision_that_differs() {
    let place = folder();
    let home = place.path();
    for (policy, name) in [("reference", "a"), ("prepared", "b"), ("reference", "c")] {
        umbral(home, &["run", "tutorial", "--policy", policy, "--record", name]).fine();
    }
    umbral(home, &["run", "caravan", "--record", "other"]).fine();
    umbral(home, &["compare", "a", "b"]).fine().prints(&["First difference on day 1", "Enact", "Points after gates"]);
    umbral(home, &["compare", "a", "c"]).fine().prints(&["same decisions"]);
    umbral(home, &["compare", "a", "other"]).refused().says(&["caravan"]);
    umbral(home, &["compare", "a", "nothing"]).refused().says(&["nothing"]);
}

/// Starts a batch with one thread and waits until some runs are on disk.
fn begun(home: &Path, out: &str) -> std::process::Child {
    let args = ["batch", "--out", out, "--jobs", "1"].into_iter().chain(ASKED);
    let mut command = Command::new(env!("CARGO_BIN_EXE_umbral"));
    command.args(args).current_dir(home).stdout(Stdio::null()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let journal = home.join(out).join("work/rows.log");
    for _ in 0..2000 {
        if fs::metadata(&journal).is_ok_and(|found| found.len() > 3000) {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_has_begun_and_says_how_to_go_on() {
    let place = folder();
    let home = place.path();
    let child = begun(home, "out");
    let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    let answer = child.wait_with_output().unwrap();
    let told = String::from_utf8(answer.stderr).unwrap();
    assert_eq!(answer.status.code(), Some(2), "{told}");
    let done: usize = told.split("stopped after ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(told.contains("of 42 runs: all of them are kept"), "{told}");
    let timed = || fs::read_to_string(home.join("out/timings.csv")).unwrap().lines().count() - 1;
    assert_eq!(timed(), done);
    batch(home, "out", &[]).fine();
    assert_eq!(timed(), 42, "nothing was run twice");
    batch(home, "whole", &[]).fine();
    assert!(tables(&home.join("out")) == tables(&home.join("whole")));
}

/// A limit on the size of files stands for a disk that is full: the system refuses to write on.
#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing() {
    let place = folder();
    let home = place.path();
    let asked = "batch --scenarios tutorial --policies reference --seeds 1..40 --series --jobs 1 --out";
    let limited = format!("trap '' XFSZ; ulimit -f 1200; exec {} {asked} out", env!("CARGO_BIN_EXE_umbral"));
    let answer = Command::new("sh").args(["-c", &limited]).current_dir(home).output().unwrap();
    let told = String::from_utf8(answer.stderr).unwrap();
    assert_eq!(answer.status.code(), Some(2), "{told}");
    assert!(told.contains("rows.log") && told.contains("the same command goes on"), "{told}");
    assert!(!home.join("out/runs.csv").exists());
    let kept = fs::metadata(home.join("out/work/rows.log")).unwrap().len();
    assert!(kept > 100_000, "{kept}");
    for out in ["out", "whole"] {
        umbral(home, &asked.split(' ').chain([out]).collect::<Vec<_>>()).fine();
    }
    assert!(tables(&home.join("out")) == tables(&home.join("whole")));
}
