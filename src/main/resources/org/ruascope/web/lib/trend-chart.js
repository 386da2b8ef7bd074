/** The two charts of messages by day or week. */
import { stackedBars } from './chart.js';
import { exports } from './export.js';
import * as format from './format.js';
import { scoped } from './listing.js';
import { current, go, link } from './scope.js';

const ALIGNMENT = [
  ['both', 'DKIM and SPF', 'both'], ['dkim', 'DKIM only', 'dkim'], ['spf', 'SPF only', 'spf'], ['none', 'Not aligned', 'none'],
];
const DISPOSITION = [
  ['pass', 'Passed', 'both'], ['none', 'Delivered, no action', 'idle'], ['quarantine', 'Quarantined', 'spf'],
  ['reject', 'Rejected', 'none'], ['unrecognised', 'Unrecognised', 'faint'],
];

export const total = (trend) => trend.points.reduce((sum, { alignment }) => sum + Object.values(alignment).reduce((a, b) => a + b, 0), 0);

export const byAlignment = (trend, size, mark) => chart(trend, 'alignment', ALIGNMENT, size, mark);
export const byDisposition = (trend, size) => chart(trend, 'disposition', DISPOSITION, size);

/** @param {string} [mark] a day on which something began */
function chart(trend, what, words, size, mark) {
  const shown = words.filter(([name]) => what === 'alignment' || trend.points.some((point) => point[what][name] > 0));
  return stackedBars({
    caption: `Messages by ${trend.step} and ${what}`,
    files: exports('trend', new URLSearchParams([...current()].filter(([name]) => scoped().includes(name)))),
    first: trend.step === 'week' ? 'Week from' : 'Day',
    size,
    mark: mark ? trend.points.findIndex(({ first, last }) => first <= mark && mark <= last) : -1,
    bars: trend.points.map((point) => ({
      label: format.shortDate(point.first),
      title: point.first === point.last ? format.date(point.first) : `${format.date(point.first)} to ${format.date(point.last)}`,
      note: point.complete ? '' : 'not complete yet',
      open: !point.complete,
      href: link('/sources', { days: null, from: point.first, to: point.last }, scoped()),
    })),
    sets: shown.map(([name, label, colour]) => ({ label, colour, data: trend.points.map((point) => point[what][name]) })),
    choose: go,
  });
}
