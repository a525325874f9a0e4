//! A chain in process.

use althing_runtime::{
    constants::time::SLOT_MILLISECONDS, genesis, BlockNumber, Executive, Hash, Header, Runtime,
    RuntimeCall, RuntimeEvent, SignedPayload, System, TxExtension, UncheckedExtrinsic, VERSION,
};
use codec::Encode;
use frame_support::storage::{with_transaction, TransactionOutcome};
use pallet_quadratic_voting::FreeBallots;
use pallet_session::ShouldEndSession;
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::{
    traits::{Externalities, ReadRuntimeVersion, ReadRuntimeVersionExt},
    Pair as _,
};
use sp_io::TestExternalities;
use sp_runtime::{
    generic::{Era, Header as GenericHeader},
    traits::Header as _,
    transaction_validity::TransactionValidityError,
    Digest, DigestItem, DispatchError, MultiSignature,
};
use sp_version::RuntimeVersion;

use crate::Person;

/// The time of the first block: 2026-06-01 00:00:00 UTC, in unix seconds.
pub const FIRST_SECOND: u64 = 1_780_272_000;
const FIRST_SLOT: u64 = FIRST_SECOND * 1_000 / SLOT_MILLISECONDS;

/// What became of an extrinsic.
///
/// The outer error means that it never got into a block, the inner one that its call failed there.
pub type Sent = Result<Result<(), DispatchError>, TransactionValidityError>;

/// A chain of the real runtime.
pub struct Chain {
    externalities: TestExternalities,
    head: Header,
    number: BlockNumber,
    slot: u64,
    /// The events of every block, if somebody wants them.
    told: Option<Vec<RuntimeEvent>>,
}

impl Chain {
    /// The genesis of the preset `name`, as a node builds it.
    ///
    /// # Panics
    /// If there is no such preset or its state cannot be built.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let mut externalities = TestExternalities::default();
        externalities
            .execute_with(|| genesis::build_natively(&name.into()))
            .expect("the preset builds a state");
        let root = externalities.execute_with(|| {
            Hash::from_slice(&sp_io::storage::root(sp_core::storage::StateVersion::V1))
        });
        let head = GenericHeader::new(0, Hash::default(), root, Hash::default(), Digest::default());
        externalities.execute_with(|| {
            frame_system::BlockHash::<Runtime>::insert(0, head.hash());
        });
        Self {
            externalities,
            head,
            number: 0,
            slot: FIRST_SLOT,
            told: None,
        }
    }

    /// The number of the last block.
    #[must_use]
    pub fn height(&self) -> BlockNumber {
        self.number
    }

    /// The hash of the last block.
    #[must_use]
    pub fn head(&self) -> Hash {
        self.head.hash()
    }

    /// Reads the state after the last block.
    pub fn read<R>(&mut self, read: impl FnOnce() -> R) -> R {
        self.externalities.execute_with(read)
    }

    /// Has the runtime find `version` in whatever code it is shown: natively there is no executor that
    /// reads it out of wasm.
    pub fn reads_versions(&mut self, version: RuntimeVersion) {
        let reader = ReadRuntimeVersionExt::new(Reads(version));
        self.externalities.register_extension(reader);
    }

    /// Makes `count` blocks with nothing in them but inherents.
    pub fn pass(&mut self, count: BlockNumber) {
        for _ in 0..count {
            self.block(Vec::new());
        }
    }

    /// Signs `call` as `who`, with a fee and no tip, and makes a block of it.
    ///
    /// The block in which sessions rotate is full by what `pallet-session` declares, so that a pool
    /// keeps transactions for the one after: here that block passes first.
    pub fn send(&mut self, who: &Person, call: impl Into<RuntimeCall>) -> Sent {
        let next = self.number + 1;
        if self.read(|| althing_runtime::Validators::should_end_session(next)) {
            self.pass(1);
        }
        let extrinsic = self.sign(who, call);
        self.block(vec![extrinsic])
            .pop()
            .expect("one extrinsic, one outcome")
    }

    /// The call as an extrinsic that `who` signed for the next nonce, immortal.
    pub fn sign(&mut self, who: &Person, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
        let call = call.into();
        self.externalities.execute_with(|| {
            let nonce = System::account_nonce(who.account());
            let extension: TxExtension = (
                frame_system::CheckNonZeroSender::new(),
                frame_system::CheckSpecVersion::new(),
                frame_system::CheckTxVersion::new(),
                frame_system::CheckGenesis::new(),
                frame_system::CheckMortality::from(Era::Immortal),
                FreeBallots::new(
                    frame_system::CheckNonce::from(nonce),
                    frame_system::CheckWeight::new(),
                    pallet_transaction_payment::ChargeTransactionPayment::from(0),
                ),
                frame_metadata_hash_extension::CheckMetadataHash::new(false),
                frame_system::WeightReclaim::new(),
            );
            let payload = SignedPayload::new(call.clone(), extension.clone())
                .expect("the extensions have their implicit data");
            let signature = payload.using_encoded(|bytes| who.pair().sign(bytes));
            UncheckedExtrinsic::new_signed(
                call,
                who.address(),
                MultiSignature::Sr25519(signature),
                extension,
            )
        })
    }

    /// Makes a block of the inherents and `extrinsics`, checks every invariant, and tells what became
    /// of each extrinsic.
    ///
    /// # Panics
    /// If an inherent fails, or an invariant does not hold after the block.
    pub fn block(&mut self, extrinsics: Vec<UncheckedExtrinsic>) -> Vec<Sent> {
        let number = self.number + 1;
        let slot = self.next_slot();
        let parent = self.head.hash();
        let (head, outcomes) = self.externalities.execute_with(|| {
            let digest = Digest {
                logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())],
            };
            Executive::initialize_block(&GenericHeader::new(
                number,
                Hash::default(),
                Hash::default(),
                parent,
                digest,
            ));
            for inherent in inherents(slot) {
                let applied = Executive::apply_extrinsic(inherent);
                assert_eq!(applied, Ok(Ok(())), "an inherent failed in block {number}");
            }
            let outcomes = extrinsics.into_iter().map(applied).collect();
            let head = Executive::finalize_block();
            check_invariants(number);
            (head, outcomes)
        });
        self.head = head;
        self.number = number;
        if self.told.is_some() {
            let events = self.events();
            self.told
                .iter_mut()
                .for_each(|told| told.extend(events.clone()));
        }
        outcomes
    }

    /// From now on keeps what every block tells, as a reader of an archive would.
    pub fn listen(&mut self) {
        self.told = Some(Vec::new());
    }

    /// What all blocks told since [`Self::listen`], the oldest first.
    #[must_use]
    pub fn told(&self) -> &[RuntimeEvent] {
        self.told.as_deref().unwrap_or_default()
    }

    /// Takes the next slot whose validator may make blocks; those of disabled ones stay empty.
    fn next_slot(&mut self) -> Slot {
        let (validators, disabled) = self.read(|| {
            let disabled = althing_runtime::Session::disabled_validators();
            (
                althing_runtime::Session::validators().len() as u64,
                disabled,
            )
        });
        assert!(
            (disabled.len() as u64) < validators,
            "nobody is left to make a block"
        );
        while disabled
            .iter()
            .any(|index| u64::from(*index) == self.slot % validators)
        {
            self.slot += 1;
        }
        let slot = self.slot;
        self.slot += 1;
        slot.into()
    }

    /// The events of the last block, oldest first.
    pub fn events(&mut self) -> Vec<RuntimeEvent> {
        self.read(|| {
            System::events()
                .into_iter()
                .map(|record| record.event)
                .collect()
        })
    }
}

/// Applies an extrinsic as a block builder does: of an invalid one nothing stays.
///
/// # Panics
/// If storage layers nest too deeply.
pub fn applied(extrinsic: UncheckedExtrinsic) -> Sent {
    with_transaction(|| match Executive::apply_extrinsic(extrinsic) {
        Err(invalid) => TransactionOutcome::Rollback(Ok::<_, DispatchError>(Err(invalid))),
        applied => TransactionOutcome::Commit(Ok(applied)),
    })
    .expect("there is room for a storage layer")
}

/// Finds this version in any code.
struct Reads(RuntimeVersion);

impl ReadRuntimeVersion for Reads {
    fn read_runtime_version(&self, _: &[u8], _: &mut dyn Externalities) -> Result<Vec<u8>, String> {
        Ok(self.0.encode())
    }
}

/// The version that an upgrade of this runtime would have.
#[must_use]
pub fn next_version() -> RuntimeVersion {
    RuntimeVersion {
        spec_version: VERSION.spec_version + 1,
        ..VERSION
    }
}

/// The timestamp of the slot: the one inherent of this runtime.
fn inherents(slot: Slot) -> [UncheckedExtrinsic; 1] {
    let now = pallet_timestamp::Call::set {
        now: *slot * SLOT_MILLISECONDS,
    };
    [UncheckedExtrinsic::new_bare(now.into())]
}

/// Every pallet of ours, its `try_state`.
fn check_invariants(number: BlockNumber) {
    let checks = [
        ("civil-clock", althing_runtime::CivilClock::do_try_state()),
        ("did", althing_runtime::Did::do_try_state()),
        ("credentials", althing_runtime::Credentials::do_try_state()),
        ("charter", althing_runtime::Charter::do_try_state()),
        ("membership", althing_runtime::Membership::do_try_state()),
        (
            "contributions",
            althing_runtime::Contributions::do_try_state(),
        ),
        (
            "quadratic-voting",
            althing_runtime::QuadraticVoting::do_try_state(),
        ),
        ("validators", althing_runtime::Validators::do_try_state()),
        ("bodies", althing_runtime::Bodies::do_try_state()),
        ("emergency", althing_runtime::Emergency::do_try_state()),
        (
            "timelock-treasury",
            althing_runtime::TimelockTreasury::do_try_state(),
        ),
        ("reports", althing_runtime::Reports::do_try_state()),
    ];
    for (pallet, check) in checks {
        assert_eq!(
            check,
            Ok(()),
            "an invariant of {pallet} is broken after block {number}"
        );
    }
}

/// The whole genesis document of the preset `name`: the defaults, patched by the preset.
#[must_use]
pub fn document(name: &str) -> Value {
    genesis::document(&name.into()).expect("there is such a preset")
}
