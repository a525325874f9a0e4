//! Benchmarks, each in its worst state: the longest locators, a body with all its seats, lists that
//! are full but for one.

use alloc::{vec, vec::Vec};

use althing_primitives::{
    BodyId, DocumentRef, DomainId, Locator, MemberId, OnBodyEnd, Right, MAX_LOCATOR,
};
use frame_benchmarking::v2::*;
use frame_support::{
    pallet_prelude::Get,
    traits::{
        fungible::{Balanced, Inspect},
        tokens::Precision,
        EnsureOrigin, UnfilteredDispatchable,
    },
};
use frame_system::RawOrigin;
use sp_core::H256;

use crate::{
    domains::MAX_SUCCESSIONS, Call, Config, DomainTerms, Domains, Entries, EntryId, Heirs, Kind,
    NextDomain, NextEntry, Pallet, Parameters, Params, Records, Stage, Threshold, Thresholds,
    MAX_THRESHOLDS,
};

/// What benchmarks need of members and bodies.
pub trait BenchmarkHelper<Origin, AccountId> {
    /// Makes the member of this number, in good standing: their origin, their number, and the account
    /// that rules their seat.
    fn member(seed: u32) -> (Origin, MemberId, AccountId);
    /// Makes `seats` the seats of `body`, which attests in `domain`.
    fn seat(body: BodyId, domain: DomainId, seats: Vec<AccountId>);
}

/// The body of benchmarks.
const BODY: BodyId = BodyId(0);
/// So many seats, or as many as there can be members for.
const SEATS: u32 = 16;

/// Somebody: their origin, their number and their account.
type Somebody<T> = (
    <T as frame_system::Config>::RuntimeOrigin,
    MemberId,
    <T as frame_system::Config>::AccountId,
);

/// A document with the longest locator.
fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Locator::truncate_from(vec![seed; MAX_LOCATOR as usize]),
    }
}

/// A member with tokens.
fn somebody<T: Config>(seed: u32) -> Somebody<T> {
    let (origin, member, account) = T::BenchmarkHelper::member(seed);
    let params = Parameters::<T>::get();
    let each = params.entry_deposit + params.dispute_deposit + T::Currency::minimum_balance();
    let amount = each * 1_000u32.into();
    // What is issued so is added to the total when the debt is dropped.
    drop(
        T::Currency::deposit(&account, amount, Precision::Exact).expect("the benchmark may issue"),
    );
    (origin, member, account)
}

fn terms<T: Config>() -> DomainTerms<frame_system::pallet_prelude::BlockNumberFor<T>> {
    DomainTerms {
        document: document(1),
        owner: BODY,
        attestations: 2,
        half_life: 1_000u32.into(),
    }
}

/// A domain whose body was succeeded as often as is followed, with all seats; its seats' accounts.
fn domain<T: Config>() -> (DomainId, Vec<T::AccountId>) {
    let domain = NextDomain::<T>::get();
    let seats: Vec<_> = (1..=SEATS).map(|seed| somebody::<T>(seed).2).collect();
    T::BenchmarkHelper::seat(BODY, domain, seats.clone());
    Pallet::<T>::do_open_domain(terms::<T>()).expect("there is room");
    let first = 1_000_000u32;
    Domains::<T>::mutate_extant(domain, |domain| domain.terms.owner = BodyId(first));
    for hop in 1..=MAX_SUCCESSIONS {
        let body = BodyId(first + hop - 1);
        let heir = if hop == MAX_SUCCESSIONS {
            BODY
        } else {
            BodyId(first + hop)
        };
        Heirs::<T>::insert(body, heir);
    }
    (domain, seats)
}

/// An entry of `member`, after as many others of theirs as may be open beside it.
fn submitted<T: Config>(member: MemberId, domain: DomainId) -> EntryId {
    loop {
        let entry = NextEntry::<T>::get();
        Pallet::<T>::do_submit(member, domain, Kind::Time, 1, document(2)).expect("there is room");
        let open = crate::OpenEntries::<T>::get(member).len();
        if open >= T::MaxOpenEntries::get() as usize {
            return entry;
        }
    }
}

fn attested<T: Config>(entry: EntryId) {
    let (at, until) = (Pallet::<T>::now(), Pallet::<T>::now() + 10u32.into());
    Entries::<T>::mutate_extant(entry, |entry| entry.stage = Stage::Attested { at, until });
}

/// An entry that somebody else disputes; and a record of points that is there already.
fn disputed<T: Config>() -> (MemberId, DomainId, EntryId) {
    let (domain, _) = domain::<T>();
    let (_, member, _) = somebody::<T>(0);
    Pallet::<T>::do_submit(member, domain, Kind::Time, 1, document(2)).expect("there is room");
    let first = EntryId(NextEntry::<T>::get().0 - 1);
    let settled = Entries::<T>::get(first).expect("it is open");
    Pallet::<T>::into_points(first, settled, Pallet::<T>::now()).expect("there is the domain");

    let entry = submitted::<T>(member, domain);
    attested::<T>(entry);
    let (_, other, _) = somebody::<T>(SEATS + 1);
    Pallet::<T>::do_dispute(other, entry, document(3)).expect("it can be disputed");
    (member, domain, entry)
}

fn no_origin(_: ()) -> BenchmarkError {
    BenchmarkError::Weightless
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn open_domain() -> Result<(), BenchmarkError> {
        let origin = T::DomainOrigin::try_successful_origin().map_err(no_origin)?;
        let domain = NextDomain::<T>::get();
        T::BenchmarkHelper::seat(BODY, domain, vec![somebody::<T>(1).2]);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, terms::<T>());
        assert!(Domains::<T>::contains_key(domain));
        Ok(())
    }

    #[benchmark]
    fn set_domain() -> Result<(), BenchmarkError> {
        let origin = T::DomainOrigin::try_successful_origin().map_err(no_origin)?;
        let (domain, _) = domain::<T>();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, domain, BODY, 3, false);
        assert!(Domains::<T>::get(domain).is_some_and(|domain| !domain.open));
        Ok(())
    }

    #[benchmark]
    fn submit() {
        let (domain, _) = domain::<T>();
        let (origin, member, _) = somebody::<T>(0);
        let entry = submitted::<T>(member, domain);
        let who = crate::entries::Withdrawer {
            member: Some(member),
            payer: None,
        };
        Pallet::<T>::do_withdraw(&who, entry).expect("it is theirs");
        let entry = NextEntry::<T>::get();
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            domain,
            Kind::Care,
            1,
            document(2),
        );
        assert!(Entries::<T>::contains_key(entry));
    }

    /// The last attestation that is needed, by the last seat.
    #[benchmark]
    fn attest() {
        let (domain, mut seats) = domain::<T>();
        let (_, member, _) = somebody::<T>(0);
        let entry = submitted::<T>(member, domain);
        let last = seats.pop().expect("there are seats");
        let first = seats.pop().expect("there are two");
        Pallet::<T>::do_attest(&first, entry).expect("there is a seat");
        #[extrinsic_call]
        _(RawOrigin::Signed(last), entry);
        let stage = Entries::<T>::get(entry).map(|entry| entry.stage);
        assert!(matches!(stage, Some(Stage::Attested { .. })));
    }

    #[benchmark]
    fn dispute() {
        let (domain, _) = domain::<T>();
        let (_, member, _) = somebody::<T>(0);
        let entry = submitted::<T>(member, domain);
        attested::<T>(entry);
        let (origin, ..) = somebody::<T>(SEATS + 1);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, entry, document(3));
        let stage = Entries::<T>::get(entry).map(|entry| entry.stage);
        assert!(matches!(stage, Some(Stage::Disputed { .. })));
    }

    /// The community disagrees: the dispute is lost, and points are added to a record.
    #[benchmark]
    fn decide() -> Result<(), BenchmarkError> {
        let origin = T::DisputeOrigin::try_successful_origin().map_err(no_origin)?;
        let (.., entry) = disputed::<T>();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, entry, false);
        assert!(!Entries::<T>::contains_key(entry));
        Ok(())
    }

    /// A dispute has fallen, and points are added to a record.
    #[benchmark]
    fn settle() {
        let (member, domain, entry) = disputed::<T>();
        let now = Pallet::<T>::now() + Parameters::<T>::get().decision;
        frame_system::Pallet::<T>::set_block_number(now);
        let call = Call::<T>::settle { entry };
        let caller: T::AccountId = whitelisted_caller();
        #[block]
        {
            call.dispatch_bypass_filter(RawOrigin::Signed(caller).into())
                .expect("it can be settled");
        }
        assert!(!Entries::<T>::contains_key(entry));
        assert!(Records::<T>::contains_key(member, domain));
    }

    #[benchmark]
    fn withdraw() {
        let (_, _, entry) = disputed::<T>();
        let (origin, ..) = somebody::<T>(0);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, entry);
        assert!(!Entries::<T>::contains_key(entry));
    }

    #[benchmark]
    fn renounce() {
        let (member, domain, _) = disputed::<T>();
        let (origin, ..) = somebody::<T>(0);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, domain);
        assert!(!Records::<T>::contains_key(member, domain));
    }

    #[benchmark]
    fn forget() {
        let (member, domain, _) = disputed::<T>();
        frame_system::Pallet::<T>::set_block_number(1_023_456u32.into());
        #[extrinsic_call]
        _(RawOrigin::Signed(whitelisted_caller()), member, domain);
        assert!(!Records::<T>::contains_key(member, domain));
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = T::ParamsOrigin::try_successful_origin().map_err(no_origin)?;
        let threshold = Threshold {
            right: Right::Candidacy,
            domain: DomainId(u32::MAX),
            points: u64::MAX,
        };
        let params = Params {
            thresholds: Thresholds::truncate_from(vec![threshold; MAX_THRESHOLDS as usize]),
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// The heir has as many heirs of its own as are followed.
    #[benchmark]
    fn on_body_end() {
        let (domain, _) = domain::<T>();
        let heir = Domains::<T>::get(domain)
            .expect("it was opened")
            .terms
            .owner;
        let body = BodyId(7);
        #[block]
        {
            Pallet::<T>::on_body_end(body, heir);
        }
        assert_eq!(Heirs::<T>::get(body), Some(BODY));
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
