//! One person counts once, whatever is done with keys, accounts and seats, and gains no credits by it
//! (fault 14).

use althing_integration_tests::{
    belonging::{
        account, apply, as_citizen, days, did_of, founded, fund, let_in, new_citizen, number_of,
        send, ANYBODY, PERSONHOOD, YEAR,
    },
    referenda::{closed, opened},
    Chain,
};
use althing_primitives::{signing_payload, PollId, TrackId};
use althing_runtime::{Runtime, RuntimeCall, System};
use pallet_credentials::Call as CredentialsCall;
use pallet_did::{Call as DidCall, Consent, KeyId, NewKey, PublicKey, Relationships};
use pallet_membership::Call as MembershipCall;
use pallet_quadratic_voting::Ballots;
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;

use crate::{
    add_calling_key, ballot, by_key, law, pass_season, purse, refused, row, spent, tally, vote,
    VotingCall, VotingError,
};

const MEMBER: &str = "//Citizen//0";
const NEW: &str = "//Citizen//0//new";
const PHONE: &str = "//Citizen//0//phone";
const FRIENDS: [&str; 3] = ["//Bob", "//Charlie", "//Dave"];

fn pair(path: &str) -> sr25519::Pair {
    sr25519::Pair::from_string(path, None).expect("a derivation path")
}

fn ordinary(chain: &mut Chain, proposer: &str, name: &str) -> PollId {
    opened(chain, proposer, TrackId::ORDINARY, law(name))
}

/// Σ votes² of the member's ballots in all polls there are, open or closed.
fn squares(chain: &mut Chain, who: &str) -> u32 {
    let member = number_of(chain, who);
    chain.read(|| {
        Ballots::<Runtime>::iter()
            .filter(|(_, of, _)| *of == member)
            .map(|(_, _, ballot)| u32::from(ballot.votes.unsigned_abs()).pow(2))
            .sum()
    })
}

/// Keys come and go, and an account is linked: neither key nor account votes beside the controller.
#[test]
fn keys_and_linked_accounts_are_no_second_voice() {
    let mut chain = founded();
    let poll = ordinary(&mut chain, "//Citizen//20", "archive");
    assert_eq!(vote(&mut chain, MEMBER, poll, 3), Ok(()));
    let did = did_of(&mut chain, MEMBER);
    fund(&mut chain, PHONE);
    let genesis = chain.read(|| System::block_hash(0));
    let fields = (did, account(PHONE), 0u32, 10_000u32);
    let payload = signing_payload("althing/did-link", &genesis, &fields);
    let calls = pair("//Citizen//0//calls");
    let key = NewKey {
        public: PublicKey::Sr25519(calls.public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    };
    let changes = [
        DidCall::<Runtime>::link_account {
            did,
            account: account(PHONE),
            consent: Some(Consent {
                valid_until: 10_000,
                signature: MultiSignature::Sr25519(pair(PHONE).sign(&payload)),
            }),
        },
        DidCall::add_key { did, key },
        DidCall::revoke_key { did, key: KeyId(0) },
    ];
    for change in changes {
        assert_eq!(send(&mut chain, MEMBER, change), Ok(()));
    }
    let next = pair("//Citizen//0//next");
    assert_eq!(add_calling_key(&mut chain, MEMBER, &next), Ok(()));
    let linked = vote(&mut chain, PHONE, poll, 5);
    assert_eq!(linked, refused(VotingError::NotMember));

    let ballot = VotingCall::vote { poll, votes: 5 };
    let by_key = by_key(&mut chain, MEMBER, &next, KeyId(1), ballot);
    let came = send(&mut chain, MEMBER, by_key);
    assert_eq!(
        came,
        Err(pallet_did::Error::<Runtime>::CallNotAllowed.into())
    );

    assert_eq!(row(&mut chain, poll).tally, tally(3, 0, 1, 1));
    assert_eq!(vote(&mut chain, MEMBER, poll, -4), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(0, 4, 1, 0));
    assert_eq!(spent(&mut chain, MEMBER), 16);
}

fn recover(chain: &mut Chain) {
    let did = did_of(chain, MEMBER);
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

/// The ballot of before stays the person's, and the purse too.
#[test]
fn a_recovered_seat_votes_with_the_same_purse() {
    let mut chain = founded();
    let poll = ordinary(&mut chain, "//Citizen//20", "archive");
    assert_eq!(vote(&mut chain, MEMBER, poll, 5), Ok(()));
    recover(&mut chain);
    assert_eq!(row(&mut chain, poll).tally, tally(5, 0, 1, 1));
    assert_eq!(
        vote(&mut chain, MEMBER, poll, 1),
        refused(VotingError::NotMember)
    );
    assert_eq!(
        vote(&mut chain, NEW, poll, 1),
        refused(VotingError::MemberSilent)
    );
    let subject = did_of(&mut chain, NEW);
    let renew = CredentialsCall::<Runtime>::renew {
        subject,
        schema: PERSONHOOD,
        validity: 2 * YEAR,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", renew), Ok(()));
    assert_eq!(
        vote(&mut chain, NEW, poll, 1),
        refused(VotingError::VoiceTooYoung)
    );
    assert_eq!(row(&mut chain, poll).tally, tally(5, 0, 1, 1));
    let later = ordinary(&mut chain, "//Citizen//21", "assembly");
    assert_eq!(
        vote(&mut chain, NEW, later, 8),
        refused(VotingError::OrdinaryCreditsSpent),
        "25 are spent"
    );
    assert_eq!(vote(&mut chain, NEW, later, 7), Ok(()));
    assert_eq!(spent(&mut chain, NEW), 74);
    assert_eq!(squares(&mut chain, NEW), 74);
}

/// Out and in again within a poll and a season: the ballot counts once, and what was spent is spent.
#[test]
fn who_leaves_and_returns_finds_the_purse_as_it_was() {
    let mut chain = founded();
    let member = new_citizen(&mut chain, "//Mila");
    // The notice is as long as the voting, so that it is given first.
    let leave = MembershipCall::<Runtime>::leave {};
    assert_eq!(send(&mut chain, "//Mila", leave), Ok(()));
    chain.pass(days(13));
    let poll = ordinary(&mut chain, "//Citizen//20", "archive");
    assert_eq!(vote(&mut chain, "//Mila", poll, 6), Ok(()));
    chain.pass(days(1));
    let finish = MembershipCall::<Runtime>::finish_leave { member };
    assert_eq!(send(&mut chain, ANYBODY, finish), Ok(()));
    assert_eq!(
        vote(&mut chain, "//Mila", poll, 0),
        refused(VotingError::NotMember)
    );
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    let vouchers = ["//Citizen//3", "//Citizen//4", "//Citizen//5"];
    assert_eq!(let_in(&mut chain, "//Mila", &vouchers), member);
    assert_eq!(
        vote(&mut chain, "//Mila", poll, -6),
        refused(VotingError::VoiceTooYoung)
    );
    assert_eq!(row(&mut chain, poll).tally, tally(6, 0, 1, 1));
    let later = ordinary(&mut chain, "//Citizen//21", "assembly");
    assert_eq!(
        vote(&mut chain, "//Mila", later, 7),
        refused(VotingError::OrdinaryCreditsSpent),
        "36 are spent"
    );
    assert_eq!(vote(&mut chain, "//Mila", later, 6), Ok(()));
    assert_eq!(squares(&mut chain, "//Mila"), 72);
    assert_eq!(spent(&mut chain, "//Mila"), 72);
}

/// 0, ±1, the most and more, back and forth a thousand times, over the end of a season: no credit is gained.
#[test]
fn flipping_gains_nothing() {
    let mut chain = founded();
    let poll = ordinary(&mut chain, "//Citizen//20", "archive");
    let other = ordinary(&mut chain, "//Citizen//21", "assembly");
    for votes in [i16::MIN, i16::MAX, 10, -10, 9, -9] {
        let came = vote(&mut chain, MEMBER, poll, votes);
        let budget = if (-10..=10).contains(&votes) {
            VotingError::OrdinaryCreditsSpent
        } else {
            VotingError::CreditsSpent
        };
        assert_eq!(came, refused(budget), "{votes}");
    }
    assert_eq!(
        vote(&mut chain, MEMBER, poll, 0),
        refused(VotingError::BallotNotFound)
    );
    // A thousand in a few transactions: sixteen ballots each.
    let flips: Vec<_> = [(poll, 8), (poll, -8), (poll, 1), (poll, -1)].repeat(4);
    for _ in 0..10 {
        let calls = (0..7)
            .map(|_| {
                let ballots = flips.clone().try_into().expect("sixteen");
                VotingCall::vote_many { ballots }.into()
            })
            .collect();
        let batch = pallet_utility::Call::<Runtime>::batch_all { calls };
        assert_eq!(send(&mut chain, MEMBER, batch), Ok(()));
    }
    assert_eq!(row(&mut chain, poll).tally, tally(0, 1, 1, 0));
    assert_eq!(spent(&mut chain, MEMBER), 1);
    assert_eq!(vote(&mut chain, MEMBER, other, 8), Ok(()));
    assert_eq!(spent(&mut chain, MEMBER), 65);
    assert_eq!(squares(&mut chain, MEMBER), 65);
    let member = number_of(&mut chain, MEMBER);
    let changes = ballot(&mut chain, poll, member).map(|ballot| ballot.changes);
    assert_eq!(changes, Some(u8::MAX), "it counts no further");

    for poll in [poll, other] {
        closed(&mut chain, poll);
    }
    assert_eq!(spent(&mut chain, MEMBER), 65, "closing frees nothing");
    pass_season(&mut chain);
    assert_eq!(purse(&mut chain, member).used().all(), 0);
    for poll in [poll, other] {
        let prune = VotingCall::prune_ballots { poll, keys: 100 };
        assert_eq!(send(&mut chain, ANYBODY, prune), Ok(()));
    }
    assert_eq!(purse(&mut chain, member).used().all(), 0);
    let next = ordinary(&mut chain, "//Citizen//20", "next");
    assert_eq!(
        vote(&mut chain, MEMBER, next, 9),
        refused(VotingError::OrdinaryCreditsSpent)
    );
    assert_eq!(vote(&mut chain, MEMBER, next, 8), Ok(()));
}

/// Standing lost, class changed, personhood revoked or dues over in mid-poll: the ballot that was cast counts, and no other is.
#[test]
fn standing_lost_in_mid_poll_ends_voting_and_keeps_the_ballot() {
    let mut chain = founded();
    let late = "//Citizen//23";
    let seat = althing_integration_tests::belonging::voter(&mut chain, late).expect("a founder");
    chain.pass(days(6));
    let poll = opened(&mut chain, "//Citizen//20", TrackId::CONSTITUTION, ratify());
    assert_eq!(vote(&mut chain, late, poll, 2), Ok(()));
    let suspended = "//Citizen//5";
    assert_eq!(vote(&mut chain, suspended, poll, 3), Ok(()));
    let resident = "//Citizen//6";
    assert_eq!(vote(&mut chain, resident, poll, 1), Ok(()));
    let doubtful = "//Citizen//4";
    assert_eq!(vote(&mut chain, doubtful, poll, -2), Ok(()));
    let before = row(&mut chain, poll).tally;
    let subject = did_of(&mut chain, doubtful);
    let schema = PERSONHOOD;
    let revoke = CredentialsCall::<Runtime>::revoke { subject, schema };
    assert_eq!(send(&mut chain, "//Issuer//0", revoke), Ok(()));
    let member = number_of(&mut chain, doubtful);
    let challenge = MembershipCall::<Runtime>::challenge { member };
    assert_eq!(send(&mut chain, ANYBODY, challenge), Ok(()));
    assert!(vote(&mut chain, doubtful, poll, 0).is_err());
    let member = number_of(&mut chain, suspended);
    let until =
        althing_integration_tests::belonging::now(&mut chain).saturating_add(5 * 24 * 60 * 60);
    let suspend = MembershipCall::<Runtime>::suspend { member, until };
    let came =
        althing_integration_tests::referenda::decided(&mut chain, TrackId::MEMBERSHIP, suspend);
    assert_eq!(came, Ok(()));
    let class = althing_primitives::MemberClass::Resident;
    let change = MembershipCall::<Runtime>::change_class { class };
    assert_eq!(send(&mut chain, resident, change), Ok(()));
    assert_eq!(
        vote(&mut chain, suspended, poll, 0),
        refused(VotingError::MemberSuspended)
    );
    assert_eq!(
        vote(&mut chain, resident, poll, 5),
        refused(VotingError::NotCitizen)
    );
    althing_integration_tests::belonging::pass_until(&mut chain, until);
    let reinstate = MembershipCall::<Runtime>::reinstate { member };
    assert_eq!(send(&mut chain, ANYBODY, reinstate), Ok(()));
    assert_eq!(
        vote(&mut chain, suspended, poll, 0),
        refused(VotingError::VoiceTooYoung),
        "regained, the voice is younger than the poll"
    );
    althing_integration_tests::belonging::pass_until(&mut chain, seat.paid_until);
    assert!(chain.height() < row(&mut chain, poll).closes, "still open");
    assert_eq!(
        vote(&mut chain, late, poll, 0),
        refused(VotingError::MemberLapsed)
    );
    assert_eq!(row(&mut chain, poll).tally, before);
}

fn ratify() -> RuntimeCall {
    let document = althing_integration_tests::belonging::document("charter");
    pallet_charter::Call::<Runtime>::ratify_charter { document }.into()
}
