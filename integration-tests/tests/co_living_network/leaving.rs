//! A member leaves with notice, and comes back as who they were.

use althing_integration_tests::belonging::{
    apply, as_citizen, balance, days, dues_pot, electorate, founded, held, let_in, new_citizen,
    pass_to, send, send_free, voter, ANYBODY,
};
use althing_primitives::{BadgeOwner, MemberId};
use althing_runtime::{configs::badges::Citizenship, constants::currency::ALTH, Runtime};
use pallet_membership::{Call, Error, HoldReason, Seats};

/// `co-living-network#10`: two weeks' notice; what is theirs returns; the number stays.
#[test]
fn who_leaves_has_the_money_back_and_who_returns_the_number() {
    let mut chain = founded();
    let member = new_citizen(&mut chain, "//Mila");
    for call in [
        Call::<Runtime>::mint_badge { member },
        Call::collect_dues { member },
    ] {
        assert_eq!(send(&mut chain, ANYBODY, call), Ok(()));
    }
    assert_eq!(
        send(&mut chain, "//Mila", Call::<Runtime>::renew {}),
        Ok(())
    );
    let pot = dues_pot(&mut chain);
    let finish = Call::<Runtime>::finish_leave { member };
    assert_eq!(
        send(&mut chain, ANYBODY, finish.clone()),
        Err(Error::<Runtime>::NotLeaving.into())
    );
    assert_eq!(
        send(&mut chain, "//Mila", Call::<Runtime>::leave {}),
        Ok(())
    );
    let noticed = chain.height();
    assert_eq!(
        send(&mut chain, ANYBODY, finish.clone()),
        Err(Error::<Runtime>::LeaveNotDue.into())
    );
    assert_eq!(electorate(&mut chain), 31, "all rights remain meanwhile");
    let free = balance(&mut chain, "//Mila");
    pass_to(&mut chain, noticed + days(14));
    send_free(&mut chain, ANYBODY, finish);

    assert_eq!(voter(&mut chain, "//Mila"), None);
    assert_eq!(electorate(&mut chain), 30);
    assert_eq!(balance(&mut chain, "//Mila"), free + 15 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Mila"), 0);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 0);
    assert_eq!(dues_pot(&mut chain), pot, "unspent dues are no income");
    assert_eq!(chain.read(|| Citizenship::badge_owner(member)), None);

    // Somebody else comes meanwhile, and gets another number.
    assert_eq!(new_citizen(&mut chain, "//Noor"), MemberId(31));
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    let vouchers = ["//Citizen//3", "//Citizen//4", "//Citizen//5"];
    assert_eq!(let_in(&mut chain, "//Mila", &vouchers), member);
    let height = chain.height();
    let seat = voter(&mut chain, "//Mila").expect("back");
    assert_eq!(seat.voice_since, height);
    assert_eq!(electorate(&mut chain), 32);
    let seats = chain.read(|| Seats::<Runtime>::iter().count());
    assert_eq!(seats, 32, "a row for each human, and none twice");
}

/// `co-living-network#10`: who stays after all stays.
#[test]
fn who_thinks_better_of_it_stays() {
    let mut chain = founded();
    let member = new_citizen(&mut chain, "//Mila");
    for call in [Call::<Runtime>::leave {}, Call::cancel_leave {}] {
        assert_eq!(send(&mut chain, "//Mila", call), Ok(()));
    }
    chain.pass(days(14));
    assert_eq!(
        send(
            &mut chain,
            ANYBODY,
            Call::<Runtime>::finish_leave { member }
        ),
        Err(Error::<Runtime>::NotLeaving.into())
    );
    assert_eq!(electorate(&mut chain), 31);
}
