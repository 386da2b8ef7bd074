/** What views are put together from. */
import { el, sized } from './dom.js';
import * as format from './format.js';
import { go, here } from './scope.js';

/** A part of a view; the title may be a list, the rest of which stands at the right. */
export const card = (title, ...children) => {
  const [words, ...tools] = [title].flat();
  return el('section.card', {}, words ? el('header', {}, el('h2', {}, words), ...tools) : null, ...children);
};

/** A figure with what it means, how it has changed, and against what. */
export const figure = (label, value, ...notes) =>
  el('div.figure', {}, el('dt', {}, label), el('dd', {}, value), notes.filter((note) => note).map((note) => el('dd.note', {}, note)));

export const figures = (children) => el('dl.figures', {}, children);

/** Names and values, in lines. */
export const facts = (pairs) => el('dl.facts', {}, pairs.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));

/** One of the four verdicts, alignments, dispositions; never by colour alone. */
export const badge = (word, kind = word) => el(`span.badge.${String(kind).replaceAll(/[^a-z_]/g, '')}`, {}, String(word).replaceAll('_', ' '));

/** By how many percentage points a share has changed; better is more. */
export function change(now, before, name = 'aligned') {
  if (now.all === 0 || before.all === 0) return null;
  const points = 100 * (now[name] / now.all - before[name] / before.all);
  if (Math.abs(points) < 0.05) return el('span.same', {}, 'as before');
  return el(points > 0 ? 'span.better' : 'span.worse', {}, `${points > 0 ? '▲' : '▼'} ${format.points(Math.abs(points))}`, el('span.hidden', {}, points > 0 ? ' better' : ' worse'));
}

/** By how much a number has changed; neither is better. */
export function volumeChange(now, before) {
  if (before.all === 0) return null;
  const share = now.all / before.all - 1;
  return el('span.same', {}, Math.abs(share) < 0.005 ? 'as before' : `${format.percent(Math.abs(share), 1)} ${share > 0 ? 'more' : 'less'}`);
}

/** The four ways to pass or not, as one bar. */
export function alignmentBar(messages) {
  const both = messages.dkim_aligned + messages.spf_aligned - messages.aligned;
  const parts = [
    ['both', both],
    ['dkim', messages.dkim_aligned - both],
    ['spf', messages.spf_aligned - both],
    ['none', messages.all - messages.aligned],
  ];
  const words = parts.filter(([, n]) => n > 0).map(([name, n]) => `${WORDS[name]} ${format.percent(n, messages.all)}`).join(', ');
  return el('span.bar', { role: 'img', 'aria-label': words || 'no messages', title: words },
    parts.filter(([, n]) => n > 0).map(([name, n]) => sized(el(`span.${name}`), 'width', n / messages.all)));
}

const WORDS = { both: 'both', dkim: 'DKIM only', spf: 'SPF only', none: 'neither' };

/** A table that scrolls by itself where the screen is narrow. */
export function table(caption, columns, rows) {
  return el('div.scroll', { tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, columns.map((c) => el(c.number ? 'th.number' : 'th', { scope: 'col' }, c.title)))),
      el('tbody', {}, rows.map((row) => el('tr', {}, columns.map((c, i) =>
        el(`${i === 0 ? 'th' : 'td'}${c.number ? '.number' : ''}`, i === 0 ? { scope: 'row' } : {}, c.cell(row))))))));
}

/** How rows are sorted; `sort` in the address. */
export const sorter = (orders, chosen) =>
  el('label', {}, el('span', {}, 'Sorted'),
    el('select', { onchange: (event) => go(here({ sort: event.target.value, page: null })) },
      orders.map(([value, text]) => el('option', { value, selected: value === chosen }, text))));

/** Leads to other pages of rows; `page` in the address, from 1 on. */
export function pager(total, page, size) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  const to = (number, words) => (number < 1 || number > last ? el('span.note', {}, words) : el('a', { href: here({ page: number }) }, words));
  return el('nav.pager', { 'aria-label': 'Pages' }, to(page - 1, '← Before'), `Page ${format.count(page)} of ${format.count(last)}`, to(page + 1, 'Next →'));
}

export const empty = (title, ...children) => el('div.empty', {}, el('h2', {}, title), ...children);
