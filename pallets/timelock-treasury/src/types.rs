//! What is kept of lines and spends.

use alloc::vec::Vec;

use althing_primitives::{
    BodyId, CivilSeconds, Did, DocumentRef, Generation, LineId, MemberId, PollId, SpendId, TrackId,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    traits::{fungible::Inspect, ConstU32},
    BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::{Config, Params, Tier};

/// Instalments and milestones of one spend.
pub const MAX_PARTS: u32 = 12;
/// Bytes of a line's name.
pub const MAX_NAME: u32 = 64;

/// An amount of the token.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// A hash, of the pallet's types.
pub type HashOf<T> = <T as frame_system::Config>::Hash;
/// The parameters, of the pallet's types.
pub type ParamsOf<T> = Params<BalanceOf<T>, BlockNumberFor<T>>;
/// Who is paid, of the pallet's types.
pub type PayeeOf<T> = Payee<<T as frame_system::Config>::AccountId>;
/// When how much is paid, of the pallet's types.
pub type ScheduleOf<T> = Schedule<BalanceOf<T>, BlockNumberFor<T>>;
/// Instalments and milestones, of the pallet's types.
pub type PartsOf<T> = Parts<BalanceOf<T>, BlockNumberFor<T>>;
/// All terms, of the pallet's types.
pub type TermsOf<T> =
    Terms<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;
/// A line, of the pallet's types.
pub type LineOf<T> = Line<BalanceOf<T>>;
/// A spend, of the pallet's types.
pub type SpendOf<T> =
    Spend<<T as frame_system::Config>::AccountId, BalanceOf<T>, HashOf<T>, BlockNumberFor<T>>;

/// Adds the derives that everything in storage has.
macro_rules! stored {
    ($(#[$meta:meta])* pub $($item:tt)*) => {
        #[derive(
            Clone,
            Debug,
            Decode,
            DecodeWithMemTracking,
            Encode,
            Eq,
            MaxEncodedLen,
            PartialEq,
            TypeInfo,
        )]
        $(#[$meta])*
        pub $($item)*
    };
}
pub(crate) use stored;

stored! {
    /// Who decides on a spend.
    #[derive(Copy)]
    pub enum Decider {
        /// A body, by its own motion.
        Body(BodyId),
        /// The citizens, by a poll of that track.
        Referendum(TrackId),
    }
}

stored! {
    /// Whose books they are.
    #[derive(Copy)]
    pub enum Books {
        /// The treasury's.
        Treasury,
        /// A line's.
        Line(LineId),
    }
}

stored! {
    /// How much of a line may be spent in each of the lower tiers in two months together. Above the
    /// Medium allowance a spend is Large.
    #[derive(Copy, Default, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Allowances<Balance> {
        /// For Small spends.
        pub small: Balance,
        /// For Small and Medium spends together, asked when a Medium one is decided. No less.
        pub medium: Balance,
    }
}

stored! {
    /// The rules of a line.
    #[derive(Copy, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct LineTerms<Balance> {
        /// The body that proposes, decides on Small spends, and reports.
        pub owner: BodyId,
        /// What may be paid out of it in a calendar month.
        pub cap: Balance,
        /// What may be promised and paid in the lower tiers.
        pub allowances: Allowances<Balance>,
    }
}

impl<Balance: AtLeast32BitUnsigned> LineTerms<Balance> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        !self.cap.is_zero() && self.allowances.small <= self.allowances.medium
    }
}

stored! {
    /// What a line is called and for.
    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Heading {
        /// Its name.
        pub name: BoundedVec<u8, ConstU32<MAX_NAME>>,
        /// What it is for.
        pub purpose: DocumentRef,
    }
}

stored! {
    /// A line.
    #[derive(Copy)]
    pub struct Line<Balance> {
        /// Its rules.
        pub terms: LineTerms<Balance>,
        /// Whether a promise was made out of it, so that reports are owed.
        pub obliged: bool,
        /// Whether it is closed.
        pub closed: bool,
    }
}

/// A line that a chain is founded with.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingLine<Balance> {
    /// Its name.
    pub name: alloc::string::String,
    /// What it is for.
    pub purpose: DocumentRef,
    /// Its rules.
    pub terms: LineTerms<Balance>,
}

stored! {
    /// Who is paid.
    pub enum Payee<AccountId> {
        /// That account.
        Account(AccountId),
        /// Whoever rules that identity when it is paid.
        Identity(Did),
        /// The account of that body.
        Body(BodyId),
    }
}

stored! {
    /// A part of a spend.
    #[derive(Copy)]
    pub struct Part<Balance, BlockNumber> {
        /// How much.
        pub amount: Balance,
        /// The blocks after the end of the delay, from which on it is paid.
        pub after: BlockNumber,
        /// Whether it is paid only once its report was accepted.
        pub milestone: bool,
    }
}

/// Instalments and milestones, in their order.
pub type Parts<Balance, BlockNumber> = BoundedVec<Part<Balance, BlockNumber>, ConstU32<MAX_PARTS>>;

stored! {
    /// When how much is paid.
    pub enum Schedule<Balance, BlockNumber> {
        /// Each part by itself, in this order.
        Parts(Parts<Balance, BlockNumber>),
        /// The same again and again: rent, salaries, validators' pay.
        Stream {
            /// How much each time.
            amount: Balance,
            /// The blocks from one time to the next.
            every: BlockNumber,
            /// How many times.
            times: u16,
        },
    }
}

impl<Balance, BlockNumber> Schedule<Balance, BlockNumber>
where
    Balance: AtLeast32BitUnsigned + Copy,
    BlockNumber: AtLeast32BitUnsigned + Copy,
{
    /// The part of that number, from 0; `None` after the last.
    #[must_use]
    pub fn part(&self, index: u16) -> Option<Part<Balance, BlockNumber>> {
        match self {
            Self::Parts(parts) => parts.get(usize::from(index)).copied(),
            Self::Stream {
                amount,
                every,
                times,
            } => (index < *times).then(|| Part {
                amount: *amount,
                after: every.saturating_mul(BlockNumber::from(u32::from(index))),
                milestone: false,
            }),
        }
    }

    /// All of it; `None` if that cannot be counted.
    #[must_use]
    pub fn total(&self) -> Option<Balance> {
        match self {
            Self::Parts(parts) => parts
                .iter()
                .try_fold(Balance::zero(), |sum, part| sum.checked_add(&part.amount)),
            Self::Stream { amount, times, .. } => {
                amount.checked_mul(&Balance::from(u32::from(*times)))
            }
        }
    }

    /// The least and the largest of its parts; `None` if it has none.
    #[must_use]
    pub fn extremes(&self) -> Option<(Balance, Balance)> {
        match self {
            Self::Parts(parts) => {
                let amounts: Vec<_> = parts.iter().map(|part| part.amount).collect();
                Some((*amounts.iter().min()?, *amounts.iter().max()?))
            }
            Self::Stream { amount, times, .. } => (*times > 0).then_some((*amount, *amount)),
        }
    }

    /// Whether each part follows the one before, and a stream takes time.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        match self {
            Self::Parts(parts) => parts
                .iter()
                .zip(parts.iter().skip(1))
                .all(|(part, next)| part.after <= next.after),
            Self::Stream { every, .. } => !every.is_zero(),
        }
    }
}

stored! {
    /// All terms of a spend. Their hash is what is decided on.
    pub struct Terms<AccountId, Balance, BlockNumber> {
        /// The line out of which it is paid.
        pub line: LineId,
        /// Who is paid.
        pub payee: Payee<AccountId>,
        /// When how much.
        pub schedule: Schedule<Balance, BlockNumber>,
        /// What for.
        pub purpose: DocumentRef,
        /// The reason for reaching into the contingency, if it does.
        pub emergency: Option<DocumentRef>,
    }
}

stored! {
    /// What a spend is for.
    pub struct Documents {
        /// Its purpose.
        pub purpose: DocumentRef,
        /// The reason for reaching into the contingency, if it does.
        pub emergency: Option<DocumentRef>,
    }
}

stored! {
    /// A deposit.
    pub struct Deposit<AccountId, Balance> {
        /// Who paid it and gets it back.
        pub payer: AccountId,
        /// How much.
        pub amount: Balance,
    }
}

stored! {
    /// Approvals by name, as bits over the seats of one body in one generation.
    #[derive(Copy, Default)]
    pub struct Approvals {
        /// The body.
        pub body: BodyId,
        /// The generation of its seats. Under another these are void.
        pub generation: Generation,
        /// A bit for each seat.
        pub bits: u128,
    }
}

stored! {
    /// The first of two objections.
    #[derive(Copy)]
    pub struct Objector {
        /// Who objected.
        pub member: MemberId,
        /// The generation of the Guardians in which they did.
        pub generation: Generation,
    }
}

stored! {
    /// How far a spend is, as far as it was written down.
    #[derive(Copy)]
    pub enum Stage<BlockNumber> {
        /// It waits to be approved. Nothing is promised.
        Proposed,
        /// It is approved, and its money promised.
        Approved {
            /// The first block in which it can be paid. It never moves to an earlier one.
            earliest: BlockNumber,
            /// The Guardian who objected first.
            objector: Option<Objector>,
        },
        /// Two Guardians objected to a Large spend: the citizens vote once more.
        Objected {
            /// That vote.
            poll: PollId,
            /// The first block in which it can be paid if it is confirmed.
            earliest: BlockNumber,
            /// The block from which on it cannot be confirmed any more.
            until: BlockNumber,
        },
        /// All of it is paid.
        Paid,
    }
}

stored! {
    /// What its time to be paid is reckoned by, as it stood when the spend was approved.
    #[derive(Copy, Default)]
    pub struct Window<BlockNumber> {
        /// The blocks in which a part can be paid, from when it is due.
        pub payable: BlockNumber,
        /// The same for a milestone.
        pub milestone: BlockNumber,
        /// For how many blocks payments had been paused by then.
        pub paused: BlockNumber,
        /// For how many civil seconds line and payee had been held back by then.
        pub held: u64,
        /// Civil seconds for which it waited for a cap.
        pub waited: u64,
        /// Since when it waits for a cap, until the end of that month at most.
        pub waits_since: Option<CivilSeconds>,
    }
}

stored! {
    /// A spend.
    pub struct Spend<AccountId, Balance, Hash, BlockNumber> {
        /// What is held of who proposed it.
        pub deposit: Deposit<AccountId, Balance>,
        /// The hash of its terms.
        pub hash: Hash,
        /// The line out of which it is paid.
        pub line: LineId,
        /// Who is paid.
        pub payee: Payee<AccountId>,
        /// When how much is paid.
        pub schedule: Schedule<Balance, BlockNumber>,
        /// All of it.
        pub amount: Balance,
        /// Whether it may reach into the contingency.
        pub emergency: bool,
        /// The lowest tier in which it is decided. It never falls.
        pub tier: Tier,
        /// Whether Guardians lifted it already.
        pub lifted: bool,
        /// Whether the citizens confirmed it after an objection.
        pub confirmed: bool,
        /// Whether the citizens voted for it, where approvals by name are lacking.
        pub voted: bool,
        /// Approvals by name.
        pub approvals: Approvals,
        /// How far it is.
        pub stage: Stage<BlockNumber>,
        /// What was taken from the contingency for it and not given back.
        pub contingency: Balance,
        /// How much was paid.
        pub released: Balance,
        /// The part that is paid next.
        pub next: u16,
        /// What its time to be paid is reckoned by.
        pub window: Window<BlockNumber>,
    }
}

impl<AccountId, Balance, Hash, BlockNumber> Spend<AccountId, Balance, Hash, BlockNumber>
where
    Balance: AtLeast32BitUnsigned + Copy,
{
    /// What is promised and not paid.
    #[must_use]
    pub fn promised(&self) -> Balance {
        match self.stage {
            Stage::Approved { .. } | Stage::Objected { .. } => {
                self.amount.saturating_sub(self.released)
            }
            Stage::Proposed | Stage::Paid => Balance::zero(),
        }
    }
}

stored! {
    /// What is counted.
    #[derive(Copy, Default)]
    pub struct Counts {
        /// The number of the next spend.
        pub spend: SpendId,
        /// The number of the next line.
        pub line: LineId,
    }
}
