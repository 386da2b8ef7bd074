/** What views are put together from. */
import { el, sized } from './dom.js';
import * as format from './format.js';

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
  return el(points > 0 ? 'span.better' : 'span.worse', {}, el('span', { 'aria-hidden': 'true' }, points > 0 ? '▲ ' : '▼ '), format.points(Math.abs(points)), el('span.hidden', {}, points > 0 ? ' better' : ' worse'));
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

/** Rows of any form below what they are; at the right of that, the files of them. */
export const captioned = (caption, files, ...rows) => el('div.captioned', {}, el('div.caption', {}, el('p', {}, caption), files), ...rows);

/** A table that scrolls by itself where the screen is narrow. */
export function table(caption, columns, rows, files = null) {
  return captioned(caption, files, el('div.scroll', { tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', { 'aria-label': caption },
      el('thead', {}, el('tr', {}, columns.map((c) => el(c.number ? 'th.number' : 'th', { scope: 'col' }, c.title)))),
      el('tbody', {}, rows.map((row) => el('tr', {}, columns.map((c, i) =>
        el(`${i === 0 ? 'th' : 'td'}${c.number ? '.number' : ''}`, i === 0 ? { scope: 'row' } : {}, c.cell(row)))))))));
}

export const empty = (title, ...children) => el('div.empty', {}, el('h2', {}, title), ...children);
