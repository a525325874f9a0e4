//! What may stand in a document as text.

use crate::{is_service_id, is_uri};

#[test]
fn uris_have_a_scheme_and_no_foreign_characters() {
    for good in [
        "https://example.org/a?b=c#d",
        "mailto:someone@example.org",
        "did:althing:z6Mk",
        "urn:isbn:0451450523",
        "a+b-c.d:x",
    ] {
        assert!(is_uri(good.as_bytes()), "{good}");
    }
    for bad in [
        "",
        "example.org",
        "https:",
        ":x",
        "1a:x",
        "ht tp:x",
        "https://exa mple.org",
        "https://example.org/<x>",
        "https://example.org/\"",
        "https://example.org/\u{e9}",
        "a_b:x",
    ] {
        assert!(!is_uri(bad.as_bytes()), "{bad}");
    }
}

#[test]
fn fragments_of_services_are_words_and_no_keys() {
    for good in ["web", "Mail-1", "a.b_c", "keys"] {
        assert!(is_service_id(good.as_bytes()), "{good}");
    }
    for bad in ["", "a b", "a#b", "key-0", "key-", "\u{e9}"] {
        assert!(!is_service_id(bad.as_bytes()), "{bad}");
    }
}
