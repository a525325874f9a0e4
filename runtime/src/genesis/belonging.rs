//! What the community of the developers' presets is for, and who belongs to it from the first block on:
//! all persons of [`founding`], as citizens.

use alloc::{vec, vec::Vec};

use althing_primitives::{BodyId, CivilSeconds, MemberClass, Nullifier, Right};
use pallet_contributions::{DomainTerms, Threshold, Thresholds};
use pallet_membership::{Ceiling, ClassParams, Founder, PerClass};

use super::founding::{did, document, nullifier, persons, FOUNDED, PERSONHOOD, YEAR};
use crate::{
    constants::currency::ALTH, AccountId, Balance, BlockNumber, CharterConfig, ContributionsConfig,
    MembershipConfig,
};

/// A day, in civil seconds.
const DAY: u64 = 24 * 60 * 60;

/// The charter, two laws and a goal. `day` is a day in blocks.
pub fn charter(day: BlockNumber) -> CharterConfig {
    let days = |count: u32| day.saturating_mul(count);
    let law = |name, entrenched| pallet_charter::FoundingLaw {
        document: document(name),
        entrenched,
    };
    CharterConfig {
        charter: Some(document("charter")),
        goals: vec![pallet_charter::GoalTerms {
            beneficiaries: document("beneficiaries"),
            metric: document("members-in-good-standing"),
            target: 100,
            deadline: CivilSeconds::MAX,
            evidence: document("evidence"),
        }],
        laws: vec![law("conduct", false), law("rights-of-members", true)],
        params: pallet_charter::Params {
            season_length: days(84),
            second_vote_gap: days(28),
            // A poll on it that has to wait for the next season still fits.
            second_vote_window: days(84),
            ..Default::default()
        },
    }
}

/// Everybody founds the community as a citizen and has paid for a year, but `//Citizen//23`, whose dues
/// end after 30 days. `day` is a day in blocks.
pub fn membership(day: BlockNumber) -> MembershipConfig {
    let days = |count: u32| day.saturating_mul(count);
    let founders: Vec<AccountId> = persons().collect();
    let last = founders.len().saturating_sub(1);
    let founder = |(index, account): (usize, &AccountId)| {
        let did = did(account);
        Founder {
            did,
            class: MemberClass::Citizen,
            nullifier: Some(Nullifier {
                schema: PERSONHOOD,
                value: nullifier(&did),
            }),
            since: FOUNDED,
            paid_for: if index == last { 30 * DAY } else { YEAR },
        }
    };
    let class = |deposit: Balance, dues: Balance, vouches, yearly_vouches, ceiling| ClassParams {
        deposit: deposit.saturating_mul(ALTH),
        dues: dues.saturating_mul(ALTH),
        vouches,
        waiting: days(7),
        probation: 90 * DAY,
        yearly_vouches,
        ceiling,
    };
    let ceiling = Ceiling {
        least: 20,
        percent: 25,
    };
    MembershipConfig {
        members: founders.iter().enumerate().map(founder).collect(),
        params: pallet_membership::Params {
            classes: PerClass {
                citizens: class(5, 10, 3, 10, Some(ceiling)),
                residents: class(5, 5, 1, 0, None),
                allies: class(1, 1, 1, 0, None),
            },
            application_life: days(84),
            objection_deposit: 5 * ALTH,
            objection_period: days(14),
            notice_deposit: 5 * ALTH,
            answer_period: days(14),
            notice_life: days(168),
            leave_notice: days(14),
            ..Default::default()
        },
    }
}

/// One domain, of the Council: hours that members host. `day` is a day in blocks.
pub fn contributions(day: BlockNumber) -> ContributionsConfig {
    let days = |count: u32| day.saturating_mul(count);
    let threshold = Threshold {
        right: Right::Candidacy,
        domain: althing_primitives::DomainId(0),
        points: 10,
    };
    ContributionsConfig {
        domains: vec![DomainTerms {
            document: document("hosting"),
            owner: BodyId::COUNCIL,
            attestations: 2,
            half_life: days(168),
        }],
        params: pallet_contributions::Params {
            entry_deposit: ALTH,
            dispute_deposit: 5 * ALTH,
            window: days(7),
            decision: days(28),
            max_units: 1_000,
            thresholds: Thresholds::truncate_from(vec![threshold]),
        },
    }
}
