import ipaddr from 'ipaddr.js';
import cron from 'node-cron';
import { z } from 'zod';

// What a setting may hold. Every message ends a sentence that starts with the setting's name, and says how to mend it.

const DURATION = /^P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,7})S)?)?)$/;
const UNITS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

export const flag = z.enum(['true', 'false'], { error: 'must be "true" or "false"' }).transform((text) => text === 'true');

/** A whole number between `min` and `max`, both included. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, { error: `must be a whole number from ${min} to ${max}`, abort: true })
    .transform(Number)
    .refine((n) => n >= min && n <= max, { error: `must be a whole number from ${min} to ${max}` });

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds, as milliseconds. A day is 24 hours here. */
export const duration = z.string().transform((text, refinement) => {
  const parts = DURATION.exec(text);
  const found = parts?.slice(1).some((part) => part !== undefined) && !text.endsWith('T');
  if (parts && found) return UNITS.reduce((sum, unit, i) => sum + unit * Number(parts[i + 1] ?? 0), 0);
  refinement.addIssue({ code: 'custom', message: 'must be an ISO 8601 duration such as "P2D" or "PT30S" (weeks, days, hours, minutes, seconds)' });
  return z.NEVER;
});

/** Such a duration, longer than none, as it is written: days are added as calendar days then. */
export const durationText = z.string().check((context) => {
  const { data: ms, success } = duration.safeParse(context.value);
  if (success && ms > 0) return;
  context.issues.push({ code: 'custom', input: context.value, message: 'must be an ISO 8601 duration longer than zero, such as "P30D" or "PT72H"' });
});

/** A cron expression of five or six fields, in UTC; `off` (as undefined) switches the job off. */
export const schedule = z
  .string()
  .refine((text) => text === 'off' || cron.validate(text), { error: 'must be a cron expression such as "*/5 * * * *", or "off"' })
  .transform((text) => (text === 'off' ? undefined : text));

/** 32 random bytes in base64. */
export const key32 = z.string().transform((text, refinement) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 32 && /^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return bytes;
  refinement.addIssue({ code: 'custom', message: 'must be 32 random bytes in base64; make one with "openssl rand -base64 32"' });
  return z.NEVER;
});

/** Networks in CIDR form, separated by commas. */
export const networks = z.string().transform((text, refinement) => {
  const list = text.split(',').map((part) => part.trim());
  for (const network of list) {
    if (!ipaddr.isValidCIDR(network))
      refinement.addIssue({ code: 'custom', message: `must list networks such as "10.0.0.0/8, fd00::/8"; "${network}" is none` });
  }
  return list;
});

const urlWith = (schemes: readonly string[], error: string) => (text: string, refinement: z.RefinementCtx<string>) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && schemes.includes(url.protocol)) return url;
  refinement.addIssue({ code: 'custom', message: error });
  return z.NEVER;
};

/** The address under which people and webhook receivers reach the service, without a slash at its end. */
export const publicUrl = z.string().transform((text, refinement) => {
  const url = urlWith(['http:', 'https:'], 'must be an http or https address such as "https://pledges.example.org"')(text, refinement);
  return url === z.NEVER ? z.NEVER : `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
});

export const databaseUrl = z.string().transform((text, refinement) => {
  const url = urlWith(['postgres:', 'postgresql:'], 'must be a PostgreSQL address such as "postgresql://user:password@host:5432/name"')(
    text,
    refinement,
  );
  return url === z.NEVER ? z.NEVER : text;
});

/** A mail relay. `smtp://` is port 587 and STARTTLS, `smtps://` port 465 and TLS from the first byte, unless the address names another port. */
export const smtpUrl = z.string().transform((text, refinement) => {
  const error =
    'must be the address of a mail relay, such as "smtps://user:password@mail.example.org" (write special characters of the password as %40 and the like)';
  const url = urlWith(['smtp:', 'smtps:'], error)(text, refinement);
  if (url === z.NEVER) return z.NEVER;
  if (url.hostname !== '' && isDecodable(url.username) && isDecodable(url.password)) return text;
  refinement.addIssue({ code: 'custom', message: error });
  return z.NEVER;
});

/** An address, or a name with an address in angle brackets. */
export const mailSender = z.string().transform((text, refinement) => {
  const address = /^[^<>"\r\n]*<([^<>]*)>$/.exec(text)?.[1] ?? text;
  if (z.email().safeParse(address).success) return text;
  refinement.addIssue({ code: 'custom', message: 'must be an e-mail address such as "alerts@example.org" or "Pledgewatch <alerts@example.org>"' });
  return z.NEVER;
});

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
