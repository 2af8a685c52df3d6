//! The players' desk: officials around a table decide, see what follows, and are told how it went.
//!
//! Layout: [`state`] holds what is on the desk and what players can do, [`session`] the exercise in play; [`draft`] makes decisions
//! of sentences with blanks, [`subject`] groups measures;
//! [`limits`] sees what would limit the result; [`guide`] leads through a first exercise; [`countdown`] paces the room; [`looks`] remembers language and display, [`kept`] what is not in a recording; [`map`] turns the observed picture into triangles; [`panels`] are functions of the desk that push actions; [`theme`] has
//! colours and sizes; `window` is the shell: bevy, egui, time and files. Everything but `window` is tested without one.

pub mod countdown;
pub mod draft;
pub mod guide;
pub mod kept;
pub mod limits;
pub mod looks;
pub mod map;
pub mod panels;
pub mod session;
pub mod state;
pub mod subject;
pub mod theme;
mod window;

pub use kept::Kept;
pub use session::{Pace, Sample, Session, Stop};
pub use state::{Action, Desk, Finished, Found, Listed, Overlay, Records, Screen, Unfinished};
pub use window::{NoDesk, Options, looks_file, open, records};
