// The pallets of the SDK that the runtime composes under their own names. Whatever pallet the metadata
// holds and this table does not is ours: its docs are checked, and it must answer to no name that
// Polkadot.js takes for the SDK's.
//
// `crate` is the first part of the paths of the pallet's types in the metadata, and a test compares it,
// so that no pallet of ours hides behind an allowed name. It is null for a pallet without calls, events
// and errors, of which the metadata does not say where it comes from.

/** Name in the runtime → the SDK's crate and why the name stands. */
export const SDK_PALLETS = {
  System: { crate: 'frame_system', why: 'every client expects the name' },
  Timestamp: { crate: 'pallet_timestamp', why: 'every client expects the name' },
  Aura: { crate: null, why: 'clients read slots by the name' },
  Authorship: { crate: null, why: 'clients read the author of a block by the name' },
  Session: { crate: 'pallet_session', why: 'Apps sets session keys and shows validators by the name' },
  Offences: { crate: 'pallet_offences', why: 'clients read reports of equivocation by the name' },
  Grandpa: { crate: 'pallet_grandpa', why: 'clients read the authority set by the name' },
  Balances: { crate: 'pallet_balances', why: 'every client expects the name' },
  TransactionPayment: { crate: 'pallet_transaction_payment', why: 'clients find the fee in its event' },
  Multisig: { crate: 'pallet_multisig', why: 'Apps shows and approves multisig calls by the name' },
  Proxy: { crate: 'pallet_proxy', why: 'Apps manages proxies by the name' },
  Utility: { crate: 'pallet_utility', why: 'wallets batch calls by the name' },
  Preimage: { crate: 'pallet_preimage', why: 'Apps lists preimages by the name' },
  Council: {
    crate: 'pallet_collective',
    why: 'Apps shows members and motions of a collective of this name, and needs no election pallet for it',
  },
  Guardians: { crate: 'pallet_collective', why: 'a second collective; no client knows the name' },
  Nfts: { crate: 'pallet_nfts', why: 'marketplaces expect the name; the page of Apps is for `uniques`' },
  Migrations: { crate: 'pallet_migrations', why: 'no client knows the name' },
};

/** The runtime APIs of the SDK that nodes, wallets and Apps rely on. Any other is ours. */
export const SDK_APIS = [
  'Core',
  'Metadata',
  'RuntimeViewFunction',
  'BlockBuilder',
  'TaggedTransactionQueue',
  'OffchainWorkerApi',
  'AuraApi',
  'GrandpaApi',
  'SessionKeys',
  'AccountNonceApi',
  'TransactionPaymentApi',
  'TransactionPaymentCallApi',
  'GenesisBuilder',
];
