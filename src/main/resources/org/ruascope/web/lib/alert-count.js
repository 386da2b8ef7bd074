/** How many alerts fire now, beside their view's name in the navigation. */
import { ask } from './api.js';
import { el } from './dom.js';
import * as format from './format.js';

const FRESH = 30_000;

let asked = { at: 0, answer: undefined };

function firing() {
  if (Date.now() - asked.at > FRESH) {
    asked = { at: Date.now(), answer: ask('alerts', new URLSearchParams({ state: 'firing', size: 1 })).then(({ firing: number }) => number, () => 0) };
  }
  return asked.answer;
}

/** Asks anew next time: something was done. */
export const changed = () => { asked.at = 0; };

/** Puts it there; where it isn't known, nothing. */
export async function show() {
  const number = await firing();
  const anchor = document.querySelector('#nav a[href^="/alerts"]');
  anchor?.querySelector('.count')?.remove();
  if (anchor && number > 0) anchor.append(el('span.count', {}, format.compact(number), el('span.hidden', {}, number === 1 ? ' fires' : ' fire')));
}
