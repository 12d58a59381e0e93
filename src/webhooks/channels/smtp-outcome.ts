import { responseStartOf } from '../response-start.js';
import type { AttemptResult, Outcome } from '../sender.js';

/** What a mail server said of one recipient that it did not take. */
interface Refusal {
  recipient?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

interface SmtpInfo {
  response?: string | undefined;
  rejectedErrors?: readonly Refusal[] | undefined;
}

// RFC 3463: the address is bad, its domain is, it is ambiguous in its syntax, has moved, or takes no mail.
const NO_SUCH_ADDRESS = /\b5\.1\.(1|2|3|6|10)\b/;

/** The server took the mail for at least one recipient. If it may yet take it for another, all are tried again; the Message-ID tells who has it already. */
export function smtpSuccess({ response = '', rejectedErrors = [] }: SmtpInfo, durationMs: number): AttemptResult {
  const isTemporary = rejectedErrors.some((refusal) => !isPermanent(refusal));
  const error = rejectedErrors.length > 0 ? `not taken for ${rejectedErrors.map(({ recipient }) => recipient ?? 'a recipient').join(', ')}` : null;
  const said = [response, ...rejectedErrors.map((refusal) => refusal.response ?? '')].join('\n');
  return result({ status: codeOf(response) ?? 250, outcome: isTemporary ? 'retry' : 'delivered', error, said, durationMs });
}

/** What refuses the recipients or the content for good is not tried for days; what is wrong with the relay, or between it and us, is mended by its operator. */
export function smtpFailure(error: unknown, durationMs: number, timeoutMs: number): AttemptResult {
  const cause = error instanceof Error ? error : new Error(String(error));
  const { command, code, response, responseCode, rejectedErrors } = detailsOf(cause);
  const status = responseCode ?? null;
  const base = { status, said: response ?? null, durationMs, cause };
  if (command === 'RCPT TO') {
    const refusals = rejectedErrors ?? [{ responseCode, response }];
    if (!refusals.every(isPermanent)) return result({ ...base, outcome: 'retry', error: 'the mail server does not take the mail for now' });
    if (refusals.every((refusal) => NO_SUCH_ADDRESS.test(refusal.response ?? '')))
      return result({ ...base, outcome: 'gone', error: 'the mail server says that the address does not exist' });
    return result({ ...base, outcome: 'refused', error: 'the mail server refuses mail to the address' });
  }
  const isContent = command === 'DATA' || code === 'EMESSAGE';
  if (isContent && status !== null && status >= 500) return result({ ...base, outcome: 'refused', error: 'the mail server refuses the mail' });
  return result({ ...base, said: null, outcome: 'retry', error: faultOf(cause, code, command, timeoutMs) });
}

/** Without the server's name and what it said of its own set-up, which are the operator's alone. */
function faultOf(cause: Error, code: string | undefined, command: string | undefined, timeoutMs: number): string {
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError' || code === 'ETIMEDOUT')
    return `the mail server did not take it within ${timeoutMs / 1000} s`;
  if (code === 'EAUTH') return 'the mail server does not accept this service’s login';
  if (code === 'ETLS') return 'no TLS connection to the mail server could be made';
  if (command === 'MAIL FROM') return 'the mail server does not accept the sender’s address';
  return 'no mail could be handed to the mail server';
}

function detailsOf(error: Error) {
  const field = (name: string): unknown => Reflect.get(error, name);
  const text = (name: string) => (typeof field(name) === 'string' ? String(field(name)) : undefined);
  const code = field('responseCode');
  const rejected = field('rejectedErrors');
  return {
    command: text('command'),
    code: text('code'),
    response: text('response'),
    responseCode: typeof code === 'number' ? code : undefined,
    rejectedErrors: Array.isArray(rejected) ? (rejected as Refusal[]) : undefined,
  };
}

const isPermanent = ({ responseCode }: Refusal): boolean => responseCode !== undefined && responseCode >= 500;

function codeOf(response: string): number | null {
  const code = /^\d{3}/.exec(response)?.[0];
  return code === undefined ? null : Number(code);
}

function result(told: {
  status: number | null;
  outcome: Outcome;
  error: string | null;
  said: string | null;
  durationMs: number;
  cause?: Error;
}): AttemptResult {
  const { said, cause = null, ...rest } = told;
  return { ...rest, responseStart: said === null ? null : responseStartOf(Buffer.from(said)), retryAfter: null, cause };
}
