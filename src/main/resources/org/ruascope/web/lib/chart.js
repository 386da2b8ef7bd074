/** Charts in the page's colours, each with its figures as a table for those who don't see it. */
import { el } from './dom.js';
import * as format from './format.js';
import { captioned } from './parts.js';

const charts = new Set();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/**
 * Bars that are stacked. Those that are open, for more is to come, are hatched.
 * @param {{caption: string, files: Node, first: string, size?: string, mark?: number, bars: {label: string, title: string,
 *     note: string, open: boolean, href: string}[], sets: {label: string, colour: string,
 *     data: number[]}[], choose: function(string)}} asked `colour` names a custom property of
 *     style.css; `first` is what a bar stands for; `choose` is called with the address of a bar;
 *     `mark` is the bar at which something began
 */
export function stackedBars(asked) {
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const small = asked.size === 'small';
  const chart = new window.Chart(canvas, { type: 'bar', data: data(asked), options: options(asked, small), plugins: [marking(asked)] });
  charts.add(chart);
  return el('figure.graph', {},
    el(small ? 'div.chart.small' : 'div.chart', {}, canvas),
    legend(asked),
    figures(asked));
}

function data({ bars, sets }) {
  return {
    labels: bars.map((bar) => bar.label),
    datasets: sets.map((set) => ({
      label: set.label,
      data: set.data,
      backgroundColor: bars.map((bar) => (bar.open ? hatched(colour(set.colour)) : colour(set.colour))),
      borderColor: colour('surface'),
      borderWidth: { top: 1 },
      maxBarThickness: 44,
      categoryPercentage: 0.9,
      barPercentage: 0.92,
    })),
  };
}

/** Lighter, with lines: to be told apart without colours too. */
function hatched(ink) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.strokeStyle = pen.fillStyle = ink;
  pen.globalAlpha = 0.25;
  pen.fillRect(0, 0, 8, 8);
  pen.globalAlpha = 0.9;
  pen.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    pen.beginPath();
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
    pen.stroke();
  }
  return pen.createPattern(tile, 'repeat');
}

function options({ bars, choose }, small) {
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    onClick: (event, chosen) => { if (chosen.length > 0) choose(bars[chosen[0].index].href); },
    onHover: (event, chosen) => { event.native.target.classList.toggle('pointed', chosen.length > 0); },
    scales: {
      x: { stacked: true, grid: { display: false }, border: { color: colour('line') }, ticks: { color: colour('muted'), maxRotation: 0, autoSkipPadding: 18 } },
      y: {
        stacked: true, beginAtZero: true, border: { display: false }, grid: { color: colour('line') },
        ticks: { color: colour('muted'), precision: 0, maxTicksLimit: small ? 4 : 7, callback: (number) => format.compact(number) },
      },
    },
    plugins: { legend: { display: false }, tooltip: tooltip(bars) },
  };
}

/** A line before the bar at which something began. */
const marking = ({ mark = -1 }) => ({
  id: 'mark',
  afterDatasetsDraw({ ctx: pen, chartArea: area, scales: { x }, data: { labels } }) {
    if (mark < 0) return;
    const at = x.getPixelForValue(mark) - x.width / labels.length / 2;
    pen.save();
    pen.strokeStyle = pen.fillStyle = colour('bad');
    pen.setLineDash([4, 3]);
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(at, area.top);
    pen.lineTo(at, area.bottom);
    pen.stroke();
    pen.restore();
  },
});

function tooltip(bars) {
  return {
    backgroundColor: colour('raised'), titleColor: colour('text'), bodyColor: colour('text'), footerColor: colour('muted'),
    borderColor: colour('line'), borderWidth: 1, padding: 10, boxPadding: 4, reverse: true, itemSort: (a, b) => b.datasetIndex - a.datasetIndex,
    filter: (item) => item.raw > 0,
    callbacks: {
      title: ([item]) => (item ? bars[item.dataIndex].title : ''),
      label: (item) => `${item.dataset.label}: ${format.count(item.raw)}`,
      footer: (items) => (items.length > 0 ? [
        `All: ${format.count(items.reduce((sum, item) => sum + item.raw, 0))}`, bars[items[0].dataIndex].note].filter(Boolean) : ''),
    },
  };
}

function legend({ sets, bars, mark = -1 }) {
  const keys = sets.map((set) => el('li', {}, el(`span.key.${set.colour}`, { 'aria-hidden': 'true' }), set.label));
  const open = bars.some((bar) => bar.open) ? el('li', {}, el('span.key.open', { 'aria-hidden': 'true' }), 'Not complete yet') : null;
  const began = mark >= 0 ? el('li', {}, el('span.key.mark', { 'aria-hidden': 'true' }), `Began ${bars[mark].title}`) : null;
  return el('ul.legend', {}, keys, open, began);
}

/** The same for keyboards and screen readers: each bar a row that leads to what it stands for. */
function figures({ caption, files, first, bars, sets }) {
  const rows = bars.map((bar, i) => el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: bar.href }, bar.title), bar.note ? el('span.note', {}, ` ${bar.note}`) : null),
    sets.map((set) => el('td.number', {}, format.count(set.data[i]))),
    el('td.number', {}, format.count(sets.reduce((sum, set) => sum + set.data[i], 0)))));
  const details = el('details.data', {}, el('summary', {}, 'Figures as a table'), captioned(caption, files,
    el('div.scroll.tall', { tabindex: 0, role: 'region', 'aria-label': `${caption}, figures` },
      el('table', { 'aria-label': caption },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, first),
          sets.map((set) => el('th.number', { scope: 'col' }, set.label)), el('th.number', { scope: 'col' }, 'All'))),
        el('tbody', {}, rows.reverse())))));
  return details;
}

/** Charts keep what they are drawn on; to be called before a view goes away. */
export function forget() {
  for (const chart of charts) chart.destroy();
  charts.clear();
}
