/** The domains, how much mail, and what share of it passes. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
import { alignmentBar, card, empty, table } from '../lib/parts.js';
import { link } from '../lib/scope.js';

export const path = '/';
export const title = 'Overview';

export const load = (parameters, signal) => ask('domains', parameters, signal);

export function render(domains) {
  if (domains.length === 0) return empty('No reports in this period', el('p', {}, 'Choose a longer one.'));
  return card('Domains', table('Domains, those with the most mail first', [
    { title: 'Domain', cell: (row) => el('a', { href: link('/', { domain: row.domain }) }, row.domain) },
    { title: 'Messages', number: true, cell: (row) => format.count(row.messages.all) },
    { title: 'Aligned', number: true, cell: (row) => format.percent(row.messages.aligned, row.messages.all) },
    { title: 'By', cell: (row) => alignmentBar(row.messages) },
  ], domains));
}
