//! Who sits in bodies in benchmarks, what they decide on, and what the treasury meets.

use alloc::{vec, vec::Vec};

use althing_primitives::{
    BodyId, CivilSeconds, Did as DidId, DomainId, Generation, LineId, MemberId, Period, Right,
    SchemaId, SpeaksAs, Subject, TrackId, VoterLookup,
};
use codec::{Compact, Decode, Encode};
use frame_support::{dispatch::GetDispatchInfo, traits::fungible::Mutate};
use pallet_bodies::MandateId;
use pallet_contributions::{Threshold, Thresholds};

use super::{auditing::register_auditors, Citizens};
use crate::{
    configs::bodies::{GuardiansInstance, Mandates},
    constants::currency::ALTH,
    AccountId, Balances, Membership, QuadraticVoting, Runtime, RuntimeCall, RuntimeOrigin,
};

/// Motions that the Guardians have before them, and how many of them voted on each.
const MOTIONS: u32 = 20;
const VOTES: u32 = 100;

/// The number of the first copy.
const FIRST_COPY: u32 = 1_000_000;

/// Writes what membership and identities know of the model into rows for somebody else.
fn copy_citizen(who: &AccountId, id: MemberId) {
    let (model, of) =
        <Citizens as pallet_quadratic_voting::benchmarking::BenchmarkHelper<Runtime>>::citizen(0);
    let did = DidId(sp_io::hashing::blake2_256(&id.0.to_le_bytes()));
    let mut voter = Membership::voter(&model).expect("they were admitted");
    // Older than whatever opens in the benchmark.
    (voter.id, voter.voice_since) = (id, 0);
    pallet_membership::MemberOf::<Runtime>::insert(who, voter);
    let mut member = pallet_membership::Roll::<Runtime>::get(of).expect("they were admitted");
    let model = core::mem::replace(&mut member.did, did);
    pallet_membership::Roll::<Runtime>::insert(id, member);
    pallet_membership::MemberIds::<Runtime>::insert(did, id);
    let mut identity =
        pallet_did::Identities::<Runtime>::get(model).expect("they have an identity");
    identity.controller = who.clone();
    pallet_did::Identities::<Runtime>::insert(did, identity);
    pallet_did::DidOf::<Runtime>::insert(who, did);
}

impl pallet_bodies::benchmarking::BenchmarkHelper<Runtime> for Citizens {
    /// A copy of one who came in as citizens do: a hundred of them are needed, again and again.
    fn citizen(seed: u32) -> (AccountId, MemberId) {
        let who: AccountId = frame_benchmarking::account("seat", seed, 0);
        let id = MemberId(FIRST_COPY.saturating_add(seed));
        if Membership::voter(&who).is_none() {
            copy_citizen(&who, id);
            Balances::mint_into(&who, ALTH * 1_000).expect("the benchmark may mint");
        }
        (who, id)
    }

    /// As many of the shortest calls as fit, each looked at by itself. The batch stops at its first call, which
    /// changes the seats of a group that there is not.
    fn call(length: u32) -> (RuntimeCall, MandateId) {
        let one: RuntimeCall = pallet_bodies::Call::change_seats {
            body: BodyId(u32::MAX),
            leaving: Default::default(),
            joining: Default::default(),
        }
        .into();
        let around = 2 + Compact(length).encoded_size();
        let room = usize::try_from(length)
            .expect("it fits")
            .saturating_sub(around);
        let batch = |count: usize| -> RuntimeCall {
            let calls = vec![one.clone(); count];
            pallet_utility::Call::batch { calls }.into()
        };
        let may_weigh = |count: &usize| {
            let weight = batch(*count).get_dispatch_info().call_weight;
            weight.all_lte(QuadraticVoting::max_call_weight())
        };
        let by_length = room / one.encoded_size();
        let count = core::iter::successors(Some(by_length), |count| Some(count * 9 / 10))
            .find(may_weigh)
            .expect("an empty batch weighs little");
        (batch(count), Mandates::SEATS)
    }

    fn auditors() -> Option<SchemaId> {
        Some(register_auditors())
    }

    fn line() -> Option<LineId> {
        Some(LineId(0))
    }

    fn give_points(member: MemberId) {
        let domain = DomainId(0);
        pallet_contributions::Parameters::<Runtime>::mutate(|params| {
            params.thresholds = Thresholds::truncate_from(vec![Threshold {
                right: Right::Candidacy,
                domain,
                points: 1,
            }]);
        });
        let record = pallet_contributions::Record {
            points: pallet_contributions::PARTS,
            funds: 0,
            at: crate::System::block_number(),
            half_life: u32::MAX,
            payer: crate::Bodies::account_of(BodyId::COUNCIL),
            deposit: 0,
        };
        pallet_contributions::Records::<Runtime>::insert(member, domain, record);
    }

    /// Motions of the Guardians on which as many of them voted as there can be: each is looked at when they
    /// change.
    fn prepare() {
        let ayes: Vec<AccountId> = (0..VOTES)
            .map(|seed| frame_benchmarking::account("voter", seed, 0))
            .collect();
        let hashes: Vec<sp_core::H256> = (0..MOTIONS)
            .map(|motion| sp_core::H256(sp_io::hashing::blake2_256(&motion.to_le_bytes())))
            .collect();
        for (index, hash) in (0..MOTIONS).zip(&hashes) {
            // The collective shows nobody the parts of it.
            let nays = Vec::<AccountId>::new();
            let votes = (index, VOTES, &ayes, nays, u32::MAX).encode();
            let votes =
                pallet_collective::Votes::decode(&mut &votes[..]).expect("these are its parts");
            pallet_collective::Voting::<Runtime, GuardiansInstance>::insert(hash, votes);
        }
        let hashes = hashes.try_into().expect("as many as there may be");
        pallet_collective::Proposals::<Runtime, GuardiansInstance>::put::<
            frame_support::BoundedVec<_, _>,
        >(hashes);
    }
}

impl pallet_timelock_treasury::benchmarking::BenchmarkHelper<Runtime> for Citizens {
    fn citizens(track: TrackId) -> RuntimeOrigin {
        pallet_quadratic_voting::RawOrigin::Referendum(track).into()
    }

    fn guardian() -> (AccountId, Generation) {
        <Self as pallet_quadratic_voting::benchmarking::BenchmarkHelper<Runtime>>::guardian()
    }

    fn identity(seed: u32) -> (DidId, AccountId) {
        let (who, _) =
            <Self as pallet_quadratic_voting::benchmarking::BenchmarkHelper<Runtime>>::citizen(
                seed,
            );
        let did = crate::Did::did_of(&who).expect("they are a member");
        (did, who)
    }

    fn set_now(now: CivilSeconds) {
        // There is no base in benchmarks, so that civil time is the timestamp.
        pallet_timestamp::Now::<Runtime>::put(now.0.saturating_mul(1_000));
    }

    fn accept(line: LineId, period: Period) {
        let report = (Subject::Line(line), period);
        pallet_reports::AcceptedFilings::<Runtime>::insert(report, ());
    }
}
