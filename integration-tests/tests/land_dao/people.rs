//! Who decides on the parcel: seats that anybody reads, and voices that no tokens buy.

use althing_integration_tests::{
    belonging::{account, ask, founded, new_citizen, number_of, voter},
    referenda::{cast, closed, enacted, opened},
    treasury::{authorising, proposed},
    Chain, Person,
};
use althing_primitives::{BodyId, LineId, MemberClass, TrackId};
use althing_runtime::{
    constants::currency::ALTH, AccountId, Balance, BlockNumber, QuadraticVoting,
};
use pallet_bodies::runtime_api::SeatInfo;
use pallet_timelock_treasury::runtime_api::{LineInfo, TreasuryInfo};

use crate::{at_once, PLACES, PROPOSER};

/// Who rules the seats that may act.
fn seats(chain: &mut Chain, body: BodyId) -> Vec<AccountId> {
    let seats: Vec<SeatInfo<AccountId, BlockNumber>> = ask(chain, "BodiesApi_seats", body);
    assert!(seats.iter().all(|seat| seat.acts));
    seats
        .into_iter()
        .filter_map(|seat| seat.controller)
        .collect()
}

/// `land-dao#1`
#[test]
fn everybody_reads_who_sits_and_what_there_is() {
    let mut chain = founded();
    let council = ["//Alice", "//Bob", "//Charlie"].map(account);
    assert_eq!(seats(&mut chain, BodyId::COUNCIL), council);
    let guardians = [
        "//Dave",
        "//Eve",
        "//Ferdie",
        "//Citizen//0",
        "//Citizen//1",
    ]
    .map(account);
    assert_eq!(seats(&mut chain, BodyId::GUARDIANS), guardians);

    let treasury: TreasuryInfo<AccountId, Balance> =
        ask(&mut chain, "TimelockTreasuryApi_treasury", ());
    assert!(treasury.total >= 500_000 * ALTH);
    assert_eq!(treasury.promised, 0);
    assert!(treasury.contingency >= 50_000 * ALTH, "a tenth");
    let lines: Vec<(LineId, LineInfo<Balance>)> = ask(&mut chain, "TimelockTreasuryApi_lines", ());
    let left: Vec<_> = lines.iter().map(|(id, line)| (*id, line.left)).collect();
    assert_eq!(left, [(LineId(0), 20_000 * ALTH), (PLACES, 200_000 * ALTH)]);
}

/// `land-dao#2 #3`: whoever came in yesterday proposes like anybody else.
#[test]
fn a_newcomer_becomes_a_citizen_and_proposes() {
    let mut chain = founded();
    let newcomer = "//Mila";
    let member = new_citizen(&mut chain, newcomer);
    let seat = voter(&mut chain, newcomer).expect("the seat is taken");
    assert_eq!((seat.id, seat.status.class), (member, MemberClass::Citizen));
    let terms = at_once(PLACES, 150_000, "parcel");
    proposed(&mut chain, newcomer, &terms);
}

/// `land-dao#4 #R6`: twenty who are a little for it outvote one who spends eighty-one credits against it, and
/// whose tokens buy not a credit more.
#[test]
fn many_who_care_a_little_outvote_one_who_cares_much() {
    let mut chain = founded();
    let terms = at_once(PLACES, 150_000, "parcel");
    let id = proposed(&mut chain, PROPOSER, &terms);
    let poll = opened(
        &mut chain,
        PROPOSER,
        TrackId::LARGE_SPEND,
        authorising(id, &terms),
    );
    let many: Vec<_> = (2..22)
        .map(|index| Person::named(&format!("//Citizen//{index}")))
        .collect();
    let sent = cast(&mut chain, &many, poll, 1);
    assert!(sent.iter().all(|sent| *sent == Ok(Ok(()))));

    let rich = [Person::named("//Ferdie")];
    let too_many = cast(&mut chain, &rich, poll, -11);
    assert!(
        matches!(too_many[..], [Ok(Err(_))]),
        "a million tokens: 121 credits of 100"
    );
    assert_eq!(cast(&mut chain, &rich, poll, -9), [Ok(Ok(()))]);
    let member = number_of(&mut chain, "//Ferdie");
    let purse = chain.read(|| QuadraticVoting::purse(member));
    assert_eq!((purse.budget.all, purse.left), (100, 19));

    let from = closed(&mut chain, poll).expect("69 of 100 votes are for it");
    althing_integration_tests::referenda::pass_to(&mut chain, from);
    assert_eq!(enacted(&mut chain, poll), Ok(()));
}
