/** What is wrong now, what people know of, and what was. */
import { ask } from '../lib/api.js';
import { RULES, said, severity, state } from '../lib/alert-words.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { choice, pager, tools } from '../lib/listing.js';
import { name } from '../lib/names.js';
import { card, empty, table } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { sentence } from '../lib/sentence.js';

export const path = '/alerts';
export const title = 'Alerts';
/** Alerts are of now, whatever period. */
export const timeless = true;

const OPEN = ['firing', 'acknowledged', 'silenced', 'pending'];
const MOST = 100;
const PAGE = 25;

export async function load(parameters, signal) {
  const [open, over] = await Promise.all([
    ask('alerts', chosen(parameters, OPEN, { size: MOST }), signal),
    ask('alerts', chosen(parameters, ['resolved'], { size: PAGE, page: parameters.get('page') ?? 1 }), signal)]);
  return { open, over };
}

function chosen(parameters, states, more = {}) {
  const wanted = new URLSearchParams(more);
  for (const each of states) wanted.append('state', each);
  for (const each of ['domain', 'rule']) if (parameters.get(each)) wanted.append(each, parameters.get(each));
  return wanted;
}

export function render({ open, over }, parameters) {
  const of = (...states) => open.rows.filter((row) => states.includes(row.state));
  return [
    el('h1', {}, 'Alerts'),
    open.total + over.total > 0 || parameters.get('rule') ? tools(choice('rule', 'What is watched', [['', 'All rules'], ...Object.entries(RULES)], '')) : null,
    firing(of('firing'), open, over),
    group('Known to somebody', of('acknowledged', 'silenced')),
    group('Not told yet', of('pending'), 'Told if it stays so: what passes by itself isn’t worth a message.'),
    open.rows.length < open.total ? el('p.note', {}, `The most urgent ${format.count(open.rows.length)} of ${format.count(open.total)}; choose a rule or domain to see all of its own.`) : null,
    over.total > 0 ? history(over, parameters) : null,
  ];
}

function firing(rows, open, over) {
  if (rows.length > 0) return card(`Firing: ${format.count(rows.length)}`, list(rows));
  if (open.total + over.total === 0) return nothing();
  return card('Firing', el('p.notice.good', {}, 'Nothing: all that is watched is as usual.'));
}

function nothing() {
  return empty('Nothing is wrong, and nothing was',
    el('p', {}, 'ruascope watches your domains’ mail and its own work, and tells you here and by your channels when something breaks.'),
    el('p', {}, 'What is known by now: ', el('a', { href: link('/') }, 'Overview'), ', ', el('a', { href: link('/intake') }, 'Intake'), '.'));
}

const group = (words, rows, note) => (rows.length === 0 ? null : card(words, note ? el('p.note', {}, note) : null, list(rows)));

const list = (rows) => el('ul.findings', {}, rows.map((row) => el('li.finding.alert', {},
  severity(row.severity),
  el('div', {},
    el('a.title', { href: to(row) }, sentence(row.headline)),
    el('p.note', {}, row.state === 'silenced' || row.state === 'acknowledged' ? [state(row.state), ' '] : null, facts(row)),
    said(row)))));

const to = (row) => link('/alert', { id: row.id }, ['domain']);

function facts(row) {
  return [`Since ${format.time(row.began)}`,
    row.messages > 0 ? ` · ${format.count(row.messages)} messages` : null,
    row.domain ? [' · ', name(row.domain)] : null,
    row.subject ? [' · ', name(row.subject)] : null];
}

function history(over, parameters) {
  return card(['History', exports('alerts', chosen(parameters, [...OPEN, 'resolved']))],
    table('What is over, the latest first', [
      { title: 'What was', cell: (row) => el('a', { href: to(row) }, sentence(row.headline)) },
      { title: 'Urgency', cell: (row) => severity(row.severity) },
      { title: 'Domain', cell: (row) => (row.domain ? name(row.domain) : '–') },
      { title: 'Messages', number: true, cell: (row) => (row.messages > 0 ? format.count(row.messages) : '–') },
      { title: 'Began', cell: (row) => format.time(row.began) },
      { title: 'Over', cell: (row) => (row.resolved ? format.time(row.resolved) : '–') },
    ], over.rows),
    pager({ ...over, more: false }, PAGE));
}
