/** A group of sources, or any choice of records, from all sides. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { narrowed, scoped } from '../lib/listing.js';
import { bare, name } from '../lib/names.js';
import { alignmentBar, badge, card, empty, figure, figures as figureRow, table } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { sourceTable } from '../lib/source-table.js';
import { byAlignment } from '../lib/trend-chart.js';

export const path = '/source';
export const title = 'Source';
export const hidden = true;

const NAMING = ['source', 'sender', 'service', 'host_domain', 'network', 'ip', 'country', 'header_from', 'dkim_domain', 'selector', 'spf_domain', 'reporter', 'envelope_from'];
const SOME = 10;

export async function load(parameters, signal) {
  const addresses = new URLSearchParams(parameters);
  addresses.set('by', 'ip');
  addresses.set('size', SOME);
  const [profile, ips, trend] = await Promise.all([
    ask('source', parameters, signal), ask('sources', addresses, signal), ask('trend', parameters, signal)]);
  return { profile, ips, trend };
}

export function render({ profile, ips, trend }, parameters) {
  const heading = el('h1', {}, name(naming(parameters)));
  if (profile.messages.all === 0) return [heading, empty('Nothing of this in this period', el('p', {}, 'Choose a longer one, or take conditions away.'))];
  return [
    heading, figures(profile), verdict(profile),
    card(`Messages by ${trend.step}`, byAlignment(trend, 'small')),
    card('Addresses', sourceTable('Those with the most messages', ips.rows, profile.messages.all,
      ['source', 'messages', 'passing', 'verdict', 'network', 'first', 'last'], exports('sources', parameters, { by: 'ip' })),
      ips.total > ips.rows.length ? el('p', {}, el('a', { href: link('/sources', { by: 'ip' }, scoped()) }, `All ${format.count(profile.addresses)} addresses`)) : null),
    el('div.cards', {},
      results('DKIM: who signed', 'signatures', 'Selector', ['dkim_domain', 'selector', 'dkim_result'], profile, parameters),
      results('SPF: which domains were looked at', 'spf', 'Identity', ['spf_domain', null, 'spf_result'], profile, parameters)),
    el('div.cards', {}, reporters(profile, parameters), parts(profile, parameters)),
  ];
}

const naming = (parameters) => bare(NAMING.map((each) => parameters.get(each)).find((value) => value && value !== '-') ?? 'All sources');

function figures({ messages, dispositions, addresses, first_seen: first, last_seen: last }) {
  const withheld = dispositions.quarantine + dispositions.reject;
  return figureRow([
    figure('Messages', el('a', { href: link('/records', {}, scoped()) }, format.count(messages.all))),
    figure('Passing DMARC', format.percent(messages.aligned, messages.all)),
    figure('Quarantined or rejected', withheld === 0 ? '0' : el('a', { href: link('/records', { disposition: ['quarantine', 'reject'] }, scoped()) }, format.count(withheld))),
    figure('Addresses', format.count(addresses)),
    figure('Seen in this period', first === last ? format.date(first) : `${format.shortDate(first)} to ${format.shortDate(last)}`)]);
}

function verdict({ verdicts, failing, evidence, overrides, messages }) {
  const kinds = Object.entries(verdicts).filter(([, count]) => count > 0);
  return card('What it is', alignmentBar(messages),
    el('dl.pairs', {},
      kinds.map(([word, count]) => [el('dt', {}, badge(word)), el('dd', {}, el('b', {}, format.percent(count, messages.all)), ` ${MEANS[word]}`)])),
    el('div.cards', {}, words('What fails', 'failing', failing), words('What speaks for it', 'evidence', evidence), words('Why not done as the policy asks', 'override', overrides)),
    failing.length > 0 ? el('p', {}, el('a', { href: link('/failures', {}, scoped()) }, 'What to do about it')) : null);
}

const MEANS = {
  compliant: 'passes DMARC. Nothing to do.',
  misaligned: 'is yours, or a service’s in your name, and fails DMARC. Mend it before you ask for quarantine or reject.',
  forwarded: 'was passed on by a forwarder or a list. Leave it alone.',
  unknown: 'is nobody’s that is known: strangers, most often. Don’t let it keep you from reject.',
};

const words = (heading, parameter, counts) => (counts.length === 0 ? null
  : el('section', {}, el('h3', {}, heading), el('ul.counts', {}, counts.map(({ word, messages, means }) =>
    el('li', {}, el('div', {}, el('a', { href: link('/records', { [parameter]: word }, scoped()) }, word.replaceAll('_', ' ')), means ? el('p.note', {}, means) : null), el('span.number', {}, format.count(messages)))))));

function results(heading, which, detail, [domain, second, result], profile, parameters) {
  if (profile[which].length === 0) return card(heading, el('p', {}, 'Nothing: the reports list no result.'));
  return card(heading, table(caption(profile, which), [
    { title: 'Domain', cell: (row) => narrowed('/records', { [domain]: row.domain }, name(row.domain)) },
    { title: detail, cell: (row) => (second && row.detail ? narrowed('/records', { [second]: row.detail }, name(row.detail)) : name(row.detail)) },
    { title: 'Result', cell: (row) => badge(row.result, row.result === 'pass' ? 'pass' : 'warn') },
    { title: 'Messages', number: true, cell: (row) => narrowed('/records', { [domain]: row.domain, [result]: row.result }, format.count(row.messages.all)) },
    { title: 'Passing DMARC', number: true, cell: (row) => format.percent(row.messages.aligned, row.messages.all) },
  ], profile[which], exports('source', parameters, { table: which })));
}

const caption = (profile, which) => `${TABLES[which]}, ${profile.cut.includes(which) ? `the ${profile[which].length} with the most messages; there are more` : 'those with the most messages first'}`;

const TABLES = { signatures: 'Signatures', spf: 'Results of SPF', reporters: 'Reporters' };

const reporters = (profile, parameters) => card('Who reports it', table(caption(profile, 'reporters'), [
  { title: 'Reporter', cell: (row) => narrowed('/source', { reporter: row.name }, name(row.name)) },
  { title: 'Messages', number: true, cell: (row) => format.count(row.messages.all) },
  { title: 'Passing DMARC', number: true, cell: (row) => format.percent(row.messages.aligned, row.messages.all) },
  { title: 'Last', cell: (row) => format.date(row.last_seen) },
], profile.reporters, exports('source', parameters, { table: 'reporters' })));

const LABELS = {
  service: 'Service', service_type: 'Service type', network: 'Network', host_domain: 'Domain of hosts', country: 'Country',
  header_from: 'Domain in From', envelope_from: 'Domain in envelope', sender: 'Your word',
};

const parts = (profile, parameters) => card('What else is said of it', table('Values with the most messages first', [
  { title: 'What', cell: (row) => LABELS[row.dimension] },
  { title: 'Value', cell: (row) => narrowed('/source', { [row.dimension]: row.value }, name(row.dimension === 'country' ? format.country(row.value) : row.value)) },
  { title: 'Messages', number: true, cell: (row) => format.count(row.messages) },
], profile.parts, exports('source', parameters, { table: 'parts' })));
