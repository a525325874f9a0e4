//! The founding members.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use althing_primitives::{
    CivilSeconds, Identities, IdentityKind, IdentityStatus, MemberClass, MemberId, MemberStatus,
    Personhood, SeasonClock, Standing, Voter,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Zero;

use crate::{
    BalanceOf, Config, Counters, Counts, Deposit, Founder, Mark, Member, MemberIds, MemberOf,
    Pallet, Parameters, Params, Presence, Roll, Seat, Seats,
};

impl<T: Config> Pallet<T> {
    /// Seats the founding members.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(founders: &[Founder], params: &Params<BalanceOf<T>, BlockNumberFor<T>>) {
        let mut wrong = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".to_string());
        }
        let mut counts = Counts::default();
        for (founder, index) in founders.iter().zip(0_u32..) {
            counts.next = MemberId(index.saturating_add(1));
            match Self::seat_founder(MemberId(index), founder) {
                Ok(status) => {
                    let before = MemberStatus {
                        standing: Standing::Out,
                        ..status
                    };
                    counts.change(before, status);
                }
                Err(problem) => wrong.push(format!("member {index} cannot be seated: {problem}")),
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of membership is wrong: {wrong:#?}"
        );
        counts.begin(T::Seasons::current().number);
        counts.electorate_at_start = counts.electorate;
        Counters::<T>::put(counts);
        Parameters::<T>::put(params.clone());
    }

    fn seat_founder(id: MemberId, founder: &Founder) -> Result<MemberStatus, String> {
        let identity = T::Identities::identity(&founder.did)
            .ok_or("the identity is not in the genesis of identities")?;
        let account = identity.controller;
        if identity.kind != IdentityKind::Person || identity.status != IdentityStatus::Active {
            return Err("the identity is no person's, or not active".into());
        }
        if MemberIds::<T>::contains_key(founder.did) || MemberOf::<T>::contains_key(&account) {
            return Err("the identity or its controller has a seat already".into());
        }
        Self::check_founder(founder)?;
        let member = Member {
            did: founder.did,
            class: founder.class,
            since: founder.since,
            nullifier: founder.nullifier,
            recovering: false,
            unrenewed: None,
            presence: Presence::In(Seat {
                deposit: Deposit {
                    payer: account.clone(),
                    amount: Zero::zero(),
                },
                dues_until: founder.paid_until,
                mark: Mark::Good,
                vouchers: Default::default(),
                at_risk_until: CivilSeconds::ZERO,
            }),
        };
        let status = member.status();
        let voter = Voter {
            id,
            status,
            voice_since: Zero::zero(),
            paid_until: founder.paid_until,
        };
        if let Some(nullifier) = founder.nullifier {
            Seats::<T>::insert(nullifier, id);
        }
        MemberIds::<T>::insert(founder.did, id);
        Roll::<T>::insert(id, member);
        frame_system::Pallet::<T>::inc_sufficients(&account);
        MemberOf::<T>::insert(account, voter);
        Ok(status)
    }

    /// Passes if a founder's personhood is as the class asks for it.
    fn check_founder(founder: &Founder) -> Result<(), String> {
        let nullifier = match (founder.class, founder.nullifier) {
            (MemberClass::Citizen, Some(nullifier)) => nullifier,
            (MemberClass::Citizen, None) => return Err("citizens need a nullifier".into()),
            (_, None) => return Ok(()),
            (_, Some(_)) => return Err("only citizens have a nullifier".into()),
        };
        if Seats::<T>::contains_key(nullifier) {
            return Err("the nullifier has a seat already".into());
        }
        let credential = T::Personhood::check_person(&founder.did, &nullifier)
            .map_err(|problem| format!("personhood does not count: {problem:?}"))?;
        if founder.paid_until > credential.expires_at {
            return Err("dues are paid for longer than personhood lasts".into());
        }
        Ok(())
    }
}
