#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accounts;
mod approving;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod books;
mod calendar;
mod calls;
mod errors;
mod events;
mod genesis;
mod impls;
mod ledgers;
mod lines;
#[cfg(test)]
mod mock;
mod objecting;
mod params;
mod paying;
mod problems;
mod promising;
mod proposing;
mod reads;
mod returning;
pub mod runtime_api;
mod sweeping;
#[cfg(test)]
mod tests;
mod tiers;
mod try_state;
mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use accounts::TreasuryAccount;
pub use ledgers::*;
pub use lines::MAX_SUCCESSIONS;
pub use pallet::*;
pub use params::*;
pub use tiers::*;
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
        AcceptedReports, BodyAccounts, BodyId, BodySeats, CivilClock, CivilForecast, Did,
        DocumentRef, HeldBackTime, Identities, LineId, MemberId, MemberLookup, Month,
        ObjectionQuota, Obligations, PauseQuery, PollId, ReportStanding, SeatSet, SecondVotes,
        SpeaksAs, SpendId,
    };
    use frame_support::{
        pallet_prelude::*,
        traits::fungible::{Inspect, InspectHold, Mutate, MutateHold},
        PalletId,
    };
    use frame_system::pallet_prelude::*;

    use crate::{
        BalanceOf, Books, Counts, Decider, Documents, FoundingLine, HashOf, Heading, Ledger, Line,
        LineLedger, LineTerms, ParamsOf, PartsOf, PayeeOf, Schedule, Source, SpendOf, Terms,
        TermsOf, Tier, WeightInfo,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config<RuntimeCall: From<Call<Self>>> {
        // Types

        /// The token.
        type Currency: Inspect<Self::AccountId>
            + Mutate<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// Proposes spends: a signed account, or a body as its own.
        type ProposeOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

        /// Decides on spends: a body by its motion, or the citizens by a poll.
        type DecideOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Decider>;

        /// Makes, changes and closes lines: the citizens, on `Budget`.
        type BudgetOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters: the citizens, on `Constitution`.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Civil time, whose calendar months are the periods of account.
        type Clock: CivilClock;

        /// How long a block takes in civil time, for what is reckoned in both.
        type Forecast: CivilForecast<BlockNumberFor<Self>>;

        /// The seats of all bodies: a line's, and the Council's.
        type Bodies: BodySeats<Self::AccountId>;

        /// The Guardians.
        type Guardians: SeatSet<Self::AccountId>;

        /// The accounts of bodies that are paid.
        type BodyAccounts: BodyAccounts<Self::AccountId>;

        /// The identities that are paid.
        type Identities: Identities<Self::AccountId>;

        /// Who an account is.
        type Speakers: SpeaksAs<Self::AccountId>;

        /// The members whose identities these are, since objections are counted by person.
        type Members: MemberLookup<Self::AccountId>;

        /// Counts the objections of a Guardian to polls and Large spends together.
        type Quota: ObjectionQuota<Self::AccountId>;

        /// Has the citizens vote once more.
        type SecondVotes: SecondVotes<<Self as frame_system::Config>::RuntimeCall>;

        /// Takes down that a line owes reports.
        type Obligations: Obligations;

        /// Whether a line, and an organisation that is paid, has reported.
        type Reports: ReportStanding;

        /// How long they were held back for not having.
        type HeldBack: HeldBackTime;

        /// Whether a milestone's report was accepted.
        type Accepted: AcceptedReports;

        /// The pause of payments.
        type Pause: PauseQuery<BlockNumberFor<Self>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Sets the stage for the benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;

        // Limits

        /// What the treasury's accounts are derived from.
        #[pallet::constant]
        type PalletId: Get<PalletId>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// The account that holds what is free.
        #[pallet::constant_name(MainAccount)]
        fn constant_of_main_account() -> T::AccountId {
            Self::account(crate::TreasuryAccount::Main)
        }

        /// The account that holds what is promised.
        #[pallet::constant_name(PromisesAccount)]
        fn constant_of_promises_account() -> T::AccountId {
            Self::account(crate::TreasuryAccount::Promises)
        }

        /// Instalments and milestones of one spend.
        #[pallet::constant_name(MaxParts)]
        fn constant_of_max_parts() -> u32 {
            crate::MAX_PARTS
        }
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of who proposed a spend.
        #[codec(index = 0)]
        Proposal,
    }

    /// The budget lines. A row is never removed.
    #[pallet::storage]
    pub type Lines<T: Config> =
        StorageMap<_, Twox64Concat, LineId, Line<BalanceOf<T>>, OptionQuery>;

    /// What each line is called and for. A row is never removed.
    #[pallet::storage]
    pub type Headings<T> = StorageMap<_, Twox64Concat, LineId, Heading, OptionQuery>;

    /// For bodies that are over: whose their lines are. So nothing has to be moved when one ends.
    #[pallet::storage]
    pub type Heirs<T> = StorageMap<_, Twox64Concat, BodyId, BodyId, OptionQuery>;

    /// Spends that are proposed, approved or paid, and whose deposit has not returned.
    #[pallet::storage]
    pub type Spends<T: Config> = StorageMap<_, Twox64Concat, SpendId, SpendOf<T>, OptionQuery>;

    /// What each of them is for.
    #[pallet::storage]
    pub type Purposes<T> = StorageMap<_, Twox64Concat, SpendId, Documents, OptionQuery>;

    /// The treasury's books of each month in which something was booked. A row is never removed.
    #[pallet::storage]
    pub type Ledgers<T: Config> =
        StorageMap<_, Twox64Concat, Month, Ledger<BalanceOf<T>>, OptionQuery>;

    /// The books of each line for each month in which something was booked. A row is never removed.
    #[pallet::storage]
    pub type LineLedgers<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        LineId,
        Twox64Concat,
        Month,
        LineLedger<BalanceOf<T>>,
        OptionQuery,
    >;

    /// The months that have books, as bits, so that the one before an empty month is found at once. See
    /// `calendar`.
    #[pallet::storage]
    pub type Recorded<T> =
        StorageDoubleMap<_, Twox64Concat, Books, Twox64Concat, (u8, u32), u128, ValueQuery>;

    /// What the treasury had at genesis, and what of it is the contingency.
    #[pallet::storage]
    pub type Founding<T: Config> = StorageValue<_, (BalanceOf<T>, BalanceOf<T>), ValueQuery>;

    /// Spends that are promised to an identity and not cleared, counted.
    #[pallet::storage]
    pub type Payees<T> = StorageMap<_, Identity, Did, u32, ValueQuery>;

    /// How often a Guardian objected to Small and Medium spends of a line, in the month of that number.
    #[pallet::storage]
    pub type Objections<T> =
        StorageDoubleMap<_, Twox64Concat, LineId, Twox64Concat, MemberId, (Month, u8), OptionQuery>;

    /// All counters.
    #[pallet::storage]
    pub type Counters<T> = StorageValue<_, Counts, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, ParamsOf<T>, ValueQuery>;

    /// The lines and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The lines, in the order of their numbers.
        pub lines: Vec<FoundingLine<BalanceOf<T>>>,
        /// The parameters.
        pub params: ParamsOf<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.lines, &self.params);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        /// Does nothing. The block pays for the reading and the writing of the books, once, so that a fee pays
        /// for its own entry alone: what one transaction read and wrote the next ones find in memory.
        fn on_initialize(_: BlockNumberFor<T>) -> Weight {
            T::WeightInfo::on_income()
        }

        fn integrity_test() {
            let accounts = Pallet::<T>::accounts();
            assert!(
                accounts.iter().enumerate().all(|(index, account)| !accounts
                    .iter()
                    .skip(index + 1)
                    .any(|it| it == account)),
                "the treasury's accounts differ"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
