//! Laws of contributions.

use crate::{
    contributions::{DomainId, PointsLookup, Right, RightCheck},
    membership::MemberId,
};

/// Holds a [`PointsLookup`] to its laws. `member` has points in `domain` and none in `other`;
/// `stranger` has none at all. `wait` lets time pass, in which nothing is attested; called ten times
/// it is long enough for points to fade.
pub fn points_lookup<P: PointsLookup>(
    member: MemberId,
    stranger: MemberId,
    domain: DomainId,
    other: DomainId,
    mut wait: impl FnMut(),
) {
    let first = P::points(member, domain);
    setup!(first > 0, "the member has no points");
    law!(
        P::points(stranger, domain) == 0 && P::points(member, other) == 0,
        "PointsLookup: points are their member's and of their domain"
    );
    let mut before = first;
    for _ in 0..10 {
        wait();
        let after = P::points(member, domain);
        law!(
            after <= before,
            "PointsLookup 1: points never grow by waiting, from {before} to {after}"
        );
        before = after;
    }
    law!(before < first, "PointsLookup 1: points fade");
}

/// Holds a stand-in for a [`PointsLookup`] to its denial.
pub fn points_lookup_denies<P: PointsLookup>(member: MemberId, domain: DomainId) {
    law!(
        P::points(member, domain) == 0,
        "PointsLookup: a stand-in knows no points"
    );
}

/// Holds a [`RightCheck`] to its law. `reaching` has just the points that `right` asks for,
/// `short` one less, and `funding` many more, all of the kind Funds. `fade` lets time pass until
/// `reaching` falls short.
pub fn right_check<R: RightCheck>(
    right: Right,
    reaching: MemberId,
    short: MemberId,
    funding: MemberId,
    fade: impl FnOnce(),
) {
    law!(
        R::has_right(reaching, right),
        "RightCheck: who reaches the threshold has the right"
    );
    law!(
        !R::has_right(short, right),
        "RightCheck: who is short of the threshold has not"
    );
    law!(
        !R::has_right(funding, right),
        "RightCheck: points of the kind Funds never count"
    );
    fade();
    law!(
        !R::has_right(reaching, right),
        "RightCheck: a right goes when the points have faded"
    );
}

/// Holds a stand-in for a [`RightCheck`] to its denial.
pub fn right_check_denies<R: RightCheck>(member: MemberId, right: Right) {
    law!(
        !R::has_right(member, right),
        "RightCheck: a stand-in opens nothing"
    );
}
