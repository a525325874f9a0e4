//! Admission: how an application becomes a seat.

use althing_primitives::{
    BodyId, CivilClock, CivilSeconds, CredentialView, Did, IncomeSource, MemberClass, MemberStatus,
    Standing, Voter,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::Saturating;

use crate::{
    applications::Entrant, ApplicationOf, Applications, BalanceOf, Config, Counters, Counts,
    Deposit, Error, Event, HoldReason, Mark, Member, MemberIds, MemberOf, MemberRecord,
    ObjectionStage, Pallet, Parameters, Presence, Roll, Seat, Seats,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_admit(did: Did, by: Option<BodyId>) -> DispatchResult {
        let application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now < application.expires, Error::<T>::ApplicationExpired);
        let mut counts = Self::counts();
        if by.is_none() {
            Self::ensure_admissible(&application, &counts)?;
        }
        let entrant = Self::entrant(&did, &application.form)?;
        let class = application.form.class;
        ensure!(Self::has_room(class, &counts), Error::<T>::SeasonFull);

        Applications::<T>::remove(did);
        Self::settle_objection(&did, &application);
        let admitted = counts.admitted.of_mut(class);
        *admitted = admitted.saturating_add(1);
        Self::take_seat(did, application, entrant, counts, by);
        Ok(())
    }

    /// Passes if anybody may admit, without a body that decides.
    fn ensure_admissible(application: &ApplicationOf<T>, counts: &Counts) -> Result<(), Error<T>> {
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now >= application.admissible, Error::WaitingNotOver);
        ensure!(
            application.objection(&now) != ObjectionStage::Open,
            Error::ObjectionOpen
        );
        let given = u32::try_from(Self::counting_vouchers(application).len()).unwrap_or(u32::MAX);
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

    /// The deposits of an objection that did not keep the applicant out are lost; who objected alone
    /// has theirs back.
    fn settle_objection(did: &Did, application: &ApplicationOf<T>) {
        if application.objection_falls.is_none() {
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
        entrant: Entrant<T>,
        mut counts: Counts,
        by: Option<BodyId>,
    ) {
        let Entrant {
            account,
            known,
            credential,
            ..
        } = entrant;
        let (id, previous) = known.map_or((application.id, None), |(number, member)| {
            (number, Some(member))
        });
        let before = Self::status_before(previous.as_ref(), application.form.class);
        let member = Self::new_member(did, &application, previous.as_ref(), credential.as_ref());
        let after = member.status();
        let dues_until = member
            .seat()
            .map_or(CivilSeconds::ZERO, |seat| seat.dues_until);
        let paid_until = credential.map_or(dues_until, |credential| {
            credential.expires_at.min(dues_until)
        });
        if let Some(Presence::In(seat)) = previous.map(|member| member.presence) {
            // The class before has its deposit back, and the account one reference already.
            Self::settle_escrow(id);
            Self::give_back(HoldReason::Seat, &seat.deposit);
        }
        if let Some(nullifier) = application.form.nullifier {
            Seats::<T>::insert(nullifier, id);
        }
        MemberIds::<T>::insert(did, id);
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
        let first_dues = Deposit {
            payer: application.deposit.payer,
            amount: application.dues,
        };
        Self::collect(HoldReason::Dues, IncomeSource::Dues, &first_dues);
        Self::announce(id, before, after);
        Self::deposit_event(Event::Admitted {
            member: id,
            did,
            account,
            class: application.form.class,
            by,
            paid_until,
        });
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
        previous: Option<&MemberRecord<T>>,
        credential: Option<&CredentialView>,
    ) -> MemberRecord<T> {
        let now = T::Clock::now();
        let params = Parameters::<T>::get();
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
                dues_until: now.saturating_add(params.dues_term),
                mark,
                vouchers: Self::counting_vouchers(application),
                at_risk_until: now.saturating_add(params.risk),
            }),
        }
    }
}
