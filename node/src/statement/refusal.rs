//! Why there is no statement, or one that cannot be relied on, and the exit code for it.

use althing_primitives::Month;
use althing_runtime::BlockNumber;

/// Why the command does not succeed.
#[derive(Debug)]
pub enum Refusal {
    /// The runtime says otherwise than the events. The statement was printed.
    Differs { count: usize },
    /// The state of a block that is needed is not in the database. Nothing was printed.
    NotThere { block: BlockNumber },
    /// The month had not begun at that block.
    NotBegun {
        month: Month,
        block: BlockNumber,
        now: Month,
    },
    /// A block is not what it should be.
    Unreadable { block: BlockNumber, reason: String },
    /// Somebody stopped the command before it was done.
    Stopped,
    /// All else, in a sentence.
    Other(String),
}

impl Refusal {
    pub const fn unreadable(block: BlockNumber, reason: String) -> Self {
        Self::Unreadable { block, reason }
    }

    /// The exit code: 1 is for all that has none of its own, and 2 for what cannot be understood on the
    /// command line.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Differs { .. } => 3,
            Self::NotThere { .. } => 4,
            Self::NotBegun { .. } | Self::Unreadable { .. } | Self::Stopped | Self::Other(_) => 1,
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Differs { count } => write!(
                f,
                "the accounts do not agree: the runtime says otherwise than the events in {count} point(s), \
                 which are listed above. Try it on another node: if it says the same there, the books of \
                 this chain are wrong, and everybody should know"
            ),
            Self::NotThere { block } => write!(
                f,
                "there is no statement, since the state of block {block} is not in this database: it is \
                 pruned, or was filled by warp sync. A statement is rebuilt from the events of every block \
                 from the first on. Take the database of an archive node: one that was started with \
                 `--state-pruning archive` on an empty --base-path, without `--sync warp`"
            ),
            Self::NotBegun { month, block, now } => write!(
                f,
                "there is no statement for {month}: at block {block} it is {now} by the civil clock. Choose \
                 that month or an earlier one"
            ),
            Self::Unreadable { block, reason } => {
                write!(f, "there is no statement, since block {block} cannot be read: {reason}")
            }
            Self::Stopped => f.write_str("stopped before the statement was done"),
            Self::Other(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<sp_blockchain::Error> for Refusal {
    fn from(error: sp_blockchain::Error) -> Self {
        Self::Other(format!("the database cannot be read: {error}"))
    }
}
