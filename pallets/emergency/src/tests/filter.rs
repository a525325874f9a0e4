//! What a pause holds back, and what it never does.

use frame_support::{
    assert_noop, assert_ok, assert_storage_noop, storage::unhashed, traits::Contains,
    StorageHasher as _, Twox128,
};
use frame_system::Error as SystemError;

use super::*;
use crate::{
    mock::{chain, run_to, Groups, LENGTH},
    LastPause, NotPaused, PausableCalls,
};

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

#[test]
fn what_is_paused_is_refused_and_nothing_else() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        assert_noop!(
            make(signed(1), transfer()),
            SystemError::<Test>::CallFiltered
        );
        assert_ok!(make(signed(1), trade()));
        assert_ok!(make(signed(1), remark()));
        run_to(5 + LENGTH);
        assert_ok!(make(signed(1), transfer()));
    });
}

#[test]
fn the_call_is_found_inside_a_batch() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        let refused = batch(vec![remark(), batch(vec![transfer()])]);
        let error = make(signed(1), refused).map_err(|failed| failed.error);
        assert_eq!(error, Err(SystemError::<Test>::CallFiltered.into()));
        assert_ok!(make(signed(1), batch(vec![remark(), trade()])));
    });
}

#[test]
fn with_everything_paused_the_way_out_is_open() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        for call in [transfer(), trade()] {
            assert_noop!(make(signed(1), call), SystemError::<Test>::CallFiltered);
        }
        run_to(6);
        assert_ok!(make(signed(1), remark()));
        assert_ok!(make(citizens(), crate::Call::re_arm {}.into()));
        assert_ok!(make(
            rules(),
            crate::Call::set_params {
                params: crate::mock::params()
            }
            .into()
        ));
        assert_ok!(make(citizens(), crate::Call::lift {}.into()));
        assert_ok!(make(signed(1), transfer()));
    });
}

#[test]
fn root_is_not_asked() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        assert_ok!(make(RuntimeOrigin::root(), trade().clone())
            .map(|_| ())
            .or_else(|failed| {
                // The call itself wants a signer; what matters is that no filter stood before it.
                assert_eq!(failed.error, sp_runtime::DispatchError::BadOrigin);
                Ok::<_, ()>(())
            }));
    });
}

#[test]
fn a_call_in_no_group_costs_no_read() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        // What the filter would read if it did is unreadable: then nothing is in force.
        let key = [Twox128::hash(b"Emergency"), Twox128::hash(b"LastPause")].concat();
        let kept = unhashed::get_raw(&key).expect("a pause stands there");
        assert!(LastPause::<Test>::exists());
        assert_eq!(Groups::group_of(&remark()), None);
        assert_storage_noop!(assert!(NotPaused::<Test>::contains(&remark())));
        assert!(!NotPaused::<Test>::contains(&transfer()));
        unhashed::kill(&key);
        assert!(
            NotPaused::<Test>::contains(&transfer()),
            "one row says it all"
        );
        unhashed::put_raw(&key, &kept);
    });
}

#[test]
fn where_no_call_is_sorted_nothing_can_be_paused() {
    assert_eq!(
        <() as PausableCalls<RuntimeCall, Group>>::group_of(&transfer()),
        None
    );
}
