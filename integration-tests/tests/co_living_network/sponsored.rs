//! Somebody without a token is brought in by a sponsor, who pays and rules nothing.

use althing_integration_tests::{
    belonging::{
        account, as_citizen, ask, attestation, days, founded, fund, held, let_in, nullifier,
        pass_to, send, voter,
    },
    Chain,
};
use althing_primitives::{signing_payload, wrapped, Did, IdentityKind, MemberClass};
use althing_runtime::{
    constants::currency::ALTH, AccountId, Balance, Balances, BlockNumber, Runtime, System,
};
use frame_support::traits::fungible::Inspect;
use pallet_did::{Call as DidCall, Consent, NewKey};
use pallet_membership::{runtime_api::ApplicationInfo, Call, Error, Form, HoldReason};
use sp_core::{sr25519, Pair};
use sp_runtime::{DispatchError, MultiSignature};

const SPONSOR: &str = "//Alice";

type Info = ApplicationInfo<AccountId, Balance, BlockNumber>;

/// Signs as a wallet does: the payload between its brackets.
fn sign(who: &str, payload: &[u8]) -> MultiSignature {
    let pair = sr25519::Pair::from_string(who, None).expect("a derivation path");
    MultiSignature::Sr25519(pair.sign(&wrapped(payload)))
}

/// An identity that the sponsor paid for, attested as a person's.
fn sponsored_person(chain: &mut Chain, who: &str) -> Did {
    let newcomer = account(who);
    let did: Did = ask(chain, "DidApi_next_did", &newcomer);
    let genesis = chain.read(|| System::block_hash(0));
    let empty: Vec<u8> = Vec::new();
    let wanted = (IdentityKind::Person, Vec::<NewKey>::new(), &empty, &empty);
    let fields = (did, 0u32, 10_000u32, wanted);
    let payload = signing_payload("althing/did-create", &genesis, &fields);
    let create = DidCall::<Runtime>::create_for {
        newcomer,
        kind: IdentityKind::Person,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
        consent: Consent {
            valid_until: 10_000,
            signature: sign(who, &payload),
        },
    };
    assert_eq!(send(chain, SPONSOR, create), Ok(()));
    let attested = send(chain, "//Issuer//0", attestation(did, &nullifier(who)));
    assert_eq!(attested, Ok(()));
    did
}

/// The application that `who` signed, as README.md of the pallet tells it.
fn signed_application(
    chain: &mut Chain,
    who: &str,
    form: &Form,
    nonce: u32,
    valid_until: BlockNumber,
) -> Call<Runtime> {
    let did: Option<Did> = ask(chain, "DidApi_did_of", account(who));
    let did = did.expect("there is an identity");
    let genesis = chain.read(|| System::block_hash(0));
    let payload = signing_payload("althing/apply", &genesis, &(did, form, nonce, valid_until));
    Call::apply_for {
        did,
        form: form.clone(),
        nonce,
        valid_until,
        signature: sign(who, &payload),
    }
}

fn by_sponsor(chain: &mut Chain, call: Call<Runtime>) -> Result<(), DispatchError> {
    send(chain, SPONSOR, call)
}

/// `co-living-network#2` and `land-dao#2`: the account exists without a token, and rules the application.
#[test]
fn a_newcomer_without_a_token_is_brought_in() {
    let mut chain = founded();
    let newcomer = account("//Noor");
    let did = sponsored_person(&mut chain, "//Noor");
    let until = chain.height() + 50;
    let form = as_citizen("//Noor");
    let call = signed_application(&mut chain, "//Noor", &form, 0, until);
    assert!(!chain.read(|| System::account_exists(&newcomer)));
    assert_eq!(by_sponsor(&mut chain, call), Ok(()));

    assert!(chain.read(|| System::account_exists(&newcomer)));
    assert_eq!(chain.read(|| Balances::total_balance(&newcomer)), 0);
    assert_eq!(held(&mut chain, HoldReason::Seat, SPONSOR), 5 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Dues, SPONSOR), 10 * ALTH);
    let close = Call::<Runtime>::close_application { did };
    assert_eq!(
        by_sponsor(&mut chain, close.clone()),
        Err(Error::<Runtime>::ApplicationNotExpired.into()),
        "who paid rules nothing"
    );

    // Admitted without ever having held a token.
    let_in(
        &mut chain,
        "//Noor",
        &["//Citizen//0", "//Citizen//1", "//Citizen//2"],
    );
    assert_eq!(chain.read(|| Balances::total_balance(&newcomer)), 0);
    let seat = voter(&mut chain, "//Noor").expect("the seat is taken");
    assert_eq!(seat.status.class, MemberClass::Citizen);
    assert_eq!(voter(&mut chain, SPONSOR).map(|voter| voter.id.0), Some(0));
}

/// `co-living-network#2 #R5`: what the newcomer gives up returns to the sponsor, and what was signed
/// once is not taken again.
#[test]
fn a_form_is_taken_once_and_what_it_held_returns_to_the_sponsor() {
    let mut chain = founded();
    let did = sponsored_person(&mut chain, "//Noor");
    let until = chain.height() + 50;
    let form = as_citizen("//Noor");
    let call = signed_application(&mut chain, "//Noor", &form, 0, until);
    assert_eq!(by_sponsor(&mut chain, call.clone()), Ok(()));
    let used = Err(Error::<Runtime>::NonceUsed.into());
    assert_eq!(by_sponsor(&mut chain, call.clone()), used);

    fund(&mut chain, "//Noor");
    let close = Call::<Runtime>::close_application { did };
    assert_eq!(send(&mut chain, "//Noor", close), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Seat, SPONSOR), 0);
    assert_eq!(held(&mut chain, HoldReason::Dues, SPONSOR), 0);
    assert_eq!(by_sponsor(&mut chain, call), used, "nor when it is closed");
    let info: Option<Info> = ask(&mut chain, "MembershipApi_application", account("//Noor"));
    assert_eq!(info, None);
}

/// `co-living-network#R5`: not after its last block, nor with another word in it.
#[test]
fn a_form_is_worth_nothing_after_its_last_block_nor_when_changed() {
    let mut chain = founded();
    sponsored_person(&mut chain, "//Noor");
    let form = as_citizen("//Noor");
    let nonce: u32 = {
        let did: Option<Did> = ask(&mut chain, "DidApi_did_of", account("//Noor"));
        ask(
            &mut chain,
            "MembershipApi_sponsored_nonce",
            did.expect("there is one"),
        )
    };
    assert_eq!(nonce, 0);
    let until = chain.height() + days(3);
    let call = signed_application(&mut chain, "//Noor", &form, nonce, until);
    let Call::apply_for {
        did,
        form,
        nonce,
        valid_until,
        signature,
    } = call.clone()
    else {
        panic!("it is an application");
    };
    let changed = |form: Form, nonce: u32, valid_until: BlockNumber| Call::<Runtime>::apply_for {
        did,
        form,
        nonce,
        valid_until,
        signature: signature.clone(),
    };
    let mismatch = Err(Error::<Runtime>::SignatureMismatch.into());
    let as_ally = Form {
        class: MemberClass::Ally,
        ..form.clone()
    };
    assert_eq!(
        by_sponsor(&mut chain, changed(as_ally, nonce, valid_until)),
        mismatch
    );
    let longer = changed(form.clone(), nonce, valid_until + 1);
    assert_eq!(by_sponsor(&mut chain, longer), mismatch);
    assert_eq!(
        by_sponsor(&mut chain, changed(form, nonce + 1, valid_until)),
        Err(Error::<Runtime>::NonceUsed.into())
    );
    pass_to(&mut chain, until);
    assert_eq!(
        by_sponsor(&mut chain, call),
        Err(Error::<Runtime>::SignatureExpired.into())
    );
    assert_eq!(held(&mut chain, HoldReason::Seat, SPONSOR), 0);
}
