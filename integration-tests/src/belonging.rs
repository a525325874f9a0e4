//! People who join, as stories of belonging need them: on the preset `local-fast`, where a civil day is
//! two blocks.

use althing_primitives::{
    CivilClock as _, CivilSeconds, Did, DocumentRef, Electorate, IdentityKind, IncomeSource,
    MemberClass, MemberId, Nullifier, SchemaId, SpeaksAs, Voter, VoterLookup,
};
use althing_runtime::{
    constants::currency::ALTH, genesis, AccountId, Balance, Balances, BlockNumber, CivilClock,
    Membership, Runtime, RuntimeCall, RuntimeHoldReason, Validators,
};
use codec::{Decode, Encode};
use frame_support::traits::fungible::{Inspect, InspectHold};
use pallet_credentials::{Call as CredentialsCall, Terms};
use pallet_membership::{Call, Form};
use pallet_session::ShouldEndSession;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchError;

use crate::{treasury::pot, Chain, Person};

/// The first schema: one human being, once.
pub const PERSONHOOD: SchemaId = SchemaId(0);
/// A year of dues, in civil seconds.
pub const YEAR: u64 = 365 * 24 * 60 * 60;
/// Who has tokens and no seat: the second issuer, whenever "anybody" does something.
pub const ANYBODY: &str = "//Issuer//1";

/// Civil days, in blocks of `local-fast`.
#[must_use]
pub const fn days(count: BlockNumber) -> BlockNumber {
    2 * count
}

/// The network before a story begins: the founders' dues are dated from the second block on.
#[must_use]
pub fn founded() -> Chain {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    chain
}

/// The account of the key derived by `path`.
#[must_use]
pub fn account(path: &str) -> AccountId {
    Person::named(path).account()
}

/// Has `who` send `call`, and tells what became of it.
///
/// # Errors
/// The call's.
///
/// # Panics
/// If it does not get into a block.
pub fn send(
    chain: &mut Chain,
    who: &str,
    call: impl Into<RuntimeCall>,
) -> Result<(), DispatchError> {
    chain
        .send(&Person::named(who), call)
        .expect("it is in a block")
}

/// Has `who` send a `call` that succeeds and costs nothing.
///
/// # Panics
/// If it fails or costs something.
pub fn send_free(chain: &mut Chain, who: &str, call: impl Into<RuntimeCall>) {
    let before = balance(chain, who);
    assert_eq!(send(chain, who, call), Ok(()));
    assert_eq!(balance(chain, who), before, "it costs nothing");
}

/// Has each send a call, all in one block.
///
/// # Panics
/// If one of them fails.
pub fn send_together(chain: &mut Chain, calls: &[(String, RuntimeCall)]) {
    let next = chain.height() + 1;
    if chain.read(|| Validators::should_end_session(next)) {
        chain.pass(1);
    }
    let signed = calls
        .iter()
        .map(|(who, call)| chain.sign(&Person::named(who), call.clone()))
        .collect();
    let sent = chain.block(signed);
    assert!(sent.iter().all(|it| *it == Ok(Ok(()))), "{sent:?}");
}

/// Asks the runtime as a client does, by the name of an interface's function and its arguments.
///
/// # Panics
/// If there is no such function, or it answers something else.
pub fn ask<Answer: Decode>(chain: &mut Chain, function: &str, arguments: impl Encode) -> Answer {
    let answer = chain
        .read(|| althing_runtime::apis::api::dispatch(function, &arguments.encode()))
        .expect("there is such a function");
    Answer::decode(&mut &answer[..]).expect("it answers that")
}

/// Passes blocks until `height` is the last one.
pub fn pass_to(chain: &mut Chain, height: BlockNumber) {
    let left = height.saturating_sub(chain.height());
    chain.pass(left);
}

/// Passes blocks until `moment` is reached.
pub fn pass_until(chain: &mut Chain, moment: CivilSeconds) {
    while now(chain) < moment {
        chain.pass(1);
    }
}

/// Civil time.
pub fn now(chain: &mut Chain) -> CivilSeconds {
    chain.read(CivilClock::now)
}

/// What `who` can spend.
pub fn balance(chain: &mut Chain, who: &str) -> Balance {
    let who = account(who);
    chain.read(|| Balances::balance(&who))
}

/// What `who` has held for `reason`.
pub fn held(chain: &mut Chain, reason: impl Into<RuntimeHoldReason>, who: &str) -> Balance {
    let (reason, who) = (reason.into(), account(who));
    chain.read(|| Balances::balance_on_hold(&reason, &who))
}

/// What is in the pot of dues.
pub fn dues_pot(chain: &mut Chain) -> Balance {
    chain.read(|| Balances::balance(&pot(IncomeSource::Dues)))
}

/// How many decide.
pub fn electorate(chain: &mut Chain) -> u32 {
    chain.read(Membership::size)
}

/// The seat that `who` rules, as a ballot reads it.
pub fn voter(chain: &mut Chain, who: &str) -> Option<Voter<BlockNumber>> {
    let who = account(who);
    chain.read(|| Membership::voter(&who))
}

/// The number of the member whose seat `who` rules.
///
/// # Panics
/// If there is none.
pub fn number_of(chain: &mut Chain, who: &str) -> MemberId {
    voter(chain, who).expect("there is a seat").id
}

/// The identity that `who` speaks as.
///
/// # Panics
/// If there is none.
pub fn did_of(chain: &mut Chain, who: &str) -> Did {
    let who = account(who);
    chain
        .read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&who))
        .expect("the account speaks as an identity")
}

/// A document that nobody wrote, by its name.
#[must_use]
pub fn document(name: &str) -> DocumentRef {
    DocumentRef {
        hash: H256(blake2_256(name.as_bytes())),
        locator: Default::default(),
    }
}

/// What tells the newcomer `name` from all other humans.
#[must_use]
pub fn nullifier(name: &str) -> Nullifier {
    Nullifier {
        schema: PERSONHOOD,
        value: H256(blake2_256(name.as_bytes())),
    }
}

/// Gives `who` 100 ALTH.
///
/// # Panics
/// If it fails.
pub fn fund(chain: &mut Chain, who: &str) {
    let gift = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: account(who).into(),
        value: 100 * ALTH,
    };
    assert_eq!(send(chain, "//Ferdie", gift), Ok(()));
}

/// The call by which somebody makes the identity of a person, with nothing in its document.
#[must_use]
pub fn new_person() -> RuntimeCall {
    pallet_did::Call::<Runtime>::create {
        kind: IdentityKind::Person,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
    }
    .into()
}

/// Gives `who` tokens and the identity of a person.
///
/// # Panics
/// If it fails.
pub fn identify(chain: &mut Chain, who: &str) -> Did {
    fund(chain, who);
    assert_eq!(send(chain, who, new_person()), Ok(()));
    did_of(chain, who)
}

/// The call by which an issuer attests that `subject` is the human of `nullifier`, for two years.
#[must_use]
pub fn attestation(subject: Did, nullifier: &Nullifier) -> RuntimeCall {
    CredentialsCall::<Runtime>::issue {
        subject,
        schema: nullifier.schema,
        terms: Terms {
            commitment: H256(blake2_256(&(subject, nullifier).encode())),
            validity: 2 * YEAR,
            nullifier: Some(nullifier.value),
        },
    }
    .into()
}

/// Gives `who` tokens, an identity, and a credential of personhood by the first issuer.
///
/// # Panics
/// If it fails.
pub fn person(chain: &mut Chain, who: &str) -> Did {
    let did = identify(chain, who);
    let attested = send(chain, "//Issuer//0", attestation(did, &nullifier(who)));
    assert_eq!(attested, Ok(()));
    did
}

/// The form of a newcomer as a citizen, who accepts the founding charter.
#[must_use]
pub fn as_citizen(name: &str) -> Form {
    Form {
        class: MemberClass::Citizen,
        statement: document(name),
        charter: 1.into(),
        nullifier: Some(nullifier(name)),
        former: None,
    }
}

/// The form of a newcomer as an ally, who shows nothing of themselves.
#[must_use]
pub fn as_ally(name: &str) -> Form {
    Form {
        class: MemberClass::Ally,
        nullifier: None,
        ..as_citizen(name)
    }
}

/// Has `who` apply.
///
/// # Errors
/// The call's.
pub fn apply(chain: &mut Chain, who: &str, form: Form) -> Result<(), DispatchError> {
    send(chain, who, Call::<Runtime>::apply { form })
}

/// Has `who` vouch for an applicant.
///
/// # Errors
/// The call's.
pub fn vouch(chain: &mut Chain, who: &str, did: Did) -> Result<(), DispatchError> {
    send(chain, who, Call::<Runtime>::vouch { did })
}

/// Has somebody without a seat admit an applicant.
///
/// # Errors
/// The call's.
pub fn admit(chain: &mut Chain, did: Did) -> Result<(), DispatchError> {
    send(chain, ANYBODY, Call::<Runtime>::admit { did })
}

/// Has an applicant vouched for by `vouchers`, and admitted by anybody after the week.
///
/// # Panics
/// If it fails.
pub fn let_in(chain: &mut Chain, who: &str, vouchers: &[&str]) -> MemberId {
    let did = did_of(chain, who);
    for voucher in vouchers {
        assert_eq!(vouch(chain, voucher, did), Ok(()), "{voucher}");
    }
    chain.pass(days(7));
    assert_eq!(admit(chain, did), Ok(()));
    number_of(chain, who)
}

/// Has somebody new become a citizen, for whom `//Citizen//0` to `//Citizen//2` vouch.
///
/// # Panics
/// If it fails.
pub fn new_citizen(chain: &mut Chain, who: &str) -> MemberId {
    person(chain, who);
    assert_eq!(apply(chain, who, as_citizen(who)), Ok(()));
    let_in(
        chain,
        who,
        &["//Citizen//0", "//Citizen//1", "//Citizen//2"],
    )
}

/// Has somebody new apply as an ally.
///
/// # Panics
/// If it fails.
pub fn new_applicant(chain: &mut Chain, who: &str) -> Did {
    let did = identify(chain, who);
    assert_eq!(apply(chain, who, as_ally(who)), Ok(()));
    did
}
