//! What members read.

use althing_primitives::{BodyId, DomainId, OnBodyEnd};

use super::{member, submit, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, Contributions, Test},
    runtime_api::PAGE,
    EntryId, Kind, NextEntry,
};

#[test]
fn domains_are_read_with_their_owners() {
    chain().run(|| {
        Contributions::on_body_end(BodyId(5), BodyId(0));
        let page = Contributions::domains(DomainId(0));
        let owners: Vec<_> = page
            .items
            .iter()
            .map(|each| (each.id, each.owner))
            .collect();
        assert_eq!(
            owners,
            [
                (COUNCIL_DOMAIN, Some(BodyId(0))),
                (GROUP_DOMAIN, Some(BodyId(0)))
            ]
        );
        assert_eq!(page.next, None);
    });
}

#[test]
fn open_entries_are_read_by_domain_and_by_member() {
    chain().run(|| {
        let first = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        let other = submit(10, GROUP_DOMAIN, Kind::Time, 1);
        let last = submit(11, COUNCIL_DOMAIN, Kind::Time, 1);
        let of_council = |from| {
            let page = Contributions::open_entries(COUNCIL_DOMAIN, from);
            page.items.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert_eq!(of_council(EntryId(0)), [first, last]);
        assert_eq!(of_council(other), [last]);
        assert_eq!(Contributions::entries_of(member(10)), [first, other]);
        let entry = Contributions::entry(other).map(|entry| entry.domain);
        assert_eq!(entry, Some(GROUP_DOMAIN));
    });
}

#[test]
fn a_page_says_where_the_next_one_begins() {
    chain().run(|| {
        NextEntry::<Test>::put(EntryId(PAGE + 1));
        let next = |from| Contributions::open_entries(COUNCIL_DOMAIN, EntryId(from)).next;
        assert_eq!(next(0), Some(EntryId(PAGE)));
        assert_eq!(next(1), None);
        assert_eq!(next(u32::MAX), None);
    });
}
