/** How reports come in: mailboxes, quarantine, what isn't known yet, and what is needed for it. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { badge, card, figure, table } from '../lib/parts.js';

export const path = '/intake';
export const title = 'Intake';
/** It is about this process, whatever domain or period. */
export const scopeless = true;

export const load = (parameters, signal) => ask('intake', new URLSearchParams(), signal);

export function render(intake) {
  return [
    el('h1', {}, 'Intake'),
    health(intake.health),
    intake.sources.some((each) => each.name.startsWith('mailboxes.')) ? null : firstMailbox(),
    intake.sources.length > 0 ? sources(intake.sources) : null,
    el('dl.figures', {}, figures(intake)),
    quarantine(intake.quarantine),
    el('div.cards', {}, elasticsearch(intake), enrichment(intake), program(intake)),
  ].filter((part) => part !== null);
}

const LEVELS = { ok: ['All is well', 'good'], warn: ['Somebody should look at this', 'warn'], bad: ['Reports aren’t stored', 'bad'] };

function health({ status, reasons }) {
  const [words, kind] = LEVELS[status];
  return el(`section.notice.${kind}`, { role: 'status' },
    el('h2', {}, words),
    reasons.length === 0 ? el('p', {}, 'Everything that ruascope needs is there.') : el('ul', {}, reasons.map((reason) =>
      el('li', {}, reason.message, reason.remedy ? el('p.note', {}, `What mends it: ${reason.remedy}.`) : null))));
}

/** It takes no parameters: it is about now. */
const files = (table) => exports('intake', new URLSearchParams(), { table });

function sources(all) {
  return card('Mailboxes and folders', table('Where reports come from, as configured', [
    { title: 'Source', cell: (row) => [row.name, el('p.note', {}, row.place)] },
    { title: 'State', cell: state },
    { title: 'Last poll', cell: last },
    { title: 'Came of it', cell: (row) => outcomes(row.last?.outcomes ?? {}) },
    { title: 'Since the start', cell: (row) => outcomes(row.outcomes) },
    { title: 'Backlog', number: true, cell: (row) => format.count(row.backlog) },
    { title: 'Next poll', cell: (row) => [row.next ? format.time(row.next) : '–', el('p.note', {}, row.schedule)] },
  ], all, files('sources')));
}

function firstMailbox() {
  return card('No mailbox is configured',
    el('p', {}, 'ruascope polls the mailbox to which your DMARC record has reports sent. Name it in ruascope.properties, and start again:'),
    el('pre', { tabindex: 0 }, 'mailboxes.main.host=imap.example.com\nmailboxes.main.username=dmarc@example.com\nmailboxes.main.password-file=/etc/ruascope/mailbox-password'),
    el('p', {}, 'Files can be read in right away: ', el('code', {}, 'ruascope ingest FILE…'), '. ',
      el('code', {}, 'ruascope check'), ' tells whether a mailbox can be reached.'));
}

function state(row) {
  if (row.failure) {
    return [badge('fails', 'bad'), el('p.note', {}, `since ${format.time(row.failure.since)}: ${row.failure.message}`),
      row.failure.remedy ? el('p.note', {}, `What mends it: ${row.failure.remedy}.`) : null];
  }
  if (row.polling) return badge('polling now', 'new');
  return [row.last ? badge('works', 'good') : 'not polled yet', certificate(row)];
}

const certificate = ({ certificate: shown }) => (shown ? el('p.note', {}, `Certificate valid until ${format.date(shown.until)}`) : null);

function last(row) {
  if (row.polling) return `began ${format.time(row.polling)}`;
  if (!row.last) return '–';
  return [format.time(row.last.began), el('p.note', {}, `${format.count(row.last.deliveries)} mails in ${duration(row.last.millis)}`)];
}

function duration(millis) {
  if (millis < 1000) return `${format.count(millis)} ms`;
  const seconds = Math.round(millis / 1000);
  return seconds < 120 ? `${format.count(seconds)} s` : `${format.count(Math.round(seconds / 60))} min`;
}

const OUTCOMES = {
  accepted: 'stored',
  accepted_with_warnings: 'stored, with warnings',
  duplicate: 'came again',
  quarantined: 'quarantined',
  not_a_report: 'no report',
  failure_report: 'failure reports',
  tls_report: 'TLS reports',
};

function outcomes(counts) {
  const parts = Object.entries(OUTCOMES).filter(([word]) => counts[word] > 0);
  return parts.length === 0 ? 'nothing new' : el('ul.plain', {}, parts.map(([word, text]) => el('li', {}, `${format.count(counts[word])} ${text}`)));
}

function figures({ quarantine: kept, archive, stored }) {
  const unknown = '–';
  return [
    figure('Reports stored', stored ? format.count(stored.reports) : unknown, stored?.last_stored ? `the last one ${format.time(stored.last_stored)}` : 'none yet'),
    figure('In quarantine', kept ? format.count(kept.count) : unknown, kept ? 'kept whole, to be tried again' : 'can’t be read'),
    figure('Answers still missing', stored ? format.count(stored.records) : unknown, stored?.oldest ? `records; the first since ${format.time(stored.oldest)}` : 'records that are asked about again'),
    figure('Senders still in doubt', stored ? format.count(stored.doubts) : unknown, 'reports that are verified again'),
    figure('Room for the archive', archive ? `${bytes(archive.free)}` : unknown, archive ? `of ${bytes(archive.total)}; its files aren’t counted` : 'can’t be looked at'),
  ];
}

function bytes(number) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, number)) / 3));
  return new Intl.NumberFormat(undefined, { style: 'unit', unit: units[step], maximumFractionDigits: 1 }).format(number / 1000 ** step);
}

function quarantine(kept) {
  if (!kept || kept.count === 0) return card('Quarantine', el('p', {}, kept ? 'It is empty: all that came could be read.' : 'It can’t be read by the user who runs ruascope.'));
  const shown = kept.newest.length < kept.count ? `The newest ${kept.newest.length} of ${format.count(kept.count)}` : 'All that is kept, the newest first';
  return card('Quarantine', table(shown, [
    { title: 'When', cell: (row) => format.time(row.time) },
    { title: 'Why', cell: why },
    { title: 'Came from', cell: (row) => [row.source, el('p.note', {}, bytes(row.size))] },
    { title: 'Try again', cell: (row) => el('code', {}, row.retry) },
  ], kept.newest, files('quarantine.newest')), el('p.note', {}, 'To look into one: ', el('code', {}, 'ruascope quarantine show ID'), '; to see all: ', el('code', {}, 'ruascope quarantine list')));
}

function why(row) {
  if (row.refusals.length === 0) return 'The note on it is lost; to try it again makes it anew.';
  return [row.refusals.map((each) => [badge(each.reason, 'warn'), ' ', each.detail, el('p.note', {}, remedy(each))]),
    row.more > 0 ? el('p.note', {}, `and ${format.count(row.more)} more`) : null];
}

const remedy = ({ setting, limit }) =>
  (setting ? `A higher ${setting} would admit it${limit === null ? '' : `; it was ${format.count(limit)}`}.` : 'No setting would admit it.');

const pair = (name, ...value) => [el('dt', {}, name), el('dd', {}, ...value)];

function elasticsearch({ elasticsearch: server }) {
  const facts = server.answers
    ? [pair('Version', server.version),
      pair('Indices', server.status ?? 'may not be asked', server.blocked.length > 0 ? [' ', badge(`${server.blocked.length} blocked`, 'bad')] : null),
      server.certificate ? pair('Certificate', `valid until ${format.date(server.certificate.until)}`) : null,
      pair('Disk', server.disk_free === null ? 'may not be asked' : `${bytes(server.disk_free)} free of ${bytes(server.disk_total)}`)]
    : [pair('Answers', badge('no', 'bad'), ` ${server.message}`)];
  return card('Elasticsearch', el('dl.pairs', {}, facts));
}

function enrichment({ stored, name_servers: servers, databases }) {
  return card('What is known of addresses', el('dl.pairs', {},
    pair('Asked again', stored ? `${format.count(stored.records)} records` : 'not known'),
    pair('Given up', stored ? `${format.count(stored.given_up)} records` : 'not known', stored?.given_up > 0 ? el('p.note', {}, 'ruascope enrich --since DATE asks again.') : null),
    pair('Name servers', servers.length === 0 ? 'none asked (dns.enabled=no)' : servers.map((each) => el('div', {}, each.address, ' ', each.answers ? badge('answers', 'good') : badge('silent', 'bad')))),
    pair('Databases', databases.length === 0 ? 'none: countries stay unknown' : databases.map((each) => el('div', {}, `${each.file} of ${format.date(each.built)}`)))));
}

function program({ version, started, archive }) {
  return card('ruascope', el('dl.pairs', {},
    pair('Version', version),
    pair('Running since', format.time(started)),
    archive ? pair('Archive', el('code', {}, archive.path)) : null));
}
