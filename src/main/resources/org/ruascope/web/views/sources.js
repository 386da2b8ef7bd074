/** Who sends: groups of sources, by the best name that is known. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import { choice, find, pager, tools } from '../lib/listing.js';
import { card, empty } from '../lib/parts.js';
import { here } from '../lib/scope.js';
import { sourceTable } from '../lib/source-table.js';

export const path = '/sources';
export const title = 'Sources';

const BY = [
  ['origin', 'Best name'], ['service', 'Service'], ['network', 'Network'], ['host_domain', 'Domain of hosts'], ['ip', 'Address'],
  ['country', 'Country'], ['header_from', 'Domain in From'], ['envelope_from', 'Domain in envelope'], ['dkim_domain', 'Signing domain'],
  ['selector', 'Selector'], ['spf_domain', 'SPF domain'], ['reporter', 'Reporter'], ['verdict', 'Verdict'], ['failing', 'What fails'],
];
const SORTS = [['messages', 'Most messages'], ['unaligned', 'Most not passing'], ['last_seen', 'Last seen'], ['name', 'Name']];
const USUAL = 50;

export const load = (parameters, signal) => ask('sources', parameters, signal);

export function render(answer, parameters) {
  const by = BY.find(([value]) => value === answer.by)?.[1] ?? answer.by;
  return [
    el('h1', {}, `Sources: ${parameters.get('domain') ?? 'all domains'}`),
    card(null,
      tools(find('Name or address'), choice('by', 'Grouped by', BY, 'origin'), choice('sort', 'Sorted by', SORTS, 'messages')),
      answer.more ? el('p.note', {}, 'There are more groups than are ranked here. The figures of each are exact; in the order, small ones may be missing. Narrow it to see them.') : null,
      answer.rows.length > 0 ? sourceTable(`By ${by.toLowerCase()}`, answer.rows, answer.messages.all, columns(answer.by), exports('sources', parameters)) : nothing(parameters),
      pager(answer, Number(parameters.get('size') ?? USUAL))),
  ];
}

const columns = (by) => ['source', 'messages', 'passing', 'verdict', 'done',
  ...(by === 'ip' ? ['network'] : ['addresses']), 'domains', 'first', 'last'];

const nothing = (parameters) => empty(parameters.get('find') ? 'No source has such a name' : 'Nobody has sent in this period',
  parameters.get('find') ? el('p', {}, el('a', { href: here({ find: null, page: null }) }, 'Show all')) : el('p', {}, 'Choose a longer one, or take conditions away.'));
