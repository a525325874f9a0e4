//! Admission: how an application becomes a seat.

use althing_primitives::{
    BodyId, CivilClock, CivilSeconds, CredentialView, Did, IncomeSource, MemberClass, MemberId,
    MemberStatus, Nullifier, Standing, Voter,
};
use frame_support::{ensure, pallet_prelude::Weight};
use sp_runtime::{
    traits::{Saturating, Zero},
    DispatchError,
};

use crate::{
    applications::Entrant, ApplicationOf, Applications, BalanceOf, Config, Counters, Counts,
    Deposit, Error, Escrow, Escrows, Event, HoldReason, Mark, Member, MemberIds, MemberOf,
    MemberRecord, ObjectionStage, Pallet, Parameters, Presence, Roll, Seat, Seats, VoterOf,
    Vouchers, WeightInfo, MAX_VOUCHERS, OBJECTORS,
};

impl<T: Config> Pallet<T> {
    /// What an admission costs at most.
    pub(crate) fn heaviest_admission() -> Weight {
        T::WeightInfo::admit(MAX_VOUCHERS, OBJECTORS)
            .max(T::WeightInfo::promote(MAX_VOUCHERS, OBJECTORS))
    }

    /// What it cost to admit that one.
    fn weight_of_admission(application: &ApplicationOf<T>) -> Weight {
        let vouches = u32::try_from(application.vouches.len()).unwrap_or(MAX_VOUCHERS);
        let objectors = u32::try_from(application.objectors.len()).unwrap_or(OBJECTORS);
        if application.upgrade {
            T::WeightInfo::promote(vouches, objectors)
        } else {
            T::WeightInfo::admit(vouches, objectors)
        }
    }

    pub(crate) fn do_admit(did: Did, by: Option<BodyId>) -> Result<Weight, DispatchError> {
        let application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now < application.expires, Error::<T>::ApplicationExpired);
        let mut counts = Self::counts();
        let vouchers = Self::counting_vouchers(&application);
        if by.is_none() {
            Self::ensure_admissible(&application, &vouchers, &counts)?;
        }
        let entrant = Self::entrant(&did, &application.form)?;
        let class = application.form.class;
        ensure!(Self::has_room(class, &counts), Error::<T>::SeasonFull);

        let used = Self::weight_of_admission(&application);
        Applications::<T>::remove(did);
        let overruled = application.objection_falls.is_some();
        Self::settle_objection(&did, &application, overruled);
        let admitted = counts.admitted.of_mut(class);
        *admitted = admitted.saturating_add(1);
        let account = entrant.account.clone();
        let (voter, dues_until) = Self::take_seat(did, application, vouchers, entrant, counts);
        Self::deposit_event(Event::Admitted {
            member: voter.id,
            did,
            account,
            class,
            by,
            dues_until,
            paid_until: voter.paid_until,
        });
        Ok(used)
    }

    /// Passes if anybody may admit, without a body that decides.
    fn ensure_admissible(
        application: &ApplicationOf<T>,
        vouchers: &Vouchers,
        counts: &Counts,
    ) -> Result<(), Error<T>> {
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now >= application.admissible, Error::WaitingNotOver);
        ensure!(
            application.objection(&now) != ObjectionStage::Open,
            Error::ObjectionOpen
        );
        let given = u32::try_from(vouchers.len()).unwrap_or(u32::MAX);
        ensure!(
            given >= Self::vouches_needed(application, counts.electorate),
            Error::TooFewVouches
        );
        Ok(())
    }

    /// Whether one more can be admitted to that class in this season.
    pub(crate) fn has_room(class: MemberClass, counts: &Counts) -> bool {
        Parameters::<T>::get()
            .class(class)
            .ceiling
            .is_none_or(|ceiling| {
                *counts.admitted.of(class) < ceiling.of(counts.electorate_at_start)
            })
    }

    /// Ends an objection: its deposits are lost, or return.
    pub(crate) fn settle_objection(did: &Did, application: &ApplicationOf<T>, lost: bool) {
        if !lost {
            for objector in &application.objectors {
                Self::give_back(HoldReason::Objection, &objector.deposit);
            }
            return;
        }
        let mut lost: BalanceOf<T> = Default::default();
        for objector in &application.objectors {
            let amount = Self::collect(
                HoldReason::Objection,
                IncomeSource::Forfeits,
                &objector.deposit,
            );
            lost = lost.saturating_add(amount);
        }
        Self::deposit_event(Event::ObjectionLost { did: *did, lost });
    }

    /// Writes the seat of somebody who may have it, whose application was removed.
    fn take_seat(
        did: Did,
        application: ApplicationOf<T>,
        vouchers: Vouchers,
        entrant: Entrant<T>,
        mut counts: Counts,
    ) -> (VoterOf<T>, CivilSeconds) {
        let Entrant {
            account,
            known,
            credential,
            fresh_former,
            ..
        } = entrant;
        let (id, previous) = known.map_or((application.id, None), |(number, member)| {
            (number, Some(member))
        });
        let before = Self::status_before(previous.as_ref(), application.form.class);
        let member = Self::new_member(
            did,
            &application,
            vouchers,
            previous.as_ref(),
            credential.as_ref(),
        );
        let after = member.status();
        let dues_until = member
            .seat()
            .map_or(CivilSeconds::ZERO, |seat| seat.dues_until);
        let paid_until = credential.map_or(dues_until, |credential| {
            credential.expires_at.min(dues_until)
        });
        let shown = [application.form.nullifier, fresh_former];
        Self::lead_to(id, &did, previous.as_ref(), shown);
        if let Some(Presence::In(seat)) = previous.map(|member| member.presence) {
            // The class before has its deposit back, and the account one reference already.
            Self::settle_escrow(id);
            Self::give_back(HoldReason::Seat, &seat.deposit);
        }
        Roll::<T>::insert(id, member);
        let voter = Voter {
            id,
            status: after,
            voice_since: frame_system::Pallet::<T>::block_number(),
            paid_until,
        };
        MemberOf::<T>::insert(&account, voter);
        counts.change(before, after);
        Counters::<T>::put(counts);
        Self::keep_first_dues(id, application);
        Self::announce(id, before, after);
        (voter, dues_until)
    }

    /// Has an identity and nullifiers lead to a number. Who was on the roll is found already by the
    /// identity and the nullifier that stand there.
    fn lead_to(
        id: MemberId,
        did: &Did,
        previous: Option<&MemberRecord<T>>,
        shown: [Option<Nullifier>; 2],
    ) {
        if previous.is_none() {
            MemberIds::<T>::insert(did, id);
        }
        let bound = previous.and_then(|member| member.nullifier);
        for nullifier in shown.into_iter().flatten() {
            if bound != Some(nullifier) {
                Seats::<T>::insert(nullifier, id);
            }
        }
    }

    /// The dues of the first year, which begins now: held on until somebody has them collected, so that
    /// an admission moves no money.
    fn keep_first_dues(id: MemberId, application: ApplicationOf<T>) {
        if application.dues.is_zero() {
            return;
        }
        let deposit = Deposit {
            payer: application.deposit.payer,
            amount: application.dues,
        };
        let begins = T::Clock::now();
        Escrows::<T>::insert(id, Escrow { deposit, begins });
    }

    /// The status of somebody who is about to be admitted: who is new was out before.
    fn status_before(previous: Option<&MemberRecord<T>>, class: MemberClass) -> MemberStatus {
        previous.map_or(
            MemberStatus {
                class,
                standing: Standing::Out,
            },
            Member::status,
        )
    }

    fn new_member(
        did: Did,
        application: &ApplicationOf<T>,
        vouchers: Vouchers,
        previous: Option<&MemberRecord<T>>,
        credential: Option<&CredentialView>,
    ) -> MemberRecord<T> {
        let now = T::Clock::now();
        // An application is no way out of a suspension.
        let mark = previous
            .and_then(Member::seat)
            .map_or(Mark::Good, |seat| match seat.mark {
                Mark::Suspended(until) => Mark::Suspended(until),
                Mark::Good | Mark::Lapsed => Mark::Good,
            });
        let unrenewed = application
            .unrenewed
            .max(previous.and_then(|member| member.unrenewed))
            .filter(|changed| credential.is_none_or(|credential| credential.issued_at <= *changed));
        Member {
            did,
            class: application.form.class,
            since: now,
            nullifier: application
                .form
                .nullifier
                .or_else(|| previous.and_then(|member| member.nullifier)),
            recovering: false,
            unrenewed,
            presence: Presence::In(Seat {
                deposit: application.deposit.clone(),
                dues_until: now.saturating_add(application.term),
                mark,
                vouchers,
                at_risk_until: now.saturating_add(Parameters::<T>::get().risk),
            }),
        }
    }
}
