//! What records weigh: goals of the design.

use althing_primitives::{SchemaId, Voter};
use codec::{Encode, MaxEncodedLen};
use sp_runtime::AccountId32;

use super::*;
use crate::{Deposit, Mark, Member, Presence, Seat, Vouchers, MAX_VOUCHERS};

type Record = Member<AccountId32, u128>;

fn record(presence: Presence<AccountId32, u128>) -> Record {
    Member {
        did: Did([1; 32]),
        class: MemberClass::Citizen,
        since: CivilSeconds::MAX,
        nullifier: Some(althing_primitives::Nullifier {
            schema: SchemaId(u32::MAX),
            value: H256::repeat_byte(1),
        }),
        recovering: true,
        unrenewed: Some(CivilSeconds::MAX),
        presence,
    }
}

#[test]
fn a_member_is_at_most_two_hundred_bytes() {
    assert!(
        Record::max_encoded_len() <= 200,
        "{}",
        Record::max_encoded_len()
    );
    let largest = record(Presence::In(Seat {
        deposit: Deposit {
            payer: AccountId32::new([1; 32]),
            amount: u128::MAX,
        },
        dues_until: CivilSeconds::MAX,
        mark: Mark::Suspended(CivilSeconds::MAX),
        vouchers: Vouchers::truncate_from((0..MAX_VOUCHERS).map(MemberId).collect()),
        at_risk_until: CivilSeconds::MAX,
    }));
    assert!(largest.encoded_size() <= 200, "{}", largest.encoded_size());
}

#[test]
fn who_is_out_leaves_at_most_128_bytes() {
    let out = record(Presence::Out {
        barred_until: CivilSeconds::MAX,
    });
    assert!(out.encoded_size() <= 128, "{}", out.encoded_size());
    assert!(MemberId::max_encoded_len() <= 128);
    assert!(crate::Vouching::max_encoded_len() <= 128);
}

#[test]
fn a_voter_is_small() {
    assert_eq!(Voter::<u32>::max_encoded_len(), 4 + 1 + 9 + 4 + 8);
}
