//! Events as the runtime encodes them, read by its own description of them.

use althing_primitives::{BodyId, DocumentRef, SpendId};
use althing_runtime::{AccountId, BlockNumber, Runtime, RuntimeEvent};
use codec::Encode;
use pallet_timelock_treasury::{Allowances, Event, Heading, LineTerms, Params};
use sp_core::H256;
use sp_state_machine::BasicExternalities;

use super::*;
use crate::statement::{
    entries::{self, Unreadable},
    values::{Types, Value},
};

/// The runtime's description of itself, some of which it reads from storage.
fn metadata() -> Vec<u8> {
    BasicExternalities::new_empty().execute_with(|| Runtime::metadata().encode())
}

fn types() -> Types {
    Types::of_metadata(&metadata()).expect("the runtime describes itself")
}

/// A block's events in storage: each of the third extrinsic, with no topics.
fn encoded(events: Vec<Event<Runtime>>) -> Vec<u8> {
    let records: Vec<_> = events
        .into_iter()
        .map(|event| {
            let topics: Vec<H256> = Vec::new();
            ((0_u8, 3_u32), RuntimeEvent::TimelockTreasury(event), topics)
        })
        .collect();
    records.encode()
}

fn heading(name: &str) -> Heading {
    Heading {
        name: name.as_bytes().to_vec().try_into().expect("it is short"),
        purpose: DocumentRef {
            hash: H256::repeat_byte(7),
            locator: Default::default(),
        },
    }
}

fn account() -> AccountId {
    [9; 32].into()
}

#[test]
fn each_event_that_changes_the_books_is_read() {
    let (month, line, spend) = (november(), ROADS, SpendId(4));
    let posting = |tier, amount| Posting {
        month,
        line,
        tier,
        amount,
    };
    let terms = LineTerms {
        owner: BodyId::COUNCIL,
        cap: 1,
        allowances: Allowances::default(),
    };
    let events = vec![
        Event::LineOpened {
            line,
            heading: heading("Paths"),
            terms,
        },
        Event::ParamsSet {
            params: Params {
                contingency: 20,
                ..Params::default()
            },
        },
        Event::IncomeBooked {
            month,
            source: Source::Unattributed,
            amount: Balance::MAX,
        },
        Event::Promised {
            spend,
            line,
            tier: Tier::Large,
            amount: 11,
            contingency: 12,
            earliest: 13,
            month,
        },
        Event::Paid {
            spend,
            part: 1,
            line,
            tier: Tier::Medium,
            payee: account(),
            amount: 14,
            month,
        },
        Event::PromiseReturned {
            spend,
            line,
            tier: Tier::Small,
            amount: 15,
            contingency: 16,
            month,
        },
    ];
    let expected = [
        Entry::Line {
            line,
            name: "Paths".into(),
        },
        Entry::Contingency { percent: 20 },
        income(month, Source::Unattributed, Balance::MAX),
        Entry::Promised {
            posting: posting(Tier::Large, 11),
            contingency: 12,
        },
        Entry::Paid {
            posting: posting(Tier::Medium, 14),
        },
        Entry::Returned {
            posting: posting(Tier::Small, 15),
            contingency: 16,
        },
    ];
    let read = entries::of_events(&types(), &encoded(events)).expect("they can be read");
    assert_eq!(read, expected);
}

#[test]
fn income_of_each_source_is_read() {
    let sources = IncomeSource::ALL.map(Source::Announced);
    let of = |source| Event::IncomeBooked {
        month: november(),
        source,
        amount: 5,
    };
    let read =
        entries::of_events(&types(), &encoded(sources.map(of).to_vec())).expect("they can be read");
    assert_eq!(read, sources.map(|source| income(november(), source, 5)));
}

#[test]
fn events_that_change_no_books_are_passed_over() {
    let events = vec![
        Event::Given {
            by: account(),
            amount: 5,
        },
        Event::Synced {
            swept: 5,
            unattributed: 6,
        },
        Event::LineClosed { line: HOMES },
        Event::Cleared { spend: SpendId(0) },
    ];
    assert_eq!(entries::of_events(&types(), &encoded(events)), Ok(vec![]));
    assert_eq!(entries::of_events(&types(), &[0]), Ok(vec![]));
}

#[test]
fn events_that_are_cut_off_or_go_on_are_refused() {
    let whole = encoded(vec![Event::LineClosed { line: HOMES }]);
    let cut = &whole[..whole.len() - 1];
    let longer = [whole.as_slice(), &[0]].concat();
    for bytes in [cut, longer.as_slice(), &[]] {
        let read = entries::of_events(&types(), bytes);
        assert!(matches!(read, Err(Unreadable::Bytes(_))), "{read:?}");
    }
}

/// What another runtime may have: more fields, in another order.
#[test]
fn figures_are_found_by_their_names_wherever_they_stand() {
    let number = |name: &str, number| (name.to_string(), Value::Number(number));
    let event = Value::Variant(
        "Paid".into(),
        vec![
            number("fee", 77),
            number("amount", 14),
            ("tier".into(), Value::Variant("Large".into(), Vec::new())),
            number("month", u128::from(november().index())),
            number("line", 1),
        ],
    );
    let posting = Posting {
        tier: Tier::Large,
        ..small(november(), ROADS, 14)
    };
    assert_eq!(entries::entry(&event), Ok(Some(paid(posting))));
}

/// What another runtime may have: no such field, or a source and a tier of which nothing is known here.
#[test]
fn an_event_that_lacks_a_figure_is_refused_by_its_name() {
    let named = |name: &str| Value::Variant(name.into(), Vec::new());
    let event = |name: &str, fields: &[(&str, Value)]| {
        let fields = fields
            .iter()
            .map(|(of, value)| ((*of).into(), value.clone()));
        Value::Variant(name.into(), fields.collect())
    };
    let (month, line) = (("month", Value::Number(1)), ("line", Value::Number(0)));
    for (event, field) in [
        (event("Paid", &[]), "month"),
        (event("Paid", std::slice::from_ref(&month)), "line"),
        (
            event("Promised", &[month.clone(), line, ("tier", named("Huge"))]),
            "tier",
        ),
        (
            event("IncomeBooked", &[month, ("source", named("Mint"))]),
            "source",
        ),
        (
            event("LineOpened", &[("line", Value::Number(0))]),
            "heading.name",
        ),
        (event("ParamsSet", &[]), "params.contingency"),
    ] {
        let (name, _) = event.variant().expect("it is one");
        let what = format!("TimelockTreasury.{name}");
        assert_eq!(
            entries::entry(&event),
            Err(Unreadable::Lacks { what, field })
        );
    }
}

#[test]
fn what_the_genesis_says_is_read() {
    let params: Params<Balance, BlockNumber> = Params {
        contingency: 35,
        ..Params::default()
    };
    assert_eq!(
        entries::percent_of_params(&types(), &params.encode()),
        Ok(35)
    );
    assert_eq!(
        entries::name_of_heading(&types(), &heading("Homes").encode()),
        Ok("Homes".into())
    );
}

#[test]
fn what_is_no_metadata_is_refused() {
    let metadata = metadata();
    let mut other = metadata.clone();
    other[4] = 13;
    for bytes in [&[][..], b"meta", &metadata[1..], &metadata[..99], &other] {
        assert!(Types::of_metadata(bytes).is_err());
    }
}
