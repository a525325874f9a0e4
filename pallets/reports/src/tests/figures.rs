//! Exchange rates, assets and liabilities outside the chain.

use super::*;
use crate::{Currency, FiguresProblem, OffChainItem, Rate, MAX_ITEMS, MAX_RATES};

fn rate(currency: &[u8; 3]) -> Rate<u64> {
    Rate {
        currency: Currency(*currency),
        units: 125,
        plancks: 1_000,
    }
}

fn item(currency: &[u8; 3]) -> OffChainItem {
    OffChainItem {
        currency: Currency(*currency),
        units: 1_000_000,
        evidence: H256([4; 32]),
    }
}

fn figures(
    rates: &[Rate<u64>],
    assets: &[OffChainItem],
    debts: &[OffChainItem],
) -> FiledFigures<u64> {
    FiledFigures {
        statement: None,
        rates: rates.to_vec().try_into().expect("they fit"),
        assets: assets.to_vec().try_into().expect("they fit"),
        liabilities: debts.to_vec().try_into().expect("they fit"),
    }
}

fn file_company(figures: FiledFigures<u64>) -> DispatchResult {
    Reports::file(
        signed(SECRETARY),
        COMPANY,
        Period::Year(2026),
        document(1),
        figures,
    )
}

#[test]
fn they_are_kept_and_read_back() {
    run(|| {
        with_company();
        end("2026-12");
        let figures = figures(
            &[rate(b"EUR"), rate(b"ISK")],
            &[item(b"EUR"), item(b"ISK")],
            &[item(b"ISK")],
        );
        assert_ok!(file_company(figures.clone()));
        let read = Reports::filing(COMPANY, Period::Year(2026)).expect("it was filed");
        assert_eq!(read.figures, figures);
    });
}

#[test]
fn what_makes_no_sense_is_refused() {
    run(|| {
        with_company();
        end("2026-12");
        let nothing = Rate {
            units: 0,
            ..rate(b"EUR")
        };
        let for_nothing = Rate {
            plancks: 0,
            ..rate(b"EUR")
        };
        for (wrong, error) in [
            (
                figures(&[rate(b"eur")], &[], &[]),
                Error::<Test>::CurrencyNotLetters,
            ),
            (
                figures(&[rate(b"EU ")], &[], &[]),
                Error::<Test>::CurrencyNotLetters,
            ),
            (
                figures(&[rate(b"E1R")], &[], &[]),
                Error::<Test>::CurrencyNotLetters,
            ),
            (
                figures(&[rate(b"EUR"), rate(b"ISK"), rate(b"EUR")], &[], &[]),
                Error::<Test>::RateRepeated,
            ),
            (figures(&[nothing], &[], &[]), Error::<Test>::RateOfNothing),
            (
                figures(&[for_nothing], &[], &[]),
                Error::<Test>::RateOfNothing,
            ),
            (
                figures(&[rate(b"EUR")], &[item(b"ISK")], &[]),
                Error::<Test>::RateMissing,
            ),
            (
                figures(&[rate(b"EUR")], &[item(b"EUR")], &[item(b"ISK")]),
                Error::<Test>::RateMissing,
            ),
        ] {
            assert_noop!(file_company(wrong), error);
        }
    });
}

#[test]
fn as_many_as_may_be_and_no_more() {
    use codec::{Decode, Encode};
    let letters = |index: u32| [b'X', b'X', b'A' + u8::try_from(index).expect("few")];
    let rates: Vec<_> = (0..MAX_RATES).map(|index| rate(&letters(index))).collect();
    let items = vec![item(&letters(0)); usize::try_from(MAX_ITEMS).expect("few")];
    let full = figures(&rates, &items, &items);
    assert_eq!(full.check(), Ok::<_, FiguresProblem>(()));
    let too_many = (
        None::<althing_primitives::Figures<u64>>,
        rates,
        [items.clone(), vec![item(&letters(0))]].concat(),
        items,
    );
    assert!(FiledFigures::<u64>::decode(&mut &too_many.encode()[..]).is_err());
}
