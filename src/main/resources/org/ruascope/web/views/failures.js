/** What fails, where and why, and what to do next. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { name } from '../lib/names.js';
import { captioned, card, empty, table } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { help, sentence } from '../lib/sentence.js';
import { fate, whoLink, whoNote } from '../lib/who.js';

export const path = '/failures';
export const title = 'Failures';

export const load = (parameters, signal) => ask('failures', parameters, signal);

export function render(answer, parameters) {
  const files = (table) => exports('failures', parameters, { table });
  const { mend, fragile, forwarded, strangers } = answer;
  return [
    el('h1', {}, 'Failures'),
    summary(answer),
    group('To be mended', 'misaligned', mend,
      'Yours, or a service’s in your name, and DMARC fails. Those with the most messages first.', files('mend.failures')),
    group('Passes, but doesn’t survive forwarding', 'compliant', fragile,
      'SPF alone lets this mail pass: whoever forwards it, loses it. Mend it when you come by.', files('fragile.failures')),
    forwarders(forwarded, files('forwarded.by')),
    unknown(strangers, files('strangers.most')),
  ].filter(Boolean);
}

function summary({ mend, fragile, forwarded, strangers, ignored }) {
  if (mend.messages + fragile.messages + forwarded.messages + strangers.messages === 0) {
    return empty('Nothing fails here', el('p', {}, 'All mail of this period passes DMARC, or there is none: the overview says which.'));
  }
  const first = mend.failures[0];
  return el(`p.notice.${mend.messages > 0 ? 'bad' : 'good'}`, {},
    mend.messages > 0
      ? ['Begin with ', el('b', {}, name(first.who.name)), `: ${format.percent(first.messages, mend.messages)} of the ${format.count(mend.messages)} messages of your own that fail.`]
      : 'No mail that is known to be yours fails DMARC.',
    fragile.messages > 0 ? ` ${format.count(fragile.messages)} more pass by SPF alone.` : '',
    strangers.messages > 0 ? ` ${format.count(strangers.messages)} are nobody’s that is known: see below whether one is yours.` : '',
    ignored > 0 ? ` ${format.count(ignored)} of senders that you ignore aren’t counted.` : '');
}

function group(heading, verdict, { messages, failures }, note, files) {
  if (messages === 0) return null;
  const shown = failures.reduce((sum, each) => sum + each.messages, 0);
  return card(`${heading}: ${format.count(messages)} messages`, captioned(note, files, failures.map((each) => failure(each, verdict))),
    shown < messages ? el('p.note', {}, el('a', { href: link('/records', { verdict }) }, `${format.count(messages - shown)} more messages of others`)) : null);
}

function failure(each, verdict) {
  return el('article.failure', {},
    el('h3', {}, whoLink(each.who, { verdict }), ' ', whoNote(each.who)),
    el('p.note', {}, `${format.count(each.messages)} messages as ${listed(each.from)}, ${period(each)}. ${fate(each.dispositions)}.`),
    each.problems.map((one) => problem(each, one, verdict)),
    each.hint ? el('p.notice.warn', {}, sentence(each.hint)) : null,
    why(each));
}

function problem({ who, messages, since }, one, verdict) {
  const { advice } = one;
  return el('div.problem', {},
    el('p', {}, sentence(advice.what), one.messages < messages ? ` (${format.count(one.messages)} messages)` : '',
      one.since === since ? '' : ` Since ${format.date(one.since)}.`),
    el('p', {}, el('b.next', {}, 'Next: '), sentence(advice.next), ' ', help(advice.link), ' ',
      el('a', { href: link('/records', { ...who.where, verdict, failing: advice.failing }), 'aria-label': `Records of ${who.name}: ${advice.means}` }, 'Records')));
}

function why({ reasons, reporters, problems }) {
  return el('details', {}, el('summary', {}, 'Why, and who says so'),
    el('ul', {},
      reasons.map((reason) => el('li', {}, reason.means)),
      problems.map(({ signatures, spf, advice }) => el('li', {}, `${advice.means} `, [...signatures, ...spf].map((each) => [el('code', {}, each), ' ']))),
      el('li', {}, `Reported by ${listed(reporters, 8)}.`)));
}

function forwarders({ messages, passed, dispositions, by, advice }, files) {
  if (messages === 0) return null;
  return card(`Forwarded: ${format.count(messages)} messages`,
    el('p', {}, `Others have passed this mail on, which breaks SPF always and DKIM sometimes. ${format.percent(passed, messages)} pass all the same, since your signature survived. ${advice}`),
    el('p.note', {}, `${fate(dispositions)}.`),
    table('Who passes on the most', [
      { title: 'Who', cell: ({ who }) => [whoLink(who, { verdict: 'forwarded' }), ' ', whoNote(who)] },
      { title: 'Messages', number: true, cell: (row) => format.count(row.messages) },
      { title: 'Pass all the same', number: true, cell: (row) => format.percent(row.passed, row.messages) },
    ], by, files));
}

function unknown(strangers, files) {
  if (strangers.messages === 0) return null;
  return card(`Strangers: ${format.count(strangers.messages)} messages`,
    el('p', {}, origin(strangers), ` Under your policy (${policies(strangers.policies)}) receivers have: ${fate(strangers.dispositions)}. ${strangers.advice}`),
    table('Those with the most messages: is one of them yours?', [
      { title: 'Who', cell: ({ who }) => [whoLink(who, { verdict: 'unknown' }), ' ', whoNote(who)] },
      { title: 'Messages', number: true, cell: (row) => format.count(row.messages) },
      { title: 'Seen', cell: period },
      { title: 'What it does', cell: (row) => row.problems.map(({ advice }) => el('p', {}, sentence(advice.what))) },
      { title: 'If it is yours', cell: (row) => row.problems.slice(0, 1).map(({ advice }) => el('p', {}, sentence(advice.next))) },
    ], strangers.most, files));
}

const origin = ({ addresses, networks, countries }) =>
  `They come from ${number(addresses, 'address', 'addresses')}`
    + (networks > 0 ? `, ${number(networks, 'network', 'networks')}` : '')
    + (countries > 0 ? ` and ${number(countries, 'country', 'countries')}` : '') + '.';

const number = (n, one, many) => `${format.count(n)} ${n === 1 ? one : many}`;

const policies = (counts) => Object.keys(counts).map((word) => `p=${word}`).join(', ');

const period = ({ since, last }) => {
  const [first, final] = [format.date(since), format.date(last)];
  return first === final ? first : `${first} – ${final}`;
};

const listed = (all, most = 3) => all.slice(0, most).join(', ') + (all.length > most ? ` and ${all.length - most} more` : '');
