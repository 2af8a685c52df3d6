//! Message keys of what a scenario names: functions of players, channels, kinds of places, ways, orders.

use crate::scenario::schema::{Channel, Mode, OrderKind, Seat};

/// All functions, in the order of a table of players.
pub const SEATS: [Seat; 7] = [
    Seat::Coordination,
    Seat::Border,
    Seat::CivilProtection,
    Seat::Health,
    Seat::Protection,
    Seat::Finance,
    Seat::ForeignAffairs,
];

/// All channels.
pub const CHANNELS: [Channel; 4] = [Channel::Message, Channel::News, Channel::Phone, Channel::Image];

/// The name of a function.
#[must_use]
pub const fn seat_key(seat: Seat) -> &'static str {
    match seat {
        Seat::Coordination => "seat-coordination",
        Seat::Border => "seat-border",
        Seat::CivilProtection => "seat-civil-protection",
        Seat::Health => "seat-health",
        Seat::Protection => "seat-protection",
        Seat::Finance => "seat-finance",
        Seat::ForeignAffairs => "seat-foreign-affairs",
    }
}

/// The name of a channel.
#[must_use]
pub const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Message => "channel-message",
        Channel::News => "channel-news",
        Channel::Phone => "channel-phone",
        Channel::Image => "channel-image",
    }
}

/// The name of a way of travelling.
#[must_use]
pub const fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Foot => "mode-foot",
        Mode::Road => "mode-road",
        Mode::River => "mode-river",
        Mode::Sea => "mode-sea",
    }
}

/// The short name of an order, as the desk offers it.
#[must_use]
pub fn order_key(order: OrderKind) -> String {
    format!("draft-{}.verb", kebab(&format!("{order:?}")))
}

/// `OpenDesks` as `open-desks`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn everything_has_a_name() {
        let text = Text::new(Lang::En);
        for order in OrderKind::ALL {
            assert!(text.has(&order_key(order)), "{order:?}");
        }
        for key in SEATS.map(seat_key).into_iter().chain(CHANNELS.map(channel_key)) {
            assert!(text.has(key), "{key}");
        }
    }
}
