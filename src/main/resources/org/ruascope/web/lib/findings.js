/** What needs attention, and what has changed, each with a link to what is behind it. */
import { el } from './dom.js';
import * as format from './format.js';
import { badge, card } from './parts.js';
import { link } from './scope.js';

const FIRST = 6;
const WORDS = { bad: 'Mend', warn: 'Look', info: 'New', good: 'Better' };

export function attention(overview) {
  const found = overview.findings.filter(({ level }) => level === 'bad' || level === 'warn');
  if (found.length === 0) {
    return el('p.notice.good', {}, 'Nothing needs your attention: no mail of your own is refused, and every key does.');
  }
  return card('Needs attention', list(found), more(overview));
}

export function changes(overview) {
  const found = overview.findings.filter(({ level }) => level === 'info' || level === 'good');
  const { week, usual } = overview.windows;
  return card('What changed',
    el('p.note', {}, `${range(week)}, against ${range(usual)}`),
    found.length === 0 ? el('p', {}, 'Nothing worth telling.') : list(found));
}

export const range = ({ first, last }) => `${format.shortDate(first)} – ${format.shortDate(last)}`;

function list(found) {
  const items = found.map(item);
  const rest = items.slice(FIRST);
  return [
    el('ul.findings', {}, items.slice(0, FIRST)),
    rest.length > 0 ? el('details.rest', {}, el('summary', {}, `${format.count(rest.length)} more`), el('ul.findings', {}, rest)) : null,
  ];
}

function more({ findings, findings_total: total }) {
  return total > findings.length ? el('p.note', {}, `The worst ${format.count(findings.length)} of ${format.count(total)}; choose a domain to see all of its own.`) : null;
}

function item(finding) {
  return el(`li.finding.${finding.level}`, {},
    badge(WORDS[finding.level], finding.level),
    el('div', {},
      el('a.title', { href: link(finding.link.path, finding.link.parameters) }, words(finding.title, finding.values)),
      el('p.note', {}, words(finding.advice, finding.values))));
}

/** Fills in the values; they are text, whatever stands in them. */
function words(text, values) {
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : el('b', {}, value(part, values[part]))));
}

function value(name, given) {
  if (given === undefined || given === '') return 'various sources';
  if (name.startsWith('share')) return format.percent(given, 1);
  if (name.startsWith('day')) return format.date(given);
  return typeof given === 'number' ? format.count(given) : given;
}
