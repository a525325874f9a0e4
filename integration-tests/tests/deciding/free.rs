//! What a ballot costs.

use althing_integration_tests::{
    belonging::{balance, document, founded, fund, number_of, send},
    referenda::opened,
    Chain, Person,
};
use althing_primitives::{PollId, TrackId};
use althing_runtime::{Balance, Runtime};
use frame_support::BoundedVec;
use pallet_charter::Call as CharterCall;
use sp_runtime::transaction_validity::InvalidTransaction;

use crate::{law, purse, refused, row, tally, vote, Outcome, VotingCall, VotingError};

const VOTER: &str = "//Citizen//1";

/// What the ballot came to, and its fee.
fn priced(chain: &mut Chain, who: &str, poll: PollId, votes: i16) -> (Outcome, Balance) {
    let before = balance(chain, who);
    let came = vote(chain, who, poll, votes);
    (came, before - balance(chain, who))
}

#[test]
fn a_ballot_and_two_changes_in_each_poll_are_free() {
    let mut chain = founded();
    let poll = opened(&mut chain, "//Citizen//20", TrackId::ORDINARY, law("one"));
    let other = opened(&mut chain, "//Citizen//21", TrackId::ORDINARY, law("other"));
    for votes in [1, -2, 3] {
        assert_eq!(priced(&mut chain, VOTER, poll, votes), (Ok(()), 0));
    }
    let (came, fee) = priced(&mut chain, VOTER, poll, 4);
    assert_eq!(came, Ok(()), "it counts, and is paid for");
    assert!(fee > 0);
    assert_eq!(priced(&mut chain, VOTER, other, 1), (Ok(()), 0));

    let before = balance(&mut chain, VOTER);
    let ballots = BoundedVec::truncate_from(vec![(other, 2)]);
    let many = VotingCall::vote_many { ballots };
    assert_eq!(send(&mut chain, VOTER, many), Ok(()));
    assert!(balance(&mut chain, VOTER) < before, "several at once pay");
}

/// A seat keeps an account alive without a token, and its ballots are free.
#[test]
fn who_has_no_token_votes() {
    let mut chain = founded();
    let poll = opened(&mut chain, "//Citizen//20", TrackId::ORDINARY, law("one"));
    let dest = Person::named("//Bob").address();
    let all = pallet_balances::Call::<Runtime>::transfer_all {
        dest,
        keep_alive: false,
    };
    assert_eq!(send(&mut chain, VOTER, all), Ok(()));
    assert_eq!(balance(&mut chain, VOTER), 0);
    for votes in [1, -2, 3] {
        assert_eq!(vote(&mut chain, VOTER, poll, votes), Ok(()));
    }
    let voter = Person::named(VOTER);
    let paid = chain.send(&voter, VotingCall::vote { poll, votes: 4 });
    assert_eq!(paid, Err(InvalidTransaction::Payment.into()));
    assert_eq!(row(&mut chain, poll).tally, tally(3, 0, 1, 1));
}

#[test]
fn who_has_no_voice_pays_and_is_refused() {
    let mut chain = founded();
    fund(&mut chain, "//Stranger");
    let poll = opened(&mut chain, "//Citizen//20", TrackId::ORDINARY, law("one"));
    let (came, fee) = priced(&mut chain, "//Stranger", poll, 1);
    assert_eq!(came, refused(VotingError::NotMember));
    assert!(fee > 0);
    let (came, fee) = priced(&mut chain, VOTER, PollId(99), 1);
    assert_eq!(came, refused(VotingError::PollNotFound));
    assert!(fee > 0, "a ballot in no poll is none");
}

/// One that fails is free too, and uses up one of the 32 of a season.
#[test]
fn a_free_ballot_that_fails_is_counted() {
    let mut chain = founded();
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    // Its voting is long enough for all of them, one in a block.
    let poll = opened(&mut chain, "//Citizen//20", TrackId::CONSTITUTION, ratify);
    let too_many = refused(VotingError::CreditsSpent);
    for _ in 0..32 {
        assert_eq!(priced(&mut chain, VOTER, poll, 11), (too_many, 0));
    }
    let (came, fee) = priced(&mut chain, VOTER, poll, 11);
    assert_eq!(came, too_many);
    assert!(fee > 0, "the 33rd");
    let member = number_of(&mut chain, VOTER);
    assert_eq!(purse(&mut chain, member).free_calls, 32);
}
