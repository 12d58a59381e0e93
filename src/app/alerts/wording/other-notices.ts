import type { ChannelName } from '../../../webhooks/channels/names.js';
import type { Notice } from '../../../webhooks/channels/notice.js';
import type { PayloadOf } from '../payloads/payloads.js';
import { placesText } from './places.js';
import { listed, plain, quoted } from './plain.js';
import { instantText } from './times.js';

/** A source's report that came in or was taken back: whose claim it is, and that it is one. */
export function reportNotice({ type, data }: PayloadOf<'report.received' | 'report.retracted'>): Notice {
  const { report, commitments } = data;
  const isNew = type === 'report.received';
  const source = plain(report.source.name);
  const act = plain((report.act ?? (report.bearing === 'fulfils' ? 'fulfilment' : 'incident')).replaceAll('_', ' '));
  const { from, to } = report.observed;
  const parts = [
    report.areas.length > 0 ? `${act} in ${placesText(report.areas)}` : act,
    from === to ? instantText(from) : `between ${instantText(from)} and ${instantText(to)}`,
    ...(report.allegedActor ? [`attributed to ${plain(report.allegedActor.name)}`] : []),
    ...(report.origin ? [`on the word of ${plain(report.origin.name)}`] : []),
  ];
  const lines = [isNew ? `${source} reports: ${parts.join('; ')}.` : `A report by ${source} was taken back. It said: ${parts.join('; ')}.`];
  if (report.summary !== null) lines.push(quoted(report.summary, 1000));
  if (report.bearing === 'fulfils') lines.push('It reports that the pledge was fulfilled.');
  for (const { title, result } of commitments)
    lines.push(`It ${isNew ? '' : 'had '}${FALLS[isNew ? 'present' : 'past'][result]} the pledge ${quoted(title)}.`);
  if (isNew) lines.push('This is what one source says. What it means for the pledge follows from all reports, and is told when it changes.');
  return {
    subject: `${isNew ? 'Report' : 'Report taken back'}: ${act}, ${source} (on ${listed(commitments.map(({ title }) => plain(title)))})`,
    lines,
    links: [{ text: 'Read the report', url: report.url }, ...commitments.map(({ url }) => ({ text: 'Read the commitment with its sources', url }))],
    topic: commitments[0]?.id ?? null,
    corrects: [],
  };
}

const FALLS = {
  present: { in_scope: 'falls under', possibly: 'possibly falls under', out_of_scope: 'falls outside' },
  past: { in_scope: 'fallen under', possibly: 'possibly fallen under', out_of_scope: 'fallen outside' },
} as const;

export function testNotice(): Notice {
  const lines = ['This is a test. Alerts about the pledges that are watched here will arrive in this place.'];
  return { subject: 'Test: alerts will arrive here', lines, links: [], topic: null, corrects: [] };
}

const KINDS: Readonly<Record<ChannelName, string>> = { webhook: 'webhook', slack: 'Slack', discord: 'Discord', teams: 'Teams', email: 'e-mail' };
const REASONS = {
  gone: 'it said that it wants no more of them; what waited for it was given up',
  failing: 'every attempt has failed for days; what waits for it is kept',
} as const;

/** For the others: that an endpoint gets no more messages, and what to do about it. */
export function disabledNotice({ data }: PayloadOf<'endpoint.disabled'>): Notice {
  const host = plain(data.host);
  return {
    subject: `Alerts stopped: the ${KINDS[data.channel]} endpoint at ${host}`,
    lines: [
      `The ${KINDS[data.channel]} endpoint at ${host} has had no more alerts since ${instantText(data.disabledAt)}: ${REASONS[data.reason]}.`,
      `Once it is mended, whoever runs this service can enable it again. Its id is ${data.endpointId}.`,
    ],
    links: [],
    topic: null,
    corrects: [],
  };
}
