/** Single records: all that a report says of some messages, and what follows from it. */
import { ask } from '../lib/api.js';
import { el } from '../lib/dom.js';
import { exports } from '../lib/export.js';
import * as format from '../lib/format.js';
import { pager } from '../lib/listing.js';
import { name } from '../lib/names.js';
import { badge, captioned, card, empty } from '../lib/parts.js';
import { here } from '../lib/scope.js';

export const path = '/records';
export const title = 'Records';

const USUAL = 50;
const FAR = 10000;

export const load = (parameters, signal) => ask('records', parameters, signal);

export function render(answer, parameters) {
  return [
    el('h1', {}, `Records: ${parameters.get('domain') ?? 'all domains'}`),
    card(null,
      answer.rows.length > 0 ? captioned('The newest first', exports('records', parameters), answer.rows.map(record)) : empty('No records in this period', el('p', {}, 'Choose a longer one, or take conditions away.')),
      pager(answer, Number(parameters.get('size') ?? USUAL)),
      answer.total > FAR ? el('p.note', {}, `One can leaf through ${format.count(FAR)} records, and have ten times as many in a file. Conditions, or a shorter period, lead further.`) : null),
  ];
}

const record = (row) => el('details.record', {},
  el('summary', {},
    el('span.when', {}, format.date(row.begin)),
    el('span.who', {}, name(row.source.ip), ' ', el('span.note', {}, name(row.source.service ?? row.source.host ?? row.source.network ?? row.verdict.sender))),
    el('span.count', {}, `${format.count(row.messages)} ${row.messages === 1 ? 'message' : 'messages'}`),
    el('span.badges', {}, row.verdict.kind ? badge(row.verdict.kind) : null, badge(`aligned: ${row.alignment}`, row.alignment), badge(row.disposition)),
    el('span.note', {}, 'by ', name(row.report.reporter))),
  el('div.parts', {}, PARTS.map(([heading, facts]) => part(heading, facts(row)))));

const part = (heading, facts) => el('section', {}, el('h3', {}, heading),
  el('dl.pairs', {}, facts.filter(([, value]) => said(value)).map(([term, value]) => [el('dt', {}, term), el('dd', {}, shown(value))])));

const said = (value) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const shown = (value) => (Array.isArray(value) ? el('ul.bare', {}, value.map((each) => el('li', {}, shown(each)))) : value instanceof Node ? value : name(value));

/** Leads to all records with the same. */
const same = (parameter, value) => (value === null || value === '' ? value : el('a', { href: here({ [parameter]: value, page: null }) }, name(value)));

const words = (list) => list.map((word) => word.replaceAll('_', ' '));

const PARTS = [
  ['Who sent', ({ source, verdict }) => [
    ['Address', same('ip', source.ip)], ['Name', same('host', source.host)], ['Claimed name', source.unconfirmed_name],
    ['Service', same('service', source.service)], ['Service type', source.service_type], ['Your word', same('sender', verdict.sender)],
    ['Network', same('network', source.network)], ['Network number', same('asn', source.asn)],
    ['Country', source.country && format.country(source.country)], ['Special address', source.special_purpose]]],
  ['What the mail named', ({ from }) => [
    ['From', same('header_from', from.header)], ['Envelope from', same('envelope_from', from.envelope)], ['Envelope to', from.envelope_to]]],
  ['What was found', ({ dkim, spf, computed }) => [
    ['DKIM', dkim.auth], ['Reporter’s words', dkim.human], ['SPF', spf.auth], ['Reporter’s words', spf.human],
    ['From this follows', computed.dkim && `DKIM ${computed.dkim}, SPF ${computed.spf}`], ['Other than reported', words(computed.difference)]]],
  ['What it comes to', ({ verdict, alignment, disposition, overrides }) => [
    ['Verdict', verdict.kind], ['Failing', words(verdict.failing)], ['Evidence', words(verdict.evidence)],
    ['Aligned', alignment], ['Done', disposition], ['Why not by policy', words(overrides.types)], ['Reporter’s words', overrides.comments]]],
  ['Policy', ({ policy }) => [
    ['Domain', same('domain', policy.domain)], ['p', policy.p], ['sp', policy.sp], ['adkim', policy.adkim], ['aspf', policy.aspf]]],
  ['Report', ({ report, begin }) => [
    ['Reporter', same('reporter', report.reporter)], ['Address', report.email], ['Report id', report.id], ['Begin', format.time(begin)],
    ['Authenticity', [report.authenticity, report.authenticity_detail].filter(Boolean).join(': ').replaceAll('_', ' ')], ['Signed by', report.signer],
    ['All of this report', same('report', report.key)],
    ['In the archive', report.archived && el('code', {}, `${report.archived.slice(0, 2)}/${report.archived}.gz`)]]],
];
