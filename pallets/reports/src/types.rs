//! What is filed, and what auditors say of it.

use althing_primitives::{CivilSeconds, Did, DocumentRef, Figures, Party, Period, Subject};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::{ConstU32, Get},
    traits::fungible::Inspect,
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::traits::Zero;

use crate::{Config, Record};

/// The most exchange rates of one report.
pub const MAX_RATES: u32 = 8;
/// The most assets, and the most liabilities, outside the chain that one report lists.
pub const MAX_ITEMS: u32 = 16;

/// The token's balance.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// What is written down of a subject.
pub type RecordOf<T> = Record<<T as Config>::MaxOccasions, <T as Config>::MaxFreezes>;
/// A report of this runtime.
pub type FilingOf<T> =
    Filing<<T as frame_system::Config>::AccountId, BalanceOf<T>, <T as Config>::MaxOpinions>;
/// The figures of a report of this runtime.
pub type FiledFiguresOf<T> = FiledFigures<BalanceOf<T>>;
/// Whose opinions there are of a report, and which.
pub type Opinions<MaxOpinions> = BoundedVec<(Did, Opinion), MaxOpinions>;
/// What a report is about, and what it covers.
pub type ReportId = (Subject, Period);

/// A currency, by the three capital letters of ISO 4217.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Currency(pub [u8; 3]);

impl Currency {
    /// Whether it is three capital letters. Whether there is such a currency, auditors know.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.0.iter().all(u8::is_ascii_uppercase)
    }
}

/// What the token was worth in a currency, as the report reckons with it.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Rate<Balance> {
    /// The currency.
    pub currency: Currency,
    /// So many of its smallest units, such as cents,
    pub units: u128,
    /// are worth so many plancks.
    pub plancks: Balance,
}

/// Something that is owned or owed outside the chain.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct OffChainItem {
    /// In which currency it is valued. The report has a rate for it.
    pub currency: Currency,
    /// How much, in its smallest units.
    pub units: u128,
    /// The hash of what shows it: an account's statement, a deed, a contract.
    pub evidence: H256,
}

/// Things that are owned or owed outside the chain.
pub type OffChainItems = BoundedVec<OffChainItem, ConstU32<MAX_ITEMS>>;

/// The figures of a report.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct FiledFigures<Balance> {
    /// For money, what the chain's own statement of the period says. None where there are no books.
    pub statement: Option<Figures<Balance>>,
    /// The exchange rates that the report reckons with, each currency once.
    pub rates: BoundedVec<Rate<Balance>, ConstU32<MAX_RATES>>,
    /// What is owned outside the chain.
    pub assets: OffChainItems,
    /// What is owed outside the chain.
    pub liabilities: OffChainItems,
}

impl<Balance> Default for FiledFigures<Balance> {
    fn default() -> Self {
        Self {
            statement: None,
            rates: BoundedVec::new(),
            assets: BoundedVec::new(),
            liabilities: BoundedVec::new(),
        }
    }
}

/// What is wrong with rates and things outside the chain.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FiguresProblem {
    /// A currency is not three capital letters.
    CurrencyNotLetters,
    /// A currency has two rates.
    RateRepeated,
    /// A rate is of nothing.
    RateOfNothing,
    /// Something is valued in a currency without a rate.
    RateMissing,
}

impl<Balance: Zero> FiledFigures<Balance> {
    /// Whether rates and things outside the chain make sense together.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn check(&self) -> Result<(), FiguresProblem> {
        for (index, rate) in self.rates.iter().enumerate() {
            if !rate.currency.is_valid() {
                return Err(FiguresProblem::CurrencyNotLetters);
            }
            if rate.units.is_zero() || rate.plancks.is_zero() {
                return Err(FiguresProblem::RateOfNothing);
            }
            let mut before = self.rates.iter().take(index);
            if before.any(|other| other.currency == rate.currency) {
                return Err(FiguresProblem::RateRepeated);
            }
        }
        for item in self.assets.iter().chain(&self.liabilities) {
            if !self.rates.iter().any(|rate| rate.currency == item.currency) {
                return Err(FiguresProblem::RateMissing);
            }
        }
        Ok(())
    }
}

/// What an auditor thinks of a report. New variants are appended only.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub enum Opinion {
    /// It is true and complete.
    Unqualified,
    /// It is true but for what the auditor's document names.
    Qualified,
    /// It is not true. It freezes the subject.
    Adverse,
}

/// A report that was filed.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[scale_info(skip_type_params(MaxOpinions))]
pub struct Filing<AccountId, Balance, MaxOpinions>
where
    AccountId: Clone + core::fmt::Debug + Eq,
    Balance: Clone + core::fmt::Debug + Eq,
    MaxOpinions: Get<u32>,
{
    /// Who filed it, or corrected it last.
    pub by: Party,
    /// When.
    pub at: CivilSeconds,
    /// 1, and one more for each correction.
    pub version: u32,
    /// The report.
    pub document: DocumentRef,
    /// What auditors think of this version.
    pub opinions: Opinions<MaxOpinions>,
    /// Whether it counts as an audited month of the treasury.
    pub counts: bool,
    /// Whose deposit is held for it.
    pub payer: AccountId,
    /// How much that is.
    pub deposit: Balance,
}

/// The root over all that was filed in a calendar period.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Archive {
    /// The Merkle root.
    pub root: H256,
    /// When it was put down.
    pub at: CivilSeconds,
}
