/** Whether it is safe to go on to a stricter policy, and what to mend first. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { badge, card, empty, table } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { help, sentence } from '../lib/sentence.js';
import { fate, whoLink, whoNote } from '../lib/who.js';

export const path = '/policy';
export const title = 'Policy';

export const load = (parameters, signal) => ask('policy', parameters, signal);

export const render = (answer, parameters) => [el('h1', {}, 'Policy'), answer.parts ? domain(answer, parameters) : domains(answer, parameters)].flat().filter(Boolean);

const STATES = {
  done: ['Done', 'good'], safe: ['Safe to go on', 'good'], likely: ['Looks safe', 'good'],
  not_yet: ['Not yet', 'bad'], cannot_tell: ['Cannot tell', 'warn'],
};

const state = (word) => badge(STATES[word][0], STATES[word][1]);

function domains({ rows }, parameters) {
  if (rows.length === 0) return empty('No reports in this period', el('p', {}, 'Choose a longer one.'));
  return card('How far each domain is', table('By the last five weeks; choose a domain to see why, and what to mend', [
    { title: 'Domain', cell: (row) => el('a', { href: link('/policy', { domain: row.domain }) }, row.domain) },
    { title: 'Policy', cell: (row) => [badge(row.p || 'not told', 'neutral'), row.sp && row.sp !== row.p ? [' subdomains ', badge(row.sp, 'neutral')] : ''] },
    { title: 'Next step', cell: (row) => [state(row.state), row.state === 'done' ? '' : ` ${row.target}`] },
    { title: 'Why', cell: (row) => row.reason },
    { title: 'Messages', number: true, cell: (row) => format.count(row.messages) },
    { title: 'Yours, failing', number: true, cell: (row) => format.count(row.own) },
    { title: 'Forwarded', number: true, cell: (row) => format.count(row.forwarded) },
    { title: 'Unknown', number: true, cell: (row) => format.count(row.unknown) },
  ], rows, exports('policy', parameters)));
}

function domain(answer, parameters) {
  const files = (table) => exports('policy', parameters, { table });
  if (answer.reporters === 0 && !answer.published) {
    return empty(`No reports about ${answer.domain} in this period`, el('p', {}, 'Choose a longer one, or ', el('a', { href: link('/policy', { domain: null }) }, 'one of your domains'), '.'));
  }
  return [headline(answer), published(answer), ...answer.parts.map((each) => (each.messages > 0 ? part(answer, each, files('parts')) : silent(answer, each))), strict(answer, files('strict.sources'))];
}

const SAID = {
  done: () => 'Done: all that fails is to be refused.',
  safe: (target) => `It is safe to go on to ${target}.`,
  not_yet: (target) => (`It is not yet safe to go on to ${target}.`),
  cannot_tell: (target) => `It can’t be told yet whether ${target} is safe.`,
};

function headline({ domain: name, verdict, period, days, reporters }) {
  return el(`section.notice.${STATES[verdict.state][1]}`, {},
    el('h2', {}, `${name}: ${SAID[verdict.state](verdict.target)}`),
    el('ul', {}, verdict.reasons.map((reason) => el('li', {}, sentence(reason)))),
    el('p.note', {}, `Judged by ${format.date(period.first)} – ${format.date(period.last)}: ${format.count(days)} days with complete reports, ${format.count(reporters)} reporters.`));
}

function published({ published: policy }) {
  if (!policy) return card('Your policy today', el('p', {}, 'No report of this period says what it is.'));
  const tags = ['p', 'sp', 'np', 'adkim', 'aspf', 'pct'].filter((tag) => policy[tag] !== null).map((tag) => `${tag}=${policy[tag]}`);
  return card('Your policy today',
    el('p', {}, el('code', {}, [...tags, ...(policy.testing ? ['t=y'] : [])].join('; ')), ` as reporters have seen it from ${format.date(policy.since)} to ${format.date(policy.last)}.`,
      policy.earlier > 0 ? ` ${policy.earlier === 1 ? 'Another' : `${policy.earlier} others`} before, or by some of them.` : ''));
}

function part({ domain: name }, each, files) {
  const heading = each.name === 'domain' ? `Mail as ${name}` : `Mail as subdomains of ${name}`;
  return card(heading,
    el('p', {}, state(each.verdict.state), ' ', el('b.next', {}, 'Next: '), each.steps.map((step) => [sentence(step), ' '])),
    losses(name, each, files),
    el('p.note', {}, `Receivers have: ${fate(each.dispositions)}.`),
    each.fix.length > 0 ? [el('h3', {}, 'What to mend, in order of effect'), el('ol.fixes', {}, each.fix.map(fix))] : null);
}

/** Where nobody sends, there is little to say. */
function silent({ domain: name }, { name: which, verdict, steps }) {
  if (verdict.state === 'done') return null;
  return card(which === 'domain' ? `Mail as ${name}` : `Mail as subdomains of ${name}`,
    el('p', {}, 'There was none in this time. ', verdict.reasons.map((reason) => [sentence(reason), ' '])),
    el('p', {}, state(verdict.state), ' ', el('b.next', {}, 'Next: '), steps.map((step) => [sentence(step), ' '])));
}

/** What fails is lost under reject, and as good as lost under quarantine. */
function losses(domainName, { name, messages, passing, own, forwarded, unknown }, files) {
  const rows = [
    ['Yours: would be lost', own, 'misaligned', 'Mend it first.'],
    ['Forwarded: would be lost', forwarded, 'forwarded', 'A few are usual; nothing can be done about most.'],
    ['Unknown: would be kept out', unknown, 'unknown', 'What a policy is for.'],
    ['Passes: stays', passing, 'compliant', 'Nothing is to be done.'],
  ];
  return table(`Under quarantine this goes to the junk folder, under reject it is refused: of ${format.count(messages)} messages as ${name === 'domain' ? '' : 'subdomains of '}${domainName}`, [
    { title: 'Mail', cell: ([label, count, verdict]) => (name === 'domain' && count > 0 ? el('a', { href: link('/records', { verdict, header_from: domainName }) }, label) : label) },
    { title: 'Messages', number: true, cell: ([, count]) => format.count(count) },
    { title: 'Share', number: true, cell: ([, count]) => format.percent(count, messages) },
    { title: 'What to make of it', cell: ([, count, , note]) => (count > 0 ? el('span.note', {}, note) : null) },
  ], rows, files);
}

function fix({ broken, passing, failure }) {
  return el('li.failure', {},
    el('h4', {}, whoLink(failure.who, { verdict: 'misaligned' }), ' ', whoNote(failure.who), ' ', broken ? badge('keeps you from going on', 'bad') : badge('an accident, most likely', 'neutral')),
    el('p.note', {}, `${format.count(failure.messages)} of ${format.count(failure.messages + passing)} messages fail, from ${format.date(failure.since)} to ${format.date(failure.last)}. ${fate(failure.dispositions)}.`),
    failure.problems.map(({ advice }) => el('div.problem', {},
      el('p', {}, sentence(advice.what)),
      el('p', {}, el('b.next', {}, 'Next: '), sentence(advice.next), ' ', help(advice.link)))));
}

function strict({ published: policy, strict: { lost, at_most: atMost, sources } }, files) {
  if (policy?.adkim === 's' && policy?.aspf === 's') return null;
  return card('With strict alignment (adkim=s; aspf=s)',
    el('p', {}, lost === 0
      ? 'Nothing more would be lost: all that passes does so by the very domain in From.'
      : `${atMost ? 'At most ' : ''}${format.count(lost)} messages that pass today would be lost, since only another domain of yours has passed for them. Hardly anybody needs it: stay relaxed unless others share your domain.`),
    lost === 0 ? null : table('Who would lose the most', [
      { title: 'Who', cell: ({ who }) => [whoLink(who, { verdict: 'compliant' }), ' ', whoNote(who)] },
      { title: 'Messages', number: true, cell: (row) => format.count(row.messages) },
      { title: 'From', cell: (row) => row.from.join(', ') },
      { title: 'What passes or not', cell: (row) => [...row.signatures, ...row.spf].map((each) => [el('code', {}, each), ' ']) },
    ], sources, files));
}
