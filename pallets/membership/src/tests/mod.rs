//! The tests of belonging: a file for each call, one for what others announce, one for readers.

use std::collections::BTreeSet;

use althing_primitives::{
    CharterVersion, CivilSeconds, Did, DocumentRef, MemberClass, MemberId, MemberStatus, Standing,
};
use frame_support::{dispatch::DispatchResultWithPostInfo, traits::fungible::InspectHold};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::{testing::TestSignature, traits::Dispatchable, DispatchError, DispatchResult};

use crate::{mock::*, Error, Form, HoldReason, MemberOf, Roll, VoterOf};

mod admit;
mod api;
mod apply;
mod apply_for;
mod badges;
mod bind_nullifier;
mod challenge;
mod change_class;
mod close_application;
mod conformance;
mod expel;
mod genesis;
mod leave;
mod mark_lapsed;
mod nullifier_moved;
mod object;
mod one_person;
mod params;
mod random;
mod recovery;
mod reject;
mod renew;
mod sizes;
mod suspend;
mod try_state;
mod vouch;

type E = Error<Test>;

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn community() -> RuntimeOrigin {
    signed(COMMUNITY)
}

fn group() -> RuntimeOrigin {
    signed(GROUP)
}

/// Dispatches as a block does: what fails changes nothing.
fn dispatch(origin: RuntimeOrigin, call: crate::Call<Test>) -> DispatchResult {
    RuntimeCall::from(call)
        .dispatch(origin)
        .map(|_| ())
        .map_err(|failed| failed.error)
}

fn run_to(block: u64) {
    System::set_block_number(block);
}

fn block() -> u64 {
    System::block_number()
}

fn run(blocks: u64) {
    run_to(block() + blocks);
}

fn document(seed: u64) -> DocumentRef {
    DocumentRef {
        hash: H256::from_low_u64_be(seed),
        locator: b"ipfs://somewhere".to_vec().try_into().unwrap(),
    }
}

/// The form of a human who asks for `class`.
fn form(human: u64, class: MemberClass) -> Form {
    Form {
        class,
        statement: document(human),
        charter: CharterVersion(1),
        nullifier: (class == MemberClass::Citizen).then(|| nullifier(human)),
        former: None,
    }
}

fn citizen(human: u64) -> Form {
    form(human, MemberClass::Citizen)
}

fn ally(human: u64) -> Form {
    form(human, MemberClass::Ally)
}

fn resident(human: u64) -> Form {
    form(human, MemberClass::Resident)
}

fn apply(human: u64, form: Form) {
    assert_eq!(Membership::apply(signed(human), form), Ok(()));
}

/// Has whom the account speaks as admitted by the group, and tells the number.
fn join(account: u64, form: Form) -> MemberId {
    apply(account, form);
    let did = Speakers::get()[&account];
    assert_eq!(admit(group(), did), Ok(()));
    number(account)
}

/// Has an applicant admitted; what it cost is not looked at.
fn admit(origin: RuntimeOrigin, did: Did) -> DispatchResult {
    plain(Membership::admit(origin, did))
}

/// Has a badge made or moved; what it cost is not looked at.
fn mint_badge(origin: RuntimeOrigin, member: MemberId) -> DispatchResult {
    plain(Membership::mint_badge(origin, member))
}

fn plain(result: DispatchResultWithPostInfo) -> DispatchResult {
    result.map(|_| ()).map_err(|failed| failed.error)
}

/// Has the dues of a member collected whose year began.
fn collect(member: MemberId) {
    assert!(Membership::collect_dues(signed(50), member).is_ok());
}

fn vouch(voucher: u64, human: u64) {
    assert_eq!(Membership::vouch(signed(voucher), did(human)), Ok(()));
}

/// Gives an account tokens.
fn endow(account: u64) {
    use frame_support::traits::fungible::Mutate;
    Balances::mint_into(&account, RICH).unwrap();
}

/// The number of the seat that the account rules.
fn number(account: u64) -> MemberId {
    voter(account).id
}

fn voter(account: u64) -> VoterOf<Test> {
    MemberOf::<Test>::get(account).expect("the account rules a seat")
}

fn standing(member: MemberId) -> Standing {
    Roll::<Test>::get(member)
        .expect("the member is on the roll")
        .status()
        .standing
}

fn has_voice(account: u64) -> bool {
    MemberOf::<Test>::get(account)
        .is_some_and(|voter| voter.voice_on(&(block() + 1), Now::get()).is_ok())
}

fn held(reason: HoldReason, who: u64) -> u64 {
    Balances::balance_on_hold(&reason.into(), &who)
}

/// Asserts that the event was emitted.
fn saw(event: crate::Event<Test>) {
    let event = RuntimeEvent::from(event);
    assert!(
        System::events().iter().any(|record| record.event == event),
        "{event:?} is not among the events"
    );
}

fn electorate() -> u32 {
    <Membership as althing_primitives::Electorate>::size()
}
