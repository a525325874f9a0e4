//! How the community decides: which calls each track decides on, and what is made as Root.

use althing_primitives::{BodyId, SeatsOf, TrackId};
use frame_support::traits::{ConstU32, Contains};
use pallet_quadratic_voting::{FilterId, Proposers, RootCalls, TrackFilter, Tracks};

use crate::{
    configs::filter::{inside_batch, CallFilter},
    origins::ConstitutionTrack,
    weights, Balances, Bodies, Charter, CivilClock, Contributions, Membership, Preimage, Runtime,
    RuntimeCall, RuntimeHoldReason, TimelockTreasury,
};

/// The bodies that there always are.
const STANDING: [BodyId; 2] = [BodyId::COUNCIL, BodyId::GUARDIANS];

/// What tracks decide on. A set has the number of its founding track.
///
/// Each set says what is in it, so that a call to come is in none until somebody puts it into one. The
/// three ways of batching are in every set, with what they contain; nothing else that carries a call is.
pub struct Agenda;

impl Agenda {
    fn is_ordinary(call: &RuntimeCall) -> bool {
        use pallet_bodies::Call as Bodies;
        use pallet_charter::Call as Charter;
        use pallet_contributions::Call as Contributions;
        use pallet_validators::Call as Validators;
        // What Council and Guardians are charged with is of the constitution.
        if let RuntimeCall::Bodies(Bodies::charge { body, .. }) = call {
            return !STANDING.contains(body);
        }
        matches!(
            call,
            RuntimeCall::Bodies(
                Bodies::found { .. }
                    | Bodies::change_seats { .. }
                    | Bodies::set_lead { .. }
                    | Bodies::dissolve { .. }
            ) | RuntimeCall::Charter(
                Charter::set_goal { .. }
                    | Charter::drop_goal { .. }
                    | Charter::enact_law { .. }
                    | Charter::repeal_law { .. }
            ) | RuntimeCall::Contributions(
                Contributions::open_domain { .. } | Contributions::set_domain { .. }
            ) | RuntimeCall::Validators(
                Validators::elect { .. }
                    | Validators::remove { .. }
                    | Validators::confirm_disabling {}
            )
        )
    }

    fn is_about_money(call: &RuntimeCall) -> bool {
        use pallet_timelock_treasury::Call;
        matches!(
            call,
            RuntimeCall::TimelockTreasury(
                Call::open_line { .. }
                    | Call::set_line { .. }
                    | Call::close_line { .. }
                    | Call::authorize_spend { .. }
                    | Call::claw_back { .. }
            ) | RuntimeCall::Reports(pallet_reports::Call::oblige { .. })
        )
    }

    fn is_about_large_spends(call: &RuntimeCall) -> bool {
        use pallet_timelock_treasury::Call;
        matches!(
            call,
            RuntimeCall::TimelockTreasury(
                Call::authorize_spend { .. } | Call::confirm_spend { .. } | Call::claw_back { .. }
            )
        )
    }

    fn is_about_members(call: &RuntimeCall) -> bool {
        use pallet_membership::Call;
        matches!(
            call,
            RuntimeCall::Membership(
                Call::suspend { .. }
                    | Call::reinstate { .. }
                    | Call::expel { .. }
                    | Call::lift_bar { .. }
            )
        )
    }

    fn is_about_issuers(call: &RuntimeCall) -> bool {
        use pallet_credentials::Call;
        matches!(
            call,
            RuntimeCall::Credentials(
                Call::register_schema { .. }
                    | Call::accredit { .. }
                    | Call::withdraw_accreditation { .. }
                    | Call::revoke_all_of_issuer { .. }
            ) | RuntimeCall::Reports(pallet_reports::Call::lift_by_vote { .. })
        )
    }

    fn is_constitutional(call: &RuntimeCall) -> bool {
        use pallet_charter::Call as Charter;
        use pallet_quadratic_voting::Call as Voting;
        matches!(
            call,
            RuntimeCall::Charter(
                Charter::ratify_charter { .. }
                    | Charter::propose_change { .. }
                    | Charter::confirm_change { .. }
                    | Charter::set_params { .. }
            ) | RuntimeCall::Credentials(
                pallet_credentials::Call::set_personhood_schema { .. }
                    | pallet_credentials::Call::set_params { .. }
            ) | RuntimeCall::QuadraticVoting(Voting::set_track { .. } | Voting::set_params { .. })
                | RuntimeCall::Contributions(pallet_contributions::Call::set_params { .. })
                | RuntimeCall::Did(pallet_did::Call::set_params { .. })
                | RuntimeCall::Emergency(pallet_emergency::Call::set_params { .. })
                | RuntimeCall::Membership(pallet_membership::Call::set_params { .. })
                | RuntimeCall::Reports(pallet_reports::Call::set_params { .. })
                | RuntimeCall::TimelockTreasury(pallet_timelock_treasury::Call::set_params { .. })
                | RuntimeCall::Validators(pallet_validators::Call::set_params { .. })
                | RuntimeCall::Nfts(
                    pallet_nfts::Call::force_create { .. }
                        | pallet_nfts::Call::force_collection_owner { .. }
                        | pallet_nfts::Call::force_collection_config { .. }
                )
                | RuntimeCall::System(frame_system::Call::authorize_upgrade { .. })
        ) || Self::is_about_seats(call)
    }

    /// Who sits in the Council and among the Guardians, what they are charged with, and what becomes of their
    /// motions.
    fn is_about_seats(call: &RuntimeCall) -> bool {
        use pallet_bodies::Call as Bodies;
        use pallet_collective::Call;
        if let RuntimeCall::Bodies(Bodies::charge { body, .. }) = call {
            return STANDING.contains(body);
        }
        matches!(
            call,
            RuntimeCall::Bodies(Bodies::recall { .. } | Bodies::set_params { .. })
                | RuntimeCall::Council(Call::disapprove_proposal { .. } | Call::kill { .. })
                | RuntimeCall::Guardians(Call::disapprove_proposal { .. } | Call::kill { .. })
        )
    }

    /// What Guardians cannot have voted on again: bodies are not protected by those who sit in them, whoever
    /// pauses does not decide whether it may pause again, and to a spend they object as such.
    fn is_beyond_objection(call: &RuntimeCall) -> bool {
        use pallet_timelock_treasury::Call as Treasury;
        matches!(
            call,
            RuntimeCall::Bodies(..)
                | RuntimeCall::Emergency(..)
                | RuntimeCall::TimelockTreasury(
                    Treasury::authorize_spend { .. } | Treasury::confirm_spend { .. }
                )
        ) || Self::is_about_seats(call)
    }

    /// Whether the call is decided on by itself, and not in a batch: what only Root does, and what is held
    /// against the state by [`Self::shuts_the_constitution`], which another call of the batch could change.
    fn stands_alone(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::System(frame_system::Call::authorize_upgrade { .. })
                | RuntimeCall::Charter(pallet_charter::Call::set_params { .. })
                | RuntimeCall::QuadraticVoting(pallet_quadratic_voting::Call::set_track {
                    track: TrackId::CONSTITUTION,
                    ..
                })
        )
    }

    /// Whether nothing could be proposed on `Constitution` any more once this is done, which only
    /// `Constitution` undoes: if not every citizen may propose there, if it decides on other calls, or if its
    /// longest poll is longer than a season.
    fn shuts_the_constitution(call: &RuntimeCall) -> bool {
        match call {
            RuntimeCall::QuadraticVoting(pallet_quadratic_voting::Call::set_track {
                track: TrackId::CONSTITUTION,
                rule,
            }) => {
                let season = pallet_charter::Parameters::<Runtime>::get().season_length;
                rule.who != Proposers::Citizens
                    || rule.calls != FilterId(TrackId::CONSTITUTION.0)
                    || rule.span() > season
            }
            RuntimeCall::Charter(pallet_charter::Call::set_params { params }) => {
                Tracks::<Runtime>::get(TrackId::CONSTITUTION)
                    .is_some_and(|rule| rule.span() > params.season_length)
            }
            _ => false,
        }
    }

    fn cannot_wait(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::Validators(pallet_validators::Call::remove { .. })
                | RuntimeCall::Emergency(
                    pallet_emergency::Call::re_arm {} | pallet_emergency::Call::lift {}
                )
        )
    }
}

impl TrackFilter<RuntimeCall> for Agenda {
    fn allows(filter: FilterId, call: &RuntimeCall) -> bool {
        // What nobody may call, and what would leave nobody to undo it.
        if !CallFilter::contains(call) || Self::shuts_the_constitution(call) {
            return false;
        }
        if let Some(calls) = inside_batch(call) {
            // A nest as deep as a call can be decoded is as deep as this goes.
            return calls
                .iter()
                .all(|call| !Self::stands_alone(call) && Self::allows(filter, call));
        }
        match TrackId(filter.0) {
            TrackId::ORDINARY => Self::is_ordinary(call),
            TrackId::BUDGET => Self::is_about_money(call),
            TrackId::LARGE_SPEND => Self::is_about_large_spends(call),
            TrackId::MEMBERSHIP => Self::is_about_members(call),
            TrackId::ACCREDITATION => Self::is_about_issuers(call),
            TrackId::CONSTITUTION => Self::is_constitutional(call),
            TrackId::URGENT => Self::cannot_wait(call),
            // There are no places yet.
            _ => false,
        }
    }

    fn is_objectionable(call: &RuntimeCall) -> bool {
        match inside_batch(call) {
            // Whatever in it is open to objection makes all of it so.
            Some(calls) => calls.is_empty() || calls.iter().any(Self::is_objectionable),
            None => !Self::is_beyond_objection(call),
        }
    }
}

/// The fixed list: an upgrade of the runtime, on `Constitution`. Nothing else ever is Root.
impl RootCalls<RuntimeCall> for Agenda {
    fn needs_root(track: TrackId, call: &RuntimeCall) -> bool {
        track == TrackId::CONSTITUTION
            && matches!(
                call,
                RuntimeCall::System(frame_system::Call::authorize_upgrade { .. })
            )
    }
}

impl pallet_quadratic_voting::Config for Runtime {
    type AdminOrigin = ConstitutionTrack;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Citizens;
    type Calls = Agenda;
    type Clock = CivilClock;
    type Currency = Balances;
    type Electorate = Membership;
    type Forecast = CivilClock;
    type Guardians = SeatsOf<Bodies, { BodyId::GUARDIANS.0 }>;
    type MaxCallLength = ConstU32<{ 16 * 1_024 }>;
    type Members = Membership;
    type OnIncome = TimelockTreasury;
    type Pots = TimelockTreasury;
    type Preimages = Preimage;
    type Rights = Contributions;
    type RootCalls = Agenda;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seasons = Charter;
    type Voters = Membership;
    type WeightInfo = weights::pallet_quadratic_voting::WeightInfo<Runtime>;
}
