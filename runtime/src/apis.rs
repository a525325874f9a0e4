//! What nodes, wallets and tools ask of the runtime.
//!
//! Every read that a member needs stands here, since Polkadot.js shows the calls of runtime APIs.

use alloc::vec::Vec;

use althing_primitives::{
    AcceptedReports, BodyId, CharterVersion, CivilSeconds, Did as DidId, DocumentRef, DomainId,
    Electorate, Figures, LineId, MemberId, MemberLookup, Month, Nullifier, NullifierLookup, Period,
    Phase, PollId, Right, RightCheck, SchemaId, SpeaksAs, SpendId, Subject, TrackId, Voter,
    VoterLookup,
};
use codec::Encode;
use frame_support::{
    genesis_builder_helper::{build_state, get_preset},
    weights::Weight,
};
use pallet_bodies::runtime_api as bodies;
use pallet_civil_clock::ClockReading;
use pallet_grandpa::AuthorityId as GrandpaId;
use pallet_quadratic_voting::runtime_api as voting;
use pallet_reports::runtime_api as reports;
use pallet_timelock_treasury::runtime_api as treasury;
use sp_api::impl_runtime_apis;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{
    crypto::{key_types, KeyTypeId},
    OpaqueMetadata,
};
use sp_runtime::{
    traits::{Block as BlockT, NumberFor},
    transaction_validity::{TransactionSource, TransactionValidity},
    ApplyExtrinsicResult,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

use crate::{
    configs::emergency::PausedCalls, genesis, AccountId, Aura, Balance, Block, BlockNumber, Bodies,
    Charter, CivilClock, Contributions, Credentials, Did, Emergency, Executive, Grandpa, Hash,
    InherentDataExt, Membership, Nonce, QuadraticVoting, Reports, Runtime, RuntimeCall,
    RuntimeGenesisConfig, SessionKeys, System, TimelockTreasury, TransactionPayment, Validators,
    VERSION,
};

impl_runtime_apis! {
    impl sp_api::Core<Block> for Runtime {
        fn version() -> RuntimeVersion {
            VERSION
        }

        fn execute_block(block: <Block as BlockT>::LazyBlock) {
            Executive::execute_block(block);
        }

        fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
            Executive::initialize_block(header)
        }
    }

    impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
        fn execute_view_function(
            id: frame_support::view_functions::ViewFunctionId,
            input: Vec<u8>,
        ) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
            Runtime::execute_view_function(id, input)
        }
    }

    impl sp_api::Metadata<Block> for Runtime {
        fn metadata() -> OpaqueMetadata {
            OpaqueMetadata::new(Runtime::metadata().into())
        }

        fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
            Runtime::metadata_at_version(version)
        }

        fn metadata_versions() -> Vec<u32> {
            Runtime::metadata_versions()
        }
    }

    impl sp_block_builder::BlockBuilder<Block> for Runtime {
        fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
            Executive::apply_extrinsic(extrinsic)
        }

        fn finalize_block() -> <Block as BlockT>::Header {
            Executive::finalize_block()
        }

        fn inherent_extrinsics(
            data: sp_inherents::InherentData,
        ) -> Vec<<Block as BlockT>::Extrinsic> {
            data.create_extrinsics()
        }

        fn check_inherents(
            block: <Block as BlockT>::LazyBlock,
            data: sp_inherents::InherentData,
        ) -> sp_inherents::CheckInherentsResult {
            data.check_extrinsics(&block)
        }
    }

    impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
        fn validate_transaction(
            source: TransactionSource,
            tx: <Block as BlockT>::Extrinsic,
            block_hash: <Block as BlockT>::Hash,
        ) -> TransactionValidity {
            Executive::validate_transaction(source, tx, block_hash)
        }
    }

    impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
        fn offchain_worker(header: &<Block as BlockT>::Header) {
            Executive::offchain_worker(header);
        }
    }

    impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
        fn slot_duration() -> sp_consensus_aura::SlotDuration {
            sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
        }

        fn authorities() -> Vec<AuraId> {
            pallet_aura::Authorities::<Runtime>::get().into_inner()
        }
    }

    impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
        fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
            Grandpa::grandpa_authorities()
        }

        fn current_set_id() -> sp_consensus_grandpa::SetId {
            Grandpa::current_set_id()
        }

        fn submit_report_equivocation_unsigned_extrinsic(
            equivocation_proof: sp_consensus_grandpa::EquivocationProof<
                <Block as BlockT>::Hash,
                NumberFor<Block>,
            >,
            key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
        ) -> Option<()> {
            Grandpa::submit_unsigned_equivocation_report(
                equivocation_proof,
                key_owner_proof.decode()?,
            )
        }

        fn generate_key_ownership_proof(
            set_id: sp_consensus_grandpa::SetId,
            authority_id: GrandpaId,
        ) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
            // The last session of that set: the one that runs, if it is the set in office.
            let session = Grandpa::session_for_set(set_id)?;
            let proof = Validators::prove_in(session, key_types::GRANDPA, authority_id.as_ref())?;
            Some(sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
        }
    }

    impl sp_session::SessionKeys<Block> for Runtime {
        fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
            SessionKeys::generate(&owner, seed).into()
        }

        fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
            SessionKeys::decode_into_raw_public_keys(&encoded)
        }
    }

    impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
        fn account_nonce(account: AccountId) -> Nonce {
            *System::account_nonce(account)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
        fn query_info(
            uxt: <Block as BlockT>::Extrinsic,
            len: u32,
        ) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
            TransactionPayment::query_info(uxt, len)
        }

        fn query_fee_details(
            uxt: <Block as BlockT>::Extrinsic,
            len: u32,
        ) -> pallet_transaction_payment::FeeDetails<Balance> {
            TransactionPayment::query_fee_details(uxt, len)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall>
        for Runtime
    {
        fn query_call_info(
            call: RuntimeCall,
            len: u32,
        ) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
            TransactionPayment::query_call_info(call, len)
        }

        fn query_call_fee_details(
            call: RuntimeCall,
            len: u32,
        ) -> pallet_transaction_payment::FeeDetails<Balance> {
            TransactionPayment::query_call_fee_details(call, len)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl pallet_civil_clock::CivilClockApi<Block> for Runtime {
        fn now() -> CivilSeconds {
            <CivilClock as althing_primitives::CivilClock>::now()
        }

        fn reading() -> ClockReading {
            CivilClock::reading()
        }
    }

    impl pallet_did::runtime_api::DidApi<Block, AccountId, Balance, BlockNumber> for Runtime {
        fn resolve(did: DidId) -> Option<pallet_did::DidDocumentView<AccountId>> {
            Did::resolve(&did)
        }

        fn did_of(account: AccountId) -> Option<DidId> {
            <Did as SpeaksAs<AccountId>>::did_of(&account)
        }

        fn next_did(account: AccountId) -> DidId {
            Did::next_did(&account)
        }

        fn key(did: DidId, id: pallet_did::KeyId) -> Option<pallet_did::KeyView> {
            Did::key(&did, id)
        }

        fn recovery(
            did: DidId,
        ) -> Option<pallet_did::RecoveryView<AccountId, Balance, BlockNumber>> {
            Did::recovery(&did)
        }
    }

    impl pallet_credentials::CredentialsApi<Block, BlockNumber> for Runtime {
        fn credential(
            subject: DidId,
            schema: SchemaId,
        ) -> Option<pallet_credentials::CredentialReport> {
            Credentials::credential_report(&subject, schema)
        }

        fn schema(id: SchemaId) -> Option<pallet_credentials::Schema> {
            pallet_credentials::Schemas::<Runtime>::get(id)
        }

        fn accreditation(
            issuer: DidId,
            schema: SchemaId,
        ) -> Option<pallet_credentials::AccreditationReport> {
            Credentials::accreditation_report(&issuer, schema)
        }

        fn personhood_schema() -> Option<pallet_credentials::PersonhoodSchema<BlockNumber>> {
            Credentials::personhood_schema()
        }

        fn request(
            subject: DidId,
            schema: SchemaId,
        ) -> Option<pallet_credentials::RequestReport> {
            Credentials::request_report(&subject, schema)
        }

        fn was_revoked(
            subject: DidId,
            schema: SchemaId,
            commitment: sp_core::H256,
        ) -> bool {
            Credentials::was_revoked(&subject, schema, commitment)
        }

        fn holder(nullifier: Nullifier) -> Option<DidId> {
            <Credentials as NullifierLookup>::holder(&nullifier)
        }

        fn nullifier_move(
            nullifier: Nullifier,
        ) -> Option<(DidId, DidId, Option<BlockNumber>)> {
            Credentials::move_of(&nullifier)
        }
    }

    impl pallet_charter::runtime_api::CharterApi<Block, BlockNumber> for Runtime {
        fn phase() -> Phase {
            pallet_charter::CurrentPhase::<Runtime>::get()
        }

        fn conditions() -> Vec<pallet_charter::ConditionReading> {
            Charter::conditions()
        }

        fn season() -> pallet_charter::SeasonReading<BlockNumber> {
            Charter::season()
        }

        fn charter() -> Option<(CharterVersion, pallet_charter::CharterText<BlockNumber>)> {
            Charter::charter()
        }

        fn charter_version(
            version: CharterVersion,
        ) -> Option<pallet_charter::CharterText<BlockNumber>> {
            pallet_charter::Charters::<Runtime>::get(version)
        }

        fn laws(
            from: pallet_charter::LawId,
        ) -> pallet_charter::runtime_api::Page<
            pallet_charter::runtime_api::LawReading<BlockNumber>,
            pallet_charter::LawId,
        > {
            Charter::laws(from)
        }

        fn law(
            law: pallet_charter::LawId,
        ) -> Option<pallet_charter::runtime_api::LawReading<BlockNumber>> {
            Charter::law(law)
        }

        fn law_text(
            law: pallet_charter::LawId,
            version: pallet_charter::LawVersion,
        ) -> Option<DocumentRef> {
            pallet_charter::LawTexts::<Runtime>::get(law, version)
        }

        fn pending_change(
            law: pallet_charter::LawId,
        ) -> Option<pallet_charter::PendingChange<BlockNumber>> {
            Charter::pending_change(law)
        }

        fn goals(
            from: pallet_charter::GoalId,
        ) -> pallet_charter::runtime_api::Page<
            (pallet_charter::GoalId, pallet_charter::Goal),
            pallet_charter::GoalId,
        > {
            Charter::goals(from)
        }
    }

    impl pallet_membership::runtime_api::MembershipApi<Block, AccountId, Balance, BlockNumber> for Runtime {
        fn voter(account: AccountId) -> Option<Voter<BlockNumber>> {
            Membership::voter(&account)
        }

        fn member(
            id: MemberId,
        ) -> Option<pallet_membership::runtime_api::MemberInfo<AccountId, BlockNumber>> {
            Membership::member_info(id)
        }

        fn member_of(did: DidId) -> Option<MemberId> {
            <Membership as MemberLookup<AccountId>>::member_of(&did)
        }

        fn application(
            account: AccountId,
        ) -> Option<pallet_membership::runtime_api::ApplicationInfo<AccountId, Balance, BlockNumber>> {
            Membership::application_info(&account)
        }

        fn lacks(account: AccountId) -> Vec<pallet_membership::runtime_api::Lack<BlockNumber>> {
            Membership::lacks(&account)
        }

        fn electorate() -> u32 {
            <Membership as Electorate>::size()
        }

        fn sponsored_nonce(did: DidId) -> u32 {
            pallet_membership::SponsoredNonces::<Runtime>::get(did)
        }
    }

    impl pallet_contributions::runtime_api::ContributionsApi<Block, AccountId, Balance, BlockNumber> for Runtime {
        fn points(member: MemberId, domain: DomainId) -> pallet_contributions::PointsReading {
            Contributions::reading(member, domain)
        }

        fn has_right(member: MemberId, right: Right) -> bool {
            <Contributions as RightCheck>::has_right(member, right)
        }

        fn domains(
            from: DomainId,
        ) -> pallet_contributions::runtime_api::Page<
            pallet_contributions::runtime_api::DomainReading<BlockNumber>,
            DomainId,
        > {
            Contributions::domains(from)
        }

        fn entry(
            entry: pallet_contributions::EntryId,
        ) -> Option<pallet_contributions::Entry<AccountId, Balance, BlockNumber>> {
            Contributions::entry(entry)
        }

        fn entries_of(member: MemberId) -> Vec<pallet_contributions::EntryId> {
            Contributions::entries_of(member)
        }

        fn open_entries(
            domain: DomainId,
            from: pallet_contributions::EntryId,
        ) -> pallet_contributions::runtime_api::Page<
            (
                pallet_contributions::EntryId,
                pallet_contributions::Entry<AccountId, Balance, BlockNumber>,
            ),
            pallet_contributions::EntryId,
        > {
            Contributions::open_entries(domain, from)
        }
    }

    impl voting::QuadraticVotingApi<Block, AccountId, Balance, Hash, BlockNumber> for Runtime {
        fn poll(
            id: PollId,
        ) -> Option<voting::PollInfo<AccountId, Balance, Hash, BlockNumber>> {
            QuadraticVoting::poll_info(id)
        }

        fn waiting(
            id: PollId,
        ) -> Option<pallet_quadratic_voting::Pending<AccountId, Balance, Hash, BlockNumber>> {
            QuadraticVoting::waiting(id)
        }

        fn summary(id: PollId) -> Option<pallet_quadratic_voting::Summary<Hash, BlockNumber>> {
            QuadraticVoting::summary(id)
        }

        fn next_poll() -> PollId {
            pallet_quadratic_voting::Counters::<Runtime>::get().next
        }

        fn ballot(poll: PollId, member: MemberId) -> Option<pallet_quadratic_voting::Ballot> {
            QuadraticVoting::ballot(poll, member)
        }

        fn purse(member: MemberId) -> voting::PurseInfo<BlockNumber> {
            QuadraticVoting::purse(member)
        }

        fn obstacle(account: AccountId, poll: PollId) -> Option<voting::Obstacle> {
            QuadraticVoting::obstacle(&account, poll)
        }

        fn is_free(account: AccountId, poll: PollId) -> bool {
            QuadraticVoting::free_ballot(&account, poll).is_some()
        }

        fn tracks() -> Vec<(TrackId, pallet_quadratic_voting::Track<Balance, BlockNumber>)> {
            QuadraticVoting::tracks()
        }
    }

    impl bodies::BodiesApi<Block, AccountId, Balance, BlockNumber> for Runtime {
        fn bodies() -> Vec<bodies::BodyInfo<AccountId>> {
            Bodies::bodies()
        }

        fn body(id: BodyId) -> Option<bodies::BodyInfo<AccountId>> {
            Bodies::body_info(id)
        }

        fn seats(body: BodyId) -> Vec<bodies::SeatInfo<AccountId, BlockNumber>> {
            Bodies::seats(body)
        }

        fn motions(body: BodyId) -> Vec<bodies::MotionInfo<AccountId, Balance, BlockNumber>> {
            Bodies::motions(body)
        }

        fn motion(
            id: pallet_bodies::MotionId,
        ) -> Option<bodies::MotionInfo<AccountId, Balance, BlockNumber>> {
            Bodies::motion(id)
        }

        fn is_mandated(body: BodyId, call: Vec<u8>) -> bool {
            Bodies::is_mandated(body, &call)
        }

        fn open_elections() -> Vec<bodies::ElectionInfo<AccountId, Balance, BlockNumber>> {
            Bodies::open_elections()
        }

        fn election(
            id: pallet_bodies::ElectionId,
        ) -> Option<bodies::ElectionInfo<AccountId, Balance, BlockNumber>> {
            Bodies::election(id)
        }

        fn may_open_election(body: BodyId) -> bool {
            Bodies::may_open_election(body)
        }

        fn candidacy(
            election: pallet_bodies::ElectionId,
            member: MemberId,
        ) -> Option<pallet_bodies::Candidacy<AccountId, Balance>> {
            Bodies::candidacy(election, member)
        }

        fn ballot(
            election: pallet_bodies::ElectionId,
            member: MemberId,
        ) -> Option<pallet_bodies::Ballot> {
            Bodies::ballot(election, member)
        }

        fn offices(member: MemberId) -> Vec<bodies::Office> {
            Bodies::offices(member)
        }

        fn obstacle(
            account: AccountId,
            election: pallet_bodies::ElectionId,
        ) -> Option<bodies::Obstacle> {
            Bodies::obstacle(&account, election)
        }

        fn obstacle_to_standing(
            account: AccountId,
            election: pallet_bodies::ElectionId,
        ) -> Option<bodies::Obstacle> {
            Bodies::obstacle_to_standing(&account, election)
        }
    }

    impl pallet_emergency::runtime_api::EmergencyApi<Block, PausedCalls, BlockNumber> for Runtime {
        fn emergency() -> pallet_emergency::runtime_api::EmergencyReading<PausedCalls, BlockNumber> {
            Emergency::reading()
        }

        fn is_paused(group: PausedCalls) -> bool {
            Emergency::is_paused(&group)
        }

        fn paused_for(group: PausedCalls) -> BlockNumber {
            Emergency::paused_for(&group)
        }
    }

    impl treasury::TimelockTreasuryApi<Block, AccountId, Balance, Hash, BlockNumber> for Runtime {
        fn treasury() -> treasury::TreasuryInfo<AccountId, Balance> {
            TimelockTreasury::treasury()
        }

        fn line(line: LineId) -> Option<treasury::LineInfo<Balance>> {
            TimelockTreasury::line(line)
        }

        fn lines() -> Vec<(LineId, treasury::LineInfo<Balance>)> {
            TimelockTreasury::lines()
        }

        fn spend(
            id: SpendId,
        ) -> Option<treasury::SpendInfo<AccountId, Balance, Hash, BlockNumber>> {
            TimelockTreasury::spend_info(id)
        }

        fn spends(
            stage: treasury::StatusKind,
        ) -> Vec<(SpendId, treasury::SpendInfo<AccountId, Balance, Hash, BlockNumber>)> {
            TimelockTreasury::spends(stage)
        }

        fn terms_hash(
            terms: pallet_timelock_treasury::Terms<AccountId, Balance, BlockNumber>,
        ) -> Hash {
            TimelockTreasury::terms_hash(&terms)
        }

        fn statement(month: Month) -> Option<treasury::Statement<Balance>> {
            TimelockTreasury::statement(month)
        }

        fn params() -> pallet_timelock_treasury::Params<Balance, BlockNumber> {
            pallet_timelock_treasury::Parameters::<Runtime>::get()
        }
    }

    impl reports::ReportsApi<Block, AccountId, Balance> for Runtime {
        fn standing(subject: Subject) -> reports::StandingReading {
            Reports::standing(&subject)
        }

        fn filing(
            subject: Subject,
            period: Period,
        ) -> Option<reports::FilingReading<AccountId, Balance>> {
            Reports::filing(subject, period)
        }

        fn expected(subject: Subject, period: Period) -> Option<Figures<Balance>> {
            Reports::expected(&subject, &period)
        }

        fn is_accepted(subject: Subject, period: Period) -> bool {
            <Reports as AcceptedReports>::is_accepted(&subject, &period)
        }

        fn audit_obstacle(
            auditor: DidId,
            schema: SchemaId,
            subject: Subject,
            period: Period,
        ) -> Option<reports::AuditObstacle> {
            Reports::audit_obstacle(&auditor, schema, &subject, &period)
        }

        fn archived(period: Period) -> Option<pallet_reports::Archive> {
            Reports::archived(period)
        }
    }

    impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
        fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
            build_state::<RuntimeGenesisConfig>(config)
        }

        fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
            get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
        }

        fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
            genesis::preset_names()
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    impl frame_benchmarking::Benchmark<Block> for Runtime {
        fn benchmark_metadata(extra: bool) -> (
            Vec<frame_benchmarking::BenchmarkList>,
            Vec<frame_support::traits::StorageInfo>,
        ) {
            use frame_benchmarking::BenchmarkList;
            use frame_support::traits::StorageInfoTrait;
            use crate::{benchmarks::*, AllPalletsWithSystem};

            let mut list = Vec::<BenchmarkList>::new();
            list_benchmarks!(list, extra);
            (list, AllPalletsWithSystem::storage_info())
        }

        #[allow(non_local_definitions)]
        fn dispatch_benchmark(
            config: frame_benchmarking::BenchmarkConfig,
        ) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
            use frame_benchmarking::BenchmarkBatch;
            use frame_support::traits::{TrackedStorageKey, WhitelistedStorageKeys};
            use crate::{benchmarks::*, AllPalletsWithSystem};

            impl frame_system_benchmarking::Config for Runtime {}

            let whitelist: Vec<TrackedStorageKey> = AllPalletsWithSystem::whitelisted_storage_keys();
            let mut batches = Vec::<BenchmarkBatch>::new();
            let params = (&config, &whitelist);
            add_benchmarks!(params, batches);
            Ok(batches)
        }
    }

    #[cfg(feature = "try-runtime")]
    impl frame_try_runtime::TryRuntime<Block> for Runtime {
        fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
            #[allow(clippy::unwrap_used, reason = "a check that fails must stop the tool that runs it")]
            let weight = Executive::try_runtime_upgrade(checks).unwrap();
            (weight, crate::configs::system::RuntimeBlockWeights::get().max_block)
        }

        fn execute_block(
            block: <Block as BlockT>::LazyBlock,
            state_root_check: bool,
            signature_check: bool,
            select: frame_try_runtime::TryStateSelect,
        ) -> Weight {
            #[allow(clippy::unwrap_used, reason = "a check that fails must stop the tool that runs it")]
            Executive::try_execute_block(block, state_root_check, signature_check, select).unwrap()
        }
    }
}
