//! Laws of bodies.

use std::collections::BTreeSet;

use crate::bodies::{
    BodyAccounts, BodyId, BodySeats, Generation, Mandates, OnBodyEnd, SeatSet, Task,
};

/// Seats in a set at most.
const MAX_SEATS: u32 = 100;

/// The seats of one set, however they are read.
struct Seats<'a, AccountId> {
    index_of: &'a dyn Fn(&AccountId) -> Option<u32>,
    generation: &'a dyn Fn() -> Generation,
    size: &'a dyn Fn() -> u32,
}

impl<AccountId: PartialEq> Seats<'_, AccountId> {
    /// Laws 1 and 2 for the `members`, all of whom may act, and one who has no seat.
    fn hold(&self, members: &[AccountId], stranger: &AccountId) -> Vec<u32> {
        let size = (self.size)();
        law!(
            size <= MAX_SEATS,
            "SeatSet 1: there are at most {MAX_SEATS} seats"
        );
        let mut indexes = Vec::new();
        for member in members {
            let index = (self.index_of)(member);
            law!(
                index.is_some(),
                "SeatSet 1: every member who may act has a seat"
            );
            law!(
                index < Some(size),
                "SeatSet 1: the index {index:?} is less than the size {size}"
            );
            indexes.extend(index);
        }
        let distinct: BTreeSet<_> = indexes.iter().collect();
        law!(
            distinct.len() == members.len(),
            "SeatSet 1: no two members share an index"
        );
        law!(
            (self.index_of)(stranger).is_none(),
            "SeatSet 1: who has no seat has no index"
        );
        indexes
    }

    /// Laws 1 to 3 over a change of seats.
    fn hold_over_change(
        &self,
        members: &[AccountId],
        stranger: &AccountId,
        replace: impl FnOnce() -> Vec<AccountId>,
    ) {
        setup!(!members.is_empty(), "there must be a member");
        let generation = (self.generation)();
        let indexes = self.hold(members, stranger);
        law!(
            indexes == self.hold(members, stranger) && generation == (self.generation)(),
            "SeatSet 2: without a change indexes and generation stay"
        );
        let successors = replace();
        let gone: Vec<_> = members
            .iter()
            .filter(|member| !successors.contains(member))
            .collect();
        setup!(
            !gone.is_empty() && !successors.is_empty(),
            "somebody must be replaced"
        );
        law!(
            generation < (self.generation)(),
            "SeatSet 3: a change of seats makes the generation grow"
        );
        self.hold(&successors, stranger);
        for member in gone {
            law!(
                (self.index_of)(member).is_none(),
                "SeatSet 1: who was replaced has no index"
            );
        }
    }
}

/// Holds a [`SeatSet`] to its laws. All `members` may act and `stranger` has no seat. `replace` puts
/// another in the place of one of them and gives back who may act afterwards. `suspend` takes the
/// standing of `suspended`, who is one of these and is given to it, without changing the seats.
pub fn seat_set<AccountId, S>(
    members: &[AccountId],
    stranger: &AccountId,
    replace: impl FnOnce() -> Vec<AccountId>,
    suspended: &AccountId,
    suspend: impl FnOnce(),
) where
    AccountId: PartialEq,
    S: SeatSet<AccountId>,
{
    Seats {
        index_of: &S::index_of,
        generation: &S::generation,
        size: &S::size,
    }
    .hold_over_change(members, stranger, replace);
    let size = S::size();
    setup!(
        S::index_of(suspended).is_some(),
        "who is to be suspended has no seat"
    );
    suspend();
    law!(
        S::index_of(suspended).is_none() && S::size() == size,
        "SeatSet 4: who has no standing cannot act, and the seat counts still"
    );
}

/// Holds a [`SeatSet`] whose members have no standing apart from their seat, such as one over a
/// collective's accounts, to its laws but the fourth. See [`seat_set`].
pub fn seat_set_without_standing<AccountId, S>(
    members: &[AccountId],
    stranger: &AccountId,
    replace: impl FnOnce() -> Vec<AccountId>,
) where
    AccountId: PartialEq,
    S: SeatSet<AccountId>,
{
    Seats {
        index_of: &S::index_of,
        generation: &S::generation,
        size: &S::size,
    }
    .hold_over_change(members, stranger, replace);
}

/// Holds a stand-in for a [`SeatSet`] to its denial.
pub fn seat_set_denies<AccountId, S: SeatSet<AccountId>>(who: &AccountId) {
    law!(
        S::index_of(who).is_none() && S::size() == 0,
        "SeatSet: a stand-in has no seat"
    );
}

/// Holds [`BodySeats`] to their laws, on the seats of `body`; see [`seat_set`]. There is no body
/// `unknown`, and `end` ends `body`.
pub fn body_seats<AccountId, B>(
    body: BodyId,
    unknown: BodyId,
    members: &[AccountId],
    stranger: &AccountId,
    replace: impl FnOnce() -> Vec<AccountId>,
    end: impl FnOnce(),
) where
    AccountId: PartialEq,
    B: BodySeats<AccountId>,
{
    let is_nothing = |body: BodyId| {
        B::generation(body).is_none()
            && B::size(body) == 0
            && members.iter().all(|member| B::seat(body, member).is_none())
    };
    law!(
        B::generation(body).is_some(),
        "BodySeats: a body that stands has a generation"
    );
    law!(
        is_nothing(unknown),
        "BodySeats: a body that never was has nothing"
    );
    Seats {
        index_of: &|who: &AccountId| B::seat(body, who),
        generation: &|| B::generation(body).unwrap_or_default(),
        size: &|| B::size(body),
    }
    .hold_over_change(members, stranger, replace);
    end();
    law!(
        is_nothing(body),
        "BodySeats: a body that is over has nothing"
    );
}

/// Holds a stand-in for [`BodySeats`] to its denial.
pub fn body_seats_denies<AccountId, B: BodySeats<AccountId>>(body: BodyId, who: &AccountId) {
    law!(
        B::seat(body, who).is_none() && B::generation(body).is_none() && B::size(body) == 0,
        "BodySeats: a stand-in has no body"
    );
}

/// Holds [`BodyAccounts`] to their laws. `bodies` exist, `unknown` does not, `stranger` is the
/// account of none; `reseat` changes the seats of the first.
pub fn body_accounts<AccountId, B>(
    bodies: &[BodyId],
    unknown: BodyId,
    stranger: &AccountId,
    reseat: impl FnOnce(),
) where
    AccountId: PartialEq,
    B: BodyAccounts<AccountId>,
{
    setup!(bodies.len() > 1, "there must be two bodies at least");
    for body in bodies {
        law!(
            B::account(*body).is_some_and(|account| B::body(&account) == Some(*body)),
            "BodyAccounts 1: the account of the body {body} leads back to it, and to no other"
        );
    }
    law!(
        B::account(unknown).is_none() && B::body(stranger).is_none(),
        "BodyAccounts 1: what is no body has no account"
    );
    let before = B::account(bodies[0]);
    reseat();
    law!(
        B::account(bodies[0]) == before,
        "BodyAccounts 2: a body keeps its account"
    );
}

/// Holds a stand-in for [`BodyAccounts`] to its denial.
pub fn body_accounts_denies<AccountId, B: BodyAccounts<AccountId>>(
    body: BodyId,
    account: &AccountId,
) {
    law!(
        B::account(body).is_none() && B::body(account).is_none(),
        "BodyAccounts: a stand-in gives no body an account"
    );
}

/// Holds [`Mandates`] to their law. `body` is charged with `task` and not with `other`; there is no
/// body `unknown`, and `end` ends `body`.
pub fn mandates<M: Mandates>(
    body: BodyId,
    unknown: BodyId,
    task: Task,
    other: Task,
    end: impl FnOnce(),
) {
    law!(
        M::has_mandate(body, task),
        "Mandates: a body has the mandate that it was given"
    );
    law!(
        !M::has_mandate(body, other),
        "Mandates: a body has no mandate that it was not given"
    );
    law!(
        !M::has_mandate(unknown, task),
        "Mandates: a body that never was has none"
    );
    end();
    law!(
        !M::has_mandate(body, task),
        "Mandates: a body that is over has none"
    );
}

/// Holds a stand-in for [`Mandates`] to its denial.
pub fn mandates_denies<M: Mandates>(body: BodyId, task: Task) {
    law!(
        !M::has_mandate(body, task),
        "Mandates: a stand-in charges nobody"
    );
}

/// Holds an [`OnBodyEnd`] to its laws. `owner` says whose the thing is that `body` holds in the
/// implementer; `empty` is a body that holds nothing.
pub fn on_body_end<T: OnBodyEnd>(
    body: BodyId,
    empty: BodyId,
    heir: BodyId,
    owner: impl Fn() -> Option<BodyId>,
) {
    setup!(owner() == Some(body), "the body holds nothing");
    T::on_body_end(empty, heir);
    law!(
        owner() == Some(body),
        "OnBodyEnd 2: the end of a body that held nothing changes nothing"
    );
    T::on_body_end(body, heir);
    law!(
        owner() == Some(heir),
        "OnBodyEnd: what a body held is its heir's"
    );
}
