//! Each invariant notices its own corruption.

use crate::{
    mock::{chain, params, run_to, Test},
    Candidacies, Chosen, KeyUses, KeysLeaving, LeavingKeys, Parameters, Params, PutOut,
};

#[test]
fn a_validator_without_candidacy_is_noticed() {
    chain(3).corrupt(
        "validators 1",
        || run_to(1),
        || Candidacies::<Test>::remove(2),
    );
}

#[test]
fn a_validator_who_is_leaving_is_noticed() {
    chain(3).corrupt(
        "validators 1",
        || run_to(1),
        || {
            Candidacies::<Test>::mutate_extant(2, |candidacy| {
                candidacy.withdrawable_from = Some(5);
            });
        },
    );
}

#[test]
fn a_seat_held_twice_is_noticed() {
    chain(3).corrupt(
        "validators 2",
        || run_to(1),
        || Chosen::<Test>::mutate(|chosen| chosen.try_push(1).expect("there is room")),
    );
}

#[test]
fn an_empty_set_is_noticed() {
    chain(3).corrupt("validators 2", || run_to(1), Chosen::<Test>::kill);
}

#[test]
fn a_deposit_that_is_not_held_is_noticed() {
    chain(3).corrupt(
        "validators 3",
        || run_to(1),
        || Candidacies::<Test>::mutate_extant(2, |candidacy| candidacy.deposit += 1),
    );
}

#[test]
fn a_seat_of_one_put_out_is_noticed() {
    chain(3).corrupt(
        "validators 4",
        || run_to(1),
        || PutOut::<Test>::mutate(|put_out| put_out.try_push(1).expect("there is room")),
    );
}

#[test]
fn a_key_of_the_future_is_noticed() {
    chain(3).corrupt(
        "validators 5",
        || run_to(1),
        || {
            let (key, _) = KeyUses::<Test>::iter().next().expect("there are keys");
            KeyUses::<Test>::mutate_extant(key, |entry| entry.from = 9);
        },
    );
}

#[test]
fn a_batch_outside_of_the_queue_is_noticed() {
    chain(3).corrupt(
        "validators 6",
        || run_to(1),
        || {
            let keys = LeavingKeys {
                left: 1,
                forget_at: 4,
                keys: Default::default(),
            };
            KeysLeaving::<Test>::insert(5, keys);
        },
    );
}

#[test]
fn a_key_that_nothing_forgets_is_noticed() {
    chain(3).corrupt(
        "validators 7",
        || run_to(1),
        || {
            let (key, _) = KeyUses::<Test>::iter().next().expect("there are keys");
            KeyUses::<Test>::mutate_extant(key, |entry| entry.until = Some(1));
        },
    );
}

#[test]
fn parameters_out_of_range_are_noticed() {
    chain(3).corrupt(
        "validators 8",
        || run_to(1),
        || {
            Parameters::<Test>::put(Params {
                bond: 0,
                ..params()
            });
        },
    );
}
