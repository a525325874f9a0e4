//! The invariants, numbered as in the crate's documentation.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use althing_primitives::{MemberClass, MemberId, MemberStatus, Standing};
use codec::Encode;
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{
    Applications, BalanceOf, Config, Counters, Counts, Deposit, DepositOf, Escrows, HoldReason,
    Leaving, MemberIds, MemberOf, Notices, Pallet, Parameters, Roll, Seats,
};

type Check = Result<(), TryRuntimeError>;

/// Amounts by the number of a reason and the encoded payer.
type Sums<T> = BTreeMap<(u8, Vec<u8>), BalanceOf<T>>;

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Check {
        Self::check_index()?;
        Self::check_roll()?;
        Self::check_seats()?;
        Self::check_counters()?;
        Self::check_applications()?;
        Self::check_holds()?;
        Self::check_references()?;
        Self::check_rest()
    }

    /// 1 and 2: the index by account and the roll are one.
    fn check_index() -> Check {
        let mut seated = BTreeSet::new();
        for (account, voter) in MemberOf::<T>::iter() {
            let member = Roll::<T>::get(voter.id);
            ensure!(
                member.is_some_and(|member| {
                    member.status() == voter.status
                        && member.seat().is_some_and(|seat| voter.paid_until <= seat.dues_until)
                        && Self::controller_of(&member.did).as_ref() == Some(&account)
                }),
                "membership 1: who rules a seat controls the identity of a member who is in, of the same \
                 status, with dues paid as long"
            );
            ensure!(
                seated.insert(voter.id),
                "membership 2: every member who is in is found by one account"
            );
        }
        let present = Roll::<T>::iter().filter(|(_, member)| member.seat().is_some());
        ensure!(
            present.map(|(id, _)| id).all(|id| seated.contains(&id)),
            "membership 2: every member who is in is found by one account"
        );
        Ok(())
    }

    /// 3: identities and numbers lead to each other.
    fn check_roll() -> Check {
        ensure!(
            Roll::<T>::iter().all(|(id, member)| MemberIds::<T>::get(member.did) == Some(id))
                && MemberIds::<T>::iter()
                    .all(|(did, id)| Roll::<T>::get(id).is_some_and(|member| member.did == did)),
            "membership 3: identities and numbers lead to each other"
        );
        Ok(())
    }

    /// 4 and 5: one human, one number.
    fn check_seats() -> Check {
        ensure!(
            Seats::<T>::iter_values().all(Roll::<T>::contains_key)
                && Roll::<T>::iter().all(|(id, member)| {
                    member
                        .nullifier
                        .is_none_or(|nullifier| Seats::<T>::get(nullifier) == Some(id))
                }),
            "membership 4: a nullifier leads to a number on the roll, and a member's to theirs"
        );
        ensure!(
            Roll::<T>::iter_values().all(|member| {
                member.class != MemberClass::Citizen || member.nullifier.is_some()
            }),
            "membership 5: a citizen has a nullifier"
        );
        Ok(())
    }

    /// 6 and 7: counted is what there is.
    fn check_counters() -> Check {
        let mut recount = Counts::default();
        let mut last = None;
        for (id, member) in Roll::<T>::iter() {
            let after = member.status();
            let before = MemberStatus {
                standing: Standing::Out,
                ..after
            };
            recount.change(before, after);
            last = last.max(Some(id));
        }
        let counts = Counters::<T>::get();
        ensure!(
            recount.members == counts.members && recount.electorate == counts.electorate,
            "membership 6: members of each class and the electorate are counted right"
        );
        let applied = Applications::<T>::iter_values().map(|application| application.id);
        ensure!(
            applied
                .max()
                .max(last)
                .is_none_or(|last| last < counts.next),
            "membership 7: the next number was never given"
        );
        Ok(())
    }

    /// 8: what waits can wait.
    fn check_applications() -> Check {
        ensure!(
            Applications::<T>::iter().all(|(did, application)| {
                let vouchers: BTreeSet<_> =
                    application.vouches.iter().map(|vouch| vouch.by).collect();
                let objectors: BTreeSet<_> =
                    application.objectors.iter().map(|objector| objector.by).collect();
                application.upgrade == Self::is_in(&did)
                    && MemberIds::<T>::get(did).is_none_or(|id| id == application.id)
                    && vouchers.len() == application.vouches.len()
                    && objectors.len() == application.objectors.len()
                    && !vouchers.contains(&application.id)
                    && !objectors.contains(&application.id)
            }),
            "membership 8: an application is of who is out, or of a member for another class; vouchers \
             and objectors are others, each once"
        );
        Ok(())
    }

    /// 9: each deposit that is written down is held, and nothing else is, of anybody.
    fn check_holds() -> Check {
        let mut held: Sums<T> = BTreeMap::new();
        let mut add = |reason: u8, deposit: &DepositOf<T>| {
            let sum = held
                .entry((reason, deposit.payer.encode()))
                .or_insert_with(Zero::zero);
            *sum = sum.saturating_add(deposit.amount);
        };
        for member in Roll::<T>::iter_values() {
            if let Some(seat) = member.seat() {
                add(0, &seat.deposit);
            }
        }
        for application in Applications::<T>::iter_values() {
            let payer = application.deposit.payer.clone();
            add(0, &application.deposit);
            add(
                1,
                &Deposit {
                    payer,
                    amount: application.dues,
                },
            );
            for objector in &application.objectors {
                add(2, &objector.deposit);
            }
        }
        for escrow in Escrows::<T>::iter_values() {
            add(1, &escrow.deposit);
        }
        for notice in Notices::<T>::iter_values() {
            add(3, &notice.deposit);
        }
        let reasons = [
            HoldReason::Seat,
            HoldReason::Dues,
            HoldReason::Objection,
            HoldReason::Notice,
        ];
        for (number, reason) in (0_u8..).zip(reasons) {
            let reason = reason.into();
            // Whoever has something on hold has an account, with or without a row here.
            for payer in frame_system::Account::<T>::iter_keys() {
                let row = held.remove(&(number, payer.encode()));
                let amount = row.unwrap_or_else(Zero::zero);
                ensure!(
                    T::Currency::balance_on_hold(&reason, &payer) == amount,
                    "membership 9: what is held of each payer is what is written down"
                );
            }
        }
        ensure!(
            held.into_values().all(|amount| amount.is_zero()),
            "membership 9: what is held of each payer is what is written down"
        );
        Ok(())
    }

    /// 10: nobody's account can vanish under a seat.
    fn check_references() -> Check {
        let applicants = Applications::<T>::iter()
            .filter(|(_, application)| !application.upgrade)
            .filter_map(|(did, _)| Self::controller_of(&did));
        let mut expected: BTreeMap<Vec<u8>, (T::AccountId, u32)> = BTreeMap::new();
        for account in MemberOf::<T>::iter_keys().chain(applicants) {
            let row = expected.entry(account.encode()).or_insert((account, 0));
            row.1 = row.1.saturating_add(1);
        }
        ensure!(
            expected.values().all(|(account, references)| {
                frame_system::Pallet::<T>::sufficients(account) >= *references
            }),
            "membership 10: the account of each seat and application is referenced"
        );
        Ok(())
    }

    /// 11 to 13.
    fn check_rest() -> Check {
        let is_in = |id: MemberId| Roll::<T>::get(id).is_some_and(|member| member.seat().is_some());
        ensure!(
            Leaving::<T>::iter_keys().all(is_in) && Escrows::<T>::iter_keys().all(is_in),
            "membership 11: notices of leaving and escrows are of members who are in"
        );
        ensure!(
            Notices::<T>::iter_keys().all(|(member, accuser)| Roll::<T>::contains_key(member)
                && Roll::<T>::contains_key(accuser)),
            "membership 12: a notice is from a person on the roll to one"
        );
        ensure!(
            Parameters::<T>::get().is_valid(),
            "membership 13: the parameters are within their ranges"
        );
        Ok(())
    }
}
