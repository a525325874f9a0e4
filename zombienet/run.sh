#!/usr/bin/env bash
# Starts the network of this folder with the tool zombienet; `make zombienet` and `make zombienet-test`
# call it.
#
#   zombienet/run.sh spawn   starts it, and stops it with Ctrl-C
#   zombienet/run.sh test    starts it, runs four.zndsl on it, and stops it
#
# The build comes first, unless ALTHING_BIN names a node to use as it is. The tool itself comes from npm
# into this folder, once.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:$HOME/.cargo/bin"

mode=${1:-}
case $mode in
    spawn) what=four.toml ;;
    test) what=four.zndsl ;;
    *)
        echo "usage: zombienet/run.sh spawn|test" >&2
        exit 2
        ;;
esac

if [ -n "${ALTHING_BIN:-}" ]; then
    binary=$(realpath -e "$ALTHING_BIN")
else
    # The same selection and features as everywhere, so that nothing is compiled twice.
    scripts/build-with-progress build --workspace --bins
    target=$(cargo metadata --format-version 1 --no-deps |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
    binary=$target/debug/althing
fi

# A stamp holds the checksum of what was asked for; what is installed is up to date while it fits.
wanted=$(sha256sum zombienet/package-lock.json | cut -d' ' -f1)
stamp=zombienet/node_modules/.setup-stamp
if [ ! -f $stamp ] || [ "$(cat $stamp)" != "$wanted" ]; then
    echo "zombienet: installing the tool from zombienet/package-lock.json"
    # Without --omit=optional: the tool does not start without some of these.
    (cd zombienet && npm ci --no-audit --no-fund --loglevel=error)
    echo "$wanted" >$stamp
fi

folder=$(mktemp -d -t althing-zombienet-XXXXXX)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$binary" "$folder/bin/althing"
cp zombienet/four.toml zombienet/four.zndsl "$folder"
echo "zombienet: writes the first state of \`local\`"
"$binary" export-chain-spec --raw --chain local >"$folder/chain.json"

tool=$PWD/zombienet/node_modules/.bin/zombienet
# Without colours where nobody looks; the tool frames each line with them otherwise.
[ -t 1 ] || export NO_COLOR=1 FORCE_COLOR=0
# Ctrl-C reaches the tool as well, which stops its nodes; this script waits for that.
interrupted=no
trap 'interrupted=yes' INT
code=0
(cd "$folder" && PATH="$folder/bin:$PATH" "$tool" --provider native --dir "$folder/data" "$mode" "$what") || code=$?
[ $interrupted = no ] || code=130
if [ $code -ne 0 ] && [ $interrupted = no ] && [ -d "$folder/data" ]; then
    trap - EXIT
    echo "zombienet: ended with code $code; data and logs are in $folder/data" >&2
fi
exit $code
