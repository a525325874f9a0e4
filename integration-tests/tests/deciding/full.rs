//! When there is no room: nothing is lost, and it is said loudly (fault 16).

use althing_integration_tests::{
    belonging::{balance, founded, send},
    chain::applied,
    referenda::{enacted, opened, pass_to},
    Chain, Person, Sent,
};
use althing_primitives::TrackId;
use althing_runtime::{
    constants::time::SLOT_MILLISECONDS, Executive, Hash, Header, Runtime, System, Timestamp,
    UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::{
    dispatch::GetDispatchInfo,
    storage::{with_transaction, TransactionOutcome},
    weights::Weight,
};
use pallet_quadratic_voting::FreeWeight;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{
    traits::Header as _, transaction_validity::InvalidTransaction, Digest, DigestItem,
    DispatchError,
};

use crate::{
    approved, is_approved, is_law, law, people, preimage, refused, row, tally, VotingCall,
    VotingError,
};

/// What the next block would make of the extrinsics after free ballots of that weight, as who makes the block
/// tries them: what does not fit leaves nothing behind, and waits.
fn tried(chain: &mut Chain, before: Weight, extrinsics: &[UncheckedExtrinsic]) -> Vec<Sent> {
    let (number, parent) = (chain.height() + 1, chain.head());
    chain.read(|| {
        let now = Timestamp::get() + SLOT_MILLISECONDS;
        let slot = Slot::from(now / SLOT_MILLISECONDS);
        let digest = Digest {
            logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())],
        };
        let root = Hash::default();
        let header = Header::new(number, root, root, parent, digest);
        let all = with_transaction(|| {
            Executive::initialize_block(&header);
            FreeWeight::<Runtime>::put((System::block_number(), before));
            let inherent = pallet_timestamp::Call::<Runtime>::set { now };
            let inherent = UncheckedExtrinsic::new_bare(inherent.into());
            assert_eq!(Executive::apply_extrinsic(inherent), Ok(Ok(())));
            let sent = extrinsics.iter().cloned().map(applied).collect();
            TransactionOutcome::Rollback(Ok::<Vec<Sent>, DispatchError>(sent))
        });
        all.expect("there is room for a storage layer")
    })
}

/// A quarter of a block is full of free ballots: those of others wait for the next block, and what pays is
/// let in beside them.
#[test]
fn free_ballots_that_do_not_fit_go_into_the_next_block() {
    let mut chain = founded();
    let poll = opened(
        &mut chain,
        "//Citizen//20",
        TrackId::ORDINARY,
        law("archive"),
    );
    let voters = ["//Citizen//1", "//Citizen//2", "//Citizen//3"];
    let ballots: Vec<_> = people(&voters)
        .iter()
        .map(|who| chain.sign(who, VotingCall::vote { poll, votes: 1 }))
        .collect();
    let dest = Person::named("//Dave").address();
    let pays = pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value: 1 };
    let pays = chain.sign(&Person::named("//Citizen//4"), pays);
    let quarter = chain.read(althing_runtime::QuadraticVoting::max_call_weight);

    let mut offered = ballots.clone();
    offered.push(pays);
    let sent = tried(&mut chain, quarter, &offered);
    let no_room = Err(InvalidTransaction::ExhaustsResources.into());
    assert_eq!(sent[..3], [no_room; 3]);
    assert_eq!(sent[3], Ok(Ok(())));
    // Room for one.
    let one = ballots[0].get_dispatch_info().total_weight();
    let sent = tried(&mut chain, quarter.saturating_sub(one), &offered);
    assert_eq!(sent, [Ok(Ok(())), no_room, no_room, Ok(Ok(()))]);
    // Whoever waited is not worse off: the same transactions, still free.
    chain.pass(1);
    let before = voters.map(|who| balance(&mut chain, who));
    assert_eq!(chain.block(ballots), vec![Ok(Ok(())); 3]);
    assert_eq!(voters.map(|who| balance(&mut chain, who)), before);
    assert_eq!(row(&mut chain, poll).tally, tally(3, 0, 3, 3));
}

/// More than one proposal of one citizen on a track, or what fits no season, is refused or waits; what is
/// approved stays until it is made or its time is over.
#[test]
fn what_is_approved_is_kept_however_much_is_proposed() {
    let mut chain = founded();
    let (poll, from) = approved(
        &mut chain,
        "//Citizen//20",
        TrackId::ORDINARY,
        law("archive"),
    );
    let bytes = law("assembly").encode();
    let (hash, len) = preimage(&bytes);
    let note = pallet_preimage::Call::<Runtime>::note_preimage { bytes };
    assert_eq!(send(&mut chain, "//Alice", note), Ok(()));
    let track = TrackId::ORDINARY;
    // Everybody proposes the same, and each of them once.
    let propose = VotingCall::propose { track, hash, len };
    let everybody: Vec<_> = (0..23).map(|index| format!("//Citizen//{index}")).collect();
    for round in 0..2 {
        for who in &everybody {
            let expected = if round == 0 {
                Ok(())
            } else {
                refused(VotingError::ProposalExists)
            };
            let came = send(&mut chain, who, propose.clone());
            assert_eq!(came, expected, "{who}");
        }
    }
    assert!(is_approved(&mut chain, poll));
    pass_to(&mut chain, from);
    // Too little weight asked for is said, and changes nothing.
    let little = VotingCall::enact {
        poll,
        weight_bound: Weight::zero(),
    };
    assert_eq!(
        send(&mut chain, "//Alice", little),
        refused(VotingError::WeightBoundTooSmall)
    );
    // More than fits a block is not let in, and can be sent again.
    let all = VotingCall::enact {
        poll,
        weight_bound: Weight::MAX,
    };
    let sent = chain.send(&Person::named("//Bob"), all);
    assert_eq!(sent, Err(InvalidTransaction::ExhaustsResources.into()));
    assert!(is_approved(&mut chain, poll));
    assert_eq!(enacted(&mut chain, poll), Ok(()));
    assert!(is_law(&mut chain, "archive"));
}
