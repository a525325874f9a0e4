//! The tier in which a spend is decided.

use super::*;
use crate::{Allowances, LineTerms};

fn tier(line: LineId, amount: u64) -> Tier {
    let terms = crate::Lines::<Test>::get(line).unwrap().terms;
    Treasury::tier_of(line, &terms, Tier::Small, amount)
}

#[test]
fn what_the_line_promised_counts_until_it_is_paid_and_two_months_more() {
    chain().run(|| {
        run_to(200);
        let id = approved(LINE, 300);
        assert_eq!(
            (tier(LINE, 200), tier(LINE, 201)),
            (Tier::Small, Tier::Medium)
        );
        end_month();
        assert_eq!(tier(LINE, 201), Tier::Medium, "it is promised");
        pay(id);
        assert_eq!(tier(LINE, 201), Tier::Medium, "it was paid in this month");
        end_month();
        assert_eq!(tier(LINE, 201), Tier::Medium, "in the previous one");
        end_month();
        assert_eq!(tier(LINE, 500), Tier::Small);
    });
}

#[test]
fn lines_have_allowances_of_their_own() {
    chain().run(|| {
        run_to(1);
        approved(LINE, 500);
        assert_eq!(tier(LINE, 1), Tier::Medium);
        assert_eq!(tier(OTHER, 500), Tier::Small);
    });
}

#[test]
fn a_medium_spend_counts_what_is_small_and_a_small_one_only_what_is_small() {
    chain().run(|| {
        run_to(1);
        approved(LINE, 500);
        assert_eq!(tier(LINE, 1_500), Tier::Medium);
        assert_eq!(tier(LINE, 1_501), Tier::Large);
        let id = approved(OTHER, 2_000);
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_eq!(
            (tier(OTHER, 500), tier(OTHER, 501)),
            (Tier::Small, Tier::Large)
        );
        // A Large spend counts in no lower tier.
        approved(LINE, 2_900);
        assert_eq!(tier(LINE, 1_500), Tier::Medium);
    });
}

#[test]
fn all_lines_together_have_a_medium_allowance() {
    chain().run(|| {
        run_to(1);
        let params = crate::Params {
            medium_allowance: 3_000,
            ..params()
        };
        let call = crate::Call::set_params { params };
        assert_ok!(dispatch(referendum(TrackId::CONSTITUTION), call));
        approved(LINE, 2_000);
        assert_eq!(
            (tier(OTHER, 1_000), tier(OTHER, 1_001)),
            (Tier::Medium, Tier::Large)
        );
        approved(OTHER, 500);
        assert_eq!(
            (tier(OTHER, 500), tier(OTHER, 501)),
            (Tier::Medium, Tier::Large)
        );
    });
}

#[test]
fn a_line_that_lowers_its_allowance_keeps_what_it_promised() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        let terms = LineTerms {
            allowances: Allowances::default(),
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        assert_eq!(tier(LINE, 1), Tier::Large);
        pay(id);
    });
}

#[test]
fn amounts_beyond_counting_are_large() {
    chain().run(|| {
        run_to(1);
        approved(LINE, 100);
        assert_eq!(tier(LINE, u64::MAX), Tier::Large);
    });
}
