//! The blocks of a chain in this machine's database, as far as a statement needs them.

use althing_primitives::{CivilSeconds, LineId, Month};
use althing_runtime::{opaque::Block, AccountId, Balance, BlockNumber, Hash};
use codec::Decode;
use pallet_civil_clock::CivilClockApi;
use pallet_timelock_treasury::runtime_api::{Statement, TimelockTreasuryApi};
use sc_client_api::{Backend, HeaderBackend, StorageProvider};
use sp_api::{ApiExt, Metadata, ProvideRuntimeApi};
use sp_core::storage::{well_known_keys::CODE, StorageKey};
use sp_io::hashing::twox_128;

use super::{
    books::Founding,
    entries::{self, Entry, PALLET},
    refusal::Refusal,
    values::Types,
};
use crate::service::{FullBackend, FullClient};

/// A hash of 64 bits stands before each key of the treasury's maps.
const HASHED: usize = 8;

/// The best chain of a database.
pub struct Chain<'a> {
    pub client: &'a FullClient,
    pub backend: &'a FullBackend,
}

/// Blocks that one runtime made, and how to read their events.
pub struct Reader {
    types: Types,
    /// The last block that is read so.
    until: BlockNumber,
}

impl Reader {
    /// Whether it reads the events of that block.
    pub const fn reads(&self, number: BlockNumber) -> bool {
        number <= self.until
    }
}

/// Blocks that were made in one month.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Span {
    pub month: Month,
    pub first: BlockNumber,
    pub last: BlockNumber,
}

/// The last of `from..=to` for which `key` is what it is for `from`, if it never comes back to that later.
/// It looks at few: at as many as the logarithm of what it finds.
///
/// # Errors
/// Those of `key`.
pub fn last_like<Key: PartialEq, Error>(
    from: BlockNumber,
    to: BlockNumber,
    mut key: impl FnMut(BlockNumber) -> Result<Key, Error>,
) -> Result<BlockNumber, Error> {
    let wanted = key(from)?;
    // `like` is alike, and `unlike` is not or lies beyond the end.
    let (mut like, mut unlike) = (from, to.saturating_add(1));
    let mut step = 1;
    while like.saturating_add(step) < unlike {
        let next = like.saturating_add(step);
        if key(next)? == wanted {
            like = next;
            step = step.saturating_mul(2);
        } else {
            unlike = next;
        }
    }
    while unlike.saturating_sub(like) > 1 {
        let middle = like.saturating_add(unlike.saturating_sub(like) / 2);
        if key(middle)? == wanted {
            like = middle;
        } else {
            unlike = middle;
        }
    }
    Ok(like)
}

fn item(pallet: &str, name: &str) -> StorageKey {
    let hashes = [pallet, name].map(|text| twox_128(text.as_bytes()));
    StorageKey(hashes.concat())
}

impl Chain<'_> {
    /// The hash of a block, whose state is there.
    ///
    /// # Errors
    /// [`Refusal::NotThere`].
    pub fn block(&self, number: BlockNumber) -> Result<Hash, Refusal> {
        let hash = self.client.hash(number)?;
        hash.filter(|hash| self.backend.have_state_at(*hash, number))
            .ok_or(Refusal::NotThere { block: number })
    }

    /// Civil time at the end of a block.
    pub fn now(&self, number: BlockNumber) -> Result<CivilSeconds, Refusal> {
        let hash = self.block(number)?;
        let now = self.client.runtime_api().now(hash);
        now.map_err(|error| {
            Refusal::unreadable(
                number,
                format!("its runtime does not tell the time: {error}"),
            )
        })
    }

    /// Which blocks were made in which month, from the first block on: until the last of `month`, and the one
    /// after it if there is one by then, at most until `at`.
    pub fn months(&self, month: Month, at: BlockNumber) -> Result<Vec<Span>, Refusal> {
        let mut spans = Vec::new();
        let mut first = 1;
        while first <= at {
            let of = |number| self.now(number).map(Month::of);
            let made = of(first)?;
            let last = if made > month {
                first
            } else {
                last_like(first, at, of)?
            };
            spans.push(Span {
                month: made,
                first,
                last,
            });
            if made > month {
                break;
            }
            first = last.saturating_add(1);
        }
        Ok(spans)
    }

    fn value(&self, hash: Hash, key: &StorageKey) -> Result<Option<Vec<u8>>, Refusal> {
        Ok(self.client.storage(hash, key)?.map(|data| data.0))
    }

    /// The types of the runtime in a block's state: that of the blocks after it.
    fn types(&self, number: BlockNumber) -> Result<Types, Refusal> {
        let hash = self.block(number)?;
        let unreadable = |reason: String| {
            Refusal::unreadable(
                number,
                format!("its runtime does not describe itself: {reason}"),
            )
        };
        let metadata = self.client.runtime_api().metadata(hash);
        let metadata = metadata.map_err(|error| unreadable(error.to_string()))?;
        Types::of_metadata(&metadata).map_err(|error| unreadable(error.to_string()))
    }

    /// How to read the events of a block and of those after it that the same runtime made, until `to`.
    ///
    /// What makes a block is the code in the state before it: a block that changes the code was still made by
    /// the old one.
    pub fn reader(&self, from: BlockNumber, to: BlockNumber) -> Result<Reader, Refusal> {
        let before = from.saturating_sub(1);
        let code = StorageKey(CODE.to_vec());
        let until = last_like(before, to.saturating_sub(1), |number| {
            let hash = self.block(number)?;
            Ok::<_, Refusal>(self.client.storage_hash(hash, &code)?)
        })?;
        Ok(Reader {
            types: self.types(before)?,
            until: until.saturating_add(1),
        })
    }

    /// The entries of a block.
    pub fn entries(&self, reader: &Reader, number: BlockNumber) -> Result<Vec<Entry>, Refusal> {
        let hash = self.block(number)?;
        match self.value(hash, &item("System", "Events"))? {
            Some(events) => entries::of_events(&reader.types, &events)
                .map_err(|error| Refusal::unreadable(number, error.to_string())),
            None => Ok(Vec::new()),
        }
    }

    /// What the genesis says of the treasury.
    pub fn founding(&self) -> Result<Founding, Refusal> {
        let hash = self.block(0)?;
        let types = self.types(0)?;
        let unreadable = |reason: String| Refusal::unreadable(0, reason);
        let (opening, contingency) = match self.value(hash, &item(PALLET, "Founding"))? {
            Some(bytes) => <(Balance, Balance)>::decode(&mut bytes.as_slice())
                .map_err(|error| unreadable(error.to_string()))?,
            None => Default::default(),
        };
        let percent = self
            .value(hash, &item(PALLET, "Parameters"))?
            .map(|bytes| entries::percent_of_params(&types, &bytes))
            .transpose()
            .map_err(|error| unreadable(error.to_string()))?;
        let headings = item(PALLET, "Headings");
        let mut founding = Founding {
            opening,
            contingency,
            percent,
            ..Founding::default()
        };
        for key in self.client.storage_keys(hash, Some(&headings), None)? {
            let id = key.0.get(headings.0.len().saturating_add(HASHED)..);
            let line = LineId::decode(&mut id.unwrap_or_default())
                .map_err(|error| unreadable(error.to_string()))?;
            let heading = self.value(hash, &key)?.unwrap_or_default();
            let name = entries::name_of_heading(&types, &heading)
                .map_err(|error| unreadable(error.to_string()))?;
            founding.lines.insert(line, name);
        }
        Ok(founding)
    }

    /// What the runtime says of the month, in the state of a block.
    ///
    /// # Errors
    /// If it says nothing, or not in the way that this node knows.
    pub fn statement(
        &self,
        number: BlockNumber,
        month: Month,
    ) -> Result<Option<Statement<Balance>>, Refusal> {
        let hash = self.block(number)?;
        let api = self.client.runtime_api();
        let knows = api
            .has_api::<dyn TimelockTreasuryApi<Block, AccountId, Balance, Hash, BlockNumber>>(hash)
            .unwrap_or(false);
        if !knows {
            return Err(Refusal::unreadable(
                number,
                "its runtime gives no statement in the form that this node knows. Use the node of that \
                 version, or name a block of this one with --at"
                    .into(),
            ));
        }
        api.statement(hash, month).map_err(|error| {
            Refusal::unreadable(number, format!("its runtime gives no statement: {error}"))
        })
    }
}
