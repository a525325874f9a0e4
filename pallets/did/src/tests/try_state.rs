//! Each invariant notices its own corruption.

use althing_primitives::Did;

use super::support::*;
use crate::{
    mock::{chain, params, Test},
    Attempts, Created, DepositsBy, DidOf, Documents, Identities, KeyId, Parameters, Params,
    Recoveries, Relationships, RevokedKey, RevokedKeys, Status,
};

/// The only identity there is.
fn only() -> Did {
    Identities::<Test>::iter_keys()
        .next()
        .expect("there is one")
}

fn alone() {
    befriended(Alice);
}

fn armed() {
    arm(befriended(Alice));
}

#[test]
fn an_identity_without_document_is_noticed() {
    chain().corrupt("did 1", alone, || Documents::<Test>::remove(only()));
}

#[test]
fn an_identity_without_deposits_is_noticed() {
    chain().corrupt("did 1", alone, || DepositsBy::<Test>::remove(only()));
}

#[test]
fn friends_of_nobody_are_noticed() {
    chain().corrupt("did 1", alone, || {
        let rules = Recoveries::<Test>::get(only()).expect("there are friends");
        Recoveries::<Test>::insert(Did([1; 32]), rules);
    });
}

#[test]
fn an_account_that_speaks_without_being_named_is_noticed() {
    chain().corrupt("did 2", alone, || DidOf::<Test>::insert(id(Bob), only()));
}

#[test]
fn an_account_that_is_named_and_does_not_speak_is_noticed() {
    chain().corrupt("did 2", alone, || DidOf::<Test>::remove(id(Alice)));
}

#[test]
fn a_deposit_that_is_not_held_is_noticed() {
    chain().corrupt("did 3", alone, || {
        DepositsBy::<Test>::mutate_extant(only(), |deposits| deposits.base.amount += 1);
    });
}

#[test]
fn a_friends_deposit_that_is_not_held_is_noticed() {
    chain().corrupt("did 3", armed, || {
        Attempts::<Test>::mutate(only(), |attempts| attempts[0].deposit += 1);
    });
}

#[test]
fn a_size_that_is_not_paid_for_is_noticed() {
    chain().corrupt("did 4", alone, || {
        DepositsBy::<Test>::mutate_extant(only(), |deposits| deposits.used.bytes -= 1);
    });
}

#[test]
fn a_key_with_a_number_to_come_is_noticed() {
    chain().corrupt("did 5", alone, || {
        Documents::<Test>::mutate_extant(only(), |document| document.next_key = KeyId(0));
    });
}

#[test]
fn a_key_for_nothing_is_noticed() {
    chain().corrupt("did 5", alone, || {
        Documents::<Test>::mutate_extant(only(), |document| {
            document.keys[0].relationships = Relationships(0);
        });
    });
}

#[test]
fn a_key_both_live_and_revoked_is_noticed() {
    chain().corrupt("did 5", alone, || {
        let key = Documents::<Test>::get(only()).expect("it lives").keys[0];
        let revoked = RevokedKey {
            public: key.public,
            relationships: key.relationships,
            added: key.added,
            revoked_at: key.added,
        };
        RevokedKeys::<Test>::insert(only(), key.id, revoked);
    });
}

#[test]
fn a_recovery_without_attempt_is_noticed() {
    chain().corrupt("did 6", alone, || {
        Identities::<Test>::mutate_extant(only(), |identity| {
            identity.status = Status::Recovering;
        });
    });
}

#[test]
fn an_approved_attempt_on_an_active_identity_is_noticed() {
    chain().corrupt("did 6", armed, || {
        Identities::<Test>::mutate_extant(only(), |identity| identity.status = Status::Active);
    });
}

#[test]
fn an_approval_by_a_stranger_is_noticed() {
    chain().corrupt("did 6", armed, || {
        Attempts::<Test>::mutate(only(), |attempts| attempts[0].approvals[1] = id(One));
    });
}

#[test]
fn a_friend_who_approved_twice_is_noticed() {
    chain().corrupt("did 6", armed, || {
        Attempts::<Test>::mutate(only(), |attempts| {
            let mut second = attempts[0].clone();
            second.new_controller = id(One);
            second.deposit = 0;
            attempts.try_push(second).expect("there is room");
        });
    });
}

#[test]
fn a_circle_of_one_is_noticed() {
    chain().corrupt("did 7", alone, || {
        Recoveries::<Test>::mutate_extant(only(), |rules| rules.circle.threshold = 1);
    });
}

#[test]
fn a_threshold_out_of_reach_is_noticed() {
    chain().corrupt("did 7", alone, || {
        Recoveries::<Test>::mutate_extant(only(), |rules| rules.circle.threshold = 4);
    });
}

#[test]
fn an_identity_that_is_yet_to_come_is_noticed() {
    chain().corrupt("did 8", alone, || Created::<Test>::insert(id(Alice), 0));
}

#[test]
fn parameters_out_of_range_are_noticed() {
    chain().corrupt("did 9", alone, || {
        Parameters::<Test>::put(Params {
            row_deposit: 0,
            ..params()
        });
    });
}
