//! Proofs that somebody signed two votes.

use althing_runtime::{Block, Hash, Runtime};
use sp_consensus_grandpa::{
    localized_payload, runtime_decl_for_grandpa_api::GrandpaApiV3 as GrandpaApi, AuthorityId,
    AuthoritySignature, Equivocation, EquivocationProof,
};
use sp_core::{ed25519, Pair, H256};
use sp_session::MembershipProof;

use crate::Chain;

type Message = finality_grandpa::Message<Hash, u32>;
type Prevote = finality_grandpa::Prevote<Hash, u32>;

fn key(seed: &str) -> ed25519::Pair {
    ed25519::Pair::from_string(seed, None).expect("a derivation path")
}

/// Two votes of the key of `seed` in one round of the set `set_id`, for two blocks.
///
/// # Panics
/// If `seed` is no derivation path.
#[must_use]
pub fn two_votes(seed: &str, set_id: u64, round: u64) -> EquivocationProof<Hash, u32> {
    votes_for(seed, set_id, round, [1, 2])
}

/// Two votes of the key of `seed` in one round of the set `set_id`, for the blocks whose hashes repeat
/// these bytes.
///
/// # Panics
/// If `seed` is no derivation path.
#[must_use]
pub fn votes_for(
    seed: &str,
    set_id: u64,
    round: u64,
    blocks: [u8; 2],
) -> EquivocationProof<Hash, u32> {
    let pair = key(seed);
    let vote = |byte: u8| {
        let vote = Prevote {
            target_hash: H256::repeat_byte(byte),
            target_number: 5,
        };
        let message: Message = finality_grandpa::Message::Prevote(vote.clone());
        let signature: AuthoritySignature = pair
            .sign(&localized_payload(round, set_id, &message))
            .into();
        (vote, signature)
    };
    let equivocation = finality_grandpa::Equivocation {
        round_number: round,
        identity: AuthorityId::from(pair.public()),
        first: vote(blocks[0]),
        second: vote(blocks[1]),
    };
    EquivocationProof::new(set_id, Equivocation::Prevote(equivocation))
}

/// What the node asks the runtime for before it reports.
///
/// # Panics
/// If `seed` is no derivation path.
pub fn ownership(chain: &mut Chain, seed: &str, set_id: u64) -> Option<MembershipProof> {
    let id = AuthorityId::from(key(seed).public());
    chain
        .read(|| <Runtime as GrandpaApi<Block>>::generate_key_ownership_proof(set_id, id))
        .and_then(|proof| proof.decode())
}
