//! What members do by themselves goes on in a pause: belonging, revoking, recovering, taking back.

use althing_integration_tests::{
    belonging::{
        account, as_ally, did_of, document, now, number_of, send, vouch, ANYBODY, PERSONHOOD, YEAR,
    },
    referenda::made_by,
    session_keys,
    working::{GROUP, SEATS},
};
use althing_primitives::{BodyId, DomainId, SchemaId, TrackId};
use althing_runtime::{Runtime, RuntimeCall};
use pallet_contributions::{Call as ContributionsCall, EntryId, Kind};
use pallet_credentials::Call as CredentialsCall;
use pallet_did::{Call as DidCall, KeyId, NewKey, PublicKey, Relationships};
use pallet_membership::Call as MembershipCall;
use sp_core::H256;
use sp_io::hashing::blake2_256;

use crate::{
    exempt::{all_go_on, assert_paused, stage},
    BodiesCall,
};

/// Leaving, staying, paying dues, applying, vouching, giving notice.
#[test]
fn belonging_goes_on() {
    let (mut chain, mila) = stage();
    let member = number_of(&mut chain, "//Citizen//9");
    let form = as_ally("//Mila");
    let calls: Vec<(&str, RuntimeCall)> = vec![
        ("//Mila", MembershipCall::<Runtime>::apply { form }.into()),
        ("//Citizen//8", MembershipCall::<Runtime>::leave {}.into()),
        (
            "//Citizen//8",
            MembershipCall::<Runtime>::cancel_leave {}.into(),
        ),
        ("//Citizen//8", MembershipCall::<Runtime>::leave {}.into()),
        ("//Citizen//7", MembershipCall::<Runtime>::renew {}.into()),
        (
            "//Citizen//7",
            MembershipCall::<Runtime>::give_notice {
                member,
                grounds: document("grounds"),
            }
            .into(),
        ),
        (
            "//Citizen//7",
            MembershipCall::<Runtime>::mint_badge { member }.into(),
        ),
    ];
    all_go_on(&mut chain, calls);
    assert_eq!(vouch(&mut chain, "//Citizen//7", mila), Ok(()));
    let leaver = number_of(&mut chain, "//Citizen//8");
    chain.pass(28);
    let finish = MembershipCall::<Runtime>::finish_leave { member: leaver };
    assert_eq!(send(&mut chain, ANYBODY, finish), Ok(()));
    let admit = MembershipCall::<Runtime>::admit { did: mila };
    assert_eq!(send(&mut chain, ANYBODY, admit), Ok(()));
    assert_paused(&mut chain);
}

/// Keys are added and revoked, credentials suspended and revoked, identities recovered.
#[test]
fn revoking_and_recovering_go_on() {
    let (mut chain, _) = stage();
    let [did, subject] = ["//Citizen//9", "//Citizen//4"].map(|who| did_of(&mut chain, who));
    let friends: Vec<_> = ["//Bob", "//Charlie"].map(account).to_vec();
    let new_controller = account("//Citizen//9//new");
    let (schema, skill) = (PERSONHOOD, SchemaId(9));
    let issuer = did_of(&mut chain, "//Issuer//0");
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer,
        schema: skill,
        until: now(&mut chain).saturating_add(YEAR),
    };
    assert_eq!(
        made_by(&mut chain, TrackId::ACCREDITATION, accredit),
        Ok(())
    );
    let calls: Vec<(&str, RuntimeCall)> = vec![
        (
            "//Citizen//9",
            DidCall::<Runtime>::add_key {
                did,
                key: NewKey {
                    public: PublicKey::Sr25519([7; 32]),
                    relationships: Relationships::CAPABILITY_INVOCATION,
                },
            }
            .into(),
        ),
        (
            "//Citizen//9",
            DidCall::<Runtime>::revoke_key { did, key: KeyId(0) }.into(),
        ),
        (
            "//Citizen//9",
            DidCall::<Runtime>::set_recovery {
                did,
                friends: friends.try_into().expect("there is room"),
                threshold: 2,
                delay: 6,
            }
            .into(),
        ),
        (
            "//Bob",
            DidCall::<Runtime>::start_recovery {
                did,
                new_controller: new_controller.clone(),
            }
            .into(),
        ),
        (
            "//Charlie",
            DidCall::<Runtime>::approve_recovery {
                did,
                new_controller,
            }
            .into(),
        ),
        (
            "//Issuer//0",
            CredentialsCall::<Runtime>::suspend { subject, schema }.into(),
        ),
        (
            "//Issuer//0",
            CredentialsCall::<Runtime>::revoke { subject, schema }.into(),
        ),
        (
            "//Citizen//5",
            CredentialsCall::<Runtime>::request {
                issuer,
                schema: skill,
                evidence: document("evidence"),
            }
            .into(),
        ),
        (
            "//Citizen//5",
            CredentialsCall::<Runtime>::withdraw_request { schema: skill }.into(),
        ),
    ];
    all_go_on(&mut chain, calls);
}

/// Session keys, standing as a validator, hours, what was noted or lent, and what is taken back.
#[test]
fn keys_and_refunds_go_on() {
    let (mut chain, _) = stage();
    let (keys, proof) = session_keys("//Eve", &account("//Eve"));
    let bytes = b"a long text".to_vec();
    let hash = H256(blake2_256(&bytes));
    let remark = || -> RuntimeCall {
        let remark = b"a remark".to_vec();
        frame_system::Call::<Runtime>::remark { remark }.into()
    };
    let calls = vec![remark(), remark()];
    let calls: Vec<(&str, RuntimeCall)> = vec![
        (
            "//Eve",
            pallet_session::Call::<Runtime>::set_keys { keys, proof }.into(),
        ),
        (
            "//Eve",
            pallet_validators::Call::<Runtime>::nominate {}.into(),
        ),
        (
            "//Eve",
            pallet_validators::Call::<Runtime>::withdraw {}.into(),
        ),
        (
            "//Citizen//6",
            ContributionsCall::<Runtime>::submit {
                domain: DomainId(0),
                kind: Kind::Time,
                units: 1,
                evidence: document("guests"),
            }
            .into(),
        ),
        (
            "//Alice",
            ContributionsCall::<Runtime>::attest { entry: EntryId(0) }.into(),
        ),
        (
            "//Citizen//6",
            ContributionsCall::<Runtime>::withdraw { entry: EntryId(0) }.into(),
        ),
        (
            "//Bob",
            pallet_preimage::Call::<Runtime>::note_preimage { bytes }.into(),
        ),
        (
            "//Bob",
            pallet_preimage::Call::<Runtime>::unnote_preimage { hash }.into(),
        ),
        (
            "//Bob",
            pallet_proxy::Call::<Runtime>::remove_proxies {}.into(),
        ),
        (
            "//Bob",
            pallet_utility::Call::<Runtime>::batch_all { calls }.into(),
        ),
        (
            SEATS[0],
            BodiesCall::withdraw_motion {
                motion: pallet_bodies::MotionId(0),
            }
            .into(),
        ),
        (SEATS[1], BodiesCall::resign { body: GROUP }.into()),
        (
            "//Charlie",
            BodiesCall::resign {
                body: BodyId::COUNCIL,
            }
            .into(),
        ),
    ];
    all_go_on(&mut chain, calls);
}
