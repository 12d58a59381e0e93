import { z } from 'zod';

const NUL = String.fromCharCode(0);

/** Text that can be stored exactly as it is sent: PostgreSQL refuses NUL, and a lone surrogate would silently become another character. */
const storable = (schema: z.ZodString) =>
  schema
    .refine((text) => !text.includes(NUL), 'has a NUL character; leave it out')
    .refine((text) => text.isWellFormed(), 'has half of a surrogate pair; send well-formed Unicode');

/** Free text of up to `max` characters, kept as it is. */
export const text = (max = 10_000) => storable(z.string().min(1).max(max));

// Cc, Zl and Zp by their numbers: the pattern stands in the OpenAPI document too, whose readers need not know the names of categories.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;

/** A name or title: one line, without blanks around it, of which something is to be seen. */
export const name = (max = 300) =>
  storable(
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .regex(ONE_LINE, 'has a line break or another control character; put it on one line')
      .refine((value) => value === '' || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value), 'has no character that can be seen'),
  );

/** Also where the browser would read one: `https:/user@host`. */
function hasUser(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username !== '' || password !== '';
}

/** A link: http or https alone, so that no page can be made to run what somebody logged. */
export const url = storable(z.string().max(2_000))
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is not an http(s) address; send one such as "https://example.org/article"')
  .refine((value) => !hasUser(value), 'must not contain a user name or password; everybody can read it')
  .meta({ format: 'uri' });
