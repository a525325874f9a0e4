//! The command line.

use clap::Parser;
use sc_cli::{
    BuildSpecCmd, ChainInfoCmd, CheckBlockCmd, ExportBlocksCmd, ExportChainSpecCmd,
    ImportBlocksCmd, KeySubcommand, PurgeChainCmd, RevertCmd, RunCmd,
};

use crate::statement::StatementCmd;

/// What the user typed.
#[derive(Debug, Parser)]
pub struct Cli {
    #[command(subcommand)]
    pub subcommand: Option<Subcommand>,

    #[clap(flatten)]
    pub run: RunCmd,
}

/// What the binary does beside running a node.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Make, inspect and insert keys.
    #[command(subcommand)]
    Key(KeySubcommand),

    /// Write the specification of a chain as JSON; `--raw` for the one that nodes are started from.
    ExportChainSpec(ExportChainSpecCmd),

    /// Write the specification of a chain as JSON, as tools of the network test kit ask for it.
    BuildSpec(BuildSpecCmd),

    /// Check a block again, by number or hash.
    CheckBlock(CheckBlockCmd),

    /// Write blocks to a file.
    ExportBlocks(ExportBlocksCmd),

    /// Read blocks from a file.
    ImportBlocks(ImportBlocksCmd),

    /// Remove the whole chain from this machine's disk; keys stay.
    PurgeChain(PurgeChainCmd),

    /// Take back unfinalised blocks.
    Revert(RevertCmd),

    /// Print how far the chain on this machine's disk reaches.
    ChainInfo(ChainInfoCmd),

    /// Print the accounts of a month, rebuilt from events alone, and compare them with the runtime's.
    ///
    /// It reads the database of an archive node that does not run. It ends with 0 if every figure is equal,
    /// 3 if one differs, 4 if the state of a block that it needs is pruned, 2 if the command line is wrong,
    /// and 1 for all else.
    Statement(StatementCmd),
}
