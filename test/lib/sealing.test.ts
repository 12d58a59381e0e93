import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSealing, SealError } from '../../src/lib/sealing.js';

const key = randomBytes(32);
const sealing = createSealing(key);

describe('a sealed text', () => {
  test('opens again beside the same words', () => {
    expect(sealing.open(sealing.seal('whsec_пароль', 'endpoint_1'), 'endpoint_1')).toBe('whsec_пароль');
  });

  test('shows nothing of the text, and looks different each time', () => {
    const [one, two] = [sealing.seal('secret', 'a'), sealing.seal('secret', 'a')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('secret');
  });

  test('does not open beside other words', () => {
    expect(() => sealing.open(sealing.seal('secret', 'endpoint_1'), 'endpoint_2')).toThrow(SealError);
  });

  test('does not open when any character was changed', () => {
    const sealed = sealing.seal('secret', 'a');
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice(0, i) + (sealed[i] === 'A' ? 'B' : 'A') + sealed.slice(i + 1);
      // The last character of base64url may hold bits that mean nothing.
      if (i === sealed.length - 1) continue;
      expect(() => sealing.open(changed, 'a'), `character ${i}`).toThrow(SealError);
    }
  });

  test.each(['', '1', '1.abc', 'x.y.z', '2.aa.bb'])('that is malformed is refused: %j', (sealed) => {
    expect(() => sealing.open(sealed, 'a')).toThrow(SealError);
  });
});

describe('after a change of the key', () => {
  test('what the old key sealed opens as long as the old key is known', () => {
    const sealed = sealing.seal('secret', 'a');
    expect(createSealing(randomBytes(32), [key]).open(sealed, 'a')).toBe('secret');
    expect(() => createSealing(randomBytes(32)).open(sealed, 'a')).toThrow('does not hold');
  });
});

test('a key of another length is refused', () => {
  expect(() => createSealing(randomBytes(16))).toThrow('32 bytes');
});
