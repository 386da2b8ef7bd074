/** Groups of sources as a table. */
import { el } from './dom.js';
import * as format from './format.js';
import { narrowed } from './listing.js';
import { kind, name } from './names.js';
import { alignmentBar, badge, table } from './parts.js';

/** @param {object[]} rows of /api/sources @param {number} all messages, of which each is a share */
export const sourceTable = (caption, rows, all, columns, files) =>
  table(caption, columns.map((column) => COLUMNS[column](all)), rows, files);

/** Leads to a group, within what is looked at. */
export const groupLink = (row, content, path = '/source', more = {}) => narrowed(path, { ...row.where, ...more }, content);

const COLUMNS = {
  source: () => ({ title: 'Source', cell: (row) => [sourceName(row), row.is_new ? [' ', badge('new')] : null, note(row)] }),
  messages: (all) => ({ title: 'Messages', number: true, cell: (row) => [
    groupLink(row, format.count(row.messages.all), '/records'), el('br'), el('span.note', {}, format.percent(row.messages.all, all))] }),
  passing: () => ({ title: 'Passing DMARC', cell: (row) => [alignmentBar(row.messages), el('br'), el('span.note', {}, format.percent(row.messages.aligned, row.messages.all))] }),
  verdict: () => ({ title: 'Whose it is', cell: verdicts }),
  done: () => ({ title: 'Quarantined, rejected', number: true, cell: (row) => format.count(row.dispositions.quarantine + row.dispositions.reject) }),
  addresses: () => ({ title: 'Addresses', number: true, cell: (row) => groupLink(row, format.count(row.addresses), '/sources', { by: 'ip' }) }),
  network: () => ({ title: 'Name and network', cell: (row) => [
    row.host || !row.network ? name(row.host) : null, row.host && row.network ? el('br') : null,
    row.network ? el('span.note', {}, name(row.network)) : null, countries(row)] }),
  domains: () => ({ title: 'Domains', cell: (row) => row.domains.map((each, i) => [i > 0 ? ', ' : null, name(each)]) }),
  first: () => ({ title: 'First seen', cell: (row) => format.date(row.first_seen) }),
  last: () => ({ title: 'Last seen', cell: (row) => format.date(row.last_seen) }),
};

function sourceName(row) {
  const shown = row.by === 'country' && row.name !== '-' ? format.country(row.name) : row.name;
  return groupLink(row, name(shown));
}

function note(row) {
  const words = [kind(row.by), row.service_type?.replaceAll('_', ' ')].filter((word) => word && word !== row.name).join(', ');
  return [el('br'), el('span.note', {}, words)];
}

const countries = (row) => (row.countries.length > 0 ? ` · ${row.countries.map(format.country).join(', ')}` : '');

/** The kinds that there are, with their share unless it is all. */
export function verdicts(row) {
  const kinds = Object.entries(row.verdicts).filter(([, messages]) => messages > 0).sort((one, other) => other[1] - one[1]);
  return el('span.badges', {}, kinds.map(([word, messages]) =>
    groupLink(row, badge(kinds.length > 1 ? `${word} ${format.percent(messages, row.messages.all)}` : word, word), '/records', { verdict: word })));
}
