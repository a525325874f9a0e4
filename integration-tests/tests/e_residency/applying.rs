//! Somebody far away applies with a purpose, and is admitted or rejected.

use althing_integration_tests::{
    belonging::{
        account, apply, as_ally, as_citizen, ask, balance, document, electorate, founded, held,
        identify, person, send, voter, ANYBODY, PERSONHOOD,
    },
    motions::{council_moves, COUNCIL},
};
use althing_primitives::{CredentialProblem, MemberClass, PersonhoodProblem, Standing};
use althing_runtime::{
    constants::currency::ALTH, AccountId, Balance, BlockNumber, Runtime, RuntimeEvent,
};
use pallet_credentials::Call as CredentialsCall;
use pallet_membership::{
    runtime_api::ApplicationInfo, Call, Error, Event, Form, HoldReason, RejectionReason, Told,
};
use sp_runtime::DispatchError;

type Info = ApplicationInfo<AccountId, Balance, BlockNumber>;

/// `e-residency#1`: the purpose is a document; the Council admits, by a majority and at once.
#[test]
fn somebody_far_away_is_admitted_with_their_purpose() {
    let mut chain = founded();
    let did = identify(&mut chain, "//Ida");
    let form = Form {
        statement: document("to sell software from Nairobi"),
        ..as_ally("//Ida")
    };
    assert_eq!(apply(&mut chain, "//Ida", form.clone()), Ok(()));
    let info: Option<Info> = ask(&mut chain, "MembershipApi_application", account("//Ida"));
    let read = info.expect("everybody reads it").application.form;
    assert_eq!(read, form);
    let admit = Call::<Runtime>::admit { did };
    assert_eq!(
        send(&mut chain, "//Alice", admit.clone()),
        Err(Error::<Runtime>::WaitingNotOver.into()),
        "a Councillor alone is anybody"
    );
    assert_eq!(council_moves(&mut chain, &COUNCIL[..2], admit), Ok(()));
    let seat = voter(&mut chain, "//Ida").expect("the seat is taken");
    assert_eq!(seat.status.class, MemberClass::Ally);
    assert_eq!(seat.status.standing, Standing::Active);
    assert_eq!(electorate(&mut chain), 30);
}

/// `e-residency#R1`: a coded reason and a document for everybody to read, and all deposits back.
#[test]
fn an_application_is_rejected_with_a_reason() {
    let mut chain = founded();
    let did = identify(&mut chain, "//Ida");
    assert_eq!(apply(&mut chain, "//Ida", as_ally("//Ida")), Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Ida"), ALTH);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Ida"), ALTH);
    let (reason, why) = (RejectionReason::Untrue, document("decision"));
    let reject = Call::<Runtime>::reject {
        did,
        reason,
        document: why.clone(),
    };
    for who in ["//Alice", ANYBODY, "//Ida"] {
        let refused = send(&mut chain, who, reject.clone());
        assert_eq!(refused, Err(DispatchError::BadOrigin), "{who}");
    }
    let before = balance(&mut chain, "//Ida");
    assert_eq!(
        council_moves(&mut chain, &COUNCIL[..2], reject.clone()),
        Ok(())
    );
    let told = chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::Membership(Event::Rejected { did: of, reason: told, document, .. })
                if of == did && told == reason && document == why
        )
    });
    assert!(told, "reason and document are told");
    assert_eq!(balance(&mut chain, "//Ida"), before + 2 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Ida"), 0);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Ida"), 0);
    assert_eq!(
        council_moves(&mut chain, &COUNCIL[..2], reject),
        Err(Error::<Runtime>::ApplicationNotFound.into())
    );
    assert_eq!(
        apply(&mut chain, "//Ida", as_ally("//Ida")),
        Ok(()),
        "they may ask again"
    );
}

/// `e-residency#R5`: told apart, and neither opens the door.
#[test]
fn a_credential_that_does_not_count_opens_no_door() {
    let mut chain = founded();
    let subject = person(&mut chain, "//Ida");
    let schema = PERSONHOOD;
    let refused = |problem| {
        let problem = PersonhoodProblem::Credential(problem);
        Err(Error::<Runtime>::Personhood(Told(problem)).into())
    };
    let suspend = CredentialsCall::<Runtime>::suspend { subject, schema };
    assert_eq!(send(&mut chain, "//Issuer//0", suspend), Ok(()));
    assert_eq!(
        apply(&mut chain, "//Ida", as_citizen("//Ida")),
        refused(CredentialProblem::Suspended)
    );
    let resume = CredentialsCall::<Runtime>::resume { subject, schema };
    assert_eq!(send(&mut chain, "//Issuer//0", resume), Ok(()));
    assert_eq!(apply(&mut chain, "//Ida", as_citizen("//Ida")), Ok(()));
    let close = Call::<Runtime>::close_application { did: subject };
    assert_eq!(send(&mut chain, "//Ida", close), Ok(()));
    let revoke = CredentialsCall::<Runtime>::revoke { subject, schema };
    assert_eq!(send(&mut chain, "//Issuer//0", revoke), Ok(()));
    assert_eq!(
        apply(&mut chain, "//Ida", as_citizen("//Ida")),
        refused(CredentialProblem::Revoked)
    );
    assert_eq!(
        apply(&mut chain, "//Ida", as_ally("//Ida")),
        Ok(()),
        "an ally shows nothing"
    );
}
