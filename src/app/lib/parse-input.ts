import type { z } from 'zod';
import { type Fault, invalidInput } from './errors.js';
import { whatToSend } from './what-to-send.js';

/** Returns a path as JavaScript writes it, such as `parties[0].role`; `body` for the whole input. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '') ||
  'body';

/** Parses a caller's input with messages that say what to send. */
export const safeParseInput = <S extends z.ZodType>(schema: S, input: unknown): z.ZodSafeParseResult<z.output<S>> =>
  schema.safeParse(input, { error: whatToSend });

/** Returns zod's issues as faults; parse with `safeParseInput`, or zod's own texts reach the caller. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => issueFaults(issue, []));
}

type Issue = z.core.$ZodIssue;

function issueFaults(issue: Issue, before: readonly PropertyKey[]): Fault[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: formatPath([...path, key]), message: 'is not accepted here; remove it' }));
  if (issue.code === 'invalid_union') {
    // The alternative with the fewest faults below this path is what the sender meant: its faults say the most.
    const nested = issue.errors.map((issues) => issues.flatMap((inner) => issueFaults(inner, path)));
    const meant = nested.filter((faults) => faults.some((fault) => fault.path !== formatPath(path)));
    const [best] = meant.sort((a, b) => a.length - b.length);
    if (best) return best;
  }
  return [{ path: formatPath(path), message: issue.message }];
}

/**
 * Returns a caller's input as `schema` parses it.
 * @param more faults found by other checks, to be reported in the same response
 * @throws {AppError} `invalid_input` with every fault
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, more: readonly Fault[] = []): z.output<S> {
  const result = safeParseInput(schema, input);
  if (result.success && more.length === 0) return result.data;
  throw invalidInput(listed([...(result.success ? [] : faultsOf(result.error)), ...more]));
}

/** An outline can be wrong at thousands of positions; a longer list helps no one. */
const MAX_FAULTS = 200;

/** Drops repeated faults and cuts a long list. */
function listed(faults: readonly Fault[]): Fault[] {
  const each = [...new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()];
  if (each.length <= MAX_FAULTS) return each;
  return [...each.slice(0, MAX_FAULTS), { path: 'body', message: `has ${each.length - MAX_FAULTS} more faults` }];
}
