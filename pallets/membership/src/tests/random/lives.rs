//! What can happen to a few humans, one thing after the other.

use std::collections::BTreeMap;

use althing_primitives::{
    CredentialStatus, IdentityStatus, Nullifier, OnControllerChange, OnNullifierMoved,
    OnPersonhoodRenewed, OnRecovery,
};
use frame_support::{storage::with_storage_layer, BoundedBTreeSet};

use crate::{tests::*, Applications, Call, Escrows, Leaving, Notices, RejectionReason};

/// Humans who live these lives.
pub const HUMANS_HERE: u64 = 9;

/// Something that happens to or is done by one of them, with a second one and a number.
#[derive(Clone, Debug)]
pub struct Step {
    pub what: u8,
    pub human: u64,
    pub other: u64,
    pub amount: u64,
}

/// Which identity each human goes by now, and its controller.
pub struct Lives {
    dids: BTreeMap<u64, Did>,
    pub fresh: u64,
}

impl Lives {
    pub fn begin() -> Self {
        Self {
            dids: (1..=HUMANS_HERE).map(|human| (human, did(human))).collect(),
            fresh: 1_000,
        }
    }

    fn did(&self, human: u64) -> Did {
        self.dids[&human]
    }

    fn account(&self, human: u64) -> u64 {
        People::get()[&self.did(human)].controller
    }

    fn member(&self, human: u64) -> MemberId {
        crate::MemberIds::<Test>::get(self.did(human)).unwrap_or(id(99))
    }

    fn form(&self, human: u64, class: u64) -> Form {
        let class = match class % 4 {
            0 => MemberClass::Ally,
            1 => MemberClass::Resident,
            _ => MemberClass::Citizen,
        };
        let first = form(human, class);
        if class != MemberClass::Citizen || Schema::get() == Some(FIRST_SCHEMA) {
            return first;
        }
        Form {
            nullifier: Some(new_nullifier(human)),
            former: Some(nullifier(human)),
            ..first
        }
    }

    /// The nullifier under the schema that counts.
    fn nullifier(human: u64) -> Nullifier {
        if Schema::get() == Some(FIRST_SCHEMA) {
            nullifier(human)
        } else {
            new_nullifier(human)
        }
    }

    /// An account that nobody uses, with tokens.
    fn fresh_account(&mut self) -> u64 {
        self.fresh += 1;
        endow(self.fresh);
        self.fresh
    }

    pub fn act(&mut self, step: &Step) {
        let (human, other) = (step.human, step.other);
        let did = self.did(human);
        let (member, mut them) = (self.member(human), self.member(other));
        // What can only be done to few is done to one of them.
        if let Some(one) = waiting_for(step) {
            them = one;
        }
        let (origin, call) = match step.what {
            0..=10 | 33..=35 | 51 | 52 => (signed(self.account(human)), self.own_call(step)),
            11..=15 => (group(), self.groups_call(step)),
            16..=25 => self.call_about(step, them, member),
            26..=32 | 36 | 37 => self.call_of_order(step, them, member),
            _ => return self.happen(step, did),
        };
        let _ = dispatch(origin, call);
    }

    /// Somebody who has applied, if anybody has.
    fn applicant(&self, step: &Step) -> Did {
        let mut applicants: Vec<_> = Applications::<Test>::iter_keys().collect();
        applicants.sort();
        let own = self.did(step.human);
        if step.what == 4 && applicants.contains(&own) {
            return own;
        }
        if step.what == 8 {
            let member = self.member(step.human);
            applicants.retain(|did| {
                Applications::<Test>::get(did).is_some_and(|it| it.vouch_of(member).is_some())
            });
        }
        let count = applicants.len().max(1);
        let pick = usize::try_from(step.amount).unwrap() % count;
        applicants
            .get(pick)
            .copied()
            .unwrap_or_else(|| self.did(step.other))
    }

    /// What somebody does for themselves, or about an applicant.
    fn own_call(&self, step: &Step) -> Call<Test> {
        let did = self.applicant(step);
        match step.what {
            0..=3 => Call::apply {
                form: self.form(step.human, step.amount),
            },
            4 => Call::close_application { did },
            5..=7 => Call::vouch { did },
            8 => Call::withdraw_vouch { did },
            9 => Call::object {
                did,
                grounds: document(1),
            },
            10 => Call::admit { did },
            33 | 34 => Call::leave {},
            51 | 52 => Call::bind_nullifier {
                nullifier: Self::nullifier(step.human),
            },
            _ => Call::cancel_leave {},
        }
    }

    /// What the mandated group decides.
    fn groups_call(&self, step: &Step) -> Call<Test> {
        let did = self.applicant(step);
        if step.what == 15 {
            return Call::reject {
                did,
                reason: RejectionReason::Other,
                document: document(1),
            };
        }
        Call::admit { did }
    }

    /// What concerns dues, badges and standing.
    fn call_about(
        &self,
        step: &Step,
        them: MemberId,
        member: MemberId,
    ) -> (RuntimeOrigin, Call<Test>) {
        let who = signed(self.account(step.human));
        let named = |members: BTreeSet<MemberId>| BoundedBTreeSet::try_from(members).unwrap();
        let until = Now::get().saturating_add((step.amount % 20) * DAY + 1);
        match step.what {
            16 => (who, Call::mint_badge { member: them }),
            17 | 18 => (who, Call::renew {}),
            19 => (who, Call::collect_dues { member: them }),
            20 => (
                who,
                Call::mark_lapsed {
                    members: named([them, member].into()),
                },
            ),
            21 => (
                who,
                Call::mark_lapsed {
                    members: named([them].into()),
                },
            ),
            22 => (who, Call::challenge { member: them }),
            23 => (
                community(),
                Call::suspend {
                    member: them,
                    until,
                },
            ),
            24 => (who, Call::reinstate { member: them }),
            _ => (community(), Call::reinstate { member: them }),
        }
    }

    /// What concerns classes, expulsion and leaving.
    fn call_of_order(
        &self,
        step: &Step,
        them: MemberId,
        member: MemberId,
    ) -> (RuntimeOrigin, Call<Test>) {
        let who = signed(self.account(step.human));
        match step.what {
            26 => (
                who,
                Call::change_class {
                    class: self.form(step.human, step.amount).class,
                },
            ),
            27 | 28 => (
                who,
                Call::give_notice {
                    member: them,
                    grounds: document(1),
                },
            ),
            29 => {
                let mut notices = Notices::<Test>::iter_keys();
                let own = notices.find(|(_, accuser)| *accuser == member);
                let (accused, accuser) = own.unwrap_or((them, member));
                (
                    who,
                    Call::withdraw_notice {
                        member: accused,
                        accuser,
                    },
                )
            }
            30 | 31 => {
                let notice = Notices::<Test>::iter_keys().min();
                let (accused, accuser) = notice.unwrap_or((them, member));
                let term = step.amount * DAY + 1;
                (
                    community(),
                    Call::expel {
                        member: accused,
                        accuser,
                        term,
                    },
                )
            }
            32 => (community(), Call::lift_bar { member: them }),
            _ => (who, Call::finish_leave { member: them }),
        }
    }

    /// What identities, issuers and time do.
    fn happen(&mut self, step: &Step, did: Did) {
        match step.what {
            38 | 46 | 47 => run(step.amount % 20),
            39 => World::pass(step.amount % 40 * DAY),
            48 => World::pass(step.amount * 3 * DAY),
            40 => {
                World::alter(did, |identity| identity.status = IdentityStatus::Recovering);
                Membership::on_recovery_armed(&did);
            }
            41 => {
                World::alter(did, |identity| identity.status = IdentityStatus::Active);
                Membership::on_recovery_cancelled(&did);
            }
            42 => self.recover(step, did),
            43 => self.move_nullifier(step.human, did),
            53 if step.amount < 10 => bind_nullifier::change_schema(),
            53 if step.amount < 20 => FormerSchema::set(None),
            44 => World::amend_of(did, |credential| {
                credential.status = CredentialStatus::Suspended;
            }),
            _ => {
                let ends = Now::get().saturating_add(200 * DAY + step.amount * 10 * DAY);
                World::attest(did, Self::nullifier(step.human), ends);
                Membership::on_personhood_renewed(&did, ends);
            }
        }
    }

    /// To a fresh account, or to one of another human.
    fn recover(&mut self, step: &Step, did: Did) {
        let old = self.account(step.human);
        let new = if step.amount.is_multiple_of(3) {
            self.account(step.other)
        } else {
            self.fresh_account()
        };
        let done =
            with_storage_layer(|| Membership::on_controller_change(&did, &old, &new)).is_ok();
        if done && old != new {
            World::alter(did, |identity| {
                identity.controller = new;
                identity.status = IdentityStatus::Active;
            });
            Speakers::mutate(|speakers| {
                speakers.remove(&old);
                speakers.insert(new, did);
            });
        }
    }

    fn move_nullifier(&mut self, human: u64, did: Did) {
        let account = self.fresh_account();
        let to = crate::mock::did(account);
        World::identify(to, account);
        // Whatever a human holds, issuers move all of it, the one on which the seat rests last.
        let moved = with_storage_layer(|| {
            let all = [nullifier(human), new_nullifier(human)];
            all.iter()
                .filter(|one| Holders::get().get(one) == Some(&did))
                .try_for_each(|one| Membership::on_nullifier_moved(one, &did, &to))
        });
        if moved.is_ok() {
            for one in [nullifier(human), new_nullifier(human)] {
                if Holders::get().get(&one) == Some(&did) {
                    World::attest(to, one, PERSONHOOD_ENDS);
                }
            }
            self.dids.insert(human, to);
        }
    }
}

/// Somebody to whom the step can be done: who lapsed, is suspended, leaves or has paid ahead.
fn waiting_for(step: &Step) -> Option<MemberId> {
    match step.what {
        19 => Escrows::<Test>::iter_keys().min(),
        21 => MemberOf::<Test>::iter_values()
            .filter(|voter| voter.paid_until <= Now::get())
            .filter(|voter| voter.status.is_elector())
            .map(|voter| voter.id)
            .min(),
        24 | 25 => MemberOf::<Test>::iter_values()
            .filter(|voter| matches!(voter.status.standing, Standing::Suspended(_)))
            .map(|voter| voter.id)
            .min(),
        32 => Roll::<Test>::iter()
            .filter(|(_, member)| member.seat().is_none())
            .map(|(id, _)| id)
            .max(),
        36 | 37 => Leaving::<Test>::iter_keys().min(),
        _ => None,
    }
}
