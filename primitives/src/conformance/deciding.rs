//! Laws of deciding.

use crate::deciding::{ObjectionProblem, ObjectionQuota, SecondVoteProblem, SecondVotes, TrackId};

/// Holds [`SecondVotes`] to their laws. `calls` are two calls that `track` may make, which nobody
/// has voted on a second time, `foreign` is one that it may not make, and there is no track
/// `unknown`. `polls` counts the polls that were opened or put down to be opened.
pub fn second_votes<Call: Clone, S: SecondVotes<Call>>(
    track: TrackId,
    unknown: TrackId,
    calls: [Call; 2],
    foreign: Call,
    polls: impl Fn() -> u32,
) {
    let [call, other] = calls;
    let before = polls();
    law!(
        S::open(unknown, call.clone()) == Err(SecondVoteProblem::UnknownTrack),
        "SecondVotes 1: there is no vote on a track that does not exist"
    );
    law!(
        S::open(track, foreign) == Err(SecondVoteProblem::CallRefused),
        "SecondVotes 1: a track decides on its own calls only"
    );
    law!(
        polls() == before,
        "SecondVotes 1: what is refused opens nothing"
    );
    let first = S::open(track, call.clone());
    law!(
        first.is_ok() && polls() == before + 1,
        "SecondVotes 1: what was refused before can still be opened, and a poll is there"
    );
    law!(
        S::open(track, call) == Err(SecondVoteProblem::AlreadyHeld) && polls() == before + 1,
        "SecondVotes 2: the same call gets one second vote"
    );
    let second = S::open(track, other);
    law!(
        second.is_ok() && second != first,
        "SecondVotes 1: each vote has a number of its own"
    );
}

/// Holds a stand-in for [`SecondVotes`] to its denial.
pub fn second_votes_denies<Call, S: SecondVotes<Call>>(track: TrackId, call: Call) {
    law!(
        S::open(track, call).is_err(),
        "SecondVotes: a stand-in opens none"
    );
}

/// Holds an [`ObjectionQuota`] to its laws. A Guardian may object `allowed` times in a season;
/// `guardian` and `other` have not yet. `recover` gives `guardian`'s seat to `successor`, and
/// `next_season` begins the next season.
pub fn objection_quota<AccountId, O: ObjectionQuota<AccountId>>(
    guardian: &AccountId,
    other: &AccountId,
    successor: &AccountId,
    allowed: u32,
    recover: impl FnOnce(),
    next_season: impl FnOnce(),
) {
    setup!(allowed > 0, "a Guardian must be able to object");
    use_up::<AccountId, O>(guardian, allowed);
    law!(
        O::consume(other) == Ok(()),
        "ObjectionQuota 1: one Guardian's objections are not another's"
    );
    recover();
    law!(
        O::consume(successor) == Err(ObjectionProblem::Exhausted),
        "ObjectionQuota 3: a recovery gives no fresh count"
    );
    next_season();
    use_up::<AccountId, O>(successor, allowed);
}

/// Laws 1 and 2: exactly `allowed` pass.
fn use_up<AccountId, O: ObjectionQuota<AccountId>>(guardian: &AccountId, allowed: u32) {
    for count in 1..=allowed {
        law!(
            O::consume(guardian) == Ok(()),
            "ObjectionQuota 1: the objection {count} of {allowed} passes"
        );
    }
    for _ in 0..3 {
        law!(
            O::consume(guardian) == Err(ObjectionProblem::Exhausted),
            "ObjectionQuota 1: no more than {allowed} pass in a season"
        );
    }
}

/// Holds a stand-in for an [`ObjectionQuota`] to its denial.
pub fn objection_quota_denies<AccountId, O: ObjectionQuota<AccountId>>(guardian: &AccountId) {
    law!(
        O::consume(guardian).is_err(),
        "ObjectionQuota: a stand-in refuses"
    );
}
