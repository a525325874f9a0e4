//! Laws of membership.

use core::fmt::Debug;

use crate::{
    clock::CivilSeconds,
    identity::Did,
    membership::{
        BadgeProblem, Badges, Electorate, MemberClass, MemberId, MemberLookup, MemberStatus,
        OnStandingChange, SeatHolding, Standing, Voter, VoterLookup,
    },
};

/// Holds a [`VoterLookup`] to its laws. `controller` rules the seat `expected`, `linked` speaks as
/// the same identity, `stranger` has no seat. `hand_over` makes `successor` the controller, as a
/// recovery does.
pub fn voter_lookup<AccountId, BlockNumber, V>(
    controller: &AccountId,
    expected: &Voter<BlockNumber>,
    linked: &AccountId,
    stranger: &AccountId,
    successor: &AccountId,
    hand_over: impl FnOnce(),
) where
    BlockNumber: PartialEq,
    V: VoterLookup<AccountId, BlockNumber>,
{
    law!(
        V::voter(controller).as_ref() == Some(expected),
        "VoterLookup: the controller of a seat is found as the member is"
    );
    law!(
        V::voter(linked).is_none(),
        "VoterLookup 2: a linked account gives no standing"
    );
    law!(
        V::voter(stranger).is_none(),
        "VoterLookup 2: a stranger is no member"
    );
    hand_over();
    law!(
        V::voter(controller).is_none(),
        "VoterLookup 2: who ruled the seat before is nobody"
    );
    law!(
        V::voter(successor).is_some_and(|voter| voter.id == expected.id),
        "VoterLookup 2: the successor is the same member"
    );
}

/// Holds a stand-in for a [`VoterLookup`] to its denial.
pub fn voter_lookup_denies<AccountId, BlockNumber, V: VoterLookup<AccountId, BlockNumber>>(
    account: &AccountId,
) {
    law!(
        V::voter(account).is_none(),
        "VoterLookup: a stand-in knows nobody"
    );
}

/// Holds a [`MemberLookup`] to its law. `known` are members with their identities; `unknown` is a
/// number never given and an identity without a seat.
pub fn member_lookup<AccountId, M: MemberLookup<AccountId>>(
    known: &[(MemberId, Did)],
    unknown: (MemberId, Did),
) {
    setup!(known.len() > 1, "there must be two members at least");
    for (id, did) in known {
        law!(
            M::member(*id).is_some_and(|member| member.did == *did),
            "MemberLookup: the member {id} has his identity"
        );
        law!(
            M::member_of(did) == Some(*id),
            "MemberLookup: the identity of the member {id} leads back to him"
        );
    }
    law!(
        M::member(unknown.0).is_none() && M::member_of(&unknown.1).is_none(),
        "MemberLookup: who never joined is not found"
    );
}

/// Holds a stand-in for a [`MemberLookup`] to its denial.
pub fn member_lookup_denies<AccountId, M: MemberLookup<AccountId>>(id: MemberId, did: &Did) {
    law!(
        M::member(id).is_none() && M::member_of(did).is_none(),
        "MemberLookup: a stand-in knows nobody"
    );
}

/// Holds a [`SeatHolding`] to its law. `did` has no seat; the steps bring it through `apply`,
/// `admit` and `leave`. `other` never has one.
pub fn seat_holding<S: SeatHolding>(
    did: &Did,
    other: &Did,
    apply: impl FnOnce(),
    admit: impl FnOnce(),
    leave: impl FnOnce(),
) {
    law!(
        !S::holds_seat(did),
        "SeatHolding: before an application there is no seat"
    );
    apply();
    law!(
        S::holds_seat(did),
        "SeatHolding: an applicant counts as seated"
    );
    admit();
    law!(S::holds_seat(did), "SeatHolding: a member is seated");
    law!(
        !S::holds_seat(other),
        "SeatHolding: another's seat is not one's own"
    );
    leave();
    law!(!S::holds_seat(did), "SeatHolding: who is out has no seat");
}

/// Holds a stand-in for a [`SeatHolding`] to its denial.
pub fn seat_holding_denies<S: SeatHolding>(did: &Did) {
    law!(
        S::holds_seat(did),
        "SeatHolding: a stand-in takes every identity for seated"
    );
}

/// Holds an [`Electorate`] to its laws. `roll` reads the status of every member ever admitted, and
/// each step changes it in another way: admissions, lapses, suspensions, changes of class, leaving.
pub fn electorate<E: Electorate>(
    roll: impl Fn() -> Vec<MemberStatus>,
    steps: &mut [&mut dyn FnMut()],
) {
    setup!(!steps.is_empty(), "there must be something to count");
    let recount = || {
        let electors = roll().iter().filter(|status| status.is_elector()).count();
        law!(
            usize::try_from(E::size()) == Ok(electors),
            "Electorate 1: the counter says {}, and {electors} electors are on the roll",
            E::size()
        );
        electors
    };
    let mut sizes = vec![recount()];
    for step in steps {
        step();
        sizes.push(recount());
    }
    setup!(
        sizes.iter().any(|size| *size != sizes[0]),
        "no step changed the electorate"
    );
}

/// Holds an [`OnStandingChange`] to its laws. `member` follows a delegate whose followers `followers`
/// counts; `stranger` follows nobody.
pub fn on_standing_change<T: OnStandingChange>(
    member: MemberId,
    stranger: MemberId,
    followers: impl Fn() -> u32,
) {
    let citizen = |standing| MemberStatus {
        class: MemberClass::Citizen,
        standing,
    };
    let active = citizen(Standing::Active);
    let suspended = citizen(Standing::Suspended(CivilSeconds::MAX));
    let lapsed = citizen(Standing::Lapsed);
    let silent = citizen(Standing::Silent);

    let before = followers();
    setup!(before > 0, "the delegate has no follower");
    T::on_standing_change(stranger, active, suspended);
    law!(
        followers() == before,
        "OnStandingChange 2: who does not follow is not counted off"
    );
    T::on_standing_change(member, active, silent);
    law!(
        followers() == before,
        "OnStandingChange 2: a follower who is still an elector is not counted off"
    );
    T::on_standing_change(member, silent, suspended);
    law!(
        followers() == before - 1,
        "OnStandingChange 2: a follower who is no elector any more is counted off"
    );
    T::on_standing_change(member, suspended, lapsed);
    T::on_standing_change(member, silent, suspended);
    law!(
        followers() == before - 1,
        "OnStandingChange 2: a follower is counted off once"
    );
}

/// Holds [`Badges`] to their laws. `member` and `other` have no badge; `is_locked` says whether the
/// badge of a member can be neither transferred, burnt, sold nor swapped by its holder.
pub fn badges<AccountId, B>(
    member: MemberId,
    other: MemberId,
    owner: &AccountId,
    new_owner: &AccountId,
    is_locked: impl Fn(MemberId) -> bool,
) where
    AccountId: PartialEq + Debug,
    B: Badges<AccountId>,
{
    setup!(
        B::badge_owner(member).is_none() && B::badge_owner(other).is_none(),
        "there are badges already"
    );
    law!(
        B::relocate(member, new_owner) == Err(BadgeProblem::NotMinted)
            && B::take(member) == Err(BadgeProblem::NotMinted),
        "Badges 1: what was not made is neither moved nor taken"
    );
    law!(
        B::mint(member, owner) == Ok(()) && B::badge_owner(member).as_ref() == Some(owner),
        "Badges 1: a badge is made for its owner"
    );
    law!(is_locked(member), "Badges 2: a new badge is locked");
    law!(
        B::mint(member, new_owner) == Err(BadgeProblem::AlreadyMinted)
            && B::badge_owner(member).as_ref() == Some(owner),
        "Badges 1: a member has one badge at most"
    );
    law!(
        B::relocate(member, new_owner) == Ok(())
            && B::badge_owner(member).as_ref() == Some(new_owner),
        "Badges 2: a badge moves to its new owner"
    );
    law!(is_locked(member), "Badges 2: a badge that moved is locked");
    law!(
        B::badge_owner(other).is_none(),
        "Badges 1: another member's badge is not made by it"
    );
    law!(
        B::take(member) == Ok(()) && B::badge_owner(member).is_none(),
        "Badges 1: a badge that is taken is gone"
    );
    law!(
        B::mint(member, owner) == Ok(()),
        "Badges 1: who returns gets a badge again"
    );
}

/// Holds a stand-in for [`Badges`] to its denial.
pub fn badges_denies<AccountId, B: Badges<AccountId>>(member: MemberId, owner: &AccountId) {
    law!(
        B::mint(member, owner).is_err()
            && B::relocate(member, owner).is_err()
            && B::take(member).is_err()
            && B::badge_owner(member).is_none(),
        "Badges: a stand-in refuses"
    );
}
