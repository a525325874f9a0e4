//! The Althing node: one binary that runs a community's own chain.

#![allow(
    clippy::result_large_err,
    reason = "the SDK's errors are large, and none is made often"
)]

mod backoff;
mod chain_spec;
mod cli;
mod command;
mod preflight;
mod rpc;
mod service;
mod statement;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The logger may not be set up yet, or write elsewhere: this is for whoever typed the command.
            #[allow(clippy::print_stderr, reason = "it is what the user reads")]
            {
                eprintln!("\nError: {error}");
            }
            ExitCode::from(command::exit_code(&error))
        }
    }
}
