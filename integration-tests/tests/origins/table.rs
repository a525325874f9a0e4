//! The matrix: rows of calls and what each kind of caller comes to by them.

use std::collections::{BTreeMap, BTreeSet};

use althing_integration_tests::{
    address,
    belonging::{account, founded, fund},
    working::{account_of, group, GROUP, SEATS},
    Chain,
};
use althing_primitives::{Task, TrackId};
use althing_runtime::{
    configs::bodies::Mandates, constants::currency::ALTH, AccountId, Runtime, RuntimeCall,
};
use frame_support::{
    storage::{with_transaction, TransactionOutcome},
    traits::GetCallMetadata,
};
use pallet_balances::Call as BalancesCall;
use pallet_bodies::MandateId;
use sp_runtime::{traits::Dispatchable, DispatchError};

use crate::{
    agenda,
    callers::{Caller, IDLE_GROUP, MEMBER, STRANGER},
};

/// What a call comes to.
pub(crate) type Verdict = Result<(), DispatchError>;

/// Whoever signs, whatever they are.
pub(crate) const SIGNED: &[Caller] = &[Caller::Stranger, Caller::Member];
/// Signed by somebody who speaks as an identity, and the identity itself.
pub(crate) const SPEAKERS: &[Caller] = &[Caller::Member, Caller::Actor, Caller::Identity];
/// `OrdinaryTrack`.
pub(crate) const ORDINARY: &[Caller] = &[Caller::Referendum(TrackId::ORDINARY)];
/// `MembershipTrack`.
pub(crate) const MEMBERSHIP: &[Caller] = &[Caller::Referendum(TrackId::MEMBERSHIP)];
/// `BudgetTrack`.
pub(crate) const BUDGET: &[Caller] = &[Caller::Referendum(TrackId::BUDGET)];
/// `AccreditationTrack`.
pub(crate) const ACCREDITATION: &[Caller] = &[Caller::Referendum(TrackId::ACCREDITATION)];
/// `ConstitutionTrack`.
pub(crate) const CONSTITUTION: &[Caller] = &[Caller::Referendum(TrackId::CONSTITUTION)];
/// `UrgentTrack`.
pub(crate) const URGENT: &[Caller] = &[Caller::Referendum(TrackId::URGENT)];
/// `ActingCouncil`.
pub(crate) const ACTING_COUNCIL: &[Caller] = &[Caller::CouncilMajority, Caller::WholeCouncil];
/// `GuardiansMajority`.
pub(crate) const GUARDIANS_MAJORITY: &[Caller] =
    &[Caller::GuardiansMajority, Caller::GuardiansFourFifths];
/// `GuardiansFourFifths`.
pub(crate) const FOUR_FIFTHS: &[Caller] = &[Caller::GuardiansFourFifths];
/// The working groups: where a body acts as its own account.
pub(crate) const GROUPS: &[Caller] = &[Caller::Group, Caller::IdleGroup];
/// The root origin alone, which only the list of `Agenda` reaches.
pub(crate) const ROOT: &[Caller] = &[Caller::Root];

/// A row without its call: who may, and by which error the others are refused. Who is not spoken of is
/// refused as a bad origin.
#[derive(Clone)]
pub(crate) struct Rights {
    actor: Option<AccountId>,
    verdicts: BTreeMap<Caller, Verdict>,
}

/// Nobody may.
pub(crate) fn nobody() -> Rights {
    Rights {
        actor: None,
        verdicts: BTreeMap::new(),
    }
}

/// These may.
pub(crate) fn only(callers: &[Caller]) -> Rights {
    nobody().and(callers)
}

/// Whoever signs may.
pub(crate) fn anybody() -> Rights {
    only(SIGNED)
}

/// Of those who sign, only `actor` may; the others are refused by `error`.
pub(crate) fn themselves(actor: &str, error: impl Into<DispatchError>) -> Rights {
    nobody().by(actor).refusing(SIGNED, error)
}

impl Rights {
    /// These may, too.
    pub(crate) fn and(mut self, callers: &[Caller]) -> Self {
        for caller in callers {
            self.verdicts.insert(*caller, Ok(()));
        }
        self
    }

    /// `actor` signs too, and may.
    pub(crate) fn by(self, actor: &str) -> Self {
        self.by_account(account(actor))
    }

    /// The same, of an account without a key.
    pub(crate) fn by_account(mut self, actor: AccountId) -> Self {
        self.actor = Some(actor);
        self.and(&[Caller::Actor])
    }

    /// These are refused by `error`.
    pub(crate) fn refusing(mut self, callers: &[Caller], error: impl Into<DispatchError>) -> Self {
        let error = error.into();
        for caller in callers {
            self.verdicts.insert(*caller, Err(error));
        }
        self
    }

    fn of(&self, caller: Caller) -> Verdict {
        let unnamed = Err(DispatchError::BadOrigin);
        self.verdicts.get(&caller).copied().unwrap_or(unnamed)
    }

    fn actor(&self) -> AccountId {
        self.actor.clone().unwrap_or_else(|| account(MEMBER))
    }

    /// Who makes the call when its work is to stay.
    fn who_keeps(&self) -> Caller {
        let mut allowed = self.verdicts.iter().filter(|(_, verdict)| verdict.is_ok());
        let first = allowed.next().map(|(caller, _)| *caller);
        if self.of(Caller::Actor).is_ok() {
            Caller::Actor
        } else {
            first.expect("somebody may")
        }
    }
}

/// The rows of one pallet, on a chain that is prepared for them as they go.
pub(crate) struct Table {
    /// The chain: rows are tried on the state after its last block.
    pub(crate) chain: Chain,
    pallet: &'static str,
    seen: BTreeSet<String>,
    open: BTreeSet<String>,
    rows: usize,
    faults: Vec<String>,
}

impl Table {
    /// The table of `pallet`, with nothing in it.
    pub(crate) fn of(pallet: &'static str) -> Self {
        let mut chain = founded();
        fund(&mut chain, STRANGER);
        groups(&mut chain);
        Self {
            chain,
            pallet,
            seen: BTreeSet::new(),
            open: BTreeSet::new(),
            rows: 0,
            faults: Vec::new(),
        }
    }

    /// Tries a call as everybody, each from the state as it is now.
    pub(crate) fn row(&mut self, call: impl Into<RuntimeCall>, rights: &Rights) {
        let call = call.into();
        let metadata = call.get_call_metadata();
        assert_eq!(metadata.pallet_name, self.pallet, "another pallet's call");
        let name = metadata.function_name;
        self.seen.insert(name.into());
        self.rows += 1;
        for caller in Caller::ALL {
            if caller == Caller::Actor && rights.actor.is_none() {
                continue;
            }
            let expected = rights.of(caller);
            let came = self.attempt(&call, caller, &rights.actor(), false);
            if came.is_ok() {
                self.open.insert(name.into());
            }
            if let Caller::Referendum(track) = caller {
                let by_root = self.attempt(&call, Caller::Root, &rights.actor(), false);
                let fault = self
                    .chain
                    .read(|| agenda::disagreement(track, &call, came, by_root));
                self.faults
                    .extend(fault.map(|it| format!("{}.{name}: {it}", self.pallet)));
            }
            if came != expected {
                self.faults.push(format!(
                    "{}.{name} (row {}) by {caller:?} came to {came:?}, not to {expected:?}",
                    self.pallet, self.rows
                ));
            }
        }
    }

    /// Tries a call as everybody, and then has it made by somebody who may, for the rows that follow.
    pub(crate) fn keep(&mut self, call: impl Into<RuntimeCall>, rights: &Rights) {
        let call = call.into();
        self.row(call.clone(), rights);
        let kept = self.attempt(&call, rights.who_keeps(), &rights.actor(), true);
        if let Err(error) = kept {
            self.faults
                .push(format!("{call:?} was not kept: {error:?}"));
        }
    }

    /// Makes a call of any pallet, to prepare the state, by the signature of `who`.
    pub(crate) fn prepare(&mut self, who: &str, call: impl Into<RuntimeCall>) {
        let (call, actor) = (call.into(), account(who));
        let prepared = self.attempt(&call, Caller::Actor, &actor, true);
        assert_eq!(prepared, Ok(()), "{who} prepares {call:?}");
    }

    /// Makes a call of any pallet, to prepare the state, by what was approved on that track.
    pub(crate) fn prepare_by_referendum(&mut self, track: TrackId, call: impl Into<RuntimeCall>) {
        self.prepare_as(Caller::Referendum(track), call);
    }

    /// Makes a call of any pallet, to prepare the state, as that caller.
    pub(crate) fn prepare_as(&mut self, caller: Caller, call: impl Into<RuntimeCall>) {
        let (call, actor) = (call.into(), account(MEMBER));
        let prepared = self.attempt(&call, caller, &actor, true);
        assert_eq!(prepared, Ok(()), "{caller:?} prepares {call:?}");
    }

    /// Dispatches a call as a block would, the filter included, and leaves what it did if `keep`.
    fn attempt(
        &mut self,
        call: &RuntimeCall,
        caller: Caller,
        actor: &AccountId,
        keep: bool,
    ) -> Verdict {
        self.chain
            .read(|| attempt(call.clone(), caller, actor, keep))
    }

    /// Every call of the pallet has a row, and every cell came to what its row says.
    pub(crate) fn finish(self) {
        let all: BTreeSet<String> = calls_of(self.pallet).into_iter().collect();
        let faults = self.faults.join("\n");
        assert!(faults.is_empty(), "{} cells:\n{faults}", self.faults.len());
        assert_eq!(self.seen, all, "the rows and the calls in metadata");
        let shut: Vec<_> = self.seen.difference(&self.open).collect();
        let meant: Vec<_> = shut_calls(self.pallet).collect();
        assert_eq!(shut, meant, "the calls that succeed for nobody");
    }
}

/// Founds the groups of the columns, and gives them tokens.
pub(crate) fn groups(chain: &mut Chain) {
    let both = MandateId(Mandates::ADMISSIONS.0 | Mandates::MONEY.0);
    for (body, calls, tasks) in [
        (GROUP, both, vec![Task::Admission]),
        (IDLE_GROUP, Mandates::NONE, Vec::new()),
    ] {
        let found = group(chain, &SEATS, calls, tasks);
        let found = RuntimeCall::from(pallet_bodies::Call::found { terms: found });
        let caller = Caller::Referendum(TrackId::ORDINARY);
        let founded = chain.read(|| attempt(found, caller, &account(MEMBER), true));
        assert_eq!(founded, Ok(()));
        let gift = BalancesCall::<Runtime>::transfer_keep_alive {
            dest: address(&account_of(body)),
            value: 100 * ALTH,
        };
        let giver = account("//Ferdie");
        let given = chain.read(|| attempt(gift.into(), Caller::Actor, &giver, true));
        assert_eq!(given, Ok(()));
    }
}

/// The calls that nobody may make, whatever the state: a filter, or an origin that does not exist yet.
const SHUT: [(&str, &str); 8] = [
    ("Charter", "measure_goal"),
    ("Council", "set_members"),
    ("Guardians", "set_members"),
    ("Nfts", "create"),
    ("Preimage", "request_preimage"),
    ("Preimage", "unrequest_preimage"),
    ("Proxy", "create_pure"),
    ("Session", "purge_keys"),
];

fn shut_calls(pallet: &str) -> impl Iterator<Item = &'static str> + '_ {
    let of_this = SHUT.iter().filter(move |(name, _)| *name == pallet);
    of_this.map(|(_, call)| *call)
}

/// The calls of a pallet, as metadata has them.
pub(crate) fn calls_of(pallet: &str) -> Vec<String> {
    let names = RuntimeCall::get_call_names(pallet);
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Dispatches a call within a storage transaction, kept or not.
pub(crate) fn attempt(call: RuntimeCall, caller: Caller, actor: &AccountId, keep: bool) -> Verdict {
    with_transaction(|| {
        let came = call
            .dispatch(caller.origin(actor))
            .map(|_| ())
            .map_err(|refused| refused.error);
        match came {
            Ok(()) if keep => TransactionOutcome::Commit(Ok(came)),
            _ => TransactionOutcome::Rollback(Ok::<_, DispatchError>(came)),
        }
    })
    .unwrap_or_else(Err)
}
