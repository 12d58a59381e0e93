import { AppError, type Fault, invalidInput } from '../../app/lib/errors.js';

/** What any JSON body may hold, whatever the schema behind it says. Measured after parsing. */
export const JSON_LIMITS = { depth: 20, entries: 10_000, characters: 20_000, keyCharacters: 200, values: 50_000 };

const LONE_SURROGATE = /\p{Surrogate}/u;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FAULTS = 20;

/**
 * Refuses what is legal JSON and harmful further in: own `__proto__` keys, numbers too large to be finite, NUL, lone surrogates (the
 * database would silently store U+FFFD), and bodies that are deeper or wider than anything the API takes.
 * Walks with a list of its own, so that no depth can overflow the stack.
 * @throws {AppError} `malformed_request` naming the faults; `invalid_input` where only texts hold what cannot be stored
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
      fault(`the body holds more than ${JSON_LIMITS.values} values`, 'body');
      break;
    }
    if (typeof value === 'string') {
      const problem = textProblem(value, JSON_LIMITS.characters);
      if (problem) (problem.storable ? faults : unstorable).push({ path: path === '' ? 'body' : path, message: problem.message });
    }
    if (typeof value === 'number' && !Number.isFinite(value)) fault('is too large for a number');
    else if (typeof value === 'object' && value !== null) {
      if (depth > JSON_LIMITS.depth) {
        fault(`is nested more than ${JSON_LIMITS.depth} levels deep`);
        break;
      }
      if (Array.isArray(value)) {
        if (value.length > JSON_LIMITS.entries) fault(`may have at most ${JSON_LIMITS.entries} entries`);
        else for (let i = value.length - 1; i >= 0; i--) open.push({ value: value[i], path: `${path}[${i}]`, depth: depth + 1 });
      } else {
        for (const [key, child] of Object.entries(value)) {
          if (FORBIDDEN_KEYS.has(key)) {
            fault(`the key "${key}" is not allowed`);
            continue;
          }
          const problem = textProblem(key, JSON_LIMITS.keyCharacters);
          if (problem) fault(`has a key that ${problem.message}`);
          else open.push({ value: child, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
        }
      }
    }
  }
  if (faults.length > 0)
    throw new AppError('malformed_request', 'The body cannot be taken; the faults are named in "errors".', [...faults, ...unstorable]);
  if (unstorable.length > 0) throw invalidInput(unstorable);
}

function textProblem(text: string, limit: number): { message: string; storable: boolean } | null {
  if (text.length > limit) return { message: `may have at most ${limit} characters`, storable: true };
  if (text.includes('\0')) return { message: 'holds a NUL character; leave it out', storable: false };
  if (LONE_SURROGATE.test(text)) return { message: 'holds half of a surrogate pair, which is no character', storable: false };
  return null;
}
