//! Tests that end with the pallet's invariants, and tests that break them.

use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchError, TryRuntimeError};

/// Checks the invariants of a pallet: its `do_try_state`.
pub type Check = fn() -> Result<(), TryRuntimeError>;

/// Externalities whose every test ends with a check of the invariants.
pub struct Checked {
    externalities: TestExternalities,
    check: Check,
}

impl Checked {
    /// The state that `genesis` builds, checked by `check`.
    ///
    /// # Panics
    /// If the genesis cannot be built.
    #[must_use]
    pub fn new<G: BuildGenesisConfig + BuildStorage>(genesis: &G, check: Check) -> Self {
        let storage = genesis
            .build_storage()
            .expect("the genesis of a mock can be built");
        Self {
            externalities: storage.into(),
            check,
        }
    }

    /// Runs a test, then checks the invariants.
    ///
    /// # Panics
    /// If an invariant does not hold after the test.
    #[track_caller]
    pub fn run<R>(mut self, test: impl FnOnce() -> R) -> R {
        let check = self.check;
        self.externalities.execute_with(|| {
            let result = test();
            assert_eq!(check(), Ok(()), "an invariant is broken after the test");
            result
        })
    }

    /// Brings the state about by `arrange`, in which all invariants must hold, corrupts it, and
    /// expects the invariant of the name `number` (say `"civil-clock 1"`) to be reported.
    ///
    /// # Panics
    /// If an invariant was broken before, or another one or none is reported after.
    #[track_caller]
    pub fn corrupt(mut self, number: &str, arrange: impl FnOnce(), corrupt: impl FnOnce()) {
        let check = self.check;
        self.externalities.execute_with(|| {
            arrange();
            assert_eq!(
                check(),
                Ok(()),
                "an invariant is broken before the corruption"
            );
            corrupt();
            let Err(DispatchError::Other(report)) = check() else {
                panic!("the corruption was not noticed: {number} should be reported");
            };
            assert!(
                report.starts_with(&format!("{number}:")),
                "{number} should be reported, not `{report}`"
            );
        });
    }
}
