//! The one shape of all numbers that have a type of their own.

/// Declares a number of its own type, so that no two kinds can be confused.
///
/// It encodes as the bare number, compactly where a call asks for it, and is a bare number in JSON.
macro_rules! numeric_type {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            Debug,
            Default,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd,
            codec::CompactAs,
            codec::Decode,
            codec::DecodeWithMemTracking,
            codec::Encode,
            codec::MaxEncodedLen,
            scale_info::TypeInfo,
            serde::Deserialize,
            serde::Serialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl From<$name> for $inner {
            fn from(outer: $name) -> Self {
                outer.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

/// Declares a `numeric_type` that counts things up and never counts one twice.
macro_rules! numeric_id {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        numeric_type! { $(#[$doc])* $name($inner) }

        impl $name {
            /// The one after this; `None` after the last, since nothing is numbered anew from the
            /// start.
            #[must_use]
            pub const fn next(self) -> Option<Self> {
                match self.0.checked_add(1) {
                    Some(next) => Some(Self(next)),
                    None => None,
                }
            }
        }
    };
}
