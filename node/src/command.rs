//! Runs what the command line asks for.

use althing_runtime::{constants::SS58_PREFIX, opaque::Block, VERSION};
use clap::{CommandFactory, FromArgMatches};
use sc_cli::{Result, SubstrateCli};
use sc_service::{Configuration, PartialComponents};

use crate::{
    chain_spec,
    cli::{Cli, Subcommand},
    service,
    statement::Refusal,
};

impl SubstrateCli for Cli {
    fn impl_name() -> String {
        "Althing Node".into()
    }

    fn impl_version() -> String {
        env!("SUBSTRATE_CLI_IMPL_VERSION").into()
    }

    fn executable_name() -> String {
        "althing".into()
    }

    fn description() -> String {
        "The node of a network state's own chain.\n\n\
         `althing --dev` runs a chain on this machine alone; `althing --chain FILE` joins one."
            .into()
    }

    fn author() -> String {
        env!("CARGO_PKG_AUTHORS").into()
    }

    fn support_url() -> String {
        "see SECURITY.md and CONTRIBUTING.md of the source tree".into()
    }

    fn copyright_start_year() -> i32 {
        2026
    }

    fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn sc_service::ChainSpec>, String> {
        // Who asks for the specification itself wants to read it.
        let spec = match self.subcommand {
            Some(Subcommand::ExportChainSpec(_) | Subcommand::BuildSpec(_)) => {
                chain_spec::load(id)?
            }
            _ => chain_spec::load_built(id)?,
        };
        Ok(Box::new(spec))
    }
}

/// The version as people read it: of the node with its commit, and of the runtime inside it.
fn long_version() -> String {
    format!(
        "{} (runtime {}, spec {}, transaction {})",
        Cli::impl_version(),
        VERSION.spec_name,
        VERSION.spec_version,
        VERSION.transaction_version,
    )
}

/// Reads the command line.
///
/// The pool for a single state is the default here: docs/decisions/0004 has the measurement by which
/// it was chosen.
fn parse() -> Cli {
    let command = <Cli as SubstrateCli>::setup_command(Cli::command())
        .version(long_version())
        .mut_arg("pool_type", |arg| arg.default_value("single-state"));
    let matches = command.get_matches();
    Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
}

/// Runs the binary.
///
/// # Errors
/// A sentence for the user.
pub fn run() -> Result<()> {
    sp_core::crypto::set_default_ss58_version(SS58_PREFIX.into());
    let cli = parse();
    match &cli.subcommand {
        None => run_node(&cli),
        Some(subcommand) => run_subcommand(&cli, subcommand),
    }
}

/// With what the binary ends after `error`: 1, unless the command has codes of its own.
pub fn exit_code(error: &sc_cli::Error) -> u8 {
    match error {
        sc_cli::Error::Application(inner) => inner
            .downcast_ref::<Refusal>()
            .map_or(1, Refusal::exit_code),
        _ => 1,
    }
}

fn run_node(cli: &Cli) -> Result<()> {
    let runner = cli.create_runner(&cli.run)?;
    runner.run_node_until_exit(|mut config| async move {
        stay_at_home(&mut config);
        service::new_full(config).map_err(sc_cli::Error::Service)
    })
}

/// A development chain has no peers: unless the user named addresses, nothing listens beyond this
/// machine.
fn stay_at_home(config: &mut Configuration) {
    let default_addresses = std::env::args().all(|arg| !arg.starts_with("--listen-addr"));
    let development = matches!(
        config.chain_spec.chain_type(),
        sc_chain_spec::ChainType::Development
    );
    if !(development && default_addresses) {
        return;
    }
    let port = config.network.listen_addresses.iter().find_map(tcp_port);
    if let Some(Ok(address)) = port.map(|port| format!("/ip4/127.0.0.1/tcp/{port}").parse()) {
        config.network.listen_addresses = vec![address];
    }
}

fn tcp_port(address: &sc_network::Multiaddr) -> Option<u16> {
    let text = address.to_string();
    let mut parts = text.split('/').skip_while(|part| *part != "tcp").skip(1);
    parts.next()?.parse().ok()
}

fn run_subcommand(cli: &Cli, subcommand: &Subcommand) -> Result<()> {
    match subcommand {
        Subcommand::Key(command) => command.run(cli),
        Subcommand::ExportChainSpec(command) => {
            let spec = cli.load_spec(&command.chain)?;
            command.run(spec)
        }
        Subcommand::BuildSpec(command) => {
            let runner = cli.create_runner(command)?;
            runner.sync_run(|config| command.run(config.chain_spec, config.network))
        }
        Subcommand::CheckBlock(command) => {
            let runner = cli.create_runner(command)?;
            runner.async_run(|config| {
                let PartialComponents {
                    client,
                    task_manager,
                    import_queue,
                    ..
                } = service::new_partial(&config)?;
                Ok((command.run(client, import_queue), task_manager))
            })
        }
        Subcommand::ExportBlocks(command) => {
            let runner = cli.create_runner(command)?;
            runner.async_run(|config| {
                let PartialComponents {
                    client,
                    task_manager,
                    ..
                } = service::new_partial(&config)?;
                Ok((command.run(client, config.database), task_manager))
            })
        }
        Subcommand::ImportBlocks(command) => {
            let runner = cli.create_runner(command)?;
            runner.async_run(|config| {
                let PartialComponents {
                    client,
                    task_manager,
                    import_queue,
                    ..
                } = service::new_partial(&config)?;
                Ok((command.run(client, import_queue), task_manager))
            })
        }
        Subcommand::PurgeChain(command) => {
            let runner = cli.create_runner(command)?;
            runner.sync_run(|config| command.run(config.database))
        }
        Subcommand::Revert(command) => {
            let runner = cli.create_runner(command)?;
            runner.async_run(|config| {
                let PartialComponents {
                    client,
                    task_manager,
                    backend,
                    ..
                } = service::new_partial(&config)?;
                let revert_finality = Box::new(|client, _, blocks| {
                    sc_consensus_grandpa::revert(client, blocks)?;
                    Ok(())
                });
                Ok((
                    command.run(client, backend, Some(revert_finality)),
                    task_manager,
                ))
            })
        }
        Subcommand::ChainInfo(command) => {
            let runner = cli.create_runner(command)?;
            runner.sync_run(|config| command.run::<Block>(&config))
        }
        Subcommand::Statement(command) => command.run(cli),
    }
}
