/** The reports of one reporter, or those with something to look at; a part of the reporters' view. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { badge, card, empty, figure, table } from '../lib/parts.js';
import { AUTHENTICITY, DETAIL, WARNING } from '../lib/report-words.js';
import { here, link } from '../lib/scope.js';
import { habit, lastDay, late, state } from './reporters.js';

const SIZE = 50;
const DEEPEST = 10000;
const WORDS = {
  all: 'All',
  doubtful: 'Forged or doubtful',
  warnings: 'With warnings',
  errors: 'Telling of errors',
  collisions: 'Collisions',
  skipped: 'With records left out',
};

export const isWanted = (parameters) => parameters.has('reporter') || parameters.has('only');

export async function load(parameters, signal) {
  const scope = without(parameters, ['only', 'page', 'sort']);
  const [reporters, reports] = await Promise.all([
    ask('reporters', scope, signal),
    ask('reports', without(parameters, ['sort']), signal),
  ]);
  return { reporters, reports };
}

function without(parameters, names) {
  const kept = new URLSearchParams(parameters);
  for (const name of names) kept.delete(name);
  return kept;
}

export function render({ reporters, reports }, parameters) {
  const names = parameters.getAll('reporter');
  return [
    el('h1', {}, names.length > 0 ? `Reports of ${names.join(', ')}` : `Reports: ${WORDS[chosen(parameters)].toLowerCase()}`),
    ...(names.length === 1 && reporters.rows.length > 0 ? about(reporters.rows[0]) : []),
    choice(parameters),
    reports.rows.length === 0 ? empty('No such reports in this period', el('p', {}, 'Choose a longer one, or all of them.')) : list(reports, parameters),
  ];
}

const chosen = (parameters) => parameters.get('only') ?? 'all';

function about(row) {
  return [
    el('dl.figures', {},
      figure('Reports', format.count(row.reports), row.first ? `since ${format.date(row.first)}` : 'none in this period'),
      figure('Messages', el('a', { href: link('/records', { reporter: row.name }) }, format.count(row.messages)), `in ${format.count(row.records)} records`),
      figure('Last report', lastDay(row), habit(row.habit)),
      figure('Comes after', late(row.late_hours), 'from a report’s end until it is stored'),
      figure('Came again', format.count(row.repeated), 'since the service began; not stored twice')),
    card('What is known of this reporter', el('dl.pairs', {},
      pair('Habit', [habit(row.habit), ' ', state(row.habit)]),
      pair('Signed by', list_of(row.signers)),
      pair('Written by', list_of(row.generators)),
      pair('Errors it tells of', list_of(row.errors)),
      pair('Warnings', row.warnings.length === 0 ? 'none' : el('ul.plain', {}, row.warnings.map((each) =>
        el('li', {}, el('strong', {}, each.value.replaceAll('_', ' ')), ` in ${format.count(each.reports)} reports. ${WARNING[each.value] ?? ''}`)))))),
  ];
}

const pair = (name, value) => [el('dt', {}, name), el('dd', {}, value)];

const list_of = (values) => (values.length === 0 ? 'nothing said' : values.map((each) => `${each.value} (${format.count(each.reports)})`).join(', '));

function choice(parameters) {
  return el('nav.choices', { 'aria-label': 'Which reports' }, Object.entries(WORDS).map(([word, text]) =>
    el('a.choice', { href: here({ only: word, page: null }), 'aria-current': word === chosen(parameters) ? 'true' : undefined }, text)));
}

function list(reports, parameters) {
  return card(null, table(`${format.count(reports.total)} reports, the newest first`, [
    { title: 'Range', cell: range },
    { title: 'Reporter', cell: (row) => el('a', { href: link('/reporters', { reporter: row.reporter }) }, row.reporter || '(no name)') },
    { title: 'Domain', cell: (row) => row.domain },
    { title: 'Messages', number: true, cell: (row) => el('a', { href: link('/records', { report: row.key }) }, format.count(row.messages)) },
    { title: 'Records', number: true, cell: records },
    { title: 'Is it theirs?', cell: authenticity },
    { title: 'Report', cell: details },
  ], reports.rows, exports('reports', without(parameters, ['sort']))), pages(reports.total, parameters));
}

const range = (row) => el('span', { title: `${row.begin} – ${row.end ?? ''}` }, format.date(row.begin));

const records = (row) => (row.skipped > 0 ? `${format.count(row.records)}, ${format.count(row.skipped)} left out` : format.count(row.records));

function authenticity(row) {
  if (row.authenticity === null) return 'not known';
  return el('div', {}, badge(row.authenticity), el('p.note', { title: AUTHENTICITY[row.authenticity] },
    DETAIL[row.authenticity_detail] ?? '', row.signer ? `: ${row.signer}` : ''));
}

function details(row) {
  return el('details', {},
    el('summary', {}, row.report_id, row.collision ? [' ', badge('collision', 'bad')] : null, row.warnings.length > 0 ? [' ', badge(`${row.warnings.length} warnings`, 'warn')] : null),
    el('dl.pairs', {},
      pair('Stored', row.ingested ? format.time(row.ingested) : 'not known'),
      pair('Reporter’s address', row.email ?? 'not said'),
      row.generator ? pair('Written by', row.generator) : null,
      row.warnings.length > 0 ? pair('Warnings', el('ul.plain', {}, row.warnings.map((each) => el('li', { title: WARNING[each.split(' ')[0]] }, el('code', {}, each))))) : null,
      row.errors.length > 0 ? pair('Errors it tells of', row.errors.join('; ')) : null,
      row.collision ? pair('Collision', WARNING.collision) : null,
      pair('Came from', row.source ?? 'not known'),
      pair('Raw mail', row.archived ? ['in the archive: ', el('code', {}, row.archived)] : 'not archived')));
}

function pages(total, parameters) {
  const page = Number(parameters.get('page') ?? 1);
  const last = Math.ceil(Math.min(total, DEEPEST) / SIZE);
  if (last <= 1) return null;
  return el('nav.pages', { 'aria-label': 'Pages' },
    page > 1 ? el('a', { href: here({ page: page - 1 }) }, 'Newer') : null,
    el('span', {}, `Page ${format.count(page)} of ${format.count(last)}`),
    page < last ? el('a', { href: here({ page: page + 1 }) }, 'Older') : null,
    total > DEEPEST && page === last ? el('span.note', {}, 'For older ones choose an earlier period.') : null);
}
