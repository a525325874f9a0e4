//! What goes on while everything that can be paused is (fault 10a): blocks, and whatever is in no group.

use althing_integration_tests::{
    belonging::{account, document, founded, identify, number_of, pass_to, send, ANYBODY},
    equivocations::{ownership, two_votes},
    motions::{council_moves, COUNCIL},
    referenda::{made_by, referendum},
    treasury::{authorising, part, proposal, proposed, spend},
    working::{
        cast, close_election, election, founded_group, moved, opened_election, sitting, stand,
        GROUP, SEATS,
    },
    Chain, Person,
};
use althing_primitives::{BodyId, Did, DomainId, LineId, Task, TrackId};
use althing_runtime::{
    configs::{accounts::ProxyType, bodies::Mandates, emergency::PausedCalls},
    constants::currency::ALTH,
    Runtime, RuntimeCall,
};
use pallet_contributions::{Call as ContributionsCall, EntryId, Kind};
use pallet_emergency::CallGroup as _;
use pallet_membership::Call as MembershipCall;
use pallet_timelock_treasury::Call as TreasuryCall;

use crate::{
    filtered,
    pausing::{pausable, pause},
    recalled, BodiesCall, EmergencyCall,
};

pub(crate) fn assert_paused(chain: &mut Chain) {
    let (_, transfer) = pausable().swap_remove(0);
    assert_eq!(send(chain, "//Alice", transfer), Err(filtered()));
}

/// A poll with all its steps: noted, proposed, voted on, closed, enacted. It ends the pause.
#[test]
fn the_citizens_vote_and_lift_a_pause() {
    let mut chain = founded();
    pause(&mut chain, PausedCalls::ALL);
    let before = chain.height();
    chain.pass(20);
    assert_eq!(chain.height(), before + 20, "blocks are made");
    assert_paused(&mut chain);
    let lift = EmergencyCall::lift {};
    let track = TrackId::URGENT;
    assert_eq!(referendum(&mut chain, "//Citizen//20", track, lift), Ok(()));
    let (_, transfer) = pausable().swap_remove(1);
    assert_eq!(send(&mut chain, "//Alice", transfer), Ok(()));
}

/// What the citizens decide otherwise is enacted as well: a group is founded, charged and dissolved.
#[test]
fn what_citizens_decide_is_enacted() {
    let mut chain = founded();
    pause(&mut chain, PausedCalls::ALL);
    founded_in_pause(&mut chain);
    let law = pallet_charter::Call::<Runtime>::enact_law {
        law: None,
        document: document("law"),
    };
    let track = TrackId::ORDINARY;
    assert_eq!(referendum(&mut chain, "//Citizen//20", track, law), Ok(()));
    assert_paused(&mut chain);
}

fn founded_in_pause(chain: &mut Chain) {
    let terms = althing_integration_tests::working::group(
        chain,
        &SEATS,
        Mandates::ADMISSIONS,
        vec![Task::Admission],
    );
    let calls: [RuntimeCall; 2] = [
        BodiesCall::found { terms }.into(),
        BodiesCall::dissolve { body: GROUP }.into(),
    ];
    for call in calls {
        assert_eq!(made_by(chain, TrackId::ORDINARY, call), Ok(()));
    }
}

#[test]
fn elections_go_on() {
    let mut chain = founded();
    pause(&mut chain, PausedCalls::ALL);
    recalled(&mut chain, BodyId::GUARDIANS, "//Ferdie");
    let id = opened_election(&mut chain, BodyId::GUARDIANS).expect("a seat is free");
    let backers = ["//Citizen//17", "//Citizen//18", "//Citizen//19"];
    stand(&mut chain, id, "//Citizen//14", &backers);
    let voting = election(&mut chain, id).voting;
    pass_to(&mut chain, voting);
    for voter in backers {
        assert_eq!(cast(&mut chain, id, voter, &[(0, 5)]), Ok(()));
    }
    close_election(&mut chain, id);
    let elected = number_of(&mut chain, "//Citizen//14");
    assert!(sitting(&mut chain, BodyId::GUARDIANS).contains(&elected));
    let prune = BodiesCall::prune_ballots {
        election: id,
        keys: 100,
    };
    assert_eq!(send(&mut chain, ANYBODY, prune), Ok(()));
    assert_paused(&mut chain);
}

/// Prepares what somebody may want to take back, then pauses.
pub(crate) fn stage() -> (Chain, Did) {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let mila = identify(&mut chain, "//Mila");
    let admit = MembershipCall::<Runtime>::admit { did: mila };
    moved(&mut chain, SEATS[0], GROUP, admit).expect("it may");
    let add = pallet_proxy::Call::<Runtime>::add_proxy {
        delegate: Person::named("//Eve").address(),
        proxy_type: ProxyType::Payments,
        delay: 0,
    };
    assert_eq!(send(&mut chain, "//Bob", add), Ok(()));
    pause(&mut chain, PausedCalls::ALL);
    (chain, mila)
}

pub(crate) fn all_go_on(chain: &mut Chain, calls: Vec<(&str, RuntimeCall)>) {
    for (who, call) in calls {
        let came = send(chain, who, call.clone());
        assert_eq!(came, Ok(()), "{who}: {call:?}");
    }
    assert_paused(chain);
}

/// Money is proposed, decided on, taken back, given and counted; only what is paid out waits.
#[test]
fn the_treasury_decides_and_does_not_pay() {
    let (mut chain, _) = stage();
    let terms = spend(
        LineId(1),
        account("//Newcomer"),
        &[part(100 * ALTH, 0)],
        "a door",
    );
    let again = spend(
        LineId(1),
        account("//Newcomer"),
        &[part(50 * ALTH, 0)],
        "a bell",
    );
    let id = proposed(&mut chain, "//Citizen//9", &terms);
    let other = proposed(&mut chain, "//Citizen//9", &again);
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, authorising(id, &terms)),
        Ok(())
    );
    chain.pass(4);
    let execute = TreasuryCall::<Runtime>::execute { id };
    assert_eq!(send(&mut chain, ANYBODY, execute), Err(filtered()));
    let back = TreasuryCall::<Runtime>::claw_back { id };
    assert_eq!(council_moves(&mut chain, &COUNCIL, back), Ok(()));
    let calls: Vec<(&str, RuntimeCall)> = vec![
        (
            "//Citizen//9",
            TreasuryCall::<Runtime>::cancel { id: other }.into(),
        ),
        (
            "//Citizen//9",
            TreasuryCall::<Runtime>::give { amount: ALTH }.into(),
        ),
        (ANYBODY, TreasuryCall::<Runtime>::sync {}.into()),
        ("//Citizen//9", proposal(&terms)),
    ];
    all_go_on(&mut chain, calls);
}

/// Who signs twice is put out all the same.
#[test]
fn reports_of_equivocation_go_on() {
    let mut chain = founded();
    pause(&mut chain, PausedCalls::ALL);
    let key_owner_proof = ownership(&mut chain, "//Dave", 0).expect("a key that sits");
    let report = pallet_grandpa::Call::<Runtime>::report_equivocation {
        equivocation_proof: Box::new(two_votes("//Dave", 0, 7)),
        key_owner_proof,
    };
    assert_eq!(send(&mut chain, "//Eve", report), Ok(()));
    let chosen = chain.read(pallet_validators::Chosen::<Runtime>::get);
    assert!(!chosen.contains(&account("//Dave")));
    assert_paused(&mut chain);
}

/// What a group approved is not made; what it attests one by one goes on.
#[test]
fn only_the_acts_of_groups_as_bodies_wait() {
    let mut chain = founded();
    founded_group(
        &mut chain,
        Mandates::NONE,
        vec![Task::Attestation(DomainId(0))],
    );
    let set = ContributionsCall::<Runtime>::set_domain {
        domain: DomainId(0),
        owner: GROUP,
        attestations: 2,
        open: true,
    };
    assert_eq!(made_by(&mut chain, TrackId::ORDINARY, set), Ok(()));
    let submit = ContributionsCall::<Runtime>::submit {
        domain: DomainId(0),
        kind: Kind::Time,
        units: 1,
        evidence: document("guests"),
    };
    assert_eq!(send(&mut chain, "//Citizen//6", submit), Ok(()));
    pause(&mut chain, PausedCalls::ALL);
    let attest = ContributionsCall::<Runtime>::attest { entry: EntryId(0) };
    assert_eq!(send(&mut chain, SEATS[0], attest), Ok(()));
    assert_paused(&mut chain);
}
