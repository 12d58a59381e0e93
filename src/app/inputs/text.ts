import { z } from 'zod';

const NUL = String.fromCharCode(0);

/**
 * Text that is stored exactly as sent: PostgreSQL refuses NUL, and a lone surrogate would silently become another
 * character.
 */
const storable = (schema: z.ZodString) =>
  schema
    .refine((text) => !text.includes(NUL), 'has a NUL character; remove it')
    .refine((text) => text.isWellFormed(), 'has half of a surrogate pair; send well-formed Unicode');

/** Free text of up to `max` characters, stored as sent. */
export const text = (max = 10_000) => storable(z.string().min(1).max(max));

// Cc, Zl and Zp as code points: the pattern is in the OpenAPI document, too, and not every regex engine has categories.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern refuses control characters.
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;

/** A name or title: one line, trimmed, with at least one visible character. */
export const name = (max = 300) =>
  storable(
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .regex(ONE_LINE, 'has a line break or another control character; put it on one line')
      .refine(
        (value) => value === '' || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value),
        'has no visible character; send a name that can be read',
      ),
  );

/** Returns whether a browser would find credentials in the URL, as in `https:/user@host`. */
function hasUser(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username !== '' || password !== '';
}

/** A link. Only http and https: a `javascript:` link would run on the pages that show it. */
export const url = storable(z.string().max(2_000))
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is not an http(s) URL; send one such as "https://example.org/article"')
  .refine((value) => !hasUser(value), 'has a user name or password; send it without, since it is public')
  .meta({ format: 'uri' });
