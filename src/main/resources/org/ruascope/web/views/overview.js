/** How the domains stand, what has changed, and what is wrong. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
import { card, facts, figures } from '../lib/parts.js';
import { link } from '../lib/scope.js';
import { byAlignment } from '../lib/trend-chart.js';
import { attention, changes } from '../lib/findings.js';
import * as domains from '../lib/domains.js';
import { noMail } from '../lib/first-steps.js';
import { messageFigures } from '../lib/figures.js';

export const path = '/';
export const title = 'Overview';

const OWN = ['sort', 'page', 'size', 'find'];

export async function load(parameters, signal) {
  const days = new URLSearchParams([...parameters].filter(([name]) => !OWN.includes(name)));
  const [overview, trend] = await Promise.all([ask('overview', parameters, signal), ask('trend', days, signal)]);
  return { overview, trend };
}

export function render({ overview, trend }, parameters) {
  if (overview.total.messages.all === 0) return [heading(parameters), noMail(overview.latest, parameters)];
  const only = parameters.get('domain') ? overview.domains.find((each) => each.domain === parameters.get('domain')) : undefined;
  return [
    heading(parameters),
    figures(messageFigures(overview)),
    attention(overview),
    el('div.cards', {},
      card(['Messages by day', el('a.more', { href: link('/trend') }, 'Trend')], byAlignment(trend, 'small')),
      changes(overview)),
    only ? policy(only) : domains.show(overview, parameters),
  ];
}

const heading = (parameters) => el('h1', {}, parameters.get('domain') ?? 'All domains');

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
