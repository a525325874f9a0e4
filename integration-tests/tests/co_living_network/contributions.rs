//! Hours that a member hosted: attested by others, seen by all, faded with time.

use althing_integration_tests::{
    belonging::{ask, days, document, founded, held, number_of, pass_to, send, send_free, ANYBODY},
    Chain,
};
use althing_primitives::{DomainId, MemberId, Right};
use althing_runtime::{constants::currency::ALTH, BlockNumber, Runtime};
use pallet_contributions::{Call, EntryId, Error, HoldReason, Kind, PointsReading};

/// Hosting, which the Council attests.
const HOSTING: DomainId = DomainId(0);
/// In which half of the points fade: 168 days.
const HALF_LIFE: BlockNumber = days(168);
const HOST: &str = "//Citizen//4";

fn hours(units: u32) -> Call<Runtime> {
    Call::submit {
        domain: HOSTING,
        kind: Kind::Time,
        units,
        evidence: document("guests"),
    }
}

fn points(chain: &mut Chain, member: MemberId) -> u64 {
    let reading: PointsReading = ask(chain, "ContributionsApi_points", (member, HOSTING));
    assert_eq!(reading.funds, 0);
    reading.points
}

fn may_stand(chain: &mut Chain, member: MemberId) -> bool {
    ask(
        chain,
        "ContributionsApi_has_right",
        (member, Right::Candidacy),
    )
}

/// `co-living-network#8`: two of the Council attest, after a week anybody settles for nothing, and of the
/// points half is left after each half-life.
#[test]
fn hours_that_two_attest_become_points_and_fade() {
    let mut chain = founded();
    let member = number_of(&mut chain, HOST);
    assert_eq!(send(&mut chain, HOST, hours(400)), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Contribution, HOST), ALTH);
    let entry = EntryId(0);
    let attest = Call::<Runtime>::attest { entry };
    let settle = Call::<Runtime>::settle { entry };
    assert_eq!(send(&mut chain, "//Alice", attest.clone()), Ok(()));
    assert_eq!(
        send(&mut chain, "//Alice", attest.clone()),
        Err(Error::<Runtime>::AlreadyAttested.into()),
        "one of the two"
    );
    assert_eq!(
        send(&mut chain, ANYBODY, settle.clone()),
        Err(Error::<Runtime>::NotAttested.into())
    );
    assert_eq!(send(&mut chain, "//Bob", attest), Ok(()));
    let attested = chain.height();
    assert_eq!(
        send(&mut chain, ANYBODY, settle.clone()),
        Err(Error::<Runtime>::WindowOpen.into())
    );
    assert_eq!(points(&mut chain, member), 0);
    assert!(!may_stand(&mut chain, member));

    pass_to(&mut chain, attested + days(7));
    send_free(&mut chain, ANYBODY, settle);
    // They fade from the second attestation on, so that nobody gains by settling late: a 24th of a
    // half-life has passed, or a block more.
    let passed = f64::from(chain.height() - attested);
    let left = 400.0 * (-passed / f64::from(HALF_LIFE)).exp2();
    assert_eq!(points(&mut chain, member), left as u64);
    assert!(may_stand(&mut chain, member), "ten open the right to stand");

    for (half_lives, left) in [(1, 200), (2, 100)] {
        pass_to(&mut chain, attested + half_lives * HALF_LIFE - 1);
        assert!(points(&mut chain, member) >= left);
        chain.pass(1);
        // Two roundings down lose less than one point.
        assert!([left, left - 1].contains(&points(&mut chain, member)));
    }
}

/// `co-living-network#R7`
#[test]
fn nobody_attests_their_own_hours_nor_without_a_seat() {
    let mut chain = founded();
    assert_eq!(send(&mut chain, "//Alice", hours(10)), Ok(()));
    let attest = Call::<Runtime>::attest { entry: EntryId(0) };
    let refusals = [
        ("//Alice", Error::<Runtime>::OwnContribution),
        ("//Dave", Error::<Runtime>::NotSeated),
        (HOST, Error::<Runtime>::NotSeated),
        (ANYBODY, Error::<Runtime>::NotMember),
    ];
    for (who, error) in refusals {
        let refused = send(&mut chain, who, attest.clone());
        assert_eq!(refused, Err(error.into()), "{who}");
    }
    assert_eq!(
        send(&mut chain, ANYBODY, hours(10)),
        Err(sp_runtime::DispatchError::BadOrigin),
        "nor does who is no member give any"
    );
    assert_eq!(send(&mut chain, "//Bob", attest.clone()), Ok(()));
    assert_eq!(send(&mut chain, "//Charlie", attest), Ok(()), "others do");
}
