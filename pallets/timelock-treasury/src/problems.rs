//! What others find to be in the way, as an error of this pallet.

use althing_primitives::{ObjectionProblem, ObligationProblem, ReportProblem, SecondVoteProblem};

use crate::Error;

impl<T> From<ReportProblem> for Error<T> {
    fn from(problem: ReportProblem) -> Self {
        match problem {
            ReportProblem::Unavailable => Self::ReportsUnavailable,
            ReportProblem::Overdue => Self::ReportOverdue,
            ReportProblem::Frozen => Self::MoneyFrozen,
        }
    }
}

impl<T> From<ObligationProblem> for Error<T> {
    fn from(problem: ObligationProblem) -> Self {
        match problem {
            ObligationProblem::Unavailable => Self::ReportsUnavailable,
            ObligationProblem::NotOwed | ObligationProblem::NotSettled => Self::ReportOwed,
        }
    }
}

impl<T> From<ObjectionProblem> for Error<T> {
    fn from(problem: ObjectionProblem) -> Self {
        match problem {
            ObjectionProblem::Unavailable => Self::VotesUnavailable,
            ObjectionProblem::Exhausted => Self::SeasonObjectionsUsedUp,
        }
    }
}

impl<T> From<SecondVoteProblem> for Error<T> {
    fn from(problem: SecondVoteProblem) -> Self {
        match problem {
            SecondVoteProblem::Unavailable => Self::VotesUnavailable,
            SecondVoteProblem::UnknownTrack | SecondVoteProblem::CallRefused => Self::TrackNotFit,
            SecondVoteProblem::AlreadyHeld => Self::SecondVoteHeld,
            SecondVoteProblem::Full => Self::TooManyPolls,
        }
    }
}
