//! What members and applicants read.

use althing_primitives::{CredentialProblem, PersonhoodProblem};

use super::*;
use crate::{runtime_api::Lack, YEAR};

fn lacks(account: u64) -> Vec<Lack<u64>> {
    Membership::lacks(&account)
}

#[test]
fn before_an_application_one_learns_what_it_takes() {
    chain(5).run(|| {
        assert_eq!(lacks(200), [Lack::Identity]);
        assert_eq!(lacks(6), [Lack::Application]);
        Charter::set(None);
        assert_eq!(lacks(6), [Lack::Charter, Lack::Application]);
        Speakers::mutate(|speakers| speakers.insert(30, did(6)));
        assert_eq!(
            lacks(30),
            [Lack::Identity, Lack::Charter, Lack::Application]
        );
    });
}

#[test]
fn who_is_barred_or_rules_a_seat_learns_it_before_an_application() {
    chain(5).run(|| {
        World::identify(did(50), 2);
        assert_eq!(lacks(2), [Lack::AccountWithoutSeat, Lack::Application]);
        World::identify(did(2), 2);
        suspend::expel_for(1, YEAR);
        assert_eq!(lacks(1), [Lack::EndOfBar, Lack::Application]);
        World::pass(YEAR);
        assert_eq!(lacks(1), [Lack::Application]);
    });
}

#[test]
fn a_member_lacks_nothing() {
    chain(5).run(|| assert_eq!(lacks(1), []));
}

#[test]
fn an_applicant_learns_all_that_lacks() {
    chain(5).run(|| {
        run_to(1);
        apply(6, citizen(6));
        let waiting = Lack::Waiting { until: 11 };
        let vouches = Lack::Vouches {
            given: 0,
            needed: 1,
        };
        assert_eq!(lacks(6), [waiting, vouches]);
        vouch(1, 6);
        run_to(11);
        assert_eq!(lacks(6), []);
        for objector in [2, 3] {
            assert_eq!(
                Membership::object(signed(objector), did(6), document(1)),
                Ok(())
            );
        }
        World::amend(6, |credential| credential.expires_at = START);
        let personhood = PersonhoodProblem::Credential(CredentialProblem::Expired);
        assert_eq!(
            lacks(6),
            [Lack::Personhood(personhood), Lack::Decision { until: 25 }]
        );
        for human in 7..=9 {
            join(human, citizen(human));
        }
        run_to(25);
        assert_eq!(
            lacks(6),
            [Lack::Personhood(personhood), Lack::Room { from: SEASON }]
        );
    });
}

#[test]
fn the_lack_of_a_fit_identity_and_account_is_told() {
    chain(5).run(|| {
        apply(6, ally(6));
        World::alter(did(6), |identity| {
            identity.status = althing_primitives::IdentityStatus::Recovering;
        });
        assert!(lacks(6).contains(&Lack::Identity));
        recovery::recover(6, 6);
        World::identify(did(50), 6);
        join(6, ally(50));
        Speakers::mutate(|speakers| speakers.insert(30, did(6)));
        assert!(lacks(30).contains(&Lack::AccountWithoutSeat));
        run_to(200);
        assert!(lacks(30).contains(&Lack::Application));
    });
}

#[test]
fn an_application_is_shown_with_what_lacks() {
    chain(5).run(|| {
        assert!(Membership::application_info(&6).is_none());
        apply(6, citizen(6));
        let info = Membership::application_info(&6).unwrap();
        assert_eq!(info.did, did(6));
        assert_eq!(info.application.form, citizen(6));
        assert_eq!(info.lacks, lacks(6));
    });
}

#[test]
fn a_member_is_shown_with_what_follows_from_the_date() {
    chain(5).run(|| {
        assert!(Membership::member_info(id(9)).is_none());
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        let info = Membership::member_info(id(0)).unwrap();
        assert_eq!((info.id, info.did, info.controller), (id(0), did(1), 1));
        assert_eq!(info.standing, Standing::Active);
        assert!(!info.lapsed && info.has_badge);
        assert_eq!(info.leaving, Some(14));
        assert_eq!(info.barred_until, None);
        World::pass(YEAR);
        let info = Membership::member_info(id(0)).unwrap();
        assert_eq!(info.standing, Standing::Active);
        assert!(info.lapsed, "though nobody wrote it down");
    });
}

#[test]
fn who_was_expelled_is_shown_with_the_bar() {
    chain(5).run(|| {
        suspend::expel_for(1, YEAR);
        let info = Membership::member_info(id(0)).unwrap();
        assert_eq!(info.standing, Standing::Out);
        assert_eq!(info.barred_until, Some(START.saturating_add(YEAR)));
        assert_eq!((info.paid_until, info.voice_since), (None, None));
    });
}
