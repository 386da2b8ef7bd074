/** Charts in the page's colours, each with its figures as a table for those who don't see it. */
import { el } from './dom.js';

const charts = new Set();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/**
 * Bars that are stacked.
 * @param {string} label what the chart shows, in words
 * @param {string[]} labels one for each bar
 * @param {{label: string, colour: string, data: number[]}[]} sets `colour` names a custom property
 *     of style.css
 * @param {object} [options] of Chart.js, merged into the usual ones
 */
export function stackedBars(label, labels, sets, options = {}) {
  const canvas = el('canvas', { role: 'img', 'aria-label': label });
  const box = el('div.chart', {}, canvas);
  const chart = new window.Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: sets.map((set) => ({ ...set, backgroundColor: colour(set.colour), borderRadius: 2 })) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { color: colour('muted'), maxRotation: 0, autoSkipPadding: 16 } },
        y: { stacked: true, beginAtZero: true, grid: { color: colour('line') }, ticks: { color: colour('muted'), precision: 0 } },
      },
      plugins: { legend: { position: 'bottom', labels: { color: colour('text'), boxWidth: 12 } } },
      ...options,
    },
  });
  charts.add(chart);
  return box;
}

/** Charts keep what they are drawn on; to be called before a view goes away. */
export function forget() {
  for (const chart of charts) chart.destroy();
  charts.clear();
}
