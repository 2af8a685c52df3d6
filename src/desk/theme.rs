//! Colours and sizes, in one place. Calm, cartographic, official: a printed situation map. Bands have a shape, a colour and a
//! word; the colours stay apart in the common colour-vision deficiencies and in grey.

use bevy_egui::egui::style::ScrollStyle;
use bevy_egui::egui::{Color32, FontFamily, FontId, Stroke, Style, TextStyle, Theme as Base, Visuals};

use crate::scenario::table::Band;

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Theme {
    pub sea: Color32,
    pub land: Color32,
    pub border: Color32,
    pub road: Color32,
    pub closed: Color32,
    pub ink: Color32,
    pub faint: Color32,
    pub paper: Color32,
    pub card: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub met: Color32,
    pub nearly: Color32,
    pub partly: Color32,
    pub not_met: Color32,
}

const LIGHT: Theme = Theme {
    sea: Color32::from_rgb(0xCF, 0xDC, 0xE4),
    land: Color32::from_rgb(0xEE, 0xEA, 0xE2),
    border: Color32::from_rgb(0x9A, 0x93, 0x88),
    road: Color32::from_rgb(0x8C, 0x86, 0x7C),
    closed: Color32::from_rgb(0x8E, 0x1F, 0x1F),
    ink: Color32::from_rgb(0x1F, 0x26, 0x2B),
    faint: Color32::from_rgb(0x55, 0x5E, 0x65),
    paper: Color32::from_rgb(0xFA, 0xF9, 0xF6),
    card: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    accent: Color32::from_rgb(0x0B, 0x5F, 0x62),
    on_accent: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    met: Color32::from_rgb(0x1B, 0x7F, 0x79),
    nearly: Color32::from_rgb(0xC9, 0xA2, 0x27),
    partly: Color32::from_rgb(0xD2, 0x6A, 0x1B),
    not_met: Color32::from_rgb(0x8E, 0x1F, 0x1F),
};

const DARK: Theme = Theme {
    sea: Color32::from_rgb(0x1B, 0x26, 0x2E),
    land: Color32::from_rgb(0x33, 0x38, 0x3A),
    border: Color32::from_rgb(0x7D, 0x83, 0x85),
    road: Color32::from_rgb(0x8F, 0x95, 0x97),
    closed: Color32::from_rgb(0xF0, 0x7A, 0x6E),
    ink: Color32::from_rgb(0xF0, 0xF2, 0xF2),
    faint: Color32::from_rgb(0xB4, 0xBC, 0xC0),
    paper: Color32::from_rgb(0x14, 0x1B, 0x20),
    card: Color32::from_rgb(0x20, 0x29, 0x2F),
    accent: Color32::from_rgb(0x6F, 0xD0, 0xC8),
    on_accent: Color32::from_rgb(0x0A, 0x1E, 0x1F),
    met: Color32::from_rgb(0x5F, 0xC9, 0xBF),
    nearly: Color32::from_rgb(0xEB, 0xCB, 0x5C),
    partly: Color32::from_rgb(0xF2, 0x9A, 0x52),
    not_met: Color32::from_rgb(0xF0, 0x7A, 0x6E),
};

impl Theme {
    /// The light or the dark one.
    #[must_use]
    pub const fn of(dark: bool) -> Self {
        if dark { DARK } else { LIGHT }
    }

    /// The colour of a band.
    #[must_use]
    pub const fn band(&self, band: Band) -> Color32 {
        match band {
            Band::Met => self.met,
            Band::Nearly => self.nearly,
            Band::Partly => self.partly,
            Band::NotMet => self.not_met,
        }
    }

    /// The style of all panels. Text is 16 points and more, readable at five metres on a projector.
    #[must_use]
    pub fn style(&self, dark: bool) -> Style {
        let mut style = if dark { Base::Dark } else { Base::Light }.default_style();
        let font = |size| FontId::new(size, FontFamily::Proportional);
        style.text_styles = [
            (TextStyle::Small, font(14.0)),
            (TextStyle::Body, font(16.0)),
            (TextStyle::Button, font(16.0)),
            (TextStyle::Heading, font(22.0)),
            (TextStyle::Monospace, FontId::new(16.0, FontFamily::Monospace)),
        ]
        .into();
        let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
        visuals.override_text_color = Some(self.ink);
        visuals.panel_fill = self.paper;
        visuals.window_fill = self.card;
        visuals.extreme_bg_color = self.card;
        visuals.hyperlink_color = self.accent;
        visuals.selection.bg_fill = self.accent.gamma_multiply(0.35);
        visuals.selection.stroke = Stroke::new(1.0, self.ink);
        style.visuals = visuals;
        style.spacing.item_spacing = [8.0, 6.0].into();
        style.spacing.button_padding = [10.0, 5.0].into();
        style.spacing.interact_size.y = 28.0;
        // Whoever does not see that a list goes on does not scroll: bars are always in sight.
        style.spacing.scroll = ScrollStyle::solid();
        style
    }
}

/// The shape that goes with the colour of a band.
#[must_use]
pub const fn mark(band: Band) -> &'static str {
    match band {
        Band::Met => "●",
        Band::Nearly => "▲",
        Band::Partly => "■",
        Band::NotMet => "◆",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2).
    #[expect(clippy::disallowed_methods, reason = "how a colour looks, not a result")]
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_stands_out_enough_in_both_themes() {
        for dark in [false, true] {
            let theme = Theme::of(dark);
            for paper in [theme.paper, theme.card, theme.land, theme.sea] {
                assert!(contrast(theme.ink, paper) >= 7.0, "ink {dark} {paper:?}");
            }
            for paper in [theme.paper, theme.card] {
                assert!(contrast(theme.faint, paper) >= 4.5, "faint {dark} {paper:?}");
                assert!(contrast(theme.accent, paper) >= 4.5, "accent {dark} {paper:?}");
                assert!(contrast(theme.not_met, paper) >= 4.5, "not met {dark} {paper:?}");
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
        }
    }

    #[test]
    fn bands_stay_apart_in_grey() {
        for dark in [false, true] {
            let theme = Theme::of(dark);
            let mut greys = [theme.met, theme.nearly, theme.partly, theme.not_met].map(luminance);
            greys.sort_by(f64::total_cmp);
            // The shape tells neighbours apart where greys come close.
            assert!(greys.windows(2).all(|pair| pair[1] - pair[0] > 0.01), "{dark} {greys:?}");
        }
    }
}
