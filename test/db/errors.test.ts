import { describe, expect, test } from 'vitest';
import { asUnavailable } from '../../src/app/lib/unavailable.js';
import { isTooMuch, isUnavailable, troubleOf } from '../../src/db/lib/errors.js';

const failed = (code: string, more: object = {}) => Object.assign(new Error('inside'), { code, ...more });

describe('what keeps the database from it', () => {
  test.each([
    ['25006', 'read-only'],
    ['25P03', 'connection lost'],
    ['25P04', 'connection lost'],
    ['55P03', 'locked'],
    ['57014', 'statement cancelled'],
    ['57P01', 'shutting down or starting'],
    ['57P02', 'shutting down or starting'],
    ['57P03', 'shutting down or starting'],
    ['57P05', 'shutting down or starting'],
    ['53000', 'out of resources'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['53400', 'out of resources'],
    ['58000', 'I/O error'],
    ['58030', 'I/O error'],
    ['58P01', 'I/O error'],
    ['28000', 'refuses the service'],
    ['28P01', 'refuses the service'],
    ['3D000', 'refuses the service'],
    ['08000', 'connection lost'],
    ['08006', 'connection lost'],
    ['08P01', 'connection lost'],
    ['40003', 'connection lost'],
    ['P1001', 'unreachable'],
    ['P1010', 'refuses the service'],
    ['P2024', 'unreachable'],
    ['P2028', 'unreachable'],
    ['P2037', 'too many connections'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'connection lost'],
    ['EPIPE', 'connection lost'],
  ])('%s: %s', (code, trouble) => {
    const error = failed(code);
    expect(troubleOf(error)).toBe(trouble);
    // However deep Prisma and its adapter wrap it.
    expect(troubleOf({ cause: { originalCode: code } })).toBe(trouble);
    expect(troubleOf(failed('P2010', { meta: { driverAdapterError: { cause: { originalCode: code } } } }))).toBe(trouble);
    expect(asUnavailable(error)).toMatchObject({ code: 'unavailable', retryAfter: 5, cause: error });
  });

  test.each(['40001', '40P01', 'P2034'])('%s is a collision, to be tried again at once', (code) => {
    expect(troubleOf(failed(code))).toBeUndefined();
    expect(asUnavailable(failed(code))).toMatchObject({ code: 'unavailable', retryAfter: 1 });
  });

  test.each(['22P02', '23505', '23514', '25001', '25P02', '42501', '42P01', '42601', '55000', 'P0001', 'P2002', 'P2010', 'P2025', 'XX000', 'ENOENT'])(
    '%s is none',
    (code) => {
      expect(isUnavailable(failed(code))).toBe(false);
      expect(asUnavailable(failed(code))).toMatchObject({ code });
    },
  );

  test('what PostgreSQL said counts before what Prisma made of it', () => {
    expect(troubleOf(failed('P2028', { cause: failed('53100') }))).toBe('disk full');
  });

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Client has encountered a connection error and is not queryable',
    'The database server did not answer for 5 s',
    'Cannot use a pool after calling end on the pool',
  ])('the driver says it without a code: %s', (message) => {
    expect(troubleOf(new Error(message))).toBe('unreachable');
  });

  test('less at once may help where it took too long or too much memory', () => {
    expect(['57014', '53200', '53100', '25006'].map((code) => isTooMuch(failed(code)))).toEqual([true, true, false, false]);
  });
});
