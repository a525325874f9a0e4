//! The founding members.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;

use super::*;
use crate::{
    Counters, Founder, GenesisConfig, MemberIds, Parameters, Params, PerClass, Seats, YEAR,
};

#[test]
fn it_is_read_back() {
    chain(3).run(|| {
        for (human, number) in (1..=3).zip(0..) {
            let member = Roll::<Test>::get(id(number)).unwrap();
            assert_eq!(member.did, did(human));
            assert_eq!(member.since, START.saturating_sub(90 * DAY));
            assert_eq!(MemberIds::<Test>::get(did(human)), Some(id(number)));
            assert_eq!(Seats::<Test>::get(nullifier(human)), Some(id(number)));
            assert_eq!(voter(human).paid_until, START.saturating_add(YEAR));
            assert_eq!(System::sufficients(&human), 1);
            assert_eq!(held(HoldReason::Seat, human), 0);
        }
        let counts = Counters::<Test>::get();
        assert_eq!((counts.next, counts.electorate), (id(3), 3));
        assert_eq!(counts.electorate_at_start, 3);
        let members = PerClass {
            citizens: 3,
            ..Default::default()
        };
        assert_eq!(counts.members, members);
        assert_eq!(Parameters::<Test>::get(), params());
    });
}

#[test]
fn founders_have_a_voice_from_the_first_block_on() {
    chain(3).run(|| {
        assert!(voter(1).voice_on(&1, Now::get()).is_ok());
    });
}

#[test]
fn founders_vouch_at_once() {
    chain(3).run(|| {
        apply(4, citizen(4));
        vouch(1, 4);
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    World::begin();
    World::amend(6, |credential| {
        credential.status = althing_primitives::CredentialStatus::Revoked;
    });
    World::alter(did(8), |identity| {
        identity.kind = althing_primitives::IdentityKind::Place;
    });
    let members = vec![
        founder(1),
        // An identity and a nullifier twice.
        founder(1),
        Founder {
            nullifier: Some(nullifier(1)),
            ..founder(2)
        },
        // Nobody.
        Founder {
            did: did(999),
            ..founder(3)
        },
        Founder {
            nullifier: None,
            ..founder(4)
        },
        Founder {
            class: MemberClass::Ally,
            ..founder(5)
        },
        founder(6),
        Founder {
            paid_for: PERSONHOOD_ENDS.0 - START.0 + 1,
            ..founder(7)
        },
        founder(8),
    ];
    let genesis = GenesisConfig::<Test> {
        members,
        params: Params {
            max_bar: 0,
            ..params()
        },
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "member 1 cannot be seated: the identity or its controller has a seat already",
        "member 2 cannot be seated: the nullifier has a seat already",
        "member 3 cannot be seated: the identity is not in the genesis",
        "member 4 cannot be seated: citizens need a nullifier",
        "member 5 cannot be seated: only citizens have a nullifier",
        "member 6 cannot be seated: personhood does not count: Credential(Revoked)",
        "member 7 cannot be seated: dues are paid for longer than personhood lasts",
        "member 8 cannot be seated: the identity is no person's",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
    assert!(!message.contains("member 0"));
}

#[test]
fn it_is_read_from_json_as_people_write_it() {
    let founder = founder(1);
    let json = serde_json::to_value(&founder).unwrap();
    assert_eq!(json["class"], "Citizen");
    assert!(json["paidFor"].is_u64());
    assert_eq!(serde_json::from_value::<Founder>(json).unwrap(), founder);
}

#[test]
fn a_chain_without_founders_has_a_first_member() {
    chain(0).run(|| {
        assert_eq!(electorate(), 0);
        apply(1, citizen(1));
        assert_eq!(admit(group(), did(1)), Ok(()));
        assert_eq!(number(1), id(0));
    });
}

#[test]
fn what_founders_have_paid_for_counts_from_the_first_block() {
    chain(0).run(|| {
        // The genesis of a real chain knows no time.
        Now::set(CivilSeconds::ZERO);
        let members = (1..=3).map(founder).collect();
        let params = params();
        GenesisConfig::<Test> { members, params }.build();
        Now::set(START);
        Membership::begin(1);
        assert_eq!(voter(1).paid_until, CivilSeconds::MAX);
        Membership::begin(2);
        assert_eq!(voter(1).paid_until, START.saturating_add(YEAR));
        let dues = Roll::<Test>::get(id(0)).unwrap().seat().unwrap().dues_until;
        assert_eq!(dues, START.saturating_add(YEAR));
        // Once, and never again.
        Now::set(START.saturating_add(5));
        Membership::begin(2);
        assert_eq!(voter(1).paid_until, START.saturating_add(YEAR));
    });
}

#[test]
fn there_are_not_more_founders_than_fit() {
    World::begin();
    let genesis = GenesisConfig::<Test> {
        members: (1..=129).map(founder).collect(),
        params: params(),
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    assert!(message.contains("more than 128 members"), "{message}");
}
