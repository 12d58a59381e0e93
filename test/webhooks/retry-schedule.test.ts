import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delayAfter, JITTER, outcomeOf, parseRetryAfter, RETRY_DELAYS } from '../../src/webhooks/retry-schedule.js';

const NOW = Date.parse('2026-02-01T21:00:00Z');
const failed = { status: 500, retryAfter: null };
const middle = () => 0.5;

describe('the schedule', () => {
  test.each([
    [1, 5],
    [2, 5 * 60],
    [3, 30 * 60],
    [4, 2 * 3600],
    [5, 5 * 3600],
    [6, 10 * 3600],
    [7, 14 * 3600],
    [8, 20 * 3600],
    [9, 24 * 3600],
  ])('waits after failure %i for %i s', (tries, seconds) => {
    expect(delayAfter(tries, failed, middle, NOW)).toBe(seconds * 1000);
  });

  test('is used up after the tenth failure', () => {
    expect(delayAfter(10, failed, middle, NOW)).toBeNull();
    expect(delayAfter(11, failed, middle, NOW)).toBeNull();
  });

  test('takes 75 h 35 min 5 s in all', () => {
    expect(RETRY_DELAYS.reduce((sum, each) => sum + each)).toBe(((75 * 60 + 35) * 60 + 5) * 1000);
  });

  test('is spread over 20 % to either side, and over all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, random) => {
        const planned = RETRY_DELAYS[tries] ?? Number.NaN;
        const delay = delayAfter(tries, failed, () => random, NOW) ?? Number.NaN;
        expect(delay).toBeGreaterThanOrEqual(planned * (1 - JITTER) - 1);
        expect(delay).toBeLessThanOrEqual(planned * (1 + JITTER) + 1);
      }),
    );
    expect(delayAfter(2, failed, () => 0, NOW)).toBe(240_000);
    expect(delayAfter(2, failed, () => 0.999_999, NOW)).toBeGreaterThan(359_000);
  });
});

describe('a receiver that asks for time', () => {
  test.each([
    ['120', 1, 120_000, 'gets it'],
    ['2', 2, 300_000, 'cannot make us come earlier than planned'],
    ['999999', 1, 3_600_000, 'gets an hour at most'],
    ['999999', 5, 18_000_000, 'cannot stretch a wait that is longer anyway'],
    ['nonsense', 1, 60_000, 'is left alone for a minute when it does not say how long'],
    [null, 1, 60_000, 'is left alone for a minute when it does not say how long'],
    ['-5', 1, 60_000, 'is left alone for a minute when it does not say how long'],
  ] as const)('with Retry-After %j after failure %i is tried again after %i ms: it %s', (retryAfter, tries, expected, _) => {
    expect(delayAfter(tries, { status: 429, retryAfter }, tries === 1 ? () => 0 : middle, NOW)).toBe(expected);
  });

  test.each([429, 502, 503, 504])('by %i alone is left alone for at least a minute', (status) => {
    expect(delayAfter(1, { status, retryAfter: null }, () => 0, NOW)).toBe(60_000);
  });

  test('may say so with any failing status', () => {
    expect(delayAfter(1, { status: 500, retryAfter: '90' }, () => 0, NOW)).toBe(90_000);
  });

  test.each([
    ['Sun, 01 Feb 2026 21:10:00 GMT', 600_000],
    ['Sun, 01 Feb 2026 20:10:00 GMT', null],
    ['Sun, 01 Feb 2099 20:10:00 GMT', 3_600_000],
    ['0', 0],
    [' 30 ', 30_000],
    ['1e9', null],
    ['0x10', null],
    ['2026', 2_026_000],
    ['', null],
    ['9'.repeat(400), null],
    ['Mon, 99 Xyz', null],
  ])('in the form %j means %j ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected);
  });
});

describe('an answer', () => {
  test.each([
    [200, 'delivered'],
    [201, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [300, 'retry'],
    [301, 'retry'],
    [308, 'retry'],
    [400, 'retry'],
    [404, 'retry'],
    [410, 'gone'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
    [null, 'retry'],
  ] as const)('of status %j means %s', (status, outcome) => {
    expect(outcomeOf({ status })).toBe(outcome);
  });
});
