#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod charters;
mod goals;
mod laws;
#[cfg(test)]
mod mock;
mod params;
mod phases;
pub mod runtime_api;
mod seasons;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

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
    use alloc::vec::Vec;

    use althing_primitives::{CharterVersion, CivilClock, Did, DocumentRef, Phase, PhaseCondition};
    use frame_support::pallet_prelude::*;
    use frame_system::pallet_prelude::*;
    use sp_core::H256;

    use crate::{types::*, Params, WeightInfo};

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Origins

        /// Ratifies charters and changes entrenched laws: the community, by its hardest vote.
        type ConstitutionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Sets goals and makes laws that are not entrenched: the community, by an ordinary vote.
        type OrdinaryOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Measures goals: an accredited auditor, who is named.
        type AuditorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Did>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Measures the conditions of phases: the pallets that can, this one among them.
        type Conditions: PhaseCondition;

        /// The time of deadlines.
        type CivilClock: CivilClock;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        // Limits

        /// The most laws that may be in force.
        #[pallet::constant]
        type MaxLaws: Get<u32>;

        /// The most changes of entrenched laws that may wait for their second vote.
        #[pallet::constant]
        type MaxPending: Get<u32>;

        /// The most goals that the community may pursue at a time.
        #[pallet::constant]
        type MaxGoals: Get<u32>;
    }

    /// Every charter that ever was in force, by its version.
    #[pallet::storage]
    pub type Charters<T: Config> =
        StorageMap<_, Twox64Concat, CharterVersion, CharterText<BlockNumberFor<T>>, OptionQuery>;

    /// The version of the charter in force.
    #[pallet::storage]
    pub type CurrentCharter<T> = StorageValue<_, CharterVersion, OptionQuery>;

    /// How many versions of the charter were ratified by vote: that of the founding document was not.
    #[pallet::storage]
    pub type Ratified<T> = StorageValue<_, u32, ValueQuery>;

    /// What the community wants to reach.
    #[pallet::storage]
    pub type Goals<T> = CountedStorageMap<_, Twox64Concat, GoalId, Goal, OptionQuery>;

    /// The number of the next goal.
    #[pallet::storage]
    pub type NextGoal<T> = StorageValue<_, GoalId, ValueQuery>;

    /// The laws in force.
    #[pallet::storage]
    pub type Laws<T: Config> =
        CountedStorageMap<_, Twox64Concat, LawId, Law<BlockNumberFor<T>>, OptionQuery>;

    /// The texts of all laws that ever were in force, in each of their versions.
    #[pallet::storage]
    pub type LawTexts<T> = StorageDoubleMap<
        _,
        Twox64Concat,
        LawId,
        Twox64Concat,
        LawVersion,
        DocumentRef,
        OptionQuery,
    >;

    /// The number of the next law.
    #[pallet::storage]
    pub type NextLaw<T> = StorageValue<_, LawId, ValueQuery>;

    /// Changes of entrenched laws that had their first vote.
    #[pallet::storage]
    pub type PendingChanges<T: Config> =
        CountedStorageMap<_, Twox64Concat, LawId, PendingChange<BlockNumberFor<T>>, OptionQuery>;

    /// The season last written down. All others follow from it: one item, so that whoever asks for
    /// the season reads once.
    #[pallet::storage]
    pub type Anchor<T: Config> = StorageValue<_, SeasonAnchor<BlockNumberFor<T>>, ValueQuery>;

    /// How far the movement has come.
    #[pallet::storage]
    pub type CurrentPhase<T> = StorageValue<_, Phase, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, Params<BlockNumberFor<T>>, ValueQuery>;

    /// What a community is founded with.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The charter of the founding document: version 1, in force and not yet ratified.
        pub charter: Option<DocumentRef>,
        /// The goals of the founding document, numbered from 0 on.
        pub goals: Vec<GoalTerms>,
        /// The laws of the founding document, numbered from 0 on.
        pub laws: Vec<FoundingLaw>,
        /// The parameters, with the length of a season and the conditions of phases.
        pub params: Params<BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(self);
        }
    }

    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A charter was ratified and is in force.
        CharterRatified {
            /// Its version.
            version: CharterVersion,
            /// Its text.
            document: DocumentRef,
        },
        /// The community set itself a goal.
        GoalSet {
            /// Its number.
            goal: GoalId,
            /// What is wanted.
            terms: GoalTerms,
        },
        /// The community gave a goal up, or is done with it.
        GoalDropped {
            /// Its number.
            goal: GoalId,
        },
        /// An auditor measured a goal.
        GoalMeasured {
            /// Its number.
            goal: GoalId,
            /// The figure, in the unit of the goal's metric.
            value: u128,
            /// Who measured.
            auditor: Did,
            /// How it was found, with the evidence.
            document: DocumentRef,
        },
        /// A law is in force with this text.
        LawEnacted {
            /// Its number.
            law: LawId,
            /// The version of the text.
            version: LawVersion,
            /// The text.
            document: DocumentRef,
            /// Whether it changes by two votes on the rules of the constitution only.
            entrenched: bool,
        },
        /// A law is entrenched no more.
        LawReleased {
            /// Its number.
            law: LawId,
        },
        /// A law is in force no more.
        LawRepealed {
            /// Its number.
            law: LawId,
        },
        /// A change of an entrenched law had its first vote.
        ChangeProposed {
            /// The number of the law; a new one for a new law.
            law: LawId,
            /// What is to be done.
            change: Change,
            /// What the second vote must name.
            mark: H256,
            /// The first block in which the second vote may be enacted.
            earliest: BlockNumberFor<T>,
            /// The first block in which it is too late for it.
            expires: BlockNumberFor<T>,
        },
        /// A change had no second vote in time and is forgotten.
        ChangeDropped {
            /// The number of the law.
            law: LawId,
        },
        /// The movement reached another phase.
        PhaseAdvanced {
            /// The phase.
            phase: Phase,
        },
        /// The parameters were changed. A new length of seasons acts from the next season on.
        ParamsSet {
            /// The new parameters.
            params: Params<BlockNumberFor<T>>,
        },
    }

    #[pallet::error]
    pub enum Error<T> {
        /// There is no goal of this number. `CharterApi` lists those that there are.
        GoalNotFound,
        /// The community pursues as many goals as it may. One must be dropped first.
        TooManyGoals,
        /// The deadline is over already. Choose one that is still to come.
        DeadlinePassed,
        /// There is no law of this number in force. `CharterApi` lists those that there are.
        LawNotFound,
        /// As many laws are in force as may be. One must be repealed first.
        TooManyLaws,
        /// The law is entrenched. It changes by `propose_change` and, later, `confirm_change`.
        LawEntrenched,
        /// The law is not entrenched. It changes by `enact_law` and `repeal_law`.
        LawNotEntrenched,
        /// The law was changed after the first vote. A new first vote is needed, on the law as it is.
        LawChangedSince,
        /// A change of this law waits for its second vote. Confirm that one, or let it expire.
        ChangePending,
        /// As many changes wait as may. One must be confirmed, or dropped when it has expired.
        TooManyChanges,
        /// No change of this law waits for a second vote. It needs a first one.
        ChangeNotFound,
        /// The change, or its mark, is not that of the first vote. `CharterApi` shows both.
        ChangeDiffers,
        /// The first vote is too recent. The event `ChangeProposed` named the first possible block.
        SecondVoteTooEarly,
        /// The second vote came too late. A new first vote is needed.
        ChangeExpired,
        /// The change still waits for its second vote. It can be dropped when it has expired.
        ChangeNotExpired,
        /// The last phase is reached. There is no further one.
        LastPhaseReached,
        /// Nobody measures one of the conditions, which `CharterApi` shows. It takes a newer runtime.
        ConditionNotMeasurable,
        /// One of the conditions does not hold yet. `CharterApi` shows which, and what is lacking.
        ConditionNotMet,
        /// A parameter is out of its range. The documentation of `Params` has the ranges.
        ParamOutOfRange,
        /// All numbers are used up. The runtime needs a wider type first.
        NumbersExhausted,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Put a charter in force, as the version after the present one.
        ///
        /// Origin: `ConstitutionOrigin`.
        ///
        /// Errors: `NumbersExhausted`.
        ///
        /// Emits `CharterRatified`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::ratify_charter())]
        pub fn ratify_charter(origin: OriginFor<T>, document: DocumentRef) -> DispatchResult {
            T::ConstitutionOrigin::ensure_origin(origin)?;
            Self::do_ratify_charter(document)
        }

        /// Set a goal of the community.
        ///
        /// Origin: `OrdinaryOrigin`.
        ///
        /// Errors: `DeadlinePassed`, `TooManyGoals`, `NumbersExhausted`.
        ///
        /// Emits `GoalSet`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::set_goal())]
        pub fn set_goal(origin: OriginFor<T>, terms: GoalTerms) -> DispatchResult {
            T::OrdinaryOrigin::ensure_origin(origin)?;
            Self::do_set_goal(terms)
        }

        /// Take a goal off the list, reached or not.
        ///
        /// Origin: `OrdinaryOrigin`.
        ///
        /// Errors: `GoalNotFound`.
        ///
        /// Emits `GoalDropped`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::drop_goal())]
        pub fn drop_goal(origin: OriginFor<T>, goal: GoalId) -> DispatchResult {
            T::OrdinaryOrigin::ensure_origin(origin)?;
            Self::do_drop_goal(goal)
        }

        /// Hand in a measurement of a goal, which takes the place of the one before.
        ///
        /// Origin: `AuditorOrigin`.
        ///
        /// Errors: `GoalNotFound`.
        ///
        /// Emits `GoalMeasured`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::measure_goal())]
        pub fn measure_goal(
            origin: OriginFor<T>,
            goal: GoalId,
            value: u128,
            document: DocumentRef,
        ) -> DispatchResult {
            let auditor = T::AuditorOrigin::ensure_origin(origin)?;
            Self::do_measure_goal(goal, value, auditor, document)
        }

        /// Make a law, or give the one of the number another text.
        ///
        /// Origin: `OrdinaryOrigin`.
        ///
        /// Errors: `LawNotFound`, `LawEntrenched`, `TooManyLaws`, `NumbersExhausted`.
        ///
        /// Emits `LawEnacted`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::enact_law())]
        pub fn enact_law(
            origin: OriginFor<T>,
            law: Option<LawId>,
            document: DocumentRef,
        ) -> DispatchResult {
            T::OrdinaryOrigin::ensure_origin(origin)?;
            Self::do_enact_law(law, document)
        }

        /// Repeal a law that is not entrenched. Its texts stay to be read.
        ///
        /// Origin: `OrdinaryOrigin`.
        ///
        /// Errors: `LawNotFound`, `LawEntrenched`.
        ///
        /// Emits `LawRepealed`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::repeal_law())]
        pub fn repeal_law(origin: OriginFor<T>, law: LawId) -> DispatchResult {
            T::OrdinaryOrigin::ensure_origin(origin)?;
            Self::do_repeal_law(law)
        }

        /// Decide for the first time on a change of an entrenched law, or on entrenching one.
        ///
        /// Nothing changes yet. Without a number, the change makes a new law.
        ///
        /// Origin: `ConstitutionOrigin`.
        ///
        /// Errors: `LawNotFound`, `LawNotEntrenched`, `ChangePending`, `TooManyChanges`, `NumbersExhausted`.
        ///
        /// Emits `ChangeProposed`, with the mark that the second vote must name.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::propose_change())]
        pub fn propose_change(
            origin: OriginFor<T>,
            law: Option<LawId>,
            change: Change,
        ) -> DispatchResult {
            T::ConstitutionOrigin::ensure_origin(origin)?;
            Self::do_propose_change(law, change)
        }

        /// Decide for the second time on a change, which then acts at once.
        ///
        /// Origin: `ConstitutionOrigin`.
        ///
        /// Errors: `ChangeNotFound`, `ChangeDiffers`, `ChangeExpired`, `SecondVoteTooEarly`,
        /// `LawChangedSince`, `TooManyLaws`, `NumbersExhausted`.
        ///
        /// Emits `LawEnacted`, `LawReleased` or `LawRepealed`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::confirm_change())]
        pub fn confirm_change(
            origin: OriginFor<T>,
            law: LawId,
            change: Change,
            mark: H256,
        ) -> DispatchResult {
            T::ConstitutionOrigin::ensure_origin(origin)?;
            Self::do_confirm_change(law, &change, mark)
        }

        /// Forget a change that expired. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `ChangeNotFound`, `ChangeNotExpired`.
        ///
        /// Emits `ChangeDropped`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::drop_change())]
        pub fn drop_change(origin: OriginFor<T>, law: LawId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_drop_change(law)?;
            Ok(Pays::No.into())
        }

        /// Take the movement to its next phase, if all conditions hold. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `LastPhaseReached`, `ConditionNotMeasurable`, `ConditionNotMet`.
        ///
        /// Emits `PhaseAdvanced`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::advance_phase())]
        pub fn advance_phase(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_advance_phase()?;
            Ok(Pays::No.into())
        }

        /// Change the parameters.
        ///
        /// A new length of seasons acts from the next one on; a change that waits keeps its times.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(
            origin: OriginFor<T>,
            params: Params<BlockNumberFor<T>>,
        ) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            Self::do_set_params(params)
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            let limits = [T::MaxLaws::get(), T::MaxPending::get(), T::MaxGoals::get()];
            assert!(!limits.contains(&0), "there must be room for one of each");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
