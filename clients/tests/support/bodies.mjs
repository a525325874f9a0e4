// Who works for the community, as journeys need it: seats and where they deliberate, what groups do as a
// body, and how Council and Guardians are elected. pallets/bodies/README.md tells the rules.

import assert from 'node:assert/strict';

import { heldAt, soon } from './identity.mjs';
import { readError } from './transactions.mjs';
import { narrate, only } from './validators.mjs';
import { boundOf, inTurn } from './voting.mjs';

export const COUNCIL = 0;
export const GUARDIANS = 1;
/** The number of the first working group. */
export const FIRST_GROUP = 2;
/** What a group may do as a body; sums of these are mandates. */
export const POWER = { admissions: 1, seats: 2, money: 4 };
/** The collective in which a body deliberates. */
export const MIRROR = { [COUNCIL]: 'council', [GUARDIANS]: 'guardians' };
const bodies = async (api, hash) => (await api.at(hash)).call.bodiesApi;

/** What is known of a body after block `hash`; null if there is none. */
export async function bodyAt(api, hash, body) {
  const found = (await (await bodies(api, hash)).body(body)).unwrapOr(null);
  if (!found) return null;
  const group = found.body.group.unwrapOr(null);
  return {
    account: found.account.toString(),
    places: found.body.places.toNumber(),
    generation: found.body.generation.toNumber(),
    calls: found.body.mandate.calls.toNumber(),
    tasks: found.body.mandate.tasks.length,
    lead: group?.lead.unwrapOr(null)?.toNumber() ?? null,
    threshold: group?.threshold.toNumber() ?? null,
    over: found.over.isTrue,
    seated: found.seated.toNumber(),
    mirrorCurrent: found.mirrorCurrent.unwrapOr(null)?.isTrue ?? null,
    election: found.election.unwrapOr(null)?.toNumber() ?? null,
  };
}

/** Who sits in a body after block `hash`: members by number, in the order of the seats. */
export async function membersAt(api, hash, body) {
  const seats = await (await bodies(api, hash)).seats(body);
  return seats.map(({ seat }) => seat.member.toNumber());
}

/** Who may act for a body now. */
export async function actingAt(api, hash, body) {
  const seats = await (await bodies(api, hash)).seats(body);
  return seats.filter(({ acts }) => acts.isTrue).map(({ seat }) => seat.member.toNumber());
}

/** Whether the term of a member in a body is one of the beginning, or came by an election. */
export async function termAt(api, hash, body, member) {
  const seats = await (await bodies(api, hash)).seats(body);
  return seats.find(({ seat }) => seat.member.eq(member))?.seat.term.type ?? null;
}

/** The accounts that Council or Guardians deliberate with after block `hash`. */
export async function shownAt(api, hash, body) {
  const shown = await (await api.at(hash)).query[MIRROR[body]].members();
  return shown.map(String);
}

/** How far a motion is after block `hash`, with its approvals; null if there is none. */
export async function motionAt(api, hash, motion) {
  const found = (await (await bodies(api, hash)).motion(motion)).unwrapOr(null);
  return found && { status: found.status.type, approvals: found.approvals.toNumber(), needed: found.needed.toNumber() };
}

/** What is held of an account for motions, candidacies or elections. */
export const heldForWork = (api, hash, { address }, reason) => heldAt(api, hash, address, 'Bodies', reason);

/** Puts a call forward in a group; the number of the motion and what was sent. */
export async function putForward(api, body, call, author) {
  const sent = await soon(api.tx.bodies.propose(body, call), author);
  return { ...sent, motion: only(sent.events, 'bodies.Proposed').motion.toNumber() };
}

/** The transaction by which anybody has the call of a motion made. */
export async function executing(api, motion, call, by) {
  return api.tx.bodies.execute(motion, await boundOf(call, by));
}

/** Has the call of a motion made; `error` is the call's own. */
export async function execute(api, motion, call, by) {
  const sent = await soon(await executing(api, motion, call, by), by);
  const failed = sent.events.find(({ section, method }) => section === 'bodies' && method === 'ExecutionFailed');
  if (failed) return { ...sent, error: readError(api.registry, failed.data.error) };
  assert.equal(only(sent.events, 'bodies.Executed').motion.toNumber(), motion);
  return sent;
}

/** Opens an election for Council or Guardians; what the other functions go by. */
export async function openElection(api, body, opener) {
  const sent = await soon(api.tx.bodies.openElection(body), opener);
  const said = only(sent.events, 'bodies.ElectionOpened');
  const { terms } = said;
  const opened = {
    election: said.election.toNumber(),
    body,
    opener,
    block: sent.block,
    voting: said.voting.toNumber(),
    closes: said.closes.toNumber(),
    backers: terms.backers.toNumber(),
    places: terms.places.toNumber(),
  };
  const { election, voting, closes } = opened;
  narrate(`election ${election} is open: for the ${MIRROR[body]}, with ballots from ${voting} until ${closes}`);
  return opened;
}

/** Lets a citizen stand, who is listed with the last of their backers; what was sent. */
export async function stand(api, { election }, { pair, member, backers }) {
  const stood = await inTurn(pair, () => soon(api.tx.bodies.stand(election), pair));
  only(stood.events, 'bodies.Stood');
  const back = () => api.tx.bodies.back(election, member);
  const backed = await Promise.all(backers.map((backer) => inTurn(backer, () => soon(back(), backer))));
  only(
    backed.flatMap(({ events }) => events),
    'bodies.Listed',
  );
  return [stood, ...backed];
}

/** Lets citizens cast the same votes for candidates, each as `[place, votes]`. */
export function cast(api, { election }, votes, voters) {
  const ballot = () => api.tx.bodies.cast(election, votes);
  return Promise.all(voters.map((voter) => inTurn(voter, () => soon(ballot(), voter))));
}

/** What is known of an election after block `hash`. */
export async function electionAt(api, hash, { election }) {
  const found = (await (await bodies(api, hash)).election(election)).unwrap();
  return {
    moment: found.moment.unwrapOr(null)?.type ?? null,
    voters: found.election.voters.toNumber(),
    lacks: found.lacksTurnout.toNumber(),
    votes: found.election.candidates.map(({ member, votes }) => [member.toNumber(), votes.toNumber()]),
  };
}

/** Has an election closed whose voting is over; who was elected, as `[member, votes]`. */
export async function closeElection(api, { election, body }, by) {
  const sent = await soon(api.tx.bodies.closeElection(election), by);
  const said = only(sent.events, 'bodies.ElectionClosed');
  const elected = said.elected.map(({ member, votes }) => [member.toNumber(), votes.toNumber()]);
  const who = elected.map(([member, votes]) => `member ${member} with ${votes} votes`).join(', ') || 'nobody';
  narrate(`election ${election} (${MIRROR[body]}) was closed, for nothing: of ${said.voters} ballots comes ${who}`);
  return { ...sent, turnout: said.turnout.isTrue, elected };
}
