//! The text of an identity: `did:althing:z` and its 32 bytes in base58btc.

use althing_primitives::Did;

const METHOD: &str = "althing";
/// The multibase prefix of base58btc.
const BASE58BTC: char = 'z';
/// 32 bytes have no more characters in base58: longer text is not worth decoding.
const LONGEST: usize = 44;

/// Why a text names no identity of this method.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotOurs {
    /// It is no DID, or not in the form of this method.
    Invalid,
    /// It is a DID of another method.
    OtherMethod,
}

/// The text of an identity.
#[must_use]
pub fn to_text(did: &Did) -> String {
    let encoded = bs58::encode(did.0).into_string();
    format!("did:{METHOD}:{BASE58BTC}{encoded}")
}

/// The identity that a text names. There is exactly one text for each: nothing is trimmed, and no
/// letter may be of another case.
///
/// # Errors
/// Why it names none.
pub fn from_text(text: &str) -> Result<Did, NotOurs> {
    let (method, id) = parts(text).ok_or(NotOurs::Invalid)?;
    if method != METHOD {
        return Err(NotOurs::OtherMethod);
    }
    id.strip_prefix(BASE58BTC)
        .filter(|encoded| encoded.len() <= LONGEST)
        .and_then(|encoded| bs58::decode(encoded).into_vec().ok())
        .and_then(|bytes| bytes.try_into().ok())
        .map(Did)
        .ok_or(NotOurs::Invalid)
}

/// The method's name and the specific identifier of a DID, by the rules of DID Core, section 3.1.
fn parts(text: &str) -> Option<(&str, &str)> {
    let (method, id) = text.strip_prefix("did:")?.split_once(':')?;
    let is_name = !method.is_empty()
        && method
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let is_id = !id.is_empty() && !id.ends_with(':') && is_id_text(id.as_bytes());
    (is_name && is_id).then_some((method, id))
}

fn is_id_text(mut bytes: &[u8]) -> bool {
    loop {
        bytes = match bytes {
            [] => return true,
            [b'%', high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                rest
            }
            [byte, rest @ ..] if byte.is_ascii_alphanumeric() || b".-_:".contains(byte) => rest,
            _ => return false,
        };
    }
}
