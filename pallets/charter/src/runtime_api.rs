//! What a member reads of the charter, its laws, seasons and phases.

use alloc::vec::Vec;

use althing_primitives::{CharterVersion, DocumentRef, Phase, SeasonClock};
use codec::{Codec, Decode, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;

use crate::{
    CharterText, Charters, ConditionReading, Config, CurrentCharter, Goal, GoalId, Goals, Law,
    LawId, LawTexts, LawVersion, Laws, NextGoal, NextLaw, Pallet, PendingChange, PendingChanges,
    SeasonReading,
};

/// How many numbers a page of laws or goals covers.
pub const PAGE: u32 = 100;

/// A law in force with its text.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LawReading<BlockNumber> {
    /// Its number.
    pub id: LawId,
    /// Its version and rank.
    pub law: Law<BlockNumber>,
    /// Its text.
    pub text: DocumentRef,
}

/// Some of many, and where the rest begins.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Page<Item, Id> {
    /// Those of this page.
    pub items: Vec<Item>,
    /// Where the next page begins; none on the last one.
    pub next: Option<Id>,
}

sp_api::decl_runtime_apis! {
    /// What the community is for, by which rules, and how far it has come.
    pub trait CharterApi<BlockNumber> where BlockNumber: Codec {
        /// The phase of the movement.
        fn phase() -> Phase;
        /// What must be there before the phase is left, and what there is of it.
        fn conditions() -> Vec<ConditionReading>;
        /// The season of this block, and the one after it.
        fn season() -> SeasonReading<BlockNumber>;
        /// The charter in force, with its version.
        fn charter() -> Option<(CharterVersion, CharterText<BlockNumber>)>;
        /// A version of the charter, in force or not.
        fn charter_version(version: CharterVersion) -> Option<CharterText<BlockNumber>>;
        /// The laws in force among the next hundred numbers.
        fn laws(from: LawId) -> Page<LawReading<BlockNumber>, LawId>;
        /// A law in force.
        fn law(law: LawId) -> Option<LawReading<BlockNumber>>;
        /// A version of a law's text, in force or not.
        fn law_text(law: LawId, version: LawVersion) -> Option<DocumentRef>;
        /// The change of a law that waits for its second vote, with the mark that this must name.
        fn pending_change(law: LawId) -> Option<PendingChange<BlockNumber>>;
        /// The goals among the next hundred numbers.
        fn goals(from: GoalId) -> Page<(GoalId, Goal), GoalId>;
    }
}

impl<T: Config> Pallet<T> {
    /// The season of this block, and the one after it.
    #[must_use]
    pub fn season() -> SeasonReading<BlockNumberFor<T>> {
        SeasonReading {
            current: Self::current(),
            upcoming: Self::upcoming(),
        }
    }

    /// The charter in force, with its version.
    #[must_use]
    pub fn charter() -> Option<(CharterVersion, CharterText<BlockNumberFor<T>>)> {
        let version = CurrentCharter::<T>::get()?;
        Some((version, Charters::<T>::get(version)?))
    }

    /// The law in force of this number.
    #[must_use]
    pub fn law(id: LawId) -> Option<LawReading<BlockNumberFor<T>>> {
        let law = Laws::<T>::get(id)?;
        let text = LawTexts::<T>::get(id, law.version)?;
        Some(LawReading { id, law, text })
    }

    /// The laws in force among the numbers from `from` on, [`PAGE`] of them at most.
    #[must_use]
    pub fn laws(from: LawId) -> Page<LawReading<BlockNumberFor<T>>, LawId> {
        let (end, next) = end_of_page(from.0, NextLaw::<T>::get().0);
        Page {
            items: (from.0..end)
                .filter_map(|id| Self::law(LawId(id)))
                .collect(),
            next: next.map(LawId),
        }
    }

    /// The change of a law that waits for its second vote.
    #[must_use]
    pub fn pending_change(law: LawId) -> Option<PendingChange<BlockNumberFor<T>>> {
        PendingChanges::<T>::get(law)
    }

    /// The goals among the numbers from `from` on, [`PAGE`] of them at most.
    #[must_use]
    pub fn goals(from: GoalId) -> Page<(GoalId, Goal), GoalId> {
        let (end, next) = end_of_page(from.0, NextGoal::<T>::get().0);
        let goal = |id| Goals::<T>::get(GoalId(id)).map(|goal| (GoalId(id), goal));
        Page {
            items: (from.0..end).filter_map(goal).collect(),
            next: next.map(GoalId),
        }
    }
}

/// The number after the page that begins with `from`, and the same if there is another page.
fn end_of_page(from: u32, all: u32) -> (u32, Option<u32>) {
    let end = from.saturating_add(PAGE).min(all);
    (end, Some(end).filter(|end| *end < all))
}
