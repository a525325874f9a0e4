//! A season's money: voted on with credits spread over many proposals, spent, given back, reported.

use althing_integration_tests::{
    belonging::{
        account, ask, balance, document, founded, now, number_of, pass_to, pass_until, send,
        send_together, ANYBODY,
    },
    motions::council_moves,
    referenda::{self, closed, decided, enacted, referendum, voters},
    treasury::{approved_by, earliest, executed, part, proposal, proposed, spend, SpendTerms},
    Chain,
};
use althing_primitives::{
    BodyId, Figures, LineId, Month, Period, PollId, SpendId, Subject, TrackId,
};
use althing_runtime::{constants::currency::ALTH, AccountId, Balance, BlockNumber, Runtime};
use frame_support::BoundedVec;
use pallet_quadratic_voting::{
    runtime_api::PurseInfo, Call as VotingCall, Error as VotingError, Polls, Stage, Tally,
};
use pallet_reports::{Call as ReportsCall, FiledFigures};
use pallet_timelock_treasury::{
    runtime_api::{LineInfo, Statement, TreasuryInfo},
    Allowances, Call, Counters, Error, Heading, LineTerms,
};
use sp_runtime::DispatchError;

pub(crate) const COUNCIL: BodyId = BodyId::COUNCIL;
/// Two of its three.
pub(crate) const TWO: [&str; 2] = ["//Alice", "//Bob"];
/// What each line may pay in a month.
const CAP: Balance = 300 * ALTH;
/// Nine that many want, one that one wants and the others do not, and one of which one alone takes notice.
const PROPOSALS: [&str; 11] = [
    "bread",
    "a garden",
    "tools",
    "books",
    "a sauna",
    "a boat",
    "bees",
    "music",
    "childcare",
    "a yacht",
    "a statue",
];
const YACHT: usize = 9;
const STATUE: usize = 10;
/// Who is paid.
const COOK: &str = "//Cook";

fn opening(name: &str) -> Call<Runtime> {
    Call::open_line {
        heading: Heading {
            name: name.as_bytes().to_vec().try_into().expect("it is short"),
            purpose: document(name),
        },
        terms: LineTerms {
            owner: COUNCIL,
            cap: CAP,
            allowances: Allowances {
                small: CAP,
                medium: 2 * CAP,
            },
        },
    }
}

fn next_line(chain: &mut Chain) -> LineId {
    chain.read(|| Counters::<Runtime>::get().line)
}

fn line(chain: &mut Chain, line: LineId) -> LineInfo<Balance> {
    let info: Option<LineInfo<Balance>> = ask(chain, "TimelockTreasuryApi_line", line);
    info.expect("there is such a line")
}

fn treasury(chain: &mut Chain) -> TreasuryInfo<AccountId, Balance> {
    ask(chain, "TimelockTreasuryApi_treasury", ())
}

/// How many votes the voter of that place casts in each of the eleven polls.
fn spread(voter: usize) -> [i16; 11] {
    let mut votes = [2; 11];
    (votes[YACHT], votes[STATUE]) = (-2, 0);
    votes[voter % YACHT] = 5;
    if voter == YACHT || voter == STATUE {
        votes = [1; 11];
        (votes[YACHT], votes[STATUE]) = (0, 0);
        votes[voter] = 8;
    }
    votes
}

fn cost(votes: [i16; 11]) -> u32 {
    votes
        .iter()
        .map(|votes| u32::from(votes.unsigned_abs()).pow(2))
        .sum()
}

fn ballots(polls: &[PollId], votes: [i16; 11]) -> VotingCall<Runtime> {
    let cast = polls
        .iter()
        .copied()
        .zip(votes)
        .filter(|(_, votes)| *votes != 0);
    let ballots = BoundedVec::truncate_from(cast.collect());
    VotingCall::vote_many { ballots }
}

/// Of one poll, as [`spread`] has it.
fn tally(poll: usize) -> Tally {
    let votes = || (0..voters().len()).map(|voter| spread(voter)[poll]);
    let sum = |sign: i16| {
        let cast = votes().filter(|votes| votes.signum() == sign);
        cast.map(|votes| u32::from(votes.unsigned_abs()))
            .sum::<u32>()
    };
    let heads = |cast: &dyn Fn(&i16) -> bool| {
        u32::try_from(votes().filter(cast).count()).expect("there are few")
    };
    Tally {
        ayes: sum(1).into(),
        nays: sum(-1).into(),
        voters: heads(&|votes| *votes != 0),
        aye_heads: heads(&|votes| *votes > 0),
    }
}

/// All in one block, since each poll has its own end.
fn everybody_spreads_their_credits(chain: &mut Chain, polls: &[PollId]) {
    let who = |place: usize| format!("//Citizen//{}", place + 1);
    let all: Vec<_> = (0..voters().len())
        .map(|place| (who(place), ballots(polls, spread(place)).into()))
        .collect();
    send_together(chain, &all);
    for place in 0..voters().len() {
        let (who, spent) = (who(place), cost(spread(place)));
        let member = number_of(chain, &who);
        let purse: PurseInfo<BlockNumber> = ask(chain, "QuadraticVotingApi_purse", member);
        let left = (100 - spent, 75 - spent);
        assert_eq!((purse.left, purse.left_ordinary), left, "{who}");
    }
    for (place, poll) in polls.iter().enumerate() {
        let row = chain
            .read(|| Polls::<Runtime>::get(poll))
            .expect("it is open");
        assert_eq!(row.tally, tally(place), "{}", PROPOSALS[place]);
    }
}

/// `co-living-network#13`: twelve spread their credits over eleven proposals. Nine pass and have a line; what
/// one alone takes notice of does not pass, whatever they give for it, nor what most are against.
#[test]
fn a_seasons_budget_is_voted_with_credits_spread_over_eleven_proposals() {
    let mut chain = founded();
    let bad_origin = Err(DispatchError::BadOrigin);
    assert_eq!(send(&mut chain, "//Alice", opening("a palace")), bad_origin);
    let alone = council_moves(&mut chain, &TWO, opening("a palace"));
    assert_eq!(alone, bad_origin, "nor does the Council");
    let first = next_line(&mut chain);
    let mut polls = Vec::new();
    for (place, name) in PROPOSALS.iter().enumerate() {
        let proposer = format!("//Citizen//{}", place + 1);
        let track = TrackId::BUDGET;
        polls.push(referenda::proposed(
            &mut chain,
            &proposer,
            track,
            opening(name),
        ));
    }

    let mut too_many = [3; 11];
    (too_many[YACHT], too_many[STATUE]) = (0, 0);
    assert_eq!(
        cost(too_many),
        81,
        "less than all of the hundred, more than 75 of them"
    );
    assert_eq!(
        send(&mut chain, "//Citizen//20", ballots(&polls, too_many)),
        Err(VotingError::<Runtime>::OrdinaryCreditsSpent.into())
    );
    everybody_spreads_their_credits(&mut chain, &polls);

    for (place, poll) in polls.iter().enumerate() {
        let name = PROPOSALS[place];
        let Some(from) = closed(&mut chain, *poll) else {
            let row = chain
                .read(|| Polls::<Runtime>::get(poll))
                .expect("not pruned");
            assert_eq!(row.stage, Stage::Rejected, "{name}");
            assert!(place == YACHT || place == STATUE, "{name}");
            continue;
        };
        assert!(place < YACHT, "{name}");
        referenda::pass_to(&mut chain, from);
        let next = next_line(&mut chain);
        assert_eq!(enacted(&mut chain, *poll), Ok(()), "{name}");
        let seen = line(&mut chain, next);
        assert_eq!(seen.heading.name.to_vec(), name.as_bytes());
        assert_eq!((seen.owner, seen.left), (COUNCIL, CAP), "{name}");
    }
    assert_eq!(next_line(&mut chain).0, first.0 + 9);
}

/// Has the citizens open a line, without the vote itself.
pub(crate) fn opened_line(chain: &mut Chain, name: &str) -> LineId {
    let next = next_line(chain);
    assert_eq!(decided(chain, TrackId::BUDGET, opening(name)), Ok(()));
    next
}

/// A spend of two parts out of a line, approved by two of the Council, of which the first is paid.
pub(crate) fn half_paid(chain: &mut Chain, line: LineId, parts: [Balance; 2]) -> SpendId {
    let terms = to_the_cook(line, &parts);
    let id = proposed(chain, "//Citizen//2", &terms);
    assert_eq!(approved_by(chain, &TWO, id, &terms), Ok(()));
    let from = earliest(chain, id).expect("two of three are enough");
    pass_to(chain, from);
    assert_eq!(executed(chain, ANYBODY, id), Ok(Some(parts[0])));
    id
}

pub(crate) fn to_the_cook(line: LineId, parts: &[Balance]) -> SpendTerms {
    let parts: Vec<_> = parts.iter().map(|amount| part(*amount, 0)).collect();
    spend(line, account(COOK), &parts, "bread for a month")
}

/// `co-living-network#14`: what was promised and is taken back is free again to the planck; what a month
/// leaves raises no cap of the next; and a line that is closed held nothing.
#[test]
fn what_a_line_does_not_use_returns_to_the_reserve() {
    let mut chain = founded();
    let bread = opened_line(&mut chain, "bread");
    let month = Month::of(now(&mut chain));
    let id = half_paid(&mut chain, bread, [100 * ALTH, 150 * ALTH]);
    assert_eq!(balance(&mut chain, COOK), 100 * ALTH);
    let seen = line(&mut chain, bread);
    assert_eq!(
        (seen.promised.total(), seen.spent.total()),
        (150 * ALTH, 100 * ALTH)
    );
    assert_eq!(seen.left, CAP - 100 * ALTH);
    let close = Call::<Runtime>::close_line { line: bread };
    let promises = Err(Error::<Runtime>::LineStillPromises.into());
    assert_eq!(decided(&mut chain, TrackId::BUDGET, close), promises);

    let claw_back = Call::<Runtime>::claw_back { id };
    assert_eq!(
        send(&mut chain, "//Alice", claw_back.clone()),
        Err(DispatchError::BadOrigin)
    );
    let was = treasury(&mut chain);
    assert_eq!(was.promised, 150 * ALTH);
    assert_eq!(was.free, was.total - was.contingency - was.promised);
    assert_eq!(council_moves(&mut chain, &TWO, claw_back), Ok(()));
    let is = treasury(&mut chain);
    let statement: Option<Statement<Balance>> =
        ask(&mut chain, "TimelockTreasuryApi_statement", month);
    let statement = statement.expect("so far");
    assert!(!statement.is_final);
    assert_eq!(is.promised, 0);
    let begun = 500_000 * ALTH;
    assert_eq!(is.total, begun + statement.inflow.total() - 100 * ALTH);
    assert_eq!(is.free, is.total - is.contingency, "free for all lines");
    assert_eq!(line(&mut chain, bread).promised.total(), 0);
    assert_eq!(
        balance(&mut chain, COOK),
        100 * ALTH,
        "what was paid stays paid"
    );

    a_months_rest_raises_no_cap(&mut chain, bread, month);
    the_line_is_given_up(&mut chain, bread, month);
}

fn a_months_rest_raises_no_cap(chain: &mut Chain, bread: LineId, month: Month) {
    assert_eq!(Month::of(now(chain)), month);
    let free = treasury(chain).free;
    pass_until(chain, month.end());
    let seen = line(chain, bread);
    let left = (seen.left, seen.spent.total());
    assert_eq!(left, (CAP, 0), "no more than in any month");
    assert_eq!(treasury(chain).free, free, "and nothing is kept for it");
}

/// Once it has reported on its last promise.
fn the_line_is_given_up(chain: &mut Chain, bread: LineId, month: Month) {
    let close = Call::<Runtime>::close_line { line: bread };
    let owed = Err(Error::<Runtime>::ReportOwed.into());
    assert_eq!(decided(chain, TrackId::BUDGET, close.clone()), owed);
    let figures = expected(chain, Subject::Line(bread), month);
    let told = figures.expect("the month is over");
    assert_eq!((told.opening, told.closing), (0, 0));
    assert_eq!((told.inflow, told.outflow), (250 * ALTH, 250 * ALTH));
    let report = file(Subject::Line(bread), month, figures);
    assert_eq!(council_moves(chain, &TWO, report), Ok(()));
    let closing = referendum(chain, "//Citizen//1", TrackId::BUDGET, close);
    assert_eq!(closing, Ok(()));
    let terms = to_the_cook(bread, &[ALTH]);
    let late = send(chain, "//Citizen//2", proposal(&terms));
    assert_eq!(late, Err(Error::<Runtime>::LineClosed.into()));
}

/// A report on a month, with that statement.
pub(crate) fn file(
    subject: Subject,
    month: Month,
    statement: Option<Figures<Balance>>,
) -> ReportsCall<Runtime> {
    ReportsCall::file {
        subject,
        period: Period::Month(month),
        document: document("what became of it"),
        figures: FiledFigures {
            statement,
            ..Default::default()
        },
    }
}

/// What the statement must be; nothing before the month is over.
pub(crate) fn expected(
    chain: &mut Chain,
    subject: Subject,
    month: Month,
) -> Option<Figures<Balance>> {
    ask(
        chain,
        "ReportsApi_expected",
        (subject, Period::Month(month)),
    )
}
