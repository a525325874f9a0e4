//! How a group comes to be: by the citizens, with a lead and a mandate, for a time.

use althing_integration_tests::{
    belonging::{account, ask, founded, held, number_of, send},
    motions::{council_moves, COUNCIL},
    referenda::{decided, referendum},
    working::{acting, group, members, sitting, GROUP, SEATS},
    Chain,
};
use althing_primitives::{BodyId, LineId, Task, TrackId};
use althing_runtime::{configs::bodies::Mandates, AccountId, Bodies};
use pallet_bodies::{
    runtime_api::{BodyInfo, Office},
    GroupTerms, HoldReason, Name,
};
use sp_runtime::DispatchError;

use crate::{refused, BodiesCall, BodiesError, Outcome, DAY};

fn admissions(chain: &mut Chain) -> GroupTerms {
    group(chain, &SEATS, Mandates::ADMISSIONS, vec![Task::Admission])
}

#[test]
fn the_citizens_found_a_group_with_lead_and_mandate() {
    let mut chain = founded();
    let terms = admissions(&mut chain);
    let found = BodiesCall::found {
        terms: terms.clone(),
    };
    let bad_origin = Err(DispatchError::BadOrigin);
    for who in [SEATS[0], COUNCIL[0]] {
        assert_eq!(send(&mut chain, who, found.clone()), bad_origin, "{who}");
    }
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, found.clone()),
        bad_origin
    );
    let track = TrackId::ORDINARY;
    assert_eq!(
        referendum(&mut chain, "//Citizen//20", track, found),
        Ok(())
    );

    let info: Option<BodyInfo<AccountId>> = ask(&mut chain, "BodiesApi_body", GROUP);
    let info = info.expect("it was founded");
    assert_eq!(info.body.name, Name::truncate_from(b"Hosts".to_vec()));
    assert_eq!(info.body.mandate, terms.mandate);
    assert_eq!((info.over, info.seated), (false, 3));
    assert_eq!((info.mirror_current, info.election), (None, None));
    assert_eq!(info.account, Bodies::account_of(GROUP));
    let group = info.body.group.expect("it is one");
    assert_eq!(group.lead, Some(number_of(&mut chain, SEATS[0])));
    assert_eq!((group.threshold, group.until), (2, terms.until));
    let all = members(&mut chain, &SEATS).to_vec();
    assert_eq!(sitting(&mut chain, GROUP), all);
    assert_eq!(acting(&mut chain, GROUP), all);
    let offices: Vec<Office> = ask(&mut chain, "BodiesApi_offices", all[0]);
    let office = Office {
        body: GROUP,
        index: 0,
        acts: true,
        leads: true,
    };
    assert_eq!(offices, [office]);
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), 0);
}

/// Each of these is refused by its own error, and nothing is founded.
#[test]
fn what_no_group_can_be_is_refused_when_it_is_founded() {
    let mut chain = founded();
    let good = admissions(&mut chain);
    let stranger = number_of(&mut chain, "//Citizen//20");
    let until = |days: u64| good.until.saturating_add(days * DAY);
    let refusals: [(GroupTerms, BodiesError); 8] = [
        (
            GroupTerms {
                name: Name::default(),
                ..good.clone()
            },
            BodiesError::NameUnreadable,
        ),
        (
            GroupTerms {
                places: 17,
                ..good.clone()
            },
            BodiesError::SeatsOutOfRange,
        ),
        (
            GroupTerms {
                threshold: 1,
                ..good.clone()
            },
            BodiesError::ThresholdOutOfRange,
        ),
        (
            GroupTerms {
                threshold: 4,
                ..good.clone()
            },
            BodiesError::TooFewSeats,
        ),
        (
            GroupTerms {
                places: 2,
                ..good.clone()
            },
            BodiesError::SeatsFull,
        ),
        (
            GroupTerms {
                lead: stranger,
                ..good.clone()
            },
            BodiesError::LeadNotSeated,
        ),
        (
            GroupTerms {
                line: Some(LineId(9)),
                ..good.clone()
            },
            BodiesError::LineNotFound,
        ),
        (
            GroupTerms {
                until: until(2 * 365),
                ..good.clone()
            },
            BodiesError::MandateOutOfRange,
        ),
    ];
    for (terms, error) in refusals {
        let wanted: Outcome = refused(error);
        let found = BodiesCall::found {
            terms: terms.clone(),
        };
        let came = decided(&mut chain, TrackId::ORDINARY, found);
        assert_eq!(came, wanted, "{terms:?}");
    }
    chain.pass(1);
    let bodies: Vec<BodyInfo<AccountId>> = ask(&mut chain, "BodiesApi_bodies", ());
    let ids: Vec<_> = bodies.into_iter().map(|body| body.id).collect();
    assert_eq!(ids, [BodyId::COUNCIL, BodyId::GUARDIANS]);
}

/// Who lost their standing is not seated, and who sits there is not seated twice.
#[test]
fn only_members_in_good_standing_are_seated() {
    let mut chain = founded();
    let terms = admissions(&mut chain);
    let lapsing = members(&mut chain, &["//Citizen//23"]);
    // Their dues end on the thirtieth day.
    chain.pass(62);
    assert!(chain.read(|| {
        use althing_primitives::{CivilClock, VoterLookup};
        let voter = althing_runtime::Membership::voter(&account("//Citizen//23"));
        voter.is_some_and(|voter| voter.paid_until <= althing_runtime::CivilClock::now())
    }));
    let mut unpaid = terms.clone();
    unpaid.members.try_push(lapsing[0]).expect("there is room");
    let found = BodiesCall::found { terms: unpaid };
    let came = decided(&mut chain, TrackId::ORDINARY, found);
    assert_eq!(came, refused(BodiesError::MemberWithoutStanding));
    let mut twice = terms;
    twice.members[1] = twice.members[0];
    let found = BodiesCall::found { terms: twice };
    let came = decided(&mut chain, TrackId::ORDINARY, found);
    assert_eq!(came, refused(BodiesError::SeatedAlready));
}
