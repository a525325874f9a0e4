//! Figures that no preset changes: the token, the slot and the shape of a block.

/// The token: 12 decimals, a supply fixed by the founding document, no inflation.
pub mod currency {
    use crate::Balance;

    /// The symbol that wallets show. The chain's properties repeat it; a test holds both together.
    pub const TOKEN_SYMBOL: &str = "ALTH";
    /// The number of decimals of one token.
    pub const TOKEN_DECIMALS: u8 = 12;
    /// One ALTH in plancks, the indivisible unit.
    pub const ALTH: Balance = 1_000_000_000_000;
    /// A thousandth of one ALTH.
    pub const MILLI_ALTH: Balance = ALTH / 1_000;
    /// A millionth of one ALTH.
    pub const MICRO_ALTH: Balance = MILLI_ALTH / 1_000;
    /// An account that would hold less than this ceases to exist and what is left in it is burnt.
    pub const EXISTENTIAL_DEPOSIT: Balance = MILLI_ALTH;

    /// The deposit for `items` new storage entries that hold `bytes` bytes together, in plancks.
    ///
    /// One entry costs 50 milli-ALTH and each byte 0.1 milli-ALTH; it all comes back to its payer.
    #[must_use]
    pub const fn deposit(items: u32, bytes: u32) -> Balance {
        let for_items = (items as Balance).saturating_mul(50 * MILLI_ALTH);
        let for_bytes = (bytes as Balance).saturating_mul(100 * MICRO_ALTH);
        for_items.saturating_add(for_bytes)
    }
}

/// Slots and the durations that follow from them.
pub mod time {
    use crate::BlockNumber;

    /// The length of an Aura slot in milliseconds; one block is made in each.
    pub const SLOT_MILLISECONDS: u64 = 6_000;
    /// The length of a slot in whole seconds.
    pub const SLOT_SECONDS: u32 = 6;
    /// Blocks in a minute of real time.
    pub const MINUTES: BlockNumber = 60 / SLOT_SECONDS;
    /// Blocks in an hour of real time.
    pub const HOURS: BlockNumber = MINUTES * 60;
    /// Blocks in a day of real time.
    pub const DAYS: BlockNumber = HOURS * 24;
    /// How many blocks back `frame_system` remembers hashes; it bounds the mortality of a transaction.
    pub const BLOCK_HASH_COUNT: BlockNumber = 2_400;
}

/// The address format: every address of every Althing chain begins with this prefix.
pub const SS58_PREFIX: u16 = 930;

/// The shape of a block.
pub mod block {
    use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight};
    use sp_runtime::Perbill;

    /// The part of a block that ordinary calls may fill; the rest is for operational ones.
    pub const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);
    /// Two seconds of execution in a slot of six. The proof does not bind a chain of its own.
    pub const MAXIMUM_BLOCK_WEIGHT: Weight =
        Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2), u64::MAX);
    /// The length of a block's extrinsics in bytes.
    pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;
}
