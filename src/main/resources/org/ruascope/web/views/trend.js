/** Messages by day: how they passed, and what was done with them. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
import { name } from '../lib/names.js';
import { card } from '../lib/parts.js';
import { byAlignment, byDisposition, total } from '../lib/trend-chart.js';
import { noMail } from '../lib/first-steps.js';

export const path = '/trend';
export const title = 'Trend';

export async function load(parameters, signal) {
  const trend = await ask('trend', parameters, signal);
  if (total(trend) > 0) return { trend };
  const { latest } = await ask('overview', parameters, signal);
  return { trend, latest };
}

export function render({ trend, latest }, parameters) {
  const heading = el('h1', {}, 'Trend: ', parameters.get('domain') ? name(parameters.get('domain')) : 'all domains');
  if (total(trend) === 0) return [heading, noMail(latest, parameters)];
  const each = trend.step === 'week' ? 'week' : 'day';
  return [
    heading,
    late(trend),
    card(`Messages by ${each} and alignment`, byAlignment(trend)),
    card(`Messages by ${each} and what was done with them`, byDisposition(trend)),
  ];
}

/** Which days aren't complete, and why. */
function late({ arrival, points }) {
  if (points.every((point) => point.complete)) return null;
  return el('p.notice', {},
    `Not all reports have come on the days after ${format.date(arrival.last_complete)}: what is drawn lighter will grow. `,
    arrival.learned ? `Going by the last weeks, nearly all is known ${after(arrival.known)} a day’s end.`
      : 'Reports may take up to three days; ruascope will learn how long they take here.');
}

function after(known) {
  const days = known.findIndex((share) => share >= 0.99);
  return days === 1 ? 'a day after' : days > 1 ? `${days} days after` : days === 0 ? 'at' : 'a week after';
}
