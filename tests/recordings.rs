//! Recordings: what was recorded is what happens again, whatever befalls the file in between is told.
//!
//! Shows: a replay says all the same; nothing is overwritten; a torn tail costs only the tail; any other damage, a
//! changed decision or a changed result is found; later formats and engines are named; a crash loses no act.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde_json::Value;
use umbral::exercise::{Exercise, RECORDING_FORMAT, Recorder, Recording, RecordingError, Tail};
use umbral::scenario::schema::Lever;
use umbral::sim::{Act, Decision};
use umbral::text::{Lang, Numbers};
use umbral::units::Tick;

use super::cli::{Answer, folder, project_file, umbral, with, write};
use super::support::{SHIPPED, shipped};

// Making -------------------------------------------------------------------------------------------------------------

/// A recording of the island under the reference policy, as the program writes it.
fn whole() -> &'static [u8] {
    static RECORDING: OnceLock<Vec<u8>> = OnceLock::new();
    RECORDING.get_or_init(|| recorded(&["island-storm", "--seed", "7", "--policy", "reference"], &[]))
}

/// A recording of two orders and nothing else.
fn scripted() -> &'static [u8] {
    static RECORDING: OnceLock<Vec<u8>> = OnceLock::new();
    let script = "[(30, Enact(lever: EmergencyDeclaration)), (100, Enact(lever: Roster))]";
    RECORDING.get_or_init(|| recorded(&["island-storm", "--policy", "script.ron"], &[("script.ron", script)]))
}

fn recorded(args: &[&str], files: &[(&str, &str)]) -> Vec<u8> {
    let here = folder();
    files.iter().for_each(|(name, text)| write(here.path(), name, text));
    umbral(here.path(), &[&["run"], args, &["--record", "r.rec"]].concat()).fine();
    std::fs::read(here.path().join("r.rec")).expect("a recording was written")
}

/// A recording of the first days, made through the library and closed.
fn short(days: u32) -> Vec<u8> {
    let here = folder();
    let path = here.path().join("r.rec");
    let mut exercise = recorded_exercise(&path);
    for hour in 0..days * 24 {
        if hour % 10 == 0 {
            exercise.submit(enact(Lever::Roster)).expect("the act is recorded");
        }
        exercise.step().expect("the hour is recorded");
    }
    exercise.finish().expect("the end is recorded");
    std::fs::read(path).expect("a recording was written")
}

fn recorded_exercise(path: &Path) -> Exercise {
    let mut exercise = Exercise::new(shipped("island-storm"), 7);
    let recorder = Recorder::create(path).expect("a new file");
    exercise.record(recorder, "by hand").expect("the header is written");
    exercise
}

const fn enact(lever: Lever) -> Act {
    Act::Decide(Decision::Enact { lever })
}

// Taking apart -------------------------------------------------------------------------------------------------------

/// Before the content of a block: kind, length, checksum.
const HEAD: usize = 20;

fn lines(recording: &[u8]) -> Vec<Vec<u8>> {
    recording.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// The positions of the lines of a kind, from 0.
fn of_kind(lines: &[Vec<u8>], kind: u8) -> Vec<usize> {
    (1..lines.len()).filter(|at| lines[*at][0] == kind).collect()
}

fn content(line: &[u8]) -> Value {
    serde_json::from_slice(&line[HEAD..]).expect("a block holds JSON")
}

/// A block with a true length and checksum.
fn block(kind: u8, json: &str) -> Vec<u8> {
    let kind = char::from(kind);
    let checksum = crc32fast::hash(format!("{kind}{json}").as_bytes());
    format!("{kind} {:08x} {checksum:08x} {json}\n", json.len()).into_bytes()
}

/// The recording with the `nth` block of a kind rewritten, length and checksum included.
fn rewritten(recording: &[u8], kind: u8, nth: usize, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut lines = lines(recording);
    let at = of_kind(&lines, kind)[nth];
    let json = std::str::from_utf8(&lines[at][HEAD..]).expect("a block is text").trim_end();
    lines[at] = block(kind, &change(json));
    lines.concat()
}

/// Bytes after magic line, header and texts.
fn after_texts(recording: &[u8]) -> usize {
    lines(recording)[..3].iter().map(Vec::len).sum()
}

// Replaying ----------------------------------------------------------------------------------------------------------

#[track_caller]
fn replay(recording: &[u8]) -> Answer {
    let here = folder();
    write(here.path(), "r.rec", recording);
    umbral(here.path(), &["replay", "r.rec"])
}

/// The replay said no: exit code 1, and why.
#[track_caller]
fn said_no(recording: &[u8]) -> Answer {
    let answer = replay(recording);
    assert_eq!(answer.code, 1, "out: {}\nerr: {}", answer.out, answer.err);
    assert!(!answer.out.is_empty() || !answer.err.is_empty(), "it says why");
    assert!(!answer.out.contains("all the same"), "{}", answer.out);
    answer
}

/// Damage was found at this line, from 1.
#[track_caller]
fn damaged_at(recording: &[u8], line: usize) {
    said_no(recording).says(&[&format!("damaged at line {line}:")]);
}

/// A number as the English messages write it.
fn grouped(number: usize) -> String {
    Numbers::new(Lang::En).number(number.try_into().expect("a small number"))
}

/// The library finds damage.
fn is_damaged(recording: &[u8]) -> bool {
    let read = Recording::parse(recording, Path::new("r.rec"));
    matches!(read, Err(RecordingError::Damaged { .. }))
}

#[test]
fn a_replay_says_all_the_same() {
    let hours = shipped("island-storm").scenario.duration.days() * 24;
    let ticks = grouped(hours as usize);
    let answer = replay(whole()).fine().prints(&["all the same", &ticks]);
    assert_eq!(answer.err, "");
}

#[test]
fn a_replay_speaks_three_languages() {
    let here = folder();
    write(here.path(), "r.rec", short(1));
    for (lang, words) in [("en", "all the same"), ("es", "todo coincide"), ("fr", "tout concorde")] {
        umbral(here.path(), &["replay", "r.rec", "--lang", lang]).fine().prints(&[words]);
    }
}

#[test]
fn a_recording_holds_all_it_needs() {
    let here = folder();
    for file in ["transit-corridor.ron", "transit-corridor-arrivals.csv"] {
        write(here.path(), file, project_file(&format!("scenarios/{file}")));
    }
    let args = ["run", "transit-corridor.ron", "--policy", "reference", "--record", "r.rec"];
    umbral(here.path(), &args).fine().says(&["r.rec"]);
    write(here.path(), "transit-corridor.ron", "no scenario any more");
    std::fs::remove_file(here.path().join("transit-corridor-arrivals.csv")).expect("the series can be removed");
    umbral(here.path(), &["replay", "r.rec"]).fine().prints(&["all the same"]);
}

#[test]
fn two_recordings_of_one_run_are_equal() {
    let again = recorded(&["island-storm", "--seed", "7", "--policy", "reference"], &[]);
    assert!(again == whole(), "the recordings differ");
}

#[test]
fn no_file_is_overwritten() {
    let here = folder();
    write(here.path(), "r.rec", "precious");
    let run = |file| umbral(here.path(), &["run", "island-storm", "--record", file]).refused();
    run("r.rec").says(&["r.rec", "exists already"]);
    let kept = std::fs::read(here.path().join("r.rec")).expect("the file is still there");
    assert_eq!(kept, b"precious");
    run(".").says(&["."]);
    run("no/such/folder/r.rec").says(&["no/such/folder/r.rec", "cannot be written"]);
}

// Torn tails ---------------------------------------------------------------------------------------------------------

/// A recording cut off after so many bytes is replayed as far as it goes, with a warning.
#[track_caller]
fn torn_at(recording: &[u8], length: usize) {
    let answer = replay(&recording[..length]).fine().prints(&["all the same"]);
    let whole_lines = recording[..length].iter().rposition(|byte| *byte == b'\n').expect("a whole line") + 1;
    let answer = answer.says(&["warning: "]);
    match length - whole_lines {
        0 => answer.says(&["no end"]),
        lost => answer.says(&["is torn", &grouped(lost)]),
    };
}

#[test]
fn a_torn_tail_costs_only_the_tail() {
    let recording = whole();
    let start = after_texts(recording);
    for eighth in 0..8 {
        torn_at(recording, start + 1 + (recording.len() - start) * eighth / 8);
    }
}

#[test]
fn a_tail_may_be_torn_in_the_last_line() {
    let recording = whole();
    let last = lines(recording).last().expect("a last line").len();
    for lost in [1, 2, last / 2, last - HEAD, last - 2, last - 1] {
        torn_at(recording, recording.len() - lost);
    }
}

#[test]
fn a_cut_between_two_lines_is_told_as_well() {
    let recording = whole();
    let lines = lines(recording);
    let days = of_kind(&lines, b'D');
    for count in [3, 4, days[0] + 1, days[days.len() / 2], days[days.len() / 2] + 1, lines.len() - 1] {
        torn_at(recording, lines[..count].concat().len());
    }
}

/// Some file systems leave zeros where the last bytes were not yet on disk.
#[test]
fn a_tail_of_zeros_is_torn() {
    let recording = short(2);
    let days = of_kind(&lines(&recording), b'D');
    let whole = lines(&recording)[..days[1]].concat();
    let next = &lines(&recording)[days[1]];
    for written in [0, 5, HEAD, HEAD + 40, next.len() / 2] {
        let torn = [&whole, &next[..written], &[0; 4096]].concat();
        replay(&torn).fine().says(&["is torn"]).prints(&["all the same"]);
    }
}

#[test]
fn every_tail_is_read() {
    let recording = short(1);
    for length in after_texts(&recording)..recording.len() {
        let read = Recording::parse(&recording[..length], Path::new("r.rec"));
        let read = read.unwrap_or_else(|error| panic!("cut after {length} bytes: {error}"));
        assert_ne!(read.tail, Tail::Complete, "cut after {length} bytes");
    }
}

#[test]
fn a_cut_before_the_first_hour_leaves_nothing_to_replay() {
    let recording = short(1);
    let start = after_texts(&recording);
    let magic = lines(&recording)[0].len();
    for length in [0, 5, magic - 1, magic, magic + 1, magic + HEAD, start / 2, start - 2, start - 1] {
        let answer = replay(&recording[..length]);
        assert!([1, 2].contains(&answer.code), "{length} bytes: {} {}", answer.out, answer.err);
        assert!(answer.out.is_empty() && !answer.err.is_empty(), "{length} bytes: {} {}", answer.out, answer.err);
    }
}

// Damage -------------------------------------------------------------------------------------------------------------

#[test]
fn a_flipped_byte_is_found() {
    let recording = whole();
    let magic = lines(recording)[0].len();
    for key in 0..50_usize {
        let at = (recording.len() - 1) * key / 50 + key * 7 % 13;
        let mut flipped = recording.to_vec();
        flipped[at] ^= 1 << (key % 8);
        let answer = replay(&flipped);
        let codes: &[i32] = if at < magic { &[1, 2] } else { &[1] };
        assert!(codes.contains(&answer.code), "byte {at}: {}\n{}\n{}", answer.code, answer.out, answer.err);
        assert!(!answer.err.is_empty(), "byte {at}: it says why");
    }
}

#[test]
fn a_flipped_byte_is_found_in_every_kind_of_line() {
    let recording = whole();
    let lines = lines(recording);
    for kind in *b"HTADE" {
        let line = of_kind(&lines, kind)[0];
        let start = lines[..line].concat().len();
        for offset in [0, 1, 5, 10, 14, HEAD - 1, HEAD, lines[line].len() / 2, lines[line].len() - 2] {
            let mut flipped = recording.to_vec();
            flipped[start + offset] ^= 0x20;
            damaged_at(&flipped, line + 1);
        }
    }
}

/// Each bit of the head and of the end of each line: that is where no checksum looks.
#[test]
fn a_flipped_bit_outside_the_contents_is_found() {
    let recording = short(2);
    let mut start = lines(&recording)[0].len();
    for line in &lines(&recording)[1..] {
        for at in (start..start + HEAD).chain([start + line.len() - 1]) {
            for bit in 0..8 {
                let mut flipped = recording.clone();
                flipped[at] ^= 1 << bit;
                assert!(is_damaged(&flipped), "byte {at}, bit {bit} of line {:?}", char::from(line[0]));
            }
        }
        start += line.len();
    }
}

/// A head is written in one way; another way to write the same numbers is damage.
#[test]
fn a_head_written_in_another_way_is_damage() {
    let recording = short(1);
    let (head, rest) = recording.split_at(lines(&recording)[..3].concat().len());
    let text = String::from_utf8(rest.to_vec()).expect("a recording is text");
    let plus = format!("{}+{}", &text[..2], &text[3..]);
    assert!(is_damaged(&[head, plus.as_bytes()].concat()), "a plus sign in place of a zero");
    let upper = format!("{}{}", text[..HEAD].to_uppercase(), &text[HEAD..]);
    assert!(upper != text && is_damaged(&[head, upper.as_bytes()].concat()), "large letters in place of small ones");
}

#[test]
fn a_missing_line_is_found() {
    let lines = lines(whole());
    let (acts, days) = (of_kind(&lines, b'A'), of_kind(&lines, b'D'));
    let middle = [days[days.len() / 2], days[days.len() - 1], acts[0], acts[acts.len() / 2], acts[acts.len() - 1]];
    for missing in [&[1, 2][..], &middle].concat() {
        let mut fewer = lines.clone();
        fewer.remove(missing);
        said_no(&fewer.concat());
    }
}

#[test]
fn lines_in_another_order_or_given_twice_are_found() {
    let lines = lines(whole());
    let (acts, days) = (of_kind(&lines, b'A'), of_kind(&lines, b'D'));
    for (one, other) in [(acts[0], acts[1]), (days[3], days[4]), (1, 2), (2, acts[0])] {
        let mut swapped = lines.clone();
        swapped.swap(one, other);
        said_no(&swapped.concat());
    }
    for twice in [1, 2, acts[0], days[3], lines.len() - 1] {
        let mut doubled = lines.clone();
        doubled.insert(twice, lines[twice].clone());
        said_no(&doubled.concat());
    }
}

#[test]
fn nothing_may_follow_the_end() {
    let recording = short(1);
    let act = lines(&recording).swap_remove(of_kind(&lines(&recording), b'A')[0]);
    for more in [&b"more"[..], b"more\n", b"\n", b"\0", &act, &act[..act.len() / 2]] {
        said_no(&[&recording, more].concat());
    }
}

#[test]
fn windows_line_ends_are_damage() {
    let text = String::from_utf8(short(1)).expect("a recording is text");
    let answer = replay(text.replace('\n', "\r\n").as_bytes());
    assert!([1, 2].contains(&answer.code) && !answer.err.is_empty(), "{}{}", answer.out, answer.err);
}

// Not a recording, or not ours ---------------------------------------------------------------------------------------

#[test]
fn what_is_no_recording_is_refused() {
    let here = folder();
    write(here.path(), "text.rec", "Dear diary,\ntoday we trained.\n");
    write(here.path(), "empty.rec", "");
    write(here.path(), "bytes.rec", b"\xff\x00\xfe\n\n\n");
    write(here.path(), "almost.rec", "umbral-recording\n");
    write(here.path(), "scenario.rec", project_file("scenarios/island-storm.ron"));
    std::fs::create_dir(here.path().join("folder.rec")).expect("a folder");
    for file in ["text", "empty", "bytes", "almost", "scenario", "folder", "missing"].map(|name| format!("{name}.rec"))
    {
        umbral(here.path(), &["replay", &file]).refused().says(&[&file]);
    }
}

#[test]
fn a_later_format_is_named() {
    let own = format!("umbral-recording {RECORDING_FORMAT}\n");
    let later = RECORDING_FORMAT + 41;
    let recording = [format!("umbral-recording {later}\n").as_bytes(), &whole()[own.len()..]].concat();
    assert!(whole().starts_with(own.as_bytes()));
    replay(&recording).refused().says(&[&format!("format {later}"), &RECORDING_FORMAT.to_string()]);
    replay(format!("umbral-recording {later}\nsomething else entirely").as_bytes())
        .refused()
        .says(&[&later.to_string()]);
}

#[test]
fn an_engine_from_the_future_is_named() {
    let own = format!("\"engine\":\"{}\"", env!("CARGO_PKG_VERSION"));
    let future = |json: &str| with(json, &own, "\"engine\":\"99.7.3\",\"of_a_later_day\":true");
    replay(&rewritten(whole(), b'H', 0, future)).refused().says(&["99.7.3", env!("CARGO_PKG_VERSION")]);
}

#[test]
fn another_model_is_not_replayed() {
    let hash = &shipped("island-storm").model_hash;
    let other = rewritten(whole(), b'H', 0, |json| with(json, hash, &"0".repeat(hash.len())));
    replay(&other).refused().says(&["other rules"]);
    let edited = rewritten(whole(), b'T', 0, |json| with(json, "before_days: ", "before_days: 1"));
    replay(&edited).refused();
    let broken = rewritten(whole(), b'T', 0, |json| with(json, "format: 1,", "format: true,"));
    replay(&broken).refused().says(&["[S013]", "island-storm.ron:"]);
}

// Changed contents ---------------------------------------------------------------------------------------------------

#[test]
fn a_changed_decision_differs_from_its_hour_on() {
    let other = rewritten(scripted(), b'A', 0, |json| with(json, "EmergencyDeclaration", "InformationPoints"));
    said_no(&other).prints(&["tick 31"]);
    let later = rewritten(scripted(), b'A', 1, |json| with(json, "Roster", "InformationPoints"));
    said_no(&later).prints(&["tick 101"]);
    let moved = rewritten(scripted(), b'A', 0, |json| with(json, "\"tick\":30", "\"tick\":29"));
    said_no(&moved).prints(&["tick 30"]);
}

#[test]
fn an_invented_or_hidden_decision_is_found() {
    let mut more = lines(scripted());
    let at = of_kind(&more, b'A')[1] + 1;
    let mut act = content(&more[at - 1]);
    act["order"] = 2.into();
    act["act"] = serde_json::to_value(enact(Lever::InformationPoints)).expect("an act is JSON");
    more.insert(at, block(b'A', &act.to_string()));
    said_no(&more.concat()).prints(&["tick 101"]);
    let mut fewer = lines(scripted());
    fewer.remove(at - 1);
    said_no(&fewer.concat()).prints(&["tick 101"]);
}

#[test]
fn a_changed_digest_differs_at_its_hour() {
    let mut lines = lines(scripted());
    let at = of_kind(&lines, b'D')[2];
    let mut day = content(&lines[at]);
    day["digests"][5] = "0123456789abcdef".into();
    lines[at] = block(b'D', &day.to_string());
    said_no(&lines.concat()).prints(&["tick 54"]);
}

#[test]
fn a_changed_result_is_found() {
    let mut lines = lines(scripted());
    let last = lines.len() - 1;
    let mut result = content(&lines[last]);
    result["score"]["grade_total"] = 100.0.into();
    lines[last] = block(b'E', &result.to_string());
    said_no(&lines.concat()).prints(&["result is another"]);
}

/// What is not even shaped like a block of its kind is damage, however right its checksum is.
#[test]
fn a_block_of_another_shape_is_damage() {
    let count = lines(scripted()).len();
    for (kind, json) in [
        (b'A', "{}".to_owned()),
        (b'A', "{\"tick\":30,\"order\":0,\"act\":{\"Decide\":\"Surrender\"}}".to_owned()),
        (b'D', "null".to_owned()),
        (b'E', "[".repeat(100_000)),
    ] {
        let changed = rewritten(scripted(), kind, 0, |_| json.clone());
        assert_eq!(lines(&changed).len(), count);
        damaged_at(&changed, of_kind(&lines(scripted()), kind)[0] + 1);
    }
}

// Through the library ------------------------------------------------------------------------------------------------

#[test]
fn a_replay_stands_where_the_recorded_exercise_stood() {
    let here = folder();
    write(here.path(), "r.rec", whole());
    let recording = Recording::open(&here.path().join("r.rec")).expect("the recording is read");
    let digests: Vec<&String> = recording.days.iter().flat_map(|day| &day.digests).collect();
    let end = digests.len() as u32;
    assert_eq!((recording.tail, recording.header.seed), (Tail::Complete, 7));
    for tick in [1, 2, 23, 24, 25, 240, 337, end - 1, end] {
        let exercise = recording.replay_to(Tick(tick)).expect("it replays");
        assert_eq!(exercise.now(), Tick(tick));
        assert_eq!(format!("{:016x}", exercise.digest()), *digests[tick as usize - 1], "tick {tick}");
    }
    assert_eq!(recording.replay_to(Tick(0)).expect("it replays").now(), Tick(0));
    assert_eq!(recording.replay_to(Tick(u32::MAX)).expect("it replays").now(), Tick(end));
}

#[test]
fn a_replayed_exercise_can_go_on() {
    let recording = Recording::parse(whole(), Path::new("r.rec")).expect("the recording is read");
    let mut exercise = recording.replay_to(Tick(100)).expect("it replays");
    exercise.submit(enact(Lever::Roster)).expect("nothing is written");
    exercise.step().expect("nothing is written");
    assert_eq!(exercise.now(), Tick(101));
    exercise.audit().expect("all balances hold");
}

#[test]
fn a_crash_loses_no_act() {
    let here = folder();
    for (hours, id) in [0, 1, 23, 24, 25, 61].into_iter().zip(0..) {
        let path = here.path().join(format!("{id}.rec"));
        let mut exercise = recorded_exercise(&path);
        for _ in 0..hours {
            exercise.submit(enact(Lever::EmergencyDeclaration)).expect("the act is recorded");
            exercise.submit(enact(Lever::Roster)).expect("the act is recorded");
            exercise.step().expect("the hour is recorded");
        }
        exercise.submit(enact(Lever::CustomsOneStop)).expect("the act is recorded");
        let (acts, digest) = (exercise.acts().to_vec(), exercise.digest());
        drop(exercise);
        let recording = Recording::open(&path).expect("the recording is read");
        assert_eq!((recording.tail, recording.end.is_none()), (Tail::NoEnd, true));
        assert_eq!(recording.acts, acts, "after {hours} hours");
        let verdict = recording.verify().expect("it replays");
        assert_eq!((verdict.differs_at, verdict.same_result), (None, true), "after {hours} hours");
        assert_eq!(recording.replay_to(Tick(hours)).expect("it replays").digest(), digest, "after {hours} hours");
    }
}

/// What is on disk before `submit` returns is there even if the program never gets to close the file.
#[test]
fn an_act_is_on_disk_before_it_is_taken() {
    let here = folder();
    let path = here.path().join("r.rec");
    let mut exercise = recorded_exercise(&path);
    for count in 1..=5 {
        exercise.submit(enact(Lever::Roster)).expect("the act is recorded");
        let on_disk = Recording::open(&path).expect("the recording is read while it is written");
        assert_eq!(on_disk.acts.len(), count);
    }
    let loaded = Arc::clone(exercise.loaded());
    exercise.run(&mut *super::support::policy("do-nothing", &loaded)).expect("the rest is recorded");
    let closed = Recording::open(&path).expect("the recording is read");
    assert_eq!((closed.tail, closed.acts.len()), (Tail::Complete, 5));
}

#[test]
fn both_scenarios_replay_from_memory() {
    for id in SHIPPED {
        let here = folder();
        let path = here.path().join("r.rec");
        let loaded = shipped(id);
        let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
        exercise.record(Recorder::create(&path).expect("a new file"), "do-nothing").expect("the header is written");
        exercise.run(&mut *super::support::policy("do-nothing", &loaded)).expect("all is recorded");
        let recording = Recording::open(&path).expect("the recording is read");
        assert_eq!(recording.texts, loaded.texts, "{id}");
        let verdict = recording.verify().expect("it replays");
        assert_eq!((verdict.ticks, verdict.differs_at, verdict.same_result), (exercise.now().0, None, true), "{id}");
    }
}
