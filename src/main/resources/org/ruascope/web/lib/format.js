/** Numbers and days as the browser's user writes them. */
const whole = new Intl.NumberFormat();
const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const dayShort = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const percents = [0, 1, 2].map((digits) =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: digits, minimumFractionDigits: digits }));

export const count = (number) => whole.format(number);
export const compact = (number) => short.format(number);
export const date = (text) => day.format(new Date(text));
export const shortDate = (text) => dayShort.format(new Date(text));
export const time = (text) => moment.format(new Date(text));

/** A share as percent; never 100 % or 0 % for what isn't all or nothing. */
export function percent(part, all) {
  if (all === 0) return '–';
  const share = part / all;
  const digits = share === 0 || share === 1 ? 0 : share > 0.999 || share < 0.001 ? 2 : 1;
  const kept = share < 1 ? Math.min(share, 0.9999) : share;
  return percents[digits].format(share > 0 ? Math.max(kept, 0.0001) : 0);
}

const point = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** Percentage points. */
export const points = (number) => `${point.format(number)} pts`;

const names = new Intl.DisplayNames(undefined, { type: 'region' });

/** A country's name in the user's language. */
export function country(code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}
