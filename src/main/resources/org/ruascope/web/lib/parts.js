/** What views are put together from. */
import { el, sized } from './dom.js';
import * as format from './format.js';

export const card = (title, ...children) =>
  el('section.card', {}, title ? el('h2', {}, title) : null, ...children);

/** A figure with what it means, and how it has changed. */
export const figure = (label, value, note) =>
  el('div.figure', {}, el('dt', {}, label), el('dd', {}, value), note ? el('p.note', {}, note) : null);

/** One of the four verdicts, alignments, dispositions; never by colour alone. */
export const badge = (word, kind = word) => el(`span.badge.${String(kind).replaceAll(/[^a-z_]/g, '')}`, {}, String(word).replaceAll('_', ' '));

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
  return el('span.bar', { role: 'img', 'aria-label': words, title: words },
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

export const empty = (title, ...children) => el('div.empty', {}, el('h2', {}, title), ...children);
