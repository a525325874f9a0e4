//! Fault 13, the Guardians: nobody counts twice, nobody who went, and nothing but what they looked at.

use althing_integration_tests::{
    belonging::{account, founded, number_of},
    referenda::decided,
    treasury::{approved_by, authorising, earliest, hash_of, part, proposed, spend, SpendTerms},
    Chain,
};
use althing_primitives::{BodyId, SpendId, TrackId};
use althing_runtime::{constants::currency::ALTH, Runtime};
use pallet_timelock_treasury::runtime_api::Status;

use crate::{at_once, refused, status, TreasuryCall, TreasuryError, PLACES, PROPOSER, THREE};

/// A Large spend for which the citizens voted.
fn voted(chain: &mut Chain, payee: &str) -> (SpendId, SpendTerms) {
    let terms = spend(PLACES, account(payee), &[part(100_000 * ALTH, 0)], payee);
    let id = proposed(chain, PROPOSER, &terms);
    let came = decided(chain, TrackId::LARGE_SPEND, authorising(id, &terms));
    assert_eq!(came, Ok(()));
    (id, terms)
}

fn approvals(chain: &mut Chain, id: SpendId) -> u32 {
    match status(chain, id) {
        Status::Proposed { approvals, .. } => approvals,
        other => panic!("{other:?}"),
    }
}

fn recall(chain: &mut Chain, who: &str) {
    let member = number_of(chain, who);
    let body = BodyId::GUARDIANS;
    let recall = pallet_bodies::Call::<Runtime>::recall { body, member };
    assert_eq!(decided(chain, TrackId::CONSTITUTION, recall), Ok(()));
}

/// `land-dao#R5`
#[test]
fn a_guardian_approves_once() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Landowner");
    assert_eq!(approved_by(&mut chain, &["//Dave"], id, &terms), Ok(()));
    let again = approved_by(&mut chain, &["//Dave"], id, &terms);
    assert_eq!(again, refused(TreasuryError::AlreadyApproved));
    for who in ["//Alice", "//Citizen//9"] {
        let came = approved_by(&mut chain, &[who], id, &terms);
        assert_eq!(came, refused(TreasuryError::NotSeated), "{who}");
    }
    assert_eq!(approvals(&mut chain, id), 1);
    assert_eq!(earliest(&mut chain, id), None);
}

/// The vote, too: once is enough, and twice is refused.
#[test]
fn the_citizens_vote_counts_once() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Landowner");
    let again = decided(&mut chain, TrackId::LARGE_SPEND, authorising(id, &terms));
    assert_eq!(again, refused(TreasuryError::AlreadyApproved));
}

/// Whose approval it was does not matter: with another set all are void, and who went approves no more.
#[test]
fn who_is_removed_takes_all_approvals_with_them() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Landowner");
    assert_eq!(approved_by(&mut chain, &THREE[..2], id, &terms), Ok(()));
    recall(&mut chain, "//Citizen//1");
    assert_eq!(approvals(&mut chain, id), 0);
    assert_eq!(approved_by(&mut chain, &THREE[2..], id, &terms), Ok(()));
    assert_eq!(approvals(&mut chain, id), 1);
    let gone = approved_by(&mut chain, &["//Citizen//1"], id, &terms);
    assert_eq!(gone, refused(TreasuryError::NotSeated));
    // Of five places three are needed still, though four Guardians are left.
    assert_eq!(approved_by(&mut chain, &THREE[..1], id, &terms), Ok(()));
    assert_eq!(earliest(&mut chain, id), None);
    assert_eq!(approved_by(&mut chain, &THREE[1..2], id, &terms), Ok(()));
    assert!(earliest(&mut chain, id).is_some());
    // Decided is decided: who goes afterwards changes nothing.
    let from = earliest(&mut chain, id);
    recall(&mut chain, "//Dave");
    assert_eq!(earliest(&mut chain, id), from);
}

/// `land-dao#R4`: by other terms, by those of another spend, and by terms that are changed in one place.
#[test]
fn what_they_did_not_look_at_is_not_approved() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Landowner");
    let (_, of_another) = voted(&mut chain, "//Elsewhere");
    let mut dearer = terms.clone();
    dearer.schedule = at_once(PLACES, 100_001, "dearer").schedule;
    let mut for_another = terms.clone();
    for_another.payee = of_another.payee.clone();
    let mut in_need = terms.clone();
    in_need.emergency = Some(in_need.purpose.clone());
    for other in [of_another, dearer, for_another, in_need] {
        assert_ne!(hash_of(&other), hash_of(&terms));
        let came = approved_by(&mut chain, &["//Dave"], id, &other);
        assert_eq!(came, refused(TreasuryError::OtherTerms));
        let voted = decided(&mut chain, TrackId::LARGE_SPEND, authorising(id, &other));
        assert_eq!(voted, refused(TreasuryError::OtherTerms));
    }
    assert_eq!(approvals(&mut chain, id), 0);
}

/// `land-dao#R5`: not their own account, not an account of theirs, not a body in which they sit.
#[test]
fn nobody_approves_what_they_are_paid() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Dave");
    let own = approved_by(&mut chain, &["//Dave"], id, &terms);
    assert_eq!(own, refused(TreasuryError::ApproverIsPaid));
    let others = ["//Eve", "//Ferdie", "//Citizen//0"];
    assert_eq!(approved_by(&mut chain, &others, id, &terms), Ok(()));
    assert!(earliest(&mut chain, id).is_some());

    let mut to_body = at_once(PLACES, 100, "the Council's table");
    to_body.payee = pallet_timelock_treasury::Payee::Body(BodyId::COUNCIL);
    let id = proposed(&mut chain, PROPOSER, &to_body);
    let own = approved_by(&mut chain, &["//Alice"], id, &to_body);
    assert_eq!(own, refused(TreasuryError::ApproverIsPaid));
    let motion = althing_integration_tests::motions::council_moves(
        &mut chain,
        &althing_integration_tests::motions::COUNCIL,
        authorising(id, &to_body),
    );
    assert_eq!(motion, refused(TreasuryError::SeatIsPaid));
}

/// An objection counts while the set that raised it sits.
#[test]
fn objections_of_two_generations_are_one_each() {
    let mut chain = founded();
    let (id, terms) = voted(&mut chain, "//Landowner");
    assert_eq!(approved_by(&mut chain, &THREE, id, &terms), Ok(()));
    let object = TreasuryCall::object { id };
    let send = althing_integration_tests::belonging::send;
    assert_eq!(send(&mut chain, "//Dave", object.clone()), Ok(()));
    recall(&mut chain, "//Citizen//1");
    assert_eq!(send(&mut chain, "//Eve", object.clone()), Ok(()));
    assert!(earliest(&mut chain, id).is_some(), "one of this set");
    assert_eq!(send(&mut chain, "//Ferdie", object), Ok(()));
    assert_eq!(earliest(&mut chain, id), None);
}
