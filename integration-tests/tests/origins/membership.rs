//! Who belongs. People act for themselves, the Council decides on applications as a body, and referenda on
//! standing; anybody has what is due written down. The rows of seats are in `standing.rs`.

use althing_integration_tests::belonging::{as_ally, days, did_of, document, identify, number_of};
use althing_primitives::{signing_payload, Did};
use althing_runtime::{Runtime, System};
use pallet_membership::{Call, Error, Parameters, RejectionReason};
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;

use crate::{
    callers::{Caller, MEMBER},
    standing,
    table::{
        anybody, nobody, only, themselves, Rights, Table, ACTING_COUNCIL, CONSTITUTION, SIGNED,
    },
};

pub(crate) type MembershipCall = Call<Runtime>;
pub(crate) type MembershipError = Error<Runtime>;

/// Who applies.
const NEWCOMER: &str = "//Mila";
/// Who applies through a sponsor.
const SPONSORED: &str = "//Noor";
const VOUCHER: &str = "//Citizen//1";

/// Any citizen in good standing, `who` and the member among them.
pub(crate) fn citizens(who: &str) -> Rights {
    only(&[Caller::Member])
        .by(who)
        .refusing(&[Caller::Stranger], MembershipError::NotMember)
}

/// `Membership`.
pub(crate) fn membership(table: &mut Table) {
    for who in [NEWCOMER, SPONSORED] {
        identify(&mut table.chain, who);
    }
    applications(table);
    let did = did_of(&mut table.chain, NEWCOMER);
    vouches(table, did);
    admission(table, did);
    standing::standing(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    let set = MembershipCall::set_params { params };
    table.row(set, &only(CONSTITUTION));
}

fn applications(table: &mut Table) {
    let form = as_ally(NEWCOMER);
    let apply = themselves(NEWCOMER, MembershipError::AlreadyMember)
        .refusing(&[Caller::Stranger], MembershipError::IdentityNotFound);
    table.keep(MembershipCall::apply { form }, &apply);

    // What the newcomer signed says who applies: it does not matter who brings it and pays.
    let did = did_of(&mut table.chain, SPONSORED);
    let form = as_ally(SPONSORED);
    let (nonce, valid_until) = (0u32, 10_000u32);
    let genesis = table.chain.read(|| System::block_hash(0));
    let fields = (did, &form, nonce, valid_until);
    let payload = signing_payload("althing/apply", &genesis, &fields);
    let pair = sr25519::Pair::from_string(SPONSORED, None).expect("a derivation path");
    let apply_for = MembershipCall::apply_for {
        did,
        form,
        nonce,
        valid_until,
        signature: MultiSignature::Sr25519(pair.sign(&payload)),
    };
    table.row(apply_for, &anybody());
}

fn vouches(table: &mut Table, did: Did) {
    table.keep(MembershipCall::vouch { did }, &citizens(VOUCHER));
    let the_vouchers =
        citizens(VOUCHER).refusing(&[Caller::Member], MembershipError::VouchNotFound);
    table.row(MembershipCall::withdraw_vouch { did }, &the_vouchers);
    let object = MembershipCall::object {
        did,
        grounds: document("grounds"),
    };
    table.row(object, &citizens("//Citizen//2"));
}

fn admission(table: &mut Table, did: Did) {
    let close = MembershipCall::close_application { did };
    let the_newcomers = themselves(NEWCOMER, MembershipError::ApplicationNotExpired);
    table.row(close, &the_newcomers);
    let reject = MembershipCall::reject {
        did,
        reason: RejectionReason::Other,
        document: document("reason"),
    };
    let acting = |rights: Rights| {
        rights
            .and(ACTING_COUNCIL)
            .and(&[Caller::Group])
            .refusing(&[Caller::IdleGroup], MembershipError::NoMandate)
    };
    table.row(reject, &acting(nobody()));
    let admit = MembershipCall::admit { did };
    let waiting = acting(nobody().refusing(SIGNED, MembershipError::WaitingNotOver));
    table.row(admit.clone(), &waiting);
    table.chain.pass(days(7));
    table.keep(admit, &acting(anybody()));

    let collect = |member| MembershipCall::collect_dues { member };
    let member = number_of(&mut table.chain, NEWCOMER);
    table.row(collect(member), &anybody());
    let other = number_of(&mut table.chain, MEMBER);
    let not_begun = nobody().refusing(SIGNED, MembershipError::DuesNotBegun);
    table.row(collect(other), &not_begun);
    let mint = |member| MembershipCall::mint_badge { member };
    table.row(mint(other), &anybody());
    let no_citizen = nobody().refusing(SIGNED, MembershipError::NotCitizen);
    table.row(mint(member), &no_citizen);
}
