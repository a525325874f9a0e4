//! What stands around the treasury in its tests: time, bodies, identities, reports, votes.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::{
    AcceptedReports, BodyAccounts, BodyId, BodySeats, CivilClock, CivilForecast, CivilSeconds, Did,
    DocumentRef, Generation, HeldBackTime, Identities, IdentityKind, IdentityStatus, IdentityView,
    MemberId, MemberLookup, MemberView, ObjectionProblem, ObjectionQuota, ObligationProblem,
    ObligationTerms, Obligations, PauseQuery, Period, PollId, ReportProblem, ReportStanding,
    SecondVoteProblem, SecondVotes, SpeaksAs, Subject, TrackId,
};
use frame_support::{parameter_types, traits::EnsureOrigin, weights::Weight};
use frame_system::RawOrigin as SystemOrigin;
use sp_core::H256;

use super::{RuntimeCall, RuntimeOrigin, System};
use crate::{Decider, WeightInfo};

/// Accounts are wide enough for those of the treasury to differ.
pub type Account = u128;

/// The existential deposit.
pub const ED: u64 = 10;
/// Accounts with tokens; the number of each is also that of the person and of their identity.
pub const HUMANS: Account = 60;
/// What everybody has at first.
pub const RICH: u64 = 1_000_000;
/// The deposit of a proposal.
pub const DEPOSIT: u64 = 50;
/// Blocks in a day.
pub const DAY: u64 = 10;
/// Civil seconds in a block.
pub const BLOCK: u64 = 8_640;
/// The civil time of block 0: 2026-01-01T00:00:00Z.
pub const BEGIN: u64 = 1_767_225_600;
/// A working group that owns the lines.
pub const GROUP: BodyId = BodyId(7);
/// Objections of a Guardian in a season.
pub const QUOTA: u32 = 2;

parameter_types! {
    pub static Seats: BTreeMap<BodyId, Vec<Account>> = BTreeMap::new();
    pub static Generations: BTreeMap<BodyId, u32> = BTreeMap::new();
    pub static Speaking: BTreeMap<Account, Did> = BTreeMap::new();
    pub static Controllers: BTreeMap<Did, Account> = BTreeMap::new();
    pub static Leap: u64 = 0;
    pub static Paused: u64 = 0;
    pub static Unclear: BTreeMap<Subject, ReportProblem> = BTreeMap::new();
    pub static HeldFor: BTreeMap<Subject, u64> = BTreeMap::new();
    pub static AcceptedOnes: BTreeSet<(Subject, Period)> = BTreeSet::new();
    pub static Obliged: Vec<(Subject, ObligationTerms)> = Vec::new();
    pub static Refusing: Option<ObligationProblem> = None;
    pub static QuotaUsed: BTreeMap<Account, u32> = BTreeMap::new();
    pub static VotesCalled: Vec<(TrackId, RuntimeCall)> = Vec::new();
    pub static NoVotes: Option<SecondVoteProblem> = None;
}

/// The identity with that number.
pub fn did(human: Account) -> Did {
    Did([human.try_into().unwrap(); 32])
}

/// A document.
pub fn document(number: u8) -> DocumentRef {
    DocumentRef {
        hash: H256::repeat_byte(number),
        locator: b"ipfs://document".to_vec().try_into().unwrap(),
    }
}

/// Everything around the treasury.
pub struct World;

impl World {
    /// The world as it is at first: a Council of 11 to 13, Guardians 21 to 25, a group of 31 to 33, and
    /// everybody speaking as their identity.
    pub fn begin() {
        let bodies = [
            (BodyId::COUNCIL, vec![11, 12, 13]),
            (BodyId::GUARDIANS, vec![21, 22, 23, 24, 25]),
            (GROUP, vec![31, 32, 33]),
        ];
        Generations::set(bodies.iter().map(|(body, _)| (*body, 1)).collect());
        Seats::set(bodies.into());
        Speaking::set((1..=HUMANS).map(|who| (who, did(who))).collect());
        Controllers::set((1..=HUMANS).map(|who| (did(who), who)).collect());
        Leap::set(0);
        Paused::set(0);
        Unclear::set(BTreeMap::new());
        HeldFor::set(BTreeMap::new());
        AcceptedOnes::set(BTreeSet::new());
        Obliged::set(Vec::new());
        Refusing::set(None);
        QuotaUsed::set(BTreeMap::new());
        VotesCalled::set(Vec::new());
        NoVotes::set(None);
    }

    /// Sets the seats of a body anew.
    pub fn seat(body: BodyId, seats: &[Account]) {
        Seats::mutate(|all| all.insert(body, seats.to_vec()));
        Generations::mutate(|all| *all.entry(body).or_default() += 1);
    }

    /// Ends a body.
    pub fn end(body: BodyId) {
        Seats::mutate(|all| all.remove(&body));
        Generations::mutate(|all| all.remove(&body));
    }

    /// Gives an identity to another account.
    pub fn recover(from: Account, to: Account) {
        let did = Speaking::mutate(|all| all.remove(&from)).expect("they speak");
        Speaking::mutate(|all| all.insert(to, did));
        Controllers::mutate(|all| all.insert(did, to));
    }
}

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(BEGIN + Leap::get() + System::block_number() * BLOCK)
    }
}

impl CivilForecast<u64> for World {
    fn expected_at(block: u64) -> CivilSeconds {
        CivilSeconds(BEGIN + Leap::get() + block * BLOCK)
    }
}

impl BodySeats<Account> for World {
    fn seat(body: BodyId, who: &Account) -> Option<u32> {
        let seats = Seats::get();
        let index = seats.get(&body)?.iter().position(|seat| seat == who)?;
        index.try_into().ok()
    }

    fn generation(body: BodyId) -> Option<Generation> {
        Generations::get().get(&body).copied().map(Generation)
    }

    fn size(body: BodyId) -> u32 {
        let seats = Seats::get().get(&body).map_or(0, Vec::len);
        seats.try_into().unwrap()
    }
}

impl BodyAccounts<Account> for World {
    fn account(body: BodyId) -> Option<Account> {
        Some(100_000 + Account::from(body.0))
    }

    fn body(account: &Account) -> Option<BodyId> {
        let number = account.checked_sub(100_000)?.try_into().ok()?;
        (number < 1_000).then_some(BodyId(number))
    }
}

impl SpeaksAs<Account> for World {
    fn did_of(account: &Account) -> Option<Did> {
        Speaking::get().get(account).copied()
    }
}

impl Identities<Account> for World {
    fn identity(did: &Did) -> Option<IdentityView<Account>> {
        let controller = *Controllers::get().get(did)?;
        Some(IdentityView {
            kind: IdentityKind::Person,
            controller,
            status: IdentityStatus::Active,
        })
    }
}

impl MemberLookup<Account> for World {
    fn member(_: MemberId) -> Option<MemberView<Account>> {
        None
    }

    fn member_of(did: &Did) -> Option<MemberId> {
        Controllers::get()
            .contains_key(did)
            .then(|| MemberId(did.0[0].into()))
    }
}

impl ObjectionQuota<Account> for World {
    fn consume(guardian: &Account) -> Result<(), ObjectionProblem> {
        QuotaUsed::mutate(|all| {
            let used = all.entry(*guardian).or_default();
            if *used >= QUOTA {
                return Err(ObjectionProblem::Exhausted);
            }
            *used += 1;
            Ok(())
        })
    }
}

impl SecondVotes<RuntimeCall> for World {
    fn open(track: TrackId, call: RuntimeCall) -> Result<PollId, SecondVoteProblem> {
        if let Some(problem) = NoVotes::get() {
            return Err(problem);
        }
        VotesCalled::mutate(|all| {
            all.push((track, call));
            Ok(PollId(all.len().try_into().unwrap()))
        })
    }
}

impl Obligations for World {
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem> {
        if let Some(problem) = Refusing::get() {
            return Err(problem);
        }
        Obliged::mutate(|all| all.push((*subject, terms)));
        Ok(())
    }

    fn close(subject: &Subject) -> Result<(), ObligationProblem> {
        if let Some(problem) = Refusing::get() {
            return Err(problem);
        }
        Obliged::mutate(|all| all.retain(|(obliged, _)| obliged != subject));
        Ok(())
    }
}

impl ReportStanding for World {
    fn ensure_clear(subject: &Subject) -> Result<(), ReportProblem> {
        match Unclear::get().get(subject) {
            Some(problem) => Err(*problem),
            None => Ok(()),
        }
    }
}

impl HeldBackTime for World {
    fn held_back_for(subject: &Subject) -> u64 {
        HeldFor::get().get(subject).copied().unwrap_or_default()
    }
}

impl AcceptedReports for World {
    fn is_accepted(subject: &Subject, period: &Period) -> bool {
        AcceptedOnes::get().contains(&(*subject, *period))
    }
}

impl PauseQuery<u64> for World {
    fn is_paused() -> bool {
        false
    }

    fn paused_for() -> u64 {
        Paused::get()
    }
}

/// The origin of what the citizens decided on that track.
pub fn referendum(track: TrackId) -> RuntimeOrigin {
    SystemOrigin::Signed(200_000 + Account::from(track.0)).into()
}

/// The origin of a body's motion.
pub fn body(body: BodyId) -> RuntimeOrigin {
    SystemOrigin::Signed(300_000 + Account::from(body.0)).into()
}

/// Whoever these tests take for a body or the citizens.
fn decider(account: Account) -> Option<Decider> {
    if let Some(number) = account.checked_sub(300_000) {
        return Some(Decider::Body(BodyId(number.try_into().ok()?)));
    }
    let number = account.checked_sub(200_000)?;
    Some(Decider::Referendum(TrackId(number.try_into().ok()?)))
}

impl EnsureOrigin<RuntimeOrigin> for World {
    type Success = Decider;

    fn try_origin(origin: RuntimeOrigin) -> Result<Decider, RuntimeOrigin> {
        match origin.clone().into() {
            Ok(SystemOrigin::Signed(account)) => decider(account).ok_or(origin),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(referendum(TrackId::LARGE_SPEND))
    }
}

/// The citizens on that track, and nobody else.
pub struct Citizens<const TRACK: u16>;

impl<const TRACK: u16> EnsureOrigin<RuntimeOrigin> for Citizens<TRACK> {
    type Success = ();

    fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
        match World::try_origin(origin.clone()) {
            Ok(Decider::Referendum(track)) if track == TrackId(TRACK) => Ok(()),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(referendum(TrackId(TRACK)))
    }
}

/// Weights by which a test tells which one was returned.
pub struct TestWeights;

macro_rules! weights {
    ($($name:ident $value:literal)*) => {
        impl WeightInfo for TestWeights {
            $(fn $name() -> Weight {
                Weight::from_parts($value, 0)
            })*
        }
    };
}
weights! {
    propose_spend 1 open_stream 1 authorize_spend 1 approve_spend 1 object 1 object_and_lift 1 confirm_spend 1
    execute 100 execute_at_worst 900 release_milestone 1 cancel 1 claw_back 1 clear_spend 1 sync 1
    give 1 open_line 1 set_line 1 close_line 1 set_params 1 on_income 1 on_income_again 1 on_body_end 1
    may_deactivate 1
}
