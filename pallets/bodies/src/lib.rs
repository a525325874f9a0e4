#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod candidacies;
mod closing;
mod deposits;
mod elections;
mod ending;
mod errors;
mod events;
mod filters;
mod genesis;
mod groups;
mod hooks;
mod leaving;
mod mirrors;
#[cfg(test)]
mod mock;
mod motions;
mod origin;
mod params;
mod reads;
pub mod runtime_api;
mod seats;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use filters::{MandateFilter, Mirror, Payees};
pub use origin::{
    EnsureActor, EnsureBody, EnsureCharged, EnsureCurrent, EnsureMandate, EnsureThisBody, RawOrigin,
};
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
    use alloc::{boxed::Box, vec::Vec};

    use althing_primitives::{
        BodyId, BudgetLines, CivilClock, CivilForecast, CredentialCheck, Electorate, Generation,
        IncomePots, LineId, MemberId, MemberLookup, OnBodyEnd, OnIncome, RightCheck,
        SchemaRegistry, SeasonClock, VoterLookup,
    };
    use codec::Encode;
    use frame_support::{
        dispatch::{GetDispatchInfo, PostDispatchInfo},
        pallet_prelude::*,
        traits::fungible::{Inspect, InspectHold, Mutate, MutateHold},
        PalletId,
    };
    use frame_system::pallet_prelude::*;
    use sp_runtime::traits::Dispatchable;

    use crate::{
        Agenda, BalanceOf, Ballot, BallotVotes, Body, CandidacyOf, Counts, Elected, ElectionId,
        ElectionOf, ElectionTerms, GroupMembers, GroupTerms, Leave, Mandate, MandateFilter, Mirror,
        MotionId, MotionOf, ParamsOf, Payees, RawOrigin, SetOf, ShownOf, WeightInfo,
        MAX_CANDIDATES, MAX_GROUP_SEATS, MAX_KEYS, MAX_MOTIONS, MAX_SEATS,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config:
        frame_system::Config<
        RuntimeOrigin: From<RawOrigin>,
        RuntimeCall: Dispatchable<PostInfo = PostDispatchInfo> + GetDispatchInfo,
    >
    {
        // Types

        /// The token of deposits, and what bodies hold.
        type Currency: Mutate<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + Inspect<Self::AccountId>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// Founds groups, charges them, names their seats and leads, and dissolves them: the
        /// citizens, on `Ordinary`.
        type FoundOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Recalls who sits in a body, and charges Council and Guardians: the citizens, on
        /// `Constitution`.
        type RecallOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters: the citizens, on `Constitution`.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// A group that acts: `EnsureBody`.
        type BodyOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = BodyId>;

        // Dependencies

        /// Members by the account that rules their seat.
        type Voters: VoterLookup<Self::AccountId, BlockNumberFor<Self>>;

        /// Members by number: who sits behind a seat.
        type Members: MemberLookup<Self::AccountId>;

        /// How many decide.
        type Electorate: Electorate;

        /// Seasons, in which founding offices end.
        type Seasons: SeasonClock<BlockNumberFor<Self>>;

        /// Civil time, in which terms and mandates end.
        type Clock: CivilClock;

        /// When a founding office is to be expected to end.
        type Forecast: CivilForecast<BlockNumberFor<Self>>;

        /// Whose points let them stand without backers.
        type Rights: RightCheck;

        /// Who is an auditor.
        type Credentials: CredentialCheck;

        /// Which schema makes auditors.
        type Schemas: SchemaRegistry;

        /// Which budget lines there are.
        type Lines: BudgetLines;

        /// What each mandate may call.
        type Calls: MandateFilter<Self::RuntimeCall>;

        /// Whom a call pays.
        type Payees: Payees<Self::RuntimeCall, Self::AccountId>;

        /// Where Council and Guardians deliberate.
        type Mirror: Mirror<Self::AccountId>;

        /// Where goes what a body held at its end: to the pot of gifts.
        type Pots: IncomePots<Self::AccountId>;

        /// Learns of what bodies leave.
        type OnIncome: OnIncome<BalanceOf<Self>>;

        /// Learns that a body is over.
        type OnBodyEnd: OnBodyEnd;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Sets the stage for the benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;

        // Limits

        /// What the accounts of bodies are made from.
        #[pallet::constant]
        type PalletId: Get<PalletId>;

        /// The longest encoding of a motion's call.
        #[pallet::constant]
        type MaxCallLength: Get<u32>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// Seats in Council or Guardians at most.
        #[pallet::constant_name(MaxSeats)]
        fn max_seats() -> u32 {
            MAX_SEATS
        }

        /// Seats in a group at most.
        #[pallet::constant_name(MaxGroupSeats)]
        fn max_group_seats() -> u32 {
            MAX_GROUP_SEATS
        }

        /// Candidates in an election at most.
        #[pallet::constant_name(MaxCandidates)]
        fn max_candidates() -> u32 {
            MAX_CANDIDATES
        }

        /// Motions of a group at most.
        #[pallet::constant_name(MaxMotions)]
        fn constant_of_max_motions() -> u32 {
            MAX_MOTIONS
        }

        /// Keys removed in one `prune_ballots`.
        #[pallet::constant_name(MaxKeys)]
        fn max_keys() -> u32 {
            MAX_KEYS
        }

        /// The heaviest call of a motion: a quarter of a block.
        #[pallet::constant_name(MaxCallWeight)]
        fn constant_of_max_call_weight() -> Weight {
            Self::max_call_weight()
        }
    }

    /// Who calls, when it is a body.
    #[pallet::origin]
    pub type Origin = RawOrigin;

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a motion.
        #[codec(index = 0)]
        Motion,
        /// The deposit of a candidacy.
        #[codec(index = 1)]
        Candidacy,
        /// The deposit of who opened an election.
        #[codec(index = 2)]
        Election,
    }

    /// The bodies that stand, and groups whose time ran out and that nobody has wound up.
    #[pallet::storage]
    pub type Bodies<T> = StorageMap<_, Twox64Concat, BodyId, Body, OptionQuery>;

    /// Who sits in each body. A set is never changed: another generation has another set.
    #[pallet::storage]
    pub type Sets<T: Config> =
        StorageDoubleMap<_, Twox64Concat, BodyId, Twox64Concat, Generation, SetOf<T>, OptionQuery>;

    /// In which groups each member sits.
    #[pallet::storage]
    pub type GroupSeats<T> =
        StorageDoubleMap<_, Twox64Concat, MemberId, Twox64Concat, BodyId, (), OptionQuery>;

    /// What was last told to the places where Council and Guardians deliberate.
    #[pallet::storage]
    pub type Mirrors<T: Config> = StorageMap<_, Twox64Concat, BodyId, ShownOf<T>, OptionQuery>;

    /// Motions of groups.
    #[pallet::storage]
    pub type Motions<T: Config> = StorageMap<_, Twox64Concat, MotionId, MotionOf<T>, OptionQuery>;

    /// The calls of motions, encoded.
    #[pallet::storage]
    pub type MotionCalls<T: Config> =
        StorageMap<_, Twox64Concat, MotionId, BoundedVec<u8, T::MaxCallLength>, OptionQuery>;

    /// The motions of each group, with their authors.
    #[pallet::storage]
    pub type Agendas<T> = StorageMap<_, Twox64Concat, BodyId, Agenda, ValueQuery>;

    /// Elections whose ballots were not all pruned.
    #[pallet::storage]
    pub type Elections<T: Config> =
        StorageMap<_, Twox64Concat, ElectionId, ElectionOf<T>, OptionQuery>;

    /// The election of each body that was not closed.
    #[pallet::storage]
    pub type OpenElections<T> = StorageMap<_, Twox64Concat, BodyId, ElectionId, OptionQuery>;

    /// Who stands in each election, and who backs them.
    #[pallet::storage]
    pub type Candidacies<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        ElectionId,
        Twox64Concat,
        MemberId,
        CandidacyOf<T>,
        OptionQuery,
    >;

    /// What each citizen did in each election.
    #[pallet::storage]
    pub type Ballots<T> =
        StorageDoubleMap<_, Twox64Concat, ElectionId, Twox64Concat, MemberId, Ballot, OptionQuery>;

    /// All counters.
    #[pallet::storage]
    pub type Counters<T> = StorageValue<_, Counts, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, ParamsOf<T>, ValueQuery>;

    /// Who holds the founding offices, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Who sits in the Council.
        pub council: Vec<MemberId>,
        /// What the Council is charged with.
        pub council_mandate: Mandate,
        /// Who are the Guardians.
        pub guardians: Vec<MemberId>,
        /// What the Guardians are charged with.
        pub guardians_mandate: Mandate,
        /// The parameters.
        pub params: ParamsOf<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found_chain(self);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert!(
                T::MaxCallLength::get() > 0,
                "a call that is decided on has a length"
            );
            let councillor = crate::Pallet::<T>::account_of(BodyId::COUNCIL);
            assert_eq!(
                crate::Pallet::<T>::body_of(&councillor),
                Some(BodyId::COUNCIL),
                "accounts are long enough for a body's number to be read from them"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
