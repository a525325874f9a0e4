//! Somebody new applies, is vouched for, and is one of those who decide.

use althing_integration_tests::belonging::{
    account, admit, apply, as_citizen, ask, days, dues_pot, electorate, founded, held, identify,
    new_citizen, number_of, pass_to, person, send, send_free, voter, vouch, ANYBODY, YEAR,
};
use althing_primitives::{BadgeOwner, MemberClass, MemberId, MemberStatus, Standing};
use althing_runtime::{
    configs::badges::{is_locked, Citizenship},
    constants::currency::ALTH,
    AccountId, Balance, BlockNumber, Runtime,
};
use pallet_membership::{
    runtime_api::{ApplicationInfo, Lack},
    Call, Error, HoldReason,
};

type Info = ApplicationInfo<AccountId, Balance, BlockNumber>;

/// `co-living-network#1`: what is held, and a number of their own.
#[test]
fn an_application_holds_deposit_and_dues_and_sets_a_number_aside() {
    let mut chain = founded();
    let did = person(&mut chain, "//Mila");
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Mila"), 5 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 10 * ALTH);
    let info: Option<Info> = ask(&mut chain, "MembershipApi_application", account("//Mila"));
    let info = info.expect("the application can be read");
    assert_eq!((info.did, info.application.id), (did, MemberId(30)));
    let opened = chain.height();
    let lacks = vec![
        Lack::Waiting {
            until: opened + days(7),
        },
        Lack::Vouches {
            given: 0,
            needed: 3,
        },
    ];
    assert_eq!(info.lacks, lacks);
    assert_eq!(electorate(&mut chain), 30);
    assert_eq!(voter(&mut chain, "//Mila"), None, "no seat yet");

    // Nobody ever gets that number: neither the next, nor who comes after it was given up.
    person(&mut chain, "//Noor");
    assert_eq!(apply(&mut chain, "//Noor", as_citizen("//Noor")), Ok(()));
    let close = Call::<Runtime>::close_application { did };
    assert_eq!(send(&mut chain, "//Mila", close), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Mila"), 0);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 0);
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    for (who, number) in [("//Noor", 31), ("//Mila", 32)] {
        let info: Option<Info> = ask(&mut chain, "MembershipApi_application", account(who));
        assert_eq!(
            info.map(|info| info.application.id),
            Some(MemberId(number)),
            "{who}"
        );
    }
}

/// `co-living-network#3 #R3`: neither before the week is over, nor without the vouches; then by anybody.
#[test]
fn three_vouches_and_a_week_open_the_door() {
    let mut chain = founded();
    let did = person(&mut chain, "//Mila");
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    let opened = chain.height();
    for voucher in ["//Citizen//0", "//Citizen//1"] {
        assert_eq!(vouch(&mut chain, voucher, did), Ok(()));
    }
    let early = Err(Error::<Runtime>::WaitingNotOver.into());
    assert_eq!(admit(&mut chain, did), early);
    assert_eq!(vouch(&mut chain, "//Citizen//2", did), Ok(()));
    assert_eq!(admit(&mut chain, did), early, "vouches do not shorten it");
    let withdraw = Call::<Runtime>::withdraw_vouch { did };
    assert_eq!(send(&mut chain, "//Citizen//2", withdraw), Ok(()));
    pass_to(&mut chain, opened + days(7));
    assert_eq!(
        admit(&mut chain, did),
        Err(Error::<Runtime>::TooFewVouches.into())
    );
    assert_eq!(vouch(&mut chain, "//Citizen//3", did), Ok(()));
    assert_eq!(electorate(&mut chain), 30);

    assert_eq!(admit(&mut chain, did), Ok(()));
    let seat = voter(&mut chain, "//Mila").expect("the seat is taken");
    assert_eq!(seat.id, MemberId(30));
    assert_eq!(seat.voice_since, chain.height());
    let status = MemberStatus {
        class: MemberClass::Citizen,
        standing: Standing::Active,
    };
    assert_eq!(seat.status, status);
    let now = althing_integration_tests::belonging::now(&mut chain);
    assert_eq!(seat.paid_until.since(now), YEAR);
    assert_eq!(electorate(&mut chain), 31);
    let next = chain.height() + 1;
    assert_eq!(seat.voice_on(&next, now), Ok(()));
    assert_eq!(
        admit(&mut chain, did),
        Err(Error::<Runtime>::ApplicationNotFound.into()),
        "once"
    );
}

/// `co-living-network#5`: the dues of the first year are held until anybody has them brought to the pot,
/// which costs nothing; the deposit stays.
#[test]
fn the_dues_of_the_first_year_go_to_the_pot() {
    let mut chain = founded();
    let before = dues_pot(&mut chain);
    let member = new_citizen(&mut chain, "//Mila");
    let collect = Call::<Runtime>::collect_dues { member };
    send_free(&mut chain, ANYBODY, collect.clone());
    assert_eq!(dues_pot(&mut chain), before + 10 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 0);
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Mila"), 5 * ALTH);
    assert_eq!(
        send(&mut chain, ANYBODY, collect),
        Err(Error::<Runtime>::DuesNotBegun.into()),
        "once"
    );
}

/// `co-living-network#4`
#[test]
fn anybody_has_the_badge_made_and_it_is_locked_where_it_belongs() {
    let mut chain = founded();
    let member = new_citizen(&mut chain, "//Mila");
    assert_eq!(chain.read(|| Citizenship::badge_owner(member)), None);
    let make = Call::<Runtime>::mint_badge { member };
    assert_eq!(send(&mut chain, ANYBODY, make.clone()), Ok(()));
    let owner = chain.read(|| Citizenship::badge_owner(member));
    assert_eq!(owner, Some(account("//Mila")));
    assert!(chain.read(|| is_locked(member)));
    assert_eq!(
        send(&mut chain, ANYBODY, make),
        Err(Error::<Runtime>::BadgeExists.into())
    );

    // Who only applied has none.
    identify(&mut chain, "//Noor");
    let nobody = Call::<Runtime>::mint_badge {
        member: MemberId(member.0 + 1),
    };
    assert_eq!(
        send(&mut chain, ANYBODY, nobody),
        Err(Error::<Runtime>::MemberNotFound.into())
    );
    let founder = number_of(&mut chain, "//Citizen//7");
    let make = Call::<Runtime>::mint_badge { member: founder };
    assert_eq!(send(&mut chain, ANYBODY, make), Ok(()));
    let owner = chain.read(|| Citizenship::badge_owner(founder));
    assert_eq!(owner, Some(account("//Citizen//7")));
}
