//! The routes of bodies, and what would go around the filter.

use althing_integration_tests::{
    belonging::{account, send},
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    referenda::made_by,
    Person,
};
use althing_primitives::TrackId;
use althing_runtime::{
    configs::{accounts::ProxyType, badges::CITIZENSHIP},
    OriginCaller, Runtime, RuntimeCall,
};
use codec::Encode;
use frame_support::{traits::GetCallName, weights::Weight};
use frame_system::RawOrigin;
use pallet_collective::{Call as CouncilCall, Instance1};
use sp_runtime::{
    traits::{BlakeTwo256, Hash},
    DispatchError,
};

use crate::stage::{
    all_acts, assert_stays, failures, filtered, inner, kept, stage, try_route, HOLDER, OTHER,
};

/// `co-living-network#R6`: not even by a motion of the whole Council, whose calls are made by force.
#[test]
fn a_badge_moves_neither_by_a_motion_nor_by_a_referendum() {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    for (_, call) in all_acts(member) {
        let name = call.get_call_name();
        let moved = council_moves(&mut chain, &COUNCIL, call);
        assert_eq!(moved, Err(filtered()), "{name}");
    }
    for (_, call) in all_acts(member) {
        let name = call.get_call_name();
        let decided = made_by(&mut chain, TrackId::CONSTITUTION, call);
        assert_eq!(decided, Err(filtered()), "{name}");
    }
    let calls = all_acts(member).into_iter().map(|(_, call)| call.into());
    let batch = pallet_utility::Call::<Runtime>::force_batch {
        calls: calls.collect(),
    };
    let all_failed = vec![filtered(); all_acts(member).len()];
    assert_eq!(council_moves(&mut chain, &COUNCIL, batch.clone()), Ok(()));
    assert_eq!(failures(&mut chain), all_failed);
    assert_eq!(guardians_move(&mut chain, &GUARDIANS, batch), Ok(()));
    assert_eq!(failures(&mut chain), all_failed);
    assert!(kept(&mut chain) == before, "nothing changed");
    assert_stays(&mut chain, member);
}

/// By a single seat of the Council, as which an account acts on its own.
#[test]
fn a_badge_does_not_move_by_one_seat_of_a_body() {
    let seat = |_: &str, call: RuntimeCall| {
        CouncilCall::<Runtime, Instance1>::execute {
            length_bound: u32::try_from(call.encoded_size()).expect("a call is short"),
            proposal: Box::new(call),
        }
        .into()
    };
    try_route(Err(DispatchError::BadOrigin), seat, |_| COUNCIL[0]);
}

/// By a motion that one aye is enough for.
#[test]
fn a_badge_does_not_move_by_a_motion_of_one() {
    let alone = |_: &str, call: RuntimeCall| {
        CouncilCall::<Runtime, Instance1>::propose {
            threshold: 1,
            length_bound: u32::try_from(call.encoded_size()).expect("a call is short"),
            proposal: Box::new(call),
        }
        .into()
    };
    try_route(Err(DispatchError::BadOrigin), alone, |_| COUNCIL[0]);
}

/// Through a proxy that has to announce what it does.
#[test]
fn a_badge_does_not_move_by_an_announced_call() {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    let (delegate, real) = (Person::named("//Dave"), Person::named(HOLDER));
    let add = pallet_proxy::Call::<Runtime>::add_proxy {
        delegate: delegate.address(),
        proxy_type: ProxyType::Nfts,
        delay: 1,
    };
    assert_eq!(send(&mut chain, HOLDER, add), Ok(()));
    for (_, call) in all_acts(member) {
        let name = call.get_call_name();
        let call: RuntimeCall = call.into();
        let announce = pallet_proxy::Call::<Runtime>::announce {
            real: real.address(),
            call_hash: BlakeTwo256::hash_of(&call),
        };
        assert_eq!(send(&mut chain, "//Dave", announce), Ok(()), "{name}");
        let announced = pallet_proxy::Call::<Runtime>::proxy_announced {
            delegate: delegate.address(),
            real: real.address(),
            force_proxy_type: None,
            call: Box::new(call),
        };
        let sent = send(&mut chain, OTHER, announced);
        assert_eq!(inner(&mut chain, sent), Err(filtered()), "{name}");
    }
    assert!(kept(&mut chain) == before, "nothing changed");
    assert_stays(&mut chain, member);
}

/// What asks no filter asks for Root, which nobody is.
#[test]
fn nobody_goes_around_the_filter() {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    let transfer: RuntimeCall = pallet_nfts::Call::<Runtime>::transfer {
        collection: CITIZENSHIP,
        item: member.0,
        dest: Person::named(OTHER).address(),
    }
    .into();
    let as_origin = || Box::new(OriginCaller::system(RawOrigin::Signed(account(HOLDER))));
    let call = || Box::new(transfer.clone());
    let routes = [
        pallet_utility::Call::<Runtime>::dispatch_as {
            as_origin: as_origin(),
            call: call(),
        },
        pallet_utility::Call::dispatch_as_fallible {
            as_origin: as_origin(),
            call: call(),
        },
        pallet_utility::Call::with_weight {
            call: call(),
            weight: Weight::zero(),
        },
    ];
    let refused = Err(DispatchError::BadOrigin);
    for route in routes {
        assert_eq!(send(&mut chain, HOLDER, route.clone()), refused);
        assert_eq!(council_moves(&mut chain, &COUNCIL, route), refused);
    }
    assert!(kept(&mut chain) == before, "nothing changed");
    assert_stays(&mut chain, member);
}
