//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what other pallets ask for.
pub trait WeightInfo {
    /// `register_schema`
    fn register_schema() -> Weight;
    /// `set_personhood_schema`
    fn set_personhood_schema() -> Weight;
    /// `accredit`
    fn accredit() -> Weight;
    /// `delegate`
    fn delegate() -> Weight;
    /// `withdraw_accreditation`
    fn withdraw_accreditation() -> Weight;
    /// `revoke_all_of_issuer`
    fn revoke_all_of_issuer() -> Weight;
    /// `request`
    fn request() -> Weight;
    /// `withdraw_request`
    fn withdraw_request() -> Weight;
    /// `clear_request`
    fn clear_request() -> Weight;
    /// `answer_fix`
    fn answer_fix() -> Weight;
    /// `refuse`
    fn refuse() -> Weight;
    /// `issue`
    fn issue() -> Weight;
    /// `issue` of the first registration of an organisation
    fn issue_registration() -> Weight;
    /// `issue_many`, of `n` credentials
    fn issue_many(n: u32) -> Weight;
    /// `order_fix`
    fn order_fix() -> Weight;
    /// `suspend`
    fn suspend() -> Weight;
    /// `resume`
    fn resume() -> Weight;
    /// `revoke`
    fn revoke() -> Weight;
    /// `renew`
    fn renew() -> Weight;
    /// `disown`
    fn disown() -> Weight;
    /// `clear`
    fn clear() -> Weight;
    /// `clear_revocation`
    fn clear_revocation() -> Weight;
    /// `move_nullifier`
    fn move_nullifier() -> Weight;
    /// `retract_move`
    fn retract_move() -> Weight;
    /// `stop_move`
    fn stop_move() -> Weight;
    /// `finish_move`
    fn finish_move() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// One check of a credential whose issuer issues by delegation.
    fn check() -> Weight;
    /// One credential out of visits.
    fn attest() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn register_schema() -> Weight {
        Weight::zero()
    }
    fn set_personhood_schema() -> Weight {
        Weight::zero()
    }
    fn accredit() -> Weight {
        Weight::zero()
    }
    fn delegate() -> Weight {
        Weight::zero()
    }
    fn withdraw_accreditation() -> Weight {
        Weight::zero()
    }
    fn revoke_all_of_issuer() -> Weight {
        Weight::zero()
    }
    fn request() -> Weight {
        Weight::zero()
    }
    fn withdraw_request() -> Weight {
        Weight::zero()
    }
    fn clear_request() -> Weight {
        Weight::zero()
    }
    fn answer_fix() -> Weight {
        Weight::zero()
    }
    fn refuse() -> Weight {
        Weight::zero()
    }
    fn issue() -> Weight {
        Weight::zero()
    }
    fn issue_registration() -> Weight {
        Weight::zero()
    }
    fn issue_many(_: u32) -> Weight {
        Weight::zero()
    }
    fn order_fix() -> Weight {
        Weight::zero()
    }
    fn suspend() -> Weight {
        Weight::zero()
    }
    fn resume() -> Weight {
        Weight::zero()
    }
    fn revoke() -> Weight {
        Weight::zero()
    }
    fn renew() -> Weight {
        Weight::zero()
    }
    fn disown() -> Weight {
        Weight::zero()
    }
    fn clear() -> Weight {
        Weight::zero()
    }
    fn clear_revocation() -> Weight {
        Weight::zero()
    }
    fn move_nullifier() -> Weight {
        Weight::zero()
    }
    fn retract_move() -> Weight {
        Weight::zero()
    }
    fn stop_move() -> Weight {
        Weight::zero()
    }
    fn finish_move() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
    fn check() -> Weight {
        Weight::zero()
    }
    fn attest() -> Weight {
        Weight::zero()
    }
}
