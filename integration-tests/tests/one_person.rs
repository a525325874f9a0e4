//! One person never counts twice (fault 14), whatever is done with keys, accounts and identities; and
//! only those who count keep the chain.

use althing_integration_tests::{
    belonging::{
        account, apply, as_ally, as_citizen, attestation, days, did_of, electorate, founded, fund,
        identify, let_in, new_applicant, new_citizen, now, nullifier, number_of, pass_until, send,
        voter, vouch, ANYBODY, PERSONHOOD, YEAR,
    },
    session_keys, Chain,
};
use althing_primitives::{signing_payload, Did, MemberId, Nullifier, Standing};
use althing_runtime::{Runtime, System};
use pallet_credentials::{Call as CredentialsCall, NullifierOf};
use pallet_did::{
    Call as DidCall, Consent, Error as DidError, KeyId, NewKey, PublicKey, Relationships,
};
use pallet_membership::{Call, Error, Form, MemberOf, Seats};
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;

const MEMBER: &str = "//Citizen//0";
const NEW: &str = "//Citizen//0//new";
const FRIENDS: [&str; 3] = ["//Bob", "//Charlie", "//Dave"];

/// The network, in which the one founder whose dues end soon has paid for the next year too.
fn settled() -> Chain {
    let mut chain = founded();
    let renew = Call::<Runtime>::renew {};
    assert_eq!(send(&mut chain, "//Citizen//23", renew), Ok(()));
    chain
}

/// How many accounts could vote on what opens in the next block.
fn voices(chain: &mut Chain) -> usize {
    let (next, now) = (chain.height() + 1, now(chain));
    chain.read(|| {
        MemberOf::<Runtime>::iter_values()
            .filter(|voter| voter.voice_on(&next, now).is_ok())
            .count()
    })
}

/// The nullifier of a founder, under the schema of personhood.
fn founders_nullifier(chain: &mut Chain, did: Did) -> Nullifier {
    let value = chain.read(|| NullifierOf::<Runtime>::get(did, PERSONHOOD));
    Nullifier {
        schema: PERSONHOOD,
        value: value.expect("founders have one"),
    }
}

/// What was there before anything was tried, and must be there afterwards.
#[derive(Debug, PartialEq)]
struct Count {
    voices: usize,
    electorate: u32,
    seats: Vec<(Nullifier, MemberId)>,
}

fn count(chain: &mut Chain) -> Count {
    let mut seats = chain.read(|| Seats::<Runtime>::iter().collect::<Vec<_>>());
    seats.sort_by_key(|(_, id)| *id);
    Count {
        voices: voices(chain),
        electorate: electorate(chain),
        seats,
    }
}

fn sign(path: &str, payload: &[u8]) -> MultiSignature {
    let pair = sr25519::Pair::from_string(path, None).expect("a derivation path");
    MultiSignature::Sr25519(pair.sign(payload))
}

/// Keys come and go, and another account speaks as the identity: the seat is the controller's alone.
#[test]
fn neither_other_keys_nor_a_linked_account_make_a_second_voice() {
    let mut chain = settled();
    let before = count(&mut chain);
    let did = did_of(&mut chain, MEMBER);
    let phone = "//Citizen//0//phone";
    fund(&mut chain, phone);
    let genesis = chain.read(|| System::block_hash(0));
    let fields = (did, account(phone), 0u32, 10_000u32);
    let payload = signing_payload("althing/did-link", &genesis, &fields);
    let all = Relationships(31);
    let key = |byte| NewKey {
        public: PublicKey::Sr25519([byte; 32]),
        relationships: all,
    };
    let changes = [
        DidCall::<Runtime>::add_key { did, key: key(1) },
        DidCall::add_key { did, key: key(2) },
        DidCall::revoke_key { did, key: KeyId(0) },
        DidCall::link_account {
            did,
            account: account(phone),
            consent: Some(Consent {
                valid_until: 10_000,
                signature: sign(phone, &payload),
            }),
        },
    ];
    for change in changes {
        assert_eq!(send(&mut chain, MEMBER, change), Ok(()));
    }
    assert_eq!(did_of(&mut chain, phone), did);
    assert_eq!(voter(&mut chain, phone), None);
    let applicant = new_applicant(&mut chain, "//Mila");
    assert_eq!(
        vouch(&mut chain, phone, applicant),
        Err(Error::<Runtime>::NotMember.into())
    );
    let mine = Form {
        nullifier: Some(founders_nullifier(&mut chain, did)),
        ..as_citizen(phone)
    };
    assert_eq!(
        apply(&mut chain, phone, mine),
        Err(Error::<Runtime>::NotController.into())
    );
    let hand_on = DidCall::<Runtime>::transfer_control {
        did,
        new_controller: account(phone),
        consent: None,
    };
    assert_eq!(
        send(&mut chain, MEMBER, hand_on),
        Err(DidError::<Runtime>::SeatHeld.into()),
        "nor is a seat handed on"
    );
    assert_eq!(count(&mut chain), before);
}

/// A second identity of the same human is a person's who may stand by, and never another voice.
#[test]
fn a_second_identity_makes_no_second_voice() {
    let mut chain = settled();
    let before = count(&mut chain);
    let did = did_of(&mut chain, MEMBER);
    let mine = founders_nullifier(&mut chain, did);
    let second = identify(&mut chain, "//Second");
    for issuer in ["//Issuer//0", "//Issuer//1"] {
        assert_eq!(
            send(&mut chain, issuer, attestation(second, &mine)),
            Err(pallet_credentials::Error::<Runtime>::NullifierTaken.into())
        );
    }
    let form = Form {
        nullifier: Some(mine),
        ..as_citizen("//Second")
    };
    assert_eq!(
        apply(&mut chain, "//Second", form),
        Err(Error::<Runtime>::AlreadyMember.into())
    );
    assert_eq!(apply(&mut chain, "//Second", as_ally("//Second")), Ok(()));
    let ally = let_in(&mut chain, "//Second", &["//Citizen//1"]);
    assert_eq!(ally, MemberId(30));
    assert_eq!(count(&mut chain), before, "an ally has no voice");
}

/// The member's friends give the seat to `NEW`.
fn recover(chain: &mut Chain, did: Did) {
    let friends: Vec<_> = FRIENDS.iter().map(|friend| account(friend)).collect();
    let circle = DidCall::<Runtime>::set_recovery {
        did,
        friends: friends.try_into().expect("there is room"),
        threshold: 2,
        delay: 6,
    };
    assert_eq!(send(chain, MEMBER, circle), Ok(()));
    fund(chain, NEW);
    let new_controller = account(NEW);
    let start = DidCall::<Runtime>::start_recovery {
        did,
        new_controller: new_controller.clone(),
    };
    assert_eq!(send(chain, FRIENDS[0], start), Ok(()));
    let approve = DidCall::<Runtime>::approve_recovery {
        did,
        new_controller,
    };
    assert_eq!(send(chain, FRIENDS[1], approve), Ok(()));
    chain.pass(6);
    let finish = DidCall::<Runtime>::finish_recovery { did };
    assert_eq!(send(chain, NEW, finish), Ok(()));
}

/// Recovered, the seat has its voice in the new account alone, and has vouched for whom it vouched for.
#[test]
fn a_recovered_seat_is_one_voice_and_vouches_once() {
    let mut chain = settled();
    let before = count(&mut chain);
    let did = did_of(&mut chain, MEMBER);
    let applicant = new_applicant(&mut chain, "//Mila");
    assert_eq!(vouch(&mut chain, MEMBER, applicant), Ok(()));
    recover(&mut chain, did);
    assert_eq!(voices(&mut chain), before.voices - 1);
    assert_eq!(electorate(&mut chain), before.electorate);
    let renew = CredentialsCall::<Runtime>::renew {
        subject: did,
        schema: PERSONHOOD,
        validity: 2 * YEAR,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", renew), Ok(()));
    assert_eq!(count(&mut chain), before);
    assert_eq!(
        vouch(&mut chain, NEW, applicant),
        Err(Error::<Runtime>::VouchExists.into())
    );
    assert_eq!(
        vouch(&mut chain, MEMBER, applicant),
        Err(Error::<Runtime>::NotMember.into())
    );

    // The account before may begin anew for another human, and is then that one.
    assert_eq!(
        send(
            &mut chain,
            MEMBER,
            althing_integration_tests::belonging::new_person()
        ),
        Ok(())
    );
    let other = did_of(&mut chain, MEMBER);
    assert_ne!(other, did);
    let attested = send(
        &mut chain,
        "//Issuer//0",
        attestation(other, &nullifier("//Other")),
    );
    assert_eq!(attested, Ok(()));
    assert_eq!(apply(&mut chain, MEMBER, as_citizen("//Other")), Ok(()));
    let vouchers = ["//Citizen//1", "//Citizen//2", "//Citizen//3"];
    let number = let_in(&mut chain, MEMBER, &vouchers);
    assert_ne!(number, number_of(&mut chain, NEW));
    assert_eq!(voices(&mut chain), before.voices + 1);
}

/// Issuers bring a human without friends to a new identity: the seat goes along.
#[test]
fn a_moved_nullifier_takes_the_seat_along() {
    let mut chain = settled();
    let before = count(&mut chain);
    let did = did_of(&mut chain, MEMBER);
    let member = number_of(&mut chain, MEMBER);
    let mine = founders_nullifier(&mut chain, did);
    let to = identify(&mut chain, NEW);
    for issuer in ["//Issuer//0", "//Issuer//1"] {
        let agree = CredentialsCall::<Runtime>::move_nullifier {
            nullifier: mine,
            to,
        };
        assert_eq!(send(&mut chain, issuer, agree), Ok(()));
    }
    let finish = CredentialsCall::<Runtime>::finish_move { nullifier: mine };
    assert_eq!(
        send(&mut chain, ANYBODY, finish.clone()),
        Err(pallet_credentials::Error::<Runtime>::NoticeNotOver.into())
    );
    chain.pass(days(28));
    assert_eq!(send(&mut chain, ANYBODY, finish), Ok(()));
    assert_eq!(voter(&mut chain, MEMBER), None);
    assert_eq!(number_of(&mut chain, NEW), member);
    assert_eq!(voices(&mut chain), before.voices - 1);
    let attested = send(&mut chain, "//Issuer//0", attestation(to, &mine));
    assert_eq!(attested, Ok(()));
    assert_eq!(count(&mut chain), before);
    let form = Form {
        nullifier: Some(mine),
        ..as_citizen(MEMBER)
    };
    assert!(apply(&mut chain, MEMBER, form).is_err());
}

/// Out and in again, several times: one number, one voice, one row.
#[test]
fn leaving_and_returning_makes_no_second_voice() {
    let mut chain = settled();
    let number = new_citizen(&mut chain, "//Mila");
    let before = count(&mut chain);
    for round in 0..2 {
        assert_eq!(
            send(&mut chain, "//Mila", Call::<Runtime>::leave {}),
            Ok(())
        );
        chain.pass(days(14));
        let finish = Call::<Runtime>::finish_leave { member: number };
        assert_eq!(send(&mut chain, ANYBODY, finish), Ok(()));
        assert_eq!(voices(&mut chain), before.voices - 1);
        assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
        let vouchers = [3, 4, 5].map(|index| format!("//Citizen//{}", index + 3 * round));
        let vouchers = vouchers.each_ref().map(String::as_str);
        assert_eq!(let_in(&mut chain, "//Mila", &vouchers), number);
        assert_eq!(count(&mut chain), before);
    }
}

/// Registers session keys, without which nobody can be nominated.
fn register(chain: &mut Chain, who: &str) {
    let (keys, proof) = session_keys(who, &account(who));
    let set = pallet_session::Call::<Runtime>::set_keys { keys, proof };
    assert_eq!(send(chain, who, set), Ok(()));
}

fn nominate(chain: &mut Chain, who: &str) -> Result<(), sp_runtime::DispatchError> {
    let before = chain.read(|| pallet_validators::Candidacies::<Runtime>::iter().count());
    let sent = send(chain, who, pallet_validators::Call::<Runtime>::nominate {});
    let after = chain.read(|| pallet_validators::Candidacies::<Runtime>::iter().count());
    assert_eq!(after - before, usize::from(sent.is_ok()));
    sent
}

/// An organisation, an ally, a lapsed citizen and a recovered account: none of them keeps the chain.
#[test]
fn validators_are_citizens_in_good_standing() {
    let mut chain = founded();
    let refused = Err(pallet_validators::Error::<Runtime>::NotEligible.into());
    register(&mut chain, ANYBODY);
    assert_eq!(nominate(&mut chain, ANYBODY), refused, "no member");

    fund(&mut chain, "//Ally");
    identify(&mut chain, "//Ally");
    assert_eq!(apply(&mut chain, "//Ally", as_ally("//Ally")), Ok(()));
    let_in(&mut chain, "//Ally", &["//Citizen//1"]);
    register(&mut chain, "//Ally");
    assert_eq!(nominate(&mut chain, "//Ally"), refused, "an ally");

    let late = "//Citizen//23";
    register(&mut chain, late);
    let seat = voter(&mut chain, late).expect("a founder");
    pass_until(&mut chain, seat.paid_until);
    assert_eq!(
        nominate(&mut chain, late),
        refused,
        "lapsed, though unmarked"
    );
    let renew = Call::<Runtime>::renew {};
    assert_eq!(send(&mut chain, late, renew), Ok(()));
    assert_eq!(nominate(&mut chain, late), Ok(()));

    let did = did_of(&mut chain, MEMBER);
    recover(&mut chain, did);
    let standing = voter(&mut chain, NEW).map(|voter| voter.status.standing);
    assert_eq!(standing, Some(Standing::Silent));
    for who in [MEMBER, NEW] {
        register(&mut chain, who);
        assert_eq!(nominate(&mut chain, who), refused, "{who}");
    }
}
