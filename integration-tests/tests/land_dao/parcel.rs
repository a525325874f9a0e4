//! The journey of one payment above the Large tier.

use althing_integration_tests::{
    belonging::{balance, founded, held, number_of, pass_to, send, ANYBODY},
    referenda::{self, referendum, voters},
    treasury::{
        approved_by, authorising, earliest, executed, hash_of, holds, proposed, SpendTerms,
    },
    working::{cast, close_election, election, opened_election, stand},
    Chain,
};
use althing_primitives::{BodyId, SpendId, TrackId};
use althing_runtime::{constants::currency::ALTH, BlockNumber, Runtime};
use pallet_timelock_treasury::{
    runtime_api::Status, HoldReason, Spends, Stage, Tier, TreasuryAccount,
};

use crate::{
    at_once, line, refused, status, TreasuryCall, TreasuryError, PAYEE, PLACES, PROPOSER, THREE,
};

/// Blocks from the last approval on: fourteen days.
const DELAY: BlockNumber = 28;
const PRICE: u128 = 150_000;

fn parcel(chain: &mut Chain) -> (SpendTerms, SpendId) {
    let terms = at_once(PLACES, PRICE, "parcel");
    let id = proposed(chain, PROPOSER, &terms);
    (terms, id)
}

fn vote_for(chain: &mut Chain, id: SpendId, terms: &SpendTerms) {
    let came = referendum(
        chain,
        "//Citizen//20",
        TrackId::LARGE_SPEND,
        authorising(id, terms),
    );
    assert_eq!(came, Ok(()));
}

fn assert_unpaid(chain: &mut Chain, id: SpendId, error: TreasuryError) {
    assert_eq!(executed(chain, ANYBODY, id), refused(error));
    assert_eq!(balance(chain, PAYEE), 0);
}

/// `land-dao#3 #4 #5 #6 #7 #R1 #R2`: a vote alone does not pay, nor do the Guardians; with both it waits fourteen days; two objections call a
/// second vote; anybody executes.
#[test]
fn a_parcel_is_bought_by_a_vote_and_guardians_and_time() {
    let mut chain = founded();
    let (terms, id) = parcel(&mut chain);
    assert!(held(&mut chain, HoldReason::Proposal, PROPOSER) > 0);
    let proposed = Status::Proposed {
        tier: Tier::Large,
        approvals: 0,
        voted: false,
    };
    assert_eq!(status(&mut chain, id), proposed);

    vote_for(&mut chain, id, &terms);
    chain.pass(DELAY);
    assert_unpaid(&mut chain, id, TreasuryError::NotApproved);
    assert_eq!(approved_by(&mut chain, &THREE[..2], id, &terms), Ok(()));
    assert_unpaid(&mut chain, id, TreasuryError::NotApproved);
    assert_eq!(line(&mut chain, PLACES).promised.total(), 0);
    assert_eq!(approved_by(&mut chain, &THREE[2..], id, &terms), Ok(()));
    let approved = chain.height();
    assert_eq!(earliest(&mut chain, id), Some(approved + DELAY));
    assert_eq!(line(&mut chain, PLACES).promised.large, PRICE * ALTH);
    assert_unpaid(&mut chain, id, TreasuryError::DelayNotOver);

    objected_and_confirmed(&mut chain, id, approved + DELAY);
    let from = earliest(&mut chain, id).expect("confirmed");
    pass_to(&mut chain, from);
    let paid = executed(&mut chain, ANYBODY, id);
    assert_eq!(paid, Ok(Some(PRICE * ALTH)));
    assert_eq!(balance(&mut chain, PAYEE), PRICE * ALTH);
    let after = line(&mut chain, PLACES);
    assert_eq!(
        (after.promised.total(), after.spent.large),
        (0, PRICE * ALTH)
    );
    assert_eq!(after.left, 50_000 * ALTH, "of 200,000 this month");
    let clear = TreasuryCall::clear_spend { id };
    assert_eq!(send(&mut chain, ANYBODY, clear), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
}

fn objected_and_confirmed(chain: &mut Chain, id: SpendId, from: BlockNumber) {
    let object = TreasuryCall::object { id };
    assert_eq!(send(chain, "//Dave", object.clone()), Ok(()));
    assert_eq!(
        send(chain, "//Dave", object.clone()),
        refused(TreasuryError::AlreadyObjected)
    );
    assert_eq!(
        send(chain, "//Alice", object.clone()),
        refused(TreasuryError::NotGuardian)
    );
    assert_eq!(send(chain, "//Citizen//0", object.clone()), Ok(()));
    let spend = chain.read(|| Spends::<Runtime>::get(id)).expect("it waits");
    let Stage::Objected { poll, earliest, .. } = spend.stage else {
        panic!("two objected");
    };
    assert_eq!(earliest, from, "its delay does not begin anew");
    assert_eq!(line(chain, PLACES).promised.large, PRICE * ALTH, "still");
    pass_to(chain, from);
    assert_unpaid(chain, id, TreasuryError::NotApproved);
    let ayes = referenda::cast(chain, &voters(), poll, 1);
    assert!(ayes.iter().all(|sent| *sent == Ok(Ok(()))), "{ayes:?}");
    let enactable = referenda::closed(chain, poll).expect("it passed");
    referenda::pass_to(chain, enactable);
    assert_eq!(referenda::enacted(chain, poll), Ok(()));
    assert_eq!(
        send(chain, "//Eve", object),
        refused(TreasuryError::ObjectionOver),
        "once"
    );
}

/// All the Guardians together pay nothing without a vote, in whatever order it comes.
#[test]
fn guardians_alone_pay_nothing_and_the_vote_may_come_last() {
    let mut chain = founded();
    let (terms, id) = parcel(&mut chain);
    let all = althing_integration_tests::motions::GUARDIANS;
    assert_eq!(approved_by(&mut chain, &all, id, &terms), Ok(()));
    chain.pass(DELAY);
    assert_unpaid(&mut chain, id, TreasuryError::NotApproved);
    vote_for(&mut chain, id, &terms);
    let voted = chain.height();
    assert_eq!(earliest(&mut chain, id), Some(voted + DELAY));
    assert_unpaid(&mut chain, id, TreasuryError::DelayNotOver);
}

/// `land-dao#R3`: neither the Council nor the citizens on the track for smaller ones decide on it.
#[test]
fn nobody_decides_on_a_large_spend_but_the_citizens_on_its_track() {
    use althing_integration_tests::{
        motions::{council_moves, COUNCIL},
        referenda::decided,
    };
    let mut chain = founded();
    let (terms, id) = parcel(&mut chain);
    let authorise = authorising(id, &terms);
    let not_theirs = refused(TreasuryError::NotDecider);
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, authorise.clone()),
        not_theirs
    );
    assert_eq!(decided(&mut chain, TrackId::BUDGET, authorise), not_theirs);
    assert_eq!(
        approved_by(&mut chain, &["//Alice"], id, &terms),
        refused(TreasuryError::NotSeated)
    );
}

/// `land-dao#9`: what is left, promised and spent is there for anybody to see, before and after a Small spend.
#[test]
fn a_small_spend_is_the_councils() {
    let mut chain = founded();
    let terms = at_once(PLACES, 400, "a fence");
    let id = proposed(&mut chain, PROPOSER, &terms);
    let (main, promises) = (
        holds(&mut chain, TreasuryAccount::Main),
        holds(&mut chain, TreasuryAccount::Promises),
    );
    assert_eq!(
        approved_by(&mut chain, &["//Alice", "//Bob"], id, &terms),
        Ok(())
    );
    let approved = chain.height();
    assert_eq!(earliest(&mut chain, id), Some(approved + 2));
    assert_eq!(holds(&mut chain, TreasuryAccount::Main), main - 400 * ALTH);
    assert_eq!(
        holds(&mut chain, TreasuryAccount::Promises),
        promises + 400 * ALTH
    );
    assert_eq!(line(&mut chain, PLACES).left_small, 600 * ALTH);
    pass_to(&mut chain, approved + 2);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(400 * ALTH)));
    assert_eq!(holds(&mut chain, TreasuryAccount::Promises), promises);
    assert_eq!(
        line(&mut chain, PLACES).left_small,
        600 * ALTH,
        "paying frees nothing"
    );
}

/// `land-dao#8`: citizens replace a Guardian by election: what was approved under the old set is void.
#[test]
fn with_a_guardian_elected_anew_old_approvals_are_void() {
    let mut chain = founded();
    let (terms, id) = parcel(&mut chain);
    vote_for(&mut chain, id, &terms);
    assert_eq!(approved_by(&mut chain, &THREE[..2], id, &terms), Ok(()));
    let member = number_of(&mut chain, "//Citizen//1");
    let body = BodyId::GUARDIANS;
    let recall = pallet_bodies::Call::<Runtime>::recall { body, member };
    let track = TrackId::CONSTITUTION;
    assert_eq!(referenda::decided(&mut chain, track, recall), Ok(()));
    let vote = opened_election(&mut chain, body).expect("a seat is free");
    let backers = ["//Citizen//17", "//Citizen//18", "//Citizen//19"];
    stand(&mut chain, vote, "//Citizen//14", &backers);
    let voting = election(&mut chain, vote).voting;
    pass_to(&mut chain, voting);
    for voter in backers {
        assert_eq!(cast(&mut chain, vote, voter, &[(0, 5)]), Ok(()));
    }
    close_election(&mut chain, vote);

    assert_eq!(approved_by(&mut chain, &THREE[2..], id, &terms), Ok(()));
    assert_eq!(earliest(&mut chain, id), None, "one of the new set");
    let gone = approved_by(&mut chain, &["//Citizen//1"], id, &terms);
    assert_eq!(gone, refused(TreasuryError::NotSeated));
    let approvals = match status(&mut chain, id) {
        Status::Proposed { approvals, .. } => approvals,
        other => panic!("{other:?}"),
    };
    assert_eq!(approvals, 1);
    let others = ["//Dave", "//Citizen//14"];
    assert_eq!(approved_by(&mut chain, &others, id, &terms), Ok(()));
    assert!(earliest(&mut chain, id).is_some());
    let hash = hash_of(&terms);
    assert_eq!(
        chain.read(|| Spends::<Runtime>::get(id)).map(|it| it.hash),
        Some(hash)
    );
}
