/** The figures on top: messages, and how they pass, with what has changed. */
import { el } from './dom.js';
import * as format from './format.js';
import { alignmentBar, change, figure, volumeChange } from './parts.js';
import { link } from './scope.js';
import { range } from './findings.js';

export function messageFigures({ total: { messages, now, before }, windows }) {
  const note = windows.now && before.all > 0 ? `${range(windows.now)} against ${range(windows.before)}` : null;
  const share = (label, count, name, href) =>
    figure(el('a', { href }, label), format.percent(count, messages.all), change(now, before, name), note);
  return [
    figure(el('a', { href: link('/sources') }, 'Messages'), format.count(messages.all), volumeChange(now, before), note),
    figure(el('a', { href: link('/failures') }, 'Aligned'), format.percent(messages.aligned, messages.all), change(now, before), null, alignmentBar(messages)),
    share('By DKIM', messages.dkim_aligned, 'dkim_aligned', link('/sources', { alignment: ['both', 'dkim'] })),
    share('By SPF', messages.spf_aligned, 'spf_aligned', link('/sources', { alignment: ['both', 'spf'] })),
    figure(el('a', { href: link('/sources', { alignment: 'both' }) }, 'By both'),
      format.percent(both(messages), messages.all), change({ ...now, both: both(now) }, { ...before, both: both(before) }, 'both'), null),
  ];
}

const both = (messages) => messages.dkim_aligned + messages.spf_aligned - messages.aligned;
