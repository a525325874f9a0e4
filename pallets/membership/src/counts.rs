//! What is counted, and what a founding document says of members.

use althing_primitives::{
    CivilSeconds, Did, MemberClass, MemberId, MemberStatus, Nullifier, SeasonNumber, Standing,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A number for each class.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub struct PerClass<Value> {
    /// Of citizens.
    pub citizens: Value,
    /// Of residents.
    pub residents: Value,
    /// Of allies.
    pub allies: Value,
}

impl<Value> PerClass<Value> {
    /// The one of `class`.
    #[must_use]
    pub const fn of(&self, class: MemberClass) -> &Value {
        match class {
            MemberClass::Citizen => &self.citizens,
            MemberClass::Resident => &self.residents,
            MemberClass::Ally => &self.allies,
        }
    }

    /// The one of `class`, to be changed.
    #[must_use]
    pub const fn of_mut(&mut self, class: MemberClass) -> &mut Value {
        match class {
            MemberClass::Citizen => &mut self.citizens,
            MemberClass::Resident => &mut self.residents,
            MemberClass::Ally => &mut self.allies,
        }
    }
}

/// All that is counted, in one item, so that whoever changes one number writes once.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Counts {
    /// The number that the next newcomer gets.
    pub next: MemberId,
    /// Members who are in.
    pub members: PerClass<u32>,
    /// Those who decide.
    pub electorate: u32,
    /// The season to which the following belong.
    pub season: SeasonNumber,
    /// The electorate when it began.
    pub electorate_at_start: u32,
    /// Admissions in it.
    pub admitted: PerClass<u32>,
}

impl Counts {
    /// Begins the season `number`, if it is another one.
    pub fn begin(&mut self, number: SeasonNumber) {
        if self.season != number {
            self.season = number;
            self.electorate_at_start = self.electorate;
            self.admitted = PerClass::default();
        }
    }

    /// Counts that somebody's status was `before` and is `after`.
    pub fn change(&mut self, before: MemberStatus, after: MemberStatus) {
        if before.standing != Standing::Out {
            let members = self.members.of_mut(before.class);
            *members = members.saturating_sub(1);
        }
        if after.standing != Standing::Out {
            let members = self.members.of_mut(after.class);
            *members = members.saturating_add(1);
        }
        if before.is_elector() {
            self.electorate = self.electorate.saturating_sub(1);
        }
        if after.is_elector() {
            self.electorate = self.electorate.saturating_add(1);
        }
    }
}

/// A founding member.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Founder {
    /// The identity of the person, in the genesis of identities.
    pub did: Did,
    /// How the person belongs.
    pub class: MemberClass,
    /// What tells this human from others; citizens have one, in the genesis of credentials.
    pub nullifier: Option<Nullifier>,
    /// Counts as the moment of admission.
    pub since: CivilSeconds,
    /// Civil seconds from the chain's beginning for which dues are paid; a citizen's personhood must
    /// last as long.
    pub paid_for: u64,
}
