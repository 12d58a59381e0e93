import { createHash, randomBytes } from 'node:crypto';

const FORM = /^pw_[A-Za-z0-9_-]{43}$/;

/** A new key: `pw_` and 32 random bytes in base64url. Only its hash is kept. */
export const newSecret = (): string => `pw_${randomBytes(32).toString('base64url')}`;

/** Whether `text` can be a key that this service made. */
export const isSecret = (text: string): boolean => FORM.test(text);

/** SHA-256, hex. Enough for 256 random bits: there is nothing to guess, so nothing to slow down. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
