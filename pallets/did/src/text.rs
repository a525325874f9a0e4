//! What may stand in a document as text, so that every document is a valid one by DID Core.

/// The fragments of keys begin so, and no service's does.
const KEY_FRAGMENT: &[u8] = b"key-";

/// Whether these bytes are a URI with a scheme, of the characters that RFC 3986 admits.
#[must_use]
pub fn is_uri(bytes: &[u8]) -> bool {
    let mut parts = bytes.splitn(2, |byte| *byte == b':');
    let (Some(scheme), Some(rest)) = (parts.next(), parts.next()) else {
        return false;
    };
    scheme.first().is_some_and(u8::is_ascii_alphabetic)
        && scheme
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
        && !rest.is_empty()
        && rest
            .iter()
            .all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(byte))
}

/// Whether these bytes are a plain word: letters, digits, `.`, `_` and `-`.
#[must_use]
pub fn is_word(bytes: &[u8]) -> bool {
    !bytes.is_empty()
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
}

/// Whether these bytes can be the fragment of a service: a plain word that is no key's fragment.
#[must_use]
pub fn is_service_id(bytes: &[u8]) -> bool {
    is_word(bytes) && !bytes.starts_with(KEY_FRAGMENT)
}
