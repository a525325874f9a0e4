//! The first domains.

use std::panic::{catch_unwind, AssertUnwindSafe};

use althing_primitives::BodyId;
use frame_support::traits::BuildGenesisConfig;

use super::{COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, genesis, params, terms, Contributions, Test},
    DomainTerms, Domains, GenesisConfig, Parameters, Params,
};

#[test]
fn it_is_read_back() {
    chain().run(|| {
        assert_eq!(Contributions::owner_of(COUNCIL_DOMAIN), Some(BodyId(0)));
        assert_eq!(Contributions::owner_of(GROUP_DOMAIN), Some(BodyId(5)));
        let domain = Domains::<Test>::get(GROUP_DOMAIN).expect("it is there");
        assert_eq!((domain.terms, domain.open), (terms(5, 1), true));
        assert_eq!(Parameters::<Test>::get(), params());
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let genesis = GenesisConfig::<Test> {
        domains: vec![
            terms(0, 0),
            DomainTerms {
                half_life: 0,
                ..terms(0, 1)
            },
            terms(0, 1),
            terms(0, 1),
            terms(0, 1),
            terms(0, 1),
            terms(0, 1),
        ],
        params: Params {
            window: 0,
            ..params()
        },
    };
    let built = sp_io::TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "the domain 0 cannot be opened",
        "the domain 1 cannot be opened",
        "the domain 6 cannot be opened",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
    assert!(!message.contains("the domain 5 cannot"), "{message}");
}

#[test]
fn it_is_written_and_read_as_json() {
    let json = serde_json::to_string(&genesis()).expect("it is written");
    for field in ["\"halfLife\":1000", "\"entryDeposit\":50", "\"maxUnits\""] {
        assert!(json.contains(field), "{field} is missing in: {json}");
    }
    let back: GenesisConfig<Test> = serde_json::from_str(&json).expect("it is read");
    assert_eq!(
        (back.domains, back.params),
        (genesis().domains, genesis().params)
    );
}
