import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/app/lib/errors.js';
import { requireEdit } from '../../../src/app/lib/expected-edit.js';
import { expectedEdit, matches, strongTag } from '../../../src/http/lib/preconditions.js';

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return undefined;
};

describe('a change with If-Match', () => {
  it.each<[header: string | undefined, edit: number, code: string | undefined]>([
    ['"3.9"', 3, undefined],
    ['"3"', 3, undefined],
    ['"3.9"', 4, 'precondition_failed'],
    ['*', 4, undefined],
    [' * ', 4, undefined],
    ['"1.1", "4.2"', 4, undefined],
    ['"1.1","2.1"', 4, 'precondition_failed'],
    ['W/"4.2"', 4, 'precondition_failed'],
    ['W/"4.2", "4.2"', 4, undefined],
    ['"40.2"', 4, 'precondition_failed'],
    ['"x"', 4, 'precondition_failed'],
    ['""', 4, 'precondition_failed'],
    [undefined, 4, 'precondition_required'],
    ['', 4, 'malformed_request'],
    ['4.2', 4, 'malformed_request'],
    ['"4.2', 4, 'malformed_request'],
    ['"4.2" "4.3"', 4, 'malformed_request'],
    [Array(200).fill('"1"').join(','), 4, 'malformed_request'],
    [`${' '.repeat(8_000)}"${'x'.repeat(8_000)}`, 4, 'malformed_request'],
  ])('%s, of something at edit %i: %s', (header, edit, code) => {
    expect(codeOf(() => requireEdit(expectedEdit(header), edit))).toBe(code);
  });
});

it('If-None-Match compares weakly, and only whole tags', () => {
  expect(strongTag(3, 9)).toBe('"3.9"');
  expect(matches('"3.9"', '"3.9"')).toBe(true);
  expect(matches('W/"3.9"', '"3.9"')).toBe(true);
  expect(matches('"3"', '"3.9"')).toBe(false);
  expect(matches(undefined, '"3.9"')).toBe(false);
});
