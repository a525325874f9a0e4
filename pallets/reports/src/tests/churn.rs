//! Whatever is made and unmade leaves nothing behind but what has to be known.

use althing_primitives::Obligations;

use super::*;
use crate::{Answerable, Contents, Params};

#[test]
fn ten_thousand_reports_come_and_go_and_no_token_is_lost() {
    run(|| {
        let keep = Params {
            keep: 0,
            ..params()
        };
        assert_ok!(Reports::set_params(rules(), keep));
        let responsible = Party::Identity(did(10));
        let subject = |round| Subject::Node(althing_primitives::NodeId(round % 100));
        let mut month = month("2026-11");
        for round in 0..1_250_u32 {
            let subject = subject(round);
            assert_ok!(Reports::do_open(
                &subject,
                terms(Cadence::Monthly, responsible)
            ));
            let first = now();
            let occasions = (0..4).map(|index| first.saturating_add(index));
            for due in occasions.clone() {
                assert_ok!(Reports::do_open(
                    &subject,
                    terms(Cadence::Once(due), responsible)
                ));
            }
            let mut filed: Vec<_> = occasions.map(Period::Occasion).collect();
            for period in &filed {
                assert_ok!(file(10, subject, *period));
            }
            go_to(month.end());
            filed.push(Period::Month(month));
            assert_ok!(file(10, subject, Period::Month(month)));
            assert_ok!(opine(3, subject, filed[0], Opinion::Qualified));
            assert_ok!(<Reports as Obligations>::close(&subject));
            month = month.next().expect("not the last");
            go_to(month.end());
            for archived in [month.previous().expect("not the first"), month] {
                // The month before may be archived by the round before.
                let _ = Reports::archive(archivists(), Period::Month(archived), H256::zero());
            }
            for period in filed {
                assert_ok!(Reports::clear(signed(1), subject, period).map(|_| ()));
            }
            month = month.next().expect("not the last");
            System::reset_events();
        }
        assert_eq!(Filings::<Test>::iter().count(), 0);
        assert_eq!(Contents::<Test>::iter().count(), 0);
        assert_eq!(Answerable::<Test>::iter().count(), 0);
        let subjects: Vec<_> = Records::<Test>::iter_keys().collect();
        assert_eq!(
            subjects,
            [TREASURY],
            "what the founding document obliges to"
        );
        assert_eq!((held(10), Balances::free_balance(10)), (0, RICH));
        assert_eq!(Balances::total_issuance(), 99 * RICH);
        assert_eq!(AcceptedFilings::<Test>::iter().count(), 1_250);
    });
}

#[test]
fn what_stays_for_ever_is_small() {
    use codec::{Encode, MaxEncodedLen};
    use frame_support::storage::generator::StorageMap;
    let milestone = Period::Milestone {
        of: althing_primitives::Funded::Campaign(althing_primitives::CampaignId(u32::MAX)),
        index: u8::MAX,
    };
    let id = (COMPANY, milestone);
    let key = AcceptedFilings::<Test>::storage_map_final_key(id);
    assert!(key.len() <= 128, "{}", key.len());
    assert!(crate::Archive::max_encoded_len() + Period::max_encoded_len() <= 128);
    let blank = RecordOf::<Test>::new(CivilSeconds(u64::MAX));
    assert!((COMPANY, blank).encoded_size() <= 128);
}

#[test]
fn who_has_nothing_but_the_deposit_gets_all_of_it_back() {
    run(|| {
        let keep = Params {
            keep: 0,
            ..params()
        };
        assert_ok!(Reports::set_params(rules(), keep));
        with_line();
        end("2026-11");
        // What is left free is the existential deposit.
        assert_ok!(Balances::transfer_keep_alive(
            signed(GROUP),
            1,
            RICH - DEPOSIT - 1
        ));
        let period = monthly("2026-11");
        assert_ok!(file(GROUP, LINE, period));
        assert_eq!(Balances::free_balance(GROUP), 1);
        end("2026-12");
        assert_ok!(Reports::archive(
            archivists(),
            monthly("2026-12"),
            H256::zero()
        ));
        assert_ok!(Reports::clear(signed(1), LINE, period).map(|_| ()));
        assert_eq!(Balances::free_balance(GROUP), DEPOSIT + 1);
    });
}
