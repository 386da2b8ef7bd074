/** The figures on top: messages, and how they pass, with what has changed. */
import { el } from './dom.js';
import * as format from './format.js';
import { alignmentBar, change, figure, figures, volumeChange } from './parts.js';
import { link } from './scope.js';
import { range } from './findings.js';

export function messageFigures({ total: { messages, now, before } }) {
  const share = (label, all, name, href, ...more) =>
    figure(el('a', { href }, label), format.percent(all, messages.all), change(now, before, name), ...more);
  return figures([
    figure(el('a', { href: link('/sources') }, 'Messages'), format.count(messages.all), volumeChange(now, before)),
    share('Aligned', messages.aligned, 'aligned', link('/failures'), alignmentBar(messages)),
    share('By DKIM', messages.dkim_aligned, 'dkim_aligned', link('/sources', { alignment: ['both', 'dkim'] })),
    share('By SPF', messages.spf_aligned, 'spf_aligned', link('/sources', { alignment: ['both', 'spf'] })),
    figure(el('a', { href: link('/sources', { alignment: 'both' }) }, 'By both'), format.percent(both(messages), messages.all), change(withBoth(now), withBoth(before), 'both')),
  ]);
}

const both = (messages) => messages.dkim_aligned + messages.spf_aligned - messages.aligned;
const withBoth = (messages) => ({ ...messages, both: both(messages) });

/** What is compared with what, and why not all of the period is. */
export function comparison({ total, windows, arrival }) {
  const late = `Days after ${format.date(arrival.last_complete)} aren’t complete yet`;
  const words = total.before.all === 0
    ? `${late}; there is nothing before to compare with.`
    : `Changes: ${range(windows.now)} against the same weekdays, ${range(windows.before)}. ${late}, and aren’t compared.`;
  return el('p.note', {}, words);
}
