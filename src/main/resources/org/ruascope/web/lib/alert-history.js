/** What happened in an alert's life, the latest first. */
import { moment, person } from './alert-words.js';
import { el } from './dom.js';
import * as format from './format.js';

const told = (words) => ({ ways }) => (ways.length > 0 ? `People were told that it ${words}` : `No channel tells that it ${words}`);

const WHAT = {
  began: () => 'It began',
  noticed: () => 'It was noticed',
  firing: told('is so'),
  reminder: told('still is so'),
  acknowledged: ({ by }) => [person(by), ' acknowledged it'],
  silenced: ({ by, until }) => [person(by), ` silenced it until ${format.time(until)}`],
  missed: () => 'It isn’t seen any more',
  returned: () => 'It came back',
  over: () => 'It was over',
  resolved: told('is over'),
};

const WAYS = {
  due: 'to be sent', claimed: 'being sent', sent: 'sent', counted: 'only counted: there were too many', dropped: 'not needed any more', failed: 'failed',
};

export const history = (events) => el('ol.history', {}, events.map((event) => el('li', {},
  el('time.when', { datetime: event.at }, moment(event.at)),
  el('div', {}, WHAT[event.what](event),
    event.note ? el('p.note', {}, el('bdi', {}, event.note)) : null,
    event.ways.map(way)))));

function way({ channel, state, attempts, trouble }) {
  return el('p.note', {}, el('bdi', {}, channel), `: ${WAYS[state]}`,
    attempts > 1 ? ` after ${format.count(attempts)} attempts` : null,
    trouble ? [' (', el('bdi', {}, trouble), ')'] : null);
}
