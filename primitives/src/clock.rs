//! Civil time: the time of the world outside, as the chain reckons with it.

/// Seconds in a civil day. Unix time has no leap seconds.
pub const SECONDS_PER_DAY: u64 = 86_400;

numeric_type! {
    /// A moment of civil time, in unix seconds: since 1970-01-01T00:00:00Z.
    ///
    /// Leases, insurance, terms, dues and accounting months are reckoned in it. It is never
    /// milliseconds, and never a block.
    CivilSeconds(u64)
}

impl CivilSeconds {
    /// The first moment, 1970-01-01T00:00:00Z.
    pub const ZERO: Self = Self(0);
    /// A moment that never comes.
    pub const MAX: Self = Self(u64::MAX);

    /// This moment and `seconds` more; [`Self::MAX`] where that is beyond counting.
    #[must_use]
    pub const fn saturating_add(self, seconds: u64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// This moment less `seconds`; [`Self::ZERO`] where that is before the first.
    #[must_use]
    pub const fn saturating_sub(self, seconds: u64) -> Self {
        Self(self.0.saturating_sub(seconds))
    }

    /// The seconds from `earlier` to this moment; 0 if `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Civil time when the chain's timestamp is `timestamp`, for a clock that starts at `base` and runs
/// `rate` times as fast as the timestamp: `base + (timestamp − base) × rate`.
///
/// Before `base` it is `base`, and what is beyond counting is [`CivilSeconds::MAX`]. It never
/// panics, and it never falls while the timestamp does not.
#[must_use]
pub fn civil_time(base: CivilSeconds, rate: u32, timestamp: CivilSeconds) -> CivilSeconds {
    base.saturating_add(timestamp.since(base).saturating_mul(u64::from(rate)))
}

/// The chain's one clock of civil time. A measure: it has no `()`.
///
/// Implemented by `civil-clock`, called by every pallet that reckons with the outside world.
///
/// Laws:
/// 1. `now` follows [`civil_time`] of the block's timestamp, at any timestamp.
/// 2. It never runs back while the timestamp does not.
pub trait CivilClock {
    /// Civil time in this block.
    fn now() -> CivilSeconds;
}

/// When a block is to be expected, for what is counted in blocks but must outlive dues or a term.
///
/// A guard of promises that reach ahead: `()` answers [`CivilSeconds::MAX`], so that nothing lasts
/// long enough. Implemented in the runtime over [`CivilClock`] and the slot's length; called by
/// `quadratic-voting` (a follower's dues reach to the end of the next season) and `bodies` (terms of
/// two seasons).
///
/// Laws:
/// 1. For the current block it is [`CivilClock::now`].
/// 2. A later block is never expected earlier.
/// 3. It assumes that every slot is filled: it is a forecast, early when slots are missed.
pub trait CivilForecast<BlockNumber> {
    /// Civil time at `block`, if every slot until then is filled; for a past block, if every slot
    /// since then was.
    fn expected_at(block: BlockNumber) -> CivilSeconds;
}

impl<BlockNumber> CivilForecast<BlockNumber> for () {
    fn expected_at(_: BlockNumber) -> CivilSeconds {
        CivilSeconds::MAX
    }
}
