import { createHmac, createPrivateKey, createPublicKey, createSecretKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

// Standard Webhooks 1.0 (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
// `whsec_` + base64: a symmetric secret, signature `v1,` HMAC-SHA256. `whsk_` + base64: an Ed25519 seed, signature `v1a,`; its public half is `whpk_`.

export type Scheme = 'v1' | 'v1a';

/** A secret that is ready to sign. */
export interface Signer {
  scheme: Scheme;
  /** `v1,<base64>` or `v1a,<base64>` over `content` */
  sign(content: string): string;
}

export interface SignatureHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

// The fixed DER prefixes of an Ed25519 private key (RFC 8410, PKCS #8) and of a public one (SPKI); the 32 raw bytes follow.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_LENGTH = 12;

/** A new secret of 32 random bytes: `whsec_…` for `v1`, `whsk_…` for `v1a`. */
export function newSecret(scheme: Scheme = 'v1'): string {
  if (scheme === 'v1') return `whsec_${randomBytes(32).toString('base64')}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  return `whsk_${privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length).toString('base64')}`;
}

/**
 * Reads a secret as it is stored.
 * @throws {TypeError} if it is neither `whsec_` with 24 to 64 bytes nor `whsk_` with 32; the message does not repeat it
 */
export function signerFor(secret: string): Signer {
  if (secret.startsWith('whsec_')) {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    if (key.length < 24 || key.length > 64) throw new TypeError('A symmetric webhook secret must hold 24 to 64 bytes');
    const prepared = createSecretKey(key);
    return { scheme: 'v1', sign: (content) => `v1,${createHmac('sha256', prepared).update(content).digest('base64')}` };
  }
  const key = privateKeyOf(secret);
  return { scheme: 'v1a', sign: (content) => `v1a,${sign(null, Buffer.from(content), key).toString('base64')}` };
}

/** The half of an asymmetric secret that receivers verify with (`whpk_…`), which may be shown at any time; null for a symmetric one. */
export function publicKeyOf(secret: string): string | null {
  if (!secret.startsWith('whsk_')) return null;
  const spki = createPublicKey(privateKeyOf(secret)).export({ format: 'der', type: 'spki' });
  return `whpk_${spki.subarray(SPKI_LENGTH).toString('base64')}`;
}

/** Of a new secret, what its maker is told once: a shared one itself; null of an asymmetric one, whose private half stays here. */
export const toldOnce = (secret: string): string | null => (publicKeyOf(secret) === null ? secret : null);

/**
 * The headers of one attempt. Every attempt is signed anew with its own time, since receivers refuse old timestamps.
 * @param body the stored text, exactly as it is sent
 * @param at of this attempt, in milliseconds
 * @param signers of every live secret; during a rotation the receiver may hold either
 */
export function signatureHeaders(id: string, body: string, at: number, signers: readonly Signer[]): SignatureHeaders {
  const timestamp = String(Math.floor(at / 1000));
  const content = `${id}.${timestamp}.${body}`;
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signers.map((signer) => signer.sign(content)).join(' ') };
}

function privateKeyOf(secret: string): KeyObject {
  const seed = secret.startsWith('whsk_') ? Buffer.from(secret.slice('whsk_'.length), 'base64') : Buffer.alloc(0);
  if (seed.length !== 32) throw new TypeError('A webhook secret must be "whsec_" or "whsk_" followed by base64');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}
