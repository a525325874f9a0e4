//! When a body that answers is over.

use althing_primitives::{conformance, BodyId, OnBodyEnd};

use super::*;
use crate::owing::MAX_SUCCESSIONS;

#[test]
fn its_heir_files() {
    run(|| {
        with_line();
        end("2026-11");
        Reports::on_body_end(BodyId(5), BodyId(1));
        let succeeded = Event::BodySucceeded {
            body: BodyId(5),
            heir: BodyId(1),
        };
        assert_eq!(events().pop(), Some(succeeded));
        assert_noop!(
            file(GROUP, LINE, monthly("2026-11")),
            Error::<Test>::NotResponsible
        );
        assert_ok!(file(61, LINE, monthly("2026-11")));
    });
}

#[test]
fn the_laws_of_bodies_that_end() {
    run(|| {
        with_line();
        let owner = || match Reports::standing(&LINE).owed[0].responsible {
            Some(Party::Body(body)) => Some(body),
            _ => None,
        };
        conformance::on_body_end::<Reports>(BodyId(5), BodyId(20), BodyId(1), owner);
    });
}

#[test]
fn a_chain_of_heirs_is_followed_so_far() {
    run(|| {
        with_line();
        for body in 0..MAX_SUCCESSIONS {
            Reports::on_body_end(BodyId(5 + body), BodyId(6 + body));
        }
        end("2026-11");
        let last = GROUP + u64::from(MAX_SUCCESSIONS);
        assert_ok!(file(last, LINE, monthly("2026-11")));
        Reports::on_body_end(BodyId(5 + MAX_SUCCESSIONS), BodyId(1));
        end("2026-12");
        assert_noop!(
            file(61, LINE, monthly("2026-12")),
            Error::<Test>::NotResponsible
        );
        // Then the community names another.
        assert_ok!(Reports::oblige(
            obligers(),
            LINE,
            terms(Cadence::Monthly, body(1))
        ));
        assert_ok!(file(61, LINE, monthly("2026-12")));
    });
}

#[test]
fn a_circle_of_heirs_leaves_nobody_and_loops_nowhere() {
    run(|| {
        with_line();
        Reports::on_body_end(BodyId(5), BodyId(1));
        Reports::on_body_end(BodyId(1), BodyId(5));
        assert_eq!(Reports::answering(&body(1)), Some(body(1)));
        assert_eq!(Reports::answering(&body(5)), Some(body(1)));
    });
}
