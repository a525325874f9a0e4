//! Dues: paid in advance, run out, and paid again.

use althing_integration_tests::belonging::{
    dues_pot, electorate, founded, held, new_applicant, now, number_of, pass_until, send,
    send_free, voter, vouch, ANYBODY, YEAR,
};
use althing_primitives::{MemberId, Standing, VoiceProblem};
use althing_runtime::{constants::currency::ALTH, Runtime};
use frame_support::BoundedBTreeSet;
use pallet_membership::{Call, Error, HoldReason};

/// The founder whose dues end on day 30.
const LATE: &str = "//Citizen//23";

fn mark(member: MemberId) -> Call<Runtime> {
    let mut members = BoundedBTreeSet::new();
    members.try_insert(member).expect("there is room for one");
    Call::mark_lapsed { members }
}

/// `co-living-network#5`: held until the year begins, and then brought to the pot by anybody.
#[test]
fn dues_paid_in_advance_wait_until_their_year_begins() {
    let mut chain = founded();
    let member = number_of(&mut chain, LATE);
    let before = dues_pot(&mut chain);
    let ends = voter(&mut chain, LATE).expect("a founder").paid_until;
    let renew = Call::<Runtime>::renew {};
    assert_eq!(send(&mut chain, LATE, renew.clone()), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Dues, LATE), 10 * ALTH);
    assert_eq!(dues_pot(&mut chain), before);
    let paid_until = voter(&mut chain, LATE).expect("a founder").paid_until;
    assert_eq!(paid_until, ends.saturating_add(YEAR));
    assert_eq!(
        send(&mut chain, LATE, renew),
        Err(Error::<Runtime>::DuesPaidAhead.into()),
        "one year ahead, and no more"
    );
    let collect = Call::<Runtime>::collect_dues { member };
    assert_eq!(
        send(&mut chain, ANYBODY, collect.clone()),
        Err(Error::<Runtime>::DuesNotBegun.into())
    );

    pass_until(&mut chain, ends);
    assert_eq!(dues_pot(&mut chain), before, "nothing moves by itself");
    send_free(&mut chain, ANYBODY, collect);
    assert_eq!(dues_pot(&mut chain), before + 10 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Dues, LATE), 0);
    assert_eq!(
        send(&mut chain, ANYBODY, mark(member)),
        Err(Error::<Runtime>::NotLapsed.into()),
        "who paid has not lapsed"
    );
}

/// `co-living-network#6 #7`: by themselves on day 30; marked for nothing; back by renewing, with a voice
/// of that block.
#[test]
fn who_does_not_pay_lapses_and_comes_back_by_paying() {
    let mut chain = founded();
    let member = number_of(&mut chain, LATE);
    let applicant = new_applicant(&mut chain, "//Mila");
    let other = new_applicant(&mut chain, "//Noor");
    assert_eq!(vouch(&mut chain, LATE, applicant), Ok(()));
    assert_eq!(
        send(&mut chain, ANYBODY, mark(member)),
        Err(Error::<Runtime>::NotLapsed.into())
    );
    let seat = voter(&mut chain, LATE).expect("a founder");
    pass_until(&mut chain, seat.paid_until);

    // Nobody has written it down yet.
    let lapsed = Err(Error::<Runtime>::MemberLapsed.into());
    assert_eq!(vouch(&mut chain, LATE, other), lapsed);
    let (moment, next) = (now(&mut chain), chain.height() + 1);
    let unmarked = voter(&mut chain, LATE).expect("still there");
    assert_eq!(unmarked.voice_on(&next, moment), Err(VoiceProblem::Lapsed));
    assert_eq!(electorate(&mut chain), 30);

    send_free(&mut chain, ANYBODY, mark(member));
    assert_eq!(electorate(&mut chain), 29);
    let marked = voter(&mut chain, LATE).expect("still there");
    assert_eq!(marked.status.standing, Standing::Lapsed);
    assert_eq!(vouch(&mut chain, LATE, other), lapsed);

    let pot = dues_pot(&mut chain);
    let renew = Call::<Runtime>::renew {};
    assert_eq!(send(&mut chain, LATE, renew), Ok(()));
    assert_eq!(
        dues_pot(&mut chain),
        pot + 10 * ALTH,
        "of a year that has begun"
    );
    assert_eq!(electorate(&mut chain), 30);
    let (moment, height) = (now(&mut chain), chain.height());
    let back = voter(&mut chain, LATE).expect("still there");
    assert_eq!((back.id, back.voice_since), (member, height));
    assert_eq!(back.paid_until, moment.saturating_add(YEAR));
    assert_eq!(
        back.voice_on(&height, moment),
        Err(VoiceProblem::TooRecent),
        "what was opened meanwhile is closed to them"
    );
    assert_eq!(back.voice_on(&(height + 1), moment), Ok(()));
    assert_eq!(vouch(&mut chain, LATE, other), Ok(()));
}
