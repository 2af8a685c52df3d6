//! Numbers as each language writes them, for messages and for tables alike.
//!
//! Values are integers scaled by the caller; nothing here rounds them. The ICU formatters are
//! built on first use and kept per thread, because they are not `Sync`.

use std::cell::OnceCell;

use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::{Locale, locale};

use super::Lang;

/// The number formatter of one language; cheap to copy and to create.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    lang: Lang,
}

/// What a [`FluentValue`] formatter hook looks like; `M` is the bundle's memoizer.
pub(super) type Hook<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// The two ICU formatters of one language.
struct Formatters {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

thread_local! {
    static FORMATTERS: [OnceCell<Formatters>; Lang::ALL.len()] =
        const { [const { OnceCell::new() }; Lang::ALL.len()] };
}

impl Numbers {
    /// The formatter of `lang`.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// A whole number with digit grouping: `12,345`, `12 345`; in Spanish from five digits on, as the academies recommend.
    #[must_use]
    pub fn number(self, value: i64) -> String {
        self.write(&Decimal::from(value), true)
    }

    /// A value scaled by ten to the power `decimals`: `decimal(1234, 1)` is `123.4`.
    #[must_use]
    pub fn decimal(self, value: i64, decimals: u8) -> String {
        let mut scaled = Decimal::from(value);
        scaled.multiply_pow10(-i16::from(decimals));
        scaled.pad_end(-i16::from(decimals));
        self.write(&scaled, true)
    }

    /// An amount in cents, grouped, with two decimals and no currency name.
    #[must_use]
    pub fn money(self, cents: i64) -> String {
        self.decimal(cents, 2)
    }

    /// A share in thousandths, always with one decimal: `percent(613)` is `61.3%`.
    #[must_use]
    pub fn percent(self, permille: i64) -> String {
        let sign = match self.lang {
            Lang::En => "%",
            Lang::Es | Lang::Fr => "\u{a0}%",
        };
        self.decimal(permille, 1) + sign
    }

    /// The hook that makes Fluent write numbers the way [`Numbers`] does.
    pub(super) fn hook<M>(self) -> Hook<M> {
        match self.lang {
            Lang::En => |value, _| Self::new(Lang::En).fluent(value),
            Lang::Es => |value, _| Self::new(Lang::Es).fluent(value),
            Lang::Fr => |value, _| Self::new(Lang::Fr).fluent(value),
        }
    }

    /// A Fluent number, with the digit and grouping options of `NUMBER()`; `None` for the rest.
    fn fluent(self, value: &FluentValue<'_>) -> Option<String> {
        let FluentValue::Number(number) = value else {
            return None;
        };
        let options = &number.options;
        let mut decimal: Decimal = number.value.to_string().parse().ok()?;
        let least = options.minimum_fraction_digits.unwrap_or(0);
        let most = options.maximum_fraction_digits.unwrap_or(usize::MAX);
        if let Ok(most) = i16::try_from(most) {
            decimal.round(-most);
            decimal.trim_end();
        }
        decimal.pad_end(-i16::try_from(least.min(most)).ok()?);
        if let Some(least) = options.minimum_integer_digits {
            decimal.pad_start(i16::try_from(least).ok()?);
        }
        Some(self.write(&decimal, options.use_grouping))
    }

    fn write(self, value: &Decimal, grouping: bool) -> String {
        FORMATTERS.with(|all| {
            let both = all[self.lang as usize].get_or_init(|| Formatters::new(self.lang));
            let formatter = if grouping { &both.grouped } else { &both.plain };
            let written = formatter.format(value).to_string();
            if self.lang == Lang::Es { written.replace(',', "\u{a0}") } else { written }
        })
    }
}

impl Formatters {
    fn new(lang: Lang) -> Self {
        let locale = match lang {
            Lang::En => locale!("en"),
            Lang::Es => locale!("es-419"),
            Lang::Fr => locale!("fr"),
        };
        let grouping = if lang == Lang::Es { GroupingStrategy::Min2 } else { GroupingStrategy::Auto };
        Self { grouped: formatter(&locale, grouping), plain: formatter(&locale, GroupingStrategy::Never) }
    }
}

fn formatter(locale: &Locale, grouping: GroupingStrategy) -> DecimalFormatter {
    DecimalFormatter::try_new(locale.into(), grouping.into())
        .expect("invariant: the compiled ICU data covers en, es-419 and fr")
}
