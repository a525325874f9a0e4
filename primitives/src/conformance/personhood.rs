//! Laws of personhood.

use crate::{
    clock::CivilSeconds,
    identity::Did,
    membership::MemberId,
    personhood::{
        Nullifier, NullifierLookup, OnNullifierMoved, OnPersonhoodRenewed, Personhood,
        PersonhoodProblem,
    },
};

/// Holds a [`NullifierLookup`] to its laws. `nullifier` is `from`'s until `move_it` gives it to
/// `to`; nobody holds `free`.
pub fn nullifier_lookup<L: NullifierLookup>(
    nullifier: &Nullifier,
    free: &Nullifier,
    from: &Did,
    to: &Did,
    move_it: impl FnOnce(),
) {
    law!(
        L::holder(nullifier).as_ref() == Some(from),
        "NullifierLookup 1: a nullifier has its holder"
    );
    law!(
        L::holder(free).is_none(),
        "NullifierLookup 1: what nobody holds has no holder"
    );
    move_it();
    law!(
        L::holder(nullifier).as_ref() == Some(to),
        "NullifierLookup 2: a nullifier that moved is held by whom it moved to"
    );
}

/// Holds a stand-in for a [`NullifierLookup`] to its denial.
pub fn nullifier_lookup_denies<L: NullifierLookup>(nullifier: &Nullifier) {
    law!(
        L::holder(nullifier).is_none(),
        "NullifierLookup: a stand-in knows no holder"
    );
}

/// Holds a [`Personhood`] to its laws. `person` holds `nullifier` of the schema that counts and
/// `former` of the one before; `stranger` holds neither. `withdraw_issuer` ends the accreditation of
/// the issuer, and `revoke` revokes the credential.
pub fn personhood<P: Personhood>(
    person: &Did,
    nullifier: &Nullifier,
    former: &Nullifier,
    stranger: &Did,
    withdraw_issuer: impl FnOnce(),
    revoke: impl FnOnce(),
) {
    law!(
        P::schema() != P::former_schema(),
        "Personhood 1: the former schema is another than the one that counts"
    );
    setup!(
        P::schema() == Some(nullifier.schema) && P::holder(nullifier).as_ref() == Some(person),
        "the nullifier is not the person's under the schema that counts"
    );
    setup!(
        P::former_schema() == Some(former.schema) && P::holder(former).as_ref() == Some(person),
        "the former nullifier is not the person's under the schema before"
    );
    law!(
        P::check_person(person, nullifier).is_ok() && P::check_newcomer(person, nullifier).is_ok(),
        "Personhood 2: the holder with a credential is a person"
    );
    law!(
        P::check_person(stranger, nullifier) == Err(PersonhoodProblem::NotHolder)
            && P::check_newcomer(stranger, nullifier) == Err(PersonhoodProblem::NotHolder),
        "Personhood 2: nobody is a person by another's nullifier"
    );
    law!(
        P::check_person(person, former) == Err(PersonhoodProblem::OtherSchema)
            && P::check_newcomer(person, former) == Err(PersonhoodProblem::OtherSchema),
        "Personhood 2: a nullifier of a schema that does not count makes no person"
    );
    withdraw_issuer();
    law!(
        P::check_person(person, nullifier).is_ok(),
        "Personhood 2: who was attested stays a person without the issuer's accreditation"
    );
    law!(
        P::check_newcomer(person, nullifier) == Err(PersonhoodProblem::IssuerNotAccredited),
        "Personhood 2: an issuer without accreditation lets nobody in"
    );
    revoke();
    law!(
        matches!(
            P::check_person(person, nullifier),
            Err(PersonhoodProblem::Credential(_))
        ),
        "Personhood 2: without a credential that counts nobody is a person"
    );
}

/// Holds a stand-in for a [`Personhood`] to its denial.
pub fn personhood_denies<P: Personhood>(did: &Did, nullifier: &Nullifier) {
    law!(
        P::schema().is_none() && P::former_schema().is_none(),
        "Personhood: with a stand-in no schema counts"
    );
    law!(
        P::check_person(did, nullifier).is_err() && P::check_newcomer(did, nullifier).is_err(),
        "Personhood: with a stand-in nobody is a person"
    );
}

/// Holds an [`OnPersonhoodRenewed`] to its laws. The seat of `subject` was recovered, so that
/// `has_voice` denies; `unknown` has no seat.
pub fn on_personhood_renewed<T: OnPersonhoodRenewed>(
    subject: &Did,
    unknown: &Did,
    expires_at: CivilSeconds,
    has_voice: impl Fn() -> bool,
) {
    law!(
        !has_voice(),
        "OnPersonhoodRenewed 1: a recovered seat has no voice before it is renewed"
    );
    T::on_personhood_renewed(unknown, expires_at);
    law!(
        !has_voice(),
        "OnPersonhoodRenewed 2: another's renewal gives no voice"
    );
    T::on_personhood_renewed(subject, expires_at);
    law!(
        has_voice(),
        "OnPersonhoodRenewed 1: a recovered seat has a voice once it is renewed"
    );
}

/// Holds an [`OnNullifierMoved`] to its laws. `from` has a seat by `nullifier`, `seated` has one by
/// another, `to` has none, and no seat is bound to `unbound`; `seat_of` and `has_voice` read seats.
/// `undo` puts back what a refused call changed, as the storage layer of a call would.
pub fn on_nullifier_moved<T: OnNullifierMoved>(
    nullifier: &Nullifier,
    unbound: &Nullifier,
    [from, to, seated]: [&Did; 3],
    seat_of: impl Fn(&Did) -> Option<MemberId>,
    has_voice: impl Fn(&Did) -> bool,
    undo: impl FnOnce(),
) {
    let seat = seat_of(from);
    setup!(
        seat.is_some() && seat_of(to).is_none() && seat_of(seated).is_some(),
        "the seats are not as agreed"
    );
    law!(
        T::on_nullifier_moved(unbound, from, to).is_ok() && seat_of(from) == seat,
        "OnNullifierMoved 2: a nullifier without a seat is no error and moves none"
    );
    law!(
        T::on_nullifier_moved(nullifier, from, seated).is_err(),
        "OnNullifierMoved 2: nobody gets a second seat"
    );
    undo();
    law!(
        T::on_nullifier_moved(nullifier, from, to).is_ok(),
        "OnNullifierMoved 1: the seat moves"
    );
    law!(
        seat_of(to) == seat && seat_of(from).is_none(),
        "OnNullifierMoved 1: it is the same seat, and nobody else's"
    );
    law!(
        !has_voice(to),
        "OnNullifierMoved 1: a seat that moved has no voice"
    );
}
