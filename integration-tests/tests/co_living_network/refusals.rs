//! Who does not get in, and who lets nobody in.

use althing_integration_tests::{
    belonging::{
        account, apply, as_ally, as_citizen, ask, attestation, days, did_of, document, founded,
        identify, let_in, new_applicant, new_citizen, new_person, nullifier, person, send,
        send_together, vouch, PERSONHOOD,
    },
    Chain, Person,
};
use althing_primitives::{CredentialProblem, Did, PersonhoodProblem};
use althing_runtime::{constants::currency::ALTH, BlockNumber, Runtime, RuntimeCall};
use pallet_credentials::{Call as CredentialsCall, Error as CredentialsError};
use pallet_membership::{runtime_api::Lack, Call, Error, Form, Told};
use sp_runtime::DispatchError;

fn personhood(problem: PersonhoodProblem) -> Result<(), DispatchError> {
    Err(Error::<Runtime>::Personhood(Told(problem)).into())
}

fn suspend(chain: &mut Chain, subject: Did) {
    let call = CredentialsCall::<Runtime>::suspend {
        subject,
        schema: PERSONHOOD,
    };
    assert_eq!(send(chain, "//Issuer//0", call), Ok(()));
}

/// `co-living-network#R1`: nothing shown, nothing held, nothing that counts; each is told apart.
#[test]
fn who_has_no_personhood_is_no_citizen_and_reads_why() {
    let mut chain = founded();
    let did = identify(&mut chain, "//Mila");
    let nothing = Form {
        nullifier: None,
        ..as_citizen("//Mila")
    };
    assert_eq!(
        apply(&mut chain, "//Mila", nothing),
        Err(Error::<Runtime>::NullifierNotFound.into())
    );
    assert_eq!(
        apply(&mut chain, "//Mila", as_citizen("//Mila")),
        personhood(PersonhoodProblem::NotHolder)
    );
    let other_schema = Form {
        nullifier: Some(althing_primitives::Nullifier {
            schema: 1.into(),
            ..nullifier("//Mila")
        }),
        ..as_citizen("//Mila")
    };
    assert_eq!(
        apply(&mut chain, "//Mila", other_schema),
        personhood(PersonhoodProblem::OtherSchema)
    );
    let attested = send(
        &mut chain,
        "//Issuer//0",
        attestation(did, &nullifier("//Mila")),
    );
    assert_eq!(attested, Ok(()));
    suspend(&mut chain, did);
    let suspended = PersonhoodProblem::Credential(CredentialProblem::Suspended);
    assert_eq!(
        apply(&mut chain, "//Mila", as_citizen("//Mila")),
        personhood(suspended)
    );

    // Who applied before reads it among what is lacking, and is not admitted.
    let noor = person(&mut chain, "//Noor");
    assert_eq!(apply(&mut chain, "//Noor", as_citizen("//Noor")), Ok(()));
    suspend(&mut chain, noor);
    for voucher in ["//Citizen//0", "//Citizen//1", "//Citizen//2"] {
        assert_eq!(vouch(&mut chain, voucher, noor), Ok(()));
    }
    chain.pass(days(7));
    let lacks: Vec<Lack<BlockNumber>> = ask(&mut chain, "MembershipApi_lacks", account("//Noor"));
    assert_eq!(lacks, vec![Lack::Personhood(suspended)]);
    let admit = Call::<Runtime>::admit { did: noor };
    assert_eq!(
        send(&mut chain, "//Citizen//0", admit),
        personhood(suspended)
    );
}

/// `co-living-network#R2`
#[test]
fn one_human_has_one_seat() {
    let mut chain = founded();
    person(&mut chain, "//Mila");
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), Ok(()));
    assert_eq!(
        apply(&mut chain, "//Mila", as_citizen("//Mila")),
        Err(Error::<Runtime>::ApplicationExists.into())
    );

    // A second identity of the same human, with another account, while the first applies.
    let second = identify(&mut chain, "//Mila//second");
    let claim = Form {
        nullifier: Some(nullifier("//Mila")),
        ..as_citizen("//Mila//second")
    };
    let taken = Err(CredentialsError::<Runtime>::NullifierTaken.into());
    for issuer in ["//Issuer//0", "//Issuer//1"] {
        let call = attestation(second, &nullifier("//Mila"));
        assert_eq!(send(&mut chain, issuer, call), taken, "{issuer}");
    }
    assert_eq!(
        apply(&mut chain, "//Mila//second", claim.clone()),
        personhood(PersonhoodProblem::NotHolder)
    );

    // And when the first is a member.
    let vouchers = ["//Citizen//0", "//Citizen//1", "//Citizen//2"];
    let_in(&mut chain, "//Mila", &vouchers);
    let seated = Err(Error::<Runtime>::AlreadyMember.into());
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), seated);
    assert_eq!(apply(&mut chain, "//Mila//second", claim), seated);
}

/// `co-living-network#R4`: a new citizen for nobody, until ninety days are over.
#[test]
fn a_citizen_on_probation_vouches_for_nobody() {
    let mut chain = founded();
    new_citizen(&mut chain, "//Mila");
    let admitted = chain.height();
    let early = new_applicant(&mut chain, "//Noor");
    assert_eq!(
        vouch(&mut chain, "//Mila", early),
        Err(Error::<Runtime>::OnProbation.into())
    );
    let late = admitted + days(90) - 10;
    althing_integration_tests::belonging::pass_to(&mut chain, late);
    let next = new_applicant(&mut chain, "//Omar");
    assert_eq!(
        vouch(&mut chain, "//Mila", next),
        Err(Error::<Runtime>::OnProbation.into())
    );
    chain.pass(10);
    assert_eq!(vouch(&mut chain, "//Mila", next), Ok(()));
}

/// Eleven who apply as allies, in a few blocks.
fn crowd(chain: &mut Chain) -> Vec<Did> {
    let names: Vec<String> = (0..11).map(|index| format!("//Crowd//{index}")).collect();
    let gift = |name: &String| -> RuntimeCall {
        pallet_balances::Call::<Runtime>::transfer_keep_alive {
            dest: Person::named(name).address(),
            value: 100 * ALTH,
        }
        .into()
    };
    let gifts = pallet_utility::Call::<Runtime>::batch_all {
        calls: names.iter().map(gift).collect(),
    };
    assert_eq!(send(chain, "//Ferdie", gifts), Ok(()));
    let create = |name: &String| (name.clone(), new_person());
    send_together(chain, &names.iter().map(create).collect::<Vec<_>>());
    let apply = |name: &String| {
        let form = as_ally(name);
        (name.clone(), Call::<Runtime>::apply { form }.into())
    };
    send_together(chain, &names.iter().map(apply).collect::<Vec<_>>());
    names.iter().map(|name| did_of(chain, name)).collect()
}

/// `co-living-network#R4`: ten times in a year, counted from the first; what is withdrawn counts not.
#[test]
fn nobody_vouches_more_than_ten_times_a_year() {
    let mut chain = founded();
    let crowd = crowd(&mut chain);
    for did in &crowd[..10] {
        assert_eq!(vouch(&mut chain, "//Citizen//0", *did), Ok(()));
    }
    let used_up = Err(Error::<Runtime>::VouchesUsedUp.into());
    assert_eq!(vouch(&mut chain, "//Citizen//0", crowd[10]), used_up);
    let withdraw = Call::<Runtime>::withdraw_vouch { did: crowd[0] };
    assert_eq!(send(&mut chain, "//Citizen//0", withdraw), Ok(()));
    assert_eq!(vouch(&mut chain, "//Citizen//0", crowd[10]), Ok(()));
    assert_eq!(vouch(&mut chain, "//Citizen//0", crowd[0]), used_up);
    assert_eq!(
        vouch(&mut chain, "//Citizen//1", crowd[0]),
        Ok(()),
        "another has ten of their own"
    );
}

/// An applicant who does not accept the charter in force, or objects to what they are, stays out.
#[test]
fn who_accepts_another_charter_does_not_apply() {
    let mut chain = founded();
    person(&mut chain, "//Mila");
    let form = Form {
        charter: 2.into(),
        statement: document("another"),
        ..as_citizen("//Mila")
    };
    assert_eq!(
        apply(&mut chain, "//Mila", form),
        Err(Error::<Runtime>::CharterSuperseded.into())
    );
}
