//! A pause ends by itself, is made once, and a report is owed for it.

use althing_integration_tests::{
    belonging::{ask, document, founded, pass_to, pass_until, send, ANYBODY},
    motions::{guardians_move, GUARDIANS},
    referenda::{decided, made_by, referendum},
    working::account_of,
    Chain, Person,
};
use althing_primitives::{
    BodyId, Cadence, CivilSeconds, ObligationTerms, Party, Period, ReportProblem, Subject, TrackId,
};
use althing_runtime::{
    configs::emergency::{Groups, PausedCalls},
    constants::currency::ALTH,
    Balances, BlockNumber, Runtime, RuntimeCall,
};
use frame_support::traits::fungible::InspectHold;
use pallet_emergency::{
    runtime_api::{EmergencyReading, PauseReading},
    PausableCalls,
};
use pallet_reports::{
    runtime_api::StandingReading, Call as ReportsCall, Error as ReportsError, HoldReason,
};
use sp_runtime::DispatchError;

use crate::{
    filtered, pause_everything, pauses_last, pausing, EmergencyCall, EmergencyError, Outcome,
};

const GUARDED: Subject = Subject::Body(BodyId::GUARDIANS);

fn last(chain: &mut Chain) -> PauseReading<PausedCalls, BlockNumber> {
    let reading: EmergencyReading<PausedCalls, BlockNumber> =
        ask(chain, "EmergencyApi_emergency", ());
    reading.last.expect("there was one")
}

fn is_paused(chain: &mut Chain) -> bool {
    ask(chain, "EmergencyApi_is_paused", PausedCalls::Transfers)
}

fn standing(chain: &mut Chain) -> StandingReading {
    ask(chain, "ReportsApi_standing", GUARDED)
}

fn transfer() -> RuntimeCall {
    let dest = Person::named("//Bob").address();
    pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value: ALTH }.into()
}

fn pause_again(chain: &mut Chain) -> Outcome {
    guardians_move(chain, &GUARDIANS[..4], pausing(&[PausedCalls::Transfers]))
}

fn file(period: Period) -> ReportsCall<Runtime> {
    ReportsCall::file {
        subject: GUARDED,
        period,
        document: document("why we paused"),
        figures: Default::default(),
    }
}

/// In the block that was fixed when it began, with nothing written and nobody acting.
#[test]
fn a_pause_ends_by_itself() {
    let mut chain = founded();
    pause_everything(&mut chain);
    let until = last(&mut chain).until;
    assert_eq!(send(&mut chain, "//Alice", transfer()), Err(filtered()));
    pass_to(&mut chain, until - 1);
    assert!(is_paused(&mut chain));
    chain.pass(1);
    assert!(!is_paused(&mut chain));
    assert_eq!(send(&mut chain, "//Alice", transfer()), Ok(()));
    assert!(!last(&mut chain).in_force);
    let blocks: BlockNumber = ask(&mut chain, "EmergencyApi_paused_for", PausedCalls::Market);
    assert_eq!(blocks, 14);
}

/// Not by the Guardians themselves, whatever they would like to have paused; by the citizens, and once.
#[test]
fn there_is_one_pause_until_the_citizens_re_arm() {
    let mut chain = founded();
    pause_everything(&mut chain);
    let in_force = Err(EmergencyError::PauseInForce.into());
    assert_eq!(pause_again(&mut chain), in_force);
    let until = last(&mut chain).until;
    pass_to(&mut chain, until);
    let not_armed = Err(EmergencyError::NotArmed.into());
    assert_eq!(pause_again(&mut chain), not_armed);
    let re_arm = EmergencyCall::re_arm {};
    let refused = Err(DispatchError::BadOrigin);
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS, re_arm.clone()),
        refused
    );
    assert_eq!(
        made_by(&mut chain, TrackId::CONSTITUTION, re_arm.clone()),
        refused
    );
    assert_eq!(pause_again(&mut chain), not_armed);

    let track = TrackId::URGENT;
    assert_eq!(
        referendum(&mut chain, "//Citizen//20", track, re_arm.clone()),
        Ok(())
    );
    assert_eq!(
        decided(&mut chain, track, re_arm),
        Err(EmergencyError::AlreadyArmed.into()),
        "they are not saved up"
    );
    assert_eq!(pause_again(&mut chain), Ok(()));
    assert!(is_paused(&mut chain));
    let owed: Vec<_> = standing(&mut chain).owed;
    assert_eq!(owed.len(), 2, "one for each");
}

/// While it goes on the citizens may re-arm, and yet there are never two at a time.
#[test]
fn re_armed_in_a_pause_there_is_another_after_its_end() {
    let mut chain = founded();
    pauses_last(&mut chain, 60);
    pause_everything(&mut chain);
    let until = last(&mut chain).until;
    let re_arm = EmergencyCall::re_arm {};
    let track = TrackId::URGENT;
    assert_eq!(
        referendum(&mut chain, "//Citizen//20", track, re_arm),
        Ok(())
    );
    assert!(is_paused(&mut chain));
    let in_force = Err(EmergencyError::PauseInForce.into());
    assert_eq!(pause_again(&mut chain), in_force);
    assert_eq!(last(&mut chain).until, until);
    pass_to(&mut chain, until);
    assert_eq!(pause_again(&mut chain), Ok(()));
}

/// Who paused lifts, too; it is used up all the same.
#[test]
fn what_is_lifted_is_used_up() {
    let mut chain = founded();
    pauses_last(&mut chain, 200);
    pause_everything(&mut chain);
    let lift = EmergencyCall::lift {};
    let three = guardians_move(&mut chain, &GUARDIANS[..3], lift.clone());
    assert_eq!(three, Err(DispatchError::BadOrigin));
    assert_eq!(
        send(&mut chain, "//Dave", lift.clone()),
        Err(DispatchError::BadOrigin)
    );
    assert_eq!(guardians_move(&mut chain, &GUARDIANS[..4], lift), Ok(()));
    assert_eq!(send(&mut chain, "//Alice", transfer()), Ok(()));
    assert_eq!(
        pause_again(&mut chain),
        Err(EmergencyError::NotArmed.into())
    );
    assert_eq!(standing(&mut chain).owed.len(), 1, "the report is owed");
}

/// By the Guardians as a body, with a deposit of the body's; also in the pause itself.
#[test]
fn a_report_is_owed_for_a_pause_and_filed() {
    let mut chain = founded();
    assert!(standing(&mut chain).owed.is_empty());
    pauses_last(&mut chain, 200);
    pause_everything(&mut chain);
    let report = last(&mut chain).report;
    assert_eq!(report.subject, GUARDED);
    let owed = standing(&mut chain).owed;
    assert_eq!(owed.len(), 1);
    assert_eq!((owed[0].period, owed[0].due), (report.period, report.due));

    let file = file(report.period);
    assert_eq!(
        send(&mut chain, "//Dave", file.clone()),
        Err(ReportsError::<Runtime>::NotResponsible.into())
    );
    assert_eq!(
        send(&mut chain, ANYBODY, file.clone()),
        Err(ReportsError::<Runtime>::NotResponsible.into()),
        "an organisation answers for itself alone"
    );
    pass_until(&mut chain, report.overdue_at);
    assert_eq!(standing(&mut chain).problem, Some(ReportProblem::Overdue));
    assert!(is_paused(&mut chain), "reports are never paused");
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..3], file.clone()),
        Ok(())
    );
    let after = standing(&mut chain);
    assert_eq!((after.problem, after.owed.len()), (None, 0));
    let held = chain.read(|| {
        let reason = HoldReason::Filing.into();
        Balances::balance_on_hold(&reason, &account_of(BodyId::GUARDIANS))
    });
    assert!(held > 0, "the body pays");
    // Filed once more it is another version, as long as nobody accepted it.
    assert_eq!(guardians_move(&mut chain, &GUARDIANS[..3], file), Ok(()));
}

/// A power that answers to nobody is not given: with as many reports owed as may be, there is no pause.
#[test]
fn where_no_report_can_be_owed_there_is_no_pause() {
    let mut chain = founded();
    let body = Party::Body(BodyId::GUARDIANS);
    for due in 1..=16 {
        let oblige = ReportsCall::<Runtime>::oblige {
            subject: GUARDED,
            terms: ObligationTerms {
                cadence: Cadence::Once(CivilSeconds(due)),
                grace: 0,
                responsible: body,
            },
        };
        assert_eq!(decided(&mut chain, TrackId::BUDGET, oblige), Ok(()));
    }
    let unavailable = Err(EmergencyError::ReportsUnavailable.into());
    assert_eq!(pause_again(&mut chain), unavailable);
    assert!(!is_paused(&mut chain));
    let filed = guardians_move(
        &mut chain,
        &GUARDIANS[..3],
        file(Period::Occasion(CivilSeconds(7))),
    );
    assert_eq!(filed, Ok(()));
    assert_eq!(pause_again(&mut chain), Ok(()));
}

/// The citizens re-arm or not: an overdue report is something that they see, and no condition.
#[test]
fn an_overdue_report_does_not_keep_the_citizens_from_re_arming() {
    let mut chain = founded();
    pause_everything(&mut chain);
    let report = last(&mut chain).report;
    pass_until(&mut chain, report.overdue_at);
    assert_eq!(standing(&mut chain).problem, Some(ReportProblem::Overdue));
    let re_arm = EmergencyCall::re_arm {};
    assert_eq!(decided(&mut chain, TrackId::URGENT, re_arm), Ok(()));
    assert_eq!(pause_again(&mut chain), Ok(()));
}

/// Nothing that sets a parameter is in a group, and none that is set in a pause changes it.
#[test]
fn no_parameter_can_be_paused_nor_makes_a_pause_longer() {
    let mut chain = founded();
    pause_everything(&mut chain);
    let before = last(&mut chain);
    let setters: Vec<RuntimeCall> = chain.read(|| {
        vec![
            EmergencyCall::set_params {
                params: pallet_emergency::Parameters::<Runtime>::get(),
            }
            .into(),
            crate::BodiesCall::set_params {
                params: pallet_bodies::Parameters::<Runtime>::get(),
            }
            .into(),
            ReportsCall::set_params {
                params: pallet_reports::Parameters::<Runtime>::get(),
            }
            .into(),
            pallet_timelock_treasury::Call::<Runtime>::set_params {
                params: pallet_timelock_treasury::Parameters::<Runtime>::get(),
            }
            .into(),
            pallet_charter::Call::<Runtime>::set_params {
                params: pallet_charter::Parameters::<Runtime>::get(),
            }
            .into(),
            pallet_membership::Call::<Runtime>::set_params {
                params: pallet_membership::Parameters::<Runtime>::get(),
            }
            .into(),
            pallet_quadratic_voting::Call::<Runtime>::set_params {
                params: pallet_quadratic_voting::Parameters::<Runtime>::get(),
            }
            .into(),
        ]
    });
    for call in setters {
        assert_eq!(Groups::group_of(&call), None, "{call:?}");
        assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, call), Ok(()));
    }
    pauses_last(&mut chain, 5_000);
    let after = last(&mut chain);
    assert_eq!((after.from, after.until), (before.from, before.until));
    assert_eq!(after.report.due, before.report.due);
    pass_to(&mut chain, after.until);
    assert_eq!(send(&mut chain, "//Alice", transfer()), Ok(()));
}

/// Whoever pauses has no say in how a pause ends, whether there is another, and how long it may be.
#[test]
fn guardians_object_to_nothing_about_the_pause() {
    use althing_runtime::configs::deciding::Agenda;
    use pallet_quadratic_voting::TrackFilter;
    let params = pallet_emergency::Params::default();
    let about: [RuntimeCall; 3] = [
        pallet_emergency::Call::<Runtime>::re_arm {}.into(),
        pallet_emergency::Call::<Runtime>::lift {}.into(),
        pallet_emergency::Call::<Runtime>::set_params { params }.into(),
    ];
    for call in about {
        assert!(!Agenda::is_objectionable(&call), "{call:?}");
    }
    let law = pallet_charter::Call::<Runtime>::repeal_law {
        law: pallet_charter::LawId(0),
    };
    assert!(Agenda::is_objectionable(&law.into()), "unlike a law");
}
