//! What somebody does in the walk beside deciding: pay, belong, contribute, be somebody.

use althing_integration_tests::{
    belonging::{account, as_ally, document, new_person},
    Person,
};
use althing_primitives::{Did, DomainId, MemberClass, MemberId, SchemaId, SpeaksAs};
use althing_runtime::{constants::currency::ALTH, AccountId, Runtime};
use frame_support::BoundedBTreeSet;
use pallet_contributions::{Call as ContributionsCall, Entries, EntryId, Kind, Stage};
use pallet_credentials::Call as CredentialsCall;
use pallet_did::{Call as DidCall, KeyId, NewKey, PublicKey, Relationships};
use pallet_membership::{Call as MembershipCall, Leaving};

use super::{actions::Made, Walk};

/// An identity that nobody has.
const NOBODY: Did = Did([0; 32]);

impl Walk {
    /// So that nobody is emptied: nothing is burnt.
    pub(crate) fn payment(&mut self) -> Made {
        let dest = Person::named(&self.somebody()).address();
        let value = u128::from(self.random.below(3)) * ALTH;
        let pay = pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value };
        ("pay", pay.into())
    }

    pub(crate) fn belonging(&mut self) -> Made {
        type Belonging = MembershipCall<Runtime>;
        let (member, other) = (self.member(), self.member());
        let newcomer = format!("//Walker//{}", self.random.below(4));
        let did = self.did(&newcomer).unwrap_or(NOBODY);
        match self.random.below(20) {
            0..=1 => ("renew", Belonging::renew {}.into()),
            2 if self.random.below(3) == 0 => ("leave", Belonging::leave {}.into()),
            3 => ("cancel_leave", Belonging::cancel_leave {}.into()),
            4..=5 => {
                let member = self.leaver();
                ("finish_leave", Belonging::finish_leave { member }.into())
            }
            6 => {
                let classes = [
                    MemberClass::Citizen,
                    MemberClass::Citizen,
                    MemberClass::Resident,
                ];
                let class = *self.random.one_of(&classes).expect("there are some");
                ("class", Belonging::change_class { class }.into())
            }
            7 => {
                let grounds = document("grounds");
                ("notice", Belonging::give_notice { member, grounds }.into())
            }
            8 => {
                let accuser = other;
                (
                    "withdraw_notice",
                    Belonging::withdraw_notice { member, accuser }.into(),
                )
            }
            9..=10 => {
                let form = as_ally(&newcomer);
                ("apply", Belonging::apply { form }.into())
            }
            11..=12 => ("vouch", Belonging::vouch { did }.into()),
            13..=16 => ("admit", Belonging::admit { did }.into()),
            17 => ("badge", Belonging::mint_badge { member }.into()),
            18 => ("dues", Belonging::collect_dues { member }.into()),
            _ => self.mark(),
        }
    }

    fn mark(&mut self) -> Made {
        let mut members = BoundedBTreeSet::new();
        // The dues of the last founder end soon.
        let late = if self.random.below(2) == 0 {
            MemberId(29)
        } else {
            self.member()
        };
        let named = members.try_insert(late);
        assert!(named.is_ok(), "there is room");
        (
            "mark",
            MembershipCall::<Runtime>::mark_lapsed { members }.into(),
        )
    }

    pub(crate) fn entry(&mut self) -> EntryId {
        let mut entries: Vec<_> = self
            .chain
            .read(|| Entries::<Runtime>::iter_keys().collect());
        entries.sort_unstable();
        let entry = self.random.one_of(&entries).copied();
        entry.unwrap_or(EntryId(0))
    }

    /// Somebody who gave notice to leave, or anybody.
    fn leaver(&mut self) -> MemberId {
        let mut leavers: Vec<_> = self
            .chain
            .read(|| Leaving::<Runtime>::iter_keys().collect());
        leavers.sort_unstable();
        let leaver = self.random.one_of(&leavers).copied();
        leaver.unwrap_or_else(|| self.member())
    }

    /// One that can be settled, if there is one.
    fn attested(&mut self) -> Option<EntryId> {
        let next = self.chain.height() + 1;
        let mut entries: Vec<_> = self.chain.read(|| {
            Entries::<Runtime>::iter()
                .filter(|(_, entry)| matches!(entry.stage, Stage::Attested { until, .. } if until <= next))
                .map(|(id, _)| id)
                .collect()
        });
        entries.sort_unstable();
        self.random.one_of(&entries).copied()
    }

    pub(crate) fn contribution(&mut self) -> Made {
        type Contributing = ContributionsCall<Runtime>;
        let entry = self.entry();
        match self.random.below(6) {
            0..=1 => {
                let submit = Contributing::submit {
                    domain: DomainId(0),
                    kind: Kind::Time,
                    units: 3,
                    evidence: document("guests"),
                };
                ("submit", submit.into())
            }
            2..=3 => ("attest", Contributing::attest { entry }.into()),
            4 => {
                let entry = self.attested().unwrap_or(entry);
                ("settle", Contributing::settle { entry }.into())
            }
            _ => ("take_back", Contributing::withdraw { entry }.into()),
        }
    }

    pub(crate) fn did(&mut self, who: &str) -> Option<Did> {
        let who = account(who);
        self.chain
            .read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&who))
    }

    pub(crate) fn identity(&mut self, who: &str) -> Made {
        let Some(did) = self.did(who) else {
            return ("identity", new_person());
        };
        let byte = u8::try_from(self.random.below(200)).expect("it is small");
        let friends = ["//Bob", "//Charlie", "//Dave"].map(account).to_vec();
        let new_controller = account("//Walker//heir");
        let call: DidCall<Runtime> = match self.random.below(6) {
            0..=1 => DidCall::add_key {
                did,
                key: NewKey {
                    public: PublicKey::Sr25519([byte; 32]),
                    relationships: Relationships::CAPABILITY_INVOCATION,
                },
            },
            2 => DidCall::revoke_key {
                did,
                key: KeyId(u32::from(byte % 4)),
            },
            3 => DidCall::set_recovery {
                did,
                friends: friends.try_into().expect("there is room"),
                threshold: 2,
                delay: 6,
            },
            4 => DidCall::start_recovery {
                did,
                new_controller,
            },
            _ => DidCall::finish_recovery { did },
        };
        ("key", call.into())
    }

    /// What issuers do, sent by whoever it is: now and then by one of them.
    pub(crate) fn issuer(&mut self) -> Made {
        let who = self.somebody();
        let subject = self.did(&who).unwrap_or(NOBODY);
        let schema = SchemaId(0);
        let call: CredentialsCall<Runtime> = match self.random.below(4) {
            0 => CredentialsCall::suspend { subject, schema },
            1 => CredentialsCall::resume { subject, schema },
            2 => CredentialsCall::request {
                issuer: self.did("//Issuer//0").unwrap_or(NOBODY),
                schema,
                evidence: document("evidence"),
            },
            _ => CredentialsCall::withdraw_request { schema },
        };
        ("issuer", call.into())
    }
}
