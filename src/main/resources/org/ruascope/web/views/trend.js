/** Messages by day: how they passed, and what was done with them. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import * as format from '../lib/format.js';
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
  const heading = el('h1', {}, `Trend: ${parameters.get('domain') ?? 'all domains'}`);
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
  const open = points.filter((point) => !point.complete);
  if (open.length === 0) return null;
  const known = arrival.known[0] !== undefined && arrival.known.map((share, days) => [share, days]).find(([share]) => share >= 0.99);
  return el('p.notice', {},
    `From ${format.date(open[0].first)} on, not all reports have come: these days are drawn lighter, and will grow. `,
    arrival.learned
      ? `Going by the last weeks, nearly all is known ${known ? `${known[1]} ${known[1] === 1 ? 'day' : 'days'}` : 'a week'} after a day’s end.`
      : 'Reports may take up to three days; ruascope will learn how long they take here.');
}
