/** Who sent: a name with a link to what is stored of it. */
import { el } from './dom.js';
import * as format from './format.js';
import { name } from './names.js';
import { link } from './scope.js';

const KINDS = { sender: 'your sender', service: 'service', host_domain: 'hosts below', network: 'network', prefix: 'addresses without a name' };

export const whoLink = (who, more = {}) => el('a', { href: link('/records', { ...who.where, ...more }) }, name(who.name));

export const whoNote = (who) => el('span.note', {}, KINDS[who.by]);

/** What became of mail, in words: "1,204 quarantined, 17 refused". */
export function fate(dispositions) {
  const sums = new Map();
  for (const [word, messages] of Object.entries(dispositions)) {
    const said = FATES[word] ?? 'not told';
    sums.set(said, (sums.get(said) ?? 0) + messages);
  }
  return [...sums].map(([said, messages]) => `${format.count(messages)} ${said}`).join(', ');
}

const FATES = { none: 'delivered', pass: 'delivered', quarantine: 'quarantined', reject: 'refused' };
