//! What members gave: said by them, attested by seats of the body that owns the domain, disputed by
//! members, decided by the Guardians.

use althing_integration_tests::belonging::{days, document, number_of};
use althing_primitives::{BodyId, DomainId};
use althing_runtime::{BlockNumber, Runtime};
use pallet_contributions::{Call, DomainTerms, EntryId, Error, Kind, Parameters};

use crate::{
    callers::Caller,
    table::{
        anybody, nobody, only, themselves, Table, CONSTITUTION, GUARDIANS_MAJORITY, ORDINARY,
        SIGNED, SPEAKERS,
    },
};

type ContributionsCall = Call<Runtime>;
type ContributionsError = Error<Runtime>;

/// Hosting, of the Council.
const HOSTING: DomainId = DomainId(0);
const HOST: &str = "//Citizen//1";
const DISPUTER: &str = "//Citizen//2";
/// The first there is.
const CONTRIBUTION: EntryId = EntryId(0);

fn submit() -> ContributionsCall {
    ContributionsCall::submit {
        domain: HOSTING,
        kind: Kind::Time,
        units: 1,
        evidence: document("guests"),
    }
}

/// `Contributions`.
pub(crate) fn contributions(table: &mut Table) {
    domains(table);
    entries(table);
    points(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    let set = ContributionsCall::set_params { params };
    table.row(set, &only(CONSTITUTION));
}

fn domains(table: &mut Table) {
    let ordinary = only(ORDINARY);
    let half_life: BlockNumber = days(168);
    let terms = DomainTerms {
        document: document("gardening"),
        owner: BodyId::COUNCIL,
        attestations: 2,
        half_life,
    };
    table.row(ContributionsCall::open_domain { terms }, &ordinary);
    let set = ContributionsCall::set_domain {
        domain: HOSTING,
        owner: BodyId::GUARDIANS,
        attestations: 2,
        open: true,
    };
    table.row(set, &ordinary);
}

fn entries(table: &mut Table) {
    let entry = CONTRIBUTION;
    table.keep(submit(), &only(SPEAKERS).by(HOST));
    let withdraw = ContributionsCall::withdraw { entry };
    let the_hosts = themselves(HOST, ContributionsError::NotContributor).and(&[Caller::Identity]);
    table.row(withdraw.clone(), &the_hosts);

    let settle = ContributionsCall::settle { entry };
    let attest = ContributionsCall::attest { entry };
    let unattested = nobody().refusing(SIGNED, ContributionsError::NotAttested);
    table.row(settle.clone(), &unattested);
    for seat in ["//Alice", "//Bob"] {
        let a_seat = themselves(seat, ContributionsError::NotMember)
            .refusing(&[Caller::Member], ContributionsError::NotSeated);
        table.keep(attest.clone(), &a_seat);
    }
    let window = nobody().refusing(SIGNED, ContributionsError::WindowOpen);
    table.row(settle.clone(), &window);

    let dispute = ContributionsCall::dispute {
        entry,
        reason: document("reason"),
    };
    let decide = |agree| ContributionsCall::decide { entry, agree };
    let undisputed = nobody().refusing(GUARDIANS_MAJORITY, ContributionsError::NotDisputed);
    table.row(decide(true), &undisputed);
    // Nobody disputes their own.
    let own = nobody().and(&[Caller::Member]).by(HOST).refusing(
        &[Caller::Actor, Caller::Identity],
        ContributionsError::OwnContribution,
    );
    table.row(dispute.clone(), &own);
    table.keep(dispute, &only(SPEAKERS).by(DISPUTER));
    table.row(withdraw, &the_hosts);
    table.row(decide(true), &only(GUARDIANS_MAJORITY));
    table.row(decide(false), &only(GUARDIANS_MAJORITY));
    let undecided = nobody().refusing(SIGNED, ContributionsError::DisputeOpen);
    table.row(settle.clone(), &undecided);
    // Undecided in time it falls, and anybody settles.
    table.chain.pass(days(28));
    let fallen = nobody().refusing(GUARDIANS_MAJORITY, ContributionsError::DisputeFallen);
    table.row(decide(true), &fallen);
    table.keep(settle, &anybody());
}

/// Of one hour less than a point is left soon, so that anybody may have the record forgotten.
fn points(table: &mut Table) {
    let member = number_of(&mut table.chain, HOST);
    let renounce = ContributionsCall::renounce { domain: HOSTING };
    let the_hosts = nobody()
        .refusing(&[Caller::Member], ContributionsError::RecordNotFound)
        .by(HOST)
        .and(&[Caller::Identity]);
    table.row(renounce, &the_hosts);
    let forget = ContributionsCall::forget {
        member,
        domain: HOSTING,
    };
    table.row(forget, &anybody());
}
