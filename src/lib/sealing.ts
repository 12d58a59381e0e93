import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts short texts that must be kept but not be readable in a copy of the database. */
export interface Sealing {
  /** @param about what the text belongs to; it opens only beside the same words, so a sealed text cannot be moved to another row */
  seal(text: string, about: string): string;
  /** @throws {SealError} if it was sealed with another key or about something else, or was changed */
  open(sealed: string, about: string): string;
}

/** A sealed text that cannot be opened. The message holds neither key nor text. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a fresh nonce each time. Sealed texts are `1.<key's fingerprint>.<base64url of nonce, tag, ciphertext>`.
 * @param key 32 bytes; seals, and opens what it sealed
 * @param previous keys that still open what they sealed, after the key was changed
 */
export function createSealing(key: Uint8Array, previous: readonly Uint8Array[] = []): Sealing {
  const keys = new Map([...previous, key].map((each) => [fingerprint(each), each]));
  const current = fingerprint(key);
  return {
    seal(text, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `1.${current}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(sealed, about) {
      const [version, print, content] = sealed.split('.');
      const opener = keys.get(print ?? '');
      if (version !== '1' || content === undefined) throw new SealError('The sealed text is malformed');
      if (!opener) throw new SealError('The text was sealed with a key that this service does not hold');
      const bytes = Buffer.from(content, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', opener, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new SealError('The sealed text was changed, or belongs elsewhere', { cause });
      }
    },
  };
}

function fingerprint(key: Uint8Array): string {
  if (key.length !== 32) throw new TypeError('A sealing key must have 32 bytes');
  return createHash('sha256').update('sealing key').update(key).digest('hex').slice(0, 8);
}
