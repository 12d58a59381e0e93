import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withTransaction } from '../../../src/db/transaction.js';
import { represent } from '../../../src/http/cache/cached-response.js';
import { createResponseCache, type Obtained, type ResponseCache } from '../../../src/http/cache/response-cache.js';
import type { ApiResponse, CacheRule } from '../../../src/http/lib/operation.js';
import { callsTo } from '../../support/calls.js';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const { service } = useService();
let answers: ResponseCache;
let id: string;
beforeEach(async () => {
  id = (await callsTo(service).post('/v1/commitments', pledge)).id;
  answers = createResponseCache(service.context, 1_000_000);
});

const answer = (text: string, cache: CacheRule): ApiResponse => ({ status: 200, text, cache });
const textOf = (obtained: Obtained): string =>
  'cached' in obtained ? obtained.cached.identity.body.toString() : `not cached: ${obtained.answer.text}`;
const ask = async (text: string, cache: CacheRule = { until: null, about: [id] }) =>
  textOf(await answers.obtain('key', 'op', async () => answer(text, cache)));
const write = (title: string) => withTransaction(service.database, (tx) => tx.commitment.update({ where: { id }, data: { title } }));

describe('a response', () => {
  it('is served again until a write to its commitments', async () => {
    expect([await ask('first'), await ask('second')]).toEqual(['first', 'first']);
    await write('Another');
    expect([await ask('third'), await ask('fourth')]).toEqual(['third', 'third']);
  });

  it('is served again until time changes it, and not a millisecond longer', async () => {
    const until = service.context.clock.now() + 1_000;
    await ask('first', { until, about: [id] });
    service.context.clock.set(until - 1);
    expect(await ask('second')).toBe('first');
    service.context.clock.set(until);
    expect(await ask('second')).toBe('second');
  });

  it('that was read before a write and finished after it is served to no one else', async () => {
    const old = await answers.obtain('key', 'op', async () => {
      await write('Meanwhile');
      return answer('old', { until: null, about: [id] });
    });
    expect(textOf(old)).toBe('old');
    expect(await ask('new')).toBe('new');
  });

  it('is made once for concurrent requests', async () => {
    let made = 0;
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const slow = () =>
      answers.obtain('key', 'op', async () => {
        made += 1;
        await finished;
        return answer('once', { until: null });
      });
    const asked = [slow(), slow(), slow()];
    await service.context.freshness.catchUp();
    finish();
    expect((await Promise.all(asked)).map(textOf)).toEqual(['once', 'once', 'once']);
    expect(made).toBe(1);
  });

  it('that a write overtakes is not shared with later requests', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const early = answers.obtain('key', 'op', async () => {
      await finished;
      return answer('before', { until: null, about: [id] });
    });
    await service.context.freshness.catchUp();
    await write('Meanwhile');
    expect(await ask('after')).toBe('after');
    finish();
    expect(textOf(await early)).toBe('before');
    expect(await ask('later')).not.toBe('before');
  });

  it('that failed is not cached', async () => {
    await expect(answers.obtain('key', 'op', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await ask('first')).toBe('first');
  });

  it('without a rule is not cached', async () => {
    const once = () => answers.obtain('key', 'op', async () => ({ status: 200, text: 'now' }));
    expect([textOf(await once()), textOf(await once())]).toEqual(['not cached: now', 'not cached: now']);
    expect(answers.size).toBe(0);
  });
});

describe('the memory of the cache', () => {
  it('stays within its bound over twenty thousand distinct responses', async () => {
    const small = createResponseCache(service.context, 200_000);
    for (let n = 0; n < 20_000; n++) {
      await small.obtain(`key ${n}`, 'op', async () => answer('x'.repeat(1_000), { until: null, about: [id] }));
      if (n % 1_000 === 0) expect(small.size).toBeLessThanOrEqual(200_000);
    }
    expect(small.size).toBeGreaterThan(150_000);
    expect(small.find('key 19999')).toBeDefined();
    expect(small.find('key 1')).toBeUndefined();
  });

  it('counts compressed bytes, too', async () => {
    const obtained = await answers.obtain('key', 'op', async () => answer(randomBytes(2_000).toString('hex'), { until: null, about: [id] }));
    if (!('cached' in obtained)) throw new Error('the response was not cached');
    const before = answers.size;
    const { body } = await represent(obtained.cached, 'gzip', () => answers.resize('key', obtained.cached));
    expect(body.length).toBeGreaterThan(1_000);
    expect(answers.size).toBe(before + body.length);
  });

  it('of zero bytes caches nothing', async () => {
    answers = createResponseCache(service.context, 0);
    expect([await ask('first'), await ask('second')]).toEqual(['first', 'second']);
  });
});
