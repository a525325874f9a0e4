//! What records weigh.

use codec::MaxEncodedLen;

use crate::{Ballot, Candidacy, Candidate, Election, Seat};

type Account = sp_runtime::AccountId32;

#[test]
fn a_ballot_of_all_candidates_is_small() {
    assert!(Ballot::max_encoded_len() <= 135);
}

#[test]
fn what_a_ballot_reads_of_an_election_is_small() {
    let size = Election::<Account, u128, u32>::max_encoded_len();
    assert_eq!(Candidate::max_encoded_len(), 12);
    assert!(size <= 1_024, "{size}");
}

#[test]
fn a_seat_and_a_candidacy_are_small() {
    assert!(Seat::<u32>::max_encoded_len() <= 13);
    assert!(Candidacy::<Account, u128>::max_encoded_len() <= 128);
}
