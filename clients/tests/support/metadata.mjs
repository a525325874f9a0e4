// Metadata as plain data, and questions that can be put to it without a node.

import { stringCamelCase } from '@polkadot/util';

/**
 * The parts of the metadata that a client sees by name.
 *
 * @param metadata a `Metadata` of `@polkadot/types`, of any version from 14 on
 * @returns {{ pallets: object[], apis: object[] }}
 */
export function summarise(metadata) {
  const latest = metadata.asLatest.toJSON();
  const types = new Map(latest.lookup.types.map(({ id, type }) => [id, type]));
  const variants = (part) => types.get(part?.type)?.def.variant?.variants ?? [];

  return {
    pallets: latest.pallets.map((pallet) => ({
      name: pallet.name,
      crate: crateOf(pallet, types),
      calls: named(variants(pallet.calls)),
      events: named(variants(pallet.events)),
      errors: named(variants(pallet.errors)),
      storage: named(pallet.storage?.items ?? []),
      constants: named(pallet.constants),
    })),
    apis: latest.apis.map((api) => ({ name: api.name, methods: named(api.methods) })),
  };
}

const named = (items) => items.map(({ name, docs }) => ({ name, docs }));

function crateOf({ calls, events, errors }, types) {
  for (const part of [calls, events, errors]) {
    const path = types.get(part?.type)?.path;
    if (path?.length) return path[0];
  }
  return null;
}

const AREAS = { query: 'storage', tx: 'calls', consts: 'constants' };

/** The pallet that Polkadot.js finds under `path`, such as `query.council.prime` or `tx.elections`. */
function palletAt({ pallets }, path) {
  const [area, section, item] = path.split('.');
  const list = AREAS[area];
  if (!list || !section) throw new Error(`${path} names no storage, call or constant`);
  return pallets.find(
    (pallet) =>
      stringCamelCase(pallet.name) === section &&
      pallet[list].some(({ name }) => item === undefined || stringCamelCase(name) === item),
  );
}

/**
 * The pallets for which Apps opens `entry`, a line of `apps-routes.mjs`: none if it stays shut.
 *
 * @returns {object[]}
 */
export function opensOn(summary, entry) {
  const found = entry.needs.map((need) => [need].flat().map((path) => palletAt(summary, path)).filter(Boolean));
  return found.every((pallets) => pallets.length) ? [...new Set(found.flat())] : [];
}

/**
 * What Apps would open although another pallet than the SDK's stands behind the name: one sentence each.
 *
 * @param summary what `summarise` returns
 * @param entries lines of `apps-routes.mjs`
 * @param allowed the table of the SDK's pallets that the runtime composes
 * @returns {string[]}
 */
export function collisions(summary, entries, allowed) {
  return entries.flatMap((entry) =>
    opensOn(summary, entry)
      .filter((pallet) => {
        const expected = entry.crates[stringCamelCase(pallet.name)];
        return !allowed[pallet.name] || pallet.crate !== expected;
      })
      .map(
        (pallet) =>
          `Polkadot.js Apps opens “${entry.where}” on ${pallet.name} (${[entry.needs].flat(2).join(', ')}), ` +
          `which is ${pallet.crate ?? 'of an unknown crate'}: rename the pallet, or the call or storage item`,
      ),
  );
}

/** Pallets that stand under a name of the table but come from another crate: one sentence each. */
export function impostors({ pallets }, allowed) {
  return pallets
    .filter(({ name, crate }) => allowed[name] && allowed[name].crate !== crate)
    .map(({ name, crate }) => `${name} should be ${allowed[name].crate}, and is ${crate}`);
}

/** The pallets that are ours: those that the table does not know. */
export function ours({ pallets }, allowed) {
  return pallets.filter(({ name }) => !allowed[name]);
}

/** Calls, events, errors, storage items and constants of `pallets` without a word of documentation. */
export function undocumented(pallets) {
  return pallets.flatMap((pallet) =>
    ['calls', 'events', 'errors', 'storage', 'constants'].flatMap((part) =>
      pallet[part]
        .filter(({ docs }) => !docs.join('').trim())
        .map(({ name }) => `${pallet.name}.${name} (${part})`),
    ),
  );
}
