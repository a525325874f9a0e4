//! Where the standing bodies deliberate. Whoever sits in the body proposes and votes; anybody closes what is
//! decided; referenda end their motions. Nobody sets their seats: `Bodies` does, in `working.rs`.

use althing_integration_tests::{
    belonging::account,
    motions::{COUNCIL, GUARDIANS},
};
use althing_runtime::{Hash, Runtime, RuntimeCall};
use codec::Encode;
use frame_support::weights::Weight;
use pallet_collective::{Call, Config, Error, Instance1, Instance2};
use sp_runtime::{
    traits::{BlakeTwo256, Hash as _},
    DispatchError,
};

use crate::table::{anybody, nobody, only, themselves, Table, CONSTITUTION, ROOT, SIGNED};

/// `Council`.
pub(crate) fn council(table: &mut Table) {
    body::<Instance1>(table, &COUNCIL);
}

/// `Guardians`.
pub(crate) fn guardians(table: &mut Table) {
    body::<Instance2>(table, &GUARDIANS);
}

fn remark(text: &str) -> RuntimeCall {
    let remark = text.as_bytes().to_vec();
    frame_system::Call::remark { remark }.into()
}

/// A motion, its hash and the length of its call.
fn motion(text: &str) -> (Box<RuntimeCall>, Hash, u32) {
    let call = remark(text);
    let length = u32::try_from(call.encoded_size()).expect("a remark is short");
    let hash = BlakeTwo256::hash_of(&call);
    (Box::new(call), hash, length)
}

fn body<I: 'static>(table: &mut Table, seats: &[&str])
where
    Runtime: Config<I, Proposal = RuntimeCall>,
    <Runtime as Config<I>>::Proposal: Into<RuntimeCall>,
    RuntimeCall: From<Call<Runtime, I>>,
    Error<Runtime, I>: Into<DispatchError>,
{
    let a_seat = || themselves(seats[0], Error::<Runtime, I>::NotMember);
    let constitution = only(CONSTITUTION);
    let members: Vec<_> = seats.iter().map(|seat| account(seat)).collect();
    let set = Call::<Runtime, I>::set_members {
        new_members: members[1..].to_vec(),
        prime: None,
        old_count: 100,
    };
    table.row(set, &nobody());

    let (proposal, hash, length_bound) = motion("a motion");
    let execute = Call::<Runtime, I>::execute {
        proposal: proposal.clone(),
        length_bound,
    };
    table.row(execute, &a_seat());
    let at_once = Call::<Runtime, I>::propose {
        threshold: 1,
        proposal: proposal.clone(),
        length_bound,
    };
    table.row(at_once, &a_seat());
    let propose = Call::<Runtime, I>::propose {
        threshold: 2,
        proposal,
        length_bound,
    };
    table.keep(propose, &a_seat());

    let close = Call::<Runtime, I>::close {
        proposal_hash: hash,
        index: 0,
        proposal_weight_bound: Weight::from_parts(1_000_000_000_000, 10_000_000),
        length_bound,
    };
    let early = nobody().refusing(SIGNED, Error::<Runtime, I>::TooEarly);
    table.row(close.clone(), &early);
    for seat in &seats[..2] {
        let vote = Call::<Runtime, I>::vote {
            proposal: hash,
            index: 0,
            approve: true,
        };
        table.keep(vote, &themselves(seat, Error::<Runtime, I>::NotMember));
    }
    table.row(close, &anybody());
    table.row(
        Call::<Runtime, I>::kill {
            proposal_hash: hash,
        },
        &constitution,
    );

    // What it cost stays held while it is open, and can be had back by anybody for its author afterwards.
    let release = Call::<Runtime, I>::release_proposal_cost {
        proposal_hash: hash,
    };
    let open = nobody()
        .refusing(SIGNED, Error::<Runtime, I>::ProposalActive)
        .refusing(ROOT, Error::<Runtime, I>::ProposalActive);
    table.row(release.clone(), &open);
    let disapprove = Call::<Runtime, I>::disapprove_proposal {
        proposal_hash: hash,
    };
    table.keep(disapprove, &constitution);
    table.row(release, &anybody().and(ROOT));
}
