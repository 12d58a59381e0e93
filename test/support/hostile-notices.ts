import fc from 'fast-check';
import { noticeOf } from '../../src/app/alerts/wording/notice-of.js';
import type { Notice } from '../../src/webhooks/channels/notice.js';
import { commitmentData, readingData, reportData } from './webhook-data.js';

// What has a meaning in one of the notations, in all the ways in which a title might hold it.
const HOSTILE = [
  '<!channel>',
  '<!everyone|x>',
  '<@U012AB3CD>',
  '<#C1|x>',
  '<https://evil.example|Read it>',
  '@everyone',
  '@here',
  '<@&123>',
  '<t:0:R>',
  '<:e:1>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '**bold**',
  '__u__',
  '~~s~~',
  '`code`',
  '```\nblock',
  '||spoiler||',
  '# head',
  '- item',
  '> quote',
  '\\',
  '\\\\',
  '<at>everyone</at>',
  '{{DATE(2017-02-14T06:08:00Z, SHORT)}}',
  '\u202e',
  '\ud83d\ude00',
  '\r\n',
  '1. item',
  '&lt;!channel&gt;',
];
/** A title, a name or a summary that means something in one notation or another. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));

/** Notices in which the text stands wherever something that was logged can stand. */
export const hostileNotices = (text: string): Notice[] => {
  const named = { id: 'a', name: text };
  const window = { ...readingData().window, end: { earliest: null, latest: null, basis: 'stated' as const, phrase: text, zone: text } };
  const scope = { areas: [{ label: text }], acts: [text] };
  const commitment = { ...commitmentData().commitment, title: text, parties: [{ ...named, role: 'committer' }] };
  const others = [readingData({ principal: named, window, scope })];
  const more = { disputed: true, disagreesOn: ['end', 'area', 'acts'], violatedUnder: [named], otherReadings: others };
  const reading = readingData({ principal: named, scope: { areas: [], acts: [] } });
  return [
    ['commitment.reportedly_violated', commitmentData({ commitment, reading, ...more })],
    ['report.received', reportData({ summary: text, act: text, source: named, areas: [{ label: text }], allegedActor: named, origin: named })],
  ].map(([type, data]) => noticeOf(JSON.stringify({ type, timestamp: '2026-02-01T21:00:00.000Z', data })));
};
