//! Benchmarks, each in its worst state: the longest documents, full lists, a whole year of books.

use alloc::{vec, vec::Vec};

use althing_primitives::{
    BodyId, Cadence, CivilSeconds, Did, DocumentRef, LineId, Locator, Month, ObligationTerms,
    OnBodyEnd, Party, Period, SchemaId, Subject, MAX_LOCATOR, SECONDS_PER_DAY,
};
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::Get, traits::EnsureOrigin};
use frame_system::RawOrigin;
use sp_core::H256;

use crate::{
    filing::TREASURY, owing::MAX_SUCCESSIONS, AcceptedFilings, Archives, AuditedMonths, BalanceOf,
    Call, Config, Currency, FiledFigures, FiledFiguresOf, Filings, Freeze, OffChainItem, Opinion,
    Pallet, Parameters, Params, Rate, RecordOf, Records, MAX_ITEMS, MAX_RATES,
};

/// What benchmarks need of tokens, time, auditors and books.
pub trait BenchmarkHelper<Origin, AccountId> {
    /// Gives `who` tokens for the deposits of some reports.
    fn fund(who: &AccountId);
    /// Has civil time be `now`.
    fn set_time(now: CivilSeconds);
    /// Makes the auditor of this number: their origin, their identity, and the schema of their credential.
    /// They sit nowhere. There are three at least.
    fn auditor(seed: u32) -> (Origin, Did, SchemaId);
    /// Has books of `subject` since the month `since`, if none are kept.
    fn keep_books(subject: &Subject, since: Month);
}

type Helper<T> = <T as Config>::BenchmarkHelper;
type OriginOf<T> = <T as frame_system::Config>::RuntimeOrigin;

/// The year that is reported on.
const YEAR: u32 = 2027;

/// A document with the longest locator.
fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Locator::truncate_from(vec![seed; MAX_LOCATOR as usize]),
    }
}

fn month(year: u32, number: u8) -> Month {
    Month::new(year, number).expect("a month")
}

/// What the reports of benchmarks are about: the treasury, whose figures are compared and whose audited
/// months are counted; an organisation in a runtime that keeps no books.
fn subject<T: Config>() -> Subject {
    Helper::<T>::keep_books(&TREASURY, month(YEAR, 1));
    Helper::<T>::set_time(month(YEAR, 12).end());
    match Pallet::<T>::expected(&TREASURY, &Period::Year(YEAR)) {
        Some(_) => TREASURY,
        None => Subject::Organisation(Did([250; 32])),
    }
}

/// As many rates and things outside the chain as there may be.
fn full_figures<T: Config>(subject: &Subject, period: &Period) -> FiledFiguresOf<T> {
    let currency = |index: u32| {
        let letter = b'A'.saturating_add(u8::try_from(index).expect("few"));
        Currency([b'X', b'X', letter])
    };
    let rates: Vec<_> = (0..MAX_RATES)
        .map(|index| Rate {
            currency: currency(index),
            units: 1,
            plancks: BalanceOf::<T>::from(1_u32),
        })
        .collect();
    let items: Vec<_> = (0..MAX_ITEMS)
        .map(|index| OffChainItem {
            currency: currency(MAX_RATES.saturating_sub(1)),
            units: index.into(),
            evidence: H256([1; 32]),
        })
        .collect();
    FiledFigures {
        statement: Pallet::<T>::expected(subject, period),
        rates: rates.try_into().expect("as many as there may be"),
        assets: items.clone().try_into().expect("as many as there may be"),
        liabilities: items.try_into().expect("as many as there may be"),
    }
}

/// Who files, with tokens for deposits: the origin, who it is, and the account that pays.
fn filer<T: Config>() -> Result<(OriginOf<T>, Party, T::AccountId), BenchmarkError> {
    let origin = origin_of::<OriginOf<T>, T::FileOrigin>()?;
    let (party, payer) = T::FileOrigin::try_origin(origin.clone())
        .map_err(|_| BenchmarkError::Stop("the successful origin is one"))?;
    Helper::<T>::fund(&payer);
    Ok((origin, party, payer))
}

fn origin_of<O, Origin: EnsureOrigin<O>>() -> Result<O, BenchmarkError> {
    Origin::try_successful_origin().map_err(|()| BenchmarkError::Stop("nobody may do it"))
}

fn terms(cadence: Cadence, responsible: Party) -> ObligationTerms {
    ObligationTerms {
        cadence,
        grace: SECONDS_PER_DAY,
        responsible,
    }
}

/// Has a subject owe everything that can be owed.
fn obliged<T: Config>(subject: &Subject, responsible: Party) {
    Records::<T>::remove(subject);
    let done = |opened: Result<(), _>| assert!(opened.is_ok(), "there is room");
    done(Pallet::<T>::do_open(
        subject,
        terms(Cadence::Monthly, responsible),
    ));
    done(Pallet::<T>::do_open(
        subject,
        terms(Cadence::Yearly, responsible),
    ));
    for index in 0..T::MaxOccasions::get() {
        let due = CivilSeconds(u64::from(index));
        done(Pallet::<T>::do_open(
            subject,
            terms(Cadence::Once(due), responsible),
        ));
    }
}

/// The first month of the year, filed.
fn filed<T: Config>() -> Result<(Subject, Period), BenchmarkError> {
    let (_, party, payer) = filer::<T>()?;
    let subject = subject::<T>();
    let first = month(YEAR, 1);
    Helper::<T>::set_time(first.start());
    obliged::<T>(&subject, party);
    Helper::<T>::set_time(first.end());
    let period = Period::Month(first);
    let figures = full_figures::<T>(&subject, &period);
    Pallet::<T>::do_file(party, payer, subject, period, document(1), figures)?;
    Ok((subject, period))
}

fn change<T: Config>(subject: &Subject, change: impl FnOnce(&mut RecordOf<T>)) {
    Records::<T>::mutate(subject, |record| {
        change(record.as_mut().expect("it owes something"));
    });
}

/// Has the one who is responsible for the months be a body that is over, and its heirs too, as often as is
/// followed.
fn hand_on<T: Config>(subject: &Subject) {
    let first = 1_000_u32;
    let last = first.saturating_add(MAX_SUCCESSIONS);
    for body in first..last {
        let heir = BodyId(body.saturating_add(1));
        Pallet::<T>::on_body_end(BodyId(body), heir);
    }
    change::<T>(subject, |record| {
        let monthly = record.monthly.as_mut().expect("each month");
        monthly.responsible = Party::Body(BodyId(first));
    });
}

/// An identity that is nobody's.
fn nobody(index: u32) -> Did {
    let byte = u8::try_from(index).unwrap_or(u8::MAX).saturating_add(100);
    Did([byte; 32])
}

/// Has `count` auditors freeze the subject for that report, of whom the last is `last`.
fn frozen<T: Config>(subject: &Subject, period: Period, count: u32, last: Freeze) {
    change::<T>(subject, |record| {
        record.freezes = Default::default();
        for index in 1..count {
            let freeze = Freeze {
                auditor: nobody(index),
                lifted_by: None,
                period,
                ..last
            };
            record.freezes.try_push(freeze).expect("as many as may");
        }
        record.freezes.try_push(last).expect("as many as may");
    });
}

fn freeze<T: Config>(auditor: Did, period: Period, lifted_by: Option<Did>) -> Freeze {
    Freeze {
        auditor,
        period,
        since: Pallet::<T>::now(),
        lifted_by,
    }
}

#[benchmarks]
mod benchmarks {
    use super::*;

    /// The report of a year, with twelve months of books.
    #[benchmark]
    fn file() -> Result<(), BenchmarkError> {
        let (origin, party, _) = filer::<T>()?;
        let subject = subject::<T>();
        Helper::<T>::set_time(month(YEAR, 1).start());
        obliged::<T>(&subject, party);
        Helper::<T>::set_time(month(YEAR, 12).end());
        let period = Period::Year(YEAR);
        let figures = full_figures::<T>(&subject, &period);
        #[extrinsic_call]
        _(origin, subject, period, document(1), figures);
        assert!(Filings::<T>::contains_key((subject, period)));
        Ok(())
    }

    /// Adverse, after as many others, of a month that counted.
    #[benchmark]
    fn opine() -> Result<(), BenchmarkError> {
        let (subject, period) = filed::<T>()?;
        let (origin, auditor, schema) = Helper::<T>::auditor(1);
        hand_on::<T>(&subject);
        let count = T::MaxFreezes::get().saturating_sub(1);
        frozen::<T>(
            &subject,
            period,
            count,
            freeze::<T>(nobody(0), period, None),
        );
        Filings::<T>::mutate((subject, period), |filing| {
            let filing = filing.as_mut().expect("it was filed");
            filing.counts = subject == TREASURY;
            for index in 1..T::MaxOpinions::get() {
                let opinion = (nobody(index), Opinion::Unqualified);
                filing.opinions.try_push(opinion).expect("as many as may");
            }
        });
        AcceptedFilings::<T>::insert((subject, period), ());
        AuditedMonths::<T>::put(1);
        #[extrinsic_call]
        _(
            origin,
            subject,
            period,
            1,
            schema,
            Opinion::Adverse,
            document(2),
        );
        let record = Pallet::<T>::record(&subject);
        assert!(record.freeze_by(&auditor).is_some());
        assert_eq!(AuditedMonths::<T>::get() == 0, subject == TREASURY);
        Ok(())
    }

    /// The second of two, of a subject that as many hold back as may.
    #[benchmark]
    fn lift() -> Result<(), BenchmarkError> {
        let (subject, period) = filed::<T>()?;
        let (_, auditor, _) = Helper::<T>::auditor(1);
        let (_, first, _) = Helper::<T>::auditor(2);
        let (origin, _, schema) = Helper::<T>::auditor(3);
        hand_on::<T>(&subject);
        let last = freeze::<T>(auditor, period, Some(first));
        frozen::<T>(&subject, period, T::MaxFreezes::get(), last);
        #[extrinsic_call]
        _(origin, subject, auditor, schema);
        let record = Pallet::<T>::record(&subject);
        assert!(record.freeze_by(&auditor).is_none());
        Ok(())
    }

    #[benchmark]
    fn lift_by_vote() -> Result<(), BenchmarkError> {
        let origin = origin_of::<OriginOf<T>, T::LiftOrigin>()?;
        let (subject, period) = filed::<T>()?;
        let last = freeze::<T>(nobody(0), period, None);
        frozen::<T>(&subject, period, T::MaxFreezes::get(), last);
        #[extrinsic_call]
        _(origin as OriginOf<T>, subject);
        assert!(Pallet::<T>::record(&subject).freezes.is_empty());
        Ok(())
    }

    /// The last that may be owed once, of an identity.
    #[benchmark]
    fn oblige() -> Result<(), BenchmarkError> {
        let origin = origin_of::<OriginOf<T>, T::ObligeOrigin>()?;
        let subject = Subject::Line(LineId(u32::MAX));
        obliged::<T>(&subject, Party::Identity(Did([1; 32])));
        change::<T>(&subject, |record| {
            record.occasions.pop();
        });
        let last = Cadence::Once(CivilSeconds(1_000_000));
        let terms = terms(last, Party::Identity(Did([2; 32])));
        #[extrinsic_call]
        _(origin as OriginOf<T>, subject, terms);
        let occasions = Pallet::<T>::record(&subject).occasions.len();
        assert_eq!(u32::try_from(occasions), Ok(T::MaxOccasions::get()));
        Ok(())
    }

    #[benchmark]
    fn archive() -> Result<(), BenchmarkError> {
        let origin = origin_of::<OriginOf<T>, T::ArchiveOrigin>()?;
        Helper::<T>::set_time(month(YEAR, 12).end());
        let period = Period::Year(YEAR);
        #[extrinsic_call]
        _(origin as OriginOf<T>, period, H256([1; 32]));
        assert!(Archives::<T>::contains_key(period));
        Ok(())
    }

    /// Archived with its year and not with its month, while others freeze its subject.
    #[benchmark]
    fn clear() -> Result<(), BenchmarkError> {
        let (subject, period) = filed::<T>()?;
        let other = Period::Year(YEAR);
        let last = freeze::<T>(nobody(0), other, None);
        frozen::<T>(&subject, other, T::MaxFreezes::get(), last);
        Parameters::<T>::mutate(|params| params.keep = 0);
        Helper::<T>::set_time(month(YEAR, 12).end());
        Pallet::<T>::do_archive(other, H256([1; 32]))?;
        let caller = account("anybody", 0, 0);
        #[extrinsic_call]
        _(RawOrigin::Signed(caller), subject, period);
        assert!(!Filings::<T>::contains_key((subject, period)));
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = origin_of::<OriginOf<T>, T::ParamsOrigin>()?;
        let params = Params {
            keep: 1,
            ..Params::default()
        };
        #[extrinsic_call]
        _(origin as OriginOf<T>, params);
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
