//! `found` and `set_lead`

use super::*;

#[test]
fn a_group_is_founded_by_vote() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(found(&[11, 12, 13], 2), GROUP);
        assert_eq!(seated(GROUP), [11, 12, 13]);
        assert_eq!(acting(GROUP), [11, 12, 13]);
        assert_eq!(lead(GROUP), Some(id(11)));
        let group = body(GROUP).group.unwrap();
        assert_eq!((group.threshold, group.line), (2, Some(LINE)));
        saw(Event::Founded {
            body: GROUP,
            account: Bodies::account_of(GROUP),
            terms: body(GROUP),
            members: ids(&[11, 12, 13]),
        });
        assert_eq!(found(&[11, 14], 2), BodyId(3));
    });
}

#[test]
fn by_nothing_but_a_vote() {
    chain(40).run(|| {
        run_to(1);
        for origin in [
            signed(1),
            constitution(),
            by(COUNCIL),
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
        ] {
            let failed = dispatch(origin, founding(&[11, 12], 2));
            assert_eq!(failed, Err(DispatchError::BadOrigin));
        }
    });
}

/// Changes one argument of a founding that is good otherwise.
fn refused(error: E, change: impl FnOnce(&mut crate::Call<Test>)) {
    chain(40).run(|| {
        run_to(1);
        let mut call = founding(&[11, 12, 13], 2);
        change(&mut call);
        assert_noop!(RuntimeCall::from(call).dispatch(ordinary()), error);
    });
}

macro_rules! with {
    ($field:ident = $value:expr) => {
        |call| {
            if let crate::Call::found { terms } = call {
                terms.$field = $value;
            }
        }
    };
}

#[test]
fn a_name_is_needed() {
    for name in [&b""[..], b"  ", &[0xff, 0xfe]] {
        let bytes = name.to_vec().try_into().unwrap();
        refused(E::NameUnreadable, with!(name = bytes));
    }
}

#[test]
fn from_two_to_sixteen_seats() {
    for seats in [0, 1, 17, u32::MAX] {
        refused(E::SeatsOutOfRange, with!(places = seats));
    }
}

#[test]
fn nobody_acts_alone_and_no_group_needs_more_than_it_has() {
    for k in [0, 1, 6, u32::MAX] {
        refused(E::ThresholdOutOfRange, with!(threshold = k));
    }
    refused(E::TooFewSeats, with!(threshold = 4));
}

#[test]
fn a_mandate_ends_after_it_began_and_within_the_limit() {
    for end in [
        CivilSeconds::ZERO,
        CivilSeconds(BLOCK),
        CivilSeconds(BLOCK + 100 * CIVIL_DAY + 1),
        CivilSeconds::MAX,
    ] {
        refused(E::MandateOutOfRange, with!(until = end));
    }
}

#[test]
fn the_longest_mandate_and_the_fullest_group_are_taken() {
    chain(40).run(|| {
        run_to(1);
        let members: Vec<_> = (11..=26).collect();
        let terms = crate::GroupTerms {
            name: vec![b'n'; 64].try_into().unwrap(),
            mandate: mandate(),
            line: None,
            places: 16,
            threshold: 16,
            lead: id(26),
            members: ids(&members),
            until: CivilSeconds(BLOCK + 100 * CIVIL_DAY),
        };
        assert_ok!(dispatch(ordinary(), crate::Call::found { terms }));
        assert_eq!(acting(GROUP), members);
    });
}

#[test]
fn its_line_must_be_there() {
    refused(
        E::LineNotFound,
        with!(line = Some(althing_primitives::LineId(9))),
    );
}

#[test]
fn its_members_are_in_good_standing_and_different() {
    refused(E::SeatedAlready, with!(members = ids(&[11, 12, 11])));
    refused(E::MemberWithoutStanding, with!(members = ids(&[11, 99])));
    chain(40).run(|| {
        run_to(1);
        World::set_standing(12, Standing::Lapsed);
        let call = RuntimeCall::from(founding(&[11, 12, 13], 2));
        assert_noop!(call.dispatch(ordinary()), E::MemberWithoutStanding);
        World::pay_until(13, now());
        let call = RuntimeCall::from(founding(&[11, 13], 2));
        assert_noop!(call.dispatch(ordinary()), E::MemberWithoutStanding);
    });
    refused(
        E::SeatsFull,
        with!(members = ids(&[11, 12, 13, 14, 15, 16])),
    );
    refused(E::LeadNotSeated, with!(lead = id(14)));
}

#[test]
fn numbers_are_given_once() {
    chain(40).run(|| {
        run_to(1);
        crate::Counters::<Test>::mutate(|counts| counts.body = BodyId(u32::MAX));
        let call = RuntimeCall::from(founding(&[11, 12], 2));
        assert_noop!(call.dispatch(ordinary()), E::NumbersExhausted);
    });
}

#[test]
fn a_resident_may_sit_in_a_group() {
    chain(40).run(|| {
        run_to(1);
        World::alter(12, |voter| {
            voter.status.class = althing_primitives::MemberClass::Resident;
        });
        found(&[11, 12], 2);
        assert_eq!(acting(GROUP), [11, 12]);
    });
}

#[test]
fn the_lead_is_named_by_vote() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let set_lead = |origin, body, lead: Option<u64>| {
            let lead = lead.map(id);
            dispatch(origin, crate::Call::set_lead { body, lead })
        };
        assert_ok!(set_lead(ordinary(), GROUP, Some(12)));
        saw(Event::LeadSet {
            body: GROUP,
            lead: Some(id(12)),
        });
        assert_eq!(
            body(GROUP).generation,
            Generation(0),
            "no seat changed hands"
        );
        assert_ok!(set_lead(ordinary(), GROUP, None));
        assert_eq!(lead(GROUP), None);
        let refused = set_lead(ordinary(), GROUP, Some(14));
        assert_eq!(refused, Err(E::LeadNotSeated.into()));
        let refused = set_lead(ordinary(), COUNCIL, Some(1));
        assert_eq!(refused, Err(E::NotGroup.into()));
        let refused = set_lead(ordinary(), BodyId(9), None);
        assert_eq!(refused, Err(E::BodyNotFound.into()));
        for origin in [signed(11), by(GROUP), constitution()] {
            assert_eq!(
                set_lead(origin, GROUP, Some(11)),
                Err(DispatchError::BadOrigin)
            );
        }
        run(51 * DAY);
        let refused = set_lead(ordinary(), GROUP, Some(11));
        assert_eq!(refused, Err(E::BodyOver.into()));
    });
}
