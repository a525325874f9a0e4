#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod admission;
mod applications;
mod badges;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod counts;
mod deposits;
mod dues;
mod errors;
mod events;
mod expulsion;
mod genesis;
mod hooks;
mod leaving;
#[cfg(test)]
mod mock;
mod params;
mod personhood;
mod reads;
pub mod runtime_api;
mod seats;
mod standing;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
mod vouching;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use applications::APPLY_TAG;
pub use counts::*;
pub use pallet::*;
pub use params::*;
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
        BadgeProblem, Badges, BodyId, CharterInForce, CivilClock, CivilSeconds, Did, DocumentRef,
        Identities, IncomePots, Mandates, MemberClass, MemberId, MemberStatus, Nullifier, OnIncome,
        OnStandingChange, Personhood, PersonhoodProblem, SeasonClock, SpeaksAs,
    };
    use frame_support::{
        pallet_prelude::*,
        traits::fungible::{Inspect, InspectHold, Mutate, MutateHold},
    };
    use frame_system::pallet_prelude::*;
    use sp_runtime::traits::{IdentifyAccount, Verify};

    use crate::{
        ApplicationOf, BalanceOf, Counts, Escrow, Form, Founder, MemberRecord, Notice, Params,
        RejectionReason, Told, VoterOf, Vouching, WeightInfo, MAX_MARKS, MAX_VOUCHERS,
        MAX_YEARLY_VOUCHES,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Types

        /// The token of deposits and dues.
        type Currency: Inspect<Self::AccountId>
            + Mutate<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        /// How a newcomer signs for a sponsor to hand in.
        type Signature: Verify<Signer = Self::Signer> + Parameter;

        /// The key behind such a signature.
        type Signer: IdentifyAccount<AccountId = Self::AccountId>;

        // Origins

        /// A body acting as such. Only one with the mandate for admissions decides on applications.
        type BodyOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = BodyId>;

        /// Suspends, reinstates and lifts bars: the community.
        type StandingOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Expels: the community, by a vote.
        type ExpelOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Which identity an account speaks as.
        type SpeaksAs: SpeaksAs<Self::AccountId>;

        /// Who rules an identity.
        type Identities: Identities<Self::AccountId>;

        /// Who is one human being.
        type Personhood: Personhood;

        /// The charter that applicants accept.
        type Charter: CharterInForce;

        /// The seasons for which admissions are counted.
        type Seasons: SeasonClock<BlockNumberFor<Self>>;

        /// Civil time, in which dues, probation and terms are reckoned.
        type Clock: CivilClock;

        /// The tokens that show citizenship.
        type Badges: Badges<Self::AccountId>;

        /// Which body decides on applications.
        type Mandates: Mandates;

        /// Learns of every change of a class or standing.
        type OnStandingChange: OnStandingChange;

        /// Where dues and lost deposits go.
        type Pots: IncomePots<Self::AccountId>;

        /// Learns of dues and lost deposits.
        type OnIncome: OnIncome<BalanceOf<Self>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        // Limits

        /// How many members a founding document has at most.
        #[pallet::constant]
        type MaxFounders: Get<u32>;

        /// Sets the stage for the benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// Members who can vouch for one application at most.
        #[pallet::constant_name(MaxVouchers)]
        fn max_vouchers() -> u32 {
            MAX_VOUCHERS
        }

        /// Vouches that a member can be allowed in a year at most.
        #[pallet::constant_name(MaxYearlyVouches)]
        fn max_yearly_vouches() -> u32 {
            MAX_YEARLY_VOUCHES
        }

        /// Seats that can be marked lapsed in one call.
        #[pallet::constant_name(MaxMarks)]
        fn max_marks() -> u32 {
            MAX_MARKS
        }
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of an applicant or member.
        #[codec(index = 0)]
        Seat,
        /// Dues of a year that has not begun.
        #[codec(index = 1)]
        Dues,
        /// What a member risks who objects to an application.
        #[codec(index = 2)]
        Objection,
        /// The deposit for a notice of expulsion.
        #[codec(index = 3)]
        Notice,
    }

    /// What waits for admission, by the applicant's identity.
    #[pallet::storage]
    pub type Applications<T: Config> =
        StorageMap<_, Blake2_128Concat, Did, ApplicationOf<T>, OptionQuery>;

    /// Everybody who was ever admitted. A row is never removed.
    #[pallet::storage]
    pub type Roll<T: Config> = StorageMap<_, Twox64Concat, MemberId, MemberRecord<T>, OptionQuery>;

    /// Members who are in, by the account that rules their seat: the only membership read of a vote.
    #[pallet::storage]
    pub type MemberOf<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, VoterOf<T>, OptionQuery>;

    /// The number of each identity that is or was a member's.
    #[pallet::storage]
    pub type MemberIds<T> = StorageMap<_, Blake2_128Concat, Did, MemberId, OptionQuery>;

    /// The seat of each human, by each nullifier that it was ever bound to. A row is never removed.
    #[pallet::storage]
    pub type Seats<T> = StorageMap<_, Blake2_128Concat, Nullifier, MemberId, OptionQuery>;

    /// All counters.
    #[pallet::storage]
    pub type Counters<T> = StorageValue<_, Counts, ValueQuery>;

    /// What members did as vouchers.
    #[pallet::storage]
    pub type Vouchings<T> = StorageMap<_, Twox64Concat, MemberId, Vouching, ValueQuery>;

    /// Dues that are held: of a year to come, or begun and not collected yet.
    #[pallet::storage]
    pub type Escrows<T: Config> =
        StorageMap<_, Twox64Concat, MemberId, Escrow<T::AccountId, BalanceOf<T>>, OptionQuery>;

    /// Notices of expulsion, by accused and accuser.
    #[pallet::storage]
    pub type Notices<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        MemberId,
        Twox64Concat,
        MemberId,
        Notice<T::AccountId, BalanceOf<T>, BlockNumberFor<T>>,
        OptionQuery,
    >;

    /// Members who gave notice that they leave, with the block from which on they can.
    #[pallet::storage]
    pub type Leaving<T: Config> =
        StorageMap<_, Twox64Concat, MemberId, BlockNumberFor<T>, OptionQuery>;

    /// How many sponsored applications there were for an identity, so that none is handed in twice.
    #[pallet::storage]
    pub type SponsoredNonces<T> = StorageMap<_, Blake2_128Concat, Did, u32, ValueQuery>;

    /// For how long the founders have paid, from the chain's beginning. Gone from the second block on.
    #[pallet::storage]
    pub type FoundingTerms<T: Config> =
        StorageValue<_, BoundedVec<u64, T::MaxFounders>, OptionQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> =
        StorageValue<_, Params<BalanceOf<T>, BlockNumberFor<T>>, ValueQuery>;

    /// The founding members, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Numbered in this order, from 0. They have a voice from the first block on, and no deposit.
        pub members: Vec<Founder>,
        /// The parameters.
        pub params: Params<BalanceOf<T>, BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.members, &self.params);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(now: BlockNumberFor<T>) -> Weight {
            Self::begin(now)
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
