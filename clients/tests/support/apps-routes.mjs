// What Polkadot.js Apps takes for pallets of the SDK.
//
// Apps looks for calls and storage by name and opens a page, a menu or a badge when it finds them. It
// never asks which pallet stands behind the name, so a pallet of ours that answers to one of these
// names gets a page that reads its storage as something else, and breaks.
//
// Facts, put into a table of our own. They come from `polkadot-js/apps`, `packages/apps-routing/src`
// (each route's `needsApi` and `needsApiCheck`) and `packages/page-accounts`, and from
// `@polkadot/api-derive` 16.5.6, which every page runs. Read in November 2026, when the newest route
// (`dap`) was of that year. Names that older releases looked for stand here too: people run those.
//
// An entry is `{ where, needs, crates }`:
// - `where`: what opens;
// - `needs`: all of them must be there; a list within the list means that one of it is enough.
//   `query.` is storage, `tx.` a call, `consts.` a constant; with two parts, a pallet of that name that
//   has any. `needsApiCheck` only narrows further what opens, so the table leaves it out, except where
//   it is the only condition;
// - `crates`: for each name in `needs`, the SDK crate that the page is written for.

/** Pages of Apps, by the name of their route. */
export const ROUTES = [
  { where: 'accounts › send', needs: ['tx.balances.transferKeepAlive'], crates: { balances: 'pallet_balances' } },
  { where: 'accounts › claim tokens', needs: ['tx.claims.mintClaim'], crates: { claims: 'polkadot_runtime_common' } },
  {
    where: 'accounts › teleport',
    needs: [
      [
        'tx.xcm.teleportAssets',
        'tx.xcmPallet.teleportAssets',
        'tx.polkadotXcm.teleportAssets',
        'tx.xcm.limitedTeleportAssets',
        'tx.xcmPallet.limitedTeleportAssets',
        'tx.polkadotXcm.limitedTeleportAssets',
      ],
    ],
    crates: { xcm: 'pallet_xcm', xcmPallet: 'pallet_xcm', polkadotXcm: 'pallet_xcm' },
  },
  { where: 'alliance', needs: ['tx.alliance.joinAlliance'], crates: { alliance: 'pallet_alliance' } },
  {
    where: 'ambassador',
    needs: ['tx.ambassadorCollective.vote', 'tx.ambassadorReferenda.submit', 'consts.ambassadorReferenda.tracks'],
    crates: { ambassadorCollective: 'pallet_ranked_collective', ambassadorReferenda: 'pallet_referenda' },
  },
  { where: 'assets', needs: ['tx.assets.setMetadata', 'tx.assets.transferKeepAlive'], crates: { assets: 'pallet_assets' } },
  {
    where: 'bounties',
    needs: [['tx.bounties.proposeBounty', 'tx.treasury.proposeBounty']],
    crates: { bounties: 'pallet_bounties', treasury: 'pallet_treasury' },
  },
  { where: 'broker', needs: ['query.broker.status'], crates: { broker: 'pallet_broker' } },
  {
    where: 'collators',
    needs: ['query.collatorSelection.candidacyBond'],
    crates: { collatorSelection: 'pallet_collator_selection' },
  },
  { where: 'contracts', needs: ['tx.contracts.instantiateWithCode'], crates: { contracts: 'pallet_contracts' } },
  {
    where: 'coretime',
    needs: ['query.coretimeAssignmentProvider.coreDescriptors'],
    crates: { coretimeAssignmentProvider: 'polkadot_runtime_parachains' },
  },
  // The members, the prime and the motions of a collective. The page shows candidates and votes only if
  // one of the election pallets below is there; without one it gets by with the collective.
  { where: 'council', needs: ['query.council.prime'], crates: { council: 'pallet_collective' } },
  {
    where: 'council › elections',
    needs: [['tx.phragmenElection', 'tx.electionsPhragmen', 'tx.elections']],
    crates: {
      phragmenElection: 'pallet_elections_phragmen',
      electionsPhragmen: 'pallet_elections_phragmen',
      elections: 'pallet_elections_phragmen',
    },
  },
  { where: 'dap', needs: ['query.dap.budgetAllocation'], crates: { dap: 'pallet_dap' } },
  { where: 'democracy', needs: ['tx.democracy.propose'], crates: { democracy: 'pallet_democracy' } },
  {
    where: 'fellowship',
    needs: ['tx.fellowshipCollective.vote', 'tx.fellowshipReferenda.submit', 'consts.fellowshipReferenda.tracks'],
    crates: { fellowshipCollective: 'pallet_ranked_collective', fellowshipReferenda: 'pallet_referenda' },
  },
  {
    where: 'fellowship-treasury',
    needs: ['tx.fellowshipTreasury.proposeSpend'],
    crates: { fellowshipTreasury: 'pallet_treasury' },
  },
  {
    where: 'gilt',
    needs: ['tx.gilt.placeBid', 'query.proxy.proxies'],
    crates: { gilt: 'pallet_gilt', proxy: 'pallet_proxy' },
  },
  { where: 'membership', needs: ['query.membership.members'], crates: { membership: 'pallet_membership' } },
  { where: 'nfts', needs: ['tx.uniques.create'], crates: { uniques: 'pallet_uniques' } },
  {
    where: 'nis',
    needs: ['tx.nis.placeBid', 'query.proxy.proxies'],
    crates: { nis: 'pallet_nis', proxy: 'pallet_proxy' },
  },
  { where: 'parachains', needs: ['query.paras.parachains'], crates: { paras: 'polkadot_runtime_parachains' } },
  { where: 'poll', needs: ['tx.poll.vote'], crates: { poll: 'pallet_poll' } },
  {
    where: 'preimages',
    needs: ['query.preimage.statusFor', 'tx.preimage.notePreimage'],
    crates: { preimage: 'pallet_preimage' },
  },
  {
    where: 'ranked',
    needs: ['tx.rankedCollective.vote', 'tx.rankedPolls.submit'],
    crates: { rankedCollective: 'pallet_ranked_collective', rankedPolls: 'pallet_referenda' },
  },
  {
    where: 'referenda',
    needs: ['tx.referenda.submit', 'tx.convictionVoting.vote', 'consts.referenda.tracks'],
    crates: { referenda: 'pallet_referenda', convictionVoting: 'pallet_conviction_voting' },
  },
  { where: 'scheduler', needs: ['query.scheduler.agenda'], crates: { scheduler: 'pallet_scheduler' } },
  { where: 'society', needs: ['query.society.pot'], crates: { society: 'pallet_society' } },
  {
    where: 'staking',
    needs: [['query.staking.erasStakersOverview', 'query.staking.erasStakers'], 'tx.staking.bond'],
    crates: { staking: 'pallet_staking' },
  },
  {
    where: 'staking-async',
    needs: [['tx.stakingAhClient', 'tx.stakingRcClient']],
    crates: { stakingAhClient: 'pallet_staking_async_ah_client', stakingRcClient: 'pallet_staking_async_rc_client' },
  },
  { where: 'sudo', needs: ['tx.sudo.setKey'], crates: { sudo: 'pallet_sudo' } },
  {
    where: 'techcomm',
    needs: ['query.technicalCommittee.members'],
    crates: { technicalCommittee: 'pallet_collective' },
  },
  // The storage since 2025, the call before.
  {
    where: 'treasury',
    needs: [['query.treasury.proposals', 'tx.treasury.proposeSpend']],
    crates: { treasury: 'pallet_treasury' },
  },
  { where: 'whitelist', needs: ['tx.whitelist.removeWhitelistedCall'], crates: { whitelist: 'pallet_whitelist' } },
];

/** Menus, badges and figures outside those pages, and what the API derives for any page. */
export const PARTS = [
  { where: 'an account › on-chain identity', needs: ['tx.identity.setIdentity'], crates: { identity: 'pallet_identity' } },
  { where: 'an account › its name', needs: ['query.identity.identityOf'], crates: { identity: 'pallet_identity' } },
  {
    where: 'an account › recovery',
    needs: [['tx.recovery.createRecovery', 'query.recovery.recoverable']],
    crates: { recovery: 'pallet_recovery' },
  },
  {
    where: 'an account › vesting',
    needs: [['tx.vesting.vest', 'query.vesting.vesting']],
    crates: { vesting: 'pallet_vesting' },
  },
  { where: 'an account › multisig approvals', needs: ['tx.multisig.asMulti'], crates: { multisig: 'pallet_multisig' } },
  { where: 'an account › proxies', needs: ['query.proxy.proxies'], crates: { proxy: 'pallet_proxy' } },
  {
    where: 'an account › democracy',
    needs: [['query.democracy.votingOf', 'tx.democracy.unlock']],
    crates: { democracy: 'pallet_democracy' },
  },
  { where: 'an account › its index', needs: ['query.indices'], crates: { indices: 'pallet_indices' } },
  {
    where: 'an account › the sign of a councillor',
    needs: ['query.council.members'],
    crates: { council: 'pallet_collective' },
  },
  {
    where: 'an account › the sign of a society member',
    needs: ['query.society.members'],
    crates: { society: 'pallet_society' },
  },
  { where: 'an account › the sign of sudo', needs: ['query.sudo.key'], crates: { sudo: 'pallet_sudo' } },
  {
    where: 'calendar › council elections',
    needs: [['consts.elections.termDuration', 'consts.electionsPhragmen.termDuration']],
    crates: { elections: 'pallet_elections_phragmen', electionsPhragmen: 'pallet_elections_phragmen' },
  },
  {
    where: 'calendar › treasury spends',
    needs: ['consts.treasury.spendPeriod'],
    crates: { treasury: 'pallet_treasury' },
  },
  {
    where: 'calendar › society rotations',
    needs: [['consts.society.challengePeriod', 'consts.society.rotationPeriod']],
    crates: { society: 'pallet_society' },
  },
  { where: 'explorer › sessions', needs: ['query.session'], crates: { session: 'pallet_session' } },
  { where: 'explorer › epochs', needs: ['query.babe'], crates: { babe: 'pallet_babe' } },
];
