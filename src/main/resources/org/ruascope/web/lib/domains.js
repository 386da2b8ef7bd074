/** The table of domains: sorted, filtered and paged by the server. */
import { el } from './dom.js';
import { exports } from './export.js';
import * as format from './format.js';
import { choice, find, pager, tools } from './listing.js';
import { name } from './names.js';
import { alignmentBar, badge, card, change, table } from './parts.js';
import { link } from './scope.js';

const FEW = 10;
const PAGE = 25;

const LEVELS = { bad: 'Mend', warn: 'Look' };
const ORDERS = [['trouble', 'Trouble first'], ['messages', 'Most mail first'], ['aligned', 'Least aligned first'], ['domain', 'By name']];

export function show(overview, parameters) {
  const { domains: rows, domains_total: total } = overview;
  const long = total > FEW || parameters.get('find');
  return card('Domains',
    long ? tools(find('Name has'), choice('sort', 'Sorted', ORDERS, 'trouble')) : null,
    rows.length === 0
      ? el('p', {}, 'No domain’s name has this in it.')
      : table(`${format.count(total)} with mail in this period or before`, COLUMNS, rows, exports('overview', parameters, { table: 'domains' })),
    long ? pager({ rows, total, more: false }, Number(parameters.get('size') ?? PAGE)) : null);
}

const COLUMNS = [
  { title: 'Domain', cell: (row) => [el('a', { href: link('/', { domain: row.domain }) }, name(row.domain)), LEVELS[row.level] ? [' ', badge(LEVELS[row.level], row.level)] : null] },
  { title: 'Messages', number: true, cell: (row) => format.count(row.figures.messages.all) },
  { title: 'Aligned', number: true, cell: (row) => format.percent(row.figures.messages.aligned, row.figures.messages.all) },
  { title: 'Change', number: true, cell: (row) => change(row.figures.now, row.figures.before) },
  { title: 'By DKIM, SPF, both', cell: (row) => alignmentBar(row.figures.messages) },
  { title: 'Policy', cell: (row) => (row.policy.p ? el('a', { href: link('/policy', { domain: row.domain }) }, `p=${row.policy.p}`) : '–') },
  { title: 'Reporters', number: true, cell: (row) => el('a', { href: link('/reporters', { domain: row.domain }) }, format.count(row.reporters)) },
  { title: 'Last day reported', cell: (row) => (row.last_day ? format.date(row.last_day) : '–') },
];
