//! What referenda decide on, and what their origins open, are the same calls.
//!
//! The configurations say which track's origin a call lets in, and `Agenda` says which calls a track decides
//! on. Every row of every table is held against both, so that nothing is voted on that cannot be made, and
//! nothing can be made that no track decides on.

use althing_integration_tests::belonging::document;
use althing_primitives::{DocumentRef, TrackId};
use althing_runtime::{configs::deciding::Agenda, Runtime, RuntimeCall};
use frame_support::traits::GetCallMetadata;
use pallet_charter::Call as CharterCall;
use pallet_quadratic_voting::{FilterId, RootCalls, TrackFilter};
use pallet_utility::Call as UtilityCall;
use sp_runtime::DispatchError;

use crate::{
    carriers::{Carrier, CARRIERS},
    table::Verdict,
};

/// What the origin of a referendum opens beside what its track decides on, and why no track decides on it.
const BEYOND: &[(&str, &[&str], &str)] = &[
    (
        "System",
        &["remark", "apply_authorized_upgrade"],
        "anybody may, without a vote",
    ),
    (
        "Utility",
        &["batch", "batch_all", "force_batch"],
        "a track decides on a batch with all that is in it, and nobody on a remark",
    ),
    (
        "Utility",
        &["if_else"],
        "it carries calls that are made as what it is made as",
    ),
    (
        "Nfts",
        &[
            "destroy",
            "burn",
            "set_team",
            "approve_transfer",
            "cancel_approval",
            "clear_all_transfer_approvals",
            "lock_item_properties",
            "clear_attribute",
            "set_metadata",
            "clear_metadata",
            "set_collection_metadata",
            "clear_collection_metadata",
            "set_collection_max_supply",
            "update_mint_settings",
            "force_mint",
            "force_set_attribute",
        ],
        "the pallet has one origin for all that is done by force, and what is somebody's is not taken by vote",
    ),
];

fn is_beyond(call: &RuntimeCall) -> bool {
    let call = call.get_call_metadata();
    BEYOND.iter().any(|(pallet, names, _)| {
        *pallet == call.pallet_name && names.contains(&call.function_name)
    })
}

/// Whether a call was let in. What fails for another reason fails by the state.
fn is_let_in(came: Verdict) -> bool {
    let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
    came != Err(DispatchError::BadOrigin) && came != Err(filtered)
}

/// Calls that more than one track decides on, each where the state says so: by the tier of a spend. What each
/// comes to is in the rows.
fn depends_on_state(came: Verdict) -> bool {
    let not_decider = pallet_timelock_treasury::Error::<Runtime>::NotDecider.into();
    came == Err(not_decider)
}

/// What is wrong with a call that came to `came` by what was approved on `track`, and to `by_root` by root.
pub(crate) fn disagreement(
    track: TrackId,
    call: &RuntimeCall,
    came: Verdict,
    by_root: Verdict,
) -> Option<String> {
    let admitted = Agenda::allows(FilterId(track.0), call);
    let as_root = Agenda::needs_root(track, call);
    let upgrade = matches!(
        call,
        RuntimeCall::System(frame_system::Call::authorize_upgrade { .. })
    );
    if as_root != (upgrade && track == TrackId::CONSTITUTION) || (as_root && !admitted) {
        return Some(format!("{track:?} makes it as root: {as_root}"));
    }
    if depends_on_state(came) {
        return None;
    }
    let is_let_in = is_let_in(if as_root { by_root } else { came });
    if admitted && !is_let_in {
        return Some(format!("{track:?} decides on it and cannot make it"));
    }
    if is_let_in && !admitted && !is_beyond(call) {
        return Some(format!("{track:?} could make it and does not decide on it"));
    }
    None
}

fn goal_dropped() -> RuntimeCall {
    let goal = pallet_charter::GoalId(0);
    CharterCall::<Runtime>::drop_goal { goal }.into()
}

fn batches(calls: &[RuntimeCall]) -> [RuntimeCall; 3] {
    let calls = || calls.to_vec();
    [
        UtilityCall::<Runtime>::batch { calls: calls() }.into(),
        UtilityCall::<Runtime>::batch_all { calls: calls() }.into(),
        UtilityCall::<Runtime>::force_batch { calls: calls() }.into(),
    ]
}

/// Of what carries a call, tracks decide on batches alone.
#[test]
fn no_carrier_but_a_batch_is_decided_on() {
    let decided: Vec<_> = CARRIERS
        .iter()
        .filter(|carrier| {
            // Keys are looked up in the state, which is not there.
            let Carrier { name, carry, .. } = carrier;
            let has_state = !["Did.dispatch_as", "Multisig.as_multi"].contains(name);
            has_state
                && TrackId::FOUNDING
                    .iter()
                    .any(|track| Agenda::allows(FilterId(track.0), &carry(goal_dropped())))
        })
        .map(|carrier| carrier.name)
        .collect();
    assert_eq!(
        decided,
        ["Utility.batch", "Utility.batch_all", "Utility.force_batch"]
    );
}

#[test]
fn a_batch_is_decided_on_with_all_that_is_in_it() {
    let ordinary = FilterId(TrackId::ORDINARY.0);
    let document: DocumentRef = document("charter");
    let grave: RuntimeCall = CharterCall::<Runtime>::ratify_charter { document }.into();
    let nested = |inner: &[RuntimeCall]| batches(&batches(inner));
    for good in nested(&[goal_dropped(), goal_dropped()]) {
        assert!(Agenda::allows(ordinary, &good), "{good:?}");
    }
    for bad in nested(&[goal_dropped(), grave]) {
        for track in TrackId::FOUNDING {
            assert!(
                !Agenda::allows(FilterId(track.0), &bad),
                "{track:?}: {bad:?}"
            );
        }
    }
}

#[test]
fn nothing_is_decided_on_where_there_is_no_track() {
    for filter in (0..64).filter(|filter| !TrackId::FOUNDING.contains(&TrackId(*filter))) {
        assert!(!Agenda::allows(FilterId(filter), &goal_dropped()));
    }
}
