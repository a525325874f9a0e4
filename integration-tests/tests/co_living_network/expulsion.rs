//! A member is expelled: after notice and time to answer, and barred for a term.

use althing_integration_tests::{
    belonging::{
        account, apply, as_ally, as_citizen, attestation, balance, days, document, dues_pot,
        electorate, founded, held, identify, let_in, new_applicant, new_citizen, now, nullifier,
        number_of, pass_to, pass_until, send, send_free, voter, vouch, ANYBODY, YEAR,
    },
    motions::{council_moves, COUNCIL},
    referenda::decided,
    Chain,
};
use althing_primitives::{BadgeOwner, CivilSeconds, Did, MemberId, TrackId};
use althing_runtime::{configs::badges::Citizenship, constants::currency::ALTH, Runtime};
use pallet_credentials::Call as CredentialsCall;
use pallet_membership::{Call, Error, Form, HoldReason, Presence, Roll, Vouchings};
use sp_runtime::DispatchError;

const ACCUSER: &str = "//Citizen//3";
const DAY: u64 = 24 * 60 * 60;

fn notice(member: MemberId) -> Call<Runtime> {
    Call::give_notice {
        member,
        grounds: document("grounds"),
    }
}

fn expulsion(chain: &mut Chain, member: MemberId, term: u64) -> Call<Runtime> {
    Call::expel {
        member,
        accuser: number_of(chain, ACCUSER),
        term,
    }
}

/// A citizen, and the notice that they are going to be expelled, given in the last block.
fn accused(chain: &mut Chain, who: &str) -> MemberId {
    let member = new_citizen(chain, who);
    assert_eq!(send(chain, ACCUSER, notice(member)), Ok(()));
    member
}

/// Has that member expelled by the citizens, after the time to answer.
fn expelled(chain: &mut Chain, who: &str, term: u64) -> MemberId {
    let member = accused(chain, who);
    chain.pass(days(14));
    let expel = expulsion(chain, member, term);
    assert_eq!(decided(chain, TrackId::MEMBERSHIP, expel), Ok(()));
    member
}

fn barred_until(chain: &mut Chain, member: MemberId) -> CivilSeconds {
    let presence = chain
        .read(|| Roll::<Runtime>::get(member))
        .map(|member| member.presence);
    match presence {
        Some(Presence::Out { barred_until }) => barred_until,
        _ => panic!("{member} is not out"),
    }
}

/// `co-living-network#9`: no sooner than two weeks after the notice, and by no less than the whole
/// Council.
#[test]
fn nobody_is_expelled_without_notice_and_time_to_answer() {
    let mut chain = founded();
    let member = new_citizen(&mut chain, "//Mila");
    let expel = expulsion(&mut chain, member, 60 * DAY);
    assert_eq!(
        decided(&mut chain, TrackId::MEMBERSHIP, expel.clone()),
        Err(Error::<Runtime>::NoticeNotFound.into())
    );
    assert_eq!(
        send(&mut chain, ANYBODY, notice(member)),
        Err(Error::<Runtime>::NotMember.into())
    );
    assert_eq!(send(&mut chain, ACCUSER, notice(member)), Ok(()));
    let given = chain.height();
    assert_eq!(held(&mut chain, HoldReason::Notice, ACCUSER), 5 * ALTH);
    assert_eq!(
        decided(&mut chain, TrackId::MEMBERSHIP, expel.clone()),
        Err(Error::<Runtime>::AnswerNotOver.into())
    );
    let answer = Call::<Runtime>::answer {
        member,
        accuser: number_of(&mut chain, ACCUSER),
        answer: document("answer"),
    };
    assert_eq!(
        send(&mut chain, "//Citizen//5", answer.clone()),
        Err(Error::<Runtime>::NotController.into())
    );
    assert_eq!(send(&mut chain, "//Mila", answer), Ok(()));
    pass_to(&mut chain, given + days(14));
    assert_eq!(
        send(&mut chain, "//Alice", expel.clone()),
        Err(DispatchError::BadOrigin)
    );
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, expel.clone()),
        Err(DispatchError::BadOrigin)
    );
    assert!(voter(&mut chain, "//Mila").is_some(), "still a member");
    assert_eq!(decided(&mut chain, TrackId::MEMBERSHIP, expel), Ok(()));
    assert_eq!(voter(&mut chain, "//Mila"), None);
    assert_eq!(electorate(&mut chain), 30);
    assert_eq!(held(&mut chain, HoldReason::Notice, ACCUSER), 0);
}

/// `co-living-network#9`: deposit and unspent dues return, the badge is gone, and the vouchers have no
/// vouch for a year.
#[test]
fn what_an_expulsion_takes_and_what_returns() {
    let mut chain = founded();
    let member = accused(&mut chain, "//Mila");
    let answer_until = chain.height() + days(14);
    let other = new_applicant(&mut chain, "//Noor");
    let badge = Call::<Runtime>::mint_badge { member };
    assert_eq!(send(&mut chain, ANYBODY, badge), Ok(()));
    let collect = Call::<Runtime>::collect_dues { member };
    send_free(&mut chain, ANYBODY, collect);
    assert_eq!(
        send(&mut chain, "//Mila", Call::<Runtime>::renew {}),
        Ok(())
    );
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 10 * ALTH);
    let (free, pot) = (balance(&mut chain, "//Mila"), dues_pot(&mut chain));

    pass_to(&mut chain, answer_until);
    let expel = expulsion(&mut chain, member, 60 * DAY);
    assert_eq!(decided(&mut chain, TrackId::MEMBERSHIP, expel), Ok(()));
    let moment = now(&mut chain);
    assert_eq!(balance(&mut chain, "//Mila"), free + 15 * ALTH);
    assert_eq!(held(&mut chain, HoldReason::Seat, "//Mila"), 0);
    assert_eq!(held(&mut chain, HoldReason::Dues, "//Mila"), 0);
    assert_eq!(dues_pot(&mut chain), pot, "unspent dues are no income");
    assert_eq!(chain.read(|| Citizenship::badge_owner(member)), None);
    assert_eq!(
        barred_until(&mut chain, member),
        moment.saturating_add(60 * DAY)
    );

    for voucher in ["//Citizen//0", "//Citizen//1", "//Citizen//2"] {
        let id = number_of(&mut chain, voucher);
        let until = chain.read(|| Vouchings::<Runtime>::get(id).barred_until);
        assert_eq!(until, moment.saturating_add(YEAR), "{voucher}");
        assert_eq!(
            vouch(&mut chain, voucher, other),
            Err(Error::<Runtime>::VouchingBarred.into())
        );
    }
    assert_eq!(
        vouch(&mut chain, "//Citizen//5", other),
        Ok(()),
        "others may"
    );
}

/// Has issuers move the nullifier of `who` to the identity of `to`, and attest it anew.
fn move_to(chain: &mut Chain, who: &str, to: Did) {
    let nullifier = nullifier(who);
    for issuer in ["//Issuer//0", "//Issuer//1"] {
        let agree = CredentialsCall::<Runtime>::move_nullifier { nullifier, to };
        assert_eq!(send(chain, issuer, agree), Ok(()));
    }
    chain.pass(days(28));
    let finish = CredentialsCall::<Runtime>::finish_move { nullifier };
    assert_eq!(send(chain, ANYBODY, finish), Ok(()));
    let attested = send(chain, "//Issuer//0", attestation(to, &nullifier));
    assert_eq!(attested, Ok(()));
}

/// `co-living-network#R8`: neither by the identity that was expelled, in whatever class, nor by another
/// one to which issuers moved what tells this human from others. Afterwards it is the same member.
#[test]
fn who_was_expelled_stays_out_until_the_bar_is_over() {
    let mut chain = founded();
    let member = expelled(&mut chain, "//Mila", 90 * DAY);
    let until = barred_until(&mut chain, member);
    let barred = Err(Error::<Runtime>::Barred.into());
    assert_eq!(apply(&mut chain, "//Mila", as_citizen("//Mila")), barred);
    assert_eq!(apply(&mut chain, "//Mila", as_ally("//Mila")), barred);

    let other = identify(&mut chain, "//Mila//other");
    let form = Form {
        nullifier: Some(nullifier("//Mila")),
        ..as_citizen("//Mila//other")
    };
    assert_eq!(
        apply(&mut chain, "//Mila//other", form.clone()),
        Err(Error::<Runtime>::SeatMismatch.into()),
        "the nullifier is another identity's"
    );
    move_to(&mut chain, "//Mila", other);
    assert_eq!(apply(&mut chain, "//Mila//other", form.clone()), barred);
    assert!(now(&mut chain) < until, "all this was within the bar");

    pass_until(&mut chain, until);
    assert_eq!(apply(&mut chain, "//Mila//other", form), Ok(()));
    let vouchers = ["//Citizen//10", "//Citizen//11", "//Citizen//12"];
    assert_eq!(let_in(&mut chain, "//Mila//other", &vouchers), member);
    assert_eq!(voter(&mut chain, "//Mila"), None);
    assert_eq!(electorate(&mut chain), 31);
    let seat = voter(&mut chain, "//Mila//other").expect("the seat is taken");
    assert_eq!(seat.id, member);
    let owner = chain.read(|| althing_runtime::Membership::member_info(member));
    let owner = owner.map(|info| info.controller);
    assert_eq!(owner, Some(account("//Mila//other")));
}
