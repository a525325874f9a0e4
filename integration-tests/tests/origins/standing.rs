//! Seats: kept, given up, suspended and taken.

use althing_integration_tests::belonging::{
    attestation, days, did_of, document, now, number_of, pass_until, voter, PERSONHOOD, YEAR,
};
use althing_primitives::{
    CivilSeconds, MemberClass, MemberId, Nullifier, PersonhoodProblem, SchemaClass, SchemaId,
    TrackId,
};
use althing_runtime::Runtime;
use frame_support::BoundedBTreeSet;
use pallet_credentials::Call as CredentialsCall;
use sp_core::H256;

use crate::{
    callers::Caller,
    membership::{citizens, MembershipCall, MembershipError},
    table::{anybody, nobody, only, themselves, Table, MEMBERSHIP, SIGNED},
};

const ISSUER: &str = "//Issuer//0";
/// Whose dues end soon.
const LATE: &str = "//Citizen//23";
/// Whose personhood is revoked; the first issuer attested it.
const DOUBTFUL: &str = "//Citizen//4";
const SUSPENDED: &str = "//Citizen//5";
const ACCUSED: &str = "//Citizen//6";
const ACCUSER: &str = "//Citizen//7";
const LEAVER: &str = "//Citizen//8";
const CITIZEN: &str = "//Citizen//1";
const DAY: u64 = 24 * 60 * 60;

fn in_days(table: &mut Table, count: u64) -> CivilSeconds {
    now(&mut table.chain).saturating_add(count * DAY)
}

/// Notices are given first and acted on when their time is over.
pub(crate) fn standing(table: &mut Table) {
    let [accused, accuser, leaver] =
        [ACCUSED, ACCUSER, LEAVER].map(|who| number_of(&mut table.chain, who));
    table.row(MembershipCall::renew {}, &citizens(CITIZEN));
    let class = MemberClass::Resident;
    table.row(MembershipCall::change_class { class }, &citizens(CITIZEN));
    suspensions(table);
    challenges(table);
    notices(table, accused, accuser);
    leaving(table, leaver);

    table.chain.pass(days(14));
    let finish = MembershipCall::finish_leave { member: leaver };
    table.row(finish, &anybody());
    expulsions(table, accused, accuser);
    lapses(table);
    bindings(table);
}

/// Anybody has somebody reinstated whose time is over, and a referendum at any time.
fn suspensions(table: &mut Table) {
    let member = number_of(&mut table.chain, SUSPENDED);
    let until = in_days(table, 5);
    table.keep(MembershipCall::suspend { member, until }, &only(MEMBERSHIP));
    let reinstate = MembershipCall::reinstate { member };
    let early = nobody()
        .refusing(SIGNED, MembershipError::SuspensionNotOver)
        .and(MEMBERSHIP);
    table.row(reinstate.clone(), &early);
    pass_until(&mut table.chain, until);
    table.row(reinstate, &anybody().and(MEMBERSHIP));
}

fn challenges(table: &mut Table) {
    let member = number_of(&mut table.chain, DOUBTFUL);
    let subject = did_of(&mut table.chain, DOUBTFUL);
    let challenge = MembershipCall::challenge { member };
    let valid = nobody().refusing(SIGNED, MembershipError::PersonhoodValid);
    table.row(challenge.clone(), &valid);
    let schema = PERSONHOOD;
    table.prepare(
        ISSUER,
        CredentialsCall::<Runtime>::revoke { subject, schema },
    );
    table.row(challenge, &anybody());
}

fn notices(table: &mut Table, member: MemberId, accuser: MemberId) {
    let give = MembershipCall::give_notice {
        member,
        grounds: document("grounds"),
    };
    table.keep(give, &citizens(ACCUSER));
    let answer = MembershipCall::answer {
        member,
        accuser,
        answer: document("answer"),
    };
    table.row(answer, &themselves(ACCUSED, MembershipError::NotController));
    let withdraw = MembershipCall::withdraw_notice { member, accuser };
    let the_accusers = themselves(ACCUSER, MembershipError::NoticeNotExpired);
    table.row(withdraw, &the_accusers);
    let expel = expulsion(member, accuser);
    let early = nobody().refusing(MEMBERSHIP, MembershipError::AnswerNotOver);
    table.row(expel, &early);
}

fn expulsion(member: MemberId, accuser: MemberId) -> MembershipCall {
    MembershipCall::expel {
        member,
        accuser,
        term: 60 * DAY,
    }
}

fn expulsions(table: &mut Table, member: MemberId, accuser: MemberId) {
    let by_vote = only(MEMBERSHIP);
    let lift = MembershipCall::lift_bar { member };
    let not_barred = nobody().refusing(MEMBERSHIP, MembershipError::NotBarred);
    table.row(lift.clone(), &not_barred);
    table.keep(expulsion(member, accuser), &by_vote);
    table.row(lift, &by_vote);
}

fn leaving(table: &mut Table, member: MemberId) {
    table.keep(MembershipCall::leave {}, &citizens(LEAVER));
    let who_leaves = citizens(LEAVER).refusing(&[Caller::Member], MembershipError::NotLeaving);
    table.row(MembershipCall::cancel_leave {}, &who_leaves);
    let finish = MembershipCall::finish_leave { member };
    let early = nobody().refusing(SIGNED, MembershipError::LeaveNotDue);
    table.row(finish, &early);
}

fn lapses(table: &mut Table) {
    let seat = voter(&mut table.chain, LATE).expect("a founder");
    let mut members = BoundedBTreeSet::new();
    let named = members.try_insert(seat.id);
    assert_eq!(named, Ok(true));
    let mark = MembershipCall::mark_lapsed { members };
    let not_yet = nobody().refusing(SIGNED, MembershipError::NotLapsed);
    table.row(mark.clone(), &not_yet);
    pass_until(&mut table.chain, seat.paid_until);
    table.row(mark, &anybody());
}

/// Another schema of personhood counts, under which only one was attested yet.
fn bindings(table: &mut Table) {
    let schema = SchemaId(10);
    let nullifier = Nullifier {
        schema,
        value: H256::repeat_byte(10),
    };
    let bind = MembershipCall::bind_nullifier { nullifier };
    let closed = nobody()
        .by(CITIZEN)
        .refusing(SIGNED, MembershipError::NotMember)
        .refusing(
            &[Caller::Member, Caller::Actor],
            MembershipError::BindingClosed,
        );
    table.row(bind.clone(), &closed);

    let [issuer, subject] = [ISSUER, CITIZEN].map(|who| did_of(&mut table.chain, who));
    let until = in_days(table, 365);
    let decisions = [
        CredentialsCall::<Runtime>::register_schema {
            document: document("personhood, better"),
            class: SchemaClass::Personhood,
            max_validity: 2 * YEAR,
        },
        CredentialsCall::accredit {
            issuer,
            schema,
            until,
        },
    ];
    for decision in decisions {
        table.prepare_by_referendum(TrackId::ACCREDITATION, decision);
    }
    let counts = CredentialsCall::<Runtime>::set_personhood_schema { schema };
    table.prepare_by_referendum(TrackId::CONSTITUTION, counts);
    table.prepare(ISSUER, attestation(subject, &nullifier));
    let not_theirs = MembershipError::from(PersonhoodProblem::NotHolder);
    table.row(
        bind,
        &citizens(CITIZEN).refusing(&[Caller::Member], not_theirs),
    );
}
