//! How the community decides. Citizens propose, vote and follow by the account that rules their seat and by
//! nothing else; anybody opens, closes, enacts and prunes; two Guardians object; the constitution changes
//! tracks and parameters.

use althing_integration_tests::belonging::{days, document, now, number_of, pass_to};
use althing_primitives::{PollId, TrackId};
use althing_runtime::{Runtime, RuntimeCall};
use codec::Encode;
use frame_support::{weights::Weight, BoundedVec};
use pallet_charter::Call as CharterCall;
use pallet_membership::Call as MembershipCall;
use pallet_quadratic_voting::{
    Call, Error, FilterId, Parameters, Polls, Proposed, Stage, Tracks, Waiting,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::{
    callers::Caller,
    table::{anybody, nobody, only, themselves, Rights, Table, CONSTITUTION, SIGNED},
};

type VotingCall = Call<Runtime>;
type VotingError = Error<Runtime>;

/// Whose polls pass, and who votes for them.
const PROPOSER: &str = "//Citizen//1";
const REAFFIRMED: &str = "//Citizen//2";
const OUTDATED: &str = "//Citizen//3";
const VOTERS: [&str; 4] = [PROPOSER, REAFFIRMED, OUTDATED, "//Citizen//9"];
const FOLLOWER: &str = "//Citizen//4";
const DELEGATE: &str = "//Citizen//5";

/// What the polls here are about.
fn law(name: &str) -> RuntimeCall {
    let (law, document) = (None, document(name));
    CharterCall::<Runtime>::enact_law { law, document }.into()
}

/// Notes the call; its hash and length.
fn noted(table: &mut Table, call: &RuntimeCall) -> (H256, u32) {
    let bytes = call.encode();
    let len = u32::try_from(bytes.len()).expect("it is short");
    let hash = BlakeTwo256::hash(&bytes);
    table.prepare(
        "//Bob",
        pallet_preimage::Call::<Runtime>::note_preimage { bytes },
    );
    (hash, len)
}

fn propose(table: &mut Table, track: TrackId, call: &RuntimeCall) -> VotingCall {
    let (hash, len) = noted(table, call);
    VotingCall::propose { track, hash, len }
}

/// Has `who` propose it; the number of the poll.
fn proposed(table: &mut Table, who: &str, track: TrackId, call: &RuntimeCall) -> PollId {
    let call = propose(table, track, call);
    table.prepare(who, call);
    let member = number_of(&mut table.chain, who);
    let poll = table.chain.read(|| Proposed::<Runtime>::get(member, track));
    poll.expect("it was proposed")
}

/// Any citizen, `who` and the member among them: the account of the seat, and not the identity by a key.
fn citizens(who: &str) -> Rights {
    only(&[Caller::Member])
        .by(who)
        .refusing(&[Caller::Stranger], VotingError::NotMember)
}

/// `who` alone: the other citizens are refused by `error`.
fn one_citizen(who: &str, error: VotingError) -> Rights {
    citizens(who).refusing(&[Caller::Member], error)
}

/// Whoever signs would be let in, and it is not the time.
fn not_yet(error: VotingError) -> Rights {
    nobody().refusing(SIGNED, error)
}

/// `QuadraticVoting`.
pub(crate) fn quadratic_voting(table: &mut Table) {
    let passing = proposing(table);
    let broken = proposed(table, REAFFIRMED, TrackId::ORDINARY, &law("broken"));
    let outdated = proposed(table, OUTDATED, TrackId::ORDINARY, &law("outdated"));
    voting(table, passing);
    for who in VOTERS {
        for poll in [passing, broken] {
            table.prepare(who, VotingCall::vote { poll, votes: 1 });
        }
    }
    reclaiming(table, outdated);
    following(table);

    closing(table, passing);
    table.prepare("//Bob", VotingCall::close { poll: broken });
    objecting(table, passing);
    reaffirming(table, broken);
    enacting(table, passing);
    let waiting = waiting(table);
    pruning(table, passing, waiting);
    resuming(table);
    ruling(table);
}

fn proposing(table: &mut Table) -> PollId {
    let propose = propose(table, TrackId::ORDINARY, &law("law"));
    table.keep(propose, &citizens(PROPOSER));
    PollId(0)
}

fn voting(table: &mut Table, poll: PollId) {
    let voter = "//Citizen//9";
    table.keep(VotingCall::vote { poll, votes: 2 }, &citizens(voter));
    let ballots = BoundedVec::truncate_from(vec![(poll, 1)]);
    table.row(VotingCall::vote_many { ballots }, &citizens(voter));
}

/// As an upgrade leaves it that changes what transactions mean.
fn reclaiming(table: &mut Table, poll: PollId) {
    let voter = "//Citizen//9";
    table.prepare(voter, VotingCall::vote { poll, votes: 2 });
    let reclaim = VotingCall::reclaim { poll };
    let current = one_citizen(voter, VotingError::PollNotOutdated)
        .refusing(&[Caller::Actor], VotingError::PollNotOutdated);
    table.row(reclaim.clone(), &current);
    change(table, poll, |poll| poll.transaction_version = 0);
    table.row(reclaim, &one_citizen(voter, VotingError::BallotNotFound));
    table.keep(VotingCall::close { poll }, &anybody());
}

fn change(
    table: &mut Table,
    poll: PollId,
    change: fn(&mut pallet_quadratic_voting::PollOf<Runtime>),
) {
    table
        .chain
        .read(|| Polls::<Runtime>::mutate(poll, |row| row.as_mut().map(change)));
}

fn following(table: &mut Table) {
    let delegate = Some(number_of(&mut table.chain, DELEGATE));
    table.keep(VotingCall::follow { delegate }, &citizens(FOLLOWER));
    let end = VotingCall::follow { delegate: None };
    table.row(end, &one_citizen(FOLLOWER, VotingError::NotFollowing));
}

fn closing(table: &mut Table, poll: PollId) {
    let close = VotingCall::close { poll };
    table.row(close.clone(), &not_yet(VotingError::PollOpen));
    let row = table
        .chain
        .read(|| Polls::<Runtime>::get(poll))
        .expect("it is open");
    pass_to(&mut table.chain, row.closes);
    table.keep(close, &anybody());
}

/// Two Guardians by name; the identity of one by a key is none, nor are all of them together.
fn objecting(table: &mut Table, poll: PollId) {
    let object = VotingCall::object { poll };
    for guardian in ["//Dave", "//Eve"] {
        table.row(
            object.clone(),
            &themselves(guardian, VotingError::NotGuardian),
        );
    }
    table.keep(
        object.clone(),
        &themselves("//Dave", VotingError::NotGuardian),
    );
    let again = themselves("//Dave", VotingError::NotGuardian)
        .refusing(&[Caller::Actor], VotingError::AlreadyObjected);
    table.row(object.clone(), &again);
    table.row(object, &themselves("//Eve", VotingError::NotGuardian));
}

/// As an upgrade leaves it that takes the call away from the track.
fn reaffirming(table: &mut Table, poll: PollId) {
    let (hash, len) = noted(table, &law("better"));
    let reaffirm = VotingCall::reaffirm { poll, hash, len };
    let still_good = one_citizen(PROPOSER, VotingError::CallStillGood)
        .refusing(&[Caller::Actor], VotingError::CallStillGood);
    table.row(reaffirm.clone(), &still_good);
    change(table, poll, |poll| poll.terms.calls = FilterId(99));
    table.row(reaffirm, &citizens(PROPOSER));
    change(table, poll, |poll| poll.terms.calls = FilterId(0));
}

fn enacting(table: &mut Table, poll: PollId) {
    let enact = VotingCall::enact {
        poll,
        weight_bound: Weight::from_parts(400_000_000_000, 10_000_000),
    };
    table.row(enact.clone(), &not_yet(VotingError::DelayNotOver));
    let row = table
        .chain
        .read(|| Polls::<Runtime>::get(poll))
        .expect("it is closed");
    let Stage::Approved { from, .. } = row.stage else {
        panic!("it passed");
    };
    pass_to(&mut table.chain, from);
    let late = themselves("//Eve", VotingError::NotGuardian)
        .refusing(&[Caller::Actor], VotingError::ObjectionOver);
    table.row(VotingCall::object { poll }, &late);
    table.keep(enact, &anybody());
}

/// Proposed when it fits no more.
fn waiting(table: &mut Table) -> PollId {
    pass_to(&mut table.chain, days(60));
    let document = document("charter");
    let charter = CharterCall::<Runtime>::ratify_charter { document }.into();
    let poll = proposed(table, PROPOSER, TrackId::CONSTITUTION, &charter);
    table.row(VotingCall::open { poll }, &not_yet(VotingError::SeasonFull));
    let withdraw = VotingCall::withdraw { poll };
    table.row(withdraw, &one_citizen(PROPOSER, VotingError::NotProposer));
    poll
}

/// In the next season.
fn pruning(table: &mut Table, over: PollId, waiting: PollId) {
    let prune = VotingCall::prune_ballots {
        poll: over,
        keys: 100,
    };
    table.row(prune.clone(), &not_yet(VotingError::SeasonNotOver));
    let pending = table
        .chain
        .read(|| Waiting::<Runtime>::get(waiting))
        .expect("it waits");
    pass_to(&mut table.chain, pending.from);
    table.row(prune, &anybody());
    table.row(VotingCall::open { poll: waiting }, &anybody());
}

/// The delegate is suspended in the season for which they were followed.
fn resuming(table: &mut Table) {
    let resume = VotingCall::resume_voice {};
    let bound = one_citizen(FOLLOWER, VotingError::NotFollowing)
        .refusing(&[Caller::Actor], VotingError::DelegateBound);
    table.row(resume.clone(), &bound);
    let member = number_of(&mut table.chain, DELEGATE);
    let until = now(&mut table.chain).saturating_add(30 * 24 * 60 * 60);
    let suspend = MembershipCall::<Runtime>::suspend { member, until };
    table.prepare_by_referendum(TrackId::MEMBERSHIP, suspend);
    table.row(resume, &one_citizen(FOLLOWER, VotingError::NotFollowing));
}

fn ruling(table: &mut Table) {
    let track = TrackId::URGENT;
    let rule = table
        .chain
        .read(|| Tracks::<Runtime>::get(track))
        .expect("it is founding");
    table.row(VotingCall::set_track { track, rule }, &only(CONSTITUTION));
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(VotingCall::set_params { params }, &only(CONSTITUTION));
}
