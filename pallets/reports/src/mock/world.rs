//! What stands around the pallet in its tests: time, books, lines, identities, bodies, auditors.

use althing_primitives::{
    BodyId, BodySeats, BudgetLines, CivilClock, CivilSeconds, CredentialCheck, CredentialProblem,
    CredentialStatus, CredentialView, Did, Figures, Generation, Identities, IdentityKind,
    IdentityStatus, IdentityView, IssuerStanding, LineId, Month, SchemaClass, SchemaId,
    SchemaRegistry, Statements, Subject,
};
use frame_support::parameter_types;

use super::{month, TREASURY};

parameter_types! {
    /// Civil time.
    pub storage Now: u64 = 0;
    /// Whose books are kept, and since which month.
    pub storage Books: Vec<(Subject, Month)> = vec![
        (TREASURY, month("2026-11")),
        (Subject::Line(LineId(1)), month("2026-11")),
    ];
    /// Who sits in which body.
    pub storage Seats: Vec<(u32, Vec<u64>)> = vec![(0, vec![21, 22, 23]), (5, vec![24, 1])];
    /// Auditors whose credential ran out.
    pub storage Expired: Vec<u64> = Vec::new();
    /// Who has the line 1.
    pub storage LineOwner: Option<u32> = Some(5);
}

/// The schema that makes auditors of the accounts 1 to 9.
pub const AUDITORS: SchemaId = SchemaId(7);
/// A schema that everybody holds and that makes nothing of them.
pub const OTHER: SchemaId = SchemaId(8);

/// The identity of the account `who`. Those of 30 and more are organisations.
pub fn did(who: u64) -> Did {
    Did([u8::try_from(who).expect("accounts of tests are small"); 32])
}

/// Everything around the pallet.
pub struct World;

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(Now::get())
    }
}

/// What the books say of a month: ten more than the month before, and five promised.
pub fn figures(month: Month) -> Figures<u64> {
    let opening = 1_000 + 10 * u64::from(month.index());
    Figures {
        opening,
        inflow: 30,
        outflow: 20,
        closing: opening + 10,
        promised: 5,
    }
}

impl Statements<u64> for World {
    fn figures(subject: &Subject, month: Month) -> Option<Figures<u64>> {
        let books = Books::get();
        let (_, since) = books.iter().find(|(of, _)| of == subject)?;
        let is_kept = *since <= month && month.is_over(Self::now());
        is_kept.then(|| figures(month))
    }
}

impl BudgetLines for World {
    fn owner(line: LineId) -> Option<BodyId> {
        LineOwner::get().filter(|_| line == LineId(1)).map(BodyId)
    }
}

impl Identities<u64> for World {
    fn identity(did: &Did) -> Option<IdentityView<u64>> {
        let number = u64::from(did.0[0]);
        // The organisations 30 to 49 are ruled by the accounts 1 to 20.
        let (kind, controller) = match number {
            1..=29 => (IdentityKind::Person, number),
            30..=49 => (IdentityKind::Organisation, number - 29),
            _ => return None,
        };
        Some(IdentityView {
            kind,
            controller,
            status: IdentityStatus::Active,
        })
    }
}

impl BodySeats<u64> for World {
    fn seat(body: BodyId, who: &u64) -> Option<u32> {
        let seats = Seats::get();
        let (_, seats) = seats.iter().find(|(number, _)| *number == body.0)?;
        let index = seats.iter().position(|seat| seat == who)?;
        u32::try_from(index).ok()
    }

    fn generation(body: BodyId) -> Option<Generation> {
        let mut seats = Seats::get().into_iter();
        seats
            .find(|(number, _)| *number == body.0)
            .map(|_| Generation(1))
    }

    fn size(body: BodyId) -> u32 {
        let mut seats = Seats::get().into_iter();
        let seats = seats.find(|(number, _)| *number == body.0);
        seats.map_or(0, |(_, seats)| seats.len().try_into().expect("few"))
    }
}

impl CredentialCheck for World {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        let who = u64::from(subject.0[0]);
        let holds = match schema {
            AUDITORS => (1..=9).contains(&who) || who == 30,
            OTHER => true,
            _ => false,
        };
        holds.then(|| CredentialView {
            issuer: did(29),
            issued_at: CivilSeconds(0),
            expires_at: if Expired::get().contains(&who) {
                CivilSeconds(1)
            } else {
                CivilSeconds::MAX
            },
            status: CredentialStatus::Issued,
            issuer_standing: IssuerStanding::Accredited,
        })
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let view = Self::find(subject, schema).ok_or(CredentialProblem::Missing)?;
        view.judge(<Self as CivilClock>::now()).map(|()| view)
    }
}

impl SchemaRegistry for World {
    fn class_of(schema: SchemaId) -> Option<SchemaClass> {
        match schema {
            AUDITORS => Some(SchemaClass::Auditor),
            OTHER => Some(SchemaClass::Skill),
            _ => None,
        }
    }
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<super::RuntimeOrigin, u64> for World {
    fn fund(who: &u64) {
        use frame_support::traits::fungible::Mutate;
        let funded = super::Balances::mint_into(who, 1_000_000_000_000);
        assert!(funded.is_ok(), "there is room for tokens");
    }

    fn set_time(now: CivilSeconds) {
        Now::set(&now.0);
    }

    fn auditor(seed: u32) -> (super::RuntimeOrigin, Did, SchemaId) {
        let who = u64::from(seed) + 1;
        let origin = frame_system::RawOrigin::Signed(who).into();
        (origin, did(who), AUDITORS)
    }

    fn keep_books(subject: &Subject, since: Month) {
        Books::set(&vec![(*subject, since)]);
    }
}
