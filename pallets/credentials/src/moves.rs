//! A human who lost an identity gets a new one: issuers move the nullifier, after public notice.

use althing_primitives::{
    CredentialStatus, Did, Identities, IdentityKind, IdentityStatus, Nullifier, OnNullifierMoved,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::{traits::Saturating, DispatchError};

use crate::{
    Accreditations, BalanceOf, Config, Credentials, Deposit, Epoch, Error, Event, HoldReason,
    Moves, NullifierOf, Nullifiers, Pallet, Parameters,
};

/// How many issuers may approve one move.
pub const MAX_APPROVALS: u32 = 16;

/// The move of this runtime.
pub type MoveOf<T> = Move<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;

/// An issuer's agreement, good only as long as the accreditation of that epoch is.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Approval {
    /// Who approved.
    pub issuer: Did,
    /// In which epoch.
    pub epoch: Epoch,
}

/// Issuers want a nullifier to have another holder. Its rule is the one in force at its opening.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Move<AccountId, Balance, BlockNumber> {
    /// Who holds it.
    pub from: Did,
    /// Who is to hold it.
    pub to: Did,
    /// The issuers who agree.
    pub approvals: BoundedVec<Approval, ConstU32<MAX_APPROVALS>>,
    /// How many must.
    pub needed: u32,
    /// For how many blocks it is announced.
    pub notice: BlockNumber,
    /// The first block in which it can happen; none before enough issuers agree.
    pub effective_at: Option<BlockNumber>,
    /// The first block in which it cannot happen any more.
    pub lapses_at: BlockNumber,
    /// What the first issuer left for it.
    pub deposit: Deposit<AccountId, Balance>,
}

impl<T: Config> Pallet<T> {
    /// Opens a move, or approves the one that is open.
    pub(crate) fn do_move_nullifier(issuer: Did, nullifier: Nullifier, to: Did) -> DispatchResult {
        let epoch = Self::epoch_of_direct_issuer(&issuer, &nullifier)?;
        let now = frame_system::Pallet::<T>::block_number();
        let mut entry = match Moves::<T>::get(nullifier) {
            Some(entry) => {
                ensure!(entry.to == to, Error::<T>::OtherMoveOpen);
                ensure!(now < entry.lapses_at, Error::<T>::MoveLapsed);
                entry
            }
            None => Self::open_move(&issuer, &nullifier, to)?,
        };
        let approval = Approval { issuer, epoch };
        ensure!(
            !entry.approvals.contains(&approval),
            Error::<T>::AlreadyApproved
        );
        // What the issuer approved before being recalled counts no more and makes room.
        entry.approvals.retain(|earlier| earlier.issuer != issuer);
        entry
            .approvals
            .try_push(approval)
            .map_err(|_| Error::<T>::TooManyApprovals)?;
        let from = entry.from;
        Self::deposit_event(Event::MoveApproved {
            nullifier,
            from,
            to,
            issuer,
        });
        let agreed = Self::valid_approvals(&entry, &nullifier) >= entry.needed;
        if agreed && entry.effective_at.is_none() {
            let effective_at = now.saturating_add(entry.notice);
            entry.effective_at = Some(effective_at);
            entry.lapses_at = effective_at.saturating_add(Parameters::<T>::get().move_lifetime);
            Self::deposit_event(Event::MoveAnnounced {
                nullifier,
                from,
                to,
                effective_at,
            });
        }
        Moves::<T>::insert(nullifier, entry);
        Ok(())
    }

    fn open_move(issuer: &Did, nullifier: &Nullifier, to: Did) -> Result<MoveOf<T>, DispatchError> {
        let from = Nullifiers::<T>::get(nullifier).ok_or(Error::<T>::NullifierNotHeld)?;
        Self::ensure_may_receive(nullifier, &to)?;
        let params = Parameters::<T>::get();
        let now = frame_system::Pallet::<T>::block_number();
        let deposit = Self::take_deposit(HoldReason::Move, issuer, params.move_deposit)?;
        Ok(Move {
            from,
            to,
            approvals: BoundedVec::new(),
            needed: params.move_approvals,
            notice: params.move_notice,
            effective_at: None,
            lapses_at: now.saturating_add(params.move_lifetime),
            deposit,
        })
    }

    /// Passes if `to` is a human who has no nullifier of that schema, not even this one.
    fn ensure_may_receive(nullifier: &Nullifier, to: &Did) -> DispatchResult {
        let identity = T::Identities::identity(to).ok_or(Error::<T>::SubjectNotActive)?;
        ensure!(
            identity.status == IdentityStatus::Active,
            Error::<T>::SubjectNotActive
        );
        ensure!(
            identity.kind == IdentityKind::Person,
            Error::<T>::NotAPerson
        );
        ensure!(
            !NullifierOf::<T>::contains_key(to, nullifier.schema),
            Error::<T>::OtherNullifierHeld
        );
        Ok(())
    }

    /// The epoch of `issuer` under the schema of `nullifier`, if the community accredited it and it
    /// may issue: a delegate has no voice of its own here, or one issuer could make up several.
    fn epoch_of_direct_issuer(issuer: &Did, nullifier: &Nullifier) -> Result<Epoch, Error<T>> {
        let row =
            Accreditations::<T>::get(issuer, nullifier.schema).ok_or(Error::<T>::NotAccredited)?;
        ensure!(row.delegated_from.is_none(), Error::<T>::DelegatedIssuer);
        ensure!(
            row.standing(row.epoch, Self::now()).may_issue(),
            Error::<T>::NotAccredited
        );
        Ok(row.epoch)
    }

    /// How many approvals are of issuers who may still issue, in the epoch in which they approved.
    fn valid_approvals(entry: &MoveOf<T>, nullifier: &Nullifier) -> u32 {
        entry.approvals.iter().fold(0, |count: u32, approval| {
            let holds = Self::epoch_of_direct_issuer(&approval.issuer, nullifier)
                .is_ok_and(|epoch| epoch == approval.epoch);
            count.saturating_add(u32::from(holds))
        })
    }

    /// Takes an approval back.
    pub(crate) fn do_retract_move(issuer: Did, nullifier: Nullifier) -> DispatchResult {
        let mut entry = Moves::<T>::get(nullifier).ok_or(Error::<T>::MoveNotFound)?;
        let before = entry.approvals.len();
        entry.approvals.retain(|approval| approval.issuer != issuer);
        ensure!(entry.approvals.len() < before, Error::<T>::NotApproved);
        Self::deposit_event(Event::MoveRetracted { nullifier, issuer });
        if entry.approvals.is_empty() {
            Moves::<T>::remove(nullifier);
            return Self::return_deposit(HoldReason::Move, &entry.deposit);
        }
        if Self::valid_approvals(&entry, &nullifier) < entry.needed {
            // Whoever agrees later starts a notice of its own.
            entry.effective_at = None;
        }
        Moves::<T>::insert(nullifier, entry);
        Ok(())
    }

    /// Ends a move: the controller of its holder at any time, anybody once it lapsed.
    pub(crate) fn do_stop_move(who: &T::AccountId, nullifier: Nullifier) -> DispatchResult {
        let entry = Moves::<T>::get(nullifier).ok_or(Error::<T>::MoveNotFound)?;
        let lapsed = entry.lapses_at <= frame_system::Pallet::<T>::block_number();
        ensure!(
            lapsed || T::Identities::is_controller(&entry.from, who),
            Error::<T>::NotController
        );
        Moves::<T>::remove(nullifier);
        Self::return_deposit(HoldReason::Move, &entry.deposit)?;
        Self::deposit_event(Event::MoveStopped {
            nullifier,
            from: entry.from,
            to: entry.to,
            lapsed,
        });
        Ok(())
    }

    /// Gives the nullifier to its new holder. What the old one had attested by it is revoked.
    pub(crate) fn do_finish_move(nullifier: Nullifier) -> DispatchResult {
        let entry = Moves::<T>::get(nullifier).ok_or(Error::<T>::MoveNotFound)?;
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(
            entry.effective_at.is_some_and(|at| at <= now),
            Error::<T>::NoticeNotOver
        );
        ensure!(now < entry.lapses_at, Error::<T>::MoveLapsed);
        ensure!(
            Self::valid_approvals(&entry, &nullifier) >= entry.needed,
            Error::<T>::ApprovalsMissing
        );
        Self::ensure_may_receive(&nullifier, &entry.to)?;
        let Move { from, to, .. } = entry;
        Moves::<T>::remove(nullifier);
        Nullifiers::<T>::insert(nullifier, to);
        NullifierOf::<T>::remove(from, nullifier.schema);
        NullifierOf::<T>::insert(to, nullifier.schema, nullifier.value);
        Self::revoke_moved(&from, &nullifier);
        Self::return_deposit(HoldReason::Move, &entry.deposit)?;
        T::OnMoved::on_nullifier_moved(&nullifier, &from, &to)?;
        Self::deposit_event(Event::NullifierMoved {
            nullifier,
            from,
            to,
        });
        Ok(())
    }

    fn revoke_moved(from: &Did, nullifier: &Nullifier) {
        let schema = nullifier.schema;
        if let Some(mut credential) = Credentials::<T>::get(from, schema) {
            if credential.status != CredentialStatus::Revoked {
                let issuer = credential.issuer;
                credential.status = CredentialStatus::Revoked;
                Credentials::<T>::insert(from, schema, credential);
                Self::deposit_event(Event::Revoked {
                    issuer,
                    subject: *from,
                    schema,
                });
            }
        }
    }
}
