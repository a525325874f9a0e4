//! The rules of the game, changed by vote: phases and the runtime itself.

use althing_integration_tests::{
    belonging::{ask, days, document, founded, send, ANYBODY},
    chain::next_version,
    referenda::{closed, enacted, made_by, opened, pass_to, referendum},
    Chain,
};
use althing_primitives::{Condition, Phase, TrackId};
use althing_runtime::{configs::deciding::Agenda, Runtime, RuntimeCall, System};
use codec::Encode;
use pallet_charter::{
    Call as CharterCall, Change, ConditionReading, Error as CharterError, LawId, Laws,
    PendingChanges,
};
use pallet_quadratic_voting::{FilterId, Proposers, TrackFilter, TrackOf, Tracks};
use sp_core::{storage::well_known_keys, H256};
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchError;

use crate::{all_say_aye, law, preimage, refused, VotingCall, VotingError, CLERK};

const CODE: &[u8] = b"the next runtime";

/// The charter is ratified and three polls are closed, all at the same time: the movement is in its second
/// phase. The third asks for what is not there yet.
#[test]
fn a_phase_is_reached_by_deciding_and_the_next_asks_for_more() {
    let mut chain = founded();
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let advance = CharterCall::<Runtime>::advance_phase {};
    let (constitution, ordinary) = (TrackId::CONSTITUTION, TrackId::ORDINARY);
    let polls = [
        opened(&mut chain, "//Citizen//1", constitution, ratify),
        opened(&mut chain, "//Citizen//2", ordinary, law("archive")),
        opened(&mut chain, "//Citizen//3", ordinary, law("assembly")),
    ];
    for poll in polls {
        all_say_aye(&mut chain, poll);
    }
    let unmet: crate::Outcome = Err(CharterError::<Runtime>::ConditionNotMet.into());
    for poll in [polls[1], polls[2], polls[0]] {
        assert_eq!(send(&mut chain, ANYBODY, advance.clone()), unmet);
        let from = closed(&mut chain, poll).expect("it passed");
        pass_to(&mut chain, from);
        assert_eq!(enacted(&mut chain, poll), Ok(()));
    }
    assert_eq!(send(&mut chain, ANYBODY, advance.clone()), Ok(()));
    let phase: Phase = ask(&mut chain, "CharterApi_phase", ());
    assert_eq!(phase, Phase::Capital);

    assert_eq!(send(&mut chain, ANYBODY, advance), unmet);
    let conditions: Vec<ConditionReading> = ask(&mut chain, "CharterApi_conditions", ());
    let missing: Vec<_> = conditions
        .iter()
        .filter(|reading| {
            reading
                .measured
                .is_none_or(|there| there < reading.at_least)
        })
        .map(|reading| (reading.condition, reading.measured))
        .collect();
    assert_eq!(
        missing,
        [
            (Condition::ElectedBodies, Some(0)),
            (Condition::VotedIssuers, Some(0)),
            (Condition::AuditedMonths, Some(0)),
        ]
    );
    let proposers = conditions
        .iter()
        .find(|reading| reading.condition == Condition::PollProposers);
    assert_eq!(proposers.and_then(|reading| reading.measured), Some(3));
}

/// Once, and after 28 days once more: then what is entrenched is not what it was.
#[test]
fn an_entrenched_law_changes_by_two_votes() {
    // Early in a season, when the second vote has to wait for the next one; and later.
    for day in [10, 30] {
        entrenched_law_changes(day);
    }
}

fn entrenched_law_changes(day: u32) {
    let mut chain = founded();
    chain.pass(days(day));
    let (law, change) = (LawId(1), Change::Repeal);
    let propose = CharterCall::<Runtime>::propose_change {
        law: Some(law),
        change: change.clone(),
    };
    let constitution = TrackId::CONSTITUTION;
    let came = referendum(&mut chain, "//Citizen//1", constitution, propose);
    assert_eq!(came, Ok(()));
    let is_law = |chain: &mut Chain| chain.read(|| Laws::<Runtime>::contains_key(law));
    assert!(is_law(&mut chain), "one vote changes nothing");
    let pending = chain.read(|| PendingChanges::<Runtime>::get(law));
    let pending = pending.expect("it waits for its second vote");
    let confirm = CharterCall::<Runtime>::confirm_change {
        law,
        change,
        mark: pending.mark,
    };
    let came = referendum(&mut chain, "//Citizen//1", constitution, confirm);
    assert_eq!(came, Ok(()));
    assert!(!is_law(&mut chain));
}

/// Nothing but the constitution's own track undoes what is decided there, so that it cannot be shut by it.
#[test]
fn the_constitution_stays_open() {
    let mut chain = founded();
    let constitution = FilterId(TrackId::CONSTITUTION.0);
    let track = chain.read(|| Tracks::<Runtime>::get(TrackId::CONSTITUTION));
    let track = track.expect("it is founded with it");
    let params = chain.read(pallet_charter::Parameters::<Runtime>::get);
    let longest = params.season_length;
    let set_track = |track, rule| RuntimeCall::from(VotingCall::set_track { track, rule });
    let season = |season_length| {
        let params = pallet_charter::Params {
            season_length,
            ..params.clone()
        };
        RuntimeCall::from(CharterCall::<Runtime>::set_params { params })
    };
    let stays = TrackId::CONSTITUTION;
    let refused = [
        set_track(
            stays,
            TrackOf::<Runtime> {
                who: Proposers::Nobody,
                ..track
            },
        ),
        set_track(
            stays,
            TrackOf::<Runtime> {
                who: Proposers::Contributors,
                ..track
            },
        ),
        set_track(
            stays,
            TrackOf::<Runtime> {
                calls: FilterId(0),
                ..track
            },
        ),
        set_track(
            stays,
            TrackOf::<Runtime> {
                voting: longest,
                ..track
            },
        ),
        season(track.span() - 1),
    ];
    let admitted = [
        set_track(stays, TrackOf::<Runtime> { share: 70, ..track }),
        set_track(
            TrackId::ORDINARY,
            TrackOf::<Runtime> {
                who: Proposers::Nobody,
                ..track
            },
        ),
        season(track.span()),
    ];
    chain.read(|| {
        for call in refused {
            assert!(!Agenda::allows(constitution, &call), "{call:?}");
            let batch = pallet_utility::Call::<Runtime>::batch { calls: vec![call] };
            assert!(!Agenda::allows(constitution, &batch.into()));
        }
        for call in &admitted {
            assert!(Agenda::allows(constitution, call), "{call:?}");
        }
        // Each good alone, two of them could shut it together.
        let [longer, other, shorter] = admitted;
        let batch = |calls| pallet_utility::Call::<Runtime>::batch_all { calls }.into();
        for alone in [longer, shorter, upgrade()] {
            assert!(!Agenda::allows(constitution, &batch(vec![alone])));
        }
        assert!(Agenda::allows(constitution, &batch(vec![other])));
    });
}

/// What is open to objection stays so in whatever company.
#[test]
fn a_batch_is_as_open_to_objection_as_what_is_in_it() {
    let mut chain = founded();
    let about_seats: RuntimeCall =
        pallet_collective::Call::<Runtime, pallet_collective::Instance1>::disapprove_proposal {
            proposal_hash: H256::zero(),
        }
        .into();
    let law: RuntimeCall = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    }
    .into();
    let batch = |calls: &[&RuntimeCall]| -> RuntimeCall {
        let calls = calls.iter().map(|call| (*call).clone()).collect();
        pallet_utility::Call::<Runtime>::batch_all { calls }.into()
    };
    chain.read(|| {
        assert!(!Agenda::is_objectionable(&about_seats));
        assert!(!Agenda::is_objectionable(&batch(&[&about_seats])));
        assert!(Agenda::is_objectionable(&batch(&[&about_seats, &law])));
        assert!(Agenda::is_objectionable(&batch(&[
            &batch(&[&law]),
            &about_seats
        ])));
        assert!(Agenda::is_objectionable(&batch(&[])));
    });
}

fn upgrade() -> RuntimeCall {
    let code_hash = H256(blake2_256(CODE));
    frame_system::Call::authorize_upgrade { code_hash }.into()
}

/// By the rules for rules: 28 days of voting, 14 of delay. Then anybody brings the code.
#[test]
fn an_upgrade_is_decided_on_and_authorised() {
    let mut chain = founded();
    chain.reads_versions(next_version());
    let poll = opened(&mut chain, "//Citizen//1", TrackId::CONSTITUTION, upgrade());
    all_say_aye(&mut chain, poll);
    let before = chain.height();
    let from = closed(&mut chain, poll).expect("it passed");
    assert!(from - before >= 2 * (28 + 14) - 5);
    let bring = frame_system::Call::<Runtime>::apply_authorized_upgrade {
        code: CODE.to_vec(),
    };
    let nothing = Err(frame_system::Error::<Runtime>::NothingAuthorized.into());
    assert_eq!(send(&mut chain, ANYBODY, bring.clone()), nothing);
    pass_to(&mut chain, from);
    assert_eq!(enacted(&mut chain, poll), Ok(()));
    let authorized = chain
        .read(System::authorized_upgrade)
        .expect("it is authorised");
    assert_eq!(authorized.code_hash(), &H256(blake2_256(CODE)));
    let other = frame_system::Call::<Runtime>::apply_authorized_upgrade {
        code: b"another runtime".to_vec(),
    };
    let unknown = Err(frame_system::Error::<Runtime>::Unauthorized.into());
    assert_eq!(send(&mut chain, ANYBODY, other), unknown);
    assert_eq!(send(&mut chain, ANYBODY, bring), Ok(()));
    let code = chain.read(|| sp_io::storage::get(well_known_keys::CODE));
    assert_eq!(code.as_deref(), Some(CODE));
}

/// Nothing else that only root may do is decided on by anybody.
#[test]
fn no_other_track_and_no_other_call_of_root_is_decided_on() {
    let mut chain = founded();
    let code_hash = H256(blake2_256(CODE));
    type SystemCall = frame_system::Call<Runtime>;
    let others: Vec<RuntimeCall> = vec![
        SystemCall::authorize_upgrade_without_checks { code_hash }.into(),
        SystemCall::set_code {
            code: CODE.to_vec(),
        }
        .into(),
        SystemCall::set_storage { items: vec![] }.into(),
        pallet_balances::Call::<Runtime>::force_set_balance {
            who: althing_integration_tests::Person::named("//Eve").address(),
            new_free: 1,
        }
        .into(),
        pallet_utility::Call::<Runtime>::dispatch_as {
            as_origin: Box::new(frame_system::RawOrigin::Root.into()),
            call: Box::new(upgrade()),
        }
        .into(),
    ];
    let upgrade = upgrade();
    for (call, is_upgrade) in others
        .iter()
        .map(|call| (call, false))
        .chain([(&upgrade, true)])
    {
        let bytes = call.encode();
        let (hash, len) = preimage(&bytes);
        let note = pallet_preimage::Call::<Runtime>::note_preimage { bytes };
        assert_eq!(send(&mut chain, CLERK, note), Ok(()));
        for track in TrackId::FOUNDING {
            let propose = VotingCall::propose { track, hash, len };
            let came = send(&mut chain, "//Citizen//1", propose);
            let is_good = is_upgrade && track == TrackId::CONSTITUTION;
            let expected = if is_good {
                Ok(())
            } else {
                refused(VotingError::CallNotAllowed)
            };
            assert_eq!(came, expected, "{track:?}: {call:?}");
        }
    }
}

/// A batch of good things and an upgrade is not decided on; and if it were, the whole of it would fail.
#[test]
fn an_upgrade_in_a_batch_is_refused() {
    let mut chain = founded();
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let batch: RuntimeCall = pallet_utility::Call::<Runtime>::batch_all {
        calls: vec![ratify.into(), upgrade()],
    }
    .into();
    let constitution = TrackId::CONSTITUTION;
    assert!(!chain.read(|| Agenda::allows(FilterId(constitution.0), &batch)));
    let came = made_by(&mut chain, constitution, batch);
    assert_eq!(came, Err(DispatchError::BadOrigin));
    assert!(chain.read(System::authorized_upgrade).is_none());
    let ratified = chain.read(pallet_charter::Ratified::<Runtime>::get);
    assert_eq!(ratified, 0, "all or nothing");
}
