/** One alert: what is wrong, what to do, the mail behind it, and what happened to it. */
import { ask, tell } from '../lib/api.js';
import { changed } from '../lib/alert-count.js';
import { RULES, moment, said, severity, state } from '../lib/alert-words.js';
import { history } from '../lib/alert-history.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
import { name } from '../lib/names.js';
import { card } from '../lib/parts.js';
import { link, renew } from '../lib/scope.js';
import { sentence } from '../lib/sentence.js';
import { byAlignment, total } from '../lib/trend-chart.js';

export const path = '/alert';
export const title = 'Alert';
export const hidden = true;
export const scopeless = true;

const DAY = 86_400_000;
/** Longer addresses aren't taken; only names that strangers have made up are so long. */
const LONGEST = 4_000;

export async function load(parameters, signal) {
  const view = await ask('alert', new URLSearchParams({ id: parameters.get('id') ?? '' }), signal);
  const chart = view.chart ? query(view.chart) : null;
  const trend = chart && chart.toString().length < LONGEST ? await ask('trend', chart, signal) : null;
  return { view, trend };
}

function query({ parameters }) {
  const all = new URLSearchParams();
  for (const [key, values] of Object.entries(parameters)) for (const value of values) all.append(key, value);
  return all;
}

export function render({ view, trend }) {
  const { alert } = view;
  return [
    el('p.note', {}, el('a', { href: link('/alerts') }, 'All alerts')),
    el('h1', {}, sentence(alert.headline)),
    el('div.badges', {}, severity(alert.severity), state(alert.state)),
    ...said(alert),
    el('div.cards.wide', {}, why(view), card('What to do', steps(view), buttons(alert))),
    trend && total(trend) > 0 ? card(['Mail before and since', ...behind(view)], byAlignment(trend, 'small', alert.began.slice(0, 10))) : null,
    card('What happened', history(view.history)),
  ];
}

function why({ alert, what, means, link: shown }) {
  return card('Why', what.map((each) => el('p', {}, sentence(each))),
    means ? el('p', {}, sentence(means)) : null,
    el('dl.pairs', {}, facts(alert).map(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
    el('p.more', {}, el('a', { href: link(shown.path, shown.parameters, []) }, 'See it in its view')));
}

const facts = (alert) => [
  ['What is watched', RULES[alert.rule]],
  alert.domain && ['Domain', name(alert.domain)],
  alert.subject && ['Subject', name(alert.subject)],
  ['Since', moment(alert.began)],
  alert.resolved && ['Over', format.time(alert.resolved)],
  alert.messages > 0 && ['Messages', format.count(alert.messages)],
].filter((pair) => pair);

const behind = ({ records, link: shown }) => (records
  ? [el('a.more', { href: link(records.path, records.parameters, []) }, 'The records behind it')]
  : [el('a.more', { href: link(shown.path, shown.parameters, []) }, 'More')]);

const steps = ({ next }) => (next.length === 0 ? el('p', {}, 'Nothing in particular.')
  : el('ol.steps', {}, next.map((each) => el('li', {}, sentence(each)))));

function buttons(alert) {
  const problem = el('p.note.worse', { role: 'alert' });
  const act = async (deed, wanted) => {
    try {
      await tell(deed, { id: alert.id, ...wanted });
      changed();
      document.getElementById('view').focus({ preventScroll: true });
      renew();
    } catch (e) {
      problem.textContent = `${e.message}. ${e.detail ?? ''}`;
    }
  };
  if (alert.state === 'resolved') return el('p.note', {}, 'It is over: nothing need be said about it.');
  return el('div.deeds', {},
    alert.acknowledged ? null : acknowledge(act),
    alert.state === 'silenced' ? el('button', { type: 'button', onclick: () => act('alert/silence', { until: null }) }, 'End the silence') : silence(act),
    problem);
}

const noted = () => el('input', { name: 'note', maxlength: 500, placeholder: 'For the others' });

const labelled = (words, input) => el('label', {}, el('span', {}, words), input);

const form = (name, onsend, ...children) => el(name, { onsubmit: (event) => { event.preventDefault(); onsend(); } }, ...children);

function acknowledge(act) {
  const note = noted();
  return form('form.tools.acknowledge', () => act('alert/acknowledge', { note: note.value.trim() }),
    labelled('Note', note), el('button', {}, 'Acknowledge'));
}

/** Until the end of a day, as the user's clock has it. */
function silence(act) {
  const inAWeek = new Date(Date.now() + 7 * DAY - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const until = el('input', { type: 'date', name: 'until', required: true, value: inAWeek });
  const note = noted();
  const send = () => act('alert/silence', { until: new Date(`${until.value}T23:59:59`).toISOString(), note: note.value.trim() });
  return el('details.silence', {}, el('summary', {}, 'Silence…'),
    form('form.tools', send, labelled('Until the end of', until), labelled('Note', note), el('button', {}, 'Silence')));
}
