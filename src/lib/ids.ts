import { uuidv7obj } from 'uuidv7';

// TypeID (https://github.com/jetify-com/typeid): `<prefix>_<26 characters>`, a UUIDv7 in Crockford's base 32. Ids sort by the time they were made.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** A new id, greater than every id that this process made before with the same prefix. */
export function newId<P extends string>(prefix: P): `${P}_${string}` {
  let rest = uuidv7obj().bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let suffix = '';
  for (let i = 0; i < 26; i++) {
    suffix = ALPHABET[Number(rest & 31n)] + suffix;
    rest >>= 5n;
  }
  return `${prefix}_${suffix}`;
}

/** Whether `text` has the form of an id with this prefix; says nothing about whether such a thing exists. */
export function isId(prefix: string, text: string): boolean {
  return text.startsWith(`${prefix}_`) && SUFFIX.test(text.slice(prefix.length + 1));
}
