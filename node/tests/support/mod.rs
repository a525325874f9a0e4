//! Runs the binary as a user would, always within a bound of time.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod wallet;

use std::{
    io::{BufRead, BufReader, Read},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

/// A command that has not ended by then is killed, and its test fails.
const PATIENCE: Duration = Duration::from_secs(120);

/// A folder of its own, removed with the test.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub fn path(&self) -> &str {
        self.0.path().to_str().expect("a path in UTF-8")
    }

    pub fn join(&self, name: &str) -> String {
        let path: PathBuf = self.0.path().join(name);
        path.to_str().expect("a path in UTF-8").into()
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.join(name);
        std::fs::write(&path, text).expect("the folder can be written to");
        path
    }
}

/// What a command printed and how it ended.
pub struct Ended {
    success: bool,
    code: Option<i32>,
    out: String,
    error: String,
}

impl Ended {
    /// What it printed.
    #[track_caller]
    pub fn succeeds(self) -> String {
        assert!(self.success, "it failed: {}", self.error);
        self.out
    }

    /// What it said is wrong, without line breaks.
    #[track_caller]
    pub fn fails(self) -> String {
        assert!(!self.success, "it succeeded: {}{}", self.out, self.error);
        assert!(
            !self.error.contains("panicked"),
            "it panicked: {}",
            self.error
        );
        self.error
    }

    /// With which exit code it ended, what it printed, and what it said is wrong.
    pub fn told(self) -> (Option<i32>, String, String) {
        (self.code, self.out, self.error)
    }
}

fn command<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_althing"));
    command
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the binary with `args` until it ends.
pub fn althing<'a>(args: impl IntoIterator<Item = &'a str>) -> Ended {
    let mut child = command(args).spawn().expect("the binary is built");
    let out = reader(child.stdout.take().expect("it is piped"));
    let error = reader(child.stderr.take().expect("it is piped"));
    let end = Instant::now() + PATIENCE;
    let status = loop {
        if let Some(status) = child.try_wait().expect("it is our child") {
            break status;
        }
        if Instant::now() > end {
            child.kill().expect("it is our child");
            break child.wait().expect("it is our child");
        }
        thread::sleep(Duration::from_millis(50));
    };
    let text = |handle: thread::JoinHandle<String>| handle.join().expect("the reader ends");
    Ended {
        success: status.success(),
        code: status.code(),
        out: text(out),
        error: text(error),
    }
}

fn reader(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// A running node, stopped when it goes out of scope.
pub struct Node {
    child: Child,
    log: Arc<Mutex<String>>,
}

impl Node {
    /// Starts a node on ports that the system chooses.
    pub fn start(args: &[&str]) -> Self {
        let ports = ["--rpc-port", "0", "--port", "0", "--no-prometheus"];
        let mut child = command(args.iter().copied().chain(ports))
            .spawn()
            .expect("the binary is built");
        let log = Arc::new(Mutex::new(String::new()));
        let lines = BufReader::new(child.stderr.take().expect("it is piped")).lines();
        let sink = log.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let mut log = sink.lock().expect("no reader panics");
                log.push_str(&line);
                log.push('\n');
            }
        });
        Self { child, log }
    }

    /// Waits until the node has imported the block `number`, and returns that number.
    pub fn wait_for_block(&self, number: u32) -> u32 {
        let wanted = format!("Imported #{number} ");
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if self.log.lock().expect("no writer panics").contains(&wanted) {
                return number;
            }
            thread::sleep(Duration::from_millis(200));
        }
        panic!(
            "no block {number} in time: {}",
            self.log.lock().expect("no writer panics")
        );
    }
}

impl Node {
    /// Where it answers, once it does.
    fn rpc_address(&self) -> String {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let log = self.log.lock().expect("no writer panics");
            let address = log
                .split_once("JSON-RPC server: addr=")
                .and_then(|(_, rest)| rest.split([',', '\n']).next());
            if let Some(address) = address {
                return address.trim().into();
            }
            drop(log);
            thread::sleep(Duration::from_millis(200));
        }
        panic!("the node opened no port in time");
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // SIGTERM, so that the database is closed; a node that does not heed it is killed.
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
