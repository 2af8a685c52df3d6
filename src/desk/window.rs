//! The shell: a window, its clock, where exercises are put on record, and where language and display are remembered ([`LooksFile`]).
//! Everything else of the desk is pure.

use std::fs::File;
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::app::{App, AppExit, PreUpdate, Startup, Update};
use bevy::asset::{Assets, RenderAssetUsages};
use bevy::camera::{Camera2d, ClearColor};
use bevy::color::{Color, ColorToComponents as _, LinearRgba};
use bevy::ecs::prelude::{
    Commands, IntoScheduleConfigs as _, Local, MessageReader, MessageWriter, Query, Res, ResMut, Resource, Single, With,
};
use bevy::log::{Level, LogPlugin};
use bevy::math::Vec3;
use bevy::mesh::{Indices, Mesh, Mesh2d, PrimitiveTopology};
use bevy::prelude::{DefaultPlugins, PluginGroup as _, Real, Time, Transform, default};
use bevy::render::view::Msaa;
use bevy::sprite_render::{ColorMaterial, MeshMaterial2d};
use bevy::window::{PrimaryWindow, RequestRedraw, Window, WindowCloseRequested, WindowPlugin};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::egui::{
    Color32, Context, Event, FontData, FontDefinitions, FontFamily, Key, LayerId, Modifiers, Rect, Ui, UiBuilder,
};
use bevy_egui::{EguiContexts, EguiInput, EguiPlugin, EguiPreUpdateSet, EguiPrimaryContextPass};
use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};

use crate::desk::kept::Kept;
use crate::desk::looks::{Looks, LooksFile};
use crate::desk::map::Picture;
use crate::desk::panels;
use crate::desk::session::Sample;
use crate::desk::state::{Action, Desk, Finished, Found, Listed, Records, Unfinished};
use crate::desk::theme::Theme;
use crate::exercise::{Exercise, Recorder, Recording, RecordingError};
use crate::files;
use crate::report::load_sentence;
use crate::scenario::{Loaded, from_ron, load, scenarios};
use crate::sim::Act;
use crate::text::Lang;
use crate::units::Tick;

/// How the desk is opened.
pub struct Options {
    /// Its first language.
    pub lang: Lang,
    /// Whether somebody asked for that language; else the one that was last spoken counts.
    pub asked: bool,
    /// A scenario to start with.
    pub scenario: Option<Box<Loaded>>,
    /// The folder in which exercises are put on record; none keeps nothing.
    pub records: Option<PathBuf>,
    /// The file in which language and display are remembered; none remembers nothing.
    pub looks: Option<PathBuf>,
}

/// Why there is no desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDesk {
    /// No display to open a window on.
    #[error("no display")]
    NoDisplay,
    /// Neither a graphics driver nor a software renderer, or the window was lost.
    #[error("no graphics")]
    NoGraphics,
}

#[derive(Resource)]
struct OnDesk {
    desk: Desk,
    actions: Vec<Action>,
    /// Where the map is.
    map: Option<Rect>,
    drawn: Option<Picture>,
    /// Theme and text size that egui was told.
    styled: Option<(bool, u32)>,
    /// Where language and display are remembered, and what was written last.
    remembered: Option<(LooksFile, Looks)>,
    /// Where the time between frames is written, for measurements.
    frames: Option<File>,
}

/// Names a file into which the desk writes a line for each frame: the milliseconds since the last one, and whether time was running.
const FRAMES: &str = "UMBRAL_FRAMES";

/// Set once the first frame was drawn: until then the window may fail to open, from then on a failure is a fault of ours.
static OPENED: AtomicBool = AtomicBool::new(false);

/// Opens the desk; returns when its window is closed.
///
/// # Errors
/// There is no display, or nothing that can draw on it.
///
/// # Panics
/// On a fault of the desk itself. What was ordered is on record.
pub fn open(options: Options) -> Result<(), NoDesk> {
    let mut desk = Desk::new(options.lang, Vec::new());
    let remembered = options.looks.map(|path| {
        let file = LooksFile(path);
        if let Some(last) = file.read() {
            let lang = if options.asked { options.lang } else { last.lang };
            desk.wear(Looks { lang, ..last });
        }
        let looks = desk.looks();
        (file, looks)
    });
    for shipped in scenarios() {
        // A file beside the program takes precedence, as it does for `run`; a broken one hides nothing.
        let loaded = load(shipped.id).or_else(|error| {
            desk.problem = Some(load_sentence(&desk.text, &error));
            shipped.load()
        });
        desk.library.extend(loaded.ok().map(Arc::new));
    }
    // The shortest first: that is the tutorial.
    desk.library.sort_by_key(|loaded| loaded.scenario.duration.days());
    if let Some(folder) = options.records {
        let folder = Folder { path: folder, found: Vec::new(), over: Vec::new(), playing: None };
        desk = desk.with_records(Box::new(folder));
    }
    if let Some(scenario) = options.scenario {
        desk.offer(*scenario);
    }
    // Where no window can be opened, bevy panics; the caller says so in one sentence.
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        if OPENED.load(Ordering::Relaxed) {
            tell(fault);
        }
    }));
    let shown = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
    if cfg!(target_os = "linux") && !shown {
        return Err(NoDesk::NoDisplay);
    }
    let guarded = |step: &mut dyn FnMut() -> AppExit| catch_unwind(AssertUnwindSafe(step));
    let mut built = None;
    let (mut desk, mut remembered) = (Some(desk), remembered);
    guarded(&mut || {
        built = desk.take().map(|desk| app(desk, remembered.take()));
        AppExit::Success
    })
    .map_err(|_| NoDesk::NoDisplay)?;
    match guarded(&mut || built.as_mut().map_or(AppExit::Success, App::run)) {
        Ok(AppExit::Success) => Ok(()),
        Err(fault) if OPENED.load(Ordering::Relaxed) => resume_unwind(fault),
        Ok(AppExit::Error(_)) | Err(_) => Err(NoDesk::NoGraphics),
    }
}

/// The folder in which exercises are put on record on this machine.
#[must_use]
pub fn records() -> Option<PathBuf> {
    let folders = choose_native_strategy().ok()?;
    Some(folders.data_dir().join("umbral").join("exercises"))
}

/// The file in which language and display are remembered on this machine.
#[must_use]
pub fn looks_file() -> Option<PathBuf> {
    let folders = choose_native_strategy().ok()?;
    Some(folders.config_dir().join("umbral").join("desk.ron"))
}

/// Exercises on record in a folder of this machine.
struct Folder {
    path: PathBuf,
    found: Vec<(PathBuf, Recording)>,
    /// Those that are over, as listed.
    over: Vec<PathBuf>,
    /// The one in play.
    playing: Option<PathBuf>,
}

/// Exercises that are over and are listed: the last few.
const LISTED: usize = 5;

/// Minutes since a file was last written.
fn minutes_ago(path: &Path) -> Option<u64> {
    let written = std::fs::metadata(path).and_then(|about| about.modified()).ok()?;
    Some(written.elapsed().unwrap_or_default().as_secs() / 60)
}

/// What was kept beside a recording; nothing where there is no such file, or none that makes sense.
fn kept_beside(recording: &Path) -> Option<Kept> {
    from_ron(&std::fs::read_to_string(recording.with_extension("desk")).ok()?).ok()
}

/// The hour that an exercise on record had reached, with what was kept beside it.
fn reached(recording: &Recording, kept: Option<&Kept>) -> Tick {
    let on_record = recording.days.last().map_or(Tick(0), |day| day.until);
    kept.map_or(on_record, |kept| kept.reached(on_record))
}

impl Folder {
    const fn failed(path: PathBuf, source: io::Error) -> RecordingError {
        RecordingError::Io { path, source }
    }
}

impl Records for Folder {
    /// Under the first free number.
    fn begin(&mut self, exercise: &mut Exercise) -> Result<(), RecordingError> {
        std::fs::create_dir_all(&self.path).map_err(|error| Self::failed(self.path.clone(), error))?;
        let id = exercise.loaded().scenario.meta.id.to_string();
        let mut names = (1..=9999).map(|number| self.path.join(format!("{id}-{number:04}.umbral")));
        match names.find(|path| !path.exists()) {
            Some(path) => {
                exercise.record(Recorder::create(&path)?, "desk")?;
                self.playing = Some(path);
                Ok(())
            }
            None => Err(Self::failed(self.path.clone(), io::ErrorKind::StorageFull.into())),
        }
    }

    fn list(&mut self) -> Listed {
        let entries = std::fs::read_dir(&self.path).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "umbral"));
        paths.sort();
        let mut listed = Listed::default();
        self.found.clear();
        let mut over: Vec<(PathBuf, Finished)> = Vec::new();
        for path in paths {
            match Recording::open(&path) {
                Ok(recording) if recording.end.is_none() => {
                    let orders = recording.acts.iter().filter(|(_, act)| matches!(act, Act::Decide(_)));
                    listed.unfinished.push(Unfinished {
                        scenario: recording.header.scenario.clone(),
                        now: reached(&recording, kept_beside(&path).as_ref()),
                        orders: orders.count(),
                        minutes_ago: minutes_ago(&path),
                    });
                    self.found.push((path, recording));
                }
                Ok(recording) => {
                    let points = recording.end.map_or(0.0, |result| result.score.grade_total * 10.0).round() as u32;
                    let (scenario, minutes_ago) = (recording.header.scenario, minutes_ago(&path));
                    over.push((path, Finished { scenario, points, minutes_ago }));
                }
                Err(error) => {
                    listed.unreadable.push((path.file_name().unwrap_or_default().display().to_string(), error));
                }
            }
        }
        over.sort_by_key(|(_, one)| one.minutes_ago.unwrap_or(u64::MAX));
        over.truncate(LISTED);
        (self.over, listed.finished) = over.into_iter().unzip();
        listed
    }

    /// The new recording takes the place of the old one once it holds all of it.
    fn resume(&mut self, at: usize) -> Result<Found, RecordingError> {
        let Some((path, recording)) = self.found.get(at) else {
            return Err(Self::failed(self.path.clone(), io::ErrorKind::NotFound.into()));
        };
        let new = path.with_extension("umbral-new");
        if new.exists() {
            std::fs::remove_file(&new).map_err(|error| Self::failed(new.clone(), error))?;
        }
        let exercise = recording.resume(Recorder::create(&new)?)?;
        std::fs::rename(&new, path).map_err(|error| Self::failed(path.clone(), error))?;
        let past = recording.days.iter().map(|day| Sample::of(&day.sitrep)).collect();
        self.playing = Some(path.clone());
        Ok(Found { exercise, past, kept: kept_beside(path) })
    }

    fn review(&mut self, at: usize) -> Result<Found, RecordingError> {
        let Some(path) = self.over.get(at) else {
            return Err(Self::failed(self.path.clone(), io::ErrorKind::NotFound.into()));
        };
        self.playing = None;
        let recording = Recording::open(path)?;
        let past = recording.days.iter().map(|day| Sample::of(&day.sitrep)).collect();
        Ok(Found { exercise: recording.replay_to(Tick(u32::MAX))?, past, kept: None })
    }

    fn keep(&mut self, kept: &Kept) -> io::Result<()> {
        let Some(recording) = &self.playing else { return Ok(()) };
        let text = ron::to_string(kept).map_err(io::Error::other)?;
        files::write(&recording.with_extension("desk"), true, |file| file.write_all(text.as_bytes()))
    }
}

/// A number that is typed and left in the same moment: what leaves the field, and everything after it, waits for the next frame, or the
/// field would be left before the number arrived.
fn wait_for_words(events: &mut Vec<Event>) -> Vec<Event> {
    let typed = events.iter().position(|event| matches!(event, Event::Text(_)));
    let leaves = |event: &Event| matches!(event, Event::Key { key: Key::Tab | Key::Enter, pressed: true, .. });
    match typed.and_then(|at| events[at..].iter().position(leaves).map(|after| at + after)) {
        Some(at) => events.split_off(at),
        None => Vec::new(),
    }
}

fn app(desk: Desk, remembered: Option<(LooksFile, Looks)>) -> App {
    let mut app = App::new();
    let frames = std::env::var_os(FRAMES).and_then(|path| File::options().append(true).create(true).open(path).ok());
    let window = Window { title: "Umbral".to_owned(), resolution: (1280, 720).into(), ..default() };
    let window = WindowPlugin { primary_window: Some(window), ..default() };
    // Standard error is for what a user must know.
    let log = LogPlugin { level: Level::ERROR, ..default() };
    app.add_plugins(DefaultPlugins.set(window).set(log))
        .add_plugins(EguiPlugin::default())
        .insert_resource(WinitSettings::desktop_app())
        .insert_resource(ClearColor(Color::WHITE))
        .insert_resource(OnDesk { desk, actions: Vec::new(), map: None, drawn: None, styled: None, remembered, frames })
        .add_systems(Startup, lay_out)
        .add_systems(PreUpdate, hush.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass))
        .add_systems(EguiPrimaryContextPass, draw_panels)
        .add_systems(Update, (live, close, draw_map).chain());
    app
}

fn lay_out(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<ColorMaterial>>) {
    // The map smooths its edges itself, egui too.
    commands.spawn((Camera2d, Msaa::Off));
    commands.spawn((
        Mesh2d(meshes.add(mesh_of(&Picture::default()))),
        MeshMaterial2d(materials.add(ColorMaterial::default())),
        Transform::default(),
    ));
}

/// Text in the embedded font, with egui's own behind it for signs that it lacks.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let embedded: [(&str, &'static [u8]); 2] = [
        ("noto", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
        ("signs", include_bytes!("../../assets/fonts/NotoSansSymbols2-subset.ttf")),
    ];
    for (position, (name, bytes)) in embedded.into_iter().enumerate() {
        fonts.font_data.insert(name.to_owned(), FontData::from_static(bytes).into());
        fonts.families.entry(FontFamily::Proportional).or_default().insert(position, name.to_owned());
    }
    fonts
}

/// bevy_egui 0.42 tells egui in every frame which modifier keys are held, and egui asks for another frame after every event: the
/// desk would never rest. Only a change is news.
fn hush(
    mut inputs: Query<&mut EguiInput>,
    mut held: Local<Modifiers>,
    mut later: Local<Vec<Event>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for mut input in &mut inputs {
        let waited = std::mem::take(&mut *later);
        input.events.splice(0..0, waited);
        *later = wait_for_words(&mut input.events);
        if !later.is_empty() {
            redraw.write(RequestRedraw);
        }
        input.events.retain(|event| match event {
            Event::ModifiersChanged(modifiers) => std::mem::replace(&mut *held, *modifiers) != *modifiers,
            _ => true,
        });
    }
}

fn draw_panels(mut contexts: EguiContexts, mut on: ResMut<OnDesk>) -> bevy::ecs::error::Result {
    let context: &Context = contexts.ctx_mut()?;
    let on = &mut *on;
    let looks = (on.desk.dark, on.desk.zoom);
    if on.styled != Some(looks) {
        if on.styled.is_none() {
            context.set_fonts(fonts());
        }
        context.set_global_style(Theme::of(on.desk.dark).style(on.desk.dark));
        context.set_zoom_factor(on.desk.zoom as f32 / 100.0);
        on.styled = Some(looks);
    }
    let all = UiBuilder::new().layer_id(LayerId::background()).max_rect(context.viewport_rect());
    let mut ui = Ui::new(context.clone(), "desk".into(), all);
    // A frame may be drawn in several passes; only the first of them sees the clicks.
    on.map = panels::show(&mut ui, &on.desk, &mut on.actions);
    OPENED.store(true, Ordering::Relaxed);
    Ok(())
}

/// How often the desk wakes while a countdown is on screen.
fn counting() -> WinitSettings {
    let wake = UpdateMode::reactive(Duration::from_millis(250));
    WinitSettings { focused_mode: wake, unfocused_mode: wake }
}

/// Does what the players did, and lets time pass.
fn live(
    time: Res<Time<Real>>,
    mut on: ResMut<OnDesk>,
    mut rest: ResMut<WinitSettings>,
    mut counted: Local<bool>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let on = &mut *on;
    let acted = !on.actions.is_empty();
    if let Some(file) = &mut on.frames {
        // A measurement that cannot be written is seen to be missing.
        let _ = writeln!(file, "{:.1} {}", time.delta().as_secs_f64() * 1000.0, on.desk.is_moving());
    }
    for action in on.actions.drain(..) {
        on.desk.apply(action);
    }
    let looks = on.desk.looks();
    if let Some((file, last)) = on.remembered.as_mut().filter(|(_, last)| *last != looks) {
        // A disk that is full or read-only forgets how the desk looked, and nothing else.
        let _ = file.write(looks);
        *last = looks;
    }
    on.desk.pass(time.delta().as_millis() as u64);
    // While minutes run down on screen the desk wakes a few times a second; else it rests.
    let counts = on.desk.is_counting();
    if std::mem::replace(&mut *counted, counts) != counts {
        *rest = if counts { counting() } else { WinitSettings::desktop_app() };
    }
    if acted || on.desk.is_moving() {
        redraw.write(RequestRedraw);
    }
}

/// What was ordered goes on record before the window closes.
fn close(mut closing: MessageReader<WindowCloseRequested>, mut on: ResMut<OnDesk>) {
    if closing.read().next().is_some() {
        on.desk.hand_in();
    }
}

/// Draws the map behind the panels where it has changed.
fn draw_map(
    mut on: ResMut<OnDesk>,
    window: Single<&Window, With<PrimaryWindow>>,
    map: Single<(&Mesh2d, &mut Transform)>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let on = &mut *on;
    let picture = match (&on.desk.session, on.map) {
        (Some(session), Some(rect)) => panels::scene(&on.desk, session, rect).draw(),
        _ => Picture::default(),
    };
    let (mesh, mut place) = map.into_inner();
    // From points, with the origin at the top left, to the world, with the origin in the middle and y upwards.
    let zoom = on.desk.zoom as f32 / 100.0;
    place.translation = Vec3::new(-window.width() / 2.0, window.height() / 2.0, 0.0);
    place.scale = Vec3::new(zoom, -zoom, 1.0);
    if on.drawn.as_ref() == Some(&picture) {
        return;
    }
    if let Some(mut mesh) = meshes.get_mut(&mesh.0) {
        *mesh = mesh_of(&picture);
    }
    on.drawn = Some(picture);
}

/// The triangles of a picture. There is always one, if of no size: a mesh of nothing confuses the renderer.
fn mesh_of(picture: &Picture) -> Mesh {
    let linear = |(colour, solid): &(Color32, bool)| {
        let [r, g, b, a] = colour.to_srgba_unmultiplied();
        LinearRgba::from(Color::srgba_u8(r, g, b, if *solid { a } else { 0 })).to_f32_array()
    };
    let mut corners: Vec<[f32; 3]> = picture.corners.iter().map(|p| [p.x, p.y, 0.0]).collect();
    let mut colours: Vec<[f32; 4]> = picture.colours.iter().map(linear).collect();
    let mut triangles = picture.triangles.clone();
    if triangles.is_empty() {
        corners.push([0.0; 3]);
        colours.push([0.0; 4]);
        triangles.extend([0, 0, 0]);
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, corners)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(triangles))
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{FontId, RawInput};

    use super::*;
    use crate::scenario::TUTORIAL;

    fn press(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    #[test]
    fn a_field_is_left_after_its_number_has_arrived() {
        let mut events = vec![Event::Text("3".into()), press(Key::Tab), Event::Text("4".into())];
        assert_eq!(wait_for_words(&mut events), [press(Key::Tab), Event::Text("4".into())]);
        assert_eq!(events, [Event::Text("3".into())]);
        // What waited goes first in the next frame, and nothing waits for ever.
        let mut next = vec![press(Key::Tab), Event::Text("4".into())];
        assert_eq!(wait_for_words(&mut next), []);
        assert_eq!(next.len(), 2);
    }

    /// The list names the day that stands on the desk: at midnight the new one, though the day on record began in the morning.
    #[test]
    fn an_exercise_is_listed_with_the_hour_it_had_reached() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = || Folder { path: home.path().to_owned(), found: Vec::new(), over: Vec::new(), playing: None };
        let library = scenarios().map(|shipped| shipped.load().expect("it loads")).collect();
        let mut desk = Desk::new(Lang::Fr, library).with_records(Box::new(folder()));
        let is_tutorial = |loaded: &Arc<Loaded>| loaded.scenario.meta.id.as_str() == TUTORIAL;
        desk.apply(Action::Brief(desk.library.iter().position(is_tutorial).expect("it is shipped")));
        desk.apply(Action::Start);
        let sitrep = |desk: &Desk| desk.session.as_ref().expect("in play").exercise.sitrep().clone();
        while (sitrep(&desk).day, sitrep(&desk).hour) != (8, 0) {
            for action in [Action::Read(None), Action::Noted, Action::Advance(1)] {
                desk.apply(action);
            }
        }
        let now = sitrep(&desk).tick;
        // As if the power had gone.
        drop(desk);
        let listed = folder().list().unfinished;
        assert_eq!(listed.iter().map(|one| one.now).collect::<Vec<_>>(), [now]);
        // Without the file beside it, it is the last whole day on record.
        let kept = std::fs::read_dir(home.path()).expect("it is there").map(|file| file.expect("a file").path());
        kept.filter(|path| path.extension().is_some_and(|kind| kind == "desk")).for_each(|path| {
            std::fs::remove_file(path).expect("removed");
        });
        assert_eq!(folder().list().unfinished[0].now, Tick(now.0 / 24 * 24));
    }

    /// A sign that no font of the desk has would be an empty box in the middle of a sentence.
    #[test]
    fn every_sign_of_every_text_is_in_a_font() {
        let context = Context::default();
        context.set_fonts(fonts());
        context.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let within = |folder: &str| std::fs::read_dir(root.join(folder)).expect("it is there");
        let folders = ["assets/lang/en", "assets/lang/es", "assets/lang/fr", "scenarios"];
        let files = folders.into_iter().flat_map(within).map(|file| file.expect("a file").path());
        let (mut read, mut lacking) = (0, std::collections::BTreeSet::new());
        for file in files.filter(|file| file.extension().is_some_and(|kind| kind == "ftl" || kind == "ron")) {
            let text = std::fs::read_to_string(&file).expect("it can be read");
            let signs = text.chars().filter(|sign| !sign.is_whitespace());
            context.fonts_mut(|fonts| {
                lacking.extend(signs.filter(|sign| !fonts.has_glyph(&FontId::proportional(16.0), *sign)));
            });
            read += 1;
        }
        assert!(read > 40, "{read} files");
        assert!(lacking.is_empty(), "no font has {lacking:?}");
    }
}
