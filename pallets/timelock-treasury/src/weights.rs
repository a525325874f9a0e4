//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what other pallets ask.
pub trait WeightInfo {
    /// `propose_spend`
    fn propose_spend() -> Weight;
    /// `open_stream`
    fn open_stream() -> Weight;
    /// `authorize_spend`
    fn authorize_spend() -> Weight;
    /// `approve_spend`
    fn approve_spend() -> Weight;
    /// `object`
    fn object() -> Weight;
    /// `object` that lifts the spend.
    fn object_and_lift() -> Weight;
    /// `confirm_spend`
    fn confirm_spend() -> Weight;
    /// `execute` in a month that has its books, within its time.
    fn execute() -> Weight;
    /// `execute` as the first booking of a month in treasury and line, and after a time of waiting.
    fn execute_at_worst() -> Weight;
    /// `release_milestone`
    fn release_milestone() -> Weight;
    /// `cancel`
    fn cancel() -> Weight;
    /// `claw_back`
    fn claw_back() -> Weight;
    /// `clear_spend`
    fn clear_spend() -> Weight;
    /// `sync`
    fn sync() -> Weight;
    /// `give`
    fn give() -> Weight;
    /// `open_line`
    fn open_line() -> Weight;
    /// `set_line`
    fn set_line() -> Weight;
    /// `close_line`
    fn close_line() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// What announcing income costs in this pallet.
    fn on_income() -> Weight;
    /// The hook `on_income`, in a block in which the books were read and written.
    fn on_income_again() -> Weight;
    /// What the end of a body costs in this pallet.
    fn on_body_end() -> Weight;
    /// What asking about an identity costs in this pallet.
    fn may_deactivate() -> Weight;
}

impl WeightInfo for () {
    fn propose_spend() -> Weight {
        Weight::zero()
    }

    fn open_stream() -> Weight {
        Weight::zero()
    }

    fn authorize_spend() -> Weight {
        Weight::zero()
    }

    fn approve_spend() -> Weight {
        Weight::zero()
    }

    fn object() -> Weight {
        Weight::zero()
    }

    fn object_and_lift() -> Weight {
        Weight::zero()
    }

    fn confirm_spend() -> Weight {
        Weight::zero()
    }

    fn execute() -> Weight {
        Weight::zero()
    }

    fn execute_at_worst() -> Weight {
        Weight::zero()
    }

    fn release_milestone() -> Weight {
        Weight::zero()
    }

    fn cancel() -> Weight {
        Weight::zero()
    }

    fn claw_back() -> Weight {
        Weight::zero()
    }

    fn clear_spend() -> Weight {
        Weight::zero()
    }

    fn sync() -> Weight {
        Weight::zero()
    }

    fn give() -> Weight {
        Weight::zero()
    }

    fn open_line() -> Weight {
        Weight::zero()
    }

    fn set_line() -> Weight {
        Weight::zero()
    }

    fn close_line() -> Weight {
        Weight::zero()
    }

    fn set_params() -> Weight {
        Weight::zero()
    }

    fn on_income() -> Weight {
        Weight::zero()
    }

    fn on_income_again() -> Weight {
        Weight::zero()
    }

    fn on_body_end() -> Weight {
        Weight::zero()
    }

    fn may_deactivate() -> Weight {
        Weight::zero()
    }
}
