//! A year of accounts (story 8): twelve months that balance, reports that equal them, and what happens where
//! they are late, wrong or doubted.

mod refusals;
mod streams;
mod year;

use althing_integration_tests::{
    belonging::ask,
    motions::{council_moves, COUNCIL},
    treasury::{authorising, earliest, proposed, SpendTerms},
    Chain,
};
use althing_primitives::{BodyId, LineId, Month, SpendId, Subject};
use althing_runtime::{AccountId, Balance, Runtime};
use pallet_timelock_treasury::runtime_api::{Statement, TreasuryInfo};
use sp_runtime::DispatchError;

pub(crate) type TreasuryCall = pallet_timelock_treasury::Call<Runtime>;
pub(crate) type TreasuryError = pallet_timelock_treasury::Error<Runtime>;
pub(crate) type ReportsError = pallet_reports::Error<Runtime>;
/// What a call came to.
pub(crate) type Outcome = Result<(), DispatchError>;

/// The treasury as a whole: the Council reports on it.
pub(crate) const TREASURY: Subject = Subject::Body(BodyId::COUNCIL);
/// A line of the Council's.
pub(crate) const PLACES: LineId = LineId(1);
/// Who proposes and gives.
pub(crate) const CITIZEN: &str = "//Citizen//9";

pub(crate) fn statement(chain: &mut Chain, month: Month) -> Statement<Balance> {
    let statement: Option<Statement<Balance>> = ask(chain, "TimelockTreasuryApi_statement", month);
    statement.expect("it is no month to come")
}

pub(crate) fn treasury(chain: &mut Chain) -> TreasuryInfo<AccountId, Balance> {
    ask(chain, "TimelockTreasuryApi_treasury", ())
}

/// Has the Council approve a spend; its number, and the block from which on it is paid.
pub(crate) fn approved(chain: &mut Chain, terms: &SpendTerms) -> (SpendId, u32) {
    let id = proposed(chain, CITIZEN, terms);
    let came = council_moves(chain, &COUNCIL[..2], authorising(id, terms));
    assert_eq!(came, Ok(()));
    let from = earliest(chain, id).expect("it is approved");
    (id, from)
}
