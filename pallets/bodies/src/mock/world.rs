//! What stands around the pallet in its tests: citizens, seasons, points, auditors, lines, mirrors.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::{
    BodyId, BudgetLines, CivilClock, CivilForecast, CivilSeconds, CredentialCheck,
    CredentialProblem, CredentialStatus, CredentialView, Did, Electorate, IncomePots, IncomeSource,
    IssuerStanding, LineId, MemberClass, MemberId, MemberLookup, MemberStatus, MemberView,
    OnBodyEnd, OnControllerChange, OnIncome, OnStandingChange, Right, RightCheck, SchemaClass,
    SchemaId, SchemaRegistry, Season, SeasonClock, SeasonNumber, Standing, Voter, VoterLookup,
};
use frame_support::parameter_types;
use sp_runtime::AccountId32;

use super::{Bodies, RuntimeCall, System, PAID};
use crate::{MandateFilter, MandateId, Mirror, Payees};

/// Accounts with tokens; the number of each is also that of the member.
pub const HUMANS: u64 = 120;
/// Where goes what bodies leave.
pub const GIFTS_POT: u64 = 801;
/// What everybody has at first.
pub const RICH: u64 = 1_000_000;
/// Blocks in a day.
pub const DAY: u64 = 10;
/// Blocks in a season.
pub const SEASON: u64 = 84 * DAY;
/// Civil seconds in a day.
pub const CIVIL_DAY: u64 = 86_400;
/// Civil seconds in a block.
pub const BLOCK: u64 = CIVIL_DAY / DAY;
/// The deposit of who opens an election.
pub const ELECTION_DEPOSIT: u64 = 70;
/// The deposit of a candidacy.
pub const CANDIDACY_DEPOSIT: u64 = 30;
/// The deposit of a motion.
pub const MOTION_DEPOSIT: u64 = 20;
/// The schema of auditors.
pub const AUDITOR: SchemaId = SchemaId(7);
/// A schema of something else.
pub const SKILLS: SchemaId = SchemaId(8);
/// The mandate that has `remark`, batches and changes of seats.
pub const MANDATE: MandateId = MandateId(5);
/// A budget line that is there.
pub const LINE: LineId = LineId(3);

parameter_types! {
    pub static Members: BTreeMap<MemberId, Voter<u64>> = BTreeMap::new();
    pub static Controllers: BTreeMap<AccountId32, MemberId> = BTreeMap::new();
    pub static SeasonLength: u64 = SEASON;
    pub static Contributors: BTreeSet<MemberId> = BTreeSet::new();
    pub static Auditors: BTreeSet<MemberId> = BTreeSet::new();
    pub static NoPot: bool = false;
    pub static Booked: u64 = 0;
    pub static Heirs: Vec<(BodyId, BodyId)> = Vec::new();
    pub static Forbidden: Vec<RuntimeCall> = Vec::new();
    pub static Capacity: u32 = 16;
    pub storage Reflected: BTreeMap<u32, Vec<AccountId32>> = BTreeMap::new();
}

/// The account of that number.
pub fn account(number: u64) -> AccountId32 {
    let mut bytes = [0xab; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    AccountId32::new(bytes)
}

/// The member with that number.
pub fn id(human: u64) -> MemberId {
    MemberId(human.try_into().unwrap())
}

/// The identity of that member.
pub fn did(human: u64) -> Did {
    let mut bytes = [0xd1; 32];
    bytes[..8].copy_from_slice(&human.to_be_bytes());
    Did(bytes)
}

/// Everything around the pallet.
pub struct World;

impl World {
    /// The world as it is at first: `citizens` with a voice from the first block on, each ruling their seat
    /// by the account of the same number.
    pub fn begin(citizens: u32) {
        Members::set(BTreeMap::new());
        Controllers::set(BTreeMap::new());
        SeasonLength::set(SEASON);
        Contributors::set(BTreeSet::new());
        Auditors::set(BTreeSet::new());
        NoPot::set(false);
        Booked::set(0);
        Heirs::set(Vec::new());
        Forbidden::set(Vec::new());
        Capacity::set(100);
        for human in 1..=u64::from(citizens) {
            Self::admit(human, 0);
        }
    }

    /// Gives a human a citizen's seat.
    pub fn admit(human: u64, voice_since: u64) {
        let voter = Voter {
            id: id(human),
            status: MemberStatus {
                class: MemberClass::Citizen,
                standing: Standing::Active,
            },
            voice_since,
            paid_until: PAID,
        };
        Members::mutate(|members| members.insert(id(human), voter));
        Controllers::mutate(|controllers| controllers.insert(account(human), id(human)));
    }

    /// Changes a member, and announces it as membership does.
    pub fn alter(human: u64, change: impl FnOnce(&mut Voter<u64>)) {
        let member = id(human);
        let (before, after) = Members::mutate(|members| {
            let voter = members.get_mut(&member).expect("a member");
            let before = voter.status;
            change(voter);
            (before, voter.status)
        });
        if before != after {
            Bodies::on_standing_change(member, before, after);
        }
    }

    /// Gives the member of that number another standing; a voice regained is as young as this block.
    pub fn set_standing(human: u64, standing: Standing) {
        let now = System::block_number();
        Self::alter(human, |voter| {
            if standing == Standing::Active {
                voter.voice_since = now;
            }
            voter.status.standing = standing;
        });
    }

    /// Has somebody's dues run out then, of which nobody is told.
    pub fn pay_until(human: u64, until: CivilSeconds) {
        Self::alter(human, |voter| voter.paid_until = until);
    }

    /// Gives the seat of a member to another account, without taking the voice.
    pub fn hand_over(human: u64, from: u64, to: u64) {
        let member = Controllers::mutate(|controllers| {
            let member = controllers.remove(&account(from)).expect("a controller");
            controllers.insert(account(to), member);
            member
        });
        assert_eq!(member, id(human));
    }

    /// The same as a recovery does it: the seat is silent afterwards.
    pub fn recover(human: u64, from: u64, to: u64) {
        Self::hand_over(human, from, to);
        Self::alter(human, |voter| voter.status.standing = Standing::Silent);
        Bodies::on_controller_change(&did(human), &account(from), &account(to)).unwrap();
    }
}

impl VoterLookup<AccountId32, u64> for World {
    fn voter(account: &AccountId32) -> Option<Voter<u64>> {
        let member = CONTROLLERS.with_borrow(|controllers| controllers.get(account).copied())?;
        MEMBERS.with_borrow(|members| members.get(&member).copied())
    }
}

impl MemberLookup<AccountId32> for World {
    fn member(id: MemberId) -> Option<MemberView<AccountId32>> {
        let voter = MEMBERS.with_borrow(|members| members.get(&id).copied())?;
        let controller = CONTROLLERS.with_borrow(|controllers| {
            let mut all = controllers.iter();
            all.find(|(_, member)| **member == id)
                .map(|(account, _)| account.clone())
        })?;
        Some(MemberView {
            did: did(id.0.into()),
            controller,
            status: voter.status,
        })
    }

    fn member_of(did_of: &Did) -> Option<MemberId> {
        MEMBERS.with_borrow(|members| {
            let found = members.keys().find(|id| did(id.0.into()) == *did_of);
            found.copied()
        })
    }
}

impl Electorate for World {
    fn size() -> u32 {
        let electors = MEMBERS.with_borrow(|members| {
            let electors = members.values().filter(|voter| voter.status.is_elector());
            electors.count()
        });
        electors.try_into().unwrap()
    }
}

impl SeasonClock<u64> for World {
    fn current() -> Season<u64> {
        let length = SeasonLength::get();
        let number = System::block_number() / length;
        Season {
            number: SeasonNumber(number.try_into().unwrap()),
            start: number * length,
            length,
        }
    }

    fn upcoming() -> Season<u64> {
        let current = Self::current();
        Season {
            number: current.number.next().unwrap(),
            start: current.end(),
            length: current.length,
        }
    }
}

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(System::block_number() * BLOCK)
    }
}

impl CivilForecast<u64> for World {
    fn expected_at(block: u64) -> CivilSeconds {
        CivilSeconds(block * BLOCK)
    }
}

impl RightCheck for World {
    fn has_right(member: MemberId, right: Right) -> bool {
        right == Right::Candidacy && Contributors::get().contains(&member)
    }
}

impl CredentialCheck for World {
    fn find(_: &Did, _: SchemaId) -> Option<CredentialView> {
        None
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let auditor = Auditors::get()
            .iter()
            .any(|member| did(member.0.into()) == *subject);
        if schema == AUDITOR && auditor {
            Ok(credential())
        } else {
            Err(CredentialProblem::Missing)
        }
    }
}

fn credential() -> CredentialView {
    CredentialView {
        issuer: Did([1; 32]),
        issued_at: CivilSeconds::ZERO,
        expires_at: CivilSeconds::MAX,
        status: CredentialStatus::Issued,
        issuer_standing: IssuerStanding::Accredited,
    }
}

impl SchemaRegistry for World {
    fn class_of(schema: SchemaId) -> Option<SchemaClass> {
        match schema {
            AUDITOR => Some(SchemaClass::Auditor),
            SKILLS => Some(SchemaClass::Skill),
            _ => None,
        }
    }
}

impl BudgetLines for World {
    fn owner(line: LineId) -> Option<BodyId> {
        (line == LINE).then_some(BodyId::COUNCIL)
    }
}

impl MandateFilter<RuntimeCall> for World {
    fn allows(mandate: MandateId, call: &RuntimeCall) -> bool {
        if mandate != MANDATE || Forbidden::get().contains(call) {
            return false;
        }
        match call {
            RuntimeCall::System(frame_system::Call::remark { .. })
            | RuntimeCall::Bodies(crate::Call::change_seats { .. } | crate::Call::execute { .. })
            // As one that a runtime lists by mistake: it fails when a body makes it.
            | RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { .. }) => true,
            RuntimeCall::Utility(
                pallet_utility::Call::batch { calls } | pallet_utility::Call::batch_all { calls },
            ) => calls.iter().all(|call| Self::allows(mandate, call)),
            _ => false,
        }
    }
}

/// A remark that names a member in its first byte pays them.
impl Payees<RuntimeCall, AccountId32> for World {
    fn is_paid(call: &RuntimeCall, who: &AccountId32, whom: &Did) -> bool {
        match call {
            RuntimeCall::System(frame_system::Call::remark { remark }) => remark
                .first()
                .is_some_and(|human| did((*human).into()) == *whom),
            RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, .. }) => {
                dest == who
            }
            RuntimeCall::Utility(
                pallet_utility::Call::batch { calls } | pallet_utility::Call::batch_all { calls },
            ) => calls.iter().any(|call| Self::is_paid(call, who, whom)),
            _ => false,
        }
    }
}

impl Mirror<AccountId32> for World {
    fn capacity(body: BodyId) -> u32 {
        if body.0 < 2 {
            Capacity::get()
        } else {
            0
        }
    }

    fn show(body: BodyId, accounts: &[AccountId32]) {
        assert!(accounts.windows(2).all(|pair| pair[0] < pair[1]), "sorted");
        assert!(accounts.len() <= Capacity::get() as usize, "they fit");
        let mut all = Reflected::get();
        all.insert(body.0, accounts.to_vec());
        Reflected::set(&all);
    }

    fn shown(body: BodyId) -> Vec<AccountId32> {
        Reflected::get().remove(&body.0).unwrap_or_default()
    }
}

impl IncomePots<AccountId32> for World {
    fn pot(source: IncomeSource) -> Option<AccountId32> {
        (source == IncomeSource::Gifts && !NoPot::get()).then(|| account(GIFTS_POT))
    }
}

impl OnIncome<u64> for World {
    fn on_income(source: IncomeSource, amount: u64) {
        assert_eq!(source, IncomeSource::Gifts);
        Booked::mutate(|booked| *booked += amount);
    }
}

impl OnBodyEnd for World {
    fn on_body_end(body: BodyId, heir: BodyId) {
        Heirs::mutate(|heirs| heirs.push((body, heir)));
    }
}
