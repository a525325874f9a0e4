//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls.
pub trait WeightInfo {
    /// `apply`
    fn apply() -> Weight;
    /// `apply_for`
    fn apply_for() -> Weight;
    /// `close_application`
    fn close_application() -> Weight;
    /// `vouch`
    fn vouch() -> Weight;
    /// `withdraw_vouch`
    fn withdraw_vouch() -> Weight;
    /// `object`
    fn object() -> Weight;
    /// `admit`, of somebody who is out, with so many vouches and objectors.
    fn admit(vouches: u32, objectors: u32) -> Weight;
    /// `admit`, of a member for a class with more rights.
    fn promote(vouches: u32, objectors: u32) -> Weight;
    /// `reject`
    fn reject() -> Weight;
    /// `mint_badge`
    fn mint_badge() -> Weight;
    /// `mint_badge`, of one that was left behind.
    fn move_badge() -> Weight;
    /// `renew`
    fn renew() -> Weight;
    /// `collect_dues`
    fn collect_dues() -> Weight;
    /// `mark_lapsed`, for so many members.
    fn mark_lapsed(members: u32) -> Weight;
    /// `challenge`
    fn challenge() -> Weight;
    /// `suspend`
    fn suspend() -> Weight;
    /// `reinstate`
    fn reinstate() -> Weight;
    /// `change_class`
    fn change_class() -> Weight;
    /// `give_notice`
    fn give_notice() -> Weight;
    /// `answer`
    fn answer() -> Weight;
    /// `withdraw_notice`
    fn withdraw_notice() -> Weight;
    /// `expel`
    fn expel() -> Weight;
    /// `lift_bar`
    fn lift_bar() -> Weight;
    /// `leave`
    fn leave() -> Weight;
    /// `cancel_leave`
    fn cancel_leave() -> Weight;
    /// `finish_leave`
    fn finish_leave() -> Weight;
    /// `bind_nullifier`
    fn bind_nullifier() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// The hook `OnControllerChange`, for who makes an identity change hands.
    fn on_controller_change() -> Weight;
    /// A hook of `OnRecovery`, for who arms or ends a recovery.
    fn on_recovery() -> Weight;
    /// The hook `OnPersonhoodRenewed`, for who issues or renews a credential of personhood.
    fn on_personhood_renewed() -> Weight;
    /// The hook `OnNullifierMoved`, for who moves a nullifier.
    fn on_nullifier_moved() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn apply() -> Weight {
        Weight::zero()
    }
    fn apply_for() -> Weight {
        Weight::zero()
    }
    fn close_application() -> Weight {
        Weight::zero()
    }
    fn vouch() -> Weight {
        Weight::zero()
    }
    fn withdraw_vouch() -> Weight {
        Weight::zero()
    }
    fn object() -> Weight {
        Weight::zero()
    }
    fn admit(_: u32, _: u32) -> Weight {
        Weight::zero()
    }
    fn promote(_: u32, _: u32) -> Weight {
        Weight::zero()
    }
    fn reject() -> Weight {
        Weight::zero()
    }
    fn mint_badge() -> Weight {
        Weight::zero()
    }
    fn move_badge() -> Weight {
        Weight::zero()
    }
    fn renew() -> Weight {
        Weight::zero()
    }
    fn collect_dues() -> Weight {
        Weight::zero()
    }
    fn mark_lapsed(_: u32) -> Weight {
        Weight::zero()
    }
    fn challenge() -> Weight {
        Weight::zero()
    }
    fn suspend() -> Weight {
        Weight::zero()
    }
    fn reinstate() -> Weight {
        Weight::zero()
    }
    fn change_class() -> Weight {
        Weight::zero()
    }
    fn give_notice() -> Weight {
        Weight::zero()
    }
    fn answer() -> Weight {
        Weight::zero()
    }
    fn withdraw_notice() -> Weight {
        Weight::zero()
    }
    fn expel() -> Weight {
        Weight::zero()
    }
    fn lift_bar() -> Weight {
        Weight::zero()
    }
    fn leave() -> Weight {
        Weight::zero()
    }
    fn cancel_leave() -> Weight {
        Weight::zero()
    }
    fn finish_leave() -> Weight {
        Weight::zero()
    }
    fn bind_nullifier() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
    fn on_controller_change() -> Weight {
        Weight::zero()
    }
    fn on_recovery() -> Weight {
        Weight::zero()
    }
    fn on_personhood_renewed() -> Weight {
        Weight::zero()
    }
    fn on_nullifier_moved() -> Weight {
        Weight::zero()
    }
}
