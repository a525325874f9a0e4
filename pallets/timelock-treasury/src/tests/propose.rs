//! `propose_spend`

use althing_primitives::Did;

use super::*;
use crate::{Purposes, Schedule, MAX_PARTS};

#[test]
fn it_is_numbered_paid_for_and_told() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 300);
        assert_eq!(id, SpendId(0));
        assert_eq!(held(SOMEBODY), DEPOSIT);
        let spend = spend(id);
        assert_eq!((spend.amount, spend.tier), (300, Tier::Small));
        assert_eq!(spend.stage, Stage::Proposed);
        let terms = crate::TermsOf::<Test> {
            line: LINE,
            payee: Payee::Account(PAID),
            schedule: Schedule::Parts(parts(&[part(300, 0, false)])),
            purpose: document(2),
            emergency: None,
        };
        assert_eq!(spend.hash, Treasury::terms_hash(&terms));
        saw(Event::Proposed {
            spend: id,
            by: SOMEBODY,
            terms,
            hash: spend.hash,
            amount: 300,
            tier: Tier::Small,
        });
        assert_eq!(Purposes::<Test>::get(id).unwrap().purpose, document(2));
        assert_eq!(propose(OTHER, 10), SpendId(1));
    });
}

#[test]
fn two_that_differ_in_anything_have_other_hashes() {
    chain().run(|| {
        run_to(1);
        let first = propose(LINE, 300);
        let others = [
            propose(LINE, 301),
            propose(OTHER, 300),
            propose_to(Payee::Account(41), 300),
            propose_to(Payee::Identity(did(PAID)), 300),
            propose_emergency(300),
            propose_parts(&[part(150, 0, false), part(150, 0, false)]),
            propose_parts(&[part(300, 1, false)]),
            propose_parts(&[part(300, 0, true)]),
        ];
        for other in others {
            assert_ne!(hash(first), hash(other));
        }
    });
}

#[test]
fn what_can_never_be_paid_is_refused() {
    chain().run(|| {
        run_to(1);
        let refused = |call: crate::Call<Test>, error: E| {
            assert_eq!(dispatch(signed(SOMEBODY), call), Err(error.into()));
        };
        let to = Payee::Account(PAID);
        let of = |schedule: &[Part<u64, u64>]| proposal_to(LINE, to.clone(), schedule);
        refused(proposal(LineId(9), 10), E::LineNotFound);
        refused(of(&[]), E::ScheduleEmpty);
        refused(
            of(&[part(10, 5, false), part(10, 4, false)]),
            E::ScheduleUnordered,
        );
        refused(proposal(LINE, 0), E::PartTooSmall);
        refused(proposal(LINE, ED - 1), E::PartTooSmall);
        refused(proposal(LINE, 3_001), E::PartOverCap);
        refused(
            proposal_to(LINE, Payee::Identity(Did([99; 32])), &[part(10, 0, false)]),
            E::PayeeNotFound,
        );
        for account in Treasury::accounts() {
            refused(
                proposal_to(LINE, Payee::Account(account), &[part(10, 0, false)]),
                E::PayeeIsTreasury,
            );
        }
        let poor = 77;
        assert!(dispatch(signed(poor), proposal(LINE, 10)).is_err());
        assert_eq!(next_spend(), SpendId(0));
        assert_noop!(
            dispatch(SystemOrigin::Root.into(), proposal(LINE, 10)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn what_is_over_all_counting_is_refused() {
    chain().run(|| {
        run_to(1);
        let terms = crate::LineTerms {
            cap: u64::MAX,
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        let too_much = proposal_to(
            LINE,
            Payee::Account(PAID),
            &[part(u64::MAX, 0, false), part(u64::MAX, 0, false)],
        );
        assert_eq!(
            dispatch(signed(SOMEBODY), too_much),
            Err(E::AmountTooLarge.into())
        );
        crate::Counters::<Test>::mutate(|counts| counts.spend = SpendId(u32::MAX));
        assert_eq!(
            dispatch(signed(SOMEBODY), proposal(LINE, 10)),
            Err(E::NumbersExhausted.into())
        );
    });
}

#[test]
fn the_tier_is_told_for_information() {
    chain().run(|| {
        run_to(1);
        for (amount, tier) in [
            (500, Tier::Small),
            (501, Tier::Medium),
            (2_000, Tier::Medium),
            (2_001, Tier::Large),
        ] {
            assert_eq!(spend(propose(LINE, amount)).tier, tier, "{amount}");
        }
        // Instalments are counted whole.
        let halves = [part(400, 0, false), part(400, 100, false)];
        assert_eq!(spend(propose_parts(&halves)).tier, Tier::Medium);
        let most = usize::try_from(MAX_PARTS).unwrap();
        let dozen = vec![part(200, 0, true); most];
        assert_eq!(spend(propose_parts(&dozen)).tier, Tier::Large);
        assert_eq!(spend(propose_emergency(10)).tier, Tier::Large);
    });
}
