/** What is wrong now, what people know of, and what was. */
import { ask } from '../lib/api.js';
import { RULES, moment, said, severity, state } from '../lib/alert-words.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { choice, pager, tools } from '../lib/listing.js';
import { name } from '../lib/names.js';
import { card, empty } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { sentence } from '../lib/sentence.js';

export const path = '/alerts';
export const title = 'Alerts';
/** Alerts are of now, whatever period. */
export const timeless = true;

const KNOWN = ['acknowledged', 'silenced'];
const MOST = 100;
const FIRST = 25;
const PAGE = 25;

export async function load(parameters, signal) {
  const some = (states) => ask('alerts', chosen(parameters, states, { size: MOST }), signal);
  const [firing, known, pending, over] = await Promise.all([some(['firing']), some(KNOWN), some(['pending']),
    ask('alerts', chosen(parameters, ['resolved'], { size: PAGE, page: parameters.get('page') ?? 1 }), signal)]);
  return { firing, known, pending, over };
}

function chosen(parameters, states, more = {}) {
  const wanted = new URLSearchParams(more);
  for (const each of states) wanted.append('state', each);
  for (const each of ['domain', 'rule']) if (parameters.get(each)) wanted.append(each, parameters.get(each));
  return wanted;
}

export function render(answers, parameters) {
  const { firing, known, pending, over } = answers;
  const chosenOnes = ['rule', 'domain'].some((each) => parameters.get(each));
  if (!chosenOnes && Object.values(answers).every(({ total }) => total === 0)) return [el('h1', {}, 'Alerts'), nothing()];
  return [
    el('h1', {}, 'Alerts'),
    tools(choice('rule', 'What is watched', [['', 'All rules'], ...Object.entries(RULES)], '')),
    group('Firing', firing) ?? card('Firing', el('p.notice.good', {}, 'Nothing: all that is watched is as usual.')),
    group('Known to somebody', known),
    group('Not told yet', pending, 'Told if it stays so: what passes by itself isn’t worth a message.'),
    over.total > 0 ? history(over, parameters) : null,
  ];
}

function nothing() {
  return empty('Nothing is wrong, and nothing was',
    el('p', {}, 'ruascope watches your domains’ mail and its own work, and tells you here and by your channels when something breaks.'),
    el('p', {}, 'What is known by now: ', el('a', { href: link('/') }, 'Overview'), ', ', el('a', { href: link('/intake') }, 'Intake'), '.'));
}

function group(words, { rows, total }, note) {
  if (total === 0) return null;
  const rest = rows.slice(FIRST);
  return card(`${words}: ${format.count(total)}`, note ? el('p.note', {}, note) : null,
    list(rows.slice(0, FIRST)),
    rest.length > 0 ? el('details.rest', {}, el('summary', {}, `${format.count(rest.length)} more`), list(rest)) : null,
    rows.length < total ? el('p.note', {}, `The worst ${format.count(rows.length)} of ${format.count(total)}; choose a rule or domain to see all of its own.`) : null);
}

const list = (rows) => el('ul.findings', {}, rows.map((row) => el('li.finding.alert', {},
  severity(row.severity),
  el('div', {},
    el('a.title', { href: to(row) }, sentence(row.headline)),
    el('p.note', {}, KNOWN.includes(row.state) ? [state(row.state), ' '] : null, facts(row)),
    said(row)))));

const to = (row) => link('/alert', { id: row.id }, ['domain']);

/** What the headline doesn't say. */
function facts(row) {
  const told = Object.values(row.headline.parameters);
  const untold = [row.domain, row.subject].filter((each) => each && !told.some((part) => each === part || each.startsWith(`${part} (`)));
  return [row.resolved ? `${moment(row.began)} – ${moment(row.resolved)}` : `Since ${moment(row.began)}`,
    row.messages > 0 ? ` · ${format.count(row.messages)} messages` : null,
    untold.map((each) => [' · ', name(each)])];
}

function history(over, parameters) {
  return card(['History', exports('alerts', chosen(parameters, ['firing', ...KNOWN, 'pending', 'resolved']))],
    el('p.note', {}, 'What is over, the latest first'),
    list(over.rows),
    pager({ ...over, more: false }, PAGE));
}
