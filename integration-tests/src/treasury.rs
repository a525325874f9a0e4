//! The community's money, as stories need it.

use althing_primitives::{
    Figures, IncomeSource, LineId, Month, Period, SchemaId, SpendId, Subject, TrackId,
};
use althing_runtime::{
    AccountId, Balance, Balances, BlockNumber, Hash, Runtime, RuntimeCall, RuntimeEvent,
    TimelockTreasury,
};
use frame_support::traits::fungible::Inspect;
use pallet_credentials::{Call as CredentialsCall, Terms as CredentialTerms};
use pallet_reports::{Call as ReportsCall, FiledFigures, Opinion};
use pallet_timelock_treasury::{
    Call, Counters, Event, Part, Payee, Schedule, Spends, Terms, TreasuryAccount,
};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{
    traits::{BlakeTwo256, Hash as _},
    DispatchError,
};

use crate::{
    belonging::{ask, did_of, document, now, send, YEAR},
    motions::{council_moves, COUNCIL},
    referenda::decided,
    Chain,
};

/// All terms of a spend, of the runtime's types.
pub type SpendTerms = Terms<AccountId, Balance, BlockNumber>;

/// The account that takes income from `source`.
#[must_use]
pub fn pot(source: IncomeSource) -> AccountId {
    TimelockTreasury::account(TreasuryAccount::Pot(source))
}

/// What lies in one of the treasury's accounts.
pub fn holds(chain: &mut Chain, which: TreasuryAccount) -> Balance {
    chain.read(|| Balances::balance(&TimelockTreasury::account(which)))
}

/// A part that is paid `after` blocks once the delay is over.
#[must_use]
pub const fn part(amount: Balance, after: BlockNumber) -> Part<Balance, BlockNumber> {
    Part {
        amount,
        after,
        milestone: false,
    }
}

/// A part that is paid once the report on it was accepted.
#[must_use]
pub const fn milestone(amount: Balance, after: BlockNumber) -> Part<Balance, BlockNumber> {
    Part {
        amount,
        after,
        milestone: true,
    }
}

/// A spend out of `line` to that account, in these parts.
///
/// # Panics
/// If there are too many of them.
#[must_use]
pub fn spend(
    line: LineId,
    payee: AccountId,
    parts: &[Part<Balance, BlockNumber>],
    purpose: &str,
) -> SpendTerms {
    Terms {
        line,
        payee: Payee::Account(payee),
        schedule: Schedule::Parts(parts.to_vec().try_into().expect("there is room")),
        purpose: document(purpose),
        emergency: None,
    }
}

/// The call by which these terms are proposed.
#[must_use]
pub fn proposal(terms: &SpendTerms) -> RuntimeCall {
    let Terms {
        line,
        payee,
        purpose,
        emergency,
        schedule,
    } = terms.clone();
    match schedule {
        Schedule::Parts(parts) => Call::<Runtime>::propose_spend {
            line,
            payee,
            parts,
            purpose,
            emergency,
        }
        .into(),
        Schedule::Stream {
            amount,
            every,
            times,
        } => Call::<Runtime>::open_stream {
            line,
            payee,
            amount,
            every,
            times,
            purpose,
        }
        .into(),
    }
}

/// The hash that is decided on.
#[must_use]
pub fn hash_of(terms: &SpendTerms) -> Hash {
    BlakeTwo256::hash_of(terms)
}

/// Has `who` propose; the number of the spend.
///
/// # Panics
/// If it cannot be proposed.
pub fn proposed(chain: &mut Chain, who: &str, terms: &SpendTerms) -> SpendId {
    let id = chain.read(|| Counters::<Runtime>::get().spend);
    assert_eq!(send(chain, who, proposal(terms)), Ok(()), "{who} proposes");
    id
}

/// The call by which a motion or a vote approves these terms.
#[must_use]
pub fn authorising(id: SpendId, terms: &SpendTerms) -> Call<Runtime> {
    Call::authorize_spend {
        id,
        terms: hash_of(terms),
    }
}

/// Has each of these approve by name.
///
/// # Errors
/// That of the first who may not.
pub fn approved_by(
    chain: &mut Chain,
    seats: &[&str],
    id: SpendId,
    terms: &SpendTerms,
) -> Result<(), DispatchError> {
    let terms = hash_of(terms);
    for seat in seats {
        send(chain, seat, Call::<Runtime>::approve_spend { id, terms })?;
    }
    Ok(())
}

/// The first block in which an approved spend can be paid; nothing if it is not approved.
pub fn earliest(chain: &mut Chain, id: SpendId) -> Option<BlockNumber> {
    use pallet_timelock_treasury::Stage;
    let spend = chain.read(|| Spends::<Runtime>::get(id))?;
    match spend.stage {
        Stage::Approved { earliest, .. } => Some(earliest),
        _ => None,
    }
}

/// Has anybody, `who`, execute a spend; what was paid, nothing if it waits.
///
/// # Errors
/// The call's.
pub fn executed(
    chain: &mut Chain,
    who: &str,
    id: SpendId,
) -> Result<Option<Balance>, DispatchError> {
    send(chain, who, Call::<Runtime>::execute { id })?;
    let paid = chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::TimelockTreasury(Event::Paid { amount, .. }) => Some(amount),
        _ => None,
    });
    Ok(paid)
}

/// The schema of auditors in the presets.
pub const AUDITING: SchemaId = SchemaId(5);

/// Has the citizens accredit the first issuer for auditors, and it attest `who` as one.
///
/// # Panics
/// If it fails.
pub fn accredit_auditor(chain: &mut Chain, who: &str) {
    let issuer = did_of(chain, "//Issuer//0");
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer,
        schema: AUDITING,
        until: now(chain).saturating_add(2 * YEAR),
    };
    assert_eq!(decided(chain, TrackId::ACCREDITATION, accredit), Ok(()));
    let issue = CredentialsCall::<Runtime>::issue {
        subject: did_of(chain, who),
        schema: AUDITING,
        terms: CredentialTerms {
            commitment: H256(blake2_256(who.as_bytes())),
            validity: YEAR * 3 / 2,
            nullifier: None,
        },
    };
    assert_eq!(send(chain, "//Issuer//0", issue), Ok(()));
}

/// The statement that a report on that month must repeat.
pub fn expected(chain: &mut Chain, subject: Subject, month: Month) -> Option<Figures<Balance>> {
    ask(
        chain,
        "ReportsApi_expected",
        (subject, Period::Month(month)),
    )
}

/// The call by which the report on a month is filed with this statement.
#[must_use]
pub fn filing(
    subject: Subject,
    month: Month,
    statement: Option<Figures<Balance>>,
) -> ReportsCall<Runtime> {
    ReportsCall::file {
        subject,
        period: Period::Month(month),
        document: document("report"),
        figures: FiledFigures {
            statement,
            ..Default::default()
        },
    }
}

/// What comes of the report of the Council on a month, with the chain's own figures.
///
/// # Errors
/// Those of `file`.
pub fn council_files(
    chain: &mut Chain,
    subject: Subject,
    month: Month,
) -> Result<(), DispatchError> {
    let statement = expected(chain, subject, month);
    council_moves(chain, &COUNCIL[..2], filing(subject, month, statement))
}

/// Has an auditor say what they think of the first version of a report.
///
/// # Errors
/// Those of `opine`.
pub fn opine(
    chain: &mut Chain,
    auditor: &str,
    subject: Subject,
    period: Period,
    opinion: Opinion,
) -> Result<(), DispatchError> {
    let opine = ReportsCall::<Runtime>::opine {
        subject,
        period,
        version: 1,
        schema: AUDITING,
        opinion,
        document: document("opinion"),
    };
    send(chain, auditor, opine)
}
