//! What issuers attest. Referenda say who issues what; issuers and subjects act as the identities
//! that they speak as, by an account or by a key; anybody clears away what is over.

use althing_integration_tests::belonging::{
    days, did_of, document, identify, now, PERSONHOOD, YEAR,
};
use althing_primitives::{CivilSeconds, Did, Nullifier, SchemaClass, SchemaId};
use althing_runtime::Runtime;
use frame_support::BoundedVec;
use pallet_credentials::{
    Call, Error, FixTarget, Issuance, NullifierOf, Parameters, RefusalReason, Terms,
};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{
    callers::Caller,
    table::{
        anybody, nobody, only, themselves, Rights, Table, ACCREDITATION, CONSTITUTION, GROUPS,
        SIGNED, SPEAKERS,
    },
};

type CredentialsCall = Call<Runtime>;
type CredentialsError = Error<Runtime>;

/// A schema of the presets that nobody issues yet.
const SKILL: SchemaId = SchemaId(9);
const ISSUER: &str = "//Issuer//0";
const OTHER_ISSUER: &str = "//Issuer//1";
const SUBJECT: &str = "//Citizen//1";
/// Who asks and is never answered, and whose nullifier moves.
const ANOTHER: &str = "//Citizen//2";
const DAY: u64 = 24 * 60 * 60;

/// By `who` or their identity; the member, who speaks as another, is refused by `error`, and the stranger
/// speaks as nobody.
fn speaking(who: &str, error: impl Into<DispatchError>) -> Rights {
    only(&[Caller::Identity])
        .by(who)
        .refusing(&[Caller::Member], error)
}

fn issuers(error: impl Into<DispatchError>) -> Rights {
    speaking(ISSUER, error)
}

fn subjects(error: impl Into<DispatchError>) -> Rights {
    speaking(SUBJECT, error)
}

fn terms(commitment: u8, validity: u64) -> Terms {
    Terms {
        commitment: H256::repeat_byte(commitment),
        validity,
        nullifier: None,
    }
}

fn in_days(table: &mut Table, count: u64) -> CivilSeconds {
    now(&mut table.chain).saturating_add(count * DAY)
}

/// `Credentials`.
pub(crate) fn credentials(table: &mut Table) {
    let [issuer, subject] = [ISSUER, SUBJECT].map(|who| did_of(&mut table.chain, who));
    schemas(table);
    accreditations(table, issuer);
    requests(table, issuer, subject);
    issuing(table, subject);
    afterwards(table, subject);
    moves(table);
    over(table, subject);
    let params = table.chain.read(Parameters::<Runtime>::get);
    let set = CredentialsCall::set_params { params };
    table.row(set, &only(CONSTITUTION));
}

fn schemas(table: &mut Table) {
    let register = CredentialsCall::register_schema {
        document: document("personhood, better"),
        class: SchemaClass::Personhood,
        max_validity: YEAR,
    };
    table.keep(register, &only(ACCREDITATION));
    let set = |schema| CredentialsCall::set_personhood_schema { schema };
    table.row(set(SchemaId(10)), &only(CONSTITUTION));
    let counts = nobody().refusing(CONSTITUTION, CredentialsError::CountsAlready);
    table.row(set(PERSONHOOD), &counts);
}

fn accreditations(table: &mut Table, issuer: Did) {
    let other = did_of(&mut table.chain, OTHER_ISSUER);
    let schema = SKILL;
    let accredit = CredentialsCall::accredit {
        issuer,
        schema,
        until: in_days(table, 365),
    };
    table.keep(accredit, &only(ACCREDITATION));
    let delegate = CredentialsCall::delegate {
        issuer: other,
        schema,
        until: in_days(table, 30),
    };
    table.keep(delegate, &issuers(CredentialsError::NotAccredited));

    let withdraw = |issuer| CredentialsCall::withdraw_accreditation { issuer, schema };
    let own = issuers(CredentialsError::NotOwnAccreditation).and(ACCREDITATION);
    table.row(withdraw(issuer), &own);
    table.row(withdraw(other), &own);
    let the_delegates =
        speaking(OTHER_ISSUER, CredentialsError::NotOwnAccreditation).and(ACCREDITATION);
    table.row(withdraw(other), &the_delegates);

    let revoke = |schema| CredentialsCall::revoke_all_of_issuer { issuer, schema };
    table.row(revoke(schema), &own);
    let the_community = own.clone().refusing(
        &[Caller::Actor, Caller::Identity],
        CredentialsError::CommunityDecides,
    );
    table.row(revoke(PERSONHOOD), &the_community);
}

fn requests(table: &mut Table, issuer: Did, subject: Did) {
    let schema = SKILL;
    let request = CredentialsCall::request {
        issuer,
        schema,
        evidence: document("evidence"),
    };
    table.prepare(ANOTHER, request.clone());
    table.keep(request, &only(SPEAKERS).by(SUBJECT));
    let withdraw = CredentialsCall::withdraw_request { schema };
    table.row(withdraw, &subjects(CredentialsError::RequestNotFound));
    let clear = CredentialsCall::clear_request { subject, schema };
    let kept = nobody()
        .refusing(SIGNED, CredentialsError::StillKept)
        .refusing(GROUPS, CredentialsError::StillKept);
    table.row(clear, &kept);

    let answer = CredentialsCall::answer_fix {
        schema,
        evidence: document("better evidence"),
    };
    let nothing = subjects(CredentialsError::RequestNotFound).refusing(
        &[Caller::Actor, Caller::Identity],
        CredentialsError::NothingToFix,
    );
    table.row(answer.clone(), &nothing);
    let order = CredentialsCall::order_fix {
        subject,
        schema,
        target: FixTarget::Request,
        until: in_days(table, 10),
        document: document("order"),
    };
    table.keep(order, &issuers(CredentialsError::AskedOther));
    table.row(answer, &subjects(CredentialsError::RequestNotFound));
    let refuse = CredentialsCall::refuse {
        subject,
        schema,
        reason: RefusalReason::EvidenceMissing,
        document: None,
    };
    table.row(refuse, &issuers(CredentialsError::AskedOther));
}

fn issuing(table: &mut Table, subject: Did) {
    let schema = SKILL;
    let terms = terms(1, 30 * DAY);
    let many = CredentialsCall::issue_many {
        schema,
        items: BoundedVec::truncate_from(vec![Issuance { subject, terms }]),
    };
    table.row(many, &issuers(CredentialsError::NotAccredited));
    let issue = CredentialsCall::issue {
        subject,
        schema,
        terms,
    };
    table.keep(issue, &issuers(CredentialsError::NotAccredited));
}

fn afterwards(table: &mut Table, subject: Did) {
    let schema = SKILL;
    let its_issuers = issuers(CredentialsError::NotItsIssuer);
    let order = CredentialsCall::order_fix {
        subject,
        schema,
        target: FixTarget::Credential,
        until: in_days(table, 10),
        document: document("order"),
    };
    table.row(order, &its_issuers);
    let renew = CredentialsCall::renew {
        subject,
        schema,
        validity: DAY,
    };
    table.row(renew, &its_issuers);
    let disown = CredentialsCall::disown { schema };
    table.row(disown, &subjects(CredentialsError::CredentialNotFound));
    table.keep(CredentialsCall::suspend { subject, schema }, &its_issuers);
    table.row(CredentialsCall::resume { subject, schema }, &its_issuers);
    table.keep(CredentialsCall::revoke { subject, schema }, &its_issuers);
    // Issued anew, the revoked one is remembered until it could not be shown any more.
    let anew = CredentialsCall::issue {
        subject,
        schema,
        terms: terms(2, DAY),
    };
    table.prepare(ISSUER, anew);
}

fn moves(table: &mut Table) {
    let holder = did_of(&mut table.chain, ANOTHER);
    let to = identify(&mut table.chain, "//Citizen//2//new");
    let value = table
        .chain
        .read(|| NullifierOf::<Runtime>::get(holder, PERSONHOOD))
        .expect("founders have one");
    let schema = PERSONHOOD;
    let nullifier = Nullifier { schema, value };
    let agree = || CredentialsCall::move_nullifier { nullifier, to };
    table.keep(agree(), &issuers(CredentialsError::NotAccredited));
    let retract = CredentialsCall::retract_move { nullifier };
    table.row(retract, &issuers(CredentialsError::NotApproved));
    table.keep(
        agree(),
        &speaking(OTHER_ISSUER, CredentialsError::NotAccredited),
    );

    let stop = CredentialsCall::stop_move { nullifier };
    let the_holders = themselves(ANOTHER, CredentialsError::NotController)
        .refusing(GROUPS, CredentialsError::NotController);
    table.row(stop, &the_holders);
    let finish = CredentialsCall::finish_move { nullifier };
    let notice = nobody()
        .refusing(SIGNED, CredentialsError::NoticeNotOver)
        .refusing(GROUPS, CredentialsError::NoticeNotOver);
    table.row(finish.clone(), &notice);
    table.chain.pass(days(28));
    table.row(finish, &anybody().and(GROUPS));
}

/// What nobody answered, showed or can show any more, after as long as things are kept.
fn over(table: &mut Table, subject: Did) {
    let schema = SKILL;
    let another = did_of(&mut table.chain, ANOTHER);
    let clear = CredentialsCall::clear { subject, schema };
    let forget = CredentialsCall::clear_revocation {
        subject,
        schema,
        commitment: H256::repeat_byte(1),
    };
    let drop = CredentialsCall::clear_request {
        subject: another,
        schema,
    };
    let kept = nobody()
        .refusing(SIGNED, CredentialsError::StillKept)
        .refusing(GROUPS, CredentialsError::StillKept);
    for call in [clear.clone(), forget.clone(), drop.clone()] {
        table.row(call, &kept);
    }
    table.chain.pass(days(64));
    for call in [clear, forget, drop] {
        table.row(call, &anybody().and(GROUPS));
    }
}
