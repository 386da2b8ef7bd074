/** The page: one document, a view for each address. */
import { el } from './lib/dom.js';
import { Problem } from './lib/api.js';
import { forget } from './lib/chart.js';
import { current, go, link } from './lib/scope.js';
import { empty } from './lib/parts.js';
import * as scopeBar from './lib/scope-bar.js';
import * as theme from './lib/theme.js';
import * as alertCount from './lib/alert-count.js';
import * as overview from './views/overview.js';
import * as alerts from './views/alerts.js';
import * as alert from './views/alert.js';
import * as trend from './views/trend.js';
import * as sources from './views/sources.js';
import * as source from './views/source.js';
import * as records from './views/records.js';
import * as failures from './views/failures.js';
import * as policy from './views/policy.js';
import * as reporters from './views/reporters.js';
import * as countries from './views/countries.js';
import * as intake from './views/intake.js';

const VIEWS = [overview, alerts, alert, trend, sources, source, records, failures, policy, reporters, countries, intake];

/** Answers that take less aren't waited for: a word that flickers helps nobody. */
const SOON = 400;

let asked = new AbortController();

function view() {
  return VIEWS.find((each) => each.path === location.pathname) ?? VIEWS[0];
}

async function show() {
  const chosen = view();
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  document.title = `${chosen.title} – ruascope`;
  navigation(chosen);
  const main = document.getElementById('view');
  main.setAttribute('aria-busy', 'true');
  setTimeout(() => { if (asked.signal === signal && main.hasAttribute('aria-busy')) waiting('Loading …'); }, SOON);
  document.getElementById('scope').hidden = chosen.scopeless === true;
  scopeBar.show(current(), chosen.timeless);
  try {
    const answer = await chosen.load(current(), signal);
    replace(main, () => chosen.render(answer, current()));
  } catch (e) {
    if (e.name !== 'AbortError') replace(main, () => problem(e));
  }
}

function replace(main, content) {
  forget();
  main.replaceChildren(...[content()].flat().filter((part) => part));
  main.removeAttribute('aria-busy');
  waiting('');
}

function waiting(words) {
  document.getElementById('waiting').textContent = words;
}

function problem(e) {
  if (!(e instanceof Problem)) console.error(e);
  return [el('h1', {}, view().title), empty(e instanceof Problem ? e.message : 'This view is broken', el('p', {}, e.detail ?? 'See the browser’s console, and tell ruascope’s makers.'),
    el('button', { type: 'button', onclick: show }, 'Try again'))];
}

function navigation(chosen) {
  document.getElementById('nav').replaceChildren(
    ...VIEWS.filter((each) => !each.hidden).map((each) =>
      el('a', { href: link(each.path), 'aria-current': each === chosen ? 'page' : undefined }, each.title)));
  document.querySelector('#nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  document.querySelector('.brand').href = link('/');
  alertCount.show();
}

/** Links within the page don't load it anew. */
document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  if (!anchor || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || anchor.download || anchor.target) return;
  const address = new URL(anchor.href);
  if (address.origin === location.origin && VIEWS.some((each) => each.path === address.pathname) && !address.hash) {
    event.preventDefault();
    go(anchor.href);
    document.getElementById('view').focus({ preventScroll: true });
    scrollTo(0, 0);
  }
});
addEventListener('ruascope:go', show);
addEventListener('popstate', show);
addEventListener('ruascope:theme', show);
theme.begin();
show();
