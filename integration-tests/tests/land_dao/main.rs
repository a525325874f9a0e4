//! A parcel is bought with the community's money: by a vote, the Guardians and time, and by nothing less
//! (story 1, and fault 13 line by line on the treasury).

mod budgets;
mod deposits;
mod parcel;
mod people;
mod signers;
mod timelock;

use althing_integration_tests::{
    belonging::{account, ask},
    treasury::{part, spend, SpendTerms},
    Chain,
};
use althing_primitives::{LineId, SpendId};
use althing_runtime::{constants::currency::ALTH, AccountId, Balance, BlockNumber, Hash, Runtime};
use pallet_timelock_treasury::{
    runtime_api::{LineInfo, SpendInfo, Status},
    Call, Error,
};
use sp_runtime::DispatchError;

pub(crate) type TreasuryCall = Call<Runtime>;
pub(crate) type TreasuryError = Error<Runtime>;
/// What a call came to.
pub(crate) type Outcome = Result<(), DispatchError>;

/// A line of the Council's, with a cap of 200,000 a month.
pub(crate) const PLACES: LineId = LineId(1);
/// Who is paid, and decides on nothing.
pub(crate) const PAYEE: &str = "//Landowner";
/// Who proposes.
pub(crate) const PROPOSER: &str = "//Citizen//9";
/// More than half of the Guardians, as many as it takes.
pub(crate) const THREE: [&str; 3] = ["//Dave", "//Eve", "//Ferdie"];

pub(crate) fn refused<T>(error: TreasuryError) -> Result<T, DispatchError> {
    Err(error.into())
}

/// All of it at once, when the delay is over.
pub(crate) fn at_once(line: LineId, amount: u128, purpose: &str) -> SpendTerms {
    spend(line, account(PAYEE), &[part(amount * ALTH, 0)], purpose)
}

pub(crate) fn line(chain: &mut Chain, line: LineId) -> LineInfo<Balance> {
    let info: Option<LineInfo<Balance>> = ask(chain, "TimelockTreasuryApi_line", line);
    info.expect("there is such a line")
}

pub(crate) fn status(chain: &mut Chain, id: SpendId) -> Status<BlockNumber> {
    let info: Option<SpendInfo<AccountId, Balance, Hash, BlockNumber>> =
        ask(chain, "TimelockTreasuryApi_spend", id);
    info.expect("it is not removed").status
}
