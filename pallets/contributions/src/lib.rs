#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod deposits;
mod domains;
mod entries;
#[cfg(test)]
mod mock;
mod params;
mod points;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
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

    use althing_primitives::{
        BodyId, BodySeats, DocumentRef, DomainId, Mandates, MemberId, MemberLookup, VoterLookup,
    };
    use frame_support::{
        pallet_prelude::*,
        traits::{
            fungible::{BalancedHold, Credit, Inspect, InspectHold, MutateHold},
            OnUnbalanced,
        },
    };
    use frame_system::pallet_prelude::*;

    use crate::{
        BalanceOf, Domain, DomainTerms, EntryId, EntryOf, Kind, Params, RecordOf, WeightInfo,
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

        /// Contributes and disputes: a member.
        type MemberOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = MemberId>;

        /// Opens domains and gives them to bodies: the community.
        type DomainOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Decides disputes: the community, and never the body that attested.
        type DisputeOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Who belongs.
        type Members: MemberLookup<Self::AccountId>
            + VoterLookup<Self::AccountId, BlockNumberFor<Self>>;

        /// Who sits in which body, and what it is charged with.
        type Bodies: BodySeats<Self::AccountId> + Mandates;

        /// Takes what who disputed wrongly loses.
        type OnSlash: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Makes members and seats for benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::BenchmarkHelper<Self::RuntimeOrigin, Self::AccountId>;

        // Limits

        /// The most domains that may ever be opened. One that is closed can be opened again.
        #[pallet::constant]
        type MaxDomains: Get<u32>;

        /// The most entries that a member may have open at a time.
        #[pallet::constant]
        type MaxOpenEntries: Get<u32>;
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of an entry, or of a record of points.
        #[codec(index = 0)]
        Contribution,
        /// The deposit of a dispute.
        #[codec(index = 1)]
        Dispute,
    }

    /// The domains that were ever opened, numbered from 0 on.
    #[pallet::storage]
    pub type Domains<T: Config> =
        StorageMap<_, Twox64Concat, DomainId, Domain<BlockNumberFor<T>>, OptionQuery>;

    /// The number of the next domain.
    #[pallet::storage]
    pub type NextDomain<T> = StorageValue<_, DomainId, ValueQuery>;

    /// For bodies that are over: whose their domains are. So nothing has to be moved when one ends.
    #[pallet::storage]
    pub type Heirs<T> = StorageMap<_, Twox64Concat, BodyId, BodyId, OptionQuery>;

    /// The entries that are open: neither settled, withdrawn nor refused.
    #[pallet::storage]
    pub type Entries<T: Config> = StorageMap<_, Twox64Concat, EntryId, EntryOf<T>, OptionQuery>;

    /// The number of the next entry.
    #[pallet::storage]
    pub type NextEntry<T> = StorageValue<_, EntryId, ValueQuery>;

    /// The open entries of each member.
    #[pallet::storage]
    pub type OpenEntries<T: Config> =
        StorageMap<_, Twox64Concat, MemberId, BoundedVec<EntryId, T::MaxOpenEntries>, ValueQuery>;

    /// The points of members in domains.
    #[pallet::storage]
    pub type Records<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        MemberId,
        Twox64Concat,
        DomainId,
        RecordOf<T>,
        OptionQuery,
    >;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> =
        StorageValue<_, Params<BalanceOf<T>, BlockNumberFor<T>>, ValueQuery>;

    /// The first domains, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The domains of the founding document, numbered from 0 on and open.
        pub domains: Vec<DomainTerms<BlockNumberFor<T>>>,
        /// The parameters.
        pub params: Params<BalanceOf<T>, BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(&self.domains, &self.params);
        }
    }

    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A domain was opened.
        DomainOpened {
            /// Its number.
            domain: DomainId,
            /// What it is about, whose it is, and how its points come and go.
            terms: DomainTerms<BlockNumberFor<T>>,
        },
        /// A domain was given to a body, opened again or closed.
        DomainSet {
            /// Its number.
            domain: DomainId,
            /// The body whose seats attest.
            owner: BodyId,
            /// How many of them a new entry needs.
            attestations: u32,
            /// Whether new entries are taken.
            open: bool,
        },
        /// A body is over, and its domains are another's.
        BodySucceeded {
            /// The body that is over.
            body: BodyId,
            /// Whose its domains are.
            heir: BodyId,
        },
        /// A member says to have given something.
        Submitted {
            /// The number of the entry.
            entry: EntryId,
            /// Who gave.
            member: MemberId,
            /// In which domain.
            domain: DomainId,
            /// What.
            kind: Kind,
            /// How much.
            units: u32,
            /// What shows it.
            evidence: DocumentRef,
        },
        /// A seat attested an entry.
        Attested {
            /// The entry.
            entry: EntryId,
            /// The body.
            body: BodyId,
            /// The seat.
            seat: u32,
            /// From the last attestation that was needed on: the block at which nobody can dispute
            /// the entry any more.
            until: Option<BlockNumberFor<T>>,
        },
        /// A member disputes an entry.
        Disputed {
            /// The entry.
            entry: EntryId,
            /// Who doubts.
            member: MemberId,
            /// Why.
            reason: DocumentRef,
            /// The block at which the dispute falls unless it was decided.
            until: BlockNumberFor<T>,
        },
        /// The community agreed with a dispute: there are no points.
        Refused {
            /// The entry.
            entry: EntryId,
        },
        /// The community disagreed with a dispute, or did not decide in time.
        DisputeLost {
            /// The entry.
            entry: EntryId,
            /// What who disputed loses.
            lost: BalanceOf<T>,
        },
        /// An entry became points.
        Settled {
            /// The entry.
            entry: EntryId,
            /// Who gave.
            member: MemberId,
            /// In which domain.
            domain: DomainId,
            /// What was added, in millionths of points: faded since the last attestation.
            parts: u64,
        },
        /// A contributor took an entry back.
        Withdrawn {
            /// The entry.
            entry: EntryId,
        },
        /// A record of points was given up, or had faded.
        Forgotten {
            /// Whose points they were.
            member: MemberId,
            /// In which domain.
            domain: DomainId,
        },
        /// The parameters were changed; what is open keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        },
    }

    #[pallet::error]
    pub enum Error<T> {
        /// There is no domain of this number. `ContributionsApi` lists those that there are.
        DomainNotFound,
        /// The domain takes no new entries. The community can open it again.
        DomainClosed,
        /// As many domains were opened as ever may be. One that is closed can be opened again.
        TooManyDomains,
        /// There is no such body, or it is over. Name one that stands.
        BodyNotFound,
        /// The number of attestations is not from 1 to 100. Choose one that is.
        AttestationsOutOfRange,
        /// The half-life is not from 10 to 525,600,000 blocks. Choose one that is.
        HalfLifeOutOfRange,
        /// Only members contribute, attest and dispute. Apply for membership first.
        NotMember,
        /// A member who is suspended or out does not contribute or dispute. It takes a reinstatement.
        NotInStanding,
        /// The entry is over the most units of one entry, or of none. Submit several, or say what was
        /// given.
        UnitsOutOfRange,
        /// As many entries of this member are open as may be. Settle or withdraw one first.
        TooManyEntries,
        /// There is no open entry of this number. It may be settled, withdrawn or refused already.
        EntryNotFound,
        /// The entry is somebody else's. Only who contributed or paid the deposit withdraws it.
        NotContributor,
        /// The entry is the caller's own. Others must attest or dispute it.
        OwnContribution,
        /// The body that owns the domain is over or not charged with attesting. The community must
        /// give the domain to another.
        BodyNotMandated,
        /// The caller has no seat that may act in the body that owns the domain.
        NotSeated,
        /// This seat attested the entry already. It takes other seats.
        AlreadyAttested,
        /// Enough seats attested the entry already. Wait, and settle it.
        AttestationsComplete,
        /// The entry is not attested by enough seats yet. Wait for them.
        NotAttested,
        /// Nobody can dispute the entry any more. It can be settled.
        WindowClosed,
        /// The entry can still be disputed. Settle it when the time for that is over.
        WindowOpen,
        /// The entry is disputed already. Wait for the decision.
        AlreadyDisputed,
        /// Nobody disputes the entry, so there is nothing to decide.
        NotDisputed,
        /// The dispute was not decided in time and has fallen. Settle the entry.
        DisputeFallen,
        /// The dispute is not decided yet. Settle the entry when it is, or when its time is over.
        DisputeOpen,
        /// The member has no record of points in this domain. There is nothing to give up.
        RecordNotFound,
        /// There are points left. Only their member gives them up, with `renounce`.
        PointsLeft,
        /// A parameter is out of its range. The documentation of `Params` has the ranges.
        ParamOutOfRange,
        /// All numbers are used up. The runtime needs a wider type first.
        NumbersExhausted,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Open a domain in which people contribute.
        ///
        /// Origin: `DomainOrigin`.
        ///
        /// Errors: `AttestationsOutOfRange`, `HalfLifeOutOfRange`, `BodyNotFound`, `TooManyDomains`.
        ///
        /// Emits `DomainOpened`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::open_domain())]
        pub fn open_domain(
            origin: OriginFor<T>,
            terms: DomainTerms<BlockNumberFor<T>>,
        ) -> DispatchResult {
            T::DomainOrigin::ensure_origin(origin)?;
            Self::do_open_domain(terms)
        }

        /// Give a domain to a body, ask for other numbers of attestations, close it or open it again.
        ///
        /// Open entries keep the number of attestations that they began with; those given by seats of
        /// another body are void. The half-life of a domain never changes.
        ///
        /// Origin: `DomainOrigin`.
        ///
        /// Errors: `DomainNotFound`, `AttestationsOutOfRange`, `BodyNotFound`.
        ///
        /// Emits `DomainSet`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::set_domain())]
        pub fn set_domain(
            origin: OriginFor<T>,
            domain: DomainId,
            owner: BodyId,
            attestations: u32,
            open: bool,
        ) -> DispatchResult {
            T::DomainOrigin::ensure_origin(origin)?;
            Self::do_set_domain(domain, owner, attestations, open)
        }

        /// Say what one gave.
        ///
        /// The deposit of the parameters is held from the account that rules the member's seat.
        ///
        /// Origin: `MemberOrigin`.
        ///
        /// Errors: `NotMember`, `NotInStanding`, `DomainNotFound`, `DomainClosed`, `UnitsOutOfRange`,
        /// `TooManyEntries`, `NumbersExhausted`, or that the deposit cannot be held.
        ///
        /// Emits `Submitted`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::submit())]
        pub fn submit(
            origin: OriginFor<T>,
            domain: DomainId,
            kind: Kind,
            units: u32,
            evidence: DocumentRef,
        ) -> DispatchResult {
            let member = T::MemberOrigin::ensure_origin(origin)?;
            Self::do_submit(member, domain, kind, units, evidence)
        }

        /// Attest what somebody else gave.
        ///
        /// Origin: signed, by the account that rules a member's seat in the body that owns the domain.
        ///
        /// Errors: `EntryNotFound`, `AttestationsComplete`, `NotMember`, `OwnContribution`,
        /// `BodyNotMandated`, `NotSeated`, `AlreadyAttested`.
        ///
        /// Emits `Attested`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::attest())]
        pub fn attest(origin: OriginFor<T>, entry: EntryId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_attest(&who, entry)
        }

        /// Dispute what was attested, while there is time for it.
        ///
        /// The deposit of the parameters is held from the account that rules the member's seat. It is
        /// lost if the community disagrees, or does not decide in time.
        ///
        /// Origin: `MemberOrigin`.
        ///
        /// Errors: `EntryNotFound`, `NotAttested`, `AlreadyDisputed`, `WindowClosed`,
        /// `OwnContribution`, `NotMember`, `NotInStanding`, or that the deposit cannot be held.
        ///
        /// Emits `Disputed`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::dispute())]
        pub fn dispute(
            origin: OriginFor<T>,
            entry: EntryId,
            reason: DocumentRef,
        ) -> DispatchResult {
            let member = T::MemberOrigin::ensure_origin(origin)?;
            Self::do_dispute(member, entry, reason)
        }

        /// Decide a dispute: with `agree`, the entry is refused; otherwise it becomes points.
        ///
        /// Origin: `DisputeOrigin`.
        ///
        /// Errors: `EntryNotFound`, `NotDisputed`, `DisputeFallen`.
        ///
        /// Emits `Refused`, or `DisputeLost` and `Settled`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::decide())]
        pub fn decide(origin: OriginFor<T>, entry: EntryId, agree: bool) -> DispatchResult {
            T::DisputeOrigin::ensure_origin(origin)?;
            Self::do_decide(entry, agree)
        }

        /// Turn an entry into points, when nobody can dispute it any more. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `EntryNotFound`, `NotAttested`, `WindowOpen`, `DisputeOpen`.
        ///
        /// Emits `Settled`, and `DisputeLost` if there was a dispute that fell.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::settle())]
        pub fn settle(origin: OriginFor<T>, entry: EntryId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_settle(entry)?;
            Ok(Pays::No.into())
        }

        /// Take an entry back. All deposits return, also that of a dispute.
        ///
        /// Origin: `MemberOrigin`, who contributed; or signed, by the account whose deposit is held, so
        /// that it comes back from a member who is out, too.
        ///
        /// Errors: `EntryNotFound`, `NotContributor`.
        ///
        /// Emits `Withdrawn`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::withdraw())]
        pub fn withdraw(origin: OriginFor<T>, entry: EntryId) -> DispatchResult {
            let who = Self::ensure_contributor_or_payer(origin)?;
            Self::do_withdraw(&who, entry)
        }

        /// Give up one's points in a domain. The deposit of the record returns.
        ///
        /// Origin: `MemberOrigin`.
        ///
        /// Errors: `RecordNotFound`.
        ///
        /// Emits `Forgotten`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::renounce())]
        pub fn renounce(origin: OriginFor<T>, domain: DomainId) -> DispatchResult {
            let member = T::MemberOrigin::ensure_origin(origin)?;
            Self::do_forget(member, domain, true)
        }

        /// Forget a record in which less than a point is left. Its deposit returns to who paid it.
        /// Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `RecordNotFound`, `PointsLeft`.
        ///
        /// Emits `Forgotten`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::forget())]
        pub fn forget(
            origin: OriginFor<T>,
            member: MemberId,
            domain: DomainId,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_forget(member, domain, false)?;
            Ok(Pays::No.into())
        }

        /// Change the parameters. What is open keeps those it began with.
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
            assert!(T::MaxDomains::get() > 0, "there is room for a domain");
            assert!(T::MaxOpenEntries::get() > 0, "there is room for an entry");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
