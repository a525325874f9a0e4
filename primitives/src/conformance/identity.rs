//! Laws of identities.

use core::fmt::Debug;

use crate::identity::{
    Did, Identities, IdentityStatus, IdentityView, Leaning, OnControllerChange, OnDeactivate,
    OnRecovery, SpeaksAs,
};

/// Holds a [`SpeaksAs`] to its laws. `account` speaks as `did`, and `stranger` as nobody;
/// `deactivate` ends that identity.
pub fn speaks_as<AccountId, S, I>(
    account: &AccountId,
    did: &Did,
    stranger: &AccountId,
    deactivate: impl FnOnce(),
) where
    AccountId: PartialEq,
    S: SpeaksAs<AccountId>,
    I: Identities<AccountId>,
{
    law!(
        S::did_of(account).as_ref() == Some(did),
        "SpeaksAs 1: the account speaks as its identity"
    );
    law!(
        I::controller(did).is_some(),
        "SpeaksAs 1: who is spoken as exists"
    );
    law!(
        S::did_of(stranger).is_none(),
        "SpeaksAs 1: a stranger speaks as nobody"
    );
    deactivate();
    setup!(
        I::controller(did).is_none(),
        "the identity is not deactivated"
    );
    law!(
        S::did_of(account).is_none(),
        "SpeaksAs 1: nobody speaks as a deactivated identity"
    );
}

/// Holds a stand-in for a [`SpeaksAs`] to its denial.
pub fn speaks_as_denies<AccountId, S: SpeaksAs<AccountId>>(account: &AccountId) {
    law!(
        S::did_of(account).is_none(),
        "SpeaksAs: a stand-in knows nobody"
    );
}

/// Holds an [`Identities`] to its laws. `did` exists as `expected`, `unknown` never did, and `other`
/// is an account that speaks as `did` but does not control it; `deactivate` ends `did`.
pub fn identities<AccountId, I>(
    did: &Did,
    expected: &IdentityView<AccountId>,
    unknown: &Did,
    other: &AccountId,
    deactivate: impl FnOnce(),
) where
    AccountId: PartialEq + Debug,
    I: Identities<AccountId>,
{
    setup!(
        expected.status != IdentityStatus::Deactivated && expected.controller != *other,
        "the identity must be alive and ruled by another account"
    );
    law!(
        I::identity(did).as_ref() == Some(expected),
        "Identities: an identity is read as it is"
    );
    law!(
        I::controller(did).as_ref() == Some(&expected.controller),
        "Identities: a living identity has its controller"
    );
    law!(
        I::is_controller(did, &expected.controller) && !I::is_controller(did, other),
        "Identities: the controller rules, and nobody else"
    );
    law!(
        I::identity(unknown).is_none() && I::controller(unknown).is_none(),
        "Identities: what never existed is not found"
    );
    deactivate();
    law!(
        I::identity(did).is_some_and(|view| view.status == IdentityStatus::Deactivated),
        "Identities 2: a deactivated identity is known as such"
    );
    law!(
        I::controller(did).is_none() && !I::is_controller(did, &expected.controller),
        "Identities 2: a deactivated identity has no controller"
    );
}

/// Holds a stand-in for an [`Identities`] to its denial.
pub fn identities_denies<AccountId: PartialEq, I: Identities<AccountId>>(
    did: &Did,
    account: &AccountId,
) {
    law!(
        I::identity(did).is_none() && I::controller(did).is_none(),
        "Identities: a stand-in knows none"
    );
    law!(
        !I::is_controller(did, account),
        "Identities: a stand-in lets nobody rule"
    );
}

/// Holds an [`OnDeactivate`] to its laws. Nothing leans on `free`; what leans on `needed` is
/// `leaning`, and `release` takes it away.
pub fn on_deactivate<T: OnDeactivate>(
    free: &Did,
    needed: &Did,
    leaning: Leaning,
    release: impl FnOnce(),
) {
    law!(
        T::may_deactivate(free) == Ok(()),
        "OnDeactivate 1: an identity that nobody needs may go"
    );
    law!(
        T::may_deactivate(needed) == Err(leaning),
        "OnDeactivate 1: an identity that is needed stays, and the reason is {leaning:?}"
    );
    law!(
        T::may_deactivate(needed) == Err(leaning),
        "OnDeactivate 2: asking changes nothing"
    );
    release();
    law!(
        T::may_deactivate(needed) == Ok(()),
        "OnDeactivate 1: an identity that is not needed any more may go"
    );
}

/// Holds a stand-in for an [`OnDeactivate`] to its denial.
pub fn on_deactivate_denies<T: OnDeactivate>(did: &Did) {
    law!(
        T::may_deactivate(did).is_err(),
        "OnDeactivate: a stand-in refuses"
    );
}

/// Whether what an account holds goes to the new controller of its identity or ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Succession {
    /// It goes over, as a seat does.
    Moves,
    /// It ends, as a validator's office does.
    Ends,
}

/// Holds an [`OnControllerChange`] to its laws. `holds` says whether an account acts for `did` in
/// the implementer, as `old` does; `unknown` means nothing to it.
pub fn on_controller_change<AccountId, T: OnControllerChange<AccountId>>(
    did: &Did,
    unknown: &Did,
    old: &AccountId,
    new: &AccountId,
    succession: Succession,
    holds: impl Fn(&AccountId) -> bool,
) {
    setup!(
        holds(old) && !holds(new),
        "the old controller holds something, the new one nothing"
    );
    law!(
        T::on_controller_change(unknown, old, new).is_ok(),
        "OnControllerChange 2: an identity that means nothing is no error"
    );
    law!(
        holds(old) && !holds(new),
        "OnControllerChange 2: an identity that means nothing changes nothing"
    );
    law!(
        T::on_controller_change(did, old, new).is_ok(),
        "OnControllerChange 3: what can be moved is moved"
    );
    law!(
        !holds(old),
        "OnControllerChange 1: the old controller holds nothing any more"
    );
    law!(
        holds(new) == (succession == Succession::Moves),
        "OnControllerChange 1: what was held moves or ends as the pallet says"
    );
}

/// Holds an [`OnRecovery`] to its laws. `has_voice` says whether the seat of `did` may vote, as it
/// may now; `unknown` has no seat; `take_voice` takes the voice for another reason.
pub fn on_recovery<T: OnRecovery>(
    did: &Did,
    unknown: &Did,
    has_voice: impl Fn() -> bool,
    take_voice: impl FnOnce(),
) {
    setup!(has_voice(), "the seat has no voice to lose");
    T::on_recovery_armed(unknown);
    law!(
        has_voice(),
        "OnRecovery 1: the recovery of another identity takes no voice"
    );
    T::on_recovery_armed(did);
    law!(
        !has_voice(),
        "OnRecovery 1: a seat under recovery has no voice"
    );
    T::on_recovery_cancelled(did);
    law!(
        has_voice(),
        "OnRecovery 2: cancelling gives back what arming took"
    );
    take_voice();
    setup!(!has_voice(), "the voice was not taken");
    T::on_recovery_armed(did);
    T::on_recovery_cancelled(did);
    law!(
        !has_voice(),
        "OnRecovery 2: cancelling gives back no voice that was taken otherwise"
    );
}
