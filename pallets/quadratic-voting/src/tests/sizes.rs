//! What records weigh: goals of the design.

use althing_primitives::MemberId;
use codec::MaxEncodedLen;
use sp_runtime::AccountId32;

use crate::{Ballot, Poll, Purse, Summary};

/// What a key of `Twox64Concat` adds to the number that it hashes.
const HASH: usize = 8;

#[test]
fn a_ballot_is_at_most_a_hundred_bytes_with_its_key() {
    let key = 32 + 2 * (HASH + MemberId::max_encoded_len());
    assert_eq!(Ballot::max_encoded_len(), 11);
    assert!(key + Ballot::max_encoded_len() <= 100);
}

#[test]
fn what_is_kept_for_ever_is_at_most_128_bytes() {
    assert!(Summary::<sp_core::H256, u32>::max_encoded_len() <= 128);
    assert!(Purse::<u32>::max_encoded_len() <= 128);
}

#[test]
fn a_poll_is_small() {
    let size = Poll::<AccountId32, u128, sp_core::H256, u32>::max_encoded_len();
    assert!(size <= 256, "{size}");
}
