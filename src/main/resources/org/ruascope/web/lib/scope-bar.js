/** The form above each view: domain, period, and what the view is narrowed to. */
import { el } from './dom.js';
import { ask } from './api.js';
import { current, go, here } from './scope.js';

const PERIODS = [[7, '7 days'], [30, '30 days'], [90, '90 days'], [365, '1 year']];
const OWN = ['domain', 'days', 'from', 'to', 'sort', 'page', 'size', 'by', 'find', 'only'];

let domains;

/** @param {boolean} [timeless] of views that are of now */
export function show(parameters, timeless) {
  const form = document.getElementById('scope');
  form.replaceChildren(domain(parameters), ...(timeless ? [] : [period(parameters), ...conditions(parameters)]));
}

function domain(parameters) {
  const list = el('datalist', { id: 'domains' });
  const input = el('input', {
    name: 'domain', list: 'domains', placeholder: 'All domains', value: parameters.get('domain') ?? '',
    autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off',
    onchange: (event) => go(here({ domain: event.target.value.trim() || null, page: null })),
    onfocus: () => fill(list),
  });
  return el('label', {}, el('span', {}, 'Domain'), input, list);
}

async function fill(list) {
  domains ??= ask('domains', new URLSearchParams({ days: 365 }));
  const found = await domains.catch(() => { domains = undefined; return []; });
  list.replaceChildren(...found.map((each) => el('option', { value: each.domain })));
}

function period(parameters) {
  const days = parameters.get('days') ?? '30';
  const fixed = parameters.get('from') || parameters.get('to');
  return el('label', {}, el('span', {}, 'Period'),
    el('select', { name: 'days', onchange: (event) => go(here({ days: event.target.value, from: null, to: null, page: null })) },
      fixed ? el('option', { value: days, selected: true }, `${parameters.get('from') ?? '…'} to ${parameters.get('to') ?? 'today'}`) : null,
      PERIODS.map(([value, text]) => el('option', { value, selected: !fixed && String(value) === days }, text))));
}

/** Each condition, with a button that takes it away; one for all that must not be said. */
function conditions(parameters) {
  const all = [...parameters].filter(([name, value]) => !OWN.includes(name) && value);
  const without = all.filter(([, value]) => value === '-').map(([name]) => name);
  const chips = all.filter(([, value]) => value !== '-').map(([name, value]) =>
    chip(`${words(name)}: ${shortened(value)}`, { [name]: current().getAll(name).filter((each) => each !== value) }));
  return without.length === 0 ? chips
    : [...chips, chip(`without ${without.map(words).join(', ')}`, Object.fromEntries(without.map((name) => [name, null])))];
}

const words = (name) => name.replaceAll('_', ' ');

const shortened = (value) => (value.length > 60 ? `${[...value].slice(0, 60).join('')}…` : value);

const chip = (text, change) => el('button.chip', { type: 'button', 'aria-label': `Remove ${text}`, onclick: () => go(here({ ...change, page: null })) },
  el('bdi', {}, text), el('span', { 'aria-hidden': 'true' }, ' ×'));

document.getElementById('scope').addEventListener('submit', (event) => event.preventDefault());
