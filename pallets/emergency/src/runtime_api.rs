//! What a member reads of pauses.

use alloc::vec::Vec;

use althing_primitives::{CivilSeconds, DocumentRef, Period, Subject};
use codec::{Codec, Decode, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;

use crate::{Config, LastGrounds, LastPause, Pallet, Parameters};

/// The report that a pause owes. Whether it was filed, `ReportsApi` tells.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PauseReport {
    /// What it is about.
    pub subject: Subject,
    /// What it covers.
    pub period: Period,
    /// When it is due.
    pub due: CivilSeconds,
    /// From when on it is overdue, unless it was filed.
    pub overdue_at: CivilSeconds,
}

/// The last pause.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PauseReading<Group, BlockNumber> {
    /// The groups whose calls are or were refused.
    pub groups: Vec<Group>,
    /// The block in which it began.
    pub from: BlockNumber,
    /// The first block in which it does not hold any more.
    pub until: BlockNumber,
    /// Whether it holds now.
    pub in_force: bool,
    /// Why it was made.
    pub reason: DocumentRef,
    /// The report that is owed for it.
    pub report: PauseReport,
}

/// The state of the brake.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct EmergencyReading<Group, BlockNumber> {
    /// Whether there may be a pause, once none is in force.
    pub armed: bool,
    /// The last pause, in force or over.
    pub last: Option<PauseReading<Group, BlockNumber>>,
    /// For how many blocks a pause that is made now would hold.
    pub length: BlockNumber,
}

sp_api::decl_runtime_apis! {
    /// What is held back, and for how long.
    pub trait EmergencyApi<Group, BlockNumber>
    where
        Group: Codec,
        BlockNumber: Codec,
    {
        /// What is paused until when, why, whether there may be another pause, and which report is owed.
        fn emergency() -> EmergencyReading<Group, BlockNumber>;
        /// Whether calls of a group are refused now.
        fn is_paused(group: Group) -> bool;
        /// In how many blocks before this one calls of a group were refused, since the chain began.
        fn paused_for(group: Group) -> BlockNumber;
    }
}

impl<T: Config> Pallet<T> {
    /// The state of the brake.
    #[must_use]
    pub fn reading() -> EmergencyReading<T::Group, BlockNumberFor<T>> {
        let last = LastPause::<T>::get().zip(LastGrounds::<T>::get());
        EmergencyReading {
            armed: Self::is_armed(),
            last: last.map(|(pause, grounds)| PauseReading {
                groups: pause.groups.iter().copied().collect(),
                from: pause.from,
                until: pause.until,
                in_force: pause.is_in_force(Self::now()),
                reason: grounds.reason,
                report: PauseReport {
                    subject: Self::subject(),
                    period: Period::Occasion(grounds.report_due),
                    due: grounds.report_due,
                    overdue_at: grounds.report_due.saturating_add(grounds.report_grace),
                },
            }),
            length: Parameters::<T>::get().length,
        }
    }
}
