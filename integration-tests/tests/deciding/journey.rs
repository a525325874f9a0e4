//! From the proposal to a summary.

use althing_integration_tests::{
    belonging::{account, balance, founded, held, number_of, send, send_free},
    referenda::{cast, closed, enacted, opened, pass_to, proposed, referendum, voters},
    session_keys,
    treasury::pot,
    Chain,
};
use althing_primitives::{IncomeSource, TrackId};
use althing_runtime::{constants::currency::ALTH, Balances, BlockNumber, Runtime};
use codec::Encode;
use frame_support::{traits::fungible::Inspect, BoundedVec};
use pallet_quadratic_voting::{Ballots, HoldReason, Polls, Stage, Summaries, Summary};
use pallet_validators::{Call as ValidatorsCall, Chosen, Error as ValidatorsError};
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::{
    all_say_aye, approved, ballot, enacting, is_approved, is_law, law, next_season, pass_season,
    people, purse, refused, row, send_in, spent, stage, tally, vote, VotingCall, VotingError,
    CLERK,
};

const PROPOSER: &str = "//Citizen//20";
const VOTER: &str = "//Citizen//15";

/// A citizen thinks better of it twice, and the community has a law.
#[test]
fn a_law_is_proposed_voted_on_closed_and_enacted() {
    let mut chain = founded();
    let poll = opened(&mut chain, PROPOSER, TrackId::ORDINARY, law("archive"));
    let other = opened(&mut chain, VOTER, TrackId::ORDINARY, law("assembly"));
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 10 * ALTH);
    let member = number_of(&mut chain, VOTER);

    assert_eq!(vote(&mut chain, VOTER, poll, 3), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(3, 0, 1, 1));
    assert_eq!(spent(&mut chain, VOTER), 9);
    // Again: it replaces what was there.
    assert_eq!(vote(&mut chain, VOTER, poll, -5), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(0, 5, 1, 0));
    assert_eq!(spent(&mut chain, VOTER), 25);
    // More than there are credits for ordinary matters.
    let too_many = vote(&mut chain, VOTER, poll, 9);
    assert_eq!(too_many, refused(VotingError::OrdinaryCreditsSpent));
    // Several at once: only what is spent after the last counts.
    let ballots = BoundedVec::truncate_from(vec![(other, 8), (poll, 2)]);
    let many = VotingCall::vote_many { ballots };
    assert_eq!(send(&mut chain, VOTER, many), Ok(()));
    assert_eq!(row(&mut chain, poll).tally, tally(2, 0, 1, 1));
    assert_eq!(row(&mut chain, other).tally, tally(8, 0, 1, 1));
    assert_eq!(spent(&mut chain, VOTER), 68);
    let changes = ballot(&mut chain, poll, member).map(|ballot| ballot.changes);
    assert_eq!(changes, Some(2));

    // Until here the turnout is not reached.
    let early = send(&mut chain, CLERK, VotingCall::close { poll });
    assert_eq!(early, refused(VotingError::PollOpen));
    all_say_aye(&mut chain, poll);
    let nays = cast(&mut chain, &people(&["//Alice", "//Bob"]), poll, -1);
    assert_eq!(nays, vec![Ok(Ok(())), Ok(Ok(()))]);
    assert_eq!(row(&mut chain, poll).tally, tally(14, 2, 15, 13));
    let from = closed(&mut chain, poll).expect("it passed");
    let late = vote(&mut chain, VOTER, poll, 1);
    assert_eq!(late, refused(VotingError::PollClosed));
    assert!(!is_law(&mut chain, "archive"));
    pass_to(&mut chain, from);
    assert_eq!(enacted(&mut chain, poll), Ok(()));
    assert!(is_law(&mut chain, "archive"));
    assert_eq!(stage(&mut chain, poll), Stage::Enacted);
    let again = send(&mut chain, CLERK, enacting(poll));
    assert_eq!(again, refused(VotingError::PollNotApproved));
}

fn elect(who: &str) -> ValidatorsCall<Runtime> {
    ValidatorsCall::elect { who: account(who) }
}

fn is_chosen(chain: &mut Chain, who: &str) -> bool {
    let who = account(who);
    chain.read(|| Chosen::<Runtime>::get().contains(&who))
}

/// What was approved is not lost because its time has not come.
#[test]
fn what_failed_when_enacted_is_tried_again() {
    let mut chain = founded();
    let (poll, from) = approved(&mut chain, PROPOSER, TrackId::ORDINARY, elect("//Eve"));
    pass_to(&mut chain, from);
    let no_keys = Err(ValidatorsError::<Runtime>::NoKeys.into());
    for _ in 0..3 {
        assert_eq!(enacted(&mut chain, poll), no_keys);
        assert!(is_approved(&mut chain, poll));
    }
    let (keys, proof) = session_keys("//Eve", &account("//Eve"));
    let set_keys = pallet_session::Call::<Runtime>::set_keys { keys, proof };
    assert_eq!(send(&mut chain, "//Eve", set_keys), Ok(()));
    let nobody = Err(ValidatorsError::<Runtime>::NotNominated.into());
    assert_eq!(enacted(&mut chain, poll), nobody);
    let nominate = ValidatorsCall::<Runtime>::nominate {};
    assert_eq!(send(&mut chain, "//Eve", nominate), Ok(()));
    assert_eq!(enacted(&mut chain, poll), Ok(()));
    assert!(is_chosen(&mut chain, "//Eve"));
    assert_eq!(stage(&mut chain, poll), Stage::Enacted);
}

/// After 28 days it is too late, and that is taken down.
#[test]
fn what_fails_for_28_days_expires() {
    let mut chain = founded();
    let (poll, _) = approved(&mut chain, PROPOSER, TrackId::ORDINARY, elect("//Eve"));
    let Stage::Approved { from, until, .. } = stage(&mut chain, poll) else {
        panic!("it passed");
    };
    assert_eq!(until - from, 28 * 2);
    pass_to(&mut chain, from);
    assert!(enacted(&mut chain, poll).is_err());
    let close = VotingCall::close { poll };
    let early = send(&mut chain, CLERK, close.clone());
    assert_eq!(early, refused(VotingError::PollClosed));
    pass_to(&mut chain, until);
    let late = send(&mut chain, CLERK, enacting(poll));
    assert_eq!(late, refused(VotingError::EnactmentOver));
    send_free(&mut chain, CLERK, close);
    assert_eq!(stage(&mut chain, poll), Stage::Expired);
    assert_eq!(
        send(&mut chain, CLERK, enacting(poll)),
        refused(VotingError::PollNotApproved)
    );
    // The support was there: the deposit comes back with the last ballot.
    pass_season(&mut chain);
    let prune = VotingCall::prune_ballots { poll, keys: 100 };
    assert_eq!(send(&mut chain, CLERK, prune), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
}

#[test]
fn in_the_next_season_ballots_are_pruned_and_a_summary_stays() {
    let mut chain = founded();
    let call = law("archive");
    let hash = BlakeTwo256::hash(&call.encode());
    let came = referendum(&mut chain, PROPOSER, TrackId::ORDINARY, call);
    assert_eq!(came, Ok(()));
    let poll = althing_primitives::PollId(0);
    let before = row(&mut chain, poll);
    let prune = |keys| VotingCall::prune_ballots { poll, keys };
    let early = send(&mut chain, CLERK, prune(100));
    assert_eq!(early, refused(VotingError::SeasonNotOver));

    // The last block of the season is still in it.
    let start = next_season(&mut chain);
    let last = send_in(&mut chain, start - 1, CLERK, prune(100));
    assert_eq!(last, refused(VotingError::SeasonNotOver));
    pass_season(&mut chain);
    let (free, deposit) = (balance(&mut chain, PROPOSER), 10 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), deposit);
    assert_eq!(send(&mut chain, CLERK, prune(5)), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), deposit);
    assert_eq!(send(&mut chain, CLERK, prune(100)), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
    assert_eq!(balance(&mut chain, PROPOSER), free + deposit);

    let summary = Summary {
        track: TrackId::ORDINARY,
        proposer: Some(number_of(&mut chain, PROPOSER)),
        hash,
        season: before.season,
        opened: before.opened,
        electorate: 30,
        tally: tally(12, 0, 12, 12),
        stage: Stage::Enacted,
    };
    chain.read(|| {
        assert_eq!(Summaries::<Runtime>::get(poll), Some(summary));
        assert_eq!(Polls::<Runtime>::get(poll), None);
        assert!(!Ballots::<Runtime>::iter().any(|(of, _, _)| of == poll));
    });
    let again = send(&mut chain, CLERK, prune(100));
    assert_eq!(again, refused(VotingError::PollNotFound));
}

/// A proposal that next to nobody wants costs its deposit; one that is rejected with support does not.
#[test]
fn a_deposit_is_lost_without_support_alone() {
    let mut chain = founded();
    let unwanted = opened(&mut chain, PROPOSER, TrackId::ORDINARY, law("unwanted"));
    let disputed = opened(&mut chain, VOTER, TrackId::ORDINARY, law("disputed"));
    assert_eq!(vote(&mut chain, "//Citizen//1", unwanted, 1), Ok(()));
    cast(&mut chain, &voters(), disputed, -1);
    let ayes = people(&["//Alice", "//Bob"]);
    assert_eq!(
        cast(&mut chain, &ayes, disputed, 1),
        [Ok(Ok(())), Ok(Ok(()))]
    );
    let pot = |chain: &mut Chain| chain.read(|| Balances::balance(&pot(IncomeSource::Forfeits)));
    let before = pot(&mut chain);
    for poll in [unwanted, disputed] {
        assert_eq!(closed(&mut chain, poll), None);
        assert_eq!(stage(&mut chain, poll), Stage::Rejected);
    }
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
    assert_eq!(pot(&mut chain), before + 10 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Proposal, VOTER), 10 * ALTH);
}

/// What does not fit the season waits for the next, and a new one begins with full purses.
#[test]
fn a_season_ends_with_every_poll_in_it_and_all_its_credits() {
    let mut chain = founded();
    let poll = opened(&mut chain, PROPOSER, TrackId::ORDINARY, law("archive"));
    assert_eq!(vote(&mut chain, VOTER, poll, 8), Ok(()));
    let start = next_season(&mut chain);
    let span: BlockNumber = 14 * 2 + 4 * 2;
    // The last block in which it fits, and the next one.
    pass_to(&mut chain, start - span - 2);
    let fits = proposed(&mut chain, "//Citizen//1", TrackId::ORDINARY, law("fits"));
    let opened_at = row(&mut chain, fits).opened;
    assert!(opened_at + span <= start, "{opened_at} + {span} <= {start}");
    pass_to(&mut chain, start - span + 1);
    let waits = proposed(&mut chain, "//Citizen//2", TrackId::ORDINARY, law("waits"));
    let waiting = chain.read(|| pallet_quadratic_voting::Waiting::<Runtime>::get(waits));
    assert_eq!(waiting.map(|it| it.from), Some(start));
    let open = VotingCall::open { poll: waits };
    let early = send(&mut chain, CLERK, open.clone());
    assert_eq!(early, refused(VotingError::SeasonFull));

    let both = [(fits, 3), (poll, 0)];
    assert_eq!(
        send(
            &mut chain,
            VOTER,
            VotingCall::vote {
                poll: fits,
                votes: 4
            }
        ),
        refused(VotingError::OrdinaryCreditsSpent),
        "64 and 16"
    );
    let closed_already = VotingCall::vote_many {
        ballots: BoundedVec::truncate_from(both.to_vec()),
    };
    assert_eq!(
        send(&mut chain, VOTER, closed_already),
        refused(VotingError::PollClosed),
        "what is spent in a poll that is over stays spent"
    );
    assert_eq!(vote(&mut chain, VOTER, fits, 3), Ok(()));
    assert_eq!(spent(&mut chain, VOTER), 73);

    pass_season(&mut chain);
    assert_eq!(
        vote(&mut chain, VOTER, fits, 4),
        refused(VotingError::PollClosed),
        "nothing runs over the end of a season"
    );
    send_free(&mut chain, CLERK, open);
    let member = number_of(&mut chain, VOTER);
    assert_eq!(purse(&mut chain, member).used().all(), 0);
    assert_eq!(vote(&mut chain, VOTER, waits, 8), Ok(()));
    assert_eq!(spent(&mut chain, VOTER), 64, "no more, and no less");
}
