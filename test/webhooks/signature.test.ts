import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { newSecret, publicKeyOf, signatureHeaders, signerFor } from '../../src/webhooks/signature.js';

const NOW = Date.parse('2026-02-01T21:00:00Z');

/** Verifies as a receiver would, with the independent library, at the time of the timestamp. */
function received(secret: string, body: string, headers: Record<string, string>): unknown {
  return new Webhook(secret).verify(body, { ...headers, 'webhook-timestamp': headers['webhook-timestamp'] ?? '' });
}

function fresh(secrets: string[], body: string, id = 'msg_1'): Record<string, string> {
  return { ...signatureHeaders(id, body, Date.now(), secrets.map(signerFor)) };
}

describe('a symmetric signature', () => {
  test('gives the known answer of the specification’s own library', () => {
    const signer = signerFor('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}', 1614265330_000, [signer])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('is accepted by the independent library, whatever the body', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        const secret = newSecret();
        expect(received(secret, body, fresh([secret], body))).toEqual(JSON.parse(body));
      }),
      { numRuns: 50 },
    );
  });

  test('is refused when one byte of the body was changed', () => {
    const secret = newSecret();
    const headers = fresh([secret], '{"status":"active"}');
    expect(() => received(secret, '{"status":"activf"}', headers)).toThrow('No matching signature');
  });

  test.each(['webhook-id', 'webhook-timestamp'])('is refused when %s was changed', (name) => {
    const secret = newSecret();
    const headers = fresh([secret], '{}');
    const changed = name === 'webhook-id' ? 'msg_2' : String(Number(headers['webhook-timestamp']) - 1);
    expect(() => received(secret, '{}', { ...headers, [name]: changed })).toThrow('No matching signature');
  });

  test.each([
    ['6 minutes old', -6],
    ['6 minutes ahead', 6],
  ])('is refused by the library when it is %s, so that a retry must be signed anew', (_, minutes) => {
    const secret = newSecret();
    const headers = signatureHeaders('msg_1', '{}', Date.now() + minutes * 60_000, [signerFor(secret)]);
    expect(() => received(secret, '{}', { ...headers })).toThrow('Message timestamp too');
  });

  test('carries the time of the attempt in whole seconds, never in the future', () => {
    expect(signatureHeaders('msg_1', '{}', NOW + 999, [signerFor(newSecret())])['webhook-timestamp']).toBe(String(NOW / 1000));
  });
});

describe('during a rotation', () => {
  test('a receiver that holds either secret accepts the message', () => {
    const [older, newer] = [newSecret(), newSecret()];
    const headers = fresh([newer, older], '{"a":1}');
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(received(older, '{"a":1}', headers)).toEqual({ a: 1 });
    expect(received(newer, '{"a":1}', headers)).toEqual({ a: 1 });
    expect(() => received(newSecret(), '{"a":1}', headers)).toThrow('No matching signature');
  });

  test('an asymmetric signature beside a symmetric one does not disturb a receiver of the latter', () => {
    const [symmetric, asymmetric] = [newSecret('v1'), newSecret('v1a')];
    expect(received(symmetric, '{}', fresh([asymmetric, symmetric], '{}'))).toEqual({});
  });
});

describe('an asymmetric signature', () => {
  test('is verified with the public key alone', () => {
    const secret = newSecret('v1a');
    const publicKey = publicKeyOf(secret) ?? '';
    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    const headers = signatureHeaders('msg_1', '{}', NOW, [signerFor(secret)]);
    const [version, signature] = headers['webhook-signature'].split(',');
    const raw = Buffer.from(publicKey.slice(5), 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
    expect(version).toBe('v1a');
    expect(verify(null, Buffer.from(`msg_1.${NOW / 1000}.{}`), key, Buffer.from(signature ?? '', 'base64'))).toBe(true);
    expect(verify(null, Buffer.from(`msg_1.${NOW / 1000}.{ }`), key, Buffer.from(signature ?? '', 'base64'))).toBe(false);
  });

  test('comes from the seed of RFC 8032, test 1', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString('base64');
    const expected = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64');
    expect(publicKeyOf(`whsk_${seed}`)).toBe(`whpk_${expected}`);
  });
});

describe('a secret', () => {
  test('has 32 random bytes', () => {
    for (const scheme of ['v1', 'v1a'] as const) {
      const [one, two] = [newSecret(scheme), newSecret(scheme)];
      expect(Buffer.from(one.slice(one.indexOf('_') + 1), 'base64')).toHaveLength(32);
      expect(one).not.toBe(two);
    }
  });

  test.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'whsk_c2hvcnQ=', 'nonsense'])('that is malformed is refused without being repeated: %j', (secret) => {
    expect(() => signerFor(secret)).toThrow(TypeError);
    try {
      signerFor(secret);
    } catch (error) {
      expect(String(error)).not.toContain('c2hvcnQ=');
    }
  });
});
