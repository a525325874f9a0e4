//! `set_params`

use super::*;
use crate::{Parameters, Params};

type P = Params<u64, u64>;

fn set_params(params: P) -> DispatchResult {
    let rules = SystemOrigin::Signed(Rules::get()).into();
    dispatch(rules, crate::Call::set_params { params })
}

#[test]
fn the_rules_are_changed_by_those_who_may() {
    chain(40).run(|| {
        run_to(1);
        let changed = P {
            credits: 400,
            ..params()
        };
        for origin in [
            signed(1),
            ordinary(),
            by(COUNCIL),
            SystemOrigin::Root.into(),
        ] {
            let refused = dispatch(origin, crate::Call::set_params { params: changed });
            assert_eq!(refused, Err(DispatchError::BadOrigin));
        }
        assert_ok!(set_params(changed));
        assert_eq!(Parameters::<Test>::get(), changed);
        saw(Event::ParamsSet { params: changed });
    });
}

/// The parameters of tests with something changed.
fn with(change: impl FnOnce(&mut P)) -> P {
    let mut params = params();
    change(&mut params);
    params
}

#[test]
fn each_value_has_its_range() {
    chain(40).run(|| {
        let outside: [fn(&mut P); 18] = [
            |p| p.council_seats = 0,
            |p| p.guardian_seats = 0,
            |p| p.council_seats = 101,
            |p| p.guardian_seats = 101,
            |p| (p.term, p.horizon) = (2 * CIVIL_DAY - 1, 0),
            |p| p.horizon = 20 * CIVIL_DAY,
            |p| p.nomination = 0,
            |p| p.voting = 0,
            |p| p.credits = 0,
            |p| p.credits = 10_001,
            |p| p.turnout = 101,
            |p| p.backers = 0,
            |p| p.backers = 17,
            |p| p.election_deposit = 0,
            |p| p.candidacy_deposit = 0,
            |p| p.motion_deposit = 0,
            |p| p.motion_life = 0,
            |p| p.mandate = 0,
        ];
        for change in outside {
            let params = with(change);
            assert!(!params.is_valid(), "{params:?}");
            assert_eq!(set_params(params), Err(E::ParamOutOfRange.into()));
        }
        let ends: [fn(&mut P); 5] = [
            |p| (p.council_seats, p.guardian_seats) = (1, 100),
            |p| (p.term, p.horizon) = (2 * CIVIL_DAY, 0),
            |p| p.horizon = 20 * CIVIL_DAY - 1,
            |p| (p.credits, p.turnout, p.backers) = (10_000, 100, 16),
            |p| (p.credits, p.turnout, p.backers, p.auditors) = (1, 0, 1, None),
        ];
        for change in ends {
            assert_ok!(set_params(with(change)));
        }
        assert!(P::default().is_valid());
    });
}

#[test]
fn more_seats_than_fit_are_refused() {
    chain(40).run(|| {
        Capacity::set(16);
        let seats = |council_seats, guardian_seats| P {
            council_seats,
            guardian_seats,
            ..params()
        };
        assert_ok!(set_params(seats(16, 16)));
        assert_eq!(set_params(seats(17, 5)), Err(E::SeatsDoNotFit.into()));
        assert_eq!(set_params(seats(3, 17)), Err(E::SeatsDoNotFit.into()));
    });
}

#[test]
fn the_schema_of_auditors_makes_auditors() {
    chain(40).run(|| {
        let schema = |auditors| P {
            auditors: Some(auditors),
            ..params()
        };
        assert_ok!(set_params(schema(AUDITOR)));
        for other in [SKILLS, althing_primitives::SchemaId(99)] {
            assert_eq!(set_params(schema(other)), Err(E::SchemaNotAuditors.into()));
        }
    });
}

#[test]
fn they_are_read_from_json_as_they_are_written() {
    let text = serde_json::to_string(&params()).unwrap();
    assert!(text.contains("\"candidacyDeposit\":30"));
    assert_eq!(serde_json::from_str::<P>(&text).unwrap(), params());
    let with_more = text.replacen('{', "{\"more\":1,", 1);
    assert!(serde_json::from_str::<P>(&with_more).is_err());
    let genesis = crate::GenesisConfig::<Test> {
        council: vec![id(1)],
        council_mandate: mandate(),
        ..Default::default()
    };
    let text = serde_json::to_value(&genesis).unwrap();
    assert_eq!(text["councilMandate"]["tasks"][0], "Admission");
}
