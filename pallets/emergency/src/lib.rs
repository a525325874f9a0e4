#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod filters;
mod impls;
#[cfg(test)]
mod mock;
mod params;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

pub use filters::{CallGroup, NotPaused, PausableCalls, PausedGroup};
pub use pallet::*;
pub use params::*;
pub use types::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::unreachable,
    reason = "the macro that makes the pallet of it writes them"
)]
pub mod pallet {
    use althing_primitives::{BodyId, CivilClock, CivilSeconds, DocumentRef, Obligations};
    use frame_support::pallet_prelude::*;
    use frame_system::pallet_prelude::*;

    use crate::{CallGroup, Grounds, GroupsOf, Params, PausableCalls, PauseOf, WeightInfo};

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Types

        /// The groups of calls that can be paused. What is not in it never can.
        type Group: CallGroup;

        // Origins

        /// Pauses: four of five Guardians.
        type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Ends a pause early: the citizens, or who may pause.
        type LiftOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Allows another pause: the citizens, and never who may pause.
        type ReArmOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Which group a call is in.
        type Calls: PausableCalls<Self::RuntimeCall, Self::Group>;

        /// Takes down that a report is owed.
        type Obligations: Obligations;

        /// Civil time, in which the report is due.
        type Clock: CivilClock;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        // Limits

        /// The body that pauses and owes the report.
        #[pallet::constant]
        type Body: Get<BodyId>;

        /// The most blocks of a pause, whatever the parameters say: seven days.
        #[pallet::constant]
        type MaxLength: Get<BlockNumberFor<Self>>;

        /// The most groups that there may be.
        #[pallet::constant]
        type MaxGroups: Get<u32>;
    }

    /// The last pause, in force or over. The one thing that the filter reads.
    #[pallet::storage]
    pub type LastPause<T: Config> = StorageValue<_, PauseOf<T>, OptionQuery>;

    /// Why it was made, and which report it owes.
    #[pallet::storage]
    pub type LastGrounds<T> = StorageValue<_, Grounds, OptionQuery>;

    /// For how many blocks each group was paused before the last pause began.
    #[pallet::storage]
    pub type PausedBefore<T: Config> =
        StorageMap<_, Twox64Concat, T::Group, BlockNumberFor<T>, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, Params<BlockNumberFor<T>>, ValueQuery>;

    /// The parameters. A chain begins armed.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The parameters.
        pub params: Params<BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.params);
        }
    }

    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Groups of calls are refused from now on.
        Paused {
            /// Which groups.
            groups: GroupsOf<T>,
            /// The first block in which they are not refused any more.
            until: BlockNumberFor<T>,
            /// Why.
            reason: DocumentRef,
            /// When the report that is owed for it is due.
            report_due: CivilSeconds,
        },
        /// A pause was ended before its time.
        Lifted {
            /// The block in which it would have ended by itself.
            until: BlockNumberFor<T>,
        },
        /// There may be another pause.
        ReArmed,
        /// The parameters were changed; a pause in force keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: Params<BlockNumberFor<T>>,
        },
    }

    #[pallet::error]
    pub enum Error<T> {
        /// No group is named. Name those whose calls are to be refused.
        GroupsMissing,
        /// A pause is in force. Another can be made when it is over and the community has re-armed.
        PauseInForce,
        /// The pause was used, and it can be used once. The community must re-arm first, on the track
        /// Urgent.
        NotArmed,
        /// There may be a pause already. There is nothing to do; pauses cannot be saved up.
        AlreadyArmed,
        /// Nothing is paused, so there is nothing to lift. The last pause may have ended by itself.
        NotPaused,
        /// It cannot be taken down that a report is owed for the pause, so there is none. File the
        /// reports that are owed for earlier ones.
        ReportsUnavailable,
        /// A parameter is out of its range. The documentation of `Params` has the ranges.
        ParamOutOfRange,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Have all calls of some groups refused, for as long as the parameters say. It can be done once
        /// until the community re-arms, and a report is owed for it.
        ///
        /// Origin: `PauseOrigin`.
        ///
        /// Errors: `GroupsMissing`, `PauseInForce`, `NotArmed`, `ReportsUnavailable`.
        ///
        /// Emits `Paused`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::pause())]
        pub fn pause(
            origin: OriginFor<T>,
            groups: GroupsOf<T>,
            reason: DocumentRef,
        ) -> DispatchResult {
            T::PauseOrigin::ensure_origin(origin)?;
            Self::do_pause(groups, reason)
        }

        /// End the pause that is in force. It stays used, and its report stays owed.
        ///
        /// Origin: `LiftOrigin`.
        ///
        /// Errors: `NotPaused`.
        ///
        /// Emits `Lifted`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::lift())]
        pub fn lift(origin: OriginFor<T>) -> DispatchResult {
            T::LiftOrigin::ensure_origin(origin)?;
            Self::do_lift()
        }

        /// Allow one more pause, once the last one is over.
        ///
        /// Origin: `ReArmOrigin`.
        ///
        /// Errors: `AlreadyArmed`.
        ///
        /// Emits `ReArmed`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::re_arm())]
        pub fn re_arm(origin: OriginFor<T>) -> DispatchResult {
            T::ReArmOrigin::ensure_origin(origin)?;
            Self::do_re_arm()
        }

        /// Change the parameters, all at once. A pause in force keeps those it began with.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(
            origin: OriginFor<T>,
            params: Params<BlockNumberFor<T>>,
        ) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            ensure!(
                params.is_valid(T::MaxLength::get()),
                Error::<T>::ParamOutOfRange
            );
            Parameters::<T>::put(params);
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            Self::check_groups();
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
