//! Each invariant notices its own corruption.

use althing_primitives::{BodyId, DomainId};

use super::{attested, disputed, member, submit, with_points, COUNCIL_DOMAIN};
use crate::{
    mock::{chain, params, run_to, Test},
    Attestations, Domains, Entries, EntryId, Heirs, Kind, NextDomain, NextEntry, OpenEntries,
    Parameters, Params, Records, Stage,
};

fn with_entry() {
    run_to(5);
    submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
}

fn with_record() {
    run_to(5);
    with_points(10, Kind::Time, 100);
}

#[test]
fn parameters_out_of_range_are_noticed() {
    chain().corrupt("contributions 1", with_entry, || {
        Parameters::<Test>::put(Params {
            window: 0,
            ..params()
        });
    });
}

#[test]
fn a_domain_out_of_range_is_noticed() {
    chain().corrupt("contributions 2", with_entry, || {
        Domains::<Test>::mutate_extant(COUNCIL_DOMAIN, |domain| domain.terms.attestations = 0);
    });
}

#[test]
fn a_domain_that_was_lost_is_noticed() {
    chain().corrupt("contributions 2", with_entry, || {
        Domains::<Test>::remove(DomainId(1));
    });
}

#[test]
fn more_domains_than_may_be_are_noticed() {
    chain().corrupt("contributions 2", with_entry, || {
        let domain = Domains::<Test>::get(COUNCIL_DOMAIN).expect("it is there");
        for number in 2..5 {
            Domains::<Test>::insert(DomainId(number), domain.clone());
        }
        NextDomain::<Test>::put(DomainId(5));
    });
}

#[test]
fn bodies_that_inherit_from_each_other_are_noticed() {
    chain().corrupt("contributions 3", with_entry, || {
        Heirs::<Test>::insert(BodyId(5), BodyId(6));
        Heirs::<Test>::insert(BodyId(6), BodyId(5));
    });
}

#[test]
fn an_entry_of_the_future_is_noticed() {
    chain().corrupt("contributions 4", with_entry, || {
        NextEntry::<Test>::put(EntryId(0));
    });
}

#[test]
fn an_entry_with_enough_attestations_that_still_waits_is_noticed() {
    chain().corrupt("contributions 4", with_entry, || {
        let all = Attestations {
            seats: 0b11,
            ..Attestations::none(BodyId(0), Default::default())
        };
        Entries::<Test>::mutate_extant(EntryId(0), |entry| entry.stage = Stage::Submitted(all));
    });
}

#[test]
fn a_window_that_ends_before_it_opens_is_noticed() {
    let arrange = || {
        run_to(5);
        attested(10, Kind::Time, 1);
    };
    chain().corrupt("contributions 4", arrange, || {
        let stage = Stage::Attested { at: 5, until: 5 };
        Entries::<Test>::mutate_extant(EntryId(0), |entry| entry.stage = stage);
    });
}

#[test]
fn an_entry_that_is_not_listed_is_noticed() {
    chain().corrupt("contributions 5", with_entry, || {
        OpenEntries::<Test>::remove(member(10));
    });
}

#[test]
fn an_entry_that_is_listed_twice_is_noticed() {
    chain().corrupt("contributions 5", with_entry, || {
        OpenEntries::<Test>::mutate(member(10), |open| {
            open.try_push(EntryId(0)).expect("there is room");
        });
    });
}

#[test]
fn an_entry_listed_with_somebody_else_is_noticed() {
    chain().corrupt("contributions 5", with_entry, || {
        let open = OpenEntries::<Test>::take(member(10));
        OpenEntries::<Test>::insert(member(11), open);
    });
}

#[test]
fn an_entry_whose_deposit_is_not_held_is_noticed() {
    chain().corrupt("contributions 6", with_entry, || {
        Entries::<Test>::mutate_extant(EntryId(0), |entry| entry.deposit += 1);
    });
}

#[test]
fn a_record_whose_deposit_is_not_held_is_noticed() {
    chain().corrupt("contributions 6", with_record, || {
        Records::<Test>::mutate(member(10), COUNCIL_DOMAIN, |record| {
            record.as_mut().expect("there is one").deposit += 1;
        });
    });
}

#[test]
fn a_dispute_whose_deposit_is_not_held_is_noticed() {
    let arrange = || {
        run_to(5);
        disputed(10, Kind::Time, 1);
    };
    chain().corrupt("contributions 6", arrange, || {
        Entries::<Test>::mutate_extant(EntryId(0), |entry| {
            if let Stage::Disputed { dispute, .. } = &mut entry.stage {
                dispute.deposit += 1;
            }
        });
    });
}

#[test]
fn a_record_with_another_half_life_is_noticed() {
    chain().corrupt("contributions 7", with_record, || {
        Records::<Test>::mutate(member(10), COUNCIL_DOMAIN, |record| {
            record.as_mut().expect("there is one").half_life += 1;
        });
    });
}

#[test]
fn a_record_of_the_future_is_noticed() {
    chain().corrupt("contributions 7", with_record, || {
        Records::<Test>::mutate(member(10), COUNCIL_DOMAIN, |record| {
            record.as_mut().expect("there is one").at += 1;
        });
    });
}
