//! Deciding: tracks, polls, and what others may ask of the vote.

use codec::{Decode, Encode};
use frame_support::PalletError;
use scale_info::TypeInfo;

numeric_id! {
    /// A poll. It is never numbered anew.
    PollId(u32)
}

numeric_type! {
    /// A track: the rule under which a kind of matter is decided. Further ones are made by vote.
    TrackId(u16)
}

impl TrackId {
    /// Goals, laws, working groups, validators.
    pub const ORDINARY: Self = Self(0);
    /// Budget lines, spends of the middle tier, stopping a campaign.
    pub const BUDGET: Self = Self(1);
    /// Spends of the highest tier.
    pub const LARGE_SPEND: Self = Self(2);
    /// Suspending, reinstating, expelling.
    pub const MEMBERSHIP: Self = Self(3);
    /// Schemas, issuers, auditors, lifting a freeze.
    pub const ACCREDITATION: Self = Self(4);
    /// Nodes, and appeals against inspections.
    pub const PLACES: Self = Self(5);
    /// The charter and all rules of the game.
    pub const CONSTITUTION: Self = Self(6);
    /// What cannot wait.
    pub const URGENT: Self = Self(7);

    /// The tracks that a chain is founded with.
    pub const FOUNDING: [Self; 8] = [
        Self::ORDINARY,
        Self::BUDGET,
        Self::LARGE_SPEND,
        Self::MEMBERSHIP,
        Self::ACCREDITATION,
        Self::PLACES,
        Self::CONSTITUTION,
        Self::URGENT,
    ];
}

/// Why no second vote was opened. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum SecondVoteProblem {
    /// This runtime holds no votes.
    Unavailable,
    /// There is no such track.
    UnknownTrack,
    /// What is to be called is not one of the track's calls, or weighs too much.
    CallRefused,
    /// The matter had its second vote already.
    AlreadyHeld,
    /// As many votes are open as there can be: try again later. Nothing was lost.
    Full,
}

/// Opens second votes on what Guardians object to. A guard: `()` opens none, and what was objected
/// to stays where it is.
///
/// Implemented by `quadratic-voting`; called by `timelock-treasury` for an objected Large spend.
///
/// Laws:
/// 1. A vote that is opened has a number of its own; one that is refused changes nothing.
/// 2. The same call gets one second vote, and no more.
/// 3. It costs nobody a deposit, needs a higher share, and opens with the first block at which it
///    fits a season.
pub trait SecondVotes<Call> {
    /// Opens, or puts down to be opened, a second vote on `track` over `call`.
    ///
    /// # Errors
    /// Why it cannot be held.
    fn open(track: TrackId, call: Call) -> Result<PollId, SecondVoteProblem>;
}

impl<Call> SecondVotes<Call> for () {
    fn open(_: TrackId, _: Call) -> Result<PollId, SecondVoteProblem> {
        Err(SecondVoteProblem::Unavailable)
    }
}

/// Why an objection was not counted. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum ObjectionProblem {
    /// This runtime counts no objections.
    Unavailable,
    /// The Guardian has objected as often this season as one may.
    Exhausted,
}

/// Counts the objections of a Guardian, over polls and spends together. A guard: `()` refuses.
///
/// Implemented by `quadratic-voting`; called by itself and by `timelock-treasury` before an
/// objection is taken.
///
/// Laws:
/// 1. As many as the season allows pass, and no more until the next season.
/// 2. What is refused is not counted.
/// 3. It counts persons: a Guardian who recovers a key gets no fresh count.
pub trait ObjectionQuota<AccountId> {
    /// Counts one objection of `guardian`, whom the caller has found to be one.
    ///
    /// # Errors
    /// [`ObjectionProblem::Exhausted`] if none is left this season.
    fn consume(guardian: &AccountId) -> Result<(), ObjectionProblem>;
}

impl<AccountId> ObjectionQuota<AccountId> for () {
    fn consume(_: &AccountId) -> Result<(), ObjectionProblem> {
        Err(ObjectionProblem::Unavailable)
    }
}
