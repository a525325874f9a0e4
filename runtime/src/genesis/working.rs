//! Who works for the community of the developers' presets from the first block on, and with what.

use alloc::{vec, vec::Vec};

use althing_primitives::{
    BodyId, Cadence, DomainId, MemberId, ObligationTerms, Party, Subject, Task,
};
use pallet_bodies::Mandate;
use pallet_timelock_treasury::{Allowances, Delays, FoundingLine, LineTerms};

use super::founding::{document, AUDITORS};
use crate::{
    configs::bodies::Mandates,
    constants::currency::{deposit, ALTH, EXISTENTIAL_DEPOSIT},
    AccountId, Balance, BlockNumber, Bodies, BodiesConfig, EmergencyConfig, ReportsConfig,
    TimelockTreasury, TimelockTreasuryConfig,
};

/// A day, in civil seconds.
const DAY: u64 = 24 * 60 * 60;
/// What the community begins with.
const ENDOWMENT: Balance = 500_000 * ALTH;
/// What Council and Guardians have for the deposits of what they file.
const BODY_ENDOWMENT: Balance = 100 * ALTH;

/// The founding members of these places, in the order of the roll.
fn members(places: core::ops::Range<u32>) -> Vec<MemberId> {
    places.map(MemberId).collect()
}

/// Alice, Bob and Charlie are the Council, which decides on applications and attests who hosted; Dave, Eve,
/// Ferdie, `//Citizen//0` and `//Citizen//1` are the Guardians. `day` is a day in blocks.
pub fn bodies(day: BlockNumber) -> BodiesConfig {
    let days = |count: u32| day.saturating_mul(count);
    let charged_with = |tasks: Vec<Task>| Mandate {
        calls: Mandates::NONE,
        tasks: tasks.try_into().unwrap_or_default(),
    };
    BodiesConfig {
        council: members(0..3),
        council_mandate: charged_with(vec![Task::Admission, Task::Attestation(DomainId(0))]),
        guardians: members(3..8),
        guardians_mandate: charged_with(Vec::new()),
        params: pallet_bodies::Params {
            nomination: days(7),
            voting: days(10),
            election_deposit: 10 * ALTH,
            candidacy_deposit: 10 * ALTH,
            motion_deposit: ALTH,
            motion_life: days(7),
            auditors: Some(AUDITORS),
            ..Default::default()
        },
    }
}

/// A pause lasts seven days. `day` is a day in blocks.
pub fn emergency(day: BlockNumber) -> EmergencyConfig {
    EmergencyConfig {
        params: pallet_emergency::Params {
            length: day.saturating_mul(7),
            ..Default::default()
        },
    }
}

/// Two lines of the Council's. `day` is a day in blocks.
pub fn treasury(day: BlockNumber) -> TimelockTreasuryConfig {
    let days = |count: u32| day.saturating_mul(count);
    let line = |name: &str, cap: Balance| FoundingLine {
        name: name.into(),
        purpose: document(name),
        terms: LineTerms {
            owner: BodyId::COUNCIL,
            cap: cap.saturating_mul(ALTH),
            allowances: Allowances {
                small: 1_000 * ALTH,
                medium: 10_000 * ALTH,
            },
        },
    };
    TimelockTreasuryConfig {
        lines: vec![line("running-the-chain", 20_000), line("places", 200_000)],
        params: pallet_timelock_treasury::Params {
            delays: Delays {
                small: days(1),
                medium: days(3),
                large: days(14),
            },
            window: days(28),
            milestone_window: days(364),
            confirmation: days(168),
            medium_allowance: 20_000 * ALTH,
            deposit: deposit(2, 900),
            ..Default::default()
        },
    }
}

/// The Council reports on the treasury each month, 30 civil days at most after its end.
pub fn reports() -> ReportsConfig {
    let council = BodyId::COUNCIL;
    let terms = ObligationTerms {
        cadence: Cadence::Monthly,
        grace: 30 * DAY,
        responsible: Party::Body(council),
    };
    ReportsConfig {
        obligations: vec![(Subject::Body(council), terms)],
        params: pallet_reports::Params {
            deposit: deposit(2, 2_900),
            ..Default::default()
        },
    }
}

/// What keyless accounts hold: each of the treasury's an existential deposit, its main one what the community
/// begins with, and Council and Guardians what their reports need.
pub fn accounts() -> impl Iterator<Item = (AccountId, Balance)> {
    let [main, rest @ ..] = TimelockTreasury::accounts();
    let rest = rest
        .into_iter()
        .map(|account| (account, EXISTENTIAL_DEPOSIT));
    let bodies =
        [BodyId::COUNCIL, BodyId::GUARDIANS].map(|body| (Bodies::account_of(body), BODY_ENDOWMENT));
    core::iter::once((main, ENDOWMENT.saturating_add(EXISTENTIAL_DEPOSIT)))
        .chain(rest)
        .chain(bodies)
}
