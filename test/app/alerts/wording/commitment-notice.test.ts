import { describe, expect, test } from 'vitest';
import { noticeOf } from '../../../../src/app/alerts/wording/notice-of.js';
import { COMMITMENT_EVENT_TYPES } from '../../../../src/webhooks/event-types.js';
import { commitmentData, readingData } from '../../../support/webhook-data.js';

const word = (type: string, data: object) => noticeOf(JSON.stringify({ type, timestamp: '2026-02-01T21:00:00.000Z', data }));
const at = (instant: string) => ({ earliest: instant, latest: instant, basis: 'stated' as const });
const between = (earliest: string | null, latest: string | null) => ({ earliest, latest, basis: 'stated' as const });

const PLEDGE = 'The pledge “Week-long pause of strikes on Kyiv” by Russia';
const WINDOW =
  'As Russia puts it: from 25 January 2026, 21:00 UTC (26 January 2026, 00:00 Moscow time) until 1 February 2026, 21:00 UTC (2 February 2026, 00:00 Moscow time).';
const NOTHING = 'No violation of it was reported here, which does not say that it was kept.';
const AS_OF = 'As of 1 February 2026, 21:00 UTC.';

const usa = { id: 'actor_3', name: 'United States' };
const ukraine = { id: 'actor_2', name: 'Ukraine' };
const { window } = readingData();
const toFebruary8 = { start: window.start, end: { ...at('2026-02-08T05:00:00.000Z'), zone: 'America/New_York' } };

describe('a change of a commitment, as a desk gets it', () => {
  const cases: [name: string, type: string, data: object, subject: string, lines: string[]][] = [
    [
      'that ran out',
      'commitment.expired',
      {},
      'Expired: Week-long pause of strikes on Kyiv (Russia)',
      [`${PLEDGE} has expired.`, WINDOW, NOTHING, AS_OF],
    ],
    [
      'that ran out by one reading, and is reportedly violated by another',
      'commitment.expired',
      {
        compliance: 'reportedly_violated',
        disputed: true,
        disagreesOn: ['start', 'end', 'area', 'targets', 'compliance'],
        reading: readingData({ scope: { areas: [{ code: 'UA-30' }] } }),
        otherReadings: [
          readingData({ principal: usa, lifecycle: 'active', window: toFebruary8, scope: { areas: [{ label: 'Kyiv and various towns' }] } }),
          readingData({
            principal: ukraine,
            lifecycle: 'active',
            possibly: 'expired',
            compliance: 'reportedly_violated',
            window: {
              start: at('2026-01-29T22:00:00.000Z'),
              end: { ...between('2026-02-05T22:00:00.000Z', '2026-02-06T22:00:00.000Z'), zone: 'Europe/Kyiv' },
            },
            scope: { targets: ['energy', 'power_grid'] },
          }),
        ],
      },
      'Expired (disputed): Week-long pause of strikes on Kyiv (Russia)',
      [
        `${PLEDGE} has expired.`,
        WINDOW,
        'It was reportedly violated: reports that meet the threshold of this service say so. That is not a finding of fact.',
        'It is disputed: those involved disagree on its start, its end, the area, the targets and whether it is reportedly violated.',
        'United States reads it otherwise: from 25 January 2026, 21:00 UTC (26 January 2026, 00:00 Moscow time) until 8 February 2026, 05:00 UTC (8 February 2026, 00:00 New York time); in Kyiv and various towns; by this reading in force.',
        'Ukraine reads it otherwise: from 29 January 2026, 22:00 UTC until some time between 5 February 2026, 22:00 UTC (6 February 2026, 00:00 Kyiv time) and 6 February 2026, 22:00 UTC (7 February 2026, 00:00 Kyiv time); by this reading in force, possibly expired, reportedly violated.',
        AS_OF,
      ],
    ],
    [
      'that is reportedly violated by one reading alone',
      'commitment.reportedly_violated',
      {
        to: 'reportedly_violated',
        cause: 'report',
        compliance: 'reportedly_violated',
        disputed: true,
        disagreesOn: ['compliance'],
        violatedUnder: [ukraine],
        reading: readingData({ lifecycle: 'active' }),
        otherReadings: [readingData({ principal: ukraine, lifecycle: 'active', compliance: 'reportedly_violated' })],
      },
      'Reportedly violated (disputed): Week-long pause of strikes on Kyiv (Russia)',
      [
        `${PLEDGE} is reportedly violated by the reading of Ukraine.`,
        WINDOW,
        'It is reportedly violated: reports that meet the threshold of this service say so. That is not a finding of fact.',
        'It is disputed: those involved disagree on whether it is reportedly violated.',
        'Ukraine reads it otherwise: by this reading in force, reportedly violated.',
        AS_OF,
      ],
    ],
    [
      'that may have run out',
      'commitment.certainty_changed',
      {
        from: 'active',
        to: 'active',
        possibly: 'expired',
        certainty: 'possible',
        reading: readingData({
          lifecycle: 'active',
          possibly: 'expired',
          window: { start: window.start, end: { ...between('2026-01-31T21:00:00.000Z', '2026-02-01T21:00:00.000Z'), phrase: 'until February 1' } },
        }),
      },
      'Possibly expired: Week-long pause of strikes on Kyiv (Russia)',
      [
        `${PLEDGE} is in force, and possibly expired.`,
        'Possibly expired already: what was said does not fix its end more exactly.',
        'As Russia puts it: from 25 January 2026, 21:00 UTC (26 January 2026, 00:00 Moscow time) until some time between 31 January 2026, 21:00 UTC and 1 February 2026, 21:00 UTC, in the words “until February 1”.',
        NOTHING,
        AS_OF,
      ],
    ],
    [
      'that others announced, and that has no end',
      'commitment.activated',
      {
        from: 'announced',
        to: 'active',
        certainty: 'possible',
        late: true,
        recordedAt: '2026-02-02T06:30:00.000Z',
        reading: readingData({
          principal: usa,
          lifecycle: 'active',
          window: { start: between(null, '2026-01-29T17:00:00.000Z'), end: between(null, null) },
        }),
      },
      'In force: Week-long pause of strikes on Kyiv (Russia)',
      [
        `${PLEDGE} is in force.`,
        'This goes by the words of others than Russia.',
        'As United States, not Russia, puts it: from 29 January 2026, 17:00 UTC at the latest without a stated end.',
        NOTHING,
        'True since 1 February 2026, 21:00 UTC; recorded late, on 2 February 2026, 06:30 UTC.',
      ],
    ],
    [
      'that is taken back',
      'commitment.status_corrected',
      { from: 'reportedly_violated', to: 'active', cause: 'retraction', corrects: ['msg_1', 'msg_2'] },
      'Correction: Week-long pause of strikes on Kyiv (Russia)',
      [
        'Correction: earlier alerts called the pledge “Week-long pause of strikes on Kyiv” by Russia reportedly violated. That is taken back. By what is known now its status is: in force.',
        'Why: a report or a statement was taken back.',
        'Earlier messages that this corrects: msg_1, msg_2.',
        WINDOW,
        NOTHING,
        AS_OF,
      ],
    ],
    [
      'whose reports changed while its status stays',
      'commitment.status_corrected',
      { from: 'expired', to: 'expired', cause: 'revision', compliance: 'alleged', corrects: ['msg_1'] },
      'Correction: Week-long pause of strikes on Kyiv (Russia)',
      [
        'Correction to earlier alerts on the pledge “Week-long pause of strikes on Kyiv” by Russia: what was reported of it has changed. Its status is still: expired.',
        'Why: the source corrected a report.',
        'Earlier message that this corrects: msg_1.',
        WINDOW,
        'A violation is alleged; the reports so far do not meet the threshold of this service.',
        AS_OF,
      ],
    ],
    [
      'to be done, whose deadline passed',
      'commitment.lapsed',
      {
        to: 'lapsed',
        commitment: {
          ...commitmentData().commitment,
          title: 'Publish the list',
          mode: 'perform',
          parties: [
            { id: 'actor_1', name: 'Russia', role: 'committer' },
            { id: 'actor_3', name: 'United States', role: 'committer' },
          ],
        },
        reading: readingData({ lifecycle: 'lapsed' }),
      },
      'Deadline passed: Publish the list (Russia and United States)',
      [
        'The deadline of the pledge “Publish the list” by Russia and United States has passed, and nothing that was reported shows that it was fulfilled.',
        'As Russia puts it: to be done by 1 February 2026, 21:00 UTC (2 February 2026, 00:00 Moscow time).',
        AS_OF,
      ],
    ],
    [
      'whose existence is disputed, and of which nobody has stated a window',
      'commitment.disputed',
      { from: 'announced', to: 'announced', certainty: 'possible', disputed: true, disagreesOn: ['existence'], reading: null },
      'Disputed: Week-long pause of strikes on Kyiv (Russia)',
      [
        `${PLEDGE} is newly disputed.`,
        'What Russia promised has no stated window.',
        'It is disputed: those involved disagree on whether it exists.',
        'A party denies or rejects it.',
        AS_OF,
      ],
    ],
  ];

  test.each(cases)('%s', (_, type, data, subject, lines) => {
    expect(word(type, commitmentData(data))).toEqual({
      subject,
      lines,
      links: [{ text: 'Read the commitment with its sources', url: 'https://pledges.example.org/v1/commitments/commitment_1' }],
      topic: 'commitment_1',
      corrects: 'corrects' in data ? data.corrects : [],
    });
  });

  test.each([
    ['2026-01-31T21:00:00.000Z', 'in about 24 hours'],
    ['2026-01-29T09:00:00.000Z', 'in about 4 days'],
    ['2026-02-01T20:30:00.000Z', 'within the hour'],
  ])('that runs out, told at %s', (recordedAt, ahead) => {
    const { subject, lines } = word('commitment.expiring', commitmentData({ to: 'active', recordedAt, late: true, end: '2026-02-01T21:00:00.000Z' }));
    expect(subject).toBe('Expires soon: Week-long pause of strikes on Kyiv (Russia)');
    expect(lines[0]).toBe(`${PLEDGE} expires on 1 February 2026, 21:00 UTC (2 February 2026, 00:00 Moscow time), ${ahead}.`);
    expect(lines.at(-1)).toMatch(/^As of \d/);
  });

  test('whose deadline is not known exactly is told from when on it may come', () => {
    const end = between('2026-01-31T21:00:00.000Z', '2026-02-01T21:00:00.000Z');
    const data = commitmentData({
      commitment: { ...commitmentData().commitment, mode: 'perform' },
      recordedAt: '2026-01-31T15:00:00.000Z',
      end: '2026-01-31T21:00:00.000Z',
      reading: readingData({ window: { start: window.start, end } }),
    });
    const { subject, lines } = word('commitment.expiring', data);
    expect(subject).toBe('Deadline soon: Week-long pause of strikes on Kyiv (Russia)');
    expect(lines[0]).toBe(
      `${PLEDGE} may come to its deadline from 31 January 2026, 21:00 UTC on, in about 6 hours, and by 1 February 2026, 21:00 UTC at the latest.`,
    );
  });

  test.each(COMMITMENT_EVENT_TYPES)('of the type %s says what happened, who promised what until when, and never "violated" as a fact', (type) => {
    for (const compliance of ['no_reports', 'alleged', 'reportedly_violated'] as const) {
      const { subject, lines } = word(type, commitmentData({ compliance, to: compliance === 'reportedly_violated' ? compliance : 'active' }));
      expect(subject).toMatch(/^[A-Z][\w ]+: Week-long pause of strikes on Kyiv \(Russia\)$/);
      const text = [subject, ...lines].join('\n');
      expect(text).toContain('“Week-long pause of strikes on Kyiv”');
      expect(lines).toContain(WINDOW);
      expect(text).not.toMatch(/(?<![Rr]eportedly )\bviolated\b/);
      expect(text).not.toMatch(/undefined|null|NaN|_/);
    }
  });
});
