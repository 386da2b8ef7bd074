/** The table of domains: sorted, filtered and paged by the server. */
import { el } from './dom.js';
import * as format from './format.js';
import { alignmentBar, badge, card, change, pager, sorter, table } from './parts.js';
import { go, here, link } from './scope.js';

const LEVELS = { bad: 'Mend', warn: 'Look', info: 'News', good: 'Better' };
const ORDERS = [['trouble', 'Trouble first'], ['messages', 'Most mail first'], ['aligned', 'Least aligned first'], ['domain', 'By name']];

export function show(overview, parameters) {
  const find = parameters.get('find') ?? '';
  const tools = overview.domains_total > 10 || find ? el('div.tools', {}, search(find), sorter(ORDERS, parameters.get('sort') ?? 'trouble')) : null;
  return card('Domains', tools,
    overview.domains.length === 0
      ? el('p', {}, 'No domain’s name has this in it.')
      : table(`${format.count(overview.domains_total)} domains with mail in this period or before`, COLUMNS, overview.domains),
    pager(overview.domains_total, Number(parameters.get('page') ?? 1), Number(parameters.get('size') ?? 25)));
}

function search(find) {
  return el('label', {}, el('span', {}, 'Name has'),
    el('input', { type: 'search', value: find, onchange: (event) => go(here({ find: event.target.value.trim() || null, page: null })) }));
}

const COLUMNS = [
  { title: 'Domain', cell: (row) => [el('a', { href: link('/', { domain: row.domain, find: null }) }, row.domain), row.level && LEVELS[row.level] && row.level !== 'info' ? [' ', badge(LEVELS[row.level], row.level)] : null] },
  { title: 'Messages', number: true, cell: (row) => format.count(row.figures.messages.all) },
  { title: 'Aligned', number: true, cell: (row) => format.percent(row.figures.messages.aligned, row.figures.messages.all) },
  { title: 'Change', number: true, cell: (row) => change(row.figures.now, row.figures.before) },
  { title: 'By DKIM, SPF, both', cell: (row) => alignmentBar(row.figures.messages) },
  { title: 'Policy', cell: (row) => el('a', { href: link('/policy', { domain: row.domain }) }, row.policy.p ? `p=${row.policy.p}` : '–') },
  { title: 'Reporters', number: true, cell: (row) => el('a', { href: link('/reporters', { domain: row.domain }) }, format.count(row.reporters)) },
  { title: 'Last day reported', cell: (row) => (row.last_day ? format.date(row.last_day) : '–') },
];
