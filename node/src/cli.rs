//! The command line.

use clap::Parser;
use sc_cli::{
    BuildSpecCmd, ChainInfoCmd, CheckBlockCmd, ExportBlocksCmd, ExportChainSpecCmd,
    ImportBlocksCmd, KeySubcommand, PurgeChainCmd, RevertCmd, RunCmd,
};

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
}
