//! `althing statement`: the accounts of a month, rebuilt from events alone and compared with what the
//! runtime says of the same month.
//!
//! Whoever distrusts the runtime's books needs another source. Events are one: each booking of the treasury
//! has its own, with month, line, tier and amount. [`chain`] reads them block by block out of the database,
//! [`values`] and [`entries`] tell what they say, [`books`] adds them up, [`figures`] compares the sum with
//! the statement of the runtime, and [`print`] prints it. Only [`chain`] knows a database.
//!
//! **What is read.** The opening of a month is what all months before it left, so the events of every block
//! from the first on are read: one value of each block's state. Genesis has no events. What the treasury was
//! founded with, its lines and the share that is kept for emergencies are read from its state, which is the
//! document on which the community agreed.
//!
//! **Which blocks are of which month** is found by bisection over civil time, a few questions for each month.
//! A booking that names another month than that of its block, or of the block before it (of which a block's
//! first work still is), is a difference too.
//!
//! **Upgrades.** Events are read by the description of types in the metadata of the runtime that made the
//! block, not by the types of this binary. So the statement of a chain that was upgraded needs no old
//! binaries, and what cannot be read by it, an event that lacks a field for instance, is refused with the
//! number of the block. The runtime at the block of the comparison must speak the version of the interface
//! that this binary knows.
//!
//! Nothing is written but the note beside the database that every command leaves, and no database is made
//! where there is none.

mod books;
mod chain;
mod entries;
mod figures;
mod print;
mod refusal;
#[cfg(test)]
mod tests;
mod values;

use std::{
    io::Write,
    sync::{
        atomic::{AtomicBool, Ordering},
        Arc,
    },
    task::Poll,
    time::{Duration, Instant},
};

use althing_primitives::Month;
use althing_runtime::{opaque::Block, BlockNumber, Hash};
use clap::Parser;
use sc_cli::{
    BlockNumberOrHash, CliConfiguration, DatabaseParams, Result, SharedParams, SubstrateCli,
};
use sc_client_api::HeaderBackend;
use sp_runtime::generic::BlockId;

pub use self::refusal::Refusal;
use self::{
    books::Books,
    chain::{Chain, Reader, Span},
    print::{Format, Report},
};
use crate::{cli::Cli, service};

/// How often it says how far it is.
const PROGRESS: Duration = Duration::from_secs(10);
/// After so many blocks it looks whether it is to stop.
const BREATH: BlockNumber = 256;

/// What the user typed.
///
/// Exit codes: 0 if all figures are equal, 3 if one is not, 4 if a state that is needed is not in the
/// database, 2 if the command line is wrong, 1 for all else.
#[derive(Clone, Debug, Parser)]
pub struct StatementCmd {
    /// The calendar month, by the chain's civil clock.
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    pub month: Month,

    /// How it is printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// The block whose runtime is asked for the statement to compare with, instead of the best one. Blocks
    /// after it are not read.
    #[arg(long, value_name = "HASH or NUMBER")]
    pub at: Option<BlockNumberOrHash>,

    #[clap(flatten)]
    pub shared_params: SharedParams,

    #[clap(flatten)]
    pub database_params: DatabaseParams,
}

impl CliConfiguration for StatementCmd {
    fn shared_params(&self) -> &SharedParams {
        &self.shared_params
    }

    fn database_params(&self) -> Option<&DatabaseParams> {
        Some(&self.database_params)
    }
}

fn month(text: &str) -> std::result::Result<Month, String> {
    text.parse()
        .map_err(|error: althing_primitives::InvalidMonth| error.to_string())
}

impl StatementCmd {
    /// Opens the database and prints the statement.
    ///
    /// # Errors
    /// [`Refusal`] as an application's error; or what opening the database said.
    pub fn run(&self, cli: &Cli) -> Result<()> {
        let runner = cli.create_runner(self)?;
        let done = Arc::new(AtomicBool::new(false));
        let is_done = done.clone();
        runner.async_run(|config| {
            let path = config.database.path();
            if let Some(path) = path.filter(|path| !path.exists()) {
                return Err(refuse(Refusal::Other(format!(
                    "there is no database in `{}`. Name the one of a node with --chain and --base-path as \
                     you start it",
                    path.display()
                ))));
            }
            let name = config.chain_spec.name().to_string();
            let (client, backend, _, task_manager) = service::open(&config, None)?;
            let command = self.clone();
            let work = async move {
                let chain = Chain {
                    client: &client,
                    backend: &backend,
                };
                let result = command.print(&chain, name).await;
                done.store(true, Ordering::Relaxed);
                result.map_err(refuse)
            };
            Ok((work, task_manager))
        })?;
        // A signal ends the work without a word.
        if is_done.load(Ordering::Relaxed) {
            Ok(())
        } else {
            Err(refuse(Refusal::Stopped))
        }
    }

    async fn print(&self, chain: &Chain<'_>, name: String) -> std::result::Result<(), Refusal> {
        let report = self.report(chain, name).await?;
        let text = report.print(self.format);
        std::io::stdout()
            .write_all(text.as_bytes())
            .map_err(|error| Refusal::Other(format!("the statement cannot be written: {error}")))?;
        if self.format == Format::Csv {
            // Rows have no place for it. Who cannot see it has the exit code.
            let _ = std::io::stderr().write_all(report.verdict().as_bytes());
        }
        match report.differences.len() {
            0 => Ok(()),
            count => Err(Refusal::Differs { count }),
        }
    }

    async fn report(
        &self,
        chain: &Chain<'_>,
        name: String,
    ) -> std::result::Result<Report, Refusal> {
        let at = self.block(chain)?;
        // The oldest states are the first to be pruned: better said now than after an hour.
        chain.block(0)?;
        chain.block(1.min(at.0))?;
        let now = chain.now(at.0)?;
        if self.month > Month::of(now) {
            return Err(Refusal::NotBegun {
                month: self.month,
                block: at.0,
                now: Month::of(now),
            });
        }
        let runtime = chain.statement(at.0, self.month)?.ok_or_else(|| {
            Refusal::unreadable(at.0, "its runtime has no statement for the month".into())
        })?;
        let spans = chain.months(self.month, at.0)?;
        let books = Books::new(self.month, chain.founding()?);
        let rebuilt = rebuild(chain, books, &spans)
            .await?
            .close(self.month.is_over(now))
            .map_err(|error| Refusal::unreadable(at.0, error.to_string()))?;
        let blocks = spans.iter().find(|span| span.month == self.month);
        Ok(Report {
            chain: name,
            at,
            blocks: blocks.map(|span| (span.first, span.last)),
            differences: figures::differences(&rebuilt, &runtime),
            rebuilt,
            runtime,
        })
    }

    /// The block at which the runtime is asked.
    fn block(&self, chain: &Chain<'_>) -> std::result::Result<(BlockNumber, Hash), Refusal> {
        let Some(at) = &self.at else {
            let number = chain.client.info().best_number;
            return Ok((number, chain.block(number)?));
        };
        let id = at.parse::<Block>().map_err(Refusal::Other)?;
        let number = match id {
            BlockId::Number(number) => Some(number),
            BlockId::Hash(hash) => chain.client.number(hash)?,
        };
        let best = chain.client.info().best_number;
        let found = number.filter(|number| *number <= best).ok_or_else(|| {
            Refusal::Other(format!(
                "the block that --at names is not in this database, which reaches to block {best}"
            ))
        })?;
        let hash = chain.block(found)?;
        match id {
            BlockId::Hash(named) if named != hash => Err(Refusal::Other(format!(
                "the block that --at names is on a fork: on the best chain block {found} is {hash:?}"
            ))),
            _ => Ok((found, hash)),
        }
    }
}

fn refuse(refusal: Refusal) -> sc_cli::Error {
    sc_cli::Error::Application(Box::new(refusal))
}

/// Reads the blocks of these months into the books.
async fn rebuild(
    chain: &Chain<'_>,
    mut books: Books,
    spans: &[Span],
) -> std::result::Result<Books, Refusal> {
    let to = spans.last().map_or(0, |span| span.last);
    let mut reader: Option<Reader> = None;
    let mut said = Instant::now();
    for span in spans {
        for number in span.first..=span.last {
            let by = match reader.take() {
                Some(reader) if reader.reads(number) => reader,
                _ => chain.reader(number, to)?,
            };
            let entries = chain.entries(&by, number)?;
            books
                .book(number, span.month, &entries)
                .map_err(|error| Refusal::unreadable(number, error.to_string()))?;
            reader = Some(by);
            if number.is_multiple_of(BREATH) {
                breathe().await;
            }
            if said.elapsed() >= PROGRESS {
                log::info!("Read {number} of {to} blocks");
                said = Instant::now();
            }
        }
    }
    Ok(books)
}

/// Lets a signal be noticed.
async fn breathe() {
    let mut again = false;
    futures::future::poll_fn(|context| {
        if again {
            return Poll::Ready(());
        }
        again = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
