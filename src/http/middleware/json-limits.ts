import { AppError, type Fault, invalidInput } from '../../app/lib/errors.js';

/** Limits of every JSON body, checked after parsing and before its schema. */
export const JSON_LIMITS = { depth: 20, entries: 10_000, characters: 20_000, keyCharacters: 200, values: 50_000 };

const LONE_SURROGATE = /\p{Surrogate}/u;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FAULTS = 20;

/**
 * Refuses valid JSON that is harmful: `__proto__` keys, numbers that overflow to infinity, NUL, lone surrogates (the
 * database would silently store U+FFFD), and bodies above the limits. Iterates instead of recursing, so depth cannot
 * overflow the stack.
 * @throws {AppError} `malformed_request` with the faults; `invalid_input` if the only faults are texts that cannot be
 * stored
 */
export function checkJson(root: unknown): void {
  const faults: Fault[] = [];
  const unstorable: Fault[] = [];
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 1 }];
  let values = 0;
  for (let next = open.pop(); next !== undefined && faults.length < MAX_FAULTS; next = open.pop()) {
    const { value, path, depth } = next;
    const fault = (message: string, at = path) => faults.push({ path: at === '' ? 'body' : at, message });
    values += 1;
    if (values > JSON_LIMITS.values) {
      fault(`has more than ${JSON_LIMITS.values} values; send less in one request`, 'body');
      break;
    }
    if (typeof value === 'string') {
      const problem = textProblem(value, JSON_LIMITS.characters);
      if (problem) (problem.storable ? faults : unstorable).push({ path: path === '' ? 'body' : path, message: problem.message });
    }
    if (typeof value === 'number' && !Number.isFinite(value)) fault('is too large; send a finite number');
    else if (typeof value === 'object' && value !== null) {
      if (depth > JSON_LIMITS.depth) {
        fault(`is nested too deep; send at most ${JSON_LIMITS.depth} levels`);
        break;
      }
      if (Array.isArray(value)) {
        if (value.length > JSON_LIMITS.entries) fault(`has too many items; send at most ${JSON_LIMITS.entries}`);
        else for (let i = value.length - 1; i >= 0; i--) open.push({ value: value[i], path: `${path}[${i}]`, depth: depth + 1 });
      } else {
        for (const [key, child] of Object.entries(value)) {
          if (FORBIDDEN_KEYS.has(key)) {
            fault(`has the reserved key "${key}"; remove it`);
            continue;
          }
          const problem = textProblem(key, JSON_LIMITS.keyCharacters);
          if (problem) fault(`has a key that ${problem.message}`);
          else open.push({ value: child, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
        }
      }
    }
  }
  if (faults.length > 0) throw new AppError('malformed_request', 'Correct the faults of the body that "errors" lists.', [...faults, ...unstorable]);
  if (unstorable.length > 0) throw invalidInput(unstorable);
}

function textProblem(text: string, limit: number): { message: string; storable: boolean } | null {
  if (text.length > limit) return { message: `is too long; send at most ${limit} characters`, storable: true };
  if (text.includes('\0')) return { message: 'has a NUL character; remove it', storable: false };
  if (LONE_SURROGATE.test(text)) return { message: 'has half of a surrogate pair; send well-formed Unicode', storable: false };
  return null;
}
