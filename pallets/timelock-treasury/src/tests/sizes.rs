//! How much is stored.

use codec::MaxEncodedLen;

use crate::{Ledger, LineLedger, Spend};

#[test]
fn rows_that_stay_are_small() {
    // With balances of 16 bytes, as on the chain.
    assert!(Ledger::<u128>::max_encoded_len() <= 256);
    assert!(LineLedger::<u128>::max_encoded_len() <= 224);
}

#[test]
fn a_spend_is_read_at_little_cost() {
    type S = Spend<sp_runtime::AccountId32, u128, sp_core::H256, u32>;
    assert!(S::max_encoded_len() <= 640, "{}", S::max_encoded_len());
}
