//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what is done around a ballot that may be free.
pub trait WeightInfo {
    /// `propose`, of a call of that length.
    fn propose(length: u32) -> Weight;
    /// `open`, of a call of that length.
    fn open(length: u32) -> Weight;
    /// `withdraw`
    fn withdraw() -> Weight;
    /// `vote`
    fn vote() -> Weight;
    /// `vote_many`, of so many ballots.
    fn vote_many(ballots: u32) -> Weight;
    /// `reclaim`
    fn reclaim() -> Weight;
    /// `close`
    fn close() -> Weight;
    /// `enact`, of a call of that length, the call apart.
    fn enact(length: u32) -> Weight;
    /// `object`, to a call of that length.
    fn object(length: u32) -> Weight;
    /// `reaffirm`, of a call of that length.
    fn reaffirm(length: u32) -> Weight;
    /// `prune_ballots`, of so many.
    fn prune_ballots(keys: u32) -> Weight;
    /// `follow`
    fn follow() -> Weight;
    /// `resume_voice`
    fn resume_voice() -> Weight;
    /// `set_track`
    fn set_track() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// Finding out whether a ballot is free, and counting it.
    fn free_ballot() -> Weight;
    /// What another pallet pays when it has a second vote opened, on a call of that length.
    fn open_second_vote(length: u32) -> Weight;
    /// What a change of standing costs in this pallet.
    fn on_standing_change() -> Weight;
}

impl WeightInfo for () {
    fn propose(_: u32) -> Weight {
        Weight::zero()
    }

    fn open(_: u32) -> Weight {
        Weight::zero()
    }

    fn withdraw() -> Weight {
        Weight::zero()
    }

    fn vote() -> Weight {
        Weight::zero()
    }

    fn vote_many(_: u32) -> Weight {
        Weight::zero()
    }

    fn reclaim() -> Weight {
        Weight::zero()
    }

    fn close() -> Weight {
        Weight::zero()
    }

    fn enact(_: u32) -> Weight {
        Weight::zero()
    }

    fn object(_: u32) -> Weight {
        Weight::zero()
    }

    fn reaffirm(_: u32) -> Weight {
        Weight::zero()
    }

    fn prune_ballots(_: u32) -> Weight {
        Weight::zero()
    }

    fn follow() -> Weight {
        Weight::zero()
    }

    fn resume_voice() -> Weight {
        Weight::zero()
    }

    fn set_track() -> Weight {
        Weight::zero()
    }

    fn set_params() -> Weight {
        Weight::zero()
    }

    fn free_ballot() -> Weight {
        Weight::zero()
    }

    fn open_second_vote(_: u32) -> Weight {
        Weight::zero()
    }

    fn on_standing_change() -> Weight {
        Weight::zero()
    }
}
