//! Contributions keep the laws of the traits that they implement.

use althing_primitives::{conformance, BodyId, Right};
use frame_support::assert_ok;

use super::{attested, member, signed, with_points, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, run_to, Contributions, Test, WINDOW},
    Kind,
};

fn wait(blocks: u64) {
    run_to(frame_system::Pallet::<Test>::block_number() + blocks);
}

#[test]
fn they_are_points() {
    chain().run(|| {
        run_to(1);
        with_points(10, Kind::Time, 500);
        conformance::points_lookup::<Contributions>(
            member(10),
            member(11),
            COUNCIL_DOMAIN,
            GROUP_DOMAIN,
            || wait(70),
        );
    });
}

#[test]
fn they_open_rights() {
    chain().run(|| {
        run_to(1);
        let entries = [
            attested(10, Kind::Time, 100),
            attested(11, Kind::Time, 99),
            attested(12, Kind::Funds, 1_000),
        ];
        wait(WINDOW);
        for entry in entries {
            assert_ok!(Contributions::settle(signed(1), entry));
        }
        conformance::right_check::<Contributions>(
            Right::Candidacy,
            member(10),
            member(11),
            member(12),
            || wait(100),
        );
    });
}

#[test]
fn they_hear_that_a_body_is_over() {
    chain().run(|| {
        conformance::on_body_end::<Contributions>(BodyId(5), BodyId(6), BodyId(0), || {
            Contributions::owner_of(GROUP_DOMAIN)
        });
    });
}
