//! A community of twenty members, the accounts 1 to 20, with a Council and a working group.

use althing_primitives::{
    BodyId, BodySeats, CivilSeconds, Did, DocumentRef, DomainId, Generation, Mandates, MemberClass,
    MemberId, MemberLookup, MemberStatus, MemberView, Right, Standing, Task, Voter, VoterLookup,
};
use althing_test_utils::Checked;
use frame_support::{
    derive_impl, ord_parameter_types, parameter_types,
    traits::{ConstU32, EnsureOrigin},
};
use frame_system::{EnsureSigned, EnsureSignedBy};
use sp_core::H256;

use crate::{DomainTerms, Params, Threshold};

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeHoldReason,
        RuntimeFreezeReason,
        RuntimeTask
    )]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(2)]
    pub type Contributions = crate;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type Block = frame_system::mocking::MockBlock<Self>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

/// A body: its number, its generation and who sits in it.
pub type MockBody = (u32, u32, Vec<u64>);

parameter_types! {
    /// The bodies that stand: the Council with the seats of 1 to 3 and 40, a group with those of 4 to 6.
    pub storage Standings: Vec<MockBody> = vec![(0, 1, vec![1, 2, 3, 40]), (5, 1, vec![4, 5, 6])];
    /// Which bodies attest in which domains.
    pub storage Charged: Vec<(u32, u32)> = vec![(0, 0), (0, 1), (5, 1)];
    /// Who is not in good standing.
    pub storage Exceptions: Vec<(u32, Standing)> = Vec::new();
}

ord_parameter_types! {
    pub const Community: u64 = 100;
    pub const Judges: u64 = 101;
    pub const Rules: u64 = 102;
}

/// Membership: the member of an account has its number.
pub struct Members;
impl Members {
    fn status(id: u32) -> Option<MemberStatus> {
        let exceptions = Exceptions::get();
        let standing = exceptions.iter().find(|(member, _)| *member == id);
        (1..=20).contains(&id).then(|| MemberStatus {
            class: MemberClass::Citizen,
            standing: standing.map_or(Standing::Active, |(_, standing)| *standing),
        })
    }
}

impl VoterLookup<u64, u64> for Members {
    fn voter(account: &u64) -> Option<Voter<u64>> {
        let id = u32::try_from(*account).ok()?;
        Some(Voter {
            id: MemberId(id),
            status: Self::status(id)?,
            voice_since: 0,
            paid_until: CivilSeconds::MAX,
        })
    }
}

impl MemberLookup<u64> for Members {
    fn member(id: MemberId) -> Option<MemberView<u64>> {
        Some(MemberView {
            did: Did([0; 32]),
            controller: id.0.into(),
            status: Self::status(id.0)?,
        })
    }

    fn member_of(_: &Did) -> Option<MemberId> {
        None
    }
}

/// The bodies of [`Standings`].
pub struct Bodies;
impl Bodies {
    fn find(body: BodyId) -> Option<MockBody> {
        Standings::get().into_iter().find(|each| each.0 == body.0)
    }
}

impl BodySeats<u64> for Bodies {
    fn seat(body: BodyId, who: &u64) -> Option<u32> {
        let seats = Self::find(body)?.2;
        let index = seats.iter().position(|seat| seat == who)?;
        u32::try_from(index).ok()
    }

    fn generation(body: BodyId) -> Option<Generation> {
        Self::find(body).map(|(_, generation, _)| Generation(generation))
    }

    fn size(body: BodyId) -> u32 {
        Self::find(body).map_or(0, |(.., seats)| u32::try_from(seats.len()).expect("few"))
    }
}

impl Mandates for Bodies {
    fn has_mandate(body: BodyId, task: Task) -> bool {
        let Task::Attestation(domain) = task else {
            return false;
        };
        Self::find(body).is_some() && Charged::get().contains(&(body.0, domain.0))
    }
}

/// An account acts as the member of its number; those above 30 act as no member, and so does who is out.
pub struct EnsureMember;
impl EnsureOrigin<RuntimeOrigin> for EnsureMember {
    type Success = MemberId;

    fn try_origin(origin: RuntimeOrigin) -> Result<MemberId, RuntimeOrigin> {
        let who = EnsureSigned::<u64>::try_origin(origin.clone())?;
        let member = u32::try_from(who).unwrap_or(u32::MAX);
        let is_out = Exceptions::get().contains(&(member, Standing::Out));
        if member > 30 || is_out {
            return Err(origin);
        }
        Ok(MemberId(member))
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(frame_system::RawOrigin::Signed(1).into())
    }
}

impl crate::Config for Test {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = Helper;
    type Bodies = Bodies;
    type Currency = Balances;
    type DisputeOrigin = EnsureSignedBy<Judges, u64>;
    type DomainOrigin = EnsureSignedBy<Community, u64>;
    type MaxDomains = ConstU32<4>;
    type MaxOpenEntries = ConstU32<3>;
    type MemberOrigin = EnsureMember;
    type Members = Members;
    type OnSlash = ();
    type ParamsOrigin = EnsureSignedBy<Rules, u64>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = ();
}

/// Makes members and seats for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<RuntimeOrigin, u64> for Helper {
    fn member(seed: u32) -> (RuntimeOrigin, MemberId, u64) {
        let who = u64::from(seed % 20) + 1;
        let id = MemberId(seed % 20 + 1);
        (frame_system::RawOrigin::Signed(who).into(), id, who)
    }

    fn seat(body: BodyId, domain: DomainId, seats: Vec<u64>) {
        Standings::set(&vec![(body.0, 1, seats)]);
        Charged::set(&vec![(body.0, domain.0)]);
    }
}

/// What an entry holds.
pub const DEPOSIT: u64 = 50;
/// What a dispute holds.
pub const DISPUTE: u64 = 30;
/// Blocks in which an entry can be disputed.
pub const WINDOW: u64 = 10;
/// Blocks in which a dispute is decided.
pub const DECISION: u64 = 20;
/// The half-life of the domain 0 in blocks.
pub const HALF_LIFE: u64 = 1_000;

/// The document of the number `seed`.
pub fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Default::default(),
    }
}

/// A domain of a body, in which entries need so many attestations.
pub fn terms(owner: u32, attestations: u32) -> DomainTerms<u64> {
    DomainTerms {
        document: document(1),
        owner: BodyId(owner),
        attestations,
        half_life: HALF_LIFE,
    }
}

/// The parameters of tests: 99 points of the domain 0 open candidacy.
pub fn params() -> Params<u64, u64> {
    let threshold = |right, domain, points| Threshold {
        right,
        domain: DomainId(domain),
        points,
    };
    Params {
        entry_deposit: DEPOSIT,
        dispute_deposit: DISPUTE,
        window: WINDOW,
        decision: DECISION,
        max_units: 1_000,
        thresholds: vec![
            threshold(Right::Candidacy, 0, 99),
            threshold(Right::Proposing, 0, 500),
            threshold(Right::Proposing, 1, 20),
        ]
        .try_into()
        .expect("there is room"),
    }
}

/// The genesis of tests: the domain 0 of the Council with two attestations, 1 of the group with one.
pub fn genesis() -> crate::GenesisConfig<Test> {
    crate::GenesisConfig {
        domains: vec![terms(0, 2), terms(5, 1)],
        params: params(),
    }
}

fn whole_genesis() -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=40).map(|who| (who, 1_000)).collect(),
            ..Default::default()
        },
        contributions: genesis(),
        ..Default::default()
    }
}

/// A chain of that genesis, in which the accounts 1 to 40 have tokens.
pub fn chain() -> Checked {
    Checked::new(&whole_genesis(), Contributions::do_try_state)
}

/// The state that benchmarks run in as tests.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    let storage = sp_runtime::BuildStorage::build_storage(&whole_genesis());
    let mut externalities: sp_io::TestExternalities =
        storage.expect("the genesis can be built").into();
    externalities.execute_with(|| System::set_block_number(1));
    externalities
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}
