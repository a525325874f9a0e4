//! What the polls of the walk are about: good calls, calls that fail when they are made, calls that no track
//! decides on, and what is no call.

use althing_integration_tests::belonging::{account, did_of, document, now};
use althing_primitives::{BodyId, MemberId, SchemaClass, SchemaId, TrackId};
use althing_runtime::{Runtime, RuntimeCall};
use codec::Encode;
use pallet_quadratic_voting::{Parameters, Tracks};

use super::Walk;
use crate::{law, VotingCall};

/// Who may be suspended.
pub(crate) const DOUBTED: [MemberId; 4] = [MemberId(7), MemberId(8), MemberId(9), MemberId(12)];

/// Each with the track that decides on it, if one does.
pub(crate) fn all(walk: &mut Walk) -> Vec<(Option<TrackId>, RuntimeCall)> {
    let mut all = ordinary();
    all.extend(about_people(walk));
    all.extend(about_rules(walk));
    let remark = b"nobody decides on this".to_vec();
    all.push((None, frame_system::Call::remark { remark }.into()));
    all
}

/// What they encode to, and some bytes that are no call.
pub(crate) fn all_bytes(walk: &mut Walk) -> Vec<Vec<u8>> {
    let mut all: Vec<_> = all(walk)
        .into_iter()
        .map(|(_, call)| call.encode())
        .collect();
    all.push(b"no call".to_vec());
    all
}

fn ordinary() -> Vec<(Option<TrackId>, RuntimeCall)> {
    use pallet_charter::{Call as CharterCall, GoalId};
    let drop = |goal| -> RuntimeCall {
        let goal = GoalId(goal);
        CharterCall::<Runtime>::drop_goal { goal }.into()
    };
    let calls = vec![law("first"), drop(77)];
    let half = pallet_utility::Call::<Runtime>::batch {
        calls: calls.clone(),
    };
    let all_or_none = pallet_utility::Call::<Runtime>::batch_all { calls };
    let elect = pallet_validators::Call::<Runtime>::elect {
        who: account("//Eve"),
    };
    let set = pallet_contributions::Call::<Runtime>::set_domain {
        domain: althing_primitives::DomainId(0),
        owner: BodyId::COUNCIL,
        attestations: 2,
        open: true,
    };
    let calls = [
        law("second"),
        drop(0),
        drop(78),
        half.into(),
        all_or_none.into(),
        elect.into(),
        set.into(),
    ];
    calls.map(|call| (Some(TrackId::ORDINARY), call)).into()
}

fn about_people(walk: &mut Walk) -> Vec<(Option<TrackId>, RuntimeCall)> {
    use pallet_credentials::Call as CredentialsCall;
    use pallet_membership::Call as MembershipCall;
    let until = now(&mut walk.chain).saturating_add(120 * 24 * 60 * 60);
    let issuer = did_of(&mut walk.chain, "//Issuer//1");
    let suspend = DOUBTED.map(|member| MembershipCall::<Runtime>::suspend { member, until }.into());
    let reinstate = DOUBTED.map(|member| MembershipCall::<Runtime>::reinstate { member }.into());
    let register = CredentialsCall::<Runtime>::register_schema {
        document: document("baking"),
        class: SchemaClass::Skill,
        max_validity: 1_000_000,
    };
    let recall = CredentialsCall::<Runtime>::revoke_all_of_issuer {
        issuer,
        schema: SchemaId(9),
    };
    let remove = pallet_validators::Call::<Runtime>::remove {
        who: account("//Dave"),
    };
    let mut all = Vec::new();
    let members: [RuntimeCall; 4] = suspend;
    all.extend(members.map(|call| (Some(TrackId::MEMBERSHIP), call)));
    let members: [RuntimeCall; 4] = reinstate;
    all.extend(members.map(|call| (Some(TrackId::MEMBERSHIP), call)));
    all.push((Some(TrackId::ACCREDITATION), register.into()));
    all.push((Some(TrackId::ACCREDITATION), recall.into()));
    all.push((Some(TrackId::URGENT), remove.into()));
    all
}

fn about_rules(walk: &mut Walk) -> Vec<(Option<TrackId>, RuntimeCall)> {
    let (mut params, mut rule) = walk.chain.read(|| {
        let rule = Tracks::<Runtime>::get(TrackId::URGENT);
        (Parameters::<Runtime>::get(), rule.expect("it is founding"))
    });
    params.budget.all = 120;
    params.second_share = 20;
    params.followers = 10;
    rule.share = 55;
    // Ferdie, among the Guardians.
    let seats = pallet_bodies::Call::<Runtime>::recall {
        body: BodyId::GUARDIANS,
        member: MemberId(5),
    };
    let ratify = pallet_charter::Call::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let charter = walk.chain.read(pallet_charter::Parameters::<Runtime>::get);
    let calls: [RuntimeCall; 6] = [
        VotingCall::set_params { params }.into(),
        VotingCall::set_track {
            track: TrackId::URGENT,
            rule,
        }
        .into(),
        VotingCall::set_track {
            track: TrackId(12),
            rule,
        }
        .into(),
        seats.into(),
        ratify.into(),
        pallet_charter::Call::<Runtime>::set_params { params: charter }.into(),
    ];
    calls.map(|call| (Some(TrackId::CONSTITUTION), call)).into()
}
