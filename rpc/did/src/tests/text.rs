//! Identifiers as text, and what is no text of one.

use althing_primitives::Did;
use proptest::prelude::*;

use super::support::bytes;
use crate::{from_text, to_text, NotOurs};

/// SHA-256 of `althing/fixture/person`, and its text as another implementation of base58 writes it.
const PERSON: (&str, &str) = (
    "7e7582e957bce4e9234e4620264677d1e6fe867b1b8278acd7b5cda360960dc1",
    "did:althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
);

#[test]
fn an_identity_has_one_text() {
    for (did, text) in [
        (Did(bytes(PERSON.0)), PERSON.1),
        (
            Did([0; 32]),
            "did:althing:z11111111111111111111111111111111",
        ),
        (
            Did([0xff; 32]),
            "did:althing:zJEKNVnkbo3jma5nREBBJCDoXFVeKkD56V3xKrvRmWxFG",
        ),
    ] {
        assert_eq!(to_text(&did), text);
        assert_eq!(from_text(text), Ok(did));
    }
}

#[test]
fn text_that_is_no_did_of_this_method_is_invalid() {
    let person = PERSON.1;
    for text in [
        "",
        "did",
        "did:althing",
        "did:althing:",
        "did::z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        // Another case, or blanks.
        "DID:althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        "did:Althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        "did:althing:Z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        " did:althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        "did:althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG\n",
        // Without the multibase prefix, or with hexadecimal, or with letters that base58 leaves out.
        "did:althing:9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        "did:althing:f7e7582e957bce4e9234e4620264677d1e6fe867b1b8278acd7b5cda360960dc1",
        "did:althing:z0WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        "did:althing:zOWeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        // 31 and 33 bytes.
        "did:althing:z1111111111111111111111111111111",
        "did:althing:z111111111111111111111111111111111",
        "did:althing:zJEKNVnkbo3jma5nREBBJCDoXFVeKkD56V3xKrvRmWxFH",
        // Another form of the method, which there is not.
        "did:althing:main:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2MmnG",
        // A DID URL is no DID.
        &format!("{person}#key-0"),
        &format!("{person}?versionId=1"),
        &format!("{person}/path"),
        // What is no DID of any method.
        "did:other:",
        "did:other:a:",
        "did:other:a b",
        "did:other:a%2",
        "did:other:a%zz",
        "https://example.org/",
        "did:althing:z9WeJG2ratGJqpJ1qASRG6jcKqFhELGK3a5xv5RN2Mm\u{e9}",
    ] {
        assert_eq!(from_text(text), Err(NotOurs::Invalid), "{text}");
    }
}

#[test]
fn a_did_of_another_method_is_told_apart() {
    for text in [
        "did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th",
        "did:web:example.org%3A3000:alice",
        "did:a1:b:c::d",
        "did:example:123",
    ] {
        assert_eq!(from_text(text), Err(NotOurs::OtherMethod), "{text}");
    }
}

#[test]
fn long_text_is_refused_without_decoding_it() {
    let text = format!("did:althing:z{}", "2".repeat(10_000_000));
    assert_eq!(from_text(&text), Err(NotOurs::Invalid));
}

proptest! {
    #[test]
    fn text_and_identity_are_the_same(did: [u8; 32]) {
        prop_assert_eq!(from_text(&to_text(&Did(did))), Ok(Did(did)));
    }

    #[test]
    fn no_two_texts_name_one_identity(encoded in "[1-9A-HJ-NP-Za-km-z]{0,46}") {
        let text = format!("did:althing:z{encoded}");
        if let Ok(did) = from_text(&text) {
            prop_assert_eq!(to_text(&did), text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text: String) {
        let _ = from_text(&text);
        let _ = from_text(&format!("did:althing:z{text}"));
    }
}
