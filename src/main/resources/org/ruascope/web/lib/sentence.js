/** Sentences of the interface, which come apart from what they speak of. */
import { el } from './dom.js';

/** With parameters set off, so that a stranger's words are never taken for ours. */
export function sentence({ template, parameters }) {
  return template.split(/\{([a-z_]+)\}/).map((piece, i) =>
    i % 2 === 0 ? piece : piece === 'help' ? parameters[piece] : el('b', {}, parameters[piece] ?? piece));
}

/** A provider's page; it opens beside ours. */
export const help = (url) => (/^https:\/\//.test(url ?? '')
  ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, 'Their help page')
  : null);
