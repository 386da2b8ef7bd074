/** Where mail comes from. */
import { ask } from '../lib/api.js';
import { el, sized } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { alignmentBar, card, empty, table } from '../lib/parts.js';
import { groupLink, verdicts } from '../lib/source-table.js';

export const path = '/countries';
export const title = 'Countries';

export const load = (parameters, signal) => ask('countries', parameters, signal);

export function render(answer, parameters) {
  const heading = el('h1', {}, `Countries: ${parameters.get('domain') ?? 'all domains'}`);
  if (answer.rows.length === 0) return [heading, empty('Nobody has sent in this period', el('p', {}, 'Choose a longer one, or take conditions away.'))];
  const known = answer.rows.some((row) => row.name !== '-');
  return [heading,
    known ? null : el('p.notice', {}, 'No country is known of any address: they may all be private or reserved ones, or there is no database yet. ', el('code', {}, 'geo.*'), ' in the configuration says where it comes from.'),
    card(null, countryTable(answer, exports('countries', parameters)))].filter(Boolean);
}

function countryTable({ rows, messages }, files) {
  const most = rows[0].messages.all;
  return table('Countries, those with the most mail first', [
    { title: 'Country', cell: (row) => groupLink(row, row.name === '-' ? 'not known' : format.country(row.name), '/sources') },
    { title: 'Messages', cell: (row) => sized(el('span.meter', { 'aria-hidden': 'true' }), 'width', row.messages.all / most) },
    { title: 'Number', number: true, cell: (row) => format.count(row.messages.all) },
    { title: 'Share', number: true, cell: (row) => format.percent(row.messages.all, messages.all) },
    { title: 'Passing DMARC', cell: (row) => [alignmentBar(row.messages), el('br'), el('span.note', {}, format.percent(row.messages.aligned, row.messages.all))] },
    { title: 'Whose it is', cell: verdicts },
    { title: 'Addresses', number: true, cell: (row) => groupLink(row, format.count(row.addresses), '/sources', { by: 'ip' }) },
  ], rows, files);
}
