/** Long tables, of which the server gives a page: what stands around them. */
import { el } from './dom.js';
import * as format from './format.js';
import { current, go, here, link } from './scope.js';

/** A list to choose from; the choice stands in the address. */
export function choice(parameter, label, options, usual) {
  const chosen = current().get(parameter) ?? usual;
  return el('label', {}, el('span', {}, label),
    el('select', { name: parameter, onchange: (event) => go(here({ [parameter]: event.target.value === usual ? null : event.target.value, page: null })) },
      options.map(([value, text]) => el('option', { value, selected: value === chosen }, text))));
}

/** A field that narrows the table to names with this text. */
export const find = (label) => el('label', {}, el('span', {}, label),
  el('input', {
    type: 'search', name: 'find', value: current().get('find') ?? '', maxlength: 100, spellcheck: 'false', autocomplete: 'off',
    onchange: (event) => go(here({ find: event.target.value.trim() || null, page: null })),
  }));

/** The form above a table. */
export const tools = (...children) => el('form.tools', { onsubmit: (event) => event.preventDefault() }, ...children);

/**
 * Which rows these are, of how many, and the way to others.
 * @param {{rows: object[], total: number, more: boolean}} answer
 * @param {number} size rows a page
 * @param {number} most rows that can be leafed through
 */
export function pager({ rows, total, more }, size, most = 10000) {
  const page = Number(current().get('page') ?? 1);
  const first = (page - 1) * size + 1;
  const all = more ? `more than ${format.count(total)}` : format.count(total);
  const words = rows.length === 0 ? `None of ${all}` : `${format.count(first)} to ${format.count(first + rows.length - 1)} of ${all}`;
  const next = first + rows.length <= Math.min(total, most) && rows.length > 0;
  return el('nav.pager', { 'aria-label': 'Pages' }, el('span', {}, words),
    page > 1 ? el('a.button', { href: here({ page: page === 2 ? null : page - 1 }), rel: 'prev' }, 'Previous') : null,
    next ? el('a.button', { href: here({ page: page + 1 }), rel: 'next' }, 'Next') : null);
}

/** Of the view alone: what leads to another view leaves it behind. */
const OF_TABLES = ['by', 'sort', 'find', 'page', 'size'];

/** The names of all that the scope has, conditions too, for links that keep it. */
export const scoped = () => [...new Set(current().keys())].filter((name) => !OF_TABLES.includes(name));

/** Leads to a view of less; what is empty can't be asked for. */
export const narrowed = (path, changes, content) => (Object.values(changes).includes('') ? el('span', {}, content)
  : el('a', { href: link(path, changes, scoped()) }, content));
