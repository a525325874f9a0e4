# Every command of this tree. `make help` lists them; docs/building.md tells how they build.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
export PATH := $(PATH):$(HOME)/.cargo/bin

VENV := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/althing/venv
# The same selection everywhere: another one would choose other features and compile crates twice.
BUILD := scripts/build-with-progress build --workspace

.PHONY: help setup build run network test test-rust test-clients pool-test validators-test \
	identity-test voting-test upgrade-test bodies-test stories story zombienet zombienet-test bench lint fmt docs pr clean

help: ## list these commands
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | \
		while IFS="$$(printf '\t')" read -r name text; do printf '  make %-17s%s\n' "$$name" "$$text"; done

setup: ## install what is missing for all commands below; they call it themselves
	@scripts/setup all

build: ## build the node
	@scripts/setup run
	@$(BUILD) --bins

run: ## build the node and start a development chain (ARGS="…" is handed on to it)
	@scripts/setup run
	@scripts/run-dev $(ARGS)

network: ## build the node and watch four validators (ARGS="local-fast", ARGS="--help")
	@scripts/setup run
	@scripts/network $(ARGS)

test: ## build and run every test; the last line counts them
	@scripts/setup test
	@scripts/test

test-rust: ## the tests in Rust only
	@scripts/setup run
	@scripts/test rust

test-clients: ## the client tests only, against the node
	@scripts/setup test
	@scripts/test clients

pool-test: ## ten runs of the transaction pool's test, for a change of the pool
	@scripts/setup test
	@scripts/test pool

validators-test: ## whole journeys of validators on running networks, about half an hour
	@scripts/setup test
	@scripts/test validators

identity-test: ## whole journeys of identities and credentials on running networks
	@scripts/setup test
	@scripts/test identity

voting-test: ## a community decides on a running network, and a node is flooded with ballots, more than half an hour
	@scripts/setup test
	@scripts/test voting

upgrade-test: ## a runtime upgrade voted and enacted on a running network, about a quarter of an hour
	@scripts/setup test
	@scripts/test upgrade

bodies-test: ## a working group, elections and a pause on running networks, about forty minutes
	@scripts/setup test
	@scripts/test bodies

stories: ## every story on a running network, an hour or more
	@scripts/setup test
	@scripts/test stories

story: ## one story on a running network, told as it happens (NAME=co-living-network)
	@scripts/setup test
	@scripts/test story $(NAME)

zombienet: ## the network of zombienet/, started by the tool of that name
	@scripts/setup test
	@zombienet/run.sh spawn

zombienet-test: ## the test of zombienet/ on that network
	@scripts/setup test
	@zombienet/run.sh test

bench: ## measure what calls cost, an hour the first time (PALLET=pallet_validators for one)
	@scripts/setup run
	@scripts/bench $(PALLET)

lint: ## formats, spelling, the rules of the tree, clippy; changes nothing
	@scripts/setup lint
	@scripts/lint

fmt: ## format Rust and TOML
	@scripts/setup lint
	@cargo fmt --all
	@git ls-files -z --cached --others --exclude-standard '*.toml' | RUST_LOG=warn xargs -0 $(VENV)/bin/taplo fmt

docs: ## the documentation of our own crates (the first time checks every dependency anew)
	@scripts/setup run
	@cargo doc --workspace --lib --no-deps

pr: ## the gate of CI: lint, then test
	@$(MAKE) lint
	@$(MAKE) test

clean: ## remove the build directory; the next build is a cold one
	@cargo clean
