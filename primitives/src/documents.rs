//! Documents: a hash on the chain, the text elsewhere.

use alloc::{string::String, vec::Vec};

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// Bytes of a locator at most.
pub const MAX_LOCATOR: u32 = 128;

/// Where a document is found, such as a URL or a content identifier: at most 128 bytes.
pub type Locator = BoundedVec<u8, ConstU32<MAX_LOCATOR>>;

/// A document that the chain refers to and never holds.
///
/// The hash is what counts; the locator only helps to find it, and may go stale. In JSON the locator
/// is text where it is text, and hexadecimal where it is not.
#[derive(
    Clone,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
pub struct DocumentRef {
    /// BLAKE2b-256 of the document's bytes.
    pub hash: H256,
    /// Where it was last known to be found.
    #[serde(with = "locator_text")]
    pub locator: Locator,
}

/// Locators as people read them. Text that begins with `0x` is written in hexadecimal too, so that
/// every locator comes back as it was.
mod locator_text {
    use super::{Locator, String, Vec, MAX_LOCATOR};
    use serde::{de::Error as _, Deserialize, Deserializer, Serializer};

    const HEX: &str = "0x";

    pub fn serialize<S: Serializer>(locator: &Locator, serializer: S) -> Result<S::Ok, S::Error> {
        match core::str::from_utf8(locator) {
            Ok(text) if !text.starts_with(HEX) => serializer.serialize_str(text),
            _ => sp_core::bytes::serialize(locator, serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Locator, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes: Vec<u8> = if text.starts_with(HEX) {
            sp_core::bytes::from_hex(&text).map_err(D::Error::custom)?
        } else {
            text.into_bytes()
        };
        let length = bytes.len();
        Locator::try_from(bytes).map_err(|_| {
            D::Error::custom(alloc::format!(
                "a locator has at most {MAX_LOCATOR} bytes, this one has {length}"
            ))
        })
    }
}
