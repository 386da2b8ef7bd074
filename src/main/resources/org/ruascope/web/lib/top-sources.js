/** Who sends most, in short. */
import { ask } from './api.js';
import { el } from './dom.js';
import * as format from './format.js';
import { alignmentBar, badge, card } from './parts.js';
import { link } from './scope.js';
import { name } from './names.js';
import { groupLink } from './source-table.js';

const MOST = 6;

export const load = (parameters, signal) => ask('sources', new URLSearchParams([...parameters, ['size', MOST]]), signal);

export function show(answer) {
  return card(['Top sources', el('a.more', { href: link('/sources') }, 'All sources')],
    el('ul.sources', {}, answer.rows.map((row) => el('li', {},
      el('span.name', {}, groupLink(row, name(row.name)), row.is_new ? [' ', badge('new')] : null),
      el('span.number', {}, format.count(row.messages.all)),
      alignmentBar(row.messages),
      el('span.number.note', {}, format.percent(row.messages.aligned, row.messages.all), el('span.hidden', {}, ' aligned'))))));
}
