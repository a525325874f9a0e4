#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod auditing;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod deposits;
mod errors;
mod events;
mod filing;
mod freezing;
mod genesis;
#[cfg(test)]
mod mock;
mod offered;
mod owing;
mod params;
mod record;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use params::*;
pub use record::*;
pub use types::*;
pub use weights::WeightInfo;

#[import_section(calls::calls)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::unreachable,
    reason = "the macro that makes the pallet of it writes them"
)]
pub mod pallet {
    use alloc::vec::Vec;

    use althing_primitives::{
        BodyId, BodySeats, BudgetLines, CivilClock, CredentialCheck, Did, DocumentRef, Identities,
        ObligationTerms, Party, Period, SchemaId, SchemaRegistry, Statements, Subject,
    };
    use frame_support::{
        pallet_prelude::*,
        traits::fungible::{Inspect, InspectHold, MutateHold},
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;

    use crate::{
        Archive, BalanceOf, FiledFiguresOf, FilingOf, Opinion, Params, RecordOf, ReportId,
        WeightInfo,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Types

        /// The token in which deposits are held.
        type Currency: Inspect<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// Files: an identity, or a body by its act. Success: who it is, and the account that pays the
        /// deposit and gains nothing by it.
        type FileOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = (Party, Self::AccountId)>;

        /// Audits: an identity. Whether it is an auditor, its credential tells.
        type AuditorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Did>;

        /// Lifts what auditors froze: the citizens.
        type LiftOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Has reports owed that no pallet has: the citizens.
        type ObligeOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Puts down roots of what was filed.
        type ArchiveOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Civil time, in whose months accounts are kept.
        type Clock: CivilClock;

        /// The books that reports about money must equal.
        type Statements: Statements<BalanceOf<Self>>;

        /// Whose a budget line is.
        type Lines: BudgetLines;

        /// Who rules which identity.
        type Identities: Identities<Self::AccountId>;

        /// Who sits in which body.
        type Bodies: BodySeats<Self::AccountId>;

        /// Who is an auditor.
        type Credentials: CredentialCheck + SchemaRegistry;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Sets the stage for the benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::BenchmarkHelper<Self::RuntimeOrigin, Self::AccountId>;

        // Limits

        /// The most reports that a subject may owe once at a time.
        #[pallet::constant]
        type MaxOccasions: Get<u32>;

        /// The most auditors who may hold back a subject at a time.
        #[pallet::constant]
        type MaxFreezes: Get<u32>;

        /// The most auditors who may say what they think of a version of a report.
        #[pallet::constant]
        type MaxOpinions: Get<u32>;

        /// The most obligations of the founding document.
        #[pallet::constant]
        type MaxFounding: Get<u32>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// Exchange rates of one report.
        #[pallet::constant_name(MaxRates)]
        fn max_rates() -> u32 {
            crate::MAX_RATES
        }

        /// Assets, and liabilities, of one report.
        #[pallet::constant_name(MaxItems)]
        fn max_items() -> u32 {
            crate::MAX_ITEMS
        }
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a report.
        #[codec(index = 0)]
        Filing,
    }

    /// What each subject owes, what holds it back, and how long it was held back. A row stays after
    /// everything is settled only if the subject was ever held back.
    #[pallet::storage]
    pub type Records<T: Config> = StorageMap<_, Twox64Concat, Subject, RecordOf<T>, OptionQuery>;

    /// The reports that were filed and not cleared away.
    #[pallet::storage]
    pub type Filings<T: Config> = StorageMap<_, Twox64Concat, ReportId, FilingOf<T>, OptionQuery>;

    /// Their figures.
    #[pallet::storage]
    pub type Contents<T: Config> =
        StorageMap<_, Twox64Concat, ReportId, FiledFiguresOf<T>, OptionQuery>;

    /// The reports that were accepted. A row is never removed.
    #[pallet::storage]
    pub type AcceptedFilings<T> = StorageMap<_, Twox64Concat, ReportId, (), OptionQuery>;

    /// For how many obligations each identity is responsible.
    #[pallet::storage]
    pub type Answerable<T> = StorageMap<_, Twox64Concat, Did, u32, ValueQuery>;

    /// For bodies that are over: who answers for their reports.
    #[pallet::storage]
    pub type Heirs<T> = StorageMap<_, Twox64Concat, BodyId, BodyId, OptionQuery>;

    /// The roots over all that was filed in a calendar period. A row is never removed.
    #[pallet::storage]
    pub type Archives<T> = StorageMap<_, Twox64Concat, Period, Archive, OptionQuery>;

    /// Months of the treasury whose statement was filed and audited without an adverse opinion.
    #[pallet::storage]
    pub type AuditedMonths<T> = StorageValue<_, u32, ValueQuery>;

    /// Obligations of the founding document. They begin with the second block, when it is known when the
    /// chain began, and are gone from here then.
    #[pallet::storage]
    pub type Founding<T: Config> =
        StorageValue<_, BoundedVec<(Subject, ObligationTerms), T::MaxFounding>, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, Params<BalanceOf<T>>, ValueQuery>;

    /// The first obligations, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// What is owed from the month on in which the chain begins.
        pub obligations: Vec<(Subject, ObligationTerms)>,
        /// The parameters.
        pub params: Params<BalanceOf<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.obligations, &self.params);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(now: BlockNumberFor<T>) -> Weight {
            Self::begin(now)
        }

        fn integrity_test() {
            assert!(T::MaxOccasions::get() > 0, "something can be owed once");
            assert!(T::MaxFreezes::get() > 0, "an auditor can freeze");
            assert!(T::MaxOpinions::get() > 0, "an auditor can be heard");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
