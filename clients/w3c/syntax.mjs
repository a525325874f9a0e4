// DIDs, DID URLs and URIs as text: the rules of DID Core 1.0, section 3, and of RFC 3986.

const ESCAPE = '%[0-9A-Fa-f]{2}';
const ID_CHARACTER = `(?:[A-Za-z0-9._-]|${ESCAPE})`;
const DID = `did:([a-z0-9]+):((?:${ID_CHARACTER}*:)*${ID_CHARACTER}+)`;
const PATH_CHARACTER = `(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|${ESCAPE})`;
const PATH = `((?:/${PATH_CHARACTER}*)*)`;
const QUERY = `(?:\\?((?:${PATH_CHARACTER}|[/?])*))?`;
const FRAGMENT = `(?:#((?:${PATH_CHARACTER}|[/?])*))?`;

const EXACTLY_DID = new RegExp(`^${DID}$`, 'u');
const EXACTLY_DID_URL = new RegExp(`^${DID}${PATH}${QUERY}${FRAGMENT}$`, 'u');

const USER = `(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|${ESCAPE})*@)?`;
const NAME = `(?:[A-Za-z0-9._~!$&'()*+,;=-]|${ESCAPE})*`;
const AUTHORITY = `${USER}(?:\\[[0-9A-Fa-f:.]+\\]|${NAME})(?::[0-9]*)?`;
const ROOTLESS = `(?:${PATH_CHARACTER}+${PATH})?`;
const EXACTLY_URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://${AUTHORITY}${PATH}|/(?:${PATH_CHARACTER}+${PATH})?|${ROOTLESS})${QUERY}${FRAGMENT}$`,
  'u',
);

/** Whether a text is a DID of any method. */
export const isDid = (text) => typeof text === 'string' && EXACTLY_DID.test(text);

/** Whether a text is a URI, with its scheme. */
export const isUri = (text) => typeof text === 'string' && EXACTLY_URI.test(text);

/** The parts of a DID URL; null if the text is none. What is absent is undefined. */
export function parseDidUrl(text) {
  const found = typeof text === 'string' ? EXACTLY_DID_URL.exec(text) : null;
  if (!found) return null;
  const [, method, id, path, query, fragment] = found;
  return { did: `did:${method}:${id}`, method, id, path, query, fragment };
}

/** Whether a text has ASCII characters only. */
export const isAscii = (text) => typeof text === 'string' && /^[\0-\x7f]*$/.test(text);

/** Whether a text is a moment in UTC to the second, as DID Core wants it, and exists in the calendar. */
export function isDatetime(text) {
  if (typeof text !== 'string' || !/^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text.replace('Z', '.000Z');
}
