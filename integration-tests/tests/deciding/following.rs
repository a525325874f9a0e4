//! Who follows in one season is spoken for in the next.

use althing_integration_tests::{
    belonging::{founded, number_of, send},
    referenda::{opened, pass_to},
    Chain,
};
use althing_primitives::{MemberId, TrackId};
use pallet_quadratic_voting::Stage;

use crate::{
    approved, enacting, law, pass_season, purse, refused, row, spent, stage, tally, vote, Outcome,
    VotingCall, VotingError, CLERK,
};

const FOLLOWER: &str = "//Citizen//1";
const DELEGATE: &str = "//Citizen//2";
const OTHER: &str = "//Citizen//3";

fn follow(chain: &mut Chain, who: &str, delegate: Option<MemberId>) -> Outcome {
    send(chain, who, VotingCall::follow { delegate })
}

#[test]
fn a_bond_counts_in_the_next_season_and_in_no_other() {
    let mut chain = founded();
    let delegate = number_of(&mut chain, DELEGATE);
    let poll = opened(&mut chain, "//Citizen//20", TrackId::ORDINARY, law("now"));
    assert_eq!(follow(&mut chain, FOLLOWER, Some(delegate)), Ok(()));
    let full = follow(&mut chain, OTHER, Some(delegate));
    assert_eq!(full, refused(VotingError::DelegateFull), "one in thirty");
    let follower = Some(number_of(&mut chain, FOLLOWER));
    let chained = follow(&mut chain, OTHER, follower);
    assert_eq!(chained, refused(VotingError::DelegateFollows));
    // In this season each has their own.
    assert_eq!(vote(&mut chain, DELEGATE, poll, 3), Ok(()));
    assert_eq!(vote(&mut chain, FOLLOWER, poll, -1), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(3, 1, 2, 1));

    pass_season(&mut chain);
    let call = suspension(&mut chain);
    let poll = opened(&mut chain, "//Citizen//20", TrackId::MEMBERSHIP, call);
    let own = vote(&mut chain, FOLLOWER, poll, -1);
    assert_eq!(own, refused(VotingError::VoiceGivenAway));
    assert_eq!(vote(&mut chain, DELEGATE, poll, 3), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(6, 0, 2, 1), "heads once");
    assert_eq!(vote(&mut chain, DELEGATE, poll, -2), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(0, 4, 2, 0));
    assert_eq!(spent(&mut chain, DELEGATE), 4, "each pays their own");
    // It cannot be ended within the season, only not renewed.
    let none = follow(&mut chain, FOLLOWER, None);
    assert_eq!(none, refused(VotingError::NotFollowing), "not in the next");
    let resume = send(&mut chain, FOLLOWER, VotingCall::resume_voice {});
    assert_eq!(resume, refused(VotingError::DelegateBound));

    pass_season(&mut chain);
    let poll = opened(&mut chain, "//Citizen//21", TrackId::ORDINARY, law("later"));
    assert_eq!(vote(&mut chain, DELEGATE, poll, 3), Ok(()));
    assert_eq!(vote(&mut chain, FOLLOWER, poll, -1), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(3, 1, 2, 1));
}

fn suspension(chain: &mut Chain) -> pallet_membership::Call<althing_runtime::Runtime> {
    let member = number_of(chain, DELEGATE);
    let until = althing_integration_tests::belonging::now(chain).saturating_add(200 * 24 * 60 * 60);
    pallet_membership::Call::suspend { member, until }
}

/// The citizens suspend a delegate by a vote: the follower votes again in what is opened afterwards, and
/// does not gain what the delegate spent.
#[test]
fn whose_delegate_is_suspended_votes_again() {
    let mut chain = founded();
    let (delegate, follower) = (number_of(&mut chain, DELEGATE), "//Citizen//17");
    assert_eq!(follow(&mut chain, follower, Some(delegate)), Ok(()));
    pass_season(&mut chain);
    let before = opened(
        &mut chain,
        "//Citizen//20",
        TrackId::ORDINARY,
        law("before"),
    );
    assert_eq!(vote(&mut chain, DELEGATE, before, 5), Ok(()));
    let call = suspension(&mut chain);
    let (poll, from) = approved(&mut chain, "//Citizen//21", TrackId::MEMBERSHIP, call);
    pass_to(&mut chain, from);
    assert_eq!(send(&mut chain, CLERK, enacting(poll)), Ok(()));
    assert_eq!(stage(&mut chain, poll), Stage::Enacted);
    // `approved` had the delegate say aye on their own suspension, for two.
    let after = opened(&mut chain, "//Citizen//22", TrackId::ORDINARY, law("after"));
    let bound = vote(&mut chain, follower, after, 1);
    assert_eq!(bound, refused(VotingError::VoiceGivenAway));
    let resume = send(&mut chain, follower, VotingCall::resume_voice {});
    assert_eq!(resume, Ok(()));
    let member = number_of(&mut chain, follower);
    assert_eq!(purse(&mut chain, member).used().all(), 25 + 1);
    assert_eq!(vote(&mut chain, follower, after, 7), Ok(()));
    assert_eq!(
        spent(&mut chain, follower),
        75,
        "25 lent, 1 of those kept, and 49"
    );
    let suspended = vote(&mut chain, DELEGATE, after, 1);
    assert_eq!(suspended, refused(VotingError::MemberSuspended));
}
