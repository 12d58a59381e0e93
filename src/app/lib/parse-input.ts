import type { z } from 'zod';
import { type Fault, invalidInput } from './errors.js';

/** A path as in JavaScript: `parties[0].role`; the whole input is `body`. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '') ||
  'body';

/** Zod's issues as faults. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => issueFaults(issue, []));
}

type Issue = z.core.$ZodIssue;

function issueFaults(issue: Issue, before: readonly PropertyKey[]): Fault[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: formatPath([...path, key]), message: 'is not a field here; leave it out' }));
  if (issue.code === 'invalid_union') {
    // Of the alternatives, the one that got furthest is what the sender meant: its faults say more than "matches none".
    const nested = issue.errors.map((issues) => issues.flatMap((inner) => issueFaults(inner, path)));
    const meant = nested.filter((faults) => faults.some((fault) => fault.path !== formatPath(path)));
    const [best] = meant.sort((a, b) => a.length - b.length);
    if (best) return best;
  }
  return [{ path: formatPath(path), message: issue.message }];
}

/**
 * What `schema` makes of a caller's input.
 * @param more faults that were found by other means, to be named in the same answer
 * @throws {AppError} `invalid_input` naming every fault
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, more: readonly Fault[] = []): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success && more.length === 0) return result.data;
  throw invalidInput(listed([...(result.success ? [] : faultsOf(result.error)), ...more]));
}

/** An outline of thousands of positions can be wrong at each: more than so many help nobody. */
const MAX_FAULTS = 200;

/** Each fault once. */
function listed(faults: readonly Fault[]): Fault[] {
  const each = [...new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()];
  if (each.length <= MAX_FAULTS) return each;
  return [...each.slice(0, MAX_FAULTS), { path: 'body', message: `has ${each.length - MAX_FAULTS} more faults` }];
}
