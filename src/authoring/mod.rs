//! What trainers work with: new scenarios, the inject list as a spreadsheet, a preview, and the kit of an exercise.
//!
//! Contract: nothing here asks or prints; the command line does. Files are made whole or not at all. Every word of a page
//! comes from `assets/lang`; every page is one file that asks nobody for anything.

pub(crate) mod chart;
pub mod draft;
pub mod kit;
pub mod labels;
pub mod layout;
pub mod msel;
pub mod preview;
pub mod words;
pub mod write;
