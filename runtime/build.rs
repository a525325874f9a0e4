//! Builds the runtime a second time, for wasm: that blob is the chain's law, the native build serves tests.

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
    substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// Release builds bake in the hash of the metadata, which hardware wallets sign along.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
    substrate_wasm_builder::WasmBuilder::init_with_defaults()
        .enable_metadata_hash("ALTH", 12)
        .build();
}

#[cfg(not(feature = "std"))]
fn main() {}
