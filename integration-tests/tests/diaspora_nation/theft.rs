//! A thief has a member's key, and the friends are stronger.

use althing_integration_tests::{
    belonging::{
        account, ask, did_of, document, electorate, founded, fund, held, new_applicant, number_of,
        send, voter, vouch, ANYBODY, PERSONHOOD, YEAR,
    },
    referenda::opened,
    treasury::pot,
    Chain,
};
use althing_primitives::{
    signing_payload, BadgeOwner, CivilClock as _, Did, IdentityStatus, IncomeSource, MemberId,
    SpeaksAs, Standing, TrackId, VoiceProblem,
};
use althing_runtime::{
    configs::badges::{is_locked, Citizenship},
    constants::currency::ALTH,
    AccountId, Balance, Balances, BlockNumber, CivilClock, Runtime, System,
};
use frame_support::traits::fungible::Inspect;
use pallet_credentials::Call as CredentialsCall;
use pallet_did::{
    Call as DidCall, Consent, DidDocumentView, Error as DidError, HoldReason, NewKey, PublicKey,
    RecoveryView, Relationships,
};
use pallet_membership::{Call, Error, Seats};
use pallet_quadratic_voting::{Call as VotingCall, Error as VotingError};
use sp_core::{sr25519, Pair};
use sp_runtime::{DispatchError, MultiSignature};

/// Whose key is stolen: from then on this account is the thief's.
const STOLEN: &str = "//Citizen//0";
/// The account that the friends recover the identity for.
const NEW: &str = "//Citizen//0//new";
const FRIENDS: [&str; 4] = ["//Bob", "//Charlie", "//Dave", "//Eve"];
/// Blocks from the last approval on.
const DELAY: BlockNumber = 6;

fn set_recovery(did: Did, friends: &[&str], threshold: u32) -> DidCall<Runtime> {
    let friends: Vec<_> = friends.iter().map(|friend| account(friend)).collect();
    DidCall::set_recovery {
        did,
        friends: friends.try_into().expect("there is room"),
        threshold,
        delay: DELAY,
    }
}

fn start(did: Did) -> DidCall<Runtime> {
    DidCall::start_recovery {
        did,
        new_controller: account(NEW),
    }
}

fn approve(did: Did) -> DidCall<Runtime> {
    DidCall::approve_recovery {
        did,
        new_controller: account(NEW),
    }
}

fn cancel(did: Did) -> DidCall<Runtime> {
    DidCall::cancel_recovery {
        did,
        new_controller: account(NEW),
    }
}

fn finish(did: Did) -> DidCall<Runtime> {
    DidCall::finish_recovery { did }
}

/// A member who has named four friends, of whom three can recover the identity, and an account for it.
fn stage() -> (Chain, Did, MemberId) {
    let mut chain = founded();
    let did = did_of(&mut chain, STOLEN);
    let named = send(&mut chain, STOLEN, set_recovery(did, &FRIENDS, 3));
    assert_eq!(named, Ok(()));
    fund(&mut chain, NEW);
    let member = number_of(&mut chain, STOLEN);
    (chain, did, member)
}

/// The first `count` friends recover: one starts, the others approve.
fn friends_approve(chain: &mut Chain, did: Did, count: usize) {
    assert_eq!(send(chain, FRIENDS[0], start(did)), Ok(()));
    for friend in &FRIENDS[1..count] {
        assert_eq!(send(chain, friend, approve(did)), Ok(()), "{friend}");
    }
}

fn standing(chain: &mut Chain, who: &str) -> Option<Standing> {
    voter(chain, who).map(|voter| voter.status.standing)
}

/// Whether `who` could vote on what opens in the next block.
fn voice(chain: &mut Chain, who: &str) -> Result<(), VoiceProblem> {
    let next = chain.height() + 1;
    let now = chain.read(CivilClock::now);
    let seat = voter(chain, who).ok_or(VoiceProblem::NotMember)?;
    seat.voice_on(&next, now)
}

fn renewed(chain: &mut Chain, did: Did) -> Result<(), DispatchError> {
    let renew = CredentialsCall::<Runtime>::renew {
        subject: did,
        schema: PERSONHOOD,
        validity: 2 * YEAR,
    };
    send(chain, "//Issuer//0", renew)
}

/// The thief publishes a key, links an account and names friends of their own.
fn thief_settles_in(chain: &mut Chain, did: Did) {
    let mate = "//Thief//mate";
    let (nonce, genesis) = chain.read(|| {
        let seen = althing_runtime::Did::resolve(&did).expect("it is published");
        (seen.nonce, System::block_hash(0))
    });
    let fields = (did, account(mate), nonce, 1_000u32);
    let payload = signing_payload("althing/did-link", &genesis, &fields);
    let pair = sr25519::Pair::from_string(mate, None).expect("a derivation path");
    let consent = Consent {
        valid_until: 1_000,
        signature: MultiSignature::Sr25519(pair.sign(&payload)),
    };
    let calls = [
        DidCall::<Runtime>::add_key {
            did,
            key: NewKey {
                public: PublicKey::Sr25519(pair.public().0),
                relationships: Relationships::AUTHENTICATION.and(Relationships::ASSERTION_METHOD),
            },
        },
        DidCall::link_account {
            did,
            account: account(mate),
            consent: Some(consent),
        },
        set_recovery(did, &["//Thief//1", "//Thief//2"], 2),
    ];
    for call in calls {
        assert_eq!(send(chain, STOLEN, call), Ok(()));
    }
}

/// The thief settles in and cancels two recoveries; the third, of all four friends, is firm and done.
fn stolen_and_recovered(chain: &mut Chain, did: Did) {
    thief_settles_in(chain, did);
    for _ in 0..2 {
        friends_approve(chain, did, 3);
        assert_eq!(send(chain, STOLEN, cancel(did)), Ok(()));
    }
    friends_approve(chain, did, 4);
    assert_eq!(
        send(chain, STOLEN, cancel(did)),
        Err(DidError::<Runtime>::RecoveryFirm.into())
    );
    chain.pass(DELAY);
    assert_eq!(send(chain, NEW, finish(did)), Ok(()));
}

/// `diaspora-nation#4`: a key, friends and two cancellations of the thief's are of no use; identity and
/// seat are the new account's in one call.
#[test]
fn friends_recover_what_a_thief_defends_twice() {
    let (mut chain, did, member) = stage();
    let forfeits = chain.read(|| Balances::balance(&pot(IncomeSource::Forfeits)));
    stolen_and_recovered(&mut chain, did);
    let height = chain.height();

    // Seen in the block of that one call.
    let seen: Option<DidDocumentView<AccountId>> = ask(&mut chain, "DidApi_resolve", did);
    let seen = seen.expect("it is published");
    assert_eq!(seen.controller, account(NEW));
    assert_eq!(seen.status, IdentityStatus::Active);
    assert_eq!(
        seen.accounts,
        vec![account(NEW)],
        "the thief's are unlinked"
    );
    assert!(
        seen.keys.iter().all(|key| key.revoked_at.is_some()),
        "and the thief's key with them"
    );
    assert_eq!(voter(&mut chain, STOLEN), None);
    assert_eq!(number_of(&mut chain, NEW), member);
    assert_eq!(chain.height(), height);
    let mate = account("//Thief//mate");
    let speaks = chain.read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&mate));
    assert_eq!(speaks, None);
    let view: Option<RecoveryView<AccountId, Balance, BlockNumber>> =
        ask(&mut chain, "DidApi_recovery", did);
    let circle = view.expect("friends are named").rules;
    let friends: Vec<_> = FRIENDS.iter().map(|friend| account(friend)).collect();
    assert_eq!((circle.circle.friends, circle.next), (friends, None));

    // Two deposits were lost to the cancellations, that of the third is back.
    assert_eq!(held(&mut chain, HoldReason::Recovery, FRIENDS[0]), 0);
    let after = chain.read(|| Balances::balance(&pot(IncomeSource::Forfeits)));
    assert_eq!(after, forfeits + 20 * ALTH);
}

/// `diaspora-nation#5`: no voice from the last approval on; back when the thief cancels, as they may
/// twice; none after the recovery, until the issuer attests the person anew.
#[test]
fn a_stolen_seat_has_no_voice_until_the_person_is_attested_anew() {
    let (mut chain, did, _) = stage();
    assert_eq!(voice(&mut chain, STOLEN), Ok(()));
    friends_approve(&mut chain, did, 2);
    assert_eq!(voice(&mut chain, STOLEN), Ok(()), "two are not enough");
    assert_eq!(send(&mut chain, FRIENDS[2], approve(did)), Ok(()));
    assert_eq!(standing(&mut chain, STOLEN), Some(Standing::Silent));
    assert_eq!(voice(&mut chain, STOLEN), Err(VoiceProblem::Silent));
    assert_eq!(send(&mut chain, STOLEN, cancel(did)), Ok(()));
    assert_eq!(voice(&mut chain, STOLEN), Ok(()));
    friends_approve(&mut chain, did, 3);
    assert_eq!(send(&mut chain, STOLEN, cancel(did)), Ok(()));
    friends_approve(&mut chain, did, 4);
    assert_eq!(voice(&mut chain, STOLEN), Err(VoiceProblem::Silent));

    // Nor has the thief anybody attest them meanwhile.
    assert_eq!(
        renewed(&mut chain, did),
        Err(pallet_credentials::Error::<Runtime>::SubjectNotActive.into())
    );
    chain.pass(DELAY);
    assert_eq!(send(&mut chain, NEW, finish(did)), Ok(()));
    assert_eq!(standing(&mut chain, NEW), Some(Standing::Silent));
    assert_eq!(voice(&mut chain, NEW), Err(VoiceProblem::Silent));
    chain.pass(20);
    assert_eq!(
        voice(&mut chain, NEW),
        Err(VoiceProblem::Silent),
        "time alone gives none"
    );
    assert_eq!(renewed(&mut chain, did), Ok(()));
    let seat = voter(&mut chain, NEW).expect("the seat is there");
    assert_eq!(seat.status.standing, Standing::Active);
    assert_eq!(seat.voice_since, chain.height());
    let now = chain.read(CivilClock::now);
    assert_eq!(
        seat.voice_on(&chain.height(), now),
        Err(VoiceProblem::TooRecent)
    );
    assert_eq!(voice(&mut chain, NEW), Ok(()));
}

/// `diaspora-nation#8`: the thief votes while they rule the seat; after the recovery neither account does, and
/// after the renewal the new one does in what opens later, and not once more in the poll that was open.
#[test]
fn a_recovered_seat_votes_and_never_twice_in_a_poll() {
    let (mut chain, did, member) = stage();
    let law = |name| pallet_charter::Call::<Runtime>::enact_law {
        law: None,
        document: document(name),
    };
    let vote = |poll| VotingCall::<Runtime>::vote { poll, votes: 3 };
    let open = opened(&mut chain, "//Alice", TrackId::ORDINARY, law("first"));
    assert_eq!(send(&mut chain, STOLEN, vote(open)), Ok(()));
    stolen_and_recovered(&mut chain, did);
    let silent = Err(VotingError::<Runtime>::MemberSilent.into());
    let not_member = Err(VotingError::<Runtime>::NotMember.into());
    assert_eq!(send(&mut chain, STOLEN, vote(open)), not_member);
    assert_eq!(send(&mut chain, NEW, vote(open)), silent);
    assert_eq!(renewed(&mut chain, did), Ok(()));
    let too_young = Err(VotingError::<Runtime>::VoiceTooYoung.into());
    assert_eq!(send(&mut chain, NEW, vote(open)), too_young);
    let tally = |chain: &mut Chain, poll| {
        let poll = chain.read(|| pallet_quadratic_voting::Polls::<Runtime>::get(poll));
        let tally = poll.expect("it was opened").tally;
        (tally.ayes, tally.voters)
    };
    assert_eq!(tally(&mut chain, open), (3, 1), "cast once, and it stays");

    let later = opened(&mut chain, "//Bob", TrackId::ORDINARY, law("second"));
    assert_eq!(send(&mut chain, NEW, vote(later)), Ok(()));
    assert_eq!(send(&mut chain, NEW, vote(later)), Ok(()), "it replaces");
    assert_eq!(send(&mut chain, STOLEN, vote(later)), not_member);
    assert_eq!(tally(&mut chain, later), (3, 1));
    let purse = chain.read(|| althing_runtime::QuadraticVoting::purse(member));
    assert_eq!(purse.left, 100 - 9 - 9, "the purse is the person's");
}

/// `diaspora-nation#6`: one number, one seat, one electorate; a badge that was there moves in the same
/// call, and one that was not can be made after.
#[test]
fn it_is_the_same_member() {
    for made_before in [true, false] {
        let (mut chain, did, member) = stage();
        let make = Call::<Runtime>::mint_badge { member };
        if made_before {
            assert_eq!(send(&mut chain, ANYBODY, make.clone()), Ok(()));
        }
        let seats = |chain: &mut Chain| chain.read(|| Seats::<Runtime>::iter().collect::<Vec<_>>());
        let before = seats(&mut chain);
        stolen_and_recovered(&mut chain, did);
        assert_eq!(electorate(&mut chain), 30);
        assert_eq!(seats(&mut chain), before);
        let found: Option<MemberId> = ask(&mut chain, "MembershipApi_member_of", did);
        assert_eq!(found, Some(member));
        let after = if made_before {
            Err(Error::<Runtime>::BadgeExists.into())
        } else {
            Ok(())
        };
        assert_eq!(send(&mut chain, ANYBODY, make), after);
        let owner = chain.read(|| Citizenship::badge_owner(member));
        assert_eq!(owner, Some(account(NEW)));
        assert!(chain.read(|| is_locked(member)));
        assert_eq!(renewed(&mut chain, did), Ok(()));
        assert_eq!(electorate(&mut chain), 30);
    }
}

/// `diaspora-nation#R2`: neither while the friends recover, nor afterwards.
#[test]
fn the_account_before_cannot_act_for_the_seat() {
    let (mut chain, did, member) = stage();
    let applicant = new_applicant(&mut chain, "//Mila");
    friends_approve(&mut chain, did, 3);
    let running = Err(Error::<Runtime>::RecoveryRunning.into());
    assert_eq!(send(&mut chain, STOLEN, Call::<Runtime>::leave {}), running);
    let down = Call::<Runtime>::change_class {
        class: althing_primitives::MemberClass::Ally,
    };
    assert_eq!(send(&mut chain, STOLEN, down.clone()), running);
    chain.pass(DELAY);
    assert_eq!(send(&mut chain, NEW, finish(did)), Ok(()));

    let not_member = Err(Error::<Runtime>::NotMember.into());
    let acts = [
        Call::<Runtime>::vouch { did: applicant },
        Call::leave {},
        Call::renew {},
        down,
        Call::give_notice {
            member: MemberId(1),
            grounds: althing_integration_tests::belonging::document("grounds"),
        },
    ];
    for act in acts {
        assert_eq!(send(&mut chain, STOLEN, act), not_member);
    }
    let form = althing_integration_tests::belonging::as_ally("//Thief");
    assert_eq!(
        send(&mut chain, STOLEN, Call::<Runtime>::apply { form }),
        Err(Error::<Runtime>::IdentityNotFound.into())
    );
    assert_eq!(number_of(&mut chain, NEW), member);
}

/// A notice of leaving that the thief gave before the friends were there does not outlive the theft.
#[test]
fn the_thiefs_notice_of_leaving_dies_with_the_theft() {
    let (mut chain, did, member) = stage();
    assert_eq!(send(&mut chain, STOLEN, Call::<Runtime>::leave {}), Ok(()));
    let due = chain.height() + althing_integration_tests::belonging::days(14);
    friends_approve(&mut chain, did, 3);
    chain.pass(DELAY);
    assert_eq!(send(&mut chain, NEW, finish(did)), Ok(()));
    althing_integration_tests::belonging::pass_to(&mut chain, due);
    assert_eq!(
        send(
            &mut chain,
            ANYBODY,
            Call::<Runtime>::finish_leave { member }
        ),
        Err(Error::<Runtime>::NotLeaving.into())
    );
}

/// `diaspora-nation#R3`
#[test]
fn too_few_friends_recover_nothing_and_a_stranger_is_none() {
    let (mut chain, did, _) = stage();
    let no_friend = Err(DidError::<Runtime>::NotFriend.into());
    assert_eq!(send(&mut chain, "//Ferdie", start(did)), no_friend);
    friends_approve(&mut chain, did, 2);
    assert_eq!(send(&mut chain, "//Ferdie", approve(did)), no_friend);
    assert_eq!(
        send(&mut chain, FRIENDS[1], approve(did)),
        Err(DidError::<Runtime>::AlreadyApproved.into()),
        "nobody counts twice"
    );
    chain.pass(DELAY);
    assert_eq!(
        send(&mut chain, NEW, finish(did)),
        Err(DidError::<Runtime>::RecoveryNotApproved.into())
    );
    assert!(voter(&mut chain, STOLEN).is_some());
    assert_eq!(voter(&mut chain, NEW), None);
}

/// `diaspora-nation#R4`: neither the thief's while the friends recover, nor the owner's before the
/// issuer attested them.
#[test]
fn a_seat_without_a_voice_vouches_for_nobody() {
    let (mut chain, did, _) = stage();
    let applicant = new_applicant(&mut chain, "//Mila");
    let silent = Err(Error::<Runtime>::MemberSilent.into());
    friends_approve(&mut chain, did, 3);
    assert_eq!(vouch(&mut chain, STOLEN, applicant), silent);
    chain.pass(DELAY);
    assert_eq!(send(&mut chain, NEW, finish(did)), Ok(()));
    assert_eq!(vouch(&mut chain, NEW, applicant), silent);
    assert_eq!(renewed(&mut chain, did), Ok(()));
    assert_eq!(vouch(&mut chain, NEW, applicant), Ok(()));
}
