//! URIs, and their normal form.

use proptest::prelude::*;

use crate::Uri;

fn normal(text: &str) -> Option<String> {
    Uri::parse(text)?.normal()
}

#[test]
fn what_rfc_3986_gives_as_examples_are_uris() {
    // Section 1.1.2.
    for text in [
        "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://www.ietf.org/rfc/rfc2396.txt",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com",
        "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
    ] {
        assert!(Uri::parse(text).is_some(), "{text}");
    }
}

#[test]
fn what_is_no_uri_is_refused() {
    for text in [
        "",
        "example.org",
        "/path",
        "1a:b",
        "a_b:c",
        ":c",
        "https://example.org/a b",
        "https://example.org/%",
        "https://example.org/%4",
        "https://example.org/%zz",
        "https://example.org/#a#b",
        "https://example.org/[a]",
        "https://exa[mple.org/",
        "https://[::1",
        "https://[::1]x/",
        "https://[not-an-address]/",
        "https://[v.a]/",
        "https://a@b@c/",
        "https://example.org:8a/",
        "https://example.org/\u{e9}",
        "https://example.org/\"",
    ] {
        assert_eq!(Uri::parse(text), None, "{text}");
    }
}

#[test]
fn normal_forms_follow_section_6_of_rfc_3986() {
    for (text, expected) in [
        // Section 6.2.2, its first example.
        (
            "eXAMPLE://a/./b/../b/%63/%7bfoo%7d",
            "example://a/b/c/%7Bfoo%7D",
        ),
        // Section 6.2.2.1.
        ("HTTP://www.EXAMPLE.com/", "http://www.example.com/"),
        // Section 6.2.3, its first examples.
        ("http://example.com", "http://example.com/"),
        ("http://example.com:/", "http://example.com/"),
        ("http://example.com:80/", "http://example.com/"),
        // The same for the other schemes of the web, and for no more.
        ("wss://node.example.org:443", "wss://node.example.org/"),
        ("https://example.org:80", "https://example.org:80/"),
        ("ftp://example.org", "ftp://example.org"),
        ("https://example.org?q", "https://example.org/?q"),
        // Where case means something it stays.
        (
            "HTTPS://User@Example.ORG/Path?Query#Fragment",
            "https://User@example.org/Path?Query#Fragment",
        ),
        (
            "https://ex%c3%A9mple.org/%c3%a9%41",
            "https://ex%C3%A9mple.org/%C3%A9A",
        ),
        ("https://[2001:DB8::1]:8443/", "https://[2001:db8::1]:8443/"),
        // Section 5.4's paths, absolute.
        ("http://a/b/c/..", "http://a/b/"),
        ("http://a/b/c/.", "http://a/b/c/"),
        ("http://a/../../g", "http://a/g"),
        ("http://a/b/c/g..", "http://a/b/c/g.."),
        ("http://a/b//c", "http://a/b//c"),
        // A path without a slash at its beginning is no path of folders.
        ("mailto:a/../b@example.org", "mailto:a/../b@example.org"),
        ("did:althing:z6Mk", "did:althing:z6Mk"),
        ("urn:ISBN:0451450523", "urn:ISBN:0451450523"),
    ] {
        assert_eq!(normal(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_path_that_would_become_an_authority_has_no_normal_form() {
    assert!(Uri::parse("a:/.//b").is_some());
    assert_eq!(normal("a:/.//b"), None);
}

proptest! {
    #[test]
    fn a_normal_form_is_a_uri_and_its_own_normal_form(
        text in "[a-zA-Z]{1,5}:(//([a-zA-Z]{0,3}@)?[a-zA-Z.%25]{0,8}(:[0-9]{0,3})?)?(/(\\.|\\.\\.|[a-zA-Z]|%[0-9a-fA-F]{2}){0,3}){0,5}(\\?[a-z?]{0,3})?(#[a-z%41]{0,4})?"
    ) {
        if let Some(once) = normal(&text) {
            prop_assert_eq!(normal(&once), Some(once.clone()), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text: String) {
        let _ = normal(&text);
        let _ = normal(&format!("https://{text}"));
    }
}
