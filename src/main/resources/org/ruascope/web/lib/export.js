/** Files of what a table shows: all of its rows, not only those of one page. */
import { address } from './api.js';
import { el } from './dom.js';

/**
 * Links to a resource as CSV and JSON.
 * @param {string} resource such as "sources"
 * @param {URLSearchParams} parameters as they are asked for
 * @param {object} [changes] more parameters; `table` chooses one of several lists of an answer
 */
export function exports(resource, parameters, changes = {}) {
  const all = new URLSearchParams(parameters);
  for (const name of ['page', 'size']) all.delete(name);
  for (const [name, value] of Object.entries(changes)) all.set(name, value);
  return el('span.exports', {}, ['csv', 'json'].map((format) => {
    const one = new URLSearchParams(all);
    one.set('format', format);
    return el('a.button', { href: address(resource, one), download: '', 'aria-label': `Download as ${format.toUpperCase()}` }, format.toUpperCase());
  }));
}
