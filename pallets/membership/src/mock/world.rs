//! What stands around the pallet in its tests: humans, identities, personhood, time, money.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::{
    BadgeOwner, BadgeProblem, Badges, BodyId, CharterInForce, CharterVersion, CivilClock,
    CivilSeconds, CredentialCheck, CredentialProblem, CredentialStatus, CredentialView, Did,
    Identities, IdentityKind, IdentityStatus, IdentityView, IncomePots, IncomeSource,
    IssuerStanding, Mandates, MemberId, MemberStatus, Nullifier, NullifierLookup, OnIncome,
    OnStandingChange, Personhood, SchemaId, Season, SeasonClock, SeasonNumber, SpeaksAs, Task,
    SECONDS_PER_DAY,
};
use frame_support::parameter_types;
use sp_core::H256;

use super::System;

/// Humans in the world; the account of each has the same number.
pub const HUMANS: u64 = 60;
/// Where referenda come from.
pub const COMMUNITY: u64 = 700;
/// The group with the mandate for admissions.
pub const GROUP: u64 = 701;
/// A group without.
pub const OTHER_GROUP: u64 = 702;
/// Where dues go.
pub const DUES_POT: u64 = 800;
/// Where lost deposits go.
pub const FORFEITS_POT: u64 = 801;
/// What everybody has at first.
pub const RICH: u64 = 10_000;
/// The deposit for a seat.
pub const DEPOSIT: u64 = 100;
/// The dues of a citizen.
pub const DUES: u64 = 50;
/// What an objector risks.
pub const OBJECTION: u64 = 20;
/// What a notice holds.
pub const NOTICE: u64 = 30;
/// Blocks between application and admission.
pub const WAITING: u64 = 10;
/// Blocks in a season.
pub const SEASON: u64 = 1_000;
/// Seconds in a day.
pub const DAY: u64 = SECONDS_PER_DAY;
/// Civil time at first.
pub const START: CivilSeconds = CivilSeconds(1_000 * DAY);
/// When everybody's personhood ends.
pub const PERSONHOOD_ENDS: CivilSeconds = CivilSeconds(3_000 * DAY);
/// The schema of personhood that counts at first.
pub const FIRST_SCHEMA: SchemaId = SchemaId(1);
/// The one that counts later.
pub const NEW_SCHEMA: SchemaId = SchemaId(2);

type Credentials = BTreeMap<(Did, SchemaId), CredentialView>;

parameter_types! {
    pub static Now: CivilSeconds = START;
    pub static People: BTreeMap<Did, IdentityView<u64>> = BTreeMap::new();
    pub static Speakers: BTreeMap<u64, Did> = BTreeMap::new();
    pub static Holders: BTreeMap<Nullifier, Did> = BTreeMap::new();
    pub static Attested: Credentials = BTreeMap::new();
    pub static Schema: Option<SchemaId> = Some(FIRST_SCHEMA);
    pub static FormerSchema: Option<SchemaId> = None;
    pub static Charter: Option<CharterVersion> = Some(CharterVersion(1));
    pub static BadgesHeld: BTreeMap<MemberId, u64> = BTreeMap::new();
    pub static BadgesBroken: bool = false;
    pub static Announced: Vec<(MemberId, MemberStatus, MemberStatus)> = Vec::new();
    pub static Booked: Vec<(IncomeSource, u64)> = Vec::new();
    pub static NoPots: BTreeSet<IncomeSource> = BTreeSet::new();
}

/// The identity of the human with that number.
pub fn did(human: u64) -> Did {
    Did(H256::from_low_u64_be(human).0)
}

/// What tells the human with that number from others.
pub fn nullifier(human: u64) -> Nullifier {
    Nullifier {
        schema: FIRST_SCHEMA,
        value: H256::from_low_u64_be(human),
    }
}

/// The same under the schema that counts later.
pub fn new_nullifier(human: u64) -> Nullifier {
    Nullifier {
        schema: NEW_SCHEMA,
        value: H256::from_low_u64_be(human + 1_000),
    }
}

/// A member's number.
pub fn id(number: u32) -> MemberId {
    MemberId(number)
}

/// Everything around the pallet.
pub struct World;

impl World {
    /// The world as it is at first: every human has an identity and personhood, and the account of
    /// the number speaks as it and controls it.
    pub fn begin() {
        Now::set(START);
        People::set(BTreeMap::new());
        Speakers::set(BTreeMap::new());
        Holders::set(BTreeMap::new());
        Attested::set(BTreeMap::new());
        Schema::set(Some(FIRST_SCHEMA));
        FormerSchema::set(None);
        Charter::set(Some(CharterVersion(1)));
        BadgesHeld::set(BTreeMap::new());
        BadgesBroken::set(false);
        Announced::set(Vec::new());
        Booked::set(Vec::new());
        NoPots::set(BTreeSet::new());
        for human in 1..=HUMANS {
            Self::identify(did(human), human);
            Self::attest(did(human), nullifier(human), PERSONHOOD_ENDS);
        }
    }

    /// Makes an identity of a person, spoken as and controlled by `account`.
    pub fn identify(did: Did, account: u64) {
        let person = IdentityView {
            kind: IdentityKind::Person,
            controller: account,
            status: IdentityStatus::Active,
        };
        People::mutate(|people| people.insert(did, person));
        Speakers::mutate(|speakers| speakers.insert(account, did));
    }

    /// Changes an identity.
    pub fn alter(did: Did, change: impl FnOnce(&mut IdentityView<u64>)) {
        People::mutate(|people| people.get_mut(&did).map(change));
    }

    /// Attests that `did` is the human of `nullifier`, now and until `expires_at`.
    pub fn attest(did: Did, nullifier: Nullifier, expires_at: CivilSeconds) {
        let credential = CredentialView {
            issuer: Did([255; 32]),
            issued_at: Now::get(),
            expires_at,
            status: CredentialStatus::Issued,
            issuer_standing: IssuerStanding::Accredited,
        };
        Holders::mutate(|holders| holders.insert(nullifier, did));
        Attested::mutate(|attested| attested.insert((did, nullifier.schema), credential));
    }

    /// Changes the credential of a human under the first schema.
    pub fn amend(human: u64, change: impl FnOnce(&mut CredentialView)) {
        Self::amend_of(did(human), change);
    }

    /// The same of an identity.
    pub fn amend_of(did: Did, change: impl FnOnce(&mut CredentialView)) {
        Attested::mutate(|attested| attested.get_mut(&(did, FIRST_SCHEMA)).map(change));
    }

    /// Lets civil time pass.
    pub fn pass(seconds: u64) {
        Now::mutate(|now| *now = now.saturating_add(seconds));
    }
}

impl CivilClock for World {
    fn now() -> CivilSeconds {
        Now::get()
    }
}

impl SeasonClock<u64> for World {
    fn current() -> Season<u64> {
        let number = System::block_number() / SEASON;
        Season {
            number: SeasonNumber(number.try_into().unwrap()),
            start: number * SEASON,
            length: SEASON,
        }
    }

    fn upcoming() -> Season<u64> {
        let current = Self::current();
        Season {
            number: current.number.next().unwrap(),
            start: current.end(),
            length: SEASON,
        }
    }
}

impl SpeaksAs<u64> for World {
    fn did_of(account: &u64) -> Option<Did> {
        Speakers::get().get(account).copied()
    }
}

impl Identities<u64> for World {
    fn identity(did: &Did) -> Option<IdentityView<u64>> {
        People::get().get(did).cloned()
    }
}

impl CredentialCheck for World {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        Attested::get().get(&(*subject, schema)).copied()
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let credential = Self::find(subject, schema).ok_or(CredentialProblem::Missing)?;
        credential.judge(Now::get()).map(|()| credential)
    }
}

impl NullifierLookup for World {
    fn holder(nullifier: &Nullifier) -> Option<Did> {
        Holders::get().get(nullifier).copied()
    }
}

impl Personhood for World {
    fn schema() -> Option<SchemaId> {
        Schema::get()
    }

    fn former_schema() -> Option<SchemaId> {
        FormerSchema::get()
    }
}

impl CharterInForce for World {
    fn version() -> Option<CharterVersion> {
        Charter::get()
    }
}

impl BadgeOwner<u64> for World {
    fn badge_owner(member: MemberId) -> Option<u64> {
        BadgesHeld::get().get(&member).copied()
    }
}

impl Badges<u64> for World {
    fn mint(member: MemberId, owner: &u64) -> Result<(), BadgeProblem> {
        if Self::badge_owner(member).is_some() {
            return Err(BadgeProblem::AlreadyMinted);
        }
        Self::place(member, Some(*owner))
    }

    fn relocate(member: MemberId, new_owner: &u64) -> Result<(), BadgeProblem> {
        Self::badge_owner(member).ok_or(BadgeProblem::NotMinted)?;
        Self::place(member, Some(*new_owner))
    }

    fn take(member: MemberId) -> Result<(), BadgeProblem> {
        Self::badge_owner(member).ok_or(BadgeProblem::NotMinted)?;
        Self::place(member, None)
    }
}

impl World {
    fn place(member: MemberId, owner: Option<u64>) -> Result<(), BadgeProblem> {
        if BadgesBroken::get() {
            return Err(BadgeProblem::Refused);
        }
        BadgesHeld::mutate(|held| match owner {
            Some(owner) => held.insert(member, owner),
            None => held.remove(&member),
        });
        Ok(())
    }
}

impl Mandates for World {
    fn has_mandate(body: BodyId, task: Task) -> bool {
        body == BodyId::COUNCIL && task == Task::Admission
    }
}

impl OnStandingChange for World {
    fn on_standing_change(member: MemberId, before: MemberStatus, after: MemberStatus) {
        Announced::mutate(|announced| announced.push((member, before, after)));
    }
}

impl IncomePots<u64> for World {
    fn pot(source: IncomeSource) -> Option<u64> {
        match source {
            _ if NoPots::get().contains(&source) => None,
            IncomeSource::Dues => Some(DUES_POT),
            IncomeSource::Forfeits => Some(FORFEITS_POT),
            _ => None,
        }
    }
}

impl OnIncome<u64> for World {
    fn on_income(source: IncomeSource, amount: u64) {
        Booked::mutate(|booked| booked.push((source, amount)));
    }
}
