//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what others announce and ask.
pub trait WeightInfo {
    /// `found`, with all seats taken.
    fn found() -> Weight;
    /// `charge`
    fn charge() -> Weight;
    /// `change_seats`
    fn change_seats() -> Weight;
    /// `set_lead`
    fn set_lead() -> Weight;
    /// `wind_up` and `dissolve`, of a group with all seats taken.
    fn wind_up() -> Weight;
    /// `recall`
    fn recall() -> Weight;
    /// `resign`
    fn resign() -> Weight;
    /// `vacate`
    fn vacate() -> Weight;
    /// `propose`, of a call of that length.
    fn propose(length: u32) -> Weight;
    /// `approve`, of a call of that length.
    fn approve(length: u32) -> Weight;
    /// `execute`, of a call of that length, the call apart.
    fn execute(length: u32) -> Weight;
    /// `withdraw_motion`
    fn withdraw_motion() -> Weight;
    /// `clear_motion`
    fn clear_motion() -> Weight;
    /// `open_election`
    fn open_election() -> Weight;
    /// `stand`
    fn stand() -> Weight;
    /// `back`
    fn back() -> Weight;
    /// `withdraw_candidacy`
    fn withdraw_candidacy() -> Weight;
    /// `cast`
    fn cast() -> Weight;
    /// `close_election`, of as many candidates as there can be.
    fn close_election() -> Weight;
    /// `prune_ballots`, of so many.
    fn prune_ballots(keys: u32) -> Weight;
    /// `refresh_mirror`
    fn refresh_mirror() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// What a change of a controller costs in this pallet.
    fn on_controller_change() -> Weight;
    /// What a change of standing costs in this pallet.
    fn on_standing_change() -> Weight;
    /// What asking whether an identity may be deactivated costs in this pallet.
    fn may_deactivate() -> Weight;
}

impl WeightInfo for () {
    fn found() -> Weight {
        Weight::zero()
    }

    fn charge() -> Weight {
        Weight::zero()
    }

    fn change_seats() -> Weight {
        Weight::zero()
    }

    fn set_lead() -> Weight {
        Weight::zero()
    }

    fn wind_up() -> Weight {
        Weight::zero()
    }

    fn recall() -> Weight {
        Weight::zero()
    }

    fn resign() -> Weight {
        Weight::zero()
    }

    fn vacate() -> Weight {
        Weight::zero()
    }

    fn propose(_: u32) -> Weight {
        Weight::zero()
    }

    fn approve(_: u32) -> Weight {
        Weight::zero()
    }

    fn execute(_: u32) -> Weight {
        Weight::zero()
    }

    fn withdraw_motion() -> Weight {
        Weight::zero()
    }

    fn clear_motion() -> Weight {
        Weight::zero()
    }

    fn open_election() -> Weight {
        Weight::zero()
    }

    fn stand() -> Weight {
        Weight::zero()
    }

    fn back() -> Weight {
        Weight::zero()
    }

    fn withdraw_candidacy() -> Weight {
        Weight::zero()
    }

    fn cast() -> Weight {
        Weight::zero()
    }

    fn close_election() -> Weight {
        Weight::zero()
    }

    fn prune_ballots(_: u32) -> Weight {
        Weight::zero()
    }

    fn refresh_mirror() -> Weight {
        Weight::zero()
    }

    fn set_params() -> Weight {
        Weight::zero()
    }

    fn on_controller_change() -> Weight {
        Weight::zero()
    }

    fn on_standing_change() -> Weight {
        Weight::zero()
    }

    fn may_deactivate() -> Weight {
        Weight::zero()
    }
}
