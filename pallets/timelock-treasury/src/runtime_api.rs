//! What members and their wallets ask.

use alloc::vec::Vec;

use althing_primitives::{BodyId, Figures, IncomeSource, LineId, Month, PollId, SpendId};
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;

use crate::{ByTier, Documents, Heading, Inflow, Line, Params, Spend, Terms, Tier};

/// What the treasury has.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct TreasuryInfo<AccountId, Balance> {
    /// All of it, as it is booked.
    pub total: Balance,
    /// What of it is promised.
    pub promised: Balance,
    /// What of it is kept for emergencies.
    pub contingency: Balance,
    /// What can be promised by an ordinary decision.
    pub free: Balance,
    /// What of the free lies in the pots until somebody calls `sync`.
    pub unswept: Balance,
    /// What lies in the accounts and is booked only with the next `sync`.
    pub unbooked: Balance,
    /// What a Medium spend may still amount to, as far as all lines together go.
    pub left_medium: Balance,
    /// The account of what is free.
    pub main: AccountId,
    /// The account of what is promised.
    pub promises: AccountId,
    /// The account of each source.
    pub pots: Vec<(IncomeSource, AccountId)>,
}

/// All that is known of a line, for the current month.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LineInfo<Balance> {
    /// Its rules and state.
    pub line: Line<Balance>,
    /// What it is called and for.
    pub heading: Heading,
    /// The body that owns it now: the one it was given to, or the heir of that one.
    pub owner: BodyId,
    /// What may still be paid this month.
    pub left: Balance,
    /// What is promised, by tier.
    pub promised: ByTier<Balance>,
    /// What was paid this month, by tier.
    pub spent: ByTier<Balance>,
    /// What a Small spend may amount to now.
    pub left_small: Balance,
    /// What a Medium spend may amount to now, the allowance of all lines together apart.
    pub left_medium: Balance,
}

/// How far a spend is, derived for the block in which it is asked. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Status<BlockNumber> {
    /// It waits to be approved.
    Proposed {
        /// The tier in which it would be decided now.
        tier: Tier,
        /// Approvals by name that count now.
        approvals: u32,
        /// Whether the citizens voted for it.
        voted: bool,
    },
    /// It is approved, and its delay runs.
    Delayed {
        /// The first block in which it can be paid.
        earliest: BlockNumber,
        /// Whether one Guardian objected.
        objected: bool,
    },
    /// A part can be paid.
    Payable {
        /// Until this block, or longer if it waits.
        until: BlockNumber,
        /// Whether that is a milestone.
        milestone: bool,
        /// Whether it is over the cap in this month.
        waits: bool,
    },
    /// A part is due later.
    NotDue {
        /// From this block on.
        from: BlockNumber,
    },
    /// The citizens vote once more.
    Objected {
        /// That vote.
        poll: PollId,
        /// It can be confirmed until this block.
        until: BlockNumber,
    },
    /// It can no longer be paid or confirmed, and anybody may have it cancelled.
    Expired,
    /// All of it is paid.
    Paid,
}

impl<BlockNumber> Status<BlockNumber> {
    /// What of the status is asked for when spends are listed.
    #[must_use]
    pub const fn kind(&self) -> StatusKind {
        match self {
            Self::Proposed { .. } => StatusKind::Proposed,
            Self::Delayed { .. } => StatusKind::Delayed,
            Self::Payable { .. } => StatusKind::Payable,
            Self::NotDue { .. } => StatusKind::NotDue,
            Self::Objected { .. } => StatusKind::Objected,
            Self::Expired => StatusKind::Expired,
            Self::Paid => StatusKind::Paid,
        }
    }
}

/// A status without what belongs to it. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum StatusKind {
    /// It waits to be approved.
    Proposed,
    /// Its delay runs.
    Delayed,
    /// A part can be paid.
    Payable,
    /// A part is due later.
    NotDue,
    /// The citizens vote once more.
    Objected,
    /// It can no longer be paid or confirmed.
    Expired,
    /// All of it is paid.
    Paid,
}

/// All that is known of a spend.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct SpendInfo<AccountId, Balance, Hash, BlockNumber> {
    /// What is written down of it.
    pub spend: Spend<AccountId, Balance, Hash, BlockNumber>,
    /// What it is for.
    pub documents: Documents,
    /// How far it is.
    pub status: Status<BlockNumber>,
    /// What is promised and not paid.
    pub promised: Balance,
    /// The account that would be paid now.
    pub account: Option<AccountId>,
}

/// A line in a statement.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LineStatement<Balance> {
    /// The line.
    pub line: LineId,
    /// What was paid.
    pub paid: Balance,
    /// Its promises: made in the month, and paid or taken back in it.
    pub figures: Figures<Balance>,
}

/// What a month amounted to.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Statement<Balance> {
    /// The month.
    pub month: Month,
    /// Whether it is over, so that this is final.
    pub is_final: bool,
    /// The treasury as a whole.
    pub figures: Figures<Balance>,
    /// What came in, by source.
    pub inflow: Inflow<Balance>,
    /// What was paid, by tier.
    pub paid: ByTier<Balance>,
    /// What is kept for emergencies at its end.
    pub contingency: Balance,
    /// Each line.
    pub lines: Vec<LineStatement<Balance>>,
}

sp_api::decl_runtime_apis! {
    /// What the treasury has, promises and did.
    pub trait TimelockTreasuryApi<AccountId, Balance, Hash, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        Hash: Codec,
        BlockNumber: Codec,
    {
        /// The treasury as a whole.
        fn treasury() -> TreasuryInfo<AccountId, Balance>;
        /// A line: what is left, promised and spent.
        fn line(line: LineId) -> Option<LineInfo<Balance>>;
        /// All lines, closed ones too.
        fn lines() -> Vec<(LineId, LineInfo<Balance>)>;
        /// A spend that is not removed: how far it is, and what it waits for.
        fn spend(id: SpendId) -> Option<SpendInfo<AccountId, Balance, Hash, BlockNumber>>;
        /// The spends of a stage.
        fn spends(stage: StatusKind) -> Vec<(SpendId, SpendInfo<AccountId, Balance, Hash, BlockNumber>)>;
        /// The hash of terms, which is decided on.
        fn terms_hash(terms: Terms<AccountId, Balance, BlockNumber>) -> Hash;
        /// What a month amounted to: final if it is over, so far if it is the current one.
        fn statement(month: Month) -> Option<Statement<Balance>>;
        /// The parameters in force.
        fn params() -> Params<Balance, BlockNumber>;
    }
}
