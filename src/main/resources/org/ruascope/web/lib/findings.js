/** What needs attention, and what has changed, each with a link to what is behind it. */
import { el } from './dom.js';
import * as format from './format.js';
import { name } from './names.js';
import { badge, card } from './parts.js';
import { current, link } from './scope.js';

const FIRST = 6;
const WORDS = { bad: 'Mend', warn: 'Look', info: 'News', good: 'Better' };

export function attention(overview) {
  const found = overview.findings.filter(({ level }) => level === 'bad' || level === 'warn');
  if (found.length === 0) {
    return card('Needs attention', el('p.notice.good', {}, 'Nothing: no mail of your own is refused, and no key fails.'));
  }
  return card('Needs attention', list(found), more(overview));
}

export function changes(overview) {
  const found = overview.findings.filter(({ level }) => level === 'info' || level === 'good');
  const { recent, usual } = overview.windows;
  return card('What changed',
    el('p.note', {}, `Since ${format.shortDate(recent.first)}, against ${range(usual)}`),
    found.length === 0 ? el('p', {}, 'No new source, none gone; no new policy; shares as before.') : list(found));
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
      el('a.title', { href: link(finding.link.path, { days: null, ...finding.link.parameters }) }, words(title(finding), finding.values)),
      el('p.note', {}, words(finding.advice, finding.values))));
}

/** Without the domain, where there is only one. */
function title(finding) {
  const alone = finding.title.replace(/^\{domain\}: /, '');
  return current().get('domain') === finding.domain ? alone.charAt(0).toUpperCase() + alone.slice(1) : finding.title;
}

/** Fills in the values; they are text, whatever stands in them. */
function words(text, values) {
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : el('b', {}, value(part, values[part]))));
}

function value(word, given) {
  if (given === undefined || given === '') return 'various sources';
  if (word.startsWith('share')) return format.percent(given, 1);
  if (word.startsWith('day')) return format.date(given);
  return typeof given === 'number' ? format.count(given) : name(given);
}
