//! What happened.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet, from which each document can be rebuilt.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An identity was made. Its keys, services and names follow as events of their own.
        Created {
            /// The identity.
            did: Did,
            /// What it stands for.
            kind: IdentityKind,
            /// The account that rules it.
            controller: T::AccountId,
            /// Who paid the deposit.
            payer: T::AccountId,
            /// The deposit.
            deposit: BalanceOf<T>,
        },
        /// A key was added.
        KeyAdded {
            /// The identity.
            did: Did,
            /// The key, with its number.
            key: Key,
        },
        /// A key was revoked.
        KeyRevoked {
            /// The identity.
            did: Did,
            /// The key's number.
            key: KeyId,
        },
        /// A service was added.
        ServiceAdded {
            /// The identity.
            did: Did,
            /// The service.
            service: Service,
        },
        /// A service was removed.
        ServiceRemoved {
            /// The identity.
            did: Did,
            /// Its fragment.
            service: ServiceId,
        },
        /// The other names were replaced.
        NamesSet {
            /// The identity.
            did: Did,
            /// All its other names.
            names: NamesOf<T>,
        },
        /// An account speaks as an identity.
        AccountLinked {
            /// The identity.
            did: Did,
            /// The account.
            account: T::AccountId,
        },
        /// An account speaks as an identity no more.
        AccountUnlinked {
            /// The identity.
            did: Did,
            /// The account.
            account: T::AccountId,
        },
        /// Control of an identity was offered to an account.
        ControlOffered {
            /// The identity.
            did: Did,
            /// Who may accept.
            to: T::AccountId,
            /// The first block at which the offer is over.
            until: BlockNumberFor<T>,
        },
        /// An offer of control was taken back.
        OfferWithdrawn {
            /// The identity.
            did: Did,
        },
        /// An identity has another controller.
        ControllerChanged {
            /// The identity.
            did: Did,
            /// Who ruled it.
            old: T::AccountId,
            /// Who rules it.
            new: T::AccountId,
        },
        /// A circle of friends was named.
        RecoverySet {
            /// The identity.
            did: Did,
            /// The circle; without friends there is to be no recovery.
            circle: CircleOf<T>,
            /// The block from which on it is in force.
            from: BlockNumberFor<T>,
        },
        /// A friend started a recovery.
        RecoveryStarted {
            /// The identity.
            did: Did,
            /// The friend.
            by: T::AccountId,
            /// Who is to rule the identity.
            new_controller: T::AccountId,
            /// The first block at which it is over, unless enough friends approve.
            expires: BlockNumberFor<T>,
            /// Whether it comes after two cancellations, so that the controller cannot simply cancel it.
            firm: bool,
        },
        /// A friend approved a recovery.
        RecoveryApproved {
            /// The identity.
            did: Did,
            /// The friend.
            by: T::AccountId,
            /// Who is to rule the identity.
            new_controller: T::AccountId,
            /// How many have approved.
            approvals: u32,
        },
        /// Enough friends approved a recovery: until its end nothing of the identity can be changed.
        RecoveryArmed {
            /// The identity.
            did: Did,
            /// Who is to rule the identity.
            new_controller: T::AccountId,
            /// The first block at which it can be finished.
            ready_at: BlockNumberFor<T>,
            /// The first block at which it is over.
            expires: BlockNumberFor<T>,
        },
        /// The controller cancelled a recovery.
        RecoveryCancelled {
            /// The identity.
            did: Did,
            /// The friend who had started it.
            starter: T::AccountId,
            /// Who was to rule the identity.
            new_controller: T::AccountId,
            /// What that friend lost.
            lost: BalanceOf<T>,
        },
        /// A recovery ran out, and its deposit was given back.
        RecoveryLapsed {
            /// The identity.
            did: Did,
            /// The friend who had started it.
            starter: T::AccountId,
            /// Who was to rule the identity.
            new_controller: T::AccountId,
        },
        /// A recovery was finished: `ControllerChanged` says for whom.
        RecoveryFinished {
            /// The identity.
            did: Did,
            /// The friend who had started it, and has the deposit back.
            starter: T::AccountId,
        },
        /// An identity made a call.
        DispatchedAs {
            /// The identity.
            did: Did,
            /// The key that signed.
            key: KeyId,
            /// The number that was used up.
            nonce: u32,
            /// What became of the call.
            result: DispatchResult,
        },
        /// The controller pays all deposits of an identity now, and whoever paid has them back.
        DepositsTakenOver {
            /// The identity.
            did: Did,
            /// The controller.
            by: T::AccountId,
            /// The deposits.
            amount: BalanceOf<T>,
        },
        /// An identity ended for ever.
        Deactivated {
            /// The identity.
            did: Did,
        },
        /// The parameters were changed; what was opened before keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: ParamsOf<T>,
        },
    }
}
