//! Sets the stage for the benchmarks.

use althing_primitives::{
    BodyId, BodySeats, CivilSeconds, Did, Generation, LineId, Period, Subject, TrackId,
};
use frame_support::traits::fungible::Mutate;

use super::{
    referendum, AcceptedOnes, Account, Balances, Leap, RuntimeOrigin, System, Test, World,
};
use crate::{benchmarking::BenchmarkHelper, mock::BEGIN, mock::BLOCK, mock::RICH};

/// Guardian 40 is the last of a hundred.
const GUARDIAN: Account = 40;

impl BenchmarkHelper<Test> for World {
    fn citizens(track: TrackId) -> RuntimeOrigin {
        referendum(track)
    }

    fn guardian() -> (Account, Generation) {
        let mut seats: Vec<Account> = (1_000..1_099).collect();
        seats.push(GUARDIAN);
        Self::seat(BodyId::GUARDIANS, &seats);
        let generation = <Self as BodySeats<Account>>::generation(BodyId::GUARDIANS);
        (GUARDIAN, generation.unwrap())
    }

    fn identity(seed: u32) -> (Did, Account) {
        let who = Account::from(seed);
        Balances::set_balance(&who, RICH);
        (super::did(who), who)
    }

    fn set_now(now: CivilSeconds) {
        Leap::set(now.0 - BEGIN - System::block_number() * BLOCK);
    }

    fn accept(line: LineId, period: Period) {
        AcceptedOnes::mutate(|all| all.insert((Subject::Line(line), period)));
    }
}
