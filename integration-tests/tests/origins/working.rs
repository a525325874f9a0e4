//! Who works for the community. Citizens found groups, charge and dissolve them; whoever sits in one puts calls
//! forward and approves them; citizens stand and elect; anybody does what only follows.

use althing_integration_tests::{
    belonging::{days, number_of, pass_until},
    working::{election, group, mandate, members, GROUP, SEATS},
};
use althing_primitives::{BodyId, MemberId, Task, TrackId};
use althing_runtime::{configs::bodies::Mandates, Runtime};
use frame_support::weights::Weight;
use pallet_bodies::{BallotVotes, Call, ElectionId, Error, MotionId, Parameters};
use pallet_membership::Call as MembershipCall;

use crate::{
    callers::Caller,
    table::{anybody, nobody, only, Rights, Table, CONSTITUTION, ORDINARY, SIGNED},
};

type BodiesCall = Call<Runtime>;
type BodiesError = Error<Runtime>;

/// Who takes another seat of the group.
const JOINING: &str = "//Citizen//14";
const CANDIDATE: &str = "//Citizen//14";
/// A tenth of those who decide, one of whom has left.
const BACKERS: [&str; 2] = ["//Citizen//15", "//Citizen//16"];
const DAY: u64 = 24 * 60 * 60;

/// `Bodies`.
pub(crate) fn bodies(table: &mut Table) {
    founding(table);
    mandates(table);
    motions(table);
    leaving(table);
    mirror(table);
    elections(table);
    winding_up(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(BodiesCall::set_params { params }, &only(CONSTITUTION));
}

/// Who sits there, `who`; others who belong are refused by `error`, and who does not belong for that.
fn a_seat(who: &str, error: BodiesError) -> Rights {
    nobody()
        .by(who)
        .refusing(&[Caller::Stranger], BodiesError::NotMember)
        .refusing(&[Caller::Member], error)
}

/// Any citizen, `who` and the member among them: the account of the seat, and not the identity by a key.
fn citizens(who: &str) -> Rights {
    only(&[Caller::Member])
        .by(who)
        .refusing(&[Caller::Stranger], BodiesError::NotMember)
}

fn not_yet(error: BodiesError) -> Rights {
    nobody().refusing(SIGNED, error)
}

fn founding(table: &mut Table) {
    let terms = group(&mut table.chain, &SEATS, Mandates::NONE, Vec::new());
    table.row(BodiesCall::found { terms }, &only(ORDINARY));
    let lead = Some(number_of(&mut table.chain, SEATS[1]));
    let body = GROUP;
    table.row(BodiesCall::set_lead { body, lead }, &only(ORDINARY));
    table.row(BodiesCall::dissolve { body }, &only(ORDINARY));

    let [lead, last] = [SEATS[0], SEATS[2]].map(|who| members(&mut table.chain, &[who]));
    let joining = members(&mut table.chain, &[JOINING]);
    let change = |leaving| BodiesCall::change_seats {
        body,
        leaving,
        joining: joining.clone(),
    };
    // By itself, and no other group; and not its own lead.
    table.row(change(last), &only(ORDINARY).and(&[Caller::Group]));
    let lead_stays = only(ORDINARY).refusing(&[Caller::Group], BodiesError::LeadStays);
    table.row(change(lead), &lead_stays);
}

/// Of a group on `Ordinary`, of Council and Guardians on `Constitution`.
fn mandates(table: &mut Table) {
    let charge = |body| BodiesCall::charge {
        body,
        mandate: mandate(Mandates::ADMISSIONS, vec![Task::Admission]),
        line: None,
    };
    table.row(charge(GROUP), &only(ORDINARY));
    for body in [BodyId::COUNCIL, BodyId::GUARDIANS] {
        table.row(charge(body), &only(CONSTITUTION));
    }
}

fn motions(table: &mut Table) {
    let [author, other, last] = SEATS;
    let change = BodiesCall::change_seats {
        body: GROUP,
        leaving: members(&mut table.chain, &[last]),
        joining: Default::default(),
    };
    let propose = BodiesCall::propose {
        body: GROUP,
        call: Box::new(change.into()),
    };
    table.keep(propose, &a_seat(author, BodiesError::NotSeated));

    let motion = MotionId(0);
    let execute = BodiesCall::execute {
        motion,
        weight_bound: Weight::from_parts(400_000_000_000, 10_000_000),
    };
    table.row(execute.clone(), &not_yet(BodiesError::TooFewApprovals));
    let approve = BodiesCall::approve { motion };
    let again = a_seat(author, BodiesError::NotSeated)
        .refusing(&[Caller::Actor], BodiesError::AlreadyApproved);
    table.row(approve.clone(), &again);
    table.keep(approve, &a_seat(other, BodiesError::NotSeated));
    table.row(execute, &anybody());

    let withdraw = BodiesCall::withdraw_motion { motion };
    table.row(withdraw, &a_seat(author, BodiesError::NotAuthor));
    let clear = BodiesCall::clear_motion { motion };
    table.row(clear.clone(), &not_yet(BodiesError::MotionAlive));
    table.chain.pass(days(7));
    table.row(clear, &anybody());
}

fn leaving(table: &mut Table) {
    let charlie = number_of(&mut table.chain, "//Charlie");
    let body = BodyId::COUNCIL;
    let recall = BodiesCall::recall {
        body,
        member: charlie,
    };
    table.row(recall, &only(CONSTITUTION));
    let resign = BodiesCall::resign { body };
    table.row(resign, &a_seat("//Charlie", BodiesError::NotSeated));
    let vacate = |body, member: MemberId| BodiesCall::vacate { body, member };
    let stands = not_yet(BodiesError::SeatStands);
    table.row(vacate(body, charlie), &stands);

    // Whoever leaves the community leaves a seat behind.
    let member = number_of(&mut table.chain, SEATS[2]);
    table.prepare(SEATS[2], MembershipCall::<Runtime>::leave {});
    table.row(vacate(GROUP, member), &stands);
    table.chain.pass(days(14));
    table.prepare("//Bob", MembershipCall::<Runtime>::finish_leave { member });
    table.row(vacate(GROUP, member), &anybody());
}

fn mirror(table: &mut Table) {
    let body = BodyId::COUNCIL;
    let current = not_yet(BodiesError::MirrorCurrent);
    // What the mirror knows of dues is older than their renewal.
    table.prepare("//Alice", MembershipCall::<Runtime>::renew {});
    let refresh = BodiesCall::refresh_mirror { body };
    table.keep(refresh.clone(), &anybody());
    table.row(refresh, &current);
}

fn elections(table: &mut Table) {
    let body = BodyId::GUARDIANS;
    let open = BodiesCall::open_election { body };
    table.row(open.clone(), &not_yet(BodiesError::NoSeatFree));
    let dave = number_of(&mut table.chain, "//Dave");
    let recall = BodiesCall::recall { body, member: dave };
    table.prepare_by_referendum(TrackId::CONSTITUTION, recall);
    table.keep(open, &anybody());

    let id = ElectionId(0);
    let stand = BodiesCall::stand { election: id };
    table.keep(stand, &citizens(CANDIDATE));
    let candidate = number_of(&mut table.chain, CANDIDATE);
    let back = BodiesCall::back {
        election: id,
        candidate,
    };
    table.keep(back.clone(), &citizens(BACKERS[0]));
    for backer in &BACKERS[1..] {
        table.prepare(backer, back.clone());
    }
    let withdraw = BodiesCall::withdraw_candidacy { election: id };
    table.row(withdraw, &a_seat(CANDIDATE, BodiesError::CandidacyNotFound));
    voting(table, id);
}

fn voting(table: &mut Table, id: ElectionId) {
    let cast = BodiesCall::cast {
        election: id,
        votes: BallotVotes::truncate_from(vec![(0, 3)]),
    };
    table.row(cast.clone(), &not_yet(BodiesError::VotingNotBegun));
    let terms = election(&mut table.chain, id);
    let to = |table: &mut Table, block: u32| {
        let left = block.saturating_sub(table.chain.height());
        table.chain.pass(left);
    };
    to(table, terms.voting);
    table.keep(cast, &citizens("//Citizen//18"));
    let prune = BodiesCall::prune_ballots {
        election: id,
        keys: 100,
    };
    let open = not_yet(BodiesError::ElectionOpen);
    table.row(prune.clone(), &open);
    let close = BodiesCall::close_election { election: id };
    table.row(close.clone(), &open);
    to(table, terms.closes);
    table.keep(close, &anybody());
    table.row(prune, &anybody());
}

fn winding_up(table: &mut Table) {
    let wind_up = |body| BodiesCall::wind_up { body };
    table.row(wind_up(GROUP), &not_yet(BodiesError::MandateNotOver));
    let mut terms = group(&mut table.chain, &SEATS[..2], Mandates::NONE, Vec::new());
    terms.until = althing_integration_tests::belonging::now(&mut table.chain).saturating_add(DAY);
    let until = terms.until;
    table.prepare_by_referendum(TrackId::ORDINARY, BodiesCall::found { terms });
    pass_until(&mut table.chain, until);
    table.row(wind_up(BodyId(4)), &anybody());
}
