//! Benchmarks, each in its worst state: the issuer issues by delegation, queues and approvals are
//! full, and what is replaced is remembered.

mod stage;

use alloc::vec::Vec;

use althing_primitives::{
    CivilSeconds, CredentialCheck, CredentialStatus, IdentityKind, SchemaClass, SchemaId,
    VisitCredentials,
};
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::Get, BoundedVec};
use sp_core::H256;

pub use stage::BenchmarkHelper;
use stage::*;

use crate::{
    Accreditations, Call, Config, CountingPersonhood, Credentials, Epoch, FixTarget, HoldReason,
    Issuance, Moves, NullifierOf, Nullifiers, Pallet, Parameters, Params, RefusalReason,
    Registrations, Requests, Revocation, Revocations, Schemas, MAX_APPROVALS,
};

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn register_schema() -> Result<(), BenchmarkError> {
        let community = origin::<T::RuntimeOrigin, T::AccreditationOrigin>()?;
        let before = schema::<T>(SchemaClass::Other);
        #[extrinsic_call]
        _(
            community as T::RuntimeOrigin,
            document(),
            SchemaClass::Licence,
            LONG,
        );
        let next = before.next().expect("there are numbers");
        assert!(Schemas::<T>::contains_key(next));
        Ok(())
    }

    #[benchmark]
    fn set_personhood_schema() -> Result<(), BenchmarkError> {
        let constitution = origin::<T::RuntimeOrigin, T::ConstitutionOrigin>()?;
        personhood::<T>();
        let other = schema::<T>(SchemaClass::Personhood);
        #[extrinsic_call]
        _(constitution as T::RuntimeOrigin, other);
        assert!(CountingPersonhood::<T>::get().is_some_and(|c| c.former.is_some()));
        Ok(())
    }

    #[benchmark]
    fn accredit() -> Result<(), BenchmarkError> {
        let community = origin::<T::RuntimeOrigin, T::AccreditationOrigin>()?;
        let schema = schema::<T>(SchemaClass::Licence);
        let clerk = fallen::<T>(schema);
        let until = Pallet::<T>::now().saturating_add(1_000);
        #[extrinsic_call]
        _(community as T::RuntimeOrigin, clerk.did, schema, until);
        let row = Accreditations::<T>::get(clerk.did, schema);
        assert!(row.is_some_and(|row| row.voted && row.epoch == Epoch(2)));
        Ok(())
    }

    /// A delegate whose delegator was recalled.
    fn fallen<T: Config>(schema: SchemaId) -> Actor<T> {
        let clerk = clerk::<T>(0, schema);
        let lender = actor::<T>(IdentityKind::Organisation, 16).did;
        Accreditations::<T>::mutate(lender, schema, |row| {
            row.as_mut().expect("it is there").epoch = Epoch(5);
        });
        clerk
    }

    #[benchmark]
    fn delegate() {
        let schema = schema::<T>(SchemaClass::Licence);
        let by = issuer::<T>(1, schema);
        let to = actor::<T>(IdentityKind::Organisation, 2);
        let until = Pallet::<T>::now().saturating_add(1_000);
        #[extrinsic_call]
        _(by.origin, to.did, schema, until);
        assert!(Accreditations::<T>::contains_key(to.did, schema));
    }

    #[benchmark]
    fn withdraw_accreditation() -> Result<(), BenchmarkError> {
        let community = origin::<T::RuntimeOrigin, T::AccreditationOrigin>()?;
        let schema = schema::<T>(SchemaClass::Licence);
        let clerk = fallen::<T>(schema);
        #[extrinsic_call]
        _(community as T::RuntimeOrigin, clerk.did, schema);
        let row = Accreditations::<T>::get(clerk.did, schema);
        assert!(row.is_some_and(|row| !row.is_open()));
        Ok(())
    }

    #[benchmark]
    fn revoke_all_of_issuer() {
        let schema = schema::<T>(SchemaClass::Licence);
        let issuer = issuer::<T>(0, schema);
        #[extrinsic_call]
        _(issuer.origin, issuer.did, schema);
        let row = Accreditations::<T>::get(issuer.did, schema);
        assert!(row.is_some_and(|row| row.epoch == Epoch(2)));
    }

    #[benchmark]
    fn request() {
        let schema = schema::<T>(SchemaClass::Licence);
        let clerk = clerk::<T>(0, schema);
        let subject = subject::<T>(0);
        #[extrinsic_call]
        _(subject.origin, clerk.did, schema, document());
        assert!(Requests::<T>::contains_key(subject.did, schema));
    }

    #[benchmark]
    fn withdraw_request() {
        let schema = schema::<T>(SchemaClass::Licence);
        let subject = subject::<T>(0);
        ask::<T>(&subject, clerk::<T>(0, schema).did, schema, Some(order()));
        #[extrinsic_call]
        _(subject.origin, schema);
        assert!(!Requests::<T>::contains_key(subject.did, schema));
    }

    #[benchmark]
    fn clear_request() -> Result<(), BenchmarkError> {
        let anybody = origin::<T::RuntimeOrigin, T::ActorOrigin>()?;
        let schema = schema::<T>(SchemaClass::Licence);
        let subject = subject::<T>(0);
        ask::<T>(&subject, clerk::<T>(0, schema).did, schema, Some(order()));
        Requests::<T>::mutate(subject.did, schema, |row| {
            row.as_mut().expect("it waits").expires_at = CivilSeconds::ZERO;
        });
        #[extrinsic_call]
        _(anybody as T::RuntimeOrigin, subject.did, schema);
        assert!(!Requests::<T>::contains_key(subject.did, schema));
        Ok(())
    }

    #[benchmark]
    fn answer_fix() {
        let schema = schema::<T>(SchemaClass::Licence);
        let subject = subject::<T>(0);
        ask::<T>(&subject, clerk::<T>(0, schema).did, schema, Some(order()));
        #[extrinsic_call]
        _(subject.origin, schema, document());
        assert!(Requests::<T>::get(subject.did, schema).is_some_and(|row| row.order.is_none()));
    }

    #[benchmark]
    fn refuse() {
        let schema = schema::<T>(SchemaClass::Licence);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        ask::<T>(&subject, clerk.did, schema, Some(order()));
        let reason = RefusalReason::Other;
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema, reason, Some(document()));
        assert!(!Requests::<T>::contains_key(subject.did, schema));
    }

    /// A person is attested by a delegate who was asked, in the place of what was revoked, with a
    /// nullifier that nobody holds.
    #[benchmark]
    fn issue() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Revoked);
        ask::<T>(&subject, clerk.did, schema, Some(order()));
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema, terms(Some(7)));
        assert!(is::<T>(&subject.did, schema, CredentialStatus::Issued));
        assert_eq!(Revocations::<T>::iter().count(), 1);
        assert!(NullifierOf::<T>::contains_key(subject.did, schema));
        assert!(!Requests::<T>::contains_key(subject.did, schema));
    }

    /// The first registration of an organisation, with which it owes reports.
    #[benchmark]
    fn issue_registration() -> Result<(), BenchmarkError> {
        let schema = schema::<T>(SchemaClass::Registration);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        ask::<T>(&subject, clerk.did, schema, Some(order()));
        let tried = Pallet::<T>::open_reports(clerk.did);
        if tried.is_err() {
            // Nobody takes down duties to report in this runtime, so nobody is registered.
            return Err(BenchmarkError::Weightless);
        }
        #[extrinsic_call]
        issue(clerk.origin, subject.did, schema, terms(None));
        assert_eq!(Registrations::<T>::get(subject.did), 1);
        Ok(())
    }

    #[benchmark]
    fn issue_many(n: Linear<1, { T::MaxIssues::get() }>) {
        let schema = personhood::<T>();
        let clerk = clerk::<T>(0, schema);
        let items: Vec<_> = (0..n)
            .map(|seed| {
                let subject = subject::<T>(seed);
                attested::<T>(&clerk, subject.did, schema, CredentialStatus::Revoked);
                ask::<T>(&subject, clerk.did, schema, Some(order()));
                Issuance {
                    subject: subject.did,
                    terms: terms(u8::try_from(seed).ok()),
                }
            })
            .collect();
        #[extrinsic_call]
        _(clerk.origin, schema, BoundedVec::truncate_from(items));
        assert_eq!(u32::try_from(Revocations::<T>::iter().count()), Ok(n));
    }

    #[benchmark]
    fn order_fix() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        let (target, until) = (FixTarget::Credential, CivilSeconds::MAX);
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema, target, until, document());
        assert!(Credentials::<T>::get(subject.did, schema).is_some_and(|c| c.fix_by.is_some()));
    }

    #[benchmark]
    fn suspend() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema);
        assert!(is::<T>(&subject.did, schema, CredentialStatus::Suspended));
    }

    #[benchmark]
    fn resume() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Suspended);
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema);
        assert!(is::<T>(&subject.did, schema, CredentialStatus::Issued));
    }

    #[benchmark]
    fn revoke() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema);
        assert!(is::<T>(&subject.did, schema, CredentialStatus::Revoked));
    }

    #[benchmark]
    fn renew() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        #[extrinsic_call]
        _(clerk.origin, subject.did, schema, LONG - 1);
        let expires_at = Pallet::<T>::now().saturating_add(LONG - 1);
        let row = Credentials::<T>::get(subject.did, schema);
        assert!(row.is_some_and(|row| row.expires_at == expires_at));
    }

    #[benchmark]
    fn disown() {
        let schema = personhood::<T>();
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        #[extrinsic_call]
        _(subject.origin, schema);
        assert!(is::<T>(&subject.did, schema, CredentialStatus::Revoked));
    }

    /// The last registration of an organisation, where duties to report are taken down.
    #[benchmark]
    fn clear() -> Result<(), BenchmarkError> {
        let anybody = origin::<T::RuntimeOrigin, T::ActorOrigin>()?;
        let schema = schema::<T>(SchemaClass::Registration);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        let _ = Pallet::<T>::open_reports(subject.did);
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        Credentials::<T>::mutate(subject.did, schema, |row| {
            row.as_mut().expect("it is there").expires_at = CivilSeconds::ZERO;
        });
        Parameters::<T>::mutate(|params| params.keep = 0);
        frame_system::Pallet::<T>::set_block_number(3u32.into());
        #[extrinsic_call]
        _(anybody as T::RuntimeOrigin, subject.did, schema);
        assert!(!Credentials::<T>::contains_key(subject.did, schema));
        assert_eq!(Registrations::<T>::get(subject.did), 0);
        Ok(())
    }

    #[benchmark]
    fn clear_revocation() -> Result<(), BenchmarkError> {
        let anybody = origin::<T::RuntimeOrigin, T::ActorOrigin>()?;
        let schema = schema::<T>(SchemaClass::Licence);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        let commitment = H256::repeat_byte(9);
        let key = (subject.did, schema, commitment);
        let row = Revocation {
            issuer: clerk.did,
            expires_at: CivilSeconds::ZERO,
            deposit: Some(hold::<T>(HoldReason::Credential, &clerk)),
        };
        Revocations::<T>::insert(key, row);
        #[extrinsic_call]
        _(anybody as T::RuntimeOrigin, subject.did, schema, commitment);
        assert!(!Revocations::<T>::contains_key(key));
        Ok(())
    }

    /// The last approval that fits, with which the notice begins.
    #[benchmark]
    fn move_nullifier() {
        let (nullifier, _, to, mut issuers) = moving::<T>(MAX_APPROVALS - 1, None);
        let last = issuers.pop().expect("there are many");
        #[extrinsic_call]
        _(last.origin, nullifier, to.did);
        assert!(Moves::<T>::get(nullifier).is_some_and(|m| m.effective_at.is_some()));
    }

    #[benchmark]
    fn retract_move() {
        let (nullifier, _, _, mut issuers) = moving::<T>(MAX_APPROVALS, Some(1u32.into()));
        let last = issuers.pop().expect("there are many");
        #[extrinsic_call]
        _(last.origin, nullifier);
        assert!(Moves::<T>::get(nullifier).is_some_and(|m| m.effective_at.is_none()));
    }

    #[benchmark]
    fn stop_move() -> Result<(), BenchmarkError> {
        let anybody = origin::<T::RuntimeOrigin, T::ActorOrigin>()?;
        let (nullifier, ..) = moving::<T>(MAX_APPROVALS, Some(1u32.into()));
        frame_system::Pallet::<T>::set_block_number(1_000_000u32.into());
        #[extrinsic_call]
        _(anybody as T::RuntimeOrigin, nullifier);
        assert!(!Moves::<T>::contains_key(nullifier));
        Ok(())
    }

    #[benchmark]
    fn finish_move() -> Result<(), BenchmarkError> {
        let anybody = origin::<T::RuntimeOrigin, T::ActorOrigin>()?;
        let (nullifier, from, to, _) = moving::<T>(MAX_APPROVALS, Some(1u32.into()));
        frame_system::Pallet::<T>::set_block_number(2u32.into());
        #[extrinsic_call]
        _(anybody as T::RuntimeOrigin, nullifier);
        assert_eq!(Nullifiers::<T>::get(nullifier), Some(to.did));
        assert!(is::<T>(
            &from.did,
            nullifier.schema,
            CredentialStatus::Revoked
        ));
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = origin::<T::RuntimeOrigin, T::ParamsOrigin>()?;
        let params = Params {
            move_approvals: 3,
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    #[benchmark]
    fn check() {
        let schema = schema::<T>(SchemaClass::Licence);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Issued);
        let result;
        #[block]
        {
            result = <Pallet<T> as CredentialCheck>::check(&subject.did, schema);
        }
        assert!(result.is_ok());
    }

    #[benchmark]
    fn attest() {
        let schema = schema::<T>(SchemaClass::Residency);
        let (subject, clerk) = (subject::<T>(0), clerk::<T>(0, schema));
        attested::<T>(&clerk, subject.did, schema, CredentialStatus::Revoked);
        let commitment = H256::repeat_byte(3);
        let result;
        #[block]
        {
            result = <Pallet<T> as VisitCredentials>::attest(
                &clerk.did,
                &subject.did,
                schema,
                commitment,
            );
        }
        assert_eq!(result, Ok(()));
        assert_eq!(Revocations::<T>::iter().count(), 1);
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
