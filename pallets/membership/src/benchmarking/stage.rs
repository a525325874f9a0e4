//! What benchmarks find when they begin.

use alloc::{collections::BTreeSet, vec::Vec};

use althing_primitives::{
    Badges, CharterVersion, CivilClock, CivilSeconds, Did, DocumentRef, MemberClass, MemberId,
    Nullifier, Standing, MAX_LOCATOR, SECONDS_PER_DAY,
};
use frame_benchmarking::v2::BenchmarkError;
use frame_support::{
    traits::{
        fungible::{Inspect, Mutate},
        EnsureOrigin,
    },
    BoundedBTreeSet, BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::traits::{Saturating, Zero};

use crate::{
    Applications, BalanceOf, Ceiling, Config, Escrows, Form, Leaving, MemberOf, Pallet, Parameters,
    Params, Roll, Vouchers, Vouching, Vouchings, MAX_VOUCHERS, MAX_YEARLY_VOUCHES, OBJECTORS, YEAR,
};

/// What a benchmark needs of the identities, credentials and clocks around the pallet.
pub trait BenchmarkHelper<T: Config> {
    /// A fresh account whose signatures [`Self::sign`] can make.
    fn account(seed: u32) -> T::AccountId;
    /// The account's signature over the payload.
    fn sign(seed: u32, payload: &[u8]) -> T::Signature;
    /// Makes an identity of a person that `account` controls and speaks as.
    fn identify(account: &T::AccountId, seed: u32) -> Did;
    /// Attests that `did` is the human `seed` until `expires_at`, under the schema that counts, which
    /// is made first where there is none.
    fn attest(did: &Did, seed: u32, expires_at: CivilSeconds) -> Nullifier;
    /// Lets another schema count, and the one that counted be remembered as the former.
    fn change_schema();
    /// Revokes the credential of `did` under the schema that counts.
    fn revoke(did: &Did);
    /// Ratifies a charter, and tells its version.
    fn ratify() -> CharterVersion;
    /// Gives the body of `BodyOrigin`'s successful origin the mandate for admissions.
    fn mandate();
    /// Lets civil time be `now`, at least.
    fn set_now(now: CivilSeconds);
    /// Brings about what makes a change of that citizen's standing dearest for whoever learns of it: in
    /// a runtime with voting, that they follow a delegate.
    fn entangle(_member: MemberId) {}
}

pub(super) type Helper<T> = <T as Config>::BenchmarkHelper;

pub(super) const TERM: u64 = YEAR;

pub(super) fn document() -> DocumentRef {
    let locator = alloc::vec![b'x'; usize::try_from(MAX_LOCATOR).expect("it fits")];
    DocumentRef {
        hash: H256::repeat_byte(7),
        locator: locator.try_into().expect("it is as long as can be"),
    }
}

pub(super) fn amount<T: Config>(units: u32) -> BalanceOf<T> {
    T::Currency::minimum_balance().saturating_mul(units.into())
}

/// Dues and deposits in each class, no ceiling in the way, and as many vouches as can be.
pub(super) fn prepare<T: Config>() -> CharterVersion {
    let now = T::Clock::now().max(CivilSeconds(SECONDS_PER_DAY.saturating_mul(1_000)));
    Helper::<T>::set_now(now);
    Helper::<T>::mandate();
    let mut params = Params::<BalanceOf<T>, BlockNumberFor<T>>::default();
    for class in [
        MemberClass::Citizen,
        MemberClass::Resident,
        MemberClass::Ally,
    ] {
        let class = params.classes.of_mut(class);
        class.deposit = amount::<T>(10);
        class.dues = amount::<T>(5);
        class.vouches = MAX_VOUCHERS;
        class.waiting = Zero::zero();
        class.yearly_vouches = MAX_YEARLY_VOUCHES;
        class.ceiling = Some(Ceiling {
            least: u32::MAX,
            percent: 100,
        });
    }
    params.objection_deposit = amount::<T>(3);
    params.notice_deposit = amount::<T>(3);
    Parameters::<T>::put(params);
    Helper::<T>::ratify()
}

/// A human with an identity, tokens and a form.
pub(super) struct Human<T: Config> {
    pub(super) account: T::AccountId,
    pub(super) did: Did,
    pub(super) form: Form,
    nullifier: Nullifier,
}

pub(super) fn human<T: Config>(seed: u32, class: MemberClass, charter: CharterVersion) -> Human<T> {
    let account = Helper::<T>::account(seed);
    T::Currency::mint_into(&account, amount::<T>(1_000)).expect("the benchmark may mint");
    let did = Helper::<T>::identify(&account, seed);
    let ends = T::Clock::now().saturating_add(YEAR.saturating_mul(4));
    let nullifier = Helper::<T>::attest(&did, seed, ends);
    let form = Form {
        class,
        statement: document(),
        charter,
        nullifier: (class == MemberClass::Citizen).then_some(nullifier),
        former: None,
    };
    Human {
        account,
        did,
        form,
        nullifier,
    }
}

pub(super) fn seat<T: Config>(human: &Human<T>) -> MemberId {
    Pallet::<T>::do_apply_for_oneself(&human.account, human.form.clone()).expect("may apply");
    Pallet::<T>::do_admit(human.did, Some(Default::default())).expect("may be admitted");
    MemberOf::<T>::get(&human.account)
        .expect("the seat is there")
        .id
}

/// A citizen past probation.
pub(super) fn citizen<T: Config>(seed: u32, charter: CharterVersion) -> (Human<T>, MemberId) {
    let human = human::<T>(seed, MemberClass::Citizen, charter);
    let id = seat::<T>(&human);
    Roll::<T>::mutate_extant(id, |member| member.since = CivilSeconds::ZERO);
    Helper::<T>::entangle(id);
    (human, id)
}

/// The same human under a schema of personhood that counts from now on, with a form for a citizen that
/// shows both nullifiers.
pub(super) fn attested_anew<T: Config>(mut human: Human<T>, seed: u32) -> Human<T> {
    Helper::<T>::change_schema();
    let ends = T::Clock::now().saturating_add(YEAR.saturating_mul(4));
    human.form = Form {
        class: MemberClass::Citizen,
        former: Some(human.nullifier),
        nullifier: Some(Helper::<T>::attest(&human.did, seed, ends)),
        ..human.form
    };
    human
}

/// A citizen with a badge, if the runtime has any, who gave notice of leaving.
pub(super) fn parting<T: Config>(seed: u32, charter: CharterVersion) -> (Human<T>, MemberId) {
    let (human, id) = citizen::<T>(seed, charter);
    let _ = T::Badges::mint(id, &human.account);
    Pallet::<T>::do_leave(&human.account).expect("may leave");
    (human, id)
}

/// Citizens past probation.
pub(super) fn supporters<T: Config>(charter: CharterVersion) -> Vec<(Human<T>, MemberId)> {
    let seeds = 100..100_u32.saturating_add(MAX_VOUCHERS);
    seeds.map(|seed| citizen::<T>(seed, charter)).collect()
}

/// Lets one vouch be enough, however many decide.
pub(super) fn one_vouch_is_enough<T: Config>() {
    Parameters::<T>::mutate(|params| params.classes.citizens.vouches = 1);
}

/// Has the first of them vouch for and object to an applicant.
pub(super) fn support<T: Config>(
    supporters: &[(Human<T>, MemberId)],
    did: Did,
    vouches: u32,
    objectors: u32,
) {
    for ((supporter, _), index) in supporters.iter().zip(0_u32..) {
        if index < vouches {
            Pallet::<T>::do_vouch(&supporter.account, did).expect("may vouch");
        }
        if index < objectors {
            Pallet::<T>::do_object(&supporter.account, did, document()).expect("may object");
        }
    }
}

/// An application with all vouches and objectors that it can have.
pub(super) fn full_application<T: Config>(seed: u32, charter: CharterVersion) -> Human<T> {
    let applicant = human::<T>(seed, MemberClass::Citizen, charter);
    let supporters = supporters::<T>(charter);
    Pallet::<T>::do_apply_for_oneself(&applicant.account, applicant.form.clone())
        .expect("may apply");
    support::<T>(&supporters, applicant.did, MAX_VOUCHERS, OBJECTORS);
    applicant
}

/// A member with everything that can hang on a seat: a badge that was left behind, first dues that
/// nobody collected, a notice of leaving, vouches of long ago, vouchers at risk, and an application for
/// another class that a sponsor paid for, with all vouches and an objection that has fallen.
pub(super) fn laden<T: Config>(seed: u32, charter: CharterVersion) -> (Human<T>, MemberId) {
    let supporters = supporters::<T>(charter);
    let sponsor = human::<T>(seed.saturating_add(200), MemberClass::Ally, charter);
    let member = human::<T>(seed, MemberClass::Ally, charter);
    let id = seat::<T>(&member);
    // Where the runtime has no badges there is none to take.
    let _ = T::Badges::mint(id, &member.account);
    Vouchings::<T>::insert(id, old_vouches(T::Clock::now()));
    Roll::<T>::mutate_extant(id, |row| {
        if let Some(seat) = row.seat_mut() {
            seat.vouchers = Vouchers::truncate_from(supporters.iter().map(|(_, by)| *by).collect());
        }
    });
    Pallet::<T>::do_leave(&member.account).expect("may leave");
    let form = Form {
        class: MemberClass::Citizen,
        nullifier: Some(member.nullifier),
        ..member.form.clone()
    };
    Pallet::<T>::do_apply(member.did, &sponsor.account, form).expect("may apply");
    support::<T>(&supporters, member.did, MAX_VOUCHERS, OBJECTORS);
    (member, id)
}

/// Goes to the block `blocks` further on, with civil time as it is.
pub(super) fn skip<T: Config>(blocks: BlockNumberFor<T>) {
    let now = frame_system::Pallet::<T>::block_number();
    frame_system::Pallet::<T>::set_block_number(now.saturating_add(blocks));
}

pub(super) fn pass<T: Config>(seconds: u64) {
    Helper::<T>::set_now(T::Clock::now().saturating_add(seconds));
}

/// A voucher's record that is full of vouches given long ago.
pub(super) fn old_vouches(now: CivilSeconds) -> Vouching {
    let long_ago = now.saturating_sub(YEAR);
    let given: Vec<_> = (0..MAX_YEARLY_VOUCHES).map(|_| long_ago).collect();
    Vouching {
        given: BoundedVec::truncate_from(given),
        barred_until: CivilSeconds::ZERO,
    }
}

pub(super) fn body<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::BodyOrigin::try_successful_origin()
        .map_err(|()| BenchmarkError::Stop("no body has an origin"))
}

pub(super) fn standing<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::StandingOrigin::try_successful_origin()
        .map_err(|()| BenchmarkError::Stop("no origin decides on standing"))
}

/// Writes down that somebody's dues ran out.
pub(super) fn mark<T: Config>(id: MemberId) {
    let members = BTreeSet::from([id]);
    let members = BoundedBTreeSet::try_from(members).expect("one is few enough");
    Pallet::<T>::do_mark_lapsed(&members).expect("may be marked");
}

/// Lets a seat lapse although its dues are paid, as it does when personhood ends.
pub(super) fn lapse<T: Config>(account: &T::AccountId, id: MemberId) {
    MemberOf::<T>::mutate_extant(account, |voter| voter.paid_until = CivilSeconds::ZERO);
    mark::<T>(id);
}

/// Asserts that nothing hangs on a seat any more.
pub(super) fn assert_gone<T: Config>(id: MemberId) {
    let member = Roll::<T>::get(id).expect("a row of the roll stays");
    assert_eq!(member.status().standing, Standing::Out);
    assert!(!Leaving::<T>::contains_key(id) && !Escrows::<T>::contains_key(id));
    assert!(!Applications::<T>::contains_key(member.did) && !Vouchings::<T>::contains_key(id));
}
