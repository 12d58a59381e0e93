import { html } from '../../lib/html.js';
import { type Channel, type Outgoing, unsent } from './channel.js';
import type { Mail, Mailer } from './mailer.js';
import { recipientsOf } from './recipients.js';

/** Mail to one or several addresses, as text and as HTML. */
export function emailChannel(mailer: Mailer | undefined): Channel {
  return { gapMs: 0, send: async (outgoing) => (mailer ? await mailer.send(mailOf(outgoing)) : unsent('e-mail is not set up here')) };
}

function mailOf({ id, url, at, notice }: Outgoing): Mail {
  const { subject, lines, links, topic, corrects } = notice();
  const text = [...lines, ...links.map((link) => `${link.text}:\n${link.url}`), `--\nPledgewatch, message ${id}`].join('\n\n');
  const page = html`<!doctype html>
<html lang="en"><body>
${lines.map((line) => html`<p>${line}</p>\n`)}${links.map((link) => html`<p><a href="${link.url}">${link.text}</a></p>\n`)}<p><small>Pledgewatch, message ${id}</small></p>
</body></html>
`;
  return { id, to: recipientsOf(url), subject, text: `${text}\n`, html: page.text, topic, corrects, at };
}
