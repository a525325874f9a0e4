//! The parameters: what a community may want to change.

use althing_primitives::{MemberClass, SECONDS_PER_DAY};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{traits::Zero, Percent};

use crate::{PerClass, MAX_VOUCHERS, MAX_YEARLY_VOUCHES};

/// Seconds of civil time in a year of dues, and of the vouchers' limit.
pub const YEAR: u64 = SECONDS_PER_DAY.saturating_mul(365);
/// No span of civil time among the parameters may be longer.
const LONGEST: u64 = YEAR.saturating_mul(100);

/// How many may be admitted in a season.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ceiling {
    /// So many at least, however small the electorate is.
    pub least: u32,
    /// So many in a hundred of the electorate that the season began with. From 0 to 100.
    pub percent: u8,
}

impl Ceiling {
    /// The number, for an electorate of that size.
    #[must_use]
    pub fn of(&self, electorate: u32) -> u32 {
        Percent::from_percent(self.percent)
            .mul_floor(electorate)
            .max(self.least)
    }
}

/// What is asked of one class and allowed to it.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassParams<Balance, BlockNumber> {
    /// What an application holds, until the seat is given up.
    pub deposit: Balance,
    /// The dues of a year.
    pub dues: Balance,
    /// The vouches that an applicant needs, unless a tenth of the electorate is fewer. From 1 to
    /// [`MAX_VOUCHERS`].
    pub vouches: u32,
    /// The blocks between an application and its admission by anybody.
    pub waiting: BlockNumber,
    /// Civil seconds from admission to the first vouch.
    pub probation: u64,
    /// Vouches that one may give within a year; 0 for a class that vouches for nobody. At most
    /// [`MAX_YEARLY_VOUCHES`].
    pub yearly_vouches: u32,
    /// Admissions in a season; none for a class that is open to any number.
    pub ceiling: Option<Ceiling>,
}

/// The parameters. Each has a range, outside of which it is refused.
#[derive(
    Clone,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Params<Balance, BlockNumber> {
    /// What differs from class to class.
    pub classes: PerClass<ClassParams<Balance, BlockNumber>>,
    /// The blocks in which an application can be admitted, its waiting period among them. More than
    /// each waiting period.
    pub application_life: BlockNumber,
    /// What each of the two who object risks. Not zero.
    pub objection_deposit: Balance,
    /// The blocks in which the mandated group decides on an objection. Not zero.
    pub objection_period: BlockNumber,
    /// What a notice of expulsion holds from the accuser. Not zero.
    pub notice_deposit: Balance,
    /// The blocks which the accused has to answer. Not zero.
    pub answer_period: BlockNumber,
    /// The blocks in which an expulsion can follow a notice, the time to answer among them. More than
    /// that.
    pub notice_life: BlockNumber,
    /// The blocks between a member's notice and the leaving.
    pub leave_notice: BlockNumber,
    /// Civil seconds for which dues are paid at once. From a day on.
    pub dues_term: u64,
    /// Civil seconds from an admission in which an expulsion falls back on the vouchers.
    pub risk: u64,
    /// Civil seconds for which vouchers lose their right then.
    pub voucher_bar: u64,
    /// Civil seconds after an issuer's lapse, withdrawal or revocation before whom that issuer attested
    /// can be challenged for it.
    pub issuer_grace: u64,
    /// Civil seconds for which somebody can be suspended at most. Not zero.
    pub max_suspension: u64,
    /// Civil seconds for which somebody who was expelled can be barred at most. Not zero.
    pub max_bar: u64,
}

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// In slots of six seconds: a week of waiting, a fortnight for objections, answers and leaving.
    fn default() -> Self {
        const DAY: u32 = 14_400;
        let class = |vouches, yearly_vouches, ceiling| ClassParams {
            deposit: 1_000_000_000.into(),
            dues: 0.into(),
            vouches,
            waiting: DAY.saturating_mul(7).into(),
            probation: SECONDS_PER_DAY.saturating_mul(90),
            yearly_vouches,
            ceiling,
        };
        let ceiling = Ceiling {
            least: 20,
            percent: 25,
        };
        Self {
            classes: PerClass {
                citizens: class(3, 10, Some(ceiling)),
                residents: class(1, 0, None),
                allies: class(1, 0, None),
            },
            application_life: DAY.saturating_mul(84).into(),
            objection_deposit: 1_000_000_000.into(),
            objection_period: DAY.saturating_mul(14).into(),
            notice_deposit: 1_000_000_000.into(),
            answer_period: DAY.saturating_mul(14).into(),
            notice_life: DAY.saturating_mul(168).into(),
            leave_notice: DAY.saturating_mul(14).into(),
            dues_term: YEAR,
            risk: YEAR,
            voucher_bar: YEAR,
            issuer_grace: SECONDS_PER_DAY.saturating_mul(84),
            max_suspension: YEAR,
            max_bar: YEAR.saturating_mul(10),
        }
    }
}

impl<Balance: Zero, BlockNumber: Zero> ClassParams<Balance, BlockNumber> {
    fn is_valid(&self) -> bool {
        !self.deposit.is_zero()
            && (1..=MAX_VOUCHERS).contains(&self.vouches)
            && self.yearly_vouches <= MAX_YEARLY_VOUCHES
            && self.probation <= LONGEST
            && self.ceiling.is_none_or(|ceiling| ceiling.percent <= 100)
    }
}

impl<Balance: Zero, BlockNumber: Zero + PartialOrd> Params<Balance, BlockNumber> {
    /// The parameters of one class.
    #[must_use]
    pub const fn class(&self, class: MemberClass) -> &ClassParams<Balance, BlockNumber> {
        self.classes.of(class)
    }

    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let PerClass {
            citizens,
            residents,
            allies,
        } = &self.classes;
        [citizens, residents, allies]
            .into_iter()
            .all(|class| class.is_valid() && class.waiting < self.application_life)
            && !self.objection_deposit.is_zero()
            && !self.objection_period.is_zero()
            && !self.notice_deposit.is_zero()
            && !self.answer_period.is_zero()
            && self.answer_period < self.notice_life
            && (SECONDS_PER_DAY..=LONGEST).contains(&self.dues_term)
            && [self.risk, self.voucher_bar, self.issuer_grace]
                .into_iter()
                .all(|span| span <= LONGEST)
            && (1..=LONGEST).contains(&self.max_suspension)
            && (1..=LONGEST).contains(&self.max_bar)
    }
}
