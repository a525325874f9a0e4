//! Measures the calls of a runtime that was built with `runtime-benchmarks`; `make bench` runs it.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sp_runtime::traits::BlakeTwo256;

fn main() -> sc_cli::Result<()> {
    let command = PalletCmd::parse();
    // Our runtime asks the node for nothing but what every Substrate node offers.
    command.run_with_spec::<BlakeTwo256, ()>(None)
}
