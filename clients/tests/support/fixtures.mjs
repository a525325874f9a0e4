// Metadata for tests that need no node.

import { Metadata, TypeRegistry } from '@polkadot/types';
import substrate from '@polkadot/types-support/metadata/v16/substrate-hex';
import { compactStripLength, hexToU8a } from '@polkadot/util';

/**
 * Metadata V16 of the SDK's own example node, which composes nearly every pallet of the SDK under its
 * usual name.
 */
export function substrateMetadata() {
  // It is stored as the runtime API returned it: an option around bytes with their length.
  const [, bytes] = compactStripLength(hexToU8a(substrate).subarray(1));
  return new Metadata(new TypeRegistry(), bytes);
}

/** A pallet of a made-up runtime, of which `parts` names the calls, storage items and so on. */
export function pallet(name, crate, parts = {}) {
  const list = (names = []) => names.map((item) => ({ name: item, docs: ['Documented.'] }));
  return {
    name,
    crate,
    calls: list(parts.calls),
    events: list(parts.events),
    errors: list(parts.errors),
    storage: list(parts.storage),
    constants: list(parts.constants),
  };
}
