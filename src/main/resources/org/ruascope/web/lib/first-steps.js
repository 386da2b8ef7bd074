/** What to do when there is nothing to see yet. */
import { el } from './dom.js';
import * as format from './format.js';
import { card, empty } from './parts.js';
import { here, link } from './scope.js';

/** No mail in this period; or none at all, ever. */
export function noMail(latest, parameters) {
  if (latest) return elsewhere(latest);
  if ([...parameters].some(([name]) => !['days', 'from', 'to', 'sort', 'page', 'size', 'find'].includes(name))) return narrowed();
  return firstSteps();
}

function elsewhere(latest) {
  const from = new Date(Date.parse(latest) - 29 * 86_400_000).toISOString().slice(0, 10);
  return empty('No mail in this period',
    el('p', {}, `The last reports are about ${format.date(latest)}.`),
    el('p', {}, el('a.button', { href: here({ days: null, from, to: latest, page: null }) }, 'Show the 30 days up to then')));
}

function narrowed() {
  return empty('Nothing fits',
    el('p', {}, 'There is no mail, in any period, that fits what is chosen above.'),
    el('p', {}, el('a.button', { href: link('/', {}, []) }, 'Show all domains')));
}

const pre = (text) => el('pre', { tabindex: 0 }, el('code', {}, text));

const step = (title, ...children) => el('li', {}, el('h3', {}, title), ...children);

function firstSteps() {
  return card('Here is how to get your first report',
    el('p', {}, 'Mail servers send a report, once a day, to the address that your domain names in DNS. Four steps:'),
    el('ol.steps', {},
      step('Ask for reports', el('p', {}, 'Publish a TXT record for your domain. p=none changes nothing for your mail.'),
        pre('_dmarc.example.com.  TXT  "v=DMARC1; p=none; rua=mailto:dmarc@example.com"'),
        el('p', {}, 'If the mailbox is in another domain, that domain must agree (RFC 9990, section 4):'),
        pre('example.com._report._dmarc.reports.example.net.  TXT  "v=DMARC1;"')),
      step('Tell ruascope where the mailbox is', el('p', {}, 'In ruascope.properties; give reports a mailbox of their own:'),
        pre('mailboxes.main.host=imap.example.com\nmailboxes.main.username=dmarc@example.com\nmailboxes.main.password-file=/etc/ruascope/mailbox-password')),
      step('Try it', pre('./ruascope check\n./ruascope run'),
        el('p', {}, 'The first says of each setting whether it works, and what to do if it doesn’t.')),
      step('Wait a day', el('p', {}, 'Reports are about a whole day in UTC, and most come in the morning after; some take three days. Domains that send no mail to large providers get none.'),
        el('p', {}, 'You have reports already? Read them in:'), pre('./ruascope ingest reports/ backup.mbox'))),
    el('p', {}, 'Is something expected here by now? ', el('a', { href: link('/intake') }, 'See what came in, and what was refused'), '.'));
}
