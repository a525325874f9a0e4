//! A movement in its first phase: who stands with it, how others check that, and what it lacks.

use althing_integration_tests::{
    belonging::{
        account, apply, as_ally, ask, balance, days, did_of, document, electorate, founded, held,
        identify, let_in, new_applicant, number_of, send, voter, vouch, ANYBODY,
    },
    motions::{council_moves, COUNCIL},
    referenda::{decided, referendum},
    Chain,
};
use althing_primitives::{
    Condition, Did, MemberClass, MemberId, Phase, Standing, TrackId, VoiceProblem,
};
use althing_runtime::{constants::currency::ALTH, AccountId, BlockNumber, Runtime};
use frame_support::BoundedVec;
use pallet_charter::{Call as CharterCall, ConditionReading, Error as CharterError, Requirement};
use pallet_did::{Call as DidCall, DidDocumentView, NewKey, PublicKey, Relationships};
use pallet_membership::{runtime_api::MemberInfo, Call, Counters, Error, HoldReason};
use sp_core::{sr25519, Pair};

fn conditions(chain: &mut Chain) -> Vec<ConditionReading> {
    ask(chain, "CharterApi_conditions", ())
}

fn phase(chain: &mut Chain) -> Phase {
    ask(chain, "CharterApi_phase", ())
}

fn reading(condition: Condition, at_least: u128, measured: Option<u128>) -> ConditionReading {
    ConditionReading {
        condition,
        at_least,
        measured,
    }
}

/// `diaspora-nation#1`: what is asked for, and how much there is.
#[test]
fn everybody_reads_what_the_next_phase_takes() {
    let mut chain = founded();
    assert_eq!(phase(&mut chain), Phase::Consensus);
    assert_eq!(
        conditions(&mut chain),
        vec![
            reading(Condition::RatifiedCharters, 1, Some(0)),
            reading(Condition::Citizens, 20, Some(30)),
            reading(Condition::ClosedPolls, 3, Some(0)),
        ]
    );
}

/// Has the citizens ask for these things, and no others, before the first phase is left.
fn ask_for(chain: &mut Chain, wanted: &[(Condition, u128)]) {
    let mut params = chain.read(pallet_charter::Parameters::<Runtime>::get);
    let requirements = wanted.iter().map(|(condition, at_least)| Requirement {
        condition: *condition,
        at_least: *at_least,
    });
    params.leaving_consensus = BoundedVec::truncate_from(requirements.collect());
    let set = CharterCall::<Runtime>::set_params { params };
    assert_eq!(decided(chain, TrackId::CONSTITUTION, set), Ok(()));
}

/// `diaspora-nation#R1`: not before what is asked for is there.
#[test]
fn the_phase_does_not_advance_before_its_time() {
    let mut chain = founded();
    let advance = CharterCall::<Runtime>::advance_phase {};
    let met = Err(CharterError::<Runtime>::ConditionNotMet.into());
    assert_eq!(send(&mut chain, "//Citizen//0", advance.clone()), met);
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, advance.clone()),
        Err(sp_runtime::DispatchError::BadOrigin),
        "no body takes the place of what is asked for"
    );

    ask_for(
        &mut chain,
        &[(Condition::Citizens, 30), (Condition::ElectedBodies, 1)],
    );
    assert_eq!(
        conditions(&mut chain),
        vec![
            reading(Condition::Citizens, 30, Some(30)),
            reading(Condition::ElectedBodies, 1, Some(0)),
        ]
    );
    assert_eq!(send(&mut chain, "//Citizen//0", advance.clone()), met);
    ask_for(&mut chain, &[(Condition::Citizens, 31)]);
    assert_eq!(send(&mut chain, "//Citizen//0", advance), met);
    assert_eq!(phase(&mut chain), Phase::Consensus);
}

/// `diaspora-nation#7`: a charter ratified, three polls closed with turnout, and anybody advances the phase.
#[test]
fn anybody_advances_the_phase_when_all_is_there() {
    let mut chain = founded();
    let advance = CharterCall::<Runtime>::advance_phase {};
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let enact = |name| CharterCall::<Runtime>::enact_law {
        law: None,
        document: document(name),
    };
    let (charter, laws) = (TrackId::CONSTITUTION, TrackId::ORDINARY);
    assert_eq!(
        referendum(&mut chain, "//Citizen//1", charter, ratify),
        Ok(())
    );
    for name in ["assembly", "archive"] {
        let not_yet = send(&mut chain, ANYBODY, advance.clone());
        let met = Err(CharterError::<Runtime>::ConditionNotMet.into());
        assert_eq!(not_yet, met, "before the law on the {name}");
        let law = referendum(&mut chain, "//Citizen//2", laws, enact(name));
        assert_eq!(law, Ok(()));
    }
    assert_eq!(
        conditions(&mut chain),
        vec![
            reading(Condition::RatifiedCharters, 1, Some(1)),
            reading(Condition::Citizens, 20, Some(30)),
            reading(Condition::ClosedPolls, 3, Some(3)),
        ]
    );
    assert_eq!(send(&mut chain, ANYBODY, advance.clone()), Ok(()));
    assert_eq!(phase(&mut chain), Phase::Capital);
    assert!(
        send(&mut chain, ANYBODY, advance).is_err(),
        "the next phase asks for more"
    );
}

/// `diaspora-nation#2`: allies show no personhood and decide nothing.
#[test]
fn allies_stand_with_the_movement_and_do_not_decide() {
    let mut chain = founded();
    let names = ["//Accra", "//Leeds", "//Porto"];
    for name in names {
        identify(&mut chain, name);
        assert_eq!(apply(&mut chain, name, as_ally(name)), Ok(()));
        assert_eq!(held(&mut chain, HoldReason::Seat, name), ALTH);
        assert_eq!(held(&mut chain, HoldReason::Dues, name), ALTH);
        let_in(&mut chain, name, &["//Citizen//0"]);
    }
    assert_eq!(electorate(&mut chain), 30);
    let counts = chain.read(Counters::<Runtime>::get);
    assert_eq!((counts.members.allies, counts.members.citizens), (3, 30));
    let (next, now) = (
        chain.height() + 1,
        althing_integration_tests::belonging::now(&mut chain),
    );
    let ally = voter(&mut chain, "//Accra").expect("a seat");
    assert_eq!(ally.status.class, MemberClass::Ally);
    assert_eq!(ally.voice_on(&next, now), Err(VoiceProblem::NotCitizen));
    let applicant = new_applicant(&mut chain, "//Delhi");
    assert_eq!(
        vouch(&mut chain, "//Accra", applicant),
        Err(Error::<Runtime>::ClassCannotVouch.into())
    );
    let badge = Call::<Runtime>::mint_badge { member: ally.id };
    assert_eq!(
        send(&mut chain, ANYBODY, badge),
        Err(Error::<Runtime>::NotCitizen.into())
    );
}

/// What a service off the chain does with an identity that somebody names and the answer to its
/// challenge: it reads two things that everybody can read, and checks a signature.
fn service_lets_in(
    chain: &mut Chain,
    did: Did,
    challenge: &[u8],
    answer: &sr25519::Signature,
) -> bool {
    let document: Option<DidDocumentView<AccountId>> = ask(chain, "DidApi_resolve", did);
    let Some(document) = document else {
        return false;
    };
    let signed = document.keys.iter().any(|key| {
        let counts =
            key.revoked_at.is_none() && key.relationships.contains(Relationships::AUTHENTICATION);
        let PublicKey::Sr25519(public) = key.public else {
            return false;
        };
        counts && sr25519::Pair::verify(answer, challenge, &sr25519::Public::from_raw(public))
    });
    let member: Option<MemberId> = ask(chain, "MembershipApi_member_of", did);
    let Some(member) = member else {
        return false;
    };
    let info: Option<MemberInfo<AccountId, BlockNumber>> =
        ask(chain, "MembershipApi_member", member);
    signed && info.is_some_and(|info| info.standing == Standing::Active && !info.lapsed)
}

/// `diaspora-nation#3`: members by their key, and nobody by another, with an old one, or who left.
#[test]
fn a_service_learns_who_is_a_member_by_public_reads_alone() {
    let mut chain = founded();
    let did = did_of(&mut chain, "//Citizen//5");
    let key = |path| sr25519::Pair::from_string(path, None).expect("a derivation path");
    let (phone, stranger) = (key("//Citizen//5//phone"), key("//Stranger"));
    let new_key = |pair: &sr25519::Pair| NewKey {
        public: PublicKey::Sr25519(pair.public().0),
        relationships: Relationships::AUTHENTICATION,
    };
    let add = |did, pair: &sr25519::Pair| DidCall::<Runtime>::add_key {
        did,
        key: new_key(pair),
    };
    let challenge = b"service.example 2026-06-01 4711";
    let answer = phone.sign(challenge);
    assert!(!service_lets_in(&mut chain, did, challenge, &answer));
    assert_eq!(send(&mut chain, "//Citizen//5", add(did, &phone)), Ok(()));
    let before = balance(&mut chain, "//Citizen//5");
    assert!(service_lets_in(&mut chain, did, challenge, &answer));
    assert!(!service_lets_in(
        &mut chain,
        did,
        b"another challenge",
        &answer
    ));
    let forged = stranger.sign(challenge);
    assert!(!service_lets_in(&mut chain, did, challenge, &forged));
    assert_eq!(
        balance(&mut chain, "//Citizen//5"),
        before,
        "reads are free"
    );

    // A person who is no member has as good a key, and is none.
    let outside = identify(&mut chain, "//Stranger");
    let added = send(&mut chain, "//Stranger", add(outside, &stranger));
    assert_eq!(added, Ok(()));
    assert!(!service_lets_in(&mut chain, outside, challenge, &forged));
    let nobody = Did([7; 32]);
    assert!(!service_lets_in(&mut chain, nobody, challenge, &forged));

    // Who left is let in no longer, though the key is the same.
    let member = number_of(&mut chain, "//Citizen//5");
    let leave = Call::<Runtime>::leave {};
    assert_eq!(send(&mut chain, "//Citizen//5", leave), Ok(()));
    assert!(service_lets_in(&mut chain, did, challenge, &answer));
    chain.pass(days(14));
    let finish = Call::<Runtime>::finish_leave { member };
    assert_eq!(send(&mut chain, ANYBODY, finish), Ok(()));
    assert!(!service_lets_in(&mut chain, did, challenge, &answer));
    let info: Option<MemberInfo<AccountId, BlockNumber>> =
        ask(&mut chain, "MembershipApi_member", member);
    let info = info.expect("on the roll for ever");
    assert_eq!(
        (info.standing, info.controller),
        (Standing::Out, account("//Citizen//5"))
    );
}
