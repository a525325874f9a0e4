//! Domains are opened, given to bodies, and inherited.

use althing_primitives::{BodyId, DomainId, OnBodyEnd};
use althing_test_utils::events::{assert_last, of_pallet};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{community, judges, rules, signed, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    domains::MAX_SUCCESSIONS,
    mock::{chain, run_to, terms, Contributions, Test},
    DomainTerms, Domains, Error, Event, Heirs, NextDomain,
};

#[test]
fn a_new_domain_has_the_next_number() {
    chain().run(|| {
        run_to(1);
        assert_ok!(Contributions::open_domain(community(), terms(5, 3)));
        assert_last::<Test>(Event::DomainOpened {
            domain: DomainId(2),
            terms: terms(5, 3),
        });
        let domain = Domains::<Test>::get(DomainId(2)).expect("it was opened");
        assert!(domain.open);
        assert_eq!(Contributions::owner_of(DomainId(2)), Some(BodyId(5)));
    });
}

#[test]
fn terms_out_of_range_are_refused() {
    chain().run(|| {
        for attestations in [0, 101] {
            assert_noop!(
                Contributions::open_domain(community(), terms(0, attestations)),
                Error::<Test>::AttestationsOutOfRange
            );
            assert_noop!(
                Contributions::set_domain(
                    community(),
                    COUNCIL_DOMAIN,
                    BodyId(0),
                    attestations,
                    true
                ),
                Error::<Test>::AttestationsOutOfRange
            );
        }
        for half_life in [9, 525_600_001] {
            let terms = DomainTerms {
                half_life,
                ..terms(0, 1)
            };
            assert_noop!(
                Contributions::open_domain(community(), terms),
                Error::<Test>::HalfLifeOutOfRange
            );
        }
    });
}

#[test]
fn a_body_that_does_not_stand_owns_nothing() {
    chain().run(|| {
        assert_noop!(
            Contributions::open_domain(community(), terms(6, 1)),
            Error::<Test>::BodyNotFound
        );
        assert_noop!(
            Contributions::set_domain(community(), COUNCIL_DOMAIN, BodyId(6), 1, true),
            Error::<Test>::BodyNotFound
        );
    });
}

#[test]
fn more_domains_than_there_may_be_are_refused() {
    chain().run(|| {
        assert_ok!(Contributions::open_domain(community(), terms(0, 1)));
        assert_ok!(Contributions::open_domain(community(), terms(0, 1)));
        assert_noop!(
            Contributions::open_domain(community(), terms(0, 1)),
            Error::<Test>::TooManyDomains
        );
        assert_eq!(NextDomain::<Test>::get(), DomainId(4));
    });
}

#[test]
fn a_domain_that_is_set_has_its_new_owner_and_keeps_its_half_life() {
    chain().run(|| {
        run_to(1);
        let half_life = |domain| Domains::<Test>::get(domain).map(|found| found.terms.half_life);
        let before = half_life(COUNCIL_DOMAIN);
        assert_ok!(Contributions::set_domain(
            community(),
            COUNCIL_DOMAIN,
            BodyId(5),
            1,
            false
        ));
        assert_last::<Test>(Event::DomainSet {
            domain: COUNCIL_DOMAIN,
            owner: BodyId(5),
            attestations: 1,
            open: false,
        });
        assert_eq!(Contributions::owner_of(COUNCIL_DOMAIN), Some(BodyId(5)));
        assert_eq!(half_life(COUNCIL_DOMAIN), before);
        assert_noop!(
            Contributions::set_domain(community(), DomainId(9), BodyId(5), 1, true),
            Error::<Test>::DomainNotFound
        );
    });
}

#[test]
fn only_the_community_opens_and_sets_domains() {
    chain().run(|| {
        for origin in [
            signed(1),
            judges(),
            rules(),
            RawOrigin::Root.into(),
            RawOrigin::None.into(),
        ] {
            assert_noop!(
                Contributions::open_domain(origin.clone(), terms(0, 1)),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Contributions::set_domain(origin, COUNCIL_DOMAIN, BodyId(0), 1, true),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn the_domains_of_a_body_that_is_over_are_its_heirs() {
    chain().run(|| {
        run_to(1);
        Contributions::on_body_end(BodyId(5), BodyId(0));
        assert_last::<Test>(Event::BodySucceeded {
            body: BodyId(5),
            heir: BodyId(0),
        });
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(0)));
    });
}

#[test]
fn an_heir_that_is_over_has_its_own_heir() {
    chain().run(|| {
        Contributions::on_body_end(BodyId(5), BodyId(6));
        Contributions::on_body_end(BodyId(6), BodyId(7));
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(7)));
        // What is handed to one that is over goes to its heir at once.
        Contributions::on_body_end(BodyId(8), BodyId(5));
        assert_eq!(Heirs::<Test>::get(BodyId(8)), Some(BodyId(7)));
    });
}

#[test]
fn nobody_is_their_own_heir() {
    chain().run(|| {
        run_to(1);
        Contributions::on_body_end(BodyId(5), BodyId(5));
        Contributions::on_body_end(BodyId(5), BodyId(6));
        Contributions::on_body_end(BodyId(6), BodyId(5));
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(6)));
        assert_eq!(of_pallet::<Test, Event<Test>>().len(), 1);
    });
}

#[test]
fn after_too_many_successions_a_domain_is_nobodys_until_it_is_given_away() {
    chain().run(|| {
        let last = 5 + MAX_SUCCESSIONS;
        for body in 5..last {
            Contributions::on_body_end(BodyId(body), BodyId(body + 1));
        }
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(last)));
        Contributions::on_body_end(BodyId(last), BodyId(last + 1));
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), None);
        assert_ok!(Contributions::set_domain(
            community(),
            GROUP_DOMAIN,
            BodyId(0),
            1,
            true
        ));
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(0)));
    });
}
