//! The tests of contributions: a file for each call, and some for what is derived.

use althing_primitives::{DomainId, MemberId};
use frame_support::{assert_ok, traits::fungible::InspectHold};
use frame_system::RawOrigin;

use crate::{
    mock::{document, run_to, Balances, Contributions, RuntimeOrigin, Test, WINDOW},
    EntryId, HoldReason, Kind, NextEntry,
};

mod attest;
mod churn;
mod conformance;
mod decide;
mod dispute;
mod domains;
mod forget;
mod fuzz;
mod genesis;
mod params;
mod points;
mod reading;
mod settle;
mod submit;
mod try_state;
mod withdraw;

const COUNCIL_DOMAIN: DomainId = DomainId(0);
const GROUP_DOMAIN: DomainId = DomainId(1);

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn community() -> RuntimeOrigin {
    signed(100)
}

fn judges() -> RuntimeOrigin {
    signed(101)
}

fn rules() -> RuntimeOrigin {
    signed(102)
}

fn member(number: u32) -> MemberId {
    MemberId(number)
}

/// Submits so many units of a member's, and gives the number of the entry.
fn submit(who: u32, domain: DomainId, kind: Kind, units: u32) -> EntryId {
    let entry = NextEntry::<Test>::get();
    let submitted = Contributions::submit(signed(who.into()), domain, kind, units, document(9));
    assert_ok!(submitted);
    entry
}

/// Submits and has it attested by the Council, in this block.
fn attested(who: u32, kind: Kind, units: u32) -> EntryId {
    let entry = submit(who, COUNCIL_DOMAIN, kind, units);
    assert_ok!(Contributions::attest(signed(1), entry));
    assert_ok!(Contributions::attest(signed(2), entry));
    entry
}

/// The same, disputed by 11.
fn disputed(who: u32, kind: Kind, units: u32) -> EntryId {
    let entry = attested(who, kind, units);
    assert_ok!(Contributions::dispute(signed(11), entry, document(8)));
    entry
}

/// Gives a member points of the Council's domain: a window passes.
fn with_points(who: u32, kind: Kind, units: u32) {
    let entry = attested(who, kind, units);
    run_to(frame_system::Pallet::<Test>::block_number() + WINDOW);
    assert_ok!(Contributions::settle(signed(12), entry));
}

fn held(reason: HoldReason, who: u64) -> u64 {
    Balances::balance_on_hold(&reason.into(), &who)
}
