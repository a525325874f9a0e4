#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod closing;
mod deposits;
mod enacting;
mod errors;
mod events;
mod filters;
mod following;
mod free;
mod genesis;
#[cfg(test)]
mod mock;
mod objecting;
mod origin;
mod params;
mod proposing;
mod purse;
mod reads;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
mod voting;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use filters::{RootCalls, TrackFilter};
pub use free::{FreeBallots, FREE_LONGEVITY, FREE_PRIORITY};
pub use origin::{EnsureReferendum, EnsureTrack, RawOrigin};
pub use pallet::*;
pub use params::*;
pub use purse::*;
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
        CivilClock, CivilForecast, Electorate, IncomePots, MemberId, MemberLookup, OnIncome,
        PollId, RightCheck, SeasonClock, SeasonNumber, SeatSet, TrackId, VoterLookup,
    };
    use frame_support::{
        dispatch::{GetDispatchInfo, PostDispatchInfo},
        pallet_prelude::*,
        traits::{
            fungible::{Inspect, InspectHold, MutateHold},
            StorePreimage,
        },
    };
    use frame_system::pallet_prelude::*;
    use sp_runtime::traits::Dispatchable;

    use crate::{
        BalanceOf, Ballot, Budget, Counts, ParamsOf, PendingOf, PollOf, Preimage as CallPreimage,
        ProposalOf, Purse, RawOrigin, RootCalls, Stage, SummaryOf, Tally, Terms, TrackFilter,
        TrackOf, WeightInfo, MAX_BALLOTS, MAX_KEYS,
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

        /// The token of deposits.
        type Currency: Inspect<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// Changes tracks and parameters: the citizens, on `Constitution`.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Members by the account that rules their seat: the one membership read of a ballot.
        type Voters: VoterLookup<Self::AccountId, BlockNumberFor<Self>>;

        /// Members by number: delegates.
        type Members: MemberLookup<Self::AccountId>;

        /// How many decide.
        type Electorate: Electorate;

        /// The life of credits.
        type Seasons: SeasonClock<BlockNumberFor<Self>>;

        /// Civil time, in which dues run out.
        type Clock: CivilClock;

        /// When a season is to be expected to end.
        type Forecast: CivilForecast<BlockNumberFor<Self>>;

        /// Whose points reach what a track asks for.
        type Rights: RightCheck;

        /// The Guardians, who may object.
        type Guardians: SeatSet<Self::AccountId>;

        /// The calls to be decided on, by their hash.
        type Preimages: StorePreimage<H = Self::Hashing>;

        /// What each track may decide on.
        type Calls: TrackFilter<Self::RuntimeCall>;

        /// What is made as Root.
        type RootCalls: RootCalls<Self::RuntimeCall>;

        /// Where lost deposits go.
        type Pots: IncomePots<Self::AccountId>;

        /// Learns of lost deposits.
        type OnIncome: OnIncome<BalanceOf<Self>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Sets the stage for the benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;

        // Limits

        /// The longest encoding of a call to be decided on.
        #[pallet::constant]
        type MaxCallLength: Get<u32>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// Ballots in one `vote_many`.
        #[pallet::constant_name(MaxBallots)]
        fn max_ballots() -> u32 {
            MAX_BALLOTS
        }

        /// Ballots removed in one `prune_ballots`.
        #[pallet::constant_name(MaxKeys)]
        fn max_keys() -> u32 {
            MAX_KEYS
        }

        /// The heaviest call to be decided on: a quarter of a block.
        #[pallet::constant_name(MaxCallWeight)]
        fn constant_of_max_call_weight() -> Weight {
            Self::max_call_weight()
        }
    }

    /// Who calls, when it is the citizens.
    #[pallet::origin]
    pub type Origin = RawOrigin;

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a proposal.
        #[codec(index = 0)]
        Proposal,
    }

    /// The rules under which kinds of matters are decided.
    #[pallet::storage]
    pub type Tracks<T: Config> = StorageMap<_, Twox64Concat, TrackId, TrackOf<T>, OptionQuery>;

    /// What waits for a season in which it fits.
    #[pallet::storage]
    pub type Waiting<T: Config> = StorageMap<_, Twox64Concat, PollId, PendingOf<T>, OptionQuery>;

    /// Polls that were opened and whose ballots were not all pruned.
    #[pallet::storage]
    pub type Polls<T: Config> = StorageMap<_, Twox64Concat, PollId, PollOf<T>, OptionQuery>;

    /// What stays of pruned polls. A row is never removed.
    #[pallet::storage]
    pub type Summaries<T: Config> = StorageMap<_, Twox64Concat, PollId, SummaryOf<T>, OptionQuery>;

    /// What each citizen cast in each poll.
    #[pallet::storage]
    pub type Ballots<T> =
        StorageDoubleMap<_, Twox64Concat, PollId, Twox64Concat, MemberId, Ballot, OptionQuery>;

    /// Each member's voice. A row is never removed: who leaves and returns finds it again.
    #[pallet::storage]
    pub type Purses<T: Config> =
        StorageMap<_, Twox64Concat, MemberId, Purse<BlockNumberFor<T>>, ValueQuery>;

    /// The poll of each proposer that waits or is open on a track.
    #[pallet::storage]
    pub type Proposed<T> =
        StorageDoubleMap<_, Twox64Concat, MemberId, Twox64Concat, TrackId, PollId, OptionQuery>;

    /// How often each Guardian objected in the season of that number.
    #[pallet::storage]
    pub type Objections<T> = StorageMap<_, Twox64Concat, MemberId, (SeasonNumber, u8), OptionQuery>;

    /// The second vote on each call that another pallet asked for. A row is never removed.
    #[pallet::storage]
    pub type SecondVotesHeld<T: Config> = StorageMap<_, Identity, T::Hash, PollId, OptionQuery>;

    /// The credits of the season of that number, fixed with its first poll.
    #[pallet::storage]
    pub type SeasonBudget<T> = StorageValue<_, (SeasonNumber, Budget), OptionQuery>;

    /// All counters.
    #[pallet::storage]
    pub type Counters<T> = StorageValue<_, Counts, ValueQuery>;

    /// The block of the last free ballot, and the weight of all free ballots in it.
    #[pallet::storage]
    pub type FreeWeight<T: Config> = StorageValue<_, (BlockNumberFor<T>, Weight), ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, ParamsOf<T>, ValueQuery>;

    /// The tracks and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The tracks.
        pub tracks: Vec<(TrackId, TrackOf<T>)>,
        /// The parameters.
        pub params: ParamsOf<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.tracks, &self.params);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert!(
                T::MaxCallLength::get() > 0,
                "a call that is decided on has a length"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
