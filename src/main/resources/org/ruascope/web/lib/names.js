/** Names that strangers have chosen: they are shown as they are, and do no harm. */
import { el } from './dom.js';

const LONGEST = 60;
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

const KINDS = {
  sender: 'your sender', service: 'service', host_domain: 'hosts below', network: 'network', prefix: 'addresses without a name', ip: 'address', asn: 'network number',
};

/** A text with what steers or hides made visible. */
const visible = (text) => String(text).replaceAll(INVISIBLE, (each) => `\\u{${each.codePointAt(0).toString(16)}}`);

/** A name, cut if it is long; whole in its title. It doesn't turn its neighbours around. */
export function name(text) {
  if (text === null || text === undefined || text === '-') return el('span.note', {}, 'none');
  if (text === '') return el('span.note', {}, 'empty');
  const whole = visible(text);
  const short = [...whole].slice(0, LONGEST).join('');
  return el('bdi', { title: short === whole ? undefined : whole }, short === whole ? whole : `${short}…`);
}

/** A source's name without what it is of. */
export const bare = (source) => source.replace(/ \((sender|service|host_domain|network|prefix)\)$/, '');

/** What sort of name a group has. */
export const kind = (by) => KINDS[by] ?? by.replaceAll('_', ' ');
