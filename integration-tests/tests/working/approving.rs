//! Which approvals count (fault 13): nobody's twice, none of a seat that changed hands or may not act, none of
//! who is paid.

use althing_integration_tests::{
    belonging::{account, founded, held, new_applicant, now, number_of, send_free, voter, ANYBODY},
    referenda::decided,
    treasury::{authorising, part, proposed, spend},
    working::{acting, approve, execute, founded_group, group_makes, members, moved, GROUP, SEATS},
    Chain,
};
use althing_primitives::{Did, LineId, SpendId, Task, TrackId};
use althing_runtime::{configs::bodies::Mandates, constants::currency::ALTH, Runtime, RuntimeCall};
use pallet_bodies::{GroupMembers, HoldReason, MotionId};
use pallet_membership::Call as MembershipCall;
use pallet_timelock_treasury::{
    Allowances, Call as TreasuryCall, Error as TreasuryError, Heading, LineTerms,
};

use crate::{refused, BodiesCall, BodiesError, Outcome, DAY};

fn admit(did: Did) -> RuntimeCall {
    MembershipCall::<Runtime>::admit { did }.into()
}

/// A motion on an application, with the author's approval and another's.
fn approved(chain: &mut Chain) -> MotionId {
    founded_group(chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let did = new_applicant(chain, "//Mila");
    let motion = moved(chain, SEATS[0], GROUP, admit(did)).expect("it may");
    assert_eq!(approve(chain, SEATS[1], motion), Ok(()));
    motion
}

fn change_seats(chain: &mut Chain, leaving: &[&str], joining: &[&str]) -> BodiesCall {
    let [leaving, joining]: [GroupMembers; 2] = [leaving, joining].map(|who| members(chain, who));
    BodiesCall::change_seats {
        body: GROUP,
        leaving,
        joining,
    }
}

/// Added, removed, or replaced by the same: with any change of seats all approvals are void.
#[test]
fn a_change_of_seats_voids_what_was_approved() {
    for (leaving, joining) in [
        (&[][..], &["//Citizen//14"][..]),
        (&[SEATS[2]][..], &[][..]),
        (&[SEATS[2]][..], &[SEATS[2]][..]),
    ] {
        let mut chain = founded();
        let motion = approved(&mut chain);
        let change = change_seats(&mut chain, leaving, joining);
        assert_eq!(decided(&mut chain, TrackId::ORDINARY, change), Ok(()));
        let void: Outcome = refused(BodiesError::MotionVoid);
        assert_eq!(
            execute(&mut chain, motion),
            Err(BodiesError::MotionVoid.into())
        );
        assert_eq!(approve(&mut chain, SEATS[0], motion), void);
        assert_eq!(voter(&mut chain, "//Mila"), None);
        send_free(&mut chain, ANYBODY, BodiesCall::clear_motion { motion });
        assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), 0);
    }
}

/// A group changes its own seats by a motion, but for its lead, and with that all others are void.
#[test]
fn a_group_seats_another_by_itself() {
    let mut chain = founded();
    let motion = approved(&mut chain);
    let join = change_seats(&mut chain, &[SEATS[2]], &["//Citizen//14"]);
    assert_eq!(group_makes(&mut chain, &SEATS[..2], GROUP, join), Ok(()));
    let all = members(&mut chain, &[SEATS[0], SEATS[1], "//Citizen//14"]).to_vec();
    assert_eq!(acting(&mut chain, GROUP), all);
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::MotionVoid.into())
    );
    assert_eq!(
        moved(&mut chain, SEATS[2], GROUP, admit(Did([7; 32]))),
        Err(BodiesError::NotSeated.into())
    );
    let without_lead = change_seats(&mut chain, &[SEATS[0]], &[]);
    let came = group_makes(&mut chain, &SEATS[..2], GROUP, without_lead);
    assert_eq!(came, refused(BodiesError::LeadStays));
}

/// What a seat approved while it might act does not count while it may not, and does again afterwards.
#[test]
fn an_approval_counts_while_its_seat_may_act() {
    let mut chain = founded();
    let motion = approved(&mut chain);
    let member = number_of(&mut chain, SEATS[1]);
    let until = now(&mut chain).saturating_add(5 * DAY);
    let suspend = MembershipCall::<Runtime>::suspend { member, until };
    assert_eq!(decided(&mut chain, TrackId::MEMBERSHIP, suspend), Ok(()));
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::TooFewApprovals.into())
    );
    assert_eq!(
        moved(&mut chain, SEATS[1], GROUP, admit(Did([7; 32]))),
        Err(BodiesError::SeatWithoutStanding.into())
    );
    let reinstate = MembershipCall::<Runtime>::reinstate { member };
    assert_eq!(decided(&mut chain, TrackId::MEMBERSHIP, reinstate), Ok(()));
    assert_eq!(execute(&mut chain, motion), Ok(Ok(())));
}

/// Not a block too late.
#[test]
fn a_motion_is_over_in_the_block_in_which_it_expires() {
    let mut chain = founded();
    let motion = approved(&mut chain);
    let expires = chain
        .read(|| pallet_bodies::Motions::<Runtime>::get(motion))
        .expect("it is open")
        .expires;
    althing_integration_tests::referenda::pass_to(&mut chain, expires);
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::MotionExpired.into())
    );
    assert_eq!(voter(&mut chain, "//Mila"), None);
}

/// A line of the group's, and a spend out of it to that account.
fn spend_to(chain: &mut Chain, payee: &str) -> (SpendId, TreasuryCall<Runtime>) {
    let open = TreasuryCall::<Runtime>::open_line {
        heading: Heading {
            name: b"bread".to_vec().try_into().expect("it is short"),
            purpose: althing_integration_tests::belonging::document("bread"),
        },
        terms: LineTerms {
            owner: GROUP,
            cap: 1_000 * ALTH,
            allowances: Allowances {
                small: 500 * ALTH,
                medium: 500 * ALTH,
            },
        },
    };
    assert_eq!(decided(chain, TrackId::BUDGET, open), Ok(()));
    let line = chain.read(|| pallet_timelock_treasury::Counters::<Runtime>::get().line);
    let line = LineId(line.0 - 1);
    let terms = spend(line, account(payee), &[part(100 * ALTH, 0)], "bread");
    let id = proposed(chain, "//Citizen//20", &terms);
    (id, authorising(id, &terms))
}

/// Not themselves, not in a batch; and no body by a motion in which nobody knows who was for it.
#[test]
fn nobody_approves_what_pays_them() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::MONEY, Vec::new());
    let (id, authorise) = spend_to(&mut chain, SEATS[1]);
    let calls = vec![authorise.clone().into()];
    let batch = pallet_utility::Call::<Runtime>::batch_all { calls };
    for call in [RuntimeCall::from(authorise), batch.into()] {
        let motion = moved(&mut chain, SEATS[0], GROUP, call).expect("it may");
        assert_eq!(
            approve(&mut chain, SEATS[1], motion),
            refused(BodiesError::PaidByCall)
        );
        assert_eq!(approve(&mut chain, SEATS[2], motion), Ok(()));
        let came = execute(&mut chain, motion);
        let seat_is_paid = TreasuryError::<Runtime>::SeatIsPaid.into();
        assert_eq!(came, Ok(Err(seat_is_paid)));
        let withdraw = BodiesCall::withdraw_motion { motion };
        let withdrawn = althing_integration_tests::belonging::send(&mut chain, SEATS[0], withdraw);
        assert_eq!(withdrawn, Ok(()));
    }
    assert_eq!(
        althing_integration_tests::treasury::earliest(&mut chain, id),
        None
    );

    // To somebody else it is theirs to decide.
    let (id, authorise) = spend_to(&mut chain, "//Newcomer");
    assert_eq!(
        group_makes(&mut chain, &SEATS[..2], GROUP, authorise),
        Ok(())
    );
    assert!(althing_integration_tests::treasury::earliest(&mut chain, id).is_some());
}

/// Who is paid may put it forward, and does not approve it thereby.
#[test]
fn who_is_paid_puts_forward_without_approving() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::MONEY, Vec::new());
    let (_, authorise) = spend_to(&mut chain, SEATS[0]);
    let motion = moved(&mut chain, SEATS[0], GROUP, authorise).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::TooFewApprovals.into())
    );
}

/// One author has two places of the agenda, so that nobody fills it for the others; a full one refuses loudly.
#[test]
fn a_full_agenda_refuses_and_loses_nothing() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let did = new_applicant(&mut chain, "//Mila");
    let first = moved(&mut chain, SEATS[0], GROUP, admit(did)).expect("it may");
    let second = moved(&mut chain, SEATS[0], GROUP, admit(did)).expect("twice");
    assert_eq!(
        moved(&mut chain, SEATS[0], GROUP, admit(did)),
        Err(BodiesError::TooManyMotionsOfOne.into())
    );
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), 2 * ALTH);
    assert_eq!(approve(&mut chain, SEATS[1], first), Ok(()));
    assert_eq!(execute(&mut chain, first), Ok(Ok(())));
    assert!(moved(&mut chain, SEATS[0], GROUP, admit(did)).is_ok());
    assert_eq!(approve(&mut chain, SEATS[2], second), Ok(()));
}
