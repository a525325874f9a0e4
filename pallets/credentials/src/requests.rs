//! Requests: a subject asks, an issuer answers.

use althing_primitives::{CivilSeconds, Did, DocumentRef, SchemaId};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::Zero;

use crate::{
    Config, Error, Event, FixOrder, HoldReason, Pallet, Parameters, RefusalReason, Request,
    RequestCounts, RequestOf, Requests,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_request(
        subject: Did,
        issuer: Did,
        schema: SchemaId,
        evidence: DocumentRef,
    ) -> DispatchResult {
        Self::ensure_may_hold(&subject, Self::rules(schema)?.class)?;
        Self::issuing_epoch(&issuer, schema)?;
        ensure!(issuer != subject, Error::<T>::SelfIssued);
        ensure!(
            !Requests::<T>::contains_key(subject, schema),
            Error::<T>::RequestExists
        );
        let params = Parameters::<T>::get();
        let waiting = RequestCounts::<T>::get(issuer, schema);
        ensure!(waiting < params.max_requests, Error::<T>::TooManyRequests);
        let deposit = Self::take_deposit(HoldReason::Request, &subject, params.request_deposit)?;
        let expires_at = Self::now().saturating_add(params.request_lifetime);
        RequestCounts::<T>::insert(issuer, schema, waiting.saturating_add(1));
        Requests::<T>::insert(
            subject,
            schema,
            Request {
                issuer,
                evidence: evidence.clone(),
                expires_at,
                order: None,
                deposit,
            },
        );
        Self::deposit_event(Event::Requested {
            subject,
            schema,
            issuer,
            evidence,
            expires_at,
        });
        Ok(())
    }

    /// Removes a request, gives its deposit back and makes room in the issuer's queue.
    fn remove_request(subject: &Did, schema: SchemaId, request: &RequestOf<T>) -> DispatchResult {
        Requests::<T>::remove(subject, schema);
        let waiting = RequestCounts::<T>::get(request.issuer, schema).saturating_sub(1);
        if waiting.is_zero() {
            RequestCounts::<T>::remove(request.issuer, schema);
        } else {
            RequestCounts::<T>::insert(request.issuer, schema, waiting);
        }
        Self::return_deposit(HoldReason::Request, &request.deposit)
    }

    pub(crate) fn do_withdraw_request(subject: Did, schema: SchemaId) -> DispatchResult {
        let request = Requests::<T>::get(subject, schema).ok_or(Error::<T>::RequestNotFound)?;
        Self::remove_request(&subject, schema, &request)?;
        Self::deposit_event(Event::RequestWithdrawn { subject, schema });
        Ok(())
    }

    pub(crate) fn do_clear_request(subject: Did, schema: SchemaId) -> DispatchResult {
        let request = Requests::<T>::get(subject, schema).ok_or(Error::<T>::RequestNotFound)?;
        ensure!(request.expires_at <= Self::now(), Error::<T>::StillKept);
        Self::remove_request(&subject, schema, &request)?;
        Self::deposit_event(Event::RequestCleared { subject, schema });
        Ok(())
    }

    pub(crate) fn do_answer_fix(
        subject: Did,
        schema: SchemaId,
        evidence: DocumentRef,
    ) -> DispatchResult {
        let mut request = Requests::<T>::get(subject, schema).ok_or(Error::<T>::RequestNotFound)?;
        let order = request.order.take().ok_or(Error::<T>::NothingToFix)?;
        ensure!(Self::now() < order.until, Error::<T>::DeadlinePassed);
        request.evidence = evidence.clone();
        Requests::<T>::insert(subject, schema, request);
        Self::deposit_event(Event::FixAnswered {
            subject,
            schema,
            evidence,
        });
        Ok(())
    }

    /// The request that `subject` made to `issuer`.
    fn request_to(issuer: &Did, subject: &Did, schema: SchemaId) -> Result<RequestOf<T>, Error<T>> {
        let request = Requests::<T>::get(subject, schema).ok_or(Error::<T>::RequestNotFound)?;
        ensure!(request.issuer == *issuer, Error::<T>::AskedOther);
        Ok(request)
    }

    pub(crate) fn do_refuse(
        issuer: Did,
        subject: Did,
        schema: SchemaId,
        reason: RefusalReason,
        document: Option<DocumentRef>,
    ) -> DispatchResult {
        let request = Self::request_to(&issuer, &subject, schema)?;
        Self::remove_request(&subject, schema, &request)?;
        Self::deposit_event(Event::Refused {
            issuer,
            subject,
            schema,
            reason,
            document,
        });
        Ok(())
    }

    pub(crate) fn order_on_request(
        issuer: &Did,
        subject: Did,
        schema: SchemaId,
        until: CivilSeconds,
        document: DocumentRef,
    ) -> DispatchResult {
        let mut request = Self::request_to(issuer, &subject, schema)?;
        ensure!(until <= request.expires_at, Error::<T>::UntilOutOfRange);
        request.order = Some(FixOrder { until, document });
        Requests::<T>::insert(subject, schema, request);
        Ok(())
    }

    /// What was asked for was issued: the request, if it was to that issuer, is over.
    pub(crate) fn settle_request(issuer: &Did, subject: &Did, schema: SchemaId) -> DispatchResult {
        match Requests::<T>::get(subject, schema) {
            Some(request) if request.issuer == *issuer => {
                Self::remove_request(subject, schema, &request)
            }
            _ => Ok(()),
        }
    }
}
