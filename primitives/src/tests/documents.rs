//! References to documents.

use codec::{Encode, MaxEncodedLen};
use sp_core::H256;

use crate::{Did, DocumentRef, Locator, MAX_LOCATOR};

fn document(locator: &[u8]) -> DocumentRef {
    DocumentRef {
        hash: H256::repeat_byte(0xab),
        locator: Locator::try_from(locator.to_vec()).unwrap(),
    }
}

#[test]
fn every_locator_comes_back_as_it_was() {
    let long = [b'a'; MAX_LOCATOR as usize];
    let locators: [(&[u8], &str); 6] = [
        (b"", ""),
        (
            b"https://example.org/charter",
            "https://example.org/charter",
        ),
        ("þing/völlur".as_bytes(), "þing/völlur"),
        // Text that could be taken for hexadecimal is written as such.
        (b"0x41", "0x30783431"),
        (&[0xff, 0x00], "0xff00"),
        (&long, std::str::from_utf8(&long).unwrap()),
    ];
    for (locator, text) in locators {
        let reference = document(locator);
        let json = serde_json::to_value(&reference).unwrap();
        assert_eq!(json["locator"], text);
        assert_eq!(json["hash"], format!("0x{}", "ab".repeat(32)));
        assert_eq!(
            serde_json::from_value::<DocumentRef>(json).unwrap(),
            reference
        );
    }
}

#[test]
fn what_is_no_locator_is_refused() {
    let read = |locator: &str| {
        let json = serde_json::json!({ "hash": H256::zero(), "locator": locator });
        serde_json::from_value::<DocumentRef>(json)
    };
    let too_long = read(&"a".repeat(MAX_LOCATOR as usize + 1)).unwrap_err();
    assert!(
        too_long
            .to_string()
            .contains("at most 128 bytes, this one has 129"),
        "{too_long}"
    );
    assert!(read("0xzz").is_err());
}

#[test]
fn a_reference_has_its_bound() {
    assert_eq!(DocumentRef::max_encoded_len(), 32 + 2 + 128);
    assert_eq!(
        document(&[1; 128]).encoded_size(),
        DocumentRef::max_encoded_len()
    );
}

#[test]
fn an_identity_is_hexadecimal_in_json() {
    let did = Did([0x0f; 32]);
    let json = serde_json::to_value(did).unwrap();
    assert_eq!(json, format!("0x{}", "0f".repeat(32)));
    assert_eq!(serde_json::from_value::<Did>(json).unwrap(), did);
    assert!(serde_json::from_value::<Did>(serde_json::json!("0x0f")).is_err());
}
