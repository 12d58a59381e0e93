import { describe, expect, test } from 'vitest';
import { noticeOf } from '../../../../src/app/alerts/wording/notice-of.js';
import { EVENT_TYPES } from '../../../../src/webhooks/event-types.js';
import { commitmentData, reportData } from '../../../support/webhook-data.js';

const word = (type: string, data: object) => noticeOf(JSON.stringify({ type, timestamp: '2026-02-01T21:00:00.000Z', data }));
const ukraine = { id: 'actor_2', name: 'Ukraine' };

describe('a report, as a desk gets it', () => {
  test('is the claim of its source', () => {
    expect(word('report.received', reportData())).toEqual({
      subject: 'Report: drone strike, Ukrainian Air Force (on Week-long pause of strikes on Kyiv)',
      lines: [
        'Ukrainian Air Force reports: drone strike in Kyiv; between 31 January 2026, 02:00 UTC and 31 January 2026, 03:00 UTC; attributed to Russia.',
        '“Drones struck the Holosiivskyi district.”',
        'It falls under the pledge “Week-long pause of strikes on Kyiv”.',
        'This is what one source says. What it means for the pledge follows from all reports, and is told when it changes.',
      ],
      links: [
        { text: 'Read the report', url: 'https://pledges.example.org/v1/reports/report_1' },
        { text: 'Read the commitment with its sources', url: 'https://pledges.example.org/v1/commitments/commitment_1' },
      ],
      topic: 'commitment_1',
      corrects: [],
    });
  });

  test('is told as taken back, with what it had said', () => {
    const told = word('report.retracted', reportData({ act: null, areas: [], summary: null, allegedActor: null, origin: ukraine }));
    expect([told.subject, ...told.lines]).toEqual([
      'Report taken back: incident, Ukrainian Air Force (on Week-long pause of strikes on Kyiv)',
      'A report by Ukrainian Air Force was taken back. It said: incident; between 31 January 2026, 02:00 UTC and 31 January 2026, 03:00 UTC; on the word of Ukraine.',
      'It had fallen under the pledge “Week-long pause of strikes on Kyiv”.',
    ]);
  });
});

describe('the delivery itself', () => {
  test('says that a test is one', () => {
    expect(word('endpoint.test', { endpointId: 'endpoint_1', message: 'A test' })).toMatchObject({
      subject: 'Test: alerts will arrive here',
      lines: ['This is a test. Alerts about the pledges that are watched here will arrive in this place.'],
    });
  });

  test('says which endpoint gets nothing more, and why', () => {
    const disabledAt = '2026-02-01T21:00:00.000Z';
    const data = { endpointId: 'endpoint_1', channel: 'slack', host: 'hooks.slack.com', reason: 'failing', disabledAt };
    expect(word('endpoint.disabled', data).lines).toEqual([
      'The Slack endpoint at hooks.slack.com has had no more alerts since 1 February 2026, 21:00 UTC: every attempt has failed for days; what waits for it is kept.',
      'Once it is mended, whoever runs this service can enable it again. Its id is endpoint_1.',
    ]);
  });
});

describe('a message of another version', () => {
  test.each([
    [{ type: 'commitment.expired', data: { commitment: { id: 'c', title: 'A pledge', url: 'https://x/1' } } }, 'Alert: A pledge', 'https://x/1'],
    [{ type: 'commitment.expired', data: { commitment: null } }, 'Alert: commitment.expired', undefined],
    [{ type: 7 }, 'Alert: something has changed', undefined],
    [[], 'Alert: something has changed', undefined],
  ])('%j is worded all the same', (body, subject, url) => {
    const notice = noticeOf(JSON.stringify(body));
    expect([notice.subject, notice.links[0]?.url]).toEqual([subject, url]);
  });
});

test('every type is worded', () => {
  for (const type of EVENT_TYPES) expect(word(type, {}).subject).toBe(type === 'endpoint.test' ? 'Alert: endpoint.test' : `Alert: ${type}`);
});

test('what was logged stays on one line, without marks that turn the direction around, and within bounds', () => {
  const title = `a\r\nBcc: x@example.org\u2028\u202Eevil\u0000 ${'long '.repeat(100)}`;
  const { subject } = word('commitment.expired', commitmentData({ commitment: { ...commitmentData().commitment, title } }));
  expect(subject).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  expect(subject.startsWith('Expired: a Bcc: x@example.org evil long')).toBe(true);
  expect(subject.length).toBeLessThan(330);
});
