//! How citizens decide, on the real runtime: whole referenda from the proposal to what comes of them, and
//! what nobody gets around.

mod delays;
mod following;
mod free;
mod full;
mod journey;
mod objecting;
mod one_voice;
mod rules;
mod walk;

use althing_integration_tests::{
    belonging::{did_of, document, number_of, send},
    referenda::{cast, closed, opened, pass_to, voters},
    Chain, Person, Sent,
};
use althing_primitives::{signing_payload, MemberId, PollId, TrackId};
use althing_runtime::{BlockNumber, Runtime, RuntimeCall, System, Validators, VERSION};
use frame_support::weights::Weight;
use pallet_charter::{Call as CharterCall, LawTexts};
use pallet_did::{Call as DidCall, KeyId, KeySignature, NewKey, PublicKey, Relationships};
use pallet_quadratic_voting::{
    Ballot, Ballots, Call, Error, PollOf, Polls, Purse, Purses, Stage, Tally,
};
use pallet_session::ShouldEndSession;
use sp_core::{sr25519, Pair, H256};
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchError;

pub(crate) type VotingCall = Call<Runtime>;
pub(crate) type VotingError = Error<Runtime>;
/// What a call came to.
pub(crate) type Outcome = Result<(), DispatchError>;

/// Who opens, closes, enacts and prunes: anybody may.
pub(crate) const CLERK: &str = "//Ferdie";

/// What an enacted call may weigh, in tests.
pub(crate) const BOUND: Weight = Weight::from_parts(400_000_000_000, 10_000_000);

/// An ordinary matter: a new law.
pub(crate) fn law(name: &str) -> RuntimeCall {
    let (law, document) = (None, document(name));
    CharterCall::<Runtime>::enact_law { law, document }.into()
}

/// Whether the law of that name was ever enacted.
pub(crate) fn is_law(chain: &mut Chain, name: &str) -> bool {
    let document = document(name);
    chain.read(|| LawTexts::<Runtime>::iter_values().any(|text| text == document))
}

/// Hash and length of what a call encodes to.
pub(crate) fn preimage(bytes: &[u8]) -> (H256, u32) {
    let len = u32::try_from(bytes.len()).expect("it is short");
    (H256(blake2_256(bytes)), len)
}

pub(crate) fn refused(error: VotingError) -> Outcome {
    Err(error.into())
}

pub(crate) fn row(chain: &mut Chain, poll: PollId) -> PollOf<Runtime> {
    let row = chain.read(|| Polls::<Runtime>::get(poll));
    row.expect("it was opened and is not pruned")
}

pub(crate) fn stage(chain: &mut Chain, poll: PollId) -> Stage<BlockNumber> {
    row(chain, poll).stage
}

pub(crate) fn is_approved(chain: &mut Chain, poll: PollId) -> bool {
    matches!(stage(chain, poll), Stage::Approved { .. })
}

pub(crate) fn tally(ayes: u64, nays: u64, voters: u32, aye_heads: u32) -> Tally {
    Tally {
        ayes,
        nays,
        voters,
        aye_heads,
    }
}

pub(crate) fn ballot(chain: &mut Chain, poll: PollId, member: MemberId) -> Option<Ballot> {
    chain.read(|| Ballots::<Runtime>::get(poll, member))
}

/// What the member's voice is now, whenever it was last used.
pub(crate) fn purse(chain: &mut Chain, member: MemberId) -> Purse<BlockNumber> {
    use althing_primitives::SeasonClock;
    chain.read(|| {
        let season = althing_runtime::Charter::current().number;
        Purses::<Runtime>::get(member).in_season(season)
    })
}

/// The credits that the member whose seat `who` rules has spent in this season.
pub(crate) fn spent(chain: &mut Chain, who: &str) -> u32 {
    let member = number_of(chain, who);
    purse(chain, member).used().all()
}

pub(crate) fn vote(chain: &mut Chain, who: &str, poll: PollId, votes: i16) -> Outcome {
    send(chain, who, VotingCall::vote { poll, votes })
}

pub(crate) fn people(paths: &[&str]) -> Vec<Person> {
    paths.iter().map(|path| Person::named(path)).collect()
}

/// Has the voters of these tests approve `call`; the poll, and the first block in which it can be enacted.
pub(crate) fn approved(
    chain: &mut Chain,
    proposer: &str,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> (PollId, BlockNumber) {
    let poll = opened(chain, proposer, track, call);
    all_say_aye(chain, poll);
    let from = closed(chain, poll).expect("it passed");
    (poll, from)
}

pub(crate) fn all_say_aye(chain: &mut Chain, poll: PollId) {
    let ayes = cast(chain, &voters(), poll, 1);
    assert!(ayes.iter().all(|sent| *sent == Ok(Ok(()))), "{ayes:?}");
}

pub(crate) fn enacting(poll: PollId) -> VotingCall {
    VotingCall::enact {
        poll,
        weight_bound: BOUND,
    }
}

/// Gives the identity that `who` speaks as a key that makes calls.
pub(crate) fn add_calling_key(chain: &mut Chain, who: &str, key: &sr25519::Pair) -> Outcome {
    let did = did_of(chain, who);
    let key = NewKey {
        public: PublicKey::Sr25519(key.public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    };
    send(chain, who, DidCall::<Runtime>::add_key { did, key })
}

/// The call as one of the identity that `who` speaks as, signed by that key of it.
pub(crate) fn by_key(
    chain: &mut Chain,
    who: &str,
    key: &sr25519::Pair,
    key_id: KeyId,
    call: impl Into<RuntimeCall>,
) -> DidCall<Runtime> {
    let (did, call, valid_until) = (did_of(chain, who), call.into(), 10_000);
    let (nonce, genesis) = chain.read(|| {
        let seen = althing_runtime::Did::resolve(&did).expect("it is there");
        (seen.nonce, System::block_hash(0))
    });
    let version = VERSION.transaction_version;
    let fields = (version, did, key_id, nonce, valid_until, &call);
    let payload = signing_payload("althing/did-call", &genesis, &fields);
    DidCall::dispatch_as {
        did,
        key_id,
        nonce,
        valid_until,
        signature: KeySignature::Sr25519(key.sign(&payload)),
        call: Box::new(call),
    }
}

/// Whether sessions rotate in that block, so that no extrinsic is in it.
pub(crate) fn rotates(chain: &mut Chain, block: BlockNumber) -> bool {
    chain.read(|| Validators::should_end_session(block))
}

/// Has `who` send `call` in exactly that block.
pub(crate) fn send_in(
    chain: &mut Chain,
    block: BlockNumber,
    who: &str,
    call: impl Into<RuntimeCall>,
) -> Outcome {
    assert!(!rotates(chain, block), "no extrinsic is in block {block}");
    pass_to(chain, block);
    assert_eq!(chain.height() + 1, block, "it is not past");
    let extrinsic = chain.sign(&Person::named(who), call);
    let sent: Option<Sent> = chain.block(vec![extrinsic]).pop();
    sent.expect("one outcome").expect("it is in the block")
}

/// The start of the next season.
pub(crate) fn next_season(chain: &mut Chain) -> BlockNumber {
    use althing_primitives::SeasonClock;
    chain.read(|| althing_runtime::Charter::upcoming().start)
}

/// Passes blocks until the next one is the first of the next season, or the one after it if sessions rotate
/// in that.
pub(crate) fn pass_season(chain: &mut Chain) {
    let start = next_season(chain);
    pass_to(chain, start);
    chain.pass(1);
}
