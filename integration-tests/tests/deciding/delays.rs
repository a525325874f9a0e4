//! What was approved waits, and nobody gets around it (fault 13).

use althing_integration_tests::{
    belonging::{account, document, founded, fund, send},
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    referenda::{decided, enacted, opened, pass_to},
    Chain, Person,
};
use althing_primitives::{PollId, TrackId};
use althing_runtime::{configs::accounts::ProxyType, BlockNumber, Runtime, RuntimeCall};
use codec::Encode;
use frame_support::{weights::Weight, BoundedVec};
use pallet_charter::Call as CharterCall;
use pallet_did::KeyId;
use pallet_multisig::Call as MultisigCall;
use pallet_proxy::Call as ProxyCall;
use pallet_quadratic_voting::{Stage, Tracks};
use pallet_utility::Call as UtilityCall;
use sp_core::{sr25519, Pair};
use sp_runtime::DispatchError;

use crate::{
    add_calling_key, all_say_aye, approved, by_key, enacting, is_approved, is_law, law, preimage,
    refused, rotates, row, send_in, stage, VotingCall, VotingError, CLERK,
};

/// Several polls, approved in one block from which each block that matters here takes extrinsics.
fn approved_together(chain: &mut Chain, names: &[&str]) -> (Vec<PollId>, BlockNumber, BlockNumber) {
    let polls: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let proposer = format!("//Citizen//{}", index + 15);
            opened(chain, &proposer, TrackId::ORDINARY, law(name))
        })
        .collect();
    for poll in &polls {
        all_say_aye(chain, *poll);
    }
    let last = polls.last().expect("there are some");
    let mut block = row(chain, *last).closes;
    let (delay, window) = (6, 56);
    let matter = |block: BlockNumber| {
        let from = block + delay;
        [block, from - 1, from, from + window - 1, from + window]
    };
    while matter(block).into_iter().any(|block| rotates(chain, block)) {
        block += 1;
    }
    pass_to(chain, block);
    let clerks = ["//Alice", "//Bob", "//Charlie", "//Dave"];
    let closes = polls
        .iter()
        .zip(clerks)
        .map(|(poll, clerk)| chain.sign(&Person::named(clerk), VotingCall::close { poll: *poll }))
        .collect();
    let closed = chain.block(closes);
    assert!(closed.iter().all(|sent| *sent == Ok(Ok(()))), "{closed:?}");
    let (from, until) = (block + delay, block + delay + window);
    for poll in &polls {
        let approved = Stage::Approved {
            from,
            until,
            objector: None,
        };
        assert_eq!(stage(chain, *poll), approved);
    }
    (polls, from, until)
}

#[test]
fn to_the_block() {
    let mut chain = founded();
    let names = ["first", "last", "late"];
    let (polls, from, until) = approved_together(&mut chain, &names);
    let mut enact = |block, poll: PollId| send_in(&mut chain, block, CLERK, enacting(poll));
    assert_eq!(
        enact(from - 1, polls[0]),
        refused(VotingError::DelayNotOver)
    );
    assert_eq!(enact(from, polls[0]), Ok(()));
    assert_eq!(enact(until - 1, polls[1]), Ok(()));
    assert_eq!(enact(until, polls[2]), refused(VotingError::EnactmentOver));
    assert!(is_law(&mut chain, "first") && is_law(&mut chain, "last"));
    assert!(!is_law(&mut chain, "late"));
}

/// Whoever carries it there, it is the same call of anybody's, and asks for the same block.
#[test]
fn no_carrier_gets_around_it() {
    let mut chain = founded();
    for proxy_type in [ProxyType::CancelProxy, ProxyType::Payments, ProxyType::Nfts] {
        let add = ProxyCall::<Runtime>::add_proxy {
            delegate: Person::named("//Alice").address(),
            proxy_type,
            delay: 0,
        };
        assert_eq!(send(&mut chain, "//Bob", add), Ok(()));
    }
    let (polls, from, _) = approved_together(&mut chain, &["archive"]);
    let poll = polls[0];
    // Light, so that all fit one block.
    let weight_bound = Weight::from_parts(10_000_000_000, 1_000_000);
    let enact: RuntimeCall = VotingCall::enact { poll, weight_bound }.into();
    let one_by_one = carried(&enact);
    let blocks = (1..).map(|ahead| from - ahead);
    let free: Vec<_> = blocks
        .take(3)
        .filter(|block| !rotates(&mut chain, *block))
        .collect();
    let block = *free.iter().min().expect("one of three takes extrinsics");
    pass_to(&mut chain, block);
    // Each by somebody else, all in one block in the delay.
    let mut signed = Vec::new();
    for (index, (_, call, _)) in one_by_one.iter().enumerate() {
        let who = if index == 0 {
            "//Alice".into()
        } else {
            format!("//Citizen//{index}")
        };
        signed.push(chain.sign(&Person::named(&who), call.clone()));
    }
    let sent = chain.block(signed);
    for ((name, _, expected), sent) in one_by_one.iter().zip(&sent) {
        assert_eq!(*sent, Ok(*expected), "{name}");
    }
    assert!(is_approved(&mut chain, poll) && !is_law(&mut chain, "archive"));

    let key = sr25519::Pair::from_string("//Alice//calls", None).expect("a derivation path");
    assert_eq!(add_calling_key(&mut chain, "//Alice", &key), Ok(()));
    let spoken = by_key(&mut chain, "//Alice", &key, KeyId(0), enact);
    assert_eq!(
        send(&mut chain, "//Alice", spoken),
        Err(pallet_did::Error::<Runtime>::CallNotAllowed.into()),
        "nor does an identity enact anything, in time or not"
    );
    assert!(is_approved(&mut chain, poll));

    // Motions take some blocks, so that they are dispatched as they would be.
    let (polls, ..) = approved_together(&mut chain, &["assembly"]);
    let poll = polls[0];
    let enact: RuntimeCall = VotingCall::enact { poll, weight_bound }.into();
    let bad_origin = Err(DispatchError::BadOrigin);
    let council = council_moves(&mut chain, &COUNCIL, enact.clone());
    assert_eq!(council, bad_origin, "a body enacts nothing, in time or not");
    let guardians = guardians_move(&mut chain, &GUARDIANS, enact);
    assert_eq!(guardians, bad_origin);
    assert!(is_approved(&mut chain, poll) && !is_law(&mut chain, "assembly"));
}

/// The call in each that carries one, with what it comes to in the delay.
fn carried(enact: &RuntimeCall) -> Vec<(&'static str, RuntimeCall, crate::Outcome)> {
    let early = refused(VotingError::DelayNotOver);
    let (calls, call) = (|| vec![enact.clone()], || Box::new(enact.clone()));
    let proxied = ProxyCall::<Runtime>::proxy {
        real: Person::named("//Bob").address(),
        force_proxy_type: None,
        call: call(),
    };
    let either = UtilityCall::<Runtime>::if_else {
        main: call(),
        fallback: call(),
    };
    let derived = UtilityCall::<Runtime>::as_derivative {
        index: 0,
        call: call(),
    };
    let weighed = UtilityCall::<Runtime>::with_weight {
        call: call(),
        weight: Weight::zero(),
    };
    let alone = MultisigCall::<Runtime>::as_multi_threshold_1 {
        other_signatories: vec![account("//Ferdie")],
        call: call(),
    };
    let bad_origin = Err(DispatchError::BadOrigin);
    vec![
        // Its outcome is in an event.
        ("proxy", proxied.into(), Ok(())),
        ("plain", enact.clone(), early),
        (
            "batch_all",
            UtilityCall::<Runtime>::batch_all { calls: calls() }.into(),
            early,
        ),
        (
            "batch",
            UtilityCall::<Runtime>::batch { calls: calls() }.into(),
            Ok(()),
        ),
        (
            "force_batch",
            UtilityCall::<Runtime>::force_batch { calls: calls() }.into(),
            Ok(()),
        ),
        ("if_else", either.into(), early),
        ("as_derivative", derived.into(), early),
        ("with_weight", weighed.into(), bad_origin),
        ("as_multi_threshold_1", alone.into(), early),
    ]
}

/// Agreed on by two in the delay, and made when the second of them comes.
#[test]
fn what_a_multisig_prepared_waits_too() {
    let mut chain = founded();
    let (polls, from, _) = approved_together(&mut chain, &["archive", "assembly"]);
    let multi = |other: &str, timepoint, poll| MultisigCall::<Runtime>::as_multi {
        threshold: 2,
        other_signatories: vec![account(other)],
        maybe_timepoint: timepoint,
        call: Box::new(enacting(poll).into()),
        max_weight: Weight::from_parts(900_000_000_000, 20_000_000),
    };
    let begun = |chain: &mut Chain| pallet_multisig::Timepoint {
        height: chain.height(),
        index: 1,
    };
    let first = multi("//Bob", None, polls[0]);
    let block =
        (from - 5..from - 2).find(|it| !rotates(&mut chain, *it) && !rotates(&mut chain, it + 1));
    let block = block.expect("two in a row take extrinsics");
    assert_eq!(send_in(&mut chain, block, "//Alice", first), Ok(()));
    let timepoint = begun(&mut chain);
    let second = multi("//Alice", Some(timepoint), polls[0]);
    assert_eq!(send_in(&mut chain, block + 1, "//Bob", second), Ok(()));
    let failed = chain.events().into_iter().any(|event| {
        let result = refused(VotingError::DelayNotOver);
        matches!(event, althing_runtime::RuntimeEvent::Multisig(
            pallet_multisig::Event::MultisigExecuted { result: came, .. }) if came == result)
    });
    assert!(failed, "the delay is not over for two either");
    assert!(is_approved(&mut chain, polls[0]));

    let first = multi("//Bob", None, polls[1]);
    assert_eq!(send_in(&mut chain, from - 1, "//Alice", first), Ok(()));
    let timepoint = begun(&mut chain);
    let second = multi("//Alice", Some(timepoint), polls[1]);
    assert_eq!(send_in(&mut chain, from, "//Bob", second), Ok(()));
    assert!(
        is_law(&mut chain, "assembly"),
        "in time they may, as anybody may"
    );
}

/// Approved and open polls keep the delay that they were opened under.
#[test]
fn a_delay_shortened_in_flight_is_not_theirs() {
    let mut chain = founded();
    let (polls, from, _) = approved_together(&mut chain, &["archive"]);
    let open = opened(&mut chain, "//Citizen//20", TrackId::ORDINARY, law("open"));
    let track = TrackId::ORDINARY;
    let mut rule = chain
        .read(|| Tracks::<Runtime>::get(track))
        .expect("it is founding");
    rule.delay = 1;
    let shorten = VotingCall::set_track { track, rule };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, shorten), Ok(()));
    let early = send_in(&mut chain, from - 1, CLERK, enacting(polls[0]));
    assert_eq!(early, refused(VotingError::DelayNotOver));
    assert_eq!(send_in(&mut chain, from, CLERK, enacting(polls[0])), Ok(()));
    assert_eq!(row(&mut chain, open).terms.delay, 6);
    let later = opened(&mut chain, "//Citizen//21", TrackId::ORDINARY, law("later"));
    assert_eq!(row(&mut chain, later).terms.delay, 1);
}

/// What was voted on is known by its hash: bytes of another call are not it, wherever they stand.
#[test]
fn a_changed_call_is_not_enacted() {
    let mut chain = founded();
    let (good, bad) = (law("archive"), law("arsenal"));
    assert_eq!(good.encoded_size(), bad.encoded_size());
    let (hash, len) = preimage(&good.encode());
    let (poll, from) = approved(&mut chain, "//Citizen//20", TrackId::ORDINARY, good.clone());
    fund(&mut chain, "//Mallory");
    let note = pallet_preimage::Call::<Runtime>::note_preimage {
        bytes: bad.encode(),
    };
    assert_eq!(send(&mut chain, "//Mallory", note), Ok(()));
    // Nobody takes away what a vote needs: who noted it may have the deposit back, and it stays.
    let unnote = pallet_preimage::Call::<Runtime>::unnote_preimage { hash };
    assert_eq!(
        send(&mut chain, "//Mallory", unnote.clone()),
        Err(pallet_preimage::Error::<Runtime>::NotAuthorized.into())
    );
    assert_eq!(send(&mut chain, CLERK, unnote), Ok(()));
    let stored = |bytes: Vec<u8>| {
        let bytes = BoundedVec::truncate_from(bytes);
        pallet_preimage::PreimageFor::<Runtime>::insert((hash, len), bytes);
    };
    pass_to(&mut chain, from);
    chain.read(|| stored(bad.encode()));
    let changed = send(&mut chain, CLERK, enacting(poll));
    assert_eq!(changed, refused(VotingError::CallUnknown));
    assert!(is_approved(&mut chain, poll));
    chain.read(|| stored(good.encode()));
    assert_eq!(enacted(&mut chain, poll), Ok(()));
    assert!(is_law(&mut chain, "archive") && !is_law(&mut chain, "arsenal"));
}

/// One poll decides once: nobody has it made on a track with a shorter delay, or twice.
#[test]
fn another_track_does_not_decide_on_it() {
    let mut chain = founded();
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let call: RuntimeCall = ratify.into();
    let (hash, len) = preimage(&call.encode());
    let note = pallet_preimage::Call::<Runtime>::note_preimage {
        bytes: call.encode(),
    };
    assert_eq!(send(&mut chain, CLERK, note), Ok(()));
    for track in TrackId::FOUNDING {
        let propose = VotingCall::propose { track, hash, len };
        let came = send(&mut chain, "//Citizen//1", propose);
        let expected = if track == TrackId::CONSTITUTION {
            Ok(())
        } else {
            refused(VotingError::CallNotAllowed)
        };
        assert_eq!(came, expected, "{track:?}");
    }
}
