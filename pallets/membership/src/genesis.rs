//! The founding members.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use althing_primitives::{
    Badges, CivilClock, CivilSeconds, Identities, IdentityKind, IdentityStatus, MemberClass,
    MemberId, MemberStatus, Personhood, SeasonClock, Standing, Voter,
};
use frame_support::{pallet_prelude::Get, weights::Weight, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Zero;

use crate::{
    BalanceOf, Config, Counters, Counts, Deposit, Founder, FoundingTerms, Mark, Member, MemberIds,
    MemberOf, Pallet, Parameters, Params, Presence, Roll, Seat, Seats,
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
        if let Err(problem) = T::Badges::found() {
            wrong.push(format!("the badges cannot be kept: {problem:?}"));
        }
        let paid_for: Vec<_> = founders.iter().map(|founder| founder.paid_for).collect();
        match BoundedVec::try_from(paid_for) {
            Ok(terms) if terms.is_empty() || !Self::has_no_time() => (),
            Ok(terms) => FoundingTerms::<T>::put(terms),
            Err(_) => wrong.push(format!("more than {} members", T::MaxFounders::get())),
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

    /// Whether nobody knows the time yet, as in the genesis of a chain, which its first block dates.
    fn has_no_time() -> bool {
        T::Clock::now() == CivilSeconds::ZERO
    }

    /// In the second block, once: the first one told when the chain began, and what founders have paid
    /// for counts from there. Until then nobody lapses.
    pub(crate) fn begin(block: BlockNumberFor<T>) -> Weight {
        if block != 2u32.into() {
            return Weight::zero();
        }
        let Some(terms) = FoundingTerms::<T>::take() else {
            return T::DbWeight::get().reads(1);
        };
        let beginning = T::Clock::now();
        for (index, paid_for) in (0_u32..).zip(&terms) {
            let until = beginning.saturating_add(*paid_for);
            let seat = Roll::<T>::mutate(MemberId(index), |member| {
                let member = member.as_mut()?;
                let Presence::In(seat) = &mut member.presence else {
                    return None;
                };
                seat.dues_until = seat.dues_until.min(until);
                Some((member.did, seat.dues_until))
            });
            let Some((did, until)) = seat else { continue };
            if let Some(account) = Self::controller_of(&did) {
                MemberOf::<T>::mutate_extant(account, |voter| {
                    voter.paid_until = voter.paid_until.min(until);
                });
            }
        }
        let touched = u64::try_from(terms.len()).unwrap_or(u64::MAX);
        // Of each founder the roll, the identity and the seat.
        T::DbWeight::get().reads_writes(
            touched.saturating_mul(3).saturating_add(3),
            touched.saturating_mul(2).saturating_add(1),
        )
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
        let paid_until = if Self::has_no_time() {
            CivilSeconds::MAX
        } else {
            T::Clock::now().saturating_add(founder.paid_for)
        };
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
                dues_until: paid_until,
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
            paid_until,
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
        // Without a time, what personhood lasts counts from the first second of all too.
        if T::Clock::now().saturating_add(founder.paid_for) > credential.expires_at {
            return Err("dues are paid for longer than personhood lasts".into());
        }
        Ok(())
    }
}
