//! The Council and the Guardians, where they deliberate.

use althing_integration_tests::{
    belonging::{now, number_of},
    referenda::{decided, made_by},
    Chain, Person,
};
use althing_primitives::{BodyId, BodySeats, Generation, TrackId};
use althing_runtime::{
    configs::deciding::Agenda, constants::currency::ALTH, genesis, Balances, Bodies, Runtime,
    RuntimeCall, RuntimeEvent,
};
use codec::Encode;
use frame_support::{traits::fungible::InspectHold, weights::Weight};
use pallet_collective::{Instance1, Instance2};
use pallet_quadratic_voting::{FilterId, TrackFilter};
use sp_runtime::{
    traits::{BlakeTwo256, Hash},
    DispatchError,
};

type CouncilCall = pallet_collective::Call<Runtime, Instance1>;
const BOUND: Weight = Weight::from_parts(400_000_000_000, 1_000_000);

fn person(name: &str) -> Person {
    Person::named(&format!("//{name}"))
}

fn seat_guardians(members: &[Person]) -> RuntimeCall {
    pallet_collective::Call::<Runtime, Instance2>::set_members {
        new_members: members.iter().map(Person::account).collect(),
        prime: None,
        old_count: 5,
    }
    .into()
}

/// Puts `call` to the Council with the aye of each of `voters`, the first of whom moves it.
fn move_in_council(chain: &mut Chain, call: &RuntimeCall, threshold: u32, voters: &[Person]) {
    let propose = CouncilCall::propose {
        threshold,
        proposal: Box::new(call.clone()),
        length_bound: u32::try_from(call.encoded_size()).expect("a call is short"),
    };
    assert_eq!(chain.send(&voters[0], propose), Ok(Ok(())));
    for voter in voters {
        let vote = CouncilCall::vote {
            proposal: BlakeTwo256::hash_of(call),
            index: 0,
            approve: true,
        };
        assert_eq!(chain.send(voter, vote), Ok(Ok(())));
    }
}

fn close(chain: &mut Chain, by: &Person, call: &RuntimeCall) -> Result<(), DispatchError> {
    let close = CouncilCall::close {
        proposal_hash: BlakeTwo256::hash_of(call),
        index: 0,
        proposal_weight_bound: BOUND,
        length_bound: u32::try_from(call.encoded_size()).expect("a call is short"),
    };
    chain.send(by, close).expect("it is in a block")
}

/// What the motion's call came to when it was executed.
fn executed(chain: &mut Chain) -> Option<Result<(), DispatchError>> {
    chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::Council(pallet_collective::Event::Executed { result, .. }) => Some(result),
        _ => None,
    })
}

/// Only elections, recall and what becomes of people change who is a member there.
#[test]
fn no_referendum_sets_the_members_of_a_collective() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let before = chain.read(pallet_collective::Members::<Runtime, Instance2>::get);
    for track in TrackId::FOUNDING {
        let call = seat_guardians(&[person("Alice")]);
        assert!(!chain.read(|| Agenda::allows(FilterId(track.0), &call)));
        let refused = Err(DispatchError::BadOrigin);
        assert_eq!(made_by(&mut chain, track, call), refused, "{track:?}");
    }
    assert_eq!(
        chain.read(pallet_collective::Members::<Runtime, Instance2>::get),
        before
    );
}

#[test]
fn the_whole_council_does_not_seat_guardians() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let council = [person("Alice"), person("Bob"), person("Charlie")];
    let call = seat_guardians(&[person("Bob")]);
    let before = chain.read(pallet_collective::Members::<Runtime, Instance2>::get);

    move_in_council(&mut chain, &call, 3, &council);
    assert_eq!(close(&mut chain, &council[0], &call), Ok(()));

    assert_eq!(executed(&mut chain), Some(Err(DispatchError::BadOrigin)));
    assert_eq!(
        chain.read(pallet_collective::Members::<Runtime, Instance2>::get),
        before
    );
}

#[test]
fn guardians_do_not_seat_themselves() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let alice = person("Alice");
    let call = seat_guardians(std::slice::from_ref(&alice));
    assert_eq!(chain.send(&alice, call), Ok(Err(DispatchError::BadOrigin)));
    assert_eq!(
        chain.read(|| pallet_collective::Members::<Runtime, Instance2>::get().len()),
        5
    );
}

/// In the stock rules the prime member's aye, or a majority's, counts for those who are silent.
#[test]
fn silence_is_no() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let council = [person("Alice"), person("Bob")];
    let call = seat_guardians(&[person("Bob")]);
    move_in_council(&mut chain, &call, 3, &council);

    let early = close(&mut chain, &council[0], &call);
    assert_eq!(
        early,
        Err(pallet_collective::Error::<Runtime, Instance1>::TooEarly.into())
    );
    // Seven civil days are fourteen blocks here.
    chain.pass(14);
    assert_eq!(close(&mut chain, &council[0], &call), Ok(()));

    assert_eq!(
        executed(&mut chain),
        None,
        "two ayes and a silence are no three ayes"
    );
    let disapproved = chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::Council(pallet_collective::Event::Disapproved { .. })
        )
    });
    assert!(disapproved);
}

#[test]
fn a_motion_is_paid_for_by_a_deposit_that_comes_back() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let council = [person("Alice"), person("Bob"), person("Charlie")];
    let call = seat_guardians(&[person("Bob")]);
    let held = |chain: &mut Chain| {
        let account = person("Alice").account();
        chain.read(|| {
            Balances::balance_on_hold(
                &pallet_collective::HoldReason::<Instance1>::ProposalSubmission.into(),
                &account,
            )
        })
    };
    move_in_council(&mut chain, &call, 3, &council);
    assert_eq!(held(&mut chain), ALTH);
    assert_eq!(close(&mut chain, &council[0], &call), Ok(()));
    // The hold goes over to the cost's owner when the motion is closed and released on request.
    let release = CouncilCall::release_proposal_cost {
        proposal_hash: BlakeTwo256::hash_of(&call),
    };
    assert_eq!(chain.send(&council[0], release), Ok(Ok(())));
    assert_eq!(held(&mut chain), 0);
    assert!(chain.read(|| pallet_collective::Proposals::<Runtime, Instance1>::get().is_empty()));
}

#[test]
fn not_even_the_whole_council_reaches_root() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let council = [person("Alice"), person("Bob"), person("Charlie")];
    let call: RuntimeCall = frame_system::Call::set_code { code: vec![0; 16] }.into();

    move_in_council(&mut chain, &call, 3, &council);
    assert_eq!(close(&mut chain, &council[0], &call), Ok(()));

    assert_eq!(executed(&mut chain), Some(Err(DispatchError::BadOrigin)));
}

/// What was approved under other seats must not count: each change is a generation of its own.
#[test]
fn every_change_of_seats_is_a_generation() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let generations = |chain: &mut Chain| {
        chain.read(|| [BodyId::COUNCIL, BodyId::GUARDIANS].map(Bodies::generation))
    };
    assert_eq!(generations(&mut chain), [Some(Generation(0)); 2]);
    for (who, generation) in [("//Dave", 1), ("//Eve", 2)] {
        let member = number_of(&mut chain, who);
        let recall = pallet_bodies::Call::<Runtime>::recall {
            body: BodyId::GUARDIANS,
            member,
        };
        assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, recall), Ok(()));
        assert_eq!(
            generations(&mut chain),
            [Some(Generation(0)), Some(Generation(generation))]
        );
    }
    chain.read(|| {
        let seat = |body, who| Bodies::seat(body, &person(who).account());
        assert_eq!(Bodies::size(BodyId::GUARDIANS), 5, "empty seats count");
        assert_eq!(seat(BodyId::GUARDIANS, "Dave"), None);
        assert_eq!(seat(BodyId::GUARDIANS, "Ferdie"), Some(0), "others move up");
        assert_eq!(seat(BodyId::COUNCIL, "Ferdie"), None);
        assert_eq!(Bodies::generation(BodyId(2)), None);
        assert_eq!(Bodies::size(BodyId(2)), 0);
    });
}

/// A seat acts for nothing once its account rules no membership in good standing, and another account stands
/// for it in the collective.
#[test]
fn a_seat_without_standing_does_not_act() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let bob = person("Bob").account();
    let seat = |chain: &mut Chain| chain.read(|| Bodies::seat(BodyId::COUNCIL, &bob));
    let shown =
        |chain: &mut Chain| chain.read(pallet_collective::Members::<Runtime, Instance1>::get);
    assert!(seat(&mut chain).is_some());
    let suspend = pallet_membership::Call::<Runtime>::suspend {
        member: number_of(&mut chain, "//Bob"),
        until: now(&mut chain).saturating_add(10 * 24 * 60 * 60),
    };
    assert_eq!(decided(&mut chain, TrackId::MEMBERSHIP, suspend), Ok(()));
    assert_eq!(seat(&mut chain), None);
    let members = shown(&mut chain);
    assert_eq!(members.len(), 3, "the seat is silent and counts");
    assert!(!members.contains(&bob));
}
