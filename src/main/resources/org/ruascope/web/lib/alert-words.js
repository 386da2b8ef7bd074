/** Words for what the interface says of alerts in closed lists. */
import { el } from './dom.js';
import * as format from './format.js';
import { name } from './names.js';
import { badge } from './parts.js';

const SEVERITIES = { critical: ['Critical', 'bad'], warning: ['Warning', 'warn'], info: ['Info', 'info'] };
const STATES = { firing: ['firing', 'bad'], acknowledged: ['acknowledged', 'info'], silenced: ['silenced', 'neutral'], pending: ['pending', 'neutral'], resolved: ['over', 'good'] };

export const RULES = {
  share_falls: 'The aligned share falls',
  own_mail_refused: 'Own mail is refused',
  source_fails: 'A source begins to fail',
  key_fails: 'A key fails',
  new_service: 'A new service sends',
  new_unauthenticated_source: 'A new source passes nothing',
  strangers_spike: 'Strangers send much more',
  volume_changes: 'The volume changes',
  overrides_rise: 'Reporters override the policy',
  no_reports: 'No reports',
  reporter_silent: 'A reporter is silent',
  forged_reports: 'Forged reports',
  source_unreachable: 'A mailbox can’t be polled',
  login_refused: 'A login is refused',
  certificate_expires: 'A certificate expires',
  elasticsearch_away: 'Elasticsearch is away',
  backlog_grows: 'Mails wait',
  quarantine_grows: 'Mails can’t be read',
};

/** Mail begins to be so on a day, as reports have it; ruascope's own work at a moment. */
export const moment = (at) => (at.endsWith('T00:00:00Z') ? format.date(at) : format.time(at));

export const severity = (word) => badge(...SEVERITIES[word]);
export const state = (word) => badge(...STATES[word]);

/** Who it was, as far as is known. */
export const person = (by) => (by ? name(by) : 'somebody');

/** What people have said about it. */
export function said({ acknowledged, silence, state: word }) {
  return [
    acknowledged && word === 'acknowledged' ? el('p.note', {}, person(acknowledged.by), ` knows of it since ${format.time(acknowledged.at)}`, acknowledged.note ? [': ', el('bdi', {}, acknowledged.note)] : null) : null,
    silence && word === 'silenced' ? el('p.note', {}, `Silent until ${format.time(silence.until)}, by `, person(silence.by), silence.note ? [': ', el('bdi', {}, silence.note)] : null) : null,
  ];
}
