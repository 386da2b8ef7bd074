/** Who reports, how well, and who has fallen silent; with one of them, its reports. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { badge, card, empty, figure, table } from '../lib/parts.js';
import { AUTHENTICITY, WARNING } from '../lib/report-words.js';
import { here, link } from '../lib/scope.js';
import * as reports from './reports.js';

export const path = '/reporters';
export const title = 'Reporters';

const SORTS = { reports: 'Reports', messages: 'Messages', name: 'Reporter', quiet: 'Last report', late: 'Comes after' };

export function load(parameters, signal) {
  return reports.isWanted(parameters) ? reports.load(parameters, signal) : ask('reporters', parameters, signal);
}

export function render(answer, parameters) {
  if (reports.isWanted(parameters)) return reports.render(answer, parameters);
  if (answer.rows.length === 0) {
    return [el('h1', {}, title), empty('Nobody has reported in this period',
      el('p', {}, 'Choose a longer one; or see in ', el('a', { href: link('/intake') }, 'Intake'), ' whether reports come in.'))];
  }
  return [el('h1', {}, 'Reporters'), figures(answer.totals), ...silent(answer.rows), all(answer.rows, parameters)];
}

function figures(totals) {
  return el('dl.figures', {},
    figure('Reporters', format.count(totals.reporters), totals.silent > 0 ? `${format.count(totals.silent)} more fell silent` : 'none fell silent'),
    figure('Reports', format.count(totals.reports), `tell of ${format.count(totals.messages)} messages`),
    only('Forged or doubtful', totals.doubtful, 'doubtful', 'by the mails that brought them'),
    only('Collisions', totals.collisions, 'collisions', 'same report, other content'),
    only('Records left out', totals.skipped, 'skipped', 'that couldn’t be used'),
    figure('Came again', format.count(totals.repeated), 'since the service began; not stored twice'));
}

const only = (label, number, word, note) =>
  figure(label, number > 0 ? el('a', { href: link(path, { only: word }) }, format.count(number)) : '0', note);

/** First what one would want to know. */
function silent(rows) {
  const quiet = rows.filter((row) => row.habit.state === 'silent');
  if (quiet.length === 0) return [];
  return [el('section.notice.warn', {},
    el('h2', {}, quiet.length === 1 ? 'A reporter has fallen silent' : `${format.count(quiet.length)} reporters have fallen silent`),
    el('ul', {}, quiet.slice(0, 5).map((row) => el('li', {}, one(row), ': ', habit(row.habit)))),
    el('p.note', {}, 'They may have no mail of yours to report, refuse the address in your rua, or their mails are lost on the way: look into the mailbox’s spam folder.'))];
}

function all(rows, parameters) {
  return card(null, table('Reporters in the period, and those of the 90 days before its end', [
    { title: sorted('name'), cell: one },
    { title: sorted('reports'), number: true, cell: (row) => format.count(row.reports) },
    { title: sorted('messages'), number: true, cell: (row) => format.count(row.messages) },
    { title: sorted('quiet'), cell: last },
    { title: sorted('late'), cell: (row) => late(row.late_hours) },
    { title: 'Is it theirs?', cell: (row) => row.authenticity.map((each) => counted(badge(each.value), each.reports, row.reports, AUTHENTICITY[each.value])) },
    { title: 'Oddities', cell: oddities },
  ], rows, exports('reporters', parameters)));
}

const sorted = (name) => el('a', { href: here({ sort: name }) }, SORTS[name]);

const one = (row) => el('a', { href: link(path, { reporter: row.name }) }, row.name || '(no name)');

function last(row) {
  return el('div', {}, lastDay(row), ' ', state(row.habit), el('p.note', {}, habit(row.habit)));
}

/** Many reports end at midnight, which is a day later already. */
export const lastDay = (row) => (row.last ? format.date(new Date(Date.parse(row.last) - 1000)) : '–');

const STATES = { silent: ['silent', 'bad'], gone: ['gone', 'bad'], too_few: ['few reports', 'neutral'] };

export const state = (known) => (STATES[known.state] ? badge(...STATES[known.state]) : null);

/** What is usual, and what it is now. */
export function habit({ state: word, usual_gap: usual, quiet }) {
  const ago = quiet <= 1 ? 'up to yesterday' : `nothing for ${format.count(quiet)} days`;
  if (word === 'gone') return `${ago}, more than its habit is remembered`;
  if (word === 'too_few') return `${ago}; too few to know its habit`;
  return `${usual === 1 ? 'every day' : `at least every ${usual} days`}; ${ago}`;
}

/** How long after a report's end it was stored. */
export function late(hours) {
  if (hours === null) return 'not known';
  return hours < 48 ? `${format.count(hours)} hours` : `${format.count(Math.round(hours / 24))} days`;
}

const counted = (mark, number, all, words) =>
  el('div', { title: words }, mark, number < all ? ` ${format.count(number)}` : '');

function oddities(row) {
  const parts = row.warnings.map((each) => el('li', { title: WARNING[each.value] }, `${each.value.replaceAll('_', ' ')} (${format.count(each.reports)})`));
  for (const each of row.errors) parts.push(el('li', {}, `tells of an error: ${each.value}`));
  return parts.length === 0 ? 'none' : el('ul.plain', {}, parts);
}
