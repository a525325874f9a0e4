#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod adapter;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod impls;
mod keys;
#[cfg(test)]
mod mock;
mod offences;
mod sessions;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

pub use adapter::SdkSessions;
pub use pallet::*;
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
    use alloc::vec::Vec;

    use althing_primitives::ValidatorEligibility;
    use frame_support::{
        pallet_prelude::*,
        traits::{
            fungible::{BalancedHold, Credit, Inspect, InspectHold, MutateHold},
            OnUnbalanced,
        },
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;
    use sp_staking::SessionIndex;

    use crate::{
        BalanceOf, Candidacy, Disabling, KeyId, KeyUse, LeavingKeys, Params, QueueBounds, Sessions,
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
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + BalancedHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// Elects validators, and confirms a disabling: the community.
        type ElectOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Removes validators: the community, which may be in a hurry.
        type RemoveOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Disables a validator for a time: the Guardians.
        type GuardiansOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Who may be nominated, beside having keys and a deposit.
        type Eligibility: ValidatorEligibility<Self::AccountId>;

        /// The sessions: who sits, with which keys.
        type Sessions: Sessions<Self::AccountId>;

        /// Takes what a validator who was put out loses.
        type OnSlash: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Makes accounts eligible for benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;

        // Limits

        /// The most validators that may be chosen.
        #[pallet::constant]
        type MaxValidators: Get<u32>;

        /// The most keys that they have together: `MaxValidators` times the kinds of session keys.
        #[pallet::constant]
        type MaxKeys: Get<u32>;
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of a candidate or validator.
        #[codec(index = 0)]
        Candidacy,
    }

    /// Everybody who was nominated and did not withdraw, with their deposit.
    #[pallet::storage]
    pub type Candidacies<T: Config> =
        StorageMap<_, Twox64Concat, T::AccountId, Candidacy<BalanceOf<T>>, OptionQuery>;

    /// The validators that the community chose, in the order of their election. They sit from the
    /// second session rotation after it.
    #[pallet::storage]
    pub type Chosen<T: Config> =
        StorageValue<_, BoundedVec<T::AccountId, T::MaxValidators>, ValueQuery>;

    /// Those who were put out and still sit: they are disabled again at each session's start.
    #[pallet::storage]
    pub type PutOut<T: Config> =
        StorageValue<_, BoundedVec<T::AccountId, T::MaxValidators>, ValueQuery>;

    /// The last disabling by the Guardians.
    #[pallet::storage]
    pub type LastDisabling<T: Config> =
        StorageValue<_, Disabling<T::AccountId, BlockNumberFor<T>>, OptionQuery>;

    /// The digest of the members and keys of the last set that was named.
    #[pallet::storage]
    pub type Named<T> = StorageValue<_, H256, OptionQuery>;

    /// Who owned which key, and in which sessions it was in use.
    #[pallet::storage]
    pub type KeyUses<T: Config> =
        StorageMap<_, Twox64Concat, KeyId, KeyUse<T::AccountId>, OptionQuery>;

    /// The keys of the last set that was named.
    #[pallet::storage]
    pub type KeysInUse<T: Config> = StorageValue<_, BoundedVec<KeyId, T::MaxKeys>, ValueQuery>;

    /// The keys that went out of use, in batches: their record is dropped when the bond is over.
    #[pallet::storage]
    pub type KeysLeaving<T: Config> =
        StorageMap<_, Twox64Concat, u32, LeavingKeys<T::MaxKeys>, OptionQuery>;

    /// The first and the next number of those batches.
    #[pallet::storage]
    pub type LeavingQueue<T> = StorageValue<_, QueueBounds, ValueQuery>;

    /// The length of a session in blocks. Genesis sets it, nothing changes it.
    #[pallet::storage]
    pub type SessionLength<T: Config> =
        StorageValue<_, BlockNumberFor<T>, ValueQuery, DefaultSessionLength<T>>;

    /// An hour of slots of six seconds.
    #[pallet::type_value]
    pub fn DefaultSessionLength<T: Config>() -> BlockNumberFor<T> {
        600u32.into()
    }

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> =
        StorageValue<_, Params<BalanceOf<T>, BlockNumberFor<T>>, ValueQuery>;

    /// The first validators, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Sit from the first block on. Each needs keys in the genesis of sessions and holds the
        /// deposit of the parameters from their endowment.
        pub validators: Vec<T::AccountId>,
        /// The length of a session in blocks, fixed for the life of the chain; 0 for the default, 600.
        pub session_length: BlockNumberFor<T>,
        /// The parameters.
        pub params: Params<BalanceOf<T>, BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.validators, self.session_length, &self.params);
        }
    }

    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Somebody stands for election.
        Nominated {
            /// The candidate.
            who: T::AccountId,
            /// What is held.
            deposit: BalanceOf<T>,
        },
        /// Somebody was elected, and sits from the second session rotation on.
        Elected {
            /// The validator.
            who: T::AccountId,
        },
        /// A validator leaves, and is out from the second session rotation on.
        Leaving {
            /// The validator.
            who: T::AccountId,
            /// The session from which on the deposit can be withdrawn.
            withdrawable_from: SessionIndex,
        },
        /// Somebody withdrew, and has the deposit back.
        Withdrawn {
            /// The former candidate or validator.
            who: T::AccountId,
            /// What was given back.
            deposit: BalanceOf<T>,
        },
        /// The Guardians disabled a validator.
        Disabled {
            /// The validator.
            who: T::AccountId,
            /// The block at which it lapses unless it is confirmed.
            until: BlockNumberFor<T>,
        },
        /// The community confirmed a disabling: the validator leaves.
        DisablingConfirmed {
            /// The validator.
            who: T::AccountId,
        },
        /// A validator was reported for equivocation and lost the seat.
        PutOut {
            /// The validator.
            who: T::AccountId,
        },
        /// A validator was reported for equivocation and keeps the seat for now, as the last one.
        LastOneKept {
            /// The validator.
            who: T::AccountId,
        },
        /// Somebody was reported for equivocation and lost half of what was held.
        DepositLost {
            /// The validator, or who was one.
            who: T::AccountId,
            /// What was lost.
            lost: BalanceOf<T>,
        },
        /// A new set was named: it sits from the session after the next.
        SetNamed {
            /// The session from which on it sits.
            session: SessionIndex,
            /// How many validators it has.
            validators: u32,
        },
        /// The parameters were changed; what runs already keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        },
    }

    #[pallet::error]
    pub enum Error<T> {
        /// This account has no session keys. Register them first with `session.set_keys`.
        NoKeys,
        /// This account may not be a validator: citizenship is required.
        NotEligible,
        /// This account was nominated already.
        AlreadyNominated,
        /// This account was not nominated. It must nominate itself first.
        NotNominated,
        /// This account was elected already.
        AlreadyChosen,
        /// This account is not among the chosen validators.
        NotChosen,
        /// This account is leaving. It must withdraw and be nominated anew.
        StillLeaving,
        /// There is no free seat: one must be removed first.
        SetFull,
        /// This is the last validator, without whom the chain would stand still. Elect another first.
        LastValidator,
        /// This validator still sits, or sits from the next session on. Wait for two session rotations.
        StillSitting,
        /// The deposit is still held for what this validator signed. The event `Leaving` named the
        /// session from which on it can be withdrawn.
        BondNotOver,
        /// The Guardians disabled somebody a short while ago. They may again when that period is over.
        DisabledRecently,
        /// With this one disabled, too few validators would be left.
        TooFewLeft,
        /// Nobody is disabled by the Guardians now, so there is nothing to confirm.
        NobodyDisabled,
        /// One of this account's session keys was another's a short while ago, and what it signed then
        /// must stay provable. Make new keys with `author_rotateKeysWithOwner` and register them.
        KeyOfAnother,
        /// A parameter is out of its range: the documentation of `Params` has them.
        ParamOutOfRange,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Stand for election as a validator.
        ///
        /// The deposit of the parameters is held from the caller until they withdraw.
        ///
        /// Origin: signed, by the account itself.
        ///
        /// Errors: `NoKeys`, `KeyOfAnother`, `NotEligible`, `AlreadyNominated`, or that the deposit cannot be held.
        ///
        /// Emits `Nominated`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::nominate())]
        pub fn nominate(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_nominate(who)
        }

        /// Give up a candidacy, or end it after leaving: the deposit, or what is left of it, returns.
        ///
        /// Origin: signed, by the account itself.
        ///
        /// Errors: `NotNominated`, `AlreadyChosen`, `StillSitting`, `BondNotOver`.
        ///
        /// Emits `Withdrawn`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::withdraw())]
        pub fn withdraw(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw(&who)
        }

        /// Give a candidate a seat, from the second session rotation on.
        ///
        /// Origin: `ElectOrigin`.
        ///
        /// Errors: `NotNominated`, `NoKeys`, `KeyOfAnother`, `AlreadyChosen`, `StillLeaving`, `SetFull`.
        ///
        /// Emits `Elected`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::elect())]
        pub fn elect(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::ElectOrigin::ensure_origin(origin)?;
            Self::do_elect(who)
        }

        /// Take a validator's seat away, from the second session rotation on.
        ///
        /// Origin: `RemoveOrigin`.
        ///
        /// Errors: `NotChosen`, `LastValidator`.
        ///
        /// Emits `Leaving`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::remove())]
        pub fn remove(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::RemoveOrigin::ensure_origin(origin)?;
            Self::leave(&who)
        }

        /// Give up the seat, from the second session rotation on.
        ///
        /// Origin: signed, by the validator's own account.
        ///
        /// Errors: `NotChosen`, `LastValidator`.
        ///
        /// Emits `Leaving`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::resign())]
        pub fn resign(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::leave(&who)
        }

        /// Stop a validator at once, for the period of the parameters.
        ///
        /// Origin: `GuardiansOrigin`.
        ///
        /// Errors: `NotChosen`, `DisabledRecently`, `TooFewLeft`.
        ///
        /// Emits `Disabled`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::disable())]
        pub fn disable(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::GuardiansOrigin::ensure_origin(origin)?;
            Self::do_disable(who)
        }

        /// Make the Guardians' disabling last: the validator who is disabled now leaves.
        ///
        /// Origin: `ElectOrigin`.
        ///
        /// Errors: `NobodyDisabled`, `NotChosen`, `LastValidator`.
        ///
        /// Emits `DisablingConfirmed` and `Leaving`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::confirm_disabling())]
        pub fn confirm_disabling(origin: OriginFor<T>) -> DispatchResult {
            T::ElectOrigin::ensure_origin(origin)?;
            Self::do_confirm_disabling()
        }

        /// Remove one's session keys, when one neither sits nor is about to.
        ///
        /// Origin: signed, by the account itself.
        ///
        /// Errors: `AlreadyChosen`, `StillSitting`, or that there are none.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::purge_keys())]
        pub fn purge_keys(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_purge_keys(&who)
        }

        /// Change the parameters. What runs already keeps those it began with.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(
            origin: OriginFor<T>,
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        ) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
            Parameters::<T>::put(params.clone());
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert!(T::MaxValidators::get() > 0, "a chain needs a validator");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
