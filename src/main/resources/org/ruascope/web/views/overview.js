/** How the domains stand, what has changed, and what is wrong. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
import { name } from '../lib/names.js';
import { card, facts } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { byAlignment } from '../lib/trend-chart.js';
import { attention, changes } from '../lib/findings.js';
import * as domains from '../lib/domains.js';
import * as topSources from '../lib/top-sources.js';
import { noMail } from '../lib/first-steps.js';
import { comparison, messageFigures } from '../lib/figures.js';

export const path = '/';
export const title = 'Overview';

const OWN = ['sort', 'page', 'size', 'find'];

export async function load(parameters, signal) {
  const days = new URLSearchParams([...parameters].filter(([name]) => !OWN.includes(name)));
  const [overview, trend, sources] = await Promise.all([
    ask('overview', parameters, signal), ask('trend', days, signal), topSources.load(days, signal)]);
  return { overview, trend, sources };
}

export function render({ overview, trend, sources }, parameters) {
  if (overview.total.messages.all === 0) return [heading(parameters), noMail(overview.latest, parameters)];
  const only = parameters.get('domain') ? overview.domains.find((each) => each.domain === parameters.get('domain')) : undefined;
  return [
    heading(parameters),
    el('div', {}, messageFigures(overview), comparison(overview)),
    el('div.cards.wide', {}, attention(overview), changes(overview)),
    el('div.cards.wide', {},
      card([`Messages by ${trend.step}`, el('a.more', { href: link('/trend') }, 'Trend')], byAlignment(trend, 'small')),
      topSources.show(sources)),
    only ? policy(only) : domains.show(overview, parameters),
  ];
}

const heading = (parameters) => el('h1', {}, parameters.get('domain') ? name(parameters.get('domain')) : 'All domains');

function policy(domain) {
  return card(['Policy', el('a.more', { href: link('/policy') }, 'Is it safe to go on?')],
    facts(Object.entries(WORDS).filter(([tag]) => domain.policy[tag]).map(([tag, words]) =>
      [words, el('code', {}, `${tag}=${domain.policy[tag]}`)]).concat([
      ['Reporters in this period', el('a', { href: link('/reporters') }, format.count(domain.reporters))],
      ['Last day reported', domain.last_day ? format.date(domain.last_day) : '–'],
    ])));
}

const WORDS = {
  p: 'Policy', sp: 'For subdomains', adkim: 'DKIM alignment', aspf: 'SPF alignment', pct: 'Applies to, in percent',
};
