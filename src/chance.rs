//! Chance: the only user of `rand`. Every draw is a function of its key, never of how many draws came before.
//!
//! A seed expands to two ChaCha8 keys: the *world* (source series, weather, state of buildings) and the *noise*
//! (how people, trucks and counts turn out). ChaCha, positioned by stream and tick, makes one 64-bit [`Key`] per
//! stream and tick; the integer mixer [`mix`] expands it to one [`Draw`] per id. So every policy meets the same
//! world, and a new mechanic takes a new stream and reshuffles nothing.
//!
//! Draws are integers or use only `+ - * /` and `sqrt`, so they are the same on every platform.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::units::Tick;

/// What the generator is called in recordings and tables.
pub const RNG_ID: &str = "chacha8+mix64/1";

/// What a draw is for. The number is the ChaCha stream: never reuse or renumber one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Stream {
    /// World: the day's total of a source series.
    Arrivals = 1,
    /// World: whether a building fails its inspection.
    Buildings = 2,
    /// Noise: how many leave a queue for an informal crossing.
    Diversion = 101,
    /// Noise: lives lost on a dangerous leg.
    Danger = 102,
    /// Noise: error of a count.
    Counting = 103,
    /// Noise: delay of a supplier.
    Suppliers = 104,
    /// Noise: which needs a screening finds.
    Screening = 105,
    /// Noise: who finds the way to a service.
    Care = 106,
    /// Noise: illness, distress, harm, recovery and deaths of a day.
    Health = 107,
    /// Noise: what becomes of the missing, and other counts of the whole response.
    Country = 108,
    /// Noise: who asks for assisted return.
    Returns = 109,
    /// Noise: whether a rumour spreads.
    Rumours = 110,
    /// Noise: who complains.
    Complaints = 111,
    /// Noise: whom shared data harm.
    Sharing = 112,
    /// Noise: error of a forecast.
    Forecast = 113,
    /// Noise: error of what is asked of people.
    Survey = 114,
    /// Noise: what spoils in a store.
    Spoilage = 115,
    /// Noise: who of the staff leaves.
    Turnover = 116,
    /// Noise: abuse by responders, and whether it is told.
    Conduct = 117,
    /// Noise: hostility in a town, and whom it harms.
    Society = 118,
    /// Noise: needs found when people are visited after registration.
    FollowUp = 119,
}

impl Stream {
    const fn is_world(self) -> bool {
        (self as u64) < 100
    }
}

/// The two keys of a seed.
#[derive(Clone, Debug)]
#[cfg_attr(not(test), expect(missing_copy_implementations, reason = "a generator should not be copied by accident"))]
pub struct Chance {
    world: [u8; 32],
    noise: [u8; 32],
}

impl Chance {
    /// Expands a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self::paired(seed, seed)
    }

    /// The world of one seed with the noise of another: "the same world, other luck".
    #[must_use]
    pub fn paired(world_seed: u64, noise_seed: u64) -> Self {
        let expand = |seed: u64, half: u64| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&seed.to_le_bytes());
            key[8..16].copy_from_slice(&half.to_le_bytes());
            key
        };
        Self { world: expand(world_seed, 1), noise: expand(noise_seed, 2) }
    }

    /// The key of a stream at a tick. Costs a fifth of a microsecond: ask once per system and tick.
    #[must_use]
    pub fn key(&self, stream: Stream, tick: Tick) -> Key {
        let mut rng = ChaCha8Rng::from_seed(if stream.is_world() { self.world } else { self.noise });
        rng.set_stream(stream as u64);
        rng.set_word_pos(u128::from(tick.0) * 16);
        Key(rng.random::<u64>())
    }
}

/// The key of one stream at one tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// The draw that belongs to `id`.
    #[must_use]
    pub const fn draw(self, id: u64) -> Draw {
        Draw { state: mix(self.0, id), count: 0 }
    }
}

/// A short sequence of words that belongs to one key and id.
#[derive(Clone, Debug)]
pub struct Draw {
    state: u64,
    count: u64,
}

impl Draw {
    /// The next 64 random bits.
    pub const fn word(&mut self) -> u64 {
        self.count += 1;
        mix(self.state, self.count)
    }

    /// A whole number below `n`, even to within `n / 2^64`. Zero if `n` is zero.
    pub const fn below(&mut self, n: u64) -> u64 {
        ((self.word() as u128 * n as u128) >> 64) as u64
    }

    /// True with a chance of `ppm` in a million.
    pub const fn happens(&mut self, ppm: u32) -> bool {
        self.below(1_000_000) < ppm as u64
    }

    /// About normal, mean 0 and standard deviation 1: twelve uniform numbers less six (within +-6).
    pub fn bell(&mut self) -> f64 {
        let mut sum = 0u64;
        for _ in 0..6 {
            let word = self.word();
            sum += (word >> 32) + (word & 0xFFFF_FFFF);
        }
        sum as f64 / 4_294_967_296.0 - 6.0
    }

    /// About how many of `n` are concerned by a chance of `ppm` in a million: the expected number, rounded up or down so that
    /// the mean is exact. One word, where the spread of many trials teaches nothing.
    pub const fn about(&mut self, n: u32, ppm: u32) -> u32 {
        if n == 0 || ppm == 0 {
            return 0;
        }
        let millionths = n as u64 * if ppm > 1_000_000 { 1_000_000 } else { ppm as u64 };
        ((millionths + self.below(1_000_000)) / 1_000_000) as u32
    }

    /// How many of `n` independent trials with a chance of `ppm` in a million succeed. Exact up to 64 trials or while
    /// fewer than one success is expected and `n` is at most 4096; else [`Draw::bell`] with the same mean and variance.
    pub fn binomial(&mut self, n: u32, ppm: u32) -> u32 {
        if ppm == 0 || n == 0 {
            return 0;
        }
        if ppm >= 1_000_000 {
            return n;
        }
        let mean = f64::from(n) * f64::from(ppm) / 1e6;
        if n <= 64 || (mean < 1.0 && n <= 4096) {
            return (0..n).map(|_| u32::from(self.happens(ppm))).sum();
        }
        if mean < 1.0 {
            // Few successes among very many trials: one trial in a hundred, at a hundred times the chance.
            return self.binomial(n / 100, ppm.saturating_mul(100).min(1_000_000));
        }
        let spread = (mean * (1.0 - f64::from(ppm) / 1e6)).sqrt();
        let count = mean + self.bell() * spread + 0.5;
        if count <= 0.0 { 0 } else { (count as u32).min(n) }
    }

    /// `value` times `1 + bell * permille / 1000`, never below zero: a daily total, a count, a delay.
    pub fn vary(&mut self, value: u32, permille: u32) -> u32 {
        if value == 0 || permille == 0 {
            return value;
        }
        let varied = f64::from(value) * (1.0 + self.bell() * f64::from(permille) / 1000.0) + 0.5;
        if varied <= 0.0 { 0 } else { varied as u32 }
    }
}

/// Mixes two words to one: the finaliser of `splitmix64` on both, fixed for ever (results depend on it).
#[must_use]
pub const fn mix(a: u64, b: u64) -> u64 {
    scramble(scramble(a) ^ b.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

const fn scramble(word: u64) -> u64 {
    let mut z = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(stream: Stream, tick: u32, id: u64) -> Draw {
        Chance::new(7).key(stream, Tick(tick)).draw(id)
    }

    #[test]
    fn a_draw_depends_on_its_key_only() {
        let mut first = draw(Stream::Danger, 5, 9);
        let _ = draw(Stream::Danger, 4, 9).word();
        let mut again = draw(Stream::Danger, 5, 9);
        assert_eq!(first.word(), again.word());
        assert_ne!(draw(Stream::Danger, 5, 9).word(), draw(Stream::Danger, 6, 9).word());
        assert_ne!(draw(Stream::Danger, 5, 9).word(), draw(Stream::Danger, 5, 10).word());
        assert_ne!(draw(Stream::Danger, 5, 9).word(), draw(Stream::Diversion, 5, 9).word());
    }

    #[test]
    fn noise_never_reaches_the_world() {
        let (a, b) = (Chance::paired(7, 1), Chance::paired(7, 2));
        assert_eq!(a.key(Stream::Arrivals, Tick(3)), b.key(Stream::Arrivals, Tick(3)));
        assert_ne!(a.key(Stream::Danger, Tick(3)), b.key(Stream::Danger, Tick(3)));
    }

    #[test]
    fn distributions_keep_their_mean_and_variance() {
        for (n, ppm) in [(40, 200_000), (1_000, 15_000), (900_000, 3), (200_000, 500_000)] {
            let draws: Vec<f64> =
                (0..4000).map(|id| f64::from(draw(Stream::Diversion, 1, id).binomial(n, ppm))).collect();
            let mean = draws.iter().sum::<f64>() / 4000.0;
            let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 4000.0;
            let p = f64::from(ppm) / 1e6;
            let (expected, spread) = (f64::from(n) * p, f64::from(n) * p * (1.0 - p));
            assert!((mean - expected).abs() < 5.0 * (spread / 4000.0).sqrt() + 0.01, "{n} {ppm}: {mean} {expected}");
            assert!((variance / spread - 1.0).abs() < 0.15, "{n} {ppm}: {variance} {spread}");
        }
    }
}
