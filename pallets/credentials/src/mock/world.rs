//! The other pallets, as far as tests need them: each a fact that a test sets.

use althing_primitives::{
    CivilClock, CivilSeconds, Did, Identities, IdentityKind, IdentityStatus, IdentityView,
    Nullifier, ObligationProblem, ObligationTerms, Obligations, OnNullifierMoved,
    OnPersonhoodRenewed, ReportProblem, ReportStanding, SeatHolding, Subject,
};
use frame_support::{
    dispatch::DispatchResult,
    parameter_types,
    traits::{EnsureOrigin, Imbalance, OnUnbalanced},
};
use frame_system::RawOrigin;

use super::{RuntimeOrigin, Test};
use crate::CreditOf;

parameter_types! {
    /// Civil time.
    pub static Now: u64 = 0;
    /// Identities that ended.
    pub static Deactivated: Vec<Did> = Vec::new();
    /// Identities that are being recovered.
    pub static Recovering: Vec<Did> = Vec::new();
    /// Identities with a seat.
    pub static Seated: Vec<Did> = Vec::new();
    /// Subjects that owe reports, with the grace they have.
    pub static Owing: Vec<(Subject, u64)> = Vec::new();
    /// Subjects whose report is overdue.
    pub static Overdue: Vec<Subject> = Vec::new();
    /// Whether obligations can be taken down at all.
    pub static TakesObligations: bool = true;
    /// Who was announced to be attested anew, and until when.
    pub static Renewed: Vec<(Did, u64)> = Vec::new();
    /// Which nullifiers were announced to have moved.
    pub static Moved: Vec<(Nullifier, Did, Did)> = Vec::new();
    /// Whether seats refuse to follow.
    pub static SeatStays: bool = false;
    /// The fees that were taken.
    pub static Fees: u64 = 0;
}

/// The identity of the account `who`: 1 to 29 persons, 30 to 49 organisations, 50 to 59 places.
pub fn did(who: u64) -> Did {
    Did([u8::try_from(who).expect("accounts of tests are small"); 32])
}

pub struct World;

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(Now::get())
    }
}

impl Identities<u64> for World {
    fn identity(did: &Did) -> Option<IdentityView<u64>> {
        let kind = match did.0[0] {
            1..=29 => IdentityKind::Person,
            30..=49 => IdentityKind::Organisation,
            50..=59 => IdentityKind::Place,
            _ => return None,
        };
        let status = if Deactivated::get().contains(did) {
            IdentityStatus::Deactivated
        } else if Recovering::get().contains(did) {
            IdentityStatus::Recovering
        } else {
            IdentityStatus::Active
        };
        Some(IdentityView {
            kind,
            controller: did.0[0].into(),
            status,
        })
    }
}

impl SeatHolding for World {
    fn holds_seat(did: &Did) -> bool {
        Seated::get().contains(did)
    }
}

impl Obligations for World {
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem> {
        if !TakesObligations::get() {
            return Err(ObligationProblem::Unavailable);
        }
        Owing::mutate(|owing| owing.push((*subject, terms.grace)));
        Ok(())
    }

    fn close(subject: &Subject) -> Result<(), ObligationProblem> {
        if Overdue::get().contains(subject) {
            return Err(ObligationProblem::NotSettled);
        }
        Owing::mutate(|owing| owing.retain(|(other, _)| other != subject));
        Ok(())
    }
}

impl ReportStanding for World {
    fn ensure_clear(subject: &Subject) -> Result<(), ReportProblem> {
        match Overdue::get().contains(subject) {
            true => Err(ReportProblem::Overdue),
            false => Ok(()),
        }
    }
}

impl OnPersonhoodRenewed for World {
    fn on_personhood_renewed(subject: &Did, expires_at: CivilSeconds) {
        Renewed::mutate(|renewed| renewed.push((*subject, expires_at.0)));
    }
}

impl OnNullifierMoved for World {
    fn on_nullifier_moved(nullifier: &Nullifier, from: &Did, to: &Did) -> DispatchResult {
        if SeatStays::get() {
            return Err("the seat cannot follow".into());
        }
        Moved::mutate(|moved| moved.push((*nullifier, *from, *to)));
        Ok(())
    }
}

impl OnUnbalanced<CreditOf<Test>> for World {
    fn on_nonzero_unbalanced(fee: CreditOf<Test>) {
        Fees::mutate(|fees| *fees += fee.peek());
    }
}

/// An account that speaks as its identity.
pub struct Speaker;
impl EnsureOrigin<RuntimeOrigin> for Speaker {
    type Success = Did;

    fn try_origin(origin: RuntimeOrigin) -> Result<Did, RuntimeOrigin> {
        match origin.clone().into() {
            Ok(RawOrigin::Signed(who)) if who < 60 => Some(did(who))
                .filter(|did| World::controller(did).is_some())
                .ok_or(origin),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(RawOrigin::Signed(1).into())
    }
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<u64, RuntimeOrigin> for World {
    fn speaker(kind: IdentityKind, seed: u32) -> (Did, u64, RuntimeOrigin) {
        let (first, number) = match kind {
            IdentityKind::Person => (1, 29),
            IdentityKind::Organisation => (30, 20),
            IdentityKind::Place => (50, 10),
        };
        let who = first + u64::from(seed % number);
        (did(who), who, RawOrigin::Signed(who).into())
    }
}
